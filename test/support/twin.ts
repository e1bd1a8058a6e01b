/**
 * A second simulator, written from the documents and not from the engine: one object a customer, one list of future events, closures,
 * and no thought of speed. It shares the compiled model and the addresses of chance with the engine and nothing else, so where both say
 * the same, contact by contact, either both are right or two people misread the same sentence.
 *
 * Equal times: staff, completion, patience, arrival of a new need (by source), arrival of one who is back; then the order in which things
 * were planned.
 */
import type { CallModel } from '../../src/model/callback.ts';
import type { LineModel, Model } from '../../src/model/model.ts';
import { correlatedUniform } from '../../src/model/distribution.ts';
import { PAIR } from '../../src/random/purposes.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { Stream } from '../../src/random/stream.ts';
import type { RouterView } from '../../src/scenario/observable.ts';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import * as PATH from '../../src/sim/path.ts';
import type { End } from '../../src/sim/codes.ts';
import { customersOf, Luck } from './twin-customers.ts';
import type { Customer } from './twin-customers.ts';
import type { Observed } from './world.ts';

type Line = Pick<LineModel, 'choices' | 'groups'>;
type NeedRow = Observed['needs'][number];
type ContactRow = Observed['contacts'][number];
type LegRow = Observed['legs'][number];

export interface TwinObserved {
  readonly needs: readonly NeedRow[];
  readonly contacts: readonly ContactRow[];
  readonly legs: readonly LegRow[];
  readonly areas: Omit<Observed['areas'], 'intervals'>;
  readonly tally: Omit<Observed['tally'], 'born' | 'events' | 'customersHash'>;
}

const KIND = { staff: 0, completion: 1, patience: 2, birth: 3, return: 4 } as const;

interface Event {
  readonly time: number;
  readonly kind: number;
  readonly order: number;
  readonly happen: () => void;
}

interface Agent {
  readonly group: number;
  readonly onDutySince: number;
  busySince: number;
  /** What the agent has in hand: talks and after-contact work. */
  load: number;
  channel: number;
  /** Work in hand that is put aside for a live contact. */
  gives: Hold | null;
  /** Which of the people of the group; −1: one of no end of them. */
  readonly person: number;
  /** Times the speed of the group, and added to its success. */
  readonly speed: number;
  readonly resolves: number;
  /** Seconds of work taken since coming on duty. */
  worked: number;
  /** Past hours of their own: what is in hand is the last. */
  leaving: boolean;
  shiftEnd: number;
  /** When the agent last changed what they do, as a running number: the lowest has been at it longest. */
  changed: number;
  /** Talks and after-contact work in hand, each going on at the same pace. */
  readonly tasks: Task[];
  pace: number;
}

/** Work in an agent's hands: what was left of it, at full pace, at some moment, and when it ends as things stand. */
interface Task {
  left: number;
  since: number;
  end: Event | null;
  readonly done: () => void;
}

/** A talk in an agent's hands. */
interface Hold {
  readonly journey: Journey;
  readonly task: Task;
  readonly inHand: Stretch;
  readonly plan: LegPlan;
}

/** Stretches of time in which something counted 1, for time integrals. */
interface Stretch {
  readonly what: 'silent' | 'backlog' | 'onDuty' | 'inRole' | 'busy' | 'inHand' | 'waiting' | 'aiSessions' | 'inSystem' | 'away' | 'aiWaiting' | 'aiDown';
  readonly row: number;
  readonly from: number;
  to: number;
}

/** A handoff packet that arrived with the contact. */
interface Packet {
  readonly present: readonly boolean[];
  readonly faithful: readonly boolean[];
  readonly reAuthenticated: boolean;
  readonly expects: boolean;
  readonly emotion: boolean;
}

/** One need in the system, and its current contact. */
interface Journey {
  readonly who: Customer;
  readonly counted: boolean;
  doing: 'ai' | 'paused' | 'waits-for-ai' | 'waits' | 'talks' | 'aside' | 'gone' | 'away' | 'owed-a-call';
  // Over all contacts:
  attempt: number;
  /** The contacts at which the patience and the handle time of this one were settled. */
  patienceOfAttempt: number;
  handleOfAttempt: number;
  returns: number;
  redials: number;
  transfers: number;
  repeated: number;
  reAuthentications: number;
  wait: number;
  humanSeconds: number;
  aiSeconds: number;
  aiCost: number;
  metAnyAi: boolean;
  metAnyHuman: boolean;
  everEscalated: boolean;
  resolved: boolean;
  /** A faithful packet would have saved the last human leg. */
  lostByPacket: boolean;
  // This contact:
  arrived: number;
  inSystem: Stretch;
  aiWouldResolve: boolean;
  metAi: boolean;
  asked: boolean;
  sentToHuman: boolean;
  forced: boolean;
  metOutage: boolean;
  aiWait: Stretch;
  waitsForAiSince: number | null;
  /** When the last resolution was charged; null: no charge stands. */
  charged: number | null;
  tookBack: boolean;
  trigger: number;
  confidence: number;
  handoff: Packet | null;
  /** Talk that another agent has left, seconds at speed 1; NaN: nobody has begun. */
  rest: number;
  /** Deferred work that was begun and is put aside: seconds at speed 1, and how it was planned. */
  aside: { readonly work: number; readonly plan: LegPlan };
  /** With the human side, on a deferred channel. */
  backlog: Stretch | null;
  /** This contact is a callback. */
  calledBack: boolean;
  /** The promise of a callback: when, calls tried, since when and in which order it is due; null: none. */
  promise: { readonly made: number; readonly promised: number; readonly away: Stretch; tries: number; due: boolean; ringing: boolean } | null;
  // Its AI conversation:
  talk: {
    start: number;
    readonly turns: number;
    readonly turnSeconds: number;
    readonly order: number;
    turn: number;
    asks: number;
    noise: number;
    /** For requests: by the turn in progress, and by all turns so far. */
    turnWaited: number;
    waited: number;
    /** Has been told that nobody is there, or how long it takes, and stays to the end. */
    stays: boolean;
    session: Stretch;
    end: Event;
  };
  // Its wait for a human:
  entry: {
    readonly time: number;
    readonly counted: boolean;
    readonly order: number;
    readonly line: number;
    waited: boolean;
    /** Goes before everybody. */
    readonly atHead: boolean;
    giveUp: Event | null;
    /** Times passed after which more groups take the contact. */
    overflowed: number;
    stretch: Stretch | null;
    /** The one person whom the customer knows, if any; and until when the customer waits for nobody else, `givesUp` being the end of patience. */
    adviser?: { readonly group: number; readonly person: number } | null;
    awaits?: { readonly until: number; readonly givesUp: number } | null;
    /** Seconds of waiting that were announced. */
    told?: number | null;
  };
}

interface LegPlan {
  readonly talk: number;
  readonly pace: number;
  readonly afterContact: number;
  readonly resolved: boolean;
  readonly repeatSeconds: number;
  readonly lostByPacket: boolean;
}

/** What is counted by queue as it happens. */
type Mark = 'adviserAsked' | 'adviserMet' | 'adviserWaited' | 'begun' | 'interruptions' | 'told' | 'toldHungUp' | 'toldAnswered' | 'toldBias' | 'toldError';

