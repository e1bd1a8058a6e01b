/** Walking the schema along a path of a scenario: what is known at a place, for suggestions, presets, overlays and `explain`. */
import type * as z from 'zod';
import type { Path } from './path.ts';

/** The parts of a zod schema that walking needs; zod's own types do not say which kind carries which. */
export interface SchemaDef {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly (string | number | boolean)[];
  readonly defaultValue?: unknown;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number; readonly inclusive?: boolean } } }[];
}

export function defOf(schema: z.ZodType): SchemaDef {
  return schema._zod.def as unknown as SchemaDef;
}

/** The schema without optional and default around it. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(schema);
  return innerType !== undefined && (type === 'optional' || type === 'default' || type === 'nonoptional') ? unwrapped(innerType) : schema;
}

/** The alternatives that a schema accepts: the members of unions, unions of unions included. */
export function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const bare = unwrapped(schema);
  const { type, options } = defOf(bare);
  return type === 'union' && options !== undefined ? options.flatMap(alternatives) : [bare];
}

/** What stands one segment below a schema; empty when nothing may. */
export function below(schema: z.ZodType, segment: string | number): readonly z.ZodType[] {
  return alternatives(schema).flatMap((option) => {
    const { type, shape, valueType, element, items } = defOf(option);
    if (type === 'object') return shape !== undefined && Object.hasOwn(shape, segment) ? [shape[String(segment)]!] : [];
    if (type === 'record') return valueType === undefined ? [] : [valueType];
    if (type === 'array') return element === undefined ? [] : [element];
    if (type === 'tuple') return items?.[Number(segment)] === undefined ? [] : [items[Number(segment)]!];
    return [];
  });
}

/** All schemas that may stand at a path below `root`. */
export function schemasAt(root: z.ZodType, path: Path): readonly z.ZodType[] {
  let here: readonly z.ZodType[] = [root];
  for (const segment of path) here = here.flatMap((schema) => below(schema, segment));
  return here;
}

/** The keys that the blocks at a place may have; ids of maps are not among them. */
export function keysAt(schemas: readonly z.ZodType[]): readonly string[] {
  const keys = schemas.flatMap(alternatives).flatMap((option) => {
    const { type, shape, keyType } = defOf(option);
    if (type === 'record' && keyType !== undefined) return Object.values(defOf(keyType).entries ?? {});
    return type === 'object' && shape !== undefined ? Object.keys(shape).filter((key) => !isRefused(shape[key]!)) : [];
  });
  return [...new Set(keys)];
}

/** Designed but not built: present means an error. */
export function isRefused(schema: z.ZodType): boolean {
  return defOf(unwrapped(schema)).type === 'never';
}

/** A map whose keys are chosen by the author. */
export function isMapOfIds(schemas: readonly z.ZodType[]): boolean {
  return schemas.flatMap(alternatives).some((option) => defOf(option).type === 'record');
}

/** A value that may say where it comes from and how far it can be trusted. */
export function isTrusted(schemas: readonly z.ZodType[]): boolean {
  return schemas.flatMap(alternatives).some((option) => {
    const { type, shape } = defOf(option);
    return type === 'object' && shape !== undefined && Object.hasOwn(shape, 'value') && Object.hasOwn(shape, 'mark');
  });
}
