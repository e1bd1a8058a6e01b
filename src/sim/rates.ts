/**
 * The rates of arrival of one replication: what the model says, times the level that each day turns out to have. Levels have addresses of their own
 * (source and date), so every policy meets the same busy days, and another lead-in does not change them.
 */
import type { DayFactorModel, LocalDays, Model } from '../model/model.ts';
import { scaled } from '../model/rate-profile.ts';
import type { RateProfile } from '../model/rate-profile.ts';
import { normalCdf, normalQuantile } from '../random/normal.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';

/** Name of the stream of what sources share; no source can have it, as ids hold no slash. */
const SHARED = 'shared/days';

/** By source; null: a list. */
export function ratesOf(model: Model, seed: string, replication: number, streams: readonly Stream[]): readonly (RateProfile | null)[] {
  const { days, dayTypes, sources } = model;
  if (dayTypes === null && sources.every(({ dayFactor }) => dayFactor === null)) return sources.map(({ rate }) => rate);
  const shared = new Stream(seed, replication, SHARED);
  const types = typesOfDays(model, shared);
  return sources.map(({ rate, dayFactor }, source) => {
    if (rate === null) return null;
    const levels = dayFactor === null ? days.dates.map(() => 1) : levelsOf(dayFactor, days, streams[source]!, shared);
    const values = Float64Array.from(levels, (level, day) => (types[day]! < 0 ? level : level * dayTypes!.factors[source]![types[day]!]!));
    return scaled(rate, { times: days.starts, values });
  });
}

/** By local day of the run: its type, −1 for an ordinary one. */
export function dayTypesOf(model: Model, seed: string, replication: number): Int32Array {
  return typesOfDays(model, new Stream(seed, replication, SHARED));
}

function typesOfDays({ days, dayTypes }: Model, shared: Stream): Int32Array {
  return days.dates.map((date) => {
    if (dayTypes === null) return -1;
    shared.draw(date, 0, 0, 0, PAIR.DAY_TYPE_RESERVED);
    return dayTypes.certain.get(date) ?? dayTypes.cumulative.findIndex((share) => shared.first < share);
  });
}

/** The factor of each local day. Two sources with correlations ρ and ρ′ have days whose normal scores correlate by √(ρρ′). */
function levelsOf({ quantile, correlation }: DayFactorModel, { dates }: LocalDays, own: Stream, shared: Stream): Float64Array {
  return Float64Array.from(dates, (date) => {
    own.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    if (correlation === 0) return quantile(own.first);
    shared.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    return quantile(normalCdf(Math.sqrt(correlation) * normalQuantile(shared.first) + Math.sqrt(1 - correlation) * normalQuantile(own.first)));
  });
}
