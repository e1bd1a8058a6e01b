/** Schedules and forecasts from files: the same run as the numbers written out, and every problem with its line and its interval. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAttachments } from '../../src/edge/attachments.ts';
import type { Attachments } from '../../src/scenario/attachments.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { VOCABULARY, modelsFrom, observe, resolvedFrom } from '../support/world.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-intervals-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Parts {
  readonly agents?: string;
  readonly arrivals?: string;
  readonly experiment?: string;
  readonly handle?: string;
}

function scenario({
  agents = '3',
  arrivals = 'rate: 60/h',
  experiment = 'start: 2026-03-02, length: 2d',
  handle = '{ exponential: { mean: 4m } }',
}: Parts): string {
  return `
schema: tandem/scenario@1
id: intervals
experiment: { ${experiment}, replications: 1 }
intents: { ask: { human: { handle: ${handle} } } }
sources: { calls: { channel: voice, patience: { exponential: { mean: 3m } }, arrivals: { ${arrivals} } } }
humans: { groups: { desk: { agents: ${agents} } } }
policies: { people: { type: human-only } }
`;
}

async function load(text: string, files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return loadAttachments(await resolvedFrom(text), (file) => join(folder, file));
}

async function run(parts: Parts, files: Readonly<Record<string, string>> = {}) {
  const text = scenario(parts);
  const loaded = await load(text, files);
  const attachments: Attachments = 'attachments' in loaded ? loaded.attachments : expect.unreachable(JSON.stringify(loaded.problems));
  const model = (await modelsFrom(text, attachments)).get('people')!;
  return { model, observed: observe(model, 'seed', 0) };
}

/** Code, line, message of every problem of the files. */
async function problemsOf(parts: Parts, csv: string): Promise<string[]> {
  const loaded = await load(scenario(parts), { 'plan.csv': csv });
  const problems: readonly Problem[] = 'problems' in loaded ? loaded.problems : [];
  for (const { help } of problems) expect(help).toBeTruthy();
  return problems.map(({ code, place, message }) => `${code}:${place.line ?? '-'} ${message}`);
}

const SCHEDULE = '{ file: plan.csv, columns: { date: day, time: at, agents: staff } }';
const FORECAST = 'forecast: { file: plan.csv, columns: { date: day, time: at, offered: calls } }';
const TIMES = ['09:00', '09:30', '10:00', '10:30'];
const csvOf = (header: string, days: Readonly<Record<string, readonly number[]>>, times = TIMES) =>
  [header, ...Object.entries(days).flatMap(([day, numbers]) => numbers.map((number, i) => `${day},${times[i]},${number}`))].join('\n');

