/** Lists of contacts, written out, as CSV and as JSON by line: what they say is used as it stands, whatever the seed, and outcomes stay outside. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAttachments } from '../../src/edge/attachments.ts';
import { observedOutcomes } from '../../src/findings/observed.ts';
import { CHANNELS } from '../../src/scenario/schema.ts';
import * as END from '../../src/sim/end.ts';
import { modelsFrom, observe, resolvedFrom } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Row {
  readonly id: string;
  readonly at: number;
  readonly intent: 'ask' | 'buy';
  readonly segment: 'plain' | 'gold';
  readonly channel: 'voice' | 'chat' | 'email';
  readonly priority: number;
  readonly handle: number;
  /** Minutes; null: waits for ever. */
  readonly patience: number | null;
  readonly resolves: boolean;
  readonly human: boolean;
  readonly waited: number;
  readonly rating: number;
  readonly reopened: boolean;
}

const NEVER = null;
/** In minutes. One agent is busy with the first until 10. */
const ROWS: readonly Row[] = [
  row('a', 0, 'buy', 'plain', 'voice', 0, 10, NEVER, true, false, [0, 5, false]),
  row('b', 1, 'ask', 'gold', 'chat', 0, 4, 5, false, true, [120, 1, true]),
  row('c', 2, 'buy', 'gold', 'voice', 1, 3, 60, false, false, [60, 4, false]),
  row('d', 3, 'ask', 'plain', 'voice', 3, 2, NEVER, true, true, [30, 2, true]),
  row('e', 4, 'ask', 'plain', 'email', 7, 6, NEVER, false, false, [900, 3, false]),
  row('f', 5, 'buy', 'plain', 'voice', -2, 1, 0, true, false, [45, 5, false]),
];
function row(
  ...[id, at, intent, segment, channel, priority, handle, patience, resolves, human, [waited, rating, reopened]]: [
    ...[Row['id'], Row['at'], Row['intent'], Row['segment'], Row['channel'], Row['priority'], Row['handle'], Row['patience'], boolean, boolean],
    readonly [number, number, boolean],
  ]
): Row {
  return { id, at, intent, segment, channel, priority, handle, patience, resolves, human, waited, rating, reopened };
}

const scenario = (source: string) => `
schema: tandem/scenario@1
id: listed
experiment: { start: 2026-03-02T09:00, length: 4h, timezone: Europe/Paris, replications: 1 }
intents:
  ask: { ai: { resolves: 50%, concentration: 1, duration: 1m }, human: { handle: { exponential: { mean: 5m } }, resolves: 100% } }
  buy: { ai: { resolves: 50%, duration: 1m }, human: { handle: { lognormal: { mean: 5m, cv: 2 } } } }
segments: { plain: {}, gold: { priority: 5 } }
sources: { log: { channel: voice, patience: { exponential: { mean: 1m } }, ${source} } }
humans:
  groups: { desk: { agents: 1, channels: { voice: {}, chat: {}, email: {} } } }
  queues: { all: { groups: [desk] } }
policies: { people: { type: human-only }, machine: { type: ai-only } }
`;

const clock = (minutes: number) => `2026-03-02T09:${String(minutes).padStart(2, '0')}:00`;
const INLINE = `contacts: [ ${ROWS.map(
  ({ id, at, intent, segment, channel, priority, handle, patience, resolves, human, waited, rating, reopened }) =>
    `{ id: ${id}, arrives: ${clock(at)}, intent: ${intent}, segment: ${segment}, channel: ${channel}, priority: ${priority}, handle: ${handle}m, patience: ${patience === NEVER ? 'none' : `${patience}m`}, ai-resolves: ${resolves}, needs-human: ${human}, observed: { waited: ${waited}s, rating: ${rating}, reopened: ${reopened} } }`,
).join(', ')} ]`;
const COLUMNS =
  'columns: { id: id, arrives: at, intent: intent, segment: segment, channel: channel, priority: priority, handle: { column: handle, unit: m }, patience: { column: patience, unit: m }, ai-resolves: resolves, needs-human: human }';
const OBSERVED = 'observed: { waited: { column: waited, unit: s }, rating: rating, reopened: reopened }';
const written = ROWS.map((one) => ({ ...one, at: clock(one.at), patience: one.patience === NEVER ? 'none' : one.patience }));
const CSV = [Object.keys(written[0]!).join(','), ...written.map((one) => Object.values(one).join(','))].join('\n');
const JSONL = written.map((one) => JSON.stringify(one)).join('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-lists-'));
  writeFileSync(join(folder, 'log.csv'), CSV);
  writeFileSync(join(folder, 'log.jsonl'), JSONL);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(source: string) {
  const text = scenario(source);
  const loaded = await loadAttachments(await resolvedFrom(text), (file) => join(folder, file));
  const attachments = 'attachments' in loaded ? loaded.attachments : expect.unreachable(JSON.stringify(loaded.problems));
  return { attachments, models: await modelsFrom(text, attachments) };
}
async function run(source: string, policy = 'people', seed = 'one'): Promise<Observed> {
  return observe((await load(source)).models.get(policy)!, seed);
}
const FORMS = { inline: INLINE, csv: `list: { file: log.csv, ${COLUMNS}, ${OBSERVED} }`, jsonl: `list: { file: log.jsonl, ${COLUMNS}, ${OBSERVED} }` };
const named = (form: string) => FORMS[form as keyof typeof FORMS];

