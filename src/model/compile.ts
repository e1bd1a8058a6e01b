/** Scenario → Model: one arm of a resolved scenario, made ready for the engine. The scenario has been checked; nothing here reports to users. */
import { CHANNELS, valueOf } from '../scenario/schema.ts';
import type { DistributionSpec, IntentSpec, Scenario, SourceSpec, TriggerSpec } from '../scenario/schema.ts';
import { agentsInRoles } from '../scenario/roles.ts';
import { shrinkageOf } from '../scenario/shrinkage.ts';
import { intervalsKey } from '../scenario/attachments.ts';
import type { Attachments } from '../scenario/attachments.ts';
import type { Tables } from './intervals.ts';
import type { RuleNames, Rule } from '../scenario/observable.ts';
import type { Arm } from '../scenario/resolved.ts';
import type { PolicyDefinition, PolicyInput, Trigger } from '../sim/policy.ts';
import { compileOperation } from './ai-operation.ts';
import { compileList, compileRate } from './arrivals.ts';
import { compileCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { compileDayFactor } from './day-factor.ts';
import { compileDayTypes } from './day-types.ts';
import { aiSuccess, compileDistribution } from './distribution.ts';
import type { Sampler } from './distribution.ts';
import { compileAdviser } from './adviser.ts';
import { compileAnnounce } from './announce.ts';
import { compileCallback, compileOutbound } from './callback.ts';
import { withGroupHours } from './group-hours.ts';
import { handleFactor } from './handle-factor.ts';
import { compileKinds } from './kinds.ts';
import { compilePatience, compileSilence, redialKeeps, redialPersistence } from './patience.ts';
import { compileAi, compileHandoff, compileReturns, compileSatisfaction } from './mechanisms.ts';
import type { AiIntent, HumanIntent, IntentModel, Model, PolicyModel, SourceModel } from './model.ts';
import { compileRoles } from './roles.ts';
import { closedRules, compileOpening } from './opening.ts';
import { withOutboundLines } from './outbound-lines.ts';
import { compileStaffing } from './staffing.ts';
import { surgeFactor, surgeMix } from './surges.ts';

/** Turns the text of a rule into something to ask; given by the caller so that a scenario without rules loads no rule engine. */
type CompileRule = (text: string, names: RuleNames) => Rule;

const DEFAULT_WITHIN = 20;
/** Bound of the prior's log-odds, so that an intent the AI always or never resolves stays a number. */
const LOG_ODDS_LIMIT = 40;
const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 };

export interface CompileInput {
  readonly arm: Arm;
  readonly definition: PolicyDefinition;
  readonly attachments: Attachments;
  readonly compileRule: CompileRule;
}

type Columns = (file: string, column: string, unit?: string) => Float64Array;

function cumulative(mix: Readonly<Record<string, number>> | undefined, ids: readonly string[]): Float64Array {
  let sum = 0;
  const shares = Float64Array.from(ids, (id) => (sum += mix === undefined ? (ids.length === 1 ? 1 : 0) : (mix[id] ?? 0)));
  // A sum of decimal shares can miss 1 by rounding: the last id that has any share takes the rest.
  for (let i = ids.length - 1; i >= 0 && shares[i] === sum; i--) shares[i] = 1;
  return shares;
}

function aiIntent(spec: NonNullable<IntentSpec['ai']>, compile: (spec: DistributionSpec) => Sampler): AiIntent {
  const mean = spec.resolves === undefined ? 1 : valueOf(spec.resolves);
  const cv = spec.turns?.cv === undefined ? 0 : valueOf(spec.turns.cv);
  const turnsMean = spec.turns === undefined ? 1 : valueOf(spec.turns.mean);
  return {
    success: aiSuccess(mean, spec.concentration === undefined ? undefined : valueOf(spec.concentration)),
    successVaries: spec.concentration !== undefined,
    mean,
    priorLogOdds: Math.max(-LOG_ODDS_LIMIT, Math.min(LOG_ODDS_LIMIT, Math.log(mean) - Math.log1p(-mean))),
    noticesFailure: spec['notices-failure'] === undefined ? 0 : valueOf(spec['notices-failure']),
    transfersNeedlessly: spec['transfers-needlessly'] === undefined ? 0 : valueOf(spec['transfers-needlessly']),
    turns: spec.turns === undefined ? null : compile(cv === 0 ? turnsMean : { lognormal: { mean: turnsMean, cv } }),
    turn: spec.turn === undefined ? 0 : valueOf(spec.turn),
    duration: spec.duration === undefined ? null : compile(spec.duration),
  };
}

