/** Means and spreads of a column; two passes, in the order given, so the same column gives the same bytes. */

export type Column = ArrayLike<number>;

export function total(column: Column): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}

/** NaN for an empty column. */
export function mean(column: Column): number {
  return total(column) / column.length;
}

/** Σ(x − x̄)(y − ȳ) ÷ (n − 1); NaN for fewer than two. Columns of one length. */
export function covariance(x: Column, y: Column): number {
  if (x.length !== y.length) throw new RangeError(`columns of ${x.length} and ${y.length} values`);
  if (x.length < 2) return Number.NaN;
  const [meanX, meanY] = [mean(x), mean(y)];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - meanX) * (y[i]! - meanY);
  return sum / (x.length - 1);
}

/** Σ(x − x̄)² ÷ (n − 1); NaN for fewer than two. */
export function variance(column: Column): number {
  return covariance(column, column);
}

export function standardDeviation(column: Column): number {
  return Math.sqrt(variance(column));
}
