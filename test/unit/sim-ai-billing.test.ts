/** The price of a resolution, and when a return takes it back. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';

/** One minute with the AI, unresolved for ever; back after an hour, twice. */
const scenario = (price: string, { delay = '1h', follow = '1d', aiResolves = false } = {}) => `
schema: tandem/scenario@1
id: billing
experiment: { length: 1h, start: 2026-03-02T09:00, follow: ${follow}, replications: 1 }
intents: { ask: { ai: { turns: { mean: 1 }, turn: 1m, resolves: 0% }, human: { handle: 2m } } }
sources: { calls: { channel: voice, contacts: [ { id: a, arrives: 5m, ai-resolves: ${aiResolves} } ] } }
humans: { groups: { desk: { agents: 2 } } }
ai: { price: { ${price} } }
returns: { after: { unresolved: 100% }, delay: ${delay}, at-most: 2 }
policies: { first: { type: ai-first } }
`;
const cost = async (text: string): Promise<number> => observe((await modelsOf(text)).get('first')!).needs[0]!.aiCost;

describe('the price of a resolution', () => {
  it('is charged at each conversation that ends contained', async () => {
    expect(await cost(scenario('per-resolution: 1 EUR'))).toBe(3);
    expect(await cost(scenario('per-resolution: 1 EUR', { aiResolves: true }))).toBe(1);
  });

  it('is taken back by a return within the time, the bound included, and the last charge stands', async () => {
    expect(await cost(scenario('per-resolution: 1 EUR, taken-back-within: 1h'))).toBe(1);
    expect(await cost(scenario('per-resolution: 1 EUR, taken-back-within: 59m'))).toBe(3);
  });

  it('takes back the price of the resolution and nothing else', async () => {
    expect(await cost(scenario('per-resolution: 1 EUR, per-attempt: 0.25 EUR, per-minute: 0.5 EUR, taken-back-within: 72h'))).toBeCloseTo(1 + 3 * 0.75, 12);
  });

  it('stays charged when the return comes after the end of `follow`, which nobody sees', async () => {
    expect(await cost(scenario('per-resolution: 1 EUR, taken-back-within: 72h', { delay: '3h', follow: '1h' }))).toBe(1);
    expect(await cost(scenario('per-resolution: 1 EUR, taken-back-within: 72h', { delay: '3h', follow: '1d' }))).toBe(1);
  });

  it('marks the conversation that is charged and the contact that takes back', async () => {
    const { contacts } = observe((await modelsOf(scenario('per-resolution: 1 EUR, taken-back-within: 72h'))).get('first')!);
    expect(contacts.map(({ charged, tookBack }) => [charged, tookBack])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });
});
