/** Compiled rules against cel-js: on random expressions and random views both give the same answer, and agree on what is an error. */
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OBSERVABLE, type RouterView, type RuleNames } from '../../src/scenario/observable.ts';
import { FLAGS, NUMBERS, TEXTS } from '../../src/scenario/rule-fields.ts';
import { checkRule, compileRule } from '../../src/scenario/rules.ts';

const NAMES: RuleNames = { intents: ['order', 'dispute'], segments: ['standard', 'premium'], channels: ['voice', 'chat'], sources: ['calls', 'chats'] };

// ---- random expressions, as text ---------------------------------------------------------------------------------

const numberFields = OBSERVABLE.filter(({ type }) => type === 'number').map(({ path }) => path);
const durationFields = OBSERVABLE.filter(({ type }) => type === 'duration').map(({ path }) => path);
const textFields = OBSERVABLE.filter(({ type }) => type === 'string');

function valuesOf(path: string): readonly string[] {
  const { values = [] } = OBSERVABLE.find((field) => field.path === path)!;
  return typeof values === 'string' ? NAMES[values] : values;
}

/** Numbers are written with a point: to CEL `5` is an integer, and integers divide without remainder. */
const literal = fc.integer({ min: 0, max: 40 }).map((tenths) => (tenths / 4).toFixed(2));
const seconds = fc.integer({ min: 0, max: 400 }).map((amount) => `duration('${amount}s')`);
const compare = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const equal = fc.constantFrom('==', '!=');

const expressions = fc.letrec<{ number: string; duration: string; flag: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(literal, fc.constantFrom(...numberFields)),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('number'), fc.integer({ min: 1, max: 20 })).map(([a, b]) => `(${a} / ${(b / 4).toFixed(2)})`),
    tie('number').map((a) => `-(${a})`),
    fc.tuple(tie('flag'), tie('number'), tie('number')).map(([test, a, b]) => `(${test} ? ${a} : ${b})`),
  ),
  duration: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(seconds, fc.constantFrom(...durationFields)),
    fc.tuple(tie('duration'), fc.constantFrom('+', '-'), tie('duration')).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  flag: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom('contact.sensitive', 'ai.up', 'true', 'false'),
      fc
        .constantFrom(...textFields)
        .chain(({ path }) => fc.tuple(fc.constant(path), equal, fc.constantFrom(...valuesOf(path))))
        .map(([path, op, value]) => `${path} ${op} '${value}'`),
      fc
        .constantFrom(...textFields)
        .chain(({ path }) => fc.tuple(fc.constant(path), fc.subarray([...valuesOf(path)], { minLength: 1 })))
        .map(([path, values]) => `${path} in [${values.map((value) => `'${value}'`).join(', ')}]`),
    ),
    fc.tuple(tie('number'), compare, tie('number')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('duration'), compare, tie('duration')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('flag'), fc.constantFrom('&&', '||', '==', '!='), tie('flag')).map(([a, op, b]) => `((${a}) ${op} (${b}))`),
    tie('flag').map((a) => `!(${a})`),
    fc.tuple(tie('flag'), tie('flag'), tie('flag')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
  ),
}));

const quarter = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((value) => value / 4);
const views: fc.Arbitrary<RouterView> = fc.record({
  contact: fc.record({
    intent: fc.constantFrom(...NAMES.intents),
    segment: fc.constantFrom(...NAMES.segments),
    channel: fc.constantFrom(...NAMES.channels),
    source: fc.constantFrom(...NAMES.sources),
    attempt: fc.integer({ min: 1, max: 4 }),
    priority: fc.integer({ min: -2, max: 2 }),
    stakes: fc.constantFrom('high' as const, 'normal' as const),
    sensitive: fc.boolean(),
    complexity: quarter(1),
  }),
  ai: fc.record({
    turn: fc.integer({ min: 0, max: 10 }),
    elapsed: fc.integer({ min: 0, max: 400 }),
    confidence: quarter(1),
    asked: fc.integer({ min: 0, max: 3 }),
    sessions: fc.integer({ min: 0, max: 9 }),
    up: fc.boolean(),
  }),
  humans: fc.record({
    estimatedWait: fc.integer({ min: 0, max: 400 }),
    queueLength: fc.integer({ min: 0, max: 9 }),
    idle: fc.integer({ min: 0, max: 9 }),
    open: fc.boolean(),
    onDuty: fc.integer({ min: 0, max: 9 }),
  }),
  clock: fc.record({
    hour: quarter(24),
    weekday: fc.constantFrom('mon' as const, 'tue' as const, 'wed' as const, 'thu' as const, 'fri' as const, 'sat' as const, 'sun' as const),
  }),
});

