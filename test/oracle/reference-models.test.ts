/** Published models as scenario files: each is run as a user would run it and held against what its source or an exact formula says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { study } from '../../src/cli/study.ts';
import type { PolicyFindings } from '../../src/findings/findings.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { integral } from '../../src/theory/integral.ts';
import { poissonAtLeast } from '../../src/theory/poisson.ts';
import { finiteQueue } from '../../src/theory/finite-queue.ts';
import { prioritiesOfManyServers, prioritiesOfOneServer } from '../../src/theory/priorities.ts';
import { isOverload } from '../../src/theory/station.ts';
import type { Model } from '../../src/model/model.ts';
import * as END from '../../src/sim/end.ts';
import * as NEED from '../../src/sim/need-row.ts';
import { simulate } from '../../src/sim/simulate.ts';
import type { Check } from '../../src/verify/fixture.ts';
import { judgeCheck } from '../../src/verify/judge.ts';
import { readyScenario } from '../support/run-scenario.ts';
import { modelsFrom } from '../support/world.ts';

const HERE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'reference');

interface Reference {
  readonly policy: string;
  readonly checks: readonly Check[];
}

/** What went wrong, one line a check; empty: all agree, none is too noisy, every wrong answer lies far off. */
async function failuresOf(file: string, by: readonly (readonly string[])[], references: readonly Reference[]): Promise<readonly string[]> {
  const ready = await readyScenario(path.join(HERE, file));
  const { findings, failure } = await study(ready, { by, jobs: 1 });
  if (findings === null) throw new Error(failure?.message ?? 'no replication was complete');
  return references.flatMap(({ policy, checks }) => {
    const found = findings.policies.find(({ id }) => id === policy)!;
    return checks.flatMap((check) => judged(policy, check, found));
  });
}

function judged(policy: string, check: Check, { metrics, breakdown }: PolicyFindings): readonly string[] {
  const { cell, metric } = check;
  const estimate =
    cell === undefined ? metrics[metric] : breakdown.find(({ by }) => by === cell.by)?.cells.find(({ key }) => key === cell.key)?.metrics[metric];
  const { failures, simulated, lo, hi, exact, published, wrong } = judgeCheck(check, estimate);
  const far = wrong.map(({ because, errorsAway }) => `${because}: ${errorsAway?.toFixed(1) ?? '∞'} s.e.`).join(', ');
  return failures.map((f) => `${policy} ${metric} ${cell?.key ?? ''}: ${f}, simulated ${simulated} (${lo} to ${hi}), expected ${exact ?? published}; ${far}`);
}

const exactly = (metric: string, exact: number, limit: number, more: Partial<Check> = {}): Check => ({
  metric,
  published: null,
  exact,
  publishedRun: null,
  limit,
  wrong: [],
  ...more,
});

function waitsOf(classes: ReturnType<typeof prioritiesOfOneServer>): readonly number[] {
  return classes.map((one) => {
    if (isOverload(one)) throw new RangeError('no steady state');
    return one.meanWait;
  });
}

/** Mean waits by class, seconds, with first come, first served as the wrong answer where the classes need the same work. */
function byClass(classes: readonly { readonly key: string; readonly wait: number }[], inOrder: number, limit: number): readonly Check[] {
  return classes.map(({ key, wait }) =>
    exactly('wait.mean', wait, limit, { cell: { by: 'segment', key }, wrong: [{ because: 'first come, first served', value: inOrder }] }),
  );
}

