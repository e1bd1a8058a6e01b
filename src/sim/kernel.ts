/**
 * The kernel (`src/kernel`, compiled to WebAssembly) and its memory, one a thread: a run whose model asks for no more than the kernel does has its
 * arrays there, and the kernel works on them. It changes no byte of a result; where the platform has no WebAssembly everything runs without it.
 */
import type { Model } from '../model/model.ts';
import type { Arena, Shared } from './arena.ts';
import { KERNEL } from './kernel-code.ts';

/** Bytes that hold `cells` and, from the middle on, `words`. */
const SHARED = 1024;
const PAGE = 65536;
const FIRST_PAGES = 16;
/** 4 GB: room for some millions of needs in the system. */
const MOST_PAGES = 65536;

/** What the engine does for the kernel, by the names in `src/kernel/outside.ts`. */
export interface Outside {
  readonly grow: () => void;
  readonly pass: (time: number) => void;
  readonly refill: (source: number, need: number) => void;
  readonly renew: (slot: number) => void;
  readonly redial: (slot: number, end: number) => number;
  readonly quantileOf: (law: number, u: number) => number;
  readonly aiSuccess: (kind: number, difficulty: number) => number;
  readonly planLeg: (slot: number, group: number, agent: number) => void;
  readonly sendOff: (agent: number) => void;
  readonly handOnNeeds: () => void;
  readonly handOnContacts: () => void;
  readonly handOnLegs: () => void;
}

/** The kernel's calendar, by slot: `src/kernel/calendar.ts`. */
export interface KernelEvents {
  readonly clear: (buckets: number, day: number) => void;
  readonly gather: () => void;
  readonly spread: (buckets: number, day: number) => void;
  readonly nextSlot: () => number;
  readonly nextTime: () => number;
  readonly isArrival: (slot: number) => 0 | 1;
  readonly schedule: (slot: number, time: number, rank: number) => void;
  readonly cancel: (slot: number) => void;
}

interface Memory {
  readonly buffer: SharedArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** What is used of WebAssembly; the language's own library of types does not know it. */
interface Platform {
  readonly WebAssembly: {
    readonly Memory: new (limits: { initial: number; maximum: number; shared: boolean }) => Memory;
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
  };
}

export class Kernel implements Arena, Shared {
  readonly cells: Float64Array;
  readonly words: Int32Array;
  /** Lets happen what comes before a time, at most so many events; says how many. */
  readonly advance: (most: number, until: number) => number;
  readonly calendar: KernelEvents;
  /** A run has it. */
  isBusy = false;
  readonly #memory: Memory;
  /** Bytes in use. */
  #used = SHARED;
  #outside: Outside | null = null;

