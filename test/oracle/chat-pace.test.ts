/** Several chats in one agent's hands: hand-made hours to the second, Markov chains of shared agents, and the limits where nothing is shared. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/sim/simulate.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import { effectiveConcurrency } from '../../src/theory/chat-concurrency.ts';
import { MarkovChain } from '../support/markov-chain.ts';
import type { Move } from '../support/markov-chain.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';

const one = async (text: string) => [...(await modelsOf(text)).values()][0]!;

function chats(contacts: string, channel: string, human = 'handle: 5m'): string {
  return `
schema: tandem/scenario@1
id: chats
experiment: { length: 2h, start: 2026-03-02T09:00, replications: 1 }
intents: { ask: { human: { ${human} } } }
sources: { chats: { channel: chat, contacts: [ ${contacts} ] } }
humans: { groups: { desk: { agents: 1, channels: { chat: ${channel} } } } }
policies: { people: { type: human-only } }
`;
}

describe('an agent with several chats', () => {
  const at = (minutes: readonly number[], more = ''): string => minutes.map((minute, index) => `{ id: c${index}, arrives: ${minute}m${more} }`).join(', ');

  it('slows all of them down at once, and speeds up when one ends', async () => {
    // Two chats of 5 minutes, the second 2 minutes after the first, each at half pace together: 3 and 5 minutes are left, 6 minutes
    // later the first is done, then 2 minutes at full pace are left of the second.
    const { needs, areas } = observe(await one(chats(at([0, 2]), '{ slots: 2, pace: [100%, 50%] }')));
    expect(needs.map(({ closed }) => closed)).toEqual([480, 600]);
    expect(areas.inHand.reduce((a, b) => a + b, 0)).toBe(480 + 480);
  });

  it('keeps the pace when the next chat comes in the moment one ends', async () => {
    // The third waits for a place from minute 3; it gets one at minute 8, when 2 minutes of the second are left, and both go on at half pace.
    const { needs } = observe(await one(chats(at([0, 2, 3]), '{ slots: 2, pace: [100%, 50%] }')));
    expect(needs.map(({ closed, wait }) => [closed, wait])).toEqual([
      [480, 0],
      [480 + 240, 0],
      [480 + 240 + 180, 300],
    ]);
  });

  it('shares the agent with after-contact work too', async () => {
    // Minute 5: the first customer leaves, 1 minute of notes follows. Minute 5: the second comes: both at half pace, notes until minute 7, then 4 minutes are left.
    const { needs } = observe(await one(chats(at([0, 5]), '{ slots: 2, pace: [100%, 50%] }', 'handle: 5m, after-contact: 1m')));
    expect(needs.map(({ closed }) => closed)).toEqual([300, 300 + 120 + 240]);
  });

  it('takes a total for all in hand as well', async () => {
    const each = await one(chats(at([0, 1, 2, 9]), '{ slots: 3, pace: [100%, 75%, 60%] }'));
    const total = await one(chats(at([0, 1, 2, 9]), '{ slots: 3, total-pace: [1, 1.5, 1.8] }'));
    expect(observe(total).needs.map(({ closed }) => closed.toFixed(6))).toEqual(observe(each).needs.map(({ closed }) => closed.toFixed(6)));
  });

  it('changes nothing at full pace', async () => {
    const text = (channel: string) => chats(at([0, 1, 2, 3, 4, 9]), channel);
    expect(observe(await one(text('{ slots: 3, pace: [100%, 100%, 100%] }')))).toEqual(observe(await one(text('{ slots: 3 }'))));
  });
});

describe('what several chats cost (a patent’s example)', () => {
  it('makes 500 s into 887 s among three, the work of 1.69', () => {
    expect(effectiveConcurrency(3, 0.75)).toBeCloseTo(1.6914, 4);
    expect((500 * 3) / effectiveConcurrency(3, 0.75)).toBeCloseTo(886.8, 1);
    expect(effectiveConcurrency(1, 0.75)).toBeCloseTo(1, 12);
    expect(effectiveConcurrency(2, 1)).toBeCloseTo(1.6, 12);
    expect(effectiveConcurrency(3, 1)).toBeCloseTo(1.875, 12);
    expect(effectiveConcurrency(60, 0.75)).toBeCloseTo(1.75, 9);
  });

  it('gives the paces of a response ratio', async () => {
    const { groups } = await one(chats('{ id: a, arrives: 0s }', '{ slots: 3, pace: { response-ratio: 0.75 } }'));
    expect(Array.from(groups[0]!.paces[1]!, (pace, index) => pace * (index + 1))).toEqual(
      [1, 2, 3].map((count) => expect.closeTo(effectiveConcurrency(count, 0.75), 12)),
    );
  });
});

/** Mean wait in seconds, share that waits, and mean number in hand of a long run. */
async function measured(text: string) {
  const model = await one(text);
  let [entries, waited, wait, inHand] = [0, 0, 0, 0];
  simulate(model, 'long', 0, {
    needs: () => {},
    contacts: () => {},
    areas: (areas) => {
      inHand = areas.inHand.reduce((a, b) => a + b, 0) / (model.span.windowEnd - model.span.windowStart);
    },
    legs: ({ rows, length }) => {
      for (let at = 0; at < length * LEG.width; at += LEG.width) {
        entries++;
        wait += rows[at + LEG.wait]!;
        if (rows[at + LEG.wait]! > 0) waited++;
      }
    },
  });
  return { wait: wait / entries, waited: waited / entries, inHand };
}

