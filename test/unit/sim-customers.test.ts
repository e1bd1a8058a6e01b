/** Every policy meets the same customers; a policy against itself is the same run. */
import { describe, expect, it } from 'vitest';
import { modelsFrom, observe } from '../support/world.ts';

const world = (extra = '') => `
schema: tandem/scenario@1
id: same-customers
experiment: { length: 1d, follow: 2d, lead-in: 6h, replications: 2 }
intents:
  easy: { sensitive: 5%, ai: { resolves: 80%, concentration: 3, turns: { mean: 4, cv: 0.4 }, turn: 10s, notices-failure: 20% }, human: { resolves: 95%, handle: { lognormal: { mean: 3m, cv: 0.8 } }, difficulty-correlation: 0.4 } }
  hard: { stakes: high, ai: { resolves: 30%, concentration: 3, turns: { mean: 7, cv: 0.4 }, turn: 12s }, human: { resolves: 85%, handle: { lognormal: { mean: 8m, cv: 0.8 } } } }
segments: { standard: { prefers-human: 30% }, premium: { prefers-human: 60%, priority: 1 } }
sources:
  phone: { channel: voice, arrivals: { rate: 40/h }, intents: { easy: 70%, hard: 30% }, segments: { standard: 80%, premium: 20% }, patience: { exponential: { mean: 3m } }, redial: { after-abandonment: 50%, delay: { exponential: { mean: 10m } } } }
  web: { channel: chat, arrivals: { rate: 30/h }, intents: { easy: 90%, hard: 10% }, segments: { standard: 100% } }
ai: { confidence: { auc: 0.7 }, asks-for-human: { prefers-human: 20%, otherwise: 2%, failing: 5% }${extra} }
humans: { groups: { people: { agents: 6, channels: { voice: { slots: 1 }, chat: { slots: 2 } } } } }
handoff: { context: { transcript: 90%, summary: { present: 80%, faithful: 90% } }, effects: { repeating: { transcript: 40s, summary: 20s } } }
returns: { after: { unresolved: 50% }, delay: { exponential: { mean: 3h } }, at-most: 2 }
satisfaction: { level: 1.5, unresolved: -2, extra-contact: -0.5, wait-minute: -0.1, transfer: -0.3, repetition: -0.3, re-authentication: -0.2, human-got: 0.3, human-denied: -0.5, abandoned: -1, thresholds: [-2, -1, 0, 1.5] }
policies:
  humans: { type: human-only }
  ai: { type: ai-only }
  first: { type: ai-first, escalate: [ { on: low-confidence, below: 40% }, { on: asks-for-human }, { on: turns, above: 8 } ] }
  live: { type: ai-first, escalate: [ { on: low-confidence, below: 40% }, { on: asks-for-human }, { on: turns, above: 8 }, { on: rule, if: "humans.idle > 100.0" } ] }
  best: { type: oracle }
`;

describe('the same customers', () => {
  it('have the same uniforms under every policy, and others in another replication', async () => {
    const models = await modelsFrom(world());
    const hashes = [...models.values()].map((model) => observe(model, 'spring', 0).tally.customersHash);
    expect(new Set(hashes).size).toBe(1);
    expect(observe(models.get('humans')!, 'spring', 1).tally.customersHash).not.toBe(hashes[0]);
    expect(observe(models.get('humans')!, 'summer', 0).tally.customersHash).not.toBe(hashes[0]);
  });

  it('live through a policy twice with exactly the same rows', async () => {
    const models = await modelsFrom(world());
    for (const model of models.values()) expect(observe(model, 'spring', 3)).toEqual(observe(model, 'spring', 3));
  });

  it('are not changed by a rule that is asked turn by turn and never holds', async () => {
    const models = await modelsFrom(world());
    const [inOneEvent, turnByTurn] = [observe(models.get('first')!), observe(models.get('live')!)];
    expect(turnByTurn.needs).toHaveLength(inOneEvent.needs.length);
    // Times are the same up to the rounding of adding turns one by one.
    turnByTurn.contacts.forEach((contact, index) => {
      const same = inOneEvent.contacts[index]!;
      expect({ ...contact, ended: 0, arrived: 0 }).toEqual({ ...same, ended: 0, arrived: 0 });
      expect(contact.ended).toBeCloseTo(same.ended, 4);
    });
  });

  it('are all accounted for', async () => {
    for (const model of (await modelsFrom(world(', sessions: { limit: 3, when-full: queue }'))).values()) {
      const { tally, needs, contacts } = observe(model);
      expect(tally.arrived).toBe(tally.contained + tally.served + tally.abandoned + tally.blocked + tally.lost + tally.inSystem);
      expect(contacts.length).toBe(
        needs.reduce((sum, need) => sum + need.attempts, 0) -
          needs.filter((need) => need.end === 5).length +
          contacts.filter((contact) => contact.end === 5).length,
      );
    }
  });
});
