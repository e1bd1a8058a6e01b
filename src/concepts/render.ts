/** The coverage of the product concept, as text for people and as JSON for programs. */
import { CONCEPT_ITEMS, type ConceptItem, type ConceptReferences, type ConceptStatus } from './table.ts';

export interface ConceptJson {
  readonly id: string;
  readonly status: ConceptStatus;
  /** `policy …`, `metric …`, `key …`. */
  readonly where: readonly string[];
  readonly scenario: string | null;
}

const SIGNS: Readonly<Record<ConceptStatus, string>> = { works: '●', partly: '◐', 'not yet': '○' };

function places({ policies = [], metrics = [], keys = [] }: ConceptReferences): string[] {
  return [...policies.map((name) => `policy ${name}`), ...metrics.map((name) => `metric ${name}`), ...keys.map((name) => `key ${name}`)];
}

/** In the order of the concept. */
export function conceptsJson(): ConceptJson[] {
  return CONCEPT_ITEMS.map(({ id, status, where, scenario }) => ({ id, status, where: places(where), scenario: scenario ?? null }));
}

function lines({ id, item, status, where, scenario, missing }: ConceptItem): string[] {
  const indent = ' '.repeat(17);
  const named = (
    [
      ['policies', where.policies],
      ['metrics', where.metrics],
      ['keys', where.keys],
    ] as const
  )
    .filter(([, names]) => names !== undefined && names.length > 0)
    .map(([what, names]) => `${indent}${what} ${names!.join(', ')}`);
  return [
    `${SIGNS[status]} ${id.padEnd(4)} ${status.padEnd(9)} ${item}`,
    ...(missing === undefined ? [] : [`${indent}not yet: ${missing}`]),
    ...named,
    ...(scenario === undefined ? [] : [`${indent}see ${scenario}`]),
  ];
}

function count(status: ConceptStatus): number {
  return CONCEPT_ITEMS.filter((item) => item.status === status).length;
}

/** One block an item, then the totals; ends with a line feed. */
export function conceptsTable(): string {
  const totals = `${CONCEPT_ITEMS.length} items: ${count('works')} work, ${count('partly')} work in part, ${count('not yet')} not yet`;
  return `${CONCEPT_ITEMS.flatMap(lines).join('\n')}\n\n${totals}\n`;
}
