/**
 * Tandem as a library.
 *
 *     import { compare } from 'tandem-cx';
 *     const { findings, verdict } = await compare('scenarios/retail-contact-centre.yaml');
 *
 * Everything that comes back is plain data; the same scenario, seed and version give the same values for any number of threads.
 */
import { readInput } from './cli/input.ts';
import { study } from './cli/study.ts';
import type { RunFailure } from './experiment/job.ts';
import type { Findings } from './findings/findings.ts';
import type { Verdict } from './findings/verdict.ts';
import { verdictOf } from './findings/verdict.ts';
import type { Problem } from './scenario/problem.ts';
import type { ResolvedScenario } from './scenario/resolved.ts';
import { rendered } from './cli/results.ts';

export { VERSION } from './version.ts';
export { definePolicy } from './sim/policy.ts';
export type { Hooks, ParameterSpec, PolicyDefinition, PolicyInput, RouteRule, Trigger } from './sim/policy.ts';
export type { RouterView } from './scenario/observable.ts';
export type { Place, Problem } from './scenario/problem.ts';
export type { ResolvedScenario } from './scenario/resolved.ts';
export type { Scenario, ScenarioInput } from './scenario/schema.ts';
export type { Comparison, Decision, Estimate, Findings, PolicyFindings } from './findings/findings.ts';
export type { Verdict } from './findings/verdict.ts';
export type { RunFailure } from './experiment/job.ts';

export interface ReadOptions {
  /** `path=value` assignments over everything else, as `--set` takes them. */
  readonly set?: readonly string[];
  readonly seed?: string;
}

export interface CompareOptions extends ReadOptions {
  /** Path of a scenario file, relative to the current directory. */
  readonly file: string;
  /** Ids of the policies to run; absent: all. */
  readonly policies?: readonly string[];
  /** Replications of each policy; absent: what the scenario says, else 20. A range needs `precision` in the scenario. */
  readonly replications?: number | { readonly min: number; readonly max: number };
  /** Of the intervals, in (0.5, 1); absent: what the scenario says, else 0.95. */
  readonly confidence?: number;
  /** Dimensions to break metrics down by, crossed within one entry, e.g. `[['intent'], ['segment', 'interval']]`. */
  readonly by?: readonly (readonly string[])[];
  /** Threads; absent: one a core. */
  readonly jobs?: number;
  /** Called after replications, with how many are done over all policies. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly arm: string }) => void;
  /** Ends the run with the replications that are complete; the findings then say `partial: true`. */
  readonly signal?: AbortSignal;
}

export interface CompareResult {
  readonly findings: Findings;
  readonly verdict: Verdict;
  /** Warnings of the scenario. */
  readonly problems: readonly Problem[];
}

/** A scenario that cannot be simulated; `problems` says where and what would work. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];
  constructor(file: string, problems: readonly Problem[]) {
    super([`${file} cannot be simulated`, ...problems.map(({ code, message, place }) => `${code} ${place.file}:${place.line ?? ''} ${message}`)].join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** A run that failed: a policy module that threw, or a fault of the simulator. */
export class SimulationError extends Error {
  readonly failure: RunFailure;
  constructor(failure: RunFailure) {
    super(failure.message);
    this.name = 'SimulationError';
    this.failure = failure;
  }
}

/** Reads and checks a scenario without simulating it. All problems come back, none are thrown; `resolved` is null when there is an error. */
export async function readScenario(
  file: string,
  { set = [], seed }: ReadOptions = {},
): Promise<{ readonly resolved: ResolvedScenario | null; readonly problems: readonly Problem[] }> {
  const { ready, problems } = await readInput(file, { set, seed });
  return { resolved: ready?.resolved ?? null, problems };
}

/**
 * Simulates every policy of a scenario on the same customers and says which is better, by how much and how sure that is.
 * Throws `ScenarioError` for a scenario with errors, `SimulationError` for a run that failed, and the reason of `signal` when it was
 * given before any replication was complete.
 */
export async function compare(input: string | CompareOptions): Promise<CompareResult> {
  const { file, set = [], seed, signal, ...settings }: CompareOptions = typeof input === 'string' ? { file: input } : input;
  const { ready, problems } = await readInput(file, { set, seed });
  if (ready === null) throw new ScenarioError(file, problems);
  const { findings, failure } = await study(ready, { ...settings, stop: () => signal?.aborted === true });
  if (failure !== null) throw new SimulationError(failure);
  if (findings === null) throw signal?.reason ?? new Error('no replication was complete');
  return { findings, verdict: verdictOf(findings), problems };
}

/** Findings as a report: one self-contained HTML page, Markdown, and the JSON of the result. */
export async function renderReport(
  findings: Findings,
  lang: 'en' | 'fr' = 'en',
): Promise<{ readonly html: string; readonly markdown: string; readonly json: string }> {
  return rendered(findings, lang);
}
