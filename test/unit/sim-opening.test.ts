/** Opening hours, by contacts written out by hand: who is served when, who waits, who meets only the AI, who is turned away. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import * as END from '../../src/sim/end.ts';
import { observe } from '../support/world.ts';

const HOUR = 3600;

function scenario({
  opening = 'all: { from: "09:00", to: "17:00" }',
  closed = '',
  experiment = 'start: 2026-03-02, length: 2d',
  contacts = '',
  agents = '1',
  blocks = '',
  source = '',
}) {
  return `
schema: tandem/scenario@1
id: hours
experiment: { ${experiment}, replications: 1 }
intents: { ask: { ai: { resolves: 0%, turns: { mean: 1 }, turn: 1m }, human: { handle: 10m } } }
sources: { calls: { channel: voice, contacts: [ ${contacts} ]${source} } }
humans: { groups: { desk: { agents: ${agents} } }, opening: { ${opening} }${closed === '' ? '' : `, closed: { voice: ${closed} }`} }
${blocks}
policies: { people: { type: human-only }, first: { type: ai-first, escalate: [{ on: always }] }, asks: { type: dynamic, route: [{ if: "humans.open", to: human }, { to: ai }] } }
`;
}
const at = (...hours: readonly number[]) => hours.map((hour, i) => `{ id: c${i}, arrives: ${hour * 60}m }`).join(', ');
const run = async (text: string, policy = 'people') => observe((await modelsOf(text)).get(policy)!);
/** Hour of arrival, end, hour of the end. */
const fates = ({ contacts }: Awaited<ReturnType<typeof run>>) =>
  [...contacts].sort((a, b) => a.arrived - b.arrived).map(({ arrived, end, ended }) => [arrived / HOUR, end, Math.round((ended / HOUR) * 1e6) / 1e6]);

describe('outside opening hours', () => {
  it('one waits for the opening, in order, and a constant number of agents is there only then', async () => {
    const observed = await run(scenario({ contacts: at(8, 8.5, 12, 16.95, 16.96, 20) }));
    expect(fates(observed)).toEqual([
      [8, END.served, 9.166667],
      [8.5, END.served, 9.333333],
      [12, END.served, 12.166667],
      // At closing time the call in hand is finished; the next one waits through the night.
      [16.95, END.served, 17.116667],
      [16.96, END.served, 33.166667],
      [20, END.served, 33.333333],
    ]);
    // Twice eight hours, and seven minutes of the call that was in hand.
    expect(observed.areas.onDuty.reduce((a, b) => a + b, 0)).toBeCloseTo(16 * HOUR + 420, 6);
  });

  it('patience runs on meanwhile', async () => {
    expect(fates(await run(scenario({ contacts: at(8, 20), source: ', patience: 90m' })))).toEqual([
      [8, END.served, 9.166667],
      [20, END.abandoned, 21.5],
    ]);
  });

  it('one is called back when it opens, before those who come then, unless one declines', async () => {
    const text = (accepted: string) =>
      scenario({ closed: 'callback-next-day', contacts: at(7, 8, 9, 20) }).replace('opening:', `callback: { accepted: ${accepted}, within: 2h }, opening:`);
    const called = await run(text('100%'));
    expect(fates(called).map(([arrived, ...rest]) => [Number(arrived!.toFixed(6)), ...rest])).toEqual([
      [7, END.calledBack, 7],
      [8, END.calledBack, 8],
      // Called when it opens: the one who calls at that moment would have to wait, and takes a callback behind those who are owed one.
      [9, END.calledBack, 9],
      [9, END.served, 9.166667],
      [9.166667, END.served, 9.333333],
      [9.333333, END.served, 9.5],
      [20, END.calledBack, 20],
      [33, END.served, 33.166667],
    ]);
    // The time promised runs from the opening.
    const promises = called.legs.filter(({ end }) => end === END.calledBack);
    expect(promises.map(({ talk, afterContact }) => [talk / HOUR, afterContact / HOUR]).slice(0, 2)).toEqual([
      [2, 4],
      [expect.closeTo(1.166667, 5), 3],
    ]);
    expect(fates(await run(text('0%'))).map(([, end]) => end)).toEqual([END.refused, END.refused, END.served, END.refused]);
  });

  it('one is turned away, at the edges to the second, and may try again as after a busy line', async () => {
    const contacts = at(8, 9, 16.99, 17);
    const ends = fates(await run(scenario({ closed: 'refuse', contacts }))).map(([, end]) => end);
    expect(ends).toEqual([END.refused, END.served, END.served, END.refused]);
    const again = await run(scenario({ closed: 'refuse', contacts: at(8), source: ', redial: { after-busy: 100%, at-most: 3, delay: 90m }' }));
    expect(fates(again)).toEqual([
      [8, END.refused, 8],
      [9.5, END.served, 9.666667],
    ]);
    expect(again.tally.refused).toBe(1);
  });

  it('the AI takes everybody where it is left alone, and what it hands over nobody takes', async () => {
    const byPeople = await run(scenario({ closed: 'ai-only', contacts: at(8, 10) }));
    expect(fates(byPeople)).toEqual([
      [8, END.contained, 8.016667],
      [10, END.served, 10.166667],
    ]);
    expect(byPeople.contacts.map(({ forced }) => forced)).toEqual([1, 0]);
    const byAi = await run(scenario({ closed: 'ai-only', contacts: at(8, 10) }), 'first');
    expect(fates(byAi)).toEqual([
      [8, END.refused, 8.016667],
      [10, END.served, 10.183333],
    ]);
  });

  it('a full AI that passes contacts on to closed humans turns them away', async () => {
    const blocks = 'ai: { sessions: { limit: 1, when-full: humans } }';
    const ends = fates(await run(scenario({ closed: 'ai-only', contacts: at(8, 8), blocks }))).map(([, end]) => end);
    expect(ends.sort()).toEqual([END.contained, END.refused]);
  });

  it('policies know', async () => {
    const { contacts } = await run(scenario({ contacts: at(8, 10) }), 'asks');
    expect(contacts.map(({ metAi }) => metAi)).toEqual([1, 0]);
  });
});

