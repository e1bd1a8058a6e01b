/**
 * Rules: expressions in CEL over what a router can see. Parsed by cel-js, checked here with places and cures, and compiled to
 * plain functions, because a rule is asked after every turn of every conversation. Numbers are doubles; durations are written
 * `duration('3m')` and compared with durations only.
 */
import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import type { Code } from './codes.ts';
import { OBSERVABLE, type ObservableField, type Rule, type RuleNames, type RouterView } from './observable.ts';
import { FLAGS, NUMBERS, TEXTS } from './rule-fields.ts';
import {
  calculate,
  compare,
  sameText,
  type Arithmetic,
  type Compare,
  type Expression,
  type FlagExpression,
  type NumberExpression,
  type TextExpression,
} from './rule-operators.ts';
import { didYouMean, nearest } from './suggest.ts';

export interface RuleProblem {
  readonly code: Code;
  readonly message: string;
  /** Where in the text, characters. */
  readonly offset: number;
  readonly length: number;
  readonly help?: string;
}

/** Longest rule that is read, characters. */
const MAX_LENGTH = 2000;

/** Everything wrong with a rule; empty when it can be compiled. */
export function checkRule(text: string, names: RuleNames): readonly RuleProblem[] {
  return new Compiler(text, names).compile().problems;
}

/** The rule as a function. Throws when `checkRule` would complain. */
export function compileRule(text: string, names: RuleNames): Rule {
  const { holds, live, problems } = new Compiler(text, names).compile();
  if (holds === null) throw new Error(`the rule \`${text}\` was not checked: ${problems[0]?.message ?? 'unknown error'}`);
  return { text, live, holds };
}

// ---- parsing -----------------------------------------------------------------------------------------------------

let shared: Environment | null = null;

