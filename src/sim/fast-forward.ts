/** A run's plain events, by the kernel: the engine lends it what it works on, and goes on with what it leaves. */
import * as CELL from './cell.ts';
import { delayOfComingBack } from './aftermath.ts';
import type { End } from './codes.ts';
import { planLeg } from './human-leg.ts';
import type { Kernel } from './kernel.ts';
import type { KernelCalendar } from './kernel-calendar.ts';
import { writeModel } from './kernel-tables.ts';
import type { Run } from './run.ts';
import * as WORD from './word.ts';

export class FastForward {
  readonly #kernel: Kernel;
  readonly #run: Run;
  readonly #calendar: KernelCalendar;

  constructor(run: Run, kernel: Kernel, calendar: KernelCalendar) {
    this.#run = run;
    this.#kernel = kernel;
    this.#calendar = calendar;
    const { areas, births, floor, model, rows } = run;
    const laws = writeModel(model, kernel);
    kernel.serve({
      grow: () => this.#grow(),
      pass: (time) => {
        areas.advance(time);
        areas.lendClock(kernel);
      },
      refill: (source, need) => births.refill(source, need),
      renew: (slot) => births.renew(floor, slot, false),
      redial: (slot, end) => delayOfComingBack(run, slot, end as End),
      quantileOf: (law, u) => laws[law]!.quantile(u),
      aiSuccess: (kind, difficulty) => model.kinds[kind]!.ai!.success(difficulty),
      planLeg: (slot, group, agent) => this.#planLeg(slot, group, agent),
      sendOff: (agent) => {
        areas.takeBack(kernel);
        run.staff.sendOff(agent);
      },
      handOnNeeds: () => rows.handOnNeeds(kernel),
      handOnContacts: () => rows.handOnContacts(kernel),
      handOnLegs: () => rows.handOnLegs(kernel),
    });
  }

  /** Lets plain events happen that come before `until`, at most `most`. False: whatever is next is for the engine. */
  advance(most: number, until: number): boolean {
    const run = this.#run;
    this.#lend();
    const began = run.now;
    const events = this.#kernel.advance(most, until);
    this.#takeBack();
    run.counts.events += events;
    this.#calendar.tune(events, run.now - began);
    return events === most;
  }

  #lend(): void {
    const kernel = this.#kernel;
    const { cells, words } = kernel;
    const run = this.#run;
    const { areas, births, counts, floor, ledger, queues, rows, staff } = run;
    floor.lend(kernel);
    staff.lend(kernel);
    queues.lend(kernel);
    areas.lend(kernel);
    rows.lend(kernel);
    births.lend(kernel);
    counts.lend(kernel);
    ledger.lend(kernel);
    cells[CELL.now] = run.now;
    words[WORD.aiSessions] = run.aiSessions;
  }

  #takeBack(): void {
    const kernel = this.#kernel;
    const { cells, words } = kernel;
    const run = this.#run;
    const { areas, births, counts, floor, ledger, queues, rows, staff } = run;
    floor.takeBack(kernel);
    staff.takeBack(kernel);
    queues.takeBack(kernel);
    areas.takeBack(kernel);
    rows.takeBack(kernel);
    births.takeBack(kernel);
    counts.takeBack(kernel);
    ledger.takeBack(kernel);
    run.now = cells[CELL.now]!;
    run.aiSessions = words[WORD.aiSessions]!;
  }

  #grow(): void {
    const kernel = this.#kernel;
    const { floor } = this.#run;
    floor.takeBack(kernel);
    floor.grow();
    this.#run.makeRoom();
    floor.lend(kernel);
  }

  #planLeg(slot: number, group: number, agent: number): void {
    const { cells } = this.#kernel;
    const { leg } = this.#run;
    planLeg(this.#run, slot, group, agent);
    cells[CELL.talk] = leg.talk;
    cells[CELL.afterContact] = leg.afterContact;
    cells[CELL.legWork] = leg.work;
    cells[CELL.outcome] = leg.outcome;
  }
}