describe('hours', () => {
  it('of a channel are its own where a window names it', async () => {
    const opening = 'all: { from: "08:00", to: "18:00" }, voice: { channels: [voice], days: tue, from: "10:00", to: "12:00" }';
    const ends = fates(await run(scenario({ opening, closed: 'refuse', contacts: at(11, 33, 35) })));
    expect(ends.map(([, end]) => end)).toEqual([END.refused, END.refused, END.served]);
  });

  it('that meet or overlap are one, also at midnight', async () => {
    const opening = 'day: { from: "08:00", to: "16:00" }, evening: { from: "15:00", to: "24:00" }, night: { from: "00:00", to: "08:00" }';
    const always = await run(scenario({ opening, contacts: at(1, 8, 15.5, 23.99, 30) }));
    const never = await run(scenario({ contacts: at(1, 8, 15.5, 23.99, 30) }).replace(/, opening: .*}$/m, ' }'));
    expect(always.contacts).toEqual(never.contacts);
    expect(always.legs).toEqual(never.legs);
  });

  it('keep to the clock on the wall when it changes', async () => {
    for (const [start, hours] of [
      ['2026-03-28', 47],
      ['2026-10-24', 49],
    ] as const) {
      const observed = await run(scenario({ experiment: `start: ${start}, length: 2d, timezone: Europe/Paris`, contacts: at(20) }));
      // The second day opens at 09:00 of a day of 23, or 25, hours.
      expect(fates(observed)).toEqual([[20, END.served, hours - 15 + 0.166667]]);
    }
  });

  it('on a holiday are those of the day that it is like', async () => {
    const opening = 'week: { days: mon-fri, from: "09:00", to: "17:00" }, sat: { days: sat, from: "10:00", to: "12:00" }';
    const ends = async (holidays: string) =>
      fates(await run(scenario({ opening, closed: 'refuse', contacts: at(9.5, 11, 35), blocks: holidays }))).map(([, end]) => end);
    expect(await ends('')).toEqual([END.served, END.served, END.served]);
    expect(await ends('holidays: [2026-03-02]')).toEqual([END.refused, END.refused, END.served]);
    expect(await ends('holidays: [{ date: 2026-03-02, as: sat }]')).toEqual([END.refused, END.served, END.served]);
  });
});

