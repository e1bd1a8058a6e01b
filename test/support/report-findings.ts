/**
 * Findings to render in tests. SYNTHETIC: the numbers are made up so that every section and every verdict word appears; nothing
 * here was simulated and nothing may be concluded from it.
 */
import type { Comparison, ComparisonVerdict, Estimate, Findings, PolicyFindings } from '../../src/findings/findings.ts';
import { allMetrics } from '../../src/metrics/find.ts';
import type { Metric } from '../../src/metrics/metric.ts';

const N = 20;
const METRICS = allMetrics('sl1').filter(({ kind }) => kind !== 'cross-arm');

export function estimate(value: number | null, halfWidth: number | null, unit: Estimate['unit'], notes: readonly string[] = []): Estimate {
  const known = value !== null && halfWidth !== null;
  return {
    value,
    lo: known ? value - halfWidth : null,
    hi: known ? value + halfWidth : null,
    confidence: 0.95,
    sd: known ? halfWidth * 2.14 : null,
    n: N,
    unit,
    notes,
  };
}

/** What tells the five policies apart: value and half-width; null: no data. The rest follows from the unit of a metric. */
type Known = Readonly<Record<string, readonly [number, number] | null>>;

const NO_AI: Known = {
  'csat.ai-only': null,
  'csat.escalated': null,
  'containment.reported': null,
  'containment.true': null,
  'containment.false': null,
  'handoff.quality': null,
  'transfers.per-need': [0, 0],
  'escalation.tp': null,
  'escalation.fp': null,
  'escalation.fn': null,
  'escalation.tn': null,
};
const HUMANS: Known = {
  ...NO_AI,
  'csat.combined': [0.668, 0.006],
  'csat.human-only': [0.713, 0.004],
  'csat.abandoned': [0.112, 0.003],
  'resolution.rate': [0.842, 0.005],
  'wait.mean': [311, 22],
  'wait.p95': [1264, 61],
  'wait.per-need': [325, 24],
  'cost.per-need': [5.61, 0.03],
  'service-level': [0.412, 0.013],
  abandonment: [0.231, 0.01],
  occupancy: [0.984, 0.002],
  'load.to-capacity': [1.09, 0.006],
  'needs.open': [0.021, 0.002],
};
const HUMAN_FIRST: Known = {
  ...HUMANS,
  'csat.combined': [0.681, 0.006],
  'csat.human-only': [0.722, 0.004],
  'resolution.rate': [0.851, 0.005],
  'wait.mean': [214, 19],
  'wait.p95': [942, 55],
  'wait.per-need': [222, 20],
  'cost.per-need': [5.12, 0.03],
  'service-level': [0.517, 0.014],
  'load.to-capacity': [1.02, 0.006],
};
const AI: Known = {
  'csat.combined': [0.527, 0.0021],
  'csat.ai-only': [0.527, 0.0021],
  'csat.human-only': null,
  'csat.escalated': null,
  'csat.abandoned': null,
  'resolution.rate': [0.571, 0.003],
  'containment.reported': [1, 0],
  'containment.true': [0.547, 0.003],
  'containment.false': [0.453, 0.003],
  'wait.mean': null,
  'wait.p95': null,
  'wait.per-need': [0, 0],
  'cost.per-need': [1.36, 0.004],
  'service-level': null,
  abandonment: null,
  occupancy: null,
  'load.to-capacity': [0, 0],
  'handoff.quality': null,
  'transfers.per-need': [0, 0],
  'escalation.tp': [0, 0],
  'escalation.fp': [0, 0],
  'escalation.fn': [9133, 60],
  'escalation.tn': [11067, 60],
  'needs.open': [0, 0],
};
const AI_FIRST: Known = {
  'csat.combined': [0.718, 0.0029],
  'csat.ai-only': [0.744, 0.003],
  'csat.escalated': [0.661, 0.005],
  'csat.human-only': null,
  'csat.abandoned': [0.108, 0.009],
  'resolution.rate': [0.803, 0.003],
  'containment.reported': [0.709, 0.003],
  'containment.true': [0.514, 0.003],
  'containment.false': [0.195, 0.002],
  'wait.mean': [21, 2.4],
  'wait.p95': [65, 4.2],
  'wait.per-need': [6.4, 0.6],
  'cost.per-need': [2.95, 0.012],
  'service-level': [0.861, 0.011],
  abandonment: [0.021, 0.002],
  occupancy: [0.741, 0.006],
  'load.to-capacity': [0.68, 0.005],
  'handoff.quality': [71.4, 0.6],
  'handoff.fatal': [0.013, 0.001],
  'transfers.per-need': [0.31, 0.004],
  'escalation.tp': [4410, 40],
  'escalation.fp': [1466, 22],
  'escalation.fn': [4723, 45],
  'escalation.tn': [9601, 60],
  'needs.open': [0.002, 0.0003],
};
const DYNAMIC: Known = {
  'csat.combined': [0.741, 0.0031],
  'csat.ai-only': [0.772, 0.003],
  'csat.escalated': [0.668, 0.006],
  'csat.human-only': [0.731, 0.004],
  'csat.abandoned': [0.11, 0.008],
  'resolution.rate': [0.846, 0.003],
  'containment.reported': [0.584, 0.003],
  'containment.true': [0.463, 0.003],
  'containment.false': [0.121, 0.002],
  'wait.mean': [48, 5.1],
  'wait.p95': [130, 9.3],
  'wait.per-need': [24, 2.2],
  'cost.per-need': [3.42, 0.016],
  'service-level': [0.792, 0.014],
  abandonment: [0.034, 0.003],
  occupancy: [0.853, 0.006],
  'load.to-capacity': [0.83, 0.005],
  'handoff.quality': [73.2, 0.7],
  'handoff.fatal': [0.011, 0.001],
  'transfers.per-need': [0.22, 0.003],
  'escalation.tp': [5890, 44],
  'escalation.fp': [2110, 26],
  'escalation.fn': [3243, 38],
  'escalation.tn': [8957, 58],
  'needs.open': [0.004, 0.0004],
};

