/** What a command is: one object in a file of its own and a line in `commands.ts`. */
import type { Io } from './io.ts';
import type { OptionName, Options } from './options.ts';

export interface CommandSpec {
  readonly name: string;
  /** Arguments as help shows them, e.g. `<file...>`; empty: none. */
  readonly arguments: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Three command lines; a test runs them. */
  readonly examples: readonly [string, string, string];
  /** Does the work and returns the exit code. Heavy modules are imported inside, so that help stays quick. */
  readonly run: (args: readonly string[], options: Options, io: Io) => Promise<number>;
}
