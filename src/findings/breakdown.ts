import { bandOf } from '../stats/band.ts';
import { total } from '../stats/moments.ts';
import { measuresOf } from '../metrics/find.ts';
import type { Metric } from '../metrics/metric.ts';
import type { ArmRecords } from './arms.ts';
import { estimate } from './estimate.ts';
import type { CellEstimate, PolicyFindings } from './findings.ts';
import { ownValues } from './score.ts';
import { cellKeys, cellSeries } from './series.ts';

/**
 * Metrics of every cell of the breakdowns asked for. A metric is there when all its measures can be cut that way and it has data in
 * the cell (pay cannot be cut by intent; quantiles are kept of whole runs only); cells in which nothing happened are left out.
 */
export function breakdownOf(
  { records }: ArmRecords,
  by: readonly (readonly string[])[],
  metrics: readonly Metric[],
  confidence: number,
): PolicyFindings['breakdown'] {
  return by.map((dimensions) => {
    const name = dimensions.join(',');
    const cells = cellKeys(records, name).flatMap((key, cell) => {
      const series = cellSeries(records, name, cell);
      const found: Record<string, CellEstimate> = {};
      let happened = false;
      for (const metric of metrics) {
        const measures = measuresOf(metric);
        if (measures.length === 0 || measures.some((measure) => series.column(measure) === null)) continue;
        const scored = estimate(metric, series, confidence);
        if (scored.value === null) continue;
        happened ||= measures.some((measure) => measure !== 'areas.seconds' && total(series.column(measure)!) !== 0);
        found[metric.id] = { ...scored, ...bandOf(ownValues(metric, series) ?? []) };
      }
      return happened ? [{ key, metrics: found }] : [];
    });
    return { by: name, cells };
  });
}
