/**
 * A hash over the luck of every customer born up to the end of the window: all draws of birth, by blocks of needs (rates) or need by
 * need (lists). Equal for every policy, or the policies did not meet the same customers. Two lanes of 32 bits: within a block each word is
 * multiplied by an odd number of its own place and summed, so that no word waits for the one before; blocks are chained as in FNV-1a.
 */
const PRIME = 0x01000193;
/** 2³² ÷ the golden ratio, made odd (Knuth, The Art of Computer Programming 3, 6.4): multiples of it spread over all bits. */
const SPREAD = 0x9e3779b1;

export class CustomerHash {
  #low = 0x811c9dc5;
  #high = 0xcbf29ce4;

  /** The draws of a column from one place up to another. */
  add(draws: Float64Array, from: number, to: number): void {
    const words = new Int32Array(draws.buffer, draws.byteOffset + 8 * from, 2 * (to - from));
    let low = 0;
    let high = 0;
    for (let i = 0; i < words.length; i += 2) {
      low = (low + Math.imul(words[i]!, SPREAD + 2 * i)) | 0;
      high = (high + Math.imul(words[i + 1]!, SPREAD + 2 * i)) | 0;
    }
    this.addWords(low, high);
  }

  addWords(first: number, second: number): void {
    this.#low = Math.imul(this.#low ^ first, PRIME);
    this.#high = Math.imul(this.#high ^ second ^ (this.#low >>> 7), PRIME);
  }

  get text(): string {
    return (this.#high >>> 0).toString(16).padStart(8, '0') + (this.#low >>> 0).toString(16).padStart(8, '0');
  }
}
