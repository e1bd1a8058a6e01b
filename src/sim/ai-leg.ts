/**
 * The AI's leg. A conversation is walked turn by turn inside one event, up to the first static trigger or the end; only rules that
 * read a live field (queues, clock) make an event of each turn. Triggers are asked after each turn, in the order written.
 */
import type { AiIntent } from '../model/model.ts';
import { enterHumanQueue } from './human-leg.ts';
import { endAttempt } from './aftermath.ts';
import { RANK } from './calendar.ts';
import { confidenceAfter, statedConfidence, turnNoise } from './confidence.ts';
import { FLAG, STATE } from './floor.ts';
import { packHandoff } from './handoff.ts';
import { END } from './observations.ts';
import type { Trigger } from './policy.ts';
import type { Run } from './run.ts';

/** `stopTurn` of a conversation that no static trigger stops. */
const NEVER = 2147483647;
/** `trigger` of a conversation that the AI itself handed over. */
const OWN_INITIATIVE = -2;

/** The AI takes a contact, or what the scenario says of a full AI happens. */
export function enterAi(run: Run, slot: number): void {
  const { floor, model } = run;
  if (run.aiSessions < model.ai!.sessions) {
    startAi(run, slot);
    return;
  }
  const overflows = model.policy.hooks.triggers?.some((trigger) => trigger.on === 'ai-full') ?? false;
  if (overflows || model.ai!.whenFull === 'humans') {
    floor.flags[slot]! |= FLAG.forced;
    if (floor.line[slot]! >= 0) enterHumanQueue(run, slot);
    else endAttempt(run, slot, END.lost, false);
  } else if (model.ai!.whenFull === 'queue') {
    floor.state[slot] = STATE.aiQueue;
    run.aiQueue.push(slot);
  } else endAttempt(run, slot, END.lost, false);
}

function startAi(run: Run, slot: number): void {
  const { floor, model } = run;
  const ai = model.intents[floor.intent[slot]!]!.ai!;
  run.aiSessions++;
  run.areas.aiSessions.add(0, 1);
  floor.state[slot] = STATE.ai;
  floor.legStart[slot] = run.now;
  floor.flags[slot]! |= FLAG.metAi | FLAG.everAi;
  floor.aiCost[slot]! += model.ai!.pricePerAttempt;
  floor.turn[slot] = 0;
  floor.asks[slot] = 0;
  planConversation(run, slot, ai);
  floor.turn[slot] = 0;
  if (model.policy.live) floor.asks[slot] = 0;
  scheduleTurn(run, slot, model.policy.live ? 1 : Math.min(floor.turns[slot]!, floor.stopTurn[slot]!));
}

/** The end of a turn, counted from the start, so that looking in between moves no turn by a rounding. */
function scheduleTurn(run: Run, slot: number, turn: number): void {
  const { floor } = run;
  run.calendar.schedule(slot, floor.legStart[slot]! + turn * floor.turnSeconds[slot]!, RANK.completion);
}

/** Whether the AI alone would resolve this attempt: the luck is fixed at birth, the chance follows from capability. */
export function aiWouldResolve(run: Run, slot: number): boolean {
  const { floor, model } = run;
  const row = floor.row[slot]!;
  if (row >= 0 && floor.attempt[slot] === 0) {
    const columns = model.sources[floor.source[slot]!]!.list!.columns;
    if (columns.aiResolves[row]! >= 0) return columns.aiResolves[row] === 1;
    if (columns.needsHuman[row] === 1) return false;
  }
  const ai = model.intents[floor.intent[slot]!]!.ai;
  return ai !== null && floor.uAi[slot]! < ai.success(floor.difficulty[slot]!);
}

/** Length of the conversation, and the first turn after which a static trigger stops it. */
function planConversation(run: Run, slot: number, ai: AiIntent): void {
  const { floor } = run;
  if (ai.turns === null) {
    floor.turns[slot] = 1;
    floor.turnSeconds[slot] = ai.duration === null ? ai.turn : ai.duration.quantile(floor.uAiLength[slot]!);
  } else {
    floor.turns[slot] = Math.max(1, Math.round(ai.turns.quantile(floor.uAiLength[slot]!)));
    floor.turnSeconds[slot] = ai.turn;
  }
  walk(run, slot);
}

