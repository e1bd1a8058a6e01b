/** Who takes a contact now: an agent of the first choice that has one free for it. */
import type { LineModel } from '../model/model.ts';
import { callOf } from './callback.ts';
import { NOBODY } from './next-waiting.ts';
import type { Run } from './run.ts';

/** An agent of the line's groups for a contact that has waited since `entered`, or `NOBODY`. */
export function freeAgent(run: Run, line: LineModel, entered: number): number {
  const { staff } = run;
  const { channel, choices, groups } = line;
  if (choices !== null) return freeByChoice(run, line, entered, 0);
  for (let i = 0; i < groups.length; i++) {
    const agent = staff.find(groups[i]!, channel);
    if (agent !== NOBODY) return agent;
  }
  return NOBODY;
}

/** Whether there would be one for a contact that comes now. */
export function somebodyFree({ staff }: Run, { channel, choices, groups }: LineModel): boolean {
  if (choices === null) return groups.some((group) => staff.isFree(group, channel, 0));
  return choices.some(({ groups: asked, keepIdle, after }) => after <= 0 && asked.some((group) => staff.isFree(group, channel, keepIdle)));
}

/** The same for a call that is owed and due since `since`: a group keeps idle agents from these calls, too. */
export function freeForCall(run: Run, slot: number, line: LineModel, since: number): number {
  return freeByChoice(run, line, since, callOf(run, slot).keepIdle);
}

function freeByChoice(run: Run, { channel, choices, groups }: LineModel, entered: number, keeps: number): number {
  if (choices === null) {
    for (let i = 0; i < groups.length; i++) {
      const agent = run.staff.findAmong(groups.subarray(i, i + 1), channel, keeps);
      if (agent !== NOBODY) return agent;
    }
    return NOBODY;
  }
  for (const { groups: asked, keepIdle, after } of choices) {
    if (after > 0 && entered + after > run.now) continue;
    const agent = run.staff.findAmong(asked, channel, Math.max(keepIdle, keeps));
    if (agent !== NOBODY) return agent;
  }
  return NOBODY;
}
