/** The other closed forms against printed and recomputed results, identities and limits. */
import { describe, expect, it } from 'vitest';
import { aiFlows, breakEvenContainment } from '../../src/theory/ai-stage.ts';
import { erlangA, serviceLevelsOfErlangA } from '../../src/theory/erlang-a.ts';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { answeredWithin, erlangC } from '../../src/theory/erlang-c.ts';
import { answeredWithinPlaces, finiteQueue } from '../../src/theory/finite-queue.ts';
import { erlangWithPatience, serviceLevelsWithPatience } from '../../src/theory/general-patience.ts';
import { integral } from '../../src/theory/integral.ts';
import { leastServers } from '../../src/theory/least-servers.ts';
import { offeredLoad } from '../../src/theory/offered-load.ts';
import { oneServer } from '../../src/theory/one-server.ts';
import { balking, constantPatience, exponentialPatience, lognormalPatience, weibullPatience } from '../../src/theory/patience-law.ts';
import type { PatienceLaw } from '../../src/theory/patience-law.ts';
import { poissonAtLeast, poissonAtMost } from '../../src/theory/poisson.ts';
import { prioritiesOfManyServers, prioritiesOfOneServer } from '../../src/theory/priorities.ts';
import type { ClassWait } from '../../src/theory/priorities.ts';
import { betaForDelay, betaOf, delayEndlessPatience, delayExponentialPatience, squareRootStaff } from '../../src/theory/square-root-staffing.ts';
import { isOverload } from '../../src/theory/station.ts';
import type { Overload } from '../../src/theory/station.ts';
import { ROUNDED, unitsOff } from '../support/printed.ts';

function steady<Result extends { readonly kind: string }>(result: Result | Overload): Exclude<Result, Overload> {
  if (isOverload(result)) throw new Error('overloaded');
  return result as Exclude<Result, Overload>;
}

describe('staffing', () => {
  const TIJMS = [
    [1, [2, 2], [3, 3], [3, 3]],
    [5, [7, 7], [8, 8], [9, 9]],
    [10, [12, 12], [14, 14], [16, 15]],
    [50, [54, 54], [58, 58], [61, 61]],
    [100, [106, 106], [111, 111], [115, 115]],
    [250, [259, 259], [268, 267], [274, 273]],
    [500, [512, 512], [525, 524], [533, 532]],
    [1000, [1017, 1017], [1034, 1034], [1046, 1045]],
  ] as const;

  it.each(TIJMS)('a load of %i needs as many as Tijms prints', (load, ...columns) => {
    for (const [index, [exact, rule]] of columns.entries()) {
      const delay = [0.5, 0.2, 0.1][index]!;
      const meets = (servers: number): boolean => {
        const result = erlangC({ servers, arrivals: load, handle: 1 });
        return result.kind === 'steady' && result.waits <= delay;
      };
      expect(leastServers(meets)).toBe(exact);
      expect(squareRootStaff(load, betaForDelay(delay))).toBe(rule);
    }
  });

  it('finds the β of Halfin and Whitt', () => {
    for (const [delay, beta] of [
      [0.5, '.5061'],
      [0.3, '.8289'],
      [0.2, '1.0615'],
      [0.1, '1.4202'],
      [0.05, '1.7398'],
      [0.01, '2.3749'],
    ] as const)
      expect(unitsOff(betaForDelay(delay), beta)).toBeLessThan(ROUNDED);
    expect(unitsOff(delayEndlessPatience(1), '.2234')).toBeLessThan(ROUNDED);
    expect(delayEndlessPatience(-0.1)).toBe(1);
  });

  it('approximates Erlang A as Garnett, Mandelbaum and Reiman do: not exactly at 50 agents, closely at 10,000', () => {
    expect(unitsOff(betaOf(50, 48), '.2887')).toBeLessThan(ROUNDED);
    expect(unitsOff(delayExponentialPatience(betaOf(50, 48), 2), '.4508')).toBeLessThan(ROUNDED);
    const waits = erlangA({ servers: 10_000, arrivals: 9_950, handle: 1, patience: 2 }).waits;
    expect(delayExponentialPatience(betaOf(10_000, 9_950), 2)).toBeCloseTo(waits, 2);
    expect(delayExponentialPatience(betaForDelay(0.3, 2), 2)).toBeCloseTo(0.3, 12);
    // Endless patience is the limit of long patience
    expect(delayExponentialPatience(1, 1e12)).toBeCloseTo(delayEndlessPatience(1), 5);
  });

  it('searches from where it is told, and says when nothing is enough', () => {
    expect(leastServers((n) => n >= 0)).toBe(0);
    expect(leastServers((n) => n >= 1)).toBe(1);
    expect(leastServers((n) => n >= 777, 5)).toBe(777);
    expect(leastServers((n) => n >= 3, 9)).toBe(9);
    expect(leastServers(() => false)).toBeNull();
  });
});

