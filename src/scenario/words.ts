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

interface NumberCheck {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
}

function numberInWords(schema: z.ZodType): string {
  const checks = (defOf(schema).checks ?? []).map((check) => check._zod.def);
  const noun = checks.some(({ check }) => check === 'number_format') ? 'a whole number' : 'a number';
  const bound = (kind: string): NumberCheck | undefined => checks.findLast(({ check }) => check === kind);
  const [low, high] = [bound('greater_than'), bound('less_than')];
  if (low?.value !== undefined && high?.value !== undefined) return `${noun} from ${low.value} to ${high.value}`;
  if (low?.value !== undefined) return low.inclusive === true ? `${noun}, ${low.value} or more` : `${noun} above ${low.value}`;
  return high?.value === undefined ? noun : `${noun}, ${high.value} or less`;
}