const USUAL: Readonly<Record<Estimate['unit'], readonly [number, number]>> = {
  share: [0.61, 0.004],
  seconds: [184, 3.2],
  count: [20200, 61],
  points: [68.3, 0.5],
  money: [3.7, 0.02],
  rating: [3.84, 0.011],
  ratio: [0.79, 0.006],
  'per-hour': [121, 1.1],
  minutes: [4.6, 0.05],
  agents: [24.5, 0.1],
};

function metricsOf(known: Known, index: number): Record<string, Estimate> {
  const one = ({ id, unit }: Metric): Estimate => {
    const [value, halfWidth] = USUAL[unit];
    const told = Object.hasOwn(known, id) ? known[id] : ([value * (1 + index / 40), halfWidth] as const);
    return told == null ? estimate(null, null, unit, ['nothing to divide by: no such cases in this run']) : estimate(told[0], told[1], unit);
  };
  return Object.fromEntries(METRICS.map((metric) => [metric.id, one(metric)]));
}

interface Sketch {
  readonly id: string;
  readonly type: string;
  readonly title: PolicyFindings['title'];
  readonly known: Known;
}

const SKETCHES: readonly Sketch[] = [
  { id: 'humans-alone', type: 'human-only', title: null, known: HUMANS },
  { id: 'ai-alone', type: 'ai-only', title: null, known: AI },
  { id: 'ai-first', type: 'ai-first', title: { en: 'AI-first', fr: 'IA d’abord' }, known: AI_FIRST },
  { id: 'human-first', type: 'human-first', title: null, known: HUMAN_FIRST },
  { id: 'dynamic', type: 'dynamic', title: { en: 'Dynamic routing', fr: 'Routage dynamique' }, known: DYNAMIC },
];

