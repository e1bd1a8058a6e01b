/**
 * Satisfaction of one need, from its journey. Latent S is a sum of what happened; ratings 1–5 follow by ordered logit (McCullagh 1980):
 * P(rating > k) = logistic(S − θ_k). The rows carry conditional expectations given the journey, so no rating noise is simulated.
 */
import type { SatisfactionModel } from '../model/model.ts';
import { FLAG } from './floor.ts';
import type { Floor } from './floor.ts';
import { END } from './observations.ts';
import type { End, NeedBatch } from './observations.ts';

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Without a model of satisfaction its columns hold NaN from the start. */
export function noSatisfaction(batch: NeedBatch): void {
  for (const column of [batch.satisfied, batch.rating, batch.satisfiedPerfect, batch.answersSurvey]) column.fill(NaN);
}

/** Writes `satisfied`, `rating`, `satisfiedPerfect` and `answersSurvey` of row `i`; a survey that is not modelled is NaN. */
export function scoreSatisfaction(model: SatisfactionModel, floor: Floor, slot: number, end: End, batch: NeedBatch, i: number): void {
  const flags = floor.flags[slot]!;
  const turnedAway = end === END.abandoned || end === END.blocked || end === END.lost;
  const handoffTerms = model.repetition * floor.repeated[slot]! + model.reAuthentication * floor.reAuthentications[slot]!;
  const unresolved = (flags & FLAG.resolved) === 0 ? model.unresolved : 0;
  let latent =
    model.level +
    unresolved +
    model.extraContact * floor.attempt[slot]! +
    (model.waitMinute * floor.wait[slot]!) / 60 +
    model.transfer * floor.transfers[slot]! +
    handoffTerms +
    (turnedAway ? model.abandoned : 0);
  if ((flags & FLAG.prefersHuman) !== 0) latent += (flags & FLAG.everHuman) !== 0 ? model.humanGot : model.humanDenied;
  const [one, two, three, four] = model.thresholds;
  batch.satisfied[i] = logistic(latent - three);
  batch.rating[i] = 1 + logistic(latent - one) + logistic(latent - two) + logistic(latent - three) + logistic(latent - four);
  const spared = handoffTerms + ((flags & FLAG.lostByPacket) !== 0 ? unresolved : 0);
  batch.satisfiedPerfect[i] = spared === 0 ? batch.satisfied[i]! : logistic(latent - spared - three);
  batch.answersSurvey[i] = turnedAway ? model.surveyAbandoned : end === END.contained ? model.surveyContained : end === END.served ? model.surveyHuman : 0;
}
