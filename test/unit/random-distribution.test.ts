import { describe, expect, it } from 'vitest';
import { aiSuccess, compileDistribution, correlatedUniform } from '../../src/model/distribution.ts';
import { PAIR } from '../../src/random/purposes.ts';
import { Stream } from '../../src/random/stream.ts';
import type { DistributionSpec } from '../../src/scenario/schema.ts';

const LEAST = 1 / 9007199254740992;
const COUNT = 20_000;
const GRID = Array.from({ length: COUNT }, (_, i) => (i + 0.5) / COUNT);

function noColumns(): never {
  throw new Error('no file is read');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('a distribution of a scenario', () => {
  const measured = (value: number) => ({ value, range: [value / 2, value * 2] as [number, number], source: 'our log', mark: 'measured' as const });
  const cases: readonly (readonly [name: string, spec: DistributionSpec, meanSeconds: number, median: number])[] = [
    ['a bare value', 90, 90, 90],
    ['constant', { constant: 90 }, 90, 90],
    ['exponential', { exponential: { mean: measured(100) } }, 100, 100 * Math.LN2],
    ['lognormal', { lognormal: { mean: 300, cv: measured(0.5) } }, 300, 300 / Math.sqrt(1.25)],
    // scipy 1.17: gamma.ppf(0.5, 4, scale=75)
    ['gamma', { gamma: { mean: 300, cv: 0.5 } }, 300, 275.4045561638173],
    // scale 200/√π, median scale·√(ln 2)
    ['weibull', { weibull: { mean: 100, shape: 2 } }, 100, (200 / Math.sqrt(Math.PI)) * Math.sqrt(Math.LN2)],
    ['uniform', { uniform: { from: 20, to: 60 } }, 40, 40],
    ['triangular', { triangular: { from: 0, mode: 0, to: 30 } }, 10, 30 - 30 * Math.SQRT1_2],
    ['beta', { beta: { from: 100, to: 200, mean: 150, concentration: 5 } }, 150, 150],
    [
      'points',
      {
        points: [
          [0, 0],
          [60, 0.5],
          [300, 1],
        ],
      },
      105,
      60,
    ],
    ['empirical', { empirical: { file: 'handles.csv', column: 'seconds', unit: 's' } }, 25, 25],
    ['mixture', { mixture: { short: { share: 0.5, constant: 10 }, long: { share: 0.5, uniform: { from: 20, to: 40 } } } }, 20, 10],
  ];

  it.each(cases)('%s: mean and median', (_name, spec, expectedMean, median) => {
    const sampler = compileDistribution(spec, () => Float64Array.from([40, 10, 30, 20]));
    expect(sampler.mean).toBeCloseTo(expectedMean, 9);
    expect(sampler.quantile(0.5)).toBeCloseTo(median, 4);
    expect(Math.abs(mean(GRID.map(sampler.quantile)) / expectedMean - 1)).toBeLessThan(1e-3);
  });

  it('asks for the column that it names', () => {
    const asked: unknown[] = [];
    compileDistribution({ empirical: { file: 'a.csv', column: 'b', unit: 'm' } }, (...question) => {
      asked.push(question);
      return Float64Array.of(1, 2);
    });
    expect(asked).toEqual([['a.csv', 'b', 'm']]);
  });

  it.each<readonly [DistributionSpec, RegExp]>([
    [{ uniform: { from: 60, to: 20 } }, /uniform: 60, 20 must not fall/],
    [{ triangular: { from: 0, mode: 50, to: 30 } }, /triangular/],
    [{ beta: { from: 0, to: 10, mean: 11, concentration: 2 } }, /beta/],
    [
      {
        points: [
          [0, 0.5],
          [10, 0.4],
        ],
      },
      /points/,
    ],
    [{}, /names no shape/],
  ])('refuses %j', (spec, message) => {
    expect(() => compileDistribution(spec, noColumns)).toThrow(message);
  });

  it('refuses a column without values', () => {
    expect(() => compileDistribution({ empirical: { file: 'a.csv', column: 'b', unit: 's' } }, () => new Float64Array(0))).toThrow(/at least one value/);
  });
});

describe('success over difficulty', () => {
  it.each([
    [0.6, 0.01],
    [0.3, 0.5],
    [0.6, 3],
    [0.95, 8],
    [0.5, 200],
  ])('mean %d, concentration %d: averages to the mean, falls with difficulty, spreads as a beta', (m, concentration) => {
    const chance = GRID.map(aiSuccess(m, concentration));
    expect(mean(chance)).toBeCloseTo(m, 3);
    expect(chance.filter((value, i) => i > 0 && value > chance[i - 1]! * (1 + 1e-13))).toEqual([]);
    const variance = mean(chance.map((value) => (value - m) * (value - m)));
    expect(variance).toBeCloseTo((m * (1 - m)) / (concentration + 1), 3);
  });

  it('without a concentration everyone is alike; with 0 difficulty decides; at 0 and 1 nothing is left to chance', () => {
    expect([0.1, 0.9].map(aiSuccess(0.6, undefined))).toEqual([0.6, 0.6]);
    expect([0.1, 0.5999, 0.6, 0.9].map(aiSuccess(0.6, 0))).toEqual([1, 1, 0, 0]);
    for (const concentration of [undefined, 0, 2]) {
      expect([LEAST, 0.5, 1 - LEAST].map(aiSuccess(0, concentration))).toEqual([0, 0, 0]);
      expect([LEAST, 0.5, 1 - LEAST].map(aiSuccess(1, concentration))).toEqual([1, 1, 1]);
    }
  });

  it('the Beta(½, ½) case is the arcsine law: p(d) = sin²(π(1−d)/2)', () => {
    const chance = aiSuccess(0.5, 1);
    for (const d of [0.01, 0.2, 0.5, 0.77, 0.999]) expect(chance(d)).toBeCloseTo(Math.sin((Math.PI * (1 - d)) / 2) * Math.sin((Math.PI * (1 - d)) / 2), 7);
  });

  it('tends to everyone alike as the concentration grows, and to all or nothing as it shrinks', () => {
    expect(Math.abs(aiSuccess(0.6, 1e6)(0.9) - 0.6)).toBeLessThan(0.001);
    expect(aiSuccess(0.6, 1e-4)(0.55)).toBeGreaterThan(0.999);
    expect(aiSuccess(0.6, 1e-4)(0.65)).toBeLessThan(0.001);
  });
});

describe('a uniform correlated with difficulty', () => {
  it('keeps its margin uniform and has the rank correlation of the copula, (6/π) asin(ρ/2)', () => {
    const stream = new Stream('copula', 0, 'x');
    const d = new Float64Array(COUNT);
    const u = new Float64Array(COUNT);
    stream.fill(PAIR.DIFFICULTY_AI_OUTCOME, 0, COUNT, d, u);
    for (const rho of [-0.9, -0.3, 0.2, 0.6, 0.99]) {
      const values = Array.from(u, (each, i) => correlatedUniform(each, d[i]!, rho));
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * COUNT));
      const covariance = mean(values.map((value, i) => (value - 0.5) * (d[i]! - 0.5)));
      expect(Math.abs(12 * covariance - (6 / Math.PI) * Math.asin(rho / 2))).toBeLessThan(0.03);
    }
  });

  it('is u itself at 0, d at 1, its mirror at −1, and rises in u', () => {
    expect(correlatedUniform(0.123456789, 0.9, 0)).toBe(0.123456789);
    expect(correlatedUniform(0.1, 0.83, 1)).toBeCloseTo(0.83, 14);
    expect(correlatedUniform(0.1, 0.83, -1)).toBeCloseTo(0.17, 14);
    const values = GRID.map((u) => correlatedUniform(u, 0.3, 0.5));
    expect(values.filter((value, i) => i > 0 && value <= values[i - 1]!)).toEqual([]);
  });

  it('never reaches 0 or 1', () => {
    for (const u of [LEAST, 1 - LEAST]) {
      for (const d of [LEAST, 1 - LEAST]) {
        const value = correlatedUniform(u, d, 0.7);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }
    }
  });
});
