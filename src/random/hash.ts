/**
 * FNV-1a, 64 bits, in two 32-bit halves (JavaScript has no fast 64-bit integer). Source: Fowler, Noll & Vo, IETF draft-eastlake-fnv.
 * Not cryptographic. Two given texts collide with chance 2⁻⁶⁴; among n texts about n²/2⁶⁵: one in 4·10⁷ for a million.
 * Whoever keys by these hashes (contact lists) checks its own ids for collisions.
 */

export type Hash64 = readonly [low: number, high: number];

const OFFSET_LOW = 0x84222325;
const OFFSET_HIGH = 0xcbf29ce4;
/** The prime is 2⁴⁰ + 0x1b3. */
const PRIME_LOW = 0x1b3;

const encoder = new TextEncoder();

/** The hash of bytes, as two unsigned 32-bit words. */
function hash64Bytes(bytes: Uint8Array): Hash64 {
  let low = OFFSET_LOW;
  let high = OFFSET_HIGH;
  for (let i = 0; i < bytes.length; i++) {
    const mixed = (low ^ bytes[i]!) >>> 0;
    const product = mixed * PRIME_LOW; // below 2⁴¹: exact
    const carried = high * PRIME_LOW + Math.floor(product / 4294967296) + ((mixed << 8) >>> 0);
    low = product >>> 0;
    high = carried >>> 0;
  }
  return [low, high];
}

/** The hash of a text's UTF-8 bytes. Lone surrogates count as U+FFFD. */
export function hash64(text: string): Hash64 {
  return hash64Bytes(encoder.encode(text));
}

/** The hash as 16 hexadecimal digits, high word first. */
export function hex64([low, high]: Hash64): string {
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
