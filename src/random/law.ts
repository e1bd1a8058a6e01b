/** Laws of one random number, by mean and spread of the variable itself. Quantile functions take u in the open interval (0, 1) and never fall. */
import { betaLogShares, betaCdf, logitBetaQuantile } from './beta.ts';
import { unitExponential } from './exponential.ts';
import { gammaCdf, gammaLogShares, logGamma, logGammaQuantile } from './gamma.ts';
import { CONSTANT, EXPONENTIAL, LOGNORMAL } from './form.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { tabulate } from './table.ts';

/** A law in numbers: a constant a, an exponential law of mean a, or the exponential of a + b · (a standard normal variable). */
export interface Form {
  readonly law: typeof CONSTANT | typeof EXPONENTIAL | typeof LOGNORMAL;
  readonly a: number;
  readonly b: number;
}

export interface Law {
  /** ∞ when the variable can be infinite. */
  readonly mean: number;
  /** The smallest x with P(X ≤ x) ≥ u. */
  readonly quantile: (u: number) => number;
  /** P(X ≤ x). */
  readonly below: (x: number) => number;
  /** Of the laws that can be told in two numbers. */
  readonly form?: Form;
}

export function constant(value: number): Law {
  return { mean: value, quantile: () => value, below: (x) => (x < value ? 0 : 1), form: { law: CONSTANT, a: value, b: 0 } };
}

export function exponential(mean: number): Law {
  if (mean === 0) return constant(0);
  return {
    mean,
    quantile: (u) => mean * unitExponential(u),
    below: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
    form: { law: EXPONENTIAL, a: mean, b: 0 },
  };
}

/** @param cv standard deviation ÷ mean of the variable, not of its logarithm */
export function lognormal(mean: number, cv: number): Law {
  if (mean === 0 || cv === 0) return constant(mean);
  const variance = Math.log1p(cv * cv);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  return {
    mean,
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    below: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
    form: { law: LOGNORMAL, a: mu, b: sigma },
  };
}

const gammaTables = new Map<number, (z: number) => number>();

/** Quantiles from a table, within 1e-6 relative. */
export function gamma(mean: number, cv: number): Law {
  if (mean === 0 || cv === 0) return constant(mean);
  const shape = 1 / (cv * cv);
  const logScale = Math.log(mean) - Math.log(shape);
  const scale = mean / shape;
  const table = gammaTables.get(shape) ?? gammaTable(shape);
  gammaTables.set(shape, table);
  return { mean, quantile: (u) => Math.exp(logScale + table(normalQuantile(u))), below: (x) => gammaCdf(x / scale, shape) };
}

function gammaTable(shape: number): (z: number) => number {
  return tabulate({
    value: (below, above, z, guess) => logGammaQuantile(below, above, z, shape, guess),
    logDensity: (logX) => gammaLogShares(logX, shape).density,
  });
}

/** @param shape 1 is exponential; below 1 the hazard falls */
export function weibull(mean: number, shape: number): Law {
  if (mean === 0) return constant(0);
  const logScale = Math.log(mean) - logGamma(1 + 1 / shape);
  return {
    mean,
    quantile: (u) => Math.exp(logScale + Math.log(-Math.log1p(-u)) / shape),
    below: (x) => (x <= 0 ? 0 : -Math.expm1(-Math.exp(shape * (Math.log(x) - logScale)))),
  };
}

export function uniform(from: number, to: number): Law {
  if (from === to) return constant(from);
  return { mean: (from + to) / 2, quantile: (u) => from + (to - from) * u, below: (x) => Math.max(0, Math.min(1, (x - from) / (to - from))) };
}

export function triangular(from: number, mode: number, to: number): Law {
  if (from === to) return constant(from);
  const range = to - from;
  const peak = (mode - from) / range;
  return {
    mean: (from + mode + to) / 3,
    quantile: (u) => (u < peak ? from + Math.sqrt(u * range * (mode - from)) : to - Math.sqrt((1 - u) * range * (to - mode))),
    below: (x) => {
      if (x <= from) return 0;
      if (x >= to) return 1;
      return x < mode ? ((x - from) * (x - from)) / (range * (mode - from)) : 1 - ((to - x) * (to - x)) / (range * (to - mode));
    },
  };
}

const betaTables = new Map<string, (z: number) => number>();

/** z ↦ the logit of the beta quantile at Φ(z), from a table, within 1e-6. */
export function betaLogitTable(a: number, b: number): (z: number) => number {
  const key = `${a} ${b}`;
  const known = betaTables.get(key);
  if (known !== undefined) return known;
  const table = tabulate({
    value: (below, above, _z, guess) => logitBetaQuantile(below, above, a, b, guess),
    logDensity: (logit) => betaLogShares(logit, a, b).density,
  });
  betaTables.set(key, table);
  return table;
}

/** A beta law stretched to from…to. @param concentration sum of the two parameters, > 0: larger is narrower */
export function beta(from: number, to: number, mean: number, concentration: number): Law {
  const share = (mean - from) / (to - from);
  if (from === to || share <= 0 || share >= 1) return constant(mean);
  const a = share * concentration;
  const b = (1 - share) * concentration;
  const table = betaLogitTable(a, b);
  return {
    mean,
    quantile: (u) => from + (to - from) / (1 + Math.exp(-table(normalQuantile(u)))),
    below: (x) => betaCdf((x - from) / (to - from), a, b),
  };
}
