/**
 * Erlang A, M/M/n+M: exponential patience. The queue is stable at every load.
 * Source: C. Palm (1957); A. Mandelbaum & S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue" (2007).
 * With x = nμ/θ and y = λ/θ everything stands on A(x, y) = Σⱼ yʲ / ((x+1)…(x+j)), an incomplete gamma function:
 * P(W > 0) = AB / (1 − B + AB) with B the Erlang B share, P(Ab | W > 0) = 1/(ρA) + 1 − 1/ρ, E[W] = P(Ab)/θ.
 */
import { gammaLogShares } from '../random/gamma.ts';
import { erlangB } from './erlang-b.ts';
import { meanWaitOfServed } from './general-patience.ts';
import { impatienceFrom, scaledDensity, serviceLevelsOf, withinOf } from './impatience.ts';
import type { Impatience, OfferedWait, ServiceLevels } from './impatience.ts';
import { exponentialPatience } from './patience-law.ts';
import { checkStation, loadOf } from './station.ts';
import type { Station } from './station.ts';

export interface PatientStation extends Station {
  /** Mean patience 1/θ > 0, exponential. For endless patience take Erlang C, for none Erlang B. */
  readonly patience: number;
}

export function erlangA(station: PatientStation): Impatience {
  checkPatience(station);
  const { servers, arrivals, patience } = station;
  if (arrivals === 0) return impatienceFrom(station, { waits: 0, abandons: 0, meanWait: 0, waitOfServed: 0 });
  if (servers === 0) return impatienceFrom(station, { waits: 1, abandons: 1, meanWait: patience, waitOfServed: 0 });
  const wait = offeredWait(station);
  const whole = wait.tail(0);
  const waits = arrivals * scaledDensity(station, wait, whole) * whole;
  const abandons = waits * abandonsOfWaiting(station);
  return impatienceFrom(station, {
    waits,
    abandons,
    meanWait: abandons * patience,
    waitOfServed: meanWaitOfServed(station, exponentialPatience(patience), wait),
  });
}

/** The four service levels at `within`; wait ≤ within counts. */
export function serviceLevelsOfErlangA(station: PatientStation, within: number): ServiceLevels {
  if (station.arrivals === 0) return { sl1: 1, sl2: 1, sl3: 1, sl4: 1 };
  return serviceLevelsOf(erlangA(station), withinOf(station, offeredWait(station), within));
}

/** P(Ab | W > 0). Below the critical load from the mean queue, θ·E[Q]/λ, where the closed form would cancel. */
function abandonsOfWaiting(station: PatientStation): number {
  const { servers, arrivals, handle, patience } = station;
  const [x, y] = [(servers * patience) / handle, arrivals * patience];
  if (y < x) {
    let term = 1;
    let sum = 1;
    let queue = 0;
    for (let j = 1; term * j > 1e-18 * queue; j++) {
      term *= y / (x + j);
      sum += term;
      queue += j * term;
    }
    return queue / (sum * y);
  }
  const ratio = x / y;
  return ratio * Math.exp(-logA(x, y)) + 1 - ratio;
}

/** log A(x, y) for x > 0, y ≥ 0. */
function logA(x: number, y: number): number {
  if (y === 0) return 0;
  const { below, density } = gammaLogShares(Math.log(y), x);
  return Math.log(x) + below - density;
}

/**
 * J(t) = e^{λH(t) − nμt}·A(x, y·e^{−θt}) / (nμ), by the substitution u = y·e^{−θx} in the integral. Everything is taken from the peak of the
 * exponent, where λe^{−θp} = nμ (or p = 0): the difference to it keeps its digits where the exponents themselves are large.
 */
function offeredWait({ servers, arrivals, handle, patience }: PatientStation): OfferedWait {
  const drain = servers / handle;
  const peak = arrivals > drain ? patience * Math.log(arrivals / drain) : 0;
  const stillThere = Math.min(arrivals, drain);
  const { survival, meanUpTo } = exponentialPatience(patience);
  const fromPeak = (t: number): number => stillThere * meanUpTo(t - peak) - drain * (t - peak);
  return {
    blockedWithOneLess: erlangB(servers - 1, arrivals * handle),
    scale: -fromPeak(0),
    weight: (t) => Math.exp(fromPeak(t)),
    tail: (t) => Math.exp(fromPeak(t) + logA(drain * patience, arrivals * patience * survival(t))) / drain,
    survival,
  };
}

function checkPatience(station: PatientStation): void {
  checkStation(station);
  const { patience } = station;
  if (!(patience > 0 && patience < Infinity)) throw new RangeError(`${patience} is not a mean patience at a load of ${loadOf(station)}`);
}
