/** Whether the customers of a source can run out of patience. */
import type { SourceSpec } from '../schema.ts';

/** Patience can have an end: that of the source, or what its contacts bring. */
export function mayGiveUp({ patience, contacts, list }: SourceSpec): boolean {
  const listed = list?.columns.patience !== undefined || contacts?.some((contact) => typeof contact.patience === 'number') === true;
  return listed || (patience !== undefined && patience !== 'none');
}
