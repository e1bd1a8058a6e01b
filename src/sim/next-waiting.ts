/** Who a free agent takes: among those who wait, by the agent's preference and the order of the queues. */
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Run } from './run.ts';

/** No slot, no agent. */
export const NOBODY = -1;

/** Among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
export function nextWaiting(run: Run, agent: number): number {
  const { model, queues, staff } = run;
  const { whole, real } = run.floor;
  const duties = model.duties[staff.group[agent]!]!;
  let best = NOBODY;
  let bestLevel = 0;
  let bestPreference = Infinity;
  for (let i = 0; i < duties.length; i++) {
    const { line, preference } = duties[i]!;
    if (preference > bestPreference) break;
    if (queues.lineLength[line] === 0 || !staff.hasPlace(agent, model.lines[line]!.channel)) continue;
    const slot = queues.first(line);
    const level = whole[slot * WHOLE.width + WHOLE.level]!;
    if (best === NOBODY || level < bestLevel || (level === bestLevel && real[slot * REAL.width + REAL.entry]! < real[best * REAL.width + REAL.entry]!)) {
      best = slot;
      bestLevel = level;
    }
    bestPreference = preference;
  }
  return best;
}
