/**
 * Compares the supported versions of Node.js with each other on far more than CI does: the bundled scenarios under several seeds, many
 * scenarios drawn at random, and ten million points for each function of `Math`. Run: `npm run nightly:hashes`, after `npm run nodes`;
 * with a number (`npm run nightly:hashes -- 20419`) it draws what it drew on another day. Minutes. Exit code 1: versions differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bundled } from '../support/bundled.ts';
import { ALL_MAJORS, nodeOf } from '../support/nodes.ts';
import { randomScenario, tiedScenario } from '../support/random-scenario.ts';

const DRAWN = 200;
const TIED = 60;
const SEEDS = 5;
const POINTS = 10_000_000;

/** One thing that every version computes: it prints JSON of objects in objects, with hashes at the ends. */
interface Task {
  readonly title: string;
  readonly args: readonly string[];
}

function draw(folder: string, day: number): readonly string[] {
  const texts = [
    ...fc.sample(randomScenario, { seed: day, numRuns: DRAWN }).map((text, i) => ({ id: `random-${i + 1}`, text })),
    ...fc.sample(tiedScenario, { seed: day, numRuns: TIED }).map((text, i) => ({ id: `ties-${i + 1}`, text })),
  ];
  return texts.map(({ id, text }) => {
    const path = join(folder, `${id}.yaml`);
    writeFileSync(path, `${text.replace(/^id: .*$/m, `id: ${id}`)}\n`);
    return path;
  });
}

function tasksOf(folder: string, day: number): readonly Task[] {
  const scenarios = ['scenarios', 'test/golden/scenarios'].flatMap((where) =>
    readdirSync(where)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(where, name)),
  );
  const golden = bundled('golden-program', folder);
  const seeds = Array.from({ length: SEEDS }, (_, i) => `${day}-${i}`);
  return [
    { title: `${POINTS} points of each function of Math`, args: [bundled('math-program', folder), String(POINTS)] },
    { title: `${DRAWN + TIED} scenarios drawn at random`, args: [golden, '2', '-', ...draw(folder, day)] },
    ...seeds.map((seed) => ({ title: `bundled scenarios with seed ${seed}`, args: [golden, '2', seed, ...scenarios] })),
  ];
}

/** Paths of the hashes of a printed object. */
function leaves(value: unknown, path: readonly string[] = []): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join(' '), value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]));
}

function computed(node: string, { title, args }: Task): ReadonlyMap<string, unknown> {
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${title}: ${node} ended with ${status}\n${stderr}`);
  return leaves(JSON.parse(stdout));
}

/** Where two versions differ. */
function differences(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** True when every version computes the same. */
function agree(task: Task, nodes: readonly { readonly major: number; readonly node: string }[]): boolean {
  const [own, ...others] = nodes.map(({ major, node }) => ({ major, hashes: computed(node, task) }));
  if (own === undefined || own.hashes.size === 0) throw new Error(`${task.title}: nothing was computed`);
  const differing = others.map(({ major, hashes }) => ({ major, paths: differences(own.hashes, hashes) })).filter(({ paths }) => paths.length > 0);
  for (const { major, paths } of differing) {
    process.stdout.write(`${task.title}: ${paths.length} hashes of Node.js ${major} differ from those of ${own.major}\n`);
    for (const path of paths.slice(0, 20)) process.stdout.write(`  ${path}\n`);
  }
  if (differing.length === 0) process.stdout.write(`${task.title}: ${own.hashes.size} hashes agree\n`);
  return differing.length === 0;
}

const nodes = ALL_MAJORS.map((major) => ({ major, node: nodeOf(major, process.cwd()) ?? '' }));
const missing = nodes.filter(({ node }) => node === '').map(({ major }) => major);
if (missing.length > 0) throw new Error(`Node.js ${missing.join(' and ')} not installed: npm run nodes`);

const day = Number(process.argv[2] ?? Math.floor(Date.now() / 86_400_000));
process.stdout.write(`day ${day}, Node.js ${nodes.map(({ major }) => major).join(', ')}\n`);
const folder = mkdtempSync(join(tmpdir(), 'tandem-nightly-'));
const answers = tasksOf(folder, day).map((task) => agree(task, nodes));
if (answers.includes(false)) {
  process.stdout.write(`drawn scenarios are kept in ${folder}\n`);
  process.exitCode = 1;
} else rmSync(folder, { recursive: true });