describe('a schedule', () => {
  it('of two days runs as the same numbers written as windows', async () => {
    const csv = csvOf('day,at,staff', { '2026-03-02': [2, 4, 4, 1], '2026-03-03': [1, 0, 5, 3] });
    const windows =
      '{ a: { days: mon, from: "09:00", to: "11:00", agents: [2, 4, 4, 1] }, b: { days: tue, from: "09:00", to: "11:00", agents: [1, 0, 5, 3] } }';
    const follow = 'start: 2026-03-02, length: 2d, follow: 12h';
    const [file, written] = [await run({ agents: SCHEDULE, experiment: follow }, { 'plan.csv': csv }), await run({ agents: windows, experiment: follow })];
    expect(file.observed.legs.length).toBeGreaterThan(200);
    expect(file.observed).toEqual(written.observed);
    expect(file.model.groups[0]!.agents).toEqual(written.model.groups[0]!.agents);
  });

  it('without dates is every day’s, and its rows may come in any order', async () => {
    const csv = 'at,staff\n9:30 am,4\n9:00 AM,2\n10:00,1';
    const file = await run({ agents: '{ file: plan.csv, columns: { time: at, agents: staff } }' }, { 'plan.csv': csv });
    const written = await run({ agents: '{ a: { from: "09:00", to: "10:30", agents: [2, 4, 1] } }' });
    expect(file.observed).toEqual(written.observed);
  });

  it('is read by its own dates, from the rows that are meant, with dates as the centre writes them', async () => {
    const rows = ['start;Queue;staff', ...['09:00', '09:30'].flatMap((at) => [`02/03/2026 ${at};Voice;3`, `02/03/2026 ${at};Chat;9`])];
    const agents = '{ file: plan.csv, columns: { date: { column: start, format: dd/MM/yyyy HH:mm }, agents: staff }, where: { Queue: Voice } }';
    const { model } = await run({ agents, experiment: 'start: 2026-03-02, length: 1d' }, { 'plan.csv': rows.join('\n') });
    expect([...model.groups[0]!.times].slice(0, 4)).toEqual([0, 32400, 34200, 36000]);
    expect([...model.groups[0]!.agents]).toEqual([0, 3, 3, 0]);
  });

  it('takes the place of windows in a file that builds on them', async () => {
    const base = scenario({ agents: '{ day: { from: "09:00", to: "10:00", agents: 2 } }' });
    const text = `schema: tandem/scenario@1\nid: planned\nextends: base.yaml\nhumans: { groups: { desk: { agents: ${SCHEDULE} } } }\n`;
    const files = { read: (file: string) => (file === 'base.yaml' ? base : text), resolve: (_: string, file: string) => file };
    const { problems } = await readScenario('test.yaml', files, VOCABULARY);
    expect(problems).toEqual([]);
  });

  it('belongs to each policy that names one', async () => {
    const text = `${scenario({ agents: SCHEDULE }).trim()}\n  more: { type: human-only, with: { humans.groups.desk.agents.columns.agents: plan } }\n`.replace(
      'policies: { people: { type: human-only } }',
      'policies:\n  people: { type: human-only }',
    );
    const loaded = await load(text, { 'plan.csv': 'day,at,staff,plan\n2026-03-02,09:00,1,7\n2026-03-02,09:30,1,7\n2026-03-03,09:00,1,7' });
    const models = await modelsFrom(text, 'attachments' in loaded ? loaded.attachments : expect.unreachable());
    expect([models.get('people')!.groups[0]!.most, models.get('more')!.groups[0]!.most]).toEqual([1, 7]);
  });

  it('on days of clock changes: an hour that is skipped has no length, one that comes twice lasts twice as long', async () => {
    const times = Array.from({ length: 8 }, (_, i) => `0${i >> 1}:${i % 2 === 0 ? '00' : '30'}`);
    for (const date of ['2026-03-29', '2026-10-25']) {
      const experiment = `start: ${date}, length: 1d, timezone: Europe/Paris, follow: 0s`;
      const file = await run({ agents: SCHEDULE, experiment }, { 'plan.csv': csvOf('day,at,staff', { [date]: [1, 2, 3, 4, 5, 6, 7, 8] }, times) });
      const written = await run({ agents: '{ night: { from: "00:00", to: "04:00", agents: [1, 2, 3, 4, 5, 6, 7, 8] } }', experiment });
      expect(file.observed).toEqual(written.observed);
      expect(file.model.groups[0]!.times).toEqual(written.model.groups[0]!.times);
    }
  });
});

describe('a forecast', () => {
  it('brings the same contacts as the rates that it means', async () => {
    const csv = csvOf('day,at,calls', { '2026-03-02': [30, 60, 60, 15], '2026-03-03': [30, 60, 60, 15] });
    const steps = 'steps: [["00:00", 0/h], ["09:00", 60/h], ["09:30", 120/h], ["10:30", 30/h], ["11:00", 0/h]]';
    const experiment = 'start: 2026-03-02, length: 2d, follow: 0s';
    const file = await run({ arrivals: FORECAST, experiment }, { 'plan.csv': csv });
    const written = await run({ arrivals: steps, experiment });
    expect(file.model.sources[0]!.rate).toEqual(written.model.sources[0]!.rate);
    expect(file.observed.needs.length).toBeGreaterThan(200);
    expect(file.observed).toEqual(written.observed);
  });

  it('takes surges, growth and days that differ on top', async () => {
    const csv = csvOf('day,at,calls', { '2026-03-02': [30, 60, 60, 15], '2026-03-03': [30, 60, 60, 15] });
    const plain = await run({ arrivals: FORECAST }, { 'plan.csv': csv });
    const twice = await run({ arrivals: `${FORECAST}, by-date: { 2026-03-02: 2, 2026-03-03: 2 }` }, { 'plan.csv': csv });
    expect([...twice.model.sources[0]!.rate!.rates]).toEqual([...plain.model.sources[0]!.rate!.rates].map((rate) => 2 * rate));
  });

  it('says how long contacts take in each interval, whenever they are served', async () => {
    const handled = FORECAST.replace('offered: calls', 'offered: calls, handle: { column: aht, unit: s }');
    const rows = ['09:00,30,120', '09:30,60,480', '10:00,0,', '10:30,15,240'].map((row) => `2026-03-02,${row}`);
    const parts = { agents: '2', experiment: 'start: 2026-03-02, length: 1d' };
    const file = await run({ ...parts, arrivals: handled }, { 'plan.csv': ['day,at,calls,aht', ...rows].join('\n') });
    const plain = await run({ ...parts, arrivals: FORECAST }, { 'plan.csv': ['day,at,calls,aht', ...rows].join('\n') });
    const factor = (arrived: number): number => (arrived < 34200 ? 0.5 : arrived < 36000 ? 2 : 1);
    const workOf = ({ observed }: typeof file) => new Map(observed.legs.map(({ entered, work }) => [entered, work]));
    const asPlain = workOf(plain);
    expect(asPlain.size).toBeGreaterThan(80);
    // The same customers, and the mean of the intent is four minutes.
    expect(workOf(file)).toEqual(new Map([...asPlain].map(([entered, work]) => [entered, work * factor(entered)])));
    expect(file.observed.legs.some(({ entered, wait }) => entered < 36000 && entered + wait >= 36000)).toBe(true);
  });

  it.each(['2026-03-29', '2026-10-25', '2026-03-30'])('expects what it says in all on %s, where clocks may change', async (date) => {
    const all = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    const times = date === '2026-03-29' ? all.filter((time) => time !== '02:00') : all;
    const numbers = times.map((_, i) => 10 + i);
    const experiment = `start: ${date}, length: 1d, timezone: Europe/Paris, follow: 0s`;
    const { model } = await run({ arrivals: FORECAST, experiment }, { 'plan.csv': csvOf('day,at,calls', { [date]: numbers }, times) });
    const { times: starts, rates } = model.sources[0]!.rate!;
    const expected = rates.reduce((sum, rate, i) => sum + (rate === 0 ? 0 : rate * (starts[i + 1]! - starts[i]!)), 0);
    expect(expected).toBeCloseTo(
      numbers.reduce((a, b) => a + b),
      9,
    );
  });
});

