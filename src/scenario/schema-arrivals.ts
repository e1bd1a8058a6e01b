/** Arrivals of a source: how many, with what shape through week and day, how days differ; surges and kinds of days over all sources. */
import * as z from 'zod';
import { intervalTable } from './schema-intervals.ts';
import { id, mapOf, positive, text, trusted } from './schema-values.ts';
import { days, duration, moment, rate, share, timeOfDay } from './units.ts';

const weekdays = z.strictObject(
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, z.number().min(0).optional()])) as Record<
    'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun',
    z.ZodOptional<z.ZodNumber>
  >,
);
const weights = z.array(z.number().min(0)).min(1);
const weightsFile = z.strictObject({ file: z.string(), column: z.string() });
const profile = z.union([weights, weightsFile]);
const factor = z.number().min(0);

const dayFactor = z.strictObject({
  cv: trusted(share).describe('standard deviation of the factor, whose mean is 1; of daily counts beyond what chance alone gives'),
  correlation: trusted(share).optional().describe('with the days of other sources that state one (Gaussian copula); absent: none'),
});

const wave = z.strictObject({
  mean: trusted(rate),
  amplitude: trusted(rate).describe('how far the rate rises above its mean and falls below it; at most the mean'),
  period: duration,
  peak: duration.optional().describe('when it is highest, after the start of the window; default: a quarter of the period, a sine from the start'),
});

const forecast = intervalTable('offered', 'column of the expected number of contacts that the interval brings', {
  handle: z
    .union([z.string(), z.strictObject({ column: z.string(), unit: z.enum(['s', 'm', 'h']).optional() })])
    .describe('column of the mean time that a contact of the interval takes, after-contact work included; absent: as the intents say all day')
    .optional(),
});

export const arrivals = z.strictObject({
  rate: trusted(rate).optional().describe('constant'),
  'per-day': trusted(positive).optional().describe('mean number on an average day'),
  'per-week': trusted(positive).optional().describe('mean number a week'),
  steps: z
    .array(z.tuple([timeOfDay, rate]))
    .min(1)
    .optional()
    .describe('[time of day, rate], every day: the rate from that time to the next; before the first it is the last one'),
  points: z
    .array(z.tuple([timeOfDay, rate]))
    .min(1)
    .optional()
    .describe('[time of day, rate], every day: straight lines between, also from the last to the first of the next day'),
  forecast: forecast.optional().describe('expected contacts interval by interval, from a file'),
  wave: wave.optional().describe('a rate that rises and falls as a sine'),
  'by-weekday': weekdays.optional().describe('weights of the days; absent days weigh 1; of `steps` and `points`, factors'),
  'by-interval': z
    .union([weights, weightsFile, mapOf(z.strictObject({ days, weights: profile }))])
    .optional()
    .describe('weights through the day, equal intervals from midnight'),
  'by-date': mapOf(factor).optional().describe('local date → factor of that day, on top of all else; 0: nobody'),
  growth: z
    .strictObject({ factor: positive, every: duration })
    .optional()
    .describe('each `every` has `factor` times the arrivals of the one before; counted in whole days from the first day of the window'),
  'day-factor': dayFactor.optional().describe('busy days and quiet days: one Gamma factor a local day, shared by its intervals'),
});

const surge = z.strictObject({
  title: text.optional(),
  from: moment,
  length: duration,
  sources: z.array(id).min(1).optional().describe('absent: all with `arrivals`'),
  factor: trusted(factor).describe('of the rate while it lasts; surges that overlap multiply'),
  'extra-intents': mapOf(share).optional().describe('mix of the contacts that the surge adds; absent: like the others'),
});
export const surges = mapOf(surge);

const dayType = z.strictObject({
  title: text.optional(),
  share: trusted(share).optional().describe('of days, drawn by date; the days of no type are ordinary'),
  dates: z.array(moment).min(1).optional().describe('local dates that are of this type for certain'),
  sources: z.array(id).min(1).optional().describe('absent: all with `arrivals`'),
  factor: trusted(factor).describe('of the rate all day'),
});
export const dayTypes = mapOf(dayType);
