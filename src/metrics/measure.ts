/** Folds the observations of one replication into what is kept of it: sums, sketches and breakdowns. */
import { emptySketch, addToSketch, sketchCounts } from '../stats/sketch.ts';
import * as END from '../sim/end.ts';
import { isOutbound } from '../sim/flags.ts';
import * as LEG from '../sim/leg-row.ts';
import * as NEED from '../sim/need-row.ts';
import type { LegBatch, NeedBatch, ObservationSink } from '../sim/observations.ts';
import { DIMENSIONS, isDimension } from './dimensions.ts';
import type { Dimension, MeasureNames } from './dimensions.ts';
import { startFolding } from './folding.ts';
import type { Folding } from './folding.ts';
import type { Breakdown, Measured, MeasurementPlan } from './measured.ts';
import { staff } from './measures/areas.ts';
import { familiesOf } from './measures/list.ts';
import { triggers } from './measures/triggers.ts';
import { work } from './measures/work.ts';
import type { Families, MeasureContext } from './metric.ts';
import { statesOf } from './states.ts';
import type { StateSeries } from './states.ts';

export type { MeasureNames } from './dimensions.ts';

/** Kinds of customers, the finest cut in which findings look for those who lose by a decision. */
export const KINDS_OF_CUSTOMERS = ['segment', 'intent'] as const satisfies readonly Dimension[];

/** Breakdowns that every run keeps, because findings need them: kinds of customers, offered work and staffed time by group, handovers by trigger. */
const STANDING: readonly { readonly by: readonly Dimension[]; readonly families: (all: Families) => Families }[] = [
  { by: KINDS_OF_CUSTOMERS, families: ({ needs }) => ({ needs, contacts: [], legs: [], areas: [] }) },
  { by: ['queue', 'group'], families: () => ({ needs: [], contacts: [], legs: [work], areas: [] }) },
  { by: ['group'], families: () => ({ needs: [], contacts: [], legs: [], areas: [staff] }) },
  { by: ['trigger'], families: () => ({ needs: [], contacts: [triggers], legs: [], areas: [] }) },
];

export interface Measuring {
  /** Where the engine hands its batches. */
  readonly sink: ObservationSink;
  /** Everything measured so far; call it once, after the last batch. */
  finish(): Measured;
}

/** Throws a RangeError when the plan names a dimension that does not exist. */
export function startMeasuring(plan: MeasurementPlan, context: MeasureContext, names: MeasureNames): Measuring {
  const families = familiesOf({ ...context, thresholds: plan.thresholds, sessions: plan.sessions });
  const whole = startFolding([], families, context, names);
  const breakdowns = breakdownsOf(plan, families).map(({ by, families: some }) => ({ by: by.join(','), folding: startFolding(by, some, context, names) }));
  const foldings: readonly Folding[] = [whole, ...breakdowns.map(({ folding }) => folding)];
  const waits = emptySketch();
  const satisfied = emptySketch();
  let states: readonly StateSeries[] | undefined;
  let sessionsAtStart: Float64Array | undefined;

  return {
    sink: {
      needs(batch) {
        for (const folding of foldings) folding.needs(batch);
        if (context.satisfaction) sketchSatisfied(batch, satisfied);
      },
      contacts(batch) {
        for (const folding of foldings) folding.contacts(batch);
      },
      legs(batch) {
        for (const folding of foldings) folding.legs(batch);
        sketchWaits(batch, waits);
      },
      ...(plan.sessions === undefined ? {} : { sessions: (atStart: Float64Array) => (sessionsAtStart = atStart) }),
      areas(plain) {
        const areas = sessionsAtStart === undefined ? plain : { ...plain, sessionsAtStart };
        for (const folding of foldings) folding.areas(areas);
        if (plan.states === true) states = statesOf(areas, names);
      },
    },
    finish() {
      return {
        sums: finiteSums(whole),
        sketches: { wait: sketchCounts(waits), ...(context.satisfaction ? { satisfied: sketchCounts(satisfied) } : {}) },
        breakdowns: breakdowns.map(({ by, folding }) => cutDown(by, folding)),
        ...(states === undefined ? {} : { states }),
      };
    },
  };
}

/** The breakdowns asked for, the standing ones and single cuts; one entry for each set of dimensions. */
function breakdownsOf(plan: MeasurementPlan, families: Families): { by: readonly Dimension[]; families: Families }[] {
  const result = new Map<string, { by: readonly Dimension[]; families: Families }>();
  const add = (by: readonly Dimension[], some: Families): void => {
    const known = result.get(by.join(','));
    result.set(by.join(','), { by, families: known === undefined ? some : bothOf(known.families, some) });
  };
  for (const by of plan.by) add(by.map(dimension), { ...families, contacts: [...families.contacts, triggers] });
  for (const { by, families: some } of STANDING) if (!result.has(by.join(','))) add(by, some(families));
  for (const { by, measures } of plan.cuts ?? []) add(by.map(dimension), familiesWith(families, measures));
  return [...result.values()];
}

function bothOf(one: Families, other: Families): Families {
  const both = <Family>(some: readonly Family[], more: readonly Family[]): readonly Family[] => [...new Set([...some, ...more])];
  return {
    needs: both(one.needs, other.needs),
    contacts: both(one.contacts, other.contacts),
    legs: both(one.legs, other.legs),
    areas: both(one.areas, other.areas),
  };
}

/** The families that some measures belong to; the length of a cell comes with any time integral. */
function familiesWith({ needs, contacts, legs, areas }: Families, measures: readonly string[]): Families {
  const wanted = <Family extends { readonly measures: readonly string[] }>(some: readonly Family[]): readonly Family[] =>
    some.filter((family) => family.measures.some((measure) => measures.includes(measure)));
  return { needs: wanted(needs), contacts: wanted(contacts), legs: wanted(legs), areas: measures.includes('areas.seconds') ? areas : wanted(areas) };
}

function dimension(name: string): Dimension {
  if (isDimension(name)) return name;
  throw new RangeError(`\`${name}\` is not a dimension; results can be broken down by ${DIMENSIONS.join(', ')}`);
}

/** Waits of accepted entries, zeros and abandoned included; nobody waits whom the centre calls of its own accord. */
function sketchWaits({ rows, length }: LegBatch, sketch: ReturnType<typeof emptySketch>): void {
  for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
    if (rows[at + LEG.end] === END.blocked || isOutbound(rows[at + LEG.flags]!, rows[at + LEG.attempt]!)) continue;
    addToSketch(sketch, rows[at + LEG.wait]!);
  }
}

function sketchSatisfied({ rows, length }: NeedBatch, sketch: ReturnType<typeof emptySketch>): void {
  for (let row = 0, at = NEED.satisfied; row < length; row++, at += NEED.width) {
    const value = rows[at]!;
    if (value === value) addToSketch(sketch, value);
  }
}

/** Sums of the whole run. One that is not finite (agents without limit) is left out: no data, not infinity. */
function finiteSums(whole: Folding): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [measure, [sum]] of Object.entries(whole.sums())) if (Number.isFinite(sum)) sums[measure] = sum!;
  return sums;
}

function cutDown(by: string, folding: Folding): Breakdown {
  return { by, keys: folding.keys, sums: folding.sums() };
}
