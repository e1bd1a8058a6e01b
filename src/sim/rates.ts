/**
 * The rates of arrival of one replication: what the model says, times the level that each day turns out to have. Levels have addresses of their own
 * (source and date), so every policy meets the same busy days, and another lead-in does not change them.
 */
import type { DayFactorModel, LocalDays, Model, RateProfile } from '../model/model.ts';
import { normalCdf, normalQuantile } from '../random/normal.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';

/** Name of the stream of what sources share; no source can have it, as ids hold no slash. */
const SHARED = 'shared/days';

/** By source; null: a list. */
export function ratesOf(model: Model, seed: string, replication: number, streams: readonly Stream[]): readonly (RateProfile | null)[] {
  const shared = model.sources.some(({ dayFactor }) => dayFactor !== null && dayFactor.correlation > 0) ? new Stream(seed, replication, SHARED) : null;
  return model.sources.map(({ rate, dayFactor }, source) =>
    rate === null || dayFactor === null ? rate : scaled(rate, model.days, levelsOf(dayFactor, model.days, streams[source]!, shared)),
  );
}

/** The factor of each local day. Two sources with correlations ρ and ρ′ have days whose normal scores correlate by √(ρρ′). */
function levelsOf({ quantile, correlation }: DayFactorModel, { dates }: LocalDays, own: Stream, shared: Stream | null): Float64Array {
  return Float64Array.from(dates, (date) => {
    own.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    if (shared === null || correlation === 0) return quantile(own.first);
    shared.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    return quantile(normalCdf(Math.sqrt(correlation) * normalQuantile(shared.first) + Math.sqrt(1 - correlation) * normalQuantile(own.first)));
  });
}

/** The profile with the level of the day on every piece, pieces cut at midnight; neighbours of one rate stay one piece. */
function scaled({ times, rates }: RateProfile, { starts }: LocalDays, levels: Float64Array): RateProfile {
  const edges = [...new Set([...times, ...starts])].sort((a, b) => a - b);
  const newTimes: number[] = [];
  const newRates: number[] = [];
  let piece = 0;
  let day = 0;
  for (const edge of edges) {
    while (piece + 1 < times.length && times[piece + 1]! <= edge) piece++;
    while (day + 1 < starts.length && starts[day + 1]! <= edge) day++;
    const rate = rates[piece]! * levels[day]!;
    if (newRates.length > 0 && newRates[newRates.length - 1] === rate) continue;
    newTimes.push(edge);
    newRates.push(rate);
  }
  return { times: Float64Array.from(newTimes), rates: Float64Array.from(newRates) };
}
