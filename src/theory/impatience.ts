/**
 * What a queue with patience does to its customers, once the law of the offered wait is known: one set of definitions for Erlang A and M/M/n+G.
 *
 * With V the wait that a customer of endless patience would meet, f(x) = λ·e^{λH(x) − nμx}·d its density, d = 1 / (1/B(n−1, a) + λJ),
 * J(t) = ∫ₜ^∞ e^{λH(x) − nμx} dx and H(x) = E[min(patience, x)].
 * Source: F. Baccelli & G. Hebuterne (1981); S. Zeltyn & A. Mandelbaum, "Call centers with impatient customers", Queueing Systems 51 (2005).
 */
import { checkStation } from './station.ts';
import type { Station } from './station.ts';

export interface Impatience {
  readonly kind: 'steady';
  /** P(W > 0), share of contacts that do not start at once. */
  readonly waits: number;
  /** Share of contacts that give up. */
  readonly abandons: number;
  /** Mean wait over all contacts: zeros, and the waits of those who give up, included. */
  readonly meanWait: number;
  /** Mean wait of those answered (ASA); NaN when nobody is. */
  readonly meanWaitOfServed: number;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Share of the agents' time that is worked; NaN without agents. */
  readonly occupancy: number;
}

/** Shares of all contacts by what had become of them within a threshold. */
export interface Within {
  readonly answered: number;
  readonly abandoned: number;
}

/** The four service levels, as `format.md` and Jouini, Koole & Roubos (2013) name them. */
export interface ServiceLevels {
  /** answered within T ÷ offered */
  readonly sl1: number;
  /** answered within T ÷ answered */
  readonly sl2: number;
  /** answered within T ÷ (offered − abandoned within T) */
  readonly sl3: number;
  /** (answered + abandoned within T) ÷ offered */
  readonly sl4: number;
}

export function serviceLevelsOf({ abandons }: Impatience, { answered, abandoned }: Within): ServiceLevels {
  return { sl1: answered, sl2: answered / (1 - abandons), sl3: answered / (1 - abandoned), sl4: answered + abandoned };
}

/** The law of the offered wait, everything scaled by e^−s so that overloads stay within the range of numbers. */
export interface OfferedWait {
  /** B(n−1, a), the share lost with one agent fewer and no queue. */
  readonly blockedWithOneLess: number;
  /** s. */
  readonly scale: number;
  /** e^{λH(t) − nμt − s}. */
  readonly weight: (t: number) => number;
  /** J(t)·e^−s. */
  readonly tail: (t: number) => number;
  /** Ḡ(t), the share whose patience is longer. */
  readonly survival: (t: number) => number;
}

/** P(answered within t), P(abandoned within t). @param t ≥ 0; wait ≤ t counts */
export function withinOf(station: Station, wait: OfferedWait, t: number): Within {
  if (station.servers === 0) return { answered: 0, abandoned: 1 - wait.survival(t) };
  const { servers, arrivals, handle } = station;
  const whole = wait.tail(0);
  const beyond = wait.tail(t);
  const d = scaledDensity(station, wait, whole);
  const atOnce = 1 - arrivals * d * whole;
  // ∫₀ᵗ Ḡ·f: λḠ·e^{λH − nμx} is the derivative of the exponential plus nμ times itself
  const answeredLater = d * (wait.weight(t) - wait.weight(0) + (servers / handle) * (whole - beyond));
  // patience ≤ t and shorter than V: either V > t, or V ≤ t and longer than the patience
  const abandoned = (1 - wait.survival(t)) * arrivals * d * beyond + arrivals * d * (whole - beyond) - answeredLater;
  // In absurd overloads rounding may leave a hair of a share below 0
  return { answered: Math.max(0, atOnce + answeredLater), abandoned: Math.max(0, abandoned) };
}

/** d·e^s; 0 when the station is so well staffed that nobody ever waits. */
export function scaledDensity({ arrivals }: Station, { blockedWithOneLess, scale }: OfferedWait, whole: number): number {
  return 1 / (Math.exp(-scale) / blockedWithOneLess + arrivals * whole);
}

/** From the shares to the means that follow by conservation: λ(1 − P(Ab))/μ = n·occupancy, λ·E[W] = queue length. */
export function impatienceFrom(
  station: Station,
  shares: { readonly waits: number; readonly abandons: number; readonly meanWait: number; readonly waitOfServed: number },
): Impatience {
  checkStation(station);
  const { servers, arrivals, handle } = station;
  const { waits, abandons, meanWait, waitOfServed } = shares;
  return {
    kind: 'steady',
    waits,
    abandons,
    meanWait,
    meanWaitOfServed: waitOfServed / (1 - abandons),
    queueLength: arrivals * meanWait,
    occupancy: (arrivals * handle * (1 - abandons)) / servers,
  };
}