/** Walks the turns: requests for a human, stated confidence, static triggers. Leaves `stopTurn`, `trigger`, `asks` and `confidence`. */
function walk(run: Run, slot: number): void {
  const { floor, model } = run;
  const ai = model.ai!;
  const triggers = model.policy.hooks.triggers ?? [];
  const askChance = chanceOfAsking(run, slot);
  const states = model.policy.readsConfidence && !Number.isNaN(ai.evidence);
  const turns = floor.turns[slot]!;
  floor.stopTurn[slot] = NEVER;
  floor.trigger[slot] = -1;
  floor.confidence[slot] = NaN;
  if (triggers.length === 0 && askChance === 0 && !states) return;
  let noise = 0;
  for (let turn = 1; turn <= turns; turn++) {
    if (states || askChance > 0) {
      noise += turnNoise(run, slot, turn);
      if (askChance > 0 && run.streams[floor.source[slot]!]!.second < askChance) floor.asks[slot]!++;
      if (states) floor.confidence[slot] = confidenceAfter(run, slot, turn, noise);
    }
    floor.turn[slot] = turn;
    const fired = firstStatic(run, slot, triggers, turn);
    if (fired >= 0) {
      floor.stopTurn[slot] = turn;
      floor.trigger[slot] = fired;
      return;
    }
  }
}

/** A conversation that the end of the run cuts off: what was planned for its later turns has not happened. */
export function forgetPlan(run: Run, slot: number): void {
  run.floor.trigger[slot] = -1;
  run.floor.confidence[slot] = NaN;
}

/** P(asks for a human) in a turn of this conversation. */
function chanceOfAsking(run: Run, slot: number): number {
  const ai = run.model.ai!;
  const flags = run.floor.flags[slot]!;
  const own = (flags & FLAG.prefersHuman) !== 0 ? ai.asksPreferring : ai.asksOtherwise;
  return Math.min(1, own + ((flags & FLAG.aiWouldResolve) === 0 ? ai.asksFailing : 0));
}

function firstStatic(run: Run, slot: number, triggers: readonly Trigger[], turn: number): number {
  for (let index = 0; index < triggers.length; index++) {
    const trigger = triggers[index]!;
    if (trigger.rule?.live !== true && fires(run, slot, trigger, turn)) return index;
  }
  return -1;
}

/** Whether a trigger asks for a human after `turn`; the floor's `turn`, `asks` and `confidence` are those of that turn. */
function fires(run: Run, slot: number, trigger: Trigger, turn: number): boolean {
  const { floor } = run;
  const flags = floor.flags[slot]!;
  switch (trigger.on) {
    case 'low-confidence':
      return floor.confidence[slot]! < trigger.threshold;
    case 'asks-for-human':
      return floor.asks[slot]! >= trigger.threshold;
    case 'sensitive-topic':
      return (flags & FLAG.sensitive) !== 0;
    case 'high-stakes':
      return (flags & FLAG.highStakes) !== 0;
    case 'turns':
      return turn > trigger.threshold;
    case 'time':
      return turn * floor.turnSeconds[slot]! > trigger.threshold;
    case 'always':
      return true;
    case 'failure':
      return turn === floor.turns[slot] && (flags & FLAG.aiWouldResolve) === 0;
    case 'rule':
      return trigger.rule!.holds(run.view.of(slot, true));
    case 'ai-full':
      return false;
  }
}

/** The event of a conversation: its end, or, with live rules, the end of a turn. */
export function aiEvent(run: Run, slot: number): void {
  const { floor, model } = run;
  const turns = floor.turns[slot]!;
  if (!model.policy.live) {
    floor.turn[slot] = Math.min(turns, floor.stopTurn[slot]!);
    if (floor.stopTurn[slot]! <= turns) escalate(run, slot);
    else conclude(run, slot);
    return;
  }
  const turn = ++floor.turn[slot]!;
  countRequest(run, slot, turn);
  const fired = firstLive(run, slot, turn);
  if (fired !== -1) {
    floor.trigger[slot] = fired;
    if (turn < floor.stopTurn[slot]! && model.policy.readsConfidence && !Number.isNaN(model.ai!.evidence)) floor.confidence[slot] = statedConfidence(run, slot);
    escalate(run, slot);
  } else if (turn === turns) conclude(run, slot);
  else scheduleTurn(run, slot, turn + 1);
}

