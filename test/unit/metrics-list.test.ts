import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { explainMetric, explainMetrics } from '../../src/metrics/explain.ts';
import { FORMULAS, measuresOf, metricById } from '../../src/metrics/find.ts';
import { METRICS } from '../../src/metrics/list.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';
import { splitThreshold } from '../../src/metrics/threshold.ts';
import { DRIVERS } from '../../src/findings/compare.ts';
import { areasOf, contactRows, legRows, needRows } from '../support/observations.ts';
import { measured } from '../support/measuring.ts';

describe('the list of metrics', () => {
  it('has each id once, dotted and in kebab case', () => {
    const ids = METRICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/);
  });

  it.each(METRICS.map((metric) => [metric.id, metric] as const))('%s says what it is, in both languages, and where it comes from', (_, metric) => {
    for (const text of [metric.title.en, metric.title.fr, metric.formula, metric.source]) expect(text.trim().length).toBeGreaterThan(2);
    expect(metric.definition).toMatch(/^[A-Z].*\.$/);
    expect(metric.definition.length).toBeGreaterThan(20);
  });

  it('names only measures that are measured, and every measure serves a metric or a finding', () => {
    const { sums } = measured(
      (sink) => {
        sink.needs(needRows({ satisfied: 0.5, rating: 3 }));
        sink.contacts(contactRows({}));
        sink.legs(legRows({}));
        sink.areas(areasOf([0, 1], { onDuty: [1, 1], waiting: [0, 0] }));
      },
      [],
      [25],
    );
    const known = new Set(Object.keys(sums));
    const used = new Set(
      [...METRICS, ...['service-level.sl4@25s', 'wait.over@25s', 'service-level.sl1@25s', 'human.on-request@25s'].map((id) => metricById(id)!)].flatMap(
        measuresOf,
      ),
    );
    expect([...used].filter((measure) => !known.has(measure))).toEqual([]);
    // Journeys that met no party have no metric of their own.
    expect([...known].filter((measure) => !used.has(measure))).toEqual(['satisfaction.none.needs', 'satisfaction.none.satisfied']);
  });

  it('keeps the names that are promised', () => {
    const promised = [
      'csat.combined csat.mean csat.p10 csat.ai-only csat.escalated csat.human-only csat.abandoned csat.surveyed synergy.csat',
      'escalation.rate escalation.precision escalation.recall escalation.f1 escalation.mcc escalation.balanced-accuracy escalation.missed escalation.unneeded escalation.resolution-rate',
      'handoff.quality handoff.fatal handoff.completeness handoff.repeat-seconds handoff.csat-cost',
      'containment.reported containment.true containment.false fcr contacts-per-need resolution.rate time-to-resolution.mean',
      'wait.mean wait.answered wait.p50 wait.p95 wait.any service-level service-level.sl1 service-level.sl2 service-level.sl3 service-level.sl4',
      'abandonment blocked occupancy handle-time.mean queue.length ai.sessions',
      'cost.per-contact cost.per-need cost.per-resolution human-minutes.per-need value.per-human-minute contacts needs escalations transfers',
    ];
    expect([...promised.join(' ').split(' '), ...DRIVERS].filter((id) => metricById(id) === undefined)).toEqual([]);
  });
});

describe('ids with a threshold', () => {
  it('reads durations and nothing else', () => {
    expect(splitThreshold('wait.over@1m30s')).toEqual({ base: 'wait.over', suffix: '1m30s', seconds: 90 });
    expect(splitThreshold('wait.over')?.seconds).toBeNull();
    expect(
      ['wait.over@', 'wait.over@25', 'wait.over@s', 'wait.over@25s25', 'wait.over@-3s', 'wait.over@25s@30s'].filter((id) => metricById(id) !== undefined),
    ).toEqual([]);
  });

  it('only where a threshold has a meaning', () => {
    expect(metricById('service-level.sl3@25s')).toMatchObject({
      id: 'service-level.sl3@25s',
      numerator: { 'legs.answered-within@25': 1 },
      denominator: { 'legs.offered': 1, 'legs.abandoned-within@25': -1 },
    });
    expect(metricById('abandonment@25s')).toBeUndefined();
    expect(metricById('nonsense')).toBeUndefined();
  });

  it('service-level follows the formula of the scenario, with a suffix too', () => {
    for (const formula of FORMULAS) {
      const [plain, named] = [metricById('service-level@25s', formula), metricById(`service-level.${formula}@25s`)];
      expect(plain).toMatchObject({ numerator: (named as { numerator: object }).numerator, denominator: (named as { denominator: object }).denominator });
    }
  });

  it('become the thresholds of the plan, each once, ascending', () => {
    expect(measurementPlan([['intent'], ['intent'], ['intent', 'day']], ['service-level.sl1@3m', 'wait.over@25s', 'service-level.sl2@3m', 'fcr'])).toEqual({
      by: [['intent'], ['intent', 'day']],
      thresholds: [25, 180],
    });
  });
});

describe('explain', () => {
  it('shows definition, formula, measures, unit and source', () => {
    const text = explainMetric('containment.false', 'fr')!;
    expect(text).toContain('Faux containment');
    expect(text).toContain('(contacts.contained − contacts.contained-resolved) ÷ contacts.met-ai');
    expect(text).toContain('plus bas est mieux');
    expect(explainMetric('nope')).toBeUndefined();
  });

  it('lists every metric on one line', () => {
    expect(explainMetrics().split('\n')).toHaveLength(METRICS.length);
  });

  it('names no dimension twice', () => {
    expect(new Set(DIMENSIONS).size).toBe(DIMENSIONS.length);
  });
});
