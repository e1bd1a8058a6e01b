/** The command line of the benchmark. */
import { parseArgs } from 'node:util';
import { WORKLOAD_IDS } from './workloads.ts';

export interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly long: boolean;
  readonly only: readonly string[];
  readonly needs: number | undefined;
  readonly rounds: number | undefined;
  readonly profile: string | undefined;
  readonly sink: 'observations' | 'measured';
  /** File that the record is written to. */
  readonly markdown: string | undefined;
}

/** What a person wrote wrongly, in their words. */
export class UsageError extends Error {}

export function usage(sections: readonly { readonly id: string; readonly summary: string }[]): string {
  return `npm run bench -- [options]

  --json                     print nothing but JSON (npm run --silent, so that npm adds nothing)
  --quick                    about a minute: smaller runs, fewer rounds
  --only ID[,ID…]            some sections: ${sections.map(({ id }) => id).join(', ')}
  --needs N                  needs of a replication of W1 to W3
  --rounds N                 rounds of every measurement
  --long                     a run of 100 million contacts instead: memory as it goes
  --profile WORKLOAD         where the time of one workload goes instead: ${WORKLOAD_IDS.join(', ')}
  --sink observations|measured   what --profile does with rows: count them, or measure them
  --reporter markdown=FILE   write the record, too
`;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--${name} ${text}: write a whole number from 1`);
  return Number(text);
}

function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new UsageError(`--${name} ${text}: there are ${words.join(', ')}`);
  return found;
}

function markdownFile(reporter: string | undefined): string | undefined {
  if (reporter === undefined) return undefined;
  const [, file] = /^markdown=(.+)$/.exec(reporter) ?? [];
  if (file === undefined) throw new UsageError(`--reporter ${reporter}: write markdown=FILE`);
  return file;
}

/** Null: help was asked for. Throws a `UsageError`. */
export function readOptions(args: readonly string[], sections: readonly string[]): Options | null {
  const { values } = parsed(args);
  if (values.help === true) return null;
  return {
    json: values.json === true,
    quick: values.quick === true,
    long: values.long === true,
    only: (values.only?.split(',') ?? []).map((id) => oneOf('only', id, sections)),
    needs: wholeNumber('needs', values.needs),
    rounds: wholeNumber('rounds', values.rounds),
    profile: values.profile === undefined ? undefined : oneOf('profile', values.profile, WORKLOAD_IDS),
    sink: oneOf('sink', values.sink ?? 'observations', ['observations', 'measured'] as const),
    markdown: markdownFile(values.reporter),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        json: { type: 'boolean' },
        quick: { type: 'boolean' },
        long: { type: 'boolean' },
        only: { type: 'string' },
        needs: { type: 'string' },
        rounds: { type: 'string' },
        profile: { type: 'string' },
        sink: { type: 'string' },
        reporter: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
