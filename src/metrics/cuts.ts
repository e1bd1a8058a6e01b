/** Which metrics can be told apart by what: every measure of a metric has to be cut the same way. */
import { areasHave, DIMENSIONS, placeOfContacts, placeOfLegs, placeOfNeeds } from './dimensions.ts';
import type { Dimension, MeasureNames } from './dimensions.ts';
import { measuresOf } from './find.ts';
import { familiesOf } from './measures/list.ts';
import type { AreaRows, Families, Metric } from './metric.ts';

/** Whether a measure has a sum in every cell of these dimensions, crossed, and to which interval of time what it counts belongs. */
interface Cut {
  readonly has: (by: readonly Dimension[]) => boolean;
  readonly when: Attribution;
}

/** The interval that something counts in: that of a need's birth, a contact's arrival, an entry to a queue, an end; or an exact time integral. */
export type Attribution = 'birth' | 'arrival' | 'entry' | 'happening' | 'integral';

/** Whether a table has a dimension does not hang on what the scenario calls its parts. */
const NAMELESS: MeasureNames = {
  sources: [],
  channels: [],
  intents: [],
  segments: [],
  kinds: [],
  queues: [],
  groups: [],
  intervals: { labels: [], edges: [0] },
  days: { labels: [], edges: [0] },
  triggers: [],
};

const AREA_ROWS: readonly AreaRows[] = ['one', 'group', 'queue'];

const CUTS: ReadonlyMap<string, Cut> = cutsOf(
  familiesOf({
    within: 0,
    thresholds: [],
    sessions: [1],
    payPerSecond: new Float64Array(),
    windowSeconds: 0,
    handoffWeights: [],
    slots: new Float64Array(),
    mostAtOnce: new Float64Array(),
    satisfaction: true,
    shrinkage: { paid: true },
    roles: [{ group: 0, labels: 0, reviews: 0 }],
    shiftEnds: { drops: new Uint8Array() },
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
    due: Float64Array.of(0),
    latency: true,
    requests: true,
  }),
);

function cutsOf({ needs, contacts, legs, areas }: Families): ReadonlyMap<string, Cut> {
  const cuts: (readonly [string, Cut])[] = [];
  const add = (families: readonly { readonly measures: readonly string[] }[], when: Attribution, has: Cut['has']): void => {
    for (const { measures } of families) for (const measure of measures) cuts.push([measure.split('@')[0]!, { has, when }]);
  };
  const legsHave: Cut['has'] = (by) => by.every((dimension) => placeOfLegs(dimension, NAMELESS, 'entered') !== null);
  add(needs, 'birth', (by) => by.every((dimension) => placeOfNeeds(dimension, NAMELESS) !== null));
  add(contacts, 'arrival', (by) => by.every((dimension) => placeOfContacts(dimension, NAMELESS) !== null));
  for (const family of legs) add([family], family.attribution === 'happened' ? 'happening' : 'entry', legsHave);
  for (const family of areas) add([family], family.attribution === 'happened' ? 'happening' : 'integral', (by) => areasHave(family.rows, by));
  // The length of a cell, whatever its rows stand for
  add([{ measures: ['areas.seconds'] }], 'integral', (by) => AREA_ROWS.some((rows) => areasHave(rows, by)));
  return new Map(cuts);
}

function cutOf(measure: string): Cut | undefined {
  return CUTS.get(measure.split('@')[0]!);
}

/** Whether a metric has a value in every cell of these dimensions, crossed. Quantiles and what compares policies are known of whole runs only. */
export function canCut(metric: Metric, by: readonly Dimension[]): boolean {
  const measures = measuresOf(metric);
  return measures.length > 0 && measures.every((measure) => cutOf(measure)?.has(by) === true);
}

/** The dimensions that a metric can be told apart by, one at a time. */
export function dimensionsOf(metric: Metric): readonly Dimension[] {
  return DIMENSIONS.filter((dimension) => canCut(metric, [dimension]));
}

/** To which interval of time what a metric counts belongs: each of its measures', once. The length of the interval itself says nothing. */
export function attributionsOf(metric: Metric): readonly Attribution[] {
  const counted = measuresOf(metric).filter((measure) => measure !== 'areas.seconds');
  return [...new Set(counted.flatMap((measure) => cutOf(measure)?.when ?? []))];
}
