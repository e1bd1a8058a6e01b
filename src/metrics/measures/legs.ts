import * as FLAG from '../../sim/flags.ts';
import { isOutbound } from '../../sim/flags.ts';
import * as END from '../../sim/end.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * Entries to human queues: offered = answered + abandoned + blocked + called back + still open; accepted = offered without blocked. Customers whom the
 * centre calls of its own accord ask for nothing and wait for nothing: of theirs only the work is counted.
 */
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
    'legs.asked',
  ],
  fold({ rows, length }, cell, out) {
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
    const asked = out[12]!;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      const to = cell[row]!;
      const end = rows[at + LEG.end]!;
      const flags = rows[at + LEG.flags]!;
      if (end === END.served) {
        const seconds = rows[at + LEG.talk]!;
        // Not yet finished when the run was cut: answered, but without a handle time.
        if (seconds === seconds) {
          handled[to]! += 1;
          talk[to]! += seconds;
          const after = rows[at + LEG.afterContact]!;
          if (after === after) afterContact[to]! += after;
        }
      }
      if (isOutbound(flags, rows[at + LEG.attempt]!)) continue;
      offered[to]! += 1;
      if ((flags & FLAG.asked) !== 0) asked[to]! += 1;
      if (end === END.blocked) {
        blocked[to]! += 1;
        continue;
      }
      const wait = rows[at + LEG.wait]!;
      accepted[to]! += 1;
      waitSeconds[to]! += wait;
      if ((flags & FLAG.waited) !== 0) waited[to]! += 1;
      if (end === END.served) {
        answered[to]! += 1;
        answeredWait[to]! += wait;
      } else if (end === END.abandoned) {
        abandoned[to]! += 1;
        abandonedWait[to]! += wait;
      }
    }
  },
};
