/** Who takes whom, and when: overflow, reservation, telephone lines, ageing, a full queue, against hand-made days, Markov chains and limits. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as FLAG from '../../src/sim/flags.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import type { Areas } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { finiteQueue } from '../../src/theory/finite-queue.ts';
import { MarkovChain } from '../support/markov-chain.ts';
import type { Move } from '../support/markov-chain.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly contacts?: readonly string[];
  readonly source?: string;
  readonly intents?: string;
  readonly segments?: string;
  readonly groups?: string;
  readonly queues?: string;
  readonly lines?: string;
  readonly experiment?: string;
  readonly policies?: string;
}

/** Talks of 5 minutes, one agent at the desk and one in the back, everybody patient. */
function day({
  contacts = [],
  source = '',
  intents = '{ ask: { human: { handle: 5m } } }',
  segments = '',
  groups = '{ desk: { agents: 1 }, back: { agents: 1 } }',
  queues = '',
  lines = '',
  experiment = '{ length: 2h, start: 2026-03-02T09:00 }',
  policies = '{ people: { type: human-only } }',
}: Day): string {
  const listed = contacts.map((text, index) => `{ id: c${index + 1}, ${text} }`).join(', ');
  return `
schema: tandem/scenario@1
id: by-hand
experiment: ${experiment}
intents: ${intents}
${segments}
sources: { calls: { channel: voice, ${contacts.length > 0 ? `contacts: [ ${listed} ],` : ''} ${source} } }
humans: { groups: ${groups}, ${lines} ${queues === '' ? '' : `queues: ${queues}`} }
policies: ${policies}
`;
}

const run = async (text: string, policy = 'people'): Promise<Observed> => observe((await modelsOf(text)).get(policy)!);
/** Shares blocked and delayed and the mean wait in minutes of a long run, no row kept. */
async function measured(text: string) {
  let [entries, blocked, delayed, wait] = [0, 0, 0, 0];
  simulate((await modelsOf(text)).get('people')!, 'long', 0, {
    needs: () => {},
    contacts: () => {},
    areas: () => {},
    legs: ({ rows, length }) => {
      for (let at = 0; at < length * LEG.width; at += LEG.width) {
        entries++;
        wait += rows[at + LEG.wait]! / 60;
        if (rows[at + LEG.end] === END.blocked) blocked++;
        else if ((rows[at + LEG.flags]! & FLAG.waited) !== 0) delayed++;
      }
    },
  });
  return { blocked: blocked / entries, delayed: delayed / entries, wait: wait / entries };
}

async function areasOnly(text: string): Promise<Areas> {
  let areas: Areas | undefined;
  const nothing = () => {};
  simulate((await modelsOf(text)).get('people')!, 'long', 0, { needs: nothing, contacts: nothing, legs: nothing, areas: (all) => (areas = all) });
  return areas!;
}

/** `entered waited group`, in minutes, in order of entry. */
const story = ({ legs }: Observed) =>
  [...legs].sort((a, b) => a.entered - b.entered || a.wait - b.wait).map(({ entered, wait, group }) => [entered / 60, wait / 60, group].map(String).join(' '));

describe('overflow after a wait', () => {
  it('lets another group take the contact exactly when it has waited so long', async () => {
    const queues = '{ line: { groups: [desk, { group: back, after: 90s }] } }';
    const observed = await run(day({ contacts: ['arrives: 0m', 'arrives: 1m', 'arrives: 2m', 'arrives: 4m', 'arrives: 5m'], queues }));
    expect(story(observed)).toEqual([
      '0 0 0', // the desk, free
      '1 1.5 1', // the back, after 90 s
      '2 3 0', // the desk at 5, while the back talks until 7.5
      '4 3.5 1', // past 90 s: the back as soon as it is free
      '5 5 0',
    ]);
  });

  it('takes one who has waited exactly so long when an agent comes free at that moment', async () => {
    const queues = '{ line: { groups: [{ group: back, after: 5m }] } }';
    const observed = await run(day({ contacts: ['arrives: 0m', 'arrives: 5m'], queues }));
    expect(story(observed)).toEqual(['0 5 1', '5 5 1']);
  });

  it('comes before the end of patience at the same moment', async () => {
    const queues = '{ line: { groups: [desk, { group: back, after: 90s }] } }';
    const { legs } = await run(day({ contacts: ['arrives: 0m', 'arrives: 1m, patience: 90s', 'arrives: 2m, patience: 1m'], queues }));
    expect(legs.map(({ end }) => end)).toEqual([END.served, END.served, END.abandoned]);
  });
});

