import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as RANK from '../../src/sim/rank.ts';
import { Calendar } from '../../src/sim/calendar.ts';

describe('calendar', () => {
  it('agrees with a sorted list, whatever is scheduled, moved and cancelled', () => {
    const operation = fc.record({
      slot: fc.integer({ min: 0, max: 30 }),
      time: fc.integer({ min: 0, max: 8 }),
      rank: fc.constantFrom(0, 1, 2),
      act: fc.constantFrom('schedule', 'schedule', 'schedule', 'cancel', 'pop'),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
        const calendar = new Calendar(31);
        const list: { slot: number; time: number; rank: number; sequence: number }[] = [];
        let sequence = 0;
        for (const { slot, time, rank, act } of operations) {
          const at = list.findIndex((event) => event.slot === slot);
          if (act === 'schedule') {
            if (at >= 0) list.splice(at, 1);
            list.push({ slot, time, rank, sequence: sequence++ });
            calendar.schedule(slot, time, rank as 0 | 1 | 2);
          } else if (act === 'cancel') {
            if (at >= 0) list.splice(at, 1);
            calendar.cancel(slot);
          } else if (list.length > 0) {
            list.sort((a, b) => a.time - b.time || a.rank - b.rank || a.sequence - b.sequence);
            calendar.close();
            expect(calendar.nextTime).toBe(list[0]!.time);
            expect(calendar.nextIsArrival).toBe(list[0]!.rank === RANK.arrival);
            expect(calendar.pop()).toBe(list.shift()!.slot);
          }
          calendar.close();
          expect(calendar.nextTime).toBe(Math.min(Infinity, ...list.map((event) => event.time)));
        }
      }),
    );
  });
});
