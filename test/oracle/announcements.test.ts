/** Announcements of the wait: hand-made days with exact times, a Markov chain, and what telling alone leaves as it was. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import type { Areas } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { MarkovChain } from '../support/markov-chain.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly contacts?: readonly string[];
  readonly announce: string;
  readonly source?: string;
  readonly desk?: string;
  readonly more?: string;
  readonly handle?: string;
  readonly experiment?: string;
}

/** One agent, talks of 5 minutes: the n-th who waits is told n · 5 minutes. */
const day = ({
  contacts,
  announce,
  source = 'patience: 1h',
  desk = 'agents: 1',
  more = '',
  handle = '5m',
  experiment = 'length: 2h, start: 2026-03-02T09:00',
}: Day) => `
schema: tandem/scenario@1
id: announcements
experiment: { ${experiment}, replications: 1 }
intents: { ask: { human: { handle: ${handle} } } }
sources: { calls: { channel: voice, ${contacts === undefined ? '' : `contacts: [ ${contacts.map((text, i) => `{ id: c${i}, ${text} }`).join(', ')} ],`} ${source} } }
humans: { groups: { desk: { ${desk} } }, ${more} ${announce === '' ? '' : `announce: ${announce}`} }
policies: { people: { type: human-only } }
`;
const run = async (text: string) => observe((await modelsOf(text)).get('people')!);

const NAMES = Object.fromEntries(Object.entries(END).map(([name, code]) => [code, name]));
/** `entered end wait`, in minutes. */
const story = ({ legs }: Observed) =>
  [...legs].sort((a, b) => a.entered - b.entered || a.wait - b.wait).map(({ entered, end, wait }) => `${entered / 60} ${NAMES[end]} ${wait / 60}`);
const sum = (cells: Float64Array | undefined) => cells!.reduce((all, cell) => all + cell, 0);
/** What was told: how often, who hung up, who was answered, and seconds told less seconds waited, without and with their distance. */
const counts = ({ areas: { told, toldHungUp, toldAnswered, toldBias, toldError } }: Observed) => [told, toldHungUp, toldAnswered, toldBias, toldError].map(sum);

describe('an announcement', () => {
  it('makes whoever is told more than so many times their patience hang up at once, and holds no place', async () => {
    const contacts = ['arrives: 0m', 'arrives: 1m, patience: 4m', 'arrives: 1m, patience: 5m', 'arrives: 2m, patience: 8m', 'arrives: 3m, patience: 10m'];
    // Told 5 (more than 4), 5 (not more than 5), 10 (more than 8), 10 (not more than 10).
    const observed = await run(day({ contacts, announce: '{ hangs-up-above: 1 }' }));
    expect(story(observed)).toEqual(['0 served 0', '1 abandoned 0', '1 served 4', '2 abandoned 0', '3 served 7']);
    expect(counts(observed)).toEqual([4, 2, 2, 60 + 180, 60 + 180]);
    expect(observed.tally).toMatchObject({ arrived: 5, served: 3, abandoned: 2, inSystem: 0 });
    const twice = await run(day({ contacts, announce: '{ hangs-up-above: 2 }' }));
    expect(counts(twice)[1]).toBe(0);
  });

  it('changes the patience of those who stay, and not of those who hear nothing', async () => {
    const contacts = ['arrives: 0m, handle: 20m', 'arrives: 1m, patience: 4m', 'arrives: 2m, patience: none'];
    expect(story(await run(day({ contacts, announce: '{ patience: 1.5 }' })))).toEqual(['0 served 0', '1 abandoned 6', '2 served 18']);
    // Nobody is on duty: there is nothing to say.
    const desk = 'agents: { open: { from: "09:30", to: "12:00", agents: 1 } }';
    const unheard = await run(day({ contacts, announce: '{ patience: 1.5, hangs-up-above: 0.1 }', desk }));
    expect(story(unheard)).toEqual(['0 served 30', '1 abandoned 4', '2 served 48']);
    expect(sum(unheard.areas.told)).toBe(0);
  });

  it('that proves wrong costs patience: so much of what is left when the time told is over', async () => {
    const contacts = ['arrives: 0m, handle: 50m', 'arrives: 1m, patience: 20m', 'arrives: 2m, patience: 6m'];
    // Told 5: 5 + 15 · 40 % = 11. Told 10, and gone after 6.
    expect(story(await run(day({ contacts, announce: '{ longer-than-told: 40% }' })))).toEqual(['0 served 0', '1 abandoned 11', '2 abandoned 6']);
    expect(story(await run(day({ contacts, announce: '{ longer-than-told: 0% }' })))).toEqual(['0 served 0', '1 abandoned 5', '2 abandoned 6']);
    // Twice the patience, and then a quarter of what is left: 5 + 35 · 25 % = 13.75; 10 + 2 · 25 % = 10.5.
    const both = await run(day({ contacts, announce: '{ patience: 2, longer-than-told: 25% }' }));
    expect(story(both)).toEqual(['0 served 0', '1 abandoned 13.75', '2 abandoned 10.5']);
  });

  it('comes after the offer of a callback, and not to one who takes it', async () => {
    const contacts = ['arrives: 0m', 'arrives: 1m, patience: 4m', 'arrives: 2m, patience: 20m'];
    const offers = (accepted: string) => run(day({ contacts, announce: '{ hangs-up-above: 1 }', more: `callback: { accepted: ${accepted} },` }));
    expect(story(await offers('100%')).map((line) => line.split(' ')[1])).toEqual(['served', 'calledBack', 'calledBack', 'served', 'served']);
    expect(counts(await offers('100%'))[0]).toBe(0);
    expect(story(await offers('0%'))).toEqual(['0 served 0', '1 abandoned 0', '2 served 3']);
  });

  it('of a contact that another agent takes over is not made again', async () => {
    const shifts = 'shifts: { one: { start: "09:00", length: 5m, agents: 1 }, two: { start: "09:10", length: 3h, agents: 1 } }, shift-end: hand-over';
    const observed = await run(day({ contacts: ['arrives: 0m, handle: 8m'], announce: '{ hangs-up-above: 0.01 }', desk: shifts }));
    expect(story(observed)).toEqual(['0 served 0', '5 served 5']);
    expect(counts(observed)).toEqual([0, 0, 0, 0, 0]);
  });
});