const MINUTES = Array.from({ length: 24 }, (_, place) => 480 + 30 * place);

function dayOf(metrics: Readonly<Record<string, Estimate>>, index: number): NonNullable<PolicyFindings['day']> {
  const wait = metrics['wait.mean']?.value ?? null;
  const level = metrics['service-level']?.value ?? null;
  const bulges = MINUTES.map((minute) => (minute / 60 - 8) * (20 - minute / 60));
  const columns = (values: readonly (number | null)[]) => {
    const times = (factor: number) => values.map((value) => (value === null ? null : value * factor));
    return { value: values, lo: times(0.98), hi: times(1.02), p10: times(0.8), p90: times(1.25) };
  };
  const human = {
    'service-level': columns(bulges.map((bulge) => level! * (1 - bulge / 100))),
    'wait.mean': columns(bulges.map((bulge) => wait! * (0.3 + bulge / 30))),
    'queue.length': columns(bulges.map((bulge) => bulge / 8)),
    'load.offered': columns(bulges.map((bulge) => 2 + bulge / 4)),
  };
  return {
    minutes: MINUTES,
    days: 7,
    metrics: {
      ...(wait === null ? {} : human),
      fte: columns(MINUTES.map((minute) => (minute < 780 ? 12 : 9))),
      ...(index === 0 ? {} : { 'ai.sessions': columns(bulges.map((bulge) => bulge / 2)) }),
    },
    ...(wait === null
      ? {}
      : {
          week: {
            metric: 'service-level',
            values: Array.from({ length: 7 }, (_, weekday) =>
              Array.from({ length: 24 }, (_hour, hour) => (hour < 8 || hour >= 20 ? null : 0.5 + ((hour * 7 + weekday * 3) % 10) / 20)),
            ),
          },
        }),
  };
}

function breakdownOf(metrics: Readonly<Record<string, Estimate>>): PolicyFindings['breakdown'] {
  const csat = metrics['csat.combined']?.value ?? 0.5;
  const cell = (key: string, shift: number) => ({ key, metrics: { 'csat.combined': { ...estimate(csat + shift, 0.006, 'share'), p10: null, p90: null } } });
  return [
    { by: 'segment', cells: [cell('standard', 0.004), cell('premium', -0.02)] },
    { by: 'intent', cells: [cell('order-status', 0.09), cell('refund-dispute', -0.11)] },
  ];
}

function policyOf({ id, type, title, known }: Sketch, index: number): PolicyFindings {
  const metrics = metricsOf(known, index);
  const load = metrics['load.to-capacity'] ?? estimate(null, null, 'share');
  const level = metrics['service-level'] ?? estimate(null, null, 'share');
  const overloaded = (load.value ?? 0) > 1;
  const verdict = level.value === null ? 'no-data' : level.value > 0.65 ? 'kept' : level.value > 0.5 ? 'unclear' : 'breached';
  const keptIn: Estimate =
    level.value === null ? { ...estimate(null, null, 'share'), n: 0 } : { ...estimate(Math.round(level.value * N) / N, null, 'share'), lo: 0.2, hi: 0.95 };
  const trigger = (name: string, share: number, precision: number) => ({
    id: name,
    escalations: estimate(share, 0.003, 'share'),
    precision: estimate(precision, precision === 1 ? 0 : 0.005, 'share'),
  });
  return {
    id,
    type,
    title,
    reference: false,
    metrics,
    load: [
      { group: null, toCapacity: load, overloaded, onDuty: estimate(24.5, 0, 'agents'), occupancy: estimate(0.79, 0.006, 'share') },
      { group: 'tier1', toCapacity: estimate((load.value ?? 0) * 1.02, 0.006, 'share'), overloaded, onDuty: estimate(20.1, 0, 'agents') },
    ],
    guards: [{ id: 'answered-in-time', metric: 'service-level', atLeast: 0.6, atMost: null, estimate: level, verdict, keptIn }],
    inGuard: keptIn,
    risk: [
      { metric: 'csat.combined', side: 'at-least', share: 0.8, bound: estimate((metrics['csat.combined']?.value ?? 0) - 0.008, 0.007, 'share') },
      {
        metric: 'service-level',
        side: 'at-least',
        share: 0.8,
        bound:
          level.value === null
            ? estimate(null, null, 'share', ['nothing to divide by: no such cases in this run'])
            : estimate(level.value - 0.05, 0.04, 'share'),
      },
    ],
    triggers: id === 'ai-first' || id === 'dynamic' ? [trigger('low-confidence', 0.18, 0.71), trigger('asks-for-human', 0.09, 1)] : [],
    breakdown: breakdownOf(metrics),
    day: dayOf(metrics, index),
    hash: `sha256:${String(index).repeat(64)}`,
  };
}

