/** Policy modules: what is taken, and what is refused with a place and a cure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importPolicies, loadModules } from '../../src/edge/modules.ts';
import type { ResolvedScenario } from '../../src/scenario/resolved.ts';
import type { PolicySpec, Scenario } from '../../src/scenario/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-modules-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** Loads a module of this text as policy `ours`. */
async function load(text: string, parameters?: PolicySpec['parameters']) {
  const name = `policy-${(count += 1)}.mjs`;
  writeFileSync(join(folder, name), text);
  const policy: PolicySpec = { module: `./${name}`, ...(parameters === undefined ? {} : { parameters }) };
  const scenario = { policies: { ours: policy } } as unknown as Scenario;
  const resolved: ResolvedScenario = {
    scenario,
    arms: [{ id: 'ours', type: 'module', policy, world: scenario }],
    file: 'peak.yaml',
    hash: '',
    assumptions: [],
  };
  return loadModules(resolved, (file) => join(folder, file));
}

describe('a policy module', () => {
  it('may be as small as a function that routes', async () => {
    const { definitions, problems, urls } = await load(`export default { create: () => ({ route: () => 'human' }) }`);
    expect(problems).toEqual([]);
    expect(definitions.get('ours')).toMatchObject({ name: 'ours', accepts: [], needs: [], parameters: {}, concept: [] });
    expect(
      definitions
        .get('ours')
        ?.create({ triggers: [], routes: [], parameters: {} })
        .route({} as never),
    ).toBe('human');
    // The worker imports the same thing from the address alone.
    expect((await importPolicies(urls)).get('ours')?.name).toBe('ours');
  });

  it('keeps its own `this`, and its parameters with bounds', async () => {
    const { definitions, problems } = await load(
      `export default { path: 'ai', parameters: { threshold: { summary: 's', unit: 'share', min: 0, max: 1, default: 0.5 } }, create() { const { path } = this; return { route: () => path }; } }`,
      { threshold: 0.7 },
    );
    expect(problems).toEqual([]);
    expect(
      definitions
        .get('ours')
        ?.create({ triggers: [], routes: [], parameters: {} })
        .route({} as never),
    ).toBe('ai');
  });

  it.each([
    ['nothing exported', 'export const x = 1', 'E420', 'has no default export that is an object'],
    ['no create', 'export default {}', 'E420', 'has no function `create`'],
    ['a syntax error', 'export default {', 'E420', 'cannot be loaded: '],
    ['a module that throws', 'throw new Error("no luck\\nsecond line")', 'E420', 'cannot be loaded: Error: no luck'],
    ['a missing import', 'import "./nowhere.mjs"; export default { create() {} }', 'E420', 'does not exist'],
    ['words that are none', 'export default { create() {}, accepts: ["everything"] }', 'E420', '`accepts` must be a list of'],
    ['a parameter without default', 'export default { create() {}, parameters: { x: { min: 0 } } }', 'E420', 'parameter `x` needs a `default`'],
  ])('is refused with %s', async (_what, text, code, message) => {
    const { problems, definitions } = await load(text);
    expect(definitions.size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, place: { file: 'peak.yaml', path: 'policies.ours.module' } });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.message).not.toContain('second line');
    expect(problems[0]?.help).toBeTruthy();
  });

  it.each([
    [{ treshold: 0.5 }, 'policies.ours.parameters.treshold', 'did you mean `threshold`?'],
    [{ threshold: 2 }, 'policies.ours.parameters.threshold', 'for example `threshold: 0.5`'],
    [{ threshold: 'high' }, 'policies.ours.parameters.threshold', 'for example `threshold: 0.5`'],
  ] as const)('is given only parameters that it has: %o', async (parameters, path, help) => {
    const { problems } = await load(`export default { parameters: { threshold: { min: 0, max: 1, default: 0.5 } }, create() {} }`, parameters);
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([['E421', path]]);
    expect(problems[0]?.help).toBe(help);
  });
});
