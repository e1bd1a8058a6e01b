/** Shrinkage as it is written: those scheduled, and those of them who are there. */
import { valueOf, type GroupSpec, type Scenario, type ShiftSpec } from './schema.ts';

type Shifts = NonNullable<GroupSpec['shifts']>;
type Written = NonNullable<Scenario['humans']>['shrinkage'];

export interface Shrinkage {
  /** Share of those scheduled who are never there. */
  readonly planned: number;
  /** Chance that one of the others is away on a day. */
  readonly absence: number;
  readonly rounds: 'nearest' | 'up' | 'down';
  readonly paid: boolean;
}

export function shrinkageOf(written: Written): Shrinkage {
  const none: Shrinkage = { planned: 0, absence: 0, rounds: 'nearest', paid: true };
  if (written === undefined) return none;
  if (typeof written === 'number' || 'value' in written) return { ...none, planned: valueOf(written) };
  return {
    planned: written.planned === undefined ? 0 : valueOf(written.planned),
    absence: written.absence === undefined ? 0 : valueOf(written.absence),
    rounds: written.rounds ?? 'nearest',
    paid: written.paid ?? true,
  };
}

/** Products such as 25 × (1 − 0.28) miss whole numbers and halves by rounding. */
const ROUNDING = 1e-9;

/** Of so many scheduled, those who are not planned to be elsewhere. */
export function presentOf(scheduled: number, { planned, rounds }: Shrinkage): number {
  const exact = scheduled * (1 - planned);
  if (rounds === 'up') return Math.ceil(exact - ROUNDING);
  return Math.floor(exact + (rounds === 'down' ? 0 : 0.5) + ROUNDING);
}

/** The shifts with those who are there, and with those who are not; shifts are rounded together, so that many small ones do not add up to an error. */
export function shrunkShifts(shifts: Shifts, shrinkage: Shrinkage): { readonly present: Shifts; readonly away: Shifts } {
  let scheduled = 0;
  let there = 0;
  const present: Record<string, ShiftSpec> = {};
  const away: Record<string, ShiftSpec> = {};
  for (const [id, shift] of Object.entries(shifts)) {
    present[id] = shift;
    // People with names are there or, by chance, absent.
    if (typeof shift.agents !== 'number') continue;
    scheduled += shift.agents;
    const agents = presentOf(scheduled, shrinkage) - there;
    there += agents;
    present[id] = { ...shift, agents };
    away[id] = { ...shift, agents: shift.agents - agents };
  }
  return { present, away };
}
