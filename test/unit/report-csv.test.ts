import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { exampleFindings } from '../support/report-findings.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true });

describe('csv', () => {
  const findings = exampleFindings();
  const rows = rowsOf(renderCsv(findings));

  it('has a row for every policy, metric and cell, with the numbers of the findings', () => {
    const cells = findings.policies.flatMap(({ metrics, breakdown }) => [metrics, ...breakdown.flatMap(({ cells: own }) => own.map((cell) => cell.metrics))]);
    expect(rows).toHaveLength(cells.reduce((sum, metrics) => sum + Object.keys(metrics).length, 0));
    for (const { id, metrics, breakdown } of findings.policies) {
      for (const [metric, { value, lo }] of Object.entries(metrics)) {
        const row = rows.find((one) => one['policy'] === id && one['metric'] === metric && one['by'] === '')!;
        expect(row['value']).toBe(value === null ? '' : String(value));
        expect(row['lo']).toBe(lo === null ? '' : String(lo));
      }
      const [segment] = breakdown;
      expect(rows.some((row) => row['policy'] === id && row['by'] === segment!.by && row['cell'] === segment!.cells[0]!.key)).toBe(true);
    }
  });

  it('names the formula of the service level and which waits a mean is over', () => {
    const formulaOf = (metric: string) => rows.find((row) => row['metric'] === metric)?.['formula'];
    expect(formulaOf('service-level')).toBe('answered within T ÷ offered');
    expect(formulaOf('service-level.sl3')).toBe('answered within T ÷ (offered − abandoned within T)');
    expect(formulaOf('wait.mean')).toBe('Σ wait ÷ accepted entries');
  });

  it('runs nothing in a spreadsheet, and leaves numbers numbers', () => {
    const [first] = findings.policies;
    const estimate = first!.metrics['wait.mean']!;
    const hostile = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")'];
    const breakdown = [
      {
        by: 'segment',
        cells: hostile.map((key) => ({
          key,
          metrics: { 'handoff.csat-cost': { ...estimate, value: -0.5, lo: -1, hi: 0, notes: ['=A1, "quoted"'], p10: null, p90: null } },
        })),
      },
    ];
    const text = renderCsv({ ...findings, policies: [{ ...first!, metrics: {}, breakdown }] });
    const found = rowsOf(text);
    expect(found.map((row) => row['cell'])).toEqual(hostile.map((key) => `'${key}`));
    expect(found[0]).toMatchObject({ value: '-0.5', lo: '-1', hi: '0', p10: '', notes: `'=A1, "quoted"` });
    for (const line of text.split('\n')) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@\t]/);
  });
});
