/**
 * Progress on standard error: after two seconds of work, one line that is rewritten on a terminal, and plain lines with a
 * heartbeat elsewhere. The first part is pure; only `createProgress` writes.
 */
import { seconds } from '../edge/clock.ts';
import type { Output } from './io.ts';

export interface Step {
  /** Replications finished and expected, over all policies. */
  readonly done: number;
  readonly total: number;
  /** Policy of the last one finished. */
  readonly arm: string;
}

/** Nothing is shown before, in seconds. */
const SILENT = 2;
/** Least time between two lines, in seconds: on a terminal, elsewhere. */
const REFRESH = 0.1;
const HEARTBEAT = 10;

/** `ai-first · 34 of 100 replications · 12 s left`. */
export function progressText({ done, total, arm }: Step, elapsed: number): string {
  const left = done === 0 ? '' : ` · ${timeText((elapsed / done) * (total - done))} left`;
  return `${arm} · ${done} of ${total} replications${left}`;
}

export function timeText(time: number): string {
  const whole = Math.ceil(time);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export interface Progress {
  readonly update: (step: Step) => void;
  /** Removes the line. */
  readonly end: () => void;
}

export function createProgress(output: Output, plain: boolean): Progress {
  const start = seconds();
  let last = -Infinity;
  let shown = false;
  const live = output.isTTY && !plain;
  return {
    update: (step) => {
      const elapsed = seconds() - start;
      if (elapsed < SILENT || elapsed - last < (live ? REFRESH : HEARTBEAT)) return;
      last = elapsed;
      shown = true;
      const text = progressText(step, elapsed);
      output.write(live ? `\r\u001b[2K${text.slice(0, output.columns - 1)}` : `${text}\n`);
    },
    end: () => {
      if (live && shown) output.write('\r\u001b[2K');
    },
  };
}
