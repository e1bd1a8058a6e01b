/** Shapes of arrivals, surges and kinds of days: what is written is what comes, to the last bit where a number can be known. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { scaled } from '../../src/model/rate-profile.ts';
import { unitExponential } from '../../src/random/exponential.ts';
import { PAIR } from '../../src/random/purposes.ts';
import { Stream } from '../../src/random/stream.ts';
import { keysOf, placeOfNeeds } from '../../src/metrics/dimensions.ts';
import type { NeedBatch } from '../../src/sim/observations.ts';
import { dayTypesOf } from '../../src/sim/rates.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { modelsFrom, observe } from '../support/world.ts';

const HOUR = 3600;
const DAY = 86400;

function scenario({ arrivals = 'rate: 60/h', experiment = 'start: 2026-03-02, length: 2d', blocks = '', intents = '', more = '' }): string {
  return `
schema: tandem/scenario@1
id: shapes
experiment: { ${experiment}, follow: 0s, replications: 1 }
intents: { ask: { human: { handle: 1s } }, buy: { human: { handle: 1s } } }
sources: { s: { channel: voice, arrivals: { ${arrivals} }, intents: { ${intents === '' ? 'ask: 100%' : intents} } }${more} }
${blocks}
humans: { groups: { people: { agents: unlimited } } }
policies: { people: { type: human-only } }
`;
}
const modelOf = async (text: string): Promise<Model> => (await modelsFrom(text)).get('people')!;
const births = (model: Model, replication = 0): number[] => observe(model, 'test', replication).needs.map(({ born }) => born);

/** The exponentials by which the cumulative rate grows from one arrival to the next. */
function exponentials(model: Model, count: number): number[] {
  const stream = new Stream('test', 0, model.sources[0]!.stream);
  return Array.from({ length: count }, (_, need) => {
    stream.draw(need, 0, 0, 0, PAIR.INTERARRIVAL_HANDLE);
    return unitExponential(stream.first);
  });
}

/** Every arrival lies where a cumulative rate, written down by hand, has grown by its exponential. */
async function expectInverted(text: string, cumulative: (time: number) => number): Promise<void> {
  const model = await modelOf(text);
  const times = births(model).sort((a, b) => a - b);
  expect(times.length).toBeGreaterThan(500);
  const grown = times.map((time, i) => cumulative(time) - (i === 0 ? 0 : cumulative(times[i - 1]!)));
  exponentials(model, times.length).forEach((exponential, i) => expect(Math.abs(grown[i]! - exponential)).toBeLessThan(1e-8));
}

