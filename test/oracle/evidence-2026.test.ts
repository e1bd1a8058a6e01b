/** Coefficients that a preset derives from published percentages follow from them. */
import { describe, expect, it } from 'vitest';
import { evidence2026 } from '../../src/scenario/presets/evidence-2026.ts';
import { dataRows, describeWithData } from '../support/data.ts';

function stated(path: string): number {
  return Number(evidence2026.values.find((value) => value.path === path)!.value);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** Slope and intercept of the weighted least-squares line. */
function line(points: readonly (readonly [x: number, y: number, weight: number])[]): { slope: number; intercept: number } {
  const total = points.reduce((sum, [, , weight]) => sum + weight, 0);
  const meanX = points.reduce((sum, [x, , weight]) => sum + weight * x, 0) / total;
  const meanY = points.reduce((sum, [, y, weight]) => sum + weight * y, 0) / total;
  const slope =
    points.reduce((sum, [x, y, weight]) => sum + weight * (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, [x, , weight]) => sum + weight * (x - meanX) * (x - meanX), 0);
  return { slope, intercept: meanY - slope * meanX };
}

describe('satisfaction coefficients of evidence-2026', () => {
  const level = logit(0.88);

  it('level and the loss when unresolved', () => {
    expect(stated('satisfaction.level')).toBeCloseTo(level, 1);
    expect(stated('satisfaction.unresolved')).toBeCloseTo(logit(0.25) - level, 1);
    expect(0.78 * 0.88 + 0.22 * 0.56).toBeCloseTo(0.81, 2);
  });

  it('the line through first-contact resolution and satisfaction of seven industries', () => {
    const pairs = [
      [78, 81, 1],
      [76, 80, 1],
      [72, 80, 1],
      [72, 76, 1],
      [71, 75, 1],
      [65, 75, 1],
      [61, 68, 1],
    ] as const;
    const { slope, intercept } = line(pairs);
    expect(intercept).toBeCloseTo(28, 0);
    expect(intercept + 100 * slope).toBeCloseTo(97, 0);
  });

  it('a further contact: 15 % fewer satisfied; a cold transfer with two items repeated: 12 % fewer', () => {
    expect(stated('satisfaction.extra-contact')).toBeCloseTo(logit(0.88 * 0.85) - level, 1);
    expect(stated('satisfaction.transfer') + 2 * stated('satisfaction.repetition')).toBeCloseTo(logit(0.88 * 0.88) - level, 1);
  });

  it('time saved by assistance: 15 % more issues an hour', () => {
    expect(1 - 1 / 1.15).toBeCloseTo(0.13, 2);
  });

  it('returns after an unresolved contact: what contained contacts that came back imply', () => {
    const unresolved = (78 - 41) / 78;
    expect((0.31 - (1 - unresolved) * 0.04) / unresolved).toBeCloseTo(0.61, 2);
  });
});

describeWithData('the wait coefficient of evidence-2026 against the delay data', ['csat-delay/satisfaction_by_delay.csv'], () => {
  it('is the slope of the weighted line on the logit scale', () => {
    const rows = dataRows('csat-delay/satisfaction_by_delay.csv').map(
      (row) => [Number(row['delay_min']), logit(Number(row['top2_share'])), Number(row['n'])] as const,
    );
    expect(rows.reduce((sum, [, , n]) => sum + n, 0)).toBe(12231);
    expect(line(rows).slope).toBeCloseTo(stated('satisfaction.wait-minute'), 2);
  });
});
