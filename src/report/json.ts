/** The result as JSON for machines: the findings as they are, keys in the order of the contract, one line break at the end. */
import type { Findings } from '../findings/findings.ts';

/**
 * Top-level keys come first in the order of the contract, everything else after; inside, objects keep the order in which the findings
 * were made, which never depends on threads or time.
 */
const ORDER = [
  'schema',
  'scenario',
  'engine',
  'seed',
  'experiment',
  'partial',
  'currency',
  'conventions',
  'decision',
  'policies',
  'comparisons',
] as const satisfies readonly (keyof Findings)[];

/** Valid JSON with one estimate or comparison a line, so that two results can be compared line by line. Undefined keys are left out. */
export function renderJson(findings: Findings): string {
  const known = new Set<string>(ORDER);
  const rest = Object.keys(findings).filter((key) => !known.has(key));
  return `${written(Object.fromEntries([...ORDER, ...rest].map((key) => [key, findings[key as keyof Findings]])), '')}\n`;
}

const STEP = '  ';

function written(value: unknown, indent: string): string {
  if (!isCollection(value)) return primitive(value);
  const members = membersOf(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) return open + close;
  const inner = indent + STEP;
  if (members.every(([, member]) => isLeaf(member))) {
    const flat = members.map(([key, member]) => key + written(member, '')).join(', ');
    return Array.isArray(value) ? `[${flat}]` : `{ ${flat} }`;
  }
  return `${open}\n${members.map(([key, member]) => `${inner}${key}${written(member, inner)}`).join(',\n')}\n${indent}${close}`;
}

/** Members with their key as it is written: `"id": ` for objects, nothing for arrays. */
function membersOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((member: unknown) => ['', member] as const);
  return Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[`${JSON.stringify(key)}: `, member] as const]));
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** Stands on the line of its parent: a number, a text, or a list of such. */
const isLeaf = (value: unknown): boolean => !isCollection(value) || (Array.isArray(value) && value.every((member) => !isCollection(member)));

/** JSON has no NaN and no infinity: what is not a number is null, as everywhere in a result. */
function primitive(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? 'null' : (JSON.stringify(value) ?? 'null');
}
