/** Records of all replications → findings. A pure function: the same input gives the same bytes, in whatever order records come. */
import { allMetrics, metricById } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Arm } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/schema.ts';
import { armsOf, fingerprint } from './arms.ts';
import type { ArmRecords } from './arms.ts';
import { breakdownOf } from './breakdown.ts';
import { compareArms } from './compare.ts';
import { contrastOf } from './contrast.ts';
import { dayOf } from './day.ts';
import { criterionOf, decide, namedMetrics, referenceOf } from './decide.ts';
import { estimate, noEstimate } from './estimate.ts';
import type { Estimate, Findings, PolicyFindings, Unsettled } from './findings.ts';
import { guardsOf, inGuardOf } from './guards.ts';
import type { FindInput } from './input.ts';
import { loadsOf } from './load.ts';
import { NOTES } from './notes.ts';
import { risksOf } from './risk.ts';
import { synergyMetric, synergyOf } from './synergy.ts';
import type { Series } from './series.ts';
import { triggersOf } from './triggers.ts';

export function findFrom(input: FindInput): Findings {
  const { resolved, confidence, plan } = input;
  const { scenario } = resolved;
  const formula: Formula = scenario['service-level']?.formula ?? 'sl1';
  const settled = settledArms(input);
  const arms = resolved.arms.flatMap(({ id }) => settled.find(({ arm }) => arm.id === id) ?? unsettledArm(input, id) ?? []);
  const currency = currencyOf(resolved.arms);
  const metrics = metricsToReport(scenario, formula);
  const scored = currency === null ? metrics.filter(({ unit }) => unit !== 'money') : metrics;
  const csat = metricById('csat.combined')!;
  const synergy = synergyOf(arms, csat, confidence);
  const criterion = criterionOf(scenario);
  const reference = referenceOf(scenario, settled.length > 0 ? settled : arms);

  const policies = arms.map((arm): PolicyFindings => {
    const unsettled = input.unsettled?.[arm.arm.id];
    const day = dayOf(arm, formula, confidence);
    const estimates = scoresOf(arm, metrics, currency, confidence, unsettled?.why);
    if (unsettled === undefined) estimates['synergy.csat'] = synergyMetric(arm, arms, synergy, confidence);
    return {
      id: arm.arm.id,
      type: arm.arm.type,
      title: titleOf(arm.arm.policy.title),
      reference: arm.clairvoyant,
      metrics: estimates,
      load: loadsOf(unsettled === undefined ? arm : { ...arm, records: unsettled.records }, confidence),
      guards: guardsOf(scenario, arm, formula, confidence, estimates),
      inGuard: inGuardOf(scenario, arm, formula, confidence),
      risk: risksOf(scenario, arm, criterion, formula, confidence, currency),
      triggers: triggersOf(arm, confidence),
      breakdown: breakdownOf(arm, plan.by, scored, confidence),
      ...(day === undefined ? {} : { day }),
      hash: input.hash(fingerprint(unsettled?.records ?? arm.records)),
      ...(unsettled === undefined ? {} : { unsettled: unsettled.why }),
    };
  });
  const comparisons = compareArms(arms, reference, scored, criterion.metric, confidence);
  const decision = decide(scenario, policies, criterion, comparisons, confidence);
  const contrast = contrastOf(scenario, arms, decision, reference, comparisons, plan.by, confidence);
  const done = settled.length === 0 && input.unsettled !== undefined ? input.experiment.replications : (settled[0]?.records.length ?? 0);

  return {
    schema: 'tandem/result@1',
    scenario: { id: scenario.id, title: titleOf(scenario.title) ?? { en: scenario.id, fr: scenario.id }, hash: resolved.hash, file: resolved.file },
    engine: { version: input.engineVersion },
    seed: input.seed,
    experiment: experimentOf(input, done),
    partial: input.interrupted || done < input.experiment.replications,
    metrics: Object.fromEntries(metrics.map(({ id, title, unit, better, formula: how }) => [id, { title, unit, better, formula: how }])),
    currency,
    conventions: { serviceLevel: { withinSeconds: input.conventions.withinSeconds, formula }, handoffWeights: input.conventions.handoffWeights },
    policies,
    comparisons,
    decision,
    ...(contrast === undefined ? {} : { contrast }),
    synergy,
    observed: input.observed,
    assumptions: resolved.assumptions,
    notes: notesOf(input, settled, criterion.note, done),
  };
}

