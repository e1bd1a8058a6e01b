import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import * as PATH from '../../src/sim/path.ts';
import { areasOf, contactRows, legRows, needRows } from '../support/observations.ts';
import type { WrittenContact, WrittenLeg } from '../support/observations.ts';
import { CONTEXT, measured, NAMES, valueIn } from '../support/measuring.ts';
import { METRICS } from '../../src/metrics/list.ts';

const times = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

describe('needs', () => {
  // Four needs, one of each fate, so that every measure has a different hand-made sum.
  const values = measured((sink) => {
    sink.needs(
      needRows(
        { resolved: 1, resolvedFirst: 1, resolvedByAi: 1, closed: 60, aiCost: 0.5 },
        {
          resolved: 1,
          path: PATH.escalated,
          end: END.served,
          attempts: 2,
          transfers: 1,
          born: 10,
          closed: 400,
          wait: 90,
          repeated: 3,
          reauthentications: 1,
          humanSeconds: 240,
          prefersHuman: 1,
        },
        { end: END.abandoned, path: PATH.aiOnly, wait: 30, prefersHuman: 1, aiCost: 0.25 },
        { end: END.open, path: PATH.humanOnly, humanSeconds: 60 },
      ),
    );
    sink.areas(
      areasOf([0, 100, 200], {
        onDuty: [200, 100, 100, 0],
        busy: [150, 50, 20, 0],
        inHand: [150, 50, 60, 0],
        waiting: [40, 0, 10, 10],
        aiSessions: [30, 10],
        inSystem: [80, 20],
        away: [30, 5],
      }),
    );
  });

  it.each([
    ['needs', 4],
    ['coming-back.mean', (30 + 5) / 200],
    ['resolution.rate', 2 / 4],
    ['resolution.by-ai', 1 / 4],
    ['fcr', 1 / 4],
    ['contacts-per-need', 5 / 4],
    ['time-to-resolution.mean', (60 + 390) / 2],
    ['needs.open', 1 / 4],
    ['needs.given-up', 1 / 4],
    ['transfers', 1],
    ['transfers.per-need', 1 / 4],
    ['repetition.per-need', 3 / 4],
    ['re-authentication.per-need', 1 / 4],
    ['wait.per-need', 120 / 4],
    ['preference.met', 1 / 2],
    ['human-minutes.per-need', 5 / 4],
    // One resolved need that humans worked on, in the five human minutes of all needs.
    ['value.per-human-minute', 1 / 5],
    // 300 s of tier 1 at 0.01 and 100 s of specialists at 0.02, busy or idle, and 0.75 for the AI.
    ['cost.total', 5.75],
    ['cost.per-need', 5.75 / 4],
    ['cost.per-resolution', 5.75 / 2],
    ['occupancy', 220 / 400],
    // Specialists hold three contacts each.
    ['occupancy.slots', 260 / (300 + 3 * 100)],
    ['concurrency.mean', 260 / 220],
    ['fte', 400 / 200],
    ['queue.length', 60 / 200],
    ['ai.sessions', 40 / 200],
    ['in-system.mean', 100 / 200],
    ['in-service.mean', 260 / 200],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });
});

