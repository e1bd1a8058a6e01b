/** What the command writes is the same on every supported version of Node.js, on one thread and on several, byte by byte. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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

describe('the whole report of the flagship, on one thread and on two, in both languages', () => {
  const first: Record<string, unknown> = {};
  /** What the first version wrote is what the others must write. */
  const expectSame = (what: string, value: unknown): void => expect(value, what).toEqual((first[what] ??= value));

  itOnEachNode('same bytes', async (node) => {
    const folder = workspace({ 'flagship.yaml': FLAGSHIP, 'witness.mjs': WITNESS });
    const run = async (out: string, ...more: string[]) => {
      const {
        code,
        err,
        out: printed,
      } = await tandem(['compare', 'flagship.yaml', '--replications', '4', '--out', out, '--quiet', ...more], {
        cwd: folder,
        node,
      });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return { printed: lasting(printed, out), files: bytesBelow(join(folder, out)) };
    };
    const one = await run('one', '--jobs', '1');
    expect(existsSync(join(folder, 'threads-were-used'))).toBe(false);
    const two = await run('two', '--jobs', '2');
    expect(existsSync(join(folder, 'threads-were-used'))).toBe(true);
    expect(Object.keys(one.files)).toHaveLength(3);
    expectSame('en', one);
    expectSame('en', two);
    expectSame('fr', await run('fr', '--jobs', '1', '--lang', 'fr'));
  });
});
