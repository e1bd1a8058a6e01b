/**
 * The AI's leg. A conversation is walked turn by turn inside one event, up to the first static trigger or the end; only rules that
 * read a live field (queues, clock), or a limit of the requests, make an event of each turn. Triggers are asked after each turn, in the order written.
 */
import type { AiIntent } from '../model/model.ts';
import { enterHumanQueue } from './waiting.ts';
import { PAIR } from '../random/purposes.ts';
import { endAttempt } from './aftermath.ts';
import * as RANK from './rank.ts';
import { confidenceAfter, statedConfidence, turnNoise } from './confidence.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import { meetOutage, nextForAi, turnAway } from './ai-door.ts';
import { driftOfSuccess } from './drift.ts';
import { chargeResolution } from './billing.ts';
import { packHandoff } from './handoff.ts';
import { elapsedAfter } from './ai-elapsed.ts';
import * as END from './end.ts';
import type { Trigger } from './policy.ts';
import type { Run } from './run.ts';

/** `stopTurn` of a conversation that no static trigger stops. */
const NEVER = 2147483647;
/** `trigger` of a conversation that the AI itself handed over. */
const OWN_INITIATIVE = -2;

/** The AI takes a contact, or what the scenario says of a full AI happens. */
export function enterAi(run: Run, slot: number): void {
  const { model } = run;
  if (run.aiDoor !== null) run.aiDoor.come(slot);
  if (run.aiDown > 0) {
    meetOutage(run, slot);
    return;
  }
  if (run.aiSessions < model.ai!.sessions) {
    const away = run.requests === null ? null : run.requests.awayTo(run.now);
    if (away === null) startAi(run, slot);
    else meetFull(run, slot, away);
    return;
  }
  meetFull(run, slot, model.ai!.whenFull);
}

/** A contact comes to an AI that is full. */
function meetFull(run: Run, slot: number, whenFull: 'humans' | 'queue' | 'lost'): void {
  const to = overflows(run) ? 'humans' : whenFull;
  if (to === 'humans' && run.kindOf(slot).line >= 0) run.aiDoor!.overflow();
  turnAway(run, slot, to);
}

/** A policy with the trigger `ai-full` sends those whom a full AI turns away to humans, whatever the scenario says of them. */
function overflows(run: Run): boolean {
  return run.model.policy.hooks.triggers?.some(({ on }) => on === 'ai-full') ?? false;
}

export function startAi(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const ai = run.kindOf(slot).ai!;
  run.aiSessions++;
  if (run.aiDoor !== null) run.aiDoor.begin(slot, run.now);
  if (run.aiOrder !== null) run.aiOrder.values[slot] = run.aiStarted++;
  run.areas.aiSessions.add(0, 1);
  whole[w + WHOLE.state] = STATE.ai;
  real[r + REAL.legStart] = run.now;
  whole[w + WHOLE.flags]! |= FLAG.metAi | FLAG.everAi;
  real[r + REAL.aiCost]! += model.ai!.pricePerAttempt;
  whole[w + WHOLE.turn] = 0;
  whole[w + WHOLE.asks] = 0;
  if (run.availability !== null) run.availability.begin(slot);
  planConversation(run, slot, ai);
  whole[w + WHOLE.turn] = 0;
  if (model.policy.live) whole[w + WHOLE.asks] = 0;
  if (run.requests !== null) {
    run.requests.begin(slot);
    run.requests.ask(slot, run.now);
  }
  scheduleNext(run, slot);
}

/** The next turn of a conversation that is asked turn by turn, else its last. */
export function scheduleNext(run: Run, slot: number): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  scheduleTurn(run, slot, run.model.policy.live ? whole[w + WHOLE.turn]! + 1 : Math.min(whole[w + WHOLE.turns]!, whole[w + WHOLE.stopTurn]!));
}

