/** What is wrong with a list of contacts: the first few problems of a file in full, the rest as a number. */
import type { Place, Problem } from './problem.ts';

/** Problems of one file that are told one by one; the rest is counted. */
const PROBLEMS_SHOWN = 20;

/** Collects the problems of one file. */
export class Complaints {
  count = 0;
  path: string | undefined;
  private readonly file: string;
  private readonly shown: Problem[] = [];
  private lastHidden: number | undefined;

  constructor(file: string) {
    this.file = file;
  }

  add(code: string, line: number | undefined, message: string, help: string, also?: NonNullable<Problem['also']>): void {
    this.addAt(code, this.place(line), message, help, also);
  }

  addAt(code: string, place: Place, message: string, help: string, also?: NonNullable<Problem['also']>): void {
    this.count += 1;
    if (this.shown.length < PROBLEMS_SHOWN) this.shown.push({ code, message, place, help, ...(also === undefined ? {} : { also }) });
    else this.lastHidden = place.line ?? this.lastHidden;
  }

  place(line: number | undefined): Place {
    return { file: this.file, ...(line === undefined ? {} : { line }), ...(this.path === undefined ? {} : { path: this.path }) };
  }

  list(): readonly Problem[] {
    const hidden = this.count - this.shown.length;
    if (hidden === 0) return this.shown;
    const last = this.lastHidden === undefined ? '' : `, the last on line ${this.lastHidden.toLocaleString('en')}`;
    const rest: Problem = { code: 'E409', message: `and ${hidden.toLocaleString('en')} more problems in this file${last}`, place: this.place(undefined) };
    return [...this.shown, rest];
  }
}

/** A value of the log, short enough for a message. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

/** `a channel`, `an intent`. */
export function article(what: string): string {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}
