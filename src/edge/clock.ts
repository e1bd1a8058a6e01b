/** Time of the world, for progress and patience only: no result may depend on it. */

/** Seconds since some fixed moment, never going back. */
export function seconds(): number {
  return performance.now() / 1000;
}
