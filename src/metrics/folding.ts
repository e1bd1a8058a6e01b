/** One way of cutting the rows of a run into cells, and the sums in each cell. */
import { BATCH_ROWS } from '../sim/observations.ts';
import type { Areas, ContactBatch, LegBatch, NeedBatch } from '../sim/observations.ts';
import { areasHave, isOfTime, keysOf, placeOfContacts, placeOfLegs, placeOfNeeds, stretchAt, stretchesOf } from './dimensions.ts';
import type { Dimension, MeasureNames, Place } from './dimensions.ts';
import { seconds } from './measures/areas.ts';
import type { AreaFamily, AreaRows, Families, MeasureContext, MeasureFamily } from './metric.ts';

/** Sums of some families over the cells of some crossed dimensions (none: one cell for the whole run). */
export interface Folding {
  needs(batch: NeedBatch): void;
  contacts(batch: ContactBatch): void;
  legs(batch: LegBatch): void;
  areas(areas: Areas): void;
  /** Keys of the cells: ids joined by `,`, the last dimension running fastest. */
  readonly keys: readonly string[];
  /** Measure id → one sum a cell. */
  sums(): Record<string, readonly number[]>;
}

/** A family with its sums. One cell more than there are keys: rows outside every cell land there and are forgotten. */
interface Sums<Family> {
  readonly family: Family;
  readonly out: readonly Float64Array[];
}

/** Folds batches of one table; nothing when the table lacks one of the dimensions. */
function tableFolding<Batch extends { readonly length: number }>(
  families: readonly MeasureFamily<Batch>[],
  places: readonly (Place<Batch> | null)[],
  sizes: readonly number[],
  context: MeasureContext,
): { fold: (batch: Batch) => void; sums: readonly Sums<MeasureFamily<Batch>>[] } {
  if (families.length === 0 || !isComplete(places)) return { fold: () => {}, sums: [] };
  const cells = sizes.reduce((product, size) => product * size, 1);
  const sums = families.map((family) => emptySums(family, cells));
  let cell = new Int32Array(BATCH_ROWS);
  let digit = new Int32Array(BATCH_ROWS);
  const fold = (batch: Batch): void => {
    if (batch.length > cell.length) [cell, digit] = [new Int32Array(batch.length), new Int32Array(batch.length)];
    if (places.length > 0) locate(batch, places, sizes, cells, cell, digit);
    for (const { family, out } of sums) family.fold(batch, cell, out, context);
  };
  return { fold, sums };
}

function isComplete<Batch>(places: readonly (Place<Batch> | null)[]): places is readonly Place<Batch>[] {
  return places.every((place) => place !== null);
}

function emptySums<Family extends { readonly measures: readonly string[] }>(family: Family, cells: number): Sums<Family> {
  return { family, out: family.measures.map(() => new Float64Array(cells + 1)) };
}

/** The cell of every row, mixed radix over the dimensions; rows outside get the cell after the last. */
function locate<Batch extends { readonly length: number }>(
  batch: Batch,
  places: readonly Place<Batch>[],
  sizes: readonly number[],
  outside: number,
  cell: Int32Array,
  digit: Int32Array,
): void {
  const rows = batch.length;
  cell.fill(0, 0, rows);
  for (let k = 0; k < places.length; k++) {
    const size = sizes[k]!;
    places[k]!(batch, digit);
    for (let row = 0; row < rows; row++) {
      const value = digit[row]!;
      cell[row] = cell[row]! < 0 || value < 0 || value >= size ? -1 : cell[row]! * size + value;
    }
  }
  for (let row = 0; row < rows; row++) if (cell[row]! < 0) cell[row] = outside;
}

/** The cell of each (row, interval) of time integrals. */
function areaCells(areas: Areas, rows: number, dimensions: readonly Dimension[], sizes: readonly number[], names: MeasureNames): Int32Array {
  const outside = sizes.reduce((product, size) => product * size, 1);
  const cell = new Int32Array(rows * areas.intervals);
  for (let row = 0; row < rows; row++) {
    for (let interval = 0; interval < areas.intervals; interval++) {
      let at = 0;
      for (const [k, dimension] of dimensions.entries()) {
        const value =
          dimension === 'interval' ? interval : isOfTime(dimension) ? stretchAt(stretchesOf(dimension, names).edges, areas.edges[interval]!, -1) : row;
        at = at < 0 || value < 0 || value >= sizes[k]! ? -1 : at * sizes[k]! + value;
      }
      cell[row * areas.intervals + interval] = at < 0 ? outside : at;
    }
  }
  return cell;
}

function areaRows(areas: Areas, rows: AreaRows): number {
  return rows === 'group' ? areas.onDuty.length / areas.intervals : rows === 'queue' ? areas.waiting.length / areas.intervals : 1;
}

/** Families of time integrals that can be cut this way, with the length of the cells beside them. */
function areaFamilies(families: readonly AreaFamily[], dimensions: readonly Dimension[]): readonly AreaFamily[] {
  const fitting = families.filter((family) => areasHave(family.rows, dimensions));
  const finest = (['one', 'group', 'queue'] as const).find((rows) => areasHave(rows, dimensions));
  return fitting.length === 0 || finest === undefined ? [] : [...fitting, seconds(finest)];
}

function crossedKeys(dimensions: readonly Dimension[], names: MeasureNames): readonly string[] {
  let keys = [''];
  for (const [k, dimension] of dimensions.entries()) keys = keys.flatMap((key) => keysOf(dimension, names).map((id) => (k === 0 ? id : `${key},${id}`)));
  return keys;
}

export function startFolding(dimensions: readonly Dimension[], families: Families, context: MeasureContext, names: MeasureNames): Folding {
  const sizes = dimensions.map((dimension) => keysOf(dimension, names).length);
  const cells = sizes.reduce((product, size) => product * size, 1);
  const needs = tableFolding(
    families.needs,
    dimensions.map((dimension) => placeOfNeeds(dimension, names)),
    sizes,
    context,
  );
  const contacts = tableFolding(
    families.contacts,
    dimensions.map((dimension) => placeOfContacts(dimension, names)),
    sizes,
    context,
  );
  const legsBy = (attribution: 'entered' | 'happened') =>
    tableFolding(
      families.legs.filter((family) => (family.attribution ?? 'entered') === attribution),
      dimensions.map((dimension) => placeOfLegs(dimension, names, attribution)),
      sizes,
      context,
    );
  const entered = legsBy('entered');
  const ended = legsBy('happened');
  const areas = areaFamilies(families.areas, dimensions).map((family) => emptySums(family, cells));

  return {
    keys: crossedKeys(dimensions, names),
    needs: needs.fold,
    contacts: contacts.fold,
    legs(batch) {
      entered.fold(batch);
      ended.fold(batch);
    },
    areas(table) {
      for (const { family, out } of areas) {
        family.fold(table, areaCells(table, areaRows(table, family.rows), dimensions, sizes, names), out, context);
      }
    },
    sums() {
      const result: Record<string, readonly number[]> = {};
      for (const { family, out } of [...needs.sums, ...contacts.sums, ...entered.sums, ...ended.sums, ...areas]) {
        for (const [k, measure] of family.measures.entries()) result[measure] = Array.from(out[k]!.subarray(0, cells));
      }
      return result;
    },
  };
}
