/** Shifts: possible by themselves, and nobody in two places at once. */
import type { Path } from '../path.ts';
import { breaksOf, peopleOfShift } from '../people.ts';
import type { GroupSpec, ShiftSpec } from '../schema.ts';
import { duration, timeOfDay } from '../units.ts';
import type { CheckContext } from './context.ts';

type Report = CheckContext['report'];

const DAY = 86400;
const WEEK = 7 * DAY;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Hours of a group: either a number of agents or shifts, and each shift possible. */
export function checkShifts(path: Path, id: string, group: GroupSpec, report: Report): void {
  checkEitherOr(path, id, group, report);
  const shifts = Object.entries(group.shifts ?? {});
  for (const [name, shift] of shifts) {
    const where = [...path, 'shifts', name];
    checkLength(where, name, shift, report);
    checkBreaks(where, shift, report);
    checkPeople(where, shift, report);
  }
  shifts.forEach(([name, shift], index) => {
    for (const [other, before] of shifts.slice(0, index)) if (checkTogether([...path, 'shifts'], [name, shift], [other, before], report)) return;
  });
}

function checkEitherOr(path: Path, id: string, { agents, shifts, 'shift-end': end }: GroupSpec, report: Report): void {
  if (agents === undefined && shifts === undefined)
    report(path, {
      code: 'E142',
      message: `the group \`${id}\` does not say who is there`,
      help: 'add `agents: 12`, windows of the week, or `shifts`',
      key: true,
    });
  if (agents !== undefined && shifts !== undefined)
    report([...path, 'shifts'], {
      code: 'E141',
      message: '`agents` and `shifts` exclude each other',
      help: 'keep `shifts` for people with hours of their own, or `agents` for a number of them',
      key: true,
      also: { path: [...path, 'agents'], label: 'the other one' },
    });
  if (end !== undefined && shifts === undefined)
    report([...path, 'shift-end'], {
      code: 'E142',
      message: 'without `shifts` no shift ends: when fewer agents are due, idle ones leave first and the others as they finish',
      help: 'add `shifts`, or remove `shift-end`',
      key: true,
    });
}

function checkLength(path: Path, name: string, { length }: ShiftSpec, report: Report): void {
  if (length === 0) report([...path, 'length'], { code: 'E106', message: `the shift \`${name}\` has no length`, help: 'write for example `8h`' });
  if (length > DAY)
    report([...path, 'length'], {
      code: 'E106',
      message: `the shift \`${name}\` is longer than a day`,
      help: 'write at most `24h`; for several days, name them in `days`: a shift starts on each of them',
    });
}

function checkBreaks(path: Path, shift: ShiftSpec, report: Report): void {
  const place = (index: number): Path => (Array.isArray(shift.break) ? [...path, 'break', index] : [...path, 'break']);
  const breaks = breaksOf(shift).map((one, index) => ({ ...one, path: place(index), end: one.after + one.length }));
  for (const { path: where, length, end } of breaks) {
    if (length === 0) report([...where, 'length'], { code: 'E106', message: 'the break has no length', help: 'write for example `30m`, or remove it' });
    if (end > shift.length)
      report(where, {
        code: 'E144',
        message: `the break ends ${duration.encode(end)} after the start of a shift of ${duration.encode(shift.length)}`,
        help: 'let it end within the shift: `after` counts from its start',
        key: true,
        also: { path: [...path, 'length'], label: 'the shift' },
      });
  }
  breaks.forEach((one, index) => {
    const other = breaks.slice(0, index).find((before) => one.after < before.end && before.after < one.end);
    if (other !== undefined)
      report(one.path, {
        code: 'E145',
        message: `breaks overlap ${duration.encode(Math.max(one.after, other.after))} after the start of the shift`,
        help: 'write one after the other',
        key: true,
        also: { path: other.path, label: 'the other break' },
      });
  });
}

/** Nobody is named twice in one shift. */
function checkPeople(path: Path, { agents }: ShiftSpec, report: Report): void {
  if (typeof agents === 'number') return;
  agents.forEach((person, index) => {
    const first = agents.indexOf(person);
    if (first < index)
      report([...path, 'agents', index], {
        code: 'E155',
        message: `\`${person}\` is named twice`,
        help: 'name each person once a shift',
        also: { path: [...path, 'agents', first], label: 'first named here' },
      });
  });
}

/** Whether somebody has two shifts at one time, which is said once. */
function checkTogether(path: Path, [name, shift]: [string, ShiftSpec], [other, before]: [string, ShiftSpec], report: Report): boolean {
  const person = peopleOfShift(name, shift).find((one) => peopleOfShift(other, before).includes(one));
  const moment = person === undefined ? undefined : momentOfBoth(shift, before);
  if (person === undefined || moment === undefined) return false;
  report([...path, name, 'agents'], {
    code: 'E145',
    message: `\`${person}\` has two shifts on ${WEEKDAYS[Math.floor(moment / DAY)]!} ${timeOfDay.encode(moment % DAY)}`,
    help: 'let the shifts of one person follow each other, or name somebody else',
    also: { path: [...path, other, 'agents'], label: 'the other shift' },
  });
  return true;
}

/** The first moment of the week, in seconds from Monday, at which both shifts are on; a week goes round. */
function momentOfBoth(shift: ShiftSpec, other: ShiftSpec): number | undefined {
  const moments = startsInWeek(shift).flatMap((start) =>
    startsInWeek(other).flatMap((begin) =>
      [-WEEK, 0, WEEK].flatMap((round) => {
        const from = Math.max(start, begin + round);
        return from < Math.min(start + shift.length, begin + round + other.length) ? [from % WEEK] : [];
      }),
    ),
  );
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function startsInWeek({ days, start }: ShiftSpec): readonly number[] {
  return (days ?? [1, 2, 3, 4, 5, 6, 7]).map((day) => (day - 1) * DAY + start);
}

/** A person belongs to one group. */
export function checkNamedOnce(groups: Readonly<Record<string, GroupSpec>>, report: Report): void {
  const seen = new Map<string, { readonly group: string; readonly path: Path }>();
  for (const [group, { shifts }] of Object.entries(groups)) {
    for (const [name, { agents }] of Object.entries(shifts ?? {})) {
      if (typeof agents === 'number') continue;
      agents.forEach((person, index) => {
        const path = ['humans', 'groups', group, 'shifts', name, 'agents', index];
        const before = seen.get(person);
        if (before === undefined) seen.set(person, { group, path });
        else if (before.group !== group)
          report(path, {
            code: 'E155',
            message: `\`${person}\` works in the group \`${before.group}\`, too`,
            help: 'a person belongs to one group: use another id, or put them together in one',
            also: { path: before.path, label: 'named here' },
          });
      });
    }
  }
}
