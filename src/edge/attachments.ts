/** Loads what a scenario names but does not hold: columns of files, lists of contacts, schedules and forecasts. */
import { isSchedule } from '../scenario/agent-windows.ts';
import { intervalsKey } from '../scenario/attachments.ts';
import type { Attachments, ContactColumns, IntervalTable } from '../scenario/attachments.ts';
import { readContactList, readInlineContacts } from '../scenario/contacts.ts';
import type { ContactNames } from '../scenario/contact-columns.ts';
import type { ContactsRead } from '../scenario/contact-draft.ts';
import type { IntervalUse } from '../scenario/interval-columns.ts';
import { readIntervals } from '../scenario/intervals.ts';
import type { IntervalsRead } from '../scenario/intervals.ts';
import type { Problem } from '../scenario/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Scenario, SourceSpec } from '../scenario/schema.ts';
import { strandedChannels } from '../scenario/listed-channels.ts';
import { didYouMean } from '../scenario/suggest.ts';
import { fileTrouble } from './files.ts';
import { RowsError, openTable } from './rows.ts';

export type AttachmentsLoaded = { readonly attachments: Attachments } | { readonly problems: readonly Problem[] };

/** A column of numbers named somewhere in the scenario. */
interface ColumnUse {
  readonly file: string;
  readonly column: string;
  readonly path: string;
}

/** Loads everything that any arm names; `locate` turns a path as written in the scenario into one of the file system. */
export async function loadAttachments(resolved: ResolvedScenario, locate: (file: string) => string): Promise<AttachmentsLoaded> {
  const worlds = [resolved.scenario, ...resolved.arms.map((arm) => arm.world)];
  const problems: Problem[] = [];
  const columns: Record<string, Float64Array> = {};
  for (const use of worlds.flatMap(columnsNamedIn)) {
    const key = `${use.file}#${use.column}`;
    if (Object.hasOwn(columns, key)) continue;
    const read = await readNumbers(use, locate(use.file), resolved.file);
    if ('problem' in read) problems.push(read.problem);
    columns[key] = 'numbers' in read ? read.numbers : new Float64Array();
  }
  const contacts: Record<string, ContactColumns> = {};
  const { scenario } = resolved;
  const names: ContactNames = { intents: Object.keys(scenario.intents), segments: Object.keys(scenario.segments ?? {}) };
  for (const [id, source] of Object.entries(scenario.sources)) {
    const read = await contactsOf(id, source, names, resolved.file, locate);
    if (read === undefined) continue;
    if ('problems' in read) problems.push(...read.problems);
    else contacts[id] = read.contacts;
  }
  problems.push(...strandedChannels(scenario, contacts, resolved.file));
  const intervals: Record<string, IntervalTable> = {};
  for (const use of worlds.flatMap(intervalsNamedIn)) {
    const key = intervalsKey(use.spec);
    if (Object.hasOwn(intervals, key)) continue;
    const read = await intervalsOf(use, locate(use.spec.file), resolved.file, scenario.experiment);
    if ('problems' in read) problems.push(...read.problems);
    intervals[key] = 'table' in read ? read.table : UNREAD;
  }
  return problems.length > 0 ? { problems } : { attachments: { columns, contacts, intervals } };
}

/** Stands for a table that could not be read, so that its problems are told once. */
const UNREAD: IntervalTable = { step: 1800, dates: null, times: new Float64Array(), values: new Float64Array(), handle: null };

/** Every schedule and forecast of a world. */
function intervalsNamedIn(world: Scenario): readonly IntervalUse[] {
  const schedules = Object.entries(world.humans?.groups ?? {}).flatMap(([id, { agents }]): IntervalUse[] =>
    isSchedule(agents) ? [{ what: 'agents', spec: agents, path: `humans.groups.${id}.agents` }] : [],
  );
  const forecasts = Object.entries(world.sources).flatMap(([id, { arrivals }]): IntervalUse[] =>
    arrivals?.forecast === undefined ? [] : [{ what: 'offered', spec: arrivals.forecast, path: `sources.${id}.arrivals.forecast` }],
  );
  return [...schedules, ...forecasts];
}

async function intervalsOf(use: IntervalUse, file: string, scenario: string, experiment: Scenario['experiment']): Promise<IntervalsRead> {
  try {
    const { header, rows } = await openTable(file);
    return await readIntervals(use, header, rows, { scenario, file, experiment });
  } catch (error) {
    return { problems: [trouble(error, file, { file: scenario, path: `${use.path}.file` })] };
  }
}

async function contactsOf(
  id: string,
  source: SourceSpec,
  names: ContactNames,
  scenario: string,
  locate: (file: string) => string,
): Promise<ContactsRead | undefined> {
  if (source.contacts !== undefined) return readInlineContacts(source.contacts, names, { scenario, path: `sources.${id}.contacts`, file: scenario });
  if (source.list === undefined) return undefined;
  const path = locate(source.list.file);
  const origin = { scenario, path: `sources.${id}.list`, file: path };
  try {
    const { header, rows } = await openTable(path);
    return await readContactList(source.list, header, rows, names, origin);
  } catch (error) {
    return { problems: [trouble(error, path, { file: scenario, path: `${origin.path}.file` })] };
  }
}

/** A file that cannot be opened is a problem of the place that names it; one that cannot be read through, of its line. */
function trouble(error: unknown, file: string, namedAt: Problem['place']): Problem {
  if (error instanceof RowsError)
    return { code: 'E410', message: error.message, place: { file, ...(error.line === undefined ? {} : { line: error.line }) }, help: error.help };
  const { message, help } = fileTrouble(error);
  return { code: 'E411', message: `\`${file}\`: ${message}`, place: namedAt, help };
}

/** Every `{ file, column }` of a world outside contact lists: weights of a profile, observed values of a distribution, and which of them were cut short. */
function columnsNamedIn(world: Scenario): ColumnUse[] {
  const found: ColumnUse[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { file, column, abandoned } = value as { file?: unknown; column?: unknown; abandoned?: unknown };
    if (typeof file === 'string' && typeof column === 'string') {
      found.push({ file, column, path });
      if (typeof abandoned === 'string') found.push({ file, column: abandoned, path });
    } else for (const [key, inner] of Object.entries(value)) if (key !== 'list' && key !== 'contacts') visit(inner, path === '' ? key : `${path}.${key}`);
  };
  visit(world, '');
  return found;
}

async function readNumbers(
  { column, path }: ColumnUse,
  file: string,
  scenario: string,
): Promise<{ readonly numbers: Float64Array } | { readonly problem: Problem }> {
  const numbers: number[] = [];
  try {
    const { header, rows } = await openTable(file);
    const index = header.indexOf(column);
    if (index < 0) {
      const help = didYouMean(column, header);
      return {
        problem: {
          code: 'E401',
          message: `there is no column \`${column}\``,
          place: { file, line: 1, path: `${path}.column` },
          ...(help === undefined ? {} : { help }),
        },
      };
    }
    for await (const { line, values } of rows) {
      const text = values[index] ?? '';
      const value = text === '' ? Number.NaN : Number(text);
      if (!Number.isFinite(value)) {
        return {
          problem: { code: 'E406', message: `\`${column}\` is \`${text}\`, not a number`, place: { file, line, path }, help: 'correct the row, or remove it' },
        };
      }
      numbers.push(value);
    }
  } catch (error) {
    return { problem: trouble(error, file, { file: scenario, path: `${path}.file` }) };
  }
  if (numbers.length === 0) return { problem: { code: 'E407', message: 'the file holds no rows', place: { file, path }, help: 'add rows below the header' } };
  return { numbers: Float64Array.from(numbers) };
}
