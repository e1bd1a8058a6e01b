import { describe, expect, it } from 'vitest';
import { unitExponential } from '../../src/random/exponential.ts';

const ULP = 1 / 9007199254740992;

/** Uniforms everywhere: a grid, both tails down to the last bit, and both sides of every border of the table. */
function* uniforms(): Generator<number> {
  for (let i = 1; i < 200_000; i++) yield i / 200_000;
  for (let tail = ULP; tail < 0.5; tail *= 1.7) yield* [tail, 1 - tail];
  for (let cell = 1; cell < 1024; cell++) for (let step = -3; step <= 3; step++) yield 1 - cell / 1024 + step * ULP;
}

describe('the unit exponential', () => {
  it('is −ln(1 − u) within 5e-16 absolute (relative above 1) and 2e-13 relative', () => {
    for (const u of uniforms()) {
      const exact = -Math.log1p(-u);
      const error = Math.abs(unitExponential(u) - exact);
      expect(error).toBeLessThanOrEqual(5e-16 * Math.max(1, exact));
      expect(error).toBeLessThanOrEqual(2e-13 * exact);
    }
  });

  it('is positive, and never falls but by the rounding of its last bit', () => {
    let before = 0;
    for (const u of [...uniforms()].sort((a, b) => a - b)) {
      const value = unitExponential(u);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeGreaterThanOrEqual(before - 1e-16 * Math.max(1, before));
      before = value;
    }
  });
});
