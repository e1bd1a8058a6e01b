/** A verification for the terminal: one table a fixture. */
import { errors, figure, halfWidth } from './figures.ts';
import type { JudgedCheck, JudgedFixture } from './judge.ts';
import { failureText, nameOf, nearestWrong, wrongText } from './outcome.ts';
import type { Verification } from './verify.ts';

const HEADINGS = ['', 'published', 'exact', 'simulated', '', 'off', 'a wrong answer'] as const;

export function renderText({ fixtures, agreeing, failing }: Verification): string {
  const tables = fixtures.map(fixtureText);
  const verdict =
    failing === 0
      ? `The engine agrees with theory on ${agreeing === 1 ? 'the fixture' : `all ${agreeing} fixtures`}.`
      : `The engine disagrees with theory: ${failing} of ${fixtures.length} fixtures fail.`;
  return `${tables.join('\n')}\n${verdict}\noff: distance from the exact value (where there is none, from the published run) in standard errors, at most 4\n`;
}

function fixtureText(fixture: JudgedFixture): string {
  const { id, title, source, checks, error } = fixture;
  const head = `${fixture.agrees ? 'ok  ' : 'FAIL'} ${title} · ${id}\n     ${source}\n`;
  if (error !== null) return `${head}     ${error}\n`;
  const rows = [HEADINGS, ...checks.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map(
    (row) => `     ${row.map((cell, column) => (column === 0 || column === 6 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`,
  );
  const failures = checks.flatMap((check) => check.failures.map((failure) => `     FAIL ${nameOf(check)}: ${failureText(failure, check)}`));
  return `${head}${[...lines, ...failures].map((line) => line.trimEnd()).join('\n')}\n`;
}

function cellsOf(check: JudgedCheck): readonly string[] {
  const { unit, published, exact, simulated, z } = check;
  const wrong = nearestWrong(check);
  return [
    nameOf(check),
    figure(published, unit),
    figure(exact, unit),
    figure(simulated, unit),
    halfWidth(check.halfWidth, unit),
    errors(z),
    wrong === undefined ? '' : wrongText(wrong, unit),
  ];
}
