/**
 * Lists of contacts: the rows of a log (or those written in the scenario) turned into columns of the simulation's own ids and
 * seconds. Pure: rows come in from outside, every problem goes out with its line.
 */
import { Complaints } from './contact-complaints.ts';
import { planColumns } from './contact-columns.ts';
import type { ContactListSpec, ContactNames, ListOrigin } from './contact-columns.ts';
import { Draft } from './contact-draft.ts';
import type { Arrival, ContactsRead } from './contact-draft.ts';
import { arrivalOf, readRow } from './contact-row.ts';
import type { ListRow } from './contact-row.ts';
import { readIsoMoment } from './moments.ts';
import { CHANNELS } from './schema.ts';
import type { SourceSpec } from './schema.ts';

type InlineContact = NonNullable<SourceSpec['contacts']>[number];

/** Reads the rows of a list. `rows` may be any iterable; its own errors (damaged file) pass through. */
export async function readContactList(
  spec: ContactListSpec,
  header: readonly string[],
  rows: AsyncIterable<ListRow> | Iterable<ListRow>,
  names: ContactNames,
  origin: ListOrigin,
): Promise<ContactsRead> {
  const complaints = new Complaints(origin.file);
  const plan = planColumns(spec, header, names, origin, complaints);
  if (plan === undefined || complaints.count > 0) return { problems: complaints.list() };
  const draft = new Draft(Object.keys(spec.observed ?? {}), complaints);
  for await (const row of rows) {
    if (row.values.length !== header.length) {
      complaints.add(
        'E408',
        row.line,
        `the row has ${row.values.length} values, the header names ${header.length} columns`,
        'quote values that hold the separator',
      );
      continue;
    }
    readRow(plan, row, draft, complaints);
  }
  return draft.finish();
}

/** The contacts written out in the scenario itself, as the same columns. */
export function readInlineContacts(contacts: readonly InlineContact[], names: ContactNames, origin: ListOrigin): ContactsRead {
  const complaints = new Complaints(origin.file);
  const outcomes = [...new Set(contacts.flatMap(({ observed }) => Object.keys(observed ?? {})))];
  const draft = new Draft(outcomes, complaints);
  contacts.forEach((contact, index) => {
    complaints.path = `${origin.path}[${index}]`;
    const arrival: Arrival | undefined =
      typeof contact.arrives === 'number' ? { seconds: contact.arrives, clock: 'run' } : arrivalOf(readIsoMoment(contact.arrives));
    if (arrival === undefined) return;
    draft.add(undefined, contact.id, arrival, {
      intent: indexOf(contact.intent, names.intents),
      segment: indexOf(contact.segment, names.segments),
      channel: contact.channel === undefined ? -1 : CHANNELS.indexOf(contact.channel),
      priority: contact.priority ?? Number.NaN,
      handle: contact.handle ?? Number.NaN,
      patience: contact.patience === 'none' ? Infinity : (contact.patience ?? Number.NaN),
      aiResolves: flag(contact['ai-resolves']),
      needsHuman: flag(contact['needs-human']),
      observed: outcomes.map((name) => Number(contact.observed?.[name] ?? Number.NaN)),
    });
  });
  complaints.path = origin.path;
  return draft.finish();
}

function indexOf(id: string | undefined, ids: readonly string[]): number {
  return id === undefined ? -1 : ids.indexOf(id);
}

function flag(value: boolean | undefined): number {
  return value === undefined ? -1 : Number(value);
}