/** Of a contact that has met nobody. */
const UNTOUCHED = {
  metAi: false,
  asked: false,
  sentToHuman: false,
  forced: false,
  metOutage: false,
  tookBack: false,
  trigger: -1,
  confidence: NaN,
  handoff: null,
  rest: NaN,
};
const TURNED_AWAY: readonly End[] = [END.abandoned, END.blocked, END.lost, END.refused, END.calledBack];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const OWN_INITIATIVE = -2;
const bit = (value: boolean): number => (value ? 1 : 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** One replication, as `observe` gives it; rows in no particular order. */
export function twin(model: Model, seed = 'test', replication = 0): TwinObserved {
  const { span, policy, handoff: packetModel, lines } = model;
  const luck = new Luck(model, seed, replication);
  const events: Event[] = [];
  const stretches: Stretch[] = [];
  const backlogSince = new Map<Stretch, number>();
  const marks: { readonly what: Mark; readonly row: number; readonly time: number; readonly by: number }[] = [];
  const journeys = new Set<Journey>();
  const waitingForAi: Journey[] = [];
  const waiting: Journey[] = [];
  const staff: Agent[] = [];
  const due = model.groups.map(() => 0);
  /** Of each role, the people in it who are a number; and where people with hours of their own go once they are off the floor. */
  const inRole: Stretch[][] = model.roles.map(() => []);
  const goesTo = new Map<string, { readonly role: number; stretch: Stretch | null }>();
  /** People who are not there, the next to come last. */
  const offDuty = model.groups.map(({ most }) => Array.from({ length: most }, (_, i) => most - 1 - i));
  const rows = { needs: [] as NeedRow[], contacts: [] as ContactRow[], legs: [] as LegRow[] };
  const tally = {
    arrived: 0,
    contained: 0,
    served: 0,
    abandoned: 0,
    blocked: 0,
    lost: 0,
    inSystem: 0,
    ...(model.opening === null ? {} : { refused: 0 }),
    ...(model.callback === null ? {} : { calledBack: 0 }),
    ...(model.outbound ? { owed: 0, reached: 0, unreached: 0 } : {}),
  };
  const end = span.cut ? span.windowEnd : span.horizon;
  let now = 0;
  let running = 0;
  /** Choices by chance so far. */
  let choices = 0;
  let born = 0;
  let sessions = 0;
  let outages = 0;
  let justAside: Journey | null = null;
  let downSince = 0;
  let down: Stretch;
  let conversations = 0;
  /** Requests of the AI that have not been taken back, and its turns that were moments of their own. */
  const requests: { free: number; due: number }[] = [];
  /** Who came to the AI, and what became of them at its door. */
  const aiDoor: { readonly what: 'aiCame' | 'aiOverflowed' | 'aiBegun' | 'aiBegunWaited'; readonly time: number; readonly by: number }[] = [];
  /** What was said before a handoff. */
  const answers: { readonly time: number; readonly answer: 'comes' | 'alone' | 'rather not' }[] = [];
  const turnsEnded: { readonly time: number; readonly waited: number }[] = [];

  // ---- time -------------------------------------------------------------------------------------------------------

  function at(time: number, kind: number, happen: () => void, order = running++): Event {
    const event = { time, kind, order, happen };
    const place = events.findIndex((other) => before(event, other));
    events.splice(place < 0 ? events.length : place, 0, event);
    return event;
  }

  function before(a: Event, b: Event): boolean {
    if (a.time !== b.time) return a.time < b.time;
    if (a.kind !== b.kind) return a.kind < b.kind;
    return a.order < b.order;
  }

  function cancel(...off: readonly Event[]): void {
    for (const event of off) if (events.includes(event)) events.splice(events.indexOf(event), 1);
  }

  function begin(what: Stretch['what'], row: number): Stretch {
    const stretch = { what, row, from: now, to: Infinity };
    stretches.push(stretch);
    return stretch;
  }

  function mark(what: Mark, { entry }: Journey, by = 1): void {
    marks.push({ what, row: lines[entry.line]!.queue, time: now, by });
  }

  const inWindow = (time: number): boolean => time >= span.windowStart && time < span.windowEnd;

  // ---- arrivals ---------------------------------------------------------------------------------------------------

  const sources = model.sources.map((_, index) => customersOf(model, index, luck, PAIR));

  function expectNext(source: number): void {
    const next = sources[source]!.next();
    if (!next.done) at(next.value.born, KIND.birth, () => bear(next.value), source);
  }

  function bear(who: Customer): void {
    born++;
    if (born < span.needs || span.needs === 0) expectNext(who.source);
    else cancel(...events.filter(({ kind }) => kind === KIND.birth));
    const journey = {
      who,
      counted: inWindow(now),
      ...{ attempt: 0, patienceOfAttempt: 0, handleOfAttempt: 0 },
      ...{ returns: 0, redials: 0, transfers: 0, repeated: 0, reAuthentications: 0, wait: 0, humanSeconds: 0, aiSeconds: 0, aiCost: 0 },
      ...{ metAnyAi: false, metAnyHuman: false, everEscalated: false, resolved: false, lostByPacket: false, charged: null },
    } as Journey;
    journeys.add(journey);
    if (model.sources[who.source]!.outbound === null) arrive(journey);
    else oweCall(journey);
  }

  /** A contact arrives, the first of its need or a later one: fresh luck, routed anew. */
  function arrive(journey: Journey): void {
    const { who } = journey;
    tally.arrived++;
    journey.arrived = now;
    journey.inSystem = begin('inSystem', 0);
    journey.tookBack = journey.charged !== null && now - journey.charged <= (model.ai?.takenBackWithin ?? -1);
    if (journey.tookBack) journey.aiCost -= model.ai!.pricePerResolution;
    journey.charged = null;
    Object.assign(journey, {
      metAi: false,
      asked: false,
      sentToHuman: false,
      forced: false,
      metOutage: false,
      trigger: -1,
      confidence: NaN,
      handoff: null,
      rest: NaN,
      calledBack: false,
      promise: null,
    });
    journey.aiWouldResolve = wouldAiResolve(journey);
    const { clairvoyant, route } = policy.hooks;
    const human = model.intents[who.intent]!.human;
    const path =
      clairvoyant === undefined
        ? route(viewOf(journey, false))
        : clairvoyant({
            aiWouldResolve: journey.aiWouldResolve,
            humanWouldResolve: uHuman(journey) < (human?.success(who.difficulty) ?? 1),
            entitledToHuman: who.highStakes || who.sensitive || who.given.needsHuman,
          });
    const takers = { ai: model.ai !== null && model.intents[who.intent]!.ai !== null, human: lineOf(journey) >= 0 };
    journey.sentToHuman = path === 'human' && takers.human;
    journey.forced = !takers[path];
    if (path === 'ai' ? takers.ai : !takers.human && takers.ai) goToAi(journey);
    else if (takers.human && path === 'human' && !humansOpen(journey) && model.opening![who.channel]!.closed === 'ai-only' && takers.ai) {
      journey.sentToHuman = false;
      journey.forced = true;
      goToAi(journey);
    } else if (takers.human) enterQueue(journey);
    else endContact(journey, END.lost, false);
  }

  function wouldAiResolve(journey: Journey): boolean {
    const { who, attempt } = journey;
    if (model.ai === null) return false;
    if (attempt === 0 && who.given.aiResolves !== null) return who.given.aiResolves;
    if (attempt === 0 && who.given.needsHuman) return false;
    const { ai } = model.intents[who.intent]!;
    return ai !== null && luck.at(who, PAIR.DIFFICULTY_AI_OUTCOME, attempt)[1] < ai.success(who.difficulty) + drifted(journey).success;
  }

  const uHuman = ({ who, attempt }: Journey): number => luck.at(who, PAIR.RETURN_DELAY_HUMAN_OUTCOME, attempt)[1];
  const lineOf = ({ who }: Journey): number => model.lineOf[(who.intent * model.names.channels.length + who.channel) * model.segments.length + who.segment]!;

  // ---- what a router sees -----------------------------------------------------------------------------------------

  function viewOf(journey: Journey, talking: boolean): RouterView {
    const { who, talk } = journey;
    const complexityNoise = luck.at(who, PAIR.SENSITIVE_COMPLEXITY_NOISE, journey.attempt)[1];
    return {
      contact: {
        intent: model.names.intents[who.intent]!,
        segment: model.names.segments[who.segment]!,
        channel: model.names.channels[who.channel]!,
        source: model.names.sources[who.source]!,
        attempt: journey.attempt + 1,
        priority: who.priority,
        stakes: who.highStakes ? 'high' : 'normal',
        sensitive: who.sensitive,
        complexity: correlatedUniform(complexityNoise, who.difficulty, policy.complexityCorrelation),
      },
      ai: talking
        ? {
            turn: talk.turn,
            elapsed: elapsed(journey),
            confidence: statesConfidence() ? confidenceNow(journey) : 0,
            asked: talk.asks,
            sessions,
            up: outages === 0,
          }
        : { turn: 0, elapsed: 0, confidence: 0, asked: 0, sessions, up: outages === 0 },
      humans: humansSeenBy(journey),
      clock: clock(),
    };
  }

  /** Opening hours: pairs of when they open and when they close. Open for a contact when its channel is, and some group that serves it. */
  function humansOpen(journey: Journey, time = now): boolean {
    if (model.opening === null) return true;
    const within = (edges: Float64Array) =>
      Array.from(edges.keys()).some((edge) => edge % 2 === 0 && edges[edge]! <= time && time < (edges[edge + 1] ?? Infinity));
    const line = lines[lineOf(journey)];
    const someGroup = line === undefined || [...line.groups].some((group) => within(model.groups[group]!.opening ?? Float64Array.of(-Infinity)));
    return someGroup && within(model.opening[journey.who.channel]!.edges);
  }

  /** When humans are open for it next. */
  function opensFor(journey: Journey): number | undefined {
    const hours = [model.opening![journey.who.channel]!.edges, ...[...lines[lineOf(journey)]!.groups].flatMap((group) => model.groups[group]!.opening ?? [])];
    return hours
      .flatMap((edges) => [...edges])
      .sort((a, b) => a - b)
      .find((edge) => edge > now && humansOpen(journey, edge));
  }

  function humansSeenBy(journey: Journey): RouterView['humans'] {
    const line = lines[lineOf(journey)];
    const open = humansOpen(journey);
    if (line === undefined) return { idle: 0, onDuty: 0, queueLength: 0, estimatedWait: Infinity, open };
    const groups = [...line.groups];
    const eligible = staff.filter(({ group }) => groups.includes(group));
    const unlimited = groups.some((group) => model.groups[group]!.unlimited);
    // Who is kept for other work, or takes only what has waited, is not there for this contact now.
    const now = choicesOf(line).filter(({ after }) => after === 0);
    const idle = sum(now.flatMap(({ groups, keepIdle }) => [...groups].map((group) => Math.max(0, freeIn(group, journey.who.channel) - keepIdle))));
    const onDuty = unlimited ? Infinity : eligible.length;
    const queueLength = waiting.filter(({ entry }) => lines[entry.line]!.queue === line.queue).length;
    const human = model.intents[journey.who.intent]!.human;
    const { channel } = journey.who;
    const work = human === null ? Infinity : human.handle[channel]!.mean + (human.afterContact[channel]?.mean ?? 0);
    // The asker would be one more behind those who wait.
    const calls = owed().filter((other) => ruleOf(other).keepsPlace && lines[other.entry.line]!.queue === line.queue).length;
    const estimatedWait = idle > 0 ? 0 : onDuty === 0 || human === null ? Infinity : ((queueLength + calls + 1) * work) / onDuty;
    return { idle, onDuty, queueLength, estimatedWait, open };
  }

  function clock(): RouterView['clock'] {
    const day = model.days.starts.findLastIndex((start) => start <= now);
    return { hour: (now - model.days.starts[day]!) / 3600, weekday: WEEKDAYS[model.days.weekdays[day]! - 1]! };
  }

  // ---- the AI -----------------------------------------------------------------------------------------------------

  function goToAi(journey: Journey): void {
    journey.waitsForAiSince = null;
    aiDoor.push({ what: 'aiCame', time: now, by: 1 });
    const { sessions: limit, whenFull, requests: limited } = model.ai!;
    const whenLimited = limited?.whenLimited ?? 'wait';
    const overflow = whenFull === 'humans' || policy.hooks.triggers?.some(({ on }) => on === 'ai-full') === true;
    const atDoor = (to: 'humans' | 'queue' | 'lost'): void => {
      if (to === 'humans' && lineOf(journey) >= 0) aiDoor.push({ what: 'aiOverflowed', time: now, by: 1 });
      turnAway(journey, to);
    };
    if (outages > 0) meetOutage(journey);
    else if (sessions >= limit) atDoor(overflow ? 'humans' : whenFull);
    else if (whenLimited !== 'wait' && nextRequest().free > now)
      atDoor(policy.hooks.triggers?.some(({ on }) => on === 'ai-full') === true ? 'humans' : whenLimited);
    else startAi(journey);
  }

  function turnAway(journey: Journey, to: 'humans' | 'queue' | 'lost'): void {
    if (to === 'queue') {
      journey.doing = 'waits-for-ai';
      journey.waitsForAiSince ??= now;
      journey.aiWait = begin('aiWaiting', 0);
      waitingForAi.push(journey);
      return;
    }
    journey.forced ||= to === 'humans';
    if (to === 'humans' && lineOf(journey) >= 0) enterQueue(journey);
    else endContact(journey, END.lost, false);
  }

  // ---- requests of the AI -----------------------------------------------------------------------------------------

  /** When the limit lets a request made now start, and when the one after it is due. */
  function nextRequest(): { free: number; due: number } {
    const { spacing, burst } = model.ai!.requests ?? { spacing: 0, burst: 1 };
    const due = requests.at(-1)?.due ?? 0;
    const free = due - (burst - 1) * spacing;
    return { free, due: Math.max(now, free, due) + spacing };
  }

  function makeRequest({ talk }: Journey): void {
    if (model.ai!.requests === null) return;
    const made = nextRequest();
    talk.turnWaited = Math.max(now, made.free) - now;
    talk.waited += talk.turnWaited;
    requests.push(made);
  }

  // ---- outages of the AI ------------------------------------------------------------------------------------------

  const ifDown = (): { newContacts: 'humans' | 'queue' | 'lost'; inProgress: 'finish' | 'humans' | 'lost' | 'pause' } =>
    policy.hooks.triggers?.some(({ on }) => on === 'ai-down') === true ? { newContacts: 'humans', inProgress: 'humans' } : model.ai!.outages!;

  function meetOutage(journey: Journey): void {
    journey.metOutage = true;
    turnAway(journey, ifDown().newContacts);
  }

  function goDown(): void {
    outages++;
    if (outages > 1) return;
    downSince = now;
    down = begin('aiDown', 0);
    const { inProgress } = ifDown();
    const talking = [...journeys].filter(({ doing }) => doing === 'ai').sort((a, b) => a.talk.order - b.talk.order);
    for (const journey of talking) {
      if (inProgress === 'finish') break;
      journey.metOutage = true;
      cancel(journey.talk.end);
      if (inProgress === 'pause') journey.doing = 'paused';
      else cutOff(journey, inProgress);
    }
    // Nobody is left whose request could start later.
    if (inProgress !== 'pause' && inProgress !== 'finish') while (requests.length > 0 && requests.at(-1)!.free >= now) requests.pop();
    for (const journey of waitingForAi.splice(0)) {
      journey.aiWait.to = now;
      meetOutage(journey);
    }
  }

  /** Turns whose end lies before now have been played. */
  function cutOff(journey: Journey, to: 'humans' | 'lost'): void {
    const { talk } = journey;
    if (!policy.live) {
      Object.assign(talk, { turn: 0, asks: 0, noise: 0 });
      while (talk.start + (talk.turn + 1) * talk.turnSeconds < now) playTurn(journey);
    }
    journey.trigger = -1;
    endSession(journey);
    if (to === 'humans' && lineOf(journey) >= 0) {
      journey.forced = true;
      handOver(journey);
      return;
    }
    journey.resolved = false;
    endContact(journey, END.lost, false);
  }

  function comeUp(): void {
    outages--;
    if (outages > 0) return;
    down.to = now;
    if (ifDown().inProgress === 'pause') {
      for (const request of requests) {
        request.free += now - downSince;
        request.due += now - downSince;
      }
    }
    for (const journey of [...journeys].filter(({ doing }) => doing === 'paused').sort((a, b) => a.talk.order - b.talk.order)) {
      journey.talk.start += now - downSince;
      journey.doing = 'ai';
      goOn(journey);
    }
    takeFromAiQueue();
  }

  function takeFromAiQueue(): void {
    if (outages > 0) return;
    while (sessions < model.ai!.sessions && waitingForAi.length > 0) {
      const next = waitingForAi.shift()!;
      next.aiWait.to = now;
      startAi(next);
    }
  }

  /** Planned outages, then random ones, each once the one before is over. They are changes of the world, as staff are, after these. */
  function planOutages(): void {
    const plan = model.ai?.outages ?? null;
    if (plan === null) return;
    let order = 1000;
    plan.starts.forEach((start, i) => {
      at(start, KIND.staff, goDown, order++);
      at(plan.ends[i]!, KIND.staff, comeUp, order++);
    });
    if (plan.random === null) return;
    const { up, down } = plan.random;
    const stream = new Stream(seed, replication, 'outages');
    const next = (index: number): void => {
      stream.draw(index, 0, 0, 0, PAIR.OUTAGE_UP_OUTAGE_DOWN);
      const [start, length] = [now + up.quantile(stream.first), down.quantile(stream.second)];
      at(
        start,
        KIND.staff,
        () => {
          goDown();
          at(
            start + length,
            KIND.staff,
            () => {
              comeUp();
              if (span.horizon < Infinity || events.some(({ kind }) => kind !== KIND.staff)) next(index + 1);
            },
            order++,
          );
        },
        order++,
      );
    };
    next(0);
  }

  function startAi(journey: Journey): void {
    const ai = model.intents[journey.who.intent]!.ai!;
    const [uLength] = luck.at(journey.who, PAIR.AI_LENGTH_AI_OWN_TRANSFER, journey.attempt);
    sessions++;
    aiDoor.push({ what: 'aiBegun', time: now, by: 1 }, { what: 'aiBegunWaited', time: now, by: now - (journey.waitsForAiSince ?? now) });
    journey.doing = 'ai';
    journey.metAi = journey.metAnyAi = true;
    journey.aiCost += model.ai!.pricePerAttempt;
    journey.talk = {
      start: now,
      turns: ai.turns === null ? 1 : Math.max(1, Math.round(ai.turns.quantile(uLength))),
      turnSeconds: (ai.turns === null && ai.duration !== null ? ai.duration.quantile(uLength) : ai.turn) + latencyOf(journey),
      order: conversations++,
      ...{ turn: 0, asks: 0, noise: 0, turnWaited: 0, waited: 0, stays: false },
      session: begin('aiSessions', 0),
      end: null!,
    };
    makeRequest(journey);
    goOn(journey);
  }

  /** What each turn of the conversation waits for the AI. */
  function latencyOf({ who, attempt }: Journey): number {
    return model.ai!.latency?.quantile(luck.at(who, PAIR.AI_LATENCY_RESERVED, attempt)[0]) ?? 0;
  }

  /** The conversation goes on from its last turn. */
  function goOn(journey: Journey): void {
    const { talk } = journey;
    if (policy.live) {
      waitForTurn(journey);
      return;
    }
    // Nothing that a trigger reads can change meanwhile: the conversation is one event, at its last turn.
    Object.assign(talk, { turn: 0, asks: 0, noise: 0 });
    let fired = -1;
    while (fired === -1 && talk.turn < talk.turns) fired = playTurn(journey);
    talk.end = at(talk.start + talk.turn * talk.turnSeconds, KIND.completion, () => {
      if (fired !== -1 && !staysWithAi(journey)) escalate(journey, fired);
      else if (talk.turn === talk.turns) conclude(journey);
      else goOn(journey);
    });
  }

  /** With rules that read queues or clock, each turn is a moment of its own. */
  function waitForTurn(journey: Journey): void {
    const { talk } = journey;
    talk.end = at(talk.start + ((talk.turn + 1) * talk.turnSeconds + talk.waited), KIND.completion, () => {
      turnsEnded.push({ time: now, waited: talk.turnWaited });
      const fired = playTurn(journey);
      if (fired !== -1 && !staysWithAi(journey)) escalate(journey, fired);
      else if (talk.turn === talk.turns) conclude(journey);
      else {
        makeRequest(journey);
        waitForTurn(journey);
      }
    });
  }

  /** One turn: the customer may ask for a human, the AI knows a little more, and the triggers are asked in order. The one that fires, or −1. */
  function playTurn(journey: Journey): number {
    const { talk, who } = journey;
    const { asksPreferring, asksOtherwise, asksFailing } = model.ai!;
    const [uNoise, uAsks] = luck.at(who, PAIR.CONFIDENCE_NOISE_ASKS, journey.attempt, talk.turn);
    talk.turn++;
    talk.noise += normalQuantile(uNoise);
    if (uAsks < (who.prefersHuman ? asksPreferring : asksOtherwise) + (journey.aiWouldResolve ? 0 : asksFailing)) talk.asks++;
    if (talk.stays) return -1;
    const { triggers = [], escalate: byCode } = policy.hooks;
    const fired = triggers.findIndex((trigger) => fires(journey, trigger));
    if (fired >= 0) return fired;
    return byCode?.(viewOf(journey, true)) === true ? OWN_INITIATIVE : -1;
  }

  /** Since the conversation began, standing still left out. */
  const elapsed = ({ talk }: Journey): number => talk.turn * talk.turnSeconds + talk.waited;

  function fires(journey: Journey, { on, threshold, rule }: NonNullable<typeof policy.hooks.triggers>[number]): boolean {
    const { talk, who } = journey;
    const tests: Record<typeof on, () => boolean> = {
      'low-confidence': () => confidenceNow(journey) < threshold,
      'asks-for-human': () => talk.asks >= threshold,
      'sensitive-topic': () => who.sensitive,
      'high-stakes': () => who.highStakes,
      turns: () => talk.turn > threshold,
      time: () => elapsed(journey) > threshold,
      always: () => true,
      failure: () => talk.turn === talk.turns && !journey.aiWouldResolve,
      rule: () => rule!.holds(viewOf(journey, true)),
      'ai-full': () => false,
      'ai-down': () => false,
    };
    return tests[on]();
  }

  /** What time has added by the arrival of the contact to the chance of success and to the shift of confidence. */
  function drifted({ arrived }: Journey): { readonly success: number; readonly shift: number } {
    const drift = model.ai!.drift;
    const seconds = drift === null ? 0 : Math.max(0, arrived - drift.from);
    return { success: (drift?.resolves ?? 0) * seconds, shift: (drift?.shift ?? 0) * seconds };
  }

  const statesConfidence = (): boolean => !Number.isNaN(model.ai!.evidence);

  /** Posterior log-odds of success after the turns played, distorted by shift and slope. */
  function confidenceNow(journey: Journey): number {
    const { talk, who, aiWouldResolve } = journey;
    const { evidence, shift, slope } = model.ai!;
    const { mean } = model.intents[who.intent]!.ai!;
    const separation = evidence * Math.sqrt(talk.turn / talk.turns);
    const seen = separation * bit(aiWouldResolve) + talk.noise / Math.sqrt(talk.turn);
    const prior = Math.max(-40, Math.min(40, Math.log(mean) - Math.log1p(-mean)));
    return logistic(shift + drifted(journey).shift + slope * (prior + separation * (seen - separation / 2)));
  }

  function endSession(journey: Journey): void {
    const { talk } = journey;
    const seconds = now - talk.start;
    journey.aiSeconds += seconds;
    journey.aiCost += seconds * model.ai!.pricePerSecond;
    journey.asked ||= talk.asks > 0;
    // Stated confidence costs time to work out, so the engine does it where a trigger or a rule reads it.
    if (policy.readsConfidence && statesConfidence()) journey.confidence = confidenceNow(journey);
    talk.session.to = now;
    sessions--;
    takeFromAiQueue();
  }

  /** All turns are over. The AI may ask for a human itself; under a policy that never hands over it can only say so. */
  function conclude(journey: Journey): void {
    const ai = model.intents[journey.who.intent]!.ai!;
    const { triggers, escalate: byCode, clairvoyant } = policy.hooks;
    const [, uOwn] = luck.at(journey.who, PAIR.AI_LENGTH_AI_OWN_TRANSFER, journey.attempt);
    const wants = clairvoyant === undefined && uOwn < (journey.aiWouldResolve ? ai.transfersNeedlessly : ai.noticesFailure);
    if (wants && (triggers !== undefined || byCode !== undefined) && lineOf(journey) >= 0 && !staysWithAi(journey)) {
      escalate(journey, OWN_INITIATIVE);
      return;
    }
    endSession(journey);
    journey.resolved = journey.aiWouldResolve && !wants;
    if (!wants) {
      journey.aiCost += model.ai!.pricePerResolution;
      journey.charged = now;
    }
    endContact(journey, END.contained, journey.resolved);
  }

  /** An AI that knows tells whom it would hand over who is there, once; says whether the customer stays with it, to the end of the conversation. */
  function staysWithAi(journey: Journey): boolean {
    if (!model.ai!.saysAvailability || journey.talk.stays) return journey.talk.stays;
    const answer = whoIsThere(journey);
    answers.push({ time: now, answer });
    journey.talk.stays = answer !== 'comes';
    return journey.talk.stays;
  }

  function whoIsThere(journey: Journey): 'comes' | 'alone' | 'rather not' {
    const line = lines[lineOf(journey)];
    if (line === undefined) return 'alone';
    const { channel } = journey.who;
    const isLater = [...line.groups].some((group) => model.groups[group]!.deferral[channel]! > 0);
    const hours = model.opening?.[channel];
    const opens = hours === undefined ? Infinity : (opensFor(journey) ?? Infinity);
    if (hours !== undefined && !humansOpen(journey) && hours.closed !== 'queue')
      return hours.closed === 'callback-next-day' && opens < Infinity && acceptsCallback(journey) ? 'comes' : 'alone';
    const onTheLine = [...journeys].filter(({ doing }) => doing === 'waits' || doing === 'talks' || doing === 'aside');
    const atQueue = onTheLine.filter(({ entry }) => lines[entry.line]!.queue === line.queue);
    const { places, telephoneLines, fullToCallback } = model.queues[line.queue]!;
    if (onTheLine.length >= model.telephoneLines || atQueue.length >= telephoneLines) return 'alone';
    const isFree = (group: number, keeps: number): boolean =>
      model.groups[group]!.unlimited ||
      ((keeps === 0 || freeIn(group, channel) > keeps) && staff.some((agent) => agent.group === group && hasPlace(agent, channel)));
    if (choicesOf(line).some(({ groups, keepIdle, after }) => after <= 0 && [...groups].some((group) => isFree(group, keepIdle)))) return 'comes';
    const full = waiting.filter(({ entry }) => lines[entry.line]!.queue === line.queue).length >= places;
    if ((!full || fullToCallback) && !isLater && takesCallback(journey)) return 'comes';
    if (full) return 'alone';
    if (isLater) return 'comes';
    const patience = patienceOf(journey);
    const { estimatedWait } = humansSeenBy(journey);
    if (estimatedWait === Infinity) return (humansOpen(journey) ? Infinity : opens - now) <= patience ? 'comes' : 'alone';
    const [u] = luck.at(journey.who, PAIR.ANNOUNCEMENT_RESERVED, journey.attempt);
    const most = model.announce?.hangsUpAbove ?? Infinity;
    return estimatedWait * (model.announce?.errorQuantile?.(u) ?? 1) > (most === Infinity ? 1 : most) * patience ? 'rather not' : 'comes';
  }

  function escalate(journey: Journey, trigger: number): void {
    journey.trigger = trigger;
    endSession(journey);
    if (lineOf(journey) < 0) {
      journey.resolved = false;
      endContact(journey, END.lost, false);
      return;
    }
    journey.sentToHuman = true;
    handOver(journey);
  }

  function handOver(journey: Journey): void {
    journey.everEscalated = true;
    journey.transfers++;
    journey.handoff = pack(journey);
    enterQueue(journey);
  }

  // ---- the handoff ------------------------------------------------------------------------------------------------

  function pack({ who, attempt }: Journey): Packet {
    const draws = (pair: (typeof PAIR)[keyof typeof PAIR]) => luck.at(who, pair, attempt, 0);
    const [transcript, identity] = draws(PAIR.TRANSCRIPT_IDENTITY);
    const [summary, summaryFaithful] = draws(PAIR.SUMMARY_SUMMARY_FAITHFUL);
    const [actions, reason] = draws(PAIR.ACTIONS_REASON);
    const [transcriptFaithful, identityFaithful] = draws(PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL);
    const [actionsFaithful, reasonFaithful] = draws(PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL);
    const [reAuthentication, expects] = draws(PAIR.RE_AUTHENTICATION_EXPECTS);
    const [emotion] = draws(PAIR.BRIEF_EMOTION_WRONG_DESTINATION);
    const uFaithful = [transcriptFaithful, identityFaithful, summaryFaithful, actionsFaithful, reasonFaithful];
    return {
      present: [transcript, identity, summary, actions, reason].map((u, item) => packetModel === null || u < packetModel.present[item]!),
      faithful: uFaithful.map((u, item) => packetModel === null || Number.isNaN(packetModel.faithful[item]!) || u < packetModel.faithful[item]!),
      reAuthenticated: packetModel !== null && reAuthentication < packetModel.reAuthenticate,
      expects: packetModel !== null && expects < packetModel.expects,
      emotion: packetModel !== null && emotion < packetModel.emotion,
    };
  }

  const unfaithful = ({ present, faithful }: Packet): number => present.filter((isThere, item) => isThere && !faithful[item]!).length;
  const askedAgain = ({ present }: Packet): number => present.filter((isThere, item) => !isThere && packetModel!.repeating[item]! > 0).length;

  type Score = Pick<LegRow, 'completeness' | 'fidelity' | 'noRepetition' | 'transitionTime' | 'rightDestination' | 'fatal'>;

  function score(packet: Packet | null, wait: number, ended: End, delay: number): Score {
    const nothing = { completeness: NaN, fidelity: NaN, noRepetition: NaN, transitionTime: NaN, rightDestination: NaN, fatal: 0 };
    if (packet === null || ended === END.open || (ended === END.calledBack && !Number.isNaN(delay))) return nothing;
    if (ended !== END.served) return { ...nothing, fatal: 1 };
    const { within } = model;
    const taken = { ...nothing, transitionTime: wait <= within ? 1 : Math.max(0, (10 * within - wait) / (9 * within)), rightDestination: 1 };
    if (packetModel === null) return taken;
    const known = [...packet.present];
    if (!Number.isNaN(packetModel.expects)) known.push(packet.expects);
    if (!Number.isNaN(packetModel.emotion)) known.push(packet.emotion);
    const checked = packet.present.filter((isThere, item) => isThere && !Number.isNaN(packetModel.faithful[item]!)).length;
    return {
      ...taken,
      completeness: known.filter(Boolean).length / known.length,
      fidelity: checked === 0 ? NaN : 1 - unfaithful(packet) / checked,
      noRepetition: 1 - askedAgain(packet) / packet.present.length,
      fatal: bit(packetModel.verificationRequired && packet.reAuthenticated),
    };
  }

  // ---- waiting ----------------------------------------------------------------------------------------------------

  function enterQueue(journey: Journey): void {
    if (!humansOpen(journey) && model.opening![journey.who.channel]!.closed !== 'queue') {
      const opens = opensFor(journey);
      if (model.opening![journey.who.channel]!.closed === 'callback-next-day' && opens !== undefined && acceptsCallback(journey)) {
        journey.backlog = null;
        journey.entry = {
          time: now,
          counted: inWindow(now),
          order: running++,
          line: lineOf(journey),
          waited: false,
          atHead: false,
          giveUp: null,
          stretch: null,
          overflowed: 0,
        };
        promiseCallback(journey, opens);
        return;
      }
      journey.forced = true;
      if (journey.metAi) journey.resolved = false;
      endContact(journey, END.refused, false);
      return;
    }
    const line = lineOf(journey);
    const { queue } = lines[line]!;
    const { places, telephoneLines, fullToAi } = model.queues[queue]!;
    const onTheLine = [...journeys].filter(({ doing }) => doing === 'waits' || doing === 'talks' || doing === 'aside');
    const atQueue = onTheLine.filter(({ entry }) => lines[entry.line]!.queue === queue);
    journey.backlog = null;
    journey.entry = { time: now, counted: inWindow(now), order: running++, line, waited: false, atHead: false, giveUp: null, stretch: null, overflowed: 0 };
    const busy = onTheLine.length >= model.telephoneLines || atQueue.length >= telephoneLines;
    const agent = busy ? null : agentFor(journey);
    if (agent !== null) {
      joinBacklog(journey);
      startHuman(journey, agent);
      return;
    }
    const full = waiting.filter(({ entry }) => lines[entry.line]!.queue === queue).length >= places;
    if (!busy && (!full || model.queues[queue]!.fullToCallback) && !isDeferred(journey) && takesCallback(journey)) {
      promiseCallback(journey);
      return;
    }
    if (busy || full) {
      recordUnanswered(journey, END.blocked);
      const hasAi = model.ai !== null && model.intents[journey.who.intent]!.ai !== null;
      if (fullToAi && hasAi && !journey.metAi && !journey.forced) goToAi(journey);
      else endContact(journey, END.blocked, false);
      return;
    }
    const told = journey.entry.awaits ? null : announcement(journey);
    if (told !== null) {
      mark('told', journey);
      if (told > patienceOf(journey) * model.announce!.hangsUpAbove) {
        mark('toldHungUp', journey);
        journey.entry.waited = true;
        recordUnanswered(journey, END.abandoned);
        endContact(journey, END.abandoned, false);
        return;
      }
    }
    joinBacklog(journey);
    wait(journey, queue, told);
  }

  // ---- known advisers ---------------------------------------------------------------------------------------------

  /** The person whom the customer knows, for good: any of those of the groups that are asked first. */
  function adviserOf({ who, entry }: Journey): { readonly group: number; readonly person: number } | null {
    const { adviser } = model.segments[who.segment]!;
    if (adviser === null || [...lines[entry.line]!.groups].some((group) => model.groups[group]!.deferral[who.channel]! > 0)) return null;
    const first = [...choicesOf(lines[entry.line]!)[0]!.groups].sort((a, b) => a - b);
    const people = first.flatMap((group) => Array.from({ length: model.groups[group]!.most }, (_, person) => ({ group, person })));
    const [knows, which] = luck.at(who, PAIR.ADVISER_WHO, 0);
    return knows < adviser.share && people.length > 0 ? people[Math.floor(which * people.length)]! : null;
  }

  const isAdviser = ({ entry: { adviser } }: Journey, group: number, person: number | undefined): boolean =>
    adviser !== undefined && adviser !== null && adviser.group === group && adviser.person === person;

  /** On duty, and not about to leave. */
  const takesNew = ({ group, leaving, load }: Agent): boolean => load === 0 || (model.groups[group]!.roster === null ? due[group]! > 0 : !leaving);

  function agentFor(journey: Journey): Agent | null {
    const { entry, who } = journey;
    entry.adviser = adviserOf(journey);
    const there = staff.find(({ group, person }) => isAdviser(journey, group, person));
    if (there === undefined || !takesNew(there)) return freeAgent(journey);
    if (hasPlace(there, who.channel)) return there;
    const { waitsUpTo } = model.segments[who.segment]!.adviser!;
    if (waitsUpTo === 0) return freeAgent(journey);
    entry.awaits = { until: now + waitsUpTo, givesUp: Infinity };
    return null;
  }

  /** Anyone will do from now on. */
  function openToAll(journey: Journey): void {
    const { entry } = journey;
    const { givesUp } = entry.awaits!;
    if (entry.giveUp !== null) cancel(entry.giveUp);
    Object.assign(entry, { awaits: null, giveUp: null, overflowed: overflowsOf(lines[entry.line]!).filter((after) => entry.time + after <= now).length });
    const agent = freeAgent(journey);
    if (agent === null) planWait(journey, givesUp);
    else startHuman(journey, agent);
  }

  /** Of those who wait for somebody who is gone, or about to go. */
  function letGo(group: number): void {
    for (let person = 0; person < model.groups[group]!.most; person++) {
      if (staff.some((agent) => agent.group === group && agent.person === person && takesNew(agent))) continue;
      for (const journey of waiting.filter((one) => one.entry.awaits && isAdviser(one, group, person)).sort(servedBefore)) openToAll(journey);
    }
  }

  function markAdviser(journey: Journey, group: number, person?: number): void {
    if (!journey.entry.adviser) return;
    mark('adviserAsked', journey);
    mark('adviserWaited', journey, now - journey.entry.time);
    if (isAdviser(journey, group, person)) mark('adviserMet', journey);
  }

  function joinBacklog(journey: Journey): void {
    if (!isDeferred(journey)) return;
    journey.backlog = begin('backlog', lines[journey.entry.line]!.queue);
    backlogSince.set(journey.backlog, journey.arrived);
  }

  const isDeferred = ({ who, entry }: Journey): boolean => [...lines[entry.line]!.groups].some((group) => model.groups[group]!.deferral[who.channel]! > 0);

  /** What one who has to wait is told, seconds; null: nothing. */
  function announcement(journey: Journey): number | null {
    const { announce } = model;
    const estimate = humansSeenBy(journey).estimatedWait;
    if (announce === null || isDeferred(journey) || patienceOf(journey) === 0 || estimate === Infinity) return null;
    const [u] = luck.at(journey.who, PAIR.ANNOUNCEMENT_RESERVED, journey.attempt);
    return announce.errorQuantile === null ? estimate : estimate * announce.errorQuantile(u);
  }

  /** Who was told waits longer, until the time told is over; then less of what is left. */
  function patienceOnceTold(patience: number, told: number | null): number {
    if (told === null || patience === Infinity) return patience;
    const { patience: factor, leftWhenLonger } = model.announce!;
    const whole = patience * factor;
    return whole <= told ? whole : told + leftWhenLonger * (whole - told);
  }

  function wait(journey: Journey, queue: number, told: number | null = null): void {
    journey.entry.told = told;
    journey.doing = 'waits';
    journey.entry.waited = true;
    journey.entry.stretch = begin('waiting', queue);
    waiting.push(journey);
    planWait(journey, now + patienceOnceTold(patienceOf(journey), told));
  }

  /** The shift of the agent is over before the talk: a new entry at the head of the queue, what the AI handed over being known. */
  function giveUpTalk(journey: Journey, rest: number): void {
    const { line } = journey.entry;
    Object.assign(journey, { handoff: null, rest });
    journey.entry = { time: now, counted: inWindow(now), order: -running++, line, waited: false, atHead: true, giveUp: null, stretch: null, overflowed: 0 };
    const agent = freeAgent(journey);
    if (agent === null) wait(journey, lines[line]!.queue);
    else startHuman(journey, agent);
  }

  // ---- callbacks --------------------------------------------------------------------------------------------------

  function takesCallback(journey: Journey): boolean {
    if (model.callback === null) return false;
    const view = viewOf(journey, false);
    const offered = policy.offersCallback === null ? view.humans.estimatedWait > model.callback.offeredAbove : policy.offersCallback.holds(view);
    return offered && acceptsCallback(journey);
  }

  const acceptsCallback = ({ who, attempt }: Journey): boolean => luck.at(who, PAIR.AFTER_CONTACT_CALLBACK, attempt)[1] < model.callback!.accepted;

  /** The contact ends here; the need is owed a call, at once in the line for it, or from a time on. */
  function promiseCallback(journey: Journey, from = now): void {
    tally.calledBack!++;
    journey.inSystem.to = now;
    recordContact(journey, END.calledBack, false);
    journey.doing = 'owed-a-call';
    journey.entry.awaits = null;
    journey.promise = { made: now, promised: from - now + model.callback!.within, away: begin('away', 0), tries: 0, due: from === now, ringing: false };
    if (from > now) at(from, KIND.completion, () => callIsDue(journey));
    else planWait(journey, Infinity);
  }

  /** The call is the centre's own, and the customer has asked for nothing yet. */
  const isOutbound = ({ who, attempt, calledBack, promise }: Journey): boolean =>
    attempt === 0 && model.sources[who.source]!.outbound !== null && (calledBack || promise !== null);

  /** By which rule a customer is called. */
  const ruleOf = (journey: Journey): CallModel => (isOutbound(journey) ? model.sources[journey.who.source]!.outbound! : model.callback!);

  /** A customer who is called: owed a call from birth on. Where nobody serves such customers at all, nobody ever calls. */
  function oweCall(journey: Journey): void {
    tally.owed!++;
    journey.doing = 'owed-a-call';
    Object.assign(journey, { ...UNTOUCHED, calledBack: false, aiWouldResolve: false, backlog: null });
    const { within } = model.sources[journey.who.source]!.outbound!;
    journey.promise = { made: now, promised: within, away: begin('away', 0), tries: 0, due: false, ringing: false };
    journey.entry = {
      ...{ time: now, counted: inWindow(now), order: running++, line: lineOf(journey) },
      ...{ waited: false, atHead: false, giveUp: null, stretch: null, overflowed: 0 },
    };
    if (lineOf(journey) < 0) giveUpCalling(journey);
    else callIsDue(journey);
  }

  /** What a call that is still owed would take: its ringing from now on, and the talk if it is answered at last. */
  function callWork(journey: Journey): number {
    const { answers, attempts, ring } = ruleOf(journey);
    const left = Array.from({ length: attempts - journey.promise!.tries }, (_, i) => i + journey.promise!.tries);
    const reached = left.findIndex((tries) => luck.at(journey.who, PAIR.CALLBACK_ANSWERS_RESERVED, 0, tries)[0] < answers);
    if (reached < 0) return ring * left.length;
    const { talk, afterContact } = planLeg(journey, lines[journey.entry.line]!.groups[0]!);
    return ring * reached + (talk + afterContact);
  }

  function giveUpCalling(journey: Journey): void {
    const ended = isOutbound(journey) ? END.unreached : END.calledBack;
    if (ended === END.unreached) tally.unreached!++;
    recordPromise(journey, NaN);
    journey.promise!.away.to = now;
    recordNeed(journey, ended);
    journeys.delete(journey);
  }

  const owed = (): Journey[] => [...journeys].filter(({ doing, promise }) => doing === 'owed-a-call' && promise!.due);

  /** The row of the entry that ended in the promise. */
  function recordPromise(journey: Journey, delay: number, ahead = 0): void {
    const { entry, promise } = journey;
    const plan = { talk: delay, afterContact: promise!.promised, resolved: false, repeatSeconds: 0, lostByPacket: false, pace: 1 };
    const { tries } = promise!;
    const rung = delay < Infinity ? tries - 1 : tries;
    // Of a call of its own the centre notes how often it was tried, in the place of the wait, and what that took.
    journey.entry = { ...entry, time: now, waited: false };
    recordLeg(journey, END.calledBack, -1, plan, isOutbound(journey) ? ruleOf(journey).ring * rung + ahead : 0);
    if (entry.counted && isOutbound(journey)) rows.legs[rows.legs.length - 1] = { ...rows.legs.at(-1)!, wait: tries };
    if (entry.counted) rows.legs[rows.legs.length - 1] = { ...rows.legs.at(-1)!, entered: promise!.made };
  }

  function call(journey: Journey, agent: Agent): void {
    if (agent.gives !== null) putAside(agent, agent.gives);
    if (journey.entry.giveUp !== null) cancel(journey.entry.giveUp);
    const { answers, ring, attempts, againAfter } = ruleOf(journey);
    const promise = journey.promise!;
    promise.due = false;
    const [u] = luck.at(journey.who, PAIR.CALLBACK_ANSWERS_RESERVED, journey.attempt, promise.tries++);
    if (u < answers) {
      recordPromise(journey, now - promise.made);
      promise.away.to = now;
      if (isOutbound(journey)) tally.reached!++;
      else settleAnew(journey, false);
      tally.arrived++;
      journey.arrived = now;
      journey.inSystem = begin('inSystem', 0);
      Object.assign(journey, UNTOUCHED, { aiWouldResolve: false, calledBack: true, promise: null });
      journey.entry = {
        ...journey.entry,
        time: now,
        counted: inWindow(now),
        order: running++,
        waited: false,
        giveUp: null,
        stretch: null,
        adviser: null,
        awaits: null,
      };
      startHuman(journey, agent);
      return;
    }
    if (agent.load === 0) agent.busySince = now;
    agent.load++;
    agent.channel = journey.who.channel;
    agent.changed = running++;
    journey.humanSeconds += ring;
    const inHand = begin('inHand', agent.group);
    goOnElsewhere();
    promise.ringing = true;
    at(now + ring, KIND.completion, () => {
      promise.ringing = false;
      if (promise.tries < attempts) at(now + againAfter, KIND.completion, () => callIsDue(journey));
      else {
        giveUpCalling(journey);
      }
      release(agent, inHand);
    });
  }

  function callIsDue(journey: Journey): void {
    journey.promise!.due = true;
    journey.entry = { ...journey.entry, time: now, order: running++, giveUp: null, overflowed: 0 };
    const agent = freeAgent(journey, ruleOf(journey).keepIdle);
    if (agent !== null) call(journey, agent);
    else planWait(journey, Infinity);
  }

  /** The nearest of what is ahead: more groups take the contact, or patience ends; at the same time the groups are asked first. */
  function planWait(journey: Journey, givesUp: number): void {
    const { entry } = journey;
    if (entry.awaits) entry.awaits = { ...entry.awaits, givesUp };
    const overflow = entry.awaits?.until ?? entry.time + (overflowsOf(lines[entry.line]!)[entry.overflowed] ?? Infinity);
    if (overflow < Infinity && overflow <= givesUp) {
      entry.giveUp = at(overflow, KIND.patience, () => {
        if (entry.awaits) {
          openToAll(journey);
          return;
        }
        entry.overflowed++;
        const isOwed = journey.doing === 'owed-a-call';
        const agent = freeAgent(journey, isOwed ? ruleOf(journey).keepIdle : 0);
        if (agent === null) planWait(journey, givesUp);
        else if (isOwed) call(journey, agent);
        else if (journey.doing === 'gone') findOut(journey, agent);
        else startHuman(journey, agent);
      });
    } else if (givesUp < Infinity) {
      entry.giveUp = at(givesUp, KIND.patience, () => {
        const isSilent = silenceOf(journey);
        if (isSilent) leaveSilently(journey);
        else leaveQueue(journey);
        if (journey.backlog !== null) journey.backlog.to = now;
        recordUnanswered(journey, END.abandoned, isSilent);
        endContact(journey, END.abandoned, false);
      });
    }
  }

  const overflowsOf = (line: Line): number[] => [...new Set(choicesOf(line).map(({ after }) => after))].filter((after) => after > 0).sort((a, b) => a - b);

  function patienceOf({ who, patienceOfAttempt: attempt }: Journey): number {
    if (attempt === 0 && !Number.isNaN(who.given.patience)) return who.given.patience;
    const place = (who.intent * model.segments.length + who.segment) * model.names.channels.length + who.channel;
    const law = model.sources[who.source]!.patience[place]!;
    return law === null ? Infinity : law.quantile(luck.at(who, PAIR.PATIENCE_RETURN, attempt)[0]);
  }

  function silenceOf({ who, attempt }: Journey): boolean {
    const share = model.names.channels[who.channel] === 'voice' ? 0 : model.sources[who.source]!.silent;
    return luck.at(who, PAIR.SILENCE_RESERVED, attempt)[0] < share;
  }

  /** Somebody is gone, and nobody knows: the place in the queue stays taken, and more groups may take what is there. */
  function leaveSilently(journey: Journey): void {
    const place = waiting.indexOf(journey);
    const nobody: Journey = { ...journey, doing: 'gone', backlog: null, entry: { ...journey.entry, giveUp: null } };
    waiting[place] = nobody;
    planWait(nobody, Infinity);
  }

  /** The agent waits for an answer that does not come. */
  function findOut(nobody: Journey, agent: Agent): void {
    if (agent.gives !== null) putAside(agent, agent.gives);
    leaveQueue(nobody);
    const inHand = takeInHand(nobody, agent);
    const lost = begin('silent', agent.group);
    at(now + model.sources[nobody.who.source]!.foundOutAfter, KIND.completion, () => {
      lost.to = now;
      release(agent, inHand);
    });
  }

  function leaveQueue({ entry }: Journey): void {
    waiting.splice(
      waiting.findIndex((other) => other.entry === entry),
      1,
    );
    entry.stretch!.to = now;
    entry.awaits = null;
    if (entry.giveUp !== null) cancel(entry.giveUp);
  }

  function recordUnanswered(journey: Journey, ended: End, isSilent = false): void {
    const plan = planLeg(journey, lines[journey.entry.line]!.groups[0]!);
    journey.wait += now - journey.entry.time;
    if (ended === END.abandoned) markAdviser(journey, -1);
    recordLeg(
      journey,
      ended,
      -1,
      { talk: NaN, pace: NaN, afterContact: NaN, resolved: false, repeatSeconds: 0, lostByPacket: false },
      plan.talk + plan.afterContact,
      isSilent,
    );
  }

  // ---- humans -----------------------------------------------------------------------------------------------------

  function planLeg(
    journey: Journey,
    group: number,
    { speed: own, resolves: more, person }: Pick<Agent, 'speed' | 'resolves'> & { readonly person?: number } = nobodyOf(group),
  ): LegPlan {
    const { who, attempt, handleOfAttempt, handoff } = journey;
    const { human } = model.intents[who.intent]!;
    const { speed, resolves } = model.groups[group]!;
    const afterContact = human?.afterContact[who.channel]?.quantile(luck.at(who, PAIR.AFTER_CONTACT_CALLBACK, attempt)[0]) ?? 0;
    const uHandle = luck.at(who, PAIR.INTERARRIVAL_HANDLE, handleOfAttempt)[1];
    const isGiven = handleOfAttempt === 0 && !Number.isNaN(who.given.handle);
    const drawn = human === null ? 0 : human.handle[who.channel]!.quantile(correlatedUniform(uHandle, who.difficulty, human.difficultyCorrelation));
    const pace = isGiven || human === null ? 1 : speed[who.intent]! * own;
    const whole = isGiven ? who.given.handle : (drawn / pace) * (1 - (model.assist?.saves ?? 0));
    let talk = Number.isNaN(journey.rest) ? whole : journey.rest / pace;
    const worth = isAdviser(journey, group, person) ? model.segments[who.segment]!.adviser!.worth : 0;
    const faithfulChance = (human?.success(who.difficulty) ?? 1) + resolves[who.intent]! + (model.assist?.resolves ?? 0) + more + worth;
    let chance = faithfulChance;
    let repeatSeconds = 0;
    if (handoff !== null && packetModel !== null) {
      const { present, reAuthenticated } = handoff;
      const reading = sum(present.map((isThere, item) => (isThere ? packetModel.reading[item]! : 0)));
      const repeating = sum(present.map((isThere, item) => (isThere ? 0 : packetModel.repeating[item]!)));
      repeatSeconds = (reAuthenticated ? packetModel.reAuthentication : 0) + repeating + unfaithful(handoff) * packetModel.misdirectionExtra;
      talk += reading + repeatSeconds;
      chance += unfaithful(handoff) * packetModel.misdirectionResolves;
    }
    const u = uHuman(journey);
    return { talk, pace, afterContact, resolved: u < chance, repeatSeconds, lostByPacket: u >= chance && u < faithfulChance };
  }

  function startHuman(journey: Journey, agent: Agent): void {
    if (agent.gives !== null) putAside(agent, agent.gives);
    if (journey.doing === 'aside') {
      takeUp(journey, agent);
      return;
    }
    if (journey.doing === 'waits' && waiting.includes(journey)) leaveQueue(journey);
    const planned = planLeg(journey, agent.group, agent);
    const { handoff } = journey;
    const shiftEnd = model.groups[agent.group]!.roster?.shiftEnd ?? 'finish';
    const isCut = !isDeferred(journey) && shiftEnd !== 'finish' && now + planned.talk > agent.shiftEnd;
    const talked = agent.shiftEnd - now;
    const plan = isCut ? { ...planned, talk: talked, afterContact: 0, resolved: false, lostByPacket: false } : planned;
    journey.doing = 'talks';
    journey.metAnyHuman = true;
    journey.wait += now - journey.entry.time;
    journey.humanSeconds += plan.talk + plan.afterContact;
    journey.lostByPacket = plan.lostByPacket;
    if (handoff !== null && packetModel !== null) {
      journey.repeated += askedAgain(handoff);
      journey.reAuthentications += bit(handoff.reAuthenticated);
    }
    recordLeg(journey, END.served, agent.group, plan, plan.talk + plan.afterContact);
    markAdviser(journey, agent.group, agent.person);
    if (isDeferred(journey)) mark('begun', journey);
    const { told } = journey.entry;
    if (told !== undefined && told !== null) {
      mark('toldAnswered', journey);
      mark('toldBias', journey, told - (now - journey.entry.time));
      mark('toldError', journey, Math.abs(told - (now - journey.entry.time)));
    }
    agent.worked += plan.talk + plan.afterContact;
    const inHand = takeInHand(journey, agent);
    const goesOn = () => {
      if (shiftEnd === 'hand-over') giveUpTalk(journey, (planned.talk - talked) * planned.pace);
      else {
        journey.resolved = false;
        endContact(journey, END.lost, false);
      }
      release(agent, inHand);
    };
    if (isCut) at(agent.shiftEnd, KIND.completion, goesOn);
    else talkFor(plan.talk, journey, agent, plan, inHand);
  }

  function takeInHand(journey: Journey, agent: Agent): Stretch {
    if (agent.load === 0) agent.busySince = now;
    agent.load++;
    agent.channel = journey.who.channel;
    agent.changed = running++;
    const inHand = begin('inHand', agent.group);
    goOnElsewhere();
    return inHand;
  }

  function talkFor(seconds: number, journey: Journey, agent: Agent, plan: LegPlan, inHand: Stretch): void {
    const task = work(agent, seconds, () => {
      agent.gives = null;
      if (journey.backlog !== null) journey.backlog.to = now;
      journey.resolved = plan.resolved;
      endContact(journey, END.served, plan.resolved);
      // The customer is gone; the agent's place is taken until the after-contact work is done.
      if (plan.afterContact > 0) work(agent, plan.afterContact, () => release(agent, inHand));
      else release(agent, inHand);
    });
    const { deferral, unlimited } = model.groups[agent.group]!;
    if (deferral[journey.who.channel] === 2 && !unlimited) agent.gives = { journey, task, inHand, plan };
  }

  // ---- deferred work ----------------------------------------------------------------------------------------------

  /** A live contact comes: what is left waits at the head of its queue. */
  function putAside(agent: Agent, { journey, task, inHand, plan }: Hold): void {
    const left = task.end!.time - now;
    const { queue } = lines[journey.entry.line]!;
    cancel(task.end!);
    agent.tasks.splice(agent.tasks.indexOf(task), 1);
    inHand.to = now;
    agent.gives = null;
    agent.load--;
    stretches.push({ what: 'busy', row: agent.group, from: agent.busySince, to: now });
    journey.humanSeconds -= left + plan.afterContact;
    agent.worked -= left + plan.afterContact;
    journey.doing = 'aside';
    journey.aside = { work: left * plan.pace, plan };
    journey.entry = { ...journey.entry, order: -running++, atHead: true, giveUp: null, stretch: begin('waiting', queue) };
    waiting.push(journey);
    journey.entry.overflowed = overflowsOf(lines[journey.entry.line]!).filter((after) => journey.entry.time + after <= now).length;
    planWait(journey, Infinity);
    mark('interruptions', journey);
    justAside = journey;
  }

  /** What was put aside a moment ago is for whoever is idle. */
  function goOnElsewhere(): void {
    const journey = justAside;
    justAside = null;
    const agent = journey === null ? null : freeAgent(journey);
    if (journey !== null && agent !== null) startHuman(journey, agent);
  }

  /** Somebody goes on with it, at their own speed. */
  function takeUp(journey: Journey, agent: Agent): void {
    const { work, plan } = journey.aside;
    const human = model.intents[journey.who.intent]!.human;
    const given = journey.handleOfAttempt === 0 && !Number.isNaN(journey.who.given.handle);
    const pace = given || human === null ? plan.pace : model.groups[agent.group]!.speed[journey.who.intent]! * agent.speed;
    leaveQueue(journey);
    journey.doing = 'talks';
    journey.humanSeconds += work / pace + plan.afterContact;
    agent.worked += work / pace + plan.afterContact;
    talkFor(work / pace, journey, agent, { ...plan, pace }, takeInHand(journey, agent));
  }

  /** Takes work in hand that lasts so long at full pace. */
  function work(agent: Agent, seconds: number, done: () => void): Task {
    const task: Task = { left: seconds, since: now, end: null, done };
    agent.tasks.push(task);
    repace(agent);
    task.end ??= finishAt(agent, task);
    return task;
  }

  /** With another number in hand than before, everything in hand goes on at another pace. */
  function repace(agent: Agent): void {
    const before = agent.pace;
    agent.pace = model.groups[agent.group]!.paces[agent.channel]?.[agent.tasks.length - 1] ?? 1;
    if (agent.pace === before) return;
    for (const task of agent.tasks) {
      task.left -= (now - task.since) * before;
      task.since = now;
      if (task.end !== null) cancel(task.end);
      task.end = finishAt(agent, task);
    }
  }

  function finishAt(agent: Agent, task: Task): Event {
    return at(task.since + Math.max(0, task.left) / agent.pace, KIND.completion, () => {
      agent.tasks.splice(agent.tasks.indexOf(task), 1);
      task.done();
    });
  }

  const choicesOf = ({ choices, groups }: Line) => choices ?? [...groups].map((group) => ({ groups: [group], keepIdle: 0, after: 0 }));
  /** Who is as good as idle for a contact of the channel: also those who would put aside what they do. */
  const freeIn = (group: number, channel: number): number =>
    model.groups[group]!.unlimited
      ? Infinity
      : staff.filter((agent) => agent.group === group && (agent.load === 0 || (agent.gives !== null && hasPlace(agent, channel)))).length;
  const burden = ({ gives, load }: Agent): number => (gives === null ? load : 0.5);

  /** Choice after choice: the longest idle, else the least loaded, of groups that have more idle than they keep, for what has waited long enough. */
  function freeAgent({ entry, who: { channel } }: Journey, keeps = 0): Agent | null {
    for (const { groups, keepIdle, after } of choicesOf(lines[entry.line]!)) {
      const kept = Math.max(keepIdle, keeps);
      const asked = [...groups].filter((group) => entry.time + after <= now && (kept === 0 || freeIn(group, channel) > kept));
      const byChance = groups.every((group) => !model.groups[group]!.unlimited && model.groups[group]!.select === 'random');
      const able = byChance
        ? [anyOf(asked.flatMap((group) => leastBusy(group, channel))) ?? []].flat()
        : asked.flatMap((group) => chosenOf(group, channel) ?? []);
      able.sort((a, b) => burden(a) - burden(b) || a.changed - b.changed);
      const limitless = asked.findLast((group) => model.groups[group]!.unlimited);
      if (able[0] !== undefined) return able[0];
      if (limitless !== undefined) return comeOn(limitless);
    }
    return null;
  }

  /** Those of a group who have a place and the least in hand, who has been so the longest first. */
  function leastBusy(group: number, channel: number): Agent[] {
    const free = staff.filter((agent) => agent.group === group && hasPlace(agent, channel)).sort((a, b) => burden(a) - burden(b) || a.changed - b.changed);
    return free.filter((agent) => burden(agent) === burden(free[0]!));
  }

  /** Any of the least busy of several, with the same chance. */
  function anyOf(agents: readonly Agent[]): Agent | null {
    if (agents.length === 0) return null;
    const among = agents.filter((agent) => agents.every((other) => burden(agent) <= burden(other)));
    return among[Math.floor(luck.staff('staff/selection', choices++, PAIR.AGENT_RESOLVES_SELECTION)[1] * among.length)]!;
  }

  /** Of a group, one of those with the least in hand that have a place: by the rule of the group, and then whoever changed last what they do the longest ago. */
  function chosenOf(group: number, channel: number): Agent | null {
    const among = leastBusy(group, channel);
    if (among.length === 0) return null;
    const rules: Record<(typeof model.groups)[number]['select'], () => Agent> = {
      'longest-idle': () => among[0]!,
      random: () => anyOf(among)!,
      'fixed-order': () => among.toSorted((a, b) => a.person - b.person)[0]!,
      'least-loaded': () => among.toSorted((a, b) => a.worked - b.worked)[0]!,
      'best-skill': () => among.toSorted((a, b) => b.resolves - a.resolves || b.speed - a.speed)[0]!,
    };
    return rules[model.groups[group]!.select]();
  }

  /** An idle agent takes any channel of the group; one at work another contact of the same channel, unless the group's time is over. */
  function hasPlace({ group, gives, leaving, load, channel: inHand }: Agent, channel: number): boolean {
    const { roster, slots: all } = model.groups[group]!;
    const slots = all[channel]!;
    if (leaving) return false;
    if (load === 0) return slots > 0;
    if (roster === null && due[group] === 0) return false;
    if (gives !== null) return slots > 0 && model.groups[group]!.deferral[channel] === 0;
    return inHand === channel && load < slots;
  }

  /** Of no end of people one like another; of a number of them, whoever left last comes first. */
  function comeOn(group: number, person = model.groups[group]!.unlimited ? -1 : offDuty[group]!.pop()!, shiftEnd = Infinity): Agent {
    const agent = {
      ...{ group, person, leaving: false, shiftEnd, onDutySince: now, busySince: NaN, load: 0, channel: -1, changed: running++, worked: 0 },
      ...{ tasks: [], pace: 1, gives: null },
      ...personOf(group, person),
    };
    staff.push(agent);
    return agent;
  }

  /** Mean time and mean success, for a contact that nobody in particular would have served. */
  function nobodyOf(group: number): { readonly speed: number; readonly resolves: number } {
    const { people } = model.groups[group]!;
    return people === null ? { speed: 1, resolves: 0 } : { speed: people.typicalSpeed, resolves: people.typicalResolves };
  }

  function personOf(group: number, person: number): { readonly speed: number; readonly resolves: number } {
    const { people } = model.groups[group]!;
    if (people === null || person < 0) return { speed: 1, resolves: 0 };
    const [, uSpeed] = luck.staff(people.stream, person, PAIR.ABSENCE_AGENT_SPEED);
    const [uResolves] = luck.staff(people.stream, person, PAIR.AGENT_RESOLVES_SELECTION);
    return {
      speed: people.speed[person]! * (people.speedQuantile?.(uSpeed) ?? 1),
      resolves: people.resolves[person]! + people.resolvesSd * normalQuantile(uResolves),
    };
  }

  function goOff(agent: Agent): void {
    offDuty[agent.group]!.push(agent.person);
    staff.splice(staff.indexOf(agent), 1);
    stretches.push({ what: 'onDuty', row: agent.group, from: agent.onDutySince, to: now });
    const next = goesTo.get(`${agent.group}/${agent.person}`);
    if (next !== undefined && next.stretch === null) next.stretch = begin('inRole', next.role);
  }

  function release(agent: Agent, inHand: Stretch): void {
    inHand.to = now;
    agent.load--;
    agent.changed = running++;
    if (agent.load === 0) stretches.push({ what: 'busy', row: agent.group, from: agent.busySince, to: now });
    const tooMany = model.groups[agent.group]!.roster !== null ? agent.leaving : staff.filter(({ group }) => group === agent.group).length > due[agent.group]!;
    if (agent.load === 0 && tooMany) {
      goOff(agent);
      letGo(agent.group);
    } else offerWork(agent);
    repace(agent);
  }

  /** Lowest preference first, then the order of the queue, then whoever entered first. */
  function offerWork(agent: Agent): void {
    const preferenceOf = ({ entry }: Journey) => model.duties[agent.group]!.find(({ line }) => line === entry.line)?.preference ?? Infinity;
    for (;;) {
      const [own] = waiting
        .filter((journey) => journey.entry.awaits && isAdviser(journey, agent.group, agent.person) && hasPlace(agent, journey.who.channel))
        .sort(servedBefore);
      if (own !== undefined) {
        startHuman(own, agent);
        continue;
      }
      const takes = (journey: Journey) =>
        !journey.entry.awaits && preferenceOf(journey) < Infinity && hasPlace(agent, journey.who.channel) && mayTake(agent, journey);
      const enoughIdle = (journey: Journey) => ruleOf(journey).keepIdle === 0 || freeIn(agent.group, journey.who.channel) > ruleOf(journey).keepIdle;
      const calls = owed().filter((journey) => takes(journey) && enoughIdle(journey));
      const inTurn = [...waiting.filter(takes), ...calls.filter((journey) => ruleOf(journey).keepsPlace)];
      const quiet = calls.filter((journey) => !ruleOf(journey).keepsPlace);
      // Deferred work comes after everything live, calls that are owed included; what was promised before what was not.
      const live = inTurn.filter(({ who }) => model.groups[agent.group]!.deferral[who.channel] === 0);
      const promised = quiet.filter((journey) => !isOutbound(journey));
      const able = [live, promised, quiet].find((some) => some.length > 0) ?? inTurn;
      able.sort((a, b) => preferenceOf(a) - preferenceOf(b) || servedBefore(a, b));
      if (able[0] === undefined) return;
      if (able[0].doing === 'gone') findOut(able[0], agent);
      else if (able[0].doing !== 'owed-a-call') startHuman(able[0], agent);
      else call(able[0], agent);
    }
  }

  /** What the agent's group asks of a contact before it takes it; the agent is one of the idle. */
  function mayTake({ group }: Agent, { entry, who }: Journey): boolean {
    const { keepIdle, after } = choicesOf(lines[entry.line]!).find(({ groups }) => [...groups].includes(group))!;
    return (keepIdle === 0 || freeIn(group, who.channel) > keepIdle) && entry.time + after <= now;
  }

  /** With ageing, a contact was there so much longer as its priority is worth; being escalated is worth one priority. */
  function agedEntry({ who, entry, handoff }: Journey): number {
    const { ageing, order } = model.queues[lines[entry.line]!.queue]!;
    const worth = (order.includes('priority') ? who.priority : 0) + (order.includes('escalated') ? bit(handoff !== null) : 0);
    return entry.time - worth * ageing;
  }

  function servedBefore(a: Journey, b: Journey): number {
    if (a.entry.atHead || b.entry.atHead) return bit(b.entry.atHead) - bit(a.entry.atHead) || a.entry.order - b.entry.order;
    if (model.queues[lines[a.entry.line]!.queue]!.ageing < Infinity) return agedEntry(a) - agedEntry(b) || a.entry.order - b.entry.order;
    for (const key of model.queues[lines[a.entry.line]!.queue]!.order) {
      const difference = {
        priority: b.who.priority - a.who.priority,
        escalated: bit(b.handoff !== null) - bit(a.handoff !== null),
        oldest: a.entry.order - b.entry.order,
      }[key];
      if (difference !== 0) return difference;
    }
    return a.entry.order - b.entry.order;
  }

  /** Fewer are due: idle ones leave, the longest idle first, others when they finish. More: some come on, and look for work, and so does whoever is still at work when the group's time begins again. */
  function changeStaff(group: number, agents: number): void {
    const reopens = due[group] === 0 && agents > 0;
    due[group] = agents;
    const ours = () => staff.filter((agent) => agent.group === group);
    const idle = () => ours().filter(({ load }) => load === 0);
    while (ours().length > agents && idle().length > 0) goOff(idle().sort((a, b) => a.changed - b.changed)[0]!);
    while (ours().length < agents) offerWork(comeOn(group));
    if (reopens) for (const agent of ours().sort((a, b) => burden(a) - burden(b) || a.changed - b.changed)) offerWork(agent);
    letGo(group);
  }

  /** So many of a group are there: the roles have theirs first, and the floor the rest. */
  function changeNumber(group: number, there: number): void {
    let left = there;
    model.roles.forEach(({ agents, group: from }, role) => {
      if (from !== group) return;
      const wanted = Math.min(left, agents);
      left -= wanted;
      while (inRole[role]!.length < wanted) inRole[role]!.push(begin('inRole', role));
      while (inRole[role]!.length > wanted) inRole[role]!.pop()!.to = now;
    });
    changeStaff(group, left);
  }

  /** Of people with hours of their own: from when on they are in which role instead of on the floor, for the rest of the time to the next break. */
  function rolesByHours<Hours extends { readonly agent: number; readonly from: number; readonly to: number }>(group: number, hours: readonly Hours[]) {
    const taken = new Map<Hours, { readonly role: number; readonly since: number }>();
    for (const time of [...new Set(hours.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)) {
      const there = hours.filter(({ from, to }) => from <= time && time < to);
      model.roles.forEach(({ agents, group: from }, role) => {
        if (from !== group) return;
        for (;;) {
          const isIn = there.filter((one) => taken.get(one)?.role === role).length;
          const [first] = there.filter((one) => !taken.has(one)).sort((a, b) => bit(a.from < time) - bit(b.from < time) || a.agent - b.agent);
          if (isIn === agents || first === undefined) break;
          taken.set(first, { role, since: time });
        }
      });
    }
    return taken;
  }

  /** Whoever has a customer in hand goes to the role when done. */
  function beginRole(group: number, person: number, role: number): void {
    const isBusy = staff.some((agent) => agent.group === group && agent.person === person);
    goesTo.set(`${group}/${person}`, { role, stretch: isBusy ? null : begin('inRole', role) });
  }

  function endRole(group: number, person: number): void {
    const { stretch } = goesTo.get(`${group}/${person}`)!;
    if (stretch !== null) stretch.to = now;
    goesTo.delete(`${group}/${person}`);
  }

  /** A shift or the time after a break begins: who is still at work from before goes on, with places free again. */
  function beginHours(group: number, person: number, shiftEnd: number): void {
    const there = staff.find((agent) => agent.group === group && agent.person === person);
    if (there !== undefined) Object.assign(there, { leaving: false, shiftEnd, changed: running++ });
    offerWork(there ?? comeOn(group, person, shiftEnd));
  }

  function endHours(group: number, person: number): void {
    const agent = staff.find((one) => one.group === group && one.person === person)!;
    agent.leaving = true;
    if (agent.load === 0) goOff(agent);
    letGo(group);
  }

  // ---- after a contact --------------------------------------------------------------------------------------------

  function endContact(journey: Journey, ended: End, resolved: boolean): void {
    const name = Object.entries(END).find(([, code]) => code === ended)![0] as keyof typeof tally;
    if (ended !== END.open) tally[name] = (tally[name] ?? 0) + 1;
    journey.inSystem.to = now;
    recordContact(journey, ended, resolved);
    const delay = backAfter(journey, ended);
    if (delay === null) {
      recordNeed(journey, ended);
      journeys.delete(journey);
      return;
    }
    journey.doing = 'away';
    const away = begin('away', 0);
    at(now + delay, KIND.return, () => {
      away.to = now;
      settleAnew(journey, TURNED_AWAY.includes(ended));
      arrive(journey);
    });
  }

  /** The next contact of a need: patience and handle time are other ones, unless one who calls again keeps them. */
  function settleAnew(journey: Journey, callsAgain: boolean): void {
    const keeps = callsAgain ? model.sources[journey.who.source]!.redialKeeps : null;
    journey.attempt++;
    if (keeps?.patience !== true) journey.patienceOfAttempt = journey.attempt;
    if (keeps?.handle !== true) journey.handleOfAttempt = journey.attempt;
  }

  /** Seconds until the customer is back: a return after service, a redial after giving up or being turned away, never both. */
  function backAfter(journey: Journey, ended: End): number | null {
    const { who, attempt } = journey;
    if (TURNED_AWAY.includes(ended)) {
      const { redialAfterAbandonment, redialAfterBusy, redialDelay, redialDelayAfterBusy, redialPersistence } = model.sources[who.source]!;
      const [u, uDelay] = luck.at(who, PAIR.REDIAL_REDIAL_DELAY, attempt);
      const gaveUp = ended === END.abandoned;
      const chance = (gaveUp ? redialAfterAbandonment : redialAfterBusy) * (redialPersistence[journey.redials] ?? 0);
      const delay = gaveUp ? redialDelay : redialDelayAfterBusy;
      if (delay === null || u >= chance) return null;
      journey.redials++;
      return delay.quantile(uDelay);
    }
    const { returns } = model;
    if (returns === null || journey.returns >= returns.atMost) return null;
    const overridden = ended === END.contained && !Number.isNaN(returns.contained);
    const chance = overridden ? returns.contained : journey.resolved ? returns.served : returns.unresolved;
    if (luck.at(who, PAIR.PATIENCE_RETURN, attempt)[1] >= chance) return null;
    journey.returns++;
    return returns.delay.quantile(luck.at(who, PAIR.RETURN_DELAY_HUMAN_OUTCOME, attempt)[0]);
  }

  // ---- rows -------------------------------------------------------------------------------------------------------

  const person = ({ who }: Journey) => ({ source: who.source, intent: who.intent, segment: who.segment, channel: who.channel });

  function recordLeg(journey: Journey, ended: End, group: number, plan: LegPlan, work: number, isSilent = false): void {
    const { entry, handoff } = journey;
    if (!entry.counted) return;
    const wait = now - entry.time;
    rows.legs.push({
      ...person(journey),
      queue: lines[entry.line]?.queue ?? -1,
      group,
      attempt: journey.attempt,
      origin: isOutbound(journey)
        ? ORIGIN.outbound
        : journey.calledBack
          ? ORIGIN.callback
          : journey.forced
            ? journey.metOutage
              ? ORIGIN.aiDown
              : ORIGIN.forced
            : handoff !== null
              ? ORIGIN.escalated
              : ORIGIN.direct,
      entered: entry.time,
      wait,
      waited: bit(entry.waited),
      end: ended,
      work,
      talk: plan.talk,
      afterContact: plan.afterContact,
      resolved: bit(plan.resolved),
      ...score(handoff, wait, ended, plan.talk),
      repeatSeconds: plan.repeatSeconds,
      lostByPacket: bit(plan.lostByPacket),
      asked: bit(journey.asked),
      silent: bit(isSilent),
    });
  }

  function recordContact(journey: Journey, ended: End, resolved: boolean): void {
    const { who } = journey;
    if (!journey.counted) return;
    rows.contacts.push({
      ...person(journey),
      attempt: journey.attempt,
      arrived: journey.arrived,
      ended: now,
      end: ended,
      resolved: bit(resolved),
      metAi: bit(journey.metAi),
      sentToHuman: model.ai === null || journey.calledBack ? -1 : bit(journey.sentToHuman),
      forced: bit(journey.forced),
      trigger: journey.trigger,
      aiWouldResolve: bit(journey.aiWouldResolve),
      entitled: bit(journey.asked || who.highStakes || who.sensitive || who.given.needsHuman),
      confidence: journey.confidence,
      metOutage: bit(journey.metOutage),
      charged: bit(journey.charged !== null && model.ai!.takenBackWithin >= 0),
      tookBack: bit(journey.tookBack),
    });
  }

  function recordNeed(journey: Journey, ended: End): void {
    if (!journey.counted) return;
    const { resolved, attempt } = journey;
    rows.needs.push({
      ...person(journey),
      born: journey.who.born,
      closed: now,
      end: ended,
      path: journey.metAnyAi ? (journey.metAnyHuman ? PATH.escalated : PATH.aiOnly) : journey.metAnyHuman ? PATH.humanOnly : PATH.none,
      resolved: bit(resolved),
      resolvedFirst: bit(resolved && attempt === 0),
      resolvedByAi: bit(resolved && ended === END.contained && !journey.everEscalated && !journey.metAnyHuman),
      attempts: attempt + 1,
      transfers: journey.transfers,
      wait: journey.wait,
      repeated: journey.repeated,
      reauthentications: journey.reAuthentications,
      humanSeconds: journey.humanSeconds,
      aiSeconds: journey.aiSeconds,
      aiCost: journey.aiCost,
      prefersHuman: bit(journey.who.prefersHuman),
      ...satisfaction(journey, ended),
    });
  }

  function satisfaction(journey: Journey, ended: End): Pick<NeedRow, 'satisfied' | 'rating' | 'satisfiedPerfect' | 'answersSurvey'> {
    const m = model.satisfaction;
    if (m === null || (isOutbound(journey) && !journey.metAnyHuman)) return { satisfied: NaN, rating: NaN, satisfiedPerfect: NaN, answersSurvey: NaN };
    const turnedAway = TURNED_AWAY.includes(ended);
    const unresolved = journey.resolved ? 0 : m.unresolved;
    const spared = m.repetition * journey.repeated + m.reAuthentication * journey.reAuthentications;
    const latent = sum([
      m.level,
      unresolved,
      m.extraContact * journey.attempt,
      m.waitMinute * (journey.wait / 60),
      m.transfer * journey.transfers,
      spared,
      turnedAway ? m.abandoned : 0,
      journey.who.prefersHuman ? (journey.metAnyHuman ? m.humanGot : m.humanDenied) : 0,
    ]);
    return {
      satisfied: logistic(latent - m.thresholds[2]),
      rating: 1 + sum(m.thresholds.map((threshold) => logistic(latent - threshold))),
      satisfiedPerfect: logistic(latent - spared - (journey.lostByPacket ? unresolved : 0) - m.thresholds[2]),
      answersSurvey: turnedAway ? m.surveyAbandoned : ended === END.contained ? m.surveyContained : ended === END.served ? m.surveyHuman : 0,
    };
  }

  /** Integrals over the intervals of the window: every stretch is cut at the edges. */
  function areas(): TwinObserved['areas'] {
    const edges = Float64Array.from(span.edges, (edge) => (edge === Infinity ? now : edge));
    const intervals = edges.length - 1;
    const sizes = {
      onDuty: model.groups.length,
      busy: model.groups.length,
      inHand: model.groups.length,
      waiting: model.queues.length,
      aiSessions: 1,
      inSystem: 1,
      away: 1,
      ...(model.ai?.outages ? { aiWaiting: 1, aiDown: 1 } : {}),
      ...(model.defers ? { backlog: model.queues.length } : {}),
      ...(model.silence ? { silent: model.groups.length } : {}),
      ...(model.roles.length > 0 ? { inRole: model.roles.length } : {}),
    };
    const integrals = Object.fromEntries(Object.entries(sizes).map(([what, size]) => [what, new Float64Array(size * intervals)])) as Record<
      keyof typeof sizes,
      Float64Array
    >;
    for (const { what, row, from, to } of stretches) {
      if (integrals[what as keyof typeof sizes] === undefined) continue;
      for (let i = 0; i < intervals; i++)
        integrals[what as keyof typeof sizes][row * intervals + i]! += Math.max(0, Math.min(to, edges[i + 1]!) - Math.max(from, edges[i]!));
    }
    const counted = (wanted: Mark): Float64Array => {
      const cells = new Float64Array(model.queues.length * intervals);
      for (const { what, row, time, by } of marks) {
        const i = span.edges.findLastIndex((edge) => edge <= time);
        if (what === wanted && i >= 0 && i < intervals) cells[row * intervals + i]! += by;
      }
      return cells;
    };
    const announced: readonly Mark[] = ['told', 'toldHungUp', 'toldAnswered', 'toldBias', 'toldError'];
    const announcements = model.announce === null ? {} : Object.fromEntries(announced.map((what) => [what, counted(what)]));
    const asked: readonly Mark[] = ['adviserAsked', 'adviserMet', 'adviserWaited'];
    const known = model.kinds.some(({ adviser }) => adviser !== null);
    const advisers = known ? Object.fromEntries(asked.map((what) => [what, counted(what)])) : {};
    const during = (i: number) => turnsEnded.filter(({ time }) => time >= span.edges[i]! && time < span.edges[i + 1]!);
    const turns = {
      aiTurns: new Float64Array(intervals).map((_, i) => during(i).length),
      aiTurnsWaited: new Float64Array(intervals).map((_, i) => sum(during(i).map(({ waited }) => waited))),
    };
    const said = (...wanted: readonly string[]): Float64Array =>
      new Float64Array(intervals).map(
        (_, i) => answers.filter(({ time, answer }) => time >= span.edges[i]! && time < span.edges[i + 1]! && wanted.includes(answer)).length,
      );
    const atDoor = (wanted: (typeof aiDoor)[number]['what']): Float64Array =>
      new Float64Array(intervals).map((_, i) =>
        sum(aiDoor.filter(({ what, time }) => what === wanted && time >= span.edges[i]! && time < span.edges[i + 1]!).map(({ by }) => by)),
      );
    const door = { aiCame: atDoor('aiCame'), aiOverflowed: atDoor('aiOverflowed'), aiBegun: atDoor('aiBegun'), aiBegunWaited: atDoor('aiBegunWaited') };
    const isDoor =
      model.ai !== null && (model.ai.sessions < Infinity || (model.ai.requests?.whenLimited ?? 'wait') !== 'wait' || model.ai.outages?.newContacts === 'queue');
    const availability = { availabilityTold: said('comes', 'alone', 'rather not'), stayedAlone: said('alone'), stayedForWait: said('rather not') };
    const deferred = model.defers ? { begun: counted('begun'), interruptions: counted('interruptions'), backlogLeft: backlogLeft() } : {};
    return {
      edges,
      ...integrals,
      ...announcements,
      ...advisers,
      ...deferred,
      ...(model.ai?.requests ? turns : {}),
      ...(model.ai?.saysAvailability === true ? availability : {}),
      ...(isDoor ? door : {}),
    };
  }

  /** Looked at when the window ends, before all else; the same when the run is over by then. */
  function backlogLeft(): Float64Array {
    if (span.windowEnd === Infinity) return new Float64Array();
    const open = stretches.filter(({ what, from, to }) => what === 'backlog' && from < span.windowEnd && to >= span.windowEnd);
    const arrivals = open.map((stretch) => backlogSince.get(stretch)!);
    return Float64Array.of(
      open.length,
      arrivals.reduce((oldest, since) => Math.max(oldest, span.windowEnd - since), 0),
    );
  }

  // ---- the run ----------------------------------------------------------------------------------------------------

  const isOpen = (journey: Journey): boolean => journey.counted || ((journey.doing === 'waits' || journey.doing === 'owed-a-call') && journey.entry.counted);

  model.groups.forEach((group, g) => {
    const { roster, unlimited, agents, times, shrinkage } = group;
    const isAway = (person: number, date: number): boolean =>
      shrinkage !== null && luck.staff(shrinkage.stream, person, PAIR.ABSENCE_AGENT_SPEED, date)[0] < shrinkage.absence;
    if (!unlimited && roster === null) {
      times.forEach((time, i) => at(time, KIND.staff, () => changeNumber(g, thereAt(time, agents[i]!)), 2 * g + 1));
      // Who is away is drawn anew at midnight.
      if (shrinkage !== null && shrinkage.absence > 0)
        for (const midnight of model.days.starts)
          if (midnight > 0 && !times.includes(midnight)) {
            const step = times.findLastIndex((time) => time < midnight);
            at(midnight, KIND.staff, () => changeNumber(g, thereAt(midnight, agents[step]!)), 2 * g + 1);
          }
    }
    function thereAt(time: number, number: number): number {
      const date = model.days.dates[model.days.starts.findLastIndex((start) => start <= time)]!;
      return Array.from({ length: number }, (_, person) => person).filter((person) => !isAway(person, date)).length;
    }
    // Group by group, and in each those who leave before those who come.
    const hours = (roster?.stretches ?? []).filter(({ agent, date }) => !isAway(agent, date));
    const taken = rolesByHours(g, hours);
    for (const stretch of hours) {
      const { agent, from, to, shiftEnd } = stretch;
      const { role = -1, since = to } = taken.get(stretch) ?? {};
      if (since > from) {
        at(from, KIND.staff, () => beginHours(g, agent, shiftEnd), 2 * g + 1);
        at(since, KIND.staff, () => endHours(g, agent), 2 * g);
      }
      if (role < 0) continue;
      at(since, KIND.staff, () => beginRole(g, agent, role), 2 * g + 1);
      at(to, KIND.staff, () => endRole(g, agent), 2 * g);
    }
  });
  planOutages();
  model.sources.forEach((_, source) => expectNext(source));

  for (;;) {
    const next = events[0];
    // An open end comes with the last need; staff may come and go for a year after it.
    const over = end === Infinity && journeys.size === 0 && events.every(({ kind }) => kind === KIND.staff);
    if (next === undefined || over || next.time >= end) {
      now = end === Infinity ? now : end;
      break;
    }
    if (next.time >= span.windowEnd && ![...journeys].some(isOpen)) {
      now = span.windowEnd;
      break;
    }
    events.shift();
    now = next.time;
    next.happen();
  }

  for (const journey of journeys) {
    if (journey.doing === 'waits') recordUnanswered(journey, END.open);
    if (journey.doing === 'owed-a-call')
      recordPromise(journey, now - journey.promise!.made > journey.promise!.promised ? NaN : Infinity, isOutbound(journey) ? callWork(journey) : 0);
    else if (journey.doing !== 'away') {
      tally.inSystem++;
      recordContact(journey, END.open, false);
    }
    recordNeed(journey, END.open);
  }
  for (const agent of [...staff]) {
    if (agent.load > 0) stretches.push({ what: 'busy', row: agent.group, from: agent.busySince, to: Infinity });
    stretches.push({ what: 'onDuty', row: agent.group, from: agent.onDutySince, to: Infinity });
  }
  return { ...rows, areas: areas(), tally };
}
