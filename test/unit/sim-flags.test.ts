/** Facts of a contact share one number: each must have a bit of its own. */
import { expect, it } from 'vitest';
import * as FLAG from '../../src/sim/flags.ts';

it('has one bit for each flag, and no bit for two', () => {
  const { ofAttempt: _several, isEntitled: _question, isOutbound: _other, isUnmet: _third, ...flags } = FLAG;
  const bits = Object.values(flags);
  for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0);
  expect(Math.max(...bits)).toBeLessThan(2147483648);
  expect(new Set(bits).size).toBe(bits.length);
});