const BETTER = new Map(METRICS.map(({ id, better }) => [id, better]));

function verdictOn(metric: string, difference: number, halfWidth: number): ComparisonVerdict {
  if (BETTER.get(metric) === 'neither' || Math.abs(difference) <= halfWidth) return 'not-shown';
  return difference > 0 === (BETTER.get(metric) === 'higher') ? 'better' : 'worse';
}

const halfWidthOf = ({ value, lo }: Estimate): number => (value === null || lo === null ? 0 : value - lo);

function compare(policy: PolicyFindings, against: PolicyFindings, metrics: readonly string[]): Comparison[] {
  return metrics.map((metric): Comparison => {
    const [a, b] = [policy.metrics[metric], against.metrics[metric]];
    const common = { metric, policy: policy.id, against: against.id, confidence: 0.95, n: N, notes: [] };
    if (a?.value == null || b?.value == null)
      return { ...common, difference: null, lo: null, hi: null, varianceReduction: null, p: null, pHolm: null, detectable: null, verdict: 'no-data' };
    const difference = a.value - b.value;
    const halfWidth = 0.6 * Math.max(halfWidthOf(a), halfWidthOf(b)) + 1e-9;
    const verdict = verdictOn(metric, difference, halfWidth);
    const p = verdict === 'not-shown' ? 0.4 : 0.0004;
    return {
      ...common,
      difference,
      lo: difference - halfWidth,
      hi: difference + halfWidth,
      varianceReduction: 11.2,
      p,
      pHolm: p,
      detectable: 1.4 * halfWidth,
      verdict,
    };
  });
}

