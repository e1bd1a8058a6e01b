/** Arrivals of a source: how many, with what shape through week and day, and how days differ. */
import * as z from 'zod';
import { mapOf, notYet, positive, trusted } from './schema-values.ts';
import { days, rate, share } from './units.ts';

const weekdays = z.strictObject(
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, z.number().min(0).optional()])) as Record<
    'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun',
    z.ZodOptional<z.ZodNumber>
  >,
);
const weights = z.array(z.number().min(0)).min(1);
const weightsFile = z.strictObject({ file: z.string(), column: z.string() });
const profile = z.union([weights, weightsFile]);

const dayFactor = z.strictObject({
  cv: trusted(share).describe('standard deviation of the factor, whose mean is 1; of daily counts beyond what chance alone gives'),
  correlation: trusted(share).optional().describe('with the days of other sources that state one (Gaussian copula); absent: none'),
});

export const arrivals = z.strictObject({
  rate: trusted(rate).optional().describe('constant'),
  'per-day': trusted(positive).optional().describe('mean number on an average day'),
  'per-week': trusted(positive).optional().describe('mean number a week'),
  'by-weekday': weekdays.optional().describe('weights of the days; absent days weigh 1'),
  'by-interval': z
    .union([weights, weightsFile, mapOf(z.strictObject({ days, weights: profile }))])
    .optional()
    .describe('weights through the day, equal intervals from midnight'),
  'day-factor': dayFactor.optional().describe('busy days and quiet days: one Gamma factor a local day, shared by its intervals'),
  steps: notYet('`steps`'),
  points: notYet('`points`'),
  wave: notYet('`wave`'),
});
