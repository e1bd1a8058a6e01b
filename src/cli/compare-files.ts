/** What `compare` and `run` do with their files: read all, simulate each, print, write. */
import { fileTrouble } from '../edge/files.ts';
import { interruptedCode, listenForInterrupt } from '../edge/interrupt.ts';
import type { Interrupt } from '../edge/interrupt.ts';
import { seconds } from '../edge/clock.ts';
import { checkWritable, writeTogether } from '../edge/write.ts';
import type { RunFailure } from '../experiment/job.ts';
import type { Findings } from '../findings/findings.ts';
import { verdictOf } from '../findings/verdict.ts';
import { DIMENSIONS, isDimension } from '../metrics/dimensions.ts';
import { commandLine } from '../report/shell.ts';
import { renderTerminal } from '../report/terminal.ts';
import { didYouMean } from '../scenario/suggest.ts';
import { counted, isError, printProblems, usageError } from './diagnostics.ts';
import { EXIT } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Ready } from './input.ts';
import type { Io } from './io.ts';
import { wantsColor } from './io.ts';
import type { Options, Reporter } from './options.ts';
import { createProgress } from './progress.ts';
import { htmlPath, rendered, reportFiles, reportFolder } from './results.ts';
import type { Form } from './results.ts';
import { rangeOf, study } from './study.ts';

/** A scenario of the command line, read. */
interface Task {
  readonly file: string;
  readonly ready: Ready;
  readonly variation: readonly string[];
}

/** Reads every file before simulating any, so that a mistake in the last costs no time. Returns the exit code. */
export async function compareFiles(files: readonly string[], options: Options, io: Io): Promise<number> {
  const wrong = wrongOptions(options);
  if (wrong !== undefined) return usageError(io, wrong);
  const tasks: Task[] = [];
  for (const file of files) {
    const task = await readTask(file, options, io);
    if (task !== undefined) tasks.push(task);
  }
  if (tasks.length < files.length) return EXIT.usage;
  const blocked = blockedOutput(tasks, options);
  if (blocked !== undefined) return usageError(io, blocked);

  const interrupt = listenForInterrupt(() => {
    if (options.quiet !== true) io.err.write('\nfinishing the replications in progress; press Ctrl-C again to stop at once\n');
  });
  try {
    return await runTasks(tasks, options, io, interrupt);
  } finally {
    interrupt.dispose();
  }
}

async function runTasks(tasks: readonly Task[], options: Options, io: Io, interrupt: Interrupt): Promise<number> {
  let code: number = EXIT.done;
  const results: string[] = [];
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && printsText(options)) io.out.write('\n');
    const outcome = await runTask(task, options, io, interrupt);
    if (outcome.json !== undefined) results.push(outcome.json.trimEnd());
    if (outcome.code !== EXIT.done) code = outcome.code;
    if (interrupt.signal() !== undefined) break;
  }
  if (stdoutReporter(options) === 'json') io.out.write(tasks.length === 1 ? `${results.join('')}\n` : `[${results.join(',\n')}]\n`);
  const signal = interrupt.signal();
  return signal === undefined ? code : interruptedCode(signal);
}

