/** Who a free agent takes: among those who wait, by the agent's preference and the order of the queues. */
import type { CallModel } from '../model/callback.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

/** No slot, no agent. */
export const NOBODY = -1;

/** Whoever waits for this agent and nobody else; then, among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
export function nextWaiting(run: Run, agent: number): number {
  const { advisers, model, queues, staff } = run;
  const own = advisers === null ? NOBODY : advisers.nextFor(run, agent);
  if (own !== NOBODY) return own;
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

/** Who may be taken, added up. */
const WAITING = 1;
const CALLBACKS = 2;
/** Calls of the centre's own accord: those that keep their place, and the others. */
const OUTBOUND_IN_TURN = 4;
const OUTBOUND_IN_QUIET = 8;

/**
 * The same where groups take contacts under conditions, priorities change with waiting, or calls are owed. Idle agents are counted with this
 * one: more than `keepIdle` of them must be there before the group takes from such a line. Calls that keep their place compete with those who
 * wait; others come after all of them, promised ones first, but before deferred work.
 */
function nextByRules(run: Run, agent: number): number {
  const { callback, outbound } = run.model;
  if (callback === null && !outbound) return firstOf(run, agent, WAITING);
  const inTurn = callback !== null && callback.keepsPlace;
  const waiting = firstOf(run, agent, WAITING + (inTurn ? CALLBACKS : 0) + (outbound ? OUTBOUND_IN_TURN : 0));
  if (waiting !== NOBODY && run.model.groups[run.staff.group[agent]!]!.deferral[run.kindOf(waiting).channel] === 0) return waiting;
  const owed = callback === null || inTurn ? NOBODY : firstOf(run, agent, CALLBACKS);
  const called = owed === NOBODY && outbound ? firstOf(run, agent, OUTBOUND_IN_QUIET) : owed;
  return called === NOBODY ? waiting : called;
}

function firstOf(run: Run, agent: number, who: number): number {
  const { model, queues, staff } = run;
  const group = staff.group[agent]!;
  let best = NOBODY;
  let bestPreference = Infinity;
  for (const { line, preference, keepIdle, after } of model.duties[group]!) {
    if (preference > bestPreference) break;
    const { channel } = model.lines[line]!;
    if ((keepIdle > 0 && staff.freeWith(agent, channel) <= keepIdle) || !staff.hasPlace(agent, channel)) continue;
    let slot = (who & WAITING) !== 0 && queues.lineLength[line]! > 0 ? queues.firstAfter(line, after, run.now) : NOBODY;
    if ((who & CALLBACKS) !== 0) slot = sooner(run, slot, firstCallback(run, agent, line, after));
    if (who > CALLBACKS) slot = sooner(run, slot, firstOutbound(run, agent, line, after, who));
    if (slot === NOBODY) continue;
    if (best === NOBODY || queues.isBefore(slot, best)) best = slot;
    bestPreference = preference;
  }
  return best;
}

function sooner({ queues }: Run, slot: number, other: number): number {
  return slot === NOBODY || (other !== NOBODY && queues.isBefore(other, slot)) ? other : slot;
}

function firstCallback(run: Run, agent: number, line: number, after: number): number {
  return keptFrom(run, agent, line, run.model.callback!) ? NOBODY : run.queues.firstCallback(line, after, run.now);
}

/** Nobody where the line's customers come by themselves, or its calls are made at other moments. */
function firstOutbound(run: Run, agent: number, line: number, after: number, who: number): number {
  const { outbound } = run.model.lines[line]!;
  if (outbound === null || (who & (outbound.keepsPlace ? OUTBOUND_IN_TURN : OUTBOUND_IN_QUIET)) === 0) return NOBODY;
  return keptFrom(run, agent, line, outbound) ? NOBODY : run.queues.firstOutbound(line, after, run.now);
}

function keptFrom({ model, staff }: Run, agent: number, line: number, { keepIdle }: CallModel): boolean {
  return keepIdle > 0 && staff.freeWith(agent, model.lines[line]!.channel) <= keepIdle;
}
