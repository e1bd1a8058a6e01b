/** Customers who know one of the people by name, against days made by hand, the theory of single servers, and the same day without. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe, waits } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  /** Who calls: minutes after nine, minutes of talk, and more. */
  readonly contacts?: readonly (readonly [arrives: number, handle: number, more?: string])[];
  readonly source?: string;
  readonly adviser?: string;
  readonly groups: string;
  readonly humans?: string;
  readonly human?: string;
  readonly experiment?: string;
  readonly more?: string;
}

/** Two segments: those who may know somebody, and strangers. */
function day({
  contacts = [],
  source = '',
  adviser = '',
  groups,
  humans = '',
  human = 'handle: { exponential: { mean: 4m } }',
  experiment,
  more = '',
}: Day): string {
  const listed = contacts.map(
    ([arrives, handle, extra = 'segment: known'], index) => `{ id: c${index + 1}, arrives: ${arrives}m, handle: ${handle}m, ${extra} }`,
  );
  return `
schema: tandem/scenario@1
id: advisers
experiment: ${experiment ?? '{ length: 3h, start: 2026-03-02T09:00 }'}
intents: { ask: { human: { ${human} } } }
segments: { known: { ${adviser === '' ? '' : `adviser: ${adviser}`} }, strangers: {} }
sources: { calls: { channel: voice, ${contacts.length > 0 ? `contacts: [ ${listed.join(', ')} ],` : ''} ${source} } }
humans: { groups: ${groups}, ${humans} }
${more}
policies: { people: { type: human-only } }
`;
}

const run = async (made: Day, seed?: string): Promise<Observed> => observe((await modelsOf(day(made))).get('people')!, seed);
/** Of each entry to the queue: when, its wait and its talk, in minutes. */
const inMinutes = ({ legs }: Observed) =>
  legs
    .toSorted((a, b) => a.entered - b.entered || a.wait - b.wait)
    .map(({ entered, wait, talk }) => [entered, wait, talk].map((seconds) => Math.round((seconds / 60) * 1e6) / 1e6));
const sum = (cells: Float64Array | undefined): number => (cells ?? new Float64Array()).reduce((all, one) => all + one, 0);
const STRANGER = 'segment: strangers';

/** One agent in the group that is asked first, whom everybody in the segment then knows, and another who helps. */
const ONE_AND_ANOTHER = '{ desk: { agents: 1 }, back: { agents: 1, skills: { ask: { preference: 2 } } } }';

