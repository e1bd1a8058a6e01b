/**
 * Needs and their chance. Birth fixes uniforms, not outcomes: what a customer is and how lucky every attempt will be has an address,
 * so every policy meets the same customers. Needs of a rate have running numbers, and their draws are made in blocks; needs of
 * a list have the hash of their row id.
 */
import type { ChangingMix, Model, SourceModel } from '../model/model.ts';
import type { PeopleModel } from '../model/people.ts';
import type { RateProfile } from '../model/rate-profile.ts';
import { unitExponential } from '../random/exponential.ts';
import { PAIR } from '../random/purposes.ts';
import type { Stream } from '../random/stream.ts';
import type { Arena, Shared } from './arena.ts';
import * as CELL from './cell.ts';
import { CustomerHash } from './customer-hash.ts';
import { CurvedArrivals } from './curved-arrivals.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import * as SOURCE from './source-row.ts';
import * as WORD from './word.ts';
import type { Floor } from './floor.ts';

/** Needs a block of draws covers. */
const BLOCK = 256;
const BLOCK_MASK = BLOCK - 1;
/** Place behind a block for the draws of one need on its own: a row of a list, a later attempt. */
const ALONE = BLOCK;

/** Whether these are drawn can hang on what a policy reads or has, so they stay out of the hash that all policies must share. */
const MAY_DIFFER: readonly number[] = [PAIR.SENSITIVE_COMPLEXITY_NOISE, PAIR.RETURN_DELAY_HUMAN_OUTCOME];

/** Both draws of one pair, for a block of needs. */
class PairDraws {
  readonly pair: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  constructor(pair: number, arena: Arena) {
    this.pair = pair;
    this.first = arena.real(BLOCK + 1);
    this.second = arena.real(BLOCK + 1);
  }
}

/**
 * The pairs of draws that this model reads at birth, the same for all its sources and policies; null: a mechanism that is off draws nothing.
 */
class BirthDraws {
  readonly arrival: PairDraws;
  readonly mix: PairDraws | null;
  readonly difficulty: PairDraws | null;
  readonly ai: PairDraws | null;
  readonly patience: PairDraws | null;
  readonly outcome: PairDraws | null;
  readonly preference: PairDraws | null;
  readonly sensitive: PairDraws | null;
  readonly all: readonly PairDraws[];

  constructor(model: Model, arena: Arena) {
    const when = (needed: boolean, pair: number) => (needed ? new PairDraws(pair, arena) : null);
    this.arrival = new PairDraws(PAIR.INTERARRIVAL_HANDLE, arena);
    const aiSide = model.intents.some((intent) => intent.ai !== null);
    const hardForHumans = model.intents.some(({ human }) => human !== null && (human.difficultyCorrelation !== 0 || human.successVaries));
    const givesUp = model.sources.some((source) => source.patience.some((patience) => patience !== null));
    this.mix = when(model.intents.length > 1 || model.segments.length > 1, PAIR.INTENT_SEGMENT);
    this.difficulty = when(aiSide || hardForHumans, PAIR.DIFFICULTY_AI_OUTCOME);
    this.ai = when(aiSide, PAIR.AI_LENGTH_AI_OWN_TRANSFER);
    this.patience = when(model.returns !== null || givesUp, PAIR.PATIENCE_RETURN);
    this.outcome = when(model.returns !== null || humansCanFail(model), PAIR.RETURN_DELAY_HUMAN_OUTCOME);
    this.preference = when(model.segments.some((s) => s.prefersHuman > 0) || model.intents.some((i) => i.stakesHigh > 0), PAIR.PREFERENCE_STAKES);
    this.sensitive = when(model.intents.some((i) => i.sensitive > 0) || model.policy.readsComplexity, PAIR.SENSITIVE_COMPLEXITY_NOISE);
    const { arrival, mix, difficulty, ai, patience, outcome, preference, sensitive } = this;
    this.all = [arrival, mix, difficulty, ai, patience, outcome, preference, sensitive].filter((draws) => draws !== null);
  }
}

