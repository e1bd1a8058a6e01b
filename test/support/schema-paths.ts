/** Walks the zod schema of the scenario format along a path such as `sources.*.redial.delay`, `*` being any id. */
import { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/schema.ts';

export type FormatSchema = z.core.$ZodType;

/** What lies behind `optional()` and `default()`. */
function unwrap(schema: FormatSchema): FormatSchema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  return schema;
}

/** The schemas one step below; none when the step does not exist or is refused as not built. */
function below(schema: FormatSchema, step: string): FormatSchema[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const field = (inner.shape as Record<string, FormatSchema>)[step];
    return field === undefined || unwrap(field) instanceof z.ZodNever ? [] : [field];
  }
  if (inner instanceof z.ZodRecord) return step === '*' ? [inner.def.valueType] : [];
  if (inner instanceof z.ZodUnion) return inner.def.options.flatMap((option) => below(option, step));
  return [];
}

/** Every schema that the format has at a path; empty when there is no such path. */
export function schemasAt(path: string): FormatSchema[] {
  return path.split('.').reduce<FormatSchema[]>((schemas, step) => schemas.flatMap((schema) => below(schema, step)), [scenarioSchema]);
}

/** What a written value means at a path; throws when it is not legal there. */
export function parseAt(path: string, written: unknown): unknown {
  for (const schema of schemasAt(path)) {
    const result = z.safeParse(schema, written);
    if (result.success) return result.data;
  }
  throw new Error(`${String(written)} is not legal at ${path}`);
}
