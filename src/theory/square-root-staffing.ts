/**
 * Square-root staffing, n = R + β√R: approximations that sharpen as the load R grows; at 50 agents they are several percent off. Never an oracle.
 * Sources: S. Halfin & W. Whitt, Operations Research 29 (1981), endless patience, β > 0; O. Garnett, A. Mandelbaum & M. Reiman, MSOM 4 (2002),
 * exponential patience, any β.
 */
import { normalCdf, normalDensity } from '../random/normal.ts';

/** Agents for an offered load: ⌈R + β√R⌉. */
export function squareRootStaff(load: number, beta: number): number {
  return Math.ceil(load + beta * Math.sqrt(load));
}

/** β of a given staffing: (n − R)/√R. */
export function betaOf(servers: number, load: number): number {
  return (servers - load) / Math.sqrt(load);
}

/** Halfin–Whitt: P(W > 0) ≈ [1 + β·Φ(β)/φ(β)]⁻¹. @param beta > 0; at or below 0 everybody waits in the limit */
export function delayEndlessPatience(beta: number): number {
  return beta <= 0 ? 1 : 1 / (1 + (beta * normalCdf(beta)) / normalDensity(beta));
}

/** Garnett–Mandelbaum–Reiman: P(W > 0) ≈ [1 + √(θ/μ)·h(β√(μ/θ))/h(−β)]⁻¹, h the hazard of the normal law. @param patience mean, in mean handle times (μ/θ) */
export function delayExponentialPatience(beta: number, patience: number): number {
  const root = Math.sqrt(patience);
  return 1 / (1 + hazard(beta * root) / (root * hazard(-beta)));
}

/** The β at which a share `delay` in (0, 1) waits, by bisection; endless patience unless `patience` (in mean handle times) is given. */
export function betaForDelay(delay: number, patience = Infinity): number {
  const of = (beta: number): number => (patience === Infinity ? delayEndlessPatience(beta) : delayExponentialPatience(beta, patience));
  let [low, high] = [patience === Infinity ? 0 : -1, 1];
  while (of(low) < delay) low *= 2;
  while (of(high) > delay) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (of(middle) > delay) low = middle;
    else high = middle;
  }
  return high;
}

/** φ(x)/(1 − Φ(x)), with its asymptote where both vanish. */
function hazard(x: number): number {
  return x > 30 ? x + 1 / x : normalDensity(x) / normalCdf(-x);
}