function scheduleTurn(run: Run, slot: number, turn: number): void {
  const { real } = run.floor;
  const r = slot * REAL.width;
  run.calendar.schedule(slot, real[r + REAL.legStart]! + elapsedAfter(run, slot, turn), RANK.completion);
}

/** Whether the AI alone would resolve this attempt: the luck is fixed at birth, the chance follows from capability. */
export function aiWouldResolve(run: Run, slot: number): boolean {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const row = whole[w + WHOLE.row]!;
  if (row >= 0 && whole[w + WHOLE.attempt] === 0) {
    const columns = model.sources[run.kindOf(slot).source]!.list!.columns;
    if (columns.aiResolves[row]! >= 0) return columns.aiResolves[row] === 1;
    if (columns.needsHuman[row] === 1) return false;
  }
  const ai = run.kindOf(slot).ai;
  if (ai === null) return false;
  const chance = ai.success(real[r + REAL.difficulty]!);
  const { drift } = model.ai!;
  return real[r + REAL.uAi]! < (drift === null ? chance : chance + driftOfSuccess(drift, real[r + REAL.arrived]!));
}

/** Length of the conversation, and the first turn after which a static trigger stops it. */
function planConversation(run: Run, slot: number, ai: AiIntent): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  if (ai.turns === null) {
    whole[w + WHOLE.turns] = 1;
    real[r + REAL.turnSeconds] = ai.duration === null ? ai.turn : ai.duration.quantile(real[r + REAL.uAiLength]!);
  } else {
    whole[w + WHOLE.turns] = Math.max(1, Math.round(ai.turns.quantile(real[r + REAL.uAiLength]!)));
    real[r + REAL.turnSeconds] = ai.turn;
  }
  const { latency } = run.model.ai!;
  if (latency !== null) real[r + REAL.turnSeconds]! += latency.quantile(run.drawAttempt(slot, 0, PAIR.AI_LATENCY_RESERVED).first);
  walk(run, slot);
}

/** Walks the turns: requests for a human, stated confidence, static triggers. Leaves `stopTurn`, `trigger`, `asks` and `confidence`. */
function walk(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const ai = model.ai!;
  const triggers = staysToTheEnd(run, slot) ? [] : (model.policy.hooks.triggers ?? []);
  const askChance = chanceOfAsking(run, slot);
  const states = model.policy.readsConfidence && !Number.isNaN(ai.evidence);
  const turns = whole[w + WHOLE.turns]!;
  const { source } = run.kindOf(slot);
  whole[w + WHOLE.stopTurn] = NEVER;
  whole[w + WHOLE.trigger] = -1;
  real[r + REAL.confidence] = NaN;
  if (triggers.length === 0 && askChance === 0 && !states) return;
  let noise = 0;
  for (let turn = 1; turn <= turns; turn++) {
    if (states || askChance > 0) {
      noise += turnNoise(run, slot, turn);
      if (askChance > 0 && run.streams[source]!.second < askChance) whole[w + WHOLE.asks]!++;
      if (states) real[r + REAL.confidence] = confidenceAfter(run, slot, turn, noise);
    }
    whole[w + WHOLE.turn] = turn;
    const fired = firstStatic(run, slot, triggers, turn);
    if (fired >= 0) {
      whole[w + WHOLE.stopTurn] = turn;
      whole[w + WHOLE.trigger] = fired;
      return;
    }
  }
}

/** A conversation that the end of the run cuts off: what was planned for its later turns has not happened. */
export function forgetPlan(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  whole[w + WHOLE.trigger] = -1;
  real[r + REAL.confidence] = NaN;
}

/** P(asks for a human) in a turn of this conversation. */
function chanceOfAsking(run: Run, slot: number): number {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const ai = run.model.ai!;
  const flags = whole[w + WHOLE.flags]!;
  const own = (flags & FLAG.prefersHuman) !== 0 ? ai.asksPreferring : ai.asksOtherwise;
  return Math.min(1, own + ((flags & FLAG.aiWouldResolve) === 0 ? ai.asksFailing : 0));
}