describe('reservation', () => {
  it('keeps so many idle for other work, and takes as soon as more are', async () => {
    const queues = '{ line: { groups: [desk, { group: back, keep-idle: 1 }] } }';
    const groups = '{ desk: { agents: 1 }, back: { agents: 2 } }';
    const observed = await run(day({ contacts: ['arrives: 0m', 'arrives: 1m', 'arrives: 2m', 'arrives: 3m'], queues, groups }));
    // One of the back may help; the other one stays idle whoever waits.
    expect(story(observed)).toEqual(['0 0 0', '1 0 1', '2 3 0', '3 3 1']);
  });

  it('spends its time in the N-model as the Markov chain says', async () => {
    const [own, shared, keep, places] = [3, 4, 1, 6];
    const [a, b, leaves] = [3.2, 2.4, 0.5];
    type State = readonly [busy: number, sharedBusy: number, first: number, second: number];
    const chain = new MarkovChain<State>([0, 0, 0, 0], ([busy, both, first, second]) => {
      const idle = shared - both;
      const moves: Move<State>[] = [];
      if (busy < own) moves.push({ to: [busy + 1, both, first, second], rate: a });
      else if (idle > keep) moves.push({ to: [busy, both + 1, first, second], rate: a });
      else if (first < places) moves.push({ to: [busy, both, first + 1, second], rate: a });
      if (idle > 0) moves.push({ to: [busy, both + 1, first, second], rate: b });
      else if (second < places) moves.push({ to: [busy, both, first, second + 1], rate: b });
      if (busy > 0) moves.push({ to: first > 0 ? [busy, both, first - 1, second] : [busy - 1, both, first, second], rate: busy });
      const taken: State =
        second > 0 ? [busy, both, first, second - 1] : first > 0 && idle + 1 > keep ? [busy, both, first - 1, second] : [busy, both - 1, first, second];
      if (both > 0) moves.push({ to: taken, rate: both });
      if (first > 0) moves.push({ to: [busy, both, first - 1, second], rate: first * leaves });
      if (second > 0) moves.push({ to: [busy, both, first, second - 1], rate: second * leaves });
      return moves;
    });
    const shares = chain.stationary();
    const exact = [2, 3, 1, 0].map((place) => chain.mean(shares, (state) => state[place]!));
    const text = day({
      experiment: '{ length: 20d, start: 2026-03-02 }',
      intents: '{ first: { human: { handle: { exponential: { mean: 1m } } } }, second: { human: { handle: { exponential: { mean: 1m } } } } }',
      source: `arrivals: { rate: ${(a + b) * 60}/h }, intents: { first: ${(100 * a) / (a + b)}%, second: ${(100 * b) / (a + b)}% }, patience: { exponential: { mean: 2m } }`,
      groups: `{ own: { agents: ${own} }, shared: { agents: ${shared} } }`,
      queues: `{ first: { takes: { intents: [first] }, groups: [own, { group: shared, keep-idle: ${keep} }], places: ${places} }, second: { takes: { intents: [second] }, groups: [shared], places: ${places} } }`,
    });
    const areas = await areasOnly(text);
    const mean = (cells: Float64Array, row: number) => {
      const own = cells.subarray(row * areas.intervals, (row + 1) * areas.intervals);
      return own.reduce((sum, cell) => sum + cell, 0) / (20 * 86400);
    };
    const simulated = [mean(areas.waiting, 0), mean(areas.waiting, 1), mean(areas.busy, 1), mean(areas.busy, 0)];
    // 160,000 contacts; one that ignores the reservation has 0.31 of the first waiting and 3.14 busy.
    simulated.forEach((value, index) => expect(Math.abs(value - exact[index]!)).toBeLessThan(0.02));
    expect(exact[0]!).toBeGreaterThan(0.5);
  });
});

