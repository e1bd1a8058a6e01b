/** Laws that hold on every run, checked cheaply on each. A broken one is our bug, never the user's. */
import * as STATE from './state.ts';
import type { Run } from './run.ts';

/** A law of the engine does not hold. Says where, so that the run can be replayed. */
export class InvariantError extends Error {
  readonly replication: number;
  readonly time: number;
  constructor(message: string, replication: number, time: number) {
    super(message);
    this.name = 'InvariantError';
    this.replication = replication;
    this.time = time;
  }
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
    if (doing === STATE.ai || doing === STATE.aiQueue || doing === STATE.waiting || doing === STATE.talking) sum++;
  }
  return sum;
}

/** arrived = contained + served + abandoned + blocked + lost + in the system; counts of agents and queues agree with the rows. */
export function checkConservation(run: Run): void {
  const { counts, floor } = run;
  const inProgress = attemptsInProgress(run);
  const accounted = counts.contained + counts.served + counts.abandoned + counts.blocked + counts.lost + inProgress;
  if (counts.arrived !== accounted) throw new InvariantError(`${counts.arrived} contacts arrived and ${accounted} are accounted for`, run.replication, run.now);
  let waiting = 0;
  for (let slot = 0; slot < floor.used; slot++) if (floor.stateOf(slot) === STATE.waiting) waiting++;
  const queued = run.queues.length.reduce((sum, length) => sum + length, 0);
  if (waiting !== queued) throw new InvariantError(`${waiting} contacts wait and the queues hold ${queued}`, run.replication, run.now);
}