/** The parser, with limits that no honest rule meets. */
function environment(): Environment {
  shared ??= new Environment({ limits: { maxAstNodes: 1000, maxDepth: 40, maxListElements: 200, maxCallArguments: 8 } });
  return shared;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

// ---- compiling ---------------------------------------------------------------------------------------------------

const TYPE_WORDS: Readonly<Record<Expression['type'], string>> = { number: 'a number', duration: 'a duration', text: 'text', flag: 'true or false' };

class Compiler {
  private readonly problems: RuleProblem[] = [];
  private live = false;
  private readonly text: string;
  private readonly names: RuleNames;

  constructor(text: string, names: RuleNames) {
    this.text = text;
    this.names = names;
  }

  compile(): { readonly holds: ((view: RouterView) => boolean) | null; readonly live: boolean; readonly problems: readonly RuleProblem[] } {
    const ast = this.parse();
    const expression = ast === null ? null : this.expression(ast);
    if (ast !== null && expression !== null && expression.type !== 'flag') {
      this.fail(ast, 'E192', `the rule is ${TYPE_WORDS[expression.type]}, not true or false`, 'compare it with something, for example `ai.turn > 4`');
    }
    const holds = expression?.type === 'flag' && this.problems.length === 0 ? expression.run : null;
    return { holds, live: this.live, problems: this.problems };
  }

  private parse(): ASTNode | null {
    const whole = { start: 0, end: this.text.length };
    if (this.text.trim() === '') return this.fail(whole, 'E190', 'the rule is empty', "write for example `contact.stakes == 'high'`");
    if (this.text.length > MAX_LENGTH)
      return this.fail({ start: 0, end: 20 }, 'E190', `the rule is longer than ${MAX_LENGTH} characters`, 'split it into several');
    try {
      return environment().parse(this.text).ast;
    } catch (error) {
      if (!(error instanceof ParseError)) return this.fail(whole, 'E190', 'the rule is nested too deeply', 'split it into several');
      const start = Math.min(error.range?.start ?? 0, this.text.length);
      const ends = this.text.slice(start).trim() === '';
      if (/maxDepth|maxAst/.test(error.message)) return this.fail(whole, 'E190', 'the rule is nested too deeply', 'split it into several');
      const message = ends
        ? 'the rule ends too early'
        : lowerFirst((error.summary ?? 'it cannot be read').replace(/^Unexpected (token|character): .*$/s, 'this is not expected here'));
      return this.fail(
        {
          start: ends ? Math.max(0, this.text.trimEnd().length - 1) : start,
          end: ends ? this.text.trimEnd().length : Math.max(start + 1, error.range?.end ?? 0),
        },
        'E190',
        message,
        parseHelp(this.text, start),
      );
    }
  }

  private fail(range: Range, code: Code, message: string, help?: string): null {
    const problem = { code, message, offset: range.start, length: Math.max(1, range.end - range.start) };
    this.problems.push(help === undefined ? problem : { ...problem, help });
    return null;
  }

  private expression(node: ASTNode): Expression | null {
    switch (node.op) {
      case 'value':
        return this.literal(node, node.args);
      case 'id':
      case '.':
        return this.field(node);
      case '!_': {
        const inner = this.flag(node.args);
        return inner && flag((view) => !inner(view));
      }
      case '-_': {
        const inner = this.expression(node.args);
        if (inner === null) return null;
        if (inner.type !== 'number') return this.fail(node, 'E192', `${TYPE_WORDS[inner.type]} has no negative`, 'only numbers can be negative');
        return numeric('number', inner.constant === null ? null : -inner.constant, (view) => -inner.run(view));
      }
      case '&&': {
        const [left, right] = this.flags(node.args);
        return left && right && flag((view) => left(view) && right(view));
      }
      case '||': {
        const [left, right] = this.flags(node.args);
        return left && right && flag((view) => left(view) || right(view));
      }
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.comparison(node, node.op, node.args);
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return this.arithmetic(node, node.op, node.args);
      case 'in':
        return this.membership(node, node.args);
      case '?:':
        return this.choice(node, node.args);
      case 'call':
        return node.args[0] === 'duration' ? this.durationLiteral(node, node.args[1]) : this.unavailable(node, `\`${node.args[0]}()\``);
      case 'rcall':
        return this.unavailable(node, `\`.${node.args[0]}()\``);
      case '[]':
      case '[?]':
      case '.?':
        return this.unavailable(node, 'this way of reading a field', 'write for example `contact.segment`');
      case 'list':
        return this.unavailable(node, 'a list here', "lists stand after `in`: `contact.intent in ['a', 'b']`");
      case 'map':
        return this.unavailable(node, 'a map');
    }
  }

  private unavailable(
    range: Range,
    what: string,
    help = 'rules have fields, numbers, text, duration(), in [..], and the operators && || ! == != < <= > >= + - * / %',
  ): null {
    return this.fail(range, 'E190', `${what} is not available in rules`, help);
  }

  private literal(range: Range, value: unknown): Expression | null {
    if (typeof value === 'bigint' || typeof value === 'number') return numeric('number', Number(value), () => Number(value));
    if (typeof value === 'boolean') return flag(() => value);
    if (typeof value === 'string') return { type: 'text', run: () => value, constant: value, field: null };
    return this.unavailable(range, 'this kind of value');
  }

  private field(node: ASTNode): Expression | null {
    const path = pathOf(node);
    if (path === null) return this.unavailable(node, 'this way of reading a field', 'write for example `contact.segment`');
    const field = OBSERVABLE.find((one) => one.path === path);
    if (field === undefined) return this.fail(node, 'E191', `\`${path}\` is not something that a router sees`, this.fieldHelp(path));
    this.live ||= field.live;
    const number = NUMBERS[path];
    if (number !== undefined) return { type: field.type === 'duration' ? 'duration' : 'number', run: number, constant: null };
    const text = TEXTS[path];
    if (text !== undefined) return { type: 'text', run: text, constant: null, field };
    return flag(FLAGS[path]!);
  }

  private fieldHelp(path: string): string | undefined {
    const ids = [...this.names.intents, ...this.names.segments, ...this.names.channels, ...this.names.sources];
    if (ids.includes(path)) return `text goes in quotes: \`'${path}'\``;
    const [group = '', name] = path.split('.');
    const fields = OBSERVABLE.map((one) => one.path);
    const close = nearest(path, fields);
    const inGroup = fields.filter((one) => one.startsWith(`${group}.`));
    if (inGroup.length === 0 || name === undefined)
      return close === null || name === undefined
        ? inGroup.length > 0
          ? `it has ${inGroup.join(', ')}`
          : 'fields are contact.…, ai.…, humans.… and clock.…; text goes in quotes'
        : `did you mean \`${close}\`?`;
    return close === null ? `\`${group}\` has ${inGroup.map((one) => one.slice(group.length + 1)).join(', ')}` : `did you mean \`${close}\`?`;
  }

  private flag(node: ASTNode): ((view: RouterView) => boolean) | null {
    const expression = this.expression(node);
    if (expression === null) return null;
    if (expression.type === 'flag') return expression.run;
    return this.fail(node, 'E192', `this is ${TYPE_WORDS[expression.type]}, not true or false`, 'compare it with something');
  }

  private flags([left, right]: readonly [ASTNode, ASTNode]) {
    return [this.flag(left), this.flag(right)] as const;
  }

  private both([left, right]: readonly [ASTNode, ASTNode]): readonly [Expression | null, Expression | null] {
    return [this.expression(left), this.expression(right)];
  }

  private comparison(node: ASTNode, op: Compare, args: readonly [ASTNode, ASTNode]): Expression | null {
    const [left, right] = this.both(args);
    if (left === null || right === null) return null;
    if (left.type === 'text' && right.type === 'text') {
      if (op !== '==' && op !== '!=') return this.fail(node, 'E192', 'text has no order', 'compare it with == or !=');
      if (!this.knownText(left, right, args[1]) || !this.knownText(right, left, args[0])) return null;
      return flag(sameText(op, left, right));
    }
    if (left.type === 'flag' && right.type === 'flag') {
      if (op !== '==' && op !== '!=') return this.fail(node, 'E192', 'true and false have no order', 'compare them with == or !=');
      return flag(op === '==' ? (view) => left.run(view) === right.run(view) : (view) => left.run(view) !== right.run(view));
    }
    if (isNumeric(left) && isNumeric(right) && left.type === right.type) return flag(compare(op, left, right));
    return this.fail(node, 'E192', `${TYPE_WORDS[left.type]} cannot be compared with ${TYPE_WORDS[right.type]}`, comparisonHelp(left, right));
  }

  /** A constant compared with a field that has a fixed set of values must be one of them. */
  private knownText(field: TextExpression, constant: TextExpression, place: Range): boolean {
    if (field.field === null || constant.constant === null) return true;
    const known = this.valuesOf(field.field);
    if (known.includes(constant.constant)) return true;
    const what = field.field.path.split('.')[1] ?? 'value';
    this.fail(place, 'E193', `there is no ${what} \`${constant.constant}\``, didYouMean(constant.constant, known));
    return false;
  }

  private valuesOf({ values = [] }: ObservableField): readonly string[] {
    return typeof values === 'string' ? this.names[values] : values;
  }

  private arithmetic(node: ASTNode, op: Arithmetic, args: readonly [ASTNode, ASTNode]): Expression | null {
    const [left, right] = this.both(args);
    if (left === null || right === null) return null;
    const durations = left.type === 'duration' && right.type === 'duration' && (op === '+' || op === '-');
    if (!durations && (left.type !== 'number' || right.type !== 'number')) {
      return this.fail(
        node,
        'E192',
        `\`${op}\` does not work on ${TYPE_WORDS[left.type]} and ${TYPE_WORDS[right.type]}`,
        'calculate with numbers; durations can be added and subtracted',
      );
    }
    const [a, b] = [left as NumberExpression, right as NumberExpression];
    if ((op === '/' || op === '%') && (b.constant === null || b.constant === 0)) {
      return this.fail(
        args[1],
        'E194',
        b.constant === 0 ? 'this divides by zero' : 'this could be zero, and the rule would have no answer',
        'divide by a number, or multiply the other side instead',
      );
    }
    const run = calculate(op, a.run, b.run);
    const constant =
      a.constant === null || b.constant === null
        ? null
        : calculate(
            op,
            () => a.constant!,
            () => b.constant!,
          )(undefined as never);
    return numeric(durations ? 'duration' : 'number', constant, run);
  }

  private membership(node: ASTNode, [needle, list]: readonly [ASTNode, ASTNode]): Expression | null {
    const value = this.expression(needle);
    if (list.op !== 'list') return this.fail(list, 'E192', '`in` needs a list', "write for example `contact.intent in ['a', 'b']`");
    const items = list.args.map((item) => [item, this.expression(item)] as const);
    if (value === null) return null;
    let right = true;
    const constants = new Set<string | number>();
    for (const [place, item] of items) {
      if (item === null) right = false;
      else if (item.type !== value.type || item.type === 'flag' || item.constant === null) {
        this.fail(
          place,
          'E192',
          `this is not ${TYPE_WORDS[value.type]} written out`,
          `the list holds what \`${this.text.slice(needle.start, needle.end)}\` can be`,
        );
        right = false;
      } else if (item.type === 'text' && value.type === 'text' && !this.knownText(value, item, place)) right = false;
      else constants.add(item.constant);
    }
    if (!right || value.type === 'flag') return right ? this.fail(node, 'E192', '`in` does not work on true or false', 'write the condition itself') : null;
    const { run } = value;
    return flag((view) => constants.has(run(view)));
  }

  private choice(node: ASTNode, [condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode]): Expression | null {
    const test = this.flag(condition);
    const [left, right] = this.both([yes, no]);
    if (test === null || left === null || right === null) return null;
    if (left.type === 'flag' && right.type === 'flag') return flag((view) => (test(view) ? left.run(view) : right.run(view)));
    if (left.type === 'text' && right.type === 'text')
      return { type: 'text', run: (view) => (test(view) ? left.run(view) : right.run(view)), constant: null, field: left.field ?? right.field };
    if (isNumeric(left) && isNumeric(right) && left.type === right.type)
      return numeric(left.type, null, (view) => (test(view) ? left.run(view) : right.run(view)));
    return this.fail(node, 'E192', `the two answers are ${TYPE_WORDS[left.type]} and ${TYPE_WORDS[right.type]}`, 'give both the same type');
  }

  private durationLiteral(node: ASTNode, args: readonly ASTNode[]): Expression | null {
    const [argument] = args;
    if (args.length !== 1 || argument?.op !== 'value' || typeof argument.args !== 'string')
      return this.fail(node, 'E192', '`duration()` takes one text', "write for example `duration('3m')`");
    const seconds = secondsOf(argument.args);
    if (seconds === null)
      return this.fail(
        argument,
        'E192',
        `\`${argument.args}\` is not a duration`,
        "write hours, minutes, seconds or milliseconds: `duration('1h30m')`, `duration('45s')`",
      );
    return numeric('duration', seconds, () => seconds);
  }
}

// ---- small parts -------------------------------------------------------------------------------------------------

function numeric(type: 'number' | 'duration', constant: number | null, run: (view: RouterView) => number): NumberExpression {
  return { type, constant, run: constant === null ? run : () => constant };
}

function flag(run: (view: RouterView) => boolean): FlagExpression {
  return { type: 'flag', run };
}

function isNumeric(expression: Expression): expression is NumberExpression {
  return expression.type === 'number' || expression.type === 'duration';
}

/** `contact.intent` for the node of that expression; null when it is not a plain path. */
function pathOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const parent = pathOf(node.args[0]);
  return parent === null ? null : `${parent}.${node.args[1]}`;
}