describe('M/M/n/K', () => {
  it('is Erlang B without places and Erlang C with endless ones', () => {
    const station = { servers: 50, arrivals: 48, handle: 1 };
    const none = finiteQueue({ ...station, places: 0 });
    expect(none.blocked).toBeCloseTo(erlangB(50, 48), 13);
    expect([none.waits, none.meanWait]).toEqual([0, 0]);
    const endless = steady(erlangC(station));
    const many = finiteQueue({ ...station, places: 3000 });
    expect(many.waits).toBeCloseTo(endless.waits, 10);
    expect(many.meanWait).toBeCloseTo(endless.meanWait, 10);
    expect(answeredWithinPlaces({ ...station, places: 3000 }, many, 1 / 3)).toBeCloseTo(answeredWithin(endless, 1 / 3), 10);
  });

  it('gives the pooled centre of Wallace and Whitt: 90 agents, 30 places', () => {
    const station = { servers: 90, arrivals: 8.4, handle: 10, places: 30 };
    const result = finiteQueue(station);
    expect(unitsOff(result.blocked * 100, '.3643')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.waits, '.3797')).toBeLessThan(ROUNDED);
    expect(result.allBusy).toBeCloseTo(result.waits * (1 - result.blocked) + result.blocked, 12);
    expect(unitsOff(result.meanWait, '.4500')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.occupancy, '.9299')).toBeLessThan(ROUNDED);
  });

  it('stays a number when overloaded, with 10,000 agents, with none', () => {
    expect(finiteQueue({ servers: 1, arrivals: 5, handle: 1, places: 0 }).blocked).toBeCloseTo(5 / 6, 13);
    // ρ = 2, one agent, two places: π = 1, 2, 4, 8 over 15
    const two = finiteQueue({ servers: 1, arrivals: 2, handle: 1, places: 2 });
    expect(two.blocked).toBeCloseTo(8 / 15, 13);
    expect(two.queueLength).toBeCloseTo((4 + 2 * 8) / 15, 13);
    expect(two.occupancy).toBeCloseTo(14 / 15, 13);
    const big = finiteQueue({ servers: 10_000, arrivals: 30_000, handle: 1, places: 5_000 });
    expect(big.blocked).toBeCloseTo(2 / 3, 10);
    expect(big.queueLength).toBeCloseTo(5_000 - 0.5, 6);
    expect(finiteQueue({ servers: 10_000, arrivals: 1, handle: 1, places: 10 }).blocked).toBe(0);
    expect(finiteQueue({ servers: 0, arrivals: 1, handle: 1, places: 4 })).toMatchObject({ blocked: 1, queueLength: 4 });
    expect(finiteQueue({ servers: 3, arrivals: 0, handle: 1, places: 4 })).toMatchObject({ blocked: 0, queueLength: 0, meanWait: 0 });
  });
});

