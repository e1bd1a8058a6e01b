import { it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { compareWithTwin } from '../support/twin-compare.ts';
import { twin } from '../support/twin.ts';
const text = `schema: tandem/scenario@1
id: random
experiment: { day: "09:00-12:00", start: 2026-03-02, follow: 3h, replications: 1 }
intents: { ask: { sensitive: 10%, ai: { resolves: 0%, transfers-needlessly: 10%, duration: 0s }, human: { handle: { lognormal: { mean: 5m, cv: 0.8 } }, resolves-concentration: 0, difficulty-correlation: 0.7, after-contact: 0s } }, buy: { ai: { resolves: 0%, concentration: 0, transfers-needlessly: 10%, duration: 10m }, human: { handle: { exponential: { mean: 30s } }, difficulty-correlation: 0.7, by-channel: { chat: { handle: 30s, after-contact: 0s } } } } }
sources: { s0: { channel: voice, contacts: [ { id: c0, arrives: 0m, intent: ask, priority: 0, patience: none, ai-resolves: true, needs-human: true } ], intents: { ask: 50%, buy: 50% }, patience: { exponential: { mean: 30s }, balks: 10%, by-intent: { ask: none } } }, s1: { channel: voice, arrivals: { per-day: 100, by-interval: [0, 0, 0, 1, 1, 4, 2, 1] }, intents: { ask: 50%, buy: 50% }, redial: { after-abandonment: 10%, after-busy: 10%, delay: 0s } }, s2: { channel: voice, arrivals: { rate: 20/h }, intents: { ask: 50%, buy: 50% }, patience: { exponential: { mean: 30s }, by-intent: { ask: none } } } }
ai: { confidence: { auc: 0.75 }, asks-for-human: { prefers-human: 40%, otherwise: 10%, failing: 20% }, price: { per-attempt: 0.1 EUR, per-minute: 0.07 EUR, per-resolution: 0.9 EUR } }
humans: { groups: { first: { agents: 1, channels: { voice: {}, chat: { slots: 2 } }, cost: 30 EUR/h }, second: { agents: 1, skills: { ask: { preference: 1, speed: 0.5 } }, cost: 30 EUR/h }, third: { agents: 1, channels: { voice: {}, chat: { slots: 2 } }, skills: { ask: { speed: 1.25, resolves: +10pp } }, cost: 30 EUR/h } }, queues: { all: { groups: [{ group: third, after: 1m }, second, first], places: 0, when-full: ai } } }
returns: { after: { unresolved: 10%, contained: 100% }, delay: { exponential: { mean: 1h } }, at-most: 1 }
policies: { dynamic: { type: dynamic, route: [ { to: human } ], complexity: { correlation: 0.6 }, escalate: [ { id: t0, on: rule, if: "ai.elapsed > duration('1m') && ai.asked == 0.0" } ] } }`;
it('x', async () => {
  for (const [, model] of await modelsOf(text)) {
    for (let r = 0; r < 6; r++) {
      const { engine, differences } = compareWithTwin(model, 'twin', r);
      const other = twin(model, 'twin', r);
      console.log(r, differences, engine.legs.length, other.legs.length);
      if (differences.length) {
        const key = (l: any) => JSON.stringify(l);
        const set = new Map<string, number>();
        for (const l of other.legs) set.set(key(l), (set.get(key(l)) ?? 0) + 1);
        for (const l of engine.legs) { const n = set.get(key(l)) ?? 0; if (n === 0) console.log(l); else set.set(key(l), n - 1); }
        for (const [k, n] of set) if (n) console.log('twin only', k);
      }
    }
  }
});
