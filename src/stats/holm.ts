/**
 * p-values adjusted for asking many questions at once: whatever is called significant at α, the chance of any false call among all is at most α.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
 * @returns adjusted values in the order given, each ≥ its own and ≤ 1
 */
export function holm(ps: readonly number[]): number[] {
  const rising = ps.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  const adjusted = Array.from(ps, () => 1);
  let largest = 0;
  rising.forEach(({ p, place }, rank) => {
    largest = Math.max(largest, Math.min(1, (ps.length - rank) * p));
    adjusted[place] = largest;
  });
  return adjusted;
}
