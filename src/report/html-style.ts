/** The style sheet of the HTML report. Colours meet AA contrast on their ground in both schemes; colour never speaks alone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b222c; --quiet: #586271; --rule: #dfe3e8; --tint: #f5f7f8;
  --accent: #0a6b66; --accent-tint: #e9f4f2; --good: #17692f; --bad: #ab2318; --caution: #8a5300;
  --right: #0a6b66; --right-faint: #cfe6e3; --wrong: #b1461a; --wrong-faint: #f6dccb; --on-tone: #ffffff;
  --series-1: #0a6b66; --series-2: #b1461a; --series-3: #4549a8; --series-4: #7a5a00; --series-5: #8d2f73; --series-6: #39424f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #13171d; --ink: #e6e9ee; --quiet: #a2acb9; --rule: #2d343e; --tint: #1a2028;
    --accent: #61cbc1; --accent-tint: #15302f; --good: #74d491; --bad: #ff9f94; --caution: #f0be62;
    --right: #4db3aa; --right-faint: #1d4644; --wrong: #e58f5a; --wrong-faint: #4f3423; --on-tone: #0e1217;
    --series-1: #61cbc1; --series-2: #f0a06c; --series-3: #a6abff; --series-4: #e0c15a; --series-5: #f090cf; --series-6: #b8c2d0;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; }
.sheet { max-width: 66rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
header { margin-bottom: 2rem; }
.kicker, .first h2 { margin: 0; font-size: .8125rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
h1 { margin: .25rem 0 .5rem; font-size: clamp(1.5rem, 3.2vw, 2rem); line-height: 1.2; font-weight: 650; letter-spacing: -.015em; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--quiet); }
header p strong { font-weight: 500; color: var(--ink); }
h2 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; font-weight: 640; letter-spacing: -.01em; }
h3 { margin: 2rem 0 .75rem; font-size: 1.0625rem; font-weight: 620; }
p { margin: 0 0 .75rem; max-width: 46rem; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 .5rem; overflow-wrap: anywhere; }
strong { font-weight: 640; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; overflow-wrap: break-word; }
.quiet, .doubt { color: var(--quiet); font-weight: 400; }
.n { white-space: nowrap; }
.doubt { font-size: .875em; white-space: nowrap; }
.n.good, .tag.good { color: var(--good); } .n.bad, .tag.bad { color: var(--bad); } .n.caution, .tag.caution { color: var(--caution); }
.off { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.first { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 2.25rem 2rem; }
.first > section { grid-column: span 2; min-width: 0; }
.first > .full { grid-column: 1 / -1; }
.first .two { grid-column: span 3; }
.first h2 { margin-bottom: .625rem; }
.first .column { font-size: .9375rem; line-height: 1.5; border-top: 1px solid var(--rule); padding-top: .875rem; }
.verdict { margin: 0; }
.verdict .headline { margin: 0 0 1rem; max-width: 40rem; font-size: clamp(1.375rem, 3vw, 1.875rem); line-height: 1.3; font-weight: 450; letter-spacing: -.012em; text-wrap: pretty; }
.verdict .headline strong { font-weight: 680; }
.verdict .headline .n { font-weight: 680; color: var(--accent); }
.verdict.open .headline .n { color: inherit; }
.verdict .lines p { margin: 0 0 .375rem; color: var(--quiet); max-width: 48rem; }
.verdict .lines strong { color: var(--ink); }
.note { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--tint); max-width: 46rem; }
.note.caution { color: var(--caution); }
nav { margin: 3.5rem 0 0; padding: 1rem 0 0; border-top: 1px solid var(--rule); }
nav h2 { margin: 0 0 .5rem; font-size: .8125rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .125rem 1.5rem; }
nav a { display: inline-block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.rest > section { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1.25rem; }
.rest .scroll { margin-top: 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
caption { text-align: left; padding: 0 0 .5rem; font-weight: 620; }
.first caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 560; font-size: .8125rem; line-height: 1.3; color: var(--quiet); vertical-align: bottom; border-bottom: 1px solid var(--quiet); }
thead .detail { display: block; font-weight: 400; }
tbody th { font-weight: 500; }
tbody th code { overflow-wrap: normal; }
#assumptions tbody th code { display: inline-block; min-width: min(17rem, 32vw); }
.end { text-align: right; }
td.end { white-space: nowrap; }
td .doubt { display: inline-block; min-width: 2.75rem; text-align: right; }
td.end .doubt { margin-left: .25rem; }
tr.best > th, tr.best > td { background: var(--accent-tint); }
tr.best > th { font-weight: 680; }
tr.best > :first-child { padding-left: .625rem; } tr.best > :last-child { padding-right: .625rem; }
.first th:first-child, .first td:first-child { padding-left: .625rem; } .first th:last-child, .first td:last-child { padding-right: .625rem; }
.first tbody th code, .first tbody th .quiet { display: block; font-size: .8125rem; font-weight: 400; color: var(--quiet); }
.first tbody th { min-width: 7rem; }
.mark { color: var(--accent); margin-right: .375rem; }
.bar { display: block; width: 7.5rem; height: .625rem; margin: .25rem 0 0 auto; overflow: visible; color: var(--quiet); }
tr.best .bar { color: var(--accent); }
.tag { white-space: nowrap; }
.notes { margin-top: .5rem; font-size: .8125rem; color: var(--quiet); } .notes li { margin: 0 0 .125rem; }
figure { margin: 1.5rem 0 1.25rem; }
figcaption { font-weight: 620; margin-bottom: .25rem; }
.chart svg { display: block; width: 100%; height: auto; max-width: 45rem; }
.chart.narrow { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; margin: 0 0 .25rem; font-size: .875rem; color: var(--quiet); }
.legend li { margin: 0; display: flex; align-items: center; gap: .5rem; }
.legend svg { width: 1.75rem; height: .75rem; flex: none; color: var(--ink); }
details { margin: .25rem 0 0; }
summary { cursor: pointer; color: var(--accent); font-size: .9375rem; padding: .25rem 0; width: fit-content; }
details .scroll { margin-top: .75rem; }
dl { margin: 0 0 1.5rem; display: grid; grid-template-columns: minmax(10rem, 16rem) minmax(0, 1fr); gap: .75rem 2rem; font-size: .9375rem; }
dt { font-weight: 560; overflow-wrap: anywhere; } dt code { display: block; font-weight: 400; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; } dd p { margin: 0 0 .25rem; max-width: none; } dd .quiet { font-size: .875rem; }
.command { margin: 0 0 1rem; }
.command figcaption { font-weight: 500; font-size: .9375rem; }
pre { margin: 0; padding: .75rem 1rem; background: var(--tint); overflow-x: auto; white-space: pre-wrap; border-radius: 4px; }
pre code { user-select: all; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .8125rem; color: var(--quiet); overflow-wrap: anywhere; }
@media (max-width: 56rem) { .first > section, .first .two { grid-column: 1 / -1; } }
@media (max-width: 40rem) {
  .sheet { padding-top: 1.5rem; }
  .chart.wide { display: none; } .chart.narrow { display: block; }
  dl { grid-template-columns: minmax(0, 1fr); gap: .125rem; } dd { margin-bottom: .875rem; }
  .rest .scroll th:first-child { position: sticky; left: 0; background: var(--paper); max-width: 9rem; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack tr { padding: .75rem 0; border-bottom: 1px solid var(--rule); }
  .stack tr.best { background: var(--accent-tint); padding: .75rem .625rem; }
  .first .stack tr > th, .first .stack tr > td { border: 0; padding: .125rem 0; background: none; }
  .stack td { display: flex; justify-content: space-between; gap: 1rem; }
  .stack td .doubt { min-width: 0; }
  .stack td::before { content: attr(data-label); color: var(--quiet); font-size: .875rem; }
  .stack td.none { display: none; }
  .stack .bar { width: 10rem; }
}
@page { size: A4; margin: 14mm 15mm; }
@media print {
  body { font-size: 9.25pt; line-height: 1.4; }
  .sheet { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  header { margin-bottom: 1.25rem; }
  .rest { break-before: page; }
  .rest > section:first-child { margin-top: 0; border-top: 0; padding-top: 0; }
  .first { gap: 1rem 1.5rem; grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .first > section { grid-column: span 2; } .first > .full { grid-column: 1 / -1; } .first .two { grid-column: span 3; }
  .verdict .headline { font-size: 16pt; margin-bottom: .5rem; max-width: none; }
  .verdict .lines p { max-width: none; margin-bottom: .25rem; }
  .first .scroll { margin-bottom: .5rem; }
  .first p, .first li { margin-bottom: .25rem; max-width: none; }
  .first .column, table { font-size: 8.5pt; }
  thead th, .first tbody th code, .first tbody th .quiet { font-size: 7.5pt; }
  th, td { padding: .3rem .45rem; }
  .scroll { overflow: visible; }
  .rest > section { margin-top: 1.5rem; padding-top: 1rem; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .legend, li { break-inside: avoid; }
  details:not([open]) { display: none; }
  tr.best > th, tr.best > td, pre, .chart svg, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .chart svg { max-width: 150mm; }
  a { color: inherit; text-decoration: none; }
}
`;