/** Some agent may settle less than the intent says. */
function mayFail({ resolves, resolvesSd }: PeopleModel): boolean {
  return resolvesSd > 0 || resolves.some((change) => change < 0);
}

/** Whether luck decides if a human settles a need. */
function humansCanFail({ intents, groups, handoff, kinds }: Model): boolean {
  return (
    intents.some(({ human }) => human !== null && (human.successVaries || human.success(0.5) < 1)) ||
    groups.some(({ people, resolves }) => resolves.some((change) => change < 0) || (people !== null && mayFail(people))) ||
    kinds.some(({ adviser }) => adviser !== null && adviser.worth < 0) ||
    (handoff !== null && handoff.misdirectionResolves < 0)
  );
}

/** First index whose cumulative share exceeds `u`. */
function pick(cumulative: Float64Array, u: number): number {
  const last = cumulative.length - 1;
  let index = 0;
  while (index < last && u >= cumulative[index]!) index++;
  return index;
}

/** The mix that holds at `time`. */
function mixAt({ times, mixes }: ChangingMix, time: number): Float64Array {
  let last = times.length - 1;
  while (times[last]! > time) last--;
  return mixes[last]!;
}

/** The arrivals of one source in order, and the draws of its needs. */
class SourceBirths {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  readonly hash = new CustomerHash();
  readonly #model: Model;
  readonly #source: SourceModel;
  /** null: a list. */
  readonly #rate: RateProfile | null;
  /** null: the rate is constant on pieces. */
  readonly #curve: CurvedArrivals | null;
  readonly #stream: Stream;
  readonly #draws: BirthDraws;
  /** Of the needs of the block, and one on its own: when they arrive, their kind, and the flags they are born with. */
  readonly #times: Float64Array;
  readonly #kinds: Int32Array;
  readonly #flags: Int32Array;
  /** Next need (rate) or next place in the list. */
  #need = 0;
  /** Rates: where the cumulative rate stands. */
  #piece = 0;
  #pieceStart = 0;

  constructor(model: Model, source: SourceModel, rate: RateProfile | null, stream: Stream, arena: Arena) {
    this.#times = arena.real(BLOCK + 1).fill(Infinity);
    // Where needs have one intent and segment, that is their kind.
    this.#kinds = arena.whole(BLOCK + 1).fill(source.firstKind);
    this.#flags = arena.whole(BLOCK + 1);
    this.#model = model;
    this.#source = source;
    this.#rate = rate;
    this.#curve = rate === null || (rate.slopes === null && rate.wave === null) ? null : new CurvedArrivals(rate, model.span.horizon);
    this.#stream = stream;
    this.#draws = new BirthDraws(model, arena);
    // A run can begin within a day: what its profile says of the hours before is over.
    const starts = rate?.times ?? [];
    while (this.#piece + 1 < starts.length && starts[this.#piece + 1]! <= 0) this.#piece++;
    if (rate !== null) this.#fillBlock();
    this.#prepare();
  }

  /** Tells the kernel what it goes on with. */
  lend(row: Int32Array): void {
    const { arrival, difficulty, ai, patience, outcome, sensitive } = this.#draws;
    row[SOURCE.need] = this.#need;
    row[SOURCE.times] = this.#times.byteOffset;
    row[SOURCE.kinds] = this.#kinds.byteOffset;
    row[SOURCE.flags] = this.#flags.byteOffset;
    row[SOURCE.handle] = arrival.second.byteOffset;
    row[SOURCE.difficulty] = difficulty?.first.byteOffset ?? 0;
    row[SOURCE.ai] = difficulty?.second.byteOffset ?? 0;
    row[SOURCE.aiLength] = ai?.first.byteOffset ?? 0;
    row[SOURCE.aiOwn] = ai?.second.byteOffset ?? 0;
    row[SOURCE.patience] = patience?.first.byteOffset ?? 0;
    row[SOURCE.comesBack] = patience?.second.byteOffset ?? 0;
    row[SOURCE.returnDelay] = outcome?.first.byteOffset ?? 0;
    row[SOURCE.human] = outcome?.second.byteOffset ?? 0;
    row[SOURCE.complexity] = sensitive?.second.byteOffset ?? 0;
  }

  /** Goes on with the need and the time that the kernel has left. */
  takeBack(need: number, next: number): void {
    this.#need = need;
    this.next = next;
  }

  /** The kernel has used up the block before `need`. */
  refill(need: number): void {
    this.#need = need;
    this.#fillBlock();
  }

  /** Finds the time of the next arrival. */
  #prepare(): void {
    const { list } = this.#source;
    if (list === null) {
      const place = this.#need & BLOCK_MASK;
      if (place === 0 && this.#need > 0) this.#fillBlock();
      this.next = this.#times[place]!;
    } else this.next = this.#need < list.times.length ? list.times[this.#need]! : Infinity;
  }

  /** The next block of needs of a rate, column by column. */
  #fillBlock(): void {
    const { all, arrival } = this.#draws;
    for (const { pair, first, second } of all) this.#stream.fill(pair, this.#need, BLOCK, first, second);
    const curve = this.#curve;
    for (let place = 0; place < BLOCK; place++) {
      const exponential = unitExponential(arrival.first[place]!);
      this.#times[place] = curve === null ? this.#invertRate(exponential) : curve.next(exponential);
    }
    const { mix, preference, sensitive } = this.#draws;
    if (mix !== null || preference !== null || sensitive !== null) {
      for (let place = 0; place < BLOCK; place++) {
        const kind = this.#kindOf(place, -1);
        this.#kinds[place] = kind;
        this.#flags[place] = this.#flagsOf(place, kind);
      }
    }
    if (this.#times[0]! < this.#model.span.windowEnd) this.#hash(0, BLOCK);
  }

  #hash(from: number, to: number): void {
    for (const { pair, first, second } of this.#draws.all) {
      if (MAY_DIFFER.includes(pair)) continue;
      this.hash.add(first, from, to);
      this.hash.add(second, from, to);
    }
  }

