/** Who calls again: what the next call has of the one before, by hand. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';

/** The one agent talks from 0 to 60 minutes and, as long as somebody is there, afterwards. */
const scenario = ({ calls = '', source = '', keeps = '', most = 3, blocks = '', ai = '', first = 'human-only' }) => `
schema: tandem/scenario@1
id: redials
experiment: { length: 4h }
intents: { ask: { ${ai} human: { handle: { exponential: { mean: 3m } }, resolves: 0% } } }
sources:
  first: { channel: voice, contacts: [{ id: long, arrives: 0m, handle: 60m }] }
  calls: { channel: voice, ${calls} ${source} redial: { after-abandonment: 100%, after-busy: 100%, at-most: ${most}, delay: 10m ${keeps} } }
humans: { groups: { desk: { agents: 1 } } }
${blocks}
policies: { people: { type: ${first} } }
`;
const run = async (more: Parameters<typeof scenario>[0]) => observe((await modelsOf(scenario(more))).get('people')!);
const minutes = (values: readonly number[]) => values.map((seconds) => Math.round(seconds * 1000) / 60_000);
const EXPONENTIAL = 'patience: { exponential: { mean: 8m } },';
const ONE = 'contacts: [{ id: a, arrives: 1m, patience: 4m, handle: 7m }],';

/** By need of the second source, its legs in order of entry. */
const legsOfCallers = ({ legs }: Awaited<ReturnType<typeof run>>) => legs.filter(({ source }) => source === 1).sort((a, b) => a.entered - b.entered);

describe('a customer who calls again', () => {
  it('waits as long as before, and has as much to say, where that is kept', async () => {
    const legs = legsOfCallers(await run({ calls: ONE, keeps: ', keeps: [patience, handle]', source: EXPONENTIAL, most: 5 }));
    // Calls at 1, 15, 29, 43 and 57 minutes; the last one is answered at 60, with the patience and the talk that the list gives.
    expect(minutes(legs.map(({ entered }) => entered))).toEqual([1, 15, 29, 43, 57]);
    expect(minutes(legs.map(({ wait }) => wait))).toEqual([4, 4, 4, 4, 3]);
    expect(legs.at(-1)!.end).toBe(END.served);
    expect(minutes([legs.at(-1)!.talk])).toEqual([7]);
  });

  it('always gives up again where the wait is longer than the patience kept, and is drawn anew where nothing is', async () => {
    const many = 'arrivals: { rate: 200/h },';
    const busy = { calls: many, source: EXPONENTIAL };
    const waitsOf = async (keeps: string) => {
      const calls = legsOfCallers(await run({ ...busy, keeps })).filter(({ end }) => end === END.abandoned);
      const at = (seconds: number) => Math.round(seconds * 1000);
      const called = new Map(calls.map((leg) => [at(leg.entered), leg]));
      /** The waits of one customer, whose next call is 10 minutes after giving up. */
      const from = (leg: (typeof calls)[number] | undefined): number[] =>
        leg === undefined ? [] : [leg.wait, ...from(called.get(at(leg.entered + leg.wait + 600)))];
      return calls.filter(({ attempt }) => attempt === 0).map(from);
    };
    const kept = (await waitsOf(', keeps: [patience]')).filter((waits) => waits.length === 4);
    const anew = (await waitsOf('')).filter((waits) => waits.length === 4);
    const same = (waits: readonly (number | undefined)[]) => waits.slice(0, 3).every((wait) => Math.abs(wait! - waits[0]!) < 1e-6);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.every(same)).toBe(true);
    expect(anew.length).toBeGreaterThan(100);
    expect(anew.some(same)).toBe(false);
  });

  it('keeps one thing and not the other', async () => {
    const law = EXPONENTIAL;
    const patience = legsOfCallers(await run({ calls: ONE, keeps: ', keeps: [patience]', source: law, most: 5 }));
    expect(minutes(patience.map(({ wait }) => wait))).toEqual([4, 4, 4, 4, 3]);
    expect(minutes([patience.at(-1)!.talk])).not.toEqual([7]);
    const handle = legsOfCallers(await run({ calls: ONE, keeps: ', keeps: [handle]', source: 'patience: { points: [[4m, 0%], [6m, 100%]] },', most: 5 }));
    expect(minutes([handle.at(-1)!.talk])).toEqual([7]);
    expect(new Set(handle.slice(0, -1).map(({ wait }) => wait)).size).toBe(handle.length - 1);
  });

  it('is new after a contact with somebody: a return keeps nothing of the call before', async () => {
    const { legs } = await run({
      calls: ONE,
      keeps: ', keeps: [patience, handle]',
      most: 5,
      blocks: 'returns: { after: { unresolved: 100% }, delay: 5m, at-most: 1 }',
    });
    const served = legs.filter(({ source, end }) => source === 1 && end === END.served).sort((a, b) => a.entered - b.entered);
    expect(served).toHaveLength(2);
    expect(minutes([served[0]!.talk])).toEqual([7]);
    expect(minutes([served[1]!.talk])).not.toEqual([7]);
    // Who returns has no patience of the list, and so waits for ever.
    expect(served[1]!.entered - served[0]!.entered).toBeGreaterThan(0);
  });

  it('has drawn the same as ever where nothing is kept', async () => {
    const busy = { calls: 'arrivals: { rate: 60/h },', source: EXPONENTIAL };
    const [anew, kept] = [await run(busy), await run({ ...busy, keeps: ', keeps: [handle]' })];
    // A handle time that is kept moves nobody's first patience.
    const firsts = ({ legs }: typeof anew) => legs.filter(({ end, wait }) => end === END.abandoned && wait > 0).length;
    expect(firsts(anew)).toBeGreaterThan(20);
    expect(anew.tally.customersHash).toBe(kept.tally.customersHash);
  });
});
