/** A known answer: a system that formulas or published runs describe, the scenario that builds it here, and what must come out. */

/** What a fixture is held against. */
export interface Check {
  /** Id of a metric, as `tandem explain metrics` lists it. */
  readonly metric: string;
  /** One cell of a breakdown; absent: the whole run. */
  readonly cell?: { readonly by: string; readonly key: string };
  /** The figure in the source, in the metric's unit; null: the source prints none. */
  readonly published: number | null;
  /** The oracle: the closed form, in full precision; null: there is none, and the published run is the reference. */
  readonly exact: number | null;
  /** Where the published figure is itself a simulation: how many runs it is the mean of, and the unit of its last digit; null for closed forms. */
  readonly publishedRun: { readonly runs: number; readonly unit: number } | null;
  /** Largest half-width of the 95 % interval, relative to the reference; a noisier run proves nothing. */
  readonly limit: number;
  /** Answers that a plausible mistake would give: each must lie far outside. */
  readonly wrong: readonly WrongAnswer[];
}

interface WrongAnswer {
  /** The mistake. */
  readonly because: string;
  readonly value: number;
}

export interface Fixture {
  readonly id: string;
  readonly title: string;
  /** In words, with units. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly source: string;
  /**
   * The scenario as a user would write it, with one policy; its handle times (of the AI where there is no human) are those of the fixture times
   * `slowness`. `verify` runs 1; another value must turn the fixture red.
   */
  readonly scenario: (slowness: number) => string;
  /** At least 30 in steady systems. */
  readonly replications: number;
  /** Breakdown that a check asks for. */
  readonly by: readonly (readonly string[])[];
  readonly checks: readonly Check[];
}

/** Metric → value, computed by `src/theory`, in the metric's unit. */
export type Answers = Readonly<Record<string, number>>;

interface Measure {
  readonly published?: number;
  readonly limit: number;
  readonly wrong?: Readonly<Record<string, number>>;
  /** A service rate that is 2 % off must show here. */
  readonly sensitive?: boolean;
}

/** How much slower handling is in the wrong answer that every fixture lists. */
export const SLOWER = 1.02;

/** Checks of whole-run metrics from the closed forms of a system. */
export function checksOf(answers: (slowness: number) => Answers, measures: Readonly<Record<string, Measure>>): readonly Check[] {
  const [right, slow] = [answers(1), answers(SLOWER)];
  return Object.entries(measures).map(([metric, { published = null, limit, wrong = {}, sensitive = false }]) => ({
    metric,
    published,
    exact: right[metric]!,
    publishedRun: null,
    limit,
    wrong: [
      ...Object.entries(wrong).map(([because, value]) => ({ because, value })),
      ...(sensitive ? [{ because: 'handling 2 % slower', value: slow[metric]! }] : []),
    ],
  }));
}
