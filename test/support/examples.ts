/**
 * Runs what the documentation shows: the code blocks of a page, in a folder of their own with the bundled scenarios in it and `tandem`
 * on the path. Simulations that a page does not limit run with two replications.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = join(import.meta.dirname, '../..');

export interface Block {
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence in the page. */
  readonly line: number;
}

/** The fenced code blocks of a page of the repository. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    text: match[2]!,
    line: text.slice(0, match.index).split('\n').length,
  }));
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in which examples run, and ways to run them. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-examples-'));
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  cpSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  cpSync(join(ROOT, 'schema'), join(folder, 'schema'), { recursive: true });
  writeFileSync(
    join(bin, 'tandem'),
    `#!/bin/sh
case "$1 $*" in
  compare*--replications* | run*--replications*) ;;
  compare* | run*) set -- "$@" --replications 2 ;;
esac
exec '${process.execPath}' '${join(ROOT, 'bin/tandem.js')}' "$@"
`,
  );
  chmodSync(join(bin, 'tandem'), 0o755);
  const env = { ...process.env, NO_COLOR: '1', PATH: `${bin}${delimiter}${join(process.execPath, '..')}${delimiter}${process.env['PATH'] ?? ''}` };
  const ran = ({ status, stdout, stderr }: ReturnType<typeof spawnSync>): Outcome => ({ status, stdout: String(stdout), stderr: String(stderr) });
  return {
    folder,
    write: (name: string, text: string): void => writeFileSync(join(folder, name), text),
    /** A block of shell commands; stops at the first that fails. */
    shell: (text: string): Outcome => ran(spawnSync('sh', ['-e', '-c', text], { cwd: folder, env, encoding: 'utf8' })),
    /** A block of code that uses the library: what is valid as a module runs as one. */
    module: (text: string): Outcome => {
      const library = pathToFileURL(join(ROOT, 'dist/index.js')).href;
      const path = join(folder, 'example.mjs');
      writeFileSync(path, text.replaceAll(/(from\s+)'tandem-cx'/g, `$1'${library}'`));
      return ran(spawnSync(process.execPath, [path], { cwd: folder, env, encoding: 'utf8' }));
    },
  };
}
