/** The typical day: how it is served, who waits, who works and what the AI does, by time of day; and the week hour by hour. */
import type { DayProfile, PolicyFindings } from '../../findings/findings.ts';
import { type Axis, type ChartSpec, clockTicks, ticksOver } from '../chart-spec.ts';
import type { Context } from '../context.ts';
import { type Block, type Cell, type Row, type Table, text } from '../document.ts';
import { clockText } from '../stretch-label.ts';
import type { Section } from './section.ts';

const MINUTES_A_DAY = 1440;

type Column = Readonly<Record<'value' | 'lo' | 'hi' | 'p10' | 'p90', readonly (number | null)[]>>;

/** A line of a chart: a policy, or something that is the same for several. */
interface Line {
  readonly label: string;
  readonly best: boolean;
  readonly minutes: readonly number[];
  readonly column: Column;
}

export const day: Section = {
  id: 'day',
  page: 'rest',
  width: 'full',
  write(context) {
    const words = context.words.day;
    const charts = [
      ...chartOf(context, { title: serviceTitle(context), axis: words.service, unit: 'share' }, linesOf(context, 'service-level')),
      ...chartOf(context, { title: words.waiting, axis: words.wait, unit: 'seconds' }, linesOf(context, 'wait.mean')),
      ...chartOf(context, { title: words.queue, axis: words.people, unit: 'count' }, linesOf(context, 'queue.length')),
      ...chartOf(context, { title: words.staff, axis: words.agents, unit: 'count' }, staffLines(context)),
      ...chartOf(context, { title: words.sessions, axis: words.conversations, unit: 'count' }, linesOf(context, 'ai.sessions')),
    ];
    if (charts.length === 0) return [];
    return [
      { kind: 'paragraph', spans: words.intro(context.confidence) },
      ...charts,
      ...weekBlocks(context),
      { kind: 'paragraph', spans: context.words.attribution },
    ];
  },
};

/** The service level with the formula and the threshold that it is by. */
function serviceTitle(context: Context): string {
  const level = context.findings.conventions?.serviceLevel;
  const { words } = context;
  if (level === undefined || !Number.isFinite(level.withinSeconds)) return words.day.serviceLevel('', '');
  return words.day.serviceLevel(
    `${level.formula.toUpperCase()}${words.colon}${words.operations.formulas[level.formula]}`,
    context.numbers.duration(level.withinSeconds),
  );
}

function linesOf(context: Context, metric: string): readonly Line[] {
  return context.policies.flatMap((policy) => lineOf(context, policy, metric, context.name(policy.id)));
}

function lineOf(context: Context, policy: PolicyFindings, metric: string, label: string): readonly Line[] {
  const column = policy.day?.metrics[metric];
  if (policy.day === undefined || column === undefined) return [];
  return [{ label, best: context.findings.decision.best.includes(policy.id), minutes: policy.day.minutes, column }];
}

/** Policies of which a chart shows two lines each. */
const MOST_PAIRS = 3;

/** Work by policy, and people on duty: once when they are the same for all, else beside the work of the first policies. */
function staffLines(context: Context): readonly Line[] {
  const words = context.words.day;
  const onDuty = context.policies.flatMap((policy) => lineOf(context, policy, 'fte', words.onDuty(context.name(policy.id))));
  const [first] = onDuty;
  if (first === undefined) return [];
  const work = linesOf(context, 'load.offered').map((line) => ({ ...line, label: words.work(line.label) }));
  // The band is about work: a roster has none to speak of
  const plain = (line: Line): Line => ({ ...line, best: false });
  if (onDuty.every(({ column }) => column.value.join() === first.column.value.join())) return [plain({ ...first, label: words.onDuty(null) }), ...work];
  return [...onDuty.slice(0, MOST_PAIRS).map(plain), ...work.slice(0, MOST_PAIRS)];
}

interface Subject {
  readonly title: string;
  /** Title of the axis of values. */
  readonly axis: string;
  /** `count`: any number that is neither a share nor a time. */
  readonly unit: 'share' | 'seconds' | 'count';
}

function chartOf(context: Context, { title, axis, unit }: Subject, lines: readonly Line[]): readonly Block[] {
  const [first] = lines;
  if (first === undefined) return [];
  const shown = (value: number): string => context.numbers.value(value, unit, unit === 'count' ? 1 : undefined);
  // One band only: several would hide each other
  const banded = lines.find(({ best }) => best) ?? first;
  const points = banded.minutes.flatMap((x, place) => {
    const [lo, hi] = [banded.column.p10[place] ?? null, banded.column.p90[place] ?? null];
    return lo === null || hi === null ? [] : [{ x, lo, hi }];
  });
  const values = lines.flatMap(({ column }) => column.value.filter((value) => value !== null));
  const spec: ChartSpec = {
    kind: 'lines',
    axis: valueAxis(context, [...values, ...points.map(({ hi }) => hi)], unit, axis),
    x: hourAxis(first.minutes, context.words.day.axis),
    band: points.length === 0 ? null : { series: lines.indexOf(banded), points },
    series: lines.map(({ label, best, minutes, column }) => ({
      label,
      best,
      points: minutes.flatMap((x, place) => {
        const y = column.value[place] ?? null;
        return y === null ? [] : [{ x, y }];
      }),
    })),
  };
  const peaks = lines.map(({ label, minutes, column }) => {
    const most = column.value.reduce<number>((best, value, place) => ((value ?? -1) > (column.value[best] ?? -1) ? place : best), 0);
    return `${label} ${context.words.day.at(shown(column.value[most] ?? 0), clockText(minutes[most] ?? 0))}`;
  });
  const bandText = points.length === 0 ? '' : ` ${context.words.day.band(banded.label)}`;
  return [
    {
      kind: 'chart',
      title: `${title}${bandText === '' ? '' : '.'}${bandText}`,
      description: context.words.day.chartDescription(title, peaks.join(', ')),
      spec,
      tableLabel: context.words.tableBehind,
      table: hourly(context, lines, banded, shown),
    },
  ];
}

