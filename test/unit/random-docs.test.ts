import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../src/random/purposes.ts';

const ROWS = PURPOSES.map(({ pair, first, second }) =>
  [first, second].map(({ lane, name, scope, meaning }) => `| ${lane === 'first' ? pair : ''} | ${lane} | ${name} | ${scope} | ${meaning} |`).join('\n'),
);
const TABLE = ['| pair | number | purpose | once a | meaning |', '| ---: | --- | --- | --- | --- |', ...ROWS].join('\n');

describe('docs/random.md', () => {
  it('lists every purpose as the code has it', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/random.md'), 'utf8');
    const written = /<!-- purposes: [^>]* -->\n\n([^]*?)\n\n<!-- end of purposes -->/.exec(page)?.[1];
    // on a deliberate change, paste what this prints
    expect(written).toBe(TABLE);
  });
});