describe('skills of a first and a second kind (Wallace and Whitt 2005)', () => {
  const SKILLS = ['a', 'b', 'c', 'd', 'e', 'f'];
  /** 90 agents, 15 of each first skill, shared evenly over the second ones; 120 lines; the longest idle among those of the first skill, then of the second. */
  function wallaceWhitt(skills: 1 | 2): string {
    const teams = SKILLS.flatMap((first) => (skills === 1 ? [[first, '']] : SKILLS.filter((second) => second !== first).map((second) => [first, second])));
    const name = ([first, second]: readonly string[]) => (second === '' ? `${first}` : `${first}-${second}`);
    const groups = teams.map((team) => {
      const second = team[1] === '' ? '' : `, ${team[1]}: { preference: 2 }`;
      return `${name(team)}: { agents: ${90 / teams.length}, skills: { ${team[0]}: { preference: 1 }${second} } }`;
    });
    const queues = SKILLS.map((skill) => {
      const some = (place: number) =>
        `[${teams
          .filter((team) => team[place] === skill)
          .map(name)
          .join(', ')}]`;
      return `${skill}: { takes: { intents: [${skill}] }, groups: [${some(0)}${skills === 1 ? '' : `, ${some(1)}`}] }`;
    });
    return day({
      experiment: '{ length: 10d, start: 2026-03-02, replications: 1 }',
      intents: `{ ${SKILLS.map((skill) => `${skill}: { human: { handle: { exponential: { mean: 10m } } } }`).join(', ')} }`,
      source: `arrivals: { rate: 504/h }, intents: { ${SKILLS.map((skill, index) => `${skill}: ${index === 0 ? '16.6666666666%' : '16.66666666668%'}`).join(', ')} }`,
      groups: `{ ${groups.join(', ')} }`,
      queues: `{ ${queues.join(', ')} }`,
      lines: 'lines: 120,',
    });
  }
  it('blocks and delays as an independent simulation does: two skills are nearly as good as all', async () => {
    const one = await measured(wallaceWhitt(1));
    expect(Math.abs(one.blocked - 0.0415)).toBeLessThan(0.006);
    expect(Math.abs(one.wait - 3.06)).toBeLessThan(0.3);
    const two = await measured(wallaceWhitt(2));
    expect(Math.abs(two.blocked - 0.00425)).toBeLessThan(0.0025);
    expect(Math.abs(two.delayed - 0.425)).toBeLessThan(0.05);
    expect(Math.abs(two.wait - 0.59)).toBeLessThan(0.15);
  });

  it('blocks with all skills as M/M/90 with 120 lines', async () => {
    const exact = finiteQueue({ servers: 90, arrivals: 84, handle: 1, places: 30 });
    const text = day({
      experiment: '{ length: 10d, start: 2026-03-02, replications: 1 }',
      intents: '{ all: { human: { handle: { exponential: { mean: 10m } } } } }',
      source: 'arrivals: { rate: 504/h }',
      groups: '{ all: { agents: 90 } }',
      queues: '{ all: { groups: [all], lines: 120 } }',
    });
    const byQueue = await measured(text);
    expect(Math.abs(byQueue.blocked - exact.blocked)).toBeLessThan(0.0025);
    // The lines of the only queue, those of the centre and 30 places to wait are the same thing.
    expect(await measured(text.replace(', lines: 120', '').replace('humans: {', 'humans: { lines: 120,'))).toEqual(byQueue);
    expect(await measured(text.replace('lines: 120', 'places: 30'))).toEqual(byQueue);
  });
});

describe('telephone lines', () => {
  it('are held while a customer waits and talks, and free during after-contact work', async () => {
    const intents = '{ ask: { human: { handle: 5m, after-contact: 2m } } }';
    const contacts = ['arrives: 0m', 'arrives: 1m', 'arrives: 2m', 'arrives: 5m', 'arrives: 6m'];
    const { legs } = await run(day({ contacts, intents, groups: '{ desk: { agents: 1 } }', queues: '{ line: { groups: [desk], lines: 2 } }' }));
    // The third finds both lines busy; at 5 the first has hung up, though its agent still writes.
    expect(legs.sort((a, b) => a.entered - b.entered).map(({ end }) => end)).toEqual([END.served, END.served, END.blocked, END.served, END.blocked]);
  });

  it('give the busy tone even where an agent is free', async () => {
    const { legs } = await run(day({ contacts: ['arrives: 0m', 'arrives: 1m'], lines: 'lines: 1,' }));
    expect(legs.map(({ end }) => end).sort()).toEqual([END.served, END.blocked]);
  });
});

describe('a full queue', () => {
  it('sends to the AI what finds no place, once', async () => {
    const intents = '{ ask: { ai: { duration: 1m, resolves: 100% }, human: { handle: 5m } } }';
    const text = day({
      contacts: ['arrives: 0m', 'arrives: 1m', 'arrives: 2m, ai-resolves: true', 'arrives: 2m, ai-resolves: false'],
      intents,
      groups: '{ desk: { agents: 1 } }',
      queues: '{ line: { groups: [desk], places: 1, when-full: ai } }',
      policies: '{ people: { type: human-only }, both: { type: dynamic, route: [ { to: human } ], escalate: [ { on: failure } ] } }',
    });
    const { contacts, legs } = await run(text, 'both');
    // The third is settled by the AI; the fourth is handed over after a minute, finds no place again and is turned away.
    expect(contacts.sort((a, b) => a.arrived - b.arrived || b.aiWouldResolve - a.aiWouldResolve).map(({ end }) => end)).toEqual([
      END.served,
      END.served,
      END.contained,
      END.blocked,
    ]);
    expect(legs.filter(({ end }) => end === END.blocked)).toHaveLength(3);
  });
});

