/** Files that are not honest YAML, and honest YAML of every style: what is refused, where, and what comes through. */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/scenario/frame.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { readText, VOCABULARY } from '../support/scenario-reading.ts';
import { SMALL } from '../support/scenario-texts.ts';

async function told(text: string): Promise<readonly string[]> {
  const { resolved, problems } = await readText(text);
  expect(resolved).toBeNull();
  return problems.map(({ code, place, message, help }) => `${code} ${place.line ?? '-'}:${place.column ?? '-'} ${message} → ${help}`);
}

function bomb(levels: number): string {
  const lines = ['a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]'];
  for (let level = 1; level <= levels; level++) lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
  return lines.join('\n');
}

describe('refused, with its place', () => {
  test.each([
    ['an empty file', '', ['E126 -:- the file is empty → start with `schema: tandem/scenario@1`']],
    ['only a comment', '# nothing yet\n', ['E126 -:- the file is empty → start with `schema: tandem/scenario@1`']],
    ['a list', '- a\n- b\n', ['E126 1:1 a scenario is a block of keys → start with `schema: tandem/scenario@1`']],
    ['a single word', 'scenario', ['E126 1:1 a scenario is a block of keys → start with `schema: tandem/scenario@1`']],
    ['a NUL byte', 'schema: tandem\u0000', ['E124 1:15 the file holds the control character U+0000 → save it as plain UTF-8 text']],
    ['an escape character', 'schema: x\nid: \u001b[31mred', ['E124 2:5 the file holds the control character U+001B → save it as plain UTF-8 text']],
    ['UTF-16', 's\u0000c\u0000h\u0000', ['E124 1:2 the file holds the control character U+0000 → save it as plain UTF-8 text']],
    [
      'an open bracket',
      'schema: [a, b\nid: x\n',
      [
        'E122 2:1 broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ] → check the indentation of this line and the one above',
      ],
    ],
    ['an open quote', 'id: "x\n', ['E122 2:1 broken YAML: Missing closing "quote → a bracket, brace or quote is not closed, or a `:` is missing']],
    ['tabs', 'humans:\n\tgroups: {}\n', ['E122 2:1 broken YAML: Tabs are not allowed as indentation → indent with spaces, never with tabs']],
    [
      'wrong indentation',
      'a:\n    b: 1\n  c: 2\n',
      ['E122 3:1 broken YAML: All mapping items must start at the same column → check the indentation of this line and the one above'],
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', ['E122 2:1 broken YAML: Source contains multiple documents → one scenario a file: remove `---` and what follows']],
    ['a key twice', 'id: a\nseed: 1\nid: b\n', ['E123 3:1 `id` is written twice in this block → keep one of them']],
    ['an id twice, far apart', 'policies:\n  a: {}\n  b: {}\n  "a": {}\n', ['E123 4:3 `a` is written twice in this block → keep one of them']],
    [
      'a merge key',
      'a: &x { b: 1 }\nc: { <<: *x }\n',
      ['E127 2:6 merge keys (`<<`) are not read → put what is shared into a base file and name it in `extends`, or copy a policy with `like`'],
    ],
    ['__proto__', '__proto__: { polluted: true }\n', ['E128 1:1 `__proto__` cannot be a key → choose another name']],
    ['a map as a key', '? { a: 1 }\n: 2\n', ['E122 1:1 a key must be a word → write `key: value`']],
    ['an alias to nothing', 'a: *b\n', ['E122 1:4 there is no anchor `&b` before this alias → write the anchor first; text that begins with * goes in quotes']],
    ['a tag', 'a: !!js/function "x"\n', ['E122 1:4 broken YAML: Unresolved tag: tag:yaml.org,2002:js/function → put text that begins with ! in quotes']],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', ['E122 1:1 YAML 1.1 is not read: in it `on` and `no` are not words → remove the %YAML line']],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test('an alias bomb, without unfolding it', async () => {
    const problems = await told(bomb(9));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^E125 \d+:\d+ the aliases of this file unfold to more than 10000 values/);
  });

  test('an alias inside its own anchor', async () => {
    expect((await told('a: &a { b: *a }\n')).join('\n')).toMatch(/^E12[25] /);
  });

  test.each([
    ['lists', '['.repeat(20_000)],
    ['blocks', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s nested without end', async (_, text) => {
    expect((await told(text)).join('\n')).toMatch(/^E122 /);
  });

  test('a file of 100 MB, without reading it', async () => {
    const files = { read: () => expect.fail('read'), resolve: (_: string, path: string) => path, size: () => 100_000_000 };
    const { problems } = await readScenario('big.yaml', files, VOCABULARY);
    expect(problems).toEqual([
      {
        code: 'E121',
        message: 'the file is larger than 10 MB',
        place: { file: 'big.yaml' },
        help: 'keep long lists of contacts in a CSV or JSONL file beside the scenario: `list: { file: …, columns: … }`',
      },
    ]);
  });

  test('a file of more than 10 MB whose size is not known beforehand', async () => {
    const files = { read: () => '#'.repeat(10_000_001), resolve: (_: string, path: string) => path };
    expect((await readScenario('big.yaml', files, VOCABULARY)).problems.map(({ code }) => code)).toEqual(['E121']);
  });

  test.each([
    ['ENOENT', 'there is no such file'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'no permission to read it'],
    ['ENCODING', 'it is not UTF-8 text'],
    ['EIO', 'EIO'],
  ])('a file that cannot be read (%s)', async (code, reason) => {
    const files = {
      read: (): string => {
        throw Object.assign(new Error('no'), { code });
      },
      resolve: (_: string, path: string) => path,
    };
    const { problems } = await readScenario('x.yaml', files, VOCABULARY);
    expect(problems.map(({ code: told, message, place }) => [told, message, place.file])).toEqual([['E120', `cannot read \`x.yaml\`: ${reason}`, 'x.yaml']]);
  });

  test('a fault that is not of the file is not hidden', async () => {
    const files = {
      read: (): string => {
        throw new TypeError('a bug');
      },
      resolve: (_: string, path: string) => path,
    };
    await expect(readScenario('x.yaml', files, VOCABULARY)).rejects.toThrow('a bug');
  });
});

describe('read alike', () => {
  const meaning = async (text: string): Promise<unknown> => {
    const { resolved, problems } = await readText(text);
    expect(problems).toEqual([]);
    return resolved?.hash;
  };

  test.each([
    [
      'JSON',
      JSON.stringify({
        schema: 'tandem/scenario@1',
        id: 'small',
        experiment: { needs: 1000 },
        intents: { call: { human: { handle: '3m' } } },
        sources: { calls: { channel: 'voice', arrivals: { rate: '60/h' } } },
        humans: { groups: { desk: { agents: 5 } } },
        policies: { people: { type: 'human-only' } },
      }),
    ],
    ['Windows line ends', SMALL.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${SMALL}`],
    ['comments', SMALL.replaceAll('\n', ' # why\n')],
    ['quotes', SMALL.replaceAll('voice', '"voice"').replaceAll('3m', "'3m'")],
    ['anchors and aliases', SMALL.replace('handle: 3m', 'handle: &three 3m').replace('rate: 60/h', 'rate: 60/h }, patience: { constant: *three')],
    ['keys of blocks in another order', SMALL.replace('channel: voice, arrivals: { rate: 60/h }', 'arrivals: { rate: 60/h }, channel: voice')],
  ])('%s', async (name, text) => {
    const same = await meaning(SMALL);
    if (name === 'anchors and aliases') expect(await meaning(text)).toBe(await meaning(SMALL.replace('rate: 60/h', 'rate: 60/h }, patience: { constant: 3m')));
    else expect(await meaning(text)).toBe(same);
  });

  test('an alias stands for the nearest anchor before it', async () => {
    const text = SMALL.replace('handle: 3m', 'handle: &x 3m, after-contact: *x').replace(
      'rate: 60/h }',
      'rate: 60/h }, patience: &x 5m, redial: { after-busy: 1%, delay: *x }',
    );
    const { resolved } = await readText(text);
    expect(resolved?.scenario.intents['call']?.human?.['after-contact']).toBe(180);
    expect(resolved?.scenario.sources['calls']?.redial?.delay).toBe(300);
  });
});

test('hostile text is quoted harmlessly', () => {
  const source = `id: "\\e[31m"\n${'x'.repeat(300)} \u202Eabc\u0007\n`;
  const problem = {
    code: 'E101',
    message: '`\u001b[2J\u009b` is not\nknown \u202E here',
    place: { file: 'a\u001bb.yaml', line: 2, column: 302, length: 5 },
    help: 'a\u0000b',
  };
  const frame = formatProblem(problem, () => source, { color: false });
  // oxlint-disable-next-line no-control-regex
  expect(frame).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(frame.split('\n').every((line) => line.length < 130)).toBe(true);
  expect(frame).toContain('␛');
});
