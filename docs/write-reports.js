/**
 * Writes the committed reports and the output that README.md quotes: `npm run reports`.
 *
 * `test/golden/reports.test.ts` fails when a change of the program changes them. That guards against change and proves nothing: look at
 * the difference before committing it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a comparison prints on a screen of ordinary width; its report goes to `reports/`. */
function compare(scenario) {
  const env = { ...process.env, NO_COLOR: '1' };
  return execFileSync(process.execPath, ['bin/tandem.js', 'compare', scenario, '--quiet'], { cwd: ROOT, env, encoding: 'utf8' });
}

compare('scenarios/a-morning.yaml');
const printed = compare('scenarios/retail-contact-centre.yaml');
const readme = join(ROOT, 'README.md');
const text = readFileSync(readme, 'utf8');
const quoted = /(<!-- output: [^>]* -->\n\n```text\n)[^]*?(```\n\n<!-- end of output -->)/;
if (!quoted.test(text)) throw new Error('README.md has no block for the output');
writeFileSync(
  readme,
  text.replace(quoted, (_, before, after) => `${before}${printed}${after}`),
);
