/**
 * Who of those on shift is in which role, and when. A role's places are filled whenever somebody is there, by those who come on before those who
 * are on the floor, and among them by the first of the group's people. Whoever has a place keeps it to the next break or the end of the shift.
 */
import type { Stretch } from '../model/model.ts';
import type { RoleModel } from '../model/roles.ts';

interface RoleStretch extends Stretch {
  /** Place among the model's roles. */
  readonly role: number;
}

interface Shared {
  readonly floor: readonly Stretch[];
  readonly inRoles: readonly RoleStretch[];
}

/** One person's place in a role. */
interface Place {
  readonly role: number;
  holder: Stretch | null;
}

/** Shares the time at work of a group's people between its roles and the floor. */
export function shareWithRoles(stretches: readonly Stretch[], group: number, roles: readonly RoleModel[]): Shared {
  const places = roles.flatMap((model, role): readonly Place[] =>
    model.group === group ? Array.from({ length: model.agents }, () => ({ role, holder: null })) : [],
  );
  if (places.length === 0) return { floor: stretches, inRoles: [] };
  const coming = stretches.toSorted((a, b) => a.from - b.from);
  const times = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const inRoles: RoleStretch[] = [];
  const leavesFloor = new Map<Stretch, number>();
  let next = 0;
  let there: readonly Stretch[] = [];
  for (const time of times) {
    const arrived: Stretch[] = [];
    while (next < coming.length && coming[next]!.from === time) arrived.push(coming[next++]!);
    there = [...there.filter(({ to }) => to > time), ...arrived];
    for (const place of places) if (place.holder !== null && place.holder.to <= time) place.holder = null;
    if (places.every(({ holder }) => holder !== null)) continue;
    const comesNow = ({ from }: Stretch): number => (from === time ? 0 : 1);
    const free = there.filter((stretch) => !leavesFloor.has(stretch)).sort((a, b) => comesNow(a) - comesNow(b) || a.agent - b.agent);
    for (const place of places) {
      const stretch = place.holder === null ? free.shift() : undefined;
      if (stretch === undefined) continue;
      place.holder = stretch;
      leavesFloor.set(stretch, time);
      inRoles.push({ ...stretch, from: time, role: place.role });
    }
  }
  const floor = stretches.map((stretch) => ({ ...stretch, to: leavesFloor.get(stretch) ?? stretch.to })).filter(({ from, to }) => to > from);
  return { floor, inRoles };
}
