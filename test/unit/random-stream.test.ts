import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hash64, hex64 } from '../../src/random/hash.ts';
import { PAIR, PURPOSES } from '../../src/random/purposes.ts';
import { openUniform, Stream } from '../../src/random/stream.ts';

function column(count: number, value: (i: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => value(i));
}

function firstOf(stream: Stream, needLow: number, needHigh: number, attempt: number, step: number, pair: number): number {
  stream.draw(needLow, needHigh, attempt, step, pair);
  return stream.first;
}

function correlation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    xy += (x[i]! - meanX) * (y[i]! - meanY);
    xx += (x[i]! - meanX) * (x[i]! - meanX);
    yy += (y[i]! - meanY) * (y[i]! - meanY);
  }
  return xy / Math.sqrt(xx * yy);
}

/** Kolmogorov–Smirnov distance of values from the uniform law. */
function distanceFromUniform(values: Float64Array): number {
  const sorted = values.slice().sort();
  let distance = 0;
  sorted.forEach((value, i) => {
    distance = Math.max(distance, value - i / sorted.length, (i + 1) / sorted.length - value);
  });
  return distance;
}

const N = 20_000;
const LIMIT = 4 / Math.sqrt(N);

describe('uniforms', () => {
  it('lie strictly between 0 and 1, symmetric, with exact ends', () => {
    expect(openUniform(0, 0)).toBe(1 / 9007199254740992);
    expect(openUniform(-1, -1)).toBe(1 - 1 / 9007199254740992);
    expect(openUniform(0, 0) + openUniform(-1, -1)).toBe(1);
    expect(openUniform(0x80000000 | 0, 0)).toBeGreaterThan(0.5);
    expect(openUniform(0x7fffffff, -1)).toBeLessThan(0.5);
    expect(1 - openUniform(0x7fffffff, -1)).toBe(openUniform(0x80000000 | 0, 0));
  });

  it('use every one of the 52 bits', () => {
    for (let bit = 0; bit < 32; bit++) expect(openUniform(1 << bit, 0) - openUniform(0, 0)).toBe(2 ** (bit - 32));
    for (let bit = 12; bit < 32; bit++) expect(openUniform(0, 1 << bit) - openUniform(0, 0)).toBe(2 ** (bit - 64));
  });
});

