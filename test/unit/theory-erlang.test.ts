/** Erlang B, C and A against printed and recomputed results, and against each other at their limits. */
import { describe, expect, it } from 'vitest';
import { erlangA, serviceLevelsOfErlangA } from '../../src/theory/erlang-a.ts';
import { erlangB, lossSystem } from '../../src/theory/erlang-b.ts';
import { answeredWithin, erlangC, waitQuantile } from '../../src/theory/erlang-c.ts';
import { leastServers } from '../../src/theory/least-servers.ts';
import { isOverload } from '../../src/theory/station.ts';
import type { Overload } from '../../src/theory/station.ts';
import { ROUNDED, unitsOff } from '../support/printed.ts';

function steady<Result extends { readonly kind: string }>(result: Result | Overload): Exclude<Result, Overload> {
  if (isOverload(result)) throw new Error('overloaded');
  return result as Exclude<Result, Overload>;
}

describe('Erlang B', () => {
  it.each([
    [1, 1, '.5'],
    [2, 1, '.2'],
    [10, 10, '.2146'],
    [17, 10, '.01295'],
    [16, 10, '.02230'],
    [8, 4, '.03042'],
    [8, 8, '.2356'],
    [10, 8, '.1217'],
    [12, 8, '.0514'],
    [16, 8, '.0045'],
  ])('B(%i, %i) = %s', (servers, load, printed) => expect(unitsOff(erlangB(servers, load), printed)).toBeLessThan(ROUNDED));

  it('needs 17 lines for 10 erlang and 2 % loss', () => {
    expect(leastServers((n) => erlangB(n, 10) <= 0.02)).toBe(17);
  });

  it('is the ratio of Poisson shares, at 10,000 agents too', () => {
    // π(n)/Σπ(k) summed in the other direction, from the top state down
    for (const [servers, load] of [
      [3, 2.5],
      [50, 61],
      [1000, 980],
      [10_000, 9_900],
      [10_000, 12_000],
    ] as const) {
      let term = 1;
      let sum = 1;
      for (let k = servers; k > 0; k--) sum += term *= k / load;
      expect(erlangB(servers, load) * sum).toBeCloseTo(1, 11);
    }
  });

  it('knows its edges: no load, no agents, far too many agents', () => {
    expect([erlangB(0, 5), erlangB(5, 0), erlangB(0, 0), erlangB(10_000, 1)]).toEqual([1, 0, 1, 0]);
    expect(lossSystem({ servers: 2, arrivals: 1, handle: 1 })).toEqual({ kind: 'steady', blocked: 0.2, occupancy: 0.4 });
  });
});

