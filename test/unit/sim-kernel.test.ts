/** What the kernel meets too rarely for random scenarios: runs that outgrow their memory, ties by the thousand, odd calendars, one run after another. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import * as FLAG from '../../src/sim/flags.ts';
import { kernelFor } from '../../src/sim/kernel.ts';
import * as NEED from '../../src/sim/need-row.ts';
import type { ObservationSink } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { compareWithKernel, differencesBetween, everythingOf } from '../support/kernel-compare.ts';
import type { Everything } from '../support/kernel-compare.ts';
import { modelsFrom } from '../support/world.ts';

const SEED = 'kernel';
const DAY = 'experiment: { length: 24h, start: 2026-03-02T00:00, follow: 24h, replications: 1 }';

/** The model of a scenario's first policy. */
async function modelOf(...lines: readonly string[]): Promise<Model> {
  const models = await modelsFrom(['schema: tandem/scenario@1', 'id: kernel', ...lines].join('\n'));
  return [...models.values()][0]!;
}

/** With and without the kernel alike. */
function agreed(model: Model): Everything {
  const { engine, differences } = compareWithKernel(model, SEED);
  expect(differences).toEqual([]);
  return engine;
}

const emptySink: ObservationSink = { needs: () => {}, contacts: () => {}, legs: () => {}, areas: () => {} };

/** Where the memory ends that a run takes. */
function memoryOf(model: Model): number {
  const kernel = kernelFor(model)!;
  simulate(model, SEED, 0, emptySink, kernel);
  return kernel.whole(1).byteOffset;
}

const CALLS = 'intents: { call: { human: { handle: { exponential: { mean: 3m } }, resolves: 70% } } }';
const HUMANS = 'policies: { humans: { type: human-only } }';

describe('memory', () => {
  it('grows with tens of thousands of needs that are away, between talks of seconds and returns a month later', async () => {
    const model = await modelOf(
      'experiment: { needs: 20000 }',
      'intents: { call: { human: { handle: 8s, after-contact: { exponential: { mean: 4s } } } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 20/m } } }',
      'humans: { groups: { first: { agents: 5 } } }',
      'returns: { after: { served: 90%, unresolved: 90% }, delay: { lognormal: { mean: 30d, cv: 0.1 } }, at-most: 1 }',
      HUMANS,
    );
    const { areas, tally } = agreed(model);
    expect(areas.away[0]! / areas.edges[1]!).toBeGreaterThan(5000);
    expect(tally.served).toBeGreaterThan(35000);
  });

  it('grows while ten thousand wait', async () => {
    const model = await modelOf(
      'experiment: { length: 24h, start: 2026-03-02T00:00, follow: 12h, replications: 1 }',
      CALLS,
      'sources: { calls: { channel: voice, arrivals: { rate: 20/m }, patience: { exponential: { mean: 10h } } } }',
      'humans: { groups: { first: { agents: { late: { from: "16:00", to: "24:00", agents: 40 } } } } }',
      HUMANS,
    );
    const { areas, tally } = agreed(model);
    expect(areas.waiting.reduce((sum, seconds) => sum + seconds, 0) / 86400).toBeGreaterThan(4000);
    expect(tally.abandoned).toBeGreaterThan(1000);
  });

  it('grows where the work after a contact needs a place of its own', async () => {
    const model = await modelOf(
      'experiment: { needs: 5000 }',
      'intents: { call: { human: { handle: 60s, after-contact: 40m } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 5/m } } }',
      'humans: { groups: { first: { agents: 220 } } }',
      'returns: { after: { served: 100%, unresolved: 100% }, delay: 30m, at-most: 2 }',
      HUMANS,
    );
    expect(agreed(model).tally.served).toBeGreaterThan(14000);
  });

  it('follows the needs in the system, however often they become few and many again', async () => {
    const days = (count: number): Promise<Model> =>
      modelOf(
        `experiment: { length: ${count}d, start: 2026-03-02T00:00, follow: 12h, replications: 1 }`,
        'intents: { call: { human: { handle: 10m } } }',
        'sources: { calls: { channel: voice, arrivals: { steps: [["00:00", 1/h], ["09:00", 40/m], ["11:00", 1/h]] } } }',
        'humans: { groups: { first: { agents: 500 } } }',
        HUMANS,
      );
    const [few, many] = [memoryOf(await days(2)), memoryOf(await days(8))];
    // The intervals are not in the memory of the kernel, so what grows is only the number of changes.
    expect(many).toBeLessThanOrEqual(few + 1024);
  });
});

