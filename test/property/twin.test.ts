/** The engine and its slow, obvious twin agree on every need, contact and leg of random scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import type { RouterView } from '../../src/scenario/observable.ts';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import * as PATH from '../../src/sim/path.ts';
import { modelsOf, randomScenario, tiedScenario } from '../support/random-scenario.ts';
import { compareWithTwin } from '../support/twin-compare.ts';
import type { Observed } from '../support/world.ts';

const SCENARIOS = 300;
const TIED_SCENARIOS = 150;

/** Rows of each kind that the scenarios led to: agreement about nothing would prove nothing. */
class Reached {
  readonly #counts = new Map<string, number>();

  #add(what: string, by = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + by);
  }

  add({ needs, contacts, legs, areas }: Observed): void {
    this.#add('deferred contact begun', sumOf(areas.begun));
    this.#add('hung up at the announcement', sumOf(areas.toldHungUp));
    this.#add('stayed with the AI alone', sumOf(areas.stayedAlone));
    this.#add('stayed with the AI rather than wait', sumOf(areas.stayedForWait));
    this.#add('told and answered', sumOf(areas.toldAnswered));
    this.#add('deferred contact put aside', sumOf(areas.interruptions));
    this.#add('left without a word', legs.filter(({ silent }) => silent === 1).length);
    this.#add('found out', sumOf(areas.silent) > 0 ? 1 : 0);
    this.#add('served by the adviser', sumOf(areas.adviserMet));
    this.#add('asked for the adviser in vain', sumOf(areas.adviserAsked) - sumOf(areas.adviserMet));
    this.#add('in a role', areas.inRole?.filter((seconds) => seconds > 0).length ?? 0);
    this.#add('waits for requests', areas.aiTurnsWaited?.filter((seconds) => seconds > 0).length ?? 0);
    if ((areas.backlogLeft?.[0] ?? 0) > 0) this.#add('backlog left');
    const nameOf = (names: Readonly<Record<string, unknown>>, value: number) => Object.keys(names).find((name) => names[name] === value);
    for (const need of needs) {
      this.#add(`path ${nameOf(PATH, need.path)}`);
      this.#add(`need ${nameOf(END, need.end)}`);
      if (need.repeated > 0) this.#add('repetition');
      if (need.reauthentications > 0) this.#add('re-authentication');
      if (need.aiCost > 0) this.#add('AI cost');
      if (!Number.isNaN(need.satisfied)) this.#add('satisfaction');
    }
    for (const contact of contacts) {
      this.#add(`contact ${nameOf(END, contact.end)}`);
      if (contact.attempt > 0) this.#add('later contact');
      if (contact.trigger >= 0) this.#add('trigger');
      if (contact.trigger === -2) this.#add('own transfer');
      if (!Number.isNaN(contact.confidence)) this.#add('confidence');
    }
    for (const leg of legs) {
      this.#add(`leg ${nameOf(END, leg.end)}`);
      this.#add(`origin ${nameOf(ORIGIN, leg.origin)}`);
      if (leg.waited === 1 && leg.end === END.served) this.#add('waited and served');
      if (leg.afterContact > 0) this.#add('after-contact work');
      if (leg.lostByPacket === 1) this.#add('lost by packet');
      if (leg.fatal === 1) this.#add('fatal handoff');
    }
    const entered = new Set(legs.map((leg) => leg.entered));
    this.#add('entries at one time', legs.length - entered.size);
    this.#add('entry as another contact ends', contacts.filter((contact) => entered.has(contact.ended) && contact.metAi === 0).length);
  }

  /** Kinds seen fewer than `least` times. */
  rare(kinds: readonly string[], least: number): string[] {
    return kinds.filter((kind) => (this.#counts.get(kind) ?? 0) < least).map((kind) => `${kind}: ${this.#counts.get(kind) ?? 0}`);
  }
}

const sumOf = (cells: Float64Array | undefined): number => (cells ?? new Float64Array()).reduce((sum, count) => sum + count, 0);

const KINDS = [
  ...['hung up at the announcement', 'told and answered', 'stayed with the AI alone', 'stayed with the AI rather than wait'],
  ...['deferred contact begun', 'deferred contact put aside', 'left without a word', 'waits for requests', 'in a role'],
  ...['served by the adviser', 'asked for the adviser in vain'],
  ...['path aiOnly', 'path escalated', 'path humanOnly', 'path none'],
  ...['contact contained', 'contact served', 'contact abandoned', 'contact blocked', 'contact lost', 'contact open', 'later contact'],
  ...['leg served', 'leg abandoned', 'leg blocked', 'leg open', 'origin direct', 'origin escalated', 'origin forced', 'origin aiDown', 'waited and served'],
  ...['trigger', 'own transfer', 'confidence', 'repetition', 're-authentication', 'AI cost', 'satisfaction', 'after-contact work', 'lost by packet'],
  ...[
    'contact calledBack',
    'leg calledBack',
    'origin callback',
    'origin outbound',
    'need unreached',
    'fatal handoff',
    'entries at one time',
    'entry as another contact ends',
  ],
];

/** The same policy with a question of its own after each turn, as a module would ask it. */
function withCode(model: Model): Model {
  const escalate = ({ ai, humans }: RouterView): boolean => ai.turn >= 2 && (humans.idle > 0 || ai.confidence < 0.4);
  return { ...model, policy: { ...model.policy, readsConfidence: true, live: true, hooks: { ...model.policy.hooks, escalate } } };
}

describe('the engine', () => {
  it('does to every customer what a second simulator, written from the documents, does', async () => {
    const reached = new Reached();
    await fc.assert(
      fc.asyncProperty(randomScenario, fc.nat(3), async (text, replication) => {
        const hashes = new Set<string>();
        const models = await modelsOf(text);
        const first = models.get('first');
        if (first !== undefined) models.set('first, with code', withCode(first));
        for (const [policy, model] of models) {
          const { engine, differences } = compareWithTwin(model, 'twin', replication);
          if (differences.length > 0) expect.fail(`${policy}, replication ${replication}:\n${differences.join('\n')}\n${text}`);
          hashes.add(engine.tally.customersHash);
          reached.add(engine);
        }
        // In a run of N needs, who redials early does not change who is born; every policy meets the same customers.
        expect(hashes.size).toBe(1);
      }),
      { numRuns: SCENARIOS, seed: 20260302 },
    );
    expect(reached.rare(KINDS, 50)).toEqual([]);
  }, 600_000);

  it('settles everything that happens at the same moment as the documents say', async () => {
    await fc.assert(
      fc.asyncProperty(tiedScenario, async (text) => {
        for (const [policy, model] of await modelsOf(text)) {
          const { differences } = compareWithTwin(model, 'ties', 0);
          if (differences.length > 0) expect.fail(`${policy}:\n${differences.join('\n')}\n${text}`);
        }
      }),
      // A crowd shrinks slowly, and the rows say where to look.
      { numRuns: TIED_SCENARIOS, seed: 20260303, endOnFailure: true },
    );
  }, 600_000);
});
