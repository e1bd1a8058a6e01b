/** Doubts that are words and not numbers: a sign beside the value, the sentence below the table. */
import { noteIn } from '../findings/notes.ts';
import type { Cell } from './document.ts';
import type { Lang } from './numbers.ts';

const SIGNS = ['†', '‡', '§', '¶', '††', '‡‡', '§§', '¶¶'];

export interface Footnotes {
  /** The cell with the signs of these notes; an empty cell says its first note instead of a mere "no data". */
  readonly on: (cell: Cell, notes: readonly string[]) => Cell;
  /** The notes met so far, each with its sign. */
  readonly lines: () => readonly string[];
}

/** Footnotes of one table, numbered by first appearance. */
export function footnotesIn(lang: Lang): Footnotes {
  const met: string[] = [];
  const sign = (note: string): string => {
    if (!met.includes(note)) met.push(note);
    const index = met.indexOf(note);
    return SIGNS[index] ?? `(${index + 1})`;
  };
  return {
    on: (cell, notes) => {
      const [first] = notes;
      if (first === undefined) return cell;
      if (cell.kind === 'empty') return { ...cell, why: noteText(first, lang) };
      if (cell.kind === 'estimate') return { ...cell, value: cell.value + notes.map(sign).join('') };
      if (cell.kind === 'tag') return { ...cell, text: cell.text + notes.map(sign).join('') };
      return cell;
    },
    lines: () => met.map((note) => `${sign(note)} ${noteText(note, lang)}`),
  };
}

/** A note of the findings in the reader's language, with the narrow no-break spaces that French asks for. */
export function noteText(note: string, lang: Lang): string {
  const said = noteIn(note, lang);
  return lang === 'fr' ? said.replace(/ (?=[:;!?%»])/g, '\u202f') : said;
}
