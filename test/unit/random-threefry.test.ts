import { describe, expect, it } from 'vitest';
import { keySchedule, threefry4x32 } from '../../src/random/threefry.ts';

/** Random123 (Salmon et al., D. E. Shaw Research), `tests/kat_vectors`, lines `threefry4x32 20`: counter, key, answer. */
const KNOWN_ANSWERS = [
  '00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000   9c6ca96a e17eae66 fc10ecd4 5256a7d8',
  'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff   2a881696 57012287 f6c7446e a16a6732',
  '243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 082efa98 ec4e6c89   59cd1dbb b8879579 86b5d00c ac8b6d84',
];

function words(line: string): number[] {
  return line.split(/ +/).map((word) => Number.parseInt(word, 16));
}

describe('Threefry4x32-20', () => {
  it.each(KNOWN_ANSWERS)('gives the published answer: %s', (line) => {
    const [c0, c1, c2, c3, k0, k1, k2, k3, ...answer] = words(line) as [number, number, number, number, number, number, number, number, ...number[]];
    const schedule = new Int32Array(5);
    const out = new Int32Array(4);
    keySchedule(k0, k1, k2, k3, schedule);
    threefry4x32(schedule, c0, c1, c2, c3, out);
    expect([...out].map((word) => word >>> 0)).toEqual(answer);
  });

  it('flips about half of the 128 output bits for any one flipped input bit (avalanche)', () => {
    const schedule = new Int32Array(5);
    keySchedule(1, 2, 3, 4, schedule);
    const before = new Int32Array(4);
    const after = new Int32Array(4);
    threefry4x32(schedule, 10, 20, 30, 40, before);
    let flips = 0;
    for (let bit = 0; bit < 128; bit++) {
      const counter = [10, 20, 30, 40];
      counter[bit >> 5]! ^= 1 << (bit & 31);
      threefry4x32(schedule, counter[0]!, counter[1]!, counter[2]!, counter[3]!, after);
      for (let lane = 0; lane < 4; lane++) for (let rest = before[lane]! ^ after[lane]!; rest !== 0; rest &= rest - 1) flips++;
    }
    // 128 × 128 fair bits: mean 8192, sd 64; the band is 6 sd
    expect(Math.abs(flips - 8192)).toBeLessThan(384);
  });
});
