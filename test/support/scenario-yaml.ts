/** A bundled scenario as its author wrote it, and the same through the format alone: no presets, no overlays. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { scenarioSchema, type Scenario } from '../../src/scenario/schema.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Paths of the bundled scenarios, by file name. */
export function bundledScenarios(): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, `${folder}${name}`] as const);
}

export function writtenScenario(name: string): Scenario {
  return scenarioSchema.parse(parse(readFileSync(`${folder}${name}`, 'utf8'), { maxAliasCount: 100 }));
}
