import { describe, expect, it } from 'vitest';
import { keeps } from '../../src/findings/limit.ts';
import { NOTES, noteIn } from '../../src/findings/notes.ts';
import { verdictOf } from '../../src/findings/verdict.ts';
import { precisionTarget, preciseEnough } from '../../src/findings/precision.ts';
import type { Estimate } from '../../src/findings/findings.ts';
import type { Measured } from '../../src/metrics/measured.ts';
import { comparisonIn, find, policyIn, resolvedOf } from '../support/findings.ts';
import { recordOf } from '../support/measuring.ts';
import { AI_ONLY, HUMAN_ONLY, recordsOf, ROUTER } from '../support/records.ts';

const THREE = { human: 'human-only', ai: 'ai-only', router: 'dynamic' };
const threeRecords = recordsOf({ human: HUMAN_ONLY, ai: AI_ONLY, router: ROUTER }, 12);
const three = find({ policies: THREE }, threeRecords);

/** Records that hold nothing but these sums, one a replication. */
const bare = (arm: string, sums: readonly Record<string, number>[]) =>
  sums.map((values, r) => recordOf(arm, r, { sums: values, sketches: {}, breakdowns: [] } satisfies Measured));

describe('estimates', () => {
  it('pool ratios as ratio of sums, not as mean of ratios', () => {
    const records = bare('a', [
      { 'needs.resolved': 9, needs: 10 },
      { 'needs.resolved': 10, needs: 100 },
    ]);
    expect(policyIn(find({ policies: { a: 'dynamic' } }, records), 'a').metrics['resolution.rate']?.value).toBe(19 / 110);
  });

  it('have the t interval of the jackknife below twenty replications, hand-computed', () => {
    const records = bare('a', [
      { 'needs.resolved': 15, needs: 50 },
      { 'needs.resolved': 21, needs: 45 },
      { 'needs.resolved': 24, needs: 55 },
    ]);
    // θ = 60/150; leaving one out: 45/100, 39/105, 36/95. The variance is (n − 1)/n · Σ(θ₋ᵣ − θ̄)².
    const left = [45 / 100, 39 / 105, 36 / 95];
    const mean = (left[0]! + left[1]! + left[2]!) / 3;
    const standardError = Math.sqrt((2 / 3) * left.reduce((sum, value) => sum + (value - mean) * (value - mean), 0));
    const { value, lo, hi, sd } = policyIn(find({ policies: { a: 'dynamic' } }, records, { confidence: 0.5 }), 'a').metrics['resolution.rate']!;
    expect(value).toBe(0.4);
    expect(sd! / Math.sqrt(3)).toBeCloseTo(standardError, 12);
    // t with 2 degrees of freedom has its third quartile at 0.816497.
    expect(hi! - value!).toBeCloseTo(0.8164966 * standardError, 6);
    expect(value! - lo!).toBeCloseTo(0.8164966 * standardError, 6);
  });

  it('use Fieller’s interval when the denominator is unsteady, and say so', () => {
    const records = bare('a', [
      { 'needs.resolved': 1, needs: 5 },
      { 'needs.resolved': 4, needs: 9 },
      { 'needs.resolved': 1, needs: 4 },
      { 'needs.resolved': 3, needs: 6 },
    ]);
    const { value, lo, hi, notes } = policyIn(find({ policies: { a: 'dynamic' } }, records, { confidence: 0.5 }), 'a').metrics['resolution.rate']!;
    expect(notes).toEqual([NOTES.unsteadyDenominator.en]);
    // The ends p solve n·(Ȳ − pX̄)² = t²·s²(Y − pX), t = 0.7648923 with 3 degrees of freedom.
    for (const p of [lo!, hi!]) {
      const rest = [1 - 5 * p, 4 - 9 * p, 1 - 4 * p, 3 - 6 * p];
      const mean = rest.reduce((a, b) => a + b) / 4;
      const variance = rest.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / 3;
      expect(4 * mean * mean).toBeCloseTo(0.7648923 * 0.7648923 * variance, 6);
    }
    expect(lo!).toBeLessThan(value!);
    expect(hi!).toBeGreaterThan(value!);
  });

  it('stay inside what a share can be', () => {
    const records = bare('a', [
      { 'needs.resolved': 100, needs: 100 },
      { 'needs.resolved': 100, needs: 100 },
      { 'needs.resolved': 90, needs: 100 },
    ]);
    const { hi, value, lo } = policyIn(find({ policies: { a: 'dynamic' } }, records), 'a').metrics['resolution.rate']!;
    expect(hi).toBe(1);
    expect(lo!).toBeLessThan(value!);
  });

  it('have no interval from one replication, and say so', () => {
    const one = find({ policies: THREE }, threeRecords.slice(0, 3));
    const estimates = one.policies.flatMap(({ metrics }) => Object.values(metrics));
    expect(estimates.filter(({ lo, hi }) => lo !== null || hi !== null)).toEqual([]);
    expect(estimates.filter(({ value, notes }) => value !== null && !notes.includes(NOTES.oneReplication.en))).toEqual([]);
    expect(comparisonIn(one, 'csat.combined', 'router', 'human')).toMatchObject({ lo: null, hi: null, verdict: 'not-shown', detectable: null });
    expect(one.decision.best).toHaveLength(3);
  });

  it('are null, never 0, where there is nothing to measure, with a note that says why', () => {
    const silent = three.policies.flatMap(({ metrics }) => Object.values(metrics).filter(({ value, notes }) => value === null && notes.length === 0));
    expect(silent).toEqual([]);
    expect(policyIn(three, 'ai').metrics['wait.mean']).toMatchObject({ value: null, lo: null, notes: [NOTES.nothingCounted.en] });
    expect(policyIn(three, 'ai').metrics['handoff.quality']?.value).toBeNull();
    expect(policyIn(three, 'human').metrics['containment.reported']?.value).toBeNull();
    expect(policyIn(three, 'ai').metrics['escalation.mcc']).toMatchObject({ value: 0, notes: [NOTES.convention.en] });
  });

  it('have no costs when the scenario states none', () => {
    const free = find({ policies: THREE, blocks: { humans: { groups: { tier1: { agents: 3 } } } } }, threeRecords);
    expect(free.currency).toBeNull();
    expect(policyIn(free, 'human').metrics['cost.per-need']).toMatchObject({ value: null, notes: [NOTES.noCosts.en] });
    expect(three.currency).toBe('EUR');
    expect(policyIn(three, 'human').metrics['cost.per-need']!.value).toBeGreaterThan(0);
  });

  it('do not depend on the order in which records come', () => {
    const shuffled = [...threeRecords].sort((a, b) => ((a.replication * 7 + a.arm.length * 5) % 11) - ((b.replication * 7 + b.arm.length * 5) % 11));
    expect(JSON.stringify(find({ policies: THREE }, shuffled))).toBe(JSON.stringify(three));
  });

  it('survive the journey through JSON', () => {
    expect(find({ policies: THREE }, JSON.parse(JSON.stringify(threeRecords)))).toEqual(three);
  });

  it('stand on the replications that every policy has', () => {
    const cut = find({ policies: THREE }, threeRecords.slice(0, 31), { interrupted: true });
    expect(cut).toMatchObject({ partial: true, experiment: { replications: 10 } });
    expect(cut.notes).toContain('1 replications that not every policy had were set aside');
    expect(cut.policies.map(({ metrics }) => metrics['needs']?.n)).toEqual([10, 10, 10]);
    const whole = find({ policies: THREE }, threeRecords.slice(0, 30));
    expect(cut.policies).toEqual(whole.policies);
  });
});

