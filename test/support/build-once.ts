/** Builds `dist/` before tests that run the command, unless it is newer than everything it is made from. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

export default function buildOnce(): void {
  const built = join(ROOT, 'dist/cli.js');
  const changed = Math.max(newest(join(ROOT, 'src')), statSync(join(ROOT, 'build.js')).mtimeMs, statSync(join(ROOT, 'package.json')).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return;
  execFileSync(process.execPath, ['build.js'], { cwd: ROOT, stdio: 'inherit' });
}
