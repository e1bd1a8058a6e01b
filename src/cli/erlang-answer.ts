/** What `erlang` does: read the question, ask the formulas, simulate the same, print. */
import { isOverload } from '../theory/station.ts';
import { formulasFor, leastStaff, performance } from '../theory/side-by-side.ts';
import type { Demand, Formula, Performance } from '../theory/side-by-side.ts';
import type { Overload } from '../theory/station.ts';
import { usageError } from './diagnostics.ts';
import { dayCsv, readDay, RowsError } from './erlang-day.ts';
import { QuestionError, questionOf } from './erlang-question.ts';
import type { Question } from './erlang-question.ts';
import { simulateStation } from './erlang-simulated.ts';
import type { SimulatedStation } from './erlang-simulated.ts';
import { answerText } from './erlang-text.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** One formula's answer: the staff it asks for, and what it says of that staff and of the one asked about. */
export interface FormulaAnswer {
  readonly formula: Formula;
  /** The fewest agents that meet the target; null beyond a million. */
  readonly agents: number | null;
  readonly then: Performance | Overload | null;
  readonly asked: Performance | Overload | null;
}

export interface Answer {
  readonly schema: 'tandem/erlang@1';
  readonly question: {
    readonly callsPerHour: number;
    readonly ahtSeconds: number;
    readonly patienceSeconds: number | null;
    readonly target: { readonly share: number; readonly withinSeconds: number };
    readonly agents: number | null;
  };
  /** Offered load, in agents. */
  readonly load: number;
  readonly formulas: readonly FormulaAnswer[];
  /** With the agents asked about, else those that the last formula asks for; null when there is nothing to simulate. */
  readonly simulated: SimulatedStation | null;
  /** Why not. */
  readonly notSimulated: string | null;
}

/** Returns the exit code. */
export async function erlangAnswer(options: Options, io: Io): Promise<number> {
  try {
    const question = questionOf(options);
    if (typeof options.replications === 'object') throw new QuestionError('a range of replications has no precision to stop at', 'write one number');
    if (options.csv === undefined) await answerOne(question, options, io);
    else await answerDay(options.csv, question, options, io);
    return EXIT.done;
  } catch (error) {
    if (error instanceof QuestionError) return usageError(io, `${error.message}\nhelp: ${error.help}`);
    if (error instanceof RowsError)
      return usageError(io, `${options.csv}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}\nhelp: ${error.help}`);
    throw error;
  }
}

async function answerOne({ arrivals, handle, patience, target }: Question, options: Options, io: Io): Promise<void> {
  const demand: Demand = { arrivals: arrivals!, handle: handle!, patience };
  const { agents: asked } = options;
  const formulas = formulasFor(demand).map((formula): FormulaAnswer => {
    const agents = leastStaff(formula, demand, target);
    const of = (servers: number | null | undefined) => (typeof servers === 'number' ? performance(formula, demand, servers, target.within) : null);
    return { formula, agents, then: of(agents), asked: of(asked) };
  });
  const agents = asked ?? formulas.at(-1)!.agents;
  const why = whyNotSimulated(demand, agents);
  const replications = typeof options.replications === 'number' ? options.replications : undefined;
  const simulated = why === null ? await simulateStation(demand, agents!, target.within, { replications, seed: options.seed, jobs: options.jobs }) : null;
  const answer: Answer = {
    schema: 'tandem/erlang@1',
    question: {
      callsPerHour: demand.arrivals * 3600,
      ahtSeconds: demand.handle,
      patienceSeconds: patience,
      target: { share: target.share, withinSeconds: target.within },
      agents: asked ?? null,
    },
    load: demand.arrivals * demand.handle,
    formulas,
    simulated,
    notSimulated: why,
  };
  io.out.write(options.json === true ? `${JSON.stringify(answer, undefined, 2)}\n` : answerText(answer));
}

/** Offered load beyond which a simulation of 300,000 contacts says little: the queue is larger than the run. */
const LARGEST = 5_000;

function whyNotSimulated(demand: Demand, agents: number | null): string | null {
  const load = demand.arrivals * demand.handle;
  if (demand.arrivals === 0) return 'there are no calls';
  if (agents === null || load > LARGEST) return `a load of ${Math.round(load)} agents takes too long here: write it as a scenario`;
  const overload = performance(demand.patience === null ? 'erlang-c' : 'erlang-a', demand, agents, 0);
  return isOverload(overload) ? `with ${agents} agents for a load of ${load.toPrecision(4)} and endless patience the queue grows for ever` : null;
}

async function answerDay(file: string, question: Question, options: Options, io: Io): Promise<void> {
  const day = await readDay(file, question);
  if (options.json === true) io.out.write(`${JSON.stringify({ schema: 'tandem/erlang-day@1', rows: day.rows.map(({ answer }) => answer) }, undefined, 2)}\n`);
  else io.out.write(dayCsv(day));
  if (options.quiet !== true) {
    io.err.write('each half-hour on its own, in steady state; where the load changes fast, simulate the day: tandem compare with by-interval arrivals\n');
  }
}
