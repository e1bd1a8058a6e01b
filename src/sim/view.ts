/** What a router sees of the floor: getters over the columns of one slot, nothing latent. One object, pointed at a slot before it is handed on. */
import { correlatedUniform } from '../model/distribution.ts';
import type { AiView, ClockView, ContactView, HumansView, RouterView } from '../scenario/observable.ts';
import { statedConfidence } from './confidence.ts';
import { FLAG } from './floor.ts';
import type { Run } from './run.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

class Contact implements ContactView {
  readonly #run: Run;
  slot = 0;
  constructor(run: Run) {
    this.#run = run;
  }
  get intent(): string {
    return this.#run.model.names.intents[this.#run.floor.intent[this.slot]!]!;
  }
  get segment(): string {
    return this.#run.model.names.segments[this.#run.floor.segment[this.slot]!]!;
  }
  get channel(): string {
    return this.#run.model.names.channels[this.#run.floor.channel[this.slot]!]!;
  }
  get source(): string {
    return this.#run.model.names.sources[this.#run.floor.source[this.slot]!]!;
  }
  get attempt(): number {
    return this.#run.floor.attempt[this.slot]! + 1;
  }
  get priority(): number {
    return this.#run.floor.priority[this.slot]!;
  }
  get stakes(): 'high' | 'normal' {
    return (this.#run.floor.flags[this.slot]! & FLAG.highStakes) !== 0 ? 'high' : 'normal';
  }
  get sensitive(): boolean {
    return (this.#run.floor.flags[this.slot]! & FLAG.sensitive) !== 0;
  }
  /** ĉ = Φ(ρ·Φ⁻¹(d) + √(1−ρ²)·Φ⁻¹(u)), the Gaussian copula of truth and noise. */
  get complexity(): number {
    const { floor, model } = this.#run;
    return correlatedUniform(floor.uComplexity[this.slot]!, floor.difficulty[this.slot]!, model.policy.complexityCorrelation);
  }
}

class Ai implements AiView {
  readonly #run: Run;
  slot = 0;
  talking = false;
  constructor(run: Run) {
    this.#run = run;
  }
  get turn(): number {
    return this.talking ? this.#run.floor.turn[this.slot]! : 0;
  }
  get elapsed(): number {
    return this.talking ? this.#run.floor.turn[this.slot]! * this.#run.floor.turnSeconds[this.slot]! : 0;
  }
  get confidence(): number {
    return this.talking ? statedConfidence(this.#run, this.slot) : 0;
  }
  get asked(): number {
    return this.talking ? this.#run.floor.asks[this.slot]! : 0;
  }
  get sessions(): number {
    return this.#run.aiSessions;
  }
}

class Humans implements HumansView {
  readonly #run: Run;
  slot = 0;
  constructor(run: Run) {
    this.#run = run;
  }
  get #line(): number {
    return this.#run.floor.line[this.slot]!;
  }
  /** ∞ when a group of the line is unlimited: somebody is always free. */
  get idle(): number {
    return this.#count(this.#run.staff.idle);
  }
  get onDuty(): number {
    return this.#count(this.#run.staff.onDuty);
  }
  #count(byGroup: Int32Array): number {
    const line = this.#line;
    if (line < 0) return 0;
    const { groups, lines } = this.#run.model;
    let sum = 0;
    for (const group of lines[line]!.groups) sum += groups[group]!.unlimited ? Infinity : byGroup[group]!;
    return sum;
  }
  get queueLength(): number {
    const line = this.#line;
    return line < 0 ? 0 : this.#run.queues.length[this.#run.model.lines[line]!.queue]!;
  }
  get estimatedWait(): number {
    const { model, floor } = this.#run;
    if (this.idle > 0) return 0;
    const agents = this.onDuty;
    const human = model.intents[floor.intent[this.slot]!]!.human;
    if (agents === 0 || human === null) return Infinity;
    const channel = floor.channel[this.slot]!;
    const work = human.handle[channel]!.mean + (human.afterContact[channel]?.mean ?? 0);
    return ((this.queueLength + 1) * work) / agents;
  }
}

class Clock implements ClockView {
  readonly #run: Run;
  #day = 0;
  constructor(run: Run) {
    this.#run = run;
  }
  get #today(): number {
    const { starts } = this.#run.model.days;
    while (this.#day + 1 < starts.length && starts[this.#day + 1]! <= this.#run.now) this.#day++;
    return this.#day;
  }
  get hour(): number {
    return (this.#run.now - this.#run.model.days.starts[this.#today]!) / 3600;
  }
  get weekday(): (typeof WEEKDAYS)[number] {
    return WEEKDAYS[this.#run.model.days.weekdays[this.#today]! - 1]!;
  }
}

/** The line that a contact would wait in, or −1 when no group takes it. */
export function lineOf(run: Run, slot: number): number {
  const { floor, model } = run;
  return model.lineOf[(floor.intent[slot]! * model.names.channels.length + floor.channel[slot]!) * model.segments.length + floor.segment[slot]!]!;
}

export class FloorView implements RouterView {
  readonly contact: Contact;
  readonly ai: Ai;
  readonly humans: Humans;
  readonly clock: Clock;

  constructor(run: Run) {
    this.contact = new Contact(run);
    this.ai = new Ai(run);
    this.humans = new Humans(run);
    this.clock = new Clock(run);
  }

  /** Points the view at a contact: at the door, or in conversation with the AI. */
  of(slot: number, talkingToAi: boolean): RouterView {
    this.contact.slot = this.ai.slot = this.humans.slot = slot;
    this.ai.talking = talkingToAi;
    return this;
  }
}