describe('Erlang C', () => {
  it('gives Mandelbaum & Zeltyn’s centre (MZ-C)', () => {
    const result = steady(erlangC({ servers: 50, arrivals: 48, handle: 1 }));
    expect(unitsOff(result.waits, '.6945')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait * 60, '20.83')).toBeLessThan(ROUNDED);
    expect(unitsOff(waitQuantile(result, 0.9) * 60, '58.14')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.queueLength, '16.67')).toBeLessThan(ROUNDED);
    expect(result.occupancy).toBeCloseTo(0.96, 12);
    expect(waitQuantile(result, 0.3)).toBe(0);
  });

  it.each([
    [14, '.88785', '.7143', '.17413', '.13060'],
    [15, '.94113', '.6667', '.10204', null],
  ])('gives pyworkforce’s centre with %i agents', (servers, level, occupancy, waits, asa) => {
    const result = steady(erlangC({ servers, arrivals: 100 / 30, handle: 3 }));
    // "20 seconds" is written there as .33 of a minute
    expect(unitsOff(answeredWithin(result, 0.33), level)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.occupancy, occupancy)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.waits, waits)).toBeLessThan(ROUNDED);
    if (asa !== null) expect(unitsOff(result.meanWait, asa)).toBeLessThan(ROUNDED);
  });

  it('gives the remaining figures: PDQ, pyworkforce at 13, ContactCenters', () => {
    expect(unitsOff(steady(erlangC({ servers: 8, arrivals: 4, handle: 1 })).waits, '.05904')).toBeLessThan(ROUNDED);
    expect(unitsOff(answeredWithin(steady(erlangC({ servers: 13, arrivals: 100 / 30, handle: 3 })), 1 / 3), '.7956')).toBeLessThan(ROUNDED);
    const mmc = steady(erlangC({ servers: 12, arrivals: 4.2, handle: 2 }));
    expect(unitsOff(answeredWithin(mmc, 1 / 3), '.8991')).toBeLessThan(ROUNDED);
    expect(unitsOff(mmc.meanWait, '.1022')).toBeLessThan(ROUNDED);
  });

  it.each([
    [9, '.6533'],
    [10, '.4092'],
    [11, '.2450'],
    [12, '.1398'],
    [16, '.0090'],
  ])('makes AI conversations wait for one of %i sessions at a load of 8: %s', (servers, printed) =>
    expect(unitsOff(steady(erlangC({ servers, arrivals: 4, handle: 2 })).waits, printed)).toBeLessThan(ROUNDED),
  );

  it('follows from Erlang B', () => {
    for (const [servers, load] of [
      [1, 0.5],
      [50, 48],
      [10_000, 9_950],
    ] as const) {
      const blocked = erlangB(servers, load);
      expect(steady(erlangC({ servers, arrivals: load, handle: 1 })).waits).toBeCloseTo(blocked / (1 - (load / servers) * (1 - blocked)), 12);
    }
  });

  it('reports an overload instead of computing it', () => {
    expect(erlangC({ servers: 10, arrivals: 10, handle: 1 })).toEqual({ kind: 'overload', load: 10, servers: 10, least: 11 });
    expect(erlangC({ servers: 0, arrivals: 0.5, handle: 1 })).toEqual({ kind: 'overload', load: 0.5, servers: 0, least: 1 });
    expect(erlangC({ servers: 10, arrivals: 12.5, handle: 1 })).toMatchObject({ kind: 'overload', least: 13 });
  });

  it('is quiet without contacts, and refuses what is no station', () => {
    expect(steady(erlangC({ servers: 3, arrivals: 0, handle: 1 }))).toMatchObject({ waits: 0, meanWait: 0, occupancy: 0 });
    expect(() => erlangC({ servers: 1.5, arrivals: 1, handle: 1 })).toThrow(RangeError);
    expect(() => erlangC({ servers: 3, arrivals: -1, handle: 1 })).toThrow(RangeError);
    expect(() => erlangC({ servers: 3, arrivals: 1, handle: 0 })).toThrow(RangeError);
  });
});