describe('who knows the adviser', () => {
  const contacts = [
    [0, 10, STRANGER],
    [2, 5],
    [20, 3],
  ] as const;

  it('waits for nobody else as long as the scenario says, though others are free', async () => {
    const observed = await run({ contacts, adviser: '{ share: 100%, waits-up-to: 30m }', groups: ONE_AND_ANOTHER });
    expect(inMinutes(observed)).toEqual([
      [0, 0, 10],
      [2, 8, 5],
      [20, 0, 3],
    ]);
    expect(observed.legs.map(({ group }) => group)).toEqual([0, 0, 0]);
    expect([sum(observed.areas.adviserAsked), sum(observed.areas.adviserMet), sum(observed.areas.adviserWaited)]).toEqual([2, 2, 8 * 60]);
  });

  it('then takes anyone, at once where somebody is free', async () => {
    const observed = await run({ contacts, adviser: '{ share: 100%, waits-up-to: 3m }', groups: ONE_AND_ANOTHER });
    expect(inMinutes(observed)[1]).toEqual([2, 3, 5]);
    expect(observed.legs.find(({ entered }) => entered === 120)!.group).toBe(1);
    expect([sum(observed.areas.adviserAsked), sum(observed.areas.adviserMet)]).toEqual([2, 1]);
  });

  it('does not wait at all for 0s, and not for one who is not there', async () => {
    const observed = await run({ contacts, adviser: '{ share: 100%, waits-up-to: 0s }', groups: ONE_AND_ANOTHER });
    expect(inMinutes(observed)[1]).toEqual([2, 0, 5]);
    const away = await run({
      contacts: [
        [70, 5],
        [71, 5],
      ],
      adviser: '{ share: 100% }',
      groups: '{ desk: { shifts: { early: { start: "09:00", length: 1h, agents: [ana] } } }, back: { agents: 2, skills: { ask: { preference: 2 } } } }',
    });
    expect(inMinutes(away)).toEqual([
      [70, 0, 5],
      [71, 0, 5],
    ]);
  });

  it('has the place in the line that it would have had, once anyone will do', async () => {
    // Both agents are busy to minute 20; of those who wait the known customer of minute 2 came first, and waits for the adviser to minute 12.
    const observed = await run({
      contacts: [
        [0, 30, STRANGER],
        [0, 20, STRANGER],
        [2, 4],
        [3, 4, STRANGER],
      ],
      adviser: '{ share: 100%, waits-up-to: 10m }',
      groups: ONE_AND_ANOTHER,
    });
    expect(inMinutes(observed).slice(2)).toEqual([
      [2, 18, 4],
      [3, 21, 4],
    ]);
  });

  it('goes before others to the adviser who comes free, whenever they came', async () => {
    const observed = await run({
      contacts: [
        [0, 10, STRANGER],
        [0, 30, STRANGER],
        [2, 4, STRANGER],
        [3, 4],
      ],
      adviser: '{ share: 100%, waits-up-to: 30m }',
      groups: ONE_AND_ANOTHER,
    });
    expect(inMinutes(observed).slice(2)).toEqual([
      [2, 12, 4],
      [3, 7, 4],
    ]);
  });

  it('is everybody’s when the adviser goes: to a break, at the end of a shift, when fewer are due', async () => {
    const shifts = await run({
      contacts: [
        [50, 20, STRANGER],
        [55, 5],
      ],
      adviser: '{ share: 100% }',
      groups: '{ desk: { shifts: { early: { start: "09:00", length: 1h, agents: [ana] } } }, back: { agents: 1, skills: { ask: { preference: 2 } } } }',
    });
    expect(inMinutes(shifts)).toEqual([
      [50, 0, 20],
      [55, 5, 5],
    ]);
    const numbers = await run({
      contacts: [
        [50, 20, STRANGER],
        [55, 5],
      ],
      adviser: '{ share: 100% }',
      groups: '{ desk: { agents: { early: { from: "09:00", to: "10:00", agents: 1 } } }, back: { agents: 1, skills: { ask: { preference: 2 } } } }',
    });
    expect(inMinutes(numbers)).toEqual(inMinutes(shifts));
  });

  it('gives up in time', async () => {
    const observed = await run({ contacts, adviser: '{ share: 100%, waits-up-to: 30m }', source: 'patience: 6m', groups: ONE_AND_ANOTHER });
    expect(observed.legs.map(({ end, wait }) => [end, wait / 60])).toEqual([
      [END.served, 0],
      [END.abandoned, 6],
      [END.served, 0],
    ]);
    expect([sum(observed.areas.adviserAsked), sum(observed.areas.adviserMet)]).toEqual([2, 1]);
  });

  it('knows the adviser for good: who comes back asks for the same one, and who knew nobody still knows nobody', async () => {
    // Whoever meets the adviser is settled at once; nobody else ever is. Nobody waits, so whoever knows an adviser meets them.
    const observed = await run({
      contacts: Array.from({ length: 60 }, (_, index) => [index, 0.1] as const),
      human: 'handle: 1m, resolves: 0%',
      adviser: '{ share: 50%, worth: +100pp }',
      groups: '{ desk: { agents: 9 } }',
      more: 'returns: { after: { unresolved: 100% }, delay: 61m30s, at-most: 2 }',
    });
    const known = observed.needs.filter(({ resolved }) => resolved === 1);
    expect(known.length).toBeGreaterThan(15);
    expect(known.length).toBeLessThan(45);
    expect(
      observed.needs.map(({ resolved, attempts }) => [resolved, attempts]).filter(([resolved, attempts]) => attempts !== (resolved === 1 ? 1 : 3)),
    ).toEqual([]);
    expect([sum(observed.areas.adviserAsked), sum(observed.areas.adviserMet)]).toEqual([known.length, known.length]);
  });
});

