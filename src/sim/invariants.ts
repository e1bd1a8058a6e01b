/** Laws that hold on every run, checked cheaply on each. A broken one is our bug, never the user's. */
import type { CallModel } from '../model/callback.ts';
import type { ChoiceModel, LineModel } from '../model/model.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

/** A law of the engine does not hold. Says where, so that the run can be replayed. */
export class InvariantError extends Error {
  readonly seed: string;
  readonly replication: number;
  readonly time: number;
  /** The contact that shows it, in words; null: no one in particular. */
  readonly contact: string | null;
  constructor(message: string, run: Run, slot?: number) {
    super(message);
    this.name = 'InvariantError';
    this.seed = run.seed;
    this.replication = run.replication;
    this.time = run.now;
    this.contact = slot === undefined ? null : contactAt(run, slot);
  }
}

/** `need 17 of calls, contact 1`: enough to find the customer again, whose draws have this address. */
function contactAt({ floor, model }: Run, slot: number): string {
  const w = slot * WHOLE.width;
  const source = model.names.sources[model.kinds[floor.whole[w + WHOLE.kind]!]!.source]!;
  const row = floor.whole[w + WHOLE.row]!;
  return `${row >= 0 ? `row ${row + 1}` : `need ${floor.whole[w + WHOLE.needLow]! + 1}`} of ${source}, contact ${floor.whole[w + WHOLE.attempt]! + 1}`;
}

/** A policy that throws or answers nonsense. */
export class PolicyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PolicyError';
  }
}

/** Attempts in progress: with the AI, waiting for either side, or with a human. */
export function attemptsInProgress(run: Run): number {
  let sum = 0;
  const { floor } = run;
  for (let slot = 0; slot < floor.used; slot++) {
    const doing = floor.stateOf(slot);
    if (doing === STATE.ai || doing === STATE.aiQueue || doing === STATE.waiting || doing === STATE.talking || doing === STATE.aside) sum++;
  }
  return sum;
}

/** arrived = contained + served + abandoned + blocked + lost + refused + in the system; counts of queues agree with the contacts. */
export function checkCounts(run: Run): void {
  const { counts, floor } = run;
  const inProgress = attemptsInProgress(run);
  const accounted = counts.contained + counts.served + counts.abandoned + counts.blocked + counts.lost + counts.refused + counts.calledBack + inProgress;
  if (counts.arrived !== accounted) throw new InvariantError(`${counts.arrived} contacts arrived and ${accounted} are accounted for`, run);
  checkOwed(run);
  let waiting = 0;
  for (let slot = 0; slot < floor.used; slot++) {
    const state = floor.stateOf(slot);
    if (state === STATE.waiting || state === STATE.aside || state === STATE.silent) waiting++;
  }
  const queued = run.queues.length.reduce((sum, length) => sum + length, 0);
  if (waiting !== queued) throw new InvariantError(`${waiting} contacts wait and the queues hold ${queued}`, run);
}

/** Calls of the centre's own accord: owed = reached + given up + still owed. */
function checkOwed(run: Run): void {
  const { counts, floor, model } = run;
  if (!model.outbound) return;
  let open = 0;
  for (let slot = 0; slot < floor.used; slot++) {
    const state = floor.stateOf(slot);
    const owed = state === STATE.callbackDue || state === STATE.callbackLater || state === STATE.ringing;
    const w = slot * WHOLE.width;
    if (owed && FLAG.isOutbound(floor.whole[w + WHOLE.flags]!, floor.whole[w + WHOLE.attempt]!)) open++;
  }
  const accounted = counts.reached + counts.unreached + open;
  if (counts.owed !== accounted) throw new InvariantError(`${counts.owed} calls were owed to customers who are called and ${accounted} are accounted for`, run);
}

/** Rounding of long sums, relative and in seconds. */
const ROUNDING = 1e-9;
const LEAST_SECONDS = 1e-3;

/**
 * Little's law and busy time over the whole run, boundary terms included: time integrals of the needs in the system, of those waiting and of
 * contacts in hand equal the seconds counted contact by contact.
 */
