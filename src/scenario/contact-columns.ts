/** Which column of a log holds what: the names that the scenario gives, found in the header, with their units, categories and dates. */
import { article } from './contact-complaints.ts';
import type { Complaints } from './contact-complaints.ts';
import { momentReader } from './moments.ts';
import type { MomentReader } from './moments.ts';
import { CHANNELS } from './schema.ts';
import type { SourceSpec } from './schema.ts';
import { nearest } from './suggest.ts';

export type ContactListSpec = NonNullable<SourceSpec['list']>;
type ColumnSpec = ContactListSpec['columns']['id'];
/** A value as a log or a `map` writes it. */
export type Written = string | number | boolean;

/** The ids that rows may name, in order of the scenario file. */
export interface ContactNames {
  readonly intents: readonly string[];
  readonly segments: readonly string[];
}

/** Where a list is named (the scenario) and where its rows are. */
export interface ListOrigin {
  readonly scenario: string;
  /** Scenario path of the list, e.g. `sources.tickets.list`. */
  readonly path: string;
  /** The file of the rows as it should appear in messages. */
  readonly file: string;
}

export const UNIT_SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 } as const;

export interface Column {
  readonly name: string;
  readonly index: number;
  /** Seconds of one unit; undefined: none was written. */
  readonly unit: number | undefined;
  readonly map: Readonly<Record<string, Written>> | undefined;
  readonly otherwise: Written | undefined;
  readonly moment: MomentReader | undefined;
  readonly format: string | undefined;
}

export interface Plan {
  readonly id: Column;
  readonly arrives: Column;
  readonly intent: CategoryColumn | undefined;
  readonly segment: CategoryColumn | undefined;
  readonly channel: CategoryColumn | undefined;
  readonly priority: Column | undefined;
  readonly handle: Column | undefined;
  readonly patience: Column | undefined;
  readonly aiResolves: Column | undefined;
  readonly needsHuman: Column | undefined;
  readonly observed: readonly Column[];
}

export interface CategoryColumn {
  readonly column: Column;
  readonly what: string;
  readonly ids: readonly string[];
  /** Values already complained about, so that a category is told once and not once a row. */
  readonly strange: Set<string>;
}

/** Finds every column that the scenario names; what cannot be found or understood is complained about. Undefined: no contact could be read. */
export function planColumns(
  spec: ContactListSpec,
  header: readonly string[],
  names: ContactNames,
  origin: ListOrigin,
  complaints: Complaints,
): Plan | undefined {
  const columnAt = (key: string, written: ColumnSpec | undefined): Column | undefined => {
    if (written === undefined) return undefined;
    const { column: name, unit, format, map, else: otherwise } = typeof written === 'string' ? { column: written } : written;
    const path = `${origin.path}.${key}`;
    const index = header.indexOf(name);
    if (index < 0) {
      const near = nearest(name, header);
      const help = near === null ? `its columns are ${header.join(', ')}` : `did you mean \`${near}\`?`;
      complaints.addAt('E401', { file: origin.file, line: 1, path }, `there is no column \`${name}\``, help);
      return undefined;
    }
    const moment = format === undefined ? undefined : momentReader(format);
    if (format !== undefined && moment === undefined) {
      complaints.addAt(
        'E402',
        { file: origin.scenario, path: `${path}.format` },
        `\`${format}\` is not a date pattern`,
        'use yyyy MM dd HH mm ss (SSS, XXX for an offset), as in `dd/MM/yyyy HH:mm`',
      );
      return undefined;
    }
    return { name, index, unit: unit === undefined ? undefined : UNIT_SECONDS[unit], map, otherwise, moment, format };
  };
  const categoryAt = (what: string, written: ColumnSpec | undefined, ids: readonly string[]): CategoryColumn | undefined => {
    const column = columnAt(`columns.${what}`, written);
    if (column === undefined) return undefined;
    for (const [where, target] of [
      ...Object.entries(column.map ?? {}).map(([key, value]) => [`map."${key}"`, value] as const),
      ['else', column.otherwise] as const,
    ]) {
      if (target === undefined || ids.includes(String(target))) continue;
      complaints.addAt(
        'E403',
        { file: origin.scenario, path: `${origin.path}.columns.${what}.${where}` },
        `\`${String(target)}\` is not ${article(what)}`,
        oneOf(String(target), ids),
      );
    }
    return { column, what, ids, strange: new Set() };
  };
  const { columns } = spec;
  const id = columnAt('columns.id', columns.id);
  const arrives = columnAt('columns.arrives', columns.arrives);
  const plan = {
    intent: categoryAt('intent', columns.intent, names.intents),
    segment: categoryAt('segment', columns.segment, names.segments),
    channel: categoryAt('channel', columns.channel, CHANNELS),
    priority: columnAt('columns.priority', columns.priority),
    handle: columnAt('columns.handle', columns.handle),
    patience: columnAt('columns.patience', columns.patience),
    aiResolves: columnAt('columns.ai-resolves', columns['ai-resolves']),
    needsHuman: columnAt('columns.needs-human', columns['needs-human']),
    observed: Object.entries(spec.observed ?? {}).flatMap(([name, written]) => columnAt(`observed.${name}`, written) ?? []),
  };
  return id === undefined || arrives === undefined ? undefined : { id, arrives, ...plan };
}

function oneOf(word: string, ids: readonly string[]): string {
  const near = nearest(word, ids);
  return near === null ? `one of ${ids.join(', ')}` : `did you mean \`${near}\`?`;
}
