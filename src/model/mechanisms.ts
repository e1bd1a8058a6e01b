/** The two sides' behaviour compiled to numbers: AI, handoff packet, returns, satisfaction. Absent values are neutral. */
import { CONTEXT_ITEMS, valueOf } from '../scenario/schema.ts';
import type { Scenario, Trusted } from '../scenario/schema.ts';
import type { Money } from '../scenario/units.ts';
import { normalQuantile } from '../random/normal.ts';
import type { Sampler } from './distribution.ts';
import type { AiModel, HandoffModel, ReturnsModel, SatisfactionModel } from './model.ts';

type Compile = (spec: NonNullable<NonNullable<Scenario['returns']>['delay']>) => Sampler;

function number(value: Trusted<number> | undefined, neutral: number): number {
  return value === undefined ? neutral : valueOf(value);
}

function amount(value: Trusted<Money> | undefined): number {
  return value === undefined ? 0 : valueOf(value).amount;
}

/** δ = √2 · Φ⁻¹(AUC): the separation of two unit normals whose ROC curve has that area. */
function separation(auc: number): number {
  return auc >= 1 ? 40 : Math.SQRT2 * normalQuantile(auc);
}

export function compileAi(ai: NonNullable<Scenario['ai']>, operation: Pick<AiModel, 'latency' | 'outages' | 'drift' | 'requests'>): AiModel {
  const auc = ai.confidence?.auc;
  return {
    asksPreferring: number(ai['asks-for-human']?.['prefers-human'], 0),
    asksOtherwise: number(ai['asks-for-human']?.otherwise, 0),
    asksFailing: number(ai['asks-for-human']?.failing, 0),
    evidence: auc === undefined ? NaN : separation(valueOf(auc)),
    shift: number(ai.confidence?.shift, 0),
    slope: number(ai.confidence?.slope, 1),
    sessions: ai.sessions?.limit ?? Infinity,
    whenFull: ai.sessions?.['when-full'] ?? 'humans',
    pricePerAttempt: amount(ai.price?.['per-attempt']),
    pricePerSecond: amount(ai.price?.['per-minute']) / 60,
    pricePerResolution: amount(ai.price?.['per-resolution']),
    saysAvailability: ai['says-availability'] ?? false,
    takenBackWithin: ai.price?.['taken-back-within'] ?? -1,
    ...operation,
  };
}

export function compileHandoff(handoff: NonNullable<Scenario['handoff']>): HandoffModel {
  const { context, briefing, effects } = handoff;
  const item = (id: (typeof CONTEXT_ITEMS)[number]) => {
    const written = context?.[id];
    if (written === undefined) return { present: 1, faithful: NaN };
    if (typeof written === 'object' && 'present' in written) return { present: valueOf(written.present), faithful: number(written.faithful, NaN) };
    return { present: valueOf(written), faithful: NaN };
  };
  return {
    present: Float64Array.from(CONTEXT_ITEMS, (id) => item(id).present),
    faithful: Float64Array.from(CONTEXT_ITEMS, (id) => item(id).faithful),
    expects: number(briefing?.expects, NaN),
    emotion: number(briefing?.emotion, NaN),
    reAuthenticate: number(handoff['re-authenticate'], 0),
    verificationRequired: handoff['verification-required'] ?? false,
    reading: Float64Array.from(CONTEXT_ITEMS, (id) => number(effects?.reading?.[id], 0)),
    repeating: Float64Array.from(CONTEXT_ITEMS, (id) => number(effects?.repeating?.[id], 0)),
    reAuthentication: number(effects?.['re-authentication'], 0),
    misdirectionExtra: number(effects?.misdirection?.extra, 0),
    misdirectionResolves: number(effects?.misdirection?.resolves, 0),
  };
}

export function compileReturns(returns: NonNullable<Scenario['returns']>, compile: Compile): ReturnsModel {
  return {
    unresolved: number(returns.after?.unresolved, 0),
    served: number(returns.after?.served, 0),
    contained: number(returns.after?.contained, NaN),
    delay: compile(returns.delay ?? 0),
    atMost: returns['at-most'] ?? Infinity,
  };
}

export function compileSatisfaction(block: NonNullable<Scenario['satisfaction']>): SatisfactionModel {
  return {
    level: number(block.level, 0),
    unresolved: number(block.unresolved, 0),
    extraContact: number(block['extra-contact'], 0),
    waitMinute: number(block['wait-minute'], 0),
    transfer: number(block.transfer, 0),
    repetition: number(block.repetition, 0),
    reAuthentication: number(block['re-authentication'], 0),
    humanGot: number(block['human-got'], 0),
    humanDenied: number(block['human-denied'], 0),
    abandoned: number(block.abandoned, 0),
    thresholds: block.thresholds ?? [-2, -1, 0, 1.5],
    surveyContained: number(block.survey?.contained, NaN),
    surveyHuman: number(block.survey?.human, NaN),
    surveyAbandoned: number(block.survey?.abandoned, NaN),
  };
}
