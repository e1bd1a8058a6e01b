/** What the blocks of the format are made of: trusted values, ids, texts, and errors that say what would work. */
import * as z from 'zod';
import { complaint } from './complaint.ts';

/** How far a number can be trusted, strongest first. */
export const MARKS = ['measured', 'published', 'derived', 'secondary', 'vendor', 'assumed'] as const;
export type Mark = (typeof MARKS)[number];

export const CHANNELS = ['voice', 'chat', 'email', 'messaging', 'sms', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Nobody sits and waits at the other end: what agents do when no live contact waits. */
export const DEFERRED_CHANNELS: readonly Channel[] = ['email', 'messaging', 'sms', 'social'];

export const TRIGGERS = [
  'low-confidence',
  'asks-for-human',
  'sensitive-topic',
  'high-stakes',
  'turns',
  'time',
  'ai-full',
  'ai-down',
  'always',
  'failure',
  'rule',
] as const;
export type TriggerName = (typeof TRIGGERS)[number];

/** A part of the format that is designed but not built: present means an error that says so. */
export function notYet(what: string) {
  return z
    .never({ error: complaint('E107', `${what} is not built yet`, 'remove it: this version refuses what it cannot simulate rather than ignore it') })
    .optional();
}

/** The error of a value that is there but wrong; a missing one keeps the ordinary message. */
export function wrong(code: 'E107' | 'E108' | 'E109' | 'E110', message: string, help: string) {
  return (issue: { readonly input?: unknown }): string | undefined => (issue.input === undefined ? undefined : complaint(code, message, help));
}

/** The error of a choice that is designed but not built. */
export function planned(later: readonly string[], what: string, now: readonly string[]) {
  return (issue: { readonly input?: unknown }): string | undefined =>
    typeof issue.input === 'string' && later.includes(issue.input)
      ? complaint('E107', `${what} \`${issue.input}\` is not built yet`, `use ${now.join(', ')}`)
      : undefined;
}

/** A behavioural number: the bare value, or the value with where it comes from and how far it can be trusted. One schema for each kind of value. */
export function trusted<Value extends z.ZodType>(value: Value) {
  const made = trustedSchemas.get(value);
  if (made !== undefined) return made as ReturnType<typeof trustedSchema<Value>>;
  const schema = trustedSchema(value);
  trustedSchemas.set(value, schema);
  return schema;
}
const trustedSchemas = new Map<z.ZodType, z.ZodType>();
const mark = z.enum(MARKS).describe('measured, published, derived, secondary, vendor or assumed');
const whereFrom = z.string().optional().describe('where the number comes from');

function trustedSchema<Value extends z.ZodType>(value: Value) {
  const range = z.tuple([value, value]).optional().describe('low and high value thought possible');
  const unit = value.meta()?.['unit'];
  const schema = z.union([value, z.strictObject({ value, range, source: whereFrom, mark })]);
  return typeof unit === 'string' ? schema.meta({ id: `${unit}-with-source` }) : schema;
}

const idPattern = /^[a-z0-9][a-z0-9-]*$/;
export const id = z
  .string()
  .regex(idPattern, { error: wrong('E108', 'an id uses a-z, 0-9 and -', 'write for example `order-status`') })
  .meta({ id: 'id' });
export const mapOf = <Value extends z.ZodType>(value: Value) => z.record(id, value);
export const positive = z.number().gt(0);
export const count = z.number().int().min(0);
export const text = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string().optional() })]).meta({ id: 'text' });
export const rule = z.string().meta({ rule: 'boolean' }).describe('a CEL expression over what a router can see');
