/** The package as npm would publish it: what is in it, that it is put together well, and that it works where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, filesBelow, workspace } from '../support/command.ts';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const folder = workspace();
const installed = join(folder, 'node_modules/tandem-cx');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly version: string;
};

function node(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${args.join(' ')}:\n${stdout}${stderr}`, { cause: error });
  }
}

beforeAll(() => {
  node([TSC, '-p', 'tsconfig.build.json'], ROOT);
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename = '' } = {}] = JSON.parse(packed) as { filename?: string }[];
  mkdirSync(installed, { recursive: true });
  // A package of its own, whatever lies in the folders above.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components', '1']);
  // What npm would install beside it.
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
}, 180_000);

describe('the package', () => {
  it('holds the command, the library with types, scenarios, the schema and the papers, and nothing else', () => {
    const files = filesBelow(installed);
    for (const file of [
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/tandem.js',
      'dist/cli.js',
      'dist/index.js',
      'bin/worker.js',
      'dist/types/index.d.ts',
      'schema/scenario.v1.json',
      'scenarios/mmc.yaml',
    ])
      expect(files).toContain(file);
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'scenarios',
      'schema',
    ]);
  });

  it('is put together as publint wants it', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('runs as a command where it is installed', () => {
    expect(node([join(installed, 'bin/tandem.js'), '--version'], folder)).toBe(`${manifest.version}\n`);
    const scenario = join(installed, 'scenarios/mmc.yaml');
    expect(node([join(installed, 'bin/tandem.js'), 'compare', scenario, '--replications', '2', '--json', '--quiet'], folder)).toContain('"tandem/result@1"');
  });

  it('is a library whose findings are those of the command', () => {
    writeFileSync(
      join(folder, 'library.mjs'),
      `import { compare, renderReport } from 'tandem-cx';
       const { findings } = await compare({ file: ${JSON.stringify(join(installed, 'scenarios/mmc.yaml'))}, replications: 2, jobs: 1 });
       process.stdout.write((await renderReport(findings)).json);`,
    );
    const scenario = join(installed, 'scenarios/mmc.yaml');
    const command = node([join(installed, 'bin/tandem.js'), 'compare', scenario, '--replications', '2', '--json', '--quiet'], folder);
    expect(node(['library.mjs'], folder).trimEnd()).toBe(command.trimEnd());
  });

  it('is typed: a strict consumer compiles, and a wrong one does not', () => {
    const options = {
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023'],
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      noEmit: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    };
    const check = (name: string, text: string): string => {
      writeFileSync(join(folder, `${name}.ts`), text);
      writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
      return node([TSC, '-p', `tsconfig.${name}.json`], folder);
    };
    const good = `import { compare, definePolicy, readScenario, renderReport, ScenarioError, SimulationError, VERSION } from 'tandem-cx';
      import type { Estimate, PolicyDefinition, Problem, RouterView, Verdict } from 'tandem-cx';
      const { findings, verdict, problems } = await compare({ file: 'a.yaml', replications: { min: 20, max: 40 }, by: [['intent']], signal: new AbortController().signal });
      const value: number | null | undefined = findings.policies[0]?.metrics['csat.combined']?.value;
      const told: Verdict = verdict;
      const places: (number | undefined)[] = problems.map((problem: Problem) => problem.place.line);
      const policy: PolicyDefinition = definePolicy({ name: 'a', summary: '', concept: [], accepts: [], parameters: {}, needs: [], create: () => ({ route: (view: RouterView) => (view.contact.priority > 0 ? 'human' : 'ai') }) });
      const html: string = (await renderReport(findings, 'fr')).html;
      const { resolved } = await readScenario('a.yaml', { set: ['seed=b'] });
      export const all: readonly unknown[] = [value, told, places, policy, html, resolved?.hash, VERSION, ScenarioError, SimulationError, null as Estimate | null];`;
    expect(check('good', good)).toBe('');
    expect(() => check('bad', `import { compare } from 'tandem-cx';\nawait compare({ fil: 'a.yaml' });`)).toThrow(/TS2353|'fil'/);
    expect(() =>
      check('worse', `import { compare } from 'tandem-cx';\nexport const n: number = (await compare('a.yaml')).findings.policies.length.nothing;`),
    ).toThrow(/nothing/);
  }, 120_000);
});
