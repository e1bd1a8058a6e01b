/** People who leave the floor for a role: the floor is that of a smaller group, and their time is counted where it is spent. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly groups: string;
  readonly humans?: string;
  readonly contacts?: string;
  readonly source?: string;
  readonly experiment?: string;
}

/** A Monday from nine to noon. */
const day = ({
  groups,
  humans = '',
  contacts = '',
  source = 'arrivals: { rate: 120/h }, patience: 3m',
  experiment = '{ length: 3h, start: 2026-03-02T09:00 }',
}: Day) => `
schema: tandem/scenario@1
id: roles
experiment: ${experiment}
intents: { ask: { human: { handle: { exponential: { mean: 4m } }, after-contact: 30s, resolves: 80% } } }
sources: { calls: { channel: voice, ${contacts === '' ? source : `contacts: ${contacts}`} } }
humans: { groups: ${groups}, ${humans} }
policies: { people: { type: human-only } }
`;

const run = async (made: Day): Promise<Observed> => observe((await modelsOf(day(made))).get('people')!);
const hours = (area: Float64Array): number => area.reduce((sum, seconds) => sum + seconds, 0) / 3600;
/** Everything that customers see of it; who comes and goes is an event, too. */
const rowsOf = ({ needs, contacts, legs, tally }: Observed) => ({ needs, contacts, legs, tally: { ...tally, events: 0 } });

describe('a group with people in a role', () => {
  it('takes the same contacts, to the byte, as a group with so many fewer', async () => {
    const twelve = await run({ groups: '{ desk: { agents: 12 } }', humans: 'roles: { trainers: { from: desk, agents: 2 } }' });
    const ten = await run({ groups: '{ desk: { agents: 10 } }' });
    const { inRole, ...areas } = twelve.areas;
    expect(rowsOf(twelve)).toEqual(rowsOf(ten));
    expect(areas).toEqual(ten.areas);
    expect(hours(inRole!)).toBe(2 * 3);
    expect(ten.legs.filter(({ wait }) => wait > 0).length).toBeGreaterThan(50);
  });

  it('of nobody is the group that it was', async () => {
    const none = await run({ groups: '{ desk: { agents: 10 } }', humans: 'roles: { trainers: { from: desk, agents: 0 } }' });
    const { inRole, ...areas } = none.areas;
    const plain = await run({ groups: '{ desk: { agents: 10 } }' });
    expect({ ...rowsOf(none), areas }).toEqual({ ...rowsOf(plain), areas: plain.areas });
    expect(hours(inRole!)).toBe(0);
  });

  it('with shifts is the same, whoever has the role', async () => {
    const shifts = (agents: number): string =>
      `{ desk: { shifts: { day: { start: "09:00", length: 2h, break: { after: 1h, length: 15m }, agents: ${agents} } } } }`;
    const twelve = await run({ groups: shifts(12), humans: 'roles: { trainers: { from: desk, agents: 2 } }' });
    const ten = await run({ groups: shifts(10) });
    expect(rowsOf(twelve)).toEqual(rowsOf(ten));
    expect(hours(twelve.areas.inRole!)).toBeCloseTo(2 * 1.75, 12);
    expect(twelve.areas.onDuty).toEqual(ten.areas.onDuty);
  });

  it('fills the roles first, in their order, with those who are there', async () => {
    const { areas } = await run({
      groups:
        '{ desk: { agents: { one: { from: "09:00", to: "10:00", agents: 5 }, two: { from: "10:00", to: "11:00", agents: 3 }, three: { from: "11:00", to: "12:00", agents: 1 } } } }',
      humans: 'roles: { trainers: { from: desk, agents: 2 }, analysts: { from: desk, agents: 2 } }',
      experiment: '{ length: 3h, start: 2026-03-02T09:00, interval: 1h, end: cut }',
      contacts: '[ { id: one, arrives: 1m, handle: 1m } ]',
    });
    expect([...areas.inRole!].map((seconds) => seconds / 3600)).toEqual([2, 2, 1, 2, 1, 0]);
    expect([...areas.onDuty].map((seconds) => seconds / 3600)).toEqual([1, 0, 0]);
  });

  it('suffers shrinkage as others do: of ten scheduled eight are there, two of them in the role', async () => {
    const made = await run({ groups: '{ desk: { agents: 10 } }', humans: 'shrinkage: 20%, roles: { trainers: { from: desk, agents: 2 } }' });
    const six = await run({ groups: '{ desk: { agents: 6 } }' });
    expect(rowsOf(made)).toEqual(rowsOf(six));
    expect(hours(made.areas.scheduled!)).toBe(10 * 3);
    expect(hours(made.areas.absent!)).toBe(2 * 3);
  });
});

describe('someone with hours of their own', () => {
  it('takes the place of whoever leaves the role, once the customer in hand is served, and is nowhere twice', async () => {
    // Early has the role from nine to ten, then late, who has a customer from 9:55 to 10:07 with the work that follows.
    const { areas, legs } = await run({
      groups: '{ desk: { shifts: { early: { start: "09:00", length: 1h, agents: [early] }, late: { start: "09:30", length: 1h, agents: [late, later] } } } }',
      humans: 'roles: { trainers: { from: desk, agents: 1 } }',
      contacts: '[ { id: one, arrives: 55m, handle: 11m30s }, { id: two, arrives: 56m, handle: 20m }, { id: three, arrives: 61m, handle: 2m } ]',
      experiment: '{ length: 3h, start: 2026-03-02T09:00, end: cut }',
    });
    expect(legs.map(({ entered, wait }) => [entered / 60, wait / 60]).sort((a, b) => a[0]! - b[0]!)).toEqual([
      [55, 0],
      [56, 0],
      [61, 15.5],
    ]);
    expect(hours(areas.inRole!) * 60).toBeCloseTo(60 + 23, 9);
    expect(hours(areas.onDuty) * 60).toBeCloseTo(37 + 60, 9);
  });

  it('who comes on takes a free place before one who is on the floor', async () => {
    // Ana has the role until ten. Bo has a customer from 9:55 to 10:15, and stays; Cy, who comes at ten, takes the role.
    const { areas } = await run({
      groups:
        '{ desk: { shifts: { early: { start: "09:00", length: 1h, agents: [ana] }, day: { start: "09:00", length: 3h, agents: [bo] }, late: { start: "10:00", length: 2h, agents: [cy] } } } }',
      humans: 'roles: { trainers: { from: desk, agents: 1 } }',
      contacts: '[ { id: one, arrives: 55m, handle: 20m } ]',
      experiment: '{ length: 3h, start: 2026-03-02T09:00, end: cut }',
    });
    expect([hours(areas.inRole!), hours(areas.onDuty)]).toEqual([3, 3]);
  });
});
