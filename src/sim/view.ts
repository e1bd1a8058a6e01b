/** What a router sees of the floor: getters over the columns of one slot, nothing latent. One object, pointed at a slot before it is handed on. */
import { elapsedAfter } from './ai-elapsed.ts';
import { correlatedUniform } from '../model/distribution.ts';
import type { AiView, ClockView, ContactView, HumansView, RouterView } from '../scenario/observable.ts';
import { statedConfidence } from './confidence.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

class Contact implements ContactView {
  readonly #run: Run;
  slot = 0;
  constructor(run: Run) {
    this.#run = run;
  }
  get intent(): string {
    return this.#run.model.names.intents[this.#run.kindOf(this.slot).intent]!;
  }
  get segment(): string {
    return this.#run.model.names.segments[this.#run.kindOf(this.slot).segment]!;
  }
  get channel(): string {
    return this.#run.model.names.channels[this.#run.kindOf(this.slot).channel]!;
  }
  get source(): string {
    return this.#run.model.names.sources[this.#run.kindOf(this.slot).source]!;
  }
  get attempt(): number {
    return this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.attempt]! + 1;
  }
  get priority(): number {
    return this.#run.model.priorities[this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.priority]!]!;
  }
  get stakes(): 'high' | 'normal' {
    return (this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.flags]! & FLAG.highStakes) !== 0 ? 'high' : 'normal';
  }
  get sensitive(): boolean {
    return (this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.flags]! & FLAG.sensitive) !== 0;
  }
  /** ĉ = Φ(ρ·Φ⁻¹(d) + √(1−ρ²)·Φ⁻¹(u)), the Gaussian copula of truth and noise. */
  get complexity(): number {
    const { floor, model } = this.#run;
    const r = this.slot * REAL.width;
    return correlatedUniform(floor.real[r + REAL.uComplexity]!, floor.real[r + REAL.difficulty]!, model.policy.complexityCorrelation);
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
    return this.talking ? this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.turn]! : 0;
  }
  get elapsed(): number {
    return this.talking ? elapsedAfter(this.#run, this.slot, this.turn) : 0;
  }
  get confidence(): number {
    return this.talking ? statedConfidence(this.#run, this.slot) : 0;
  }
  get asked(): number {
    return this.talking ? this.#run.floor.whole[this.slot * WHOLE.width + WHOLE.asks]! : 0;
  }
  get sessions(): number {
    return this.#run.aiSessions;
  }
  get up(): boolean {
    return this.#run.aiDown === 0;
  }
}

class Humans implements HumansView {
  readonly #run: Run;
  slot = 0;
  constructor(run: Run) {
    this.#run = run;
  }
  get #line(): number {
    return this.#run.kindOf(this.slot).line;
  }
  /** Those who would take the contact now, putting deferred work aside: not the ones kept for other work. ∞ when a group of the line is unlimited: somebody is always free. */
  get idle(): number {
    const line = this.#line;
    const { groups, lines } = this.#run.model;
    const choices = line < 0 ? null : lines[line]!.choices;
    if (choices === null) return this.#free();
    let sum = 0;
    for (const choice of choices) {
      if (choice.after > 0) continue;
      for (const group of choice.groups)
        sum += groups[group]!.unlimited ? Infinity : Math.max(0, this.#run.staff.free(group, lines[line]!.channel) - choice.keepIdle);
    }
    return sum;
  }
  get onDuty(): number {
    return this.#count(this.#run.staff.onDuty);
  }
  #free(): number {
    const line = this.#line;
    if (line < 0) return 0;
    const { groups, lines } = this.#run.model;
    const { channel, groups: able } = lines[line]!;
    let sum = 0;
    for (const group of able) sum += groups[group]!.unlimited ? Infinity : this.#run.staff.free(group, channel);
    return sum;
  }
  #count(byGroup: Int32Array): number {
    const line = this.#line;
    if (line < 0) return 0;
    const { groups, lines } = this.#run.model;
    let sum = 0;
    for (const group of lines[line]!.groups) sum += groups[group]!.unlimited ? Infinity : byGroup[group]!;
    return sum;
  }
  get open(): boolean {
    return this.#run.opening === null || this.#run.opening.isOpen(this.#run.kindOf(this.slot).hours, this.#run.now);
  }
  get queueLength(): number {
    const line = this.#line;
    return line < 0 ? 0 : this.#run.queues.length[this.#run.model.lines[line]!.queue]!;
  }
  /** Those who wait, and calls that keep their place among them. */
  get #ahead(): number {
    const { model, queues } = this.#run;
    return this.queueLength + queues.callsAhead[model.lines[this.#line]!.queue]!;
  }
  get estimatedWait(): number {
    if (this.idle > 0) return 0;
    const agents = this.onDuty;
    const { handle, afterContact } = this.#run.kindOf(this.slot);
    if (agents === 0 || handle === null) return Infinity;
    const work = handle.mean + (afterContact?.mean ?? 0);
    return ((this.#ahead + 1) * work) / agents;
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