describe('a policy against itself', () => {
  const twins = find({ policies: { a: 'dynamic', b: 'dynamic' } }, recordsOf({ a: ROUTER, b: ROUTER }, 8));

  it('differs by exactly 0 on every metric with data', () => {
    const compared = twins.comparisons.filter(({ verdict }) => verdict !== 'no-data');
    expect(compared.length).toBeGreaterThan(40);
    for (const { metric, difference, lo, hi, verdict } of compared) expect([metric, difference, lo, hi, verdict]).toEqual([metric, 0, 0, 0, 'identical']);
  });

  it('has the same hash, and is best together with itself', () => {
    expect(policyIn(twins, 'a').hash).toBe(policyIn(twins, 'b').hash);
    expect(twins.decision.best).toEqual(['a', 'b']);
    expect(verdictOf(twins)).toMatchObject({ kind: 'several', atMostApart: 0 });
  });

  it('unlike two policies that differ a little', () => {
    const near = find({ policies: { a: 'dynamic', b: 'dynamic' } }, recordsOf({ a: ROUTER, b: { ...ROUTER, wait: 31 } }, 8));
    expect(policyIn(near, 'a').hash).not.toBe(policyIn(near, 'b').hash);
    expect(comparisonIn(near, 'wait.mean', 'b', 'a').verdict).toBe('worse');
    expect(comparisonIn(near, 'resolution.rate', 'b', 'a').verdict).toBe('identical');
  });
});