describe('one agent, and priorities', () => {
  it('follows Pollaczek and Khinchine', () => {
    const exponential = steady(oneServer(0.8, 1, 1));
    expect(exponential.meanWait).toBeCloseTo(steady(erlangC({ servers: 1, arrivals: 0.8, handle: 1 })).meanWait, 12);
    expect(steady(oneServer(0.8, 1, 0)).meanWait).toBeCloseTo(exponential.meanWait / 2, 12);
    expect(oneServer(2, 1, 1)).toMatchObject({ kind: 'overload', least: 3 });
  });

  const waitsOf = (classes: readonly ClassWait[]): number[] => classes.map((one) => steady(one).meanWait);

  it.each([
    [1, ['.2381', '.3247', '.9091']],
    [2, ['.02874', '.03316', '.04808']],
  ])('gives the County Hospital with %i doctors', (servers, printed) => {
    waitsOf(prioritiesOfManyServers([0.2, 0.6, 1.2], servers, 1 / 3)).forEach((wait, k) => expect(unitsOff(wait, printed[k]!)).toBeLessThan(ROUNDED));
  });

  it('gives an urgent class with constant handle times', () => {
    const [urgent, standard] = waitsOf(
      prioritiesOfOneServer([
        { arrivals: 1, handle: 0.25, cv: 0 },
        { arrivals: 2, handle: 0.25, cv: 1 },
      ]),
    );
    expect(unitsOff(urgent!, '.2083')).toBeLessThan(ROUNDED);
    expect(unitsOff(standard!, '.8333')).toBeLessThan(ROUNDED);
  });

  it('gives ten agents with VIP calls', () => {
    const [vip, standard] = waitsOf(prioritiesOfManyServers([20, 80], 10, 300 / 3600));
    expect(unitsOff(vip! * 3600, '17.55')).toBeLessThan(ROUNDED);
    expect(unitsOff(standard! * 3600, '105.3')).toBeLessThan(ROUNDED);
  });

  it('conserves the total wait, and agrees with itself at one agent', () => {
    const arrivals = [0.2, 0.3, 0.25];
    const many = waitsOf(prioritiesOfManyServers(arrivals, 1, 1));
    const one = waitsOf(prioritiesOfOneServer(arrivals.map((rate) => ({ arrivals: rate, handle: 1, cv: 1 }))));
    many.forEach((wait, k) => expect(wait).toBeCloseTo(one[k]!, 12));
    const mean = many.reduce((sum, wait, k) => sum + wait * arrivals[k]!, 0) / 0.75;
    expect(mean).toBeCloseTo(steady(erlangC({ servers: 1, arrivals: 0.75, handle: 1 })).meanWait, 12);
  });

  it('reports the classes that are overloaded and serves the others', () => {
    const [first, second] = prioritiesOfManyServers([8, 5], 10, 1);
    // Nobody of the first class ever finds an idle agent
    expect(steady(first!).meanWait).toBeCloseTo(0.1 / 0.2, 12);
    expect(second).toEqual({ kind: 'overload', load: 13, servers: 10, least: 14 });
  });
});

describe('time-varying load', () => {
  const question = { arrivals: (t: number) => 100 + 20 * Math.sin(t), survival: (u: number) => Math.exp(-u), since: -Infinity, longest: 60 };

  it.each([
    [0, '90', '.1582', '.0225'],
    [Math.PI / 4, '100', '.5133', '.1706'],
    [Math.PI / 2, '110', '.8417', '.5127'],
    [(3 * Math.PI) / 4, '114.142', '.9171', '.6634'],
    [(7 * Math.PI) / 4, '85.858', '.0731', '.0069'],
  ])('at %d the mean is %s', (t, mean, hundred, hundredAndTen) => {
    const load = offeredLoad(question, t);
    expect(unitsOff(load, mean)).toBeLessThan(ROUNDED);
    expect(load).toBeCloseTo(100 + 10 * (Math.sin(t) - Math.cos(t)), 8);
    expect(unitsOff(poissonAtLeast(100, load), hundred)).toBeLessThan(ROUNDED);
    expect(unitsOff(poissonAtLeast(110, load), hundredAndTen)).toBeLessThan(ROUNDED);
  });

  it('staffs by the square root of the load', () => {
    expect(unitsOff(poissonAtLeast(120, offeredLoad(question, (3 * Math.PI) / 4)), '.3039')).toBeLessThan(ROUNDED);
    for (const [beta, least, most] of [
      [1.282, 98, 128],
      [0, 86, 115],
      [-1.282, 74, 101],
    ] as const) {
      expect(squareRootStaff(offeredLoad(question, (7 * Math.PI) / 4), beta)).toBe(least);
      expect(squareRootStaff(offeredLoad(question, (3 * Math.PI) / 4), beta)).toBe(most);
    }
  });

  it('has its peak an eighth of a period after that of the arrivals', () => {
    const loads = Array.from({ length: 64 }, (_, k) => offeredLoad(question, (k * Math.PI) / 32));
    expect(loads.indexOf(Math.max(...loads))).toBe(16 + 8);
  });

  it('fills from empty, over jumps of the rate, for any law of service', () => {
    const jump = { arrivals: (t: number) => (t < 2 ? 10 : 30), survival: (u: number) => Math.exp(-u), since: 0, longest: 60, jumps: [2] };
    expect(offeredLoad(jump, 3)).toBeCloseTo(10 * (Math.exp(-1) - Math.exp(-3)) + 30 * (1 - Math.exp(-1)), 8);
    expect(offeredLoad(jump, 0)).toBe(0);
    // Constant service of 1: whoever came in the last unit of time is there
    const constant = { ...jump, survival: (u: number) => (u < 1 ? 1 : 0), longest: 1 };
    expect(offeredLoad(constant, 2.5)).toBeCloseTo(0.5 * 10 + 0.5 * 30, 8);
  });

  it('has shares that add up', () => {
    for (const [k, mean] of [
      [1, 0.3],
      [100, 90],
      [10_000, 10_100],
    ] as const)
      expect(poissonAtLeast(k, mean) + poissonAtMost(k - 1, mean)).toBeCloseTo(1, 12);
    expect([poissonAtLeast(0, 3), poissonAtLeast(3, 0), poissonAtMost(-1, 2), poissonAtMost(0, 0)]).toEqual([1, 0, 0, 1]);
    expect(poissonAtMost(0, 2)).toBeCloseTo(Math.exp(-2), 13);
  });
});

