/**
 * Text that people wrote (titles, ids, sources, column names) may hold anything. Controls would drive a terminal, and direction
 * overrides would let a name rewrite the line around it, so both become a visible mark before any renderer sees them.
 */

/** C0 and C1 controls, marks and overrides of writing direction, lone surrogates, byte-order marks, tag characters. */
// oxlint-disable-next-line no-control-regex -- controls are what this is about
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;
const BREAKS = /[\t\n\r\u2028\u2029]+/g;

/** One line of harmless text: breaks become spaces, controls and direction marks become `�`. */
export function neutral(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSAFE, '\ufffd');
}
