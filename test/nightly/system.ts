/** A system whose answers are known exactly, written as any scenario is, and what is asked of the findings about it. */
import { comparisonBetween } from '../../src/findings/compare.ts';
import type { Findings, PolicyFindings } from '../../src/findings/findings.ts';

/** An estimate with the ends that should hold the truth; null: unknown. */
interface Answer {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export type Method =
  | 'ratio'
  | 'ratio, Fieller'
  | 'mean'
  | 'proportion, Wilson'
  | 'quantile within'
  | 'quantile between'
  | 'paired difference'
  | 'sequential, γ = 10 %'
  | 'naive: contacts as independent';

export interface Question {
  readonly method: Method;
  /** What is estimated, in words. */
  readonly of: string;
  /** How many replications the interval stands on; `sequential`: as many as the scenario's precision asks for. */
  readonly replications: number | 'sequential';
  readonly truth: number;
  /** Chance with which the method covers here, where it is known and not 0.95: laws of counts are steps. */
  readonly chance?: number;
  readonly answer: (findings: Findings) => Answer;
}

export interface System {
  readonly id: string;
  readonly title: string;
  /** Where the truth comes from. */
  readonly truth: string;
  readonly scenario: string;
  readonly by?: readonly (readonly string[])[];
  readonly questions: readonly Question[];
  /**
   * What the start from empty still adds to the mean queue over the counted window, as a share of it, from the exact transient chain;
   * null: the truth holds whatever the system starts from.
   */
  readonly residue: number | null;
  /** Why the methods cannot be expected to cover here; such a system is shown and not judged. */
  readonly limit?: string;
}

function policyOf({ policies }: Findings, id: string | null): PolicyFindings {
  const policy = id === null ? policies[0] : policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`there is no policy ${id}`);
  return policy;
}

function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the findings have no ${what}`);
  return value;
}

export function metric(id: string): Question['answer'] {
  return (findings) => known(policyOf(findings, null).metrics[id], id);
}

export function cell(by: string, key: string, id: string): Question['answer'] {
  return (findings) => {
    const breakdown = policyOf(findings, null).breakdown.find((one) => one.by === by);
    return known(breakdown?.cells.find((one) => one.key === key)?.metrics[id], `${id} of ${key}`);
  };
}

export function difference(id: string, policy: string, against: string): Question['answer'] {
  return ({ comparisons }) => {
    const { difference: value, lo, hi } = known(comparisonBetween(comparisons, id, policy, against), `${id} of ${policy} and ${against}`);
    return { value, lo, hi };
  };
}

export function keptIn(guard: string): Question['answer'] {
  return (findings) =>
    known(
      policyOf(findings, null).guards.find(({ id }) => id === guard),
      guard,
    ).keptIn;
}

export function nearlyAlways(id: string, share: number): Question['answer'] {
  return (findings) => {
    const risk = policyOf(findings, null).risk.find((one) => one.metric === id && one.share === share);
    return known(risk, `${id} in ${share} of days`).bound;
  };
}

/** The trap: a share of pooled contacts with the interval of independent trials. */
export function naive(id: string, trials: string): Question['answer'] {
  return (findings) => {
    const { metrics } = policyOf(findings, null);
    const share = known(metrics[id]?.value, id);
    const count = known(metrics[trials]?.value, trials) * metrics[trials]!.n;
    const half = 1.959963984540054 * Math.sqrt((share * (1 - share)) / count);
    return { value: share, lo: share - half, hi: share + half };
  };
}

/** One metric by ratio at 5, 10 and 20 replications. */
export function ratios(of: string, truth: number, answer: Question['answer']): Question[] {
  return [5, 10, 20].map((replications) => ({ method: 'ratio', of, replications, truth, answer }));
}
