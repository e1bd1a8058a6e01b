/** Renderers: the same bytes every time, nothing that a person wrote gets through as code, and both languages say everything. */
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../src/findings/findings.ts';
import { verdictOf } from '../../src/findings/verdict.ts';
import type { Document } from '../../src/report/document.ts';
import { escaped, renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Lang } from '../../src/report/numbers.ts';
import { SECTIONS } from '../../src/report/sections/list.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { writeDocument } from '../../src/report/write.ts';
import { bareFindings, estimate, exampleFindings, hopelessFindings, hostileFindings, tiedFindings } from '../support/report-findings.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];
const documentOf = (findings: Findings, lang: Lang = 'en'): Document => writeDocument(findings, verdictOf(findings), { lang });
const terminalOf = (findings: Findings, columns = 100, lang: Lang = 'en', color = false): string =>
  renderTerminal(findings, verdictOf(findings), { lang, color, columns, elapsed: 11.2, report: 'reports/example/report.html' });
const ALL: Readonly<Record<string, () => Findings>> = {
  example: exampleFindings,
  tied: tiedFindings,
  hopeless: hopelessFindings,
  bare: bareFindings,
  hostile: hostileFindings,
};

/** Lines of a summary up to the path and the command, which are never broken. */
function beforeReport(summary: string): readonly string[] {
  const lines = summary.split('\n');
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('reports/')),
  );
}

/** Codes of colour and weight. */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

const VOID = new Set(['meta', 'wbr', 'br', 'hr', 'img', 'link']);

/** Opening and closing tags outside the style sheet, in order. */
function tagsOf(html: string): readonly { readonly name: string; readonly closes: boolean; readonly self: boolean; readonly attributes: string }[] {
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '').replace('<!doctype html>', '');
  return [...body.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*(\/?)>/g)].map(([, slash, name, attributes, self]) => ({
    name: name ?? '',
    closes: slash === '/',
    self: self === '/',
    attributes: attributes ?? '',
  }));
}

