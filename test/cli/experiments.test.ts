/** Which kind of experiment a result is, and what bad experiments end in: never a number that looks like one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietly, STACK, tandem, tiny, workspace } from '../support/command.ts';

interface Number {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly sd: number | null;
  readonly notes: readonly string[];
}
interface Result {
  readonly experiment: { readonly kind: string; readonly replications: number; readonly warmupSeconds: number | null; readonly warmup?: object };
  readonly policies: readonly {
    readonly id: string;
    readonly unsettled?: { readonly why: string };
    readonly metrics: Readonly<Record<string, Number>>;
    readonly guards: readonly { readonly verdict: string }[];
  }[];
  readonly comparisons: readonly { readonly verdict: string; readonly difference: number | null }[];
}

const SETTLED = tiny({ experiment: '{ kind: steady-state, length: 100h, replications: 3 }' });
const TERMINATING = tiny({ experiment: '{ length: 2d, lead-in: 1h, replications: 3 }' });
/** AI first with one agent for the work of several, none of whom gives up: only a run can tell. */
const GROWING = tiny({
  experiment: '{ kind: steady-state, length: 50h, replications: 3 }',
  source: '{ channel: voice, arrivals: { rate: 360/h } }',
  agents: '1',
  policies: '{ first: { type: ai-first } }',
});
/** Customers back after a day, in a run of half a day. */
const SHORT = tiny({
  experiment: '{ kind: steady-state, length: 12h, replications: 3 }',
  policies: '{ first: { type: ai-first } }',
  more: 'returns: { after: { unresolved: 90% }, delay: { uniform: { from: 24h, to: 26h } } }\n',
});

async function forms(scenario: string, args: readonly string[] = []) {
  const folder = workspace({ 'tiny.yaml': scenario });
  const { code, out, err } = await tandem(['compare', 'tiny.yaml', ...args], { cwd: folder });
  const file = (name: string): string => readFileSync(join(folder, 'reports/tiny', name), 'utf8');
  const json = JSON.parse(file('result.json')) as Result;
  return { code, out, err, json, markdown: file('report.md'), html: file('report.html').replaceAll(/<[^>]+>/g, '') };
}

