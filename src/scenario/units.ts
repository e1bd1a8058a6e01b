/**
 * Values with units, as codecs: the text a person writes on one side, the plain number the simulation uses on the other.
 * Inside the program: seconds, events per second, fractions of one, amounts of money. At the borders: always a written unit.
 */
import * as z from 'zod';
import { complaint } from './complaint.ts';

/** The kinds of value that must carry a unit; used in messages and in `explain`. */
export type UnitKind = 'duration' | 'rate' | 'rate-per-hour' | 'share' | 'points' | 'money' | 'money-per-hour' | 'time-of-day' | 'moment' | 'days';

export const UNIT_WORDS: Readonly<Record<UnitKind, { readonly noun: string; readonly example: string; readonly rule: string }>> = {
  duration: { noun: 'a duration', example: '1m30s', rule: 'a number with ms, s, m, h, d or w; several may follow each other' },
  rate: { noun: 'a rate', example: '120/h', rule: 'a number per /s, /m, /h, /d or /w' },
  'rate-per-hour': { noun: 'a rate per hour of work', example: '30/h', rule: 'a number per /h' },
  share: { noun: 'a share', example: '30%', rule: 'from 0% to 100%' },
  points: { noun: 'a change in points', example: '+2pp', rule: 'percentage points, from -100pp to +100pp' },
  money: { noun: 'an amount of money', example: '3.10 EUR', rule: 'a number, a space and a currency code' },
  'money-per-hour': { noun: 'pay per hour', example: '24 EUR/h', rule: 'a number, a space and a currency code with /h' },
  'time-of-day': { noun: 'a time of day', example: '"08:00"', rule: 'from "00:00" to "24:00"' },
  moment: { noun: 'a date', example: '2026-03-02', rule: 'a local date, or date and time such as 2026-03-02T10:00' },
  days: { noun: 'days of the week', example: 'mon-fri', rule: 'mon tue wed thu fri sat sun, spans and lists of them, or every' },
};

/** An amount of money in one currency (ISO 4217 code as written, e.g. `EUR`). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** At most 15 digits before the point: nothing in a contact centre is larger, and everything stays finite. */
const NUMBER = String.raw`(?:\d{1,15}(?:\.\d{1,30})?|\.\d{1,30})`;

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

interface UnitCodec<T> {
  readonly kind: UnitKind;
  readonly pattern: RegExp;
  /** The text meant by a number without unit; absent: a number makes no sense here. */
  readonly fromNumber?: (bare: number) => string;
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
  readonly output: z.ZodType<T>;
}

function unitCodec<T>({ kind, pattern, fromNumber, parse, print, output }: UnitCodec<T>) {
  const { noun, example, rule } = UNIT_WORDS[kind];
  const reads = (text: string): boolean => pattern.test(text) && parse(text) !== undefined;
  const meant = (bare: number): string => {
    const text = fromNumber?.(bare);
    return text !== undefined && reads(text) ? `write \`${text}\`` : `write for example \`${example}\``;
  };
  const complain = (input: unknown): string => {
    if (typeof input === 'number')
      return complaint('E105', fromNumber === undefined ? `\`${input}\` is not ${noun}` : `\`${input}\` has no unit`, meant(input));
    if (typeof input !== 'string') return complaint('E104', `expected ${noun}, found ${kindOf(input)}`, `write for example \`${example}\``);
    const text = input.length > 60 ? `${input.slice(0, 60)}…` : input;
    if (/^[+-]?[\d.]+$/.test(input) && fromNumber !== undefined) return complaint('E105', `\`${text}\` has no unit`, meant(Number(input)));
    if (input.startsWith('-') && reads(input.slice(1)))
      return complaint('E106', `\`${text}\` is negative`, `${noun} is 0 or more, for example \`${input.slice(1)}\``);
    if (pattern.test(input)) return complaint('E106', `\`${text}\` is out of range`, `${noun} is ${rule}`);
    const guess = guesses(input).find(reads);
    return complaint(
      'E105',
      `\`${text}\` is not ${noun}`,
      guess === undefined ? `${noun} is ${rule}; write for example \`${example}\`` : `did you mean \`${guess}\`?`,
    );
  };
  const text = z.string({ error: (issue) => complain(issue.input) }).regex(pattern, { error: (issue) => complain(issue.input) });
  return z
    .codec(text, output, {
      decode: (input, context) => {
        const value = parse(input);
        if (value !== undefined) return value;
        context.issues.push({ code: 'custom', message: complain(input), input });
        return z.NEVER;
      },
      encode: (value) => print(value as T),
    })
    .meta({ id: kind, unit: kind });
}

