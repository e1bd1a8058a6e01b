/**
 * Text that people wrote (titles, ids, sources, column names) may hold anything. Controls would drive a terminal, and direction
 * overrides would let a name rewrite the line around it, so both become a visible mark before any renderer sees them.
 */

/** C0 and C1 controls but for line breaks and tabs, marks and overrides of writing direction, byte-order marks, lone surrogates, tag characters. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const BREAKS = /[\t\n\r\u2028\u2029]+/g;

/** One line of harmless text: breaks become spaces, controls and direction marks become `�`. */
export function neutral(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSAFE, '\ufffd');
}
