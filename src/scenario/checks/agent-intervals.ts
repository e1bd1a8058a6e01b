/** Agents interval by interval: one number for each, and the interval named that has none or one too many. */
import { stepOf } from '../agent-windows.ts';
import type { Path } from '../path.ts';
import type { AgentWindowSpec } from '../schema.ts';
import { duration, timeOfDay } from '../units.ts';
import type { CheckContext } from './context.ts';

export function checkIntervals(path: Path, window: AgentWindowSpec, report: CheckContext['report']): void {
  const { agents, from, to } = window;
  if (typeof agents === 'number') {
    if (window.step !== undefined)
      report([...path, 'step'], {
        code: 'E142',
        message: '`step` belongs to a list of agents',
        help: 'write `agents: [4, 5, …]`, or remove `step`',
        key: true,
      });
    return;
  }
  const step = stepOf(window);
  const written = duration.encode(step);
  const span = `${timeOfDay.encode(from)} to ${timeOfDay.encode(to)}`;
  if (step < 60 || (to - from) % step !== 0) {
    report(window.step === undefined ? [...path, 'agents'] : [...path, 'step'], {
      code: 'E152',
      message: `intervals of ${written} do not fill ${span}`,
      help: 'write a `step` of whole minutes that divides the window, such as `15m`',
    });
    return;
  }
  const intervals = (to - from) / step;
  if (agents.length === intervals) return;
  const at = (index: number): string => timeOfDay.encode(from + index * step);
  report([...path, 'agents'], {
    code: 'E111',
    message:
      agents.length < intervals
        ? `${agents.length} ${agents.length === 1 ? 'number' : 'numbers'} for the ${intervals} intervals of ${written} from ${span}: none for ${at(agents.length)} and after`
        : `${agents.length} numbers for the ${intervals} ${intervals === 1 ? 'interval' : 'intervals'} of ${written} from ${span}: number ${intervals + 1} comes after the end`,
    help: `write ${intervals} ${intervals === 1 ? 'number' : 'numbers'}, or another \`step\``,
    also: { path, label: 'the window' },
  });
}
