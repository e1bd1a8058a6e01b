/**
 * Laws that hold on every path, whatever is simulated: nobody is lost or counted twice, Little's law as areas, busy time is handling,
 * nobody waits for an agent who has nothing to do, and the clock never falls. Every bundled scenario, and random ones.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { policyNamed } from '../../src/policies/list.ts';
import { compileRule } from '../../src/scenario/rules.ts';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { modelsOf, randomScenario } from '../support/random-scenario.ts';
import { readyScenario } from '../support/run-scenario.ts';
import { bundledScenarios } from '../support/scenario-yaml.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

const SCENARIOS = 80;
/** Sums of thousands of doubles in two orders. */
const ROUNDING = 1e-9;

type Leg = Observed['legs'][number];

const sum = (values: Iterable<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

function isClose(ours: number, theirs: number, what: string): void {
  expect(Math.abs(ours - theirs), `${what}: ${ours} and ${theirs}`).toBeLessThanOrEqual(ROUNDING * Math.max(1, Math.abs(ours), Math.abs(theirs)));
}

/** Seconds of [from, to] that lie in the window. */
function inside(model: Model, { areas }: Observed, from: number, to: number): number {
  return Math.max(0, Math.min(to, areas.edges[areas.intervals]!) - Math.max(from, model.span.windowStart));
}

/** Integral of one row of an area over the whole window. */
function total(cells: Float64Array, row: number, { areas }: Observed): number {
  return sum(cells.subarray(row * areas.intervals, (row + 1) * areas.intervals));
}

/** The same run with its window from the first moment to the end: every need is counted, so the rows tell of everybody. */
function seenWhole(model: Model): Model {
  const { span } = model;
  return { ...model, span: { ...span, windowStart: 0, cut: span.windowEnd !== Infinity, edges: Float64Array.of(0, ...span.edges.filter((edge) => edge > 0)) } };
}

function checkCounts(observed: Observed): void {
  const { tally, needs, contacts, legs } = observed;
  const { contained, served, abandoned, blocked, refused = 0, lost, calledBack = 0, inSystem } = tally;
  expect(tally.arrived).toBe(contained + served + abandoned + blocked + refused + lost + calledBack + inSystem);
  expect(sum(needs.map((need) => need.attempts - 1))).toBe(contacts.filter((contact) => contact.attempt > 0).length);
  // A need's contacts are numbered without a gap, and all but the last have ended: as many rows as attempts, less those away.
  const ended = contacts.filter((contact) => contact.end !== END.open).length;
  const openAway = needs.filter((need) => need.end === END.open).length - contacts.filter((contact) => contact.end === END.open).length;
  // Who is to be called and was not reached, or not yet, has had no contact at all.
  const unmet = legs.filter((leg) => leg.end === END.calledBack && leg.origin === ORIGIN.outbound && !Number.isFinite(leg.talk)).length;
  expect(ended).toBe(sum(needs.map((need) => need.attempts)) - needs.filter((need) => need.end === END.open).length + openAway - unmet);
}

/** Where rows tell of everybody, they add up to the tally. */
function checkRows({ tally, contacts, legs }: Observed): void {
  const countOf = (end: number) => contacts.filter((contact) => contact.end === end).length;
  expect([END.contained, END.served, END.abandoned, END.blocked, END.lost, END.open].map(countOf)).toEqual([
    tally.contained,
    tally.served,
    tally.abandoned,
    tally.blocked,
    tally.lost,
    tally.inSystem,
  ]);
  expect(legs.filter((leg) => leg.end === END.served).length).toBeGreaterThanOrEqual(tally.served);
  expect(legs.filter((leg) => leg.end === END.abandoned).length).toBe(tally.abandoned);
  expect(legs.filter((leg) => leg.end === END.blocked).length).toBe(tally.blocked);
}

/** L = λW with boundary terms: ∫ waiting dt over the window is the sum of the waits, each clipped to the window. */
function checkLittle(model: Model, observed: Observed): void {
  model.queues.forEach((_, queue) => {
    const integral = total(observed.areas.waiting, queue, observed);
    const waits = sum(observed.legs.filter((leg) => leg.queue === queue).map((leg) => inside(model, observed, leg.entered, leg.entered + leg.wait)));
    isClose(waits, integral, `waiting in queue ${queue}`);
  });
}

const start = (leg: Leg): number => leg.entered + leg.wait;
const free = (leg: Leg): number => start(leg) + leg.work;

/** Time in hand is handling clipped to the window; an agent with several at once is busy for their union, so between them and the largest count. */
function checkBusy(model: Model, observed: Observed): void {
  model.groups.forEach((group, g) => {
    const inHand = total(observed.areas.inHand, g, observed);
    const busy = total(observed.areas.busy, g, observed);
    const onDuty = total(observed.areas.onDuty, g, observed);
    const handled = sum(observed.legs.filter((leg) => leg.group === g && leg.end === END.served).map((leg) => inside(model, observed, start(leg), free(leg))));
    isClose(handled, inHand, `handling in group ${g}`);
    const slots = Math.max(...group.slots);
    expect(busy).toBeLessThanOrEqual(inHand * (1 + ROUNDING) + ROUNDING);
    expect(busy * slots).toBeGreaterThanOrEqual(inHand * (1 - ROUNDING) - ROUNDING);
    expect(busy).toBeLessThanOrEqual(onDuty * (1 + ROUNDING) + ROUNDING);
    if (slots === 1) isClose(busy, inHand, `one at a time in group ${g}`);
  });
}

/** One more or less of something at a time. */
interface Step {
  readonly time: number;
  readonly by: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Times at which a count stands above zero for some length, as stretches. */
function positive(steps: Step[]): Span[] {
  const sorted = [...steps].sort((a, b) => a.time - b.time);
  const stretches: Span[] = [];
  let count = 0;
  let since = 0;
  for (const { time, by } of sorted) {
    if (count > 0 && time > since) stretches.push({ from: since, to: time });
    count += by;
    since = time;
  }
  return stretches;
}

/** The longest stretch that two rising lists of stretches share. */
function longestOverlap(a: readonly Span[], b: readonly Span[]): number {
  let longest = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    longest = Math.max(longest, Math.min(a[i]!.to, b[j]!.to) - Math.max(a[i]!.from, b[j]!.from));
    if (a[i]!.to < b[j]!.to) i++;
    else j++;
  }
  return longest;
}

/**
 * While somebody waits in a line, no agent of a group that serves it is idle. Replayed from rows: agents due, less agents at work, for
 * groups whose agents take one contact at a time. (Several at once: the twin checks it.)
 */
function checkWorkConservation(model: Model, observed: Observed): void {
  const end = observed.areas.edges[observed.areas.intervals]!;
  const waiting = observed.legs.filter((leg) => leg.wait > 0);
  model.groups.forEach((group, g) => {
    if (group.unlimited || Math.max(...group.slots) > 1) return;
    const steps: Step[] = [];
    group.times.forEach((time, i) => steps.push({ time, by: group.agents[i]! - (i === 0 ? 0 : group.agents[i - 1]!) }));
    for (const leg of observed.legs) {
      if (leg.group !== g || leg.end !== END.served || leg.work === 0) continue;
      steps.push({ time: start(leg), by: -1 }, { time: Math.max(start(leg) + (leg.talk + leg.afterContact), start(leg)), by: 1 });
    }
    const serves = ({ intent, channel, segment }: Leg): boolean => {
      const line = model.lineOf[(intent * model.names.channels.length + channel) * model.segments.length + segment]!;
      return model.lines[line]!.groups.includes(g);
    };
    const waits = waiting.filter(serves).flatMap((leg) => [
      { time: leg.entered, by: 1 },
      { time: Math.min(start(leg), end), by: -1 },
    ]);
    // A talk and the work after it end by two additions, the row by one: the difference is a rounding, never a wait.
    expect(longestOverlap(positive(steps), positive(waits)), `group ${g} has somebody idle while a contact waits`).toBeLessThan(1e-6);
  });
}

function checkTimes(model: Model, { needs, contacts, legs, areas }: Observed): void {
  const { windowStart, windowEnd } = model.span;
  const counted = (time: number): boolean => time >= windowStart && time < windowEnd;
  expect(legs.filter((leg) => !(leg.wait >= 0 && leg.work >= 0 && counted(leg.entered)))).toEqual([]);
  expect(contacts.filter((contact) => !(contact.ended >= contact.arrived))).toEqual([]);
  expect(needs.filter((need) => !(need.closed >= need.born && counted(need.born)))).toEqual([]);
  // Rows are written as things end, but for those still open, which come last.
  const ends = contacts.filter((contact) => contact.end !== END.open).map((contact) => contact.ended);
  expect(ends.every((time, i) => i === 0 || time >= ends[i - 1]!)).toBe(true);
  for (const cells of [areas.onDuty, areas.busy, areas.inHand, areas.waiting, areas.aiSessions, areas.inSystem, areas.away]) {
    expect(cells.every((cell) => cell >= 0)).toBe(true);
  }
}

/** Needs in the system are with the AI, wait for one, wait for a human, or talk: contacts from arrival to end, clipped to the window. */
function checkInSystem(model: Model, observed: Observed): void {
  const present = sum(observed.contacts.map((contact) => inside(model, observed, contact.arrived, contact.ended)));
  isClose(present, total(observed.areas.inSystem, 0, observed), 'needs in the system');
}

/**
 * Whether rows say when everybody was where. They do not where a wait or a talk has parts (work put aside or handed over, a pace, calls that are owed, silence) or an
 * idle agent is kept from some contacts, or is not there; there the engine's own laws, checked on every run, and the twin stand in.
 */
function toldByRows({ callback, defers, groups, kinds, lines, opening, sources, queues, telephoneLines }: Model): boolean {
  return (
    callback === null &&
    kinds.every(({ adviser }) => adviser === null) &&
    !defers &&
    opening === null &&
    telephoneLines === Infinity &&
    queues.every((queue) => queue.telephoneLines === Infinity) &&
    lines.every(({ choices }) => choices === null) &&
    groups.every(
      ({ paces, roster, shrinkage }) => roster === null && (shrinkage === null || shrinkage.absence === 0) && paces.every((pace) => pace === null),
    ) &&
    sources.every(({ foundOutAfter, outbound }) => !(foundOutAfter > 0) && outbound === null)
  );
}

function checkLaws(model: Model, seed: string, replication: number): void {
  const asItIs = observe(model, seed, replication);
  checkCounts(asItIs);
  checkTimes(model, asItIs);
  const whole = seenWhole(model);
  const everybody = observe(whole, seed, replication);
  checkCounts(everybody);
  checkTimes(whole, everybody);
  if (!toldByRows(model)) return;
  checkRows(everybody);
  checkLittle(whole, everybody);
  checkBusy(whole, everybody);
  checkInSystem(whole, everybody);
  checkWorkConservation(whole, everybody);
}

describe.each(bundledScenarios())('scenarios/%s', (_name, path) => {
  it('obeys every law under every policy', async () => {
    const { resolved, attachments, modules } = await readyScenario(path);
    for (const arm of resolved.arms) {
      const definition = modules.definitions.get(arm.id) ?? policyNamed(arm.type)!;
      checkLaws(compileModel({ arm, definition, attachments, compileRule }), String(resolved.scenario.seed), 0);
    }
  });
});

describe('random scenarios', () => {
  it('obey every law under every policy', async () => {
    await fc.assert(
      fc.asyncProperty(randomScenario, fc.nat(3), async (text, replication) => {
        for (const model of (await modelsOf(text)).values()) checkLaws(model, 'laws', replication);
      }),
      { numRuns: SCENARIOS, seed: 4711 },
    );
  });
});