  /**
   * A Poisson process with a rate that is constant on pieces: the time at which the cumulative rate has grown by one unit-exponential
   * draw since the last arrival (inversion, Çinlar 1975).
   */
  #invertRate(exponential: number): number {
    const { times, rates } = this.#rate!;
    const { horizon } = this.#model.span;
    let pending = exponential;
    for (;;) {
      const rate = rates[this.#piece]!;
      const end = this.#piece + 1 < times.length ? times[this.#piece + 1]! : Infinity;
      if (rate > 0) {
        const time = this.#pieceStart + pending / rate;
        if (time < end) {
          this.#pieceStart = time;
          return time < horizon ? time : Infinity;
        }
        pending -= (end - this.#pieceStart) * rate;
      }
      if (end >= horizon) return Infinity;
      this.#piece++;
      this.#pieceStart = end;
    }
  }

  /** Writes the next need into `slot` and moves on. */
  bear(floor: Floor, slot: number): void {
    const { list } = this.#source;
    if (list === null) {
      const { whole } = floor;
      const w = slot * WHOLE.width;
      whole[w + WHOLE.needLow] = this.#need;
      whole[w + WHOLE.needHigh] = 0;
      whole[w + WHOLE.row] = -1;
      this.#settle(floor, slot, this.#need & BLOCK_MASK);
    } else this.#bearRow(floor, slot, list.rows[this.#need]!);
    this.#need++;
    this.#prepare();
  }

  /** A need of a list: what the list says of this contact counts, and the rest is drawn. */
  #bearRow(floor: Floor, slot: number, row: number): void {
    const { columns } = this.#source.list!;
    const { whole, real } = floor;
    const w = slot * WHOLE.width;
    whole[w + WHOLE.needLow] = columns.need[2 * row]!;
    whole[w + WHOLE.needHigh] = columns.need[2 * row + 1]!;
    whole[w + WHOLE.row] = row;
    this.#drawAlone(floor, slot, 0);
    if (this.next < this.#model.span.windowEnd) {
      this.hash.addWords(columns.need[2 * row]!, columns.need[2 * row + 1]!);
      this.#hash(ALONE, ALONE + 1);
    }
    const kind = this.#kindOf(ALONE, row);
    this.#kinds[ALONE] = kind;
    this.#flags[ALONE] = this.#flagsOf(ALONE, kind);
    this.#settle(floor, slot, ALONE);
    const priority = columns.priority[row]!;
    if (!Number.isNaN(priority)) whole[w + WHOLE.priority] = this.#model.priorities.indexOf(priority);
    real[slot * REAL.width + REAL.givenHandle] = columns.handle[row]!;
    real[slot * REAL.width + REAL.givenPatience] = columns.patience[row]!;
  }

