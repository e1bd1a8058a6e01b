/** What `erlang` is asked, from the texts of the command line. */
import { duration, rate, share, UNIT_WORDS } from '../scenario/units.ts';
import type { UnitKind } from '../scenario/units.ts';
import type { Target } from '../theory/side-by-side.ts';
import type { Options } from './options.ts';

/** Rates per second, times in seconds. */
export interface Question {
  /** Null: the rows of a file say. */
  readonly arrivals: number | null;
  /** Null: the rows of a file say. */
  readonly handle: number | null;
  readonly patience: number | null;
  readonly target: Target;
}

/** What is wrong with a command line, and what would work. */
export class QuestionError extends Error {
  readonly help: string;
  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

/** Throws a `QuestionError`. */
export function questionOf({ calls, aht, patience, target = '', agents, csv }: Options): Question {
  if (csv !== undefined) {
    if (calls !== undefined) throw new QuestionError('--csv and --calls exclude each other', 'the calls of each half-hour stand in the column `calls`');
    if (agents !== undefined) throw new QuestionError('--csv and --agents exclude each other', 'each half-hour gets the agents that it needs');
  } else if (calls === undefined || aht === undefined) {
    throw new QuestionError(`--${calls === undefined ? 'calls' : 'aht'} is missing`, 'write for example --calls 240/h --aht 5m, or --csv file.csv');
  }
  const question = {
    arrivals: calls === undefined ? null : read('--calls', calls, 'rate', rate),
    handle: aht === undefined ? null : aboveZero('--aht', aht, read('--aht', aht, 'duration', duration)),
    patience: patience === undefined ? null : aboveZero('--patience', patience, read('--patience', patience, 'duration', duration)),
    target: targetOf(target),
  };
  return question;
}

interface Reader {
  safeParse(text: string): { readonly success: true; readonly data: number } | { readonly success: false };
}

function read(flag: string, text: string, kind: UnitKind, reader: Reader): number {
  const result = reader.safeParse(text);
  if (result.success) return result.data;
  const { noun, example } = UNIT_WORDS[kind];
  throw new QuestionError(`${flag}: \`${text}\` is not ${noun}`, `write for example ${example}`);
}

function aboveZero(flag: string, text: string, value: number): number {
  if (value > 0) return value;
  throw new QuestionError(`${flag}: \`${text}\` must be more than nothing`, 'write for example 5m');
}

function targetOf(text: string): Target {
  const [part = '', within = '', ...rest] = text.split('/');
  const help = 'write for example 80%/20s: four in five answered within 20 seconds';
  const [wanted, time] = [share.safeParse(part), duration.safeParse(within)];
  if (!wanted.success || !time.success || rest.length > 0) throw new QuestionError(`--target: \`${text}\` is not a service level`, help);
  if (!(wanted.data > 0 && wanted.data < 1)) throw new QuestionError(`--target: ${part} cannot be promised`, 'write a share above 0% and below 100%');
  return { share: wanted.data, within: time.data };
}

/** Seconds of a cell: with a unit, or a bare number of seconds; undefined when it is neither, or nothing. */
export function secondsOf(text: string): number | undefined {
  const trimmed = text.trim();
  const result = duration.safeParse(/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(trimmed) ? `${trimmed}s` : trimmed);
  return result.success && result.data > 0 ? result.data : undefined;
}
