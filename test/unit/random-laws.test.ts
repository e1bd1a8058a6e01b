import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { logitBetaQuantile } from '../../src/random/beta.ts';
import { logGammaQuantile } from '../../src/random/gamma.ts';
import { beta, betaLogitTable, constant, exponential, gamma, type Law, lognormal, triangular, uniform, weibull } from '../../src/random/law.ts';
import { mixture } from '../../src/random/mixture.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../src/random/normal.ts';
import { cumulative, empirical } from '../../src/random/observed.ts';
import { tabulate } from '../../src/random/table.ts';

const LEAST = 1 / 9007199254740992;
/** 4001 uniforms, evenly spaced in z from end to end, and the ends themselves. */
const U = [LEAST, ...Array.from({ length: 4001 }, (_, i) => normalCdf(-8.2 + (i * 16.4) / 4000)).filter((u) => u < 1), 1 - LEAST];

const observed = Float64Array.from([7, 1, 3, 3, 12, 40]);
const LAWS: Readonly<Record<string, Law>> = {
  exponential: exponential(180),
  'lognormal, cv 0.5': lognormal(300, 0.5),
  'lognormal, cv 4': lognormal(300, 4),
  'gamma, cv 0.05': gamma(300, 0.05),
  'gamma, cv 0.7': gamma(300, 0.7),
  'gamma, cv 2.5': gamma(300, 2.5),
  'weibull, shape 0.6': weibull(100, 0.6),
  'weibull, shape 3': weibull(100, 3),
  uniform: uniform(20, 50),
  triangular: triangular(10, 20, 100),
  'triangular, mode at the start': triangular(10, 10, 100),
  beta: beta(60, 600, 200, 4),
  empirical: empirical(observed),
  points: cumulative([
    [10, 0.1],
    [30, 0.5],
    [90, 1],
  ]),
  mixture: mixture([
    { share: 0.8, law: lognormal(300, 0.5) },
    { share: 0.2, law: exponential(20) },
  ]),
  'mixture with a lump': mixture([
    { share: 0.3, law: constant(30) },
    { share: 0.7, law: weibull(100, 2) },
  ]),
  'mixture with a gap': mixture([
    { share: 1, law: uniform(1, 2) },
    { share: 3, law: uniform(100, 110) },
  ]),
};

/** ∫ quantile du by the midpoint rule in u within (a, b). */
function meanOver(law: Law, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += law.quantile((i + 0.5) / count);
  return sum / count;
}

describe.each(Object.entries(LAWS))('%s', (_name, law) => {
  it('never falls as u rises', () => {
    for (let i = 1; i < U.length; i++) {
      const [before, after] = [law.quantile(U[i - 1]!), law.quantile(U[i]!)];
      // rounding may reorder neighbours in the last digits
      expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-13));
    }
  });

  it('has the mean it states', () => {
    // the midpoint rule misses part of a heavy tail; 100,000 points leave 0.7 % for the heaviest here
    expect(Math.abs(meanOver(law, 100_000) / law.mean - 1)).toBeLessThan(7e-3);
  });

  it('has a quantile that is the smallest value with that share at or below it', () => {
    for (const u of U) {
      const x = law.quantile(u);
      const slack = 1e-5 * Math.min(u, 1 - u) + 1e-15;
      expect(law.below(x * (1 + 1e-6) + 1e-12)).toBeGreaterThanOrEqual(u - slack);
      expect(law.below(x * (1 - 2e-6) - 1e-300)).toBeLessThanOrEqual(u + slack);
    }
  });
});

describe('the bytes of quantiles', () => {
  it('are the same on every engine: 300 draws of each law above', () => {
    const hash = createHash('sha256');
    for (const law of Object.values(LAWS)) hash.update(new Uint8Array(Float64Array.from({ length: 300 }, (_, i) => law.quantile((i + 0.5) / 300)).buffer));
    // Guards against change and against engines whose exp or log differ; proves nothing else.
    expect(hash.digest('hex')).toBe('30c57f292dc91553d16ab2e1ab2add0bf0e58fa877bec99bfd4b1bd9c1284c6b');
  });
});

