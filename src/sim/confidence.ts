/**
 * Stated confidence. The AI gathers evidence turn by turn: after turn k of K it knows X_k ~ N(δ_k·Y, 1) with Y = "would resolve" and
 * δ_k = δ·√(k/K), so within an intent AUC = Φ(δ/√2) at the last turn. Its posterior log-odds are logit(m) + δ_k·(X_k − δ_k/2); what it
 * states is logistic(shift + slope · log-odds): shift and slope are the miscalibration.
 */
import { normalQuantile } from '../random/normal.ts';
import { PAIR } from '../random/purposes.ts';
import { driftOfShift } from './drift.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

/** What the AI states after `noiseSum` = Σ of the unit noises of turns 1 … k. */
export function confidenceAfter(run: Run, slot: number, k: number, noiseSum: number): number {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const ai = run.model.ai!;
  const separation = ai.evidence * Math.sqrt(k / whole[w + WHOLE.turns]!);
  const resolves = (whole[w + WHOLE.flags]! & FLAG.aiWouldResolve) !== 0 ? 1 : 0;
  const evidence = separation * resolves + noiseSum / Math.sqrt(k);
  const posterior = run.kindOf(slot).ai!.priorLogOdds + separation * (evidence - separation / 2);
  const shift = ai.drift === null ? ai.shift : ai.shift + driftOfShift(ai.drift, run.floor.real[slot * REAL.width + REAL.arrived]!);
  return 1 / (1 + Math.exp(-(shift + ai.slope * posterior)));
}

/** Unit noise of the evidence of turn k (1, 2, …), at its address; leaves the uniform of "asks for a human" in the stream's `second`. */
export function turnNoise(run: Run, slot: number, k: number): number {
  return normalQuantile(run.drawAttempt(slot, k - 1, PAIR.CONFIDENCE_NOISE_ASKS).first);
}

/** Stated confidence after the last finished turn; 0 before the first, and when the AI states none. */
export function statedConfidence(run: Run, slot: number): number {
  const k = run.floor.whole[slot * WHOLE.width + WHOLE.turn]!;
  if (k === 0 || run.model.ai === null || Number.isNaN(run.model.ai.evidence)) return 0;
  let noise = 0;
  for (let turn = 1; turn <= k; turn++) noise += turnNoise(run, slot, turn);
  return confidenceAfter(run, slot, k, noise);
}