describe('satisfaction', () => {
  const values = measured((sink) =>
    sink.needs(
      needRows(
        { path: PATH.aiOnly, satisfied: 0.8, rating: 4.1, satisfiedPerfect: 0.8, answersSurvey: 0.1 },
        { path: PATH.escalated, end: END.served, satisfied: 0.4, rating: 3.2, satisfiedPerfect: 0.6, answersSurvey: 0.5 },
        { path: PATH.humanOnly, end: END.served, satisfied: 0.9, rating: 4.4, satisfiedPerfect: 0.9, answersSurvey: 0.5 },
        { path: PATH.escalated, end: END.abandoned, satisfied: 0.1, rating: 1.7, satisfiedPerfect: 0.1, answersSurvey: 0.2 },
        { path: PATH.none, end: END.blocked, satisfied: 0.2, rating: 1.9, satisfiedPerfect: 0.2, answersSurvey: 0.2 },
        { end: END.open },
      ),
    ),
  );

  it.each([
    // The open need without a satisfaction is in no sum; abandoned and blocked ones are.
    ['csat.combined', (0.8 + 0.4 + 0.9 + 0.1 + 0.2) / 5],
    ['csat.mean', (4.1 + 3.2 + 4.4 + 1.7 + 1.9) / 5],
    ['csat.ai-only', 0.8],
    // The escalated need that was then given up counts as abandoned, not as escalated.
    ['csat.escalated', 0.4],
    ['csat.human-only', 0.9],
    ['csat.abandoned', 0.15],
    ['csat.surveyed', (0.08 + 0.2 + 0.45 + 0.02 + 0.04) / 1.5],
    ['handoff.csat-cost', 0.2 / 5],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });

  it('csat.p10 is the chance that the worst-off tenth at most has', () => {
    const spread = measured((sink) => sink.needs(needRows(...Array.from({ length: 1000 }, (_, i) => ({ satisfied: (i + 0.5) / 1000, rating: 3 })))));
    expect(valueIn(spread, 'csat.p10')).toBeCloseTo(0.1, 2);
  });

  it('is no data, never 0, when the scenario has no satisfaction', () => {
    const off = measured((sink) => sink.needs(needRows({})), [], [], { ...CONTEXT, satisfaction: false });
    const csat = METRICS.filter((metric) => metric.id.startsWith('csat.'));
    expect(csat.filter(({ id }) => valueIn(off, id) !== null)).toEqual([]);
  });
});

describe('contacts with the AI', () => {
  const values = measured((sink) =>
    sink.contacts(
      contactRows(
        ...times(5, { end: END.contained, resolved: 1 }),
        ...times(3, { end: END.contained, resolved: 0, aiWouldResolve: 0 }),
        ...times(2, { end: END.served, sentToHuman: 1, aiWouldResolve: 0, trigger: 0, resolved: 1 }),
        { end: END.served, forced: 1 },
        { end: END.served, metAi: 0, sentToHuman: 1 },
      ),
    ),
  );

  it.each([
    ['contacts', 12],
    ['containment.reported', 8 / 11],
    ['containment.true', 5 / 11],
    ['containment.false', 3 / 11],
    ['escalation.rate', 3 / 11],
    ['escalations', 3],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });
});

describe('escalation decisions against a known truth', () => {
  // A latent model with every cell known: 6 right, 2 unneeded, 3 missed, 9 rightly kept; entitlement alone makes one of the right ones right.
  const matrix: readonly [number, WrittenContact][] = [
    [5, { sentToHuman: 1, aiWouldResolve: 0 }],
    [1, { sentToHuman: 1, aiWouldResolve: 1, entitled: 1 }],
    [2, { sentToHuman: 1, aiWouldResolve: 1 }],
    [3, { sentToHuman: 0, aiWouldResolve: 0 }],
    [9, { sentToHuman: 0, aiWouldResolve: 1 }],
    // Forced by a full AI: no decision, in no cell.
    [4, { forced: 1, aiWouldResolve: 0, metAi: 0 }],
    // A world without an AI: nothing to decide.
    [2, { sentToHuman: -1, aiWouldResolve: 0, metAi: 0 }],
  ];
  const values = measured((sink) => sink.contacts(contactRows(...matrix.flatMap(([count, row]) => times(count, row)))));
  const [precision, recall, specificity] = [6 / 8, 6 / 9, 9 / 11];

  it.each([
    ['escalation.tp', 6],
    ['escalation.fp', 2],
    ['escalation.fn', 3],
    ['escalation.tn', 9],
    ['escalation.precision', precision],
    ['escalation.recall', recall],
    ['escalation.specificity', specificity],
    ['escalation.f1', (2 * precision * recall) / (precision + recall)],
    ['escalation.balanced-accuracy', (recall + specificity) / 2],
    // φ coefficient of the 2×2 table, by the four conditional shares instead of the counts.
    ['escalation.mcc', Math.sqrt(precision * recall * specificity * (9 / 12)) - Math.sqrt((1 - precision) * (1 - recall) * (1 - specificity) * (1 - 9 / 12))],
    ['escalation.missed', 3 / 20],
    ['escalation.unneeded', 2 / 20],
    ['escalation.chance-f1', (2 * (9 / 20)) / (1 + 9 / 20)],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });

  it('escalating everything scores exactly the chance floor', () => {
    const all = measured((sink) =>
      sink.contacts(contactRows(...times(3, { sentToHuman: 1, aiWouldResolve: 0 }), ...times(7, { sentToHuman: 1, aiWouldResolve: 1 }))),
    );
    expect(valueIn(all, 'escalation.f1')).toBeCloseTo(valueIn(all, 'escalation.chance-f1')!, 12);
    expect(valueIn(all, 'escalation.mcc')).toBe(0);
    expect(valueIn(all, 'escalation.balanced-accuracy')).toBe(0.5);
  });

  it('escalating nothing has no precision, rather than a precision of 0', () => {
    const none = measured((sink) => sink.contacts(contactRows(...times(3, { aiWouldResolve: 0 }), {})));
    expect(valueIn(none, 'escalation.precision')).toBeNull();
    expect(valueIn(none, 'escalation.recall')).toBe(0);
  });
});

