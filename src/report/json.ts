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

export function renderJson(findings: Findings): string {
  const known = new Set<string>(ORDER);
  const rest = Object.keys(findings).filter((key) => !known.has(key));
  const entries = [...ORDER, ...rest].map((key) => [key, findings[key as keyof Findings]] as const);
  return `${JSON.stringify(Object.fromEntries(entries.filter(([, value]) => value !== undefined)), finite, 2)}\n`;
}

/** JSON has no NaN and no infinity: what is not a number is null, as everywhere in a result. */
function finite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
