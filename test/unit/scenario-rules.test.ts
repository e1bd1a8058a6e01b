/** What is wrong with a rule, where in the rule, and where in the file. */
import { describe, expect, test } from 'vitest';
import { checkRule, compileRule } from '../../src/scenario/rules.ts';
import { readText } from '../support/scenario-reading.ts';
import { FULL } from '../support/scenario-texts.ts';

const NAMES = { intents: ['order', 'dispute'], segments: ['standard', 'premium'], channels: ['voice', 'chat'], sources: ['calls'] };

test.each([
  ['contact.segmnt == "premium"', 'contact.segmnt', 'E191', '`contact.segmnt` is not something that a router sees', 'did you mean `contact.segment`?'],
  [
    'contact.difficulty > 0.5',
    'contact.difficulty',
    'E191',
    '`contact.difficulty` is not something that a router sees',
    '`contact` has intent, segment, channel, source, attempt, priority, stakes, sensitive, complexity',
  ],
  [
    'customer.age > 60',
    'customer.age',
    'E191',
    '`customer.age` is not something that a router sees',
    'fields are contact.…, ai.…, humans.… and clock.…; text goes in quotes',
  ],
  ['contact.segment == premium', 'premium', 'E191', '`premium` is not something that a router sees', "text goes in quotes: `'premium'`"],
  ["contact.segment == 'premum'", "'premum'", 'E193', 'there is no segment `premum`', 'did you mean `premium`?'],
  ["'premum' != contact.segment", "'premum'", 'E193', 'there is no segment `premum`', 'did you mean `premium`?'],
  ["contact.stakes == 'hihg'", "'hihg'", 'E193', 'there is no stakes `hihg`', 'did you mean `high`?'],
  ["clock.weekday == 'sunday'", "'sunday'", 'E193', 'there is no weekday `sunday`', 'did you mean `sun`?'],
  ["contact.intent in ['order', 'disput']", "'disput'", 'E193', 'there is no intent `disput`', 'did you mean `dispute`?'],
  ['contact.intent in [3]', '3', 'E192', 'this is not text written out', 'the list holds what `contact.intent` can be'],
  ['humans.estimatedWait > 180', 'humans.estimatedWait > 180', 'E192', 'a duration cannot be compared with a number', "write `duration('180s')`"],
  [
    "humans.estimatedWait > duration('3 apples')",
    "'3 apples'",
    'E192',
    '`3 apples` is not a duration',
    "write hours, minutes, seconds or milliseconds: `duration('1h30m')`, `duration('45s')`",
  ],
  [
    "humans.estimatedWait > duration('-3m')",
    "'-3m'",
    'E192',
    '`-3m` is not a duration',
    "write hours, minutes, seconds or milliseconds: `duration('1h30m')`, `duration('45s')`",
  ],
  ['ai.elapsed > duration(3)', 'duration(3)', 'E192', '`duration()` takes one text', "write for example `duration('3m')`"],
  ['ai.turn', 'ai.turn', 'E192', 'the rule is a number, not true or false', 'compare it with something, for example `ai.turn > 4`'],
  ['contact.intent', 'contact.intent', 'E192', 'the rule is text, not true or false', 'compare it with something, for example `ai.turn > 4`'],
  ['!(ai.turn)', 'ai.turn', 'E192', 'this is a number, not true or false', 'compare it with something'],
  ["contact.segment < 'premium'", "contact.segment < 'premium'", 'E192', 'text has no order', 'compare it with == or !='],
  [
    'ai.turn / ai.asked > 2',
    'ai.asked',
    'E194',
    'this could be zero, and the rule would have no answer',
    'divide by a number, or multiply the other side instead',
  ],
  ['ai.turn % 0 == 1', '0', 'E194', 'this divides by zero', 'divide by a number, or multiply the other side instead'],
  ['ai.turn / (2 - 2) > 1', '2 - 2', 'E194', 'this divides by zero', 'divide by a number, or multiply the other side instead'],
  ['ai.turn = 4', '=', 'E190', 'this is not expected here', 'to compare, write `==`'],
  ['ai.turn > 4 and ai.asked > 1', 'and', 'E190', 'this is not expected here', 'for "and", write `&&`'],
  ['ai.turn > 4 or true', 'or', 'E190', 'this is not expected here', 'for "or", write `||`'],
  ['ai.turn >', '>', 'E190', 'the rule ends too early', "a rule looks like `contact.segment == 'premium' && ai.turn > 4`"],
  ['ai.confidence < 40%', '%', 'E190', 'the rule ends too early', 'shares are numbers in rules: write `0.4` for 40%'],
  ['size(contact.intent) > 2', 'size(contact.intent)', 'E190', '`size()` is not available in rules', null],
  ["contact.intent.startsWith('o')", "contact.intent.startsWith('o')", 'E190', '`.startsWith()` is not available in rules', null],
  ["contact['intent'] == 'order'", "contact['intent']", 'E190', 'this way of reading a field is not available in rules', 'write for example `contact.segment`'],
  ['contact.intent == null', 'null', 'E190', 'this kind of value is not available in rules', null],
] as const)('%s', (rule, marked, code, message, help) => {
  const problems = checkRule(rule, NAMES);
  expect(problems.map((problem) => [problem.code, problem.message, rule.slice(problem.offset, problem.offset + problem.length)])).toEqual([
    [code, message, marked],
  ]);
  if (help !== null) expect(problems[0]!.help).toBe(help);
  expect(() => compileRule(rule, NAMES)).toThrow('was not checked');
});

test('all problems of a rule at once', () => {
  expect(checkRule("contact.segment == 'gold' && ai.trn > 3 || contact.intent == 'x'", NAMES).map(({ code }) => code)).toEqual(['E193', 'E191', 'E193']);
});

test('too long, too deep and empty', () => {
  const told = (rule: string): readonly string[] => checkRule(rule, NAMES).map(({ message }) => message);
  expect(told('')).toEqual(['the rule is empty']);
  expect(told(`${'('.repeat(60)}true${')'.repeat(60)}`)).toEqual(['the rule is nested too deeply']);
  expect(told('true || '.repeat(400))).toEqual(['the rule is longer than 2000 characters']);
});

describe('the place in the file, whatever the style', () => {
  const bad = "contact.segment == 'premum'";
  test.each([
    ['plain', `if: ${bad}`],
    ['in double quotes', `if: "${bad}"`],
    ['in single quotes', `if: '${bad.replaceAll("'", "''")}'`],
    ['with escapes', `if: "\\u0063ontact.segment \\x3d= 'premum'"`],
    ['in a block', `if: |\n            ai.turn > 2 &&\n            ${bad}`],
    ['folded', `if: >-\n            ai.turn > 2 &&\n            ${bad}`],
    ['over two lines', `if: ai.turn > 2 &&\n            ${bad}`],
    ['over two lines in quotes', `if: "ai.turn > 2 &&\n            ${bad}"`],
  ])('%s', async (_, line) => {
    const text = FULL.replace(/ {6}- \{ id: premium-slow.*\n/, `      - id: premium-slow\n        on: rule\n        ${line}\n`);
    const { problems } = await readText(text);
    const found = problems.find(({ code }) => code === 'E193')!;
    const written = text.split('\n')[found.place.line! - 1]!;
    expect(written.slice(found.place.column! - 1, found.place.column! - 1 + found.place.length!)).toMatch(/^'{1,2}premum'{1,2}$/);
  });
});