describe('Erlang A', () => {
  const mz = (servers: number) => ({ servers, arrivals: 48, handle: 1, patience: 2 });

  it('gives Mandelbaum & Zeltyn’s centre (MZ-A)', () => {
    const result = erlangA(mz(50));
    expect(unitsOff(result.abandons * 100, '3.091')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait * 60, '3.709')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.waits, '.4678')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.queueLength, '2.968')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.occupancy * 100, '93.03')).toBeLessThan(ROUNDED);
    expect(unitsOff(serviceLevelsOfErlangA(mz(50), 1 / 3).sl1, '.9430')).toBeLessThan(ROUNDED);
  });

  it.each([
    [44, '.09849', '11.819', '.8374'],
    [46, '.07013', '8.416', '.7297'],
    [48, '.04764', '5.717', '.6015'],
    [52, '.01918', '2.302', '.3431'],
    [55, '.00864', '1.037', '.1936'],
  ])('with %i agents: %s give up', (servers, abandons, wait, waits) => {
    const result = erlangA(mz(servers));
    expect(unitsOff(result.abandons, abandons)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait * 60, wait)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.waits, waits)).toBeLessThan(ROUNDED);
  });

  it('gives pyworkforce’s centre and ContactCenters’', () => {
    const station = { servers: 14, arrivals: 100 / 30, handle: 3, patience: 5 };
    const result = erlangA(station);
    expect(unitsOff(result.waits, '.14526')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.abandons, '.013984')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.occupancy, '.704297')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait, '.069919')).toBeLessThan(ROUNDED);
    expect(unitsOff(serviceLevelsOfErlangA(station, 1 / 3).sl1, '.916792')).toBeLessThan(ROUNDED);
    expect(unitsOff(erlangA({ servers: 12, arrivals: 4.2, handle: 2, patience: 1 }).abandons * 100, '2.968')).toBeLessThan(ROUNDED);
  });

  /** Probabilities and waits by brute force over the states: another route to the same numbers. */
  function byStates({ servers, arrivals, handle, patience }: { servers: number; arrivals: number; handle: number; patience: number }) {
    const states = [1];
    for (let k = 1; states.length < 100_000; k++) {
      const out = Math.min(k, servers) / handle + Math.max(0, k - servers) / patience;
      states.push((states[k - 1]! * arrivals) / out);
      if (k > servers && states[k]! < 1e-18 * Math.max(...states.slice(-3))) break;
      if (k > servers + 50 && states[k]! < 1e-25) break;
    }
    const total = states.reduce((a, b) => a + b, 0);
    let [waits, queue, servedWait, served] = [0, 0, 0, 0];
    states.forEach((weight, k) => {
      const share = weight / total;
      if (k < servers) {
        served += share;
        return;
      }
      waits += share;
      queue += share * (k - servers);
      // Who finds j waiting must outlast j + 1 departures, each of which may be their own
      let stays = 1;
      let time = 0;
      for (let ahead = k - servers; ahead >= 0; ahead--) {
        const rate = servers / handle + (ahead + 1) / patience;
        stays *= 1 - 1 / patience / rate;
        time += 1 / rate;
      }
      served += share * stays;
      servedWait += share * stays * time;
    });
    return { waits, queueLength: queue, abandons: 1 - served, meanWaitOfServed: servedWait / served };
  }

  it.each([
    { servers: 50, arrivals: 48, handle: 1, patience: 2 },
    { servers: 1, arrivals: 3, handle: 1, patience: 0.5 },
    { servers: 10, arrivals: 30, handle: 1, patience: 4 },
    { servers: 20, arrivals: 10, handle: 1, patience: 1 },
    { servers: 12, arrivals: 1.36, handle: 7, patience: 5 },
  ])('agrees with the birth-and-death equations: %o', (station) => {
    const [closed, summed] = [erlangA(station), byStates(station)];
    for (const key of ['waits', 'queueLength', 'abandons', 'meanWaitOfServed'] as const) expect(closed[key]).toBeCloseTo(summed[key], 9);
  });

  /**
   * What has become of a contact by `within`, by another route than the law of the offered wait: the state met on arrival, then the
   * contacts ahead leaving one by one (served, or giving up) while the contact's own patience runs; Runge and Kutta's fourth order.
   */
  function byFollowingOne({ servers, arrivals, handle, patience }: Parameters<typeof byStates>[0], within: number) {
    const waiting = 150;
    const states = [1];
    for (let k = 1; k <= servers + waiting; k++) {
      states.push((states[k - 1]! * arrivals) / (Math.min(k, servers) / handle + Math.max(0, k - servers) / patience));
    }
    const total = states.reduce((a, b) => a + b, 0);
    const [drain, leave] = [servers / handle, 1 / patience];
    /** [answered, abandoned, waiting with 0, 1, … ahead] */
    const change = ([, , ...ahead]: readonly number[]): number[] => {
      const inLine = ahead.reduce((a, b) => a + b, 0);
      const moves = ahead.map((share, k) => (drain + (k + 1) * leave) * ((ahead[k + 1] ?? 0) - share));
      return [drain * ahead[0]!, leave * inLine, ...moves];
    };
    const plus = (a: readonly number[], b: readonly number[], times: number): number[] => a.map((value, i) => value + times * b[i]!);
    let now = [states.slice(0, servers).reduce((a, b) => a + b, 0) / total, 0, ...states.slice(servers).map((weight) => weight / total)];
    const steps = 2000;
    const step = within / steps;
    for (let i = 0; i < steps; i++) {
      const k1 = change(now);
      const k2 = change(plus(now, k1, step / 2));
      const k3 = change(plus(now, k2, step / 2));
      const k4 = change(plus(now, k3, step));
      now = now.map((value, j) => value + (step / 6) * (k1[j]! + 2 * k2[j]! + 2 * k3[j]! + k4[j]!));
    }
    return { answered: now[0]!, abandoned: now[1]! };
  }

  it.each([
    [mz(50), 1 / 3],
    [{ servers: 1, arrivals: 3, handle: 1, patience: 0.5 }, 0.2],
    [{ servers: 10, arrivals: 14, handle: 1, patience: 4 }, 0.7],
    [{ servers: 14, arrivals: 100 / 30, handle: 3, patience: 5 }, 1 / 3],
  ])('has the four service levels of a contact followed through the line: %o within %d', (station, within) => {
    const { answered, abandoned } = byFollowingOne(station, within);
    const served = 1 - byStates(station).abandons;
    const { sl1, sl2, sl3, sl4 } = serviceLevelsOfErlangA(station, within);
    expect(sl1).toBeCloseTo(answered, 8);
    expect(sl2).toBeCloseTo(answered / served, 8);
    expect(sl3).toBeCloseTo(answered / (1 - abandoned), 8);
    expect(sl4).toBeCloseTo(answered + abandoned, 8);
  });

  it('keeps its conservation laws: θE[Q] = λP(Ab), and the four service levels in order', () => {
    for (const station of [mz(40), mz(50), mz(60), { servers: 10_000, arrivals: 10_050, handle: 1, patience: 3 }]) {
      const result = erlangA(station);
      expect(result.queueLength / station.patience).toBeCloseTo(station.arrivals * result.abandons, 8);
      for (const within of [0, 0.1, 0.5, 3]) {
        const { sl1, sl2, sl3, sl4 } = serviceLevelsOfErlangA(station, within);
        expect(sl1).toBeLessThanOrEqual(sl3 + 1e-12);
        expect(sl3).toBeLessThanOrEqual(sl4 + 1e-12);
        expect(sl1).toBeLessThanOrEqual(sl2 + 1e-12);
      }
      expect(serviceLevelsOfErlangA(station, 0).sl1).toBeCloseTo(1 - result.waits, 10);
      expect(serviceLevelsOfErlangA(station, 1e4).sl1).toBeCloseTo(1 - result.abandons, 10);
      expect(serviceLevelsOfErlangA(station, 1e4).sl4).toBeCloseTo(1, 10);
    }
  });

  it('becomes Erlang C as patience grows', () => {
    const endless = steady(erlangC({ servers: 50, arrivals: 48, handle: 1 }));
    const patient = erlangA({ servers: 50, arrivals: 48, handle: 1, patience: 1e9 });
    expect(patient.waits).toBeCloseTo(endless.waits, 6);
    expect(patient.meanWait).toBeCloseTo(endless.meanWait, 6);
    expect(patient.meanWaitOfServed).toBeCloseTo(endless.meanWait, 6);
    expect(serviceLevelsOfErlangA({ servers: 50, arrivals: 48, handle: 1, patience: 1e9 }, 1 / 3).sl1).toBeCloseTo(answeredWithin(endless, 1 / 3), 6);
  });

  it('becomes Erlang B as patience vanishes', () => {
    expect(erlangA({ servers: 50, arrivals: 48, handle: 1, patience: 1e-9 }).abandons).toBeCloseTo(erlangB(50, 48), 6);
  });

  it('has a Poisson number in system when customers wait as long as they are served', () => {
    // θ = μ: N ~ Poisson(48), so P(N ≥ 50) by its own sum
    let term = Math.exp(-48);
    let below = 0;
    for (let k = 0; k < 50; k++) {
      below += term;
      term *= 48 / (k + 1);
    }
    expect(erlangA({ servers: 50, arrivals: 48, handle: 1, patience: 1 }).waits).toBeCloseTo(1 - below, 12);
  });

  it('serves the better the more agents there are, from none to thousands', () => {
    let last = erlangA(mz(0));
    expect(last).toMatchObject({ waits: 1, abandons: 1, meanWait: 2 });
    for (const servers of [1, 2, 10, 30, 47, 48, 49, 60, 100, 10_000]) {
      const next = erlangA(mz(servers));
      expect(next.waits).toBeLessThanOrEqual(last.waits);
      expect(next.abandons).toBeLessThan(last.abandons + Number.MIN_VALUE);
      expect(next.meanWait).toBeLessThanOrEqual(last.meanWait);
      last = next;
    }
  });

  it('stays a number under any overload', () => {
    for (const arrivals of [1e3, 1e5, 1e7]) {
      for (const patience of [1e-3, 1, 1e5]) {
        const station = { servers: 10_000, arrivals, handle: 2, patience };
        const result = erlangA(station);
        const excess = Math.max(0, 1 - 10_000 / (arrivals * 2));
        expect(result.abandons).toBeGreaterThanOrEqual(excess - 1e-12);
        for (const value of Object.values(result)) expect(value === 'steady' || (Number.isFinite(value) && (value as number) >= 0)).toBe(true);
        for (const value of Object.values(serviceLevelsOfErlangA(station, 0.3))) expect(value).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
