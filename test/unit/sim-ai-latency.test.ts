/** What each turn waits for the AI. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

const scenario = (latency: string, { ai = 'turns: { mean: 4 }, turn: 10s', escalate = '', per = 'contacts: [ { id: a, arrives: 5m } ]' } = {}) => `
schema: tandem/scenario@1
id: latency
experiment: { length: 10h, start: 2026-03-02, follow: 1h, replications: 1 }
intents: { ask: { ai: { ${ai} }, human: { handle: 2m } } }
sources: { calls: { channel: chat, ${per} } }
humans: { groups: { desk: { agents: 50 } } }
ai: { ${latency} }
policies: { first: { type: ai-first, escalate: [ ${escalate} ] } }
`;
const run = async (text: string): Promise<Observed> => observe((await modelsOf(text)).get('first')!);

describe('latency', () => {
  it('of nothing changes not a byte', async () => {
    const per = 'arrivals: { rate: 60/h }';
    expect(await run(scenario('latency: 0s', { per }))).toEqual(await run(scenario('', { per })));
  });

  it('is added to each turn', async () => {
    expect((await run(scenario('latency: 2s'))).needs[0]!.aiSeconds).toBe(48);
    expect((await run(scenario('latency: 2s', { ai: 'duration: 30s' }))).needs[0]!.aiSeconds).toBe(32);
  });

  it('counts for limits of time', async () => {
    const escalate = '{ on: time, above: 30s }';
    // Turns end at 10, 20, 30, 40 s; with latency at 12, 24, 36 s.
    expect((await run(scenario('', { escalate }))).needs[0]!.aiSeconds).toBe(40);
    expect((await run(scenario('latency: 2s', { escalate }))).needs[0]!.aiSeconds).toBe(36);
  });

  it('has the mean that is written, and the same draw in each turn of a conversation', async () => {
    const { needs } = await run(scenario('latency: { exponential: { mean: 5s } }', { per: 'arrivals: { rate: 2000/h }' }));
    const each = needs.map(({ aiSeconds }) => (aiSeconds - 40) / 4);
    const mean = each.reduce((a, b) => a + b, 0) / each.length;
    const variance = each.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (each.length - 1);
    expect(Math.abs(mean - 5)).toBeLessThan(5 * (5 / Math.sqrt(each.length)));
    // Draws of their own in each turn would have a quarter of it.
    expect(variance).toBeGreaterThan(20);
  });
});