export function checkTimes(run: Run): void {
  const { areas, calendar, floor, ledger, now, pacing } = run;
  let { sojourn, waits, work } = ledger;
  for (let slot = 0; slot < floor.used; slot++) {
    const state = floor.stateOf(slot);
    const r = slot * REAL.width;
    if (state === STATE.ai || state === STATE.aiQueue || state === STATE.waiting || state === STATE.talking || state === STATE.aside)
      sojourn += now - floor.real[r + REAL.arrived]!;
    if (state === STATE.waiting) waits += now - floor.real[r + REAL.entered]!;
    if (state === STATE.aside) waits += run.deferral!.asideFor(slot, now);
    if (state === STATE.silent) waits += run.silence!.goneFor(slot, now);
    // What is left of work that has begun; with a pace, what is done of it.
    if (state === STATE.ringing || state === STATE.foundOut) work -= calendar.timeOf(slot) - now;
    if (state !== STATE.talking && state !== STATE.wrapUp) continue;
    if (pacing !== null && pacing.slows(floor.whole[slot * WHOLE.width + WHOLE.agent]!)) work += pacing.secondsInHand(slot, now);
    else work -= calendar.timeOf(slot) - now + (state === STATE.talking ? floor.real[r + REAL.afterContact]! : 0);
  }
  equal('needs in the system', areas.inSystem.total, sojourn, run);
  equal('contacts waiting', areas.waiting.total, waits, run);
  equal('contacts in hand', areas.inHand.total, work, run);
}

function equal(what: string, integral: number, counted: number, run: Run): void {
  if (Math.abs(integral - counted) <= ROUNDING * Math.abs(counted) + LEAST_SECONDS) return;
  throw new InvariantError(`the time integral of ${what} is ${integral} s, and contact by contact it is ${counted} s`, run);
}

/** No more requests to the AI's model have started than its limit lets start. */
export function checkRequests(run: Run): void {
  const { floor, requests } = run;
  if (requests === null) return;
  const conversations: number[] = [];
  for (let slot = 0; slot < floor.used; slot++) if (floor.stateOf(slot) === STATE.ai) conversations.push(slot);
  const [started, most] = requests.started(conversations, run.now);
  if (started > most * (1 + ROUNDING)) throw new InvariantError(`${started} requests to the AI started where its limit allows ${most}`, run);
}

/** Nobody waits while an agent who could take them is idle. */
export function checkNobodyIdle(run: Run): void {
  const { model, queues, staff } = run;
  const forsaken = run.advisers === null ? -1 : run.advisers.firstForsaken(run);
  if (forsaken >= 0) throw new InvariantError('a contact waits for an adviser who could take it, or takes nobody', run, forsaken);
  for (const [line, served] of model.lines.entries()) {
    const { channel, groups, choices } = served;
    if (model.callback !== null) checkCalls(run, served, model.callback, (after) => queues.firstCallback(line, after, run.now));
    if (served.outbound !== null) checkCalls(run, served, served.outbound, (after) => queues.firstOutbound(line, after, run.now));
    if (queues.lineLength[line] === 0) continue;
    if (choices !== null) {
      for (const choice of choices) checkChoice(run, line, choice);
      continue;
    }
    for (const group of groups) {
      if (model.groups[group]!.slots[channel]! > 0 && staff.free(group, channel) > 0)
        throw new InvariantError(`an agent of ${model.names.groups[group]!} is idle while a contact waits`, run, queues.first(line));
    }
  }
}

/** No call is owed that an idle agent could make. */
function checkCalls(run: Run, { channel, groups, choices }: LineModel, { keepIdle: keeps }: CallModel, firstOwed: (after: number) => number): void {
  const { floor, model, now, staff } = run;
  for (const { groups: asked, keepIdle, after } of choices ?? [{ groups, keepIdle: 0, after: 0 }]) {
    const first = firstOwed(after);
    // Whoever has waited exactly so long is about to be called.
    if (first < 0 || (after > 0 && floor.real[first * REAL.width + REAL.entered]! + after === now)) continue;
    for (const group of asked) {
      if (model.groups[group]!.slots[channel]! > 0 && staff.free(group, channel) > Math.max(keepIdle, keeps))
        throw new InvariantError(`an agent of ${model.names.groups[group]!} is idle while a call is owed`, run, first);
    }
  }
}

/** Agents whom a group keeps for its other work may be idle, and so may all of them while nobody has waited long enough. */
function checkChoice(run: Run, line: number, { groups, keepIdle, after }: ChoiceModel): void {
  const { floor, model, now, queues, staff } = run;
  const first = queues.firstAfter(line, after, now);
  // Whoever has waited exactly so long is about to be taken.
  if (first < 0 || (after > 0 && floor.real[first * REAL.width + REAL.entered]! + after === now)) return;
  for (const group of groups) {
    if (staff.free(group, model.lines[line]!.channel) > keepIdle)
      throw new InvariantError(`an agent of ${model.names.groups[group]!} is idle while a contact waits`, run, first);
  }
}
