/** Tables of results, for a terminal and for the record. */

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const NUMBER = /^[-–±×]?\d|^—$/;

/** A column is set flush right when what is in it are numbers. */
function isNumeric({ rows }: Table, column: number): boolean {
  return rows.every((row) => NUMBER.test(row[column] ?? '')) && rows.length > 0;
}

export function tableText(table: Table): string {
  const widths = table.head.map((head, column) => Math.max(head.length, ...table.rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (isNumeric(table, column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const body = table.rows.length === 0 ? [] : [line(table.head), ...table.rows.map(line)];
  return [table.title, ...body, ...table.notes].join('\n');
}

export function tableMarkdown(table: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rule = table.head.map((_, column) => (isNumeric(table, column) ? '---:' : '---'));
  const body = table.rows.length === 0 ? [] : [[line(table.head), line(rule), ...table.rows.map(line)].join('\n')];
  return [`## ${table.title}`, ...body, ...table.notes].join('\n\n');
}
