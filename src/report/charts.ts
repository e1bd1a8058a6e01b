/**
 * Charts, drawn ahead of time: a spec kind becomes a vega-lite specification, vega draws it without a browser, and the SVG text is
 * tidied so that it stands inside a page with a strict policy and has the same bytes on every machine.
 *
 * - Text and lines are `currentColor` and accents are custom properties of the page, so one drawing serves light and dark.
 * - No scale with a power, no number formatted by the library, no measured text: positions are linear, labels arrive finished,
 *   margins are fixed, coordinates are rounded.
 * - The chart as a whole carries role and label; its marks are silent (a table stands behind every chart).
 */
import type { Axis, ChartSpec, PartTone } from './chart-spec.ts';
import { unreachable } from './document.ts';
import { neutral } from './neutral.ts';

/** Pixels. `narrow` is for telephones: names stand above their row instead of beside it. */
export type ChartSize = 'wide' | 'narrow';

interface Frame {
  readonly width: number;
  /** Room for names at the left. */
  readonly names: number;
  readonly row: number;
  readonly right: number;
}

const FRAMES: Readonly<Record<ChartSize, Frame>> = {
  wide: { width: 720, names: 190, row: 34, right: 92 },
  narrow: { width: 340, names: 14, row: 52, right: 58 },
};

const INK = 'currentColor';
const ACCENT = 'var(--accent, currentColor)';
const CAUTION = 'var(--caution, currentColor)';
const PARTS: Readonly<Record<PartTone, string>> = {
  right: 'var(--right, currentColor)',
  'right-faint': 'var(--right-faint, currentColor)',
  wrong: 'var(--wrong, currentColor)',
  'wrong-faint': 'var(--wrong-faint, currentColor)',
};
/** Lines differ by colour and by dashes. */
const SERIES: readonly { readonly color: string; readonly dash: readonly number[] }[] = [
  { color: 'var(--series-1, currentColor)', dash: [] },
  { color: 'var(--series-2, currentColor)', dash: [7, 3] },
  { color: 'var(--series-3, currentColor)', dash: [2, 2] },
  { color: 'var(--series-4, currentColor)', dash: [8, 3, 2, 3] },
  { color: 'var(--series-5, currentColor)', dash: [4, 4] },
  { color: 'var(--series-6, currentColor)', dash: [12, 3] },
];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Layer = Readonly<Record<string, Json>>;

/** The chart as an `<svg>` element, without script, style or reference to anything outside. */
export async function drawChart(chart: ChartSpec, size: ChartSize, label: string): Promise<string> {
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  // A canvas that happens to be installed would measure text differently: always estimate.
  (vega as unknown as { readonly textMetrics: { canvas(use: boolean): void } }).textMetrics.canvas(false);
  const compiled = lite.compile(specification(chart, FRAMES[size], size) as unknown as Parameters<typeof lite.compile>[0], { logger: silent });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger: silent });
  try {
    return tidy(await view.toSVG(), label);
  } finally {
    view.finalize();
  }
}

const silent = {
  level: () => silent,
  error: (...parts: readonly unknown[]): never => {
    throw new Error(parts.map(String).join(' '));
  },
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
} as unknown as NonNullable<NonNullable<ConstructorParameters<typeof import('vega').View>[1]>['logger']>;

