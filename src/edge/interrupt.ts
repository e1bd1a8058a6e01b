/**
 * Ctrl-C and `kill`: the first asks the run to stop after the replications in progress, so that what is done can be kept; the
 * second ends the program at once.
 */

export interface Interrupt {
  /** `SIGINT` or `SIGTERM` once one has come. */
  readonly signal: () => 'SIGINT' | 'SIGTERM' | undefined;
  /** Forgets the handlers, so that a later signal ends the program as usual. */
  readonly dispose: () => void;
}

/** The exit code of a program that a signal ended. */
export function interruptedCode(signal: 'SIGINT' | 'SIGTERM'): number {
  return signal === 'SIGINT' ? 130 : 143;
}

/** Listens for signals from now on; `onFirst` is called once, at the first. */
export function listenForInterrupt(onFirst: (signal: 'SIGINT' | 'SIGTERM') => void): Interrupt {
  let seen: 'SIGINT' | 'SIGTERM' | undefined;
  const handle = (signal: 'SIGINT' | 'SIGTERM') => (): void => {
    if (seen !== undefined) process.exit(interruptedCode(signal));
    seen = signal;
    onFirst(signal);
  };
  const [onInt, onTerm] = [handle('SIGINT'), handle('SIGTERM')];
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  return {
    signal: () => seen,
    dispose: () => {
      process.off('SIGINT', onInt);
      process.off('SIGTERM', onTerm);
    },
  };
}