describe('comparisons', () => {
  it('are paired: the interval is that of the differences on the same customers', () => {
    // Same noise in both arms, a constant difference of 0.1 (± a little): unpaired, nothing could be seen.
    const noise = [0, 30, -20, 10, -30, 25, -15, 5];
    const rows = (shift: number) => noise.map((n, r) => ({ 'needs.resolved': 500 + 10 * n + shift + (r % 2), needs: 1000 }));
    const findings = find({ policies: { a: 'dynamic', b: 'dynamic' } }, [
      ...bare('a', rows(0)),
      ...bare(
        'b',
        rows(100).map((row, r) => ({ ...row, 'needs.resolved': row['needs.resolved'] + (r % 3) })),
      ),
    ]);
    const { difference, lo, hi, varianceReduction, verdict, detectable } = comparisonIn(findings, 'resolution.rate', 'b', 'a');
    const differences = noise.map((_, r) => (100 + (r % 3)) / 1000);
    const mean = differences.reduce((a, b) => a + b) / 8;
    const sd = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) * (d - mean), 0) / 7);
    expect(difference).toBeCloseTo(mean, 12);
    // t with 7 degrees of freedom: 2.364624 at 97.5 %.
    expect(hi! - difference!).toBeCloseTo((2.364624 * sd) / Math.sqrt(8), 7);
    expect(difference! - lo!).toBeCloseTo((2.364624 * sd) / Math.sqrt(8), 7);
    expect(varianceReduction!).toBeGreaterThan(1000);
    expect(detectable!).toBeLessThan(difference!);
    expect(verdict).toBe('better');
  });

  it('warn when the same customers did not help', () => {
    const up = [1, 2, 3, 4, 5, 6].map((x) => ({ 'needs.resolved': x, needs: 10 }));
    const findings = find({ policies: { a: 'dynamic', b: 'dynamic' } }, [...bare('a', up), ...bare('b', [...up].reverse())]);
    const { varianceReduction, notes, verdict } = comparisonIn(findings, 'resolution.rate', 'b', 'a');
    expect(varianceReduction!).toBeCloseTo(0.5, 1);
    expect(notes).toContain(NOTES.varianceNotReduced.en);
    expect(verdict).toBe('not-shown');
  });

  it('correct by Holm over the metrics of a pair, the decision metric apart', () => {
    for (const pair of ['ai', 'router']) {
      const family = three.comparisons.filter(
        ({ policy, against, p, pHolm, metric }) => policy === pair && against === 'human' && p !== null && pHolm !== null && metric !== 'csat.combined',
      );
      const sorted = [...family].sort((a, b) => a.p! - b.p!);
      expect(sorted[0]!.pHolm).toBeCloseTo(Math.min(1, sorted[0]!.p! * family.length), 15);
      for (const { p, pHolm } of family) expect(pHolm!).toBeGreaterThanOrEqual(p!);
    }
    // Three pairs of policies are the family of the decision metric.
    const decision = three.comparisons.filter(({ metric }) => metric === 'csat.combined');
    expect(decision).toHaveLength(3);
    const least = Math.min(...decision.map(({ p }) => p!));
    expect(decision.find(({ p }) => p === least)!.pHolm).toBeCloseTo(3 * least, 15);
  });

  it('follow the better direction of the metric, and claim none without one', () => {
    expect(comparisonIn(three, 'wait.per-need', 'router', 'human')).toMatchObject({ verdict: 'better' });
    expect(comparisonIn(three, 'wait.per-need', 'router', 'human').difference!).toBeLessThan(0);
    expect(comparisonIn(three, 'resolution.rate', 'ai', 'human')).toMatchObject({ verdict: 'worse' });
    const neutral = three.comparisons.filter(({ metric }) => three.metrics[metric]?.better === 'neither');
    expect(new Set(neutral.map(({ verdict }) => verdict))).toEqual(new Set(['not-shown', 'identical', 'no-data']));
  });

  it('are with the reference that the scenario names', () => {
    const findings = find({ policies: THREE, blocks: { decide: { reference: 'router' } } }, threeRecords);
    expect(new Set(findings.comparisons.filter(({ metric }) => metric === 'fcr').map(({ against }) => against))).toEqual(new Set(['router']));
  });
});

