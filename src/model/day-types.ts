/** Kinds of days, such as storms: a share of days, or named dates, has a factor times the arrivals of the sources it touches. */
import { valueOf } from '../scenario/schema.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { DayTypesModel } from './model.ts';

const DAY_MS = 86400000;

/** null: all days are ordinary. */
export function compileDayTypes({ 'day-types': types, sources }: Scenario): DayTypesModel | null {
  if (types === undefined || Object.keys(types).length === 0) return null;
  const all = Object.values(types);
  let sum = 0;
  return {
    ids: Object.keys(types),
    cumulative: Float64Array.from(all, ({ share }) => (sum += share === undefined ? 0 : valueOf(share))),
    certain: new Map(all.flatMap(({ dates }, type) => (dates ?? []).map((date) => [Math.round(Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY_MS), type]))),
    factors: Object.keys(sources).map((id) => Float64Array.from(all, (type) => ((type.sources?.includes(id) ?? true) ? valueOf(type.factor) : 1))),
  };
}
