/**
 * One-turn conversations that come as a Poisson stream to an AI with a limit of its requests, T seconds each. Those that wait are the queue M/D/1 (Pollaczek–Khinchine:
 * W = ρT ÷ 2(1 − ρ)). Those that are turned away are lost by a station of one server, ρ ÷ (1 + ρ) whatever the law of its service; with a burst of
 * two by M/D/1/2, 1 − 1 ÷ (ρ + e^−ρ), from the chain at departures.
 */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as NEED from '../../src/sim/need-row.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { modelsOf } from '../support/random-scenario.ts';

const REPLICATIONS = 30;
/** 40 conversations a minute, of half a minute, and 60 requests a minute. */
const LOAD = 2 / 3;

const scenario = (requests: string) => `
schema: tandem/scenario@1
id: ai-requests
experiment: { length: 5h, start: 2026-03-02, lead-in: 10m, end: cut, replications: 30 }
intents: { ask: { ai: { duration: 30s }, human: { handle: 2m } } }
sources: { chats: { channel: chat, arrivals: { rate: 2400/h } } }
humans: { groups: { desk: { agents: unlimited } } }
ai: { requests: { per-minute: 60${requests} } }
policies: { first: { type: ai-first } }
`;

/** Mean wait of those the AI took, and share that was lost: means over replications with their standard errors. */
async function measured(text: string): Promise<Record<'wait' | 'lost', { readonly mean: number; readonly error: number }>> {
  const model = (await modelsOf(text)).get('first')!;
  const each = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const sums = { needs: 0, lost: 0, finished: 0, seconds: 0 };
    simulate(model, 'requests', replication, {
      contacts: () => {},
      legs: () => {},
      areas: () => {},
      needs: ({ rows, length }) => {
        for (let at = 0; at < length * NEED.width; at += NEED.width) {
          const end = rows[at + NEED.end]!;
          if (end === END.open) continue;
          sums.needs++;
          if (end === END.lost) sums.lost++;
          else sums.seconds += rows[at + NEED.aiSeconds]! - 30;
          if (end === END.contained) sums.finished++;
        }
      },
    });
    return { wait: sums.seconds / sums.finished, lost: sums.lost / sums.needs };
  });
  const over = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b, 0) / REPLICATIONS;
    return { mean, error: Math.sqrt(values.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (REPLICATIONS - 1) / REPLICATIONS) };
  };
  return { wait: over(each.map(({ wait }) => wait)), lost: over(each.map(({ lost }) => lost)) };
}

/** Five standard errors would miss it with any seed one time in two million; a bug as large as `limit` would be seen. */
function expectAgreement({ mean, error }: { readonly mean: number; readonly error: number }, exact: number, limit: number): void {
  expect(5 * error).toBeLessThan(limit);
  expect(Math.abs(mean - exact)).toBeLessThan(5 * error);
}

describe('requests of the AI', () => {
  it('that wait are the queue M/D/1', async () => {
    const { wait, lost } = await measured(scenario(''));
    // Service of any other law with half the variation of the exponential would wait a quarter longer.
    expectAgreement(wait, LOAD / (2 * (1 - LOAD)), 0.1);
    expect(lost.mean).toBe(0);
  });

  it.each([
    ['', LOAD / (1 + LOAD)],
    [', burst: 2', 1 - 1 / (LOAD + Math.exp(-LOAD))],
  ])('that are turned away are those a small station loses%s', async (burst, exact) => {
    const { wait, lost } = await measured(scenario(`${burst}, when-limited: lost`));
    expectAgreement(lost, exact, 0.01);
    expect(wait.mean).toBeCloseTo(0, 9);
  });
});