describe('load', () => {
  it('is offered work over staffed capacity, unserved work shared by capacity', () => {
    const breakdown = (served: number, lost: number) => [
      {
        by: 'queue,group',
        keys: ['orders,tier1', 'orders,specialists', 'orders,none', 'disputes,tier1', 'disputes,specialists', 'disputes,none'],
        sums: { 'legs.work-seconds': [served, 0, 30, 0, 20, lost] },
      },
      { by: 'group', keys: ['tier1', 'specialists', 'none'], sums: { 'areas.most-work': [300, 100, 0] } },
    ];
    const records = [0, 1].map((r) => recordOf('a', r, { sums: {}, sketches: {}, breakdowns: breakdown(250 + r, 40) }));
    const { load } = policyIn(find({ policies: { a: 'dynamic' } }, records), 'a');
    // Orders go to tier 1 alone; of the 40 s of disputes that nobody served, 30 fall to tier 1 and 10 to the specialists.
    expect(load.map(({ group, toCapacity, overloaded }) => [group, toCapacity.value, overloaded])).toEqual([
      [null, (250.5 + 30 + 20 + 40) / 400, false],
      ['tier1', (250.5 + 30 + 30) / 300, true],
      ['specialists', 30 / 100, false],
    ]);
  });

  it('names overloaded policies, with which the verdict begins', () => {
    const tight = find({ policies: THREE }, recordsOf({ human: { ...HUMAN_ONLY, agents: 9 }, ai: AI_ONLY, router: ROUTER }, 6));
    expect(tight.decision.overloaded).toEqual([{ policy: 'human', toCapacity: policyIn(tight, 'human').load[0]!.toCapacity.value }]);
    expect(verdictOf(tight).overloaded).toHaveLength(1);
  });

  it('is overload where work meets nobody', () => {
    const none = find({ policies: { human: 'human-only' } }, recordsOf({ human: { ...HUMAN_ONLY, agents: 0 } }, 3));
    expect(policyIn(none, 'human').load[0]).toMatchObject({ toCapacity: { value: null, notes: [NOTES.noStaffedTime.en] }, overloaded: true });
  });
});

describe('guards', () => {
  const estimate = (value: number | null, lo: number | null, hi: number | null): Estimate => ({
    value,
    lo,
    hi,
    confidence: 0.95,
    sd: null,
    n: 5,
    unit: 'share',
    notes: [],
  });

  it.each([
    ['kept', estimate(0.9, 0.85, 0.95)],
    ['kept', estimate(0.9, 0.8, 1)],
    ['unclear', estimate(0.81, 0.79, 0.83)],
    ['unclear', estimate(0.79, 0.78, 0.8)],
    ['breached', estimate(0.7, 0.65, 0.79)],
    ['unclear', estimate(0.9, null, null)],
    ['no-data', estimate(null, null, null)],
  ] as const)('%s', (verdict, given) => {
    expect(keeps(given, { atLeast: 0.8, atMost: null })).toBe(verdict);
  });

  it('work on amounts of money and on ids with a threshold that was not measured', () => {
    const findings = find(
      { policies: THREE, blocks: { guards: { cheap: { metric: 'cost.per-need', 'at-most': '1.00 EUR' }, fast: { metric: 'wait.over@7s', 'at-most': '5%' } } } },
      threeRecords,
    );
    expect(policyIn(findings, 'human').guards).toMatchObject([
      { id: 'cheap', atMost: 1, verdict: 'kept' },
      { id: 'fast', atMost: 0.05, verdict: 'no-data' },
    ]);
  });

  it('exclude a policy that breaks one, and say which', () => {
    const findings = find({ policies: THREE, blocks: { guards: { quick: { metric: 'wait.per-need', 'at-most': '1s' } } } }, threeRecords);
    expect(findings.decision.best).toEqual(['ai']);
    expect(findings.decision.excluded).toEqual([
      { policy: 'human', because: 'breaks quick' },
      { policy: 'router', because: 'breaks quick' },
    ]);
    expect(findings.decision.metTargets).toBe(true);
  });

  it('that nobody keeps leave no best policy, but the one that would lead', () => {
    const findings = find({ policies: THREE, blocks: { guards: { dream: { metric: 'resolution.rate', 'at-least': '99%' } } } }, threeRecords);
    expect(findings.decision).toMatchObject({ best: [], margin: null, metTargets: false });
    expect(verdictOf(findings)).toMatchObject({ kind: 'none', standings: [{ policy: 'router' }] });
  });
});

