/** The chains that stand in for a closed form are themselves held against closed forms. */
import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/theory/erlang-a.ts';
import { finiteQueue } from '../../src/theory/finite-queue.ts';
import { MarkovChain } from '../support/markov-chain.ts';

const line = (servers: number, arrivals: number, patience: number, most: number) =>
  new MarkovChain<readonly [number]>([0], ([n]) => [
    ...(n < most ? [{ to: [n + 1] as const, rate: arrivals }] : []),
    ...(n > 0 ? [{ to: [n - 1] as const, rate: Math.min(n, servers) + Math.max(0, n - servers) / patience }] : []),
  ]);

describe('a Markov chain', () => {
  it('spends its time as M/M/n/K and Erlang A say', () => {
    const places = line(5, 5, Infinity, 9);
    const steady = places.stationary();
    const exact = finiteQueue({ servers: 5, arrivals: 5, handle: 1, places: 4 });
    expect(places.mean(steady, ([n]) => Math.max(0, n - 5))).toBeCloseTo(exact.queueLength, 11);
    expect(steady[9]).toBeCloseTo(exact.blocked, 11);
    const patient = line(20, 20, 2, 120);
    expect(patient.mean(patient.stationary(), ([n]) => Math.max(0, n - 20))).toBeCloseTo(
      erlangA({ servers: 20, arrivals: 20, handle: 1, patience: 2 }).queueLength,
      10,
    );
  });

  it('begun empty fills as M/M/∞ does: mean a(1 − e⁻ᵗ), here averaged from 1 to 3', () => {
    const open = line(60, 8, Infinity, 60);
    // ∫₁³ 8(1 − e⁻ᵗ) dt ÷ 2
    const mean = (8 * (2 - Math.exp(-1) + Math.exp(-3))) / 2;
    expect(open.mean(open.timeShares(1, 3), ([n]) => n)).toBeCloseTo(mean, 9);
    expect(open.timeShares(1, 3).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 11);
  });
});