describe('problems of the file', () => {
  const ONE = { agents: SCHEDULE, experiment: 'start: 2026-03-02, length: 1d' };

  it('are all told at once, each with its line and its interval', async () => {
    const csv = [
      'day,at,staff',
      '2026-03-02,09:00,3',
      '2026-03-02,09:30,-1',
      '2026-03-02,10:00,2.5',
      '2026-03-02,half,4',
      '02.03.2026,11:00,x',
      '2026-03-02,12:00',
    ];
    expect(await problemsOf(ONE, csv.join('\n'))).toEqual([
      'E406:3 `staff` is `-1`, less than nobody',
      'E406:4 `staff` is `2.5`, not a whole number',
      'E402:5 `at` is `half`, not a time of day',
      'E402:6 `day` is `02.03.2026`, not a date written `yyyy-MM-dd`',
      'E406:6 `staff` is `x`, not a number',
      'E408:7 the row has 2 values, the header names 3 columns',
      'E142:- no day of the file has two intervals, so their length is not known',
    ]);
  });

  it.each<[string, Parts, string, string[]]>([
    [
      'an interval is missing',
      ONE,
      'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1\n2026-03-02,10:30,1',
      ['E412:4 2026-03-02 10:00 has no row: the one before is 09:30, the next 10:30'],
    ],
    [
      'a day is missing',
      { agents: SCHEDULE, experiment: 'start: 2026-03-02, length: 3d' },
      'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1\n2026-03-04,09:00,1',
      ['E412:3 2026-03-03 is a day of the run and has no row'],
    ],
    [
      'the lead-in is not there',
      { agents: SCHEDULE, experiment: 'start: 2026-03-02T06:00, length: 4h, lead-in: 8h' },
      'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1',
      ['E412:2 2026-03-01 is a day of the run and has no row'],
    ],
    ['a row comes twice', ONE, 'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1\n2026-03-02,09:00,2', ['E413:4 2026-03-02 09:00 is written twice']],
    [
      'intervals overlap',
      { ...ONE, agents: SCHEDULE.replace('}', '}, step: 1h') },
      'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1',
      ['E413:3 2026-03-02 09:30 begins before the 1h of 09:00 are over'],
    ],
    [
      'the last goes past midnight',
      { ...ONE, agents: SCHEDULE.replace('}', '}, step: 1h') },
      'day,at,staff\n2026-03-02,23:30,1',
      ['E413:2 2026-03-02 23:30 lasts into the next day'],
    ],
    ['the step divides no day', ONE, 'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:07,1', ['E152:- intervals of 7m do not divide a day']],
    ['nobody is ever due', ONE, 'day,at,staff\n2026-03-02,09:00,0\n2026-03-02,09:30,0', ['E154:- `staff` is 0 in every interval of the run']],
    ['there are no rows', ONE, 'day,at,staff', ['E407:- the file holds no rows']],
    ['a column is missing', ONE, 'date,at,stuff\n2026-03-02,09:00,0', ['E401:1 there is no column `day`', 'E401:1 there is no column `staff`']],
    [
      'the rows meant are not there',
      { ...ONE, agents: SCHEDULE.replace('}', '}, where: { at: voice }') },
      'day,at,staff\n2026-03-02,Voice,0',
      ['E407:- no row has `voice` as `at`'],
    ],
    [
      'a time has an offset',
      { ...ONE, agents: '{ file: plan.csv, columns: { date: day, agents: staff }, step: 30m }' },
      'day,staff\n2026-03-02T09:00Z,1',
      ['E402:2 `day` is `2026-03-02T09:00Z`, which has an offset'],
    ],
    [
      'contacts come at a time that does not exist',
      { arrivals: FORECAST, experiment: 'start: 2026-03-29, length: 1d, timezone: Europe/Paris' },
      'day,at,calls\n2026-03-29,01:30,3\n2026-03-29,02:00,3\n2026-03-29,02:30,0\n2026-03-29,03:00,4',
      ['E156:3 2026-03-29 02:00 does not exist: clocks in Europe/Paris are put forward'],
    ],
  ])('%s', async (_, parts, csv, expected) => {
    expect(await problemsOf(parts, csv)).toEqual(expected);
  });

  it('are handle times that cannot be', async () => {
    const parts = { arrivals: FORECAST.replace('offered: calls', 'offered: calls, handle: aht'), experiment: 'start: 2026-03-02, length: 1d' };
    const rows = ['09:00,3,120', '09:30,3,', '10:00,0,', '10:30,3,0s', '11:00,3,2m'].map((row) => `2026-03-02,${row}`);
    expect(await problemsOf(parts, ['day,at,calls,aht', ...rows].join('\n'))).toEqual([
      'E406:2 `aht` is `120`, which has no unit',
      'E406:3 `aht` is ``, not a duration',
      'E406:5 `aht` is `0s`, and contacts are expected',
    ]);
  });

  it('leaves alone what an export holds beyond the run, and an hour that clocks skip', async () => {
    const beyond = 'day,at,staff\n2026-03-02,09:00,1\n2026-03-02,09:30,1\n2026-04-02,09:00,1\n2026-04-02,11:00,1';
    expect(await problemsOf(ONE, beyond)).toEqual([]);
    const skipped = { agents: SCHEDULE, experiment: 'start: 2026-03-29, length: 1d, timezone: Europe/Paris' };
    expect(await problemsOf(skipped, 'day,at,staff\n2026-03-29,01:00,1\n2026-03-29,01:30,1\n2026-03-29,03:00,1')).toEqual([]);
  });

  it('are none in an export of many years', async () => {
    const from = Date.UTC(2020, 0, 1) / 1000;
    const row = (half: number): string => `${new Date((from + half * 1800) * 1000).toISOString().slice(0, 16).replace('T', ',')},1`;
    expect(await problemsOf(ONE, ['day,at,staff', ...Array.from({ length: 150_000 }, (_, half) => row(half))].join('\n'))).toEqual([]);
  });

  it('is a file that is not there', async () => {
    const loaded = await load(scenario({ ...ONE, agents: SCHEDULE.replace('plan.csv', 'none.csv') }), {});
    expect('problems' in loaded ? loaded.problems.map(({ code, place }) => [code, place.path]) : []).toEqual([['E411', 'humans.groups.desk.agents.file']]);
  });
});

