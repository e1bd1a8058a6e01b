/** Busy and quiet days: what the factor of a day does to arrivals, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { ratesOf } from '../../src/sim/rates.ts';
import { Stream } from '../../src/random/stream.ts';
import { modelsFrom, observe } from '../support/world.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const covariance = (a: readonly number[], b: readonly number[]): number => {
  const [ma, mb] = [mean(a), mean(b)];
  return sum(a.map((value, i) => (value - ma) * (b[i]! - mb))) / (a.length - 1);
};
const correlation = (a: readonly number[], b: readonly number[]): number => covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

function scenario(factors: readonly string[], experiment = 'start: 2026-03-02, length: 400d', shape = ''): string {
  const sources = factors.map((factor, i) => `s${i}: { channel: voice, arrivals: { per-day: 60${shape}${factor === '' ? '' : `, day-factor: ${factor}`} } }`);
  return `
schema: tandem/scenario@1
id: days
experiment: { ${experiment}, follow: 0s, interval: 24h, replications: 1 }
intents: { question: { human: { handle: 1s } } }
sources: { ${sources.join(', ')} }
humans: { groups: { people: { agents: unlimited } } }
policies: { people: { type: human-only } }
`;
}
const modelOf = async (text: string): Promise<Model> => (await modelsFrom(text)).get('people')!;

/** Arrivals of each local day, by source. */
function countsByDay(model: Model, replication = 0): number[][] {
  const { starts } = model.days;
  const counts = model.sources.map(() => Array.from(starts, () => 0));
  for (const { born, source } of observe(model, 'days', replication).needs) counts[source]![starts.findLastIndex((start) => start <= born)]!++;
  return counts;
}

describe('the factor of a day', () => {
  it('changes no byte with a spread of nothing', async () => {
    const shape = ', by-interval: [0, 0, 0, 1, 1, 4, 2, 1]';
    const [none, zero] = await Promise.all(['', '{ cv: 0% }'].map(async (factor) => observe(await modelOf(scenario([factor], 'length: 3d', shape)))));
    expect(zero).toEqual(none);
  });

  it('keeps the mean of a day and gives its counts the variance mean + mean²·cv²', async () => {
    const [plain, varied] = countsByDay(await modelOf(scenario(['', '{ cv: 50% }'], 'start: 2026-03-02, length: 600d')));
    // Standard errors of a mean and of a variance (kurtosis below 4.5) over 600 days; five of them.
    const days = 600;
    for (const [counts, variance] of [
      [plain!, 60],
      [varied!, 60 + 60 * 60 * 0.25],
    ] as const) {
      expect(Math.abs(mean(counts) - 60)).toBeLessThan(5 * Math.sqrt(variance / days));
      expect(Math.abs(covariance(counts, counts) / variance - 1)).toBeLessThan(5 * Math.sqrt(3.5 / days));
    }
  });

  it('is shared by sources as far as they say, and only by those', async () => {
    const text = scenario(['{ cv: 50%, correlation: 100% }', '{ cv: 50%, correlation: 100% }', '{ cv: 50%, correlation: 36% }', '{ cv: 50% }']);
    const model = await modelOf(text);
    const levels = ratesOf(
      model,
      'days',
      0,
      model.sources.map(({ stream }) => new Stream('days', 0, stream)),
    ).map((profile) => Array.from(profile!.rates, (rate) => (rate * 86400) / 60));
    expect(levels[1]).toEqual(levels[0]);
    // √(100 % · 36 %) = 60 % between normal scores; a little less between Gamma factors. Five standard errors of a correlation over 400 days.
    expect(Math.abs(correlation(levels[0]!, levels[2]!) - 0.59)).toBeLessThan((5 * (1 - 0.36)) / Math.sqrt(400));
    expect(Math.abs(correlation(levels[0]!, levels[3]!))).toBeLessThan(5 / Math.sqrt(400));
    expect(Math.abs(mean(levels[0]!) - 1)).toBeLessThan(5 * (0.5 / Math.sqrt(400)));
  });

  it('belongs to the date: a longer lead-in meets the same days, and another replication others', async () => {
    const rates = async (leadIn: string, replication: number) => {
      const model = await modelOf(scenario(['{ cv: 30% }'], `start: 2026-03-04, length: 5d${leadIn}`));
      const streams = model.sources.map(({ stream }) => new Stream('days', replication, stream));
      return Array.from(ratesOf(model, 'days', replication, streams)[0]!.rates);
    };
    const short = await rates('', 0);
    expect((await rates(', lead-in: 2d', 0)).slice(2)).toEqual(short);
    expect(await rates('', 1)).not.toEqual(short);
  });

  it('holds through a day of 23 and of 25 hours, from midnight to midnight', async () => {
    for (const [start, hours] of [
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ] as const) {
      const model = await modelOf(scenario(['{ cv: 30% }'], `start: ${start}, length: 2d, timezone: Europe/Paris`));
      const streams = model.sources.map(({ stream }) => new Stream('days', 0, stream));
      expect(Array.from(ratesOf(model, 'days', 0, streams)[0]!.times)).toEqual([0, hours * 3600]);
    }
  });
});
