import type { Areas } from '../../sim/observations.ts';
import type { AreaFamily, AreaRows, MeasureContext } from '../metric.ts';
import { eachInRole } from './roles.ts';

/** Agent seconds by group: on duty, busy, contacts in hand, places for contacts, the pay of the time on duty, and the most work that could be done in it. */
export const staff: AreaFamily = {
  rows: 'group',
  measures: ['areas.on-duty', 'areas.busy', 'areas.in-hand', 'areas.capacity', 'areas.pay', 'areas.most-work'],
  fold(areas, cell, out, context) {
    const { intervals } = areas;
    for (let at = 0; at < areas.onDuty.length; at++) {
      const group = Math.floor(at / intervals);
      const to = cell[at]!;
      const onDuty = areas.onDuty[at]!;
      out[0]![to]! += onDuty;
      out[1]![to]! += areas.busy[at]!;
      out[2]![to]! += areas.inHand[at]!;
      out[3]![to]! += onDuty * context.slots[group]!;
      out[4]![to]! += (onDuty + paidAway(areas, at, context)) * context.payPerSecond[group]!;
      out[5]![to]! += onDuty * context.mostAtOnce[group]!;
    }
    eachInRole(areas, context, (role, seconds, at) => {
      out[4]![cell[at]!]! += seconds * context.payPerSecond[context.roles[role]!.group]!;
    });
  },
};

/** Agent seconds that are paid though nobody is there. */
function paidAway({ absent }: Areas, at: number, { shrinkage }: MeasureContext): number {
  return absent === undefined || shrinkage === null || !shrinkage.paid ? 0 : absent[at]!;
}

/** Agent seconds by group: scheduled, and those of them in which nobody was there. */
export const schedule: AreaFamily = {
  rows: 'group',
  measures: ['areas.scheduled', 'areas.absent'],
  fold(areas, cell, out) {
    for (let at = 0; at < areas.onDuty.length; at++) {
      out[0]![cell[at]!]! += areas.scheduled![at]!;
      out[1]![cell[at]!]! += areas.absent![at]!;
    }
  },
};

/** Contact seconds spent waiting, by queue. */
export const waiting: AreaFamily = {
  rows: 'queue',
  measures: ['areas.waiting'],
  fold(areas, cell, out) {
    for (let at = 0; at < areas.waiting.length; at++) out[0]![cell[at]!]! += areas.waiting[at]!;
  },
};

/** Session seconds with the AI, and need seconds in the system and away between contacts. */
export const system: AreaFamily = {
  rows: 'one',
  measures: ['areas.ai-sessions', 'areas.in-system', 'areas.away'],
  fold(areas, cell, out) {
    for (let at = 0; at < areas.intervals; at++) {
      out[0]![cell[at]!]! += areas.aiSessions[at]!;
      out[1]![cell[at]!]! += areas.inSystem[at]!;
      out[2]![cell[at]!]! += areas.away[at]!;
    }
  },
};

/** Seconds of the window that a cell covers: the denominator of time averages. */
export function seconds(rows: AreaRows): AreaFamily {
  return {
    rows,
    measures: ['areas.seconds'],
    fold(areas, cell, out) {
      const count = rows === 'one' ? areas.intervals : (rows === 'group' ? areas.onDuty : areas.waiting).length;
      for (let at = 0; at < count; at++) out[0]![cell[at]!]! += lengthOf(areas, at % areas.intervals);
    },
  };
}

/** Seconds of one interval. */
function lengthOf(areas: Areas, interval: number): number {
  return areas.edges[interval + 1]! - areas.edges[interval]!;
}