function humanIntent(spec: NonNullable<IntentSpec['human']>, compile: (spec: DistributionSpec) => Sampler): HumanIntent {
  const handling = CHANNELS.map((channel) => ({
    handle: spec['by-channel']?.[channel]?.handle ?? spec.handle ?? 0,
    after: spec['by-channel']?.[channel]?.['after-contact'] ?? spec['after-contact'],
  }));
  return {
    success: aiSuccess(
      spec.resolves === undefined ? 1 : valueOf(spec.resolves),
      spec['resolves-concentration'] === undefined ? undefined : valueOf(spec['resolves-concentration']),
    ),
    successVaries: spec['resolves-concentration'] !== undefined,
    handle: handling.map(({ handle }) => compile(handle)),
    afterContact: handling.map(({ after }) => (after === undefined ? null : compile(after))),
    difficultyCorrelation: spec['difficulty-correlation'] === undefined ? 0 : valueOf(spec['difficulty-correlation']),
  };
}

function compileIntent(spec: IntentSpec, compile: (spec: DistributionSpec) => Sampler): IntentModel {
  const stakes = spec.stakes;
  return {
    stakesHigh: stakes === undefined || stakes === 'normal' ? 0 : stakes === 'high' ? 1 : valueOf(stakes.high),
    sensitive: spec.sensitive === undefined ? 0 : valueOf(spec.sensitive),
    ai: spec.ai === undefined ? null : aiIntent(spec.ai, compile),
    human: spec.human === undefined ? null : humanIntent(spec.human, compile),
  };
}

function compileTriggers(specs: readonly TriggerSpec[], rule: (text: string) => Rule): Trigger[] {
  return specs.map((spec) => ({
    id: spec.id ?? spec.on,
    on: spec.on,
    threshold: spec.below ?? spec.above ?? spec.times ?? 1,
    ...(spec.if === undefined ? {} : { rule: rule(spec.if) }),
  }));
}

function compilePolicy(arm: Arm, definition: PolicyDefinition, rule: (text: string) => Rule): PolicyModel {
  const { policy } = arm;
  const escalate = policy.escalate === undefined ? [] : Array.isArray(policy.escalate) ? policy.escalate : (copied(arm, policy.escalate.like) ?? []);
  const triggers = compileTriggers(escalate, rule);
  const routes = (policy.route ?? []).map((spec, index) => ({
    id: spec.id ?? `rule-${index + 1}`,
    to: spec.to,
    ...(spec.if === undefined ? {} : { rule: rule(spec.if) }),
  }));
  const defaults = Object.fromEntries(Object.entries(definition.parameters).map(([name, parameter]) => [name, parameter.default]));
  const given = Object.fromEntries(Object.entries(policy.parameters ?? {}).map(([name, value]) => [name, Number(value)]));
  const input: PolicyInput = { triggers, routes, parameters: { ...defaults, ...given } };
  const hooks = definition.create(input);
  const rules = triggers.flatMap((trigger) => (trigger.rule === undefined ? [] : [trigger.rule]));
  const offered = policy.offer?.callback?.if;
  return {
    hooks,
    offersCallback: offered === undefined ? null : rule(offered),
    complexityCorrelation: policy.complexity === undefined ? 0 : valueOf(policy.complexity.correlation),
    readsConfidence:
      hooks.escalate !== undefined || triggers.some((trigger) => trigger.on === 'low-confidence') || rules.some((r) => r.text.includes('ai.confidence')),
    readsComplexity:
      policy.module !== undefined ||
      [...triggers, ...routes].some((asked) => asked.rule?.text.includes('contact.complexity') === true) ||
      offered?.includes('contact.complexity') === true,
    live: hooks.escalate !== undefined || arm.world.ai?.requests !== undefined || rules.some((r) => r.live),
  };
}

/** `escalate: { like: other }`: the triggers of another policy of the same scenario. */
function copied(arm: Arm, id: string): readonly TriggerSpec[] | undefined {
  const other = arm.world.policies[id]?.escalate;
  return other === undefined ? undefined : Array.isArray(other) ? other : copied(arm, other.like);
}

