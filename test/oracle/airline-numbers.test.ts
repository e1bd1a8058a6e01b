/** The numbers of scenarios/airline-llm-agent.yaml are counts of the tau-bench log, and its concentration is the best fit to pass^k. */
import { expect, it } from 'vitest';
import { valueOf } from '../../src/scenario/schema.ts';
import { dataRows, describeWithData } from '../support/data.ts';
import { writtenScenario } from '../support/scenario-yaml.ts';

const LOG = 'tau/airline_gpt4o_trials01.csv';
const NOTES = 'tau/airline_gpt4o_handoff_notes_trials01.csv';

const INTENT_OF: Record<string, string> = {
  book_reservation: 'book-flight',
  update_reservation_flights: 'change-booking',
  update_reservation_baggages: 'change-booking',
  update_reservation_passengers: 'change-booking',
  cancel_reservation: 'cancel-booking',
  send_certificate: 'certificate',
  refuse_or_info: 'refuse-or-inform',
  must_transfer: 'must-transfer',
};
const INTENTS = [...new Set(Object.values(INTENT_OF))];

/** Published pass^1 … pass^4 of gpt-4o on tau-bench airline (README of the benchmark). */
const PASS = [0.42, 0.273, 0.22, 0.2];

/** E[p^k] for p ~ Beta(mκ, (1−m)κ): Π (mκ + j) ÷ (κ + j), j = 0 … k−1. */
function moment(mean: number, concentration: number, k: number): number {
  let product = 1;
  for (let j = 0; j < k; j++) product *= (mean * concentration + j) / (concentration + j);
  return product;
}

/** 95 % Wilson interval of a share. */
function wilson(successes: number, n: number): [number, number] {
  const z = 1.959964;
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [(centre - half) / scale, (centre + half) / scale];
}

/** What the file must state of a count: the share and its interval, to the tenth of a percent. */
function counted(successes: number, n: number): readonly number[] {
  return [successes / n, ...wilson(successes, n)].map(tenthOfPercent);
}

function tenthOfPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** What the file states: value and range. */
function stated(value: unknown): readonly number[] {
  const { value: share, range } = value as { value: number; range: readonly [number, number] };
  return [share, ...range].map(tenthOfPercent);
}

describeWithData('airline-llm-agent.yaml against the log', [LOG, NOTES], () => {
  const scenario = writtenScenario('airline-llm-agent.yaml');
  const log = dataRows(LOG).map((row) => ({
    intent: INTENT_OF[row['intent']!]!,
    resolved: row['ai_resolved'] === '1',
    transferred: row['ai_transferred'] === '1',
    due: row['transfer_expected'] === '1',
    turns: Number(row['turns_ai']),
  }));
  const of = (intent: string): typeof log => log.filter((row) => row.intent === intent);
  const count = (rows: typeof log, holds: (row: (typeof log)[number]) => boolean): number => rows.filter(holds).length;
  const ai = (intent: string) => scenario.intents[intent]!.ai!;

  it.each(INTENTS)('%s: mix, success, turns', (intent) => {
    const rows = of(intent);
    expect(scenario.sources['desk']!.intents![intent]).toBeCloseTo(rows.length / log.length, 12);
    const mean = rows.reduce((total, row) => total + row.turns, 0) / rows.length;
    const variance = rows.reduce((total, row) => total + (row.turns - mean) * (row.turns - mean), 0) / (rows.length - 1);
    expect(Math.abs(valueOf(ai(intent).turns!.mean) - mean)).toBeLessThan(0.051);
    expect(valueOf(ai(intent).turns!.cv!)).toBeCloseTo(Math.sqrt(variance) / mean, 2);
  });

  const transferred = (rows: typeof log): readonly number[] =>
    counted(
      count(rows, (row) => row.transferred),
      rows.length,
    );
  const tried = log.filter((row) => row.intent !== 'must-transfer');
  const failures = tried.filter((row) => !row.resolved);
  const successes = tried.filter((row) => row.resolved);

  it.each(INTENTS.filter((intent) => intent !== 'must-transfer'))('%s: success, failures handed over, successes handed over', (intent) => {
    const rows = of(intent);
    const resolved = count(rows, (row) => row.resolved);
    expect(stated(ai(intent).resolves)).toEqual(counted(resolved, rows.length));
    expect(stated(ai(intent)['notices-failure'])).toEqual(transferred(failures));
    const refusing = intent === 'refuse-or-inform';
    expect(stated(ai(intent)['transfers-needlessly'])).toEqual(transferred(successes.filter((row) => (row.intent === 'refuse-or-inform') === refusing)));
  });

  it('must-transfer: the AI alone cannot settle it, and hands over as often as counted', () => {
    expect(valueOf(ai('must-transfer').resolves!)).toBe(0);
    expect(stated(ai('must-transfer')['notices-failure'])).toEqual(transferred(of('must-transfer')));
  });

  it('what the comments of the file say about the whole log', () => {
    expect(log.length).toBe(100);
    expect(count(log, (row) => row.transferred)).toBe(22);
    expect(count(log, (row) => row.transferred && row.due)).toBe(2);
    expect(count(log, (row) => row.transferred && row.resolved && !row.due)).toBe(13);
    expect(count(log, (row) => row.resolved && !row.due)).toBe(36);
    expect(count(of('must-transfer'), (row) => row.resolved)).toBe(7);
  });

  it('one concentration for all intents fits pass^1 … pass^4 best', () => {
    const parts = INTENTS.map((intent) => ({ weight: of(intent).length / log.length, mean: count(of(intent), (row) => row.resolved) / of(intent).length }));
    const residuals = (concentration: number): number[] =>
      PASS.map((pass, index) => parts.reduce((total, { weight, mean }) => total + weight * moment(mean, concentration, index + 1), 0) - pass);
    const misfit = (concentration: number): number => residuals(concentration).reduce((total, residual) => total + residual * residual, 0);
    const chosen = valueOf(ai('book-flight').concentration!);
    for (let other = 0.01; other < 50; other += 0.01) expect(misfit(chosen)).toBeLessThanOrEqual(misfit(other) + 1e-7);
    expect(residuals(chosen).map((residual) => Math.round(residual * 1000) / 1000)).toEqual([0.01, 0.019, 0.005, -0.015]);
  });

  it('what the handoff notes carry', () => {
    const notes = dataRows(NOTES);
    const { context } = scenario.handoff!;
    const total = (column: string): number => notes.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(stated(context!['identity-and-history'])).toEqual(counted(total('has_user_id'), notes.length));
    expect(stated(context!['actions-taken'])).toEqual(counted(total('ids_in_note'), total('ids_known_before_transfer')));
    expect(stated(context!.reason)).toEqual(counted(total('has_reservation_id'), notes.length));
  });
});
