/**
 * The beta law with parameters a, b > 0: cumulative shares and quantile, on the scale of the logit log(x/(1−x)),
 * so that both ends and tiny parameters keep their digits.
 */
import { deviance, logGamma, type LogShares, stirlingRest } from './gamma.ts';
import { risingRoot } from './root.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
const MOST_TERMS = 1_000_000;

/** log B(a, b). */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** The beta law at x = 1/(1 + exp(−logit)); density per unit of the logit. */
export function betaLogShares(logit: number, a: number, b: number): LogShares {
  if (logit > 0) {
    const { below, above, density } = sharesBelowHalf(-logit, b, a);
    return { below: above, above: below, density };
  }
  return sharesBelowHalf(logit, a, b);
}

/** For logit ≤ 0. */
function sharesBelowHalf(logit: number, a: number, b: number): LogShares {
  if (logit + Math.log(a + b + 1) < -38) {
    // x^a / (a B(a, b)), the first term of the series in x = exp(logit)
    const below = a * logit - Math.log(a) - logBeta(a, b);
    return { below, above: Math.log(-Math.expm1(Math.min(below, -Number.MIN_VALUE))), density: below + Math.log(a) };
  }
  const odds = Math.exp(logit);
  const x = odds / (1 + odds);
  const y = 1 / (1 + odds);
  const n = a + b;
  // log of x^a (1−x)^b / B(a, b)
  const density =
    0.5 * (Math.log(a) + Math.log(b) - Math.log(n)) -
    HALF_LOG_TWO_PI +
    stirlingRest(n) -
    stirlingRest(a) -
    stirlingRest(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  if (x < (a + 1) / (n + 2)) {
    const below = Math.min(density + Math.log(betaFraction(x, a, b) / a), -Number.MIN_VALUE);
    return { below, above: Math.log(-Math.expm1(below)), density };
  }
  const above = Math.min(density + Math.log(betaFraction(y, b, a) / b), -Number.MIN_VALUE);
  return { below: Math.log(-Math.expm1(above)), above, density };
}

/** a·I_x(a, b) ÷ (x^a (1−x)^b / B(a, b)) as a continued fraction (Abramowitz & Stegun 26.5.8), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const n = a + b;
  let c = 1;
  let d = 1 / (1 - (n * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const a2m = a + 2 * m;
    const even = (m * (b - m) * x) / ((a2m - 1) * a2m);
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (n + m) * x) / (a2m * (a2m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** P(X ≤ x). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return Math.exp(betaLogShares(Math.log(x) - Math.log1p(-x), a, b).below);
}

/**
 * The logit of the beta quantile.
 * @param below, above shares below and above it, adding to 1, both exact in their own tail
 * @param guess a start, when one is known
 */
export function logitBetaQuantile(below: number, above: number, a: number, b: number, guess?: number): number {
  const logB = logBeta(a, b);
  const least = (Math.log(below) + Math.log(a) + logB) / a;
  if (least + Math.log(a + b + 1) < -45) return least;
  const most = -(Math.log(above) + Math.log(b) + logB) / b;
  if (most - Math.log(a + b + 1) > 45) return most;
  if (below <= 0.5) {
    const target = Math.log(below);
    return risingRoot(
      (logit) => {
        const { below: value, density } = betaLogShares(logit, a, b);
        return { value: value - target, slope: Math.exp(density - value) };
      },
      guess ?? Math.log(a) - Math.log(b),
    );
  }
  const target = Math.log(above);
  return risingRoot(
    (logit) => {
      const { above: value, density } = betaLogShares(logit, a, b);
      return { value: target - value, slope: Math.exp(density - value) };
    },
    guess ?? Math.log(a) - Math.log(b),
  );
}