describe('parameters mean what they say', () => {
  function moments(law: Law, count: number): { mean: number; cv: number } {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const x = law.quantile((i + 0.5) / count);
      sum += x;
      squares += x * x;
    }
    const mean = sum / count;
    return { mean, cv: Math.sqrt(squares / count - mean * mean) / mean };
  }

  it('cv is of the variable, not of its logarithm', () => {
    for (const law of [lognormal(300, 0.5), gamma(300, 0.5)]) {
      expect(moments(law, 100_000).mean).toBeCloseTo(300, 2);
      expect(moments(law, 100_000).cv).toBeCloseTo(0.5, 3);
    }
  });

  it('known quantiles', () => {
    expect(exponential(100).quantile(0.5)).toBeCloseTo(100 * Math.LN2, 12);
    expect(lognormal(300, 0.5).quantile(0.5)).toBeCloseTo(300 / Math.sqrt(1.25), 10);
    expect(uniform(10, 30).quantile(0.25)).toBe(15);
    // half the area of a symmetric triangle
    expect(triangular(0, 10, 20).quantile(0.5)).toBe(10);
    expect(triangular(0, 10, 20).quantile(0.125)).toBeCloseTo(5, 12);
    expect(empirical(observed).quantile(0.5)).toBe(5);
    expect(empirical(observed).quantile(0.3)).toBe(3);
    expect(weibull(100, 1).quantile(0.9)).toBeCloseTo(exponential(100).quantile(0.9), 10);
    // Weibull, shape 2: mean = scale·√π/2
    expect(weibull(100, 2).quantile(1 - Math.exp(-1))).toBeCloseTo((100 * 2) / Math.sqrt(Math.PI), 10);
    expect(beta(0, 1, 0.5, 2).quantile(0.3)).toBeCloseTo(0.3, 7);
    expect(gamma(100, 1).quantile(0.9)).toBeCloseTo(exponential(100).quantile(0.9), 4);
  });

  it('scaling the mean scales every draw; stretching a beta stretches every draw', () => {
    for (const u of [0.001, 0.2, 0.7, 0.999]) {
      expect(gamma(600, 0.7).quantile(u)).toBeCloseTo(2 * gamma(300, 0.7).quantile(u), 9);
      expect(lognormal(600, 2).quantile(u)).toBeCloseTo(2 * lognormal(300, 2).quantile(u), 9);
      expect(weibull(600, 0.6).quantile(u)).toBeCloseTo(2 * weibull(300, 0.6).quantile(u), 9);
      expect(beta(10, 30, 15, 4).quantile(u)).toBeCloseTo(10 + 20 * beta(0, 1, 0.25, 4).quantile(u), 9);
    }
  });

  it('nothing random is a constant', () => {
    for (const law of [exponential(0), lognormal(0, 1), gamma(0, 1), weibull(0, 2)])
      expect([law.mean, law.quantile(0.3), law.quantile(0.9)]).toEqual([0, 0, 0]);
    for (const law of [uniform(5, 5), triangular(5, 5, 5), beta(5, 5, 5, 2), beta(5, 9, 5, 2), lognormal(5, 0), gamma(5, 0), empirical(Float64Array.of(5))]) {
      expect([law.mean, law.quantile(0.01), law.quantile(0.99)]).toEqual([5, 5, 5]);
    }
  });

  it('a share that never comes is infinite, in points and in mixtures of them', () => {
    const patient = cumulative([
      [0, 0.2],
      [60, 0.6],
    ]);
    expect(patient.quantile(0.1)).toBe(0);
    expect(patient.quantile(0.4)).toBeCloseTo(30, 12);
    expect(patient.quantile(0.61)).toBe(Infinity);
    expect(patient.mean).toBe(Infinity);
    const mixed = mixture([
      { share: 0.5, law: patient },
      { share: 0.5, law: uniform(0, 100) },
    ]);
    expect(mixed.quantile(0.79)).toBeLessThan(100);
    expect(mixed.quantile(0.81)).toBe(Infinity);
    expect(mixed.mean).toBe(Infinity);
  });

  it('points may rise steeply (a lump) or not at all (a gap)', () => {
    const law = cumulative([
      [10, 0],
      [10, 0.5],
      [20, 0.5],
      [30, 1],
    ]);
    expect(law.quantile(0.25)).toBe(10);
    expect(law.quantile(0.5)).toBe(10);
    expect(law.quantile(0.75)).toBe(25);
    expect(law.mean).toBe(17.5);
  });
});

