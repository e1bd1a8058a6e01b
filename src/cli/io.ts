/** What a command may touch: streams, surroundings, and the wish to stop. Tests hand in their own. */

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Characters a line holds. */
  readonly columns: number;
}

export interface Io {
  /** Results. */
  readonly out: Output;
  /** Progress and diagnostics. */
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** When the output is no terminal. */
const DEFAULT_COLUMNS = 100;

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? DEFAULT_COLUMNS;
    },
  };
}

/** The streams of this process. A reader that goes away (`tandem … | head`) ends the output, not the program. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return { out: outputOf(process.stdout), err: outputOf(process.stderr), env: process.env };
}

/** Whether to colour a stream: never with `--no-color` or a non-empty NO_COLOR, else on terminals that can. */
export function wantsColor(output: Output, env: Io['env'], flag: boolean | undefined): boolean {
  if (flag === false || (env['NO_COLOR'] ?? '') !== '') return false;
  return output.isTTY && env['TERM'] !== 'dumb';
}