describe('one replication at a time', () => {
  /** Weeks whose resolution rate is 0.50, 0.51 …; the second policy resolves 20 points more. */
  const weeks = (n: number) =>
    [50, 70].flatMap((least, i) =>
      bare(
        i === 0 ? 'plain' : 'better',
        Array.from({ length: n }, (_, r) => ({ needs: 100, 'needs.resolved': least + ((r * 7) % n) })),
      ),
    );
  const told = {
    policies: { plain: 'human-only', better: 'human-only' },
    blocks: {
      decide: { maximise: 'resolution.rate' },
      guards: { resolves: { metric: 'resolution.rate', 'at-least': '60%' }, most: { metric: 'resolution.rate', 'at-most': '85%' } },
    },
  };
  const findings = find(told, weeks(20));

  it('guards say in how many they are kept, with Wilson’s interval, and in how many all are', () => {
    const plain = policyIn(findings, 'plain');
    // 0.60 … 0.69: 10 of 20
    expect(plain.guards[0]!.keptIn).toMatchObject({ value: 0.5, n: 20, unit: 'share', confidence: 0.95 });
    expect(plain.guards[0]!.keptIn.lo).toBeCloseTo(0.2993, 4);
    expect(plain.guards[0]!.keptIn.hi).toBeCloseTo(0.7007, 4);
    expect(plain.guards[1]!.keptIn).toMatchObject({ value: 1, hi: 1 });
    expect(plain.inGuard).toMatchObject({ value: 0.5, n: 20 });
    expect(policyIn(findings, 'better').guards.map(({ keptIn }) => keptIn.value)).toEqual([1, 16 / 20]);
    expect(policyIn(findings, 'better').inGuard!.value).toBe(16 / 20);
    expect(policyIn(find({ ...told, blocks: {} }, weeks(20)), 'plain').inGuard).toBeNull();
  });

  it('the decision metric and the guarded ones have what four in five keep to, and nine in ten when there are enough', () => {
    const { risk } = policyIn(findings, 'plain');
    expect(risk.map(({ metric, side, share }) => [metric, side, share])).toEqual([
      ['resolution.rate', 'at-least', 0.8],
      ['resolution.rate', 'at-most', 0.8],
    ]);
    expect(risk[0]!.bound).toMatchObject({ value: 0.53, lo: 0.5, hi: 0.58, n: 20, unit: 'share', notes: [] });
    expect(risk[1]!.bound).toMatchObject({ value: 0.65, lo: 0.61, hi: 0.69 });
    const many = policyIn(find(told, weeks(40)), 'plain').risk[0]!;
    expect(many).toMatchObject({ share: 0.9, bound: { value: 0.53, lo: 0.5, n: 40 } });
  });

  it('from too few nothing is said of bad ones; a replication without cases is not counted', () => {
    expect(policyIn(find(told, weeks(16)), 'plain').risk[0]).toMatchObject({
      share: 0.8,
      bound: { value: null, lo: null, notes: [NOTES.tooFewReplications.en] },
    });
    const idle = bare(
      'plain',
      Array.from({ length: 20 }, (_, r) => (r === 3 ? { needs: 0, 'needs.resolved': 0 } : { needs: 100, 'needs.resolved': 50 + r })),
    );
    const plain = policyIn(find({ ...told, policies: { plain: 'human-only' } }, idle), 'plain');
    expect(plain.guards[0]!.keptIn).toMatchObject({ value: 10 / 19, n: 19 });
    expect(plain.risk[0]!.bound.n).toBe(19);
  });
});

