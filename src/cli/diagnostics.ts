/** Problems on standard error: each with its caret, then one line that counts them. */
import { formatProblem } from '../scenario/frame.ts';
import type { Problem } from '../scenario/problem.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { wantsColor } from './io.ts';

export function isError({ code }: Problem): boolean {
  return code.startsWith('E');
}

export function printProblems(problems: readonly Problem[], sources: ReadonlyMap<string, string>, io: Io, colorFlag: boolean): void {
  const color = wantsColor(io.err, io.env, colorFlag);
  for (const problem of problems) io.err.write(`${formatProblem(problem, (file) => sources.get(file), { color })}\n`);
}

/** `2 errors, 1 warning`. */
export function counted(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const parts = [...(errors > 0 ? [plural(errors, 'error')] : []), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])];
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

/** A usage error found after the command line was taken apart: said in the style of those found before. */
export function usageError(io: Io, message: string): number {
  io.err.write(`error: ${message}\n`);
  return EXIT.usage;
}
