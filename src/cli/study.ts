/** One experiment from a scenario that was read to its findings: the steps of the pipeline, wired. */
import { createHash } from 'node:crypto';
import { defaultJobs, ThreadRunner } from '../edge/threads.ts';
import { handoffWeights } from '../experiment/conventions.ts';
import type { Job, RunFailure } from '../experiment/job.ts';
import type { Progress, Replications } from '../experiment/run.ts';
import { runExperiment } from '../experiment/run.ts';
import { withWarmUp } from '../experiment/steady.ts';
import { namedMetrics } from '../findings/decide.ts';
import { findFrom } from '../findings/find.ts';
import type { Findings } from '../findings/findings.ts';
import { dayCut } from '../findings/day.ts';
import { guardCuts } from '../findings/guard-scope.ts';
import type { FindInput } from '../findings/input.ts';
import { namedCuts } from '../findings/named-cuts.ts';
import { observedOutcomes } from '../findings/observed.ts';
import { preciseEnough } from '../findings/precision.ts';
import { measurementPlan } from '../metrics/plan.ts';
import { compileCalendar } from '../model/calendar.ts';
import { policyNamed } from '../policies/list.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { valueOf } from '../scenario/schema.ts';
import { VERSION } from '../version.ts';
import type { Ready } from './input.ts';
import { overloadsOf, runPilot } from './steady.ts';
import type { UnsettledArms } from './steady.ts';

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

/** What a study runs, and with which settings. */
interface Plan {
  readonly ready: Ready;
  readonly resolved: ResolvedScenario;
  readonly settings: StudySettings;
  readonly confidence: number;
  readonly range: { readonly min: number; readonly max: number };
}

/** Runs the policies of a scenario on the same customers. A policy that fails is returned as data; nothing is thrown for it. */
export async function study(ready: Ready, settings: StudySettings): Promise<StudyResult> {
  const whole = ready.resolved;
  const chosen = settings.policies === undefined ? whole.arms : whole.arms.filter(({ id }) => settings.policies?.includes(id));
  const confidence = confidenceOf(whole, settings.confidence);
  const plan: Plan = { ready, resolved: { ...whole, arms: chosen }, settings, confidence, range: rangeOf(whole, settings.replications) };
  const { experiment } = whole.scenario;
  if (experiment.kind === 'terminating') return runStudy(plan, {}, undefined);
  if (typeof experiment['warm-up'] === 'number') {
    return runStudy(plan, {}, { warmupSeconds: experiment['warm-up'], warmup: { from: 'scenario' } });
  }
  return findWarmUp(plan);
}

/** Looks for the warm-up in a pilot, then runs the policies that settle with it. */
async function findWarmUp(plan: Plan): Promise<StudyResult> {
  const { ready, resolved, settings, confidence, range } = plan;
  const job = jobOf(plan, {});
  const { jobs, onProgress, stop } = settings;
  const pilot = await runPilot({ job, modules: ready.modules.definitions, replications: range.min, confidence, jobs, onProgress, stop });
  if (pilot.failure !== null || pilot.interrupted) return { findings: null, failure: pilot.failure, interrupted: pilot.interrupted };
  const steady = { warmupSeconds: pilot.warmupSeconds, warmup: pilot.warmup };
  if (pilot.warmupSeconds === null) {
    const findings = findingsOf(plan, { records: [], replications: range.min, interrupted: false, unsettled: pilot.unsettled, steady });
    return { findings, failure: null, interrupted: false };
  }
  return runStudy({ ...plan, resolved: withWarmUp(resolved, pilot.warmupSeconds) }, pilot.unsettled, steady);
}

/** Runs the policies of which numbers can be given. */
async function runStudy(plan: Plan, unsettled: UnsettledArms, steady: FindInput['experiment']['steady']): Promise<StudyResult> {
  const { ready, resolved, settings, confidence, range } = plan;
  const job = jobOf(plan, unsettled);
  const replications: Replications = {
    least: range.min,
    most: range.max,
    ...(range.min === range.max ? {} : { enough: (records) => preciseEnough(resolved, records, confidence) }),
  };
  const arms = job.resolved.arms.map(({ id }) => id);
  const expected = range.min * arms.length;
  const runner = new ThreadRunner({ job, modules: ready.modules.definitions, jobs: settings.jobs ?? defaultJobs(), expected });
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
    const growing = steady === undefined ? {} : overloadsOf(job.resolved.arms, records, confidence);
    const done = interrupted ? range.min : records.length / arms.length;
    const findings = findingsOf(plan, { records, replications: done, interrupted, unsettled: { ...unsettled, ...growing }, steady });
    return { findings, failure: null, interrupted };
  } finally {
    await runner.close();
  }
}

/** The job of the policies of which numbers can be given. */
function jobOf({ ready, resolved, settings }: Plan, unsettled: UnsettledArms): Job {
  const { scenario } = resolved;
  const arms = resolved.arms.filter(({ id }) => !Object.hasOwn(unsettled, id));
  // A steady state is refused where a queue grows and nobody leaves it: that is seen queue by queue
  const standing = scenario.experiment.kind === 'terminating' ? [] : [['queue']];
  const formula = scenario['service-level']?.formula;
  const cuts = [
    ...guardCuts(scenario, formula),
    ...namedCuts(namedMetrics(scenario), formula),
    ...(isShortEnough(resolved, settings) ? [dayCut(formula)] : []),
  ];
  const plan = measurementPlan([...(settings.by ?? []), ...standing], namedMetrics(scenario), cuts);
  return {
    resolved: { ...resolved, arms },
    attachments: ready.attachments,
    seed: String(scenario.seed),
    plan,
    modules: ready.modules.urls,
  };
}

/** Intervals, over all replications and policies, up to which the typical day is measured without being asked for; each keeps some 20 numbers. */
const MOST_INTERVALS = 100_000;

function isShortEnough(resolved: ResolvedScenario, settings: StudySettings): boolean {
  const intervals = compileCalendar(resolved.scenario).labels.intervals.labels.length;
  return intervals > 1 && intervals * resolved.arms.length * rangeOf(resolved, settings.replications).max <= MOST_INTERVALS;
}

interface Ran {
  readonly records: FindInput['records'];
  readonly replications: number;
  readonly interrupted: boolean;
  readonly unsettled: UnsettledArms;
  readonly steady: FindInput['experiment']['steady'];
}

function findingsOf({ ready, resolved, settings, confidence }: Plan, { records, replications, interrupted, unsettled, steady }: Ran): Findings {
  const { scenario } = resolved;
  return findFrom({
    resolved,
    engineVersion: VERSION,
    seed: String(scenario.seed),
    experiment: { replications, ...experimentOf(resolved), ...(steady === undefined ? {} : { leadInSeconds: 0, steady }) },
    records,
    plan: measurementPlan(settings.by ?? [], namedMetrics(scenario)),
    confidence,
    clairvoyant: Object.fromEntries(resolved.arms.map(({ id, type }) => [id, isClairvoyant(type)])),
    interrupted,
    observed: observedOutcomes(ready.attachments),
    conventions: { withinSeconds: withinOf(resolved), handoffWeights: handoffWeights(scenario) },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    ...(Object.keys(unsettled).length === 0 ? {} : { unsettled }),
  });
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
