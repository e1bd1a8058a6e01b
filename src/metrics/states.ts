/** The states of a run over time: what a warm-up is looked for in. */
import type { Areas } from '../sim/observations.ts';
import type { MeasureNames } from './dimensions.ts';

/** Contacts waiting in a queue, agents of a group at work, AI sessions, needs in the system, needs away before they come back. */
export type StateKind = 'queue' | 'group' | 'ai' | 'in-system' | 'coming-back';

export interface StateSeries {
  readonly kind: StateKind;
  /** Id of the queue or group; null for the states of the whole system. */
  readonly id: string | null;
  /** Mean over each interval of the window, in order of time. */
  readonly means: readonly number[];
}

/** Every state of one replication, interval by interval. */
export function statesOf(areas: Areas, { queues, groups }: Pick<MeasureNames, 'queues' | 'groups'>): readonly StateSeries[] {
  const series = (kind: StateKind, id: string | null, cells: Float64Array, row: number): StateSeries => ({ kind, id, means: meansOf(cells, row, areas) });
  return [
    ...queues.map((id, queue) => series('queue', id, areas.waiting, queue)),
    ...groups.map((id, group) => series('group', id, areas.busy, group)),
    series('ai', null, areas.aiSessions, 0),
    series('in-system', null, areas.inSystem, 0),
    series('coming-back', null, areas.away, 0),
  ];
}

/** The integrals of one row, each over the length of its interval. */
function meansOf(cells: Float64Array, row: number, { intervals, edges }: Areas): number[] {
  return Array.from({ length: intervals }, (_, interval) => cells[row * intervals + interval]! / (edges[interval + 1]! - edges[interval]!));
}
