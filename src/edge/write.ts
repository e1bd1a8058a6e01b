/** Writing results so that a reader never sees half a file: to neighbours first, then renamed into place. */
import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Writes files that belong together, making their folders; on any failure the old files are untouched and nothing is left behind. */
export function writeTogether(contents: Readonly<Record<string, string>>): void {
  const drafts = Object.entries(contents).map(([path, content]) => ({ path, content, draft: join(dirname(path), `.${basename(path)}.${process.pid}.part`) }));
  try {
    for (const { path, content, draft } of drafts) {
      makeFolder(resolve(dirname(path)));
      writeFileSync(draft, content);
    }
    for (const { path, draft } of drafts) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  }
}

/** Makes a folder and those above it, one by one: Node's own `recursive` never returns where the system refuses with ENOENT, as in `/proc`. */
function makeFolder(path: string): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory() === true) return;
  if (existing !== undefined) throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR' });
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Throws a file error when a file could not be written at this path; asked before a long run, and touches nothing. */
export function checkWritable(path: string): void {
  const folder = nearestExisting(dirname(resolve(path)));
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR' });
  accessSync(folder, constants.W_OK);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
}

function nearestExisting(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return path;
  const parent = dirname(path);
  return parent === path ? path : nearestExisting(parent);
}
