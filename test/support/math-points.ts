/**
 * The functions and constants of `Math` that `src/` may use. Each is computed at many points on every supported version of Node.js and
 * must give the same bits, which the language does not promise for those that are not exact. `test/arithmetic.test.ts` finds one that
 * is not listed.
 */
import { createHash } from 'node:crypto';

/** IEEE 754 or the language fixes every bit; they are compared all the same. */
const EXACT = ['abs', 'ceil', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'] as const;
/** As good as the engine's library makes them. */
const INEXACT = ['cos', 'exp', 'expm1', 'log', 'log10', 'log1p', 'sin'] as const;
export const FUNCTIONS = [...EXACT, ...INEXACT];
export const CONSTANTS = ['PI', 'SQRT2'] as const;

/** Points that are computed and hashed at once. */
const CHUNK = 50_000;

/** 32 bits that look random, from a counter: the finaliser of MurmurHash3 (Appleby, public domain), exact in integers. */
function scrambled(counter: number): number {
  let bits = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Points by turns: any bits at all (infinities, NaN and the subnormal among them); shares in [0, 1); −750 to 750, where exp has
 * finite values; and moderate sizes of 2⁻⁶⁴ to 2⁶⁴ with either sign.
 */
function fillPoints(points: Float64Array, from: number): void {
  const words = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < points.length; i++) {
    const [high, low] = [scrambled(2 * (from + i) + 1), scrambled(2 * (from + i) + 2)];
    const share = ((high >>> 6) * 134217728 + (low >>> 5)) / 9007199254740992;
    const kind = (from + i) % 4;
    if (kind === 1) points[i] = share;
    else if (kind === 2) points[i] = 1500 * share - 750;
    else {
      const exponent = 1023 - 64 + ((high >>> 20) & 127);
      words.setUint32(0, kind === 0 ? high : (high & 0x800fffff) | (exponent << 20));
      words.setUint32(4, low);
      points[i] = words.getFloat64(0);
    }
  }
}

type Loop = (x: Float64Array, y: Float64Array, out: Float64Array) => void;

/**
 * A loop of its own for each function, so that the engine compiles its call as it does in `src/`: interpreted at first, optimised later.
 */
function loopOf(name: (typeof FUNCTIONS)[number]): Loop {
  const call = Math[name].length === 2 ? `Math.${name}(x[i], y[i])` : `Math.${name}(x[i])`;
  return new Function('x', 'y', 'out', `for (let i = 0; i < x.length; i++) out[i] = ${call};`) as Loop;
}

/** Makes every NaN the same: which of its many patterns an engine writes is its own business. */
function oneNaN(values: Float64Array): void {
  const words = new Uint32Array(values.buffer);
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) words.set([0, 0x7ff80000], 2 * i);
}

/**
 * Function → a hash for each chunk of points, and constant → its value.
 * @param count points for each function, rounded up to whole chunks
 */
export function mathHashes(count: number): Record<string, readonly string[]> {
  const [x, y, out] = [new Float64Array(CHUNK), new Float64Array(CHUNK), new Float64Array(CHUNK)];
  const hashes: Record<string, string[]> = Object.fromEntries(CONSTANTS.map((name) => [name, [String(Math[name])]]));
  for (const name of FUNCTIONS) {
    const loop = loopOf(name);
    const chunks: string[] = [];
    for (let from = 0; from < count; from += CHUNK) {
      fillPoints(x, from);
      fillPoints(y, from + count + 1);
      loop(x, y, out);
      oneNaN(out);
      chunks.push(createHash('sha256').update(new Uint8Array(out.buffer)).digest('hex'));
    }
    hashes[name] = chunks;
  }
  return hashes;
}
