/**
 * A document as one HTML file that needs nothing else: no script, no request, styles inside and allowed by their hash.
 * Everything that came from a scenario passes through `escaped`.
 */
import { createHash } from 'node:crypto';
import type { ChartSpec } from './chart-spec.ts';
import { drawChart } from './charts.ts';
import { type Bar, type Block, type Cell, type Column, type Document, type Inline, type SectionText, type Table, unreachable } from './document.ts';
import { STYLE } from './html-style.ts';
import { neutral } from './neutral.ts';

/** The report as the text of an `.html` file in UTF-8. */
export async function renderHtml(document: Document): Promise<string> {
  const first = document.sections.filter(({ page }) => page === 'first');
  const rest = document.sections.filter(({ page }) => page === 'rest');
  const columns = first.filter(({ width }) => width === 'column').length;
  const firstHtml = await inTurn(first, (section) => sectionHtml(section, columns));
  const restHtml = await inTurn(rest, (section) => sectionHtml(section, columns));
  const policy = `default-src 'none'; style-src '${sha256(STYLE)}'; base-uri 'none'; form-action 'none'`;
  const title = escaped(document.title);
  return `<!doctype html>
<html lang="${document.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="sheet">
<header>
<p class="kicker">${escaped(document.kicker)}</p>
<h1 dir="auto">${title}</h1>
<p>${inline(document.summary)}</p>
</header>
<main>
<div class="first">
${firstHtml.join('\n')}
</div>
${contents(document, rest)}
<div class="rest">
${restHtml.join('\n')}
</div>
</main>
<footer>${inline(document.footer)}</footer>
</div>
</body>
</html>
`;
}

/** One after the other: drawing shares counters of the library, and order keeps the bytes the same. */
async function inTurn<Item>(items: readonly Item[], render: (item: Item) => Promise<string>): Promise<string[]> {
  const done: string[] = [];
  for (const item of items) done.push(await render(item));
  return done;
}

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text that is safe between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return neutral(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

function contents(document: Document, sections: readonly SectionText[]): string {
  if (sections.length === 0) return '';
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(document.contents)}</h2><ol>${links.join('')}</ol></nav>`;
}

async function sectionHtml(section: SectionText, columns: number): Promise<string> {
  const blocks = await inTurn(section.blocks, (block) => blockHtml(block, section.page === 'first'));
  const shape = section.width === 'full' ? 'full' : columns === 2 ? 'column two' : columns === 1 ? 'column full' : 'column';
  return `<section class="${shape}" id="${section.id}" aria-labelledby="${section.id}-title">
<h2 id="${section.id}-title">${escaped(section.title)}</h2>
${blocks.join('\n')}
</section>`;
}

async function blockHtml(block: Block, stacked: boolean): Promise<string> {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${inline(block.spans)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block.table, stacked);
    case 'verdict':
      return `<div class="verdict ${block.tone}"><p class="headline">${inline(block.headline)}</p><div class="lines">${block.lines.map((line) => `<p>${inline(line)}</p>`).join('')}</div></div>`;
    case 'chart':
      return `<figure><figcaption>${escaped(block.title)}</figcaption>${legend(block.spec)}
<div class="chart wide">${await drawChart(block.spec, 'wide', block.description)}</div>
<div class="chart narrow">${await drawChart(block.spec, 'narrow', block.description)}</div>
<details><summary>${escaped(block.tableLabel)}</summary>${tableHtml(block.table, false)}</details></figure>`;
    case 'definitions':
      return `<dl>${block.items.map(({ term, details }) => `<dt>${inline(term)}</dt><dd>${details.map((detail) => `<p>${inline(detail)}</p>`).join('')}</dd>`).join('')}</dl>`;
    case 'command':
      return `<figure class="command"><figcaption>${escaped(block.label)}</figcaption>${block.lines.map((line) => `<pre><code dir="ltr">${escaped(line)}</code></pre>`).join('')}</figure>`;
    case 'note':
      return `<p class="note ${block.tone}">${inline(block.spans)}</p>`;
    default:
      return unreachable(block);
  }
}

function inline(spans: readonly Inline[]): string {
  return spans.map(spanHtml).join('');
}

function spanHtml(span: Inline): string {
  switch (span.kind) {
    case 'text':
      return escaped(span.text);
    case 'strong':
      return `<strong>${escaped(span.text)}</strong>`;
    case 'quiet':
      return `<span class="quiet">${escaped(span.text)}</span>`;
    case 'code':
      // A path may break after its dots, and nowhere else while there is room.
      return `<code>${escaped(span.text).replace(/[./](?=[^./])/g, '$&<wbr>')}</code>`;
    case 'number':
      return `<span class="n">${escaped(span.value)}</span>${span.doubt === null ? '' : ` <span class="doubt">${escaped(span.doubt)}</span>`}`;
    default:
      return unreachable(span);
  }
}

/** A table that scrolls by itself; `stacked`: on narrow screens each row becomes a card, so cells carry their column's name. */
function tableHtml({ caption, columns, rows, notes }: Table, stacked: boolean): string {
  // Where some numbers of a column carry a doubt, the others leave room for one, so that units stand below each other.
  const doubted = columns.map((_, index) => rows.some(({ cells }) => cells[index]?.kind === 'estimate' && cells[index].doubt !== null));
  const head = columns.map(
    ({ label, detail, align }) =>
      `<th scope="col" role="columnheader"${align === 'end' ? ' class="end"' : ''}>${escaped(label)}${detail === null || detail === '' ? '' : `<span class="detail">${escaped(detail)}</span>`}</th>`,
  );
  const body = rows.map(
    ({ cells, best }) =>
      `<tr role="row"${best ? ' class="best"' : ''}>${cells.map((cell, index) => cellHtml(cell, columns[index], index === 0, best, doubted[index] ?? false)).join('')}</tr>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(caption)}"><table role="table"${stacked ? ' class="stack"' : ''}><caption>${escaped(caption)}</caption><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">
