/**
 * Lines of customers whom the centre calls. They stand in the same queues before the same groups as others, but each source that is called has
 * lines of its own, so that what is owed there is called by one rule.
 */
import type { CallModel } from './callback.ts';
import type { Duty, KindModel, LineModel } from './model.ts';

interface Lined {
  readonly kinds: readonly KindModel[];
  readonly lines: readonly LineModel[];
  readonly duties: readonly (readonly Duty[])[];
}

/** Gives the kinds of sources that are called lines of their own. */
export function withOutboundLines({ kinds, lines, duties }: Lined, outbound: readonly (CallModel | null)[]): Lined {
  const more: { readonly line: LineModel; readonly like: number }[] = [];
  const places = new Map<string, number>();
  const placed = kinds.map((kind): KindModel => {
    const calls = outbound[kind.source]!;
    if (calls === null || kind.line < 0) return kind;
    const key = `${kind.source}:${kind.line}`;
    const place = places.get(key) ?? lines.length + more.push({ line: { ...lines[kind.line]!, outbound: calls }, like: kind.line }) - 1;
    places.set(key, place);
    return { ...kind, line: place };
  });
  const own = (duty: Duty): readonly Duty[] => more.flatMap(({ like }, index) => (like === duty.line ? [{ ...duty, line: lines.length + index }] : []));
  return {
    kinds: placed,
    lines: [...lines, ...more.map(({ line }) => line)],
    duties: duties.map((some) => [...some, ...some.flatMap(own)].sort((a, b) => a.preference - b.preference || a.line - b.line)),
  };
}
