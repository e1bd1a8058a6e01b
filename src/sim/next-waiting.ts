/** Who a free agent takes: among those who wait, by the agent's preference and the order of the queues. */
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

/** No slot, no agent. */
export const NOBODY = -1;

/** Among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
export function nextWaiting(run: Run, agent: number): number {
  const { model, queues, staff } = run;
  if (model.ruledWaiting) return nextByRules(run, agent);
  const { whole, real } = run.floor;
  const duties = model.duties[staff.group[agent]!]!;
  let best = NOBODY;
  let bestLevel = 0;
  let bestPreference = Infinity;
  for (let i = 0; i < duties.length; i++) {
    const { line, preference } = duties[i]!;
    if (preference > bestPreference) break;
    if (queues.lineLength[line] === 0 || !staff.hasPlace(agent, model.lines[line]!.channel)) continue;
    const slot = queues.first(line);
    const level = whole[slot * WHOLE.width + WHOLE.level]!;
    if (best === NOBODY || level < bestLevel || (level === bestLevel && real[slot * REAL.width + REAL.entry]! < real[best * REAL.width + REAL.entry]!)) {
      best = slot;
      bestLevel = level;
    }
    bestPreference = preference;
  }
  return best;
}

/**
 * The same where groups take contacts under conditions, or priorities change with waiting. Idle agents are counted with this one: more than
 * `keepIdle` of them must be there before the group takes from such a line.
 */
function nextByRules(run: Run, agent: number): number {
  const { model, queues, staff } = run;
  const group = staff.group[agent]!;
  let best = NOBODY;
  let bestPreference = Infinity;
  for (const { line, preference, keepIdle, after } of model.duties[group]!) {
    if (preference > bestPreference) break;
    const { channel } = model.lines[line]!;
    if (queues.lineLength[line] === 0 || (keepIdle > 0 && staff.freeWith(agent, channel) <= keepIdle) || !staff.hasPlace(agent, channel)) continue;
    const slot = queues.firstAfter(line, after, run.now);
    if (slot === NOBODY) continue;
    if (best === NOBODY || queues.isBefore(slot, best)) best = slot;
    bestPreference = preference;
  }
  return best;
}
