/** A line for the shell, with the command on the path, as the documentation writes it. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './command.ts';

/** @param path a folder with an executable `tandem`, put before the others; empty: none */
export function runShell(line: string, { cwd, path }: { readonly cwd: string; readonly path: string }): Promise<Ended> {
  const shim = join(path, 'tandem');
  if (path !== '' && existsSync(shim)) chmodSync(shim, 0o755);
  return new Promise((resolve, reject) => {
    const { PATH = '' } = process.env;
    const child = spawn('sh', ['-c', line], { cwd, env: { PATH: path === '' ? PATH : `${path}:${PATH}` }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
