/** The smallest setting in which observations can be measured. */
import type { MeasureContext } from '../../src/metrics/metric.ts';
import { startMeasuring } from '../../src/metrics/measure.ts';
import type { MeasureNames } from '../../src/metrics/measure.ts';
import type { Measured } from '../../src/metrics/measured.ts';
import { metricById } from '../../src/metrics/find.ts';
import { score } from '../../src/findings/score.ts';
import { wholeSeries } from '../../src/findings/series.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import type { ObservationSink } from '../../src/sim/observations.ts';

export const CONTEXT: MeasureContext = {
  within: 20,
  thresholds: [],
  payPerSecond: Float64Array.of(0.01, 0.02),
  windowSeconds: 200,
  handoffWeights: [25, 20, 20, 15, 10],
  slots: Float64Array.of(1, 3),
  mostAtOnce: Float64Array.of(1, 3),
  satisfaction: true,
  shrinkage: { paid: true },
  roles: [
    { group: 0, labels: 0.01, reviews: NaN },
    { group: 1, labels: NaN, reviews: 0.02 },
  ],
  shiftEnds: { drops: Uint8Array.of(0, 1) },
  callbacks: true,
  outbound: true,
  announces: true,
  advisers: true,
  saysAvailability: true,
  aiDoor: true,
  outages: true,
  takesBack: true,
  defers: true,
  silence: true,
  due: new Float64Array(64).fill(3600),
  latency: true,
  requests: true,
};

/** Every source × channel × intent × segment of the names below. */
export const KINDS = [0, 1].flatMap((channel) => [0, 1].flatMap((intent) => [0, 1].map((segment) => ({ source: 0, channel, intent, segment }))));

export const NAMES: MeasureNames = {
  sources: ['line'],
  channels: ['voice', 'chat'],
  intents: ['order', 'dispute'],
  segments: ['standard', 'premium'],
  kinds: KINDS,
  queues: ['orders', 'disputes'],
  groups: ['tier1', 'specialists'],
  intervals: { labels: ['08:00', '08:30'], edges: [0, 100, 200] },
  days: { labels: ['mon'], edges: [0, 200] },
  triggers: ['low-confidence', 'asks-for-human'],
};

/** Measures what `observe` hands to the sink. */
export function measured(
  observe: (sink: ObservationSink) => void,
  by: readonly (readonly string[])[] = [],
  thresholds: readonly number[] = [],
  context: MeasureContext = CONTEXT,
): Measured {
  const measuring = startMeasuring({ by, thresholds }, context, NAMES);
  observe(measuring.sink);
  return measuring.finish();
}

const TALLY: ReplicationRecord['tally'] = {
  arrived: 0,
  contained: 0,
  served: 0,
  abandoned: 0,
  blocked: 0,
  lost: 0,
  inSystem: 0,
  events: 0,
  customersHash: '0',
  born: 0,
};

export function recordOf(arm: string, replication: number, values: Measured): ReplicationRecord {
  return { arm, replication, measured: values, tally: TALLY };
}

/** A metric of one measured replication; null without data. */
export function valueIn(values: Measured, id: string): number | null {
  const metric = metricById(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return score(metric, wholeSeries([recordOf('arm', 0, values)]))?.value ?? null;
}
