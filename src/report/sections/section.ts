import type { Context } from '../context.ts';
import type { Block, SectionText } from '../document.ts';
import type { Words } from '../words/en.ts';

/** A part of the report: one file, one line in `list.ts`. A section that returns no block is absent. */
export interface Section {
  readonly id: keyof Words['sections'];
  readonly page: SectionText['page'];
  readonly width: SectionText['width'];
  readonly write: (context: Context) => readonly Block[];
}
