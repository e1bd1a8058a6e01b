/**
 * A pool of AI sessions is a station of servers: full means lost or sent on (Erlang B, whatever the law of the conversation), or waiting (Erlang C).
 * 240 conversations an hour of 2 min on average: 8 erlang.
 */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import * as END from '../../src/sim/end.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { originOf } from '../../src/sim/origin.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { erlangC } from '../../src/theory/erlang-c.ts';
import { isOverload } from '../../src/theory/station.ts';
import { modelsOf } from '../support/random-scenario.ts';

const REPLICATIONS = 30;
const LAWS = { exponential: '{ exponential: { mean: 2m } }', constant: '2m', lognormal: '{ lognormal: { mean: 2m, cv: 2 } }' } as const;

const scenario = (sessions: string, duration: string) => `
schema: tandem/scenario@1
id: ai-pool
experiment: { length: 60h, start: 2026-03-02, lead-in: 3h, end: cut, replications: 30 }
intents: { ask: { ai: { duration: ${duration} }, human: { handle: 2m } } }
sources: { chats: { channel: chat, arrivals: { rate: 240/h } } }
humans: { groups: { desk: { agents: unlimited } } }
ai: { sessions: { ${sessions} } }
policies: { first: { type: ai-first } }
`;

/** Sums over the needs of one replication, without keeping rows. */
interface Sums {
  readonly needs: number;
  readonly lost: number;
  readonly forced: number;
  readonly finished: number;
  readonly waited: number;
  readonly waitSeconds: number;
}

function sumsOf(model: Model, replication: number): Sums {
  const sums = { needs: 0, lost: 0, forced: 0, finished: 0, waited: 0, waitSeconds: 0 };
  simulate(model, 'pool', replication, {
    contacts: () => {},
    areas: () => {},
    legs: ({ rows, length }) => {
      for (let at = 0; at < length * LEG.width; at += LEG.width) if (originOf(rows[at + LEG.flags]!, rows[at + LEG.attempt]!) === ORIGIN.forced) sums.forced++;
    },
    needs: ({ rows, length }) => {
      for (let at = 0; at < length * NEED.width; at += NEED.width) {
        sums.needs++;
        if (rows[at + NEED.end] === END.lost) sums.lost++;
        if (rows[at + NEED.end] !== END.contained) continue;
        const wait = rows[at + NEED.closed]! - rows[at + NEED.born]! - rows[at + NEED.aiSeconds]!;
        sums.finished++;
        // Less is rounding.
        if (wait > 1e-6) sums.waited++;
        sums.waitSeconds += Math.max(0, wait);
      }
    },
  });
  return sums;
}

/** Mean over replications and its standard error. */
async function measured(text: string, valueOf: (sums: Sums) => number): Promise<{ readonly mean: number; readonly error: number }> {
  const model = (await modelsOf(text)).get('first')!;
  const values = Array.from({ length: REPLICATIONS }, (_, replication) => valueOf(sumsOf(model, replication)));
  const mean = values.reduce((a, b) => a + b, 0) / REPLICATIONS;
  const squares = values.reduce((a, b) => a + (b - mean) * (b - mean), 0);
  return { mean, error: Math.sqrt(squares / (REPLICATIONS - 1) / REPLICATIONS) };
}

function expectAgreement({ mean, error }: { mean: number; error: number }, exact: number, wrong: number, limit: number): void {
  expect(4 * error).toBeLessThan(limit);
  expect(Math.abs(mean - exact)).toBeLessThan(4 * error);
  expect(Math.abs(mean - wrong)).toBeGreaterThan(8 * error);
}

describe('a pool of AI sessions', () => {
  it('has the figures that were worked out beforehand', () => {
    expect(erlangB(8, 8)).toBeCloseTo(0.2356, 4);
    const queue = erlangC({ servers: 9, arrivals: 240 / 3600, handle: 120 });
    if (isOverload(queue)) throw new Error('no steady state');
    expect(queue.waits).toBeCloseTo(0.6533, 4);
  });

  it.each(Object.keys(LAWS) as (keyof typeof LAWS)[])('that turns away what finds it full loses by Erlang B: %s', async (law) => {
    const lost = await measured(scenario('limit: 8, when-full: lost', LAWS[law]), (sums) => sums.lost / sums.needs);
    expectAgreement(lost, erlangB(8, 8), erlangB(9, 8), 0.01);
  });

  it('that overflows to humans sends them the same share, as forced', async () => {
    const text = scenario('limit: 8, when-full: humans', LAWS.exponential);
    const forced = await measured(text, (sums) => sums.forced / sums.needs);
    expectAgreement(forced, erlangB(8, 8), erlangB(9, 8), 0.01);
  });

  it('that makes them wait is Erlang C', async () => {
    const exact = (servers: number) => {
      const result = erlangC({ servers, arrivals: 240 / 3600, handle: 120 });
      if (isOverload(result)) throw new Error('no steady state');
      return result;
    };
    const text = scenario('limit: 9, when-full: queue', LAWS.exponential);
    const waits = await measured(text, (sums) => sums.waited / sums.finished);
    expectAgreement(waits, exact(9).waits, exact(10).waits, 0.05);
    const mean = await measured(text, (sums) => sums.waitSeconds / sums.finished);
    expectAgreement(mean, exact(9).meanWait, exact(10).meanWait, 20);
  });
});
