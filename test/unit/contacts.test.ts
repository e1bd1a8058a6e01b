/** Contact lists: what a log says ends up in the right column, and every kind of fault is told with its line. */
import { describe, expect, it } from 'vitest';
import { hash64 } from '../../src/random/hash.ts';
import type { ContactColumns } from '../../src/scenario/attachments.ts';
import { readContactList, readInlineContacts } from '../../src/scenario/contacts.ts';
import type { ContactListSpec } from '../../src/scenario/contact-columns.ts';
import type { Problem } from '../../src/scenario/problem.ts';

const NAMES = { intents: ['order-status', 'refund-dispute'], segments: ['standard', 'premium'] };
const ORIGIN = { scenario: 'peak.yaml', path: 'sources.tickets.list', file: 'tickets.csv' };

type Extra = Partial<ContactListSpec['columns']>;
const specOf = (columns: Extra = {}, observed?: ContactListSpec['observed']): ContactListSpec => ({
  file: 'tickets.csv',
  columns: { id: 'ticket', arrives: 'opened', ...columns },
  ...(observed === undefined ? {} : { observed }),
});

/** Reads lines of comma-separated text, the header on line 1. */
async function read(spec: ContactListSpec, text: string): Promise<{ contacts: ContactColumns | undefined; problems: readonly Problem[] }> {
  const [header = '', ...rows] = text.trim().split('\n');
  const result = await readContactList(
    spec,
    header.split(','),
    rows.map((row, index) => ({ line: index + 2, values: row.split(',') })),
    NAMES,
    ORIGIN,
  );
  return 'contacts' in result ? { contacts: result.contacts, problems: [] } : { contacts: undefined, problems: result.problems };
}

const told = (problems: readonly Problem[]): string[] => problems.map(({ code, place, message }) => `${code} ${place.file}:${place.line ?? '-'} ${message}`);