describe('ties', () => {
  it('are as in the engine, by the hundred: ends of talks and of after-contact work, patience that is over, returns, redials', async () => {
    const model = await modelOf(
      'experiment: { day: "09:00-12:00", start: 2026-03-02, lead-in: 1h, follow: 3h, replications: 1 }',
      'intents: { short: { human: { handle: 1m, after-contact: 1m, resolves: 50% } }, long: { human: { handle: 2m, resolves: 50% } } }',
      'segments: { plain: {}, gold: { priority: 1 } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 400/h }, intents: { short: 50%, long: 50% }, segments: { plain: 50%, gold: 50% }, patience: 20m, redial: { after-abandonment: 80%, delay: 2m } } }',
      'humans: { groups: { first: { agents: { one: { from: "08:20", to: "08:40", agents: 20 }, two: { from: "08:40", to: "09:00", agents: 60 }, three: { from: "09:10", to: "10:00", agents: 30 }, four: { from: "10:20", to: "12:00", agents: 5 } } } } }',
      'returns: { after: { unresolved: 70% }, delay: 2m, at-most: 3 }',
      HUMANS,
    );
    const { tally } = agreed(model);
    expect(tally.abandoned).toBeGreaterThan(100);
    expect(tally.served).toBeGreaterThan(500);
  });

  it('of a customer with oneself: everything takes no time, up to the last attempt that there can be', async () => {
    const model = await modelOf(
      'experiment: { needs: 2 }',
      'ai: {}',
      'intents: { ask: { ai: { resolves: 0%, duration: 0s }, human: { handle: 0s } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 1/m }, patience: 0s } }',
      'humans: { groups: { first: { agents: 1 } } }',
      'returns: { after: { unresolved: 100% }, delay: 0s, at-most: 100 }',
      'policies: { first: { type: ai-first } }',
    );
    // A scenario cannot ask for so many returns: the address of a draw has room for 65535 attempts.
    const endless = { ...model, returns: { ...model.returns!, atMost: Infinity } };
    expect(agreed(endless).tally.contained).toBe(2 * 65535);
  });
});

describe('ties with arrivals', () => {
  // So many a second that most of them come at the moment at which the one before does, to the last bit.
  const AT_ONCE = 'arrivals: { steps: [["00:00", 0/h], ["09:00", 100000000000000/s]] }';

  it('are as in the engine: ends and returns that take no time', async () => {
    const model = await modelOf(
      'experiment: { needs: 3000, start: 2026-03-02T08:00 }',
      'ai: {}',
      'intents: { ask: { ai: { resolves: 50%, notices-failure: 50%, duration: 0s }, human: { handle: 0s, resolves: 50% } } }',
      `sources: { calls: { channel: voice, ${AT_ONCE} }, more: { channel: voice, ${AT_ONCE} } }`,
      'humans: { groups: { first: { agents: 2 } } }',
      'returns: { after: { unresolved: 50% }, delay: 0s, at-most: 3 }',
      'policies: { first: { type: ai-first } }',
    );
    const { needs } = agreed(model);
    const moments = new Set<number>();
    for (let at = 0; at < needs.length; at += NEED.width) moments.add(needs[at + NEED.born]!);
    expect(moments.size).toBeLessThan(1000);
  });

  it('are as in the engine: patience that is over at once, and redials', async () => {
    const model = await modelOf(
      'experiment: { needs: 3000, start: 2026-03-02T08:00 }',
      'intents: { ask: { human: { handle: { exponential: { mean: 1s } } } } }',
      `sources: { calls: { channel: voice, ${AT_ONCE}, patience: { exponential: { mean: 10m }, balks: 50% }, redial: { after-abandonment: 80%, delay: 0s, at-most: 3 } } }`,
      'humans: { groups: { first: { agents: 2 } } }',
      HUMANS,
    );
    expect(agreed(model).tally.abandoned).toBeGreaterThan(1500);
  });
});

