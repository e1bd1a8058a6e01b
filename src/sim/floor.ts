/**
 * The state of every need in the system, one column a field, one slot a need. A slot is taken at birth and given back when the need
 * closes, so memory follows the needs in the system (those away before a return included), not the needs simulated.
 * After-contact work lives in a slot of its own, because the customer may be back before it ends.
 */

/** What a slot is doing; says which event its entry in the calendar is. */
export const STATE = {
  free: 0,
  /** With the AI; the event is the end of the conversation, or its next turn when a live rule must be asked. */
  ai: 1,
  /** Waiting for an AI session; no event. */
  aiQueue: 2,
  /** Waiting for a human; the event is the end of patience. */
  waiting: 3,
  /** With a human; the event is the end of the talk. */
  talking: 4,
  /** A human's after-contact work, without the customer. */
  wrapUp: 5,
  /** Away; the event is the return or the redial. */
  away: 6,
} as const;

/** Facts of a need and of its current attempt, as bits of `flags`. */
export const FLAG = {
  prefersHuman: 1,
  highStakes: 2,
  sensitive: 4,
  /** Born in the counted window. */
  counted: 8,
  /** Resolved, by the last party that served. */
  resolved: 16,
  resolvedFirst: 32,
  everAi: 64,
  everHuman: 128,
  everEscalated: 256,
  /** A faithful packet would have saved the last human leg. */
  lostByPacket: 512,
  // Of the current attempt:
  metAi: 1024,
  aiWouldResolve: 2048,
  asked: 4096,
  sentToHuman: 8192,
  forced: 16384,
  /** The current human-queue entry falls in the counted window. */
  entryCounted: 32768,
  waited: 65536,
  /** The current human-queue entry is a handoff from the AI. */
  handoff: 131072,
  reAuthenticated: 262144,
  expectsKnown: 524288,
  emotionKnown: 1048576,
  needsHumanKnown: 2097152,
  /** The human in charge will settle the need. */
  humanResolves: 4194304,
} as const;

/** What starts anew with each attempt. */
export const ATTEMPT_FLAGS =
  FLAG.metAi |
  FLAG.aiWouldResolve |
  FLAG.asked |
  FLAG.sentToHuman |
  FLAG.forced |
  FLAG.entryCounted |
  FLAG.waited |
  FLAG.handoff |
  FLAG.reAuthenticated |
  FLAG.expectsKnown |
  FLAG.emotionKnown;

const FIRST_CAPACITY = 512;

/** All slots. Field comments say what a column holds; times are run times in seconds, `u…` the uniforms of the current attempt. */
export class Floor {
  capacity = FIRST_CAPACITY;
  readonly #free: number[] = [];
  #used = 0;

  state = new Int32Array(FIRST_CAPACITY);
  flags = new Int32Array(FIRST_CAPACITY);
  source = new Int32Array(FIRST_CAPACITY);
  intent = new Int32Array(FIRST_CAPACITY);
  segment = new Int32Array(FIRST_CAPACITY);
  channel = new Int32Array(FIRST_CAPACITY);
  /** 0 for the first contact of the need. */
  attempt = new Int32Array(FIRST_CAPACITY);
  /** Address of the need's draws. */
  needLow = new Uint32Array(FIRST_CAPACITY);
  needHigh = new Uint32Array(FIRST_CAPACITY);
  /** Row of the source's contact list, or −1. */
  row = new Int32Array(FIRST_CAPACITY);
  priority = new Int32Array(FIRST_CAPACITY);

  /** The line it would wait in, −1 when no group takes it; waiting: level within it, neighbours in its list, order of entry. */
  line = new Int32Array(FIRST_CAPACITY);
  level = new Int32Array(FIRST_CAPACITY);
  next = new Int32Array(FIRST_CAPACITY);
  previous = new Int32Array(FIRST_CAPACITY);
  entry = new Float64Array(FIRST_CAPACITY);
  /** Row of the agent in charge. */
  agent = new Int32Array(FIRST_CAPACITY);