describe('a rate by time of day', () => {
  it('stays at each step to the next, and before the first at the last of the day before', async () => {
    const rateAt = (hour: number): number => (hour < 8 ? 6 : hour < 12 ? 60 : hour < 18 ? 30 : 6) / HOUR;
    const cumulative = (time: number): number => {
      let sum = 0;
      for (let start = 0; start < time; start += HOUR) sum += rateAt((start / HOUR) % 24) * Math.min(HOUR, time - start);
      return sum;
    };
    await expectInverted(scenario({ arrivals: 'steps: [["08:00", 60/h], ["12:00", 30/h], ["18:00", 6/h]]' }), cumulative);
  });

  it('rises and falls on straight lines between points, and through midnight', async () => {
    const points = [
      [0, 25],
      [6, 10],
      [12, 70],
      [18, 40],
      [24, 25],
    ] as const;
    const dayArea = (hours: number): number => {
      let sum = 0;
      points.slice(0, -1).forEach(([from, low], i) => {
        const [to, high] = points[i + 1]!;
        const x = Math.max(0, Math.min(hours, to) - from);
        sum += x * (low + ((high - low) * x) / (to - from) / 2);
      });
      return sum;
    };
    const cumulative = (time: number): number => Math.floor(time / DAY) * dayArea(24) + dayArea((time % DAY) / HOUR);
    await expectInverted(scenario({ arrivals: 'points: [["06:00", 10/h], ["12:00", 70/h], ["18:00", 40/h]]' }), cumulative);
  });

  it('reaches nothing and comes back', async () => {
    const model = await modelOf(scenario({ arrivals: 'points: [["00:00", 60/h], ["06:00", 0/h], ["12:00", 0/h], ["18:00", 120/h]]' }));
    const hours = births(model).map((time) => (time % DAY) / HOUR);
    expect(hours.some((hour) => hour > 6 && hour < 12)).toBe(false);
    expect(hours.filter((hour) => hour >= 12).length).toBeGreaterThan(500);
  });

  it('swings as a sine', async () => {
    const speed = (2 * Math.PI) / HOUR;
    const cumulative = (time: number): number => (100 * time) / HOUR + (20 / HOUR / speed) * (1 - Math.cos(speed * time));
    await expectInverted(scenario({ arrivals: 'wave: { mean: 100/h, amplitude: 20/h, period: 1h }' }), cumulative);
    // Down to nothing at the trough, which is the hardest place to find a root.
    const deep = (time: number): number => (100 / HOUR) * (time + (1 / speed) * (1 - Math.cos(speed * time)));
    await expectInverted(scenario({ arrivals: 'wave: { mean: 100/h, amplitude: 100/h, period: 1h }' }), deep);
  });

  it('is flat without amplitude: the bytes of a constant rate', async () => {
    const flat = observe(await modelOf(scenario({ arrivals: 'wave: { mean: 60/h, amplitude: 0/h, period: 1h }' })));
    expect(flat).toEqual(observe(await modelOf(scenario({}))));
  });

  it('keeps to the clock on the wall on a day of 23 hours, and what the change skips is left out', async () => {
    const steps = 'steps: [["01:00", 1/h], ["02:30", 2/h], ["03:00", 3/h], ["04:00", 4/h]]';
    const { rate } = (await modelOf(scenario({ arrivals: steps, experiment: 'start: 2026-03-29, length: 1d, timezone: Europe/Paris' }))).sources[0]!;
    expect(Array.from(rate!.times, (time) => time / HOUR)).toEqual([0, 1, 2, 3]);
    expect(Array.from(rate!.rates, (value) => Math.round(value * HOUR))).toEqual([4, 1, 3, 4]);
  });
});

describe('growth and dates', () => {
  it('multiply by whole days, from the first day of the window', async () => {
    const text = scenario({
      arrivals: 'rate: 60/h, growth: { factor: 2, every: 2d }, by-date: { 2026-03-04: 0, 2026-03-05: 3 }',
      experiment: 'start: 2026-03-03, length: 3d, lead-in: 1d',
    });
    const { rate } = (await modelOf(text)).sources[0]!;
    expect(Array.from(rate!.times, (time) => time / DAY)).toEqual([0, 1, 2, 3]);
    expect(Array.from(rate!.rates, (value) => Number((value * 60).toFixed(9)))).toEqual([Number(Math.SQRT1_2.toFixed(9)), 1, 0, 6]);
  });

  it('and a factor of 1 changes no byte', async () => {
    const shape = 'points: [["06:00", 10/h], ["12:00", 70/h]]';
    const plain = observe(await modelOf(scenario({ arrivals: shape })));
    const blocks = 'surges: { none: { from: 2026-03-02T10:30, length: 5h, factor: 1 } }\nday-types: { same: { share: 50%, factor: 1 } }';
    const ones = scenario({ arrivals: `${shape}, growth: { factor: 1, every: 1d }, by-date: { 2026-03-03: 1 }`, blocks });
    expect(observe(await modelOf(ones))).toEqual(plain);
  });
});