describe('a good list', () => {
  it('becomes columns sorted by arrival, then by id', async () => {
    const { contacts } = await read(
      specOf(
        { intent: 'kind', handle: { column: 'minutes', unit: 'm' }, priority: 'prio', 'ai-resolves': 'ai', patience: { column: 'waits', unit: 's' } },
        { reopened: 'reopened' },
      ),
      'ticket,opened,kind,minutes,prio,ai,waits,reopened\nb,2026-03-02T10:00,order-status,5,2,true,30,1\nc,2026-03-02T09:00,refund-dispute,,,,none,\na,2026-03-02T10:00,order-status,0.5,1,0,,0',
    );
    const day = Date.UTC(2026, 2, 2) / 1000;
    expect(contacts?.length).toBe(3);
    expect(contacts?.clock).toBe('local');
    expect([...contacts!.arrives]).toEqual([day + 9 * 3600, day + 10 * 3600, day + 10 * 3600]);
    expect([...contacts!.need]).toEqual(['c', 'a', 'b'].flatMap((id) => [...hash64(id)]));
    expect([...contacts!.intent]).toEqual([1, 0, 0]);
    expect([...contacts!.handle]).toEqual([NaN, 30, 300]);
    expect([...contacts!.priority]).toEqual([NaN, 1, 2]);
    expect([...contacts!.patience]).toEqual([Infinity, NaN, 30]);
    expect([...contacts!.aiResolves]).toEqual([-1, 0, 1]);
    expect([...contacts!.needsHuman]).toEqual([-1, -1, -1]);
    expect([...contacts!.segment]).toEqual([-1, -1, -1]);
    expect([...contacts!.observed['reopened']!]).toEqual([NaN, 0, 1]);
  });

  it('lies in memory that threads share', async () => {
    const { contacts } = await read(specOf(), 'ticket,opened\na,2026-03-02T10:00');
    for (const column of [contacts!.arrives, contacts!.need, contacts!.intent]) expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('maps categories, and `else` takes the rest and the empty', async () => {
    const intent = { column: 'kind', map: { 'Category 55': 'refund-dispute' }, else: 'order-status' };
    const { contacts } = await read(
      specOf({ intent }),
      'ticket,opened,kind\na,2026-03-02T10:00,Category 55\nb,2026-03-02T10:01,Category 1\nc,2026-03-02T10:02,',
    );
    expect([...contacts!.intent]).toEqual([1, 0, 0]);
  });

  it.each([
    ['2026-03-02T10:00:00', undefined, 'local', Date.UTC(2026, 2, 2, 10) / 1000],
    ['2026-03-02 10:00', undefined, 'local', Date.UTC(2026, 2, 2, 10) / 1000],
    ['2026-03-02', undefined, 'local', Date.UTC(2026, 2, 2) / 1000],
    ['2026-03-02T10:00:00Z', undefined, 'absolute', Date.UTC(2026, 2, 2, 10) / 1000],
    ['2026-03-02T10:00:00.250+02:00', undefined, 'absolute', Date.UTC(2026, 2, 2, 8) / 1000 + 0.25],
    ['2026-03-02T10:00-0330', undefined, 'absolute', Date.UTC(2026, 2, 2, 13, 30) / 1000],
    ['02/03/2026 10:00', 'dd/MM/yyyy HH:mm', 'local', Date.UTC(2026, 2, 2, 10) / 1000],
    ['3/2/2026 9:05', 'M/d/yyyy H:mm', 'local', Date.UTC(2026, 2, 2, 9, 5) / 1000],
    ['2026-03-02T10:00:30+01:00', 'yyyy-MM-ddTHH:mm:ssXXX', 'absolute', Date.UTC(2026, 2, 2, 9, 0, 30) / 1000],
    ['1h30m', undefined, 'run', 5400],
  ] as const)('reads the time %s with format %s', async (text, format, clock, seconds) => {
    const { contacts, problems } = await read(specOf({ arrives: format === undefined ? 'opened' : { column: 'opened', format } }), `ticket,opened\na,${text}`);
    expect(told(problems)).toEqual([]);
    expect([contacts?.clock, contacts?.arrives[0]]).toEqual([clock, seconds]);
  });

  it('reads numbers since the start when a unit is given', async () => {
    const { contacts } = await read(specOf({ arrives: { column: 'opened', unit: 'm' } }), 'ticket,opened\na,1.5');
    expect([contacts?.clock, contacts?.arrives[0]]).toEqual(['run', 90]);
  });
});

describe('a faulty list', () => {
  const row = 'a,2026-03-02T10:00';

  it.each([
    ['a missing column', specOf({ intent: 'kind' }), `ticket,opened,kinds\n${row},x`, 'E401 tickets.csv:1 there is no column `kind`'],
    [
      'a date in another format',
      specOf(),
      'ticket,opened\na,02/03/2026',
      'E402 tickets.csv:2 `opened` is `02/03/2026`, not an ISO date and time such as 2026-03-02T10:15:00',
    ],
    [
      'a date that does not exist',
      specOf(),
      'ticket,opened\na,2026-02-30',
      'E402 tickets.csv:2 `opened` is `2026-02-30`, not an ISO date and time such as 2026-03-02T10:15:00',
    ],
    [
      'a date against its format',
      specOf({ arrives: { column: 'opened', format: 'dd/MM/yyyy' } }),
      `ticket,opened\na,2026-03-02`,
      'E402 tickets.csv:2 `opened` is `2026-03-02`, not a date written `dd/MM/yyyy`',
    ],
    [
      'a pattern that is none',
      specOf({ arrives: { column: 'opened', format: 'DD/MM' } }),
      `ticket,opened\n${row}`,
      'E402 peak.yaml:- `DD/MM` is not a date pattern',
    ],
    ['no time at all', specOf(), 'ticket,opened\na,', 'E402 tickets.csv:2 `opened` is empty'],
    [
      'two clocks',
      specOf(),
      `ticket,opened\n${row}\nb,2026-03-02T10:00Z`,
      'E402 tickets.csv:3 some arrivals are a time since the start, a local time or a time with an offset, and others are not',
    ],
    [
      'an unknown category',
      specOf({ intent: 'kind' }),
      `ticket,opened,kind\n${row},order-statu`,
      'E403 tickets.csv:2 `kind` is `order-statu`, which is not an intent of the scenario',
    ],
    [
      'a map to nowhere',
      specOf({ intent: { column: 'kind', map: { x: 'refund' } } }),
      `ticket,opened,kind\n${row},x`,
      'E403 peak.yaml:- `refund` is not an intent',
    ],
    ['an else to nowhere', specOf({ segment: { column: 'kind', else: 'gold' } }), `ticket,opened,kind\n${row},x`, 'E403 peak.yaml:- `gold` is not a segment'],
    [
      'an unknown channel',
      specOf({ channel: 'kind' }),
      `ticket,opened,kind\n${row},fax`,
      'E403 tickets.csv:2 `kind` is `fax`, which is not a channel of the scenario',
    ],
    ['an id used twice', specOf(), `ticket,opened\n${row}\n${row}`, 'E405 tickets.csv:3 the id `a` is used twice'],
    ['no id', specOf(), 'ticket,opened\n,2026-03-02', 'E404 tickets.csv:2 `ticket` is empty'],
    [
      'a number that is none',
      specOf({ handle: { column: 'h', unit: 'm' } }),
      `ticket,opened,h\n${row},long`,
      'E406 tickets.csv:2 `h` is `long`, not a duration',
    ],
    ['a number without a unit', specOf({ handle: 'h' }), `ticket,opened,h\n${row},5`, 'E406 tickets.csv:2 `h` is `5`, which has no unit'],
    [
      'a negative duration',
      specOf({ handle: { column: 'h', unit: 'm' } }),
      `ticket,opened,h\n${row},-5`,
      'E406 tickets.csv:2 `h` is `-5`: a duration cannot be negative',
    ],
    ['a broken priority', specOf({ priority: 'p' }), `ticket,opened,p\n${row},1.5`, 'E406 tickets.csv:2 `p` is `1.5`, not a whole number'],
    ['a flag that is none', specOf({ 'needs-human': 'f' }), `ticket,opened,f\n${row},maybe`, 'E406 tickets.csv:2 `f` is `maybe`, not true or false'],
    ['an outcome that is no number', specOf({}, { sla: 's' }), `ticket,opened,s\n${row},met`, 'E406 tickets.csv:2 `s` is `met`, not a number'],
    ['no rows', specOf(), 'ticket,opened', 'E407 tickets.csv:- the list holds no contacts'],
    ['a ragged row', specOf(), 'ticket,opened\na,2026-03-02,9', 'E408 tickets.csv:2 the row has 3 values, the header names 2 columns'],
  ])('tells %s', async (_what, spec, text, expected) => {
    const { problems } = await read(spec, text);
    expect(told(problems)).toEqual([expected]);
    for (const { help } of problems) expect(help).toBeTruthy();
  });

  it('suggests the name that was meant', async () => {
    const { problems } = await read(specOf({ intent: 'categry' }), `ticket,opened,category\n${row},x`);
    expect(problems[0]?.help).toBe('did you mean `category`?');
  });

  it('suggests a decimal point', async () => {
    const rows = [{ line: 2, values: ['a', '2026-03-02', '1,5'] }];
    const read = await readContactList(specOf({ handle: { column: 'h', unit: 'm' } }), ['ticket', 'opened', 'h'], rows, NAMES, ORIGIN);
    expect('problems' in read ? read.problems.map(({ help }) => help) : []).toEqual(['write a decimal point: `1.5`']);
  });

  it('tells a strange category once, not once a row', async () => {
    const { problems } = await read(specOf({ intent: 'kind' }), `ticket,opened,kind\na,2026-03-02,x\nb,2026-03-02,x\nc,2026-03-02,y`);
    expect(told(problems)).toHaveLength(2);
  });

  it('tells the first twenty and counts the rest', async () => {
    const rows = Array.from({ length: 1254 }, (_, index) => `${index},never`).join('\n');
    const { problems } = await read(specOf(), `ticket,opened\n${rows}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toBe('and 1,234 more problems in this file, the last on line 1,255');
  });
});

describe('contacts written in the scenario', () => {
  const origin = { scenario: 'peak.yaml', path: 'sources.desk.contacts', file: 'peak.yaml' };

  it('become the same columns', () => {
    const read = readInlineContacts(
      [
        { id: 'two', arrives: 600, intent: 'refund-dispute', channel: 'chat', patience: 'none' },
        { id: 'one', arrives: 60, handle: 90, 'ai-resolves': false, 'needs-human': true },
      ],
      NAMES,
      origin,
    );
    const contacts = 'contacts' in read ? read.contacts : undefined;
    expect(contacts?.clock).toBe('run');
    expect([...contacts!.arrives]).toEqual([60, 600]);
    expect([...contacts!.intent]).toEqual([-1, 1]);
    expect([...contacts!.channel]).toEqual([-1, 1]);
    expect([...contacts!.patience]).toEqual([NaN, Infinity]);
    expect([...contacts!.handle]).toEqual([90, NaN]);
    expect([...contacts!.aiResolves]).toEqual([0, -1]);
    expect([...contacts!.needsHuman]).toEqual([1, -1]);
  });

  it('refuse an id used twice and two clocks, naming the item', () => {
    const read = readInlineContacts(
      [
        { id: 'a', arrives: 0 },
        { id: 'a', arrives: 1 },
        { id: 'b', arrives: '2026-03-02' },
      ],
      NAMES,
      origin,
    );
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['E405', 'sources.desk.contacts[1]'],
      ['E402', 'sources.desk.contacts[2]'],
    ]);
  });
});
