/** A verification as JUnit XML: a suite a fixture, a case a check. */
import type { JudgedFixture } from './judge.ts';
import { failureText, nameOf } from './outcome.ts';
import type { Verification } from './verify.ts';

export function renderJunit({ fixtures }: Verification): string {
  const cases = fixtures.reduce((sum, fixture) => sum + casesOf(fixture), 0);
  const failures = fixtures.reduce((sum, fixture) => sum + failuresOf(fixture), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tandem verify" tests="${cases}" failures="${failures}">\n${fixtures.map(suite).join('')}</testsuites>\n`;
}

/** A fixture that could not be simulated is one case that fails. */
function casesOf({ checks, error }: JudgedFixture): number {
  return error === null ? checks.length : 1;
}

function failuresOf({ checks, error }: JudgedFixture): number {
  return error === null ? checks.filter((check) => check.failures.length > 0).length : 1;
}

function suite(fixture: JudgedFixture): string {
  const { id, title, checks, error } = fixture;
  const cases =
    error === null
      ? checks.map((check) =>
          testcase(
            id,
            nameOf(check),
            check.failures.map((failure) => failureText(failure, check)),
          ),
        )
      : [testcase(id, title, [error])];
  return `  <testsuite name="${xml(id)}" tests="${casesOf(fixture)}" failures="${failuresOf(fixture)}">\n${cases.join('')}  </testsuite>\n`;
}

function testcase(suiteId: string, name: string, failures: readonly string[]): string {
  const open = `    <testcase classname="${xml(suiteId)}" name="${xml(name)}"`;
  if (failures.length === 0) return `${open}/>\n`;
  return `${open}>\n      <failure message="${xml(failures.join('; '))}"/>\n    </testcase>\n`;
}

function xml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '&#39;')
      // oxlint-disable-next-line no-control-regex -- XML knows no control characters but these three
      .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/g, ' ')
  );
}