function specification(chart: ChartSpec, frame: Frame, size: ChartSize): Layer {
  switch (chart.kind) {
    case 'intervals':
      return rows(chart.axis, chart.rows.length, frame, [
        ...names(chart.rows, size, frame),
        layer({ type: 'rule', strokeWidth: 3, strokeCap: 'round' }, rowData(chart.rows), {
          x: at('lo'),
          x2: { field: 'hi' },
          y: line,
          color: when('best', ACCENT, INK),
          opacity: { value: 0.55 },
        }),
        layer({ type: 'point', filled: true, size: 110, opacity: 1 }, rowData(chart.rows), { x: at('value'), y: line, color: when('best', ACCENT, INK) }),
        values(chart.rows, frame),
      ]);
    case 'bars':
      return rows(chart.axis, chart.rows.length, frame, [
        ...names(chart.rows, size, frame),
        layer({ type: 'bar', height: 14, cornerRadiusEnd: 2 }, rowData(chart.rows), {
          x: at('value'),
          x2: { datum: chart.axis.min },
          y: line,
          color: when('over', CAUTION, ACCENT),
          opacity: { value: 0.85 },
        }),
        layer({ type: 'rule', strokeWidth: 1.5, strokeDash: [4, 3] }, [{ mark: chart.mark.at }], { x: at('mark'), color: { value: INK } }),
        layer({ type: 'text', baseline: 'bottom', dy: -4, fontSize: 12 }, [{ mark: chart.mark.at, text: chart.mark.label }], {
          x: at('mark'),
          y: { value: 0 },
          text: { field: 'text' },
        }),
        values(chart.rows, frame),
      ]);
    case 'pairs': {
      const pairs = chart.rows.map((row) => ({
        ...row,
        low: Math.min(row.from, row.to),
        high: Math.max(row.from, row.to),
        shown: `${row.shownFrom} → ${row.shownTo}`,
      }));
      const roomy = { ...frame, right: Math.max(frame.right, PAIR_ROOM) };
      return rows(chart.axis, chart.rows.length, roomy, [
        ...names(chart.rows, size, frame),
        layer({ type: 'rule', strokeWidth: 2 }, rowData(pairs), {
          x: at('low'),
          x2: { field: 'high' },
          y: line,
          color: { value: INK },
          opacity: { value: 0.35 },
        }),
        layer({ type: 'point', filled: false, size: 100, strokeWidth: 2, opacity: 0.75 }, rowData(pairs), { x: at('from'), y: line, color: { value: INK } }),
        layer({ type: 'point', filled: true, size: 110, opacity: 1 }, rowData(pairs), { x: at('to'), y: line, color: { value: ACCENT } }),
        values(pairs, roomy),
      ]);
    }
    case 'parts':
      return rows(chart.axis, chart.rows.length, { ...frame, right: 28 }, [
        ...names(chart.rows, size, frame),
        ...chart.parts.flatMap(({ tone }, part) => partLayers(chart.rows, part, tone, size)),
      ]);
    case 'lines':
      return lines(chart, frame, size);
    case 'heat':
      return heat(chart, frame, size);
    default:
      return unreachable(chart);
  }
}

/** Below this share of the bar a number does not fit into its part. */
const ROOM: Readonly<Record<ChartSize, number>> = { wide: 0.065, narrow: 0.11 };

/** One part of every bar, each with a colour of its own: no scale, no order of the library's choosing. */
function partLayers(list: Extract<ChartSpec, { kind: 'parts' }>['rows'], part: number, tone: PartTone, size: ChartSize): readonly Layer[] {
  const cells = list.map(({ values: shares, shown }, row) => {
    const from = shares.slice(0, part).reduce((sum, share) => sum + share, 0);
    const share = shares[part] ?? 0;
    return { row, from, to: from + share, middle: from + share / 2, shown: share >= ROOM[size] ? (shown[part] ?? '') : '' };
  });
  return [
    layer({ type: 'bar', height: 22, color: PARTS[tone] }, cells, { x: at('from'), x2: { field: 'to' }, y: line }),
    layer({ type: 'text', fontSize: 12, fontWeight: 500, color: tone.endsWith('faint') ? INK : 'var(--on-tone, currentColor)' }, cells, {
      x: at('middle'),
      y: line,
      text: { field: 'shown' },
    }),
  ];
}

const rowData = <Row extends object>(list: readonly Row[]): readonly (Row & { readonly row: number })[] => list.map((row, index) => ({ ...row, row: index }));
const at = (field: string): Layer => ({ field, type: 'quantitative' });
/** The centre of a row. */
const line: Layer = { field: 'row', type: 'quantitative' };
const when = (field: string, yes: string, no: string): Layer => ({ condition: { test: `datum.${field}`, value: yes }, value: no });
const layer = (mark: Layer, values: readonly object[], encoding: Layer): Layer => ({ mark, data: { values: values as readonly Json[] }, encoding });

/** Names of the rows: beside them, or above them where there is no room. */
function names(list: readonly { readonly label: string }[], size: ChartSize, frame: Frame): readonly Layer[] {
  const letters = size === 'wide' ? 24 : 40;
  const values = list.map(({ label }, row) => ({ row, label: shortened(neutral(label), letters) }));
  const mark = size === 'wide' ? { type: 'text', align: 'left', dx: -frame.names } : { type: 'text', align: 'left', dy: -19, dx: -frame.names };
  return [layer({ ...mark, fontSize: 13 }, values, { x: { value: 0 }, y: line, text: { field: 'label' } })];
}