function kindOf(input: unknown): string {
  if (input === null) return 'nothing';
  return Array.isArray(input) ? 'a list' : typeof input === 'object' ? 'a block' : `\`${String(input)}\``;
}

/** What may have been meant by a text that is nearly a value with a unit: `30 sec`, `3,5 %`, `120 per hour`, `€ 3`, `8:00`. */
function guesses(input: string): readonly string[] {
  const short = input
    .slice(0, 60)
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+per\s+/g, '/')
    .replace(/\s+/g, '')
    .replace(/milliseconds?/g, 'ms')
    .replace(/seconds?|secs?/g, 's')
    .replace(/minutes?|mins?/g, 'm')
    .replace(/hours?|hrs?/g, 'h')
    .replace(/days?/g, 'd')
    .replace(/weeks?/g, 'w')
    .replace(/percent|pct/g, '%')
    .replace(/^(€|\$|£)([\d.]+)/, '$2$1')
    .replace('€', 'EUR')
    .replace('$', 'USD')
    .replace('£', 'GBP');
  const [, amount, currency, rest] = /^([\d.]+)([a-zA-Z]{3})(.*)$/.exec(short) ?? [];
  const weekdays = input
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g, '$1');
  return [
    short,
    `${amount} ${currency?.toUpperCase()}${rest}`,
    `${amount} ${currency?.toUpperCase()}/h`,
    short.replace(/\/1?(s|m|h|d|w)$/, '/$1'),
    short.replace(/pp$/, '%'),
    short.replace(/%$/, 'pp'),
    short.padStart(5, '0'),
    `${short.slice(0, 10)}T${short.slice(10).replace(/^t/, '')}`,
    weekdays,
  ];
}

/** The shortest decimal (15 to 17 digits) of `value · scale` that `read` turns back into exactly `value`. */
function exactly(value: number, scaled: number, read: (digits: string) => number): string {
  for (const digits of [15, 16, 17]) {
    const text = decimal(Number(scaled.toPrecision(digits)));
    if (read(text) === value) return text;
  }
  return decimal(scaled);
}

