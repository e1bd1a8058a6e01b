/** MSER-5 on series whose answer is known: by hand, by brute force, and for processes that settle, drift or never move. */
import { describe, expect, it } from 'vitest';
import { mser5, mser5Across } from '../../src/stats/mser.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { Stream } from '../../src/random/stream.ts';

/** Each value five times, so that a batch is the value. */
function spread(batches: readonly number[]): number[] {
  return batches.flatMap((value) => [value, value, value, value, value]);
}

/** The definition, written down once more: every d, every sum from scratch. */
function byDefinition(batches: readonly number[]): number {
  const error = (d: number): number => {
    const kept = batches.slice(d);
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    return kept.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (kept.length * kept.length);
  };
  const cuts = Array.from({ length: Math.floor(batches.length / 2) + 1 }, (_, d) => d);
  return cuts.reduce((best, d) => (error(d) < error(best) ? d : best), 0);
}

function uniforms(replication: number, count: number): number[] {
  const stream = new Stream('mser', replication, 'series');
  return Array.from({ length: count }, (_, i) => {
    stream.draw(i, 0, 0, 0, 0);
    return stream.first;
  });
}

/** x = φ·x + ε around 0, begun at `start`. */
function autoregressive(replication: number, count: number, phi: number, start: number): number[] {
  let x = start;
  return uniforms(replication, count).map((u) => (x = phi * x + normalQuantile(u)));
}

describe('the cut', () => {
  it('by hand: 9 9 then 1 3 1 3 1 3 1 3 keeps the eight that alternate', () => {
    // d = 2: Σ = 8·1² = 8, 8 ÷ 64 = 0.125. d = 1: nine values of mean 25/9, Σ = 121 − 625/9 = 51.56, ÷ 81 = 0.637. d = 0: Σ = 202 − 1156/10 = 86.4, ÷ 100 = 0.864.
    // d = 3: seven values, Σ = 39 − 225/7 = 6.857, ÷ 49 = 0.140; d = 4: 6 ÷ 36 = 0.167; d = 5: 4.8 ÷ 25 = 0.192.
    expect(mser5(spread([9, 9, 1, 3, 1, 3, 1, 3, 1, 3]))).toEqual({ cut: 10, tooShort: false });
  });

  it('is what the definition gives, on a hundred random series', () => {
    for (let replication = 0; replication < 100; replication++) {
      const batches = autoregressive(replication, 40, 0.6, 12);
      expect(mser5(spread(batches)).cut).toBe(5 * byDefinition(batches));
    }
  });

  it('averages groups of five, and forgets values that fill no group', () => {
    const waves = (level: number): number[] => [level - 2, level - 1, level, level + 1, level + 2];
    const series = [9, 9, 1, 3, 1, 3, 1, 3, 1, 3].flatMap(waves);
    expect(mser5(series).cut).toBe(10);
    expect(mser5([...series, 1000, 1000, 1000, 1000]).cut).toBe(10);
  });

  it('is 0 for a state that is never used, and for one that never moves', () => {
    expect(mser5(new Float64Array(1000))).toEqual({ cut: 0, tooShort: false });
    expect(mser5(spread([4, 4, 4]))).toEqual({ cut: 0, tooShort: false });
    // A state that fills up and then stands still but for rounding
    const full = uniforms(1, 200).map((u, i) => (i < 7 ? i : i < 90 ? 10 + 1e-12 * u : 10));
    expect(mser5(spread(full))).toEqual({ cut: 35, tooShort: false });
  });
});

describe('several replications', () => {
  /** A state that is hardly ever used: nothing but one accident, at another time in each replication. */
  const accidents = (replications: number): number[][] =>
    Array.from({ length: replications }, (_, r) => Array.from({ length: 1000 }, (__, i) => (i >= 120 * r + 30 && i < 120 * r + 40 ? (r === 3 ? 50 : 1) : 0)));

  it('delete nothing for the accident of one of them', () => {
    const alone = mser5(accidents(8).reduce((sum, series) => sum.map((value, i) => value + series[i]!)));
    expect(alone.cut).toBeGreaterThanOrEqual(400);
    expect(mser5Across(accidents(8))).toEqual({ cut: 0, tooShort: false });
  });

  it('delete a start that is common to them, however different they are afterwards', () => {
    const replications = Array.from({ length: 10 }, (_, r) => autoregressive(r, 1000, 0.9, 0).map((value, i) => value - 20 * Math.exp(-i / 40)));
    const { cut, tooShort } = mser5Across(replications);
    expect(tooShort).toBe(false);
    expect(cut).toBeGreaterThanOrEqual(60);
    expect(cut).toBeLessThanOrEqual(400);
  });

  it('are too short when all of them rise', () => {
    const rising = Array.from({ length: 10 }, (_, r) => autoregressive(r, 1000, 0.9, 0).map((value, i) => value + i / 50));
    expect(mser5Across(rising)).toMatchObject({ tooShort: true });
    // A rise that the noise hides from MSER itself, which takes a cut well within the first half for enough
    const slow = Array.from({ length: 10 }, (_, r) => autoregressive(r, 1000, 0.9, 0).map((value, i) => value + i / 125));
    expect(mser5(slow.reduce((sum, series) => sum.map((value, i) => value + series[i]!)))).toMatchObject({ tooShort: false });
    expect(mser5Across(slow)).toMatchObject({ tooShort: true });
  });

  it('are believed as it is when there is one only', () => {
    const [series] = accidents(1);
    expect(mser5Across([series!])).toEqual(mser5(series!));
  });
});

describe('processes', () => {
  it('cuts a transient of about its length, and little where there is none', () => {
    // The transient falls to a standard deviation of the stationary process (about 2.3) after 80 values, and to a tenth of it after 180
    const cuts = Array.from({ length: 20 }, (_, replication) => {
      const start = autoregressive(replication, 1000, 0.9, 0);
      return mser5(start.map((value, i) => value + 60 * Math.exp(-i / 25))).cut;
    });
    for (const cut of cuts) expect(cut).toBeGreaterThanOrEqual(55);
    cuts.sort((a, b) => a - b);
    expect(cuts[10]).toBeLessThanOrEqual(200);
    const still = Array.from({ length: 20 }, (_, replication) => mser5(autoregressive(replication, 1000, 0.5, 0)).cut).sort((a, b) => a - b);
    expect(still[10]).toBeLessThanOrEqual(50);
  });

  it('says too short while a series rises, and where there are fewer than ten batches', () => {
    expect(mser5(Array.from({ length: 1000 }, (_, i) => i))).toEqual({ cut: 500, tooShort: true });
    expect(mser5(Array.from({ length: 1000 }, (_, i) => 1 - Math.exp(-i / 1000)))).toMatchObject({ tooShort: true });
    expect(mser5(spread([1, 2, 1, 2, 1, 2, 1, 2, 1]))).toMatchObject({ tooShort: true });
  });

  it('does not say so once the same series is long enough', () => {
    expect(mser5(Array.from({ length: 20_000 }, (_, i) => 1 - Math.exp(-i / 1000) + 0.02 * Math.sin(i)))).toMatchObject({ tooShort: false });
  });
});