  constructor() {
    const { WebAssembly } = globalThis as unknown as Platform;
    // A memory that threads could share keeps its arrays valid when it grows.
    this.#memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES, shared: true });
    this.cells = new Float64Array(this.#memory.buffer, 0, SHARED / 16);
    this.words = new Int32Array(this.#memory.buffer, SHARED / 2, SHARED / 8);
    const outside: Outside = {
      grow: () => this.#outside!.grow(),
      pass: (time) => this.#outside!.pass(time),
      refill: (source, need) => this.#outside!.refill(source, need),
      renew: (slot) => this.#outside!.renew(slot),
      redial: (slot, end) => this.#outside!.redial(slot, end),
      quantileOf: (law, u) => this.#outside!.quantileOf(law, u),
      aiSuccess: (kind, difficulty) => this.#outside!.aiSuccess(kind, difficulty),
      planLeg: (slot, group, agent) => this.#outside!.planLeg(slot, group, agent),
      sendOff: (agent) => this.#outside!.sendOff(agent),
      handOnNeeds: () => this.#outside!.handOnNeeds(),
      handOnContacts: () => this.#outside!.handOnContacts(),
      handOnLegs: () => this.#outside!.handOnLegs(),
    };
    const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
    const { exports } = new WebAssembly.Instance(module, {
      env: { memory: this.#memory, 'Math.exp': Math.exp, 'Math.log': Math.log },
      outside,
    });
    this.advance = exports['advance'] as (most: number, until: number) => number;
    this.calendar = exports as unknown as KernelEvents;
  }

  /** A run begins, with all of the memory. */
  begin(): void {
    this.isBusy = true;
    this.#used = SHARED;
    this.cells.fill(0);
    this.words.fill(0);
  }

  /** The run is over. */
  end(): void {
    this.isBusy = false;
    this.#outside = null;
  }

  /** From now on the kernel works for this run. */
  serve(outside: Outside): void {
    this.#outside = outside;
  }

  readonly whole = (length: number): Int32Array => {
    const at = this.#reserve(4 * length);
    return new Int32Array(this.#memory.buffer, at, length).fill(0);
  };

  readonly real = (length: number): Float64Array => {
    const at = this.#reserve(8 * length);
    return new Float64Array(this.#memory.buffer, at, length).fill(0);
  };

  /** Where so many bytes begin that nothing else has. */
  #reserve(bytes: number): number {
    const at = this.#used;
    this.#used = Math.ceil((at + bytes) / 8) * 8;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }
}

/** This thread's, made once; null where it cannot be made. */
let known: Kernel | null | undefined;

function theKernel(): Kernel | null {
  if (known !== undefined) return known;
  try {
    known = new Kernel();
  } catch {
    known = null;
  }
  return known;
}

/** The kernel for a run of this model; null: the model asks for more than it does, or another run has it. */
export function kernelFor(model: Model): Kernel | null {
  if (!hasPlainSources(model) || !hasPlainHumans(model) || !hasPlainAi(model)) return null;
  const kernel = theKernel();
  return kernel === null || kernel.isBusy ? null : kernel;
}

/** Customers come by rates, and by themselves. */
function hasPlainSources({ sources, outbound }: Model): boolean {
  return !outbound && sources.every(({ rate, redialKeeps }) => rate !== null && redialKeeps === null);
}

/** Whoever is first is served by whoever is free, all alike, for as long as it takes. */
function hasPlainHumans({
  announce,
  callback,
  defers,
  groups,
  handoff,
  kinds,
  lines,
  opening,
  queues,
  roles,
  ruledWaiting,
  silence,
  telephoneLines,
}: Model): boolean {
  return (
    [announce, callback, handoff, opening].every((mechanism) => mechanism === null) &&
    !(defers || ruledWaiting || silence || roles.length > 0 || telephoneLines < Infinity) &&
    queues.every(({ headStart, telephoneLines: limit }) => headStart === null && limit === Infinity) &&
    lines.every(({ choices, overflows, outbound }) => choices === null && overflows.length === 0 && outbound === null) &&
    kinds.every(({ adviser, deferred }) => adviser === null && !deferred) &&
    groups.every(
      ({ opening: hours, paces, people, roster, select, shrinkage, unlimited }) =>
        [hours, people, roster, shrinkage].every((mechanism) => mechanism === null) &&
        paces.every((pace) => pace === null) &&
        select === 'longest-idle' &&
        !unlimited,
    )
  );
}

/** No AI, or one that takes everybody and that nothing stops before the end of a conversation. */
function hasPlainAi({ ai, policy }: Model): boolean {
  const { always, clairvoyant, escalate, triggers } = policy.hooks;
  if (always === undefined || clairvoyant !== undefined || escalate !== undefined || policy.live) return false;
  if (ai === null) return true;
  return (
    (triggers ?? []).length === 0 &&
    ai.asksPreferring === 0 &&
    ai.asksOtherwise === 0 &&
    ai.asksFailing === 0 &&
    !policy.readsConfidence &&
    ai.sessions === Infinity &&
    ai.takenBackWithin < 0 &&
    !ai.saysAvailability &&
    [ai.drift, ai.latency, ai.outages, ai.requests].every((mechanism) => mechanism === null)
  );
}
