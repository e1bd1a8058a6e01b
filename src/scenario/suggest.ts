/** "Did you mean": the closest of the words that would have been right. */
import { distance } from 'fastest-levenshtein';

/** The candidate nearest to what was written, if it is near enough to be meant (about a third of its letters), or that it abbreviates. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  const written = word.slice(0, 100).toLowerCase();
  for (const candidate of candidates) {
    const edits = distance(written, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  if (best !== null && least < Math.min(best.length, written.length) && least <= allowed(Math.max(best.length, written.length))) return best;
  return prefixed(written, candidates);
}

/** One edit for short words, two from four letters on (two letters swapped are two edits), then a third. */
function allowed(letters: number): number {
  return letters < 4 ? 1 : Math.max(2, Math.floor(letters / 3));
}

/** `sunday` for `sun`, `conf` for `confidence`: a word that begins the other, three letters at least. */
function prefixed(written: string, candidates: Iterable<string>): string | null {
  if (written.length < 3) return null;
  const found = [...candidates].filter(
    (candidate) => candidate.length >= 3 && (candidate.toLowerCase().startsWith(written) || written.startsWith(candidate.toLowerCase())),
  );
  return found.length === 1 ? found[0]! : null;
}

/** `did you mean …?`, or the list of what there is, or undefined when there is nothing to name. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const close = nearest(word, candidates);
  if (close !== null) return `did you mean \`${close}\`?`;
  if (candidates.length === 0) return undefined;
  const shown = candidates.slice(0, 12);
  return `there ${candidates.length === 1 ? 'is' : 'are'} ${shown.map((name) => `\`${name}\``).join(', ')}${candidates.length > shown.length ? `, and ${candidates.length - shown.length} more` : ''}`;
}
