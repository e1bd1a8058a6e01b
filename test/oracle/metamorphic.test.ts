/** Relations between runs: change the question in a way whose effect is known, and see that the answer changes so and not otherwise. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import * as END from '../../src/sim/end.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

/** Where only the tally is wanted. */
const BLIND = { needs: () => {}, contacts: () => {}, legs: () => {}, areas: () => {} };
const SEEDS = ['spring', 'summer', 'autumn', 'winter', 'leap'];

async function one(text: string, policy = 'p'): Promise<Model> {
  return (await modelsOf(text)).get(policy)!;
}

/** A plain queue of voice calls, every part of which can be replaced. */
function plain({
  experiment = 'needs: 3000',
  intents = 'ask: { human: { handle: { exponential: { mean: 4m } } } }',
  segments = '',
  source = '',
  mix = '',
  rate = '60/h',
  groups = 'desk: { agents: 5 }',
  queues = '',
  blocks = '',
  policies = 'p: { type: human-only }',
} = {}): string {
  return `
schema: tandem/scenario@1
id: related
experiment: { ${experiment}, replications: 1 }
intents: { ${intents} }
${segments}
sources: { calls: { channel: voice, arrivals: { rate: ${rate} }, ${mix} ${source} } }
humans: { groups: { ${groups} } ${queues} }
${blocks}
policies: { ${policies} }
`;
}

/** A day of everything that exists, small. */
function everything({
  blocks = '',
  handoff = 'context: { transcript: 80%, summary: { present: 70%, faithful: 80% } }, effects: { repeating: { transcript: 40s }, misdirection: { extra: 20s, resolves: -20pp } }',
  ids = (id: string) => id,
  policy = 'first',
} = {}): string {
  const p = {
    first: '{ type: ai-first, escalate: [ { on: low-confidence, below: 40% }, { on: asks-for-human }, { on: sensitive-topic } ] }',
    humans: '{ type: human-only }',
    dynamic:
      '{ type: dynamic, complexity: { correlation: 0.6 }, route: [ { if: "contact.complexity > 0.7", to: human }, { to: ai } ], escalate: [ { on: turns, above: 5 } ] }',
  }[policy];
  return `
schema: tandem/scenario@1
id: everything
experiment: { length: 12h, start: 2026-03-02T08:00, lead-in: 2h, follow: 1d, replications: 1 }
intents:
  ${ids('easy')}: { sensitive: 5%, ai: { resolves: 80%, concentration: 3, turns: { mean: 4, cv: 0.4 }, turn: 10s, notices-failure: 20% }, human: { resolves: 95%, handle: { lognormal: { mean: 3m, cv: 0.8 } }, after-contact: 30s, difficulty-correlation: 0.4 } }
  ${ids('hard')}: { stakes: high, ai: { resolves: 30%, concentration: 3, turns: { mean: 7, cv: 0.4 }, turn: 12s }, human: { resolves: 85%, handle: { lognormal: { mean: 8m, cv: 0.8 } } } }
segments: { ${ids('standard')}: { prefers-human: 30% }, ${ids('premium')}: { prefers-human: 60%, priority: 1 } }
sources:
  ${ids('phone')}: { stream: phone, channel: voice, arrivals: { per-day: 600, by-interval: [1, 2, 4, 2] }, intents: { ${ids('easy')}: 70%, ${ids('hard')}: 30% }, segments: { ${ids('standard')}: 80%, ${ids('premium')}: 20% }, patience: { exponential: { mean: 4m } }, redial: { after-abandonment: 50%, delay: { exponential: { mean: 10m } } } }
  ${ids('web')}: { stream: web, channel: chat, arrivals: { rate: 20/h }, intents: { ${ids('easy')}: 90%, ${ids('hard')}: 10% }, segments: { ${ids('standard')}: 100% } }
ai: { confidence: { auc: 0.7 }, asks-for-human: { prefers-human: 20%, otherwise: 2%, failing: 5% } }
humans: { groups: { ${ids('people')}: { agents: 4, channels: { voice: {}, chat: { slots: 2 } } }, ${ids('late')}: { agents: { evening: { from: "14:00", to: "20:00", agents: 2 } } } } }
handoff: { ${handoff} }
returns: { after: { unresolved: 50% }, delay: { exponential: { mean: 3h } }, at-most: 2 }
satisfaction: { level: 1.5, unresolved: -2, extra-contact: -0.5, wait-minute: -0.1, transfer: -0.3, repetition: -0.3, re-authentication: -0.2, human-got: 0.3, human-denied: -0.5, abandoned: -1 }
${blocks}
policies: { ${ids('p')}: ${p} }
`;
}

