/**
 * The gamma function's logarithm, and the gamma law (shape a, scale 1): cumulative shares and quantile.
 * Everything works on logarithms, so that tails and tiny shapes keep their digits.
 */
import { risingRoot } from './root.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
const MOST_TERMS = 1_000_000;

/** Stirling's series beyond its leading terms, for x ≥ 10: 1/(12x) − 1/(360x³) + … (Abramowitz & Stegun 6.1.41). */
function stirlingSeries(x: number): number {
  const r = 1 / (x * x);
  let sum = 1 / 156;
  sum = sum * r - 691 / 360360;
  sum = sum * r + 1 / 1188;
  sum = sum * r - 1 / 1680;
  sum = sum * r + 1 / 1260;
  sum = sum * r - 1 / 360;
  sum = sum * r + 1 / 12;
  return sum / x;
}

/** log Γ(x) for x > 0; absolute error about 1e-14 near 1 and 2, relative 1e-15 beyond. */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingSeries(shifted) - Math.log(product);
}

/** What Stirling's formula leaves: log Γ(x) − ((x − ½) log x − x + ½ log 2π). */
export function stirlingRest(x: number): number {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}

/**
 * a·log(a/x) + x − a ≥ 0 without cancellation where x is close to a.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * (Math.log(a) - Math.log(x)) + x - a;
  const v = (a - x) / (a + x);
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Logarithms of the shares below and above, and of the density per unit of log x. */
export interface LogShares {
  readonly below: number;
  readonly above: number;
  readonly density: number;
}

/** The gamma law with shape a > 0 at x = exp(logX). */
export function gammaLogShares(logX: number, a: number): LogShares {
  const x = Math.exp(logX);
  if (x < 1e-16) {
    // x^a / Γ(a + 1), the first term of the series; the second is smaller by a·x
    const below = a * logX - logGamma(a + 1);
    return { below, above: Math.log(-Math.expm1(below)), density: below + Math.log(a) };
  }
  // log of x^a e^−x / Γ(a)
  const density = -deviance(a, x) - stirlingRest(a) + 0.5 * Math.log(a) - HALF_LOG_TWO_PI;
  if (x < a + 1) {
    const below = density + Math.log(risingSeries(x, a) / a);
    return { below, above: Math.log(-Math.expm1(Math.min(below, -Number.MIN_VALUE))), density };
  }
  const above = density + Math.log(upperFraction(x, a));
  return { below: Math.log1p(-Math.exp(above)), above, density };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … (Abramowitz & Stegun 6.5.29). */
function risingSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Γ(a, x) e^x / x^a as a continued fraction (Abramowitz & Stegun 6.5.31), evaluated by Lentz's method. */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** P(X ≤ x) for shape a > 0. */
export function gammaCdf(x: number, a: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return Math.exp(gammaLogShares(Math.log(x), a).below);
}

/** Above this shape the quantile's own series is as exact as inversion, and far quicker. */
const LARGE_SHAPE = 100_000;

/**
 * log of the gamma quantile.
 * @param below, above shares below and above it, adding to 1, both exact in their own tail
 * @param z the normal quantile of `below`
 * @param guess a start, when one is known
 */
export function logGammaQuantile(below: number, above: number, z: number, a: number, guess?: number): number {
  if (a > LARGE_SHAPE) return Math.log(largeShapeQuantile(z, a));
  const least = (Math.log(below) + logGamma(a + 1)) / a;
  if (least < -40) return least;
  const start = guess ?? Math.max(least, startFrom(z, a));
  if (below <= 0.5) {
    const target = Math.log(below);
    return risingRoot((logX) => {
      const { below: value, density } = gammaLogShares(logX, a);
      return { value: value - target, slope: Math.exp(density - value) };
    }, start);
  }
  const target = Math.log(above);
  return risingRoot((logX) => {
    const { above: value, density } = gammaLogShares(logX, a);
    return { value: target - value, slope: Math.exp(density - value) };
  }, start);
}

/** Wilson & Hilferty's cube, as a start. */
function startFrom(z: number, a: number): number {
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  return root > 0.1 ? Math.log(a) + 3 * Math.log(root) : -Infinity;
}

/** Cornish–Fisher expansion of the chi-square quantile (Abramowitz & Stegun 26.4 with 26.2.49), halved: shape a, error below 1e-14 relative for a > 1e5. */
function largeShapeQuantile(z: number, a: number): number {
  const root = Math.sqrt(a);
  const z2 = z * z;
  return (
    a + root * z + (z2 - 1) / 3 + (z * (z2 - 7)) / (36 * root) - ((6 * z2 + 14) * z2 - 32) / (1620 * a) + (z * ((9 * z2 + 256) * z2 - 433)) / (38880 * a * root)
  );
}
