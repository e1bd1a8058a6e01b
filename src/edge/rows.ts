/**
 * Rows of CSV and JSONL files, plain or gzipped (told by their first bytes, not by their name), as a stream: memory does not
 * grow with the file. What is wrong with a file is thrown as a `RowsError` that carries the line.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';

/** One record: the 1-based line it ends on, and its values in the order of the header. */
interface Row {
  readonly line: number;
  readonly values: readonly string[];
}

export interface Table {
  /** Names of the columns. */
  readonly header: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** A file that cannot be read as a table. */
export class RowsError extends Error {
  readonly line: number | undefined;
  readonly help: string;
  constructor(message: string, help: string, line?: number) {
    super(message);
    this.line = line;
    this.help = help;
  }
}

/** A record longer than this (characters) is a missing quote or not a table at all. */
const MAX_RECORD = 1_000_000;

/** Opens a table; `.jsonl`/`.ndjson` (before an optional `.gz`) is JSON by line, all else CSV with a header line. */
export async function openTable(path: string): Promise<Table> {
  const text = textChunks(path);
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path) ? openJsonLines(text) : openCsv(text);
}

// ---- text ------------------------------------------------------------------------------------------------------

const GZIP = [0x1f, 0x8b];

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The text of a file, decompressed and decoded; refuses what is not UTF-8 text. */
async function* textChunks(path: string): AsyncGenerator<string> {
  const magic = await firstBytes(path, 4);
  const zipped = GZIP.every((byte, index) => magic[index] === byte);
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream: Readable = zipped ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = decode(decoder, chunk, line, true);
      yield text;
      line += countLines(text);
    }
    yield decode(decoder, Buffer.alloc(0), line, false);
  } catch (error) {
    if (zipped && (error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new RowsError('the gzip data is damaged or cut off', 'compress the file again', line);
    throw error;
  }
}

function decode(decoder: TextDecoder, chunk: Buffer, line: number, stream: boolean): string {
  let text: string;
  try {
    text = decoder.decode(chunk, { stream });
  } catch {
    throw new RowsError('the file is not UTF-8 text', 'save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)', line);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new RowsError('the file holds NUL bytes, so it is not text', 'save it as UTF-8 CSV or JSONL', line + countLines(text.slice(0, nul)));
  return text;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

// ---- CSV -------------------------------------------------------------------------------------------------------

const DELIMITERS = [',', ';', '\t'] as const;

/** The separator that the header line uses most; a comma when it uses none. */
function delimiterOf(start: string): string {
  const header = start.slice(0, start.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function openCsv(text: AsyncGenerator<string>): Promise<Table> {
  const start = await text.next();
  const first = start.done === true ? '' : start.value;
  const parser = parse({
    delimiter: delimiterOf(first),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: MAX_RECORD,
  });
  pipeline(Readable.from(prepend(first, text)), parser, () => {});
  const records = csvRecords(parser);
  const header = await records.next();
  if (header.done === true) throw new RowsError('the file is empty', 'the first line names the columns', 1);
  const doubled = header.value.values.find((name, index, names) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw new RowsError(`the header names \`${doubled}\` twice`, 'give every column its own name', header.value.line);
  return { header: header.value.values, rows: records };
}

async function* csvRecords(parser: AsyncIterable<unknown>): AsyncGenerator<Row> {
  let line = 0;
  try {
    for await (const item of parser) {
      const { record, info } = item as { record: string[]; info: { lines: number } };
      yield { line: info.lines, values: record };
      line = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // An open quote swallows the rest of the file: what helps is the line on which that record begins.
    const swallowed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    const place = (swallowed ? undefined : csvLine(error)) ?? line + 1;
    throw new RowsError(csvMessage(error), 'quote values that hold quotes, separators or line breaks, and double the quotes inside', place);
  }
}

function csvLine(error: CsvError): number | undefined {
  const lines: unknown = error['lines'];
  return typeof lines === 'number' ? lines : undefined;
}

function csvMessage(error: CsvError): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `a record is longer than ${MAX_RECORD.toLocaleString('en')} characters: a quote is probably not closed`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is opened and never closed';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands in the middle of a value';
    default:
      return 'the line is not valid CSV';
  }
}

// ---- JSON by line ------------------------------------------------------------------------------------------------

async function openJsonLines(text: AsyncGenerator<string>): Promise<Table> {
  const objects = jsonObjects(text);
  const first = await objects.next();
  if (first.done === true) throw new RowsError('the file is empty', 'write one JSON object a line', 1);
  const header = Object.keys(first.value.object);
  return { header, rows: jsonRows(header, first.value, objects) };
}

interface JsonLine {
  readonly line: number;
  readonly object: Readonly<Record<string, unknown>>;
}

async function* jsonRows(header: readonly string[], first: JsonLine, rest: AsyncIterable<JsonLine>): AsyncGenerator<Row> {
  const row = ({ line, object }: JsonLine): Row => ({ line, values: header.map((name) => scalar(object[name], name, line)) });
  yield row(first);
  for await (const next of rest) yield row(next);
}

function scalar(value: unknown, name: string, line: number): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object')
    throw new RowsError(`\`${name}\` holds a list or an object`, 'each value of a contact list is text, a number, true, false or null', line);
  return String(value);
}

async function* jsonObjects(text: AsyncIterable<string>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const content of linesOf(text)) {
    line += 1;
    if (content.trim() === '') continue;
    let object: unknown;
    try {
      object = JSON.parse(content);
    } catch {
      throw new RowsError('the line is not a JSON object', 'write one JSON object a line, as {"id": "17", "arrived": "2026-03-02T10:00"}', line);
    }
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      throw new RowsError('the line is not a JSON object', 'write one JSON object a line', line);
    yield { line, object: object as Readonly<Record<string, unknown>> };
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop() ?? '';
    if (rest.length > MAX_RECORD) throw new RowsError(`a line is longer than ${MAX_RECORD.toLocaleString('en')} characters`, 'write one JSON object a line');
    yield* pieces;
  }
  yield rest;
}
