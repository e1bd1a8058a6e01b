/** A guard that holds day by day: how many days of how many replications keep it, and which fail most. */
import { clusteredShare } from '../stats/clustered-share.ts';
import { wilson } from '../stats/proportion.ts';
import type { Metric } from '../metrics/metric.ts';
import type { GuardSpec } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { bounded } from './estimate.ts';
import type { Estimate, GuardedPeriods, GuardResult } from './findings.ts';
import { stretchesOf } from './guard-scope.ts';
import { breaks, keeps } from './limit.ts';
import type { Limit } from './limit.ts';
import { NOTES } from './notes.ts';
import { ownValues } from './score.ts';

/** Days that a result names; the others fail less often. */
const MOST_NAMED = 12;
/** The share that is asked for when the scenario does not say. */
const ALL = 1;
/** 18 of 20 days are 90 %, whatever the last bit of the quotient. */
const ROUNDING = 1e-12;

type Every = NonNullable<GuardSpec['every']>;

/** Whether each stretch keeps the limit, replication by replication; null where it has no data. */
export interface Kept {
  readonly every: Every;
  readonly in: number;
  readonly stretches: readonly { readonly key: string; readonly kept: readonly (boolean | null)[] }[];
}

export function keptByPeriod(guard: GuardSpec & { readonly every: Every }, metric: Metric, limit: Limit, arm: ArmRecords): Kept {
  const stretches = stretchesOf(guard, arm).map(({ key, series }) => {
    const values = ownValues(metric, series);
    return { key, kept: values === null ? [] : Array.from(values, (value) => (Number.isNaN(value) ? null : !breaks(value, limit))) };
  });
  return { every: guard.every, in: guard.in ?? ALL, stretches };
}

/** Whether each replication has enough of them; null where none has data. */
export function replicationsBreaking({ in: share, stretches }: Kept, replications: number): readonly (boolean | null)[] {
  return Array.from({ length: replications }, (_, r) => {
    const [held, of] = countIn(stretches, r);
    return of === 0 ? null : held < share * of - ROUNDING * of;
  });
}

export function periodsOf(kept: Kept, replications: number, confidence: number): GuardedPeriods {
  const counts = Array.from({ length: replications }, (_, r) => countIn(kept.stretches, r));
  const of = counts.map(([, known]) => known);
  const share = clusteredShare(
    counts.map(([held]) => held),
    of,
    confidence,
  );
  const counted = of.reduce((sum, size) => sum + size, 0);
  const found = bounded(share, { unit: 'share' }, confidence);
  const doubtful = verdictOn(found, kept.in) === 'unclear' && found.value! < kept.in;
  return {
    every: kept.every,
    in: kept.in,
    kept: doubtful ? { ...found, notes: [...found.notes, NOTES.boundNotMet.en] } : found,
    counted,
    withoutData: kept.stretches.length * replications - counted,
    worst: worstOf(kept, confidence),
  };
}

/** That all days keep a limit can be refuted and never be shown: it counts as kept when no simulated day fails, and the interval says how sure that is. */
export function verdictOn(kept: Estimate, share: number): GuardResult['verdict'] {
  if (share === ALL && kept.value === ALL) return 'kept';
  return keeps(kept, { atLeast: share, atMost: null });
}

function countIn(stretches: Kept['stretches'], r: number): readonly [held: number, of: number] {
  let held = 0;
  let of = 0;
  for (const { kept } of stretches) {
    const answer = kept[r] ?? null;
    if (answer === null) continue;
    of++;
    if (answer) held++;
  }
  return [held, of];
}

function worstOf({ stretches }: Kept, confidence: number): GuardedPeriods['worst'] {
  const shares = stretches.map(({ key, kept }, place) => {
    const known = kept.filter((answer) => answer !== null);
    return { key, place, held: known.filter((answer) => answer).length, of: known.length };
  });
  return shares
    .filter(({ held, of }) => held < of)
    .sort((a, b) => a.held * b.of - b.held * a.of || a.place - b.place)
    .slice(0, MOST_NAMED)
    .map(({ key, held, of }) => ({ key, kept: bounded(wilson(held, of, confidence), { unit: 'share' }, confidence) }));
}
