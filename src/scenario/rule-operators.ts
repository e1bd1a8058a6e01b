/** What the operators of rules do, as functions over what a router sees. */
import type { ObservableField, RouterView } from './observable.ts';

export interface NumberExpression {
  readonly type: 'number' | 'duration';
  readonly run: (view: RouterView) => number;
  /** The value when it does not depend on what is seen. */
  readonly constant: number | null;
}
export interface TextExpression {
  readonly type: 'text';
  readonly run: (view: RouterView) => string;
  readonly constant: string | null;
  readonly field: ObservableField | null;
}
export interface FlagExpression {
  readonly type: 'flag';
  readonly run: (view: RouterView) => boolean;
}
export type Expression = NumberExpression | TextExpression | FlagExpression;

export type Compare = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';

export function sameText(op: '==' | '!=', left: TextExpression, right: TextExpression): (view: RouterView) => boolean {
  const [field, constant] = left.constant === null ? [left.run, right.constant] : [right.run, left.constant];
  if (constant === null) return op === '==' ? (view) => left.run(view) === right.run(view) : (view) => left.run(view) !== right.run(view);
  return op === '==' ? (view) => field(view) === constant : (view) => field(view) !== constant;
}

/** Comparisons with a constant, the common case, save one call. */
export function compare(op: Compare, left: NumberExpression, right: NumberExpression): (view: RouterView) => boolean {
  const [a, b, c] = [left.run, right.run, right.constant];
  switch (op) {
    case '==':
      return c === null ? (view) => a(view) === b(view) : (view) => a(view) === c;
    case '!=':
      return c === null ? (view) => a(view) !== b(view) : (view) => a(view) !== c;
    case '<':
      return c === null ? (view) => a(view) < b(view) : (view) => a(view) < c;
    case '<=':
      return c === null ? (view) => a(view) <= b(view) : (view) => a(view) <= c;
    case '>':
      return c === null ? (view) => a(view) > b(view) : (view) => a(view) > c;
    case '>=':
      return c === null ? (view) => a(view) >= b(view) : (view) => a(view) >= c;
  }
}

export function calculate(op: Arithmetic, a: (view: RouterView) => number, b: (view: RouterView) => number): (view: RouterView) => number {
  switch (op) {
    case '+':
      return (view) => a(view) + b(view);
    case '-':
      return (view) => a(view) - b(view);
    case '*':
      return (view) => a(view) * b(view);
    case '/':
      return (view) => a(view) / b(view);
    case '%':
      return (view) => a(view) % b(view);
  }
}