describe.each(Object.keys(FORMS))('a list of contacts (%s)', (form) => {
  it('is used as it stands: who comes when, about what, by which channel, how important, how long, how patient', async () => {
    const { contacts, legs } = await run(named(form));
    const byTime = contacts.toSorted((a, b) => a.arrived - b.arrived);
    expect(
      byTime.map(({ arrived, intent, segment, channel }) => [arrived / 60, ['ask', 'buy'][intent], ['plain', 'gold'][segment], CHANNELS[channel]]),
    ).toEqual(ROWS.map(({ at, intent, segment, channel }) => [at, intent, segment, channel]));
    const fates = legs.toSorted((a, b) => a.entered - b.entered).map(({ end, wait, talk }) => [end, wait / 60, talk / 60]);
    expect(fates).toEqual([
      [END.served, 0, 10],
      // Patience of 5 minutes, not drawn.
      [END.abandoned, 5, NaN],
      // Priority 1 of the contact, not 5 of the segment: after the one of priority 3.
      [END.served, 10, 3],
      [END.served, 7, 2],
      // E-mail waits for a moment without calls, whatever its priority.
      [END.served, 11, 6],
      [END.abandoned, 0, NaN],
    ]);
  });

  it('says what the AI resolves and who needs a human', async () => {
    const { contacts, needs } = await run(named(form), 'machine');
    const byTime = contacts.toSorted((a, b) => a.arrived - b.arrived);
    expect(byTime.map(({ aiWouldResolve, entitled, end }) => [aiWouldResolve, entitled, end])).toEqual(
      ROWS.map(({ resolves, human }) => [Number(resolves), Number(human), END.contained]),
    );
    expect(needs.toSorted((a, b) => a.born - b.born).map(({ resolved }) => resolved)).toEqual(ROWS.map(({ resolves }) => Number(resolves)));
  });

  it('leaves nothing to chance, and to the run no outcome', async () => {
    for (const policy of ['people', 'machine']) {
      const { tally: first, ...seen } = await run(named(form), policy);
      const { tally: second, ...again } = await run(named(form), policy, 'another');
      expect(again).toEqual(seen);
      expect({ ...second, customersHash: '' }).toEqual({ ...first, customersHash: '' });
      const without = named(form)
        .replace(`, ${OBSERVED}`, '')
        .replaceAll(/, observed: \{[^}]*\}/g, '');
      expect(without).not.toContain('observed');
      expect(await run(without, policy)).toEqual({ ...seen, tally: first });
    }
  });

  it('keeps what was observed beside it', async () => {
    const { attachments } = await load(named(form));
    const expected = [
      { name: 'waited', mean: 192.5, median: 52.5 },
      { name: 'rating', mean: 20 / 6, median: 3.5 },
      { name: 'reopened', mean: 2 / 6, median: 0 },
    ];
    expect(observedOutcomes(attachments)).toEqual(
      expected.map(({ name, mean, median }) => ({ source: 'log', name, n: 6, mean: expect.closeTo(mean, 12) as number, median, notes: [] })),
    );
  });
});

describe('what a list leaves out', () => {
  it('is drawn, customer by customer, and the rest stays as it was given', async () => {
    const some = INLINE.replaceAll(/, handle: \d+m/g, '').replace('segment: gold, ', '');
    const [one, other] = [
      await run(`segments: { plain: 50%, gold: 50% }, ${some}`),
      await run(`segments: { plain: 50%, gold: 50% }, ${some}`, 'people', 'another'),
    ];
    const talks = ({ legs }: Observed) => legs.filter(({ end }) => end === END.served).map(({ talk }) => talk);
    expect(talks(one)).not.toEqual(talks(other));
    expect(one.contacts.map(({ arrived }) => arrived).toSorted()).toEqual(other.contacts.map(({ arrived }) => arrived).toSorted());
  });

  it('a channel that nobody takes is told when the file is read', async () => {
    const text = scenario(FORMS.csv).replace(', email: {}', '');
    const loaded = await loadAttachments(await resolvedFrom(text), (file) => join(folder, file));
    expect('problems' in loaded && loaded.problems).toMatchObject([
      { code: 'E163', message: '`log.csv` holds 1 contact on email, and no group takes email', place: { path: 'sources.log.list.columns.channel' } },
    ]);
  });
});