describe('priorities (Cobham)', () => {
  it('County Hospital, one doctor and two', async () => {
    const perHour = [0.2, 0.6, 1.2];
    const kinds = ['critical', 'serious', 'stable'];
    const references = [1, 2].map((doctors): Reference => {
      const waits = waitsOf(
        prioritiesOfManyServers(
          perHour.map((rate) => rate / 3600),
          doctors,
          1200,
        ),
      );
      const inOrder = waits.reduce((sum, wait, i) => sum + (wait * perHour[i]!) / 2, 0);
      const classes = kinds.map((key, i) => ({ key, wait: waits[i]! }));
      return { policy: doctors === 1 ? 'one-doctor' : 'two-doctors', checks: byClass(classes, inOrder, 0.06) };
    });
    expect(await failuresOf('county-hospital.yaml', [['segment']], references)).toEqual([]);
  });

  it('an urgent constant and a standard exponential handle time', async () => {
    const [urgent, standard] = waitsOf(
      prioritiesOfOneServer([
        { arrivals: 1, handle: 0.25, cv: 0 },
        { arrivals: 2, handle: 0.25, cv: 1 },
      ]),
    );
    // In order of arrival everyone waits W₀ / (1 − ρ).
    const inOrder = 0.15625 / 0.25;
    const classes = [
      { key: 'urgent', wait: urgent! },
      { key: 'standard', wait: standard! },
    ];
    expect(await failuresOf('urgent-and-standard.yaml', [['segment']], [{ policy: 'in-order-of-urgency', checks: byClass(classes, inOrder, 0.05) }])).toEqual(
      [],
    );
  });

  it('VIPs before others at ten agents', async () => {
    const [vip, standard] = waitsOf(prioritiesOfManyServers([20 / 3600, 80 / 3600], 10, 300));
    const classes = [
      { key: 'vip', wait: vip! },
      { key: 'standard', wait: standard! },
    ];
    const inOrder = 0.2 * vip! + 0.8 * standard!;
    expect(await failuresOf('vip.yaml', [['segment']], [{ policy: 'vip-first', checks: byClass(classes, inOrder, 0.05) }])).toEqual([]);
  });
});

/** A figure that its source found by simulation: the mean of `runs` runs, printed in steps of `unit`. */
const published = (metric: string, value: number, runs: number, unit: number, limit: number, wrong: Check['wrong'] = []): Check => ({
  metric,
  published: value,
  exact: null,
  publishedRun: { runs, unit },
  limit,
  wrong,
});

describe('days whose level is uncertain', () => {
  // The source's own runs are short; the figures are those of an independent replication of the model, 100,000 days.
  it('SSJ’s call centre: uncertain and almost certain days', async () => {
    const without = [{ because: 'days that are all alike', value: 4.7 }];
    const uncertain = [
      exactly('contacts', 1660, 0.02),
      published('wait.mean', 12.44, 100_000, 0.01, 0.16, without),
      published('wait.over', 1 - 0.8556, 100_000, 0.0001, 0.1, [{ because: 'days that are all alike', value: 0.075 }]),
      published('abandonment', 0.0364, 100_000, 0.0001, 0.1, [{ because: 'days that are all alike', value: 0.02 }]),
    ];
    const almostCertain = [
      exactly('contacts', 1660, 0.01),
      published('wait.mean', 4.738, 10_000, 0.001, 0.03, [{ because: 'uncertain days', value: 12.44 }]),
      published('wait.over', 1 - 0.9252, 100_000, 0.0001, 0.03, [{ because: 'uncertain days', value: 0.1444 }]),
      published('abandonment', 0.02, 100_000, 0.0001, 0.03, [{ because: 'uncertain days', value: 0.0364 }]),
    ];
    expect(
      await failuresOf(
        'ssj-call-centre.yaml',
        [],
        [
          { policy: 'uncertain', checks: uncertain },
          { policy: 'almost-certain', checks: almostCertain },
        ],
      ),
    ).toEqual([]);
  });

  it('ContactCenters’ SimpleMSK: two groups, three types, one busyness', async () => {
    const checks = [
      exactly('contacts', 120 * 43.2, 0.02),
      published('abandonment', 910.335 / (910.335 + 4297.305), 1000, 0.0001, 0.06, [{ because: 'days that are all alike', value: 0.13 }]),
      published('service-level.sl3', 0.501, 1000, 0.001, 0.03),
    ];
    expect(await failuresOf('simple-msk.yaml', [], [{ policy: 'humans', checks }])).toEqual([]);
  });
});

