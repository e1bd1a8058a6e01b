/** A contact arrives: a need is born, or a customer is back. The policy is asked where it goes. */
import { aiKnows, aiWouldResolve, enterAi } from './ai-leg.ts';
import { endAttempt } from './aftermath.ts';
import { ATTEMPT_FLAGS, FLAG } from './floor.ts';
import { enterHumanQueue } from './human-leg.ts';
import { END } from './observations.ts';
import type { Path } from './policy.ts';
import type { Run } from './run.ts';
import { lineOf } from './view.ts';

/** The next need of the sources is born and makes its first contact. */
export function bear(run: Run): void {
  const { floor, model } = run;
  const slot = run.takeSlot();
  run.births.bear(floor, slot);
  if (++run.counts.born === model.span.needs) run.births.stop();
  floor.line[slot] = lineOf(run, slot);
  floor.returns[slot] = 0;
  floor.wait[slot] = floor.humanSeconds[slot] = 0;
  if (model.ai !== null) floor.transfers[slot] = floor.repeated[slot] = floor.reAuthentications[slot] = floor.aiSeconds[slot] = floor.aiCost[slot] = 0;
  if (run.now >= model.span.windowStart && run.now < model.span.windowEnd) {
    floor.flags[slot]! |= FLAG.counted;
    run.counts.openNeeds++;
  }
  beginAttempt(run, slot);
}

/** A customer is back: a new attempt of the same need, with fresh luck, routed anew. */
export function comeBack(run: Run, slot: number): void {
  run.floor.attempt[slot]!++;
  run.areas.away.add(0, -1);
  run.births.renew(run.floor, slot);
  beginAttempt(run, slot);
}

function beginAttempt(run: Run, slot: number): void {
  const { floor } = run;
  run.counts.arrived++;
  run.areas.inSystem.add(0, 1);
  floor.flags[slot]! &= ~ATTEMPT_FLAGS;
  floor.arrived[slot] = run.now;
  if (needsHumanKnown(run, slot)) floor.flags[slot]! |= FLAG.needsHumanKnown;
  if (run.model.ai !== null) {
    floor.trigger[slot] = -1;
    floor.asks[slot] = 0;
    floor.handoffs[slot] = 0;
    floor.confidence[slot] = NaN;
    if (aiWouldResolve(run, slot)) floor.flags[slot]! |= FLAG.aiWouldResolve;
  }
  if (routeOf(run, slot) === 'ai') goToAi(run, slot);
  else goToHuman(run, slot);
}

function needsHumanKnown(run: Run, slot: number): boolean {
  const row = run.floor.row[slot]!;
  return row >= 0 && run.model.sources[run.floor.source[slot]!]!.list!.columns.needsHuman[row] === 1;
}

function routeOf(run: Run, slot: number): Path {
  const { hooks } = run.model.policy;
  return hooks.clairvoyant === undefined ? hooks.route(run.view.of(slot, false)) : hooks.clairvoyant(truthOf(run, slot));
}

function truthOf(run: Run, slot: number) {
  const { floor, model } = run;
  const flags = floor.flags[slot]!;
  const human = model.intents[floor.intent[slot]!]!.human;
  return {
    aiWouldResolve: (flags & FLAG.aiWouldResolve) !== 0,
    humanWouldResolve: floor.uHuman[slot]! < (human?.success(floor.difficulty[slot]!) ?? 1),
    entitledToHuman: (flags & (FLAG.highStakes | FLAG.sensitive | FLAG.needsHumanKnown)) !== 0,
  };
}

/** An intent that the AI does not handle goes to a human whatever the policy says, and counts as forced. */
function goToAi(run: Run, slot: number): void {
  if (aiKnows(run, slot)) {
    enterAi(run, slot);
    return;
  }
  run.floor.flags[slot]! |= FLAG.forced;
  if (run.floor.line[slot]! >= 0) enterHumanQueue(run, slot);
  else endAttempt(run, slot, END.lost, false);
}

function goToHuman(run: Run, slot: number): void {
  if (run.floor.line[slot]! >= 0) {
    run.floor.flags[slot]! |= FLAG.sentToHuman;
    enterHumanQueue(run, slot);
    return;
  }
  run.floor.flags[slot]! |= FLAG.forced;
  if (aiKnows(run, slot)) enterAi(run, slot);
  else endAttempt(run, slot, END.lost, false);
}
