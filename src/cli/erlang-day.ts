/** A day of half-hours, CSV in and CSV out: the columns of the file, and what each formula asks for. */
import { fileTrouble } from '../edge/files.ts';
import { openTable, RowsError } from '../edge/rows.ts';
import { formulasFor, leastStaff, performance } from '../theory/side-by-side.ts';
import type { Demand, Formula } from '../theory/side-by-side.ts';
import { isOverload } from '../theory/station.ts';
import { secondsOf } from './erlang-question.ts';
import type { Question } from './erlang-question.ts';

export { RowsError };

const HALF_HOUR = 1800;

/** A half-hour's answer; times in seconds. */
interface HalfHour {
  readonly calls: number;
  readonly aht: number;
  /** Offered load, in agents. */
  readonly load: number;
  readonly agents: Readonly<Partial<Record<Formula, number | null>>>;
  /** By the last formula (Erlang A when a patience is given, else Erlang C), with the agents that it asks for. */
  readonly serviceLevel: number | null;
  readonly meanWait: number | null;
  readonly lost: number | null;
  readonly occupancy: number | null;
}

export interface Day {
  readonly header: readonly string[];
  readonly formulas: readonly Formula[];
  readonly rows: readonly { readonly values: readonly string[]; readonly answer: HalfHour }[];
}

/** Reads and answers a file. Throws a `RowsError` with the line. */
export async function readDay(file: string, question: Question): Promise<Day> {
  const { header, rows } = await openTable(file).catch((error: unknown) => {
    throw error instanceof RowsError ? error : rowsErrorOf(error);
  });
  const column = (name: string): number => header.findIndex((title) => title.trim().toLowerCase() === name);
  const [calls, aht] = [column('calls'), column('aht')];
  if (calls < 0)
    throw new RowsError('there is no column `calls`', `the columns are ${header.join(', ')}; name that of the calls in each half-hour \`calls\``, 1);
  if (aht < 0 && question.handle === null) throw new RowsError('there is no column `aht`', 'add it, or give one handle time for all with --aht 5m', 1);
  const answered: { values: readonly string[]; answer: HalfHour }[] = [];
  for await (const { line, values } of rows) {
    const offered = callsOf(values[calls] ?? '', line);
    const handle = aht < 0 ? question.handle! : ahtOf(values[aht] ?? '', offered, question.handle, line);
    answered.push({ values, answer: answerFor({ arrivals: offered / HALF_HOUR, handle, patience: question.patience }, offered, question) });
  }
  if (answered.length === 0) throw new RowsError('there are no half-hours in it', 'write a line for each, for example `08:00,120,300`');
  return { header, formulas: formulasFor({ arrivals: 0, handle: 1, patience: question.patience }), rows: answered };
}

function rowsErrorOf(error: unknown): RowsError {
  const { message, help } = fileTrouble(error);
  return new RowsError(message, help);
}

function callsOf(text: string, line: number): number {
  const trimmed = text.trim();
  if (!/^\d+(?:\.\d+)?$/.test(trimmed))
    throw new RowsError(`calls: \`${trimmed}\` is not a number of calls`, 'write the calls of the half-hour, for example 120', line);
  return Number(trimmed);
}

/** A half-hour without calls needs no handle time. */
function ahtOf(text: string, calls: number, otherwise: number | null, line: number): number {
  if (text.trim() === '' && otherwise !== null) return otherwise;
  const value = text.trim() === '' && calls === 0 ? 1 : secondsOf(text);
  if (value === undefined)
    throw new RowsError(`aht: \`${text.trim()}\` is not a handle time`, 'write seconds, for example 300, or a time with unit such as 5m', line);
  return value;
}

function answerFor(demand: Demand, calls: number, { target }: Question): HalfHour {
  const formulas = formulasFor(demand);
  const agents = Object.fromEntries(formulas.map((formula) => [formula, leastStaff(formula, demand, target)]));
  const last = formulas.at(-1)!;
  const staff = agents[last] ?? null;
  const result = staff === null ? null : performance(last, demand, staff, target.within);
  const steady = result === null || isOverload(result) ? null : result;
  return {
    calls,
    aht: demand.handle,
    load: demand.arrivals * demand.handle,
    agents,
    serviceLevel: steady?.serviceLevel ?? null,
    meanWait: steady?.meanWait ?? null,
    lost: steady?.lost ?? null,
    occupancy: steady?.occupancy ?? null,
  };
}

/** Decimals that a planner reads; bytes stay the same everywhere. */
const SHARE = 4;
const TIME = 2;

export function dayCsv({ header, formulas, rows }: Day): string {
  const names = [...header, 'load', ...formulas, 'service-level', 'mean-wait', 'lost', 'occupancy'];
  const lines = rows.map(({ values, answer }) => [
    ...header.map((_, index) => values[index] ?? ''),
    answer.load.toFixed(TIME),
    ...formulas.map((formula) => String(answer.agents[formula] ?? '')),
    fixed(answer.serviceLevel, SHARE),
    fixed(answer.meanWait, TIME),
    fixed(answer.lost, SHARE),
    fixed(answer.occupancy, SHARE),
  ]);
  return [names, ...lines].map((line) => `${line.map(cell).join(',')}\n`).join('');
}

function fixed(value: number | null, decimals: number): string {
  return value === null || Number.isNaN(value) ? '' : value.toFixed(decimals);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
