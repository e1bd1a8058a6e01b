/** Puts the other supported versions of Node.js into `.nodes`, from the npm registry alone: `npm run nodes` (about 120 MB each). */
import { spawnSync } from 'node:child_process';
import { ALL_MAJORS, nodeOf, NODES, OWN_MAJOR, packagesOf } from './nodes.ts';

const others = ALL_MAJORS.filter((major) => major !== OWN_MAJOR);
const flags = ['--prefix', NODES, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const { status } = spawnSync('npm', ['install', ...flags, ...packagesOf(others)], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);
for (const major of others) {
  const node = nodeOf(major, '.');
  const version = node === null ? null : spawnSync(node, ['--version'], { encoding: 'utf8' });
  process.stdout.write(`Node.js ${major}: ${version?.stdout.trim() ?? 'not there'}\n`);
  if (version?.status !== 0) process.exitCode = 1;
}
