/**
 * Needs and their chance. Birth fixes uniforms, not outcomes: what a customer is and how lucky every attempt will be has an address,
 * so every policy meets the same customers. Needs of a rate have running numbers, and their draws are made in blocks; needs of
 * a list have the hash of their row id.
 */
import type { Model, SourceModel } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import type { Stream } from '../random/stream.ts';
import { FLAG } from './floor.ts';
import type { Floor } from './floor.ts';

/** Needs a block of draws covers. */
const BLOCK = 256;
const BLOCK_MASK = BLOCK - 1;

/**
 * Pairs of draws that this model reads for every need, the same for all its sources. A mechanism that is off draws nothing.
 */
function pairsOf(model: Model): number[] {
  const pairs: number[] = [PAIR.INTERARRIVAL_HANDLE];
  const aiSide = model.intents.some((intent) => intent.ai !== null);
  if (model.intents.length > 1 || model.segments.length > 1) pairs.push(PAIR.INTENT_SEGMENT);
  const hardForHumans = model.intents.some(({ human }) => human !== null && (human.difficultyCorrelation !== 0 || human.successVaries));
  if (aiSide || hardForHumans) pairs.push(PAIR.DIFFICULTY_AI_OUTCOME);
  if (aiSide) pairs.push(PAIR.AI_LENGTH_AI_OWN_TRANSFER);
  if (model.returns !== null || model.sources.some((source) => source.patience.some((patience) => patience !== null))) pairs.push(PAIR.PATIENCE_RETURN);
  pairs.push(PAIR.RETURN_DELAY_HUMAN_OUTCOME);
  if (model.segments.some((s) => s.prefersHuman > 0) || model.intents.some((i) => i.stakesHigh > 0)) pairs.push(PAIR.PREFERENCE_STAKES);
  if (model.intents.some((i) => i.sensitive > 0) || model.policy.readsComplexity) pairs.push(PAIR.SENSITIVE_COMPLEXITY_NOISE);
  return pairs;
}

/** First index whose cumulative share exceeds `u`. */
function pick(cumulative: Float64Array, u: number): number {
  let index = 0;
  while (index < cumulative.length - 1 && u >= cumulative[index]!) index++;
  return index;
}

/** The arrivals of one source in order, and the draws of its needs. */
class SourceBirths {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  readonly hash = new CustomerHash();
  readonly #windowEnd: number;
  readonly #source: SourceModel;
  readonly #stream: Stream;
  readonly #pairs: readonly number[];
  readonly #first: Float64Array[];
  readonly #second: Float64Array[];
  /** Next need (rate) or next place in the list. */
  #need = 0;
  /** Rates: where the cumulative rate stands, and what the next arrival needs. */
  #piece = 0;
  #pieceStart = 0;
  #pending = 0;
  readonly #horizon: number;

