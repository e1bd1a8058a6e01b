/** As much of JSON Schema draft 7 as the schema of scenarios uses: where a value does not fit. */

type Schema = Readonly<Record<string, unknown>>;

/** Paths at which `value` does not fit; a keyword that is not known here throws, so that none is passed over. */
export function misfits(root: Schema, value: unknown): readonly string[] {
  return check(root, value, '', root);
}

const SAID_ELSEWHERE = new Set(['$schema', 'title', 'description', 'default', 'definitions', 'id', '$id', 'then', 'else']);

function check(schema: Schema, value: unknown, path: string, root: Schema): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => (SAID_ELSEWHERE.has(keyword) ? [] : apply(keyword, rule, schema, value, path, root)));
}

function apply(keyword: string, rule: unknown, schema: Schema, value: unknown, path: string, root: Schema): readonly string[] {
  const wrong = (right: boolean): readonly string[] => (right ? [] : [`${path} ${keyword}`]);
  const fits = (inner: unknown): boolean => check(inner as Schema, value, path, root).length === 0;
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  switch (keyword) {
    case '$ref':
      return check((root['definitions'] as Record<string, Schema>)[String(rule).replace('#/definitions/', '')]!, value, path, root);
    case 'allOf':
      return (rule as Schema[]).flatMap((inner) => check(inner, value, path, root));
    case 'anyOf':
      return wrong((rule as Schema[]).some(fits));
    case 'if':
      return check((fits(rule) ? schema['then'] : schema['else']) as Schema, value, path, root);
    case 'type':
      return wrong((Array.isArray(rule) ? rule : [rule]).includes(typeOf(value)) || (typeOf(value) === 'integer' && [rule].flat().includes('number')));
    case 'const':
      return wrong(value === rule);
    case 'enum':
      return wrong((rule as unknown[]).includes(value));
    case 'pattern':
      return wrong(typeof value !== 'string' || new RegExp(String(rule), 'u').test(value));
    case 'minimum':
      return wrong(typeof value !== 'number' || value >= Number(rule));
    case 'maximum':
      return wrong(typeof value !== 'number' || value <= Number(rule));
    case 'exclusiveMinimum':
      return wrong(typeof value !== 'number' || value > Number(rule));
    case 'minItems':
      return wrong(!Array.isArray(value) || value.length >= Number(rule));
    case 'maxItems':
      return wrong(!Array.isArray(value) || value.length <= Number(rule));
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((item, index) => check((Array.isArray(rule) ? rule[index] : rule) as Schema, item, `${path}.${index}`, root))
        : [];
    case 'additionalItems':
      return wrong(rule !== false || !Array.isArray(value) || value.length <= (schema['items'] as unknown[]).length);
    case 'required':
      return isMap ? (rule as string[]).filter((key) => !Object.hasOwn(value as object, key)).map((key) => `${path} lacks ${key}`) : [];
    case 'properties':
      return entries.flatMap(([key, inner]) =>
        Object.hasOwn(rule as object, key) ? check((rule as Record<string, Schema>)[key]!, inner, `${path}.${key}`, root) : [],
      );
    case 'propertyNames':
      return entries.flatMap(([key]) => check(rule as Schema, key, `${path}.${key} (key)`, root));
    case 'additionalProperties': {
      const known = Object.keys((schema['properties'] ?? {}) as object);
      const others = entries.filter(([key]) => !known.includes(key));
      return rule === false
        ? others.map(([key]) => `${path}.${key} is not known`)
        : others.flatMap(([key, inner]) => check(rule as Schema, inner, `${path}.${key}`, root));
    }
    default:
      throw new Error(`the keyword ${keyword} is not known to this check`);
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