describe('a mixture', () => {
  const PROMISED = U.filter((u) => u <= 1 - 1e-9);

  it('of equal parts is that part, whatever the shares', () => {
    const law = mixture([
      { share: 0.3, law: lognormal(300, 0.5) },
      { share: 0.7, law: lognormal(300, 0.5) },
    ]);
    for (const u of PROMISED) expect(Math.abs(law.quantile(u) / lognormal(300, 0.5).quantile(u) - 1)).toBeLessThan(1e-6);
  });

  it('does not depend on the order of its parts', () => {
    const parts = [
      { share: 0.2, law: gamma(20, 1) },
      { share: 0.5, law: exponential(100) },
      { share: 0.3, law: constant(60) },
    ];
    const [one, other] = [mixture(parts), mixture([...parts].reverse())];
    for (const u of PROMISED) expect(Math.abs(one.quantile(u) / other.quantile(u) - 1)).toBeLessThan(2e-6);
  });

  it('within 1e-6 of the exact quantile of two exponentials', () => {
    const law = mixture([
      { share: 0.9, law: exponential(10) },
      { share: 0.1, law: exponential(1000) },
    ]);
    for (const u of PROMISED) {
      let low = 0;
      let high = 1e6;
      for (let i = 0; i < 200; i++) {
        const x = (low + high) / 2;
        // the share above decides, so that the upper tail keeps its digits
        const above = 0.9 * Math.exp(-x / 10) + 0.1 * Math.exp(-x / 1000);
        const isBelow = u < 0.5 ? -0.9 * Math.expm1(-x / 10) - 0.1 * Math.expm1(-x / 1000) < u : above > 1 - u;
        if (isBelow) low = x;
        else high = x;
      }
      expect(Math.abs(law.quantile(u) / low - 1)).toBeLessThan(1e-6);
    }
  });
});

describe('quantile tables', () => {
  const Z = Array.from({ length: 1237 }, (_, i) => -8.2 + (i * 16.4) / 1236);

  it.each([0.001, 0.004, 0.03, 0.1, 0.24, 0.5, 0.9, 1, 1.3, 2, 3.3, 5, 10, 40])('gamma, cv %d: within 1e-6 of the exact quantile', (cv) => {
    const shape = 1 / (cv * cv);
    const law = gamma(shape, cv);
    const errors = Z.map((z) => {
      const exact = Math.exp(logGammaQuantile(normalCdf(z), normalCdf(-z), z, shape));
      // above z = 6 a double u cannot say z closely enough, below 1e-290 the quantile loses digits
      return z > 6 || exact < 1e-290 ? 0 : Math.abs(law.quantile(normalCdf(z)) / exact - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  it.each([
    [0.5, 1e-4],
    [0.5, 0.001],
    [0.02, 0.01],
    [0.3, 0.05],
    [0.9, 0.2],
    [0.7, 1],
    [0.98, 2],
    [0.6, 7],
    [0.1, 30],
    [0.5, 400],
    [0.97, 10_000],
  ])('beta, mean %d and concentration %d: within 1e-6 on the logit', (mean, concentration) => {
    const [a, b] = [mean * concentration, (1 - mean) * concentration];
    const table = betaLogitTable(a, b);
    const errors = Z.map((z) => Math.abs(table(z) - logitBetaQuantile(normalCdf(z), normalCdf(-z), a, b)));
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  it('a curve too sharp for any table is computed exactly', () => {
    const step = tabulate({ value: (_below, _above, z) => Math.atan(z * 1e9), logDensity: () => 0 });
    expect(step(0.1)).toBe(Math.atan(1e8));
    expect(step(-100)).toBe(Math.atan(-8.25e9));
  });

  it('a table that would swing up and down between right values is not used', () => {
    // a curve of slope 0.001 that claims 0.1: the cubics still meet it at every node and midpoint
    const straight = tabulate({
      value: (_below, _above, z) => z / 1000,
      logDensity: (value) => Math.log(normalDensity(value * 1000)) - Math.log(0.1),
    });
    for (const z of Z) expect(straight(z)).toBeCloseTo(z / 1000, 12);
  });

  it('beyond its reach stays at its ends', () => {
    const table = betaLogitTable(2, 3);
    expect(table(-50)).toBe(table(-8.25));
    expect(table(50)).toBeCloseTo(table(8.25), 7);
    expect(normalQuantile(LEAST)).toBeGreaterThan(-8.25);
  });
});
