/** Who takes a contact now: an agent of the first choice that has one free for it. */
import type { LineModel } from '../model/model.ts';
import { NOBODY } from './next-waiting.ts';
import type { Run } from './run.ts';

/** An agent of the line's groups for a contact that has waited since `entered`, or `NOBODY`. */
export function freeAgent(run: Run, line: LineModel, entered: number): number {
  const { staff } = run;
  const { channel, choices, groups } = line;
  if (choices !== null) return freeByChoice(run, line, entered);
  for (let i = 0; i < groups.length; i++) {
    const agent = staff.find(groups[i]!, channel);
    if (agent !== NOBODY) return agent;
  }
  return NOBODY;
}

function freeByChoice(run: Run, { channel, choices }: LineModel, entered: number): number {
  for (const { groups, keepIdle, after } of choices!) {
    if (after > 0 && entered + after > run.now) continue;
    const agent = run.staff.findAmong(groups, channel, keepIdle);
    if (agent !== NOBODY) return agent;
  }
  return NOBODY;
}
