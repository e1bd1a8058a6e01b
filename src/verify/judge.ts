/** Findings of a fixture → does the engine agree, and could it have disagreed? */
import type { Estimate, PolicyFindings } from '../findings/findings.ts';
import { tQuantile } from '../stats/student.ts';
import type { Check, Fixture } from './fixture.ts';

/** Standard errors from the reference within which a right engine stays (one run in 15,000 would not). */
export const AGREES_WITHIN = 4;
/** Standard errors by which a wrong answer must miss, so that a wrong engine could not pass. */
export const WRONG_BEYOND = 8;
/** Rounding of sums: what counts as equal where nothing is random. */
const EQUAL = 1e-12;
const CONFIDENCE = 0.95;

export type CheckFailure = 'disagrees' | 'too-noisy' | 'no-power' | 'no-data';

export interface JudgedWrong {
  readonly because: string;
  readonly value: number;
  /** Distance from the simulated value in standard errors; null where nothing is random: any difference is endlessly far. */
  readonly errorsAway: number | null;
}

export interface JudgedCheck {
  readonly metric: string;
  /** e.g. `segment vip`; null for the whole run. */
  readonly cell: string | null;
  readonly unit: Estimate['unit'];
  readonly published: number | null;
  readonly exact: number | null;
  readonly simulated: number | null;
  /** 95 % interval of the simulated value. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** (simulated − reference) ÷ standard error, the published run's own error included; null where nothing is random and both are equal. */
  readonly z: number | null;
  readonly halfWidth: number | null;
  readonly halfWidthLimit: number;
  readonly wrong: readonly JudgedWrong[];
  /** Empty: agrees. */
  readonly failures: readonly CheckFailure[];
}

export interface JudgedFixture {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly replications: number;
  readonly checks: readonly JudgedCheck[];
  /** Why it could not be simulated; null: it was. */
  readonly error: string | null;
  readonly agrees: boolean;
}

export function judge(fixture: Fixture, findings: PolicyFindings): JudgedFixture {
  const checks = fixture.checks.map((check) => judgeCheck(check, estimateOf(check, findings)));
  return { ...described(fixture), checks, error: null, agrees: checks.length > 0 && checks.every(({ failures }) => failures.length === 0) };
}

/** A fixture that could not be simulated. */
export function broken(fixture: Fixture, error: string): JudgedFixture {
  return { ...described(fixture), checks: [], error, agrees: false };
}

function described({ id, title, source, parameters, replications }: Fixture): Pick<JudgedFixture, 'id' | 'title' | 'source' | 'parameters' | 'replications'> {
  return { id, title, source, parameters, replications };
}

function estimateOf({ metric, cell }: Check, { metrics, breakdown }: PolicyFindings): Estimate | undefined {
  if (cell === undefined) return metrics[metric];
  return breakdown.find(({ by }) => by === cell.by)?.cells.find(({ key }) => key === cell.key)?.metrics[metric];
}

export function judgeCheck(check: Check, estimate: Estimate | undefined): JudgedCheck {
  const { metric, cell, published, exact, limit } = check;
  const reference = exact ?? published;
  const known = estimate?.value ?? null;
  const base = { metric, cell: cell === undefined ? null : `${cell.by} ${cell.key}`, unit: estimate?.unit ?? 'share', published, exact } as const;
  if (estimate === undefined || known === null || estimate.sd === null || reference === null) {
    return { ...base, simulated: known, lo: null, hi: null, z: null, halfWidth: null, halfWidthLimit: Number.NaN, wrong: [], failures: ['no-data'] };
  }
  const { sd, n } = estimate;
  const own = sd / Math.sqrt(n);
  const error = Math.sqrt(own * own + errorOfPublished(check, sd));
  const distance = (value: number): number | null =>
    Math.abs(known - value) <= EQUAL * Math.abs(value) ? 0 : own <= EQUAL * Math.abs(known) ? null : (known - value) / error;
  const z = distance(reference);
  const halfWidth = tQuantile((1 + CONFIDENCE) / 2, n - 1) * own;
  const halfWidthLimit = limit * Math.abs(reference);
  const wrong = check.wrong.map(({ because, value }): JudgedWrong => {
    const away = distance(value);
    return { because, value, errorsAway: away === null ? null : Math.abs(away) };
  });
  const failures: CheckFailure[] = [];
  // Null: nothing is random, and the two differ
  if (z === null || !(Math.abs(z) <= AGREES_WITHIN)) failures.push('disagrees');
  if (!(halfWidth <= halfWidthLimit)) failures.push('too-noisy');
  if (wrong.some(({ errorsAway }) => errorsAway !== null && !(errorsAway > WRONG_BEYOND))) failures.push('no-power');
  return { ...base, simulated: known, lo: known - halfWidth, hi: known + halfWidth, z, halfWidth, halfWidthLimit, wrong, failures };
}

/** Squared standard error of a published simulation: our spread between runs over theirs, and the rounding of its last digit. */
function errorOfPublished({ exact, publishedRun }: Check, sd: number): number {
  if (exact !== null || publishedRun === null) return 0;
  const { runs, unit } = publishedRun;
  return (sd * sd) / runs + (unit * unit) / 12;
}
