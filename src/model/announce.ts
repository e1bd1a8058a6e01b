/** The `announce` block, compiled. */
import { lognormal } from '../random/law.ts';
import { valueOf } from '../scenario/schema.ts';
import type { AnnounceSpec } from '../scenario/schema.ts';

/** Announcements of the wait to those who begin to wait. */
export interface AnnounceModel {
  /** What is told over the estimate, at a uniform; null: 1. */
  readonly errorQuantile: ((u: number) => number) | null;
  /** Times their patience above which customers hang up at once; Infinity: nobody does. */
  readonly hangsUpAbove: number;
  /** Factor of the patience of those who stay. */
  readonly patience: number;
  /** Of the patience left when the time told is over, the share that stays. */
  readonly leftWhenLonger: number;
}

export function compileAnnounce(spec: AnnounceSpec): AnnounceModel {
  const cv = spec.error === undefined ? 0 : valueOf(spec.error);
  return {
    errorQuantile: cv === 0 ? null : lognormal(1, cv).quantile,
    hangsUpAbove: spec['hangs-up-above'] === undefined ? Infinity : valueOf(spec['hangs-up-above']),
    patience: spec.patience === undefined ? 1 : valueOf(spec.patience),
    leftWhenLonger: spec['longer-than-told'] === undefined ? 1 : valueOf(spec['longer-than-told']),
  };
}
