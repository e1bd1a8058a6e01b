/** The `announce` block, compiled. */
import { lognormal } from '../random/law.ts';
import { valueOf } from '../scenario/schema.ts';
import type { AnnounceSpec } from '../scenario/schema.ts';
import type { AnnounceModel } from './model.ts';

export function compileAnnounce(spec: AnnounceSpec): AnnounceModel {
  const cv = spec.error === undefined ? 0 : valueOf(spec.error);
  return {
    errorQuantile: cv === 0 ? null : lognormal(1, cv).quantile,
    hangsUpAbove: spec['hangs-up-above'] === undefined ? Infinity : valueOf(spec['hangs-up-above']),
    patience: spec.patience === undefined ? 1 : valueOf(spec.patience),
    leftWhenLonger: spec['longer-than-told'] === undefined ? 1 : valueOf(spec['longer-than-told']),
  };
}
