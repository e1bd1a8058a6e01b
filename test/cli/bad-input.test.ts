/** Input that cannot be simulated: exit 2, place and cure on standard error, no stack trace, nothing written. */
import { chmodSync, closeSync, mkdirSync, openSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ESCAPES, STACK, quietly, tandem, tiny, workspace, filesBelow } from '../support/command.ts';

const LIST = '{ channel: voice, list: { file: contacts.csv, columns: { id: id, arrives: arrived } } }';
const withList = (columns: string): string =>
  tiny({ source: LIST, experiment: '{ start: 2026-03-02, length: 1d, replications: 2 }' }).replace('{ id: id, arrives: arrived }', columns);
const bomb = (): string => {
  const levels = Array.from(
    { length: 9 },
    (_, level) =>
      `  k${level}: &k${level} [${Array(9)
        .fill(level === 0 ? 'lol' : `*k${level - 1}`)
        .join(', ')}]`,
  );
  return `schema: tandem/scenario@1\nid: bomb\nx:\n${levels.join('\n')}\n`;
};

/** What stands in the folder besides the scenario, the scenario, and what must be said. */
const CASES: readonly (readonly [string, string | Buffer, Readonly<Record<string, string | Buffer>>, readonly string[]])[] = [
  ['broken YAML', 'schema: tandem/scenario@1\nid: [a\n', {}, ['bad.yaml:', 'help']],
  ['an empty file', '', {}, ['error[']],
  ['a file that is not a scenario', 'just: words\n', {}, ['error[', 'bad.yaml:1']],
  ['a file that is not text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]), {}, ['error[', 'UTF-8']],
  ['a NUL byte', tiny().replace('id: tiny', 'id: "ti\0ny"'), {}, ['error[', 'bad.yaml:2']],
  ['an alias bomb', bomb(), {}, ['error[', 'aliases']],
  ['a merge key', tiny().replace('policies:', 'x: &x { a: 1 }\npolicies:').replace('humans: {', 'humans: { <<: *x,'), {}, ['error[', 'extends']],
  ['a key written twice', `${tiny()}id: again\n`, {}, ['error[', 'id']],
  ['an unknown key', `${tiny()}polices: {}\n`, {}, ['did you mean `policies`?']],
  ['a bare number where a unit is needed', tiny({ experiment: '{ length: 8, replications: 3 }' }), {}, ['error[E105]', '8s']],
  ['an unknown timezone', tiny({ experiment: '{ start: 2026-03-02, length: 1d, timezone: Europe/Pari, replications: 2 }' }), {}, ['Europe/Pari', 'bad.yaml:3']],
  ['no one to serve with', tiny({ agents: '-1' }), {}, ['error[', 'bad.yaml:10']],
  ['nobody on duty', tiny({ agents: '0' }), {}, ['error[E154]', 'never has an agent']],
  ['nobody comes', tiny({ source: '{ channel: voice, arrivals: { rate: 0/h } }' }), {}, ['error[E154]', 'nobody arrives']],
  [
    'a rule that divides by zero',
    tiny({ policies: '{ a: { type: dynamic, route: [{ id: r, if: "1 / (contact.attempt - 1) > 0", to: ai }, { id: rest, to: human }] } }' }),
    {},
    ['error[E194]', 'bad.yaml:11', 'zero'],
  ],
  ['a circle of bases', `extends: ./bad.yaml\n${tiny()}`, {}, ['error[', 'bad.yaml']],
  ['a base that is missing', `extends: ./base.yaml\n${tiny()}`, {}, ['error[', 'base.yaml', 'no such file']],
  [
    'a rule with a type error',
    tiny({ policies: '{ a: { type: dynamic, route: [{ id: r, if: "wait.human + true", to: ai }] } }' }),
    {},
    ['error[', 'bad.yaml:11'],
  ],
  ['a missing list', withList('{ id: id, arrives: arrived }'), {}, ['error[E411]', 'contacts.csv', 'no such file']],
  [
    'a missing column',
    withList('{ id: id, arrives: arived }'),
    { 'contacts.csv': 'id,arrived\n1,2026-03-02T10:00\n' },
    ['error[E401]', 'contacts.csv:1', 'did you mean `arrived`?'],
  ],
  [
    'a bad date',
    withList('{ id: id, arrives: arrived }'),
    { 'contacts.csv': 'id,arrived\n1,2026-13-02T10:00\n' },
    ['error[E402]', 'contacts.csv:2', '2026-13-02'],
  ],
  [
    'a NUL byte in a list',
    withList('{ id: id, arrives: arrived }'),
    { 'contacts.csv': 'id,arrived\n1,2026-03-02T1\0:00\n' },
    ['error[E410]', 'contacts.csv:2', 'NUL'],
  ],
  [
    'ids used twice',
    withList('{ id: id, arrives: arrived }'),
    { 'contacts.csv': 'id,arrived\n7,2026-03-02T10:00\n7,2026-03-02T10:01\n' },
    ['error[E405]', 'contacts.csv:3', 'used twice'],
  ],
  ['a list without rows', withList('{ id: id, arrives: arrived }'), { 'contacts.csv': 'id,arrived\n' }, ['error[E407]', 'contacts.csv']],
  ['a list that is a folder', withList('{ id: id, arrives: arrived }').replace('contacts.csv', 'lists'), { 'lists/a.csv': '' }, ['error[E411]', 'directory']],
];

describe.each(['compare', 'validate'])('%s', (command) => {
  it.each(CASES)('%s', async (_what, scenario, others, says) => {
    const folder = workspace({ 'bad.yaml': scenario, ...others });
    const before = filesBelow(folder);
    const { code, out, err } = await tandem([command, 'bad.yaml'], { cwd: folder });
    for (const text of says) expect(err).toContain(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(STACK);
    expect(err).not.toMatch(ESCAPES);
    expect(err).toMatch(/^bad\.yaml: \d+ errors?/m);
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe('files', () => {
  const folder = workspace({ 'good.yaml': tiny(), 'plain.txt': 'x' });
  mkdirSync(join(folder, 'folder.yaml'));

  it.each([
    ['missing', ['compare', 'nowhere.yaml'], 'no such file'],
    ['a folder', ['compare', 'folder.yaml'], 'folder'],
    ['below a file', ['compare', 'plain.txt/x.yaml'], 'plain.txt/x.yaml'],
    ['output below a file', ['compare', 'good.yaml', '--out', 'plain.txt'], 'a file stands where a directory is needed'],
    ['a reporter whose file is a folder', ['compare', 'good.yaml', '--reporter', 'html=folder.yaml'], 'this is a directory'],
    ['one bad among good', ['compare', 'good.yaml', 'nowhere.yaml'], 'nothing was simulated'],
  ])('%s', async (_what, args, says) => {
    const before = filesBelow(folder);
    const { code, out, err } = await tandem(args, { cwd: folder });
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(STACK);
    expect(filesBelow(folder)).toEqual(before);
  });

  it('an output folder that cannot be made, whoever we are: the error says so and no file is left', async () => {
    const { code, out, err } = await tandem(['compare', 'good.yaml', '--out', '/proc/tandem'], { cwd: folder });
    expect(err).toMatch(/^error: (?:the )?results (?:could not|cannot) be written to \/proc\/tandem/m);
    expect([2, 5]).toContain(code);
    expect(out).toBe('');
    expect(err).not.toMatch(STACK);
  });

  const root = process.getuid?.() === 0;
  it.skipIf(root || process.platform === 'win32')('unreadable, and a folder without permission to write (root may do anything: skipped there)', async () => {
    const closed = workspace({ 'secret.yaml': tiny(), 'good.yaml': tiny() });
    chmodSync(join(closed, 'secret.yaml'), 0);
    mkdirSync(join(closed, 'reports'), { mode: 0o500 });
    const [unreadable, unwritable] = await Promise.all([
      tandem(['compare', 'secret.yaml'], { cwd: closed }),
      tandem(['compare', 'good.yaml'], { cwd: closed }),
    ]);
    for (const { code, err } of [unreadable, unwritable]) {
      expect(code).toBe(2);
      expect(err).toContain('permission');
      expect(err).not.toMatch(STACK);
    }
    chmodSync(join(closed, 'reports'), 0o700);
  });

  it('100 MB are refused before they are read', async () => {
    const big = workspace();
    const file = join(big, 'big.yaml');
    closeSync(openSync(file, 'w'));
    truncateSync(file, 100_000_000);
    const { code, err } = await tandem(['validate', 'big.yaml'], { cwd: big });
    expect(code).toBe(2);
    expect(err).toContain('big.yaml');
    expect(err).toMatch(/MB|large|big/);
    expect(err).not.toMatch(/NUL|UTF-8/);
  });
});

it('a run in which nobody happens to come is no mistake: it says that there is no data', async () => {
  const folder = workspace({ 'rare.yaml': tiny({ source: '{ channel: voice, arrivals: { rate: 0.0001/h } }' }) });
  const { code, out, err } = await tandem(['compare', 'rare.yaml', '--json'], { cwd: folder });
  expect({ code, err: quietly(err) }).toEqual({ code: 0, err: 'reports/tiny/report.html\n' });
  const { policies } = JSON.parse(out) as { policies: { metrics: Record<string, { value: number | null; notes: string[] }> }[] };
  expect(policies[0]?.metrics['resolution.rate']).toMatchObject({ value: null, lo: null, hi: null });
  expect(policies[0]?.metrics['resolution.rate']?.notes.length).toBeGreaterThan(0);
});