${body.join('\n')}
</tbody></table>${notes === undefined || notes.length === 0 ? '' : `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`}</div>`;
}

function cellHtml(cell: Cell, column: Column | undefined, first: boolean, best: boolean, doubted: boolean): string {
  if (first) return `<th scope="row" role="rowheader">${best ? '<span class="mark">●</span>' : ''}${cellContent(cell)}</th>`;
  const classes = [...(column?.align === 'end' ? ['end'] : []), ...(cell.kind === 'empty' ? ['none'] : [])];
  const label = column === undefined ? '' : [column.label, column.detail ?? ''].join(' ').trim();
  return `<td role="cell"${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`} data-label="${escaped(label)}"><span class="cell">${cellContent(cell, doubted)}</span></td>`;
}

function cellContent(cell: Cell, doubted = false): string {
  switch (cell.kind) {
    case 'text':
      return inline(cell.spans);
    case 'estimate': {
      const value = `<span class="n${cell.tone === 'plain' ? '' : ` ${cell.tone}`}">${escaped(cell.value)}</span>`;
      return `${value}${cell.doubt === null ? (doubted ? '<span class="doubt"></span>' : '') : `<span class="doubt">${escaped(cell.doubt)}</span>`}${cell.bar === null ? '' : barHtml(cell.bar)}`;
    }
    case 'tag':
      return `<span class="tag${cell.tone === 'plain' ? '' : ` ${cell.tone}`}"${cell.hint === null ? '' : ` title="${escaped(cell.hint)}"`}>${escaped(cell.text)}</span>`;
    case 'empty':
      return `<span class="quiet" title="${escaped(cell.why)}">–<span class="off">${escaped(cell.why)}</span></span>`;
    default:
      return unreachable(cell);
  }
}

/** An interval on its column's scale; the number beside it says the same, so it is hidden from readers aloud. */
function barHtml({ lo, value, hi }: Bar): string {
  const x = (share: number): string => (Math.round(share * 12000) / 100).toString();
  return `<svg class="bar" viewBox="0 0 120 10" aria-hidden="true" preserveAspectRatio="none"><path d="M0 5H120" stroke="currentColor" stroke-opacity=".3"/><path d="M${x(lo)} 5H${x(hi)}" stroke="currentColor" stroke-width="4" stroke-opacity=".45" stroke-linecap="round" vector-effect="non-scaling-stroke"/><path d="M${x(value)} 5h0" stroke="currentColor" stroke-width="8" stroke-linecap="round" vector-effect="non-scaling-stroke"/></svg>`;
}

/** What the signs of a chart mean; charts whose labels say it all have none. */
function legend(spec: ChartSpec): string {
  const items = legendItems(spec);
  if (items.length === 0) return '';
  return `<ul class="legend">${items.map(({ sample, label }) => `<li><svg viewBox="0 0 28 12" aria-hidden="true">${sample}</svg>${escaped(label)}</li>`).join('')}</ul>`;
}

function legendItems(spec: ChartSpec): readonly { readonly sample: string; readonly label: string }[] {
  switch (spec.kind) {
    case 'intervals':
    case 'bars':
    case 'heat':
      return [];
    case 'pairs':
      return [
        { sample: '<circle cx="14" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2"/>', label: spec.fromLabel },
        { sample: '<circle cx="14" cy="6" r="5.5" fill="var(--accent)"/>', label: spec.toLabel },
      ];
    case 'parts':
      return spec.parts.map(({ label, tone }) => ({ sample: `<rect x="4" width="20" height="12" fill="var(--${tone})"/>`, label }));
    case 'lines':
      return spec.series.map(({ label, best }, index) => ({
        sample: `<path d="M0 6H28" fill="none" stroke="var(--series-${(index % 6) + 1})" stroke-width="${best ? 3 : 2}"${DASHES[index % 6] ?? ''}/>`,
        label,
      }));
    default:
      return unreachable(spec);
  }
}

/** The dashes of the series, as the charts draw them. */
const DASHES = ['', ' stroke-dasharray="7 3"', ' stroke-dasharray="2 2"', ' stroke-dasharray="8 3 2 3"', ' stroke-dasharray="4 4"', ' stroke-dasharray="12 3"'];
