/** What the command writes is the same on every supported version of Node.js, on one thread and on several, byte by byte. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { filesBelow, ROOT, tandem, workspace } from '../support/command.ts';
import { itOnEachNode } from '../support/each-node.ts';

/**
 * A policy that is slow to create, so that there is always more than a second of work left for threads however fast the engine is, and
 * that leaves a file behind when a thread other than the first creates it: proof that threads were used at all.
 */
const WITNESS = `
import { isMainThread } from 'node:worker_threads';
import { writeFileSync } from 'node:fs';
if (!isMainThread) writeFileSync(new URL('threads-were-used', import.meta.url), '');
const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
export default { create: () => { wait(); return { route: ({ contact }) => (contact.priority > 0 ? 'human' : 'ai') }; } };`;

const FLAGSHIP = `schema: tandem/scenario@1
extends: ${JSON.stringify(join(ROOT, 'scenarios/retail-contact-centre.yaml'))}
id: flagship
policies: { ours: { module: ./witness.mjs } }`;

/** The elapsed time, which ends the first line, and the folder of the report are all that may differ. */
const lasting = (printed: string, out: string): string => printed.replace(/^(.*) · [\d.,ms\s]+$/m, '$1').replaceAll(`${out}/`, '');

/** Every file below a folder, by path, with a hash of its bytes. */
function bytesBelow(folder: string): Record<string, string> {
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(filesBelow(folder).map((path) => [path, hash(path)]));
}

describe('the whole report of the flagship, on one thread and on two', () => {
  let first: unknown;

  itOnEachNode('same bytes', async (node) => {
    const folder = workspace({ 'flagship.yaml': FLAGSHIP, 'witness.mjs': WITNESS });
    const run = async (out: string, ...more: string[]) => {
      const settings = ['--replications', '4', '--out', out, '--quiet', ...more];
      const ended = await tandem(['compare', 'flagship.yaml', ...settings], { cwd: folder, node });
      expect(ended).toMatchObject({ code: 0, err: '' });
      return { printed: lasting(ended.out, out), files: bytesBelow(join(folder, out)) };
    };
    const one = await run('one', '--jobs', '1');
    expect(existsSync(join(folder, 'threads-were-used'))).toBe(false);
    const two = await run('two', '--jobs', '2');
    expect(existsSync(join(folder, 'threads-were-used'))).toBe(true);
    expect(Object.keys(one.files)).toHaveLength(3);
    expect(two).toEqual(one);
    expect(one).toEqual((first ??= one));
  });
});

/** Where numbers, dates, sorted words and names of time zones come from the engine or its tables. */
const COMMANDS = [
  [0, 'erlang --calls 240/h --aht 5m --patience 5m --target 80%/20s --agents 26 --replications 4 --quiet'],
  [0, 'run scenarios/a-morning.yaml --policy ai-first --replications 20 --json --quiet'],
  [0, 'compare scenarios/retail-contact-centre.yaml --replications 2 --reporter html --lang fr --quiet'],
  [0, 'compare scenarios/bank-calls.yaml --replications 2 --by intent,interval --json --quiet'],
  [0, 'explain metrics --lang fr'],
  [0, 'concepts'],
  [0, 'schema'],
  [2, 'validate scenarios/mmc.yaml --set experiment.timezone=Europe/Pariss'],
  [2, 'validate scenarios/mmc.yaml --set humans.groups.agents.agnets=3 --set sources.calls.arrivals.rate=fast'],
] as const;

describe('what other commands print, in both languages', () => {
  const first = new Map<string, unknown>();

  itOnEachNode('same words', async (node) => {
    const cwd = workspace();
    cpSync(join(ROOT, 'scenarios'), join(cwd, 'scenarios'), { recursive: true });
    for (const [code, command] of COMMANDS) {
      const ended = await tandem(command.split(' '), { cwd, node });
      expect(ended.code, command).toBe(code);
      expect(ended.out + ended.err, command).not.toBe('');
      if (!first.has(command)) first.set(command, ended);
      expect(ended, command).toEqual(first.get(command));
    }
  });
});
