/** An AI that says who is there before it hands over: hand-made days, and what must not change. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

/** Conversations of four turns, half a minute each; the AI would hand over after the second. */
const scenario = ({
  contacts = '',
  source = '',
  says = ', says-availability: true',
  ai = '',
  humans = '',
  groups = 'desk: { agents: 1 }',
  escalate = '{ on: turns, above: 1 }',
  experiment = 'length: 4h, start: 2026-03-02T08:00',
  intent = '',
}) => `
schema: tandem/scenario@1
id: availability
experiment: { ${experiment}, replications: 1 }
intents: { ask: { ai: { turns: { mean: 4 }, turn: 30s ${intent} }, human: { handle: 10m } } }
sources: { chats: { channel: chat, ${contacts === '' ? '' : `contacts: [${contacts}],`} ${source} } }
ai: { sessions: { limit: 100 } ${ai} ${says} }
humans: { groups: { ${groups} }, ${humans} }
policies: { first: { type: ai-first, escalate: [${escalate}] } }
`;
type Options = Parameters<typeof scenario>[0];
const run = async (options: Options) => observe((await modelsOf(scenario(options))).get('first')!);
const sum = (cells: Float64Array | undefined) => (cells ?? new Float64Array()).reduce((total, count) => total + count, 0);
const said = ({ areas: { availabilityTold, stayedAlone, stayedForWait } }: Observed) => [availabilityTold, stayedAlone, stayedForWait].map(sum);
/** By contact in order of arrival: how it ended, and after how many minutes. */
const ends = ({ contacts }: Observed) =>
  [...contacts]
    .sort((a, b) => a.arrived - b.arrived)
    .map(({ end, arrived, ended }) => [Object.keys(END).find((name) => END[name as keyof typeof END] === end), Math.round((ended - arrived) * 1000) / 60_000]);

// The agent talks with the first from 1 to 11 minutes. The second is told 10 minutes, the third too, the fourth 20.
const FOUR = [
  '{ id: a, arrives: 0m, patience: 1m }',
  '{ id: b, arrives: 1m, patience: 4m, ai-resolves: true }',
  '{ id: c, arrives: 2m, patience: 15m }',
  '{ id: d, arrives: 3m, patience: 15m, ai-resolves: false }',
].join(', ');

