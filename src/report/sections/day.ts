/** The day as it goes: what enters the human queue and how long it waits, by interval of the day, when the run was broken down so. */
import type { Estimate, PolicyFindings } from '../../findings/findings.ts';
import type { Unit } from '../../metrics/metric.ts';
import { type Axis, type ChartSpec, clockTicks, ticksOver } from '../chart-spec.ts';
import type { Context } from '../context.ts';
import type { Block, Cell, Row } from '../document.ts';
import type { Section } from './section.ts';

const MINUTES_A_DAY = 1440;
/** Points a series may have: quarter hours. */
const MOST_POINTS = 96;

export const day: Section = {
  id: 'day',
  page: 'rest',
  width: 'full',
  write(context) {
    const words = context.words.day;
    return [...profile(context, 'entries.per-hour', words.entries, words.perHour), ...profile(context, 'wait.mean', words.waiting, words.wait)];
  },
};

/** Value by minute of the day: days are averaged, ratios by the entries that they rest on. */
type Profile = ReadonlyMap<number, number>;

function profile(context: Context, metric: string, title: string, axisTitle: string): readonly Block[] {
  const { unit } = context.metric(metric);
  const profiles = context.policies.map((policy) => ({ policy, values: profileOf(policy, metric) })).filter(({ values }) => values.size > 1);
  if (profiles.length === 0 || profiles.some(({ values }) => values.size > MOST_POINTS)) return [];
  const shown = (value: number): string => context.numbers.value(value, unit);
  const peaks = profiles.map(({ policy, values }) => {
    const [at, value] = [...values].reduce((most, one) => (one[1] > most[1] ? one : most));
    return `${context.name(policy.id)} ${context.words.day.at(shown(value), clock(at))}`;
  });
  const spec: ChartSpec = {
    kind: 'lines',
    axis: valueAxis(
      context,
      profiles.flatMap(({ values }) => [...values.values()]),
      unit,
      axisTitle,
    ),
    x: hourAxis(
      profiles.flatMap(({ values }) => [...values.keys()]),
      context.words.day.axis,
    ),
    series: profiles.map(({ policy, values }) => ({
      label: context.name(policy.id),
      best: context.findings.decision.best.includes(policy.id),
      points: [...values].map(([x, y]) => ({ x, y })),
    })),
  };
  const description = context.words.day.chartDescription(title, peaks.join(', '));
  return [{ kind: 'chart', title, description, spec, tableLabel: context.words.tableBehind, table: hourly(context, profiles, shown) }];
}

function profileOf(policy: PolicyFindings, metric: string): Profile {
  const cells = policy.breakdown.find(({ by }) => by === 'interval')?.cells ?? [];
  const sums = new Map<number, { value: number; weight: number }>();
  for (const { key, metrics } of cells) {
    const minute = minuteOf(key);
    const value = metrics[metric]?.value ?? null;
    if (minute === null || value === null) continue;
    const weight = weightOf(metrics, metric);
    const sum = sums.get(minute) ?? { value: 0, weight: 0 };
    sums.set(minute, { value: sum.value + weight * value, weight: sum.weight + weight });
  }
  const known = [...sums].filter(([, { weight }]) => weight > 0);
  return new Map(known.map(([minute, { value, weight }]): [number, number] => [minute, value / weight]).sort(([a], [b]) => a - b));
}

/** A wait belongs to the entries that waited; a rate stands for its interval. */
function weightOf(metrics: Readonly<Record<string, Estimate>>, metric: string): number {
  return metric === 'wait.mean' ? (metrics['entries']?.value ?? metrics['entries.per-hour']?.value ?? 1) : 1;
}

/** The clock time that a label of an interval ends with, in minutes. */
function minuteOf(key: string): number | null {
  const match = /(\d{2}):(\d{2})$/.exec(key);
  return match === null ? null : 60 * Number(match[1]) + Number(match[2]);
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function valueAxis(context: Context, values: readonly number[], unit: Unit, title: string): Axis {
  const highest = Math.max(...values);
  const ticks = unit === 'seconds' ? clockTicks(highest, 4) : ticksOver(0, highest, 4);
  return {
    title,
    min: 0,
    max: ticks.max,
    ticks: ticks.at.map((at) => ({ at, label: unit === 'seconds' ? context.numbers.duration(at) : context.numbers.exact(at, 'count') })),
  };
}

function hourAxis(minutes: readonly number[], title: string): Axis {
  const min = Math.floor(Math.min(...minutes) / 60) * 60;
  const max = Math.min(MINUTES_A_DAY, Math.ceil((Math.max(...minutes) + 1) / 60) * 60);
  const step = max - min > 720 ? 180 : max - min > 300 ? 120 : 60;
  const ticks = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
  return { title, min, max, ticks: ticks.map((at) => ({ at, label: clock(at % MINUTES_A_DAY) })) };
}

/** The table behind a profile, one row an hour: the mean of the hour's intervals. */
function hourly(context: Context, profiles: readonly { readonly policy: PolicyFindings; readonly values: Profile }[], shown: (value: number) => string) {
  const hours = [...new Set(profiles.flatMap(({ values }) => [...values.keys()].map((minute) => Math.floor(minute / 60))))].sort((a, b) => a - b);
  const cell = (values: Profile, hour: number): Cell => {
    const inHour = [...values].filter(([minute]) => Math.floor(minute / 60) === hour).map(([, value]) => value);
    if (inHour.length === 0) return { kind: 'empty', why: context.words.noData };
    return { kind: 'estimate', value: shown(inHour.reduce((sum, value) => sum + value, 0) / inHour.length), doubt: null, tone: 'plain', bar: null };
  };
  const rows: Row[] = hours.map((hour) => ({
    best: false,
    cells: [{ kind: 'text', spans: [{ kind: 'text', text: clock(60 * hour) }] }, ...profiles.map(({ values }) => cell(values, hour))],
  }));
  return {
    caption: context.words.day.caption,
    columns: [
      { label: context.words.day.interval, detail: null, align: 'start' as const },
      ...profiles.map(({ policy }) => ({ label: context.name(policy.id), detail: null, align: 'end' as const })),
    ],
    rows,
  };
}
