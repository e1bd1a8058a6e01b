/** Waiting, answering, working: the analyst's measures, with the service-level formula named. */
import type { Context } from '../context.ts';
import { type Block, type Inline, text } from '../document.ts';
import { metricTable } from '../metric-table.ts';
import type { Section } from './section.ts';

export const OPERATIONS = [
  'service-level',
  'wait.mean',
  'wait.answered',
  'wait.p50',
  'wait.p95',
  'wait.any',
  'abandonment',
  'wait.abandoned',
  'abandonment.silent',
  'blocked',
  'refused',
  'adviser.met',
  'adviser.wait.mean',
  'callback.rate',
  'callback.delay.mean',
  'callback.kept',
  'outbound.reached',
  'outbound.in-time',
  'outbound.calls-per-customer',
  'outbound.pending',
  'on-time',
  'backlog.mean',
  'deferred.interruptions',
  'announcement.error',
  'announcement.balked',
  'ai.overflow',
  'wait.ai',
  'ai.availability',
  'ai.request-wait.mean',
  'availability.nobody',
  'availability.declined',
  'answered.share',
  'human.on-request',
  'occupancy',
  'concurrency.mean',
  'handle-time.mean',
  'after-contact.mean',
  'queue.length',
  'fte',
  'shrinkage',
  'handed-over',
  'dropped',
  'role.hours',
  'role.labels',
  'role.reviews',
  'ai.sessions',
  'contacts',
  'entries',
] as const;

export const FORMULAS = ['service-level.sl1', 'service-level.sl2', 'service-level.sl3', 'service-level.sl4'] as const;

export const operations: Section = {
  id: 'operations',
  page: 'rest',
  width: 'full',
  write(context) {
    const words = context.words.operations;
    const table = metricTable(context, words.table, OPERATIONS);
    if (table === null) return [];
    const formulas = metricTable(context, words.allFormulas, FORMULAS);
    const level = context.findings.conventions?.serviceLevel;
    const named: readonly Block[] =
      level === undefined || !Number.isFinite(level.withinSeconds)
        ? []
        : [
            {
              kind: 'paragraph',
              spans: words.serviceLevel(
                `${level.formula.toUpperCase()}${context.words.colon}${words.formulas[level.formula]}`,
                context.numbers.duration(level.withinSeconds),
              ),
            },
          ];
    return [
      { kind: 'table', table },
      ...named,
      { kind: 'paragraph', spans: words.waits },
      ...(formulas === null
        ? []
        : [
            { kind: 'table' as const, table: formulas },
            { kind: 'paragraph' as const, spans: formulaList(context) },
          ]),
    ];
  },
};

/** What each of the four formulas counts over what, in words. */
function formulaList({ words }: Context): readonly Inline[] {
  const lines = Object.entries(words.operations.formulas).map(([formula, counted]) => `${formula.toUpperCase()}${words.colon}${counted}`);
  return [text(lines.join(' · '))];
}
