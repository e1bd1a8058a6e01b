/** Callbacks: hand-made days with exact times, the laws of a promise, and what neither changes. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly contacts?: readonly string[];
  readonly callback: string;
  readonly source?: string;
  readonly desk?: string;
  readonly queue?: string;
  readonly handle?: string;
  readonly experiment?: string;
  readonly policies?: string;
}

/** One agent, talks of 5 minutes, everybody patient. */
const day = ({
  contacts,
  callback,
  source = '',
  desk = 'agents: 1',
  queue = 'groups: [desk]',
  handle = '5m',
  experiment = 'length: 2h, start: 2026-03-02T09:00',
  policies = '{ people: { type: human-only } }',
}: Day) => `
schema: tandem/scenario@1
id: callbacks
experiment: { ${experiment}, replications: 1 }
intents: { ask: { human: { handle: ${handle} } } }
sources: { calls: { channel: voice, ${contacts === undefined ? '' : `contacts: [ ${contacts.map((text, i) => `{ id: c${i}, ${text} }`).join(', ')} ],`} ${source} } }
humans: { groups: { desk: { ${desk} } }, queues: { line: { ${queue} } }, callback: ${callback} }
policies: ${policies}
`;
const run = async (text: string) => observe((await modelsOf(text)).get('people')!);

const NAMES = Object.fromEntries(Object.entries(END).map(([name, code]) => [code, name]));
/** `entered end`, with the wait of those served and the delay of those called back, in minutes. */
const story = ({ legs }: Observed) =>
  [...legs]
    .sort((a, b) => a.entered - b.entered || a.end - b.end)
    .map(
      ({ entered, end, wait, talk, origin }) =>
        `${entered / 60} ${NAMES[end]} ${(end === END.calledBack ? talk : wait) / 60}${origin === ORIGIN.callback ? ' by callback' : ''}`,
    );

const THREE = ['arrives: 0m', 'arrives: 1m', 'arrives: 2m'];