/** Whether a trigger can be asked only when its turn ends. Where requests are limited, so can all that may read the time. */
function isLive(run: Run, { on, rule }: Trigger): boolean {
  return rule?.live === true || (run.requests !== null && (on === 'time' || on === 'rule'));
}

function firstStatic(run: Run, slot: number, triggers: readonly Trigger[], turn: number): number {
  for (let index = 0; index < triggers.length; index++) {
    const trigger = triggers[index]!;
    if (!isLive(run, trigger) && fires(run, slot, trigger, turn)) return index;
  }
  return -1;
}

/** Whether a trigger asks for a human after `turn`; the floor's `turn`, `asks` and `confidence` are those of that turn. */
function fires(run: Run, slot: number, trigger: Trigger, turn: number): boolean {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const flags = whole[w + WHOLE.flags]!;
  switch (trigger.on) {
    case 'low-confidence':
      return real[r + REAL.confidence]! < trigger.threshold;
    case 'asks-for-human':
      return whole[w + WHOLE.asks]! >= trigger.threshold;
    case 'sensitive-topic':
      return (flags & FLAG.sensitive) !== 0;
    case 'high-stakes':
      return (flags & FLAG.highStakes) !== 0;
    case 'turns':
      return turn > trigger.threshold;
    case 'time':
      return elapsedAfter(run, slot, turn) > trigger.threshold;
    case 'always':
      return true;
    case 'failure':
      return turn === whole[w + WHOLE.turns] && (flags & FLAG.aiWouldResolve) === 0;
    case 'rule':
      return trigger.rule!.holds(run.view.of(slot, true));
    case 'ai-full':
    case 'ai-down':
      return false;
  }
}

/** The event of a conversation: its end, or, played turn by turn, the end of a turn. */
export function aiEvent(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const turns = whole[w + WHOLE.turns]!;
  if (!model.policy.live) {
    const last = Math.min(turns, whole[w + WHOLE.stopTurn]!);
    whole[w + WHOLE.turn] = last;
    if (whole[w + WHOLE.stopTurn]! <= turns && !stays(run, slot)) escalate(run, slot);
    else if (last === turns) conclude(run, slot);
    else scheduleNext(run, slot);
    return;
  }
  const turn = ++whole[w + WHOLE.turn]!;
  if (run.requests !== null) run.requests.endTurn(slot);
  countRequest(run, slot, turn);
  const fired = firstLive(run, slot, turn);
  if (fired !== -1 && !stays(run, slot)) {
    whole[w + WHOLE.trigger] = fired;
    if (turn < whole[w + WHOLE.stopTurn]! && model.policy.readsConfidence && !Number.isNaN(model.ai!.evidence))
      real[r + REAL.confidence] = statedConfidence(run, slot);
    escalate(run, slot);
  } else if (turn === turns) conclude(run, slot);
  else nextTurn(run, slot, turn + 1);
}

function nextTurn(run: Run, slot: number, turn: number): void {
  if (run.requests !== null) run.requests.ask(slot, run.now);
  scheduleTurn(run, slot, turn);
}

/** Played turn by turn, requests for a human are counted as they are made (the walk has counted to its own end). */
export function countRequest(run: Run, slot: number, turn: number): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const chance = chanceOfAsking(run, slot);
  if (chance === 0) return;
  turnNoise(run, slot, turn);
  if (run.streams[run.kindOf(slot).source]!.second < chance) whole[w + WHOLE.asks]!++;
}

/** The first trigger in the order written that fires now, live ones asked and static ones as planned; `OWN_INITIATIVE` for a policy's code; −1: none. */
function firstLive(run: Run, slot: number, turn: number): number {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const { model } = run;
  const { triggers = [], escalate: byCode } = model.policy.hooks;
  if (staysToTheEnd(run, slot)) return -1;
  const planned = whole[w + WHOLE.stopTurn] === turn ? whole[w + WHOLE.trigger]! : -1;
  for (let index = 0; index < triggers.length; index++) {
    if (index === planned) return index;
    const trigger = triggers[index]!;
    if (isLive(run, trigger) && fires(run, slot, trigger, turn)) return index;
  }
  return byCode?.(run.view.of(slot, true)) === true ? OWN_INITIATIVE : -1;
}

