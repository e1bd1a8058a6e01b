/** A customer on the line when the agent's shift ends, in a group that does not finish: handed over, or dropped. */
import { endAttempt } from './aftermath.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import { releaseAgent } from './human-leg.ts';
import type { Run } from './run.ts';
import { waitFirst } from './waiting.ts';
import * as WHOLE from './whole.ts';

/** The talk is over and the matter is not; the customer moves on, and then the agent. */
export function endCutTalk(run: Run, slot: number): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const agent = whole[w + WHOLE.agent]!;
  whole[w + WHOLE.flags]! &= ~FLAG.cutShort;
  if (run.model.groups[run.staff.group[agent]!]!.roster?.shiftEnd === 'drop') drop(run, slot);
  else handOver(run, slot);
  releaseAgent(run, agent);
}

function drop(run: Run, slot: number): void {
  run.floor.whole[slot * WHOLE.width + WHOLE.flags]! &= ~FLAG.resolved;
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  endAttempt(run, slot, END.lost);
}

/** A new wait at the head of the queue. The line stays taken; what the AI handed over has been read, and counts no more. */
function handOver(run: Run, slot: number): void {
  const { whole } = run.floor;
  const flags = slot * WHOLE.width + WHOLE.flags;
  whole[flags] = (whole[flags]! & ~(FLAG.handoff | FLAG.reAuthenticated | FLAG.entryCounted)) | FLAG.handedOver;
  waitFirst(run, slot);
}