/** Played turn by turn, requests for a human are counted as they are made (the walk has counted to its own end). */
function countRequest(run: Run, slot: number, turn: number): void {
  const chance = chanceOfAsking(run, slot);
  if (chance === 0) return;
  turnNoise(run, slot, turn);
  if (run.streams[run.floor.source[slot]!]!.second < chance) run.floor.asks[slot]!++;
}

/** The first trigger in the order written that fires now, live ones asked and static ones as planned; `OWN_INITIATIVE` for a policy's code; −1: none. */
function firstLive(run: Run, slot: number, turn: number): number {
  const { floor, model } = run;
  const { triggers = [], escalate: byCode } = model.policy.hooks;
  const planned = floor.stopTurn[slot] === turn ? floor.trigger[slot]! : -1;
  for (let index = 0; index < triggers.length; index++) {
    if (index === planned) return index;
    const trigger = triggers[index]!;
    if (trigger.rule?.live === true && fires(run, slot, trigger, turn)) return index;
  }
  return byCode?.(run.view.of(slot, true)) === true ? OWN_INITIATIVE : -1;
}

/** The conversation has had all its turns: contained, unless the AI itself asks for a human. */
function conclude(run: Run, slot: number): void {
  const { floor, model } = run;
  const ai = model.intents[floor.intent[slot]!]!.ai!;
  const resolves = (floor.flags[slot]! & FLAG.aiWouldResolve) !== 0;
  const { triggers, escalate: byCode, clairvoyant } = model.policy.hooks;
  const handsOver = clairvoyant === undefined && floor.uAiOwn[slot]! < (resolves ? ai.transfersNeedlessly : ai.noticesFailure);
  if (handsOver && (triggers !== undefined || byCode !== undefined) && floor.line[slot]! >= 0) {
    floor.trigger[slot] = OWN_INITIATIVE;
    escalate(run, slot);
    return;
  }
  endSession(run, slot);
  floor.trigger[slot] = -1;
  // A conversation that ends with the AI saying that it could not help is contained all the same: no human took over.
  if (resolves && !handsOver) floor.flags[slot]! |= FLAG.resolved;
  else floor.flags[slot]! &= ~FLAG.resolved;
  if (!handsOver) floor.aiCost[slot]! += model.ai!.pricePerResolution;
  endAttempt(run, slot, END.contained, resolves && !handsOver);
}

function escalate(run: Run, slot: number): void {
  const { floor } = run;
  endSession(run, slot);
  if (floor.line[slot]! < 0) {
    floor.flags[slot]! &= ~FLAG.resolved;
    endAttempt(run, slot, END.lost, false);
    return;
  }
  floor.flags[slot]! |= FLAG.sentToHuman;
  packHandoff(run, slot);
  enterHumanQueue(run, slot);
}

/** An escalating or finished dialogue frees its session at once; whoever waits for one starts. */
function endSession(run: Run, slot: number): void {
  const { floor, model } = run;
  const seconds = run.now - floor.legStart[slot]!;
  floor.aiSeconds[slot]! += seconds;
  floor.aiCost[slot]! += seconds * model.ai!.pricePerSecond;
  if (floor.asks[slot]! > 0) floor.flags[slot]! |= FLAG.asked;
  run.aiSessions--;
  run.areas.aiSessions.add(0, -1);
  const next = run.aiQueue.shift();
  if (next !== undefined) startAi(run, next);
}

/** Whether the contact's intent can be handled by the AI at all. */
export function aiKnows(run: Run, slot: number): boolean {
  return run.model.ai !== null && run.model.intents[run.floor.intent[slot]!]!.ai !== null;
}