function comparisonHelp(left: Expression, right: Expression): string {
  const [number, other] = left.type === 'number' ? [left, right] : [right, left];
  if (number.type === 'number' && other.type === 'duration') return `write \`duration('${number.constant ?? 180}s')\``;
  if (number.type === 'number' && other.type === 'text') return 'text is compared with text in quotes';
  return 'both sides need the same type';
}

/** Seconds of `1h30m`, `45s`, `1.5m`, `250ms`; null for anything else. */
function secondsOf(text: string): number | null {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:h|ms|m|s))+$/.test(text)) return null;
  const unit: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };
  return [...text.matchAll(/([\d.]+)(h|ms|m|s)/g)].reduce((sum, [, amount, name]) => sum + Number(amount) * unit[name!]!, 0);
}

function parseHelp(text: string, start: number): string {
  const rest = text.slice(start).trimStart();
  const before = text.slice(0, start).trimEnd();
  if (/^=[^=]/.test(rest)) return 'to compare, write `==`';
  if (/^and\b/i.test(rest) || /\band$/i.test(before)) return 'for "and", write `&&`';
  if (/^or\b/i.test(rest) || /\bor$/i.test(before)) return 'for "or", write `||`';
  if (/^not\b/i.test(rest) || /\bnot$/i.test(before)) return 'for "not", write `!`';
  if (/^&[^&]|^\|[^|]/.test(rest)) return 'write `&&` and `||`';
  if (before.endsWith('%')) return 'shares are numbers in rules: write `0.4` for 40%';
  return "a rule looks like `contact.segment == 'premium' && ai.turn > 4`";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
