/** Pieces of the text of a scenario at random. */
import fc from 'fast-check';

export type Text = fc.Arbitrary<string>;

export const oneOf = (...texts: readonly string[]): Text => fc.constantFrom(...texts);
/** Half of the time nothing. */
export const maybe = (text: Text): Text => fc.oneof(fc.constant(''), text);
/** `key: value` with a value at random. */
export const pair = (key: string, value: Text): Text => value.map((text) => `${key}: ${text}`);
/** `{ a, b, … }` of the entries that are not empty. */
export const block = (...entries: readonly Text[]): Text => fc.tuple(...entries).map(braces);
export const braces = (entries: readonly string[]): string => `{ ${entries.filter((entry) => entry !== '').join(', ')} }`;
