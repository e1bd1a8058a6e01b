/** Tables from files: both formats, zipped or not, and every fault with its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { RowsError, openTable } from '../../src/edge/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(content: string | Buffer, suffix = '.csv'): string {
  const path = join(folder, `${(count += 1)}${suffix}`);
  writeFileSync(path, content);
  return path;
}

async function all(path: string): Promise<{ header: readonly string[]; rows: [number, ...string[]][] }> {
  const { header, rows } = await openTable(path);
  const read: [number, ...string[]][] = [];
  for await (const { line, values } of rows) read.push([line, ...values]);
  return { header, rows: read };
}

async function fault(path: string): Promise<[string, number | undefined]> {
  const error: unknown = await all(path).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof RowsError)) throw error ?? new Error('nothing was wrong');
  expect(error.help).toBeTruthy();
  return [error.message, error.line];
}

describe('CSV', () => {
  it('is read with the lines its records end on', async () => {
    expect(await all(file('a,b\n1,"x\ny"\n\n2,"say ""hi"""\n'))).toEqual({
      header: ['a', 'b'],
      rows: [
        [3, '1', 'x\ny'],
        [5, '2', 'say "hi"'],
      ],
    });
  });

  it.each([
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['spaces around values', 'a , b\n1 , 2'],
  ])('may have %s', async (_what, text) => {
    expect(await all(file(text))).toEqual({ header: ['a', 'b'], rows: [[2, '1', '2']] });
  });

  it('is unzipped when its bytes say so, whatever its name', async () => {
    const zipped = gzipSync('a,b\n1,2\n');
    for (const suffix of ['.csv.gz', '.csv']) expect((await all(file(zipped, suffix))).rows).toEqual([[2, '1', '2']]);
    expect((await all(file('a,b\n1,2\n', '.csv.gz'))).rows).toEqual([[2, '1', '2']]);
  });

  it('keeps ragged rows for the reader to judge', async () => {
    expect((await all(file('a,b\n1\n1,2,3'))).rows).toEqual([
      [2, '1'],
      [3, '1', '2', '3'],
    ]);
  });

  it('is streamed: many rows arrive in order', async () => {
    const text = `a\n${Array.from({ length: 60_000 }, (_, index) => index).join('\n')}\n`;
    const { rows } = await all(file(text));
    expect(rows.length).toBe(60_000);
    expect(rows.every(([line, value], index) => line === index + 2 && value === String(index))).toBe(true);
  });

  it.each([
    ['an empty file', '', ['the file is empty', 1]],
    ['a header twice', 'a,a\n1,2', ['the header names `a` twice', 1]],
    ['an open quote', 'a,b\n1,"2\n3,4\n', ['a quote is opened and never closed', 2]],
    ['a quote in the middle', 'a,b\n1,2\n1,x"2\n', ['a quote stands in the middle of a value', 3]],
    ['NUL bytes', 'a,b\n1,2\n1,\0\n', ['the file holds NUL bytes, so it is not text', 3]],
  ] as const)('tells %s', async (_what, text, expected) => {
    expect(await fault(file(text))).toEqual(expected);
  });

  it('tells text that is not UTF-8', async () => {
    expect(await fault(file(Buffer.from('a,b\n1,caf\xe9\n', 'latin1')))).toEqual(['the file is not UTF-8 text', 1]);
    expect(await fault(file(Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le')))).toEqual(['the file is not UTF-8 text', 1]);
  });

  it('tells damaged gzip', async () => {
    const zipped = gzipSync(`a,b\n${'1,2\n'.repeat(50_000)}`);
    expect((await fault(file(zipped.subarray(0, zipped.length - 100), '.gz')))[0]).toBe('the gzip data is damaged or cut off');
  });

  it('gives up on a record without end', async () => {
    expect((await fault(file(`a,b\n1,"${'x'.repeat(1_100_000)}`)))[0]).toMatch(/^a record is longer than 1,000,000 characters/);
  });

  it('passes on what the system says of the file', async () => {
    await expect(openTable(join(folder, 'absent.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(openTable(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('JSON by line', () => {
  it('takes its columns from the first object; null and absent are empty', async () => {
    expect(await all(file('{"a":1,"b":"x"}\n\n{"b":null,"c":5}\n{"a":true,"b":2.5}', '.jsonl'))).toEqual({
      header: ['a', 'b'],
      rows: [
        [1, '1', 'x'],
        [3, '', ''],
        [4, 'true', '2.5'],
      ],
    });
  });

  it('may be zipped', async () => {
    expect((await all(file(gzipSync('{"a":1}\n{"a":2}\n'), '.ndjson.gz'))).rows).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
  });

  it.each([
    ['broken JSON', '{"a":1}\n{"a":}', ['the line is not a JSON object', 2]],
    ['a line that is no object', '{"a":1}\n[1]', ['the line is not a JSON object', 2]],
    ['a value that is a list', '{"a":[1]}', ['`a` holds a list or an object', 1]],
    ['an empty file', '\n', ['the file is empty', 1]],
  ] as const)('tells %s', async (_what, text, expected) => {
    expect(await fault(file(text, '.jsonl'))).toEqual(expected);
  });
});
