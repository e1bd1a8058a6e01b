/**
 * Shifts of the week → time at work of each person, on the run clock. A shift lasts as long as it says: eight hours over a night with a clock
 * change are eight hours, and end an hour earlier or later by the wall clock.
 */
import { breaksOf, peopleOf, peopleOfShift } from '../scenario/people.ts';
import type { GroupSpec, ShiftSpec } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';
import type { RosterModel, Stretch } from './model.ts';

const DAY = 86400;

/** Starts of a shift, run time. One that began on the day before the run may reach into it. */
function startsOf(shift: ShiftSpec, { at, days }: Calendar): readonly { readonly start: number; readonly date: number }[] {
  const isOn = (weekday: number) => shift.days?.includes(weekday) ?? true;
  const dayBefore = ((days.weekdays[0]! + 5) % 7) + 1;
  const eve = isOn(dayBefore) ? [{ start: at(0, shift.start) - DAY, date: days.dates[0]! - 1 }] : [];
  return [...eve, ...Array.from(days.weekdays).flatMap((weekday, day) => (isOn(weekday) ? [{ start: at(day, shift.start), date: days.dates[day]! }] : []))];
}

/** What breaks leave of the shift that starts at `start`. */
function atWork(shift: ShiftSpec, start: number, date: number): readonly Omit<Stretch, 'agent'>[] {
  const shiftEnd = start + shift.length;
  const pieces: Omit<Stretch, 'agent'>[] = [];
  let from = start;
  for (const { after, length } of breaksOf(shift).toSorted((a, b) => a.after - b.after)) {
    pieces.push({ from, to: start + after, shiftEnd, date });
    from = start + after + length;
  }
  pieces.push({ from, to: shiftEnd, shiftEnd, date });
  return pieces;
}

/** Stretches of one agent that touch are one, unless the agent may be away on the second day. */
function joined(stretches: readonly Stretch[], absence: boolean): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    if (last === undefined || last.to < stretch.from || (absence && last.date !== stretch.date)) out.push(stretch);
    else out[out.length - 1] = { ...last, to: Math.max(last.to, stretch.to), shiftEnd: Math.max(last.shiftEnd, stretch.shiftEnd) };
  }
  return out;
}

/** Compiles the shifts of a group. They have been checked: nobody is in two places at once. */
export function compileRoster(shifts: NonNullable<GroupSpec['shifts']>, shiftEnd: RosterModel['shiftEnd'], calendar: Calendar, absence: boolean): RosterModel {
  const written = Object.entries(shifts).map(([id, shift]) => ({
    people: peopleOfShift(id, shift),
    pieces: startsOf(shift, calendar).flatMap(({ start, date }) => atWork(shift, start, date)),
  }));
  const stretches = peopleOf(shifts).flatMap((person, agent) =>
    joined(
      written
        .flatMap(({ people, pieces }) => (people.includes(person) ? pieces : []))
        .flatMap((piece) => (piece.to > 0 && piece.to > piece.from ? [{ agent, ...piece, from: Math.max(0, piece.from) }] : []))
        .sort((a, b) => a.from - b.from),
      absence,
    ),
  );
  return { stretches, shiftEnd };
}
