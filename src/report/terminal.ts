/**
 * The summary that ends a comparison in a terminal: the verdict in words, the policies in a table, why, who loses, what to type next.
 * Plain text of a given width; escape codes only when asked for, and none from names or titles.
 */
import type { Findings, PolicyFindings } from '../findings/findings.ts';
import type { Verdict } from '../findings/verdict.ts';
import { type Context, contextOf, countOf, estimateOf, policyName } from './context.ts';
import { code, type Inline, inlineText, text } from './document.ts';
import { neutral } from './neutral.ts';
import { DASH, type Lang, NO_BREAK } from './numbers.ts';
import { listing } from './phrase.ts';
import { excludedSpans, headlineOf, marginOf, unsettledLines } from './sections/verdict.ts';
import { loserSpans } from './sections/loses.ts';
import { scopeText } from './sections/guards.ts';
import { claimSpans, signOf } from './sections/why.ts';
import { commandLine } from './shell.ts';
import { stretchLabel } from './stretch-label.ts';
import { summaryOf } from './write.ts';

export interface Surroundings {
  readonly lang: Lang;
  /** Whether escape codes for colour may be written. */
  readonly color: boolean;
  /** Columns of the terminal; 100 when it is none. */
  readonly columns?: number | undefined;
  /** Seconds that the run took; they stand in no file. */
  readonly elapsed?: number | undefined;
  /** Path of the report, as the reader can open it. */
  readonly report?: string | undefined;
}

const WIDTH = 100;
const NARROWEST = 40;
/** Where what follows a label like "Why" begins. */
const LABEL = 10;

/** The summary, ending in a line break. */
export function renderTerminal(findings: Findings, verdict: Verdict, surroundings: Surroundings): string {
  const context = contextOf(findings, verdict, surroundings.lang);
  const paint = painter(surroundings.color);
  const width = Math.max(NARROWEST, surroundings.columns ?? WIDTH);
  const { elapsed } = surroundings;
  const first = [summaryOf(context), ...(elapsed === undefined ? [] : [context.numbers.duration(elapsed < 10 ? elapsed : Math.round(elapsed))])].join(' · ');
  const parts = [
    wrapped([text(first)], width, paint),
    [...wrapped(headlineOf(context), width, paint), ...conditions(context).flatMap((line) => wrapped(line, width, paint))],
    table(context, width, paint),
    remarks(context).flatMap(([label, spans]) => labelled(label, spans, width, paint)),
    ending(context, surroundings.report, width),
  ];
  const said = parts.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return `${said
    .join('\n\n')
    .replaceAll('\u001b[22m \u001b[1m', ' ')
    .replaceAll(/[\u00a0\u202f]/g, ' ')}\n`;
}

// ---- sentences -------------------------------------------------------------------------------------------------

function conditions(context: Context): readonly (readonly Inline[])[] {
  const { words, verdict, findings, numbers } = context;
  const lines: (readonly Inline[])[] = [];
  const margin = marginOf(context);
  if (margin !== null) lines.push(words.verdict.error(margin.spans, policyName(context, margin.against), context.confidence));
  if (verdict.overloaded.length > 0) {
    const loads = verdict.overloaded.map(({ policy, toCapacity }) => [policyName(context, policy), text(` (${numbers.value(toCapacity, 'share', 0)})`)]);
    lines.push(words.terminal.overloaded(listing(loads, words.and)));
  }
  lines.push(...unsettledLines(context));
  const excluded = excludedSpans(context);
  if (excluded !== null) lines.push(excluded);
  if (findings.partial) lines.push(words.verdict.partial(numbers.plain(findings.experiment.replications, 0)));
  return lines;
}

/** Lines with a label; those that this run knows nothing about are absent. */
function remarks(context: Context): readonly (readonly [string, readonly Inline[]])[] {
  const { words, verdict, numbers } = context;
  const reasons = verdict.reasons.map((driver) => {
    const { inline, unit } = context.metric(driver.metric);
    return text(`${signOf(driver)} ${inline} ${numbers.difference(driver.difference, null, null, unit).value}`.replaceAll(' ', NO_BREAK));
  });
  const losers = verdict.losers.map((cell) => text(inlineText(loserSpans(context, cell))));
  const claim = claimSpans(context);
  const rules = ruleLines(context);
  return [
    ...(reasons.length === 0 ? [] : [[words.terminal.why, dotted(reasons)] as const]),
    ...(losers.length === 0 ? [] : [[words.terminal.loses, dotted(losers)] as const]),
    ...rules.map((spans, place) => [place === 0 ? words.terminal.rules : '', spans] as const),
    ...formulaLines(context),
    ...(claim === null ? [] : [[words.terminal.forty, claim] as const]),
  ];
}

