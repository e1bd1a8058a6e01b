/** Offered human work against staffed capacity. Waiting and giving up hide overload; this does not. */
import { total } from '../stats/moments.ts';
import { metricById } from '../metrics/find.ts';
import { NONE } from '../metrics/dimensions.ts';
import { ratioInterval } from '../stats/ratio.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { bounded, estimate, noEstimate } from './estimate.ts';
import type { Estimate, Load } from './findings.ts';
import { NOTES } from './notes.ts';
import { cellKeys, cellSeries, wholeSeries } from './series.ts';
import type { Series } from './series.ts';

/** All humans together (`group: null`), then each group; empty when there are no human groups. */
export function loadsOf({ arm, records }: ArmRecords, confidence: number): Load[] {
  const groups = cellKeys(records, 'group').filter((key) => key !== NONE);
  if (groups.length === 0) return [];
  const n = records.length;
  const capacity = groups.map((_, g) => cellSeries(records, 'group', g).column('areas.most-work'));
  if (capacity.some((column) => column === null)) {
    return [null, ...groups].map((group) => ({ group, toCapacity: noEstimate('share', n, confidence, NOTES.notMeasured.en), overloaded: false }));
  }
  const staffed = capacity as readonly Float64Array[];
  const offered = offeredWork(arm.world, groups, staffed, records);
  return [
    { ...loadOf(null, added(offered, n), added(staffed, n), confidence), ...staffOf(wholeSeries(records), confidence) },
    ...groups.map((group, g) => ({ ...loadOf(group, offered[g]!, staffed[g]!, confidence), ...staffOf(cellSeries(records, 'group', g), confidence) })),
  ];
}

/** How many are on duty, and how busy they are. */
function staffOf(series: Series, confidence: number): Pick<Load, 'onDuty' | 'occupancy'> {
  const known = (id: string): Estimate | null => {
    const found = estimate(metricById(id)!, series, confidence);
    return found.value === null ? null : found;
  };
  const [onDuty, occupancy] = [known('fte'), known('occupancy')];
  return { ...(onDuty === null ? {} : { onDuty }), ...(occupancy === null ? {} : { occupancy }) };
}

function loadOf(group: string | null, work: Float64Array, capacity: Float64Array, confidence: number): Load {
  const found: Estimate = bounded(ratioInterval(work, capacity, confidence), { unit: 'share', range: [0, Infinity] }, confidence);
  if (found.value === null && total(work) > 0) return { group, toCapacity: { ...found, notes: [NOTES.noStaffedTime.en] }, overloaded: true };
  return { group, toCapacity: found, overloaded: found.value !== null && found.value > 1 };
}

function added(columns: readonly Float64Array[], n: number): Float64Array {
  const sum = new Float64Array(n);
  for (const column of columns) for (let r = 0; r < n; r++) sum[r]! += column[r]!;
  return sum;
}

/**
 * Human seconds offered to each group, by replication: what it served, and of what nobody served its share among the groups of that
 * queue, by capacity (equally when none of them is staffed).
 */
function offeredWork(world: Scenario, groups: readonly string[], capacity: readonly Float64Array[], records: ArmRecords['records']): Float64Array[] {
  const n = records.length;
  const offered = groups.map(() => new Float64Array(n));
  for (const [cell, key] of cellKeys(records, 'queue,group').entries()) {
    const work = cellSeries(records, 'queue,group', cell).column('legs.work-seconds');
    const comma = key.lastIndexOf(',');
    const [queue, group] = [key.slice(0, comma), key.slice(comma + 1)];
    if (work === null) continue;
    if (group !== NONE) {
      const own = offered[groups.indexOf(group)]!;
      for (let r = 0; r < n; r++) own[r]! += work[r]!;
      continue;
    }
    const able = groupsOfQueue(world, queue).map((id) => groups.indexOf(id));
    const serving = able.filter((g) => g >= 0);
    for (let r = 0; r < n; r++) {
      const staffed = serving.reduce((sum, g) => sum + capacity[g]![r]!, 0);
      for (const g of serving) offered[g]![r]! += work[r]! * (staffed > 0 ? capacity[g]![r]! / staffed : 1 / serving.length);
    }
  }
  return offered;
}

/** Groups that serve a queue; without `queues:` there is one queue an intent, served by every group with the skill. */
export function groupsOfQueue(world: Scenario, queue: string): readonly string[] {
  const written = world.humans?.queues?.[queue]?.groups;
  if (written !== undefined) return written.flatMap((choice) => (typeof choice === 'string' || Array.isArray(choice) ? choice : choice.group));
  return Object.entries(world.humans?.groups ?? {})
    .filter(([, { skills }]) => skills === undefined || skills[queue] !== undefined)
    .map(([id]) => id);
}