describe('any law of patience', () => {
  const stations = [
    { servers: 50, arrivals: 48, handle: 1 },
    { servers: 50, arrivals: 80, handle: 1 },
    { servers: 1, arrivals: 0.3, handle: 1 },
    { servers: 10_000, arrivals: 10_100, handle: 1 },
  ];

  it.each(stations)('is Erlang A when patience is exponential: %o', (station) => {
    const exact = erlangA({ ...station, patience: 2 });
    const found = steady(erlangWithPatience(station, exponentialPatience(2)));
    for (const key of ['waits', 'abandons', 'meanWait', 'meanWaitOfServed', 'queueLength', 'occupancy'] as const) expect(found[key]).toBeCloseTo(exact[key], 8);
    const levels = serviceLevelsWithPatience(station, exponentialPatience(2), 0.3)!;
    const exactLevels = serviceLevelsOfErlangA({ ...station, patience: 2 }, 0.3);
    for (const key of ['sl1', 'sl2', 'sl3', 'sl4'] as const) expect(levels[key]).toBeCloseTo(exactLevels[key], 8);
  });

  it('is exponential when a Weibull has shape 1', () => {
    const found = steady(erlangWithPatience(stations[0]!, weibullPatience(2, 1)));
    expect(found.abandons).toBeCloseTo(erlangA({ ...stations[0]!, patience: 2 }).abandons, 8);
  });

  it('is M/M/n/n without any patience, and Erlang C with patience beyond every wait', () => {
    const station = stations[0]!;
    expect(steady(erlangWithPatience(station, constantPatience(1e-9))).abandons).toBeCloseTo(erlangB(50, 48), 7);
    const endless = steady(erlangC(station));
    const patient = steady(erlangWithPatience(station, constantPatience(1e4)));
    expect(patient.meanWait).toBeCloseTo(endless.meanWait, 8);
    expect(patient.waits).toBeCloseTo(endless.waits, 8);
  });

  it.each([
    [0.8, 1.5],
    [0.3, 0.4],
    [2.5, 2],
  ])('is the closed form of M/M/1+D at a load of %d: everybody leaves after %d handle times', (load, patience) => {
    // Density of the offered wait: λp₀e^{(λ−μ)x} up to the patience, then falling as e^{−μx}; who would wait longer gives up
    const grown = Math.exp((load - 1) * patience);
    const beyond = load * grown;
    const upTo = (load * (grown - 1)) / (load - 1);
    const idle = 1 / (1 + upTo + beyond);
    const station = { servers: 1, arrivals: load, handle: 1 };
    const found = steady(erlangWithPatience(station, constantPatience(patience)));
    expect(found.abandons).toBeCloseTo(idle * beyond, 10);
    expect(found.waits).toBeCloseTo(1 - idle, 10);
    expect(found.occupancy).toBeCloseTo(1 - idle, 10);
    const servedWait = idle * load * ((patience * grown) / (load - 1) - (grown - 1) / (load - 1) / (load - 1));
    expect(found.meanWait).toBeCloseTo(servedWait + patience * idle * beyond, 10);
    expect(found.meanWaitOfServed).toBeCloseTo(servedWait / (1 - idle * beyond), 10);
    const half = patience / 2;
    const levels = serviceLevelsWithPatience(station, constantPatience(patience), half)!;
    expect(levels.sl1).toBeCloseTo(idle * (1 + (load * (Math.exp((load - 1) * half) - 1)) / (load - 1)), 10);
    // Nobody gives up so early
    expect(levels.sl4).toBeCloseTo(levels.sl1, 10);
  });

  it('balks: if all but those who start at once leave, blocked is Erlang B', () => {
    const station = stations[0]!;
    const result = steady(erlangWithPatience(station, balking(1 - 1e-9, exponentialPatience(1))));
    expect(result.abandons).toBeCloseTo(erlangB(50, 48), 6);
    expect(result.meanWait).toBeLessThan(1e-6);
  });

  it.each<[string, PatienceLaw, number]>([
    ['exponential', exponentialPatience(3), 3],
    ['constant', constantPatience(3), 3],
    ['lognormal', lognormalPatience(3, 1.3), 3],
    ['Weibull', weibullPatience(3, 0.7), 3],
    ['balking', balking(0.2, lognormalPatience(3, 0.4)), 2.4],
  ])('a %s law integrates to its mean, and its mean up to x is the integral of its survival', (_, law, mean) => {
    expect(law.meanUpTo(1e6)).toBeCloseTo(mean, 4);
    for (const x of [0.01, 1, 2.5, 7]) expect(law.meanUpTo(x)).toBeCloseTo(integral(law.survival, 0, x, 1e-12), 7);
  });

  it('conserves contacts: who is answered within a very long time did not give up', () => {
    for (const law of [constantPatience(0.5), lognormalPatience(1, 2), balking(0.3, weibullPatience(1, 0.6))]) {
      for (const station of stations) {
        const result = steady(erlangWithPatience(station, law));
        const levels = serviceLevelsWithPatience(station, law, 1e7)!;
        expect(levels.sl1).toBeCloseTo(1 - result.abandons, 6);
        expect(levels.sl4).toBeCloseTo(1, 6);
        expect(serviceLevelsWithPatience(station, law, 0)!.sl1).toBeCloseTo(1 - result.waits, 7);
      }
    }
  });

  it('reports an overload when too many never give up', () => {
    const stubborn: PatienceLaw = { survival: () => 0.9, meanUpTo: (x) => 0.9 * x };
    expect(erlangWithPatience({ servers: 10, arrivals: 12, handle: 1 }, stubborn)).toEqual({ kind: 'overload', load: 12, servers: 10, least: 11 });
    expect(serviceLevelsWithPatience({ servers: 10, arrivals: 12, handle: 1 }, stubborn, 1)).toBeNull();
    expect(steady(erlangWithPatience({ servers: 10, arrivals: 11, handle: 1 }, stubborn)).abandons).toBeGreaterThan(0.09);
  });
});