describe('a group with hours of its own', () => {
  /** Questions go to the desk and then to the back office, orders to the back office alone. */
  const groups =
    (hours: string, { centre = '', closed = '', desk = 'agents: 1', back = 'agents: 1', experiment = 'start: 2026-03-02, length: 2d' } = {}) =>
    (contacts: string) => `
schema: tandem/scenario@1
id: groups
experiment: { ${experiment}, replications: 1 }
intents: { ask: { human: { handle: 10m } }, buy: { human: { handle: 10m } } }
sources: { calls: { channel: voice, contacts: [ ${contacts} ] } }
humans:
  groups: { desk: { ${desk}, skills: { ask: {} } }, back: { ${back}, ${hours} } }
  queues: { asks: { takes: { intents: [ask] }, groups: [desk, back] }, buys: { takes: { intents: [buy] }, groups: [back] } }
  ${centre === '' ? '' : `opening: { ${centre} }`}
  ${closed === '' ? '' : `closed: { voice: ${closed} }`}
policies: { people: { type: human-only } }
`;
  const each = (intent: string, ...hours: readonly number[]) =>
    hours.map((hour) => `{ id: ${intent}-${String(hour).replace('.', '-')}, arrives: ${hour * 60}m, intent: ${intent} }`).join(', ');

  it('takes nothing outside them, while other groups go on', async () => {
    const text = groups('opening: { all: { from: "09:00", to: "12:00" } }');
    expect(fates(await run(text(each('ask', 8, 8.01, 9, 9.01, 12, 12.01))))).toEqual([
      [8, END.served, 8.166667],
      // The desk is busy and the back office closed.
      [8.01, END.served, 8.333333],
      [9, END.served, 9.166667],
      [9.01, END.served, 9.176667],
      [12, END.served, 12.166667],
      [12.01, END.served, 12.333333],
    ]);
  });

  it('turns away those whom it alone serves, as when their channel is closed', async () => {
    const text = groups('opening: { all: { from: "09:00", to: "12:00" } }', { closed: 'refuse' });
    expect(fates(await run(text(each('buy', 8, 9, 11.99, 12))))).toEqual([
      [8, END.refused, 8],
      [9, END.served, 9.166667],
      [11.99, END.served, 12.156667],
      [12, END.refused, 12],
    ]);
    // The desk has no hours: questions find somebody open at any time.
    expect(fates(await run(text(each('ask', 8, 12)))).map(([, end]) => end)).toEqual([END.served, END.served]);
  });

  it('is open when the centre is, too', async () => {
    const both = groups('opening: { all: { from: "09:00", to: "12:00" } }', { centre: 'all: { from: "10:00", to: "14:00" }', closed: 'refuse' });
    const ends = async (intent: string) => fates(await run(both(each(intent, 9.5, 10.5, 12.5, 14.5)))).map(([, end]) => end);
    expect(await ends('buy')).toEqual([END.refused, END.served, END.refused, END.refused]);
    expect(await ends('ask')).toEqual([END.refused, END.served, END.served, END.refused]);
  });

  it('calls back when both open, and waits for its opening where nothing else is said', async () => {
    const hours = 'opening: { week: { from: "09:00", to: "10:00" }, later: { from: "11:00", to: "12:00" } }';
    const back = groups(hours, { centre: 'all: { from: "09:30", to: "14:00" }', closed: 'callback-next-day' });
    const text = back(each('buy', 8, 10.5, 12.5)).replace('humans:\n', 'humans:\n  callback: {}\n');
    expect(fates(await run(text)).filter(([, end]) => end === END.served)).toEqual([
      [9.5, END.served, 9.666667],
      [11, END.served, 11.166667],
      [33.5, END.served, 33.666667],
    ]);
    expect(fates(await run(groups(hours)(each('buy', 8, 10.5, 12.5))))).toEqual([
      [8, END.served, 9.166667],
      [10.5, END.served, 11.166667],
      [12.5, END.served, 33.166667],
    ]);
  });

  it('cuts windows and shifts, of which only what is left is on duty', async () => {
    const opening = 'opening: { all: { from: "09:00", to: "12:00" } }';
    const onDuty = async (back: string) => {
      const { areas } = await run(groups(opening, { back, experiment: 'start: 2026-03-02, length: 1d' })(each('ask', 3)));
      const cells = areas.onDuty.subarray(areas.onDuty.length / 2);
      return cells.reduce((sum, seconds) => sum + seconds, 0) / HOUR;
    };
    expect(await onDuty('agents: { early: { from: "07:00", to: "10:00", agents: 2 }, late: { from: "11:30", to: "18:00", agents: 4 } }')).toBe(2 + 2);
    expect(await onDuty('shifts: { day: { start: "08:00", length: 8h, break: { after: 2h, length: 30m }, agents: 2 } }')).toBe(2 * 2.5);
    expect(await onDuty('agents: 3')).toBe(9);
  });

  it('keeps to the clock on the wall when it changes', async () => {
    for (const [start, hours] of [
      ['2026-03-28', 47],
      ['2026-10-24', 49],
    ] as const) {
      const text = groups('opening: { all: { from: "09:00", to: "12:00" } }', { experiment: `start: ${start}, length: 2d, timezone: Europe/Paris` });
      expect(fates(await run(text(each('buy', 20))))).toEqual([[20, END.served, hours - 15 + 0.166667]]);
    }
  });

  it('changes nothing when its hours are those of the centre', async () => {
    const hours = 'week: { days: mon-fri, from: "09:00", to: "12:30" }, late: { days: mon, from: "14:00", to: "19:00" }';
    const contacts = Array.from({ length: 300 }, (_, i) => `{ id: c${i}, arrives: ${i * 9}m, intent: ${i % 3 === 0 ? 'ask' : 'buy'} }`).join(', ');
    for (const closed of ['queue', 'refuse', 'callback-next-day']) {
      const text = (opening: string) =>
        groups(opening, { centre: hours, closed, desk: `agents: 2${opening === '' ? '' : `, ${opening}`}` })(contacts)
          .replace('agents: 1, }', 'agents: 1 }')
          .replace('humans:\n', 'humans:\n  callback: {}\n');
      const own = await run(text(`opening: { ${hours} }`));
      expect(own.contacts.length).toBeGreaterThan(299);
      expect(own).toEqual(await run(text('')));
    }
  });
});