describe('the decision', () => {
  it('is the highest combined CSAT by default, with the distance to the next', () => {
    expect(three.decision).toMatchObject({
      best: ['router'],
      criterion: { metric: 'csat.combined', direction: 'maximise', subjectTo: [] },
      margin: { against: 'human' },
    });
    const { margin } = three.decision;
    expect(margin!.lo).toBeGreaterThan(0);
    expect(margin!.difference).toBeCloseTo(
      policyIn(three, 'router').metrics['csat.combined']!.value! - policyIn(three, 'human').metrics['csat.combined']!.value!,
      12,
    );
    expect(verdictOf(three)).toMatchObject({ kind: 'one-best', best: ['router'], against: 'human' });
  });

  it('falls back to resolution when satisfaction is off, and says so', () => {
    const records = recordsOf({ human: HUMAN_ONLY, ai: AI_ONLY, router: ROUTER }, 6, [], false);
    const findings = find({ policies: THREE, blocks: { satisfaction: undefined } }, records);
    expect(findings.decision.criterion.metric).toBe('resolution.rate');
    expect(findings.notes.some((note) => note.includes('resolution.rate'))).toBe(true);
    expect(findings.decision.best).toEqual(['human']);
    expect(policyIn(findings, 'router').metrics['csat.combined']?.value).toBeNull();
    expect(findings.synergy).toEqual([]);
  });

  it('ranks plain queues by their wait', () => {
    const records = recordsOf({ human: HUMAN_ONLY, ai: AI_ONLY, router: ROUTER }, 6, [], false);
    const findings = find({ policies: THREE, blocks: { satisfaction: undefined, intents: { order: {}, dispute: {} } } }, records);
    expect(findings.decision.criterion).toMatchObject({ metric: 'wait.mean', direction: 'minimise' });
  });

  it('follows what the scenario writes', () => {
    const cheapest = find(
      { policies: THREE, blocks: { decide: { minimise: 'human-minutes.per-need', 'subject-to': { 'resolution.rate': { 'at-least': '70%' } } } } },
      threeRecords,
    );
    expect(cheapest.decision).toMatchObject({
      best: ['router'],
      criterion: { direction: 'minimise', subjectTo: ['resolution.rate at least 0.7'] },
      margin: { against: 'human' },
    });
    expect(cheapest.decision.margin!.difference).toBeLessThan(0);
    expect(cheapest.decision.excluded).toEqual([{ policy: 'ai', because: 'breaks resolution.rate at least 0.7' }]);
  });

  it('never names a clairvoyant reference', () => {
    const findings = find(
      { policies: { ...THREE, oracle: 'oracle' } },
      [...threeRecords, ...recordsOf({ oracle: { toHuman: (difficulty) => difficulty >= 0.6, wait: 0, agents: 50 } }, 12)],
      {
        clairvoyant: { oracle: true },
      },
    );
    expect(policyIn(findings, 'oracle').metrics['csat.combined']!.value!).toBeGreaterThan(policyIn(findings, 'router').metrics['csat.combined']!.value!);
    expect(findings.decision.best).toEqual(['router']);
    expect(findings.decision.excluded).toMatchObject([{ policy: 'oracle' }]);
    expect(findings.synergy.map(({ policy }) => policy)).toEqual(['router']);
  });

  it('names together what it cannot tell apart', () => {
    const noisy = (offset: number) =>
      Array.from({ length: 6 }, (_, r) => ({ 'satisfaction.satisfied': 50 + ((r * 7 + offset) % 5), 'satisfaction.needs': 100 }));
    const low = Array.from({ length: 6 }, (_, r) => ({ 'satisfaction.satisfied': 10 + (r % 2), 'satisfaction.needs': 100 }));
    const findings = find({ policies: { a: 'dynamic', b: 'dynamic', c: 'dynamic' } }, [...bare('a', noisy(0)), ...bare('b', noisy(3)), ...bare('c', low)]);
    expect([...findings.decision.best].sort()).toEqual(['a', 'b']);
    expect(findings.decision.margin?.against).toBe('c');
    const { kind, atMostApart, next } = verdictOf(findings);
    expect(kind).toBe('several');
    const { lo, hi } = comparisonIn(findings, 'csat.combined', 'b', 'a');
    expect(atMostApart).toBe(Math.max(Math.abs(lo!), Math.abs(hi!)));
    expect(next[0]).toEqual({ purpose: 'separate', arguments: ['compare', 'synthetic.yaml', '--replications', '24'] });
  });
});

