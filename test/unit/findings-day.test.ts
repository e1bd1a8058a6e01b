import { describe, expect, it } from 'vitest';
import { study } from '../../src/cli/study.ts';
import { readyFromText } from '../../src/cli/text-input.ts';
import { bandOf } from '../../src/stats/band.ts';

describe('a band', () => {
  it('holds the middle eight in ten, between neighbours in proportion', () => {
    const values = Array.from({ length: 21 }, (_, place) => (place * 8) % 21);
    expect(bandOf(values)).toEqual({ p10: 2, p90: 18 });
    expect(bandOf([...values, Number.NaN])).toEqual({ p10: 2, p90: 18 });
    expect(bandOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).p10).toBeCloseTo(0.9, 12);
  });

  it('is not there for fewer than ten', () => {
    expect(bandOf([1, 2, 3, 4, 5, 6, 7, 8, 9, Number.NaN])).toEqual({ p10: null, p90: null });
  });
});

describe('the typical day', () => {
  // One agent, 10 minutes a contact. At nine on Monday two come at once (waits 0 and 600 s), at nine on Tuesday one; at ten one each day.
  const text = `schema: tandem/scenario@1
id: days
experiment: { start: 2026-03-02, length: LENGTH, interval: 30m }
service-level: { within: 20s }
intents: { call: { human: { handle: 10m } } }
sources:
  line:
    channel: voice
    contacts:
      - { id: a, arrives: 9h, intent: call }
      - { id: b, arrives: 9h, intent: call }
      - { id: c, arrives: 33h, intent: call }
      - { id: d, arrives: 10h, intent: call }
      - { id: e, arrives: 34h, intent: call }
humans: { groups: { desk: { agents: 1 } } }
policies: { people: { type: human-only } }
`;
  const dayOf = async (length: string, replications: number) => {
    const { findings } = await study(await readyFromText('days', text.replace('LENGTH', length)), { replications, jobs: 1 });
    return findings!.policies[0]!;
  };

  it('is the sums of all days at that time, and the band is that of single days', async () => {
    const { day } = await dayOf('2d', 5);
    expect(day!.days).toBe(2);
    expect(day!.minutes).toEqual(Array.from({ length: 48 }, (_, place) => 30 * place));
    const nine = day!.minutes.indexOf(540);
    const { 'wait.mean': wait, 'service-level': level, 'load.offered': load, 'queue.length': queue, fte } = day!.metrics;
    // (0 + 600 + 0) ÷ 3, not the mean of 300 and 0
    expect(wait!.value[nine]).toBe(200);
    expect(level!.value[nine]).toBeCloseTo(2 / 3, 12);
    expect(load!.value[nine]).toBeCloseTo((3 * 600) / (2 * 1800), 12);
    // Exact between events: one waits for 600 of 3600 seconds
    expect(queue!.value[nine]).toBeCloseTo(600 / 3600, 12);
    expect(fte!.value.every((value) => value === 1)).toBe(true);
    // Five days of 300 s and five of 0 s
    expect([wait!.p10[nine], wait!.p90[nine]]).toEqual([0, 300]);
    expect(wait!.value[nine + 2]).toBe(0);
    expect(wait!.value[0]).toBeNull();
    expect(day!.week).toBeUndefined();
    expect(day!.metrics['ai.sessions']).toBeUndefined();
  });

  it('has a field of weekdays and hours in a run with all of them', async () => {
    const { week } = (await dayOf('7d', 2)).day!;
    expect(week!.metric).toBe('service-level');
    expect(week!.values.map((row) => row[9])).toEqual([0.5, 1, null, null, null, null, null]);
    expect(week!.values[0]![10]).toBe(1);
  });

  it('bands of a breakdown lie between replications', async () => {
    const { findings } = await study(await readyFromText('days', text.replace('LENGTH', '2d')), { replications: 10, jobs: 1, by: [['day']] });
    const [monday] = findings!.policies[0]!.breakdown[0]!.cells;
    expect(monday).toMatchObject({ key: '2026-03-02', metrics: { 'wait.mean': { value: 200, p10: 200, p90: 200 } } });
  });

  it('metrics of a time of day and means of days are there when a scenario names them', async () => {
    const guards = `guards:
  days: { metric: wait.mean.day-mean, at-most: 10m }
  nine: { metric: wait.mean@09:10, at-most: 199s }
  queue: { metric: queue.length@09:00, at-most: 5 }
  level: { metric: service-level.day-mean@10m, at-least: 90% }
  never: { metric: wait.mean@03:00, at-most: 1m }
`;
    const { findings } = await study(await readyFromText('days', text.replace('LENGTH', '2d') + guards), { replications: 4, jobs: 1 });
    const { metrics, guards: kept } = findings!.policies[0]!;
    // 0, 600 and 0 s on Monday, 0 and 0 on Tuesday: (200 + 0) ÷ 2, where all five together have 120
    expect(metrics['wait.mean']!.value).toBe(120);
    expect(metrics['wait.mean.day-mean']).toMatchObject({ value: 100, lo: 100, hi: 100, n: 4 });
    expect(metrics['wait.mean@09:10']!.value).toBe(200);
    expect(metrics['queue.length@09:00']!.value).toBeCloseTo(600 / 3600, 12);
    expect(metrics['service-level.day-mean@10m']!.value).toBe(1);
    expect(kept.map(({ verdict }) => verdict)).toEqual(['kept', 'breached', 'kept', 'kept', 'no-data']);
    expect(findings!.metrics['wait.mean.day-mean']).toMatchObject({ title: { en: 'Mean wait, all entries, mean of days' }, unit: 'seconds' });
  });

  it('are refused where they mean nothing', async () => {
    const refused = async (guard: string): Promise<string> => {
      const failed = await readyFromText('days', `${text.replace('LENGTH', '2d')}guards: { bad: ${guard} }\n`).then(
        () => 'accepted',
        (error: unknown) => String(error),
      );
      return failed.replaceAll(/\s+/g, ' ');
    };
    expect(await refused('{ metric: wait.p95@10:00, at-most: 1m }')).toContain('`wait.p95` is not known by interval');
    expect(await refused('{ metric: wait.p95.day-mean, at-most: 1m }')).toContain('`wait.p95` is not known by day');
    expect(await refused('{ metric: wait.mean.day-mean@10:00, at-most: 1m }')).toContain('a mean of days has no time of day');
    expect(await refused('{ metric: wait.mean@25:00, at-most: 1m }')).toContain('E151');
    expect(await refused('{ metric: wait.mean.day-mean, at-most: 1m, every: week }')).toContain('is of whole runs');
  });
});
