/** What a place of a scenario accepts, in words. */
import type * as z from 'zod';
import { UNIT_WORDS, type UnitKind } from './units.ts';
import { alternatives, defOf, isTrusted } from './walk.ts';

/** The unit of a value written with one, e.g. `duration`. */
export function unitOf(schema: z.ZodType): UnitKind | undefined {
  const unit = schema.meta()?.['unit'];
  return typeof unit === 'string' ? (unit as UnitKind) : undefined;
}

/** Texts that a schema accepts by name: literals and members of an enumeration. */
export function namesOf(schema: z.ZodType): readonly string[] {
  const { type, entries, values } = defOf(schema);
  if (type === 'enum' && entries !== undefined) return Object.values(entries);
  return type === 'literal' && values !== undefined ? values.map(String) : [];
}

/** All that may stand at a place, e.g. `a duration, \`none\` or a block`; a trusted value counts as its value. */
export function inWords(schema: z.ZodType): string {
  const options = alternatives(schema).filter((option) => !isTrusted([option]));
  const words = [...new Set(options.flatMap(optionInWords))];
  const last = words.pop();
  return words.length === 0 ? (last ?? 'nothing') : `${words.join(', ')} or ${last}`;
}

function optionInWords(schema: z.ZodType): readonly string[] {
  const unit = unitOf(schema);
  if (unit !== undefined) return [`${UNIT_WORDS[unit].noun} such as \`${UNIT_WORDS[unit].example}\``];
  const names = namesOf(schema);
  if (names.length > 0) return names.map((name) => `\`${name}\``);
  const { type } = defOf(schema);
  if (type === 'number') return [numberInWords(schema)];
  if (type === 'string') return ['text'];
  if (type === 'boolean') return ['true or false'];
  if (type === 'array' || type === 'tuple') return ['a list'];
  if (type === 'object' || type === 'record') return ['a block'];
  return type === 'never' ? [] : ['any value'];
}

function numberInWords(schema: z.ZodType): string {
  const { minimum, maximum, exclusiveMinimum, format } = schema._zod.bag as { minimum?: number; maximum?: number; exclusiveMinimum?: number; format?: string };
  const noun = format === 'safeint' ? 'a whole number' : 'a number';
  const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const high = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (low !== undefined && high !== undefined) return `${noun} from ${low} to ${high}`;
  if (low !== undefined) return `${noun}, ${low} or more`;
  if (exclusiveMinimum !== undefined) return `${noun} above ${exclusiveMinimum}`;
  return high === undefined ? noun : `${noun}, ${high} or less`;
}
