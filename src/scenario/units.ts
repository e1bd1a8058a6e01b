/**
 * Values with units, as codecs: the text a person writes on one side, the plain number the simulation uses on the other.
 * Inside the program: seconds, events per second, fractions of one, amounts of money. At the borders: always a written unit.
 */
import { z } from 'zod';

/** The kinds of value that must carry a unit; used in messages and in `explain`. */
export type UnitKind = 'duration' | 'rate' | 'share' | 'points' | 'money' | 'money-per-hour' | 'time-of-day' | 'moment' | 'days';

/** An amount of money in one currency (ISO 4217 code as written, e.g. `EUR`). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)`;

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

interface UnitCodec<T> {
  readonly kind: UnitKind;
  readonly pattern: RegExp;
  /** What would be right, shown in help; receives a bare number when that is what was written. */
  readonly example: (bare: number | undefined) => string;
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
  readonly output: z.ZodType<T>;
}

/** Separates the sentence from the cure in a message made here; `problems.ts` splits it again. */
export const CURE = '\u0001';

function unitCodec<T>({ kind, pattern, example, parse, print, output }: UnitCodec<T>) {
  const complain = (input: unknown): string => {
    if (typeof input === 'number') return `\`${input}\` has no unit${CURE}write \`${example(input)}\``;
    if (typeof input === 'string') return `\`${input}\` is not a ${kind}${CURE}write for example \`${example(undefined)}\``;
    return `expected a ${kind}${CURE}write for example \`${example(undefined)}\``;
  };
  const text = z.string({ error: (issue) => complain(issue.input) }).regex(pattern, { error: (issue) => complain(issue.input) });
  return z
    .codec(text, output, {
      decode: (written, context) => {
        const value = parse(written);
        if (value !== undefined) return value;
        context.issues.push({ code: 'custom', message: complain(written), input: written });
        return z.NEVER;
      },
      encode: (value) => print(value as T),
    })
    .meta({ unit: kind });
}

function parseDuration(text: string): number | undefined {
  let seconds = 0;
  for (const [, amount, unit] of text.replace(/^[+-]/, '').matchAll(/(\d+(?:\.\d+)?|\.\d+)(ms|s|m|h|d|w)/g)) seconds += Number(amount) * SECONDS[unit!]!;
  return text.startsWith('-') ? undefined : seconds;
}

function printDuration(seconds: number): string {
  if (seconds === 0) return '0s';
  if (!Number.isInteger(seconds)) return `${seconds}s`;
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
  pattern: /^(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ms|s|m|h|d|w))+$/,
  example: (bare) => (bare === undefined ? '1m30s' : `${Math.abs(bare)}s`),
  parse: parseDuration,
  print: printDuration,
  output: z.number().min(0),
});

/** `120/h` ↔ events per second, ≥ 0. */
export const rate = unitCodec<number>({
  kind: 'rate',
  pattern: /^(?:\d+(?:\.\d+)?|\.\d+)\/(?:s|m|h|d|w)$/,
  example: (bare) => `${Math.abs(bare ?? 120)}/h`,
  parse: (text) => {
    const [amount, unit] = text.split('/');
    return Number(amount) / SECONDS[unit!]!;
  },
  print: (value) => `${Number((value * 3600).toPrecision(15))}/h`,
  output: z.number().min(0),
});

/** `30%` ↔ 0.30; from 0 to 1 inclusive. */
export const share = unitCodec<number>({
  kind: 'share',
  pattern: new RegExp(`^${NUMBER}%$`),
  example: (bare) => `${bare === undefined ? 30 : Math.abs(bare) <= 1 ? Number((Math.abs(bare) * 100).toPrecision(12)) : Math.abs(bare)}%`,
  parse: (text) => {
    const value = Number(text.slice(0, -1)) / 100;
    return value >= 0 && value <= 1 ? value : undefined;
  },
  print: (value) => `${Number((value * 100).toPrecision(15))}%`,
  output: z.number().min(0).max(1),
});

/** `+2pp`, `-4pp` ↔ 0.02, −0.04: an absolute change of a share. */
export const points = unitCodec<number>({
  kind: 'points',
  pattern: new RegExp(`^${NUMBER}pp$`),
  example: (bare) => `${bare ?? 2}pp`,
  parse: (text) => Number(text.slice(0, -2)) / 100,
  print: (value) => `${value < 0 ? '' : '+'}${Number((value * 100).toPrecision(15))}pp`,
  output: z.number().min(-1).max(1),
});

const CURRENCY = '[A-Z]{3}';

/** `3.10 EUR` ↔ an amount of money, ≥ 0. */
export const money = unitCodec<Money>({
  kind: 'money',
  pattern: new RegExp(`^(?:\\d+(?:\\.\\d+)?|\\.\\d+) ${CURRENCY}$`),
  example: (bare) => `${Math.abs(bare ?? 3.1)} EUR`,
  parse: (text) => ({ amount: Number(text.slice(0, -4)), currency: text.slice(-3) }),
  print: ({ amount, currency }) => `${amount} ${currency}`,
  output: z.object({ amount: z.number().min(0), currency: z.string() }),
});

/** `24 EUR/h` ↔ an amount of money per hour, ≥ 0. */
export const moneyPerHour = unitCodec<Money>({
  kind: 'money-per-hour',
  pattern: new RegExp(`^(?:\\d+(?:\\.\\d+)?|\\.\\d+) ${CURRENCY}/h$`),
  example: (bare) => `${Math.abs(bare ?? 24)} EUR/h`,
  parse: (text) => ({ amount: Number(text.slice(0, -6)), currency: text.slice(-5, -2) }),
  print: ({ amount, currency }) => `${amount} ${currency}/h`,
  output: z.object({ amount: z.number().min(0), currency: z.string() }),
});

/** `"08:00"` ↔ seconds after local midnight, up to 24:00 inclusive. */
export const timeOfDay = unitCodec<number>({
  kind: 'time-of-day',
  pattern: /^\d{2}:\d{2}$/,
  example: () => '"08:00"',
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
  example: () => '2026-03-02',
  parse: (text) => {
    const [date, time] = text.split('T') as [string, string | undefined];
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const [hour, minute, second] = (time ?? '00:00').split(':').map(Number) as [number, number, number?];
    const valid = month >= 1 && month <= 12 && day >= 1 && day <= inMonth && hour <= 23 && minute <= 59 && (second ?? 0) <= 59;
    return valid ? text : undefined;
  },
  print: (text) => text,
  output: z.string(),
});

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `mon-fri`, `sat`, `mon,wed,fri`, `sun-thu`, `every` ↔ ISO weekdays 1 (Monday) … 7 (Sunday), ascending. */
export const days = unitCodec<number[]>({
  kind: 'days',
  pattern: /^(?:every|(?:mon|tue|wed|thu|fri|sat|sun)(?:[-,](?:mon|tue|wed|thu|fri|sat|sun))*)$/,
  example: () => 'mon-fri',
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