describe('against Markov chains', () => {
  const MEAN = 300;
  const text = (agents: number, perHour: number, pace: readonly number[]): string => `
schema: tandem/scenario@1
id: chats
experiment: { length: 4000h, lead-in: 20h, end: cut, interval: 24h, replications: 1 }
intents: { ask: { human: { handle: { exponential: { mean: ${MEAN}s } } } } }
sources: { chats: { channel: chat, arrivals: { rate: ${perHour}/h } } }
humans: { groups: { desk: { agents: ${agents}, channels: { chat: { slots: ${pace.length}, pace: [${pace.map((p) => `${100 * p}%`).join(', ')}] } } } } }
policies: { people: { type: human-only } }
`;

  /** Agents by how many chats each has, least first, then those who wait; a new chat goes to the agent with the fewest. */
  function chainOf(agents: number, arrivals: number, pace: readonly number[]): MarkovChain<readonly number[]> {
    const slots = pace.length;
    const sorted = (loads: readonly number[], waiting: number): readonly number[] => [...[...loads].sort((a, b) => a - b), waiting];
    return new MarkovChain<readonly number[]>(
      sorted(
        Array.from({ length: agents }, () => 0),
        0,
      ),
      (state) => {
        const loads = state.slice(0, agents);
        const waiting = state[agents]!;
        const moves: Move<readonly number[]>[] = [];
        const free = loads[0]! < slots;
        if (free) moves.push({ to: sorted([loads[0]! + 1, ...loads.slice(1)], 0), rate: arrivals });
        else if (waiting < 60) moves.push({ to: sorted(loads, waiting + 1), rate: arrivals });
        loads.forEach((load, index) => {
          if (load === 0) return;
          const rate = (load * pace[load - 1]!) / MEAN;
          const after = waiting > 0 ? loads : loads.map((other, place) => (place === index ? other - 1 : other));
          moves.push({ to: sorted(after, Math.max(0, waiting - 1)), rate });
        });
        return moves;
      },
    );
  }

  it.each([
    [1, 16, [1, 0.7, 0.55]],
    [2, 24, [1, 0.64]],
  ] as const)('%i agent(s), %i chats an hour, paces %j', async (agents, perHour, pace) => {
    const arrivals = perHour / 3600;
    const chain = chainOf(agents, arrivals, pace);
    const shares = chain.stationary();
    const mean = (f: (state: readonly number[]) => number): number => chain.states.reduce((sum, state, i) => sum + shares[i]! * f(state), 0);
    const full = mean((state) => (state[0] === pace.length ? 1 : 0));
    const queue = mean((state) => state[agents]!);
    const { wait, waited, inHand } = await measured(text(agents, perHour, pace));
    expect(Math.abs(waited - full) / full).toBeLessThan(0.06);
    expect(Math.abs(wait - queue / arrivals) / (queue / arrivals)).toBeLessThan(0.12);
    const exact = mean((state) => state.slice(0, agents).reduce((a, b) => a + b, 0));
    expect(Math.abs(inHand - exact) / exact).toBeLessThan(0.02);
    // As many places at full pace wait far less: the pace shows.
    expect(
      (
        await measured(
          text(
            agents,
            perHour,
            pace.map(() => 1),
          ),
        )
      ).wait,
    ).toBeLessThan(wait / 2);
  });
});
