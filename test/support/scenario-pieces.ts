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

/** How many of each there are. */
export interface Size {
  readonly intents: number;
  readonly segments: number;
  readonly groups: number;
}

/** Shares of a mix over the first `count` ids. */
export const mixOf = (ids: readonly string[], count: number): Text =>
  oneOf(...(count === 1 ? ['100%'] : count === 2 ? ['50% 50%', '80% 20%', '0% 100%'] : ['40% 30% 30%', '0% 50% 50%'])).map((shares) =>
    braces(shares.split(' ').map((part, index) => `${ids[index]}: ${part}`)),
  );

/** @param aiSide null: the AI does not know it */
export const intentOf = (aiSide: Text | null, humanSide: Text): Text =>
  block(
    maybe(pair('stakes', oneOf('high', '{ high: 30% }'))),
    maybe(pair('sensitive', oneOf('10%', '30%', '50%', '80%'))),
    aiSide === null ? fc.constant('') : pair('ai', aiSide),
    pair('human', humanSide),
  );
