/** A document as GitHub-flavoured Markdown that also reads well as plain text. Charts are given by the tables behind them. */
import { type Block, type Cell, type Document, type Inline, type Table, unreachable } from './document.ts';
import { neutral } from './neutral.ts';

export function renderMarkdown(document: Document): string {
  const parts = [
    `# ${plain(document.title)}`,
    `${plain(document.kicker)} · ${inline(document.summary)}`,
    ...document.sections.flatMap((section) => [`## ${plain(section.title)}`, ...section.blocks.flatMap(blockParts)]),
    '---',
    inline(document.footer),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockParts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${plain(block.text)}`];
    case 'paragraph':
      return [inline(block.spans)];
    case 'list':
      return [block.items.map((item) => `- ${inline(item)}`).join('\n')];
    case 'table':
      return tableParts(block.table);
    case 'verdict':
      return [`**${inline(block.headline.map((span) => (span.kind === 'strong' ? { ...span, kind: 'text' as const } : span)))}**`, ...block.lines.map(inline)];
    case 'chart':
      return tableParts({ ...block.table, caption: block.title });
    case 'definitions':
      return [block.items.map(({ term, details }) => `- **${inline(term.map(undressed))}** — ${details.map(inline).join(' ')}`).join('\n')];
    case 'command':
      return [`${plain(block.label)}:`, fenced(block.lines)];
    case 'note':
      return [`> ${inline(block.spans)}`];
    default:
      return unreachable(block);
  }
}

/** Bold inside bold would end it. */
const undressed = (span: Inline): Inline => (span.kind === 'strong' ? { kind: 'text', text: span.text } : span);

function inline(spans: readonly Inline[]): string {
  return spans.map(span).join('');
}

function span(one: Inline): string {
  switch (one.kind) {
    case 'text':
    case 'quiet':
      return plain(one.text);
    case 'strong':
      return `**${plain(one.text)}**`;
    case 'code':
      return codeSpan(one.text);
    case 'number':
      return plain(one.doubt === null ? one.value : `${one.value} ${one.doubt}`);
    default:
      return unreachable(one);
  }
}

/** Text that Markdown reads as nothing but text: signs of HTML become entities, signs of Markdown are escaped. */
function plain(value: string): string {
  return neutral(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~#!]/g, String.raw`\$&`)
    .replace(/(https?|mailto|ftp):/gi, '$1&#58;')
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    .replaceAll('@', '&#64;');
}

/** Code with a fence longer than any run of backticks in it; a bar would end a cell, and is escaped where tables ask for it. */
function codeSpan(value: string): string {
  const code = neutral(value);
  const fence = '`'.repeat(longestRun(code) + 1);
  const padded = code.startsWith('`') || code.endsWith('`') ? ` ${code} ` : code;
  return `${fence}${padded.replaceAll('|', String.raw`\|`)}${fence}`;
}

const longestRun = (value: string): number => Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));

function fenced(lines: readonly string[]): string {
  const body = lines.map(neutral);
  const fence = '`'.repeat(Math.max(3, ...body.map((line) => longestRun(line) + 1)));
  return [`${fence}sh`, ...body, fence].join('\n');
}

function tableParts({ caption, columns, rows, notes = [] }: Table): readonly string[] {
  const head = columns.map(({ label, detail }) => plain([label, ...(detail === null || detail === '' ? [] : [`(${detail})`])].join(' ')));
  const rule = columns.map(({ align }) => (align === 'end' ? '---:' : '---'));
  const body = rows.map(({ cells, best }) => cells.map((one, index) => (index === 0 && best ? `● ${cell(one)}` : cell(one))));
  return [
    `**${plain(caption)}**`,
    [head, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n'),
    ...(notes.length === 0 ? [] : [notes.map(plain).join('  \n')]),
  ];
}

function cell(one: Cell): string {
  switch (one.kind) {
    case 'text':
      return inline(one.spans);
    case 'estimate':
      return plain(one.doubt === null ? one.value : `${one.value} ${one.doubt}`);
    case 'tag':
      return plain(one.text);
    case 'empty':
      return '–';
    default:
      return unreachable(one);
  }
}
