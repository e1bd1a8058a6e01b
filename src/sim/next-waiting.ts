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
 * The same where groups take contacts under conditions, priorities change with waiting, or callbacks are owed. Idle agents are counted with this
 * one: more than `keepIdle` of them must be there before the group takes from such a line. Callbacks that keep their place compete with those who
 * wait; others come after all of them, but before deferred work.
 */
function nextByRules(run: Run, agent: number): number {
  const { callback } = run.model;
  if (callback === null) return firstOf(run, agent, true, false);
  if (callback.keepsPlace) return firstOf(run, agent, true, true);
  const waiting = firstOf(run, agent, true, false);
  if (waiting !== NOBODY && run.model.groups[run.staff.group[agent]!]!.deferral[run.kindOf(waiting).channel] === 0) return waiting;
  const owed = firstOf(run, agent, false, true);
  return owed === NOBODY ? waiting : owed;
}

function firstOf(run: Run, agent: number, waiting: boolean, callbacks: boolean): number {
  const { model, queues, staff } = run;
  const group = staff.group[agent]!;
  let best = NOBODY;
  let bestPreference = Infinity;
  for (const { line, preference, keepIdle, after } of model.duties[group]!) {
    if (preference > bestPreference) break;
    const { channel } = model.lines[line]!;
    if ((keepIdle > 0 && staff.freeWith(agent, channel) <= keepIdle) || !staff.hasPlace(agent, channel)) continue;
    const waits = waiting && queues.lineLength[line]! > 0 ? queues.firstAfter(line, after, run.now) : NOBODY;
    const owed = callbacks && !keptFromCallbacks(run, agent, channel) ? queues.firstCallback(line, after, run.now) : NOBODY;
    const slot = waits === NOBODY || (owed !== NOBODY && queues.isBefore(owed, waits)) ? owed : waits;
    if (slot === NOBODY) continue;
    if (best === NOBODY || queues.isBefore(slot, best)) best = slot;
    bestPreference = preference;
  }
  return best;
}

function keptFromCallbacks({ model, staff }: Run, agent: number, channel: number): boolean {
  const { keepIdle } = model.callback!;
  return keepIdle > 0 && staff.freeWith(agent, channel) <= keepIdle;
}
