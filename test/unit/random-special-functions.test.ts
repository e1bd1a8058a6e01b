import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, it } from 'vitest';
import { betaLogShares, logitBetaQuantile } from '../../src/random/beta.ts';
import { gammaLogShares, logGamma, logGammaQuantile } from '../../src/random/gamma.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../src/random/normal.ts';
import { BETA_LOG_SHARES, GAMMA_LOG_SHARES, LOG_GAMMA, NORMAL_CDF, NORMAL_QUANTILE } from '../support/reference-values.ts';

/** Largest error over cases, relative to the larger of |reference| and `floor`. */
function worst(pairs: readonly (readonly [value: number, reference: number])[], floor = 0): number {
  return Math.max(...pairs.map(([value, reference]) => Math.abs(value - reference) / Math.max(floor, Math.abs(reference))));
}

const Z = Array.from({ length: 83 }, (_, i) => -8.2 + i * 0.2);
const SHARES = [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999, 1 - 1e-9];

describe('the normal law', () => {
  it('agrees with mpmath to 15 digits in both tails', () => {
    expect(worst(NORMAL_CDF.map(([z, share]) => [normalCdf(z), share]))).toBeLessThan(2e-15);
    expect(worst(NORMAL_QUANTILE.map(([u, z]) => [normalQuantile(u), z]))).toBeLessThan(2e-15);
  });

  it('agrees with @stdlib', () => {
    // below 1e-6 the quantile of @stdlib has 6 digits (−7.0344869 for −7.0344838 at 1e-12); there mpmath is the oracle
    expect(worst(SHARES.filter((u) => u > 1e-5 && u !== 0.5).map((u) => [normalQuantile(u), stdlibNormalQuantile(u, 0, 1)]))).toBeLessThan(1e-13);
  });

  it('goes there and back, and has its slope as density', () => {
    for (const z of Z.filter((each) => each < 0)) {
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
      expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 13);
      const slope = (normalCdf(z + 1e-5) - normalCdf(z - 1e-5)) / 2e-5;
      expect(Math.abs(slope / normalDensity(z) - 1)).toBeLessThan(1e-6);
    }
  });

  it('is infinite at the ends and undefined beyond', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([-Infinity, Infinity, Number.NaN, Number.NaN]);
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-40), normalCdf(40), normalCdf(Number.NaN)]).toEqual([0, 1, 0, 1, Number.NaN]);
  });
});

describe('the gamma law', () => {
  it('agrees with mpmath', () => {
    expect(
      worst(
        LOG_GAMMA.map(([x, value]) => [logGamma(x), value]),
        1,
      ),
    ).toBeLessThan(1e-14);
    const shares = GAMMA_LOG_SHARES.map(([shape, x, below, above]) => ({ got: gammaLogShares(Math.log(x), shape), below, above }));
    expect(
      worst(
        shares.map(({ got, below }) => [got.below, below]),
        1,
      ),
    ).toBeLessThan(1e-12);
    expect(
      worst(
        shares.map(({ got, above }) => [got.above, above]),
        1,
      ),
    ).toBeLessThan(2e-12);
  });

  it('has the quantiles of @stdlib', () => {
    const cases = [0.05, 0.4, 1, 2.5, 30].flatMap((shape) => SHARES.map((u) => [shape, u] as const));
    const pairs = cases.map(([shape, u]) => [Math.exp(logGammaQuantile(u, 1 - u, normalQuantile(u), shape)), gammaQuantile(u, shape, 1)] as const);
    expect(worst(pairs.filter(([, reference]) => reference > 1e-290))).toBeLessThan(1e-12);
  });

  it('has the quantiles of scipy 1.17 where those of @stdlib are off by 6e-5', () => {
    const at = (u: number) => Math.exp(logGammaQuantile(u, 1 - u, normalQuantile(u), 900));
    expect(
      worst([
        [at(0.9999), 1015.8701643505817],
        [at(1 - 1e-9), 1091.7474817281789],
      ]),
    ).toBeLessThan(1e-13);
  });

  it('inverts its own shares from shape 0.001 to 100,000, whatever the starting point', () => {
    for (const shape of [0.001, 0.02, 0.5, 1, 3, 77, 5000, 99_999]) {
      for (const z of Z) {
        const [below, above] = [normalCdf(z), normalCdf(-z)];
        const logX = logGammaQuantile(below, above, z, shape);
        const shares = gammaLogShares(logX, shape);
        // in units of log x: what an error of the share means for the quantile
        const slope = Math.exp(shares.density - (z < 0 ? shares.below : shares.above));
        expect(Math.abs(z < 0 ? shares.below - Math.log(below) : shares.above - Math.log(above)) / Math.max(1, slope)).toBeLessThan(3e-12);
        expect(logGammaQuantile(below, above, z, shape, logX + 0.3)).toBeCloseTo(logX, 11);
      }
    }
  });

  it('meets its own expansion where that takes over, at shape 100,000', () => {
    for (const z of Z) {
      const at = (shape: number) => logGammaQuantile(normalCdf(z), normalCdf(-z), z, shape) - Math.log(shape);
      expect(Math.abs(at(100_000.0001) - at(99_999.9999))).toBeLessThan(1e-10);
    }
  });
});

describe('the beta law', () => {
  it('agrees with mpmath', () => {
    const shares = BETA_LOG_SHARES.map(([a, b, logit, below, above]) => ({ got: betaLogShares(logit, a, b), below, above }));
    expect(
      worst(
        shares.map(({ got, below }) => [got.below, below]),
        1,
      ),
    ).toBeLessThan(1e-12);
    expect(
      worst(
        shares.map(({ got, above }) => [got.above, above]),
        1,
      ),
    ).toBeLessThan(1e-12);
  });

  it('has the quantiles of @stdlib', () => {
    const parameters = [
      [0.1, 0.3],
      [0.5, 0.5],
      [2, 5],
      [9, 1],
      [40, 60],
      [700, 300],
    ] as const;
    const pairs = parameters.flatMap(([a, b]) => SHARES.map((u) => [1 / (1 + Math.exp(-logitBetaQuantile(u, 1 - u, a, b))), betaQuantile(u, a, b)] as const));
    expect(worst(pairs)).toBeLessThan(1e-11);
  });

  it('inverts its own shares and mirrors when its parameters change places', () => {
    for (const [a, b] of [
      [0.001, 0.001],
      [0.01, 3],
      [0.5, 0.5],
      [2, 5],
      [60, 40],
      [10_000, 30_000],
    ] as const) {
      for (const z of Z) {
        const [below, above] = [normalCdf(z), normalCdf(-z)];
        const logit = logitBetaQuantile(below, above, a, b);
        const shares = betaLogShares(logit, a, b);
        const slope = Math.exp(shares.density - (z < 0 ? shares.below : shares.above));
        expect(Math.abs(z < 0 ? shares.below - Math.log(below) : shares.above - Math.log(above)) / Math.max(1, slope)).toBeLessThan(1e-12);
        expect(worst([[logitBetaQuantile(above, below, b, a), -logit]], 1)).toBeLessThan(1e-11);
      }
    }
  });
});
