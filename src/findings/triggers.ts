import { total } from '../stats/moments.ts';
import { ratioInterval } from '../stats/ratio.ts';
import { NONE } from '../metrics/dimensions.ts';
import type { ArmRecords } from './arms.ts';
import { bounded } from './estimate.ts';
import type { PolicyFindings } from './findings.ts';
import { cellKeys, cellSeries, combine } from './series.ts';

const DECIDED = { 'decisions.tp': 1, 'decisions.fp': 1, 'decisions.fn': 1, 'decisions.tn': 1 };

/**
 * Handovers in the dialogue by the trigger that fired: their share of decided contacts, and how many were needed. Triggers that never
 * fired are shown; the code of a module policy (`none` of its triggers) only when it handed over.
 */
export function triggersOf({ records, whole }: ArmRecords, confidence: number): PolicyFindings['triggers'] {
  const decided = combine(whole, DECIDED);
  if (decided === null) return [];
  return cellKeys(records, 'trigger').flatMap((id, cell) => {
    const series = cellSeries(records, 'trigger', cell);
    const fired = series.column('triggers.fired');
    const needed = series.column('triggers.needed');
    if (fired === null || needed === null || (id === NONE && total(fired) === 0)) return [];
    const share = (above: Float64Array, below: Float64Array) => bounded(ratioInterval(above, below, confidence), { unit: 'share' }, confidence);
    return [{ id, escalations: share(fired, decided), precision: share(needed, fired) }];
  });
}
