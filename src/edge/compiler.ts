/** How V8 compiles the engine of this process, its worker threads included. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that V8 may put into one optimised function (its own limit is 920). The engine is many small functions that call
 * one another a hundred times a contact; with this they become fewer. Measured: 4 to 12 % less time a contact in long runs, no byte of a
 * result changed. With half as much again a contact takes another 4 % less there, but runs of a few seconds lose more in compiling.
 */
const INLINED = [920, 2000] as const;

/**
 * Times that V8's space for young objects may grow by. Kept at its first size: the engine makes hardly any objects, and what reading and reporting
 * make is soon dead, so the space that V8 would add buys nothing: measured, 8 MB less at the peak of a run and no more time.
 */
const GROWTH = [2, 1] as const;

let isSet = false;

/** Call it before the engine runs. For processes of our own: the setting is the whole process's. */
export function compileForTheEngine(): void {
  set(1);
  isSet = true;
}

/** Does something under the settings with which V8 was started: with others it refuses all compiled code that Node.js and we have at hand. */
export async function asStarted<Result>(act: () => Promise<Result>): Promise<Result> {
  if (!isSet) return act();
  set(0);
  try {
    return await act();
  } finally {
    set(1);
  }
}

/** 0: V8's own, 1: ours. */
function set(which: 0 | 1): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED[which]}`);
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH[which]}`);
}