function valueAxis(context: Context, values: readonly number[], unit: Subject['unit'], title: string): Axis {
  const highest = Math.max(0, ...values);
  const ticks = unit === 'seconds' ? clockTicks(highest, 4) : unit === 'share' ? ticksOver(0, 1, 4) : ticksOver(0, highest, 4);
  const label = (at: number): string =>
    unit === 'seconds' ? context.numbers.duration(at) : unit === 'share' ? context.numbers.value(at, 'share', 0) : context.numbers.exact(at, 'count');
  return { title, min: 0, max: ticks.max, ticks: ticks.at.map((at) => ({ at, label: label(at) })) };
}

function hourAxis(minutes: readonly number[], title: string): Axis {
  const min = Math.floor(Math.min(...minutes) / 60) * 60;
  const max = Math.min(MINUTES_A_DAY, Math.ceil((Math.max(...minutes) + 1) / 60) * 60);
  const step = max - min > 720 ? 180 : max - min > 300 ? 120 : 60;
  const ticks = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
  return { title, min, max, ticks: ticks.map((at) => ({ at, label: clockText(at % MINUTES_A_DAY) })) };
}

/** The table behind a chart: the interval that begins with the hour, and of the line with the band what single days lie between. */
function hourly(context: Context, lines: readonly Line[], banded: Line, shown: (value: number) => string): Table {
  const words = context.words.day;
  const minutes = [...new Set(lines.flatMap((line) => line.minutes))].sort((a, b) => a - b);
  const hours = minutes.filter((minute, place) => place === 0 || Math.floor(minute / 60) !== Math.floor((minutes[place - 1] ?? 0) / 60));
  const rows: Row[] = hours.map((minute) => ({
    best: false,
    cells: [textCell(clockText(minute)), ...lines.map((line): Cell => cellAt(context, line, minute, line === banded, shown))],
  }));
  return {
    caption: words.caption,
    columns: [{ label: words.interval, detail: null, align: 'start' as const }, ...lines.map(({ label }) => ({ label, detail: null, align: 'end' as const }))],
    rows,
    notes: [words.doubt],
  };
}

function cellAt(context: Context, { minutes, column }: Line, minute: number, banded: boolean, shown: (value: number) => string): Cell {
  const place = minutes.indexOf(minute);
  const [value, p10, p90] = [column.value[place] ?? null, column.p10[place] ?? null, column.p90[place] ?? null];
  if (value === null) return { kind: 'empty', why: context.words.noData };
  const band = !banded || p10 === null || p90 === null ? null : `${shown(p10)} … ${shown(p90)}`;
  return { kind: 'estimate', value: shown(value), doubt: band, tone: 'plain', bar: null };
}

const textCell = (value: string): Cell => ({ kind: 'text', spans: [text(value)] });

/** Weekday by hour, of the policies that the verdict names: at most so many, for each takes a picture of its own. */
const MOST_WEEKS = 2;

function weekBlocks(context: Context): readonly Block[] {
  const { policies, findings } = context;
  const known = policies.filter((policy) => policy.day?.week !== undefined);
  const named = known.filter(({ id }) => findings.decision.best.includes(id));
  return (named.length === 0 ? known : named).slice(0, MOST_WEEKS).flatMap((policy) => weekOf(context, policy, policy.day!));
}

function weekOf(context: Context, policy: PolicyFindings, { week }: DayProfile): readonly Block[] {
  if (week === undefined) return [];
  const { words, numbers } = context;
  const { title, unit } = context.metric(week.metric);
  const known = week.values.flatMap((row) => row.filter((value) => value !== null));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const shown = (value: number): string => numbers.value(value, unit, 0);
  const open = week.values[0]!.flatMap((_, hour) => (week.values.some((row) => (row[hour] ?? null) !== null) ? [hour] : []));
  const from = open[0] ?? 0;
  const hours = Array.from({ length: (open.at(-1) ?? from) - from + 1 }, (_, place) => from + place);
  // Strong is bad: where few are served in time, or waits are long
  const strength = (value: number): number => (most > least ? (unit === 'share' ? most - value : value - least) / (most - least) : 0);
  const spec: ChartSpec = {
    kind: 'heat',
    columns: hours.map((hour) => clockText(60 * hour)),
    rows: words.weekdays,
    cells: week.values.flatMap((row, weekday) =>
      hours.flatMap((hour, column) => {
        const value = row[hour] ?? null;
        return value === null ? [] : [{ row: weekday, column, strength: strength(value) }];
      }),
    ),
  };
  const heading = words.day.week(title, context.name(policy.id), shown(unit === 'share' ? most : least), shown(unit === 'share' ? least : most));
  const rows: Row[] = hours.map((hour) => ({
    best: false,
    cells: [
      textCell(clockText(60 * hour)),
      ...week.values.map((row): Cell => {
        const value = row[hour] ?? null;
        return value === null ? { kind: 'empty', why: words.noData } : { kind: 'estimate', value: shown(value), doubt: null, tone: 'plain', bar: null };
      }),
    ],
  }));
  const columns = [
    { label: words.day.interval, detail: null, align: 'start' as const },
    ...words.weekdays.map((label) => ({ label, detail: null, align: 'end' as const })),
  ];
  return [
    { kind: 'chart', title: heading, description: heading, spec, tableLabel: words.tableBehind, table: { caption: words.day.weekCaption, columns, rows } },
  ];
}
