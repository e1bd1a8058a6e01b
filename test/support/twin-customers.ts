/**
 * The customers of the twin: who arrives when, and every draw at its address. Nothing is drawn ahead or kept: whoever needs a number
 * asks for it where it is needed, which is the whole point of addressed chance.
 */
import type { Model, SourceModel } from '../../src/model/model.ts';
import { unitExponential } from '../../src/random/exponential.ts';
import { normalCdf, normalQuantile } from '../../src/random/normal.ts';
import type { PAIR } from '../../src/random/purposes.ts';
import { Stream } from '../../src/random/stream.ts';

type Pair = (typeof PAIR)[keyof typeof PAIR];

/** Someone who wants something settled: one need, over all its contacts. */
export interface Customer {
  readonly source: number;
  /** Address of the draws. */
  readonly need: readonly [low: number, high: number];
  readonly born: number;
  readonly intent: number;
  readonly segment: number;
  readonly channel: number;
  readonly priority: number;
  readonly difficulty: number;
  readonly prefersHuman: boolean;
  readonly highStakes: boolean;
  readonly sensitive: boolean;
  /** What a contact list says of the first contact; NaN or null: nothing. */
  readonly given: { readonly handle: number; readonly patience: number; readonly aiResolves: boolean | null; readonly needsHuman: boolean };
}

/** The draws of one run, by address. */
export class Luck {
  readonly #streams: readonly Stream[];
  readonly #shared: Stream;
  readonly #seed: string;
  readonly #replication: number;

  constructor(model: Model, seed: string, replication: number) {
    this.#streams = model.sources.map((source) => new Stream(seed, replication, source.stream));
    this.#shared = new Stream(seed, replication, 'shared/days');
    this.#seed = seed;
    this.#replication = replication;
  }