describe('priorities', () => {
  const segments = 'segments: { plain: {}, gold: { priority: 1 } }';
  const groups = '{ desk: { agents: 1 } }';
  const contacts = ['arrives: 0m, segment: plain', 'arrives: 1m, segment: plain', 'arrives: 2m, segment: gold', 'arrives: 3m, segment: gold'];
  const starts = (observed: Observed) => [...observed.legs].sort((a, b) => a.entered - b.entered).map(({ entered, wait }) => (entered + wait) / 60);
  const withQueue = (queue: string) => day({ contacts, segments, groups, queues: `{ line: { groups: [desk], ${queue} } }` });

  it('rise with waiting: one priority is worth the time of ageing', async () => {
    expect(starts(await run(withQueue('order: [priority, oldest]')))).toEqual([0, 15, 5, 10]);
    // The plain one of minute 1 counts as the gold one of minute 2.5: behind that of 2, before that of 3.
    expect(starts(await run(withQueue('ageing: 90s')))).toEqual([0, 10, 5, 15]);
    // A gold one of the same worth came later.
    expect(starts(await run(withQueue('ageing: 1m')))).toEqual([0, 5, 10, 15]);
  });

  it('never change when ageing takes longer than anybody waits, and mean nothing when it takes no time', async () => {
    const text = day({
      experiment: '{ needs: 3000, replications: 1 }',
      intents: '{ ask: { ai: { duration: 1m, resolves: 50% }, human: { handle: { exponential: { mean: 2m } } } } }',
      segments,
      source: 'arrivals: { rate: 270/h }, segments: { plain: 60%, gold: 40% }',
      groups: '{ desk: { agents: 9 } }',
      queues: '{ line: { groups: [desk], QUEUE } }',
      policies:
        '{ people: { type: ai-first, escalate: [ { on: always } ] }, mixed: { type: dynamic, route: [ { if: "contact.attempt > 1", to: human }, { to: ai } ], escalate: [ { on: failure } ] } }',
    });
    const legs = async (queue: string, policy = 'people') => (await run(text.replace('QUEUE', queue), policy)).legs;
    const plain = await legs('order: [priority, escalated, oldest]');
    expect(await legs('order: [priority, oldest], ageing: 1000d')).toEqual(plain);
    expect(await legs('order: [priority, oldest], ageing: 0.001s')).toEqual(await legs('order: [oldest]'));
    expect(await legs('order: [oldest]')).not.toEqual(plain);
  });

  it('put escalated contacts first or not, as the order says', async () => {
    const both = '{ people: { type: dynamic, route: [ { if: "contact.segment == \'gold\'", to: human }, { to: ai } ], escalate: [ { on: always } ] } }';
    const intents = '{ ask: { ai: { duration: 1m }, human: { handle: 5m } } }';
    const list = ['arrives: 0m, segment: gold', 'arrives: 2m, segment: gold', 'arrives: 2m, segment: plain'];
    const text = (order: string) =>
      day({
        contacts: list,
        intents,
        segments: 'segments: { plain: {}, gold: {} }',
        groups,
        queues: `{ line: { groups: [desk], order: ${order} } }`,
        policies: both,
      });
    // Of the two who wait, the plain one comes from the AI, a minute later.
    expect(starts(await run(text('[escalated, oldest]')))).toEqual([0, 10, 5]);
    expect(starts(await run(text('[oldest]')))).toEqual([0, 5, 10]);
    expect(starts(await run(text('[oldest, escalated]')))).toEqual([0, 5, 10]);
  });
});

describe('conditions that ask for nothing', () => {
  it('change nothing', async () => {
    const text = (groups: string) =>
      day({
        experiment: '{ needs: 3000, replications: 1 }',
        intents: '{ ask: { human: { handle: { exponential: { mean: 2m } } } } }',
        source: 'arrivals: { rate: 270/h }, patience: { exponential: { mean: 2m } }',
        groups: '{ desk: { agents: 4 }, back: { agents: 5 } }',
        queues: `{ line: { groups: ${groups} } }`,
      });
    const plain = await run(text('[desk, back]'));
    for (const same of ['[{ group: desk }, { group: back, keep-idle: 0 }]', '[[desk], [back]]', '[desk, { group: [back], after: 0s }]'])
      expect(await run(text(same))).toEqual(plain);
    expect(await run(text('[desk, { group: back, keep-idle: 1 }]'))).not.toEqual(plain);
  });
});
