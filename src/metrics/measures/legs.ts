import { END } from '../../sim/observations.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Entries to human queues: offered = answered + abandoned + blocked + still open; accepted = offered without blocked. */
export const legs: MeasureFamily<LegBatch> = {
  measures: [
    'legs.offered',
    'legs.accepted',
    'legs.answered',
    'legs.abandoned',
    'legs.blocked',
    'legs.waited',
    'legs.wait-seconds',
    'legs.answered-wait-seconds',
    'legs.abandoned-wait-seconds',
    'legs.handled',
    'legs.talk-seconds',
    'legs.after-contact-seconds',
  ],
  fold(batch, cell, out) {
    const offered = out[0]!;
    const accepted = out[1]!;
    const answered = out[2]!;
    const abandoned = out[3]!;
    const blocked = out[4]!;
    const waited = out[5]!;
    const waitSeconds = out[6]!;
    const answeredWait = out[7]!;
    const abandonedWait = out[8]!;
    const handled = out[9]!;
    const talk = out[10]!;
    const afterContact = out[11]!;
    for (let row = 0; row < batch.length; row++) {
      const at = cell[row]!;
      const end = batch.end[row]!;
      offered[at]! += 1;
      if (end === END.blocked) {
        blocked[at]! += 1;
        continue;
      }
      const wait = batch.wait[row]!;
      accepted[at]! += 1;
      waitSeconds[at]! += wait;
      waited[at]! += batch.waited[row]!;
      if (end === END.served) {
        answered[at]! += 1;
        answeredWait[at]! += wait;
        const seconds = batch.talk[row]!;
        // Not yet finished when the run was cut: answered, but without a handle time.
        if (seconds === seconds) {
          handled[at]! += 1;
          talk[at]! += seconds;
          const after = batch.afterContact[row]!;
          if (after === after) afterContact[at]! += after;
        }
      } else if (end === END.abandoned) {
        abandoned[at]! += 1;
        abandonedWait[at]! += wait;
      }
    }
  },
};
