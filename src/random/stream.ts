import seedrandom from 'seedrandom';
import { hash64 } from './hash.ts';
import { threefryBlock } from './threefry-block.ts';
import { keySchedule, threefry4x32 } from './threefry.ts';

/** Tells keys of streams from any other use that a later version may make of the seed. */
const STREAM_DOMAIN = 0x73747265;
const TWO_TO_MINUS_53 = 1 / 9007199254740992;

const words = new Int32Array(4);

/**
 * Two 32-bit words → a double in the open interval (0, 1): 52 random bits and a last bit that is always 1, over 2⁵³.
 * Never 0 nor 1 (the ends are 2⁻⁵³ and 1 − 2⁻⁵³), symmetric about one half, and 1 − u is exact.
 */
export function openUniform(high: number, low: number): number {
  return ((high >>> 0) * 0x200000 + ((low >>> 11) | 1)) * TWO_TO_MINUS_53;
}

/**
 * Addressed draws: the same address gives the same two numbers whoever asks, when, and how often.
 * The key is (seed, replication, name of the stream); the rest of the address is said with every draw.
 */
export class Stream {
  /** The numbers of the last `draw`, in the open interval (0, 1). */
  first = 0.5;
  second = 0.5;
  readonly #key = new Int32Array(5);

  /**
   * @param seed any text
   * @param replication from 0, below 2³²
   * @param name of the stream, usually a source's id
   */
  constructor(seed: string, replication: number, name: string) {
    const fromSeed = seedrandom.tychei(seed);
    const [nameLow, nameHigh] = hash64(name);
    keySchedule(fromSeed.int32(), fromSeed.int32(), fromSeed.int32(), fromSeed.int32(), this.#key);
    // One scramble, so that neighbouring replications and similar names have unrelated keys.
    threefry4x32(this.#key, replication, nameLow, nameHigh, STREAM_DOMAIN, words);
    keySchedule(words[0]!, words[1]!, words[2]!, words[3]!, this.#key);
  }

  /**
   * Sets `first` and `second` to the two numbers at an address.
   * @param needLow, needHigh the need: its running number (and 0), or the two words of a row id's hash
   * @param attempt from 0, below 65,536
   * @param step turn, handoff or day, from 0, below 65,536
   * @param pair one of `PAIR`
   */
  draw(needLow: number, needHigh: number, attempt: number, step: number, pair: number): void {
    threefry4x32(this.#key, needLow, needHigh, (attempt << 16) | step, pair, words);
    this.first = openUniform(words[0]!, words[1]!);
    this.second = openUniform(words[2]!, words[3]!);
  }

  /** `draw` for `count` needs in a row from `firstNeed`, attempt 0, step 0: the same numbers, into the starts of two columns. */
  fill(pair: number, firstNeed: number, count: number, first: Float64Array, second: Float64Array): void {
    const key = this.#key;
    const block = threefryBlock();
    if (block !== null && count <= block.most && count % 8 === 0) {
      block.draw(key, pair, firstNeed, count);
      first.set(block.first);
      second.set(block.second);
      return;
    }
    for (let i = 0; i < count; i++) {
      threefry4x32(key, firstNeed + i, 0, 0, pair, words);
      first[i] = openUniform(words[0]!, words[1]!);
      second[i] = openUniform(words[2]!, words[3]!);
    }
  }
}
