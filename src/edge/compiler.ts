/** How V8 compiles the engine of this process, its worker threads included. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that V8 may put into one optimised function (its own limit is 920). The engine is many small functions that call
 * one another a hundred times a contact; with this they become a few. Measured: 10 to 15 % less time a contact, no byte of a result changed.
 */
const INLINED = 3000;

/** Call it before the engine runs. For processes of our own: the setting is the whole process's. */
export function inlineMore(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}