describe('an AI in front', () => {
  const stage = (returns: number) => aiFlows({ arrivals: 240, contained: 0.66, returns, conversation: 120 / 3600 });

  it.each([
    [0, '240.0', '81.6', '9.52', '66.0'],
    [0.1, '257.0', '87.4', '10.19', '63.6'],
    [0.3, '299.3', '101.8', '11.87', '57.6'],
    [0.5, '358.2', '121.8', '14.21', '49.3'],
  ])('a share of %d coming back makes %s conversations an hour', (returns, passes, escalations, load, contained) => {
    const flows = stage(returns);
    expect(unitsOff(flows.passes, passes)).toBeLessThan(ROUNDED);
    expect(unitsOff(flows.escalations, escalations)).toBeLessThan(ROUNDED);
    expect(unitsOff((flows.escalations * 420) / 3600, load)).toBeLessThan(ROUNDED);
    expect(unitsOff(flows.trueContainment * 100, contained)).toBeLessThan(ROUNDED);
    expect(flows.sessions).toBeCloseTo(flows.passes / 30, 12);
    expect(flows.contactsPerNeed).toBeCloseTo(flows.passes / 240, 12);
  });

  it.each([
    [10, ['.8322', '12.137', '.1866'], ['.4477', '.11555', '.5778', '.6119']],
    [11, ['.5530', '2.615', '.4846'], ['.3336', '.07629', '.3815', '.7204']],
    [12, ['.3539', '.9989', '.6855'], ['.2349', '.04797', '.2398', '.8100']],
    [13, ['.2176', '.4378', '.8156'], ['.1562', '.02869', '.1434', '.8783']],
    [14, ['.1284', '.2006', '.8963'], ['.0981', '.01632', '.0816', '.9265']],
  ])('%i humans behind it', (servers, c, a) => {
    const station = { servers, arrivals: stage(0).escalations / 60, handle: 7 };
    const endless = steady(erlangC(station));
    expect(unitsOff(endless.waits, c[0]!)).toBeLessThan(ROUNDED);
    expect(unitsOff(endless.meanWait, c[1]!)).toBeLessThan(ROUNDED);
    expect(unitsOff(answeredWithin(endless, 1 / 3), c[2]!)).toBeLessThan(ROUNDED);
    const patient = erlangA({ ...station, patience: 5 });
    expect(unitsOff(patient.waits, a[0]!)).toBeLessThan(ROUNDED);
    expect(unitsOff(patient.abandons, a[1]!)).toBeLessThan(ROUNDED);
    expect(unitsOff(patient.meanWait, a[2]!)).toBeLessThan(ROUNDED);
    expect(unitsOff(serviceLevelsOfErlangA({ ...station, patience: 5 }, 1 / 3).sl1, a[3]!)).toBeLessThan(ROUNDED);
  });

  it.each([
    [0.3, 12, '.11918', '.5959', '.5809', '.4865'],
    [0.3, 15, '.03634', '.1817', '.8421', '.2034'],
    [0.5, 15, '.08867', '.4434', '.6519', '.4196'],
  ])('with %d coming back and %i humans', (returns, servers, abandons, wait, level, waits) => {
    const station = { servers, arrivals: stage(returns).escalations / 60, handle: 7, patience: 5 };
    const result = erlangA(station);
    expect(unitsOff(result.abandons, abandons)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait, wait)).toBeLessThan(ROUNDED);
    expect(unitsOff(serviceLevelsOfErlangA(station, 1 / 3).sl1, level)).toBeLessThan(ROUNDED);
    expect(unitsOff(result.waits, waits)).toBeLessThan(ROUNDED);
  });

  it('breaks the plan for twelve when nobody gives up', () => {
    const result = steady(erlangC({ servers: 12, arrivals: stage(0.3).escalations / 60, handle: 7 }));
    expect(unitsOff(answeredWithin(result, 1 / 3), '.0490')).toBeLessThan(ROUNDED);
    expect(unitsOff(result.meanWait, '51.7')).toBeLessThan(ROUNDED);
  });

  it('needs fifteen humans where twelve gave 81 %, once three in ten come back', () => {
    const level = (servers: number): number => serviceLevelsOfErlangA({ servers, arrivals: stage(0.3).escalations / 60, handle: 7, patience: 5 }, 1 / 3).sl1;
    expect(leastServers((servers) => level(servers) >= 0.81)).toBe(15);
    expect(unitsOff(level(15), '.8421')).toBeLessThan(ROUNDED);
  });

  it.each([
    [0.99, '12.9'],
    [2, '26'],
    [0.2, '2.6'],
  ])('pays for itself at $%d a conversation, against $7.68 for a human, from %s % contained', (price, printed) => {
    expect(unitsOff(breakEvenContainment(price, 7.68) * 100, printed)).toBeLessThan(ROUNDED);
  });

  it('costs a need what humans alone do at that point, returns included', () => {
    const [ai, human, returns] = [2, 7.68, 0.3];
    const contained = breakEvenContainment(ai, human, returns);
    const flows = aiFlows({ arrivals: 1, contained, returns, conversation: 1 });
    expect(flows.passes * ai + flows.escalations * human).toBeCloseTo(human, 12);
    expect(contained).toBeGreaterThan(breakEvenContainment(ai, human));
    expect(breakEvenContainment(8, 7.68)).toBeGreaterThan(1);
    expect(breakEvenContainment(1, 7.68, 1)).toBe(Infinity);
  });

  it('refuses customers who come back for ever', () => {
    expect(() => aiFlows({ arrivals: 1, contained: 1, returns: 1, conversation: 1 })).toThrow(RangeError);
  });
});