describe('a stream', () => {
  it('gives the same bytes for ever: the first 1000 draws of seed “tandem”, replication 0, stream “calls”', () => {
    const stream = new Stream('tandem', 0, 'calls');
    const values = new Float64Array(2000);
    for (let i = 0; i < 1000; i++) {
      stream.draw(i >> 4, 0, i & 3, (i >> 2) & 3, i % 34);
      values[2 * i] = stream.first;
      values[2 * i + 1] = stream.second;
    }
    const digest = createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex');
    // Guards against change, proves nothing else: a new value here changes every published result.
    expect(digest).toBe('39cb0a1dddb08f7a59733e589673ac9a563b0f6de5f8bfb9894856a03c13bff2');
  });

  it('does not depend on what was drawn before', () => {
    const one = new Stream('s', 3, 'a');
    const two = new Stream('s', 3, 'a');
    for (let i = 0; i < 50; i++) one.draw(i, 1, 2, 3, 4);
    expect(firstOf(one, 7, 0, 1, 0, PAIR.PATIENCE_RETURN)).toBe(firstOf(two, 7, 0, 1, 0, PAIR.PATIENCE_RETURN));
  });

  it('fills columns with the very numbers that draw gives', () => {
    const stream = new Stream('s', 3, 'a');
    const first = new Float64Array(300);
    const second = new Float64Array(300);
    for (const start of [0, 1000, 4294967295 - 299]) {
      stream.fill(PAIR.INTENT_SEGMENT, start, 300, first, second);
      for (let i = 0; i < 300; i++) {
        stream.draw(start + i, 0, 0, 0, PAIR.INTENT_SEGMENT);
        expect([first[i], second[i]]).toEqual([stream.first, stream.second]);
      }
    }
  });

  it('changes with every part of the address', () => {
    const at = (seed: string, replication: number, name: string, ...address: [number, number, number, number, number]) =>
      firstOf(new Stream(seed, replication, name), ...address);
    const seen = new Set([
      at('s', 0, 'a', 0, 0, 0, 0, 0),
      at('t', 0, 'a', 0, 0, 0, 0, 0),
      at('s', 1, 'a', 0, 0, 0, 0, 0),
      at('s', 0, 'b', 0, 0, 0, 0, 0),
      at('s', 0, 'a', 1, 0, 0, 0, 0),
      at('s', 0, 'a', 0, 1, 0, 0, 0),
      at('s', 0, 'a', 0, 0, 1, 0, 0),
      at('s', 0, 'a', 0, 0, 0, 1, 0),
      at('s', 0, 'a', 0, 0, 0, 0, 1),
    ]);
    expect(seen.size).toBe(9);
  });

  it('is uniform over needs, attempts, replications and names (Kolmogorov–Smirnov, 1 in a million)', () => {
    const stream = new Stream('uniform', 0, 'calls');
    const samples = [
      column(N, (i) => firstOf(stream, i, 0, 0, 0, PAIR.PATIENCE_RETURN)),
      column(N, (i) => firstOf(stream, 5, 0, i, 0, PAIR.PATIENCE_RETURN)),
      column(N, (i) => firstOf(new Stream('uniform', i, 'calls'), 0, 0, 0, 0, 0)),
      column(N, (i) => firstOf(new Stream('uniform', 0, `rep:${i}:arrivals`), 0, 0, 0, 0, 0)),
      column(N, (i) => firstOf(new Stream(String(i), 0, 'calls'), 0, 0, 0, 0, 0)),
    ];
    // P(√N·D > 2.69) = 1e-6
    for (const sample of samples) expect(distanceFromUniform(sample) * Math.sqrt(N)).toBeLessThan(2.69);
  });

  it('has no correlation between neighbouring replications, needs, attempts, turns, pairs, lanes, seeds or streams', () => {
    const stream = new Stream('correlation', 0, 'calls');
    const next = new Stream('correlation', 1, 'calls');
    const other = new Stream('correlation', 0, 'callt');
    const otherSeed = new Stream('correlatioo', 0, 'calls');
    const pair = PAIR.DIFFICULTY_AI_OUTCOME;
    const base = column(N, (i) => firstOf(stream, i, 0, 0, 0, pair));
    const neighbours: Record<string, Float64Array> = {
      replication: column(N, (i) => firstOf(next, i, 0, 0, 0, pair)),
      need: column(N, (i) => firstOf(stream, i + 1, 0, 0, 0, pair)),
      'high word of the need': column(N, (i) => firstOf(stream, i, 1, 0, 0, pair)),
      attempt: column(N, (i) => firstOf(stream, i, 0, 1, 0, pair)),
      turn: column(N, (i) => firstOf(stream, i, 0, 0, 1, pair)),
      pair: column(N, (i) => firstOf(stream, i, 0, 0, 0, pair + 1)),
      stream: column(N, (i) => firstOf(other, i, 0, 0, 0, pair)),
      seed: column(N, (i) => firstOf(otherSeed, i, 0, 0, 0, pair)),
      lane: column(N, (i) => {
        stream.draw(i, 0, 0, 0, pair);
        return stream.second;
      }),
    };
    const correlated = Object.entries(neighbours).filter(([, values]) => !(Math.abs(correlation(base, values)) < LIMIT));
    expect(correlated.map(([what]) => what)).toEqual([]);
    const byReplication = (shift: number) => column(N, (i) => firstOf(new Stream('correlation', i + shift, 'calls'), 0, 0, 0, 0, 0));
    expect(Math.abs(correlation(byReplication(0), byReplication(1)))).toBeLessThan(LIMIT);
  });

  it('would notice correlation: the same column against itself with a little noise', () => {
    const stream = new Stream('correlation', 0, 'calls');
    const base = column(N, (i) => firstOf(stream, i, 0, 0, 0, 0));
    const mixed = column(N, (i) => 0.06 * base[i]! + 0.94 * firstOf(stream, i, 0, 0, 0, 1));
    expect(Math.abs(correlation(base, mixed))).toBeGreaterThan(LIMIT);
  });
});

describe('purposes', () => {
  it('are listed once each, in the order of their frozen numbers', () => {
    expect(PURPOSES.map(({ pair, first, second }) => [`${first.name}_${second.name}`, pair])).toEqual(Object.entries(PAIR));
    const names = PURPOSES.flatMap(({ first, second }) => [first.name, second.name]).filter((name) => name !== 'RESERVED');
    expect(new Set(names).size).toBe(names.length);
  });

  it('keep their numbers', () => {
    expect(Object.values(PAIR)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 20, 21, 22, 23, 24, 25, 26, 30, 31, 32, 33, 40, 42, 44]);
  });
});

describe('hash64', () => {
  it.each([
    // FNV-1a 64 test values of the IETF draft draft-eastlake-fnv
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is %s', (text, hex) => {
    expect(hex64(hash64(text))).toBe(hex);
  });

  it('agrees with 64-bit integer arithmetic', () => {
    for (const text of ['INC0000045', 'é', '客户-1', 'x'.repeat(1000)]) {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      expect(hex64(hash64(text))).toBe(hash.toString(16).padStart(16, '0'));
    }
  });

  it('has no collision among 200,000 row ids', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200_000; i++) seen.add(hex64(hash64(`INC${i}`)));
    expect(seen.size).toBe(200_000);
  });
});
