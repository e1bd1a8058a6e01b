/** Random durations as a scenario writes them. */
import * as z from 'zod';
import { CHANNELS, id, mapOf, positive, trusted } from './schema-values.ts';
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
      .describe('[value, share at or below it], rising; linear between; a final share below 100% means never, which is not for work and conversations'),
  };
})();
const component = z.strictObject({ share, ...shapes }).meta({ id: 'component-of-a-mixture' });
const durationShapes = { ...shapes, mixture: mapOf(component).optional().describe('a weighted mixture; shares sum to 100%') };
export const durationDistribution = z.union([duration, z.strictObject(durationShapes)]).meta({ id: 'duration-distribution' });

const onePatience = z.union([z.literal('none'), durationDistribution]);
const bySomething = z.record(id, onePatience);
export const patience = z.union([
  z.literal('none'),
  duration,
  z.strictObject({
    ...durationShapes,
    'kaplan-meier': z
      .strictObject({
        file: z.string(),
        column: z.string().describe('seconds waited, or another unit'),
        unit: z.enum(['ms', 's', 'm', 'h', 'd']),
        abandoned: z.string().describe('column that is 1 where the wait ended by giving up, 0 where it was cut short by an answer'),
      })
      .optional()
      .describe('patience estimated from observed waits (Kaplan and Meier 1958); what the curve leaves over waits for ever'),
    balks: trusted(share).optional().describe('share that leaves at once when it has to wait'),
    'never-leaves': trusted(share).optional().describe('share that waits for ever'),
    silent: trusted(share).optional().describe('share of those who give up that leaves without a word, in chat and messages'),
    'found-out-after': trusted(duration).optional().describe('time that an agent who takes one of them needs to find out'),
    'by-channel': z.partialRecord(z.enum(CHANNELS), onePatience).optional().describe('segment counts before intent, intent before channel'),
    'by-intent': bySomething.optional(),
    'by-segment': bySomething.optional(),
  }),
]);