describe('service level: one data set, four answers', () => {
  // 1,000 answered, 860 of them within 20 s (one exactly at 20 s); 60 abandoned, 20 of them within 20 s.
  const rows: WrittenLeg[] = [
    ...times(859, { wait: 5, waited: 1 }),
    { wait: 20, waited: 1 },
    ...times(140, { wait: 21, waited: 1 }),
    ...times(10, { wait: 4, waited: 1, end: END.abandoned }),
    ...times(10, { wait: 20, waited: 1, end: END.abandoned }),
    ...times(40, { wait: 60, waited: 1, end: END.abandoned }),
  ];
  const values = measured((sink) => sink.legs(legRows(...rows)), [], [4, 60]);

  it.each([
    ['service-level.sl1', 860 / 1060, '81.13'],
    ['service-level.sl2', 860 / 1000, '86.00'],
    ['service-level.sl3', 860 / 1040, '82.69'],
    ['service-level.sl4', 880 / 1060, '83.02'],
  ])('%s is the published share', (id, exact, published) => {
    expect(valueIn(values, id)).toBe(exact);
    expect((100 * valueIn(values, id)!).toFixed(2)).toBe(published);
  });

  it('a suffix sets another threshold, within meaning ≤', () => {
    expect(valueIn(values, 'service-level.sl4@4s')).toBe(10 / 1060);
    expect(valueIn(values, 'service-level.sl4@1m')).toBe(1);
    expect(valueIn(values, 'wait.over@4s')).toBe(1050 / 1060);
    expect(valueIn(values, 'wait.over')).toBe(180 / 1060);
  });

  it('a threshold that was not measured has no data', () => {
    expect(valueIn(values, 'service-level.sl1@5s')).toBeNull();
    const silent = measured((sink) => sink.legs(legRows({ wait: 1 })), [], [], { ...CONTEXT, within: Number.NaN });
    expect(valueIn(silent, 'service-level')).toBeNull();
  });

  it('orders the formulas on any mix of outcomes: SL1 ≤ SL3 ≤ SL4 and SL1 ≤ SL2', () => {
    let state = 1;
    const draw = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    for (let trial = 0; trial < 200; trial++) {
      const ends = [END.served, END.abandoned, END.blocked, END.open];
      const mix = Array.from({ length: 1 + draw(30) }, () => ({ end: ends[draw(4)]!, wait: draw(40) }));
      const some = measured((sink) => sink.legs(legRows(...mix)));
      const [sl1, sl2, sl3, sl4] = ['sl1', 'sl2', 'sl3', 'sl4'].map((formula) => valueIn(some, `service-level.${formula}`));
      // No data satisfies every order.
      expect(sl1 ?? 0).toBeLessThanOrEqual(sl2 ?? 1);
      expect(sl1 ?? 0).toBeLessThanOrEqual(sl3 ?? 1);
      expect(sl3 ?? 0).toBeLessThanOrEqual(sl4 ?? 1);
    }
  });
});