/** Simulates one scenario and hands its results on. */
async function runTask(task: Task, options: Options, io: Io, interrupt: Interrupt): Promise<{ readonly code: number; readonly json?: string }> {
  const { file, ready, variation } = task;
  const progress = options.quiet === true ? undefined : createProgress(io.err, io.env['TERM'] === 'dumb' || (io.env['CI'] ?? '') !== '');
  const start = seconds();
  const { findings, failure, interrupted } = await study(ready, {
    policies: options.policy === undefined ? undefined : [options.policy],
    replications: options.replications,
    confidence: options.confidence,
    by: options.by,
    jobs: options.jobs,
    onProgress: (step) => progress?.update(step),
    stop: () => interrupt.signal() !== undefined,
  });
  progress?.end();
  if (failure !== null) {
    io.err.write(failureText(file, failure));
    return { code: EXIT.failure };
  }
  if (interrupted) io.err.write(interruptedText(task, findings, options));
  if (findings === null) return { code: EXIT.done };

  const forms = await rendered(findings, options.lang);
  const folder = reportFolder(options.out, ready.resolved.scenario.id, variation, findings.partial);
  const own = options.reporter.flatMap(({ name, file: path }) =>
    path === undefined ? [] : [[path, name === 'terminal' ? plainSummary(findings, options) : forms[name]] as const],
  );
  try {
    writeTogether({ ...reportFiles(folder, forms), ...Object.fromEntries(own) });
  } catch (error) {
    const { message, help } = fileTrouble(error);
    io.err.write(`error: the results could not be written to ${folder}: ${message}\nhelp: ${help}\n`);
    return { code: EXIT.failure };
  }
  const summary = (): string => terminalSummary(findings, options, io, { elapsed: seconds() - start, report: htmlPath(folder) });
  printTo(io, stdoutReporter(options), forms, summary);
  if (!printsText(options) && options.quiet !== true) io.err.write(`${htmlPath(folder)}\n`);
  // A steady state that no policy has, or that the run is too short for, is an answer without data: a job that reads numbers must stop
  const isWithoutNumbers = findings.policies.every(({ unsettled }) => unsettled !== undefined);
  return { code: isWithoutNumbers ? EXIT.failure : EXIT.done, json: forms.json };
}

// ---- before the run ----------------------------------------------------------------------------------------------

function wrongOptions(options: Options): string | undefined {
  const stray = options.by.flat().find((name) => !isDimension(name));
  if (stray !== undefined) return `--by ${stray}: there is no such dimension\nhelp: ${didYouMean(stray, DIMENSIONS) ?? DIMENSIONS.join(', ')}`;
  if (options.json === true && options.reporter.some(({ file }) => file === undefined))
    return '--json and a reporter without a file both write to standard output\nhelp: give the reporter a file, as in --reporter markdown=report.md';
  return undefined;
}

async function readTask(file: string, options: Options, io: Io): Promise<Task | undefined> {
  const { ready, problems, sources } = await readInput(file, { set: options.set, seed: options.seed });
  printProblems(options.quiet === true ? problems.filter(isError) : problems, sources, io, options.color);
  if (ready === null) {
    io.err.write(`${file}: ${counted(problems)}; nothing was simulated\n`);
    return undefined;
  }
  const arms = ready.resolved.arms.map(({ id }) => id);
  if (options.policy !== undefined && !arms.includes(options.policy)) {
    usageError(io, `${file} has no policy \`${options.policy}\`\nhelp: ${didYouMean(options.policy, arms) ?? ''}`);
    return undefined;
  }
  const range = rangeOf(ready.resolved, options.replications);
  if (range.min !== range.max && ready.resolved.scenario.experiment.precision === undefined) {
    usageError(
      io,
      `${file} has no \`precision\` to stop at, so a range of replications has no meaning\nhelp: write one number, or add \`precision\` to its \`experiment\``,
    );
    return undefined;
  }
  return { file, ready, variation: await variationOf(file, ready, options) };
}

/**
 * How the experiment differs from that of the file as it stands; empty: not at all. Options that repeat what the file says change
 * nothing, and neither do those that tell the same run otherwise: language, breakdowns, confidence.
 */
async function variationOf(file: string, ready: Ready, options: Options): Promise<readonly string[]> {
  const { resolved } = ready;
  const changes = options.policy === undefined ? [] : [`policy ${options.policy}`];
  const overridden = options.set.length > 0 || options.seed !== undefined;
  if (overridden) {
    const { ready: plain } = await readInput(file, { set: [] });
    if (plain?.resolved.hash !== resolved.hash) changes.push(`set ${resolved.hash}`);
    if (String(plain?.resolved.scenario.seed) !== String(resolved.scenario.seed)) changes.push(`seed ${resolved.scenario.seed}`);
  }
  const [asked, own] = [rangeOf(resolved, options.replications), rangeOf(resolved, undefined)];
  if (asked.min !== own.min || asked.max !== own.max) changes.push(`replications ${asked.min}..${asked.max}`);
  return changes;
}

