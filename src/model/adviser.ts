/** Customers who know one of the people by name. */
import { valueOf } from '../scenario/schema.ts';
import type { Scenario } from '../scenario/schema.ts';

type AdviserSpec = NonNullable<NonNullable<Scenario['segments']>[string]['adviser']>;

export interface AdviserModel {
  /** Of a segment's customers. */
  readonly share: number;
  /** Seconds that they wait for the adviser before anyone will do; Infinity: as long as it takes. */
  readonly waitsUpTo: number;
  /** Added to the human's success. */
  readonly worth: number;
}

/** Null: nobody knows anyone. */
export function compileAdviser(spec: AdviserSpec | undefined): AdviserModel | null {
  if (spec === undefined || valueOf(spec.share) === 0) return null;
  const { share, 'waits-up-to': waitsUpTo, worth } = spec;
  return {
    share: valueOf(share),
    waitsUpTo: waitsUpTo === undefined ? Infinity : valueOf(waitsUpTo),
    worth: worth === undefined ? 0 : valueOf(worth),
  };
}