describe('problems of the scenario', () => {
  const codes = async (parts: Parts): Promise<string[]> => {
    const files = { read: () => scenario(parts), resolve: (_: string, file: string) => file };
    const { problems } = await readScenario('test.yaml', files, VOCABULARY);
    return problems.map(({ code, message }) => `${code} ${message}`);
  };

  it.each<[string, Parts, string]>([
    ['dates without a start', { agents: SCHEDULE, experiment: 'length: 1d' }, 'E142 the file has dates, and the experiment has none'],
    [
      'dates and a number of needs',
      { arrivals: FORECAST, experiment: 'start: 2026-03-02, needs: 100' },
      'E142 an experiment of so many `needs` ends on no particular day, and the file has dates',
    ],
    [
      'nothing to make longer',
      { arrivals: FORECAST.replace('offered: calls', 'offered: calls, handle: aht'), handle: '0s' },
      'E142 no contact of `calls` takes a person any time, so there is nothing to make longer or shorter',
    ],
    ['no time', { agents: '{ file: plan.csv, columns: { agents: staff } }' }, 'E141 no column says when an interval starts'],
    ['two totals', { arrivals: `rate: 1/h, ${FORECAST}` }, 'E141 `rate` and `forecast` exclude each other'],
    ['a shape', { arrivals: `${FORECAST}, by-weekday: { mon: 2 }` }, 'E142 `forecast` says when how many arrive: it takes no `by-weekday`'],
    ['a misspelt key', { agents: '{ file: plan.csv, colums: { time: at, agents: staff } }' }, 'E101 `colums` is not known here'],
    [
      'a steady state',
      { arrivals: FORECAST, experiment: 'kind: steady-state, start: 2026-03-02, length: 40h' },
      'E165 the arrivals of `calls` change with the calendar: there is no steady state',
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await codes(parts)).toContain(expected);
  });
});