  /** Sums over the need. */
  returns = new Int32Array(FIRST_CAPACITY);
  transfers = new Int32Array(FIRST_CAPACITY);
  repeated = new Int32Array(FIRST_CAPACITY);
  reAuthentications = new Int32Array(FIRST_CAPACITY);
  wait = new Float64Array(FIRST_CAPACITY);
  humanSeconds = new Float64Array(FIRST_CAPACITY);
  aiSeconds = new Float64Array(FIRST_CAPACITY);
  aiCost = new Float64Array(FIRST_CAPACITY);

  /** The AI conversation: turns of the whole, the last one finished, the one a static trigger stops it after, requests for a human so far. */
  turns = new Int32Array(FIRST_CAPACITY);
  turn = new Int32Array(FIRST_CAPACITY);
  stopTurn = new Int32Array(FIRST_CAPACITY);
  asks = new Int32Array(FIRST_CAPACITY);
  turnSeconds = new Float64Array(FIRST_CAPACITY);
  confidence = new Float64Array(FIRST_CAPACITY);
  /** Index of the trigger that fired, or −1. */
  trigger = new Int32Array(FIRST_CAPACITY);

  /** The handoff: items present (bits 0–4), items present but unfaithful (bits 8–12), number of handoffs in this attempt. */
  packet = new Int32Array(FIRST_CAPACITY);
  handoffs = new Int32Array(FIRST_CAPACITY);

  born = new Float64Array(FIRST_CAPACITY);
  arrived = new Float64Array(FIRST_CAPACITY);
  entered = new Float64Array(FIRST_CAPACITY);
  legStart = new Float64Array(FIRST_CAPACITY);
  /** Planned handle time at speed 1, before what a handoff adds, and after-contact work. */
  work = new Float64Array(FIRST_CAPACITY);
  afterContact = new Float64Array(FIRST_CAPACITY);
  /** Given by a contact list, or NaN. */
  givenHandle = new Float64Array(FIRST_CAPACITY);
  givenPatience = new Float64Array(FIRST_CAPACITY);

  difficulty = new Float64Array(FIRST_CAPACITY);
  uAi = new Float64Array(FIRST_CAPACITY);
  uHuman = new Float64Array(FIRST_CAPACITY);
  uHandle = new Float64Array(FIRST_CAPACITY);
  uAiLength = new Float64Array(FIRST_CAPACITY);
  uAiOwn = new Float64Array(FIRST_CAPACITY);
  uPatience = new Float64Array(FIRST_CAPACITY);
  uReturn = new Float64Array(FIRST_CAPACITY);
  uReturnDelay = new Float64Array(FIRST_CAPACITY);
  uComplexity = new Float64Array(FIRST_CAPACITY);

  /** Takes a free slot; its columns hold whatever the last need left there. */
  take(): number {
    const slot = this.#free.pop() ?? this.#used++;
    if (slot >= this.capacity) this.#grow();
    return slot;
  }

  give(slot: number): void {
    this.state[slot] = STATE.free;
    this.#free.push(slot);
  }

  /** Slots in use. */
  get inUse(): number {
    return this.#used - this.#free.length;
  }

  /** Slots ever used: the range of a sweep over all of them. */
  get used(): number {
    return this.#used;
  }

  #grow(): void {
    this.capacity *= 2;
    const columns = this as unknown as Record<string, unknown>;
    for (const [name, column] of Object.entries(columns)) {
      if (column instanceof Int32Array) columns[name] = longer(new Int32Array(this.capacity), column);
      else if (column instanceof Uint32Array) columns[name] = longer(new Uint32Array(this.capacity), column);
      else if (column instanceof Float64Array) columns[name] = longer(new Float64Array(this.capacity), column);
    }
  }
}

function longer<Column extends Int32Array | Uint32Array | Float64Array>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