const BUSY = {
  source: 'arrivals: { rate: 120/h }, patience: { exponential: { mean: 4m } }',
  desk: 'agents: 7',
  handle: '{ exponential: { mean: 4m } }',
  experiment: 'needs: 2000',
};
const withoutAnnouncements = ({ areas, ...rest }: Observed) => ({
  ...rest,
  areas: { ...areas, told: undefined, toldHungUp: undefined, toldAnswered: undefined, toldBias: undefined, toldError: undefined },
});

describe('announcements', () => {
  it.each(['{}', '{ error: 40% }', '{ hangs-up-above: 1e9, patience: 1, longer-than-told: 100%, error: 10% }'])(
    '%s without an effect change nothing',
    async (announce) => {
      expect(withoutAnnouncements(await run(day({ ...BUSY, announce })))).toEqual(withoutAnnouncements(await run(day({ ...BUSY, announce: '' }))));
    },
  );

  it('err by the share stated, neither too long nor too short on the average', async () => {
    const exact = await run(day({ ...BUSY, announce: '{}' }));
    const wrong = await run(day({ ...BUSY, announce: '{ error: 30% }' }));
    const [told, , answered, bias] = counts(exact);
    const [, , , wrongBias, wrongError] = counts(wrong);
    expect(told).toBeGreaterThan(500);
    // Σ estimate · (error − 1): the sum of as many terms of mean 0, at most 0.3 × the longest estimate each.
    expect(Math.abs(wrongBias! - bias!)).toBeLessThan(5 * 0.3 * 400 * Math.sqrt(answered!));
    expect(wrongBias).not.toBe(bias);
    expect(wrongError!).toBeGreaterThan(counts(exact)[4]!);
  });

  it('turn away as a Markov chain does, where patience is exponential and those who stay wait for ever', async () => {
    // Two agents at rate μ = 1/4m; one who finds k waiting is told (k + 1) · 4m ÷ 2 and stays with chance exp(−told ÷ 6m).
    const [agents, handle, patience, rate] = [2, 4, 6, 0.6];
    const stays = (present: number) => (present < agents ? 1 : Math.exp((-(present - agents + 1) * handle) / agents / patience));
    const chain = new MarkovChain<[number]>([0], ([n]) => [
      ...(n < 40 ? [{ to: [n + 1] as [number], rate: rate * stays(n) }] : []),
      ...(n > 0 ? [{ to: [n - 1] as [number], rate: Math.min(n, agents) / handle }] : []),
    ]);
    const shares = chain.stationary();
    const expected = chain.states.reduce((all, [n], state) => all + shares[state]! * (1 - stays(n)), 0);
    const text = day({
      announce: '{ hangs-up-above: 1, patience: 1e9 }',
      source: 'arrivals: { rate: 36/h }, patience: { exponential: { mean: 6m } }',
      desk: 'agents: 2',
      handle: '{ exponential: { mean: 4m } }',
      experiment: 'needs: 60000',
    });
    let hungUp = 0;
    const nothing = () => {};
    const sink = { needs: nothing, contacts: nothing, legs: nothing, areas: ({ toldHungUp }: Areas) => void (hungUp = sum(toldHungUp)) };
    const { abandoned, arrived } = simulate((await modelsOf(text)).get('people')!, 'long', 0, sink);
    expect(hungUp).toBe(abandoned);
    expect(expected).toBeGreaterThan(0.1);
    // Five standard errors, doubled for the neighbours' likeness.
    expect(Math.abs(abandoned / arrived - expected)).toBeLessThan(10 * Math.sqrt((expected * (1 - expected)) / arrived));
  });
});
