/** Of whom and of which stretches of time a guard speaks, as cells of breakdowns. */
import { metricById, measuresOf } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Cut } from '../metrics/measured.ts';
import type { GuardSpec, Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { cellKeys, cellSeries } from './series.ts';
import type { Series } from './series.ts';

const PARTS = ['source', 'channel', 'intent', 'segment', 'queue', 'group'] as const;

/** What `of` names, in one order whatever the file's. */
export function partsOf({ of = {} }: GuardSpec): readonly (readonly [dimension: string, id: string])[] {
  return PARTS.flatMap((part) => (of[part] === undefined ? [] : [[part, of[part]] as const]));
}

/** What guards need measured beside whole runs. */
export function guardCuts({ guards = {} }: Scenario, formula: Formula = 'sl1'): readonly Cut[] {
  return Object.values(guards).flatMap((guard): Cut[] => {
    const metric = metricById(guard.metric, formula);
    if (metric === undefined) return [];
    const measures = measuresOf(metric);
    const part = partsOf(guard).map(([dimension]) => dimension);
    const cut = part.length === 0 ? [] : [{ by: part, measures }];
    return guard.every === undefined ? cut : [...cut, { by: [...part, guard.every], measures }];
  });
}

/** The part of the run that a guard speaks of; null when it was not measured or this policy's world does not have it. */
export function seriesOf(guard: GuardSpec, { records, whole }: ArmRecords): Series | null {
  const parts = partsOf(guard);
  if (parts.length === 0) return whole;
  const by = parts.map(([dimension]) => dimension).join(',');
  const cell = cellKeys(records, by).indexOf(parts.map(([, id]) => id).join(','));
  return cell < 0 ? null : cellSeries(records, by, cell);
}

/** Every day (week, interval) that a guard asks of, in order of time. */
export function stretchesOf(guard: GuardSpec, { records }: ArmRecords): readonly { readonly key: string; readonly series: Series }[] {
  const parts = partsOf(guard);
  const by = [...parts.map(([dimension]) => dimension), guard.every].join(',');
  const prefix = parts.map(([, id]) => `${id},`).join('');
  return cellKeys(records, by).flatMap((key, cell) =>
    key.startsWith(prefix) ? [{ key: key.slice(prefix.length), series: cellSeries(records, by, cell) }] : [],
  );
}