/** A number without exponent, as units are written. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function parseDuration(text: string): number {
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?|\.\d+)(ms|s|m|h|d|w)/g)) seconds += Number(amount) * SECONDS[unit!]!;
  return seconds;
}

function printDuration(seconds: number): string {
  if (!Number.isInteger(seconds) || seconds === 0) return `${decimal(seconds)}s`;
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const whole = Math.floor(rest / SECONDS[unit]!);
    if (whole > 0) parts.push(`${whole}${unit}`);
    rest -= whole * SECONDS[unit]!;
  }
  return parts.join('');
}

/** `250ms`, `5m`, `1h30m` ↔ seconds, ≥ 0. */
export const duration = unitCodec<number>({
  kind: 'duration',
  pattern: new RegExp(`^(?:${NUMBER}(?:ms|s|m|h|d|w))+$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))}s`,
  parse: parseDuration,
  print: printDuration,
  output: z.number().min(0),
});

/** Per hour, or per whichever unit gives the rate exactly. */
function printRate(value: number): string {
  const written = ['h', 'm', 's', 'd', 'w'].map((unit) => `${exactly(value, value * SECONDS[unit]!, (text) => Number(text) / SECONDS[unit]!)}/${unit}`);
  return written.find((text) => parseRate(text) === value) ?? written[0]!;
}

function parseRate(text: string): number {
  const [amount, unit] = text.split('/');
  return Number(amount) / SECONDS[unit!]!;
}

/** `120/h` ↔ events per second, ≥ 0. */
export const rate = unitCodec<number>({
  kind: 'rate',
  pattern: new RegExp(`^${NUMBER}/(?:s|m|h|d|w)$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))}/h`,
  parse: parseRate,
  print: printRate,
  output: z.number().min(0),
});

/** `30/h` ↔ a second, ≥ 0: what somebody does in an hour of work, which a day or a week says nothing of. */
export const ratePerHour = unitCodec<number>({
  kind: 'rate-per-hour',
  pattern: new RegExp(`^${NUMBER}/h$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))}/h`,
  parse: parseRate,
  print: (value) => `${exactly(value, value * 3600, (text) => Number(text) / 3600)}/h`,
  output: z.number().min(0),
});

/** `30%` ↔ 0.30; from 0 to 1 inclusive. */
export const share = unitCodec<number>({
  kind: 'share',
  pattern: new RegExp(`^${NUMBER}%$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare) <= 1 ? Number((Math.abs(bare) * 100).toPrecision(12)) : Math.abs(bare))}%`,
  parse: (text) => {
    const value = Number(text.slice(0, -1)) / 100;
    return value <= 1 ? value : undefined;
  },
  print: (value) => `${exactly(value, value * 100, (text) => Number(text) / 100)}%`,
  output: z.number().min(0).max(1),
});

/** `+2pp`, `-4pp` ↔ 0.02, −0.04: an absolute change of a share. */
export const points = unitCodec<number>({
  kind: 'points',
  pattern: new RegExp(`^[+-]?${NUMBER}pp$`),
  fromNumber: (bare) => `${bare < 0 ? '' : '+'}${decimal(Math.abs(bare) < 1 ? Number((bare * 100).toPrecision(12)) : bare)}pp`,
  parse: (text) => {
    // Adding 0 makes a written −0 an ordinary one.
    const value = Number(text.slice(0, -2)) / 100 + 0;
    return Math.abs(value) <= 1 ? value : undefined;
  },
  print: (value) => `${value < 0 ? '' : '+'}${exactly(value, value * 100, (text) => Number(text) / 100)}pp`,
  output: z.number().min(-1).max(1),
});

const CURRENCY = '[A-Z]{3}';

/** `3.10 EUR` ↔ an amount of money, ≥ 0. */
export const money = unitCodec<Money>({
  kind: 'money',
  pattern: new RegExp(`^${NUMBER} ${CURRENCY}$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))} EUR`,
  parse: (text) => ({ amount: Number(text.slice(0, -4)), currency: text.slice(-3) }),
  print: ({ amount, currency }) => `${decimal(amount)} ${currency}`,
  output: z.object({ amount: z.number().min(0), currency: z.string() }),
});

/** `24 EUR/h` ↔ an amount of money per hour, ≥ 0. */
export const moneyPerHour = unitCodec<Money>({
  kind: 'money-per-hour',
  pattern: new RegExp(`^${NUMBER} ${CURRENCY}/h$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))} EUR/h`,
  parse: (text) => ({ amount: Number(text.slice(0, -6)), currency: text.slice(-5, -2) }),
  print: ({ amount, currency }) => `${decimal(amount)} ${currency}/h`,
  output: z.object({ amount: z.number().min(0), currency: z.string() }),
});

/** `"08:00"` ↔ seconds after local midnight, up to 24:00 inclusive. */
export const timeOfDay = unitCodec<number>({
  kind: 'time-of-day',
  pattern: /^\d{2}:\d{2}$/,
  parse: (text) => {
    const [hours, minutes] = text.split(':').map(Number) as [number, number];
    const seconds = hours * 3600 + minutes * 60;
    return minutes < 60 && seconds <= 86400 ? seconds : undefined;
  },
  print: (seconds) => `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`,
  output: z.number().min(0).max(86400),
});

/** `2026-03-02` or `2026-03-02T10:00`: a local date, or date and time, kept as text (the calendar gives it meaning in a time zone). */
export const moment = unitCodec<string>({
  kind: 'moment',
  pattern: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/,
  parse: (text) => {
    const [date, time] = text.split('T') as [string, string | undefined];
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const [hour, minute, second] = (time ?? '00:00').split(':').map(Number) as [number, number, number?];
    const valid = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && (second ?? 0) <= 59;
    return valid ? text : undefined;
  },
  print: (text) => text,
  output: z.string(),
});

/** Days of a month (1 to 12) in the proleptic Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `mon-fri`, `sat`, `mon,wed,fri`, `sun-thu`, `every` ↔ ISO weekdays 1 (Monday) … 7 (Sunday), ascending. */
export const days = unitCodec<number[]>({
  kind: 'days',
  pattern: /^(?:every|(?:mon|tue|wed|thu|fri|sat|sun)(?:[-,](?:mon|tue|wed|thu|fri|sat|sun))*)$/,
  parse: (text) => {
    if (text === 'every') return [1, 2, 3, 4, 5, 6, 7];
    const chosen = new Set<number>();
    for (const part of text.split(',')) {
      const [first, last, ...more] = part.split('-').map((day) => WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]));
      if (more.length > 0) return undefined;
      for (let day = first!; ; day = (day + 1) % 7) {
        chosen.add(day + 1);
        if (day === (last ?? first)) break;
      }
    }
    return [...chosen].sort((a, b) => a - b);
  },
  print: (chosen) => (chosen.length === 7 ? 'every' : chosen.map((day) => WEEKDAYS[day - 1]).join(',')),
  output: z.array(z.number().int().min(1).max(7)),
});
