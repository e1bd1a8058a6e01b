/** The smallest staff that meets a target. */

/** Agents beyond which no search goes. */
const MOST = 1_000_000;

/**
 * The smallest n ≥ `from` for which `meets(n)` holds, when it holds for every larger n too; null when it does not up to a million.
 * Doubles the step until the target is met, then halves: about 2·log₂ n questions.
 */
export function leastServers(meets: (servers: number) => boolean, from = 0): number | null {
  if (meets(from)) return from;
  let step = 1;
  while (!meets(from + step)) {
    step *= 2;
    if (from + step > MOST) return null;
  }
  let [low, high] = [from + (step >> 1), from + step];
  if (step === 1) low = from;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
