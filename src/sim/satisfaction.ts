/**
 * Satisfaction of one need, from its journey. Latent S is a sum of what happened; ratings 1–5 follow by ordered logit (McCullagh 1980):
 * P(rating > k) = logistic(S − θ_k). The rows carry conditional expectations given the journey, so no rating noise is simulated.
 */
import type { SatisfactionModel } from '../model/model.ts';
import * as FLAG from './flags.ts';
import * as END from './end.ts';
import * as NEED from './need-row.ts';

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Writes satisfaction, rating, satisfaction with perfect packets and the chance of a survey into the row of a need; a survey that is not modelled is NaN. */
export function scoreSatisfaction(model: SatisfactionModel, rows: Float64Array, at: number): void {
  const flags = rows[at + NEED.flags]!;
  const end = rows[at + NEED.end]!;
  if (FLAG.isUnmet(flags, rows[at + NEED.attempt]!)) {
    // Nothing to be satisfied with.
    rows.fill(NaN, at + NEED.satisfied, at + NEED.answersSurvey + 1);
    return;
  }
  const turnedAway = end === END.abandoned || end === END.blocked || end === END.lost || end === END.refused || end === END.calledBack;
  const handoffTerms = model.repetition * rows[at + NEED.repeated]! + model.reAuthentication * rows[at + NEED.reauthentications]!;
  const unresolved = (flags & FLAG.resolved) === 0 ? model.unresolved : 0;
  let latent =
    model.level +
    unresolved +
    model.extraContact * rows[at + NEED.attempt]! +
    (model.waitMinute * rows[at + NEED.wait]!) / 60 +
    model.transfer * rows[at + NEED.transfers]! +
    handoffTerms +
    (turnedAway ? model.abandoned : 0);
  if ((flags & FLAG.prefersHuman) !== 0) latent += (flags & FLAG.everHuman) !== 0 ? model.humanGot : model.humanDenied;
  const [one, two, three, four] = model.thresholds;
  const satisfied = logistic(latent - three);
  rows[at + NEED.satisfied] = satisfied;
  rows[at + NEED.rating] = 1 + logistic(latent - one) + logistic(latent - two) + satisfied + logistic(latent - four);
  const spared = handoffTerms + ((flags & FLAG.lostByPacket) !== 0 ? unresolved : 0);
  rows[at + NEED.satisfiedPerfect] = spared === 0 ? satisfied : logistic(latent - spared - three);
  rows[at + NEED.answersSurvey] = turnedAway
    ? model.surveyAbandoned
    : end === END.contained
      ? model.surveyContained
      : end === END.served
        ? model.surveyHuman
        : 0;
}
