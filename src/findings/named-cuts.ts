/** What metrics of a time of day and means of days, which guards and the decision may name, need measured beside whole runs. */
import { metricById, measuresOf } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Cut } from '../metrics/measured.ts';

export function namedCuts(ids: readonly string[], formula: Formula = 'sl1'): readonly Cut[] {
  return ids.flatMap((id): readonly Cut[] => {
    const metric = metricById(id, formula);
    if (metric?.kind === 'at-time') return [{ by: ['interval'], measures: measuresOf(metric) }];
    if (metric?.kind === 'day-mean') return [{ by: ['day'], measures: measuresOf(metric) }];
    return [];
  });
}
