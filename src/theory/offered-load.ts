/**
 * M_t/G/∞: how many contacts would be in hand at t if nobody ever waited; their number is Poisson with this mean.
 * Source: S. G. Eick, W. A. Massey & W. Whitt, "The physics of the M_t/G/∞ queue", Operations Research 41 (1993): m(t) = ∫₀^∞ λ(t − u)·P(S > u) du.
 * With patience of the same exponential law as handle times it is also the exact law of the number in M_t/M/s_t+M, whatever the staffing
 * (Feldman, Mandelbaum, Massey & Whitt, Management Science 54, 2008). Assumes Poisson arrivals; any law of S. Valid at every load.
 */
import { integral } from './integral.ts';

export interface LoadQuestion {
  /** λ(t), contacts per unit of time. */
  readonly arrivals: (t: number) => number;
  /** P(S > u), u ≥ 0. */
  readonly survival: (u: number) => number;
  /** The system was empty before; −∞ is allowed with `longest`. */
  readonly since: number;
  /** Service times beyond this are left out; choose where P(S > u) is nothing. */
  readonly longest: number;
  /** Times at which λ jumps, ascending: the integral is taken piece by piece. */
  readonly jumps?: readonly number[];
}

/** m(t). @param tolerance absolute error allowed */
export function offeredLoad({ arrivals, survival, since, longest, jumps = [] }: LoadQuestion, t: number, tolerance = 1e-9): number {
  const from = Math.max(since, t - longest);
  if (!(from < t)) return 0;
  const edges = [from, ...jumps.filter((jump) => jump > from && jump < t), t];
  let sum = 0;
  for (let piece = 1; piece < edges.length; piece++) {
    sum += integral((s) => arrivals(s) * survival(t - s), edges[piece - 1]!, edges[piece]!, tolerance / edges.length);
  }
  return sum;
}
