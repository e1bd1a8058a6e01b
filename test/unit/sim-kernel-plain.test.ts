/** Which models are for the kernel: it is there, and takes none that asks for more than it does. */
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { policyNamed } from '../../src/policies/list.ts';
import { compileRule } from '../../src/scenario/rules.ts';
import { kernelFor } from '../../src/sim/kernel.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { readyScenario } from '../support/run-scenario.ts';

const PLAIN = [
  'schema: tandem/scenario@1',
  'id: plain',
  'experiment: { length: 4h, start: 2026-03-02T09:00, follow: 1h, replications: 1 }',
  'intents: { ask: { ai: { resolves: 50%, turns: { mean: 4 }, turn: 20s }, human: { handle: 5m } } }',
  'segments: { plain: {}, fan: { prefers-human: 50% } }',
  'sources: { line: { channel: chat, arrivals: { rate: 20/h }, segments: { plain: 50%, fan: 50% }, patience: { exponential: { mean: 5m } }, redial: { after-abandonment: 50%, delay: 5m } } }',
  'ai: { price: { per-minute: 0.1 EUR } }',
  'humans: { groups: { desk: { agents: 3, channels: { voice: {}, chat: { slots: 2 } } }, back: { agents: 2, channels: { voice: {}, chat: {} } } }, queues: { all: { groups: [desk, back] } } }',
  'policies: { first: { type: ai-first } }',
].join('\n');

async function onlyModel(text: string): Promise<Model> {
  return [...(await modelsOf(text)).values()][0]!;
}

/** The plain scenario with one piece of its text replaced. */
function changed(piece: string, by: string): string {
  if (!PLAIN.includes(piece)) throw new Error(`no ${piece}`);
  return PLAIN.replace(piece, by);
}

const SHIFTS = 'shifts: { day: { start: "08:00", length: 8h, agents: 3 } }';
const BACK = 'back: { agents: 2,';
const policy = (text: string): string => changed('{ type: ai-first }', text);
const ai = (text: string): string => changed('ai: { price', `ai: { ${text}, price`);
const humans = (text: string): string => changed('humans: { ', `humans: { ${text}, `);

/** What more a scenario can ask for, one thing each. */
const MORE: Readonly<Record<string, string>> = {
  'contacts that are written out': changed('arrivals: { rate: 20/h }', 'contacts: [{ id: one, arrives: 5m }]'),
  'customers who are called': changed('channel: chat, arrivals', 'channel: voice, outbound: {}, arrivals'),
  'a redial that keeps something': changed('delay: 5m', 'delay: 5m, keeps: [handle]'),
  'a redial that keeps patience': changed('delay: 5m', 'delay: 5m, keeps: [patience]'),
  announcements: humans('announce: { patience: 2 }'),
  callbacks: humans('callback: {}'),
  'closed hours': humans('opening: { all: { from: "09:30", to: "12:00" } }'),
  'telephone lines': humans('lines: 5'),
  'telephone lines of a queue': changed('groups: [desk, back] }', 'groups: [desk, back], lines: 5 }'),
  'a packet of the handoff': `${PLAIN}\nhandoff: { context: { transcript: 50% } }`,
  'customers who leave without a word': changed('patience: { exp', 'patience: { silent: 40%, found-out-after: 1m, exp'),
  'roles beside the work': humans('roles: { trainers: { from: desk, agents: 1 } }').replace('agents: 3', SHIFTS),
  'ageing in the queue': changed('groups: [desk, back] }', 'groups: [desk, back], ageing: 1m }'),
  'a group that is asked later': changed('groups: [desk, back] }', 'groups: [desk, { group: back, after: 1m }] }'),
  'agents who are kept idle': changed('groups: [desk, back] }', 'groups: [desk, { group: back, keep-idle: 1 }] }'),
  'groups that are asked together': changed('groups: [desk, back] }', 'groups: [[desk, back]] }'),
  'an adviser by name': changed('fan: { ', 'fan: { adviser: { share: 50% }, '),
  'work that can be deferred': changed('channel: chat', 'channel: email').replaceAll('voice: {}', 'voice: {}, email: {}'),
  'hours of a group': changed(BACK, `${BACK} opening: { all: { from: "09:30", to: "12:00" } },`),
  'people who differ': changed(BACK, `${BACK} agent-spread: { speed-cv: 30% },`),
  shifts: changed('agents: 2,', `${SHIFTS},`),
  shrinkage: humans('shrinkage: { planned: 30%, absence: 10% }'),
  'a pace': changed('slots: 2', 'slots: 2, pace: [100%, 80%]'),
  'a choice among agents': changed(BACK, `${BACK} select: random,`),
  'agents without end': changed(BACK, 'back: { agents: unlimited,'),
  'a policy that looks': policy('{ type: dynamic, route: [ { to: ai } ] }'),
  'a policy that knows the truth': policy('{ type: oracle }'),
  'a trigger': policy('{ type: ai-first, escalate: [ { on: failure } ] }'),
  'a rule that is asked turn by turn': policy("{ type: ai-first, escalate: [ { on: rule, if: 'humans.idle > 0.0' } ] }"),
  'customers who ask for a human, some more': ai('asks-for-human: { prefers-human: 40% }'),
  'customers who ask for a human, others': ai('asks-for-human: { otherwise: 10% }'),
  'customers who ask for a human where the AI fails': ai('asks-for-human: { failing: 10% }'),
  'sessions that are limited': ai('sessions: { limit: 2 }'),
  'a price that is taken back': changed('per-minute: 0.1 EUR', 'per-resolution: 0.1 EUR, taken-back-within: 1h'),
  'an AI that says who is there': ai('says-availability: true'),
  'an AI that drifts': ai('drift: { resolves: -20pp, each: 1h }'),
  'an AI that is slow': ai('latency: 2s'),
  'an AI that goes down': ai('outages: { windows: { one: { from: 20m, length: 10m } } }'),
  'requests that are limited': ai('requests: { per-minute: 6 }'),
};

