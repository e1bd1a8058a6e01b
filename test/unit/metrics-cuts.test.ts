import { describe, expect, it } from 'vitest';
import { attributionsOf, canCut, dimensionsOf } from '../../src/metrics/cuts.ts';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { explainMetric } from '../../src/metrics/explain.ts';
import { measuresOf, metricById } from '../../src/metrics/find.ts';
import { METRICS } from '../../src/metrics/list.ts';
import { areasOf } from '../support/observations.ts';
import { measured } from '../support/measuring.ts';

describe('what a metric is known by', () => {
  const pairs = DIMENSIONS.flatMap((one, place) => [[one], ...DIMENSIONS.slice(place + 1).map((other) => [one, other])]);
  const breakdowns = new Map(
    measured((sink) => sink.areas(areasOf([0, 100, 200], { onDuty: [1, 1, 1, 1], waiting: [1, 1, 1, 1] })), pairs).breakdowns.map(({ by, sums }) => [by, sums]),
  );

  it('is what measuring gives, for every metric and every one or two dimensions', () => {
    for (const metric of METRICS) {
      for (const by of pairs) {
        const measures = measuresOf(metric);
        const sums = breakdowns.get(by.join(','))!;
        const given = measures.length > 0 && measures.every((measure) => sums[measure] !== undefined);
        expect(canCut(metric, by), `${metric.id} by ${by.join(',')}`).toBe(given);
      }
    }
  });

  it('is said with the interval that things belong to', () => {
    const dimensions = (id: string) => dimensionsOf(metricById(id)!);
    expect(dimensions('occupancy')).toEqual(['group', 'interval', 'day', 'week']);
    expect(dimensions('wait.p95')).toEqual([]);
    expect(dimensions('service-level.sl1@3m')).toContain('day');
    expect(attributionsOf(metricById('abandonment')!)).toEqual(['entry']);
    expect(attributionsOf(metricById('abandonments')!)).toEqual(['happening']);
    expect(attributionsOf(metricById('entries.per-hour')!)).toEqual(['entry']);
    expect(attributionsOf(metricById('queue.length')!)).toEqual(['integral']);
    expect(explainMetric('wait.p95')).toContain('known by   whole runs only');
    expect(explainMetric('escalation.f1')).toContain('interval   a contact belongs to the interval of its arrival');
  });
});
