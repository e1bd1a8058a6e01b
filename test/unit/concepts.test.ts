/** The coverage table names only what exists, covers the whole concept, and never claims more than a scenario can show. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONCEPT_ITEMS } from '../../src/concepts/table.ts';
import { conceptsJson, conceptsTable } from '../../src/concepts/render.ts';
import { METRICS } from '../../src/metrics/list.ts';
import { POLICIES } from '../../src/policies/list.ts';
import { schemasAt } from '../support/schema-paths.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How many items of each letter the concept has. */
const ITEMS_BY_LETTER = { K: 8, S: 13, A: 4, H: 4, G: 5, O: 3, E: 3, T: 3, P: 4, F: 4, B: 3, N: 5, D: 7 };

const policies = new Set(POLICIES.map((policy) => policy.name));
const metrics = new Set(METRICS.map((metric) => metric.id));

describe('the coverage of the concept', () => {
  it('has every item once, in order', () => {
    const first = (letter: string): number => (letter === 'A' ? 0 : 1);
    const expected = Object.entries(ITEMS_BY_LETTER).flatMap(([letter, n]) => Array.from({ length: n }, (_, index) => `${letter}${index + first(letter)}`));
    expect(CONCEPT_ITEMS.map((item) => item.id)).toEqual(expected);
  });

  it.each(CONCEPT_ITEMS.map((item) => [item.id, item] as const))('%s names only what exists', (_id, { where, scenario }) => {
    for (const name of where.policies ?? []) expect(policies, `policy ${name}`).toContain(name);
    for (const id of where.metrics ?? []) expect(metrics, `metric ${id}`).toContain(id);
    for (const key of where.keys ?? []) expect(schemasAt(key), `key ${key}`).not.toEqual([]);
    expect(scenario === undefined || existsSync(`${root}${scenario}`)).toBe(true);
  });

  it.each(CONCEPT_ITEMS.filter((item) => item.status !== 'not yet').map((item) => [item.id, item] as const))(
    '%s has a dial, a metric and a scenario that runs a policy named',
    (_id, { where, scenario, status, missing }) => {
      expect(where.keys ?? []).not.toEqual([]);
      expect(where.metrics ?? []).not.toEqual([]);
      expect(missing === undefined).toBe(status === 'works');
      const text = readFileSync(`${root}${scenario ?? ''}`, 'utf8');
      expect((where.policies ?? []).filter((name) => !text.includes(`type: ${name}`))).toEqual([]);
    },
  );

  it('says nothing about where an item is that is not there', () => {
    const idle = CONCEPT_ITEMS.filter(({ status }) => status === 'not yet');
    expect(idle.filter(({ where, scenario, missing }) => Object.keys(where).length > 0 || scenario !== undefined || missing !== undefined)).toEqual([]);
  });

  it('gives JSON of one shape and a table with every item', () => {
    const table = conceptsTable();
    for (const { id, status, where } of conceptsJson()) {
      expect(['works', 'partly', 'not yet']).toContain(status);
      expect(where.every((place) => /^(?:policy|metric|key) /.test(place))).toBe(true);
      expect(table).toMatch(new RegExp(`^. ${id} +${status}`, 'm'));
    }
  });
});