describe('waits and outcomes of queue entries', () => {
  const values = measured((sink) => {
    sink.legs(
      legRows(
        { wait: 0, talk: 100, afterContact: 20, work: 120, group: 0 },
        { wait: 40, waited: 1, talk: 200, afterContact: 40, work: 240, group: 1 },
        { wait: 80, waited: 1, end: END.abandoned, work: 150 },
        { wait: 0, end: END.blocked, work: 90 },
        // Cut at the end of the run: one still waiting, one still talking.
        { wait: 30, waited: 1, end: END.open, work: 100 },
        { wait: 10, waited: 1, work: 100, group: 0 },
      ),
    );
    sink.areas(areasOf([0, 100, 200], { onDuty: [100, 100, 50, 50] }));
  });

  it.each([
    ['entries', 6],
    ['wait.mean', 160 / 5],
    ['wait.answered', 50 / 3],
    ['wait.abandoned', 80],
    ['wait.any', 4 / 5],
    ['abandonment', 1 / 6],
    ['blocked', 1 / 6],
    ['answered.share', 3 / 6],
    ['handle-time.mean', 360 / 2],
    ['after-contact.mean', 60 / 2],
    ['abandonments', 1],
    ['completions', 2],
    ['load.to-capacity', 800 / (200 + 3 * 100)],
    ['entries.per-hour', (6 * 3600) / 200],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });

  it('quantiles hold zero waits and abandoned ones, not blocked ones', () => {
    const many = measured((sink) =>
      sink.legs(
        legRows(
          ...times(60, { wait: 0 }),
          ...times(30, { wait: 100, waited: 1 }),
          ...times(10, { wait: 400, waited: 1, end: END.abandoned }),
          ...times(100, { end: END.blocked }),
        ),
      ),
    );
    expect(valueIn(many, 'wait.p50')).toBe(0);
    expect(valueIn(many, 'wait.p95')! / 400).toBeCloseTo(1, 1);
  });
});

describe('what laws ask for', () => {
  const values = measured(
    (sink) => {
      sink.needs(
        needRows(
          { path: PATH.aiOnly, resolved: 1 },
          { path: PATH.aiOnly, end: END.open },
          { path: PATH.escalated },
          { path: PATH.humanOnly },
          { path: PATH.none },
        ),
      );
      // Two asked and were kept by the AI, one was lost; one did not ask, one was never with the AI, and those sent on have entries
      sink.contacts(
        contactRows(
          ...times(2, { entitled: 1 }),
          { entitled: 1, end: END.lost },
          {},
          { metAi: 0, end: END.served },
          ...times(4, { entitled: 1, sentToHuman: 1 }),
          { entitled: 1, forced: 1 },
        ),
      );
      sink.legs(
        legRows(
          { asked: 1, wait: 20, origin: ORIGIN.escalated },
          { asked: 1, wait: 21, origin: ORIGIN.escalated },
          { asked: 1, wait: 5, end: END.abandoned, origin: ORIGIN.escalated },
          { asked: 1, end: END.blocked, origin: ORIGIN.escalated },
          { asked: 1, wait: 0, origin: ORIGIN.forced },
          { wait: 0 },
        ),
      );
    },
    [],
    [25],
  );

  it.each([
    ['human.on-request', 2 / 8],
    ['human.on-request@25s', 3 / 8],
    ['ai.share', 2 / 5],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });
});

