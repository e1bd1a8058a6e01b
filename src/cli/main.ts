/** From arguments and streams to an exit code: builds the command line, finds the command, and turns every way of failing into words. */
import { Command, CommanderError } from 'commander';
import { compileForTheEngine } from '../edge/compiler.ts';
import { crashMessage } from '../edge/crash.ts';
import { VERSION } from '../version.ts';
import type { Option } from 'commander';
import type { CommandSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { processIo } from './io.ts';
import { optionsFor } from './options.ts';
import type { Options } from './options.ts';

const DESCRIPTION = `Simulates how AI and human agents should work together in customer service:
the same customers through every routing policy, with honest intervals.`;

const FOOTER = `
Examples:
  tandem compare scenarios/retail-contact-centre.yaml
  tandem validate scenarios/*.yaml
  tandem explain csat.combined

tandem help exit-codes   what the exit codes mean
tandem COMMAND --help    options and examples of a command`;

/** Runs one command line. Never throws: what goes wrong is told on `io.err` and by the code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = commandLine(io, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    io.err.write(crashMessage(error, argv));
    return EXIT.failure;
  }
}

function commandLine(io: Io, finish: (code: number) => void): Command {
  const program = new Command('tandem')
    .description(DESCRIPTION)
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name(), showGlobalOptions: false, optionDescription })
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      getOutHelpWidth: () => Math.min(80, io.out.columns),
      getErrHelpWidth: () => Math.min(80, io.err.columns),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', FOOTER)
    .exitOverride();
  for (const spec of COMMANDS) addCommand(program, spec, io, finish);
  return program;
}

/** Defaults worth reading are words; an empty list is none. */
function optionDescription({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (default: ${defaultValue})` : description;
}

function addCommand(program: Command, spec: CommandSpec, io: Io, finish: (code: number) => void): void {
  const command = program
    .command(spec.name)
    .description(spec.summary)
    .helpOption('--help', 'show this help')
    .addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`);
  if (spec.arguments !== '') command.arguments(spec.arguments);
  for (const option of optionsFor(spec.options)) command.addOption(option);
  command.action(async () => {
    finish(await spec.run(command.args, command.opts<Options>(), io));
  });
}

/** The whole program: this process's arguments, streams and exit code. */
export async function runProcess(): Promise<void> {
  const argv = process.argv.slice(2);
  const io = processIo();
  const crash = (error: unknown): void => {
    io.err.write(crashMessage(error, argv));
    process.exit(EXIT.failure);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  compileForTheEngine();
  process.exitCode = await main(argv, io);
}

/** What a worker thread does with this script. */
export async function serveBatches(): Promise<void> {
  const { serveBatches: serve } = await import('../edge/worker.ts');
  serve();
}
