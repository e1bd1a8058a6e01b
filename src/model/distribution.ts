/** Random values as a scenario writes them, compiled to quantile functions. */
import { beta, betaLogitTable, constant, exponential, type Form, gamma, type Law, lognormal, triangular, uniform, weibull } from '../random/law.ts';
import { mixture } from '../random/mixture.ts';
import { normalCdf, normalQuantile } from '../random/normal.ts';
import { cumulative, empirical } from '../random/observed.ts';
import { type DistributionSpec, type ShapesSpec, valueOf } from '../scenario/schema.ts';

export interface Sampler {
  /** ∞ when some draws are infinite (“never”). */
  readonly mean: number;
  /** The value at u in the open interval (0, 1); never falls as u rises; may be ∞ where the scenario says “never”. */
  readonly quantile: (u: number) => number;
  /** Of the laws that can be told in two numbers. */
  readonly form?: Form;
}

type PlainShapes = Omit<ShapesSpec, 'mixture'>;
type TimeUnit = NonNullable<NonNullable<ShapesSpec['empirical']>['unit']>;
/** The values of a file's column, in seconds when a unit is said. */
export type ColumnOf = (file: string, column: string, unit?: TimeUnit) => Float64Array;

/**
 * Compiles a distribution; a bare value is a constant. Gamma and beta quantiles come from tables, within 1e-6 relative.
 * @throws RangeError when the parameters fit no distribution (reading a scenario reports these with their place)
 */
export function compileDistribution(spec: DistributionSpec, columns: ColumnOf): Sampler {
  if (typeof spec === 'number') return constant(spec);
  if (spec.mixture === undefined) return plainLaw(spec, columns);
  const components = Object.values(spec.mixture).map((component) => ({ share: component.share, law: plainLaw(component, columns) }));
  return mixture(components);
}

function plainLaw(spec: PlainShapes, columns: ColumnOf): Law {
  if (spec.constant !== undefined) return constant(valueOf(spec.constant));
  if (spec.exponential !== undefined) return exponential(valueOf(spec.exponential.mean));
  if (spec.lognormal !== undefined) return lognormal(valueOf(spec.lognormal.mean), valueOf(spec.lognormal.cv));
  if (spec.gamma !== undefined) return gamma(valueOf(spec.gamma.mean), valueOf(spec.gamma.cv));
  if (spec.weibull !== undefined) return weibull(valueOf(spec.weibull.mean), valueOf(spec.weibull.shape));
  if (spec.uniform !== undefined) {
    const [from, to] = [valueOf(spec.uniform.from), valueOf(spec.uniform.to)];
    inOrder('uniform', from, to);
    return uniform(from, to);
  }
  if (spec.triangular !== undefined) {
    const [from, mode, to] = [valueOf(spec.triangular.from), valueOf(spec.triangular.mode), valueOf(spec.triangular.to)];
    inOrder('triangular', from, mode, to);
    return triangular(from, mode, to);
  }
  if (spec.beta !== undefined) {
    const [from, mean, to] = [valueOf(spec.beta.from), valueOf(spec.beta.mean), valueOf(spec.beta.to)];
    inOrder('beta', from, mean, to);
    return beta(from, to, mean, valueOf(spec.beta.concentration));
  }
  if (spec.empirical !== undefined) return empirical(columns(spec.empirical.file, spec.empirical.column, spec.empirical.unit));
  if (spec.points !== undefined) {
    inOrder('points', ...spec.points.map(([value]) => value));
    inOrder('points', ...spec.points.map(([, share]) => share));
    return cumulative(spec.points);
  }
  throw new RangeError('a distribution names no shape');
}

function inOrder(shape: string, ...values: readonly number[]): void {
  if (values.some((value, i) => i > 0 && value < values[i - 1]!)) throw new RangeError(`${shape}: ${values.join(', ')} must not fall`);
}

/**
 * The chance of success at difficulty rank d (0 easiest, 1 hardest): the beta quantile of mean m and concentration κ at 1 − d.
 * @param mean m, 0 to 1
 * @param concentration κ; undefined: everyone alike; 0: success if and only if d < m
 */
export function aiSuccess(mean: number, concentration: number | undefined): (d: number) => number {
  if (concentration === undefined || mean <= 0 || mean >= 1) return () => mean;
  if (concentration === 0) return (d) => (d < mean ? 1 : 0);
  const table = betaLogitTable(mean * concentration, (1 - mean) * concentration);
  return (d) => 1 / (1 + Math.exp(-table(-normalQuantile(d))));
}

const LEAST = 1 / 9007199254740992;

/**
 * A uniform with rank correlation to d by a Gaussian copula: Φ(ρ Φ⁻¹(d) + √(1−ρ²) Φ⁻¹(u)), rising in u, and in d when ρ > 0.
 * @param u, d in the open interval (0, 1); so is the result
 * @param rho −1 to 1; at 0 the result is u itself
 */
export function correlatedUniform(u: number, d: number, rho: number): number {
  if (rho === 0) return u;
  const z = rho * normalQuantile(d) + Math.sqrt(Math.max(0, 1 - rho * rho)) * normalQuantile(u);
  return Math.max(LEAST, Math.min(1 - LEAST, normalCdf(z)));
}
