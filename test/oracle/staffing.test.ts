/** Who is there, and what their hours do to customers, against days made by hand. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  /** Arrival in minutes after 09:00, and the talk in minutes. */
  readonly contacts?: readonly (readonly [arrives: number, handle: number, more?: string])[];
  readonly source?: string;
  readonly groups: string;
  readonly humans?: string;
  readonly segments?: string;
  readonly experiment?: string;
}

const MINUTE = 60;

/** One kind of contact, nobody gives up; a Monday from nine to noon. */
function day({ contacts = [], source = '', groups, humans = '', segments = '', experiment = '{ length: 3h, start: 2026-03-02T09:00 }' }: Day): string {
  const listed = contacts.map(([arrives, handle, more = ''], index) => `{ id: c${index + 1}, arrives: ${arrives}m, handle: ${handle}m, ${more} }`).join(', ');
  return `
schema: tandem/scenario@1
id: by-hand
experiment: ${experiment}
intents: { ask: { human: { handle: { exponential: { mean: 4m } } } } }
${segments}
sources: { calls: { channel: voice, ${contacts.length > 0 ? `contacts: [ ${listed} ],` : ''} ${source} } }
humans: { groups: ${groups}, ${humans} }
policies: { people: { type: human-only } }
`;
}

const run = async (made: Day, seed?: string, replication?: number): Promise<Observed> => observe((await modelsOf(day(made))).get('people')!, seed, replication);
/** Of each entry to the queue: when, its wait and its talk, in minutes. */
const inMinutes = ({ legs }: Observed) =>
  legs
    .toSorted((a, b) => a.entered - b.entered || a.wait - b.wait)
    .map(({ entered, wait, talk }) => [entered, wait, talk].map((seconds) => Math.round((seconds / MINUTE) * 1e6) / 1e6));
const hours = (area: Float64Array) => area.reduce((sum, seconds) => sum + seconds, 0) / 3600;

