/** Policies that are somebody else's code. Shape: exit 2 before the run; behaviour: exit 5 in it; never our stack trace. */
import { describe, expect, it } from 'vitest';
import { STACK, quietly, tandem, tiny, workspace, filesBelow } from '../support/command.ts';

const scenario = (module = './policy.mjs'): string => tiny({ policies: `{ ours: { module: ${module} }, people: { type: human-only } }` });

it('a module is a policy like any other', async () => {
  const folder = workspace({ 'tiny.yaml': scenario(), 'policy.mjs': `export default { create: () => ({ route: () => 'human' }) };` });
  const { code, out, err } = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
  expect({ code, err: quietly(err) }).toEqual({ code: 0, err: 'reports/tiny/report.html\n' });
  const { comparisons } = JSON.parse(out) as { comparisons: { metric: string; difference: number | null }[] };
  // It routes as `human-only` does, so it is the same to the last bit.
  const differences = comparisons.map(({ difference }) => difference).filter((difference) => difference !== null);
  expect(differences.length).toBeGreaterThan(5);
  expect(new Set(differences)).toEqual(new Set([0]));
});

describe('what a module may do wrong in the run', () => {
  it.each([
    ['throws', `export default { create: () => ({ route: () => { throw new Error('no idea'); } }) };`, ['no idea', 'route']],
    ['throws on creation', `export default { create: () => { throw new Error('not today'); } };`, ['not today', 'create']],
    ['throws what is no error', `export default { create: () => ({ route: () => { throw 'a fit'; } }) };`, ['a fit']],
    ['answers nonsense', `export default { create: () => ({ route: () => 'robot' }) };`, ['robot', "'ai' or 'human'"]],
    ['answers nothing', `export default { create: () => ({ route: () => {} }) };`, ["'ai' or 'human'"]],
    ['creates nothing', `export default { create: () => null };`, ['create()']],
    ['escalates with a number', `export default { create: () => ({ route: () => 'ai', escalate: () => 1 }) };`, ['true or false']],
    ['changes its mind', `let n = 0; export default { create: () => ({ route: () => (n++ % 3 === 0 ? 'ai' : 'human') }) };`, ['different results']],
  ])('%s', async (_what, module, says) => {
    const folder = workspace({ 'tiny.yaml': scenario(), 'policy.mjs': module });
    const { code, out, err } = await tandem(['compare', 'tiny.yaml', '--jobs', '1'], { cwd: folder });
    for (const text of ['error: ', '`ours`', 'help: ', ...says]) expect(err).toContain(text);
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).not.toMatch(/^\s+at .+:\d+:\d+|node:internal/m);
    expect(filesBelow(folder)).toEqual(['policy.mjs', 'tiny.yaml']);
  });
});

describe('what a module may lack', () => {
  it.each([
    ['it is not there', scenario('./nowhere.mjs'), '', ['error[E420]', 'nowhere.mjs']],
    ['it exports nothing', scenario(), 'export const x = 1;', ['error[E420]', 'default export']],
    ['it has no create', scenario(), 'export default {};', ['error[E420]', 'create']],
    ['it cannot be parsed', scenario(), 'export default {', ['error[E420]', 'SyntaxError']],
    ['it fails when loaded', scenario(), `throw new Error('bad day');`, ['error[E420]', 'bad day']],
  ])('%s', async (_what, text, module, says) => {
    const folder = workspace({ 'tiny.yaml': text, 'policy.mjs': module });
    const { code, out, err } = await tandem(['compare', 'tiny.yaml'], { cwd: folder });
    for (const part of [...says, 'tiny.yaml:11', 'help: ']) expect(err).toContain(part);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replaceAll(/SyntaxError:|Error: bad day/g, '')).not.toMatch(STACK);
    expect(filesBelow(folder)).toEqual(['policy.mjs', 'tiny.yaml']);
  });
});