describe('a surge', () => {
  it('multiplies the rate from its first to its last second, and overlapping ones multiply each other', async () => {
    const blocks = `surges:
  a: { from: 2026-03-02T10:00, length: 3h, factor: 2 }
  b: { from: 2026-03-02T12:00, length: 2h, factor: 5, sources: [s] }
  other: { from: 2026-03-02T11:00, length: 1h, factor: 9, sources: [t] }`;
    const { rate } = (await modelOf(scenario({ blocks, more: ', t: { channel: chat, arrivals: { rate: 1/h }, intents: { ask: 100% } }' }))).sources[0]!;
    expect(Array.from(rate!.times, (time) => time / HOUR)).toEqual([0, 10, 12, 13, 14]);
    expect(Array.from(rate!.rates, (value) => Math.round(value * HOUR))).toEqual([60, 120, 600, 300, 60]);
  });

  it('brings contacts of its own mix, and changes nobody outside it', async () => {
    const intents = 'ask: 80%, buy: 20%';
    const blocks = 'surges: { strike: { from: 2026-03-02T06:00, length: 12h, factor: 4, extra-intents: { buy: 100% } } }';
    const plain = observe(await modelOf(scenario({ arrivals: 'rate: 600/h', intents }))).needs;
    const surged = observe(await modelOf(scenario({ arrivals: 'rate: 600/h', intents, blocks }))).needs;
    const inside = surged.filter(({ born }) => born >= 6 * HOUR && born < 18 * HOUR);
    // One of four comes anyway: 20 % of it and all of the other three buy.
    const share = inside.filter(({ intent }) => intent === 1).length / inside.length;
    expect(Math.abs(share - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / inside.length));
    const before = (needs: typeof plain) => needs.filter(({ born }) => born < 6 * HOUR).map(({ born, intent }) => [born, intent]);
    expect(before(surged)).toEqual(before(plain));
    expect(inside.length / 12).toBeGreaterThan(4 * 600 - 4 * Math.sqrt(2400));
  });
});

describe('kinds of days', () => {
  it('are as many as their shares say, and the named dates for certain', async () => {
    const blocks = 'day-types: { storm: { share: 20%, factor: 3 }, sale: { dates: [2026-03-03, 2026-03-08], factor: 2 } }';
    const model = await modelOf(scenario({ blocks, experiment: 'start: 2026-03-02, length: 300d, interval: 24h', arrivals: 'rate: 1/h' }));
    const types = dayTypesOf(model, 'test', 0);
    expect([types[1], types[6]]).toEqual([1, 1]);
    const storms = types.filter((type) => type === 0).length;
    expect(Math.abs(storms / 300 - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 300));
    expect(dayTypesOf(model, 'test', 1)).not.toEqual(types);
  });

  it('multiply the arrivals of the whole day', async () => {
    const blocks = 'day-types: { storm: { share: 50%, factor: 3 } }';
    const model = await modelOf(scenario({ blocks, experiment: 'start: 2026-03-02, length: 20d', arrivals: 'rate: 20/h' }));
    const types = dayTypesOf(model, 'test', 0);
    const counts = Array.from(types, () => 0);
    for (const born of births(model)) counts[Math.floor(born / DAY)]!++;
    counts.forEach((count, day) => {
      const expected = types[day]! < 0 ? 480 : 1440;
      expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
    });
  });
});

describe('results by day type', () => {
  it('put each need where the day of its birth belongs, ordinary days last, and nothing outside the window', async () => {
    const blocks = 'day-types: { storm: { share: 50%, factor: 3 } }';
    const model = await modelOf(scenario({ blocks, experiment: 'start: 2026-03-02, length: 6d, lead-in: 2d', arrivals: 'rate: 20/h' }));
    const types = dayTypesOf(model, 'test', 0);
    const dayTypes = { ids: model.dayTypes!.ids, edges: [...model.days.starts, Infinity], types };
    const names = { ...model.names, kinds: model.kinds, intervals: model.labels.intervals, days: model.labels.days, triggers: [], dayTypes };
    expect(keysOf('day-type', names)).toEqual(['storm', 'none']);
    const place = placeOfNeeds('day-type', names)!;
    const counts = [0, 0];
    const none = () => {};
    const needs = (batch: NeedBatch) => {
      const into = new Int32Array(batch.length);
      place(batch, into);
      for (const cell of into) counts[cell]!++;
    };
    simulate(model, 'test', 0, { needs, contacts: none, legs: none, areas: none });
    const ofType = (wanted: number) => births(model).filter((born) => types[Math.floor(born / DAY)] === wanted).length;
    expect(counts).toEqual([ofType(0), ofType(-1)]);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('a profile times a factor', () => {
  it('is cut where the factor changes, and joined where the rate does not', () => {
    const profile = { times: Float64Array.of(0, 10), rates: Float64Array.of(1, 2), slopes: null, wave: null };
    const twice = scaled(profile, { times: [-5, 5, 10], values: [1, 2, 1] });
    expect([Array.from(twice.times), Array.from(twice.rates)]).toEqual([
      [0, 5],
      [1, 2],
    ]);
  });
});