  /** The kind of a need: intent and segment as the list says (row ≥ 0), else as drawn. */
  #kindOf(place: number, row: number): number {
    const source = this.#source;
    const { mix } = this.#draws;
    const { changingIntents } = source;
    let intent = mix === null ? 0 : pick(changingIntents === null ? source.intentMix : mixAt(changingIntents, this.#times[place]!), mix.first[place]!);
    let segment = mix === null ? 0 : pick(source.segmentMix, mix.second[place]!);
    let channel = 0;
    if (row >= 0) {
      const { columns } = source.list!;
      if (columns.intent[row]! >= 0) intent = columns.intent[row]!;
      if (columns.segment[row]! >= 0) segment = columns.segment[row]!;
      if (source.channels > 1) channel = columns.channel[row]! >= 0 ? columns.channel[row]! : source.channel;
    }
    return source.firstKind + (intent * this.#model.segments.length + segment) * source.channels + channel;
  }

  /** What is true of the customer for good. */
  #flagsOf(place: number, kind: number): number {
    const { preference, sensitive } = this.#draws;
    if (preference === null && sensitive === null) return 0;
    const model = this.#model.kinds[kind]!;
    let flags = 0;
    if (preference !== null) {
      if (preference.first[place]! < model.prefersHuman) flags |= FLAG.prefersHuman;
      if (preference.second[place]! < model.stakesHigh) flags |= FLAG.highStakes;
    }
    if (sensitive !== null && sensitive.first[place]! < model.sensitive) flags |= FLAG.sensitive;
    return flags;
  }

  /** Who the customer is, and the luck of the first attempt. */
  #settle(floor: Floor, slot: number, place: number): void {
    const { whole } = floor;
    const w = slot * WHOLE.width;
    const kind = this.#kinds[place]!;
    const { difficulty } = this.#draws;
    whole[w + WHOLE.kind] = kind;
    whole[w + WHOLE.flags] = this.#flags[place]!;
    whole[w + WHOLE.priority] = this.#model.kinds[kind]!.priority;
    if (difficulty !== null) floor.real[slot * REAL.width + REAL.difficulty] = difficulty.first[place]!;
    this.#giveLuck(floor, slot, place);
  }

  /** The luck of one attempt. */
  #giveLuck({ real }: Floor, slot: number, place: number): void {
    const { arrival, difficulty, ai, patience, outcome, sensitive } = this.#draws;
    const r = slot * REAL.width;
    real[r + REAL.uHandle] = arrival.second[place]!;
    if (difficulty !== null) real[r + REAL.uAi] = difficulty.second[place]!;
    if (ai !== null) {
      real[r + REAL.uAiLength] = ai.first[place]!;
      real[r + REAL.uAiOwn] = ai.second[place]!;
    }
    if (patience !== null) {
      real[r + REAL.uPatience] = patience.first[place]!;
      real[r + REAL.uReturn] = patience.second[place]!;
    }
    if (outcome !== null) {
      real[r + REAL.uReturnDelay] = outcome.first[place]!;
      real[r + REAL.uHuman] = outcome.second[place]!;
    }
    if (sensitive !== null) real[r + REAL.uComplexity] = sensitive.second[place]!;
  }

  /** The draws of one attempt at their addresses. */
  #drawAlone({ whole }: Floor, slot: number, attempt: number): void {
    const w = slot * WHOLE.width;
    const stream = this.#stream;
    for (const { pair, first, second } of this.#draws.all) {
      stream.draw(whole[w + WHOLE.needLow]!, whole[w + WHOLE.needHigh]!, attempt, 0, pair);
      first[ALONE] = stream.first;
      second[ALONE] = stream.second;
    }
  }

  /** Fresh luck for a later attempt of the same need; the customer stays who they are, and a redial keeps what the source says. */
  renew(floor: Floor, slot: number, redial: boolean): void {
    const { real } = floor;
    const r = slot * REAL.width;
    const uPatience = real[r + REAL.uPatience]!;
    const uHandle = real[r + REAL.uHandle]!;
    this.#drawAlone(floor, slot, floor.whole[slot * WHOLE.width + WHOLE.attempt]!);
    this.#giveLuck(floor, slot, ALONE);
    const { redialKeeps: keeps } = this.#source;
    if (keeps === null) return;
    if (redial && keeps.patience) real[r + REAL.uPatience] = uPatience;
    else real[r + REAL.givenPatience] = NaN;
    if (redial && keeps.handle) real[r + REAL.uHandle] = uHandle;
    else real[r + REAL.givenHandle] = NaN;
  }
}