/** Everything observed but the counts of the machinery. */
const facts = ({ needs, contacts, legs, areas }: Observed) => ({ needs, contacts, legs, areas });

describe('time', () => {
  it('in another unit is the same run: durations × 2 and rates ÷ 2 give times × 2', async () => {
    const at = (unit: number, perHour: number) =>
      plain({
        intents: `ask: { ai: { resolves: 60%, notices-failure: 70%, turns: { mean: 4, cv: 0.5 }, turn: ${10 * unit}s }, human: { handle: { lognormal: { mean: ${240 * unit}s, cv: 0.9 } }, after-contact: ${20 * unit}s, resolves: 80% } }`,
        source: `patience: { exponential: { mean: ${180 * unit}s } }, redial: { after-abandonment: 50%, delay: { exponential: { mean: ${600 * unit}s } } }`,
        rate: `${perHour}/h`,
        groups: 'desk: { agents: 3 }',
        blocks: `returns: { after: { unresolved: 60% }, delay: { lognormal: { mean: ${3600 * unit}s, cv: 1 } }, at-most: 3 }`,
        policies: 'p: { type: ai-first }',
      });
    const [once, twice] = [observe(await one(at(1, 120))), observe(await one(at(2, 60)))];
    expect(once.legs.length).toBeGreaterThan(500);
    // A mean is written through a logarithm (lognormal), so that doubling it can move the last bits.
    const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
    expect(twice.needs.length).toBe(once.needs.length);
    once.needs.forEach((need, i) => {
      const other = twice.needs[i]!;
      expect({ ...other, born: 0, closed: 0, wait: 0, humanSeconds: 0, aiSeconds: 0 }).toEqual({
        ...need,
        born: 0,
        closed: 0,
        wait: 0,
        humanSeconds: 0,
        aiSeconds: 0,
      });
      for (const field of ['born', 'closed', 'wait', 'humanSeconds', 'aiSeconds'] as const) near(other[field], 2 * need[field]);
    });
    once.legs.forEach((leg, i) => near(twice.legs[i]!.wait, 2 * leg.wait));
  });
});

describe('names', () => {
  it.each(['first', 'humans', 'dynamic'])('change no byte: every id replaced, the streams kept (%s)', async (policy) => {
    const renamed = (id: string) => `z-${id}`;
    const [plainly, otherwise] = [await one(everything({ policy })), await one(everything({ policy, ids: renamed }), 'z-p')];
    for (const seed of SEEDS.slice(0, 2)) expect(observe(otherwise, seed)).toEqual(observe(plainly, seed));
  });

  it('of streams do change the customers', async () => {
    const text = everything();
    expect(observe(await one(text.replace('stream: phone', 'stream: fax'))).needs).not.toEqual(observe(await one(text)).needs);
  });
});

