/**
 * Experiments on experiments: a system run many times over by the ordinary product (text, reader, compiler, engine, measures, findings), each
 * time on other replications, and how often an interval holds the truth.
 */
import { readyFromText } from '../../src/cli/text-input.ts';
import type { Batch, BatchOutcome, Runner } from '../../src/experiment/job.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import { createReplicator } from '../../src/experiment/replicate.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { namedMetrics } from '../../src/findings/decide.ts';
import { findFrom } from '../../src/findings/find.ts';
import type { Findings } from '../../src/findings/findings.ts';
import { preciseEnough } from '../../src/findings/precision.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';
import { LEAST_REPLICATIONS } from '../../src/stats/sequential.ts';
import { VERSION } from '../../src/version.ts';
import type { Question, System } from './system.ts';

export interface Covered {
  readonly question: Question;
  readonly experiments: number;
  /** The interval holds the truth; one without ends does. */
  readonly covered: number;
  /** The whole interval lies above the truth, or below it. */
  readonly above: number;
  readonly below: number;
  /** Without two ends. */
  readonly unbounded: number;
  /** Mean over intervals with two ends. */
  readonly halfWidth: number;
  /** Mean and standard deviation of the estimates. */
  readonly mean: number;
  readonly deviation: number;
  /** Mean number of replications used. */
  readonly replications: number;
}

const CONFIDENCE = 0.95;
/** The most that sequential stopping may use; every experiment has so many replication numbers to itself. */
const MOST = 400;

export async function coverageOf(system: System, experiments: number, seed: string): Promise<readonly Covered[]> {
  const laboratory = await laboratoryOf(system, seed);
  const tallies = system.questions.map((question) => new Tally(question));
  for (let experiment = 0; experiment < experiments; experiment++) {
    const findingsAfter = laboratory(experiment);
    for (const tally of tallies) tally.add(await findingsAfter(tally.question.replications));
  }
  return tallies.map((tally) => tally.sum());
}

type FindingsAfter = (replications: Question['replications']) => Promise<Findings>;

/** For each experiment by its number: findings on its own replications. */
async function laboratoryOf({ id, scenario, by = [] }: System, seed: string): Promise<(experiment: number) => FindingsAfter> {
  const { resolved, attachments, modules } = await readyFromText(id, scenario);
  const plan = measurementPlan(by, namedMetrics(resolved.scenario));
  const job = { resolved, attachments, seed: `${seed}/${id}`, plan, modules: modules.urls };
  const replicate = createReplicator(job, modules.definitions);
  const arms = resolved.arms.map((arm) => arm.id);
  const find = (records: readonly ReplicationRecord[]): Findings =>
    findFrom({
      resolved,
      engineVersion: VERSION,
      seed: job.seed,
      experiment: { replications: records.length / arms.length, windowSeconds: 0, leadInSeconds: 0, followSeconds: 0, start: null, timezone: null },
      records,
      plan,
      confidence: CONFIDENCE,
      clairvoyant: {},
      interrupted: false,
      observed: [],
      conventions: { withinSeconds: 20, handoffWeights: {} },
      hash: () => '',
    });

  return (experiment) => {
    const known = new Map<string, ReplicationRecord>();
    const runner: Runner = {
      width: 1,
      room: () => Promise.resolve(),
      async run({ arm, replications }: Batch): Promise<BatchOutcome> {
        const records = replications.map((replication) => {
          const address = `${arm} ${replication}`;
          const record = known.get(address) ?? { ...replicate(arm, experiment * MOST + replication), replication };
          known.set(address, record);
          return record;
        });
        return { records };
      },
      close: async () => {},
    };
    const found = new Map<Question['replications'], Findings>();
    return async (replications) => {
      const before = found.get(replications);
      if (before !== undefined) return before;
      const plannedFor =
        replications === 'sequential'
          ? { least: LEAST_REPLICATIONS, most: MOST, enough: (records: readonly ReplicationRecord[]) => preciseEnough(resolved, records, CONFIDENCE) }
          : { least: replications, most: replications };
      const { records, failure } = await runExperiment({ job, arms, replications: plannedFor, runner });
      if (failure !== null) throw new Error(failure.message);
      const findings = find(records);
      found.set(replications, findings);
      return findings;
    };
  };
}

class Tally {
  readonly question: Question;
  #experiments = 0;
  #above = 0;
  #below = 0;
  #unbounded = 0;
  #halfWidths = 0;
  #values = 0;
  #squares = 0;
  #replications = 0;

  constructor(question: Question) {
    this.question = question;
  }

  add(findings: Findings): void {
    const { value, lo, hi } = this.question.answer(findings);
    const { truth } = this.question;
    if (value === null) throw new Error(`${this.question.method} of ${this.question.of} has no value`);
    this.#experiments++;
    // About the truth, so that squares keep their digits
    this.#values += value - truth;
    this.#squares += (value - truth) * (value - truth);
    this.#replications += findings.experiment.replications;
    if (lo === null || hi === null) this.#unbounded++;
    else {
      this.#halfWidths += (hi - lo) / 2;
      if (lo > truth) this.#above++;
      if (hi < truth) this.#below++;
    }
  }

  sum(): Covered {
    const n = this.#experiments;
    const mean = this.#values / n;
    return {
      question: this.question,
      experiments: n,
      covered: n - this.#above - this.#below,
      above: this.#above,
      below: this.#below,
      unbounded: this.#unbounded,
      halfWidth: this.#halfWidths / (n - this.#unbounded),
      mean: this.question.truth + mean,
      deviation: Math.sqrt((this.#squares - n * mean * mean) / (n - 1)),
      replications: this.#replications / n,
    };
  }
}
