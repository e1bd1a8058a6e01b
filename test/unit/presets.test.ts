/** Presets only say what the format can hold: every path exists, every value and range parses there, every mark is legal. */
import { describe, expect, it } from 'vitest';
import { MARKS } from '../../src/scenario/schema.ts';
import { PRESETS } from '../../src/scenario/presets/list.ts';
import { parseAt, schemasAt } from '../support/schema-paths.ts';

/** The number behind a written value, for comparing it with its range. */
function amount(parsed: unknown): number {
  if (typeof parsed === 'number') return parsed;
  return (parsed as { amount: number }).amount;
}

describe('presets', () => {
  it('have ids of their own', () => {
    expect(new Set(PRESETS.map((preset) => preset.id)).size).toBe(PRESETS.length);
  });

  for (const preset of PRESETS) {
    describe(`preset ${preset.id}`, () => {
      it('gives each path once', () => {
        const paths = preset.values.map((value) => value.path);
        expect(new Set(paths).size).toBe(paths.length);
      });

      it.each(preset.values.map((value) => [value.path, value] as const))('%s', (path, value) => {
        expect(schemasAt(path), 'the format has no such path').not.toEqual([]);
        expect(schemasAt(value.when), 'the format has no such block').not.toEqual([]);
        expect(path.startsWith(`${value.when}.`)).toBe(true);
        for (const other of value.unless ?? []) expect(schemasAt(other), `the format has no ${other}`).not.toEqual([]);
        expect(MARKS).toContain(value.mark);
        expect(value.source.length).toBeGreaterThan(15);
        const bare = amount(parseAt(path, value.value));
        if (value.range === undefined) return;
        const [low, high] = value.range.map((bound) => amount(parseAt(path, bound))) as [number, number];
        expect(low).toBeLessThanOrEqual(bare);
        expect(bare).toBeLessThanOrEqual(high);
        expect(() => parseAt(path, { value: value.value, range: value.range, source: value.source, mark: value.mark })).not.toThrow();
      });

      it('gives a range to every behavioural value: only the weights of a score have none', () => {
        const without = preset.values.filter((value) => value.range === undefined).map((value) => value.path);
        expect(without.filter((path) => !path.startsWith('handoff.score.'))).toEqual([]);
      });

      it('says that a value without a measurement is assumed', () => {
        const silent = preset.values.filter((value) => /^(?:No measurement|Nobody|No randomised)/.test(value.source) && value.mark !== 'assumed');
        expect(silent).toEqual([]);
      });
    });
  }
});