describe('classes and pools', () => {
  it('an intent split into two identical ones changes nothing but the label', async () => {
    const human = '{ human: { handle: { lognormal: { mean: 4m, cv: 0.9 } }, resolves: 70% } }';
    const queues = ', queues: { line: { groups: [desk] } }';
    const source = 'patience: { exponential: { mean: 5m } }';
    const whole = await one(plain({ intents: `ask: ${human}`, queues, source }));
    const split = await one(plain({ intents: `ask: ${human}, again: ${human}`, mix: 'intents: { ask: 40%, again: 60% },', queues, source }));
    for (const seed of SEEDS) {
      const [a, b] = [observe(whole, seed), observe(split, seed)];
      const unlabelled = <Row extends { intent: number }>(rows: Row[]) => rows.map((row) => ({ ...row, intent: 0 }));
      expect(unlabelled(b.legs)).toEqual(a.legs);
      expect(unlabelled(b.needs)).toEqual(a.needs);
      expect(new Set(b.needs.map((need) => need.intent)).size).toBe(2);
    }
  });

  it('two identical groups behind one queue are one group', async () => {
    const source = 'patience: { exponential: { mean: 5m } }';
    const merged = await one(plain({ groups: 'desk: { agents: 5 }', source }));
    const apart = await one(plain({ groups: 'desk: { agents: 2 }, annex: { agents: 3 }', queues: ', queues: { line: { groups: [desk, annex] } }', source }));
    for (const seed of SEEDS) {
      const [a, b] = [observe(merged, seed), observe(apart, seed)];
      expect(b.legs.map((leg) => ({ ...leg, group: Math.min(leg.group, 0) }))).toEqual(a.legs);
      expect(b.needs).toEqual(a.needs);
    }
  });

  it('a contact list in another order of rows is the same list', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, i) => `{ id: c${i}, arrives: ${(i * 37) % 90}m, ${i % 3 === 0 ? 'handle: 5m,' : ''} priority: ${i % 4 === 0 ? 1 : 0} }`,
    );
    const text = (order: readonly string[]) =>
      plain({ experiment: 'length: 3h, follow: 3h', groups: 'desk: { agents: 4 }', source: 'patience: { exponential: { mean: 6m } }' }).replace(
        'arrivals: { rate: 60/h }',
        `contacts: [ ${order.join(', ')} ]`,
      );
    const shuffled = rows.map((_, i) => rows[(i * 49 + 5) % rows.length]!);
    expect(new Set(shuffled).size).toBe(rows.length);
    for (const seed of SEEDS) expect(observe(await one(text(shuffled)), seed)).toEqual(observe(await one(text(rows)), seed));
  });

  it('contacts of a list that arrive together are taken by id', async () => {
    const list = 'contacts: [ { id: b, arrives: 0m, handle: 5m }, { id: a, arrives: 0m, handle: 3m }, { id: c, arrives: 0m, handle: 1m } ]';
    const model = await one(plain({ experiment: 'length: 3h', groups: 'desk: { agents: 1 }' }).replace('arrivals: { rate: 60/h }', list));
    expect(observe(model).legs.map(({ talk, wait }) => [talk, wait])).toEqual([
      [180, 0],
      [300, 180],
      [60, 480],
    ]);
  });
});

describe('limits', () => {
  it('patience that outlasts every wait is no patience', async () => {
    const none = await one(plain());
    const long = await one(plain({ source: 'patience: 100000h' }));
    for (const seed of SEEDS) expect(facts(observe(long, seed))).toEqual(facts(observe(none, seed)));
  });

  it('places that are never full are no limit', async () => {
    const none = await one(plain());
    const many = await one(plain({ queues: ', queues: { ask: { groups: [desk], places: 100000 } }' }));
    for (const seed of SEEDS) expect(facts(observe(many, seed))).toEqual(facts(observe(none, seed)));
  });

  it('no place to wait is Erlang B, whatever the law of handle times', async () => {
    const agents = 8;
    const load = 8;
    let blocking = 1;
    for (let n = 1; n <= agents; n++) blocking = (load * blocking) / (n + load * blocking);
    for (const handle of ['4m', '{ exponential: { mean: 4m } }', '{ lognormal: { mean: 4m, cv: 2 } }']) {
      const model = await one(
        plain({
          experiment: 'needs: 20000',
          intents: `ask: { human: { handle: ${handle} } }`,
          rate: '120/h',
          groups: `desk: { agents: ${agents} }`,
          queues: ', queues: { ask: { groups: [desk], places: 0 } }',
        }),
      );
      const shares = Array.from({ length: 20 }, (_, replication) => {
        const tally = simulate(model, 'blocked', replication, BLIND);
        return tally.blocked / tally.arrived;
      });
      const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
      const error = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0) / (shares.length * (shares.length - 1)));
      // Any seed would pass at five standard errors; one agent more or fewer, or Erlang C's chance to wait, lies over twenty away.
      expect(error).toBeLessThan(0.0025);
      expect(Math.abs(mean - blocking)).toBeLessThan(5 * error + 0.0005);
    }
  });

  it('one more agent never lengthens a wait, first come first served with nobody giving up', async () => {
    for (const handle of ['{ exponential: { mean: 4m } }', '{ lognormal: { mean: 4m, cv: 1.5 } }', '4m']) {
      const models = await Promise.all(
        [4, 5, 6].map((agents) => one(plain({ groups: `desk: { agents: ${agents} }`, intents: `ask: { human: { handle: ${handle} } }` }))),
      );
      for (const seed of SEEDS.slice(0, 3)) {
        // By arrival: who is served first can be written first.
        const waits = models.map((model) => [...observe(model, seed).legs].sort((a, b) => a.entered - b.entered).map((leg) => leg.wait));
        for (let i = 0; i < waits[0]!.length; i++) {
          expect(waits[1]![i]!).toBeLessThanOrEqual(waits[0]![i]! + 1e-9);
          expect(waits[2]![i]!).toBeLessThanOrEqual(waits[1]![i]! + 1e-9);
        }
        expect(waits[1]!.some((wait, i) => wait < waits[0]![i]!)).toBe(true);
      }
    }
  });
});

