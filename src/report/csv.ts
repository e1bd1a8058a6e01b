/** The result as a table for spreadsheets: one row a policy, metric and cell of a breakdown; numbers as they are in the JSON, never rounded. */
import type { CellEstimate, Estimate, Findings } from '../findings/findings.ts';
import { metricById } from '../metrics/find.ts';

const HEADER = ['scenario', 'policy', 'by', 'cell', 'metric', 'unit', 'value', 'lo', 'hi', 'confidence', 'p10', 'p90', 'sd', 'n', 'formula', 'notes'] as const;

/** RFC 4180 with `\n`: whole runs first (`by` and `cell` empty), then the cells of each breakdown. An empty number is no data. */
export function renderCsv(findings: Findings): string {
  const rows = findings.policies.flatMap(({ id, metrics, breakdown }) => [
    ...rowsOf(findings, id, '', '', metrics),
    ...breakdown.flatMap(({ by, cells }) => cells.flatMap(({ key, metrics: found }) => rowsOf(findings, id, by, key, found))),
  ]);
  return `${[HEADER, ...rows].map((row) => row.map(field).join(',')).join('\n')}\n`;
}

type Value = string | number | null;

function rowsOf(findings: Findings, policy: string, by: string, cell: string, metrics: Readonly<Record<string, Estimate | CellEstimate>>): readonly Value[][] {
  const formula = findings.conventions?.serviceLevel.formula;
  return Object.entries(metrics).map(([metric, estimate]) => {
    const { value, lo, hi, confidence, sd, n, unit, notes } = estimate;
    const { p10 = null, p90 = null }: Partial<CellEstimate> = estimate;
    return [
      ...[findings.scenario.id, policy, by, cell, metric, unit, value, lo, hi, confidence, p10, p90, sd, n],
      ...[metricById(metric, formula)?.formula ?? '', notes.join('; ')],
    ];
  });
}

/** What a spreadsheet would run as a formula when a text begins with it. Source: OWASP, "CSV Injection". */
const RUNS = /^[=+\-@\t\r]/u;

/** Numbers stand as they are, a minus included; a text that a spreadsheet would run gets an apostrophe before it. */
function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
