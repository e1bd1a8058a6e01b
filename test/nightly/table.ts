/** The outcome of the coverage experiment as a page. The same outcome gives the same bytes. */
import { VERSION } from '../../src/version.ts';
import { clopperPearson } from '../support/clopper-pearson.ts';
import { acceptedOf, isTrap } from './accepted.ts';
import type { Covered } from './macro-replications.ts';
import type { System } from './system.ts';

export interface Outcome {
  readonly system: System;
  readonly rows: readonly Covered[];
}

/** Null: not judged. */
export function isAccepted(system: System, { question, experiments, covered }: Covered): boolean | null {
  const band = acceptedOf(system, question, experiments);
  return band === null ? null : covered >= band.least && covered <= band.most;
}

export function pageOf(outcomes: readonly Outcome[], experiments: number, seed: string): string {
  const rows = outcomes.flatMap((outcome) => outcome.rows);
  const judgements = outcomes.flatMap(({ system, rows }) => rows.map((row) => isAccepted(system, row))).filter((answer) => answer !== null);
  const good = judgements.filter((answer) => answer);
  const traps = rows.filter(({ question }) => isTrap(question.method));
  return `${[
    '# Do the intervals cover?',
    '',
    `${good.length} of ${judgements.length} intervals cover the truth as often as they say, give or take chance: each was computed ${count(experiments)} times, on other`,
    `customers each time, for a system whose answer is known exactly. ${traps.length === 0 ? '' : `An interval that takes contacts for independent covers ${spanOf(traps)}, and not 95 %.`}`,
    '',
    `Engine ${VERSION} · seed \`${seed}\` · written by \`npm run nightly:coverage\`${seed === PUBLISHED_SEED ? '' : ` with \`--seed ${seed}\``}.`,
    '',
    '## What is done',
    '',
    'Every experiment is what `tandem compare` does: the text of a scenario is read, checked, compiled, simulated, measured, and the findings have the',
    'intervals, at 95 %. Experiments of one system differ in their replications only. The truth is what the column “truth from” says; where it is that of',
    'the steady state, the lead-in before the counted window is long enough: what starting empty still adds to the mean queue over the window is',
    'computed exactly from the transient Markov chain (“residue”), and is at most a tenth of the standard error of any estimate of that system.',
    'Where the truth is that of a terminating experiment nothing has to be warmed up.',
    '',
    ...systemTable(outcomes),
    '',
    'Chat that slows with every open window is not built yet; a queue whose places run out stands in for it.',
    '',
    '## What comes out',
    '',
    'Accepted: the count of covering intervals lies within the 99.9 % band of the binomial law with the chance at which the method covers (0.95;',
    'for shares and quantiles between replications, which are steps, the exact chance at this truth, in brackets). Methods that are exact for many',
    'replications only, quantiles of waits and sequential stopping, are accepted from 92 %. “Above” and “below” count intervals that lie wholly',
    'above the truth, or below it. The bracket after a coverage is its own 95 % interval (Clopper–Pearson). “Half-width” is the mean.',
    '',
    ...outcomes.flatMap(resultTable),
    '## How to read it',
    '',
    '- **ratio**: jackknife at 5 and 10 replications, delta method at 20; **Fieller** where the number of cases is known to no better than 10 %.',
    '- **quantile within**: a quantile of the waits of all contacts, with replications as sections. **quantile between**: of what hours or days differ in, by order statistics.',
    '- **sequential**: replications are added until the half-width is at most 10 % of the value (γ/(1 + γ)), 10 at least; the column shows the mean number.',
    '- **naive** is the trap: the binomial interval of pooled contacts, as if one had not waited for the same reason as the one before.',
    '- Few replications of a skewed law miss more often on one side: a mean wait that missed its long queues has a small spread, too.',
  ].join('\n')}\n`;
}

export const PUBLISHED_SEED = 'coverage';

function systemTable(outcomes: readonly Outcome[]): string[] {
  return [
    '| system | truth from | residue of the start | ÷ standard error |',
    '|---|---|--:|--:|',
    ...outcomes.map(
      ({ system, rows }) =>
        `| \`${system.id}\` ${system.title} | ${system.truth} | ${system.residue === null ? '–' : exponent(system.residue)} | ${system.residue === null ? '–' : exponent(worstResidue(system.residue, rows))} |`,
    ),
  ];
}

/** The residue as a share of the truth, against the standard error of the estimates, where that is smallest. */
export function worstResidue(residue: number, rows: readonly Covered[]): number {
  return Math.max(...rows.map(({ question, deviation }) => Math.abs(residue * question.truth) / deviation));
}

function resultTable({ system, rows }: Outcome): string[] {
  return [
    `### \`${system.id}\``,
    '',
    '| method | of | replications | truth | mean estimate | half-width | covers | above | below | accepted |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|:-:|',
    ...rows.map((row) => rowOf(system, row)),
    '',
    ...(system.limit === undefined ? [] : [system.limit, '']),
  ];
}

function rowOf(system: System, row: Covered): string {
  const { question, experiments, covered, above, below, unbounded } = row;
  const [lo, hi] = clopperPearson(covered, experiments, 0.95);
  const band = acceptedOf(system, question, experiments);
  const used = question.replications === 'sequential' ? `${row.replications.toFixed(1)} (mean)` : String(question.replications);
  const chance = question.chance === undefined ? '' : ` [${percent(question.chance)}]`;
  const verdict =
    band === null ? (isTrap(question.method) ? 'the trap' : 'not judged') : isAccepted(system, row) === true ? 'yes' : `**no** (${band.least}–${band.most})`;
  return `| ${[
    question.method + chance,
    question.of,
    used,
    digits(question.truth),
    digits(row.mean),
    digits(row.halfWidth) + (unbounded === 0 ? '' : ` (${unbounded} without ends)`),
    `${percent(covered / experiments)} (${percent(lo)}–${percent(hi)})`,
    String(above),
    String(below),
    verdict,
  ].join(' | ')} |`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const digits = (value: number): string => String(Number(value.toPrecision(4)));
const exponent = (value: number): string => value.toExponential(0);
const count = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

function spanOf(rows: readonly Covered[]): string {
  const shares = rows.map(({ covered, experiments }) => covered / experiments);
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => (share * 100).toFixed(0));
  return least === most ? `${least} %` : `${least} to ${most} %`;
}