/** The arrivals of all sources, next first; ties go to the source that is written first. */
export class Births {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  #source = 0;
  readonly #sources: readonly SourceBirths[];
  readonly #model: Model;

  readonly #rows: Int32Array;
  readonly #times: Float64Array;

  /** @param rates by source, as this replication has them */
  constructor(model: Model, rates: readonly (RateProfile | null)[], streams: readonly Stream[], arena: Arena) {
    this.#model = model;
    this.#sources = model.sources.map((source, index) => new SourceBirths(model, source, rates[index]!, streams[index]!, arena));
    this.#rows = arena.whole(model.sources.length * SOURCE.width);
    this.#times = arena.real(model.sources.length);
    this.#findNext();
  }

  #findNext(): void {
    const sources = this.#sources;
    let next = Infinity;
    for (let index = 0; index < sources.length; index++) {
      const time = sources[index]!.next;
      if (time < next) {
        next = time;
        this.#source = index;
      }
    }
    this.next = next;
  }

  /** Tells the kernel what it goes on with. */
  lend({ cells, words }: Shared): void {
    const sources = this.#sources;
    words[WORD.sources] = this.#rows.byteOffset;
    words[WORD.sourceTimes] = this.#times.byteOffset;
    words[WORD.sourceCount] = sources.length;
    words[WORD.nextSource] = this.#source;
    cells[CELL.nextBirth] = this.next;
    for (let index = 0; index < sources.length; index++) {
      this.#times[index] = sources[index]!.next;
      sources[index]!.lend(this.#rows.subarray(index * SOURCE.width));
    }
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells, words }: Shared): void {
    const sources = this.#sources;
    this.#source = words[WORD.nextSource]!;
    this.next = cells[CELL.nextBirth]!;
    for (let index = 0; index < sources.length; index++) sources[index]!.takeBack(this.#rows[index * SOURCE.width + SOURCE.need]!, this.#times[index]!);
  }

  /** The kernel has used up a block of a source. */
  refill(source: number, need: number): void {
    this.#sources[source]!.refill(need);
  }

  /** No more arrivals. */
  stop(): void {
    this.next = Infinity;
  }

  /** Writes the next need into `slot`: who it is, what it wants, and its luck at the first attempt. */
  bear(floor: Floor, slot: number): void {
    floor.whole[slot * WHOLE.width + WHOLE.attempt] = 0;
    floor.real[slot * REAL.width + REAL.born] = this.next;
    this.#sources[this.#source]!.bear(floor, slot);
    this.#findNext();
  }

  /** `redial`: the customer calls again for not having been served. */
  renew(floor: Floor, slot: number, redial: boolean): void {
    this.#sources[this.#model.kinds[floor.whole[slot * WHOLE.width + WHOLE.kind]!]!.source]!.renew(floor, slot, redial);
  }

  get customersHash(): string {
    return this.#sources.map(({ hash }) => hash.text).join('-');
  }
}