describe('handoffs', () => {
  const perfect = { completeness: 1, fidelity: 1, noRepetition: 1, transitionTime: 1, rightDestination: 1 };
  const values = measured((sink) =>
    sink.legs(
      legRows(
        { origin: ORIGIN.escalated, ...perfect, resolved: 1 },
        // Only three dimensions apply: (25·0.8 + 20·0.5 + 15·0) ÷ 60.
        { origin: ORIGIN.escalated, completeness: 0.8, noRepetition: 0.5, transitionTime: 0, repeatSeconds: 90, lostByPacket: 1 },
        // Fatal: counted apart, in no average.
        { origin: ORIGIN.escalated, ...perfect, fatal: 1, end: END.abandoned },
        { origin: ORIGIN.direct, resolved: 1 },
        // Forced at the door: the AI never spoke, nothing was handed over.
        { origin: ORIGIN.forced, resolved: 1 },
      ),
    ),
  );

  it.each([
    ['handoff.quality', (100 + (100 * 30) / 60) / 2],
    ['handoff.fatal', 1 / 3],
    ['handoff.completeness', 1.8 / 2],
    ['handoff.fidelity', 1],
    ['handoff.no-repetition', 0.75],
    ['handoff.transition-time', 0.5],
    ['handoff.right-destination', 1],
    ['handoff.repeat-seconds', 30],
    ['handoff.lost-by-packet', 1 / 3],
    ['escalation.resolution-rate', 1 / 3],
  ])('%s', (id, expected) => {
    expect(valueIn(values, id)).toBeCloseTo(expected, 12);
  });

  it('a lower completeness costs its weight and nothing else', () => {
    const scoreWith = (completeness: number) =>
      valueIn(
        measured((sink) => sink.legs(legRows({ origin: ORIGIN.escalated, ...perfect, completeness }))),
        'handoff.quality',
      )!;
    expect(scoreWith(1) - scoreWith(0.8)).toBeCloseTo((100 * 25 * 0.2) / 90, 12);
  });
});

describe('nothing observed', () => {
  it('gives no data for every ratio, never 0', () => {
    const values = measured((sink) => sink.areas(areasOf([0, 100, 200], {})));
    const zero = METRICS.filter(
      (metric) =>
        valueIn(values, metric.id) !== null && !(metric.kind === 'ratio' && (metric.denominator === 'replications' || 'areas.seconds' in metric.denominator)),
    );
    expect(zero.map(({ id }) => id)).toEqual([]);
  });
});

