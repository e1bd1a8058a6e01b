/** What every measure of this report counts, over what, and where its definition comes from. */
import { metricById } from '../../metrics/find.ts';
import type { Context } from '../context.ts';
import { code, type Inline, quiet, text } from '../document.ts';
import { commandLine } from '../shell.ts';
import { DEFINITIONS_FR } from '../words/definitions-fr.ts';
import { BESIDE_OBSERVED } from './observed.ts';
import { COMPARED } from './comparisons.ts';
import { CONTAINMENT } from './containment.ts';
import { COST } from './cost.ts';
import { ESCALATION } from './escalation.ts';
import { HANDOFF } from './handoff.ts';
import { FORMULAS, OPERATIONS } from './operations.ts';
import { SATISFACTION } from './satisfaction.ts';
import type { Section } from './section.ts';

/** Every measure that some section can show, in order of appearance. */
export const SHOWN_METRICS: readonly string[] = [
  ...new Set<string>([...SATISFACTION, ...CONTAINMENT, ...ESCALATION, ...HANDOFF, ...OPERATIONS, ...FORMULAS, ...COST, ...COMPARED, ...BESIDE_OBSERVED]),
];

export const definitions: Section = {
  id: 'definitions',
  page: 'rest',
  width: 'full',
  write(context) {
    const shown = SHOWN_METRICS.filter((metric) => context.policies.some((policy) => (policy.metrics[metric]?.value ?? null) !== null));
    if (shown.length === 0) return [];
    return [
      {
        kind: 'definitions',
        items: shown.map((metric) => ({ term: [text(`${context.metric(metric).title} `), code(metric)], details: detailsOf(context, metric) })),
      },
      { kind: 'command', label: context.words.method.explain, lines: [commandLine(['explain', shown[0] ?? 'metrics'])] },
    ];
  },
};

function detailsOf(context: Context, id: string): readonly (readonly Inline[])[] {
  const metric = metricById(id, context.findings.conventions?.serviceLevel.formula);
  if (context.lang === 'fr') return [[text(DEFINITIONS_FR[id] ?? '')]];
  if (metric === undefined) return [];
  const { formula, source } = context.words.method;
  return [[text(metric.definition)], [quiet(`${formula}${metric.formula}. ${source}${metric.source}.`)]];
}