describe('the two sides', () => {
  const intents = (ai: string) => `ask: { ai: { ${ai} }, human: { handle: { lognormal: { mean: 4m, cv: 0.9 } }, after-contact: 20s, resolves: 80% } }`;
  const source = 'patience: { exponential: { mean: 5m } }, redial: { after-abandonment: 40%, delay: 5m }';
  const blocks = 'returns: { after: { unresolved: 50% }, delay: { exponential: { mean: 1h } }, at-most: 2 }';

  it('an AI that hands over nothing gives humans nothing to do', async () => {
    const model = await one(
      plain({
        intents: intents('resolves: 60%, turns: { mean: 4 }, turn: 10s'),
        source,
        blocks,
        policies: 'p: { type: ai-first, escalate: [ { on: turns, above: 100000 } ] }',
      }),
    );
    const { legs, areas, tally, needs } = observe(model);
    expect(legs).toEqual([]);
    expect([...areas.busy, ...areas.inHand, ...areas.waiting].every((cell) => cell === 0)).toBe(true);
    expect(tally.contained).toBe(tally.arrived);
    expect(needs.every((need) => need.humanSeconds === 0)).toBe(true);
  });

  it('and is then the AI alone', async () => {
    const ai = intents('resolves: 60%, turns: { mean: 4, cv: 0.5 }, turn: 10s');
    const models = await modelsOf(plain({ intents: ai, source, blocks, policies: 'alone: { type: ai-only }, first: { type: ai-first }' }));
    for (const seed of SEEDS) expect(observe(models.get('first')!, seed).needs).toEqual(observe(models.get('alone')!, seed).needs);
  });

  it('an AI that takes no time and hands over everything is no AI: waits, talks and returns are those of humans alone', async () => {
    const models = await modelsOf(
      plain({
        intents: intents('resolves: 0%, duration: 0s'),
        source,
        blocks,
        policies: 'humans: { type: human-only }, through: { type: ai-first, escalate: [ { on: always } ] }',
      }),
    );
    for (const seed of SEEDS) {
      const [alone, through] = [observe(models.get('humans')!, seed), observe(models.get('through')!, seed)];
      const essential = (rows: Observed['legs']) =>
        rows.map(({ entered, wait, end, talk, afterContact, resolved, work, group, attempt }) => ({
          entered,
          wait,
          end,
          talk,
          afterContact,
          resolved,
          work,
          group,
          attempt,
        }));
      expect(essential(through.legs)).toEqual(essential(alone.legs));
      expect(through.legs.length).toBeGreaterThan(1000);
      expect(through.needs.map((need) => [need.closed, need.attempts, need.resolved])).toEqual(
        alone.needs.map((need) => [need.closed, need.attempts, need.resolved]),
      );
    }
  });

  it('a chat agent with one slot is an agent on the phone', async () => {
    const voice = plain({ source, groups: 'desk: { agents: 5, channels: { voice: {} } }' });
    const chat = plain({ source, groups: 'desk: { agents: 5, channels: { chat: { slots: 1 } } }' }).replace('channel: voice', 'channel: chat');
    const bare = <Row extends { channel: number }>(rows: Row[]) => rows.map((row) => ({ ...row, channel: 0 }));
    for (const seed of SEEDS) {
      const [a, b] = [observe(await one(voice), seed), observe(await one(chat), seed)];
      expect(bare(b.legs)).toEqual(bare(a.legs));
      expect(bare(b.needs)).toEqual(bare(a.needs));
      expect(b.areas).toEqual(a.areas);
    }
  });

  it('a rule asked turn by turn that never holds is no rule, to the last bit', async () => {
    const policies = (rule: string) => `p: { type: ai-first, escalate: [ { on: asks-for-human }${rule} ] }`;
    const text = (rule: string) =>
      plain({
        intents: intents('resolves: 60%, turns: { mean: 5, cv: 0.5 }, turn: 7s, notices-failure: 40%'),
        source,
        blocks: `${blocks}\nai: { asks-for-human: { otherwise: 10% } }`,
        policies: policies(rule),
      });
    const [still, live] = [await one(text('')), await one(text(', { on: rule, if: "humans.queueLength > 100000.0" }'))];
    expect([still.policy.live, live.policy.live]).toEqual([false, true]);
    for (const seed of SEEDS) expect(facts(observe(live, seed))).toEqual(facts(observe(still, seed)));
  });
});

