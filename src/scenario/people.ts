/** The people of a group with shifts: those whom shifts name, and as many more as they count. */
import type { GroupSpec, ShiftSpec } from './schema.ts';

type Shifts = NonNullable<GroupSpec['shifts']>;

/** Ids of the people of one shift. A count gives people of this shift alone; no id holds a slash, so they are nobody else. */
export function peopleOfShift(id: string, { agents }: ShiftSpec): readonly string[] {
  return typeof agents === 'number' ? Array.from({ length: agents }, (_, index) => `${id}/${index + 1}`) : agents;
}

/** Ids of everybody, in order of first appearance. */
export function peopleOf(shifts: Shifts): readonly string[] {
  return [...new Set(Object.entries(shifts).flatMap(([id, shift]) => peopleOfShift(id, shift)))];
}

/** Breaks of a shift, in the order in which they are written. */
export function breaksOf(shift: ShiftSpec): readonly { readonly after: number; readonly length: number }[] {
  return shift.break === undefined ? [] : [shift.break].flat();
}
