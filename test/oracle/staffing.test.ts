/** Who is there, and what their hours do to customers, against days made by hand. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { peopleOf } from '../../src/sim/people.ts';
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
  readonly intents?: string;
  readonly experiment?: string;
}

const MINUTE = 60;

/** One kind of contact, nobody gives up; a Monday from nine to noon. */
function day({
  intents = '{ ask: { human: { handle: { exponential: { mean: 4m } } } } }',
  contacts = [],
  source = '',
  groups,
  humans = '',
  segments = '',
  experiment = '{ length: 3h, start: 2026-03-02T09:00 }',
}: Day): string {
  const listed = contacts.map(([arrives, handle, more = ''], index) => `{ id: c${index + 1}, arrives: ${arrives}m, handle: ${handle}m, ${more} }`).join(', ');
  return `
schema: tandem/scenario@1
id: by-hand
experiment: ${experiment}
intents: ${intents}
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

    it('leave to a group that asks after a time those who have waited so long, though others go before them', async () => {
      const observed = await run({
        contacts: [
          [20, 60],
          [30, 25],
          [45, 5],
        ],
        groups: '{ desk: { shifts: { one: { start: "09:00", length: 1h, agents: 1 } }, shift-end: hand-over }, back: { agents: 1 } }',
        humans: 'queues: { line: { groups: [desk, { group: back, after: 10m }] } }',
      });
      // Handed over at 60, the first goes before the third, but the back may not take it before 70, and is free at 65.
      expect(inMinutes(observed)).toEqual([
        [20, 0, 40],
        [30, 10, 25],
        [45, 20, 5],
        [60, 10, 20],
      ]);
    });

    it('does not cut a talk that ends with the shift', async () => {
      const observed = await run({ contacts: [[50, 10]], groups: groups('drop') });
      expect(observed.needs.map(({ end }) => end)).toEqual([END.served]);
    });
  });
});

describe('people who differ', () => {
  const skills = (more: string): string => `{ desk: { agents: 1, ${more} } }`;

  it('have the stages of their group in their shares, whoever is there', async () => {
    const models = await modelsOf(
      day({
        contacts: [[0, 1]],
        humans: 'tenures: { novice: { speed: 0.5, resolves: -10pp }, skilled: {}, expert: { speed: 2, resolves: +5pp } }',
        groups: '{ desk: { agents: 20, tenure: { novice: 40%, skilled: 45%, expert: 15% } } }',
      }),
    );
    const { people } = models.get('people')!.groups[0]!;
    const among = (count: number, speed: number): number => people!.speed.subarray(0, count).filter((one) => one === speed).length;
    expect([0.5, 1, 2].map((speed) => among(20, speed))).toEqual([8, 9, 3]);
    expect([0.5, 1, 2].map((speed) => among(10, speed))).toEqual([4, 5, 1]);
    expect([...people!.resolves].filter((points) => points === -0.1)).toHaveLength(8);
    // Time is work over speed: 40 % take twice as long, 15 % half.
    expect(1 / people!.typicalSpeed).toBeCloseTo(0.4 * 2 + 0.45 + 0.15 / 2, 12);
  });

  it('with one stage for all, are a group of that speed and success, to the byte', async () => {
    const source = 'arrivals: { rate: 20/h }';
    const staged = await run({
      source,
      humans: 'tenures: { slow: { speed: 0.5, resolves: -20pp } }',
      groups: '{ desk: { agents: 3, tenure: { slow: 100% } } }',
    });
    const plain = await run({ source, groups: '{ desk: { agents: 3, skills: { ask: { speed: 0.5, resolves: -20pp } } } }' });
    expect(staged).toEqual(plain);
    expect(plain.legs.some(({ resolved }) => resolved === 0)).toBe(true);
  });

  it('spread as stated: work takes 1 + cv² times as long, success keeps its mean', async () => {
    const speeds: number[] = [];
    const resolves: number[] = [];
    const model = (await modelsOf(day({ contacts: [[0, 1]], groups: '{ desk: { agents: 400, agent-spread: { speed-cv: 30%, resolves-sd: 4pp } } }' }))).get(
      'people',
    )!;
    for (let replication = 0; replication < 30; replication++) {
      const people = peopleOf(model.groups, 'spread', replication)!;
      for (let agent = 0; agent < 400; agent++) {
        speeds.push(people.speedOf(0, agent));
        resolves.push(people.resolvesOf(0, agent));
      }
    }
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const sd = (values: readonly number[]): number => Math.sqrt(mean(values.map((x) => x * x)) - mean(values) * mean(values));
    const n = Math.sqrt(speeds.length);
    // Five standard errors.
    expect(Math.abs(mean(speeds) - 1)).toBeLessThan((5 * 0.3) / n);
    expect(Math.abs(mean(speeds.map((speed) => 1 / speed)) - 1.09)).toBeLessThan((5 * 0.36) / n);
    expect(Math.abs(sd(speeds) - 0.3)).toBeLessThan(0.015);
    expect(Math.abs(mean(resolves))).toBeLessThan((5 * 0.04) / n);
    expect(Math.abs(sd(resolves) - 0.04)).toBeLessThan(0.0015);
    expect(1 / peopleOf(model.groups, 'spread', 0)!.speedOf(0, -1)).toBeCloseTo(1.09, 12);
  });

  it('take as long as their speed says: one agent, one speed a replication', async () => {
    const groups = skills('agent-spread: { speed-cv: 30% }');
    const source = 'arrivals: { rate: 6/h }';
    const speeds = new Set<number>();
    for (const replication of [0, 1, 2]) {
      const [drawn, plain] = [await run({ source, groups }, 'one', replication), await run({ source, groups: skills('') }, 'one', replication)];
      const ratios = drawn.legs.filter(({ talk }) => talk > 0).map(({ talk }, i) => plain.legs[i]!.talk / talk);
      expect(Math.max(...ratios) - Math.min(...ratios)).toBeLessThan(1e-9);
      speeds.add(ratios[0]!);
    }
    expect(speeds.size).toBe(3);
  });
});

describe('who takes a contact', () => {
  const RULES = ['longest-idle', 'random', 'fixed-order', 'least-loaded'];

  it('does not matter to anybody who waits where agents are alike', async () => {
    const source = 'arrivals: { rate: 50/h }, patience: { exponential: { mean: 3m } }';
    const [first, ...others] = await Promise.all(RULES.map((rule) => run({ source, groups: `{ desk: { agents: 4, select: ${rule} } }` })));
    for (const other of others) expect(other).toEqual(first);
    expect(first!.legs.filter(({ wait }) => wait > 0).length).toBeGreaterThan(20);
  });

  /** Three agents, told apart by their speeds 1, 2 and 4: a talk of 4 minutes takes 4, 2 or 1. */
  const order = async (rule: string, arrivals: readonly number[]): Promise<readonly number[]> => {
    const observed = await run({
      experiment: '{ length: 60h, start: 2026-03-02T09:00 }',
      contacts: [],
      source: `contacts: [ ${arrivals.map((minute, index) => `{ id: c${index}, arrives: ${minute}m }`).join(', ')} ]`,
      humans: 'tenures: { a: {}, b: { speed: 2, resolves: -1pp }, c: { speed: 4, resolves: -1pp } }',
      groups: `{ desk: { agents: 3, tenure: { a: 34%, b: 33%, c: 33% }, select: ${rule} } }`,
      intents: '{ ask: { human: { handle: 4m } } }',
    });
    return observed.legs.toSorted((a, b) => a.entered - b.entered).map(({ talk }) => talk / 60);
  };

  it('is who has been idle longest, unless the group says otherwise', async () => {
    expect(await order('longest-idle', [0, 10, 20, 30, 40])).toEqual([4, 2, 1, 4, 2]);
  });

  it('is the first of the list, in fixed order, and the next while the first talks', async () => {
    expect(await order('fixed-order', [0, 1, 2, 10, 20])).toEqual([4, 2, 1, 4, 4]);
  });

  it('is who has worked least since coming on duty', async () => {
    // After 4, 2 and 1 minutes: the third until it has caught up with the second, which then has been idle longer.
    expect(await order('least-loaded', [0, 10, 20, 30, 40, 50])).toEqual([4, 2, 1, 1, 2, 1]);
  });

  it('is the best: of the highest success, and of those the fastest', async () => {
    expect(await order('best-skill', [0, 1, 1, 10])).toEqual([4, 1, 2, 4]);
  });

  it('is anybody with the same chance, by chance', async () => {
    const talks = await order(
      'random',
      Array.from({ length: 300 }, (_, index) => 10 * index),
    );
    for (const minutes of [1, 2, 4]) expect(Math.abs(talks.filter((one) => one === minutes).length - 100)).toBeLessThan(5 * Math.sqrt((300 * 2) / 9));
  });
});

describe('shrinkage', () => {
  const rate = 'arrivals: { rate: 6/h }';
  const week = '{ length: 7d, start: 2026-03-02, end: cut }';
  const of = (text: string, more = ''): Partial<Day> => ({ source: rate, experiment: week, humans: `shrinkage: ${text}${more}` });

  it('of nothing changes nothing', async () => {
    const groups = '{ desk: { agents: 3 } }';
    expect(await run({ ...of('0%'), groups })).toEqual(await run({ source: rate, experiment: week, groups }));
  });

  it('that is planned takes people away for good: rounded to whole ones, and said', async () => {
    // 25 · 0.72 = 18; 26 · 0.72 = 18.72; 3 · 0.72 = 2.16.
    for (const [text, scheduled, there] of [
      ['28%', 25, 18],
      ['28%', 26, 19],
      ['{ planned: 28%, rounds: down }', 26, 18],
      ['28%', 3, 2],
      ['{ planned: 28%, rounds: up }', 3, 3],
      ['50%', 3, 2],
    ] as const) {
      const { areas } = await run({ ...of(text), groups: `{ desk: { agents: ${scheduled} } }` });
      expect(hours(areas.onDuty)).toBeCloseTo(168 * there, 6);
      expect(hours(areas.scheduled!)).toBeCloseTo(168 * scheduled, 6);
      expect(hours(areas.absent!)).toBeCloseTo(168 * (scheduled - there), 6);
    }
  });

  it('of shifts is rounded over all of them: five shifts of one lose one of five, not all or none', async () => {
    const shifts = [8, 9, 10, 11, 12].map((hour) => `s${hour}: { start: "${String(hour).padStart(2, '0')}:00", length: 4h, agents: 1 }`).join(', ');
    const { areas } = await run({ ...of('20%'), groups: `{ desk: { shifts: { ${shifts} } } }` });
    expect(hours(areas.absent!)).toBeCloseTo(7 * 4, 6);
    expect(hours(areas.scheduled!)).toBeCloseTo(7 * 20, 6);
  });

  it('by absence takes each person away on a day by the stated chance, the same days whatever else happens', async () => {
    const groups = '{ desk: { agents: 200 } }';
    const { areas } = await run({ ...of('{ absence: 8% }'), groups });
    const share = hours(areas.absent!) / hours(areas.scheduled!);
    // 1400 person-days, five standard errors.
    expect(Math.abs(share - 0.08)).toBeLessThan(5 * Math.sqrt((0.08 * 0.92) / 1400));
    const byDay = Array.from({ length: 7 }, (_, day) => areas.absent![day * 48]! / 1800);
    expect(new Set(byDay).size).toBeGreaterThan(3);
    for (let i = 0; i < 7 * 48; i++) expect(areas.absent![i]! / 1800).toBeCloseTo(byDay[Math.floor(i / 48)]!, 6);
    const busier = await run({ ...of('{ absence: 8% }'), source: 'arrivals: { rate: 20/h }', groups });
    expect(busier.areas.absent).toEqual(areas.absent);
  });

  it('by absence takes whole shifts, breaks and all, of one person', async () => {
    const groups = '{ desk: { shifts: { day: { start: "09:00", length: 8h, break: { after: 4h, length: 1h }, agents: [ana, bo, cy] } } } }';
    const { areas } = await run({ ...of('{ absence: 30% }'), groups });
    const byDay = Array.from({ length: 7 }, (_, day) => [18, 25, 26, 33].map((half) => Math.round(areas.absent![day * 48 + half]! / 1800)));
    // In the morning, and in the half-hours before, at and after the break: whole shifts.
    for (const [morning, before, inBreak, after] of byDay) expect([before, inBreak, after]).toEqual([morning, 0, morning]);
    expect(new Set(byDay.map(([morning]) => morning)).size).toBeGreaterThan(1);
    expect(hours(areas.scheduled!)).toBeCloseTo(7 * 3 * 7, 6);
  });

  it('is paid unless it says otherwise', async () => {
    const paid = (await modelsOf(day({ ...of('28%'), groups: '{ desk: { agents: 25, cost: 20 EUR/h } }' }))).get('people')!;
    expect(paid.groups[0]!.shrinkage).toMatchObject({ paid: true });
    const unpaid = (await modelsOf(day({ ...of('{ planned: 28%, paid: false }'), groups: '{ desk: { agents: 25, cost: 20 EUR/h } }' }))).get('people')!;
    expect(unpaid.groups[0]!.shrinkage).toMatchObject({ paid: false });
  });
});

describe('agents by interval', () => {
  it('are windows of one interval each, on the days they are for', async () => {
    const made: Partial<Day> = { source: 'arrivals: { rate: 20/h }', experiment: '{ length: 7d, start: 2026-03-02 }' };
    const list = await run({
      ...made,
      groups:
        '{ desk: { agents: { day: { days: mon-fri, from: "09:00", to: "11:00", agents: [2, 4, 3, 3] }, sat: { days: sat, from: "10:00", to: "10:30", step: 15m, agents: [1, 2] } } } }',
    });
    const windows = await run({
      ...made,
      groups:
        '{ desk: { agents: { a: { days: mon-fri, from: "09:00", to: "09:30", agents: 2 }, b: { days: mon-fri, from: "09:30", to: "10:00", agents: 4 }, c: { days: mon-fri, from: "10:00", to: "11:00", agents: 3 }, d: { days: sat, from: "10:00", to: "10:15", agents: 1 }, e: { days: sat, from: "10:15", to: "10:30", agents: 2 } } } }',
    });
    expect(list.legs).toEqual(windows.legs);
    expect(list.areas).toEqual(windows.areas);
  });
});