function compileSource(
  id: string,
  spec: SourceSpec,
  world: Scenario,
  calendar: Calendar,
  attachments: Attachments,
  columns: Columns,
  compile: (spec: DistributionSpec) => Sampler,
  intentModels: readonly IntentModel[],
): Omit<SourceModel, 'firstKind' | 'channels'> {
  const intents = Object.keys(world.intents);
  const segments = segmentIds(world);
  const list = attachments.contacts[id];
  const { redial } = spec;
  const channel = CHANNELS.indexOf(spec.channel);
  const intentMix = cumulative(spec.intents, intents);
  const forecast = spec.arrivals?.forecast;
  return {
    stream: spec.stream ?? id,
    channel,
    rate:
      spec.arrivals === undefined
        ? null
        : compileRate(spec.arrivals, calendar, { columns, intervals: tablesOf(attachments) }, surgeFactor(id, world, calendar)),
    dayFactor: compileDayFactor(spec.arrivals?.['day-factor']),
    list: list === undefined ? null : compileList(list, calendar),
    handleFactor: handleFactor(forecast === undefined ? null : tablesOf(attachments)(forecast), calendar, { intentMix, channel }, intentModels),
    outbound: spec.outbound === undefined ? null : compileOutbound(spec.outbound),
    intentMix,
    changingIntents: surgeMix(
      id,
      world,
      calendar,
      (intent) => (spec.intents === undefined ? 1 : (spec.intents[intent] ?? 0)),
      (mix) => cumulative(mix, intents),
    ),
    segmentMix: cumulative(spec.segments, segments),
    patience: compilePatience(spec.patience, intents, segments, columns),
    due: spec.due ?? NaN,
    ...compileSilence(spec.patience),
    redialAfterAbandonment: redial?.['after-abandonment'] === undefined ? 0 : valueOf(redial['after-abandonment']),
    redialAfterBusy: redial?.['after-busy'] === undefined ? 0 : valueOf(redial['after-busy']),
    redialDelay: redial === undefined ? null : compile(redial.delay ?? 0),
    redialDelayAfterBusy: redial === undefined ? null : compile(redial['delay-after-busy'] ?? redial.delay ?? 0),
    redialPersistence: redialPersistence(redial),
    redialKeeps: redialKeeps(redial),
  };
}

/** A scenario without segments has one, nameless in the file, called `all` in results. */
function segmentIds(world: Scenario): string[] {
  const ids = Object.keys(world.segments ?? {});
  return ids.length === 0 ? ['all'] : ids;
}

function prioritiesOf(world: Scenario, attachments: Attachments): number[] {
  const found = new Set<number>([0]);
  for (const segment of Object.values(world.segments ?? {})) found.add(segment.priority ?? 0);
  for (const list of Object.values(attachments.contacts)) for (const priority of list.priority) if (!Number.isNaN(priority)) found.add(priority);
  return [...found].sort((a, b) => b - a);
}

function tablesOf({ intervals }: Attachments): Tables {
  return (spec) => intervals[intervalsKey(spec)]!;
}