describe('a load that rises and falls (Feldman, Mandelbaum, Massey & Whitt)', () => {
  // A day is one period, t from 0 to 2π; the rate is 100 + 20 sin t, handle times and patience have mean 1.
  const load = (t: number): number => 100 + 10 * (Math.sin(t) - Math.cos(t));
  const rate = (t: number): number => 100 + 20 * Math.sin(t);
  const HALF_HOUR = Math.PI / 24;

  it.each([
    // Hours of the day, and the chances printed for 100, 110 and 120 in the system.
    ['0', 24, [0.1582, 0.0225]],
    ['π/4', 3, [0.5133, 0.1706]],
    ['π/2', 6, [0.8417, 0.5127]],
    ['3π/4', 9, [0.9171, 0.6634, 0.3039]],
    ['7π/4', 21, [0.0731, 0.0069]],
  ])('the number in the system is Poisson at t = %s, for few agents and for many', async (_, hours, printed) => {
    const text = readFileSync(path.join(HERE, 'load-wave.yaml'), 'utf8').replace('length: 24h', `length: ${hours}h`);
    const models = await modelsFrom(text);
    const mean = load((hours / 12) * Math.PI);
    const runs = 400;
    const nothing = (): void => {};
    const sink = { needs: nothing, contacts: nothing, legs: nothing, areas: nothing };
    for (const policy of ['overloaded', 'at-ease']) {
      const inSystem = Array.from({ length: runs }, (_run, replication) => simulate(models.get(policy)!, 'wave', replication, sink).inSystem);
      expect(Math.abs(inSystem.reduce((a, b) => a + b, 0) / runs - mean)).toBeLessThan(4 * Math.sqrt(mean / runs));
      printed.forEach((chance, step) => {
        const many = 100 + 10 * step;
        const exact = poissonAtLeast(many, mean);
        expect(exact).toBeCloseTo(chance, 4);
        const error = Math.sqrt((exact * (1 - exact)) / runs);
        expect(Math.abs(inSystem.filter((number) => number >= many).length / runs - exact)).toBeLessThan(4 * error);
        // Where the two differ, the steady state of that moment's rate is another answer.
        const steady = poissonAtLeast(many, rate((hours / 12) * Math.PI));
        if (Math.abs(rate((hours / 12) * Math.PI) - mean) > 5 && many === 100) expect(Math.abs(steady - exact)).toBeGreaterThan(6 * error);
      });
    }
  });

  it('staffed by its load one in ten waits all day long; staffed by its rate, nobody in the morning and more than half in the afternoon', async () => {
    const delays = (least: (t: number) => number) =>
      Array.from({ length: 48 }, (_, half) => {
        const from = half * HALF_HOUR;
        const middle = from + HALF_HOUR / 2;
        const agents = Math.ceil(least(middle) + normalQuantile(0.9) * Math.sqrt(least(middle)));
        const weighted = (f: (t: number) => number) => integral((t) => rate(t) * f(t), from, from + HALF_HOUR, 1e-9);
        return weighted((t) => poissonAtLeast(agents, load(t))) / weighted(() => 1);
      });
    const [byLoad, byRate] = [delays(load), delays(rate)];
    expect([Math.min(...byLoad), Math.max(...byLoad)].map((share) => Math.round(share * 100))).toEqual([9, 11]);
    expect([Math.min(...byRate), Math.max(...byRate)].map((share) => Math.round(share * 100))).toEqual([0, 60]);
    const check = (share: number, half: number, wrong: Check['wrong']): Check => {
      const [hour, minute] = [Math.floor(half / 2), half % 2 === 0 ? '00' : '30'];
      return exactly('wait.any', share, 0.3, { cell: { by: 'interval', key: `2026-03-02T${String(hour).padStart(2, '0')}:${minute}` }, wrong });
    };
    const staffedByLoad = byLoad.map((share, half) =>
      check(share, half, byRate[half]! > 0.3 ? [{ because: 'staffed by the rate of the moment', value: byRate[half]! }] : []),
    );
    const staffedByRate = byRate.flatMap((share, half) =>
      share > 0.2 ? [check(share, half, [{ because: 'staffed by the load', value: byLoad[half]! }])] : [],
    );
    expect(
      await failuresOf(
        'load-wave-staffed.yaml',
        [['interval']],
        [
          { policy: 'by-load', checks: staffedByLoad },
          { policy: 'by-rate', checks: staffedByRate },
        ],
      ),
    ).toEqual([]);
  }, 300_000);
});

/** Share of the customers expected in a week that were served after less than a minute of waiting, over all their calls. */
function servedWithinAMinute(model: Model, replication: number): number {
  let within = 0;
  simulate(model, 'bilingual', replication, {
    legs: () => {},
    contacts: () => {},
    areas: () => {},
    needs: ({ rows, length }) => {
      for (let at = 0; at < length * NEED.width; at += NEED.width) if (rows[at + NEED.end] === END.served && rows[at + NEED.wait]! < 60) within++;
    },
  });
  return within / 5000;
}