  constructor(model: Model, source: SourceModel, stream: Stream) {
    this.#source = source;
    this.#stream = stream;
    this.#pairs = pairsOf(model);
    this.#first = this.#pairs.map(() => new Float64Array(BLOCK));
    this.#second = this.#pairs.map(() => new Float64Array(BLOCK));
    this.#horizon = model.span.horizon;
    this.#windowEnd = model.span.windowEnd;
    // A run can begin within a day: what its profile says of the hours before is over.
    const starts = source.rate?.times ?? [];
    while (this.#piece + 1 < starts.length && starts[this.#piece + 1]! <= 0) this.#piece++;
    this.#prepare();
  }

  /** Finds the time of the next arrival, and its block of draws. */
  #prepare(): void {
    const { list, rate } = this.#source;
    if (list !== null) this.next = this.#need < list.times.length ? list.times[this.#need]! : Infinity;
    else if (rate !== null) {
      if ((this.#need & BLOCK_MASK) === 0) {
        for (let i = 0; i < this.#pairs.length; i++) this.#stream.fill(this.#pairs[i]!, this.#need, BLOCK, this.#first[i]!, this.#second[i]!);
      }
      this.#pending = -Math.log1p(-this.#first[0]![this.#need & BLOCK_MASK]!);
      this.next = this.#invertRate();
      if ((this.#need & BLOCK_MASK) === 0 && this.next < this.#windowEnd) this.#hashBlock();
    }
  }

  #hashBlock(): void {
    for (let i = 0; i < this.#pairs.length; i++) {
      // Drawn or not, this one may hang on what the policy reads.
      if (this.#pairs[i] === PAIR.SENSITIVE_COMPLEXITY_NOISE) continue;
      this.hash.addBlock(this.#first[i]!);
      this.hash.addBlock(this.#second[i]!);
    }
  }

  /**
   * A Poisson process with a rate that is constant on pieces: the time at which the cumulative rate has grown by one unit-exponential
   * draw since the last arrival (inversion, Çinlar 1975).
   */
  #invertRate(): number {
    const { times, rates } = this.#source.rate!;
    for (;;) {
      const rate = rates[this.#piece]!;
      const end = this.#piece + 1 < times.length ? times[this.#piece + 1]! : Infinity;
      if (rate > 0) {
        const time = this.#pieceStart + this.#pending / rate;
        if (time < end) {
          this.#pieceStart = time;
          return time < this.#horizon ? time : Infinity;
        }
        this.#pending -= (end - this.#pieceStart) * rate;
      }
      if (end >= this.#horizon) return Infinity;
      this.#piece++;
      this.#pieceStart = end;
    }
  }

  /** Writes the next need into `slot` and moves on. */
  bear(model: Model, floor: Floor, slot: number): void {
    const { list } = this.#source;
    if (list === null) {
      floor.needLow[slot] = this.#need;
      floor.needHigh[slot] = 0;
      floor.row[slot] = -1;
      this.#readBlock(model, floor, slot);
    } else {
      const row = list.rows[this.#need]!;
      floor.needLow[slot] = list.columns.need[2 * row]!;
      floor.needHigh[slot] = list.columns.need[2 * row + 1]!;
      floor.row[slot] = row;
      this.#drawPairs(model, floor, slot, 0);
      if (this.next < this.#windowEnd) this.#hashNeed(floor, slot);
      this.#useList(model, floor, slot, row);
    }
    this.#need++;
    this.#prepare();
  }

  #readBlock(model: Model, floor: Floor, slot: number): void {
    const index = this.#need & BLOCK_MASK;
    for (let i = 0; i < this.#pairs.length; i++) this.#use(model, floor, slot, this.#pairs[i]!, this.#first[i]![index]!, this.#second[i]![index]!, true);
  }

  #hashNeed(floor: Floor, slot: number): void {
    for (const draw of [floor.needLow, floor.needHigh, floor.uHandle, floor.uAi, floor.uHuman, floor.difficulty, floor.uPatience, floor.uReturn])
      this.hash.add(draw[slot]!);
  }

  /** The draws of an attempt at their addresses; those of the need itself with attempt 0. */
  #drawPairs(model: Model, floor: Floor, slot: number, attempt: number): void {
    for (const pair of this.#pairs) {
      this.#stream.draw(floor.needLow[slot]!, floor.needHigh[slot]!, attempt, 0, pair);
      this.#use(model, floor, slot, pair, this.#stream.first, this.#stream.second, attempt === 0);
    }
  }

  /** Fresh luck for a later attempt of the same need; the customer stays who they are. */
  renew(model: Model, floor: Floor, slot: number): void {
    this.#drawPairs(model, floor, slot, floor.attempt[slot]!);
  }

  #use(model: Model, floor: Floor, slot: number, pair: number, first: number, second: number, birth: boolean): void {
    switch (pair) {
      case PAIR.INTERARRIVAL_HANDLE:
        floor.uHandle[slot] = second;
        break;
      case PAIR.INTENT_SEGMENT:
        if (!birth) break;
        floor.intent[slot] = pick(this.#source.intentMix, first);
        floor.segment[slot] = pick(this.#source.segmentMix, second);
        break;
      case PAIR.DIFFICULTY_AI_OUTCOME:
        if (birth) floor.difficulty[slot] = first;
        floor.uAi[slot] = second;
        break;
      case PAIR.AI_LENGTH_AI_OWN_TRANSFER:
        floor.uAiLength[slot] = first;
        floor.uAiOwn[slot] = second;
        break;
      case PAIR.PATIENCE_RETURN:
        floor.uPatience[slot] = first;
        floor.uReturn[slot] = second;
        break;
      case PAIR.RETURN_DELAY_HUMAN_OUTCOME:
        floor.uReturnDelay[slot] = first;
        floor.uHuman[slot] = second;
        break;
      case PAIR.PREFERENCE_STAKES:
        if (!birth) break;
        // Thresholds depend on intent and segment, which a pair with a lower number has set.
        if (first < model.segments[floor.segment[slot]!]!.prefersHuman) floor.flags[slot]! |= FLAG.prefersHuman;
        if (second < model.intents[floor.intent[slot]!]!.stakesHigh) floor.flags[slot]! |= FLAG.highStakes;
        break;
      case PAIR.SENSITIVE_COMPLEXITY_NOISE:
        if (birth && first < model.intents[floor.intent[slot]!]!.sensitive) floor.flags[slot]! |= FLAG.sensitive;
        floor.uComplexity[slot] = second;
        break;
      default:
        break;
    }
  }

  /** What the list says of this contact, instead of what was drawn. */
  #useList(model: Model, floor: Floor, slot: number, row: number): void {
    const columns = this.#source.list!.columns;
    const intent = columns.intent[row]!;
    const segment = columns.segment[row]!;
    // Stakes, preference and sensitivity follow the intent and segment that the list gives.
    if (intent >= 0 || segment >= 0) {
      floor.flags[slot] = 0;
      if (intent >= 0) floor.intent[slot] = intent;
      if (segment >= 0) floor.segment[slot] = segment;
      for (const pair of [PAIR.PREFERENCE_STAKES, PAIR.SENSITIVE_COMPLEXITY_NOISE]) {
        if (!this.#pairs.includes(pair)) continue;
        this.#stream.draw(floor.needLow[slot]!, floor.needHigh[slot]!, 0, 0, pair);
        this.#use(model, floor, slot, pair, this.#stream.first, this.#stream.second, true);
      }
    }
    if (columns.channel[row]! >= 0) floor.channel[slot] = columns.channel[row]!;
    if (!Number.isNaN(columns.priority[row]!)) floor.priority[slot] = columns.priority[row]!;
    else floor.priority[slot] = model.segments[floor.segment[slot]!]!.priority;
    floor.givenHandle[slot] = columns.handle[row]!;
    floor.givenPatience[slot] = columns.patience[row]!;
  }
}

/** The arrivals of all sources, next first; ties go to the source that is written first. */
export class Births {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  #source = 0;
  readonly #sources: readonly SourceBirths[];
  readonly #model: Model;

  constructor(model: Model, streams: readonly Stream[]) {
    this.#model = model;
    this.#sources = model.sources.map((source, index) => new SourceBirths(model, source, streams[index]!));
    this.#findNext();
  }

  #findNext(): void {
    this.next = Infinity;
    for (let index = 0; index < this.#sources.length; index++) {
      if (this.#sources[index]!.next < this.next) {
        this.next = this.#sources[index]!.next;
        this.#source = index;
      }
    }
  }

  /** No more arrivals. */
  stop(): void {
    this.next = Infinity;
  }

  /** Writes the next need into `slot`: who it is, what it wants, and its luck at the first attempt. */
  bear(floor: Floor, slot: number): void {
    const source = this.#source;
    const model = this.#model;
    const time = this.next;
    floor.source[slot] = source;
    floor.channel[slot] = model.sources[source]!.channel;
    floor.intent[slot] = 0;
    floor.segment[slot] = 0;
    floor.flags[slot] = 0;
    floor.attempt[slot] = 0;
    floor.givenHandle[slot] = NaN;
    floor.givenPatience[slot] = NaN;
    floor.born[slot] = time;
    this.#sources[source]!.bear(model, floor, slot);
    if (floor.row[slot] === -1) floor.priority[slot] = model.segments[floor.segment[slot]!]!.priority;
    this.#findNext();
  }

  renew(floor: Floor, slot: number): void {
    this.#sources[floor.source[slot]!]!.renew(this.#model, floor, slot);
  }

  get customersHash(): string {
    return this.#sources.map(({ hash }) => hash.text).join('-');
  }
}

/**
 * A hash over the luck of every customer born up to the end of the window: all draws of birth, by blocks of needs (rates) or need by
 * need (lists). Equal for every policy, or the policies did not meet the same customers. (FNV-1a over 32-bit words, two lanes.)
 */
class CustomerHash {
  #low = 0x811c9dc5;
  #high = 0xcbf29ce4;
  readonly #number = new Float64Array(1);
  readonly #words = new Uint32Array(this.#number.buffer);

  /** The draws of a whole block. */
  addBlock(draws: Float64Array): void {
    const words = new Uint32Array(draws.buffer, draws.byteOffset, 2 * draws.length);
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < words.length; i += 2) {
      low = Math.imul(low ^ words[i]!, 0x01000193);
      high = Math.imul(high ^ words[i + 1]! ^ (low >>> 7), 0x01000193);
    }
    this.#low = low;
    this.#high = high;
  }

  add(draw: number): void {
    this.#number[0] = draw;
    this.#low = Math.imul(this.#low ^ this.#words[0]!, 0x01000193);
    this.#high = Math.imul(this.#high ^ this.#words[1]! ^ (this.#low >>> 7), 0x01000193);
  }

  get text(): string {
    return (this.#high >>> 0).toString(16).padStart(8, '0') + (this.#low >>> 0).toString(16).padStart(8, '0');
  }
}
