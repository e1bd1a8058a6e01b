import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as RANK from '../../src/sim/rank.ts';
import { Calendar } from '../../src/sim/calendar.ts';
import type { EventList } from '../../src/sim/event-list.ts';
import { KernelCalendar } from '../../src/sim/kernel-calendar.ts';
import { kernelFor } from '../../src/sim/kernel.ts';
import { modelsFrom } from '../support/world.ts';

const PLAIN = `
schema: tandem/scenario@1
id: plain
experiment: { needs: 1, replications: 1 }
sources: { calls: { channel: voice, arrivals: { rate: 60/h } } }
intents: { call: { human: { handle: 3m } } }
humans: { groups: { desk: { agents: 5 } } }
policies: { humans: { type: human-only } }
`;

const kernel = kernelFor((await modelsFrom(PLAIN)).get('humans')!)!;

/** With all of the kernel's memory. */
function ofTheKernel(): EventList {
  kernel.begin();
  return new KernelCalendar(kernel, 31);
}

describe('calendar', () => {
  it.each([
    ['a heap', () => new Calendar(31)],
    ['the kernel’s ring', ofTheKernel],
  ])('%s agrees with a sorted list, whatever is scheduled, moved and cancelled', (_name, create) => {
    const operation = fc.record({
      slot: fc.integer({ min: 0, max: 30 }),
      time: fc.integer({ min: 0, max: 8 }),
      rank: fc.constantFrom(0, 1, 2),
      act: fc.constantFrom('schedule', 'schedule', 'schedule', 'cancel', 'pop', 'tune'),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
        const calendar = create();
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
          } else if (act === 'tune') {
            if (calendar instanceof KernelCalendar) calendar.tune(1 + slot, time / 64);
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
