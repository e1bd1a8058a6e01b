/** The quick reader against the YAML library: on scenarios with random damage, whatever the quick one takes, both read alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sourceText } from '../../src/scenario/source-text.ts';
import type { Tree } from '../../src/scenario/tree.ts';
import { readPlainYaml } from '../../src/scenario/yaml-plain.ts';
import { readWithLibrary } from '../../src/scenario/yaml.ts';
import { BASE, FULL, OTHER, SMALL } from '../support/scenario-texts.ts';

const FOLDER = join(import.meta.dirname, '../../scenarios');
const BUNDLED = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const TEXTS = [...BUNDLED, FULL, SMALL, OTHER, BASE];

/** Everything that a reader of the tree can see: values, quotes, places. Blocks end with their last line, which nobody asks for. */
function seen(tree: Tree): unknown {
  const { start, end, source } = tree.span;
  if (tree.kind === 'scalar') return [tree.kind, tree.value, tree.style, ...(start === end ? ['nothing'] : [start, end])];
  const flow = source.text[start] === '{' || source.text[start] === '[';
  const place = flow ? [start, end] : [start];
  if (tree.kind === 'list') return [tree.kind, ...place, tree.items.map(seen)];
  return [tree.kind, ...place, [...tree.entries].map(([name, { key, value }]) => [name, key.start, key.end, seen(value)])];
}

function both(text: string): { readonly quick: unknown; readonly library: unknown } | null {
  const source = sourceText('test.yaml', text);
  const quick = readPlainYaml(source);
  if (quick === null) return null;
  const problems: never[] = [];
  const library = readWithLibrary(source, text, problems);
  return { quick: seen(quick), library: library === null ? problems : seen(library) };
}

describe('the quick reader', () => {
  test('takes every bundled scenario, and reads it as the library does', () => {
    for (const text of TEXTS) {
      const read = both(text);
      expect(read).not.toBeNull();
      expect(read!.quick).toEqual(read!.library);
    }
  });

  const damage = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      what: fc.constantFrom(
        ...'{}[],:#&*!|>\'"%@`-? \n0aT~.\\<',
        ' #',
        ': ',
        '- ',
        '\n  ',
        '\n    - ',
        '&a ',
        '*a',
        '  ',
        '""',
        "''",
        '{}',
        '[]',
        'null',
        'true',
        '0x1',
        '.inf',
        '1e3',
        '---\n',
        '\n\n',
        '# x\n',
        'a: b',
        '? ',
      ),
    }),
    fc.record({ kind: fc.constant('cut' as const), what: fc.constantFrom('1', '2', '5') }),
  );

  test('agrees wherever it does not give up', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), damage), { minLength: 1, maxLength: 3 }),
        (whole, damages) => {
          // A stretch of a file, so that damage is near the rest.
          const lines = whole.split('\n');
          let text = lines.slice(0, 60).join('\n');
          for (const [where, { kind, what }] of damages) {
            const at = Math.floor(where * text.length);
            text = kind === 'put' ? text.slice(0, at) + what + text.slice(at) : text.slice(0, at) + text.slice(at + Number(what));
          }
          const read = both(text);
          if (read === null) return;
          taken++;
          expect(read.quick).toEqual(read.library);
        },
      ),
      { seed: 20260302, numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(400);
  });

  test('agrees on small pieces of anything', () => {
    let taken = 0;
    const piece = fc.constantFrom(
      'a',
      'b: 1',
      'c:',
      '- ',
      '-',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      ': ',
      '"x"',
      "'y'",
      '#',
      ' # c',
      '&k ',
      '*k',
      '1',
      '-1',
      '.5',
      'true',
      'x y',
      '08:00',
      '30%',
      '+2pp',
      '"a b": ',
      'k: &k 3m',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const read = both(`id: 1\n${pieces.join('')}\n`);
        if (read === null) return;
        taken++;
        expect(read.quick).toEqual(read.library);
      }),
      { seed: 7, numRuns: 6000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test('agrees on what the library writes', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string({ maxLength: 12 }),
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,6}$/), tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,6}$/), value, { minKeys: 1, maxKeys: 4 }), fc.boolean(), (object, flow) => {
        const read = both(stringify(object, flow ? { collectionStyle: 'flow' } : {}));
        expect(read?.quick).toEqual(read?.library);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});