/** Arms with numbers: all of a terminating experiment. */
function settledArms({ resolved, records, clairvoyant, unsettled = {} }: FindInput): readonly ArmRecords[] {
  const known = resolved.arms.filter(({ id }) => !Object.hasOwn(unsettled, id));
  return armsOf(
    known,
    records.filter(({ arm }) => !Object.hasOwn(unsettled, arm)),
    clairvoyant,
  );
}

/** An arm of which nothing is known but that there are no numbers; null when it was not run. */
function unsettledArm({ resolved, clairvoyant, unsettled }: FindInput, id: string): ArmRecords | null {
  const found = unsettled?.[id];
  const arm = resolved.arms.find((one) => one.id === id);
  if (found === undefined || arm === undefined) return null;
  const nothing: Series = { n: found.records.length, column: () => null, sketches: () => null };
  return { arm, clairvoyant: clairvoyant[id] === true, records: [], whole: nothing };
}

/** Every metric, and the suffixed ones that the scenario names. */
function metricsToReport(scenario: Scenario, formula: Formula): readonly Metric[] {
  const all = allMetrics(formula);
  const known = new Set(all.map(({ id }) => id));
  return [...all, ...namedMetrics(scenario).flatMap((id) => (known.has(id) ? [] : [metricById(id, formula)!]))];
}

function scoresOf(
  { whole }: ArmRecords,
  metrics: readonly Metric[],
  currency: string | null,
  confidence: number,
  unsettled: Unsettled | undefined,
): Record<string, Estimate> {
  const estimates: Record<string, Estimate> = {};
  for (const metric of metrics) {
    if (unsettled !== undefined) {
      estimates[metric.id] = noEstimate(metric.unit, whole.n, confidence, (unsettled.why === 'too-short' ? NOTES.runTooShort : NOTES.noSteadyState).en);
      continue;
    }
    const priceless = metric.unit === 'money' && currency === null;
    estimates[metric.id] = priceless ? noEstimate('money', whole.n, confidence, NOTES.noCosts.en) : estimate(metric, whole, confidence);
  }
  return estimates;
}

function experimentOf({ experiment, confidence }: FindInput, replications: number): Findings['experiment'] {
  const { windowSeconds, leadInSeconds, followSeconds, start, timezone, steady } = experiment;
  const lengths = { windowSeconds, leadInSeconds, followSeconds, start, timezone, confidence };
  if (steady === undefined) return { kind: 'terminating', replications, warmupSeconds: 0, ...lengths };
  return { kind: 'steady-state', replications, ...steady, ...lengths };
}

function titleOf(title: string | { readonly en: string; readonly fr?: string | undefined } | undefined): { en: string; fr: string } | null {
  if (title === undefined) return null;
  return typeof title === 'string' ? { en: title, fr: title } : { en: title.en, fr: title.fr ?? title.en };
}

/** The currency of the costs; null when no world states a cost. The reader has refused more than one. */
function currencyOf(arms: readonly Arm[]): string | null {
  for (const { world } of arms) {
    for (const { cost } of Object.values(world.humans?.groups ?? {})) if (cost !== undefined) return plain(cost).currency;
    const prices = world.ai?.price;
    for (const price of [prices?.['per-attempt'], prices?.['per-minute'], prices?.['per-resolution']]) if (price !== undefined) return plain(price).currency;
  }
  return null;
}

type Amount = { readonly amount: number; readonly currency: string };

function plain(money: Amount | { readonly value: Amount }): Amount {
  return 'value' in money ? money.value : money;
}

function notesOf(input: FindInput, arms: readonly ArmRecords[], criterion: string | null, done: number): string[] {
  const notes: string[] = [];
  if (criterion !== null) notes.push(criterion);
  const ran = new Set(arms.map(({ arm }) => arm.id));
  const aside = input.records.filter(({ arm }) => ran.has(arm)).length - done * arms.length;
  if (aside > 0) notes.push(`${aside} replications that not every policy had were set aside`);
  if (done === 1) notes.push('one replication: no interval, and nothing can be told apart');
  return notes;
}
