/** The numbers of scenarios/bank-calls.yaml are those of the aggregates, worked out again from them. */
import { expect, it } from 'vitest';
import { valueOf, type DistributionSpec, type PatienceSpec } from '../../src/scenario/schema.ts';
import { dataText, describeWithData } from '../support/data.ts';
import { writtenScenario } from '../support/scenario-yaml.ts';

const FILES = ['anonbank-derived/anonbank_1999_02.json', 'anonbank-derived/profile_1999_02.json'] as const;

interface Month {
  readonly outcomes: { readonly served: number; readonly abandoned_queue: number };
  readonly by_weekday: Record<string, number>;
  readonly abandon_rate_of_reach: number;
  readonly recontact_within_60min: { readonly abandoned_queue: { readonly rate: number } };
  readonly handle_by_intent: Record<
    string,
    { readonly n: number; readonly share: number; readonly lognormal: { readonly mu: number; readonly sigma: number; readonly n: number } }
  >;
  readonly [patience: `patience_km_${string}`]: { readonly S: Record<string, number> };
}
type Profile = Record<string, { readonly arrivals_per_30min: number[]; readonly distinct_agents: number[] }>;

const INTENTS = {
  regular: 'regular',
  prospect: 'prospect',
  'stock-trading': 'stock_trading',
  callback: 'callback',
  'internet-support': 'internet_support',
  'regular-english': 'regular_en',
} as const;
/** The share of distinct agents that the file takes to be there at a time. */
const PRESENCE = 0.69;

const DAY_TYPES = { 'working-day': ['Sun-Thu', [1, 2, 3, 4, 7]], friday: ['Fri', [5]], saturday: ['Sat', [6]] } as const;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describeWithData('bank-calls.yaml against the aggregates of February 1999', FILES, () => {
  const month = JSON.parse(dataText(FILES[0])) as Month;
  const profile = (JSON.parse(dataText(FILES[1])) as Record<string, Profile>)['1999-02']!;
  const scenario = writtenScenario('bank-calls.yaml');
  const calls = scenario.sources['calls']!;
  const perDay = (dayType: string): number => sum(profile[dayType]!.arrivals_per_30min);

  it('fresh calls a week: all that reached an agent or the queue, less those that repeat an abandoned one', () => {
    const reached = 5 * perDay('Sun-Thu') + perDay('Fri') + perDay('Sat');
    expect(Math.abs(4 * reached - month.outcomes.served - month.outcomes.abandoned_queue)).toBeLessThan(10);
    const repeated = month.abandon_rate_of_reach * month.recontact_within_60min.abandoned_queue.rate;
    expect(valueOf(calls.arrivals!['per-week']!)).toBe(Math.round(reached * (1 - repeated)));
  });

  it('weights of the weekdays: calls a day that reached an agent or the queue', () => {
    const working = { sun: '7-Sun', mon: '1-Mon', tue: '2-Tue', wed: '3-Wed', thu: '4-Thu' } as const;
    const mean = sum(Object.values(working).map((key) => month.by_weekday[key]! / 4)) / 5;
    const expected: Record<string, number> = { fri: Math.round(perDay('Fri')), sat: Math.round(perDay('Sat')) };
    for (const [day, key] of Object.entries(working)) expected[day] = Math.round((month.by_weekday[key]! / 4) * (perDay('Sun-Thu') / mean));
    expect(calls.arrivals!['by-weekday']).toEqual(expected);
  });

  it.each(Object.entries(DAY_TYPES))('half-hour profile of a %s', (id, [dayType, days]) => {
    expect((calls.arrivals!['by-interval'] as Record<string, unknown>)[id]).toEqual({ days, weights: profile[dayType]!.arrivals_per_30min });
  });

  it.each(Object.entries(INTENTS))('share and handle time of %s', (id, key) => {
    const { n, share, lognormal } = month.handle_by_intent[key]!;
    expect(calls.intents![id]).toBeCloseTo(share, 4);
    const parts = (scenario.intents[id]!.human!.handle as Exclude<DistributionSpec, number>).mixture!;
    const { mu, sigma } = lognormal;
    expect(valueOf(parts['call']!.lognormal!.mean)).toBeCloseTo(Math.exp(mu + (sigma * sigma) / 2), 1);
    expect(valueOf(parts['call']!.lognormal!.cv)).toBeCloseTo(Math.sqrt(Math.expm1(sigma * sigma)), 3);
    expect(parts['short']!.share).toBeCloseTo(1 - lognormal.n / n, 3);
    expect(parts['short']!.share + parts['call']!.share).toBeCloseTo(1, 12);
  });

  it.each([
    ['all', undefined],
    ['regular', 'regular'],
    ['prospect', 'prospect'],
    ['stock_trading', 'stock-trading'],
    ['callback', 'callback'],
  ] as const)('patience of %s: the Kaplan-Meier table', (key, intent) => {
    const patience = calls.patience as Exclude<PatienceSpec, string | number>;
    const shape = intent === undefined ? patience : (patience['by-intent']![intent] as Exclude<DistributionSpec, number>);
    const expected = [[0, 0], ...Object.entries(month[`patience_km_${key}`]!.S).map(([seconds, waiting]) => [Number(seconds), 1 - waiting])];
    const points = shape.points!;
    expect(points.length).toBe(expected.length);
    for (const [index, [seconds, share]] of points.entries()) {
      expect(seconds).toBe(expected[index]![0]);
      expect(share).toBeCloseTo(expected[index]![1]!, 4);
    }
  });

  it('redial after abandoning', () => {
    expect(valueOf(calls.redial!['after-abandonment']!)).toBeCloseTo(month.recontact_within_60min.abandoned_queue.rate, 3);
  });

  it.each(Object.entries(DAY_TYPES))('staff of a %s: distinct agents by half-hour times the share that the file states', (id, [dayType, days]) => {
    const expected = profile[dayType]!.distinct_agents.map((agents) =>
      agents < 0.5 ? Math.floor(agents * PRESENCE + 0.5) : Math.max(1, Math.floor(agents * PRESENCE + 0.5)),
    );
    const staffed = Array.from({ length: 48 }, () => 0);
    const windows = scenario.humans!.groups['bank']!.agents as Record<string, { days?: number[]; from: number; to: number; agents: number }>;
    for (const [name, window] of Object.entries(windows)) {
      if (!name.startsWith(id)) continue;
      expect(window.days).toEqual(days);
      for (let half = window.from / 1800; half < window.to / 1800; half++) staffed[half]! += window.agents;
    }
    expect(staffed).toEqual(expected);
  });
});