// ---- the oracle --------------------------------------------------------------------------------------------------

function oracle(): Environment {
  const types = { number: 'double', duration: 'google.protobuf.Duration', boolean: 'bool', string: 'string' } as const;
  const groups = new Map<string, Record<string, string>>();
  for (const { path, type } of OBSERVABLE) {
    const [group = '', name = ''] = path.split('.');
    groups.set(group, { ...groups.get(group), [name]: types[type] });
  }
  const environment = new Environment();
  for (const [name, schema] of groups) environment.registerVariable({ name, schema });
  for (const op of ['+', '-', '*', '/'] as const) {
    const run = {
      '+': (a: number, b: number) => a + b,
      '-': (a: number, b: number) => a - b,
      '*': (a: number, b: number) => a * b,
      '/': (a: number, b: number) => a / b,
    }[op];
    environment.registerOperator(`double ${op} int`, (a: number, b: bigint) => run(a, Number(b)));
    environment.registerOperator(`int ${op} double`, (a: bigint, b: number) => run(Number(a), b));
  }
  environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  return environment;
}

const ENVIRONMENT = oracle();

/** The view with durations as cel-js has them. */
function seen(view: RouterView): Record<string, unknown> {
  const duration = (amount: number): unknown => ENVIRONMENT.evaluate(`duration('${amount}s')`);
  return {
    contact: view.contact,
    ai: { ...view.ai, elapsed: duration(view.ai.elapsed) },
    humans: { ...view.humans, estimatedWait: duration(view.humans.estimatedWait) },
    clock: view.clock,
  };
}

describe('a rule', () => {
  test('gives what cel-js gives', () => {
    let trues = 0;
    fc.assert(
      fc.property(expressions.flag, fc.array(views, { minLength: 1, maxLength: 4 }), (text, many) => {
        fc.pre(text.length < 1500);
        const { holds } = compileRule(text, NAMES);
        for (const view of many) {
          const mine = holds(view);
          trues += Number(mine);
          expect([text, mine]).toEqual([text, ENVIRONMENT.evaluate(text, seen(view))]);
        }
      }),
      { seed: 20260302, numRuns: 400 },
    );
    expect(trues).toBeGreaterThan(100);
  });

  test('may write whole numbers for doubles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numberFields), compare, fc.integer({ min: 0, max: 10 }), views, (field, op, value, view) => {
        const text = `${field} ${op} ${value}`;
        expect(compileRule(text, NAMES).holds(view)).toBe(ENVIRONMENT.evaluate(text, seen(view)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('that mixes types is refused by both', () => {
    const kinds = { number: 'ai.turn', duration: 'ai.elapsed', text: 'contact.intent', flag: 'contact.sensitive' } as const;
    for (const [a, left] of Object.entries(kinds)) {
      for (const [b, right] of Object.entries(kinds)) {
        for (const op of ['==', '<', '+', '&&']) {
          const text = op === '+' ? `${left} + ${right} == ${left}` : `(${left}) ${op} (${right})`;
          const refused = checkRule(text, NAMES).length > 0;
          const types = ENVIRONMENT.check(text).valid === false;
          // Text has an order and a sum in CEL; in rules it has not, because ids have none.
          const stricter = a === b && ((a === 'text' && op !== '==' && op !== '&&') || (a === 'flag' && op === '<'));
          expect([text, refused]).toEqual([text, types || stricter]);
        }
      }
    }
  });

  test('is live when, and only when, it reads a live field', () => {
    for (const { path, live, type, values } of OBSERVABLE) {
      const text =
        type === 'boolean'
          ? path
          : type === 'string'
            ? `${path} == '${typeof values === 'string' ? NAMES[values][0] : values![0]}'`
            : type === 'duration'
              ? `${path} > duration('1s')`
              : `${path} > 1`;
      expect([path, compileRule(text, NAMES).live]).toEqual([path, live]);
    }
  });

  test('any text at all is answered with problems inside it, never with an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          expressions.flag.map((text) => text.slice(1)),
        ),
        (text) => {
          for (const { offset, length, message } of checkRule(text, NAMES)) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(Math.max(20, text.length + 1));
            expect(message).not.toBe('');
          }
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

test('every observable field has a reader of its type', () => {
  const readers = { number: NUMBERS, duration: NUMBERS, string: TEXTS, boolean: FLAGS };
  for (const { path, type } of OBSERVABLE) expect(readers[type]).toHaveProperty([path]);
  expect(Object.keys({ ...NUMBERS, ...TEXTS, ...FLAGS })).toHaveLength(OBSERVABLE.length);
});