const shortened = (name: string, letters: number): string => (name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`);

/** The number of each row, in a column at the right. */
function values(list: readonly { readonly shown: string }[], frame: Frame): Layer {
  return layer({ type: 'text', align: 'left', dx: 14, fontSize: 13 }, rowData(list), { x: { value: plotWidth(frame) }, y: line, text: { field: 'shown' } });
}

const plotWidth = (frame: Frame): number => frame.width - frame.names - frame.right;

/** Room for two numbers at the right. */
const PAIR_ROOM = 96;

/** Room above the rows: enough for the word on a mark. */
const TOP = 20;

/** A frame of rows over one linear axis. */
function rows(axis: Axis, count: number, frame: Frame, layers: readonly Layer[]): Layer {
  const width = plotWidth(frame);
  return {
    width,
    height: count * frame.row,
    padding: { left: frame.names, right: frame.right, top: TOP, bottom: 44 },
    autosize: { type: 'none' },
    layer: layers.map((one) => withScales(one, axis, count)),
    config,
  };
}

/** Every layer names the same domains: a layer without one would let vega find its own. */
function withScales(one: Layer, axis: Axis, count: number): Layer {
  const encoding = one['encoding'] as Readonly<Record<string, Layer>>;
  const x = encoding['x'];
  const y = encoding['y'];
  return {
    ...one,
    encoding: {
      ...encoding,
      ...(x !== undefined && 'field' in x ? { x: { ...x, scale: scaleOf(axis), axis: axisOf(axis) } } : {}),
      ...(y !== undefined && 'field' in y ? { y: { ...y, scale: { domain: [-0.5, count - 0.5], reverse: true, nice: false, zero: false }, axis: null } } : {}),
    },
  };
}

const scaleOf = (axis: Axis): Layer => ({ domain: [axis.min, axis.max], nice: false, zero: false });

/** Labels are looked up, never formatted by the library. */
function axisOf(axis: Axis): Layer {
  const labels = Object.fromEntries(axis.ticks.map(({ at: position, label }) => [String(position), label]));
  return { title: axis.title, values: axis.ticks.map((tick) => tick.at), labelExpr: `${JSON.stringify(labels)}[toString(datum.value)]` };
}

/** Room for half the label of the last tick. */
const LINES_RIGHT = 24;

function lines(chart: Extract<ChartSpec, { kind: 'lines' }>, frame: Frame, size: ChartSize): Layer {
  const width = frame.width - (size === 'wide' ? 64 : 52) - LINES_RIGHT;
  const height = size === 'wide' ? 240 : 200;
  const band = chart.band === null ? [] : [bandLayer(chart, chart.band)];
  const layers = chart.series.map((series, index) => {
    const { color, dash } = SERIES[index % SERIES.length] ?? { color: INK, dash: [] };
    return layer({ type: 'line', strokeWidth: series.best ? 2.6 : 1.6, strokeDash: dash, color, interpolate: 'linear' }, series.points, {
      x: { ...at('x'), scale: scaleOf(chart.x), axis: { ...axisOf(chart.x), grid: false } },
      y: {
        ...at('y'),
        scale: scaleOf(chart.axis),
        axis: { ...axisOf(chart.axis), titleAngle: 0, titleAlign: 'left', titleAnchor: 'start', titleX: -44, titleY: -14 },
      },
    });
  });
  return {
    width,
    height,
    padding: { left: size === 'wide' ? 64 : 52, right: LINES_RIGHT, top: 30, bottom: 44 },
    autosize: { type: 'none' },
    layer: [...band, ...layers],
    config,
  };
}

/** Between which values single days lie: faint, in the colour of its line. */
function bandLayer(chart: Extract<ChartSpec, { kind: 'lines' }>, { series, points }: NonNullable<Extract<ChartSpec, { kind: 'lines' }>['band']>): Layer {
  const { color } = SERIES[series % SERIES.length] ?? { color: INK };
  return layer({ type: 'area', color, opacity: 0.16, interpolate: 'linear' }, points, {
    x: { ...at('x'), scale: scaleOf(chart.x) },
    y: { ...at('lo'), scale: scaleOf(chart.axis) },
    y2: { field: 'hi' },
  });
}

const WEEKDAY_ROOM = 44;

function heat(chart: Extract<ChartSpec, { kind: 'heat' }>, frame: Frame, size: ChartSize): Layer {
  const width = frame.width - WEEKDAY_ROOM - 8;
  const row = size === 'wide' ? 24 : 20;
  const x = { domain: [0, chart.columns.length], nice: false, zero: false };
  const y = { domain: [0, chart.rows.length], reverse: true, nice: false, zero: false };
  const every = chart.columns.length <= 12 ? 1 : size === 'wide' ? 2 : 6;
  const ticks = chart.columns.map((label, place) => ({ at: place, label })).filter(({ at: place }) => place % every === 0);
  const squares = chart.cells.map(({ row: down, column, strength }) => ({
    left: column,
    right: column + 0.94,
    up: down,
    low: down + 0.92,
    strength: Math.round(6 + 94 * strength) / 100,
  }));
  const names = chart.rows.map((label, place) => ({ label: neutral(label), middle: place + 0.5 }));
  return {
    width,
    height: chart.rows.length * row,
    padding: { left: WEEKDAY_ROOM, right: 8, top: 8, bottom: 32 },
    autosize: { type: 'none' },
    layer: [
      layer({ type: 'rect', color: CAUTION }, squares, {
        x: { ...at('left'), scale: x, axis: { ...axisOf({ title: '', min: 0, max: 0, ticks }), title: null, grid: false } },
        x2: { field: 'right' },
        y: { ...at('up'), scale: y, axis: null },
        y2: { field: 'low' },
        opacity: { ...at('strength'), scale: { domain: [0, 1], range: [0, 1] }, legend: null },
      }),
      layer({ type: 'text', align: 'left', dx: -WEEKDAY_ROOM, fontSize: 12 }, names, {
        x: { value: 0 },
        y: { ...at('middle'), scale: y, axis: null },
        text: { field: 'label' },
      }),
    ],
    config,
  };
}

const config: Layer = {
  aria: false,
  background: null,
  font: 'inherit',
  view: { stroke: null },
  axis: {
    labelColor: INK,
    titleColor: INK,
    domainColor: INK,
    tickColor: INK,
    gridColor: INK,
    gridOpacity: 0.12,
    domainOpacity: 0,
    ticks: false,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleOpacity: 0.75,
    labelOpacity: 0.75,
    labelPadding: 6,
    titlePadding: 8,
    labelOverlap: true,
    labelFlush: false,
  },
  text: { color: INK },
};

/** Attributes that a page with a strict policy refuses, or that mean nothing inside HTML. */
const UNWANTED = / (?:font-family|style|class|role|version|width|height|xmlns(?::\w+)?|aria-[\w-]+)="[^"]*"/gu;
/** What SVG takes for granted, and paths without a point: a tenth of a file. */
const DEFAULTS = / (?:pointer-events="none"|opacity="1"|stroke-opacity="1"|fill-opacity="1"|stroke-width="1")/gu;
const EMPTY = /^<path d=""[^>]*\/>$/u;
const COORDINATES = / (?:d|transform|x|y|x1|x2|y1|y2|width|height|cx|cy|r|stroke-width)="[^"]*"/gu;

/** Removes what the page cannot take and rounds coordinates to a hundredth of a pixel. Text between tags is not touched. */
function tidy(svg: string, label: string): string {
  const open = /<svg[^>]*>/u.exec(svg)?.[0] ?? '';
  const box = /viewBox="([^"]*)"/u.exec(open)?.[1] ?? '';
  const body = svg
    .slice(svg.indexOf(open) + open.length)
    .replace(/<[^>]+>/gu, (tag) =>
      EMPTY.test(tag)
        ? ''
        : (tag.startsWith('<rect') ? tag : tag.replace(UNWANTED, ''))
            .replace(DEFAULTS, '')
            .replace(COORDINATES, (attribute) => attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/gu, rounded)),
    );
  return `<svg viewBox="${box}" role="img" aria-label="${escapeAttribute(neutral(label))}">${body}`;
}

const rounded = (digits: string): string => String(Math.round(Number(digits) * 100) / 100 || 0);

const escapeAttribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
