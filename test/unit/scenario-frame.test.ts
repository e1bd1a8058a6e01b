/** The frame of a problem, character by character. */
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/scenario/frame.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { readText, printed } from '../support/scenario-reading.ts';
import { SMALL } from '../support/scenario-texts.ts';

const plain = (problem: Problem, text: string | undefined): string => formatProblem(problem, () => text, { color: false });

test('one place', async () => {
  expect(printed(await readText(SMALL.replace('human-only', 'humn-only')))).toBe(
    [
      'error[E103]: `humn-only` is not one of human-only, ai-only, ai-first, human-first, dynamic',
      '   ╭─[test.yaml:12:19]',
      ' 12│   people: { type: humn-only }',
      '   ·                   ^^^^^^^^^',
      '   ╰─ help: did you mean `human-only`?',
      '',
    ].join('\n'),
  );
});

test('two places of one file, the second with its label, in order of the lines', async () => {
  const text = SMALL.replace('agents: 5', 'agents: { night: { from: "22:00",\n                       to: "06:00", agents: 1 } }');
  expect(printed(await readText(text))).toBe(
    [
      'error[E144]: the window `night` ends before it begins',
      '   ╭─[test.yaml:11:28]',
      ' 10│     desk: { agents: { night: { from: "22:00",',
      '   ·                                      ------- begins',
      ' 11│                        to: "06:00", agents: 1 } } }',
      '   ·                            ^^^^^^^',
      '   ╰─ help: for a night, write two windows: one up to "24:00", one from "00:00"',
      '',
    ].join('\n'),
  );
});

test('two places far apart, and in two files', () => {
  const text = 'one\ntwo\nthree\nfour\n';
  const problem: Problem = {
    code: 'W200',
    message: 'm',
    place: { file: 'a', line: 4, column: 1, length: 4 },
    also: { place: { file: 'a', line: 1, column: 1, length: 3 }, label: 'first' },
  };
  expect(plain(problem, text)).toBe(['warning[W200]: m', '  ╭─[a:4:1]', ' 1│ one', '  · --- first', '  ·', ' 4│ four', '  · ^^^^', '  ╰─', ''].join('\n'));
  const other: Problem = { ...problem, also: { place: { file: 'b', line: 2, column: 1, length: 3 }, label: 'there' } };
  expect(plain(other, text)).toBe(
    ['warning[W200]: m', '  ╭─[a:4:1]', ' 4│ four', '  · ^^^^', '  ├─[b:2:1]', ' 2│ two', '  · --- there', '  ╰─', ''].join('\n'),
  );
});

test('no place in the file, or no text of it', () => {
  expect(plain({ code: 'E126', message: 'the file is empty', place: { file: 'a.yaml' }, help: 'h' }, '')).toBe(
    'error[E126]: the file is empty\n  ╭─[a.yaml]\n  ╰─ help: h\n',
  );
  expect(plain({ code: 'E1', message: 'm', place: { file: 'a', line: 7, column: 2 } }, undefined)).toBe('error[E1]: m\n  ╭─[a:7:2]\n  ╰─\n');
});

test('carets stand under wide characters, tabs and emoji', () => {
  const caret = (line: string, column: number): number =>
    plain({ code: 'E1', message: 'm', place: { file: 'a', line: 1, column, length: 1 } }, line)
      .split('\n')[3]!
      .indexOf('^');
  expect(caret('ab x', 4)).toBe(7);
  expect(caret('a\tx', 3)).toBe(6);
  expect(caret('電話 x', 4)).toBe(9);
  expect(caret('😀 x', 4)).toBe(7);
  expect(caret('e\u0301 x', 4)).toBe(6);
});

test('colour changes nothing but colour', () => {
  const problem: Problem = {
    code: 'E101',
    message: 'm',
    place: { file: 'a', line: 1, column: 1, length: 3 },
    help: 'h',
    also: { place: { file: 'a', line: 2, column: 1, length: 3 }, label: 'l' },
  };
  const colored = formatProblem(problem, () => 'one\ntwo', { color: true });
  expect(colored).toContain('\u001b[1;31merror[E101]\u001b[0m');
  // oxlint-disable-next-line no-control-regex
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain(problem, 'one\ntwo'));
});