/** The formulas of service level that the summary speaks of, in words, with the threshold where the metric has none of its own. */
function formulaLines(context: Context): readonly (readonly [string, readonly Inline[]])[] {
  const { findings, verdict, words, numbers } = context;
  const spokenOf = [
    verdict.metric,
    ...verdict.reasons.map(({ metric }) => metric),
    ...context.policies.flatMap(({ guards }) => guards.map(({ metric }) => metric)),
  ];
  const level = findings.conventions?.serviceLevel;
  const formulas = new Set(spokenOf.filter((id) => id.startsWith('service-level')).map((id) => /\.(sl[1-4])/u.exec(id)?.[1] ?? level?.formula ?? 'sl1'));
  return [...formulas].sort().map((formula) => {
    const counted = words.operations.formulas[formula as keyof typeof words.operations.formulas];
    const within = level === undefined || !Number.isFinite(level.withinSeconds) ? '' : `, T = ${numbers.duration(level.withinSeconds)}`;
    return [formula.toUpperCase(), [text(counted + (spokenOf.some((id) => id.startsWith('service-level') && !id.includes('@')) ? within : ''))]];
  });
}

/** Policies whose share of days a line gives. */
const RULED = 3;

/** One line a guard that is asked of each day: by how many of them it is kept, policy by policy, and when it fails most. */
function ruleLines(context: Context): readonly (readonly Inline[])[] {
  const { policies, numbers, words } = context;
  const ids = new Set(policies.flatMap(({ guards }) => guards.flatMap(({ id, periods }) => (periods === undefined ? [] : [id]))));
  return [...ids].flatMap((id) => {
    const known = policies.flatMap((policy) => {
      const guard = policy.guards.find((one) => one.id === id);
      const periods = guard?.periods;
      return guard === undefined || periods === undefined || periods.kept.value === null ? [] : [{ policy, guard, periods, share: periods.kept.value }];
    });
    const [first] = known;
    if (first === undefined) return [];
    const shares = known.slice(0, RULED).map(({ policy, periods: { kept }, share }) => {
      const doubt = kept.lo === null || kept.hi === null ? '' : ` (${numbers.interval(kept.lo, kept.hi, 'share')})`;
      return [policyName(context, policy.id), text(` ${numbers.value(share, 'share')}${doubt}`)];
    });
    const worst = first.periods.worst[0];
    return [
      words.terminal.rule(
        code(id),
        scopeText(context, first.guard).join(' '),
        listing(shares, words.and),
        worst === undefined ? null : stretchLabel(context, worst.key),
      ),
    ];
  });
}

const dotted = (items: readonly Inline[]): readonly Inline[] => items.flatMap((item, index) => (index === 0 ? [item] : [text(' · '), item]));

function ending(context: Context, report: string | undefined, width: number): readonly string[] {
  const [next] = context.verdict.next;
  const command = next === undefined ? [] : [`${context.words.terminal.next}${neutral(commandLine(next.arguments))}`];
  const parts = [...(report === undefined ? [] : [neutral(report)]), ...command];
  const together = parts.join('      ');
  // A path or a command is never broken: somebody will copy it.
  return together.length <= width ? (together === '' ? [] : [together]) : parts;
}

// ---- table -----------------------------------------------------------------------------------------------------

interface TerminalColumn {
  readonly head: readonly [string, string];
  readonly cell: (policy: PolicyFindings) => string;
  readonly warns?: (policy: PolicyFindings) => boolean;
}

const GAP = 3;
const LONGEST_NAME = 24;

function table(context: Context, width: number, paint: Paint): readonly string[] {
  const { policies } = context;
  const names = policies.map((policy) => clipped(neutral(policy.id), Math.min(LONGEST_NAME, Math.floor(width / 3))));
  const nameWidth = Math.max(...names.map(lengthOf));
  const columns = tableColumns(context).filter(({ cell }) => policies.some((policy) => cell(policy) !== DASH));
  const widths = columns.map(({ head, cell }) => Math.max(lengthOf(head[0]), lengthOf(head[1]), ...policies.map((policy) => lengthOf(cell(policy)))));
  const used = (count: number): number => nameWidth + 2 + widths.slice(0, count).reduce((sum, one) => sum + one + GAP, 0);
  let shown = columns.length;
  // On a narrow screen the last columns go first: the report has them all.
  while (shown > 1 && used(shown) > width) shown--;
  const line = (start: string, cells: readonly string[]): string =>
    start + cells.map((cell, index) => ' '.repeat(Math.max(1, GAP + (widths[index] ?? 0) - lengthOf(cell) - (index === 0 ? 1 : 0))) + cell).join('');
  const visible = columns.slice(0, shown);
  const heads = [0, 1]
    .map((row) =>
      line(
        ' '.repeat(nameWidth + 2),
        visible.map(({ head }) => head[row] ?? ''),
      ),
    )
    .filter((head) => head.trim() !== '');
  const rows = policies.map((policy, index) => {
    const best = context.findings.decision.best.includes(policy.id);
    const name = names[index] ?? '';
    const cells = line(
      '',
      visible.map(({ cell }) => cell(policy)),
    );
    const warned = visible.some(({ warns }) => warns?.(policy) === true) ? paint.caution(cells) : cells;
    return `${best ? paint.strong(name) : name}${' '.repeat(nameWidth - lengthOf(name) + 1)}${best ? paint.best('●') : ' '}${warned}`;
  });
  return [...heads.map((head) => paint.quiet(head)), ...rows];
}