/** Names of tags that are left open or closed out of turn. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const { name, closes, self } of tagsOf(html)) {
    if (self || VOID.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('html', () => {
  it.each(Object.keys(ALL))('is one well-formed file without anything from outside: %s', async (name) => {
    const html = await renderHtml(documentOf(ALL[name]?.() ?? exampleFindings()));
    expect(unbalanced(html)).toEqual([]);
    const inText = html.replaceAll('<wbr>', '').replaceAll('https://evil.example/', '');
    expect(inText).not.toMatch(/https?:|\/\/|url\(|@import|src=(?!x onerror)/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(target);
    expect(html.length).toBeLessThan(650_000);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<form| style="| on[a-z]+="/i);
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('NaN');
  });

  it('only ever writes its own tags and attributes', async () => {
    const names = async (findings: Findings) =>
      new Set(tagsOf(await renderHtml(documentOf(findings))).map(({ name, attributes }) => `${name} ${attributes.replace(/="[^"]*"/g, '')}`));
    const known = await names(exampleFindings());
    for (const seen of await names(hostileFindings())) expect(known).toContain(seen);
  });

  it('turns controls and direction overrides into a visible mark', async () => {
    const html = await renderHtml(documentOf(hostileFindings()));
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect([...html].filter((character) => /\p{Cc}/u.test(character) && character !== '\n')).toEqual([]);
    expect(html).toContain('\ufffd');
  });

  it('escapes everything that HTML reads', () => {
    expect(escaped(`<a href="x" title='y'>&\`\u001b\u202e`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&#96;\ufffd\ufffd');
  });

  it('has the same bytes twice, also after other charts were drawn in between', async () => {
    const first = await renderHtml(documentOf(exampleFindings()));
    await renderHtml(documentOf(tiedFindings(), 'fr'));
    await renderHtml(documentOf(hostileFindings()));
    expect(await renderHtml(documentOf(exampleFindings()))).toBe(first);
  });

  it('allows its style sheet by its hash', async () => {
    const { createHash } = await import('node:crypto');
    const html = await renderHtml(documentOf(bareFindings()));
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('says below a table what is to be said about a number in it', async () => {
    const findings = exampleFindings();
    const [first, ...rest] = findings.policies;
    const doubtful = { ...estimate(0.7, 0.1, 'share'), notes: ['few cases, <b>mind</b>'] };
    const policies = first === undefined ? [] : [{ ...first, metrics: { ...first.metrics, fcr: doubtful } }, ...rest];
    for (const rendered of [await renderHtml(documentOf({ ...findings, policies })), renderMarkdown(documentOf({ ...findings, policies }))]) {
      expect(rendered).toContain('70.0\u00a0%†');
      expect(rendered).toContain('† few cases, &lt;b&gt;mind&lt;/b&gt;');
    }
  });

  it('has a table behind every chart, and a label on it', async () => {
    const html = await renderHtml(documentOf(exampleFindings()));
    const figures = html.split('<figure>').slice(1);
    expect(figures.length).toBeGreaterThanOrEqual(5);
    for (const figure of figures) {
      expect(figure).toMatch(/<details><summary>[^<]+<\/summary><div class="scroll"[^>]*><table/);
      expect(figure.match(/<svg viewBox="[^"]*" role="img" aria-label="[^"]{10,}">/g)).toHaveLength(2);
    }
  });

  it('draws without measuring: no coordinate has more than two decimals', async () => {
    const html = await renderHtml(documentOf(exampleFindings()));
    const drawn = [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg.replace(/>[^<]*</g, '><').replace(/aria-label="[^"]*"/g, '')).join('');
    expect(drawn).not.toMatch(/\d\.\d{3,}/);
    expect(drawn).not.toMatch(/url\(|clip-path|font-family|xmlns/);
  });
});

describe('markdown', () => {
  it.each(Object.keys(ALL))('keeps every table whole: %s', (name) => {
    for (const lang of LANGS) {
      const lines = renderMarkdown(documentOf(ALL[name]?.() ?? exampleFindings(), lang)).split('\n');
      const columnsOf = (line: string): number => line.replaceAll(String.raw`\|`, '').split('|').length - 2;
      let inTable = 0;
      for (const line of lines) {
        if (!line.startsWith('| ')) {
          inTable = 0;
          continue;
        }
        if (inTable === 0) inTable = columnsOf(line);
        expect(columnsOf(line)).toBe(inTable);
      }
    }
  });

  it('lets nothing through that Markdown or HTML would act on', () => {
    const markdown = renderMarkdown(documentOf(hostileFindings()));
    const outsideCode = markdown.replace(/^(`{3,})sh\n[\s\S]*?\n\1$/gm, '').replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/<(?:script|img|!--)/);
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(/);
    expect(outsideCode).not.toMatch(/https?:\/\//);
    expect(outsideCode).not.toMatch(/^# heading/m);
    expect([...markdown].filter((character) => /[\p{Cc}\u202a-\u202e]/u.test(character) && character !== '\n')).toEqual([]);
  });

  it('has a heading for each section and no blank promise', () => {
    const document = documentOf(exampleFindings());
    const markdown = renderMarkdown(document);
    for (const section of document.sections) expect(markdown).toContain(`## ${section.title}`);
    expect(markdown).not.toContain('undefined');
  });
});

describe('terminal', () => {
  it.each([60, 80, 120])('fits %i columns but for what is copied', (columns) => {
    const lines = Object.values(ALL).flatMap((make) => LANGS.flatMap((lang) => beforeReport(terminalOf(make(), columns, lang))));
    // A name without spaces cannot be broken.
    const breakable = lines.filter((line) => line.split(' ').every((word) => word.length <= columns / 2));
    expect(breakable.length).toBeGreaterThan(50);
    expect(breakable.filter((line) => [...line].length > columns)).toEqual([]);
  });

  it('writes no escape code unless asked, and only colours when asked', () => {
    expect(terminalOf(exampleFindings())).not.toContain('\u001b');
    expect(terminalOf(hostileFindings())).not.toContain('\u001b');
    const coloured = terminalOf(exampleFindings(), 100, 'en', true);
    expect(coloured).toContain('\u001b[36m●');
    expect(coloured.replaceAll(SGR, '')).toBe(terminalOf(exampleFindings()));
    expect(terminalOf(hostileFindings(), 100, 'en', true).replaceAll(SGR, '')).not.toContain('\u001b');
  });

  it('says of a run of so many customers that it goes to the last of them, and not that it takes no weeks', () => {
    const findings = exampleFindings();
    const toTheEnd = { ...findings, experiment: { ...findings.experiment, windowSeconds: 0, leadInSeconds: 0, followSeconds: 0 } };
    expect(terminalOf(toTheEnd).split('\n')[0]).toContain('20 runs to the last customer (terminating)');
    expect(terminalOf(toTheEnd, 100, 'fr').split('\n')[0]).toContain('20 tirages jusqu’au dernier client');
  });

  it('says the verdict, the numbers behind it and what comes next', () => {
    expect(terminalOf(exampleFindings(), 120)).toBe(`Same customers through 5 policies · 20 weeks (terminating) · 11s

At this staffing, Dynamic routing serves customers best: 74.1 % combined CSAT, 2.3 points above AI-first.
Difference to AI-first: +2.3 ±0.3 (95 % interval, simulation error only).
Overloaded at this staffing: Humans alone (109 %) and Human first (102 %).
Not eligible: Humans alone (does not keep service level (SL1) ≥ 60 % and cost per need ≤ 4 €) and Human first (does not
keep cost per need ≤ 4 €).

                     CSAT         contained      human     cost      weeks
                        %   reported → true   wait p95   a need   in guard
dynamic      ●  74.1 ±0.3         58 → 46 %      2m10s   3.42 €      16/20
ai-first        71.8 ±0.3         71 → 51 %      1m05s   2.95 €      17/20
ai-alone        52.7 ±0.2        100 → 55 %          –   1.36 €          –
human-first     68.1 ±0.6                 –     15m42s   5.12 €      10/20
humans-alone    66.8 ±0.6                 –     21m04s   5.61 €       8/20

Why       ▲ resolution rate +4.3 · ▲ preference for a human met +9.0 · ▲ handoffs per need −0.09 · ▼ wait per need +18s
Loses     premium · order-status −1.8 ±0.7
SL1       answered within T ÷ offered, T = 20s
“+40 %”   here +10.9 % against the better single model; 40 % would need 93.5 % CSAT

reports/example/report.html      next: tandem run scenarios/example.yaml --policy dynamic
`);
  });

  it('marks all that cannot be told apart and says how far apart they can be', () => {
    const said = terminalOf(tiedFindings());
    expect(said).toContain('Dynamic routing and AI-first cannot be told apart: 72.0 % and 71.8 %. The difference is at most');
    expect(said.match(/●/g)).toHaveLength(2);
  });

  it('says so when a policy that breaks a condition would do better', () => {
    const findings = exampleFindings();
    const limited: Findings = {
      ...findings,
      decision: {
        ...findings.decision,
        best: ['ai-first'],
        margin: null,
        overloaded: [],
        excluded: [{ policy: 'dynamic', because: 'breaks cost.per-need at most 4' }],
      },
    };
    const said = terminalOf(limited);
    expect(said).toContain('Within the stated limits, AI-first serves customers best: 71.8 % combined CSAT.');
    expect(said).toContain('Not eligible: Dynamic routing (does not keep cost per need ≤ 4 €).');
  });

  it('names nobody when nobody qualifies', () => {
    const said = terminalOf(hopelessFindings());
    expect(said).toContain('At this staffing, no policy qualifies under the stated criterion.');
    expect(said).not.toContain('●');
  });

  it('leaves out what it does not know', () => {
    const said = renderTerminal(bareFindings(), verdictOf(bareFindings()), { lang: 'en', color: false });
    expect(said).toMatch(/^Same customers through 1 policy · 20 weeks \(terminating\)\n/);
    for (const word of ['cost', 'in guard', 'Why', 'Loses', '+40', 'reports/']) expect(said).not.toContain(word);
  });
});

describe('json', () => {
  it('is the contract: keys in order, every number with its doubt, one line break at the end', () => {
    const json = renderJson(exampleFindings());
    expect(json.endsWith('}\n')).toBe(true);
    const result = JSON.parse(json) as Findings;
    expect(Object.keys(result).slice(0, 5)).toEqual(['schema', 'scenario', 'engine', 'seed', 'experiment']);
    expect(result).toEqual(JSON.parse(JSON.stringify(exampleFindings())));
    expect(Object.keys(result.policies[0]?.metrics['csat.combined'] ?? {})).toEqual(['value', 'lo', 'hi', 'confidence', 'sd', 'n', 'unit', 'notes']);
  });

  it('puts one estimate on a line, so that two results can be compared line by line', () => {
    const lines = renderJson(exampleFindings()).split('\n');
    expect(lines).toContain(
      '        "csat.combined": { "value": 0.668, "lo": 0.662, "hi": 0.674, "confidence": 0.95, "sd": 0.01284, "n": 20, "unit": "share", "notes": [] },',
    );
  });

  it('does not depend on the order in which the findings were put together', () => {
    const findings = exampleFindings();
    const turned = Object.fromEntries(Object.entries(findings).reverse()) as unknown as Findings;
    expect(Object.keys(JSON.parse(renderJson(turned)) as object).slice(0, 11)).toEqual(Object.keys(JSON.parse(renderJson(findings)) as object).slice(0, 11));
  });

  it('has null for what is no number', () => {
    const findings = { ...exampleFindings(), observed: [{ source: 'a', name: 'b', n: 1, mean: Number.NaN, median: Number.POSITIVE_INFINITY, notes: [] }] };
    expect((JSON.parse(renderJson(findings)) as Findings).observed[0]).toMatchObject({ mean: null, median: null });
  });
});

describe('document', () => {
  it('has every section when there is something to say, and none without', () => {
    expect(documentOf(exampleFindings()).sections.map(({ id }) => id)).toEqual(SECTIONS.map(({ id }) => id));
    const bare = documentOf(bareFindings()).sections.map(({ id }) => id);
    for (const absent of [
      'why',
      'loses',
      'satisfaction',
      'load',
      'escalation',
      'handoff',
      'day',
      'cost',
      'comparisons',
      'guards',
      'risk',
      'observed',
      'assumptions',
    ])
      expect(bare).not.toContain(absent);
    for (const section of documentOf(bareFindings()).sections) expect(section.blocks.length).toBeGreaterThan(0);
  });

  it('gives every row of a table as many cells as it has columns', () => {
    for (const make of Object.values(ALL)) {
      for (const { blocks } of documentOf(make()).sections) {
        for (const block of blocks) {
          const table = block.kind === 'table' || block.kind === 'chart' ? block.table : null;
          for (const row of table?.rows ?? []) expect(row.cells).toHaveLength(table?.columns.length ?? 0);
        }
      }
    }
  });
});
