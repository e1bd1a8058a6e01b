/** From a metric id, as a scenario or a command line writes it, to the metric. */
import { METRICS } from './list.ts';
import { atThreshold, WITHIN_MEASURES } from './measures/within.ts';
import type { AtTimeMetric, DayMeanMetric, Metric, RatioMetric } from './metric.ts';
import { aiSessionsAtLeast } from './service/ai-sessions-at-least.ts';
import { splitDayMean, splitSessions, splitThreshold, splitTime } from './threshold.ts';

export const FORMULAS = ['sl1', 'sl2', 'sl3', 'sl4'] as const;
/** The service-level formulas; `service-level` follows the one that the scenario names. */
export type Formula = (typeof FORMULAS)[number];

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric of an id, suffix included; undefined when there is none, or when it takes no threshold. */
export function metricById(id: string, formula: Formula = 'sl1'): Metric | undefined {
  const [timed, daily] = [splitTime(id), splitDayMean(id)];
  if (timed !== null) return atTime(id, metricById(timed.base, formula), timed);
  if (daily !== null) return dayMean(id, metricById(daily, formula));
  const parts = splitThreshold(id);
  if (parts === undefined) return undefined;
  const sessions = splitSessions(parts.base);
  if (sessions !== null) return parts.seconds === null && parts.base === aiSessionsAtLeast(sessions).id ? aiSessionsAtLeast(sessions) : undefined;
  const metric = BY_ID.get(parts.base);
  if (metric === undefined) return undefined;
  const formed = metric.id === 'service-level' && metric.kind === 'ratio' ? follow(metric, formula) : metric;
  if (parts.seconds === null) return formed;
  return formed.kind === 'ratio' && formed.threshold === true ? withThreshold(formed, parts.suffix, parts.seconds) : undefined;
}

function atTime(id: string, of: Metric | undefined, { time, minute }: { readonly time: string; readonly minute: number }): AtTimeMetric | undefined {
  if (of?.kind !== 'ratio') return undefined;
  const title = { en: `${of.title.en}, at ${time}`, fr: `${of.title.fr}, à ${time}` };
  return { ...baseOf(of), kind: 'at-time', id, of, minute, title, formula: `${of.formula}, in the interval that holds ${time}, all days together` };
}

function dayMean(id: string, of: Metric | undefined): DayMeanMetric | undefined {
  if (of?.kind !== 'ratio') return undefined;
  const title = { en: `${of.title.en}, mean of days`, fr: `${of.title.fr}, moyenne des jours` };
  return { ...baseOf(of), kind: 'day-mean', id, of, title, formula: `mean over days of (${of.formula} on that day), days without data left out` };
}

/** What a metric made from another shares with it. */
function baseOf({ unit, better, definition, source, range }: RatioMetric) {
  return { unit, better, definition, source, ...(range === undefined ? {} : { range }) };
}

/** Every metric, with `service-level` by this formula. */
export function allMetrics(formula: Formula = 'sl1'): readonly Metric[] {
  return METRICS.map((metric) => metricById(metric.id, formula)!);
}

/** `service-level` with title, numerator and denominator of the formula that the scenario names. */
function follow(metric: RatioMetric, formula: Formula): RatioMetric {
  const named = BY_ID.get(`service-level.${formula}`);
  return named?.kind === 'ratio'
    ? { ...metric, title: named.title, formula: named.formula, numerator: named.numerator, denominator: named.denominator }
    : metric;
}

function withThreshold(metric: RatioMetric, suffix: string, seconds: number): RatioMetric {
  const at = (weights: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(weights).map(([measure, weight]) => [isWithin(measure) ? atThreshold(measure, seconds) : measure, weight]));
  return {
    ...metric,
    id: `${metric.id}@${suffix}`,
    title: { en: `${metric.title.en}, ${suffix}`, fr: `${metric.title.fr}, ${suffix}` },
    formula: `${metric.formula}, T = ${suffix}`,
    numerator: at(metric.numerator),
    denominator: metric.denominator === 'replications' ? metric.denominator : at(metric.denominator),
  };
}

function isWithin(measure: string): boolean {
  return (WITHIN_MEASURES as readonly string[]).includes(measure);
}

/** Measures that a metric is made of; none for quantiles and cross-arm metrics. */
export function measuresOf(metric: Metric): readonly string[] {
  switch (metric.kind) {
    case 'ratio':
      return [...Object.keys(metric.numerator), ...(metric.denominator === 'replications' ? [] : Object.keys(metric.denominator))];
    case 'at-time':
    case 'day-mean':
      return measuresOf(metric.of);
    case 'function':
      return metric.inputs;
    case 'quantile':
    case 'cross-arm':
      return [];
  }
}
