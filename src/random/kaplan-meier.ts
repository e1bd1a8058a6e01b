/**
 * Patience from waits that were observed, many of them cut short by an answer: the product-limit estimate (Kaplan & Meier, *Journal of the American
 * Statistical Association* 53, 1958). S(t) = Π over times tᵢ ≤ t at which somebody gave up of 1 − dᵢ ÷ nᵢ, with dᵢ who gave up then and nᵢ who were
 * still waiting just before; those who are answered at tᵢ count as waiting then.
 */

/**
 * The quantile at u is the earliest time by which a share of u has given up; what the curve never reaches waits for ever.
 * @param waits at least one, all finite, ≥ 0
 * @param gaveUp of each wait: 0 when it was cut short, else 1
 */
export function kaplanMeier(waits: Float64Array, gaveUp: Float64Array): { readonly mean: number; readonly quantile: (u: number) => number } {
  const byTime = Array.from(waits.keys()).sort((a, b) => waits[a]! - waits[b]!);
  const times: number[] = [];
  const shares: number[] = [];
  let stays = 1;
  let mean = 0;
  for (let first = 0; first < byTime.length;) {
    const time = waits[byTime[first]!]!;
    let after = first;
    let leave = 0;
    for (; after < byTime.length && waits[byTime[after]!] === time; after++) if (gaveUp[byTime[after]!] !== 0) leave++;
    if (leave > 0) {
      const next = stays * (1 - leave / (byTime.length - first));
      mean += (stays - next) * time;
      stays = next;
      times.push(time);
      shares.push(1 - stays);
    }
    first = after;
  }
  return { mean: stays > 0 ? Infinity : mean, quantile: (u) => times[firstAtLeast(shares, u)] ?? Infinity };
}

/** Index of the first value ≥ x in a rising list, or its length. */
function firstAtLeast(rising: readonly number[], x: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
