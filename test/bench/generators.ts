/**
 * The choice of generator, measured: nanoseconds a call of Threefry4x32-20 (two doubles), Threefry2x32-20 (one double) and Philox4x32-10
 * (two doubles), each checked against its published known answer before it is timed.
 * Run: `npx esbuild test/bench/generators.ts --bundle --platform=node | node`. Prints the table of docs/random.md; asserts no time.
 */
import { openUniform } from '../../src/random/stream.ts';
import { keySchedule, threefry4x32 } from '../../src/random/threefry.ts';

type Generator = (c0: number, c1: number, c2: number, c3: number) => void;

const out = new Int32Array(4);

function threefry2x32(k0: number, k1: number): Generator {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  const schedule = [k0, k1, 0x1bd11bda ^ k0 ^ k1];
  // The 20 rounds written out, as in src/random/threefry.ts: a loop would be an unfair competitor.
  const lines: string[] = ['let x0 = (c0 + s0) | 0, x1 = (c1 + s1) | 0;'];
  for (let round = 0; round < 20; round++) {
    const r = rotations[round % 8]!;
    lines.push(`x0 = (x0 + x1) | 0; x1 = ((x1 << ${r}) | (x1 >>> ${32 - r})) ^ x0;`);
    if (round % 4 === 3) {
      const group = (round + 1) / 4;
      lines.push(`x0 = (x0 + s${group % 3}) | 0; x1 = (x1 + s${(group + 1) % 3} + ${group}) | 0;`);
    }
  }
  lines.push('out[0] = x0; out[1] = x1;');
  const compile = new Function('out', 's0', 's1', 's2', `return (c0, c1) => { ${lines.join('\n')} };`) as (...parts: unknown[]) => Generator;
  return compile(out, ...schedule);
}

/** High word of a 32 × 32 bit product, by 16-bit halves: JavaScript has no such instruction, which is what makes Philox slow here. */
function highProduct(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
}

function philox4x32(k0: number, k1: number): Generator {
  return (c0, c1, c2, c3) => {
    let [x0, x1, x2, x3, y0, y1] = [c0, c1, c2, c3, k0, k1];
    for (let round = 0; round < 10; round++) {
      const high0 = highProduct(0xd2511f53, x0);
      const low0 = Math.imul(0xd2511f53, x0);
      const high1 = highProduct(0xcd9e8d57, x2);
      const low1 = Math.imul(0xcd9e8d57, x2);
      x0 = high1 ^ x1 ^ y0;
      x1 = low1;
      x2 = high0 ^ x3 ^ y1;
      x3 = low0;
      y0 = (y0 + 0x9e3779b9) | 0;
      y1 = (y1 + 0xbb67ae85) | 0;
    }
    out[0] = x0;
    out[1] = x1;
    out[2] = x2;
    out[3] = x3;
  };
}

function threefry4x32Of(k0: number, k1: number, k2: number, k3: number): Generator {
  const schedule = new Int32Array(5);
  keySchedule(k0, k1, k2, k3, schedule);
  return (c0, c1, c2, c3) => threefry4x32(schedule, c0, c1, c2, c3, out);
}

/** Random123 `tests/kat_vectors`, the lines with the digits of π. */
function check(name: string, generator: Generator, counter: readonly [number, number, number, number], answer: readonly number[]): void {
  generator(...counter);
  const got = Array.from(out.subarray(0, answer.length), (word) => word >>> 0);
  if (got.join() !== answer.join()) throw new Error(`${name} gives ${got.map((word) => word.toString(16)).join(' ')}`);
}

check(
  'threefry4x32',
  threefry4x32Of(0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89),
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
  [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84],
);
check('threefry2x32', threefry2x32(0x13198a2e, 0x03707344), [0x243f6a88, 0x85a308d3, 0, 0], [0xc4923a9c, 0x483df7a0]);
check('philox4x32', philox4x32(0xa4093822, 0x299f31d0), [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]);

const CALLS = 1_000_000;
const ROUNDS = 9;

/** Best of several rounds, in nanoseconds a double. */
function timePerDouble(generator: Generator, doubles: 1 | 2): number {
  let best = Infinity;
  let sink = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < CALLS; i++) {
      generator(i, 0, 0, 3);
      sink += openUniform(out[0]!, out[1]!);
      if (doubles === 2) sink += openUniform(out[2]!, out[3]!);
    }
    best = Math.min(best, Number(process.hrtime.bigint() - start) / CALLS / doubles);
  }
  if (Number.isNaN(sink)) throw new Error('a generator gave no number');
  return best;
}

const rows = [
  ['Threefry4x32-20', timePerDouble(threefry4x32Of(1, 2, 3, 4), 2)],
  ['Threefry2x32-20', timePerDouble(threefry2x32(1, 2), 1)],
  ['Philox4x32-10', timePerDouble(philox4x32(1, 2), 2)],
] as const;
const base = rows[0][1];
console.log(`| generator | ns a double | ratio |\n| --- | ---: | ---: |`);
for (const [name, time] of rows) console.log(`| ${name} | ${time.toFixed(1)} | ${(time / base).toFixed(1)} |`);
