/** Which metrics can be told apart by what: every measure of a metric has to be cut the same way. */
import { areasHave, DIMENSIONS, placeOfContacts, placeOfLegs, placeOfNeeds } from './dimensions.ts';
import type { Dimension, MeasureNames } from './dimensions.ts';
import { measuresOf } from './find.ts';
import { familiesOf } from './measures/list.ts';
import type { AreaRows, Families, Metric } from './metric.ts';

/** Whether a measure has a sum in every cell of these dimensions, crossed. */
type Cut = (by: readonly Dimension[]) => boolean;

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
    payPerSecond: new Float64Array(),
    windowSeconds: 0,
    handoffWeights: [],
    slots: new Float64Array(),
    satisfaction: true,
  }),
);

function cutsOf({ needs, contacts, legs, areas }: Families): ReadonlyMap<string, Cut> {
  const tables: readonly (readonly [readonly { readonly measures: readonly string[] }[], Cut])[] = [
    [needs, (by) => by.every((dimension) => placeOfNeeds(dimension, NAMELESS) !== null)],
    [contacts, (by) => by.every((dimension) => placeOfContacts(dimension, NAMELESS) !== null)],
    [legs, (by) => by.every((dimension) => placeOfLegs(dimension, NAMELESS, 'entered') !== null)],
    ...AREA_ROWS.map((rows) => [areas.filter((family) => family.rows === rows), (by: readonly Dimension[]) => areasHave(rows, by)] as const),
  ];
  const cuts = tables.flatMap(([families, cut]) => families.flatMap(({ measures }) => measures.map((measure) => [measure, cut] as const)));
  // The length of a cell, whatever its rows stand for
  return new Map([...cuts, ['areas.seconds', (by) => AREA_ROWS.some((rows) => areasHave(rows, by))]]);
}

/** Whether a metric has a value in every cell of these dimensions, crossed. Quantiles and what compares policies are known of whole runs only. */
export function canCut(metric: Metric, by: readonly Dimension[]): boolean {
  const measures = measuresOf(metric);
  return measures.length > 0 && measures.every((measure) => CUTS.get(measure.split('@')[0]!)?.(by) === true);
}

/** The dimensions that a metric can be told apart by, one at a time. */
export function dimensionsOf(metric: Metric): readonly Dimension[] {
  return DIMENSIONS.filter((dimension) => canCut(metric, [dimension]));
}
