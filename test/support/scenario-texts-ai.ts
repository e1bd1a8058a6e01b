/** A valid scenario with every field of the AI's operation that the other texts do not show. */
export const AI_OPERATION = `schema: tandem/scenario@1
id: ai-operation
experiment: { start: 2026-03-02, length: 7d }
intents:
  call: { ai: { resolves: 60%, turns: { mean: 5 }, turn: 10s }, human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { per-day: 1000 } }
ai:
  confidence: { auc: 0.72 }
  price: { per-resolution: 0.99 EUR, taken-back-within: 72h }
  latency: { lognormal: { mean: 1.5s, cv: 0.8 } }
  requests: { per-minute: 600, burst: 20, when-limited: humans }
  says-availability: true
  drift: { resolves: -1pp, shift: 0.1, each: 1w, from: 2026-03-03 }
  outages:
    windows: { release: { from: 36h, length: 30m }, move: { from: 2026-03-05T22:00, length: 2h } }
    random: { up: { exponential: { mean: 10d } }, down: { lognormal: { mean: 25m, cv: 1 } } }
    new-contacts: queue
    in-progress: pause
humans:
  groups:
    desk: { agents: 50 }
policies:
  first: { type: ai-first, escalate: [{ on: ai-down }] }
`;
