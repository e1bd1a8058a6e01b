/** What people read of staffing: talks that a shift's end cut short, shrinkage in effect, and what hours cost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findingsOf, readyScenario } from '../support/run-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-staffing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ten calls of five minutes, one every ten minutes from nine. */
async function metricsOf(humans: string): Promise<(id: string) => number | null> {
  const file = join(folder, 'day.yaml');
  const contacts = Array.from({ length: 10 }, (_, index) => `{ id: c${index}, arrives: ${10 * index}m, handle: 5m }`).join(', ');
  writeFileSync(
    file,
    `schema: tandem/scenario@1
id: day
experiment: { length: 2h, start: 2026-03-02T09:00, end: cut }
intents: { ask: { human: { handle: 5m } } }
sources: { calls: { channel: voice, contacts: [ ${contacts} ] } }
humans: ${humans}
policies: { people: { type: human-only } }
`,
  );
  const { metrics } = (await findingsOf(await readyScenario(file), 2)).policies[0]!;
  return (id) => metrics[id]?.value ?? null;
}

describe('staffing in numbers', () => {
  // The shift ends while the sixth call, of 09:50, is three minutes old.
  const shifts = (end: string): string =>
    `{ groups: { desk: { shifts: { one: { start: "09:00", length: 53m, agents: 1 }, two: { start: "09:53", length: 1h, agents: 1 } }, shift-end: ${end}, cost: 60 EUR/h } } }`;

  it('says which talks a shift’s end cut short, and what became of the customer', async () => {
    const handedOver = await metricsOf(shifts('hand-over'));
    expect(handedOver('handed-over')).toBeCloseTo(1 / 11, 12);
    expect(handedOver('dropped')).toBe(0);
    const dropped = await metricsOf(shifts('drop'));
    expect(dropped('handed-over')).toBe(0);
    expect(dropped('dropped')).toBeCloseTo(1 / 10, 12);
    const finish = await metricsOf(shifts('finish'));
    expect([finish('handed-over'), finish('dropped')]).toEqual([null, null]);
  });

  it('pays time past the end of a shift', async () => {
    expect((await metricsOf(shifts('hand-over')))('cost.total')).toBeCloseTo(113, 9);
    expect((await metricsOf(shifts('finish')))('cost.total')).toBeCloseTo(115, 9);
  });

  it('counts the hours in roles and what they produce, and pays them as the group is paid', async () => {
    const groups = 'groups: { desk: { agents: 6, cost: 30 EUR/h }, back: { agents: 4, cost: 40 EUR/h } }, queues: { all: { groups: [desk, back] } }';
    const roles = 'trainers: { from: desk, agents: 2, labels: 30/h }, analysts: { from: back, agents: 1, reviews: 40/h }, manager: { from: back, agents: 1 }';
    const made = await metricsOf(`{ ${groups}, roles: { ${roles} } }`);
    expect(made('role.hours')).toBeCloseTo((2 + 1 + 1) * 2, 9);
    expect(made('role.labels')).toBeCloseTo(2 * 2 * 30, 9);
    expect(made('role.reviews')).toBeCloseTo(2 * 40, 9);
    expect(made('fte')).toBeCloseTo(4 + 2, 9);
    expect(made('occupancy')).toBeCloseTo((10 * 5) / 60 / (6 * 2), 9);
    expect(made('cost.total')).toBeCloseTo((6 * 30 + 4 * 40) * 2, 6);
    const none = await metricsOf(`{ ${groups}, roles: { manager: { from: back, agents: 1 } } }`);
    expect([none('role.hours'), none('role.labels'), none('role.reviews')]).toEqual([2, null, null]);
    const plain = await metricsOf(`{ ${groups} }`);
    expect([plain('role.hours'), plain('cost.total')]).toEqual([null, (6 * 30 + 4 * 40) * 2]);
  });

  it('says what shrinkage came to, and pays those who are away unless they are not paid', async () => {
    const desk = 'groups: { desk: { agents: 26, cost: 10 EUR/h } }';
    const paid = await metricsOf(`{ shrinkage: 28%, ${desk} }`);
    // 26 · 0.72 = 18.72, which is 19 people.
    expect(paid('shrinkage')).toBeCloseTo(7 / 26, 12);
    expect(paid('agents.scheduled')).toBeCloseTo(26, 9);
    expect(paid('fte')).toBeCloseTo(19, 9);
    expect(paid('cost.total')).toBeCloseTo(26 * 10 * 2, 6);
    expect((await metricsOf(`{ shrinkage: { planned: 28%, paid: false }, ${desk} }`))('cost.total')).toBeCloseTo(19 * 10 * 2, 6);
    const whole = await metricsOf(`{ ${desk} }`);
    expect([whole('shrinkage'), whole('agents.scheduled'), whole('cost.total')]).toEqual([null, null, expect.closeTo(520, 6)]);
  });
});
