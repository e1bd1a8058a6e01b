/** Rows of the observation tables written out by hand; what a row does not say has a neutral value. */
import { ContactBatch, END, LegBatch, NeedBatch, ORIGIN, PATH } from '../../src/sim/observations.ts';
import type { Areas } from '../../src/sim/observations.ts';

type Row<Batch> = { [Column in Exclude<keyof Batch, 'length'>]?: number };

const NEED: Row<NeedBatch> = {
  born: 0,
  closed: 0,
  end: END.contained,
  path: PATH.aiOnly,
  attempts: 1,
  satisfied: Number.NaN,
  rating: Number.NaN,
  satisfiedPerfect: Number.NaN,
  answersSurvey: Number.NaN,
};
const CONTACT: Row<ContactBatch> = { end: END.contained, metAi: 1, aiWouldResolve: 1, trigger: -1, confidence: Number.NaN };
const LEG: Row<LegBatch> = {
  group: -1,
  origin: ORIGIN.direct,
  end: END.served,
  talk: Number.NaN,
  afterContact: Number.NaN,
  completeness: Number.NaN,
  fidelity: Number.NaN,
  noRepetition: Number.NaN,
  transitionTime: Number.NaN,
  rightDestination: Number.NaN,
};

function fill<Batch extends { length: number }>(batch: Batch, neutral: Row<Batch>, rows: readonly Row<Batch>[]): Batch {
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of Object.entries({ ...neutral, ...row })) (batch[column as keyof Batch] as { [row: number]: number })[at] = value as number;
  }
  batch.length = rows.length;
  return batch;
}

export type NeedRow = Row<NeedBatch>;
export type ContactRow = Row<ContactBatch>;
export type LegRow = Row<LegBatch>;

export const needRows = (...rows: readonly NeedRow[]): NeedBatch => fill(new NeedBatch(), NEED, rows);
export const contactRows = (...rows: readonly ContactRow[]): ContactBatch => fill(new ContactBatch(), CONTACT, rows);
export const legRows = (...rows: readonly LegRow[]): LegBatch => fill(new LegBatch(), LEG, rows);

/** Time integrals; tables that are not given are empty (no groups, no queues) or zero. */
export function areasOf(
  edges: readonly number[],
  some: Partial<Record<'onDuty' | 'busy' | 'inHand' | 'waiting' | 'aiSessions' | 'inSystem' | 'away', readonly number[]>>,
): Areas {
  const intervals = edges.length - 1;
  const cells = (values: readonly number[] | undefined, rows: number) => Float64Array.from(values ?? Array.from({ length: rows * intervals }, () => 0));
  const groups = (some.onDuty?.length ?? 0) / intervals;
  return {
    intervals,
    edges: Float64Array.from(edges),
    onDuty: cells(some.onDuty, 0),
    busy: cells(some.busy, groups),
    inHand: cells(some.inHand, groups),
    waiting: cells(some.waiting, 0),
    aiSessions: cells(some.aiSessions, 1),
    inSystem: cells(some.inSystem, 1),
    away: cells(some.away, 1),
  };
}
