/** What comes out: which stream, which folder, which form, and no escape codes but on a terminal that wants them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ESCAPES, ROOT, quietly, tandem, tiny, workspace, filesBelow } from '../support/command.ts';

const FORMS = ['report.html', 'report.md', 'result.json'];
const paths = (id: string): string[] => FORMS.map((form) => `reports/${id}/${form}`);
const PRECISE = '{ length: 1h, replications: 2..9, precision: { resolution.rate: 20pp } }';

interface Result {
  readonly schema: string;
  readonly partial: boolean;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly experiment: { readonly replications: number };
  readonly policies: readonly {
    readonly id: string;
    readonly breakdown?: unknown;
    readonly metrics: Readonly<
      Record<string, { readonly value: number | null; readonly lo: number | null; readonly hi: number | null; readonly notes: readonly string[] }>
    >;
  }[];
  readonly comparisons: readonly { readonly metric: string; readonly verdict: string }[];
}
const parse = (text: string): Result => JSON.parse(text) as Result;

describe('streams', () => {
  it('the summary goes to standard output and names the report; nothing else is said', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const { code, out, err } = await tandem(['compare', 'tiny.yaml', '--quiet'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Same customers through 2 policies/);
    expect(out).toContain('reports/tiny/report.html');
    expect(out).toMatch(/next: tandem \w+/);
    expect(filesBelow(folder)).toEqual([...paths('tiny'), 'tiny.yaml']);
  });

  it('--json is the bytes of result.json and nothing else', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const { code, out, err } = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
    expect({ code, err: quietly(err) }).toEqual({ code: 0, err: 'reports/tiny/report.html\n' });
    expect(out.trimEnd()).toBe(readFileSync(join(folder, 'reports/tiny/result.json'), 'utf8').trimEnd());
    expect(parse(out)).toMatchObject({ schema: 'tandem/result@1', partial: false, scenario: { id: 'tiny' }, experiment: { replications: 3 } });
  });

  it('--json of several scenarios is one list', async () => {
    const folder = workspace({ 'a.yaml': tiny({ id: 'a' }), 'b.yaml': tiny({ id: 'b' }) });
    const { code, out, err } = await tandem(['compare', 'a.yaml', 'b.yaml', '--json', '--quiet'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((JSON.parse(out) as Result[]).map(({ scenario }) => scenario.id)).toEqual(['a', 'b']);
  });

  it('--json of problems is JSON too, beside the carets', async () => {
    const folder = workspace({ 'bad.yaml': tiny({ agents: '-1' }) });
    const { code, out, err } = await tandem(['validate', 'bad.yaml', '--json'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('error[E106]');
    expect(JSON.parse(out)).toMatchObject({ files: [{ file: 'bad.yaml', valid: false, problems: [{ code: 'E106', place: { line: 10 } }] }] });
  });

  it('warnings do not stop a run and stay off standard output', async () => {
    const folder = workspace({ 'tiny.yaml': tiny({ experiment: '{ length: 1h, replications: 1 }' }) });
    const { code, out } = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(parse(out).experiment.replications).toBe(1);
  });
});

describe('no escape codes', () => {
  it.each([
    ['in a pipe', {}],
    ['with NO_COLOR', { NO_COLOR: '1' }],
    ['on a dumb terminal', { TERM: 'dumb' }],
    ['under CI', { CI: '1' }],
    ['in a pipe, though the terminal could', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }],
  ])('%s', async (_what, env) => {
    const folder = workspace({ 'tiny.yaml': tiny(), 'bad.yaml': tiny({ agents: '-1' }) });
    const [good, bad] = await Promise.all([tandem(['compare', 'tiny.yaml'], { cwd: folder, env }), tandem(['validate', 'bad.yaml'], { cwd: folder, env })]);
    for (const text of [good.out, good.err, bad.out, bad.err]) expect(text).not.toMatch(ESCAPES);
    expect([good.code, bad.code]).toEqual([0, 2]);
  });
});

/** util-linux's `script` gives a command a terminal; where it is absent these tests say that they are skipped. */
const hasTerminal = process.platform === 'linux' && ['/usr/bin/script', '/bin/script'].some((path) => existsSync(path));
describe.skipIf(!hasTerminal)('on a terminal (skipped without `script`)', () => {
  const onTerminal = (folder: string, args: string, env: Readonly<Record<string, string>>): string => {
    const line = `"${process.execPath}" "${join(ROOT, 'bin/tandem.js')}" ${args}`;
    try {
      return execFileSync('script', ['-qec', line, '/dev/null'], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const folder = workspace({ 'tiny.yaml': tiny(), 'bad.yaml': tiny({ agents: '-1' }) });
  const COLOUR = /\u001b\[/;

  it('colours are used', () => {
    expect(onTerminal(folder, 'validate bad.yaml', {})).toMatch(COLOUR);
    expect(onTerminal(folder, 'compare tiny.yaml', {})).toMatch(COLOUR);
  });

  it.each([
    ['NO_COLOR', '', { NO_COLOR: '1' }],
    ['--no-color', '--no-color', {}],
    ['TERM=dumb', '', { TERM: 'dumb' }],
  ])('not with %s', (_what, flag, env) => {
    expect(onTerminal(folder, `validate bad.yaml ${flag}`, env)).not.toMatch(COLOUR);
    expect(onTerminal(folder, `compare tiny.yaml ${flag}`, env)).not.toMatch(COLOUR);
  });
});

describe('folders', () => {
  it('what changes the run goes to a folder of its own and never over reports/<id>; what says it otherwise does not', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    mkdirSync(join(folder, 'reports/tiny'), { recursive: true });
    for (const form of FORMS) writeFileSync(join(folder, 'reports/tiny', form), 'kept');
    const folders = new Set<string>();
    const changes = [
      ['--set', 'humans.groups.people.agents=4'],
      ['--set', 'humans.groups.people.agents=5'],
      ['--seed', 'other'],
      ['--replications', '2'],
    ];
    for (const change of changes) {
      const { code, err } = await tandem(['compare', 'tiny.yaml', '--json', ...change], { cwd: folder });
      expect(code).toBe(0);
      expect(err).toMatch(/^reports\/tiny@[0-9a-f]{8}\/report\.html$/m);
      folders.add(quietly(err));
    }
    const one = await tandem(['run', 'tiny.yaml', '--policy', 'first', '--json'], { cwd: folder });
    expect(one.code).toBe(0);
    expect(parse(one.out).policies.map(({ id }) => id)).toEqual(['first']);
    folders.add(quietly(one.err));
    expect(folders.size).toBe(5);
    for (const form of FORMS) expect(readFileSync(join(folder, 'reports/tiny', form), 'utf8')).toBe('kept');

    const same = ['--lang', 'fr', '--by', 'intent', '--set', 'humans.groups.people.agents=3', '--replications', '3', '--confidence', '99%'];
    const { err } = await tandem(['compare', 'tiny.yaml', '--json', ...same], { cwd: folder });
    expect(quietly(err)).toBe('reports/tiny/report.html\n');
  });

  it('--out DIR: results in DIR/<id>, and DIR is made', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const { code, out } = await tandem(['compare', 'tiny.yaml', '--out', 'a/new/place'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('a/new/place/tiny/report.html');
    expect(filesBelow(folder)).toEqual([...FORMS.map((form) => `a/new/place/tiny/${form}`), 'tiny.yaml']);
  });
});

describe('forms', () => {
  it('reporters write to their files, one to standard output; the same words as in the folder', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const own = ['json=own.json', 'html=own.html', 'terminal=own.txt', 'markdown'].flatMap((name) => ['--reporter', name]);
    const { code, out, err } = await tandem(['compare', 'tiny.yaml', ...own], { cwd: folder });
    expect({ code, err: quietly(err) }).toEqual({ code: 0, err: 'reports/tiny/report.html\n' });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(out).toBe(read('reports/tiny/report.md'));
    expect(read('own.json')).toBe(read('reports/tiny/result.json'));
    expect(read('own.html')).toBe(read('reports/tiny/report.html'));
    expect(read('own.txt')).toMatch(/^Same customers/);
  });

  it('--lang fr: summary and reports in French, the JSON as it is', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const english = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
    const french = await tandem(['compare', 'tiny.yaml', '--lang', 'fr'], { cwd: folder });
    expect(french.out).toMatch(/^Les mêmes clients dans 2 stratégies/);
    expect(readFileSync(join(folder, 'reports/tiny/report.html'), 'utf8')).toContain('lang="fr"');
    expect(readFileSync(join(folder, 'reports/tiny/result.json'), 'utf8').trimEnd()).toBe(english.out.trimEnd());
  });

  it('--by adds a breakdown and changes no number', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const [plain, by] = await Promise.all([
      tandem(['compare', 'tiny.yaml', '--json', '--out', 'a'], { cwd: folder }),
      tandem(['compare', 'tiny.yaml', '--json', '--out', 'b', '--by', 'intent', '--by', 'channel,interval'], { cwd: folder }),
    ]);
    const [without, withBreakdown] = [parse(plain.out), parse(by.out)];
    expect(withBreakdown.policies.map(({ metrics }) => metrics)).toEqual(without.policies.map(({ metrics }) => metrics));
    expect(JSON.stringify(withBreakdown.policies[0]?.breakdown)).toContain('question');
  });
});

describe('how often', () => {
  it('a range stops when the precision is reached, for any number of threads at the same replication', async () => {
    const folder = workspace({ 'tiny.yaml': tiny({ experiment: PRECISE }) });
    const runs = await Promise.all(
      ['1', '2'].map((jobs) => tandem(['compare', 'tiny.yaml', '--replications', '4..40', '--json', '--jobs', jobs, '--out', jobs], { cwd: folder })),
    );
    const [one = 0, two] = runs.map(({ out }) => parse(out).experiment.replications);
    expect(one).toBeGreaterThanOrEqual(4);
    expect(one).toBeLessThan(40);
    expect(two).toBe(one);
  });

  it('a precision out of reach takes the most', async () => {
    const folder = workspace({ 'tiny.yaml': tiny({ experiment: PRECISE.replace('20pp', '0.01pp') }) });
    const { code, out } = await tandem(['compare', 'tiny.yaml', '--replications', '4..8', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(parse(out).experiment.replications).toBe(8);
  });

  it('once: values without intervals, a note, and exit 0', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const { code, out } = await tandem(['compare', 'tiny.yaml', '--replications', '1', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const metric = parse(out).policies[0]?.metrics['resolution.rate'];
    expect(metric).toMatchObject({ lo: null, hi: null });
    expect(metric?.value).toBeGreaterThan(0);
    expect(metric?.notes.join(' ')).toMatch(/replication/);
    const text = await tandem(['compare', 'tiny.yaml', '--replications', '1'], { cwd: folder });
    expect(text.code).toBe(0);
    expect(text.out).not.toMatch(/NaN|undefined|null/);
  });
});
