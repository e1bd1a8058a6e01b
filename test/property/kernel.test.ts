/** With the kernel and without it a run hands on the same numbers, bit by bit, on random scenarios of all that the kernel does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as CONTACT from '../../src/sim/contact-row.ts';
import * as END from '../../src/sim/end.ts';
import * as FLAG from '../../src/sim/flags.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import type { Model } from '../../src/model/model.ts';
import { compareWithKernel } from '../support/kernel-compare.ts';
import type { Everything } from '../support/kernel-compare.ts';
import { plainScenario } from '../support/plain-scenario.ts';
import { modelsFrom } from '../support/world.ts';

const SCENARIOS = 60;

/** Which side does not serve the first intent: a policy of code can send customers where nobody helps them, and the reader of scenarios lets none of the others. */
type Missing = 'neither' | 'ai' | 'humans' | 'both';

function without(model: Model, missing: Missing): Model {
  if (missing === 'neither') return model;
  const kinds = model.kinds.map((kind) => {
    if (kind.intent !== 0) return kind;
    const { ai, human, line } = kind;
    return { ...kind, ai: missing === 'humans' ? ai : null, ...(missing === 'ai' ? { human, line } : { human: null, line: -1 }) };
  });
  return { ...model, kinds };
}

/** What the scenarios led to: agreement about nothing would prove nothing. */
class Reached {
  readonly #counts = new Map<string, number>();

  #add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  add(arm: string, { needs, contacts, legs }: Everything): void {
    const nameOf = (end: number): string => Object.entries(END).find(([, code]) => code === end)![0];
    for (let at = 0; at < needs.length; at += NEED.width) {
      this.#add(`need ${nameOf(needs[at + NEED.end]!)}`);
      if (!Number.isNaN(needs[at + NEED.satisfied]!)) this.#add('satisfaction');
      if (needs[at + NEED.aiCost]! > 0) this.#add('AI cost');
      if (needs[at + NEED.attempt]! > 1) this.#add('third contact');
    }
    for (let at = 0; at < contacts.length; at += CONTACT.width) {
      const flags = contacts[at + CONTACT.flags]!;
      this.#add(`contact ${nameOf(contacts[at + CONTACT.end]!)}`);
      if (contacts[at + CONTACT.trigger] === -2) this.#add('own transfer');
      if ((flags & FLAG.forced) !== 0) this.#add('forced');
      if (arm === 'assisted' && (flags & FLAG.sentToHuman) !== 0 && (flags & FLAG.metAi) !== 0) this.#add('to the AI from a full queue');
    }
    for (let at = 0; at < legs.length; at += LEG.width) {
      this.#add(`leg ${nameOf(legs[at + LEG.end]!)}`);
      if (legs[at + LEG.group]! > 0) this.#add('second choice');
      if (legs[at + LEG.afterContact]! > 0) this.#add('after-contact work');
      if ((legs[at + LEG.flags]! & FLAG.waited) !== 0) this.#add('waited');
    }
  }

  expectAtLeast(count: number, things: readonly string[]): void {
    const rare = things.filter((thing) => (this.#counts.get(thing) ?? 0) < count);
    expect(rare.map((thing) => `${thing}: ${this.#counts.get(thing) ?? 0}`)).toEqual([]);
  }
}

const missing = fc.constantFrom<Missing>('neither', 'neither', 'neither', 'neither', 'ai', 'humans', 'both');

describe('the kernel', () => {
  it('hands on what the engine does by itself: rows, areas and tally of every plain policy', async () => {
    const reached = new Reached();
    await fc.assert(
      fc.asyncProperty(plainScenario, missing, fc.integer({ min: 0, max: 99 }), async (text, absent, replication) => {
        for (const [arm, model] of await modelsFrom(text)) {
          const { engine, differences } = compareWithKernel(without(model, absent), 'kernel', replication);
          expect(differences, `${arm} without ${absent}\n${text}`).toEqual([]);
          reached.add(arm, engine);
        }
      }),
      { numRuns: SCENARIOS, seed: 20260302, endOnFailure: true },
    );
    reached.expectAtLeast(100, [
      ...['contained', 'served', 'abandoned', 'blocked', 'lost'].flatMap((end) => [`contact ${end}`, `need ${end}`]),
      ...['leg served', 'leg abandoned', 'leg blocked', 'leg open', 'need open', 'waited', 'second choice', 'after-contact work'],
      ...['own transfer', 'forced', 'to the AI from a full queue', 'satisfaction', 'AI cost', 'third contact'],
    ]);
  });
});
