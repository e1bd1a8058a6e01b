/** Synergy: what combining AI and humans gives beyond the better of the two alone [K1]. */
import type { Metric } from '../metrics/metric.ts';
import type { ArmRecords } from './arms.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate, Findings } from './findings.ts';
import { NOTES, notesOf } from './notes.ts';
import { pairOf } from './pair.ts';

const BASELINES = ['ai-only', 'human-only'];

/** Findings' synergy entries: one a policy that is neither baseline nor clairvoyant; none without both baselines or without data. */
export function synergyOf(arms: readonly ArmRecords[], csat: Metric, confidence: number): Findings['synergy'] {
  const baselines = baselinesOf(arms);
  if (baselines === null) return [];
  const elsewhere = baselines.some(({ arm }) => arm.policy.with !== undefined);
  return arms.flatMap((candidate) => {
    if (candidate.clairvoyant || isBaseline(candidate)) return [];
    const pairs = baselines.map((baseline) => ({ baseline, pair: pairOf(csat, candidate.whole, baseline.whole, confidence) }));
    const least = lowest(pairs.map(({ pair }) => pair.difference));
    if (least === null) return [];
    const binding = pairs.find(({ pair }) => pair.difference === least)!;
    const { sd, n, notes } = binding.pair;
    const estimate: Estimate = {
      value: least,
      lo: lowest(pairs.map(({ pair }) => pair.lo)),
      hi: lowest(pairs.map(({ pair }) => pair.hi)),
      confidence,
      sd,
      n,
      unit: 'share',
      notes: [...notesOf(notes), ...(elsewhere ? [NOTES.baselineElsewhere.en] : [])],
    };
    return [{ policy: candidate.arm.id, betterBaseline: binding.baseline.arm.id, estimate }];
  });
}

/** `synergy.csat` of one policy as a metric, with the reason where it has no data. */
export function synergyMetric(candidate: ArmRecords, arms: readonly ArmRecords[], synergy: Findings['synergy'], confidence: number): Estimate {
  const found = synergy.find(({ policy }) => policy === candidate.arm.id);
  if (found !== undefined) return found.estimate;
  const note = baselinesOf(arms) === null ? NOTES.noBaselines : isBaseline(candidate) ? NOTES.baseline : NOTES.notMeasured;
  return noEstimate('share', candidate.whole.n, confidence, note.en);
}

function isBaseline({ arm }: ArmRecords): boolean {
  return BASELINES.includes(arm.type);
}

/** All arms of both baseline types; null when a type is missing. */
function baselinesOf(arms: readonly ArmRecords[]): readonly ArmRecords[] | null {
  return BASELINES.every((type) => arms.some(({ arm }) => arm.type === type)) ? arms.filter(isBaseline) : null;
}

function lowest(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : Math.min(...(values as readonly number[]));
}