  /** The two numbers at an address that no source has for itself. */
  shared([low, high]: Customer['need'], pair: Pair): readonly [first: number, second: number] {
    this.#shared.draw(low, high, 0, 0, pair);
    return [this.#shared.first, this.#shared.second];
  }

  /** The two numbers of a stream of the staff. */
  staff(stream: string, need: number, pair: Pair, step = 0): readonly [first: number, second: number] {
    const drawn = new Stream(this.#seed, this.#replication, stream);
    drawn.draw(need, 0, 0, step, pair);
    return [drawn.first, drawn.second];
  }

  /** The two numbers at an address. */
  at(who: Pick<Customer, 'source' | 'need'>, pair: Pair, attempt = 0, step = 0): readonly [first: number, second: number] {
    const stream = this.#streams[who.source]!;
    stream.draw(who.need[0], who.need[1], attempt, step, pair);
    return [stream.first, stream.second];
  }
}

function choice(cumulativeShares: Float64Array, u: number): number {
  return cumulativeShares.findIndex((share, index) => u < share || index === cumulativeShares.length - 1);
}

/** The level of each local day by which the rate of a source is multiplied. */
function dayLevels({ sources, days, dayTypes }: Model, index: number, luck: Luck, pairs: typeof PAIR): readonly number[] {
  const { dayFactor } = sources[index]!;
  const busyness = (date: number): number => {
    if (dayFactor === null) return 1;
    const { correlation, quantile } = dayFactor;
    const [own] = luck.at({ source: index, need: [date, 0] }, pairs.DAY_FACTOR_SURGE);
    if (correlation === 0) return quantile(own);
    const [shared] = luck.shared([date, 0], pairs.DAY_FACTOR_SURGE);
    return quantile(normalCdf(Math.sqrt(correlation) * normalQuantile(shared) + Math.sqrt(1 - correlation) * normalQuantile(own)));
  };
  const ofType = (date: number): number => {
    if (dayTypes === null) return 1;
    const [u] = luck.shared([date, 0], pairs.DAY_TYPE_RESERVED);
    const type = dayTypes.certain.get(date) ?? dayTypes.cumulative.findIndex((share) => u < share);
    return dayTypes.factors[index]![type] ?? 1;
  };
  return Array.from(days.dates, (date) => busyness(date) * ofType(date));
}

/** Arrival times of a Poisson process: the cumulative rate, of straight lines, grows by a unit exponential from one to the next. */
function* poissonTimes(model: Model, index: number, luck: Luck, pairs: typeof PAIR): Generator<number, void> {
  const { times, rates, slopes } = model.sources[index]!.rate!;
  const { horizon } = model.span;
  const { starts } = model.days;
  const levels = dayLevels(model, index, luck, pairs);
  let time = 0;
  for (let need = 0; ; need++) {
    const [u] = luck.at({ source: index, need: [need, 0] }, pairs.INTERARRIVAL_HANDLE);
    let left = unitExponential(u);
    for (;;) {
      const piece = times.findLastIndex((start) => start <= time);
      const day = starts.findLastIndex((start) => start <= time);
      const level = levels[day]!;
      const otherDay = starts.find((start, other) => start > time && levels[other] !== level) ?? Infinity;
      const end = Math.min(times[piece + 1] ?? Infinity, otherDay);
      // Where the line begins: with the piece, or with the last day of another level.
      const lastChange = starts.findLast((start, other) => start <= time && other > 0 && levels[other - 1] !== levels[other]) ?? -Infinity;
      const from = Math.max(times[piece]!, lastChange);
      const slope = slopes === null ? 0 : slopes[piece]! * level;
      const first = slopes === null ? rates[piece]! * level : (rates[piece]! + slopes[piece]! * (from - times[piece]!)) * level;
      const rate = Math.max(0, first + slope * (time - from));
      const square = rate * rate + 2 * slope * left;
      const never = slopes === null ? rate === 0 : square < 0 || (rate === 0 && slope <= 0);
      const next = never ? Infinity : slopes === null ? time + left / rate : time + (2 * left) / (rate + Math.sqrt(square));
      if (next < end) {
        time = next;
        break;
      }
      left -= slopes === null ? (rate > 0 ? (end - time) * rate : 0) : (end - time) * (first + slope * (time - from + (end - time) / 2));
      if (slopes !== null) left = Math.max(0, left);
      time = end;
      if (time >= horizon) return;
    }
    if (time >= horizon) return;
    yield time;
  }
}

/** The shares of intents of someone who arrives at a rate at `born`; of a list, the usual ones. */
function intentShares({ changingIntents, intentMix, list }: SourceModel, born: number): Float64Array {
  if (changingIntents === null || list !== null) return intentMix;
  return changingIntents.mixes[changingIntents.times.findLastIndex((time) => time <= born)]!;
}

function describe(
  model: Model,
  source: SourceModel,
  index: number,
  need: readonly [number, number],
  born: number,
  row: number,
  luck: Luck,
  pairs: typeof PAIR,
) {
  const who = { source: index, need };
  const columns = row < 0 ? null : source.list!.columns;
  const written = (column: 'intent' | 'segment' | 'channel') => (columns === null || columns[column][row]! < 0 ? null : columns[column][row]!);
  const [uIntent, uSegment] = luck.at(who, pairs.INTENT_SEGMENT);
  const intent = written('intent') ?? choice(intentShares(source, born), uIntent);
  const segment = written('segment') ?? choice(source.segmentMix, uSegment);
  const priority = columns?.priority[row] ?? NaN;
  const [uPrefers, uStakes] = luck.at(who, pairs.PREFERENCE_STAKES);
  const customer: Customer = {
    source: index,
    need,
    born,
    intent,
    segment,
    channel: written('channel') ?? source.channel,
    priority: Number.isNaN(priority) ? model.segments[segment]!.priority : priority,
    difficulty: luck.at(who, pairs.DIFFICULTY_AI_OUTCOME)[0],
    prefersHuman: uPrefers < model.segments[segment]!.prefersHuman,
    highStakes: uStakes < model.intents[intent]!.stakesHigh,
    sensitive: luck.at(who, pairs.SENSITIVE_COMPLEXITY_NOISE)[0] < model.intents[intent]!.sensitive,
    given: {
      handle: columns?.handle[row] ?? NaN,
      patience: columns?.patience[row] ?? NaN,
      aiResolves: columns === null || columns.aiResolves[row]! < 0 ? null : columns.aiResolves[row] === 1,
      needsHuman: columns?.needsHuman[row] === 1,
    },
  };
  return customer;
}

/** The customers of one source in order of arrival. */
export function* customersOf(model: Model, index: number, luck: Luck, pairs: typeof PAIR): Generator<Customer, void> {
  const source = model.sources[index]!;
  if (source.list !== null) {
    for (const [place, row] of source.list.rows.entries()) {
      const need = [source.list.columns.need[2 * row]!, source.list.columns.need[2 * row + 1]!] as const;
      yield describe(model, source, index, need, source.list.times[place]!, row, luck, pairs);
    }
  }
  if (source.rate !== null) {
    let number = 0;
    for (const time of poissonTimes(model, index, luck, pairs)) yield describe(model, source, index, [number++, 0], time, -1, luck, pairs);
  }
}