describe('callers who try again (ContactCenters’ Bilingual)', () => {
  const file = 'bilingual.yaml';
  // Means of 1000 weeks. An agent's calls take 5 minutes on average, so that an occupancy of the 45 hours says how many there were.
  const callsOf = (occupancy: number, agents: number): number => (occupancy * agents * 45 * 60) / 5;
  const later = { cell: { by: 'attempt', key: 'later' } };
  const givingUp: readonly Check[] = [
    published('abandonments', 142.868, 1000, 0.001, 0.02),
    { ...published('contacts', 107.168, 1000, 0.001, 0.02), ...later },
  ];

  it('keep patience and handle time, and any free agent takes them', async () => {
    const oneEach = (value: number) => [{ because: 'the longest idle of one agent a group', value }];
    const inGroup = (key: string, value: number, wrong: number): Check => ({
      ...published('completions', value, 1000, 0.05, 0.003, oneEach(wrong)),
      cell: { by: 'group', key },
    });
    const checks = [
      ...givingUp,
      published('contacts', 5110.161, 1000, 0.001, 0.003),
      published('completions', 4967.235, 1000, 0.001, 0.003),
      inGroup('english', callsOf(0.47624, 7), 1826),
      inGroup('spanish', callsOf(0.47639, 7), 1827),
      inGroup('bilingual', callsOf(0.63254, 4), 1314),
    ];
    // The published means are themselves too uncertain for eight standard errors; that callers whose patience is drawn anew disagree is shown instead.
    const failures = await failuresOf(
      file,
      [['attempt'], ['group']],
      [
        { policy: 'callers-keep', checks },
        { policy: 'callers-anew', checks: givingUp },
      ],
    );
    expect(failures.map((told) => told.slice(0, told.indexOf(','))).sort()).toEqual([
      'callers-anew abandonments : disagrees',
      'callers-anew contacts later: disagrees',
    ]);
  }, 300_000);

  it('are within the service level by the wait of all their calls', async () => {
    const model = (await modelsFrom(readFileSync(path.join(HERE, file), 'utf8'))).get('callers-keep')!;
    const levels = Array.from({ length: 150 }, (_, replication) => servedWithinAMinute(model, replication));
    const mean = levels.reduce((a, b) => a + b, 0) / levels.length;
    const variance = levels.reduce((sum, level) => sum + (level - mean) * (level - mean), 0) / (levels.length - 1);
    // The published one has a standard deviation of 1.32 points over 1000 weeks.
    const error = Math.sqrt(variance / levels.length + (0.0132 * 0.0132) / 1000);
    expect(error).toBeLessThan(0.0015);
    expect(Math.abs(mean - 0.97938)).toBeLessThan(4 * error);
  });
});

describe('skills (Wallace & Whitt)', () => {
  // Blocked, waits at all, mean wait in minutes, not within half a minute: of an independent simulation.
  it.each([
    ['one', 0.0415, 0.574, 3.06, 0.473],
    ['two', 0.00425, 0.425, 0.59, 0.715],
  ])('%s skill(s) an agent', async (skills, blocked, waits, minutes, within) => {
    const checks = [
      published('blocked', blocked, 100, 0.0002, 0.15),
      published('wait.any', waits, 100, 0.01, 0.02),
      published('wait.mean', minutes * 60, 100, 1.2, 0.05),
      published('service-level.sl2', within, 100, 0.01, 0.02),
    ];
    expect(await failuresOf(`wallace-whitt-${skills}.yaml`, [], [{ policy: 'skills', checks }])).toEqual([]);
  });

  it('all skills an agent are one pool, whoever is asked first', async () => {
    const { blocked, waits, meanWait, occupancy } = finiteQueue({ servers: 90, places: 30, arrivals: 8.4 / 60, handle: 600 });
    const checks = [
      exactly('blocked', blocked, 0.3, { wrong: [{ because: 'one skill an agent', value: 0.0415 }] }),
      exactly('wait.any', waits, 0.05, { wrong: [{ because: 'one skill an agent', value: 0.574 }] }),
      exactly('wait.mean', meanWait, 0.1, { wrong: [{ because: 'one skill an agent', value: 183.6 }] }),
      exactly('occupancy', occupancy, 0.01),
    ];
    expect(await failuresOf('wallace-whitt-six.yaml', [], [{ policy: 'skills', checks }])).toEqual([]);
  });
});