describe('a callback', () => {
  it('keeps the place in the queue: who takes one is served when waiting would have been over', async () => {
    const observed = await run(day({ contacts: THREE, callback: '{}' }));
    expect(story(observed)).toEqual(['0 served 0', '1 calledBack 4', '2 calledBack 8', '5 served 0 by callback', '10 served 0 by callback']);
    // The need has two contacts, and the live wait is none.
    expect(observed.needs.map(({ attempts, wait, end }) => [attempts, wait, end]).sort()).toEqual([
      [1, 0, END.served],
      [2, 0, END.served],
      [2, 0, END.served],
    ]);
    expect(observed.tally).toMatchObject({ arrived: 5, served: 3, calledBack: 2, inSystem: 0 });
  });

  it('is made by a further group as soon as that takes it', async () => {
    const seen = await run(day({ contacts: ['arrives: 0m'], callback: '{}', queue: 'groups: [{ group: desk, after: 2m }]' }));
    expect(story(seen)).toEqual(['0 calledBack 2', '2 served 0 by callback']);
  });

  it('without its place comes after those who wait, and only while enough are idle', async () => {
    const contacts = ['arrives: 0m', 'arrives: 1m', 'arrives: 2m, patience: 90m'];
    // Offered above 6 minutes of estimated wait: the first who waits is told 5, the second 10.
    const twoWait = (more: string) =>
      run(day({ contacts: ['arrives: 0m', 'arrives: 0m', 'arrives: 1m', 'arrives: 6m'], callback: `{ offered-above: 6m, keeps-place: ${more} }` }));
    // The third would be told 10 minutes and takes the callback; the fourth (5 minutes) waits.
    expect(story(await twoWait('true'))).toEqual([
      '0 served 0',
      '0 served 5',
      '1 calledBack 9',
      '6 calledBack 9',
      '10 served 0 by callback',
      '15 served 0 by callback',
    ]);
    expect(story(await twoWait('false'))).toEqual(['0 served 0', '0 served 5', '1 calledBack 14', '6 served 4', '15 served 0 by callback']);
    const kept = await run(day({ contacts, desk: 'agents: 2', callback: '{ keeps-place: false, keep-idle: 1 }' }));
    expect(story(kept)).toEqual(['0 served 0', '1 served 0', '2 calledBack 4', '6 served 0 by callback']);
  });

  it('rings in vain for as long as stated, is tried again, and given up in the end', async () => {
    const callback = '{ answers: 0%, attempts: 2, ring: 30s, again-after: 10m, within: 1h }';
    const observed = await run(day({ contacts: ['arrives: 0m', 'arrives: 1m'], callback }));
    expect(story(observed)).toEqual(['0 served 0', '1 calledBack NaN']);
    const given = observed.needs.find(({ end }) => end === END.calledBack)!;
    // Called at 5, and again at 5.5 + 10: given up at 16.
    expect(given).toMatchObject({ attempts: 1, humanSeconds: 60, closed: 16 * 60, resolved: 0 });
    expect(observed.areas.busy.reduce((sum, seconds) => sum + seconds, 0)).toBe(5 * 60 + 60);
  });

  it('is answered and accepted by the shares stated', async () => {
    const text = day({
      callback: '{ accepted: 40%, answers: 70%, attempts: 2, ring: 20s, again-after: 1m }',
      source: 'arrivals: { rate: 120/h }',
      desk: 'agents: 9',
      experiment: 'needs: 20000',
      handle: '{ exponential: { mean: 4m } }',
    });
    const { legs } = await run(text);
    const promised = legs.filter(({ end }) => end === END.calledBack);
    const offered = promised.length + legs.filter(({ end, waited }) => end === END.served && waited === 1).length;
    const near = (share: number, expected: number, n: number) =>
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n));
    near(promised.length / offered, 0.4, offered);
    near(promised.filter(({ talk }) => !Number.isNaN(talk)).length / promised.length, 1 - 0.3 * 0.3, promised.length);
  });

  it('is offered as the policy says, to one who finds the queue full too, and holds no place', async () => {
    const policies = '{ people: { type: human-only, offer: { callback: { if: "humans.queueLength >= 1.0" } } } }';
    const contacts = ['arrives: 0m', 'arrives: 1m', 'arrives: 2m', 'arrives: 3m'];
    const observed = await run(day({ contacts, callback: '{}', policies, queue: 'groups: [desk], places: 1, when-full: callback' }));
    expect(story(observed)).toEqual(['0 served 0', '1 served 4', '2 calledBack 8', '3 calledBack 12', '10 served 0 by callback', '15 served 0 by callback']);
    const blocked = await run(day({ contacts, callback: '{}', policies, queue: 'groups: [desk], places: 1' }));
    expect(story(blocked)).toEqual(['0 served 0', '1 served 4', '2 blocked 0', '3 blocked 0']);
  });

  it('that nobody takes changes nothing, and one that everybody takes serves a plain queue at the same moments', async () => {
    const text = (callback: string) => day({ callback, source: 'arrivals: { rate: 120/h }', desk: 'agents: 9', experiment: 'needs: 3000', handle: '4m' });
    const starts = ({ legs }: Observed) =>
      legs
        .filter(({ end }) => end === END.served)
        .map(({ entered, wait }) => Math.round((entered + wait) * 1e6))
        .sort((a, b) => a - b);
    const nobody = await run(text('{ accepted: 0% }'));
    const without = await run(text('{}').replace(', callback: {}', ''));
    expect({ ...nobody, tally: { ...nobody.tally, calledBack: undefined } }).toEqual({ ...without, tally: { ...without.tally, calledBack: undefined } });
    // With constant work and first come, first served, a place that is kept is a place: only who holds the line differs.
    expect(starts(await run(text('{}')))).toEqual(starts(without));
  });

  it('is still owed when the run ends: in time, or too late', async () => {
    const ended = (within: string) =>
      run(day({ contacts: ['arrives: 0m', 'arrives: 1m'], callback: `{ within: ${within} }`, handle: '3h', experiment: 'length: 2h, end: cut' }));
    expect(story(await ended('3h'))).toEqual(['0 served 0', '1 calledBack Infinity']);
    expect(story(await ended('1h'))).toEqual(['0 served 0', '1 calledBack NaN']);
  });
});
