/** How checks report: a code, a place in the tree, a sentence, and what would work. */
import type { Code } from './codes.ts';
import type { Path } from './path.ts';
import { printPath } from './path.ts';
import type { Problem } from './problem.ts';
import { placeOf, type Span } from './source-text.ts';
import { locate, type Tree } from './tree.ts';

interface Complaint {
  readonly code: Code;
  readonly message: string;
  readonly help?: string | undefined;
  readonly also?: { readonly path: Path; readonly label: string };
  /** Point at the key rather than at the value. */
  readonly key?: boolean;
}

/** Reports a complaint about a path of the scenario. */
export type Report = (path: Path, complaint: Complaint) => void;

export function problemAt(span: Span, code: Code, message: string, help?: string, path?: Path): Problem {
  return { code, message, place: placeOf(span, path && printPath(path)), ...(help === undefined ? {} : { help }) };
}

/** A reporter that finds paths in a tree and collects problems. */
export function reporter(tree: Tree, out: Problem[]): Report {
  return (path, { code, message, help, also, key }) => {
    const problem = problemAt(locate(tree, path, key === true ? 'key' : 'value'), code, message, help, path);
    out.push(also === undefined ? problem : { ...problem, also: { place: placeOf(locate(tree, also.path), printPath(also.path)), label: also.label } });
  };
}

/** Sorted by file, line and column, each place and message once. */
export function sorted(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const once = problems.filter(({ code, message, place }) => {
    const id = JSON.stringify([code, message, place.file, place.line, place.column]);
    return seen.has(id) ? false : seen.add(id);
  });
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return once.sort(
    (a, b) =>
      order(a.place.file, b.place.file) || (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0) || order(a.code, b.code),
  );
}
