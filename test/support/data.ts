/** Real data for fitting and checking lie outside the repository; tests that need them are skipped, visibly, where they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, it } from 'vitest';

const folder = new URL('../../../shared/data/', import.meta.url);

/** Absolute path of a data file. */
function dataFile(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** A suite that runs only where its data are: elsewhere it is reported as skipped, with the file in its name. */
export function describeWithData(title: string, names: readonly string[], suite: () => void): void {
  const missing = names.filter((name) => !existsSync(dataFile(name)));
  if (missing.length === 0) describe(title, suite);
  // The suite itself may read its data while it is collected, so it is not even called.
  else describe.skip(title, () => it(`needs ${missing.join(', ')}`, () => {}));
}

export function dataText(name: string): string {
  const bytes = readFileSync(dataFile(name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Rows of a CSV file as text by column. */
export function dataRows(name: string): Record<string, string>[] {
  return parseCsv(dataText(name), { columns: true, skip_empty_lines: true });
}
