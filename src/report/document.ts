/**
 * A report as a value: a title and sections of blocks, without a word on how it looks. It is written once from the findings and
 * the verdict in the reader's language, and turned into bytes by renderers that are exhaustive switches over `Block`:
 *
 *     writeDocument(findings, verdict, { lang })       → Document        write.ts
 *     renderHtml(document)                             → Promise<string> html.ts      one self-contained offline file
 *     renderMarkdown(document)                         → string          markdown.ts
 *     renderTerminal(findings, verdict, surroundings)  → string          terminal.ts  the summary only; `{ lang, color, columns?, elapsed?, report? }`
 *     renderJson(findings)                             → string          json.ts      the contract for machines
 *
 * All are pure: same input, same bytes. Charts load vega on first use, which is why `renderHtml` is asynchronous.
 * Every string in a document is plain text as people wrote it; escaping belongs to the renderer and to nobody else.
 */
import type { ChartSpec } from './chart-spec.ts';
import type { Lang } from './numbers.ts';

export interface Document {
  readonly lang: Lang;
  readonly title: string;
  /** A short line over the title: what kind of paper this is. */
  readonly kicker: string;
  /** What was compared, on what, for how long. */
  readonly summary: readonly Inline[];
  readonly sections: readonly SectionText[];
  /** Heading of the list of sections. */
  readonly contents: string;
  readonly footer: readonly Inline[];
}

export interface SectionText {
  readonly id: string;
  readonly title: string;
  /** Sections of the first page stand alone on one sheet of A4. */
  readonly page: 'first' | 'rest';
  /** `column`: short enough to stand beside its neighbours. */
  readonly width: 'full' | 'column';
  readonly blocks: readonly Block[];
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A number with its doubt: `±0.3`, or an interval. */
  | { readonly kind: 'number'; readonly value: string; readonly doubt: string | null };

export type Tone = 'good' | 'bad' | 'caution' | 'plain';

/** An interval on a scale shared by its column; all between 0 (left) and 1 (right). */
export interface Bar {
  readonly lo: number;
  readonly value: number;
  readonly hi: number;
}

export type Cell =
  | { readonly kind: 'text'; readonly spans: readonly Inline[] }
  | { readonly kind: 'estimate'; readonly value: string; readonly doubt: string | null; readonly tone: Tone; readonly bar: Bar | null }
  /** A word of a small fixed set: a verdict, a mark of trust. `hint` explains it. */
  | { readonly kind: 'tag'; readonly text: string; readonly tone: Tone; readonly hint: string | null }
  /** No number, and why. */
  | { readonly kind: 'empty'; readonly why: string };

export interface Column {
  readonly label: string;
  /** Second line of the head: unit, or what the column is compared with. */
  readonly detail: string | null;
  readonly align: 'start' | 'end';
}

export interface Row {
  /** The first cell names the row. */
  readonly cells: readonly Cell[];
  /** The row that the verdict speaks of. */
  readonly best: boolean;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is to be said about single cells, below the table. */
  readonly notes?: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** What is best. `tone`: clear = one policy, open = several or none, caution = one, with a condition attached. */
  | {
      readonly kind: 'verdict';
      readonly tone: 'clear' | 'open' | 'caution';
      readonly headline: readonly Inline[];
      readonly lines: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly description: string;
      readonly spec: ChartSpec;
      readonly tableLabel: string;
      readonly table: Table;
    }
  | { readonly kind: 'definitions'; readonly items: readonly { readonly term: readonly Inline[]; readonly details: readonly (readonly Inline[])[] }[] }
  | { readonly kind: 'command'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'note'; readonly tone: 'plain' | 'caution'; readonly spans: readonly Inline[] };

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (value: string): Inline => ({ kind: 'strong', text: value });
export const quiet = (value: string): Inline => ({ kind: 'quiet', text: value });
export const code = (value: string): Inline => ({ kind: 'code', text: value });
export const number = (shown: { readonly value: string; readonly doubt: string | null }): Inline => ({ kind: 'number', ...shown });

/** The words of a span without its dress; a number keeps its doubt. */
export function inlineText(spans: readonly Inline[]): string {
  return spans.map((span) => (span.kind === 'number' ? [span.value, span.doubt].filter((part) => part !== null).join(' ') : span.text)).join('');
}

/** Makes a switch over a closed union exhaustive: a new member that nobody renders does not compile. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`);
}