describe('synergy', () => {
  it('is the least gain over both baselines, bounds included', () => {
    const [entry] = three.synergy;
    const against = ['human', 'ai'].map((baseline) => comparisonBetweenAll(baseline));
    expect(three.synergy).toHaveLength(1);
    expect(entry!.betterBaseline).toBe('human');
    expect(entry!.estimate.value).toBe(Math.min(...against.map(({ difference }) => difference)));
    expect(entry!.estimate.lo).toBe(Math.min(...against.map(({ lo }) => lo)));
    expect(entry!.estimate.hi).toBe(Math.min(...against.map(({ hi }) => hi)));
    expect(policyIn(three, 'router').metrics['synergy.csat']).toEqual(entry!.estimate);
  });

  function comparisonBetweenAll(baseline: string): { difference: number; lo: number; hi: number } {
    const { difference, lo, hi } = comparisonIn(three, 'csat.combined', 'router', baseline);
    return { difference: difference!, lo: lo!, hi: hi! };
  }

  it('puts the +40 % claim to the test', () => {
    const { claim } = verdictOf(three);
    const better = policyIn(three, 'human').metrics['csat.combined']!.value!;
    expect(claim).toEqual({
      policy: 'router',
      baseline: 'human',
      baselineValue: better,
      gain: policyIn(three, 'router').metrics['csat.combined']!.value! / better - 1,
      neededForFortyPercent: 1.4 * better,
    });
  });

  it('is no data without both baselines', () => {
    const two = find({ policies: { human: 'human-only', router: 'dynamic' } }, recordsOf({ human: HUMAN_ONLY, router: ROUTER }, 4));
    expect(two.synergy).toEqual([]);
    expect(policyIn(two, 'router').metrics['synergy.csat']).toMatchObject({ value: null, notes: [NOTES.noBaselines.en] });
    expect(policyIn(three, 'ai').metrics['synergy.csat']).toMatchObject({ value: null, notes: [NOTES.baseline.en] });
    expect(verdictOf(two).claim).toBeNull();
  });
});

describe('why, and who loses', () => {
  it('splits the latent difference into its terms', () => {
    const { drivers } = three.contrast!;
    const parts = Object.fromEntries(drivers.map(({ metric, latent }) => [metric, latent]));
    const wait = policyIn(three, 'router').metrics['wait.per-need']!.value! - policyIn(three, 'human').metrics['wait.per-need']!.value!;
    const resolved = policyIn(three, 'router').metrics['resolution.rate']!.value! - policyIn(three, 'human').metrics['resolution.rate']!.value!;
    expect(Object.keys(parts).sort()).toEqual(['resolution.rate', 'wait.per-need']);
    expect(parts['wait.per-need']).toBeCloseTo((-0.1 * wait) / 60, 12);
    expect(parts['resolution.rate']).toBeCloseTo(2 * resolved, 12);
    expect(drivers.map(({ helps }) => helps)).toEqual([true, false]);
    expect(verdictOf(three).reasons.every(({ shown }) => shown)).toBe(true);
  });

  it('finds the kinds of customers who lose, and only those', () => {
    // Premium customers (every fifth) are treated worse by the winner.
    const records = recordsOf({ human: HUMAN_ONLY, router: ROUTER }, 10);
    const spoiledBy = (factor: (replication: number) => number) =>
      records.map((record) => {
        if (record.arm !== 'router') return record;
        const breakdowns = record.measured.breakdowns.map((breakdown) => {
          if (breakdown.by !== 'segment,intent') return breakdown;
          const satisfied = breakdown.sums['satisfaction.satisfied']!.map((sum, cell) =>
            breakdown.keys[cell]!.startsWith('premium,order') ? factor(record.replication) * sum : sum,
          );
          return { ...breakdown, sums: { ...breakdown.sums, 'satisfaction.satisfied': satisfied } };
        });
        return { ...record, measured: { ...record.measured, breakdowns } };
      });
    const found = find(
      { policies: { human: 'human-only', router: 'dynamic' } },
      spoiledBy(() => 0.5),
    );
    expect(found.contrast!.losers.map(({ by, key }) => `${by} ${key}`)).toEqual(['segment,intent premium,order']);
    expect(found.contrast!.losers[0]!.hi).toBeLessThan(0);
    expect(find({ policies: { human: 'human-only', router: 'dynamic' } }, records).contrast!.losers).toEqual([]);
    // Worse on average, but not in a way that ten replications could show.
    const wavering = find(
      { policies: { human: 'human-only', router: 'dynamic' } },
      spoiledBy((replication) => (replication < 4 ? 0.1 : 1)),
    );
    expect(wavering.contrast!.losers).toEqual([]);
  });
});