describe('the kernel', () => {
  it('is there, and takes the workloads that speed is measured with', async () => {
    for (const name of ['w1', 'w2', 'w3']) {
      const { resolved, attachments } = await readyScenario(join(import.meta.dirname, `../bench/${name}.yaml`));
      for (const arm of resolved.arms) {
        const model = compileModel({ arm, definition: policyNamed(arm.type)!, attachments, compileRule });
        expect(kernelFor(model), name).not.toBeNull();
      }
    }
  });

  it('takes a plain model', async () => {
    expect(kernelFor(await onlyModel(PLAIN))).not.toBeNull();
  });

  it.each(Object.keys(MORE))('does not take %s', async (what) => {
    expect(kernelFor(await onlyModel(MORE[what]!))).toBeNull();
  });

  it('does not take a policy that looks at every turn by code, reads confidence, or sends where it likes', async () => {
    const model = await onlyModel(PLAIN);
    const { policy } = model;
    const { always: _, ...free } = policy.hooks;
    expect(kernelFor({ ...model, policy: { ...policy, hooks: { ...policy.hooks, escalate: () => false } } })).toBeNull();
    expect(kernelFor({ ...model, policy: { ...policy, hooks: free } })).toBeNull();
    expect(kernelFor({ ...model, policy: { ...policy, readsConfidence: true } })).toBeNull();
    expect(kernelFor({ ...model, policy: { ...policy, live: true } })).toBeNull();
  });

  it('has been asked about every field of the model: one that is new is handled in src/kernel or refused by kernelFor, and then named here', async () => {
    const model = await onlyModel(`${PLAIN}\nreturns: { after: { unresolved: 20% }, delay: 1h }`);
    const fields = (value: object | undefined | null): string =>
      Object.keys(value ?? {})
        .sort()
        .join(' ');
    const { ai, groups, intents, kinds, lines, policy, queues, returns, sources, span } = model;
    const parts = {
      model,
      ai,
      policy,
      hooks: policy.hooks,
      returns,
      span,
      source: sources[0],
      kind: kinds[0],
      group: groups[0],
      line: lines[0],
      queue: queues[0],
    };
    const sides = { aiIntent: intents[0]!.ai, humanIntent: intents[0]!.human };
    expect(Object.entries({ ...parts, ...sides }).map(([part, value]) => `${part}: ${fields(value)}`)).toMatchInlineSnapshot(`
      [
        "model: ai announce arm assist callback dayTypes days defers duties groups handoff intents kinds labels lineOf lines names opening outbound policy priorities queues returns roles ruledWaiting satisfaction segments silence sources span telephoneLines within",
        "ai: asksFailing asksOtherwise asksPreferring drift evidence latency outages pricePerAttempt pricePerResolution pricePerSecond requests saysAvailability sessions shift slope takenBackWithin whenFull",
        "policy: complexityCorrelation hooks live offersCallback readsComplexity readsConfidence",
        "hooks: always route triggers",
        "returns: atMost contained delay served unresolved",
        "span: cut edges horizon needs windowEnd windowStart",
        "source: changingIntents channel channels dayFactor due firstKind foundOutAfter handleFactor intentMix list outbound patience rate redialAfterAbandonment redialAfterBusy redialDelay redialDelayAfterBusy redialKeeps redialPersistence segmentMix silent stream",
        "kind: adviser afterContact ai channel deferred due foundOutAfter handle handleFactor hours human intent line patience prefersHuman priority queue segment sensitive silent source stakesHigh",
        "group: agents deferral most opening paces payPerSecond people resolves roster select shrinkage slots speed times unlimited",
        "line: channel choices groups outbound overflows queue",
        "queue: ageing fullToAi fullToCallback headStart levels order places telephoneLines",
        "aiIntent: duration mean noticesFailure priorLogOdds success successVaries transfersNeedlessly turn turns",
        "humanIntent: afterContact difficultyCorrelation handle success successVaries",
      ]
    `);
  });
});