describe('shifts', () => {
  const shift = (more: string, end = ''): string => `{ desk: { shifts: { day: { start: "09:00", length: 1h, agents: 1, ${more} } }, ${end} } }`;

  it('begin and end, day after day; who comes too late waits for the next', async () => {
    const observed = await run({
      contacts: [
        [10, 5],
        [12, 5],
        [62, 5],
        [24 * 60 + 70, 5],
      ],
      groups: shift('days: mon-tue'),
      experiment: '{ length: 2d, start: 2026-03-02T09:00, end: cut }',
    });
    expect(inMinutes(observed)).toEqual([
      [10, 0, 5],
      [12, 3, 5],
      [62, 24 * 60 - 62, 5],
      [24 * 60 + 70, 2 * 24 * 60 - (24 * 60 + 70), NaN],
    ]);
    expect(hours(observed.areas.onDuty)).toBeCloseTo(2, 9);
  });

  it('let an agent go to the break when done, and back on time', async () => {
    const observed = await run({
      contacts: [
        [28, 6],
        [29, 1],
        [50, 1],
      ],
      groups: shift('break: { after: 30m, length: 15m }'),
    });
    // Off at 34 instead of 30, back at 45.
    expect(inMinutes(observed)).toEqual([
      [28, 0, 6],
      [29, 16, 1],
      [50, 0, 1],
    ]);
    expect(hours(observed.areas.onDuty)).toBeCloseTo((34 + 15) / 60, 9);
  });

  it('that go past midnight are there in the morning of a run that begins after it', async () => {
    const observed = await run({
      contacts: [
        [0, 1],
        [59, 30],
        [61, 1],
      ],
      groups: '{ desk: { shifts: { night: { start: "22:00", length: 12h, days: sun, agents: 2 } } } }',
      experiment: '{ length: 2h, start: 2026-03-02T09:00, end: cut }',
    });
    expect(inMinutes(observed)).toEqual([
      [0, 0, 1],
      [59, 0, 30],
      [61, 59, NaN],
    ]);
  });

  it('last as long as they say on the night when clocks change', async () => {
    const observed = await run({
      groups: '{ desk: { shifts: { night: { start: "22:00", length: 8h, days: sat, agents: 1 } } } }',
      source: 'arrivals: { rate: 1/h }',
      experiment: '{ length: 2d, start: 2026-03-28, timezone: Europe/Paris, interval: 1h, end: cut }',
    });
    expect(hours(observed.areas.onDuty)).toBeCloseTo(8, 9);
    // Until 07:00 by the wall clock: two o'clock became three.
    expect(observed.areas.onDuty[28]).toBe(3600);
    expect(observed.areas.onDuty[29]).toBe(3600);
    expect(observed.areas.onDuty[30]).toBe(0);
  });

  it('equal to windows change no wait', async () => {
    const source = 'arrivals: { rate: 40/h }';
    const experiment = '{ length: 7d, start: 2026-03-02 }';
    const windows = await run({
      source,
      experiment,
      groups: '{ desk: { agents: { morning: { from: "08:00", to: "12:00", agents: 4 }, evening: { from: "17:00", to: "21:00", agents: 2 } } } }',
    });
    const shifts = await run({
      source,
      experiment,
      groups: '{ desk: { shifts: { morning: { start: "08:00", length: 4h, agents: 4 }, evening: { start: "17:00", length: 4h, agents: 2 } } } }',
    });
    expect(shifts.legs).toEqual(windows.legs);
    expect(shifts.areas).toEqual(windows.areas);
    expect(windows.legs.length).toBeGreaterThan(6000);
  });

  describe('that end with a customer on the line', () => {
    const contacts = [
      [50, 20],
      [55, 5],
    ] as const;
    const groups = (end: string): string =>
      `{ desk: { shifts: { one: { start: "09:00", length: 1h, agents: 1 }, two: { start: "10:05", length: 1h, agents: 1 } }, shift-end: ${end} } }`;

    it('finish', async () => {
      const observed = await run({ contacts, groups: groups('finish') });
      expect(inMinutes(observed)).toEqual([
        [50, 0, 20],
        [55, 10, 5],
      ]);
      expect(hours(observed.areas.onDuty)).toBeCloseTo((70 + 60) / 60, 9);
    });

    it('hand over: the rest of the work goes to the head of the queue, for the next who comes', async () => {
      const observed = await run({ contacts, groups: groups('hand-over') });
      expect(inMinutes(observed)).toEqual([
        [50, 0, 10],
        [55, 20, 5],
        [60, 5, 10],
      ]);
      expect(observed.needs.map(({ wait, humanSeconds, end, resolved }) => [wait / 60, humanSeconds / 60, end, resolved])).toEqual([
        [5, 20, END.served, 1],
        [20, 5, END.served, 1],
      ]);
      expect(observed.tally).toMatchObject({ arrived: 2, served: 2 });
    });

    it('drop: the contact is lost, and the need is not settled', async () => {
      const observed = await run({ contacts, groups: groups('drop') });
      expect(inMinutes(observed)).toEqual([
        [50, 0, 10],
        [55, 10, 5],
      ]);
      expect(observed.needs.map(({ end, resolved }) => [end, resolved])).toEqual([
        [END.lost, 0],
        [END.served, 1],
      ]);
    });

    it('go on to an agent who is free, and at that agent’s speed', async () => {
      const observed = await run({
        contacts: [[50, 20]],
        groups:
          '{ desk: { shifts: { one: { start: "09:00", length: 1h, agents: 1 } }, shift-end: hand-over }, back: { agents: 1, skills: { ask: { preference: 2 } } } }',
      });
      expect(inMinutes(observed)).toEqual([
        [50, 0, 10],
        [60, 0, 10],
      ]);
      expect(observed.legs.map(({ group }) => group)).toEqual([0, 1]);
    });

    it('does not cut a talk that ends with the shift', async () => {
      const observed = await run({ contacts: [[50, 10]], groups: groups('drop') });
      expect(observed.needs.map(({ end }) => end)).toEqual([END.served]);
    });
  });
});
