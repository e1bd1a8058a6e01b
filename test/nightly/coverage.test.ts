/**
 * The coverage experiment in short: two small systems, few experiments, bands that one seed in a million would leave. That is enough to see an
 * interval that takes contacts for independent, or one of twice the width. The full one is `npm run nightly:coverage`; its page is committed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tQuantile } from '../../src/stats/student.ts';
import { VERSION } from '../../src/version.ts';
import { ROOT } from '../support/examples.ts';
import { binomialBand, isTrap } from './accepted.ts';
import { coverageOf } from './macro-replications.ts';
import type { Covered } from './macro-replications.ts';
import type { Question, System } from './system.ts';
import { SYSTEMS } from './systems.ts';
import { PUBLISHED_SEED, worstResidue } from './table.ts';

const EXPERIMENTS = 150;
const ONE_IN_A_MILLION = 1e-6;
/** 150 deviations are known to ± 6 %; one in a million is 4.9 times that. */
const WIDTH = 1.4;
/** More than so many replications take minutes. */
const FEW = 20;
/** Seconds of work; busy machines take their time. */
const LIMIT = 600_000;

const ALL = SYSTEMS.map((make) => make());

/** A system of the full experiment by its id, with some of its questions. */
function asked(id: string, which: (question: Question) => boolean): System {
  const system = ALL.find((one) => one.id === id);
  if (system === undefined) throw new Error(`there is no system ${id}`);
  return { ...system, questions: system.questions.filter(which) };
}

const isShort = ({ method, replications }: Question): boolean => !isTrap(method) && (replications === 'sequential' || replications <= FEW);

/** The fewest experiments that an interval covers whose chance is 92 % or more, but for one seed in a million. */
const LEAST = binomialBand(EXPERIMENTS, 0.92, ONE_IN_A_MILLION).least;

const told = ({ question, covered }: Covered): string => `${question.method} of ${question.of}: ${covered} of ${EXPERIMENTS}`;

describe.each(['blocked', 'hours'])('%s', (id) => {
  const system = asked(id, isShort);
  let outcome: readonly Covered[] = [];

  beforeAll(async () => {
    outcome = await coverageOf(system, EXPERIMENTS, 'short');
  }, LIMIT);

  it('has intervals that hold the truth', () => {
    expect(outcome.length).toBeGreaterThan(3);
    expect(outcome.filter(({ covered }) => covered < LEAST).map(told)).toEqual([]);
  });

  it('has estimates that are right on average, and intervals no wider than they vary', () => {
    for (const row of outcome) {
      const { question, mean, deviation, halfWidth } = row;
      // Quantiles and stopped means are biased by a hundredth or two in so few
      expect(Math.abs(mean - question.truth), told(row)).toBeLessThan((4.9 * deviation) / Math.sqrt(EXPERIMENTS) + 0.02 * Math.abs(question.truth));
      if (question.method !== 'ratio' && question.method !== 'mean') continue;
      const honest = tQuantile(0.975, Number(question.replications) - 1) * deviation;
      expect(halfWidth / honest, told(row)).toBeLessThan(WIDTH);
      expect(halfWidth / honest, told(row)).toBeGreaterThan(1 / WIDTH);
    }
  });

  it('has been warmed up', () => {
    if (system.residue !== null) expect(worstResidue(system.residue, outcome)).toBeLessThan(0.1);
  });
});

it(
  'an interval that takes contacts for independent is caught',
  async () => {
    const [naive] = await coverageOf(
      asked('too-short', ({ method }) => isTrap(method)),
      EXPERIMENTS,
      'short',
    );
    expect(naive!.covered).toBeLessThan(LEAST);
  },
  LIMIT,
);

describe('the published page', () => {
  const page = readFileSync(join(ROOT, 'reports/coverage.md'), 'utf8').replaceAll('\r', '');

  it('is of this version and of these systems, with every interval accepted but the trap', () => {
    expect(page).toContain(`Engine ${VERSION} · seed \`${PUBLISHED_SEED}\``);
    for (const { id, questions } of ALL) {
      const [, section = ''] = page.split(`### \`${id}\`\n`);
      const rows = section
        .split('\n#')[0]!
        .split('\n')
        .filter((line) => /^\| (?!method|-)/.test(line));
      expect(
        rows.map((row) =>
          row
            .split(' | ')
            .slice(0, 2)
            .join(' · ')
            .replace(/^\| /, '')
            .replace(/ \[[^\]]*\]/, ''),
        ),
        id,
      ).toEqual(questions.map(({ method, of }) => `${method} · ${of}`));
      for (const row of rows) expect(row).toMatch(/ \| (?:yes|the trap|not judged) \|$/);
    }
  });
});
