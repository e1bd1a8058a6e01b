/** How long customers of a source wait, and how often they call again. */
import { kaplanMeier } from '../random/kaplan-meier.ts';
import { CHANNELS, valueOf } from '../scenario/schema.ts';
import type { DistributionSpec, PatienceSpec, SourceSpec } from '../scenario/schema.ts';
import { compileDistribution } from './distribution.ts';
import type { ColumnOf, Sampler } from './distribution.ts';
import type { SourceModel } from './model.ts';

type Patience = Exclude<PatienceSpec, 'none' | number>;

/** By (intent · segments + segment) · channels + channel: segment before intent before channel before source (most specific wins); those who leave at once and those who never do are shared by all of a source. */
export function compilePatience(
  spec: PatienceSpec | undefined,
  intents: readonly string[],
  segments: readonly string[],
  columns: ColumnOf,
): readonly (Sampler | null)[] {
  const everywhere = (at: (intent: string, segment: string, channel: (typeof CHANNELS)[number]) => Sampler | null) =>
    intents.flatMap((intent) => segments.flatMap((segment) => CHANNELS.map((channel) => at(intent, segment, channel))));
  if (spec === undefined || spec === 'none') return everywhere(() => null);
  if (typeof spec === 'number') {
    const same = compileDistribution(spec, columns);
    return everywhere(() => same);
  }
  const { balks, 'never-leaves': neverLeaves, 'by-intent': byIntent, 'by-segment': bySegment, 'by-channel': byChannel } = spec;
  const extremes = { balks: balks === undefined ? 0 : valueOf(balks), neverLeaves: neverLeaves === undefined ? 0 : valueOf(neverLeaves) };
  const base = withExtremes(ownPatience(spec, columns), extremes);
  const known = new Map<DistributionSpec, Sampler | null>();
  const sampler = (written: 'none' | DistributionSpec | undefined): Sampler | null => {
    if (written === undefined) return base;
    if (written === 'none') return withExtremes(null, extremes);
    if (!known.has(written)) known.set(written, withExtremes(compileDistribution(written, columns), extremes));
    return known.get(written)!;
  };
  return everywhere((intent, segment, channel) => sampler(bySegment?.[segment] ?? byIntent?.[intent] ?? byChannel?.[channel]));
}

/** What a source says of patience besides exceptions; null: nothing, they wait for ever. */
function ownPatience(spec: Patience, columns: ColumnOf): Sampler | null {
  const { 'kaplan-meier': observed } = spec;
  if (observed !== undefined) {
    const { file, column, unit, abandoned } = observed;
    return kaplanMeier(columns(file, column, unit), columns(file, abandoned));
  }
  const { balks: _, 'never-leaves': _never, 'kaplan-meier': _observed, silent: _silent, 'found-out-after': _found, ...rest } = spec;
  const { 'by-intent': _intent, 'by-segment': _segment, 'by-channel': _channel, ...own } = rest;
  return Object.values(own).some((shape) => shape !== undefined) ? compileDistribution(own, columns) : null;
}

/** Some leave at once and some never; the others' patience is the given one, by what is left of the same uniform. */
function withExtremes(patience: Sampler | null, { balks, neverLeaves }: { readonly balks: number; readonly neverLeaves: number }): Sampler | null {
  if (balks === 0 && (neverLeaves === 0 || patience === null)) return patience;
  const others = patience ?? { mean: Infinity, quantile: () => Infinity };
  const rest = 1 - balks - neverLeaves;
  return {
    mean: neverLeaves > 0 ? Infinity : rest === 0 ? 0 : rest * others.mean,
    quantile: (u) => (u < balks ? 0 : neverLeaves > 0 && u >= 1 - neverLeaves ? Infinity : others.quantile((u - balks) / rest)),
  };
}

/** Redials that a need may have when the scenario does not say. */
const MOST_REDIALS = 100;

/** By redials so far, what is left of the chance: persistence to that power, up to the most that are allowed. */
export function redialPersistence(redial: SourceSpec['redial']): Float64Array {
  const most = redial?.['at-most'] ?? MOST_REDIALS;
  const persistence = redial?.persistence === undefined ? 1 : valueOf(redial.persistence);
  const left = new Float64Array(most).fill(1);
  for (let redials = 1; redials < most; redials++) left[redials] = left[redials - 1]! * persistence;
  return left;
}

export function redialKeeps(redial: SourceSpec['redial']): SourceModel['redialKeeps'] {
  const keeps = redial?.keeps;
  return keeps === undefined ? null : { patience: keeps.includes('patience'), handle: keeps.includes('handle') };
}

/** Who gives up without a word, and what finding that out costs; silence is only where nobody hears a caller hang up. */
export function compileSilence(patience: PatienceSpec | undefined): { readonly silent: number; readonly foundOutAfter: number } {
  if (typeof patience !== 'object') return { silent: 0, foundOutAfter: 0 };
  const { silent, 'found-out-after': foundOutAfter } = patience;
  return { silent: silent === undefined ? 0 : valueOf(silent), foundOutAfter: foundOutAfter === undefined ? 0 : valueOf(foundOutAfter) };
}
