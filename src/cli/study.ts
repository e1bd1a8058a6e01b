/** One experiment from a scenario that was read to its findings: the steps of the pipeline, wired. */
import { createHash } from 'node:crypto';
import { defaultJobs, runWhereWorthIt } from '../edge/threads.ts';
import { handoffWeights } from '../experiment/conventions.ts';
import type { Job, RunFailure } from '../experiment/job.ts';
import type { Progress, Replications } from '../experiment/run.ts';
import { runExperiment } from '../experiment/run.ts';
import { namedMetrics } from '../findings/decide.ts';
import { findFrom } from '../findings/find.ts';
import type { Findings } from '../findings/findings.ts';
import { observedOutcomes } from '../findings/observed.ts';
import { preciseEnough } from '../findings/precision.ts';
import { measurementPlan } from '../metrics/plan.ts';
import { compileCalendar } from '../model/calendar.ts';
import { policyNamed } from '../policies/list.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { valueOf } from '../scenario/schema.ts';
import { VERSION } from '../version.ts';
import type { Ready } from './input.ts';

/** Replications of each policy when nobody says how many. */
const REPLICATIONS = 20;
const CONFIDENCE = 0.95;

export interface StudySettings {
  /** Policies to run; absent: all. */
  readonly policies?: readonly string[] | undefined;
  readonly replications?: number | { readonly min: number; readonly max: number } | undefined;
  readonly confidence?: number | undefined;
  /** Dimensions to break metrics down by, crossed within an entry. */
  readonly by?: readonly (readonly string[])[] | undefined;
  /** Threads; absent: one a core. */
  readonly jobs?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** True ends the run with the replications that are complete. */
  readonly stop?: (() => boolean) | undefined;
}

export interface StudyResult {
  /** Null when the run failed, or was stopped before any replication was complete. */
  readonly findings: Findings | null;
  readonly failure: RunFailure | null;
  readonly interrupted: boolean;
}

/** Runs the policies of a scenario on the same customers. A policy that fails is returned as data; nothing is thrown for it. */
export async function study({ resolved: whole, attachments, modules }: Ready, settings: StudySettings): Promise<StudyResult> {
  const { scenario } = whole;
  const chosen = settings.policies === undefined ? whole.arms : whole.arms.filter(({ id }) => settings.policies?.includes(id));
  const resolved: ResolvedScenario = { ...whole, arms: chosen };
  const confidence = confidenceOf(whole, settings.confidence);
  const plan = measurementPlan(settings.by ?? [], namedMetrics(scenario));
  const job: Job = { resolved, attachments, seed: String(scenario.seed), plan, modules: modules.urls };
  const range = rangeOf(whole, settings.replications);
  const replications: Replications = {
    least: range.min,
    most: range.max,
    ...(range.min === range.max ? {} : { enough: (records) => preciseEnough(resolved, records, confidence) }),
  };
  const arms = resolved.arms.map(({ id }) => id);
  const runner = runWhereWorthIt({ job, modules: modules.definitions, jobs: settings.jobs ?? defaultJobs(), expected: range.min * arms.length });
  try {
    const { records, interrupted, failure } = await runExperiment({
      job,
      arms,
      replications,
      runner,
      ...(settings.onProgress === undefined ? {} : { onProgress: settings.onProgress }),
      ...(settings.stop === undefined ? {} : { stop: settings.stop }),
    });
    if (failure !== null || records.length === 0) return { findings: null, failure, interrupted };
    const findings = findFrom({
      resolved,
      engineVersion: VERSION,
      seed: job.seed,
      experiment: { replications: interrupted ? range.min : records.length / arms.length, ...experimentOf(whole) },
      records,
      plan,
      confidence,
      clairvoyant: Object.fromEntries(resolved.arms.map(({ id, type }) => [id, isClairvoyant(type)])),
      interrupted,
      observed: observedOutcomes(attachments),
      conventions: { withinSeconds: withinOf(whole), handoffWeights: handoffWeights(scenario) },
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    });
    return { findings, failure: null, interrupted };
  } finally {
    await runner.close();
  }
}

/** Least and most replications of each policy: what was asked for, else what the scenario says. */
export function rangeOf({ scenario }: ResolvedScenario, asked: StudySettings['replications']): { readonly min: number; readonly max: number } {
  const wanted = asked ?? scenario.experiment.replications ?? REPLICATIONS;
  if (typeof wanted === 'number') return { min: wanted, max: wanted };
  if (typeof wanted === 'object') return wanted;
  const [min = REPLICATIONS, max = REPLICATIONS] = wanted.split('..').map(Number);
  return { min, max };
}

function confidenceOf({ scenario }: ResolvedScenario, asked: number | undefined): number {
  return asked ?? scenario.experiment.confidence ?? CONFIDENCE;
}

function experimentOf({ scenario }: ResolvedScenario) {
  const { windowStart, windowEnd, horizon } = compileCalendar(scenario).span;
  const { start = null, timezone = null } = scenario.experiment;
  // A run that ends after a number of needs has no window of its own.
  const timed = Number.isFinite(windowEnd);
  return { windowSeconds: timed ? windowEnd - windowStart : 0, leadInSeconds: windowStart, followSeconds: timed ? horizon - windowEnd : 0, start, timezone };
}

function withinOf({ scenario }: ResolvedScenario): number {
  const within = scenario['service-level']?.within;
  return within === undefined ? Number.NaN : valueOf(within);
}

/** Policies in modules never see the latent truth: only those of the list can. */
function isClairvoyant(type: string): boolean {
  return policyNamed(type)?.create({ triggers: [], routes: [], parameters: {} }).clairvoyant !== undefined;
}
