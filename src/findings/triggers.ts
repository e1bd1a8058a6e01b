import type { ArmRecords } from './arms.ts';
import { estimateOf } from './estimate.ts';
import type { PolicyFindings } from './findings.ts';
import { ratio } from './influence.ts';
import { cellKeys, cellSeries, combine, total } from './series.ts';

const DECIDED = { 'decisions.tp': 1, 'decisions.fp': 1, 'decisions.fn': 1, 'decisions.tn': 1 };

/** Handovers in the dialogue by the trigger that fired: their share of decided contacts, and how many were needed. Triggers that never fired are shown; code of a module policy only when it did. */
export function triggersOf({ records, whole }: ArmRecords, confidence: number): PolicyFindings['triggers'] {
  const decided = combine(whole, DECIDED);
  if (decided === null) return [];
  return cellKeys(records, 'trigger').flatMap((id, cell) => {
    const series = cellSeries(records, 'trigger', cell);
    const fired = series.column('triggers.fired');
    const needed = series.column('triggers.needed');
    if (fired === null || needed === null || (id === 'none' && total(fired) === 0)) return [];
    const share = { unit: 'share' } as const;
    return [
      {
        id,
        escalations: estimateOf(ratio(fired, decided), share, series.n, confidence),
        precision: estimateOf(ratio(needed, fired), share, series.n, confidence),
      },
    ];
  });
}
