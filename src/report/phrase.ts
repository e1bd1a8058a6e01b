/** Sentences with parts that keep their dress: phrase`${name} serves customers best: ${value}.` */
import { type Inline, text } from './document.ts';

export type Part = string | Inline | readonly Inline[];

/** Joins the fixed words of a sentence with its parts; strings become plain text. */
export function phrase(words: TemplateStringsArray, ...parts: readonly Part[]): readonly Inline[] {
  const spans: Inline[] = [];
  words.forEach((word, index) => {
    if (word !== '') spans.push(text(word));
    const part = parts[index];
    if (part === undefined || part === '') return;
    if (typeof part === 'string') spans.push(text(part));
    else if ('kind' in part) spans.push(part);
    else spans.push(...part);
  });
  return spans;
}

/** "a, b and c", with the word for "and" of the language. */
export function listing(items: readonly Part[], and: string): readonly Inline[] {
  return items.flatMap((item, index) => {
    const between = index === 0 ? '' : index === items.length - 1 ? ` ${and} ` : ', ';
    return phrase`${between}${item}`;
  });
}