describe('a mechanism that is switched off changes no byte', () => {
  const base = everything();
  const same = async (changed: string, original = base, of = facts) => {
    const [a, b] = [await one(original), await one(changed)];
    for (const seed of SEEDS.slice(0, 2)) expect(of(observe(b, seed))).toEqual(of(observe(a, seed)));
  };

  /** Without the book that is kept at the door of an AI that could be full: nobody was sent away there, or waited. */
  const withoutDoor: typeof facts = (observed) => {
    const { aiCame, aiOverflowed, aiBegun, aiBegunWaited, ...areas } = observed.areas;
    expect(aiBegun).toEqual(aiCame);
    for (const cells of [aiOverflowed, aiBegunWaited]) expect(cells?.every((count) => count === 0) ?? true).toBe(true);
    return facts({ ...observed, areas });
  };

  it('an AI side, its confidence, its price and its handoffs, when humans take every contact', async () => {
    const humans = everything({ policy: 'humans' });
    const changed = humans
      .replace('ai: { confidence: { auc: 0.7 }', 'ai: { confidence: { auc: 0.95, shift: 2 }, sessions: { limit: 2 }, price: { per-attempt: 3 EUR }')
      .replace('context: { transcript: 80%', 'context: { transcript: 3%')
      .replace('notices-failure: 20%', 'notices-failure: 90%');
    expect(changed).not.toBe(humans);
    await same(changed, humans, withoutDoor);
  });

  it('confidence that no trigger reads', async () => {
    const silent = base.replace('{ on: low-confidence, below: 40% }, ', '');
    await same(silent.replace('confidence: { auc: 0.7 }, ', ''), silent);
  });

  it('a limit of sessions that is never met', () => same(base.replace('ai: { confidence', 'ai: { sessions: { limit: 100000 }, confidence'), base, withoutDoor));

  it('effects of a handoff packet that is perfect', async () => {
    const bare = everything({ handoff: 'context: {}' });
    const effects =
      'context: { transcript: 100% }, effects: { repeating: { transcript: 40s, summary: 1m }, re-authentication: 30s, misdirection: { extra: 20s, resolves: -20pp } }';
    await same(everything({ handoff: effects }), bare);
  });

  it('returns, redials, priorities and assistance of nothing', async () => {
    await same(base.replace('after: { unresolved: 50% }', 'after: { unresolved: 50%, served: 0% }'));
    await same(base.replace('after-abandonment: 50%', 'after-abandonment: 50%, after-busy: 0%'));
    await same(everything({ blocks: 'assist: { saves: 30%, resolves: +10pp }' }));
    await same(base.replaceAll('priority: 1', 'priority: 7'));
  });

  it('a group that serves nobody, a speed of 1, a pay that nobody counts', async () => {
    await same(base.replace('people: { agents: 4,', 'people: { agents: 4, cost: 30 EUR/h,'));
    const skilled = 'people: { agents: 4, skills: { easy: { speed: 1, preference: 1 }, hard: { speed: 1, resolves: 0pp } },';
    await same(base.replace('people: { agents: 4,', skilled));
  });

  it('satisfaction, which is told of a run and never part of it', async () => {
    const without = await one(base.replace(/satisfaction: .*\n/, ''));
    const [a, b] = [observe(await one(base)), observe(without)];
    expect({ contacts: b.contacts, legs: b.legs, areas: b.areas, tally: b.tally }).toEqual({
      contacts: a.contacts,
      legs: a.legs,
      areas: a.areas,
      tally: a.tally,
    });
    expect(a.needs.some((need) => need.end === END.abandoned)).toBe(true);
  });
});
