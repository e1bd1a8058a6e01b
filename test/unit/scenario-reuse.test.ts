/** Base files, presets, copies of policies, overlays and flags: who wins, what is remembered, what stays the same. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Assumption } from '../../src/scenario/assumption.ts';
import type { ResolvedScenario } from '../../src/scenario/resolved.ts';
import type { ReadSettings } from '../../src/scenario/read.ts';
import { printed, readText } from '../support/scenario-reading.ts';
import { FULL, SMALL } from '../support/scenario-texts.ts';

async function resolved(text: string, settings: ReadSettings = {}, others: Readonly<Record<string, string>> = {}): Promise<ResolvedScenario> {
  const read = await readText(text, settings, others);
  expect(printed(read)).toBe('');
  return read.resolved!;
}

async function told(text: string, settings: ReadSettings = {}, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { problems } = await readText(text, settings, others);
  return problems.map(({ code, message, place }) => `${code} ${place.file}:${place.line ?? '-'}:${place.column ?? '-'} ${message}`);
}

const EXTENDING = 'schema: tandem/scenario@1\nid: mine\nextends: base.yaml\n';

describe('extends', () => {
  test('maps merge, lists and values replace, the writing file wins', async () => {
    const base = `${SMALL}guards: { a: { metric: wait.mean, at-most: 1m } }\nuse: [test-values]\n`;
    const { scenario } = await resolved(
      `${EXTENDING}use: []\nhumans: { groups: { night: { agents: 2 } } }\nguards: { a: { at-most: 2m } }\n`,
      {},
      { 'base.yaml': base },
    );
    expect(scenario.id).toBe('mine');
    expect(Object.keys(scenario.humans!.groups)).toEqual(['desk', 'night']);
    expect(scenario.guards).toEqual({ a: { metric: 'wait.mean', 'at-most': 120 } });
    expect(scenario.use).toEqual([]);
  });

  test('a choice replaces the choice of the base', async () => {
    const base = SMALL.replace('handle: 3m', 'handle: { lognormal: { mean: 3m, cv: 1 } }');
    const { scenario } = await resolved(
      `${EXTENDING}experiment: { length: 1d }\nsources: { calls: { arrivals: { per-day: 100 } } }\nintents: { call: { human: { handle: { exponential: { mean: 2m } } } } }\n`,
      {},
      { 'base.yaml': base },
    );
    expect(scenario.experiment).toEqual({ kind: 'terminating', length: 86400 });
    expect(scenario.intents['call']!.human!.handle).toEqual({ exponential: { mean: 120 } });
    expect(scenario.sources['calls']!.arrivals).toEqual({ 'per-day': 100 });
  });

  test('paths are relative to the file that writes them', async () => {
    const base = SMALL.replace('handle: 3m', 'handle: { empirical: { file: handle.csv, column: s, unit: s } }').replace(
      'policies:\n',
      'policies:\n  ours: { module: ./router.mjs }\n',
    );
    const { scenario, arms } = await resolved(
      `${EXTENDING.replace('base.yaml', 'bases/first.yaml')}`,
      {},
      { 'bases/first.yaml': 'extends: ../shared/second.yaml\n', 'shared/second.yaml': base },
    );
    expect(scenario.intents['call']!.human!.handle).toEqual({ empirical: { file: './shared/handle.csv', column: 's', unit: 's' } });
    expect(arms.map(({ type, policy }) => [type, policy.module])).toEqual([
      ['module', './shared/router.mjs'],
      ['human-only', undefined],
    ]);
  });

  test('problems stand in the file that wrote them', async () => {
    expect(await told(`${EXTENDING}seed: [1]\n`, {}, { 'base.yaml': SMALL.replace('agents: 5', 'agents: -5') })).toEqual([
      'E106 base.yaml:10:21 `-5` is less than 0',
      'E104 test.yaml:4:7 expected text or a number, found a list',
    ]);
  });

  test('cycles, missing and broken bases', async () => {
    expect(await told(EXTENDING, {}, { 'base.yaml': 'extends: other.yaml', 'other.yaml': 'extends: base.yaml' })).toEqual([
      'E131 other.yaml:1:10 these files extend each other: base.yaml → other.yaml → base.yaml',
    ]);
    expect(await told(EXTENDING.replace('base', 'test'))).toEqual(['E131 test.yaml:3:10 these files extend each other: test.yaml → test.yaml']);
    expect(await told(EXTENDING)).toEqual(['E120 test.yaml:3:10 cannot read `base.yaml`: there is no such file']);
    expect(await told(EXTENDING, {}, { 'base.yaml': 'a: [' })).toMatchObject([expect.stringMatching(/^E122 base\.yaml:1:/)]);
  });
});

describe('presets', () => {
  const using = SMALL.replace('id: small', 'id: small\nuse: [test-values]');

  test('switch nothing on', async () => {
    const { scenario, assumptions } = await resolved(using);
    expect(scenario.returns).toBeUndefined();
    expect(scenario.sources['calls']!.redial).toBeUndefined();
    expect(assumptions).toEqual([]);
  });

  test('fill what is switched on and left out, with range, source and mark', async () => {
    const { scenario, assumptions } = await resolved(`${using}returns: {}\n`);
    expect(scenario.returns).toEqual({
      after: { unresolved: { value: 0.5, range: [0.4, 0.6], source: 'a test', mark: 'assumed' } },
      delay: { exponential: { mean: { value: 86400, source: 'a test', mark: 'assumed' } } },
    });
    expect(assumptions).toEqual([
      { path: 'returns.after.unresolved', value: '50%', range: ['40%', '60%'], source: 'a test', mark: 'assumed', preset: 'test-values' },
      { path: 'returns.delay.exponential.mean', value: '1d', range: null, source: 'a test', mark: 'assumed', preset: 'test-values' },
    ]);
  });

  test('never overrule the file, nor add a second shape to its distribution', async () => {
    const { scenario } = await resolved(
      `${using}returns: { after: { unresolved: 10% }, delay: 2d }\n`.replace(
        'rate: 60/h }',
        'rate: 60/h }, redial: { after-busy: 5%, delay: { gamma: { mean: 1h, cv: 2 } } }',
      ),
    );
    expect(scenario.returns).toEqual({ after: { unresolved: 0.1 }, delay: 172800 });
    expect(scenario.sources['calls']!.redial!.delay).toEqual({ gamma: { mean: 3600, cv: 2 } });
  });

  test('complete a distribution of the same shape', async () => {
    const { scenario } = await resolved(using.replace('rate: 60/h }', 'rate: 60/h }, redial: { delay: { lognormal: { mean: 1h } } }'));
    expect(scenario.sources['calls']!.redial!.delay).toEqual({ lognormal: { mean: 3600, cv: { value: 1, source: 'a test', mark: 'assumed' } } });
  });

  test('values of the file with a mark are assumptions too, without a preset', async () => {
    const { assumptions } = await resolved(SMALL.replace('rate: 60/h', 'rate: { value: 60/h, range: [50/h, 70/h], source: "our log", mark: measured }'));
    expect(assumptions).toEqual([
      { path: 'sources.calls.arrivals.rate', value: '60/h', range: ['50/h', '70/h'], source: 'our log', mark: 'measured', preset: null },
    ]);
  });
});

describe('copies and overlays', () => {
  const people = SMALL.replace(
    'people: { type: human-only }',
    'people: { title: People, type: human-only, with: { humans.groups.desk.agents: 7, sources.calls.arrivals.rate: 30/h } }\n  more: { like: people, with: { humans.groups.desk.agents: 9 } }\n  plain: { type: human-only }',
  );

  test('an arm is a policy in its own world; the scenario stays as it is', async () => {
    const { scenario, arms } = await resolved(people);
    expect(scenario.humans!.groups['desk']!.agents).toBe(5);
    expect(arms.map(({ id, type, world }) => [id, type, world.humans!.groups['desk']!.agents, world.sources['calls']!.arrivals!.rate])).toEqual([
      ['people', 'human-only', 7, 30 / 3600],
      ['more', 'human-only', 9, 30 / 3600],
      ['plain', 'human-only', 5, 60 / 3600],
    ]);
    expect(arms[2]!.world).toBe(scenario);
    expect(arms[0]!.world.intents).toBe(scenario.intents);
  });

  test('a copy takes everything but the title', async () => {
    const { arms } = await resolved(people);
    expect(arms.map(({ policy }) => policy.title)).toEqual(['People', undefined, undefined]);
  });

  test('a copy of a copy, and triggers of another policy', async () => {
    const { arms } = await resolved(FULL);
    const triggers = (id: string) => arms.find((arm) => arm.id === id)!.policy.escalate;
    expect(triggers('routed')).toEqual(triggers('ai-first'));
    expect(triggers('copy')).toEqual(triggers('ai-first'));
    expect(arms.every(({ policy }) => policy.like === undefined)).toBe(true);
  });

  test('an overlay can switch a mechanism on, and presets then fill it', async () => {
    const text = SMALL.replace('id: small', 'id: small\nuse: [test-values]').replace('type: human-only', 'type: human-only, with: { returns: {} }');
    const { scenario, arms } = await resolved(text);
    expect(scenario.returns).toBeUndefined();
    expect(arms[0]!.world.returns?.after?.unresolved).toMatchObject({ value: 0.5 });
  });

  test('an overlay replaces a whole value, and the choice that it contradicts', async () => {
    const text = SMALL.replace('rate: 60/h }', 'rate: 60/h }, patience: { lognormal: { mean: 5m, cv: 1 } }').replace(
      'type: human-only',
      'type: human-only, with: { sources.calls.patience: { exponential: { mean: 1m } }, sources.calls.arrivals.per-day: 5 }',
    );
    const { arms } = await resolved(text);
    expect(arms[0]!.world.sources['calls']).toEqual({ channel: 'voice', arrivals: { 'per-day': 5 }, patience: { exponential: { mean: 60 } } });
  });
});

describe('--set and --seed', () => {
  test('win over the file and over every overlay', async () => {
    const text = SMALL.replace('type: human-only', 'type: human-only, with: { humans.groups.desk.agents: 7 }');
    const { scenario, arms } = await resolved(text, { set: [{ path: 'humans.groups.desk.agents', value: '3' }], seed: '0x1' });
    expect(scenario.humans!.groups['desk']!.agents).toBe(3);
    expect(arms[0]!.world.humans!.groups['desk']!.agents).toBe(3);
    expect(scenario.seed).toBe('0x1');
  });

  test('reach items of lists by id, quoted ids and whole blocks', async () => {
    const { scenario } = await resolved(FULL, {
      set: [
        { path: 'policies.ai-first.escalate.low-confidence.below', value: '65%' },
        { path: 'policies.ai-first.escalate.premium-slow.if', value: 'ai.turn > 2' },
        { path: 'decide.subject-to."cost.per-need".at-most', value: '5 EUR' },
        { path: 'returns', value: '{ after: { served: 1%, unresolved: 9% }, delay: 2h }' },
        { path: 'sources.letters.contacts.b.handle', value: '9m' },
      ],
    });
    expect(scenario.policies['ai-first']!.escalate).toMatchObject([{ below: 0.65 }, {}, {}, {}, {}, { if: 'ai.turn > 2' }]);
    expect(scenario.policies['copy']!.escalate).toMatchObject([{ below: 0.65 }, {}, {}, {}, {}, {}]);
    expect(scenario.decide!['subject-to']!['cost.per-need']).toMatchObject({ 'at-most': { amount: 5, currency: 'EUR' } });
    expect(scenario.returns).toEqual({ after: { served: 0.01, unresolved: 0.09 }, delay: 7200 });
    expect(scenario.sources['letters']!.contacts![1]!.handle).toBe(540);
  });

  test('problems name the flag', async () => {
    const set = (path: string, value: string) => told(SMALL, { set: [{ path, value }] });
    expect(await set('humans.groups.desk.agents', '-3')).toEqual(['E106 --set humans.groups.desk.agents:1:27 `-3` is less than 0']);
    expect(await set('humans.groups.dsk.agents', '3')).toEqual(['E150 --set humans.groups.dsk.agents:1:15 there is no `dsk` in `humans.groups`']);
    expect(await set('humns', '3')).toEqual(['E101 --set humns:1:1 `humns` is not known in a scenario']);
    expect(await set('sources.calls.arrivals.rate', '60')).toEqual(['E105 --set sources.calls.arrivals.rate:1:29 `60` has no unit']);
    expect(await set('id', '')).toEqual(['E135 --set id:1:1 `id` is set to nothing']);
    expect(await set('id', '[')).toMatchObject([expect.stringMatching(/^E122 --set id:1:/)]);
    expect(await set('a..b', '1')).toEqual(['E135 --set a..b:1:1 `a..b` is not a path']);
  });
});

describe('the resolved scenario', () => {
  const hash = async (text: string, settings: ReadSettings = {}, others: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await resolved(text, settings, others)).hash;

  test('has a hash of its values, not of its spelling', async () => {
    const small = await hash(SMALL);
    expect(small).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await hash(SMALL.replace('3m', '180s').replace('60/h', '1/m'))).toBe(small);
    expect(await hash('schema: tandem/scenario@1\nid: small\nextends: base.yaml\n', {}, { 'base.yaml': SMALL })).toBe(small);
    expect(await hash(SMALL, { set: [{ path: 'humans.groups.desk.agents', value: '5' }] })).toBe(small);
  });

  test.each([
    ['a value', SMALL.replace('3m', '4m')],
    ['the seed', SMALL.replace('id: small', 'id: small\nseed: other')],
    ['a policy', SMALL.replace('people: {', 'b: { type: human-only }\n  people: {')],
    ['the order of policies', SMALL.replace('people: { type: human-only }', 'a: { type: human-only }\n  b: { type: human-first }')],
    ['an overlay', SMALL.replace('type: human-only', 'type: human-only, with: { humans.groups.desk.agents: 7 }')],
  ])('%s changes the hash', async (name, text) => {
    expect(await hash(text)).not.toBe(await hash(SMALL));
    if (name === 'the order of policies')
      expect(await hash(text)).not.toBe(await hash(SMALL.replace('people: { type: human-only }', 'b: { type: human-first }\n  a: { type: human-only }')));
  });

  test.each([
    ['the full one', FULL, {}],
    [
      'a small one with flags and presets',
      SMALL.replace('id: small', 'id: small\nuse: [test-values]').replace('type: human-only', 'type: human-only, with: { humans.groups.desk.agents: 7 }'),
      {
        set: [
          { path: 'returns', value: '{}' },
          { path: 'humans.groups.desk.agents', value: '4' },
        ],
      },
    ],
  ])('%s written out again is the same scenario', async (_, text, settings) => {
    const read = await readText(text, settings);
    const first = read.resolved!;
    const again = await resolved(stringify(read.written));
    expect(again.hash).toBe(first.hash);
    expect(again.scenario).toEqual(first.scenario);
    expect(again.arms).toEqual(first.arms);
    const withoutPreset = (assumptions: readonly Assumption[]) => assumptions.map((assumption) => ({ ...assumption, preset: null }));
    expect(withoutPreset(again.assumptions)).toEqual(withoutPreset(first.assumptions));
  });
});