describe('breakdowns and triggers', () => {
  it('break down what was asked for, adding up to the whole', () => {
    const records = recordsOf({ human: HUMAN_ONLY, router: ROUTER }, 5, [['intent'], ['interval']]);
    const { breakdown, metrics } = policyIn(
      find({ policies: { human: 'human-only', router: 'dynamic' } }, records, { plan: { by: [['intent'], ['interval']], thresholds: [] } }),
      'router',
    );
    expect(breakdown.map(({ by, cells }) => [by, cells.map(({ key }) => key)])).toEqual([
      ['intent', ['order', 'dispute']],
      ['interval', ['08:00', '08:30']],
    ]);
    for (const { cells } of breakdown) expect(cells.reduce((sum, cell) => sum + cell.metrics['needs']!.value!, 0)).toBeCloseTo(metrics['needs']!.value!, 9);
    // Pay cannot be cut by intent, but by interval it can.
    expect(breakdown[0]!.cells[0]!.metrics['cost.per-need']).toBeUndefined();
    expect(breakdown[1]!.cells[0]!.metrics['cost.per-need']).toBeDefined();
  });

  it('shows every trigger of the policy, the silent ones too', () => {
    expect(policyIn(three, 'router').triggers.map(({ id, escalations, precision }) => [id, escalations.value, precision.value])).toEqual([
      ['low-confidence', 0, null],
      ['asks-for-human', 0, null],
    ]);
  });
});

describe('precision', () => {
  const aimingAt = (target: string) => resolvedOf({ policies: THREE, blocks: { experiment: { precision: { 'resolution.rate': target } } } });

  it('is not believed before ten replications, then when every half-width is narrow enough', () => {
    expect(preciseEnough(aimingAt('5%'), threeRecords.slice(0, 27), 0.95)).toBe(false);
    expect(preciseEnough(aimingAt('5%'), threeRecords, 0.95)).toBe(true);
    expect(preciseEnough(aimingAt('0.01pp'), threeRecords, 0.95)).toBe(false);
  });

  it('stops at h ≤ γ ÷ (1 + γ) of the value, or at an absolute half-width', () => {
    const { value, lo, hi } = policyIn(three, 'ai').metrics['resolution.rate']!;
    const half = (hi! - lo!) / 2;
    const alone = (target: string) =>
      preciseEnough(
        { ...aimingAt(target), arms: aimingAt(target).arms.filter(({ id }) => id === 'ai') },
        threeRecords.filter(({ arm }) => arm === 'ai'),
        0.95,
      );
    const gamma = half / value! / (1 - half / value!);
    expect(alone(`${100 * gamma * 1.001}%`)).toBe(true);
    expect(alone(`${100 * gamma * 0.999}%`)).toBe(false);
    expect(alone(`${100 * half * 1.001}pp`)).toBe(true);
    expect(alone(`${100 * half * 0.999}pp`)).toBe(false);
  });

  it('reads relative and absolute targets', () => {
    expect(precisionTarget('2.5%')).toEqual({ relative: true, width: 0.025 });
    expect(precisionTarget('0.5pp')).toEqual({ relative: false, width: 0.005 });
    expect(precisionTarget('2m')).toEqual({ relative: false, width: 120 });
    expect(() => precisionTarget('2')).toThrow('not a precision');
  });
});

describe('notes', () => {
  it('can all be said in French', () => {
    for (const { en, fr } of Object.values(NOTES)) expect(noteIn(en, 'fr')).toBe(fr);
    expect(noteIn('something else', 'fr')).toBe('something else');
  });
});
