/** Whether a policy has a steady state at all: what it offers to the humans and to the AI against what they can do, where nobody gives up. */
import { total } from '../stats/moments.ts';
import { NONE } from '../metrics/dimensions.ts';
import type { ArmRecords } from './arms.ts';
import type { Load, Unsettled } from './findings.ts';
import { groupsOfQueue, loadsOf } from './load.ts';
import { cellKeys, cellSeries, wholeSeries } from './series.ts';

/** Share of the AI's sessions in use from which its line never empties. */
const ALWAYS_FULL = 0.995;

/** The first group, or the AI, whose line grows for as long as the run lasts; null: none. Needs the breakdown by queue. */
export function overloadOf(arm: ArmRecords, confidence: number): Unsettled | null {
  return groupOverload(arm, loadsOf(arm, confidence)) ?? aiOverload(arm);
}

function groupOverload(arm: ArmRecords, loads: readonly Load[]): Unsettled | null {
  for (const { group, toCapacity } of loads) {
    // With one replication the value is all there is
    const least = toCapacity.lo ?? toCapacity.value;
    if (group === null || toCapacity.value === null || least === null || least < 1 || somebodyLeaves(arm, group)) continue;
    const agents = onDuty(arm, group);
    const offeredAgents = toCapacity.value * agents;
    return { why: 'overloaded', group, offeredAgents, agents, leastAgents: Math.floor(offeredAgents) + 1 + inRoles(arm, group) };
  }
  return null;
}

/** Whether anybody gave up, or was turned away, in the queues that a group serves: then no line grows without end. */
function somebodyLeaves({ arm, records }: ArmRecords, group: string): boolean {
  return cellKeys(records, 'queue').some((queue, cell) => {
    if (!groupsOfQueue(arm.world, queue).includes(group)) return false;
    const series = cellSeries(records, 'queue', cell);
    return ['legs.abandoned', 'legs.blocked'].some((measure) => total(series.column(measure) ?? []) > 0);
  });
}

/** People of a group who are in a role first, however many there are. */
function inRoles({ arm }: ArmRecords, group: string): number {
  return total(Object.values(arm.world.humans?.roles ?? {}).map(({ from, agents }) => (from === group ? agents : 0)));
}

/** Mean agents on duty; staff is constant in a steady state. */
function onDuty({ records }: ArmRecords, group: string): number {
  const cell = cellKeys(records, 'group')
    .filter((key) => key !== NONE)
    .indexOf(group);
  const seconds = total(wholeSeries(records).column('areas.seconds') ?? []);
  return total(cellSeries(records, 'group', cell).column('areas.on-duty') ?? []) / seconds;
}

function aiOverload({ arm, whole }: ArmRecords): Unsettled | null {
  const sessions = arm.world.ai?.sessions;
  const [used, seconds] = [whole.column('areas.ai-sessions'), whole.column('areas.seconds')];
  if (sessions?.['when-full'] !== 'queue' || used === null || seconds === null) return null;
  return total(used) / total(seconds) < ALWAYS_FULL * sessions.limit ? null : { why: 'ai-overloaded', sessions: sessions.limit };
}