function tableColumns(context: Context): readonly TerminalColumn[] {
  const { findings, numbers, words } = context;
  const { metric } = findings.decision.criterion;
  const labels = words.terminal;
  const value = (policy: PolicyFindings, id: string): number | null => estimateOf(policy, id)?.value ?? null;
  const plain = (id: string, head: TerminalColumn['head']): TerminalColumn => ({
    head,
    cell: (policy) => {
      const known = value(policy, id);
      return known === null ? DASH : numbers.value(known, context.metric(id).unit);
    },
  });
  return [
    {
      head: metric === 'csat.combined' ? ['CSAT', '%'] : headOf(context, metric),
      cell: (policy) => {
        const estimate = estimateOf(policy, metric);
        if (estimate === null) return DASH;
        const { value: centre, doubt } = numbers.shown(estimate);
        const bare = estimate.unit === 'share' ? centre.replace(/[\u00a0\u202f]%$/u, '') : centre;
        return doubt === null ? bare : `${bare} ${doubt}`;
      },
    },
    {
      head: [labels.contained, labels.containedDetail],
      cell: (policy) => {
        const [reported, truly] = [value(policy, 'containment.reported'), value(policy, 'containment.true')];
        return reported === null || truly === null ? DASH : words.why.fromTo(numbers.plain(reported * 100, 0), numbers.value(truly, 'share', 0));
      },
    },
    ...(metric === 'wait.p95' ? [] : [plain('wait.p95', [labels.human, labels.wait])]),
    ...(metric === 'cost.per-need' ? [] : [plain('cost.per-need', [labels.cost, labels.costDetail])]),
    {
      head: [context.replications, labels.inGuard],
      cell: ({ inGuard }) => (inGuard === null ? DASH : (countOf(context, inGuard) ?? DASH)),
    },
  ];
}

const LONGEST_HEAD = 28;

/** "Mean wait" over "all entries". */
function headOf(context: Context, metric: string): readonly [string, string] {
  const { title, unit } = context.metric(metric);
  const [name = '', ...details] = neutral(title).split(', ');
  return [clipped(name, LONGEST_HEAD), clipped([...details, ...(unit === 'share' ? ['%'] : [])].join(', '), LONGEST_HEAD)];
}

const clipped = (name: string, most: number): string => (lengthOf(name) <= most ? name : `${[...name].slice(0, most - 1).join('')}…`);
/** Columns of a text without escape codes, one a code point. */
const lengthOf = (line: string): number => [...line].length;

// ---- lines and colour ------------------------------------------------------------------------------------------

interface Paint {
  readonly strong: (line: string) => string;
  readonly quiet: (line: string) => string;
  readonly best: (line: string) => string;
  readonly caution: (line: string) => string;
}

/** SGR codes, or nothing at all. */
function painter(color: boolean): Paint {
  const sgr =
    (on: number, off: number) =>
    (line: string): string =>
      color && line !== '' ? `\u001b[${on}m${line}\u001b[${off}m` : line;
  return { strong: sgr(1, 22), quiet: sgr(2, 22), best: sgr(36, 39), caution: sgr(33, 39) };
}

/** Breaks a sentence at spaces; words keep their dress, no-break spaces hold. */
function wrapped(spans: readonly Inline[], width: number, paint: Paint, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of wordsOf(spans)) {
    const size = lengthOf(word.text);
    if (length > 0 && indent + length + 1 + size > width) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += (length > 0 ? ' ' : '') + word.pieces.map((piece) => (piece.strong ? paint.strong(piece.text) : piece.text)).join('');
    length += (length > 0 ? 1 : 0) + size;
  }
  if (length > 0) lines.push(line);
  return lines;
}

interface Word {
  readonly text: string;
  readonly pieces: readonly { readonly text: string; readonly strong: boolean }[];
}

function wordsOf(spans: readonly Inline[]): readonly Word[] {
  const words: { text: string; strong: boolean }[][] = [[]];
  for (const span of spans) {
    const strong = span.kind === 'strong';
    neutral(inlineText([span]))
      .split(' ')
      .forEach((piece, index) => {
        if (index > 0) words.push([]);
        if (piece !== '') words[words.length - 1]?.push({ text: piece, strong });
      });
  }
  return words.filter((pieces) => pieces.length > 0).map((pieces) => ({ text: pieces.map((piece) => piece.text).join(''), pieces }));
}

function labelled(label: string, spans: readonly Inline[], width: number, paint: Paint): string[] {
  const column = Math.max(LABEL, lengthOf(label) + 1);
  const lines = wrapped(spans, width - column, paint);
  return lines.map((line, index) => (index === 0 ? paint.strong(label) + ' '.repeat(column - lengthOf(label)) : ' '.repeat(column)) + line);
}
