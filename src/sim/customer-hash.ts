/**
 * A hash over the luck of every customer born up to the end of the window: all draws of birth, by blocks of needs (rates) or need by
 * need (lists). Equal for every policy, or the policies did not meet the same customers. (FNV-1a over 32-bit words, two lanes.)
 */
const PRIME = 0x01000193;

export class CustomerHash {
  #low = 0x811c9dc5;
  #high = 0xcbf29ce4;

  /** The draws of a column from one place up to another. */
  add(draws: Float64Array, from: number, to: number): void {
    const words = new Uint32Array(draws.buffer, draws.byteOffset + 8 * from, 2 * (to - from));
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < words.length; i += 2) {
      low = Math.imul(low ^ words[i]!, PRIME);
      high = Math.imul(high ^ words[i + 1]! ^ (low >>> 7), PRIME);
    }
    this.#low = low;
    this.#high = high;
  }

  addWords(first: number, second: number): void {
    this.#low = Math.imul(this.#low ^ first, PRIME);
    this.#high = Math.imul(this.#high ^ second ^ (this.#low >>> 7), PRIME);
  }

  get text(): string {
    return (this.#high >>> 0).toString(16).padStart(8, '0') + (this.#low >>> 0).toString(16).padStart(8, '0');
  }
}
