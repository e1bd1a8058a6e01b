/** Blocks of draws made with vector instructions are the draws made one by one, bit by bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUniform, Stream } from '../../src/random/stream.ts';
import { threefryBlock } from '../../src/random/threefry-block.ts';
import { keySchedule, threefry4x32 } from '../../src/random/threefry.ts';

const word = fc.integer({ min: -2147483648, max: 2147483647 });

describe('a block of Threefry', () => {
  it('exists on this platform', () => {
    expect(threefryBlock()).not.toBeNull();
  });

  it('is the generator, need by need, for any key, pair, first need and length', () => {
    const block = threefryBlock()!;
    const schedule = new Int32Array(5);
    const words = new Int32Array(4);
    fc.assert(
      fc.property(
        fc.tuple(word, word, word, word),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 4294967295 }),
        fc.integer({ min: 1, max: 64 }),
        (key, pair, need, quarters) => {
          keySchedule(...key, schedule);
          block.draw(schedule, pair, need, 4 * quarters);
          for (let i = 0; i < 4 * quarters; i++) {
            threefry4x32(schedule, need + i, 0, 0, pair, words);
            expect(block.first[i]).toBe(openUniform(words[0]!, words[1]!));
            expect(block.second[i]).toBe(openUniform(words[2]!, words[3]!));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves what was filled before as it was: two streams take turns', () => {
    const [one, other] = [new Stream('spring', 0, 'calls'), new Stream('spring', 0, 'web')];
    const columns = () => [new Float64Array(256), new Float64Array(256)] as const;
    const [a, b, again] = [columns(), columns(), columns()];
    one.fill(2, 512, 256, ...a);
    other.fill(2, 512, 256, ...b);
    one.fill(2, 512, 256, ...again);
    expect(again).toEqual(a);
    expect(b).not.toEqual(a);
  });

  it.each([255, 3, 1, 0])('of another length (%i) gives the same numbers one by one', (count) => {
    const stream = new Stream('spring', 1, 'calls');
    const [first, second] = [new Float64Array(256), new Float64Array(256)];
    stream.fill(5, 256, count, first, second);
    for (let i = 0; i < count; i++) {
      stream.draw(256 + i, 0, 0, 0, 5);
      expect([first[i], second[i]]).toEqual([stream.first, stream.second]);
    }
  });
});
