/** Where the arrays of a run lie: each by itself, or all in the memory that the kernel works on. They begin with zeros. */
export interface Arena {
  readonly whole: (length: number) => Int32Array;
  readonly real: (length: number) => Float64Array;
}

export const APART: Arena = {
  whole: (length) => new Int32Array(length),
  real: (length) => new Float64Array(length),
};

/** What the kernel and the engine tell one another: numbers at the places of `CELL` and `WORD`. */
export interface Shared {
  readonly cells: Float64Array;
  readonly words: Int32Array;
}
