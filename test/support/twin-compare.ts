/** Rows of the engine beside rows of the twin. */
import type { Model } from '../../src/model/model.ts';
import { twin } from './twin.ts';
import { observe } from './world.ts';
import type { Observed } from './world.ts';

type Row = Readonly<Record<string, number>>;
type Table = readonly Row[];

/** Sums of the same terms in another order: satisfaction adds its terms as they are listed, areas add stretches contact by contact. */
const SUMS = new Set(['satisfied', 'rating', 'satisfiedPerfect']);
const ROUNDING = 1e-9;
/** Most differences that are told. */
const MOST = 12;

function close(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));
}

function same(field: string, a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return SUMS.has(field) ? close(a, b) : a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** In order of time, then of everything else, so that the first difference is where it began. */
function sorted(table: Table, time: string): Table {
  const keys = ['source', 'attempt', ...Object.keys(table[0] ?? {}).filter((field) => !SUMS.has(field))];
  return [...table].sort((a, b) => {
    for (const key of [time, ...keys]) {
      const [x, y] = [a[key] ?? 0, b[key] ?? 0];
      if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? -1 : x - y;
    }
    return 0;
  });
}

function compareTables(name: string, time: string, engine: Table, other: Table): string[] {
  const [ours, theirs] = [sorted(engine, time), sorted(other, time)];
  const found: string[] = ours.length === theirs.length ? [] : [`${name}: the engine has ${ours.length} rows, the twin ${theirs.length}`];
  for (let i = 0; i < Math.min(ours.length, theirs.length) && found.length < MOST; i++) {
    const [a, b] = [ours[i]!, theirs[i]!];
    const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !same(field, a[field], b[field]));
    if (fields.length > 0) found.push(`${name} ${i} at ${a[time]}: ${fields.map((field) => `${field} ${a[field]} ≠ ${b[field]}`).join(', ')}`);
  }
  return found;
}

/** One replication by both, and everything in which the engine (left) and the twin (right) differ; nothing: they agree. */
export function compareWithTwin(model: Model, seed: string, replication: number): { readonly engine: Observed; readonly differences: readonly string[] } {
  const engine = observe(model, seed, replication);
  const other = twin(model, seed, replication);
  const areas = Object.entries(other.areas).flatMap(([what, cells]) => {
    const ours = engine.areas[what as keyof typeof other.areas]!;
    const wrong = Array.from(cells.keys()).filter((cell) => !close(ours[cell]!, cells[cell]!));
    return ours.length === cells.length
      ? wrong.slice(0, 3).map((cell) => `area ${what} ${cell}: ${ours[cell]} ≠ ${cells[cell]}`)
      : [`area ${what}: ${ours.length} cells ≠ ${cells.length}`];
  });
  const tally = Object.entries(other.tally).flatMap(([what, count]) => {
    const ours = engine.tally[what as keyof typeof other.tally];
    return ours === count ? [] : [`tally ${what}: ${ours} ≠ ${count}`];
  });
  const differences = [
    ...compareTables('leg', 'entered', engine.legs, other.legs),
    ...compareTables('contact', 'arrived', engine.contacts, other.contacts),
    ...compareTables('need', 'born', engine.needs, other.needs),
    ...tally,
    ...areas,
  ];
  return { engine, differences };
}
