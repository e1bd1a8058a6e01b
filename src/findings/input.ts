import type { ReplicationRecord } from '../experiment/record.ts';
import type { MeasurementPlan } from '../metrics/measured.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { ObservedOutcome, Unsettled, WarmUp } from './findings.ts';

/** Everything that findings are made from. */
export interface FindInput {
  readonly resolved: ResolvedScenario;
  readonly engineVersion: string;
  readonly seed: string;
  readonly experiment: {
    /** Replications asked for, of each arm; fewer records than that make the findings partial. */
    readonly replications: number;
    readonly windowSeconds: number;
    readonly leadInSeconds: number;
    readonly followSeconds: number;
    readonly start: string | null;
    readonly timezone: string | null;
    /** Of a steady-state experiment: seconds deleted before the window (null: none was found), and how they came about. */
    readonly steady?: { readonly warmupSeconds: number | null; readonly warmup: WarmUp };
  };
  /** Policies of which no numbers can be given, with the records (of the pilot, or of the run) that say so. */
  readonly unsettled?: Readonly<Record<string, { readonly why: Unsettled; readonly records: readonly ReplicationRecord[] }>>;
  /** In any order; replications that not every arm has are set aside, so that all policies stand on the same customers. */
  readonly records: readonly ReplicationRecord[];
  readonly plan: MeasurementPlan;
  /** Of every interval, e.g. 0.95; in (0, 1). */
  readonly confidence: number;
  /** By arm id: does its policy see the latent truth (a reference, never recommended)? */
  readonly clairvoyant: Readonly<Record<string, boolean>>;
  readonly interrupted: boolean;
  readonly observed: readonly ObservedOutcome[];
  /** Threshold of the service level in seconds and weights of the handoff score, as the run used them. */
  readonly conventions: { readonly withinSeconds: number; readonly handoffWeights: Readonly<Record<string, number>> };
  /** SHA-256 in hex of a text. */
  readonly hash: (text: string) => string;
}
