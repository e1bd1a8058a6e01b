import { InvariantError, PolicyError } from '../sim/invariants.ts';
import type { RunFailure } from './job.ts';

interface Address {
  readonly arm: string;
  readonly replication: number;
  readonly scenario: string;
  readonly seed: string;
}

/** A run that failed; `failure` says it as data, because thread boundaries strip errors of their fields. */
export class RunError extends Error {
  readonly failure: RunFailure;

  constructor(failure: RunFailure) {
    super(failure.message);
    this.name = 'RunError';
    this.failure = failure;
  }

  static from(error: unknown, { arm, replication, scenario, seed }: Address): RunError {
    if (error instanceof RunError) return error;
    const message = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    const replay = `replay: tandem run ${scenario} --policy ${arm} --seed ${seed} --replications ${replication + 1}`;
    if (error instanceof PolicyError) return new RunError({ kind: 'policy', message, arm, replication, help: `mend the policy module, then ${replay}` });
    if (error instanceof InvariantError) {
      return new RunError({
        kind: 'invariant',
        message: `${message} (at ${error.time} s${error.contact === null ? '' : `, ${error.contact}`})`,
        arm,
        replication,
        help: `this is a bug of the simulator; please report it. ${replay}`,
      });
    }
    return new RunError({ kind: 'crash', message, arm, replication, help: `this is a bug of the simulator; please report it. ${replay}` });
  }
}
