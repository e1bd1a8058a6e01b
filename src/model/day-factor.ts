/**
 * Busy and quiet days: the rate of a source is multiplied by one factor a local day, Gamma with mean 1, so that daily counts vary by more than
 * Poisson chance: variance = mean + mean²·cv² (negative binomial where the whole day is counted).
 * Source: Whitt, "Dynamic staffing in a telephone call center aiming to immediately answer all calls" (OR Letters 24, 1999); Avramidis, Deslauriers &
 * L'Ecuyer, "Modeling daily arrivals to a telephone call center" (Management Science 50, 2004), whose Gamma(α, α) busyness has cv = 1/√α.
 */
import { gamma } from '../random/law.ts';
import { valueOf } from '../scenario/schema.ts';
import type { SourceSpec } from '../scenario/schema.ts';
import type { DayFactorModel } from './model.ts';

type DayFactorSpec = NonNullable<NonNullable<SourceSpec['arrivals']>['day-factor']>;

/** null: every day has its mean. */
export function compileDayFactor(spec: DayFactorSpec | undefined): DayFactorModel | null {
  const cv = spec === undefined ? 0 : valueOf(spec.cv);
  if (spec === undefined || cv === 0) return null;
  return { quantile: gamma(1, cv).quantile, correlation: spec.correlation === undefined ? 0 : valueOf(spec.correlation) };
}
