/** What is typed: help, flags, words that are nearly right, and the exit codes of all of it. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { conceptsJson } from '../../src/concepts/render.ts';
import { VERSION } from '../../src/version.ts';
import { ESCAPES, ROOT, STACK, filesBelow, tandem, tiny, workspace } from '../support/command.ts';
import { runShell } from '../support/shell.ts';

const folder = workspace({ 'tiny.yaml': tiny(), 'bin/tandem': `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/tandem.js')}" "$@"\n` });
symlinkSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'));

describe('help', () => {
  it.each(['', ...COMMANDS.map(({ name }) => name)])('of `tandem %s` fits a screen of 80 × 40', async (name) => {
    const { code, out, err } = await tandem([...(name === '' ? [] : [name]), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const example of COMMANDS.find((command) => command.name === name)?.examples ?? []) expect(lines).toContain(`  ${example}`);
    expect(out).not.toMatch(/\[\]|undefined/);
  });

  it('lists every command, and `tandem help` is the same', async () => {
    const [long, short] = await Promise.all([tandem(['--help']), tandem(['help'])]);
    for (const { name } of COMMANDS) expect(long.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(short).toEqual(long);
  });

  it('explains the exit codes', async () => {
    const { code, out, err } = await tandem(['help', 'exit-codes']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect([...out.matchAll(/^ +(\d+)  /gm)].map(([, number]) => number)).toEqual(['0', '1', '2', '5', '130', '143']);
  });

  it('says the version', async () => {
    expect(await tandem(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});

describe('the examples of help', () => {
  const examples = COMMANDS.flatMap(({ examples: own }) => own);

  it.each(examples)(
    '%s',
    async (example) => {
      const costly = /^tandem (?:compare|run) /.test(example) && !example.includes('--replications');
      const { code, err } = await runShell(costly ? `${example} --replications 2` : example, { cwd: folder, path: join(folder, 'bin') });
      expect({ code, err: STACK.exec(err)?.[0] }).toEqual({ code: 0, err: undefined });
    },
    120_000,
  );
});

describe('a mistake on the command line exits 2, says what to write, and touches nothing', () => {
  it.each([
    ['a command', ['comapre', 'tiny.yaml'], 'Did you mean compare?'],
    ['a flag', ['compare', 'tiny.yaml', '--replicatons', '3'], 'Did you mean --replications?'],
    ['a flag of another command', ['validate', 'tiny.yaml', '--lang', 'fr'], "unknown option '--lang'"],
    ['no file', ['compare'], "missing required argument 'file'"],
    ['no policy', ['run', 'tiny.yaml'], "required option '--policy <id>' not specified"],
    ['a policy', ['run', 'tiny.yaml', '--policy', 'frist'], 'did you mean `first`?'],
    ['one word too many', ['concepts', 'A1'], 'too many arguments'],
    ['a topic of help', ['help', 'comapre'], 'did you mean `compare`?'],
    ['a topic to explain', ['explain', 'csat.combind'], 'did you mean `csat.combined`?'],
    ['a word like nothing', ['explain', 'zzzzzzzz'], 'name a metric, a policy, a code'],
    ['a reporter', ['compare', 'tiny.yaml', '--reporter', 'htm'], 'did you mean `html`?'],
    ['a reporter of nothing', ['compare', 'tiny.yaml', '--reporter', 'pdf'], 'terminal'],
    ['a reporter to come', ['compare', 'tiny.yaml', '--reporter', 'junit'], 'not built yet'],
    ['a reporter with an empty file', ['compare', 'tiny.yaml', '--reporter', 'html='], 'html=report.html'],
    ['two results on one stream', ['compare', 'tiny.yaml', '--json', '--reporter', 'markdown'], 'give the reporter a file'],
    ['a language', ['compare', 'tiny.yaml', '--lang', 'de'], 'there are en and fr'],
    ['a dimension', ['compare', 'tiny.yaml', '--by', 'intnt'], 'did you mean `intent`?'],
    ['no replications', ['compare', 'tiny.yaml', '--replications', '0'], 'write a whole number'],
    ['a range the wrong way', ['compare', 'tiny.yaml', '--replications', '40..20'], 'write the smaller number first'],
    ['a range with nothing to stop at', ['compare', 'tiny.yaml', '--replications', '20..40'], 'add `precision`'],
    ['no threads', ['compare', 'tiny.yaml', '--jobs', '0'], 'write a whole number from 1'],
    ['a confidence', ['compare', 'tiny.yaml', '--confidence', '5'], 'write a share above 50%'],
    ['an assignment', ['compare', 'tiny.yaml', '--set', 'agents'], 'write path=value'],
    ['a path', ['compare', 'tiny.yaml', '--set', 'humans.groups.peple.agents=4'], 'did you mean `people`?'],
    ['a value', ['compare', 'tiny.yaml', '--set', 'humans.groups.people.agents=many'], 'humans.groups.people.agents'],
    ['two files of one id', ['compare', 'tiny.yaml', './tiny.yaml'], 'have the same id'],
  ])('%s', async (_what, args, hint) => {
    const before = filesBelow(folder);
    const { code, out, err } = await tandem(args, { cwd: folder });
    expect(err).toContain(hint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(STACK);
    expect(err).not.toMatch(ESCAPES);
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe('what can be asked', () => {
  it.each([
    ['a code', 'E105', 'unit'],
    ['a metric', 'csat.combined', 'CSAT'],
    ['a policy', 'ai-first', 'escalate'],
    ['a path', 'humans.groups.*.agents', 'a whole number'],
    ['all metrics', 'metrics', 'containment.true'],
    ['all policies', 'policies', 'oracle'],
    ['rules', 'rules', '=='],
  ])('explain %s', async (_what, topic, says) => {
    const { code, out, err } = await tandem(['explain', topic]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(says);
  });

  it('explains metrics in French', async () => {
    const [en, fr] = await Promise.all([tandem(['explain', 'csat.combined']), tandem(['explain', 'csat.combined', '--lang', 'fr'])]);
    expect(fr.code).toBe(0);
    expect(fr.out).not.toBe(en.out);
  });

  it('schema is the file in schema/', async () => {
    expect(await tandem(['schema'])).toEqual({ code: 0, out: readFileSync(join(ROOT, 'schema/scenario.v1.json'), 'utf8'), err: '' });
  });

  it('concepts, as a table and as JSON with nothing else', async () => {
    const [table, json] = await Promise.all([tandem(['concepts']), tandem(['concepts', '--json'])]);
    expect({ code: table.code, err: table.err }).toEqual({ code: 0, err: '' });
    expect({ code: json.code, err: json.err }).toEqual({ code: 0, err: '' });
    const rows = JSON.parse(json.out) as { id: string; status: string; where: string[] }[];
    expect(rows).toEqual(JSON.parse(JSON.stringify(conceptsJson())));
    for (const { id, status } of rows) {
      expect(table.out).toContain(id);
      expect(['works', 'partly', 'not yet']).toContain(status);
    }
  });

  it('a reader that goes away ends the output and nothing else', async () => {
    const { code, err } = await runShell('tandem schema | head -n 1 > first-line', { cwd: folder, path: join(folder, 'bin') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

it('starts from any folder, also through a link', async () => {
  mkdirSync(join(folder, 'links'));
  symlinkSync(join(ROOT, 'bin/tandem.js'), join(folder, 'links/tandem.js'));
  writeFileSync(join(folder, 'links/tiny.yaml'), tiny());
  const { code, out } = await runShell(`"${process.execPath}" tandem.js validate tiny.yaml`, { cwd: join(folder, 'links'), path: '' });
  expect({ code, out }).toEqual({ code: 0, out: 'tiny.yaml: valid, no problems\n' });
});