describe('an AI that says who is there', () => {
  it('keeps those who would not wait so long, to the end of the conversation', async () => {
    const day = await run({ contacts: FOUR });
    expect(ends(day)).toEqual([
      ['served', 11],
      ['contained', 2],
      ['served', 19],
      ['contained', 2],
    ]);
    expect(day.needs.map(({ born, resolved }) => [born / 60, resolved]).sort((a, b) => a[0]! - b[0]!)).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
    expect(said(day)).toEqual([4, 0, 2]);
    expect(day.contacts.filter(({ metAi, trigger }) => metAi === 1 && trigger === 0)).toHaveLength(2);
    // Without it they are handed over and give up.
    expect(ends(await run({ contacts: FOUR, says: '' }))).toEqual([
      ['served', 11],
      ['abandoned', 5],
      ['served', 19],
      ['abandoned', 16],
    ]);
  });

  it('says it by the rule of the announcement where there is one', async () => {
    const announced = await run({ contacts: FOUR, humans: 'announce: { hangs-up-above: 3 }' });
    // Three times their patience: 12 minutes for the second, 45 for the others.
    expect(said(announced)).toEqual([4, 0, 0]);
    expect(said(await run({ contacts: FOUR, humans: 'announce: { hangs-up-above: 0.5 }' }))).toEqual([4, 0, 3]);
  });

  it('sends nobody to a closed desk', async () => {
    const contacts = '{ id: a, arrives: 10m, ai-resolves: true }, { id: b, arrives: 65m }, { id: c, arrives: 170m, ai-resolves: false }';
    const opening = 'opening: { hours: { from: "09:00", to: "10:30" } }';
    const refuse = { contacts, humans: `${opening}, closed: { chat: refuse }` };
    const day = await run(refuse);
    expect(ends(day)).toEqual([
      ['contained', 2],
      ['served', 11],
      ['contained', 2],
    ]);
    expect(said(day)).toEqual([3, 2, 0]);
    expect(day.tally.refused).toBe(0);
    const silent = await run({ ...refuse, says: '' });
    expect(ends(silent).map(([end]) => end)).toEqual(['refused', 'served', 'refused']);
  });

  it('hands over to a queue that opens soon enough, and to the promise of a call', async () => {
    const early = 'opening: { hours: { from: "09:00", to: "10:30" } }';
    const contacts = '{ id: a, arrives: 50m, patience: 5m }, { id: b, arrives: 51m, patience: 20m }';
    const groups = 'desk: { agents: { open: { from: "09:00", to: "10:30", agents: 1 } } }';
    const waits = await run({ contacts, humans: `${early}, closed: { chat: queue }`, groups });
    expect(ends(waits)).toEqual([
      ['contained', 2],
      ['served', 19],
    ]);
    expect(said(waits)).toEqual([2, 1, 0]);
    const calls = (accepted: string) =>
      run({ contacts, humans: `${early}, closed: { chat: callback-next-day }, callback: { accepted: ${accepted}, within: 1h }`, groups });
    expect(ends(await calls('100%')).slice(0, 2)).toEqual([
      ['calledBack', 1],
      ['calledBack', 1],
    ]);
    expect(ends(await calls('0%'))).toEqual([
      ['contained', 2],
      ['contained', 2],
    ]);
  });

  it('sends nobody where there is no place, no line, nobody on duty, or nobody at all', async () => {
    const contacts = '{ id: a, arrives: 0m }, { id: b, arrives: 1m }';
    for (const queue of ['places: 0', 'lines: 1']) {
      const day = await run({ contacts, humans: `queues: { all: { groups: [desk], ${queue} } }` });
      expect(ends(day)).toEqual([
        ['served', 11],
        ['contained', 2],
      ]);
      expect(said(day)).toEqual([2, 1, 0]);
    }
    const later = await run({
      contacts: '{ id: a, arrives: 0m, patience: 10m }',
      groups: 'desk: { agents: { late: { from: "09:00", to: "10:00", agents: 1 } } }',
    });
    expect(said(later)).toEqual([1, 1, 0]);
    const unskilled = await run({ contacts, groups: 'desk: { agents: 1, channels: { voice: {} } }' }).catch((error: unknown) => error);
    if (!(unskilled instanceof Error)) expect(said(unskilled as Observed)).toEqual([2, 2, 0]);
  });

  it('says it once, whatever fires later, and ends unresolved where the AI itself would have handed over', async () => {
    const contacts = '{ id: a, arrives: 0m }, { id: b, arrives: 1m, patience: 1m, ai-resolves: false }';
    for (const escalate of ['{ on: turns, above: 1 }', "{ on: rule, if: 'ai.turn >= 2.0 && humans.idle >= 0.0' }"]) {
      const day = await run({ contacts, escalate, intent: ', notices-failure: 100%' });
      expect(said(day)).toEqual([2, 0, 1]);
      expect(ends(day)[1]).toEqual(['contained', 2]);
    }
    const own = await run({ contacts: contacts.replace('arrives: 0m', 'arrives: 0m, ai-resolves: false'), escalate: '', intent: ', notices-failure: 100%' });
    expect(ends(own)).toEqual([
      ['served', 12],
      ['contained', 2],
    ]);
    expect(own.needs.map(({ resolved }) => resolved).sort()).toEqual([0, 1]);
    expect(said(own)).toEqual([2, 0, 1]);
  });
});

describe('what must not change', () => {
  const busy = {
    source: 'arrivals: { rate: 40/h }, patience: { exponential: { mean: 5m } }',
    groups: 'desk: { agents: 3 }',
    experiment: 'length: 40h, start: 2026-03-02',
  };

  it('is everything where it is not said, and where somebody is always free', async () => {
    const bare = await run({ ...busy, says: '' });
    expect(await run({ ...busy, says: ', says-availability: false' })).toEqual(bare);
    const free = { ...busy, groups: 'desk: { agents: unlimited }' };
    const { areas, ...rows } = await run(free);
    const { areas: _, ...same } = await run({ ...free, says: '' });
    expect(rows).toEqual(same);
    expect(sum(areas.availabilityTold)).toBe(rows.legs.length);
  });

  it('are those who wait: whom the AI keeps are those who would hang up at the announcement', async () => {
    const announce = 'announce: { hangs-up-above: 1, error: 30% }';
    const kept = await run({ ...busy, humans: announce });
    const hungUp = await run({ ...busy, humans: announce, says: '' });
    expect(sum(kept.areas.stayedForWait)).toBe(sum(hungUp.areas.toldHungUp));
    expect(sum(kept.areas.stayedForWait)).toBeGreaterThan(100);
    const waits = ({ legs }: Observed) =>
      legs.filter(({ end, wait }) => end === END.served || wait > 0).map(({ entered, wait, talk, end }) => [entered, wait, talk, end]);
    expect(waits(kept)).toEqual(waits(hungUp));
    expect(sum(kept.areas.toldHungUp)).toBe(0);
  });
});