describe('the calendar', () => {
  /** A crowd that waits for the doors to open, and then does everything at one moment, but for a rounding: 1.1 s and 2.2 s are not 3.3 s. */
  const crowd = (delay: string): Promise<Model> =>
    modelOf(
      'experiment: { length: 3h, start: 2026-03-02T08:00, follow: 12h, replications: 1 }',
      'intents: { two: { human: { handle: 1.1s, after-contact: 2.2s, resolves: 50% } }, one: { human: { handle: 3.3s, resolves: 50% } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 4000/h }, intents: { two: 50%, one: 50% } } }',
      'humans: { groups: { first: { agents: { day: { from: "09:00", to: "18:00", agents: 4000 } } } } }',
      `returns: { after: { unresolved: 80% }, delay: ${delay}, at-most: 2 }`,
      HUMANS,
    );

  it('keeps the order when a thousand events happen within a rounding of time', async () => {
    expect(agreed(await crowd('{ exponential: { mean: 10m } }')).tally.served).toBeGreaterThan(10000);
  });

  it('keeps apart today and the day that has the same last 32 bits', async () => {
    // Days of 1 µs begin again after 4294.967296 s.
    expect(agreed(await crowd('{ uniform: { from: 4294.9s, to: 4295.1s } }')).tally.served).toBeGreaterThan(10000);
  });

  it('keeps the order when thousands a second come and go who are back after weeks', async () => {
    const model = await modelOf(
      'experiment: { needs: 20000 }',
      'ai: {}',
      'intents: { ask: { ai: { duration: 0s }, human: { handle: 1s } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 5000/s } } }',
      'humans: { groups: { first: { agents: 1 } } }',
      'returns: { after: { unresolved: 100%, contained: 100% }, delay: { exponential: { mean: 30d } }, at-most: 1 }',
      'policies: { alone: { type: ai-only } }',
    );
    expect(agreed(model).tally.contained).toBe(40000);
  });

  it('never comes to those who come back never', async () => {
    const model = await modelOf(
      'experiment: { length: 1h, start: 2026-03-02T08:00, follow: 1h, replications: 1 }',
      'ai: {}',
      'intents: { ask: { ai: { resolves: 50%, duration: { uniform: { from: 0s, to: 2s } } }, human: { handle: 1s } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 100/s } } }',
      'humans: { groups: { first: { agents: 1 } } }',
      'returns: { after: { unresolved: 100% }, delay: { points: [[0s, 10%], [2s, 50%]] }, at-most: 1 }',
      'policies: { alone: { type: ai-only } }',
    );
    const { areas } = agreed({ ...model, span: { ...model.span, windowEnd: 60, horizon: 120, edges: Float64Array.of(0, 60) } });
    expect(areas.away[0]).toBeGreaterThan(1000);
  });

  it('goes through nights, and through a week in which nothing happens', async () => {
    const model = await modelOf(
      'experiment: { length: 21d, start: 2026-03-02T00:00, follow: 24h, replications: 1 }',
      'intents: { call: { human: { handle: { exponential: { mean: 2s } }, resolves: 50% } } }',
      'sources: { calls: { channel: voice, arrivals: { steps: [["00:00", 0/h], ["09:00", 3/m], ["10:00", 0/h]], by-date: { 2026-03-09: 0, 2026-03-10: 0, 2026-03-11: 0, 2026-03-12: 0, 2026-03-13: 0, 2026-03-14: 0, 2026-03-15: 0 } } } }',
      'humans: { groups: { first: { agents: 2 } } }',
      'returns: { after: { unresolved: 20% }, delay: { uniform: { from: 12d, to: 13d } }, at-most: 2 }',
      HUMANS,
    );
    expect(agreed(model).tally.arrived).toBeGreaterThan(2000);
  });

  it('goes from a few events an hour to thousands a minute and back', async () => {
    const model = await modelOf(
      DAY,
      'intents: { call: { human: { handle: { exponential: { mean: 30s } } } } }',
      'sources: { calls: { channel: voice, arrivals: { steps: [["00:00", 2/h], ["12:00", 3000/m], ["12:05", 2/h]] }, patience: { exponential: { mean: 4h } } } }',
      'humans: { groups: { first: { agents: 30 } } }',
      HUMANS,
    );
    expect(agreed(model).tally.abandoned).toBeGreaterThan(2000);
  });
});