describe('breakdowns', () => {
  const cells = (by: readonly string[]) => {
    const values = measured(
      (sink) => {
        sink.needs(
          needRows({ intent: 0, segment: 0, born: 99 }, { intent: 1, segment: 1, born: 100, resolved: 1 }, { intent: 1, segment: 0, born: 250, resolved: 1 }),
        );
        sink.legs(
          legRows(
            { queue: 0, group: 0, entered: 90, wait: 20, end: END.abandoned },
            { queue: 1, group: 1, entered: 10, wait: 5, talk: 90, afterContact: 10 },
            { queue: 1, group: 0, entered: 150, wait: 0, talk: 10, attempt: 2 },
          ),
        );
        sink.areas(areasOf([0, 100, 200], { onDuty: [100, 200, 40, 60], waiting: [5, 0, 0, 20] }));
      },
      [by],
    );
    return values.breakdowns.find((breakdown) => breakdown.by === by.join(','))!;
  };

  it('cross dimensions, the last running fastest', () => {
    const { keys, sums } = cells(['intent', 'segment']);
    expect(keys).toEqual(['order,standard', 'order,premium', 'dispute,standard', 'dispute,premium']);
    expect(sums['needs']).toEqual([1, 0, 1, 1]);
    expect(sums['needs.resolved']).toEqual([0, 0, 1, 1]);
  });

  it('a table without a dimension is absent from its breakdown', () => {
    const { sums } = cells(['intent']);
    expect(sums['legs.offered']).toBeDefined();
    expect(sums['areas.on-duty']).toBeUndefined();
    expect(cells(['queue']).sums['needs']).toBeUndefined();
  });

  it('ratios belong to the interval of entry or birth, counts to that in which they happen, what lies outside to none', () => {
    const { keys, sums } = cells(['interval']);
    expect(keys).toEqual(NAMES.intervals.labels);
    expect(sums['needs']).toEqual([1, 1]);
    expect(sums['legs.abandoned']).toEqual([1, 0]);
    expect(sums['legs.abandonments']).toEqual([0, 1]);
    expect(sums['legs.answered']).toEqual([1, 1]);
    expect(sums['legs.completions']).toEqual([0, 2]);
    expect(sums['areas.on-duty']).toEqual([140, 260]);
    expect(sums['areas.seconds']).toEqual([100, 100]);
  });

  it('an interval holds its start and not its end', () => {
    const born = [0, 99.999, 100, 200].map((at) => ({ born: at }));
    const values = measured((sink) => sink.needs(needRows(...born)), [['interval']]);
    expect(values.breakdowns.find(({ by }) => by === 'interval')!.sums['needs']).toEqual([2, 1]);
  });

  it('say by trigger how often it fired and how often rightly', () => {
    const values = measured((sink) =>
      sink.contacts(
        contactRows(
          { sentToHuman: 1, trigger: 0, aiWouldResolve: 0 },
          { sentToHuman: 1, trigger: 0 },
          { sentToHuman: 1, trigger: 1, entitled: 1 },
          { sentToHuman: 1, trigger: -1 },
          // Sent at the door, forced, or left to the AI: no trigger fired.
          { sentToHuman: 1, metAi: 0 },
          { sentToHuman: 1, forced: 1, trigger: 0 },
          {},
        ),
      ),
    );
    const { keys, sums } = values.breakdowns.find(({ by }) => by === 'trigger')!;
    expect(keys).toEqual(['low-confidence', 'asks-for-human', 'none']);
    expect(sums).toEqual({ 'triggers.fired': [2, 1, 1], 'triggers.needed': [1, 1, 0] });
  });

  it('cuts time integrals by group and queue', () => {
    expect(cells(['group']).keys).toEqual(['tier1', 'specialists', 'none']);
    expect(cells(['group']).sums['areas.on-duty']).toEqual([300, 100, 0]);
    expect(cells(['group']).sums['areas.seconds']).toEqual([200, 200, 0]);
    expect(cells(['group']).sums['legs.offered']).toEqual([2, 1, 0]);
    expect(cells(['queue']).sums['areas.waiting']).toEqual([5, 20]);
    expect(cells(['group', 'interval']).sums['areas.on-duty']).toEqual([100, 200, 40, 60, 0, 0]);
    expect(cells(['attempt']).sums['legs.offered']).toEqual([2, 1]);
  });

  it('adds up to the whole run', () => {
    const rows = needRows(
      ...Array.from({ length: 500 }, (_, i) => ({ intent: i % 2, segment: (i >> 1) % 2, resolved: i % 3 === 0 ? 1 : 0, wait: i, born: i % 200 })),
    );
    const values = measured((sink) => sink.needs(rows), [['intent', 'segment', 'interval']]);
    const { sums } = values.breakdowns.find(({ by }) => by === 'intent,segment,interval')!;
    const added = (measure: string) => sums[measure]!.reduce((a, b) => a + b, 0);
    expect(['needs', 'needs.resolved', 'needs.wait-seconds'].map(added)).toEqual(
      ['needs', 'needs.resolved', 'needs.wait-seconds'].map((measure) => values.sums[measure]),
    );
  });

  it('refuses a dimension that does not exist, naming those that do', () => {
    expect(() => measured(() => {}, [['moon']])).toThrow(/moon.*intent/);
  });
});

describe('batches', () => {
  it('folding in several batches or in one is the same', () => {
    const row = (i: number): WrittenLeg => ({
      wait: i,
      waited: 1,
      talk: 10 * i,
      afterContact: 1,
      origin: i % 3,
      completeness: 0.5,
      queue: i % 2,
      group: (i % 3) - 1,
    });
    const rows = Array.from({ length: 60 }, (_, i) => row(i));
    const once = measured((sink) => sink.legs(legRows(...rows)), [['queue']]);
    const thrice = measured((sink) => [rows.slice(0, 7), rows.slice(7, 8), rows.slice(8)].forEach((part) => sink.legs(legRows(...part))), [['queue']]);
    expect(thrice).toEqual(once);
  });
});
