/** Tests that run on every supported version of Node.js. Where one is not installed its tests are skipped, visibly; in CI they fail. */
import { it } from 'vitest';
import { ROOT } from './command.ts';
import { ALL_MAJORS, nodeOf } from './nodes.ts';

/** `.ci/run` says so: a version that is missing is a failure. */
const REQUIRED = process.env['EVERY_NODE'] === '1';

/** Computing everything again takes a while where the machine is busy, milliseconds. */
const LIMIT = 300_000;

/** @param test gets the path of the executable, and which version it is; the running version comes first */
export function itOnEachNode(title: string, test: (node: string, major: number) => void | Promise<void>): void {
  for (const major of ALL_MAJORS) {
    const node = nodeOf(major, ROOT);
    const name = `${title}: Node.js ${major}`;
    if (node !== null) it(name, () => test(node, major), LIMIT);
    else if (REQUIRED) {
      it(name, () => {
        throw new Error(`Node.js ${major} is not installed: npm run nodes`);
      });
    } else it.skip(`${name} (npm run nodes)`, () => {});
  }
}