/** Nothing that is no number, in a text that people or machines read. */
const NO_NUMBER = /\bNaN\b|\bInfinity\b|undefined|\[object /;

describe('every form says which experiment it is', () => {
  it('terminating: its start is part of the question', async () => {
    const { code, out, json, markdown, html } = await forms(TERMINATING);
    expect(code).toBe(0);
    expect(json.experiment).toMatchObject({ kind: 'terminating', warmupSeconds: 0 });
    expect(json.experiment.warmup).toBeUndefined();
    for (const text of [out, markdown, html]) expect(text).toContain('(terminating)');
    for (const text of [markdown, html]) expect(text).toContain('its start is part of the question');
  });

  it('steady state: a warm-up of so much removed, and where it comes from', async () => {
    const { code, out, json, markdown, html } = await forms(SETTLED);
    expect(code).toBe(0);
    expect(json.experiment).toMatchObject({ kind: 'steady-state', replications: 3, warmup: { from: 'pilot', replications: 3 } });
    expect(json.experiment.warmupSeconds).not.toBeNull();
    for (const text of [out, markdown, html]) expect(text).toMatch(/in steady state, warm-up of [\d.]+\s?\w+ removed/);
    for (const text of [markdown, html]) {
      expect(text).toContain('the long run, whatever the start');
      expect(text).toContain('MSER-5');
    }
    const stated = await forms(SETTLED.replace('length:', 'warm-up: 3h, length:'));
    expect(stated.json.experiment).toMatchObject({ warmupSeconds: 10_800, warmup: { from: 'scenario' } });
    expect(stated.markdown).toContain('As the scenario states it');
  });

  it('in French as well', async () => {
    const [terminating, steady] = [await forms(TERMINATING, ['--lang', 'fr']), await forms(SETTLED, ['--lang', 'fr'])];
    expect(terminating.out).toContain('(à horizon fini)');
    expect(terminating.markdown).toContain('dont le début fait partie de la question');
    expect(steady.out.replaceAll(/\s+/g, ' ')).toMatch(/en régime permanent, mise en régime de .+ retirée/);
    expect(steady.markdown).toContain('Régime permanent');
  });
});

describe('no numbers can be given', () => {
  it.each([
    [
      'a line that grows without end',
      GROWING,
      'overloaded',
      /first|AI first/,
      /people is offered the work of 2(?:\.\d)? agents and has 1[^]*What would work: \d agents or more/,
      'humans.groups.people.agents=',
    ],
    [
      'a run too short for slow returns',
      SHORT,
      'too-short',
      /first|AI first/,
      /Run too short[^]*customers who will come back[^]*What would work: a length of/,
      'experiment.length=21d',
    ],
  ])('%s', async (_what, scenario, why, name, sentence, next) => {
    const { code, out, err, json, markdown, html } = await forms(scenario);
    expect({ code, err: quietly(err) }).toEqual({ code: 5, err: '' });
    expect(json.policies.map(({ unsettled }) => unsettled?.why)).toEqual([why]);
    const numbers = json.policies.flatMap(({ metrics }) => Object.values(metrics));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(({ value, lo, hi, sd, notes }) => value !== null || lo !== null || hi !== null || sd !== null || notes.length === 0)).toEqual([]);
    const flat = out.replaceAll(/\s+/g, ' ');
    for (const text of [flat, markdown, html]) {
      expect(text).toMatch(/No numbers can be given/);
      expect(text).toMatch(name);
      expect(text.replaceAll('`', '')).toMatch(sentence);
      expect(text).not.toMatch(NO_NUMBER);
    }
    expect(out).toContain(`--set ${next}`);
  });

  it('and a scenario whose overload can be read from it is refused before anything runs, whichever policy it is', async () => {
    const folder = workspace({ 'tiny.yaml': GROWING.replace('{ first: { type: ai-first } }', '{ people: { type: human-only } }') });
    const { code, out, err } = await tandem(['compare', 'tiny.yaml'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/error\[E166\][^]*offered the work of 12 agents and has 1[^]*help: write `agents: 13` or more/);
    expect(err).not.toMatch(STACK);
  });

  it('a window shorter than the warm-up is refused, and so is a warm-up of a terminating experiment', async () => {
    const folder = workspace({ 'tiny.yaml': SETTLED });
    const short = await tandem(['compare', 'tiny.yaml', '--set', 'experiment.warm-up=200h'], { cwd: folder });
    expect(short.code).toBe(2);
    expect(short.err).toMatch(/error\[E144\][^]*shorter than the warm-up/);
    const other = await tandem(['compare', 'tiny.yaml', '--set', 'experiment.kind=terminating', '--set', 'experiment.warm-up=2h'], { cwd: folder });
    expect(other.code).toBe(2);
    expect(other.err).toMatch(/error\[E142\][^]*lead-in/);
  });

  it('the codes are explained', async () => {
    for (const code of ['E165', 'E166']) expect((await tandem(['explain', code])).out).toMatch(/no steady state[^]*cure/);
  });
});

describe.each([
  ['terminating', TERMINATING],
  ['steady state', SETTLED],
])('%s', (_kind, scenario) => {
  it('one replication has values without intervals, and says so', async () => {
    const { code, json, markdown } = await forms(scenario.replace('replications: 3', 'replications: 1'));
    expect(code).toBe(0);
    const numbers = json.policies.flatMap(({ metrics }) => Object.values(metrics));
    const known = numbers.filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(50);
    expect(known.filter(({ lo, hi, sd, notes }) => lo !== null || hi !== null || sd !== null || notes.length === 0)).toEqual([]);
    expect(markdown).toContain('one replication: no interval');
    expect(markdown).not.toMatch(NO_NUMBER);
  });

  it('what never varies says so beside its interval, what never happens has no value, and neither is NaN', async () => {
    const { json, markdown } = await forms(scenario);
    for (const { metrics } of json.policies) {
      for (const [id, { value, lo, hi, sd, notes }] of Object.entries(metrics)) {
        if (value === null) expect({ id, lo, hi, sd, silent: notes.length === 0 }).toEqual({ id, lo: null, hi: null, sd: null, silent: false });
        else if (sd === 0)
          expect({ id, notes: notes.join() }).toEqual({ id, notes: expect.stringMatching(/the same in every replication|by convention/) as string });
      }
    }
    const people = json.policies.find(({ id }) => id === 'people')!.metrics;
    // Nobody meets the AI: there is no conversation to contain, and humans alone leave nothing to the AI
    expect(people['containment.reported']).toMatchObject({ value: null });
    expect(people['resolution.by-ai']).toMatchObject({ value: 0, sd: 0 });
    expect(markdown).not.toMatch(NO_NUMBER);
  });
});

it('a pilot changes no byte with the number of threads', async () => {
  const folder = workspace({
    'tiny.yaml': tiny({ experiment: '{ kind: steady-state, length: 40d, interval: 24h, replications: 6 }', agents: '4' }),
  });
  for (const jobs of ['1', '2']) expect((await tandem(['compare', 'tiny.yaml', '--jobs', jobs, '--out', jobs, '--quiet'], { cwd: folder })).code).toBe(0);
  const [one, two] = ['1', '2'].map((jobs) => readFileSync(join(folder, jobs, 'tiny/result.json'), 'utf8'));
  expect(two === one).toBe(true);
});
