/** Customers who leave a chat without a word, on contacts written out by hand with constant times, and in the long run. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { MarkovChain } from '../support/markov-chain.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly chats: readonly string[];
  readonly patience?: string;
  readonly source?: string;
  readonly groups?: string;
  readonly queues?: string;
}

/** Chats of 10 minutes, one agent with one place, patience of 5 minutes, and 2 minutes until it is clear that nobody answers. */
const day = ({ chats, patience = 'constant: 5m, silent: 100%, found-out-after: 2m', source = '', groups = '{ desk: { agents: 1 } }', queues = '' }: Day) => `
schema: tandem/scenario@1
id: by-hand
experiment: { length: 2h, start: 2026-03-02T09:00 }
intents: { ask: { human: { handle: 10m } } }
sources: { chats: { channel: chat, patience: { ${patience} }, ${source} contacts: [ ${chats.map((text, index) => `{ id: c${index}, ${text} }`).join(', ')} ] } }
humans: { groups: ${groups}, ${queues} }
policies: { people: { type: human-only } }
`;
const run = async (text: string): Promise<Observed> => observe((await modelsOf(text)).get('people')!);
const minutes = (seconds: number) => Math.round((seconds / 60) * 1e6) / 1e6;
const fates = ({ contacts }: Observed) =>
  [...contacts].sort((a, b) => a.arrived - b.arrived).map(({ end, arrived, ended }) => [end, minutes(arrived), minutes(ended)]);
const total = (cells: Float64Array | undefined) => (cells ?? new Float64Array()).reduce((sum, cell) => sum + cell, 0);

describe('a customer who leaves without a word', () => {
  it('keeps a place in the queue and takes an agent until that is found out', async () => {
    const seen = await run(day({ chats: ['arrives: 0m', 'arrives: 1m', 'arrives: 8m'] }));
    // The second gives up at 6; the agent takes what is left of it from 10 to 12, and the third then, who would have waited until 13.
    expect(fates(seen)).toEqual([
      [END.served, 0, 10],
      [END.abandoned, 1, 6],
      [END.served, 8, 22],
    ]);
    const legs = [...seen.legs].sort((a, b) => a.entered - b.entered);
    expect(legs.map(({ wait, silent }) => [minutes(wait), silent])).toEqual([
      [0, 0],
      [5, 1],
      [4, 0],
    ]);
    expect(minutes(total(seen.areas.silent))).toBe(2);
    expect(minutes(total(seen.areas.busy))).toBe(22);
    // 1–10, though nobody is there from 6 on, and 8–12.
    expect(minutes(total(seen.areas.waiting))).toBe(13);
  });

  it('costs the next one the rest of their patience, its place being the one it had', async () => {
    // The third would have been taken at 10, and gives up at 10.5 while the agent is finding out.
    expect(fates(await run(day({ chats: ['arrives: 0m', 'arrives: 1m', 'arrives: 5m30s'] })))[2]).toEqual([END.abandoned, 5.5, 10.5]);
  });

  it('may be back before that', async () => {
    const seen = await run(day({ chats: ['arrives: 0m', 'arrives: 1m'], source: 'redial: { after-abandonment: 100%, delay: 3m, at-most: 1 },' }));
    // Left at 6, back at 9, behind what is left of the first contact: served from 12.
    expect(fates(seen)).toEqual([
      [END.served, 0, 10],
      [END.abandoned, 1, 6],
      [END.served, 9, 22],
    ]);
  });

  it('holds one place of several, and slows nobody down', async () => {
    const groups = '{ desk: { agents: 1, channels: { chat: { slots: 2, pace: [100%, 50%] } } } }';
    const seen = await run(day({ chats: ['arrives: 0m', 'arrives: 0m, handle: 4m', 'arrives: 1m', 'arrives: 9m'], groups }));
    // Two chats at half pace; the short one ends at 8. Until 10 what is left of the third holds its place, and the first goes on at full pace: at 10
    // it has four minutes to go, at half pace again beside the fourth, which has six left at 18.
    expect(fates(seen).sort(([, a = 0, b = 0], [, c = 0, d = 0]) => a - c || b - d)).toEqual([
      [END.served, 0, 8],
      [END.served, 0, 18],
      [END.abandoned, 1, 6],
      [END.served, 9, 24],
    ]);
  });

  it('goes on to the next group after its time, like anybody', async () => {
    const groups = '{ desk: { agents: 1 }, back: { agents: 1 } }';
    const queues = 'queues: { all: { groups: [desk, { group: back, after: 7m }] } }';
    const seen = await run(day({ chats: ['arrives: 0m', 'arrives: 1m'], groups, queues }));
    // The back takes it at 8, and finds out at 10.
    const [desk, back] = Array.from(seen.areas.busy).length === 8 ? [0, 4] : [0, 1];
    expect(minutes(total(seen.areas.busy.subarray(back)))).toBe(2);
    expect(minutes(total(seen.areas.busy.subarray(desk, back)))).toBe(10);
  });

  it('is heard when the share is 0, to the last bit', async () => {
    const chats = ['arrives: 0m', 'arrives: 1m', 'arrives: 3m', 'arrives: 8m'];
    const heard = await run(day({ chats, patience: 'constant: 5m' }));
    const never = await run(day({ chats, patience: 'constant: 5m, silent: 0%, found-out-after: 2m' }));
    expect(never).toEqual(heard);
  });
});