describe('the worth of an adviser', () => {
  it('is added where it is the adviser who serves, and only there', async () => {
    const made: Day = {
      contacts: [
        [0, 10],
        [2, 5],
        [3, 5, STRANGER],
      ],
      human: 'handle: 1m, resolves: 0%',
      adviser: '{ share: 100%, waits-up-to: 0s, worth: +100pp }',
      groups: ONE_AND_ANOTHER,
    };
    const { legs } = await run(made);
    expect(legs.map(({ entered, resolved }) => [entered / 60, resolved])).toEqual([
      [0, 1],
      [2, 0],
      [3, 0],
    ]);
    const less = await run({ ...made, human: 'handle: 1m', adviser: '{ share: 100%, waits-up-to: 0s, worth: -100pp }' });
    expect(less.legs.map(({ resolved }) => resolved)).toEqual([0, 1, 1]);
  });
});

describe('a day on which nobody knows anybody', () => {
  const plain: Day = {
    source: 'arrivals: { rate: 100/h }, segments: { known: 60%, strangers: 40% }, patience: { exponential: { mean: 3m } }',
    groups: '{ desk: { agents: 7 } }',
  };

  it('is the day without advisers, to the byte', async () => {
    expect(await run({ ...plain, adviser: '{ share: 0% }' })).toEqual(await run(plain));
  });

  it('whom they do not wait for, and who is worth nothing, changes who serves and nothing else', async () => {
    const { areas, ...rows } = await run({ ...plain, adviser: '{ share: 80%, waits-up-to: 0s }' });
    const { areas: plainAreas, ...plainRows } = await run(plain);
    expect(rows).toEqual(plainRows);
    const { adviserAsked, adviserMet, adviserWaited, ...others } = areas;
    expect(others).toEqual(plainAreas);
    expect(sum(adviserMet)).toBeGreaterThan(20);
    expect(sum(adviserMet)).toBeLessThan(sum(adviserAsked));
    expect(sum(adviserWaited)).toBeGreaterThan(0);
  });
});

describe('where everybody waits for the adviser, whatever it takes', () => {
  it('n people are n queues with one server each', async () => {
    // Customers who choose at random split a Poisson stream into independent ones. For one server Erlang’s probability of waiting is the load ρ itself.
    const [agents, rate, mean] = [4, 45 / 3600, 240];
    const model = (
      await modelsOf(
        day({
          source: 'arrivals: { rate: 45/h }, segments: { known: 100% }',
          adviser: '{ share: 100% }',
          groups: `{ desk: { agents: ${agents} } }`,
          experiment: '{ kind: steady-state, warm-up: 20h, length: 400h, replications: 2 }',
        }),
      )
    ).get('people')!;
    const means = Array.from({ length: 30 }, (_, replication) => waits(model, 'advisers', replication));
    const load = (rate / agents) * mean;
    const expected = { waited: load, mean: (load * mean) / (1 - load) };
    for (const what of ['waited', 'mean'] as const) {
      const values = means.map((one) => one[what]);
      const average = values.reduce((all, one) => all + one, 0) / values.length;
      const error = Math.sqrt(values.reduce((all, one) => all + (one - average) * (one - average), 0) / (values.length - 1) / values.length);
      expect(error / expected[what]).toBeLessThan(0.02);
      expect(Math.abs(average - expected[what]) / error).toBeLessThan(6.5);
    }
  });
});
