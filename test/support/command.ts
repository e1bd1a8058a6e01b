/** The built command as a user runs it: a process of its own, in a folder of its own, with surroundings that are known. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
const TANDEM = join(ROOT, 'bin/tandem.js');

export interface Ended {
  readonly code: number | null;
  /** Standard output and standard error, whole. */
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Resolves when standard error has said this. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<Ended>;
}

interface Surroundings {
  readonly cwd?: string;
  /** Path of the Node.js that runs it; absent: the one that runs the tests. */
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command with pipes for its streams; nothing of the tests' own environment but the path and the temporary folder. */
export function start(args: readonly string[], { cwd = ROOT, node = process.execPath, env = {} }: Surroundings = {}): Running {
  const { PATH = '', TMPDIR } = process.env;
  const child = spawn(node, [TANDEM, ...args], {
    cwd,
    env: { PATH, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (err.includes(text)) resolve();
      };
      child.stderr.on('data', look);
      child.on('close', () => reject(new Error(`it ended without saying ${text}: ${err}`)));
      look();
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { process: child, said, ended };
}

/** Runs the command to its end. */
export function tandem(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return start(args, surroundings).ended;
}

/** Folders made in this file's tests, in whatever test. */
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files for the tests of one file; it goes when they end. */
export function workspace(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  made.push(folder);
  return folder;
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Standard error without the lines of progress, which only slow machines see. */
export function quietly(err: string): string {
  return err.replaceAll(/^.+ · \d+ of \d+ replications.*\n/gm, '');
}

/** What a tidy error never shows: where in our code it was, or a name of the machine's errors alone. */
export const STACK = /^\s+at .+:\d+:\d+|node:internal|\bError:|\[object |undefined\b|\bNaN\b/m;

/** What only terminals understand. */
export const ESCAPES = /[\u001b\u009b\r]/;

export interface Tiny {
  readonly id?: string;
  /** Of the AI's and the human's side, as YAML. */
  readonly policies?: string;
  readonly experiment?: string;
  readonly source?: string;
  readonly agents?: string;
  readonly more?: string;
}

/** A scenario of milliseconds: an hour of calls, an AI and a few people. */
export function tiny({
  id = 'tiny',
  policies = '{ first: { type: ai-first }, people: { type: human-only } }',
  experiment = '{ length: 1h, replications: 3 }',
  source = '{ channel: voice, arrivals: { rate: 60/h }, patience: { exponential: { mean: 3m } } }',
  agents = '3',
  more = '',
}: Tiny = {}): string {
  return `schema: tandem/scenario@1
id: ${id}
experiment: ${experiment}
intents:
  question:
    ai: { resolves: 60%, notices-failure: 50%, turns: { mean: 4, cv: 0.4 }, turn: 10s }
    human: { handle: { exponential: { mean: 2m } } }
sources:
  calls: ${source}
humans: { groups: { people: { agents: ${agents} } } }
policies: ${policies}
${more}`;
}
