/** The mean of a duration as a scenario writes it, before anything is drawn. */
import { valueOf, type DistributionSpec, type ShapesSpec } from './schema.ts';

/** Seconds; null when only a file beside the scenario knows, or some durations never end. */
export function meanDuration(spec: DistributionSpec): number | null {
  return typeof spec === 'number' ? spec : meanOfShape(spec);
}

function meanOfShape(spec: ShapesSpec): number | null {
  if (spec.mixture !== undefined) return meanOfMixture(Object.values(spec.mixture));
  const named = spec.exponential ?? spec.lognormal ?? spec.gamma ?? spec.weibull ?? spec.beta;
  if (named !== undefined) return valueOf(named.mean);
  if (spec.constant !== undefined) return valueOf(spec.constant);
  if (spec.uniform !== undefined) return (valueOf(spec.uniform.from) + valueOf(spec.uniform.to)) / 2;
  if (spec.triangular !== undefined) return (valueOf(spec.triangular.from) + valueOf(spec.triangular.mode) + valueOf(spec.triangular.to)) / 3;
  return spec.points === undefined ? null : meanOfPoints(spec.points);
}

function meanOfMixture(components: readonly (Omit<ShapesSpec, 'mixture'> & { readonly share: number })[]): number | null {
  let sum = 0;
  for (const { share, ...shape } of components) {
    const mean = meanOfShape(shape);
    if (mean === null) return null;
    sum += share * mean;
  }
  return sum;
}

/** Linear between the points, all of the first share at the first value; null when the last share leaves some who never end. */
function meanOfPoints(points: NonNullable<ShapesSpec['points']>): number | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || last[1] < 1) return null;
  return points.slice(1).reduce((sum, [value, share], i) => sum + ((share - points[i]![1]) * (value + points[i]![0])) / 2, first[0] * first[1]);
}
