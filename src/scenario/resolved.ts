/** A scenario that was read, with its presets, its base files and the overlays of its arms applied: plain data, ready to travel. */
import type { Assumption } from './assumption.ts';
import type { PolicySpec, Scenario } from './schema.ts';

/** A policy plus the world it lives in (the scenario with the policy's `with` overlay applied). */
export interface Arm {
  readonly id: string;
  /** Policy type, or `module`. */
  readonly type: string;
  readonly policy: PolicySpec;
  readonly world: Scenario;
}

export interface ResolvedScenario {
  readonly scenario: Scenario;
  readonly arms: readonly Arm[];
  readonly file: string;
  /** SHA-256 of the canonical resolved input: same hash, same simulation. */
  readonly hash: string;
  readonly assumptions: readonly Assumption[];
}