/** Five policies, one clearly best, two overloaded and not eligible. */
export function exampleFindings(): Findings {
  const policies = SKETCHES.map(policyOf);
  const [reference, ...others] = policies;
  if (reference === undefined) throw new Error('no sketch');
  const comparisons = [
    ...others.flatMap((policy) =>
      compare(
        policy,
        reference,
        METRICS.map(({ id }) => id),
      ),
    ),
    ...others.flatMap((policy, index) => others.slice(0, index).flatMap((against) => compare(policy, against, ['csat.combined']))),
  ];
  return {
    schema: 'tandem/result@1',
    scenario: {
      id: 'example',
      title: { en: 'Example centre (synthetic)', fr: 'Centre d’exemple (synthétique)' },
      hash: `sha256:${'ab'.repeat(32)}`,
      file: 'scenarios/example.yaml',
    },
    engine: { version: '0.0.0' },
    seed: 'spring',
    experiment: {
      kind: 'terminating',
      replications: N,
      warmupSeconds: 0,
      windowSeconds: 604800,
      leadInSeconds: 604800,
      followSeconds: 604800,
      start: '2026-03-02',
      timezone: 'Europe/Paris',
      confidence: 0.95,
    },
    partial: false,
    metrics: Object.fromEntries(METRICS.map(({ id, title, unit, better, formula }) => [id, { title, unit, better, formula }])),
    currency: 'EUR',
    conventions: {
      serviceLevel: { withinSeconds: 20, formula: 'sl1' },
      handoffWeights: { completeness: 25, fidelity: 20, 'no-repetition': 20, 'transition-time': 15, 'right-destination': 10 },
    },
    policies,
    comparisons,
    decision: {
      best: ['dynamic'],
      criterion: { metric: 'csat.combined', direction: 'maximise', subjectTo: ['answered-in-time', 'cost.per-need at most 4'] },
      margin: { against: 'ai-first', difference: 0.0231, lo: 0.0199, hi: 0.0263 },
      excluded: [
        { policy: 'humans-alone', because: 'breaks answered-in-time, cost.per-need at most 4' },
        { policy: 'human-first', because: 'breaks cost.per-need at most 4' },
      ],
      overloaded: [
        { policy: 'humans-alone', toCapacity: 1.09 },
        { policy: 'human-first', toCapacity: 1.02 },
      ],
      metTargets: true,
    },
    contrast: {
      best: 'dynamic',
      against: 'ai-first',
      drivers: [
        { metric: 'resolution.rate', difference: 0.043, lo: 0.041, hi: 0.045, helps: true, shown: true, latent: 0.08 },
        { metric: 'preference.met', difference: 0.09, lo: 0.082, hi: 0.098, helps: true, shown: true, latent: 0.03 },
        { metric: 'transfers.per-need', difference: -0.09, lo: -0.094, hi: -0.086, helps: true, shown: true, latent: 0.02 },
        { metric: 'wait.per-need', difference: 17.6, lo: 15.2, hi: 20, helps: false, shown: true, latent: -0.02 },
      ],
      losers: [{ by: 'segment,intent', key: 'premium,order-status', metric: 'csat.combined', difference: -0.018, lo: -0.025, hi: -0.011 }],
    },
    synergy: [
      { policy: 'dynamic', betterBaseline: 'humans-alone', estimate: estimate(0.073, 0.006, 'share') },
      { policy: 'ai-first', betterBaseline: 'humans-alone', estimate: estimate(0.05, 0.006, 'share') },
    ],
    observed: [{ source: 'tickets', name: 'reopened', n: 20769, mean: 0.0412, median: 0, notes: [] }],
    assumptions: [
      { path: 'intents.refund-dispute.ai.resolves', value: '17%', range: ['10%', '30%'], source: 'Test source, n=497', mark: 'secondary', preset: null },
      { path: 'returns.after.unresolved', value: '55%', range: null, source: null, mark: 'assumed', preset: 'test-preset' },
      { path: 'handoff.effects.repeat', value: '25s', range: ['10s', '60s'], source: null, mark: 'assumed', preset: 'test-preset' },
      { path: 'intents.order-status.human.handle', value: '3m10s', range: null, source: 'own log', mark: 'measured', preset: null },
    ],
    notes: [],
  };
}

/** Two policies that this run cannot separate, none overloaded. */
export function tiedFindings(): Findings {
  const findings = exampleFindings();
  const near = (policy: PolicyFindings): PolicyFindings =>
    policy.id === 'dynamic' ? { ...policy, metrics: { ...policy.metrics, 'csat.combined': estimate(0.72, 0.0031, 'share') } } : policy;
  return {
    ...findings,
    policies: findings.policies.map(near),
    comparisons: findings.comparisons.map((one) =>
      one.metric === 'csat.combined' && one.policy === 'dynamic' && one.against === 'ai-first'
        ? { ...one, difference: 0.002, lo: -0.0041, hi: 0.0081, p: 0.4, pHolm: 0.4, verdict: 'not-shown' }
        : one,
    ),
    decision: { ...findings.decision, best: ['dynamic', 'ai-first'], margin: { against: 'ai-alone', difference: 0.21, lo: 0.2, hi: 0.22 }, overloaded: [] },
  };
}

