/**
 * M/M/n+G: any law of patience, by numerical integration over the offered wait.
 * Source: F. Baccelli & G. Hebuterne, "On queues with impatient customers" (1981); S. Zeltyn & A. Mandelbaum, Queueing Systems 51 (2005).
 * Assumes Poisson arrivals, exponential handle times, first come first served, patience independent of the queue. Valid when
 * λ·P(endless patience) < nμ; else it is an overload.
 */
import { erlangB } from './erlang-b.ts';
import { impatienceFrom, scaledDensity, serviceLevelsOf, withinOf } from './impatience.ts';
import type { Impatience, OfferedWait, ServiceLevels } from './impatience.ts';
import { integral } from './integral.ts';
import type { PatienceLaw } from './patience-law.ts';
import { checkStation, loadOf } from './station.ts';
import type { Overload, Station } from './station.ts';

/** Exponent below which the law of the offered wait is nothing: e^−60 is below the last digit of any sum. */
const NOTHING = 60;
const TOLERANCE = 1e-13;
/** Handle times after which patience that is still there is taken as endless. */
const ENDLESS = 1e9;

export function erlangWithPatience(station: Station, law: PatienceLaw): Impatience | Overload {
  checkStation(station);
  const { servers, arrivals, handle } = station;
  if (arrivals === 0) return impatienceFrom(station, { waits: 0, abandons: 0, meanWait: 0, waitOfServed: 0 });
  const stubborn = loadOf(station) * law.survival(ENDLESS * handle);
  if (stubborn >= servers) return { kind: 'overload', load: loadOf(station), servers, least: Math.floor(stubborn) + 1 };
  const span = spanOf(station, law);
  const wait = offeredWait(station, law, span);
  const whole = wait.tail(0);
  const density = scaledDensity(station, wait, whole);
  const drain = servers / handle;
  return impatienceFrom(station, {
    waits: arrivals * density * whole,
    abandons: Math.max(0, density * (wait.weight(0) + (arrivals - drain) * whole)),
    meanWait: arrivals * density * over(span, (x) => law.meanUpTo(x) * wait.weight(x)),
    waitOfServed: meanWaitOfServed(station, law, wait),
  });
}

/** The four service levels at `within`; wait ≤ within counts. Null where there is an overload. */
export function serviceLevelsWithPatience(station: Station, law: PatienceLaw, within: number): ServiceLevels | null {
  const result = erlangWithPatience(station, law);
  if (result.kind === 'overload') return null;
  if (station.arrivals === 0) return { sl1: 1, sl2: 1, sl3: 1, sl4: 1 };
  return serviceLevelsOf(result, withinOf(station, offeredWait(station, law, spanOf(station, law)), within));
}

/** E[W; served] = ∫ x·Ḡ(x)·f(x) dx: the waits of those answered, spread over all contacts. */
export function meanWaitOfServed(station: Station, law: PatienceLaw, wait: OfferedWait): number {
  const { arrivals } = station;
  return arrivals * scaledDensity(station, wait, wait.tail(0)) * over(spanOf(station, law), (x) => x * law.survival(x) * wait.weight(x));
}

/** Where the density of the offered wait is anything: around its peak, where λḠ falls below nμ. */
interface Span {
  readonly from: number;
  readonly peak: number;
  readonly to: number;
}

function exponentOf({ servers, arrivals, handle }: Station, law: PatienceLaw): (x: number) => number {
  const drain = servers / handle;
  return (x) => arrivals * law.meanUpTo(x) - drain * x;
}

function spanOf(station: Station, law: PatienceLaw): Span {
  const exponent = exponentOf(station, law);
  const grows = (x: number): boolean => loadOf(station) * law.survival(x) > station.servers;
  const unit = station.handle / Math.max(1, station.servers);
  const peak = grows(0) ? boundary(grows, unit) : 0;
  const top = exponent(peak);
  const matters = (x: number): boolean => exponent(x) > top - NOTHING;
  const to = peak + boundary((x) => matters(peak + x), unit);
  const from = matters(0) ? 0 : peak - boundary((x) => x < peak && matters(peak - x), unit);
  return { from, peak, to };
}

/** Where a condition that holds at 0 ceases to hold. */
function boundary(holds: (x: number) => boolean, unit: number): number {
  let high = unit;
  while (holds(high)) high *= 2;
  let low = high === unit ? 0 : high / 2;
  for (let step = 0; step < 100 && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}

function over({ from, peak, to }: Span, f: (x: number) => number): number {
  const scale = Math.max(Math.abs(f(peak)), Math.abs(f((peak + to) / 2)), Math.abs(f((from + peak) / 2)));
  const rise = from < peak ? integral(f, from, peak, TOLERANCE * (scale * (peak - from) + Number.MIN_VALUE)) : 0;
  return rise + integral(f, peak, to, TOLERANCE * (scale * (to - peak) + Number.MIN_VALUE));
}

function offeredWait(station: Station, law: PatienceLaw, span: Span): OfferedWait {
  const exponent = exponentOf(station, law);
  const scale = exponent(span.peak);
  const weight = (x: number): number => Math.exp(exponent(x) - scale);
  const tail = (t: number): number => {
    if (t >= span.to) return 0;
    const from = Math.max(t, span.from);
    return over({ from, peak: Math.max(from, span.peak), to: span.to }, weight);
  };
  return { blockedWithOneLess: erlangB(Math.max(0, station.servers - 1), loadOf(station)), scale, weight, tail, survival: law.survival };
}
