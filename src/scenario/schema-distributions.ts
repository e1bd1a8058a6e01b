/** Random durations as a scenario writes them. */
import * as z from 'zod';
import { id, mapOf, positive, trusted } from './schema-values.ts';
import { duration, share } from './units.ts';

/** The shapes of a random duration; exactly one is named. */
const shapes = (() => {
  const value = duration;
  const above = trusted(positive);
  const meanAndCv = z
    .strictObject({ mean: trusted(value), cv: above.describe('standard deviation ÷ mean of the variable (never of its log)') })
    .meta({ id: 'mean-and-cv' });
  return {
    constant: trusted(value).optional(),
    exponential: z
      .strictObject({ mean: trusted(value) })
      .meta({ id: 'exponential' })
      .optional(),
    lognormal: meanAndCv.optional().describe('mean and cv of the variable itself'),
    gamma: meanAndCv.optional(),
    weibull: z
      .strictObject({ mean: trusted(value), shape: above })
      .meta({ id: 'weibull' })
      .optional()
      .describe('shape 1 is exponential; below 1 the hazard falls'),
    uniform: z
      .strictObject({ from: trusted(value), to: trusted(value) })
      .meta({ id: 'uniform' })
      .optional(),
    triangular: z
      .strictObject({ from: trusted(value), mode: trusted(value), to: trusted(value) })
      .meta({ id: 'triangular' })
      .optional(),
    beta: z
      .strictObject({ from: trusted(value), to: trusted(value), mean: trusted(value), concentration: above })
      .meta({ id: 'beta' })
      .optional()
      .describe('on from…to; larger concentration, narrower around the mean'),
    empirical: z
      .strictObject({ file: z.string(), column: z.string(), unit: z.enum(['ms', 's', 'm', 'h', 'd']) })
      .meta({ id: 'empirical' })
      .optional()
      .describe('observed values from a CSV column, interpolated between order statistics'),
    points: z
      .array(z.tuple([value, share]))
      .min(2)
      .meta({ id: 'points-of-a-distribution' })
      .optional()
      .describe('[value, share at or below it], rising; linear between; a final share below 100% means never'),
  };
})();
const component = z.strictObject({ share, ...shapes }).meta({ id: 'component-of-a-mixture' });
const durationShapes = { ...shapes, mixture: mapOf(component).optional().describe('a weighted mixture; shares sum to 100%') };
export const durationDistribution = z.union([duration, z.strictObject(durationShapes)]).meta({ id: 'duration-distribution' });

const bySomething = z.record(id, z.union([z.literal('none'), durationDistribution]));
export const patience = z.union([
  z.literal('none'),
  duration,
  z.strictObject({
    ...durationShapes,
    balks: trusted(share).optional().describe('share that leaves at once when it has to wait'),
    'by-intent': bySomething.optional(),
    'by-segment': bySomething.optional(),
  }),
]);
