/** The scorecard of handoffs, with fatal ones apart, and what imperfect ones cost. */
import { code, text } from '../document.ts';
import { metricTable } from '../metric-table.ts';
import { listing } from '../phrase.ts';
import type { Section } from './section.ts';

export const HANDOFF = [
  'handoff.quality',
  'handoff.fatal',
  'handoff.completeness',
  'handoff.fidelity',
  'handoff.no-repetition',
  'handoff.transition-time',
  'handoff.right-destination',
  'handoff.repeat-seconds',
  'handoff.lost-by-packet',
  'handoff.csat-cost',
  'transfers.per-need',
  're-authentication.per-need',
] as const;

export const handoff: Section = {
  id: 'handoff',
  page: 'rest',
  width: 'full',
  write(context) {
    const words = context.words.handoff;
    const handing = context.policies.filter(
      (policy) => (policy.metrics['transfers.per-need']?.value ?? 0) > 0 || (policy.metrics['handoff.quality']?.value ?? null) !== null,
    );
    const table = handing.length === 0 ? null : metricTable(context, words.table, HANDOFF, handing);
    if (table === null) return [];
    const names: Readonly<Record<string, string>> = words.dimensions;
    const weights = Object.entries(context.findings.conventions?.handoffWeights ?? {}).filter(([, weight]) => weight > 0);
    const printed = weights.map(([id, weight]) => [Object.hasOwn(names, id) ? text(names[id] ?? id) : code(id), text(` ${context.numbers.plain(weight, 0)}`)]);
    return [
      { kind: 'paragraph', spans: words.intro },
      { kind: 'table', table },
      ...(printed.length === 0 ? [] : [{ kind: 'paragraph' as const, spans: words.weights(listing(printed, context.words.and)) }]),
    ];
  },
};