/** Compiles one arm. */
export function compileModel({ arm, definition, attachments, compileRule }: CompileInput): Model {
  const { world } = arm;
  const intents = Object.keys(world.intents);
  const segments = segmentIds(world);
  const sources = Object.keys(world.sources);
  const columns: Columns = (file, column, unit) => {
    const written = attachments.columns[`${file}#${column}`]!;
    return unit === undefined ? written : written.map((value) => value * SECONDS[unit]!);
  };
  const compile = (spec: DistributionSpec) => compileDistribution(spec, columns);
  const calendar = compileCalendar(world);
  const names = { intents, segments, channels: CHANNELS, sources };
  const policy = compilePolicy(arm, definition, (text) => compileRule(text, names));
  // A policy without a human side is simulated without one: nobody waits for, and nobody pays, staff that it never uses.
  const humans = definition.needs.includes('humans') ? world.humans : undefined;
  const priorities = prioritiesOf(world, attachments);
  const intentModels = intents.map((id) => compileIntent(world.intents[id]!, compile));
  const sourceSpecs = sources.map((id) => compileSource(id, world.sources[id]!, world, calendar, attachments, columns, compile, intentModels));
  // A clairvoyant has as many people as it likes, at any hour.
  const channelHours = humans === undefined || policy.hooks.clairvoyant !== undefined ? null : compileOpening(humans, calendar);
  const staffing = compileStaffing({
    opening: channelHours,
    groups: humans?.groups ?? {},
    queues: humans?.queues,
    shrinkage: shrinkageOf(humans?.shrinkage),
    inRoles: (group) => agentsInRoles({ humans }, group),
    tenures: humans?.tenures ?? {},
    select: humans?.select ?? 'longest-idle',
    intents,
    segments,
    calendar,
    intervals: tablesOf(attachments),
    unlimited: policy.hooks.clairvoyant !== undefined,
    channels: new Set(sourceSpecs.flatMap(({ channel, list }) => [channel, ...(list?.columns.channel ?? [])])),
    priorities,
  });
  const segmentOf = (id: string) => world.segments?.[id];
  const segmentModels = segments.map((id) => ({
    prefersHuman: segmentOf(id)?.['prefers-human'] === undefined ? 0 : valueOf(segmentOf(id)!['prefers-human']!),
    priority: segmentOf(id)?.priority ?? 0,
    adviser: compileAdviser(segmentOf(id)?.adviser),
  }));
  const { kinds: plainKinds, sources: sourceModels } = compileKinds({
    sources: sourceSpecs,
    intents: intentModels,
    segments: segmentModels,
    priorities,
    lineOf: staffing.lineOf,
    lines: staffing.lines,
    groups: staffing.groups,
  });
  const outbound = sourceSpecs.map((source) => source.outbound);
  const { kinds: linedKinds, lines, duties } = withOutboundLines({ ...staffing, kinds: plainKinds }, outbound);
  const hours = { closed: closedRules(humans?.closed), groups: staffing.groups, lines };
  const { opening, kinds } = withGroupHours({ opening: channelHours, kinds: linedKinds }, hours);
  return {
    arm: arm.id,
    names: { sources, intents, segments, channels: CHANNELS, groups: Object.keys(humans?.groups ?? {}), queues: staffing.queueIds },
    span: calendar.span,
    days: calendar.days,
    labels: calendar.labels,
    sources: sourceModels,
    dayTypes: compileDayTypes(world),
    intents: intentModels,
    segments: segmentModels,
    kinds,
    groups: staffing.groups,
    // Nobody in particular is in a role where everybody has an agent.
    roles: policy.hooks.clairvoyant === undefined ? compileRoles(humans?.roles ?? {}, Object.keys(humans?.groups ?? {})) : [],
    opening,
    queues: staffing.queues,
    lines,
    lineOf: staffing.lineOf,
    duties,
    silence: kinds.some(({ silent }) => silent > 0),
    defers: kinds.some(({ deferred }) => deferred),
    callback: humans?.callback === undefined ? null : compileCallback(humans.callback),
    outbound: outbound.some((calls) => calls !== null),
    announce: humans?.announce === undefined ? null : compileAnnounce(humans.announce),
    ruledWaiting:
      humans?.callback !== undefined ||
      outbound.some((calls) => calls !== null) ||
      staffing.lines.some(({ choices }) => choices !== null) ||
      staffing.queues.some(({ headStart }) => headStart !== null),
    telephoneLines: humans?.lines ?? Infinity,
    priorities,
    ai:
      world.ai === undefined && !intents.some((id) => world.intents[id]!.ai !== undefined)
        ? null
        : compileAi(world.ai ?? {}, compileOperation(world.ai ?? {}, calendar, compile)),
    handoff: world.handoff === undefined ? null : compileHandoff(world.handoff),
    assist:
      world.assist === undefined || policy.hooks.assisted !== true
        ? null
        : {
            saves: world.assist.saves === undefined ? 0 : valueOf(world.assist.saves),
            resolves: world.assist.resolves === undefined ? 0 : valueOf(world.assist.resolves),
          },
    returns: world.returns === undefined ? null : compileReturns(world.returns, compile),
    satisfaction: world.satisfaction === undefined ? null : compileSatisfaction(world.satisfaction),
    policy,
    within: world['service-level']?.within === undefined ? DEFAULT_WITHIN : valueOf(world['service-level'].within),
  };
}