it('agrees in the long run with the Markov chain of those who wait, those who have left and the agents', async () => {
  // Per hour: arrivals, chats by an agent, patience, findings-out; two agents. States: in service, finding out, and the queue in its order.
  const [arrivals, served, leaving, found, agents, share] = [12, 6, 8, 30, 2, 0.5];
  type State = readonly number[];
  const next = (chats: number, empty: number, queue: readonly number[]): State => {
    const rest = [...queue];
    let [c, e] = [chats, empty];
    while (c + e < agents && rest.length > 0) {
      if (rest.shift() === 1) c++;
      else e++;
    }
    return [c, e, ...rest];
  };
  const most = 7;
  const chain = new MarkovChain<State>([0, 0], ([chats = 0, empty = 0, ...queue]) => [
    ...(queue.length < most ? [{ to: next(chats, empty, [...queue, 1]), rate: arrivals }] : []),
    ...(chats > 0 ? [{ to: next(chats - 1, empty, queue), rate: chats * served }] : []),
    ...(empty > 0 ? [{ to: next(chats, empty - 1, queue), rate: empty * found }] : []),
    ...queue.flatMap((there, place) =>
      there === 0
        ? []
        : [
            { to: [chats, empty, ...queue.map((one, other) => (other === place ? 0 : one))], rate: leaving * share },
            { to: [chats, empty, ...queue.filter((_, other) => other !== place)], rate: leaving * (1 - share) },
          ],
    ),
  ]);
  const shares = chain.stationary();
  const mean = (of: (state: State) => number) => chain.states.reduce((sum, state, index) => sum + shares[index]! * of(state), 0);
  const text = `
schema: tandem/scenario@1
id: long-run
experiment: { length: 2500h, start: 2026-03-02T00:00 }
intents: { ask: { human: { handle: { exponential: { mean: 10m } } } } }
sources: { chats: { channel: chat, patience: { exponential: { mean: 7m30s }, silent: 50%, found-out-after: 2m }, arrivals: { rate: 12/h } } }
humans: { groups: { desk: { agents: 2 } }, queues: { all: { groups: [desk], places: ${most} } } }
policies: { people: { type: human-only } }
`;
  const { areas } = await run(text);
  const perHour = (cells: Float64Array | undefined) => total(cells) / 3600 / 2500;
  const [empty, waiting, busy] = [perHour(areas.silent), perHour(areas.waiting), perHour(areas.busy)];
  // Finding out takes a constant time in the run and an exponential one in the chain: with a mean of two minutes beside ten it hardly matters.
  expect(empty / mean(([, e = 0]) => e)).toBeGreaterThan(0.93);
  expect(empty / mean(([, e = 0]) => e)).toBeLessThan(1.07);
  expect(waiting / mean(([, , ...queue]) => queue.length)).toBeGreaterThan(0.93);
  expect(waiting / mean(([, , ...queue]) => queue.length)).toBeLessThan(1.07);
  expect(busy / mean(([c = 0, e = 0]) => c + e)).toBeGreaterThan(0.98);
  expect(busy / mean(([c = 0, e = 0]) => c + e)).toBeLessThan(1.02);
});