/** Why the results could not be written where they should go; asked before anything is simulated. */
function blockedOutput(tasks: readonly Task[], options: Options): string | undefined {
  const taken = new Map<string, string>();
  for (const { file, ready, variation } of tasks) {
    const folder = reportFolder(options.out, ready.resolved.scenario.id, variation, false);
    const other = taken.get(folder);
    if (other !== undefined)
      return `${other} and ${file} have the same id, so their reports would overwrite each other\nhelp: give each scenario an id of its own`;
    taken.set(folder, file);
  }
  const own = options.reporter.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (own.length > 0 && tasks.length > 1) return 'a reporter with a file takes one scenario only\nhelp: leave out the file, or run the scenarios one by one';
  for (const path of [...[...taken.keys()].map(htmlPath), ...own]) {
    try {
      checkWritable(path);
    } catch (error) {
      const { message, help } = fileTrouble(error);
      return `results cannot be written to ${path}: ${message}\nhelp: ${help}`;
    }
  }
  return undefined;
}

// ---- printing ----------------------------------------------------------------------------------------------------

function stdoutReporter(options: Options): Reporter['name'] {
  if (options.json === true) return 'json';
  return options.reporter.find(({ file }) => file === undefined)?.name ?? 'terminal';
}

function printsText(options: Options): boolean {
  return stdoutReporter(options) === 'terminal';
}

function printTo(io: Io, reporter: Reporter['name'], forms: Readonly<Record<Form, string>>, summary: () => string): void {
  switch (reporter) {
    case 'terminal':
      return io.out.write(summary());
    case 'markdown':
    case 'html':
    case 'csv':
      return io.out.write(forms[reporter]);
    case 'json':
      // Written once, by whoever knows how many there are.
      return;
  }
}

function terminalSummary(findings: Findings, options: Options, io: Io, { elapsed, report }: { readonly elapsed: number; readonly report: string }): string {
  return renderTerminal(findings, verdictOf(findings), {
    lang: options.lang,
    color: wantsColor(io.out, io.env, options.color),
    columns: io.out.columns,
    elapsed,
    report,
  });
}

function plainSummary(findings: Findings, options: Options): string {
  return renderTerminal(findings, verdictOf(findings), { lang: options.lang, color: false, columns: 100 });
}

function failureText(file: string, { kind, message, arm, replication, help }: RunFailure): string {
  const what = { policy: 'a policy failed', invariant: 'a law of the engine does not hold', crash: 'the simulation failed' }[kind];
  return `error: ${what} in ${file}, policy \`${arm}\`, replication ${replication}: ${message}\nhelp: ${help}\n`;
}

function interruptedText({ file, ready }: Task, findings: Findings | null, options: Options): string {
  const done =
    findings === null
      ? 'no replication was complete, so there is no result'
      : `the result stands on ${findings.experiment.replications} complete replications of each policy`;
  const again = commandLine(againArguments(file, options));
  const wanted = rangeOf(ready.resolved, options.replications);
  return `interrupted: ${done}\nthe whole run (${wanted.min === wanted.max ? wanted.min : `${wanted.min} to ${wanted.max}`} replications): ${again}\n`;
}

/** The command line that does the whole of an interrupted run. */
function againArguments(file: string, { policy, set, replications, seed, confidence, by, lang, out }: Options): string[] {
  const option = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [`--${name}`, value]);
  return [
    ...(policy === undefined ? ['compare', file] : ['run', file, '--policy', policy]),
    ...set.flatMap((assignment) => option('set', assignment)),
    ...option('replications', typeof replications === 'object' ? `${replications.min}..${replications.max}` : replications?.toString()),
    ...option('seed', seed),
    ...option('confidence', confidence?.toString()),
    ...by.flatMap((dimensions) => option('by', dimensions.join(','))),
    ...(lang === 'en' ? [] : option('lang', lang)),
    ...(out === 'reports' ? [] : option('out', out)),
  ];
}
