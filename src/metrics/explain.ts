/** What `tandem explain metrics` and `tandem explain METRIC` print. */
import { type Attribution, attributionsOf, dimensionsOf } from './cuts.ts';
import { metricById } from './find.ts';
import { METRICS } from './list.ts';
import type { Better, Metric } from './metric.ts';

const BETTER: Readonly<Record<Better, { readonly en: string; readonly fr: string }>> = {
  higher: { en: 'higher is better', fr: 'plus haut est mieux' },
  lower: { en: 'lower is better', fr: 'plus bas est mieux' },
  neither: { en: 'neither direction is better in itself', fr: 'aucun sens n’est meilleur en soi' },
};

/** What of the thing counted lies in the interval. */
const ATTRIBUTIONS: Readonly<Record<Attribution, string>> = {
  birth: 'a need belongs to the interval of its birth',
  arrival: 'a contact belongs to the interval of its arrival',
  entry: 'an entry to a human queue belongs to the interval of its entry',
  happening: 'counted in the interval in which it happens',
  integral: 'an exact average over time, not a sample',
};

export type Language = 'en' | 'fr';

/** One metric in full; undefined when the id names none. Definitions and sources are in English; titles follow the language. */
export function explainMetric(id: string, language: Language = 'en'): string | undefined {
  const metric = metricById(id);
  if (metric === undefined) return undefined;
  const lines: [string, string][] = [
    ['definition', metric.definition],
    ['formula', metric.formula],
    ['unit', `${metric.unit}; ${BETTER[metric.better][language]}`],
    ['source', metric.source],
  ];
  const ratio = ratioOf(metric);
  if (ratio !== null) lines.splice(2, 0, ['measures', ratio]);
  if (metric.kind === 'ratio' && metric.threshold === true) lines.push(['threshold', `\`${metric.id.split('@')[0]}@25s\` sets another; within means ≤`]);
  const known = dimensionsOf(metric);
  lines.push(['known by', known.length === 0 ? 'whole runs only' : known.join(', ')]);
  if (known.includes('interval'))
    lines.push([
      'interval',
      attributionsOf(metric)
        .map((when) => ATTRIBUTIONS[when])
        .join('; '),
    ]);
  return [`${metric.id}  ${metric.title[language]}`, ...lines.map(([label, text]) => `  ${label.padEnd(11)}${text}`)].join('\n');
}

/** All metrics, one line each: id and title. */
export function explainMetrics(language: Language = 'en'): string {
  const width = Math.max(...METRICS.map((metric) => metric.id.length));
  return METRICS.map((metric) => `${metric.id.padEnd(width)}  ${metric.title[language]}`).join('\n');
}

/** Sums of measures, as they are pooled over replications. */
function ratioOf(metric: Metric): string | null {
  if (metric.kind !== 'ratio') return null;
  const over = metric.denominator === 'replications' ? 'replications' : combination(metric.denominator);
  return `${combination(metric.numerator)} ÷ ${over}`;
}

function combination(weights: Readonly<Record<string, number>>): string {
  const terms = Object.entries(weights).map(
    ([measure, weight]) => `${weight < 0 ? '− ' : '+ '}${Math.abs(weight) === 1 ? '' : `${Number(Math.abs(weight).toPrecision(4))} · `}${measure}`,
  );
  const sum = terms.join(' ').replace(/^\+ /, '');
  return terms.length > 1 ? `(${sum})` : sum;
}
