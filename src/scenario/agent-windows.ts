/** A window of the week with its agents, interval by interval where they are a list. */
import type { AgentWindowsSpec, AgentWindowSpec, GroupSpec, ScheduleSpec } from './schema.ts';

/** Seconds of the intervals of a list that does not say. */
const HALF_HOUR = 1800;

export function stepOf({ step = HALF_HOUR }: AgentWindowSpec): number {
  return step;
}

/** Times of day and the agents due between them. The list has been checked: one number for each interval. */
export function piecesOf(window: AgentWindowSpec): readonly { readonly from: number; readonly to: number; readonly agents: number }[] {
  const { agents, from, to } = window;
  if (typeof agents === 'number') return [{ from, to, agents }];
  const step = stepOf(window);
  return agents.map((number, index) => ({ from: from + index * step, to: Math.min(to, from + (index + 1) * step), agents: number }));
}

/** The most agents of a window. */
export function mostOf({ agents }: AgentWindowSpec): number {
  return typeof agents === 'number' ? agents : Math.max(...agents);
}

/** Whether a file says who is due. */
export function isSchedule(agents: GroupSpec['agents']): agents is ScheduleSpec {
  return typeof agents === 'object' && typeof agents['file'] === 'string';
}

/** Whether windows of the week say who is due. */
export function isWindows(agents: GroupSpec['agents']): agents is AgentWindowsSpec {
  return typeof agents === 'object' && !isSchedule(agents);
}
