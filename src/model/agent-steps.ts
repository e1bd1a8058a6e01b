/** Agents due from each moment on: windows of the week, or the intervals of a schedule. */
import { piecesOf } from '../scenario/agent-windows.ts';
import type { IntervalTable } from '../scenario/attachments.ts';
import type { AgentWindowsSpec } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';
import { onRunClock } from './intervals.ts';

export interface AgentSteps {
  readonly times: readonly number[];
  readonly agents: readonly number[];
}

interface Change {
  readonly time: number;
  readonly by: number;
}

/** Windows do not overlap (checked); outside all of them nobody is due. */
export function windowSteps(windows: AgentWindowsSpec, calendar: Calendar): AgentSteps {
  const changes: Change[] = [];
  calendar.days.weekdays.forEach((weekday, day) => {
    for (const window of Object.values(windows)) {
      if (window.days !== undefined && !window.days.includes(weekday)) continue;
      for (const piece of piecesOf(window)) {
        const from = calendar.at(day, piece.from);
        const to = calendar.at(day, piece.to);
        if (to > from) changes.push({ time: from, by: piece.agents }, { time: to, by: -piece.agents });
      }
    }
  });
  return stepsOf(changes);
}

/** Outside the intervals of the file nobody is due. */
export function scheduleSteps(table: IntervalTable, calendar: Calendar): AgentSteps {
  return stepsOf(
    onRunClock(table, calendar).flatMap(({ from, to, value }): Change[] => [
      { time: from, by: value },
      { time: to, by: -value },
    ]),
  );
}

function stepsOf(changes: Change[]): AgentSteps {
  changes.sort((a, b) => a.time - b.time);
  const times = [0];
  const agents = [0];
  for (const { time, by } of changes) {
    const due = agents[agents.length - 1]! + by;
    if (time <= times[times.length - 1]!) agents[agents.length - 1] = due;
    else {
      times.push(time);
      agents.push(due);
    }
  }
  return { times, agents };
}
