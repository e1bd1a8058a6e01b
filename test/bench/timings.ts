/** Timings of the same thing, taken again and again on a machine that has other things to do. */

export interface Summary {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** Throws without any timing: a median of nothing would be a number that nobody measured. */
export function summary(timings: readonly number[]): Summary {
  if (timings.length === 0) throw new RangeError('nothing was timed');
  const sorted = [...timings].sort((a, b) => a - b);
  return { least: sorted[0]!, median: middle(sorted), most: sorted[sorted.length - 1]! };
}

/** How far apart least and most are, as a share of the median: what a difference must exceed to mean anything. */
export function spread({ least, median, most }: Summary): number {
  return (most - least) / median;
}

const LAST = 3;
const CLOSE = 1.05;

/** Whether the last three are within 5 % of one another: the compiler has done what it will do. */
export function settled(timings: readonly number[]): boolean {
  const last = timings.slice(-LAST);
  return last.length === LAST && Math.max(...last) <= CLOSE * Math.min(...last);
}