/** No policy keeps the conditions. */
export function hopelessFindings(): Findings {
  const { contrast: _, ...findings } = exampleFindings();
  return { ...findings, decision: { ...findings.decision, best: [], margin: null, metTargets: false } };
}

/** Only what every run has: one policy, no satisfaction, no costs, no breakdown, nothing assumed. */
export function bareFindings(): Findings {
  const { contrast: _, conventions: __, ...findings } = exampleFindings();
  const [example] = findings.policies;
  if (example === undefined) throw new Error('no policy');
  const { day: ___, ...first } = example;
  const known: Readonly<Record<string, Estimate>> = { 'resolution.rate': estimate(1, 0, 'share'), 'wait.mean': estimate(12.4, 0.3, 'seconds') };
  const metrics = Object.fromEntries(METRICS.map(({ id, unit }) => [id, known[id] ?? estimate(null, null, unit)]));
  return {
    ...findings,
    currency: null,
    policies: [{ ...first, metrics, load: [], guards: [], inGuard: null, risk: [], triggers: [], breakdown: [] }],
    comparisons: [],
    decision: {
      best: [first.id],
      criterion: { metric: 'resolution.rate', direction: 'maximise', subjectTo: [] },
      margin: null,
      excluded: [],
      overloaded: [],
      metTargets: true,
    },
    synergy: [],
    observed: [],
    assumptions: [],
  };
}

/** Texts that would break a page, a table, a terminal or a reader's trust if they got through as they are. */
const HOSTILE =
  '<script>alert("1")</script> | `x` & \u001b[31mred\u001b[0m \u202etxt.exe ]]> <!-- \'q\' <img src=x onerror=alert(1)> \u0007\r\n# heading [link](https://evil.example/) *star* _under_';

/** Every text that a person writes is hostile, ids included. */
export function hostileFindings(): Findings {
  const findings = exampleFindings();
  const policies = findings.policies.map((policy) => ({
    ...policy,
    title: policy.id === 'dynamic' ? null : { en: HOSTILE, fr: HOSTILE },
    type: policy.id === 'dynamic' ? 'dynamic-2' : policy.type,
    hash: HOSTILE,
    guards: policy.guards.map((guard) => ({ ...guard, id: HOSTILE })),
    triggers: policy.triggers.map((trigger) => ({ ...trigger, id: HOSTILE })),
    load: policy.load.map((load) => ({ ...load, group: load.group === null ? null : HOSTILE })),
    breakdown: policy.breakdown.map(({ by, cells }) => ({
      by,
      cells: by === 'interval' ? cells : cells.map((cell, index) => ({ ...cell, key: `${HOSTILE}${index}` })),
    })),
  }));
  const hostile: Findings = {
    ...findings,
    scenario: { id: HOSTILE, title: { en: HOSTILE, fr: HOSTILE }, file: `scenarios/${HOSTILE}.yaml`, hash: HOSTILE },
    seed: HOSTILE,
    experiment: { ...findings.experiment, start: HOSTILE, timezone: HOSTILE },
    currency: HOSTILE,
    policies,
    decision: { ...findings.decision, criterion: { ...findings.decision.criterion, subjectTo: [HOSTILE] } },
    observed: findings.observed.map((outcome) => ({ ...outcome, source: HOSTILE, name: HOSTILE })),
    assumptions: findings.assumptions.map((one) => ({
      ...one,
      path: HOSTILE,
      value: HOSTILE,
      range: [HOSTILE, HOSTILE] as const,
      source: HOSTILE,
      preset: HOSTILE,
    })),
    notes: [HOSTILE],
  };
  const { contrast } = hostile;
  const losing =
    contrast === undefined ? hostile : { ...hostile, contrast: { ...contrast, losers: contrast.losers.map((loser) => ({ ...loser, key: HOSTILE })) } };
  // Ids are texts too: rename the best policy wherever it stands.
  return JSON.parse(JSON.stringify(losing).replaceAll('"dynamic"', JSON.stringify(HOSTILE))) as Findings;
}