describe('one run after another', () => {
  const small = (): Promise<Model> =>
    modelOf(
      DAY,
      CALLS,
      'sources: { calls: { channel: voice, arrivals: { rate: 2/m }, patience: { exponential: { mean: 5m } } } }',
      'humans: { groups: { first: { agents: 6 } } }',
      HUMANS,
    );
  const large = (): Promise<Model> =>
    modelOf(
      DAY,
      'ai: { price: { per-attempt: 0.1 EUR } }',
      'intents: { ask: { ai: { resolves: 50%, notices-failure: 80%, duration: { lognormal: { mean: 3m, cv: 1 } } }, human: { handle: { gamma: { mean: 5m, cv: 0.5 } } } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 10/m } }, chats: { channel: chat, arrivals: { rate: 5/m } } }',
      'humans: { groups: { first: { agents: 20, channels: { voice: {}, chat: { slots: 3 } } } } }',
      'returns: { after: { unresolved: 50% }, delay: 1h, at-most: 3 }',
      'satisfaction: { level: 1, unresolved: -1, extra-contact: 0, wait-minute: -0.2, transfer: 0, repetition: 0, re-authentication: 0, human-got: 0, human-denied: 0, abandoned: -2 }',
      'policies: { first: { type: ai-first } }',
    );

  it('knows nothing of the one before', async () => {
    const [one, other] = [await small(), await large()];
    const before = agreed(one);
    agreed(other);
    expect(differencesBetween(everythingOf(one, SEED, 0, kernelFor(one)), before)).toEqual([]);
    agreed(other);
  });

  it.each(['needs', 'contacts', 'legs', 'areas'] as const)('knows nothing of one whose reader of %s failed', async (table) => {
    const [one, other] = [await small(), await large()];
    const failing: ObservationSink = {
      ...emptySink,
      [table]: () => {
        throw new Error('full disk');
      },
    };
    expect(() => simulate(other, SEED, 0, failing)).toThrow('full disk');
    agreed(one);
    agreed(other);
  });

  it('is not the kernel of a second run that begins within the first', async () => {
    const model = await modelOf(
      DAY,
      CALLS,
      'sources: { calls: { channel: voice, arrivals: { rate: 60/h } } }',
      'humans: { groups: { desk: { agents: 5 } } }',
      HUMANS,
    );
    const alone = everythingOf(model, SEED, 0, null);
    let within: Everything | null = null;
    const curious: ObservationSink = { ...emptySink, needs: () => (within ??= everythingOf(model, SEED, 0, kernelFor(model))) };
    const tally = simulate(model, SEED, 1, curious);
    expect(within === null ? [] : differencesBetween(alone, within)).toEqual([]);
    expect(within).not.toBeNull();
    expect(tally).toEqual(simulate(model, SEED, 1, emptySink, null));
  });

  it('takes no more memory than the run needs', async () => {
    const [one, other] = [await small(), await large()];
    const before = memoryOf(one);
    memoryOf(other);
    expect(memoryOf(one)).toBe(before);
  });
});

describe('a full queue', () => {
  it('sends to the AI where that is said, and the counts of both sides stay right', async () => {
    const model = await modelOf(
      DAY,
      'ai: {}',
      'intents: { ask: { ai: { resolves: 60%, notices-failure: 50%, turns: { mean: 4, cv: 0.5 }, turn: 30s }, human: { handle: { exponential: { mean: 5m } } } } }',
      'sources: { calls: { channel: voice, arrivals: { rate: 2/m } } }',
      'humans: { groups: { first: { agents: 5 } }, queues: { all: { groups: [first], places: 2, when-full: ai } } }',
      'policies: { assisted: { type: human-first } }',
    );
    const { needs, tally } = agreed(model);
    expect(tally.contained).toBeGreaterThan(500);
    let both = 0;
    for (let at = 0; at < needs.length; at += NEED.width)
      if ((needs[at + NEED.flags]! & FLAG.everAi) !== 0 && (needs[at + NEED.flags]! & FLAG.sentToHuman) !== 0) both++;
    expect(both).toBeGreaterThan(500);
  });
});