/** The conversation has had all its turns: contained, unless the AI itself asks for a human. */
function conclude(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const ai = run.kindOf(slot).ai!;
  const resolves = (whole[w + WHOLE.flags]! & FLAG.aiWouldResolve) !== 0;
  const { triggers, escalate: byCode, clairvoyant } = model.policy.hooks;
  const handsOver = clairvoyant === undefined && real[r + REAL.uAiOwn]! < (resolves ? ai.transfersNeedlessly : ai.noticesFailure);
  if (handsOver && (triggers !== undefined || byCode !== undefined) && run.kindOf(slot).line >= 0 && !staysToTheEnd(run, slot) && !stays(run, slot)) {
    whole[w + WHOLE.trigger] = OWN_INITIATIVE;
    escalate(run, slot);
    return;
  }
  endSession(run, slot);
  whole[w + WHOLE.trigger] = -1;
  // A conversation that ends with the AI saying that it could not help is contained all the same: no human took over.
  if (resolves && !handsOver) whole[w + WHOLE.flags]! |= FLAG.resolved;
  else whole[w + WHOLE.flags]! &= ~FLAG.resolved;
  if (!handsOver) chargeResolution(run, slot);
  endAttempt(run, slot, END.contained);
}

/** The AI would hand over, says who is there, and the customer stays: the conversation goes on, without triggers, to its last turn. */
function stays(run: Run, slot: number): boolean {
  if (run.availability === null || !run.availability.keeps(run, slot)) return false;
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const turn = whole[w + WHOLE.turn]!;
  const asks = whole[w + WHOLE.asks]!;
  whole[w + WHOLE.asks] = 0;
  walk(run, slot);
  whole[w + WHOLE.turn] = turn;
  // Played turn by turn, they are counted as they are made.
  if (run.model.policy.live) whole[w + WHOLE.asks] = asks;
  return true;
}

function staysToTheEnd(run: Run, slot: number): boolean {
  return run.availability !== null && run.availability.stays(slot);
}

function escalate(run: Run, slot: number): void {
  endSession(run, slot);
  leaveAi(run, slot, FLAG.sentToHuman);
}

/** A conversation that is over goes on with a human, or is lost where nobody takes it. `why`: sent by a decision, or forced. */
export function leaveAi(run: Run, slot: number, why: typeof FLAG.sentToHuman | typeof FLAG.forced): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  if (run.kindOf(slot).line < 0) {
    whole[w + WHOLE.flags]! &= ~FLAG.resolved;
    endAttempt(run, slot, END.lost);
    return;
  }
  whole[w + WHOLE.flags]! |= why;
  packHandoff(run, slot);
  enterHumanQueue(run, slot);
}

/** An escalating or finished dialogue frees its session at once; whoever waits for one starts. */
export function endSession(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const { model } = run;
  const seconds = run.now - real[r + REAL.legStart]!;
  real[r + REAL.aiSeconds]! += seconds;
  real[r + REAL.aiCost]! += seconds * model.ai!.pricePerSecond;
  if (whole[w + WHOLE.asks]! > 0) whole[w + WHOLE.flags]! |= FLAG.asked;
  run.aiSessions--;
  run.areas.aiSessions.add(0, -1);
  if (run.aiDown > 0) return;
  const next = nextForAi(run);
  if (next !== undefined) startAi(run, next);
}

/** Whether the contact's intent can be handled by the AI at all. */
export function aiKnows(run: Run, slot: number): boolean {
  return run.model.ai !== null && run.kindOf(slot).ai !== null;
}
