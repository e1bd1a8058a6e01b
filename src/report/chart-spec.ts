/** What a chart shows, as data: kinds that a renderer knows how to draw. Positions are in the axis' units, labels are finished text. */

export interface Axis {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export type ChartSpec =
  /** One point with its interval a row. */
  | {
      readonly kind: 'intervals';
      readonly axis: Axis;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number;
        readonly lo: number;
        readonly hi: number;
        readonly shown: string;
        readonly best: boolean;
      }[];
    }
  /** One bar a row, against a mark. */
  | {
      readonly kind: 'bars';
      readonly axis: Axis;
      readonly mark: { readonly at: number; readonly label: string };
      readonly rows: readonly { readonly label: string; readonly value: number; readonly shown: string; readonly over: boolean }[];
    }
  /** What is said and what is true, two points a row. */
  | {
      readonly kind: 'pairs';
      readonly axis: Axis;
      readonly fromLabel: string;
      readonly toLabel: string;
      readonly rows: readonly { readonly label: string; readonly from: number; readonly to: number; readonly shownFrom: string; readonly shownTo: string }[];
    }
  /** Parts of a whole, one bar a row; parts sum to 1. */
  | {
      readonly kind: 'parts';
      readonly axis: Axis;
      readonly parts: readonly { readonly label: string; readonly tone: PartTone }[];
      readonly rows: readonly { readonly label: string; readonly values: readonly number[]; readonly shown: readonly string[] }[];
    }
  /** A field of squares, from faint to strong. */
  | {
      readonly kind: 'heat';
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      /** `strength` from 0 to 1; places without data have no cell. */
      readonly cells: readonly { readonly row: number; readonly column: number; readonly strength: number }[];
    }
  /** Lines over the day; `x` in minutes after midnight. */
  | {
      readonly kind: 'lines';
      readonly axis: Axis;
      readonly x: Axis;
      /** A band about one of the series. */
      readonly band: { readonly series: number; readonly points: readonly { readonly x: number; readonly lo: number; readonly hi: number }[] } | null;
      readonly series: readonly { readonly label: string; readonly best: boolean; readonly points: readonly { readonly x: number; readonly y: number }[] }[];
    };

/** Strong colours for what went right or wrong, faint ones for what was left alone. */
export type PartTone = 'right' | 'right-faint' | 'wrong' | 'wrong-faint';

/**
 * Round tick positions that cover `lo … hi`: steps of 1, 2, 2.5 or 5 times a power of ten, about `count` of them.
 * Computed by products of tens, so that the bytes are the same on every version of the engine.
 */
export function ticksOver(lo: number, hi: number, count: number): { readonly min: number; readonly max: number; readonly at: readonly number[] } {
  const span = hi > lo ? hi - lo : Math.max(Math.abs(hi), 1);
  const rough = span / count;
  let power = 0;
  while (tenTo(power + 1) <= rough) power++;
  while (tenTo(power) > rough) power--;
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * tenTo(power)).find((candidate) => candidate >= rough * 0.999999) ?? 10 * tenTo(power);
  const first = Math.floor(lo / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((hi > lo ? hi : lo + span) / step - 1e-9));
  const at = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { min: at[0] ?? lo, max: at[at.length - 1] ?? hi, at };
}

/** Steps of clocks, seconds. */
const CLOCK_STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

/** Tick positions from 0 to a length of time, at steps that a clock knows. */
export function clockTicks(longest: number, count: number): { readonly min: number; readonly max: number; readonly at: readonly number[] } {
  const step = CLOCK_STEPS.find((candidate) => candidate * count >= longest);
  if (step === undefined || longest < 1) return ticksOver(0, longest, count);
  const last = Math.max(1, Math.ceil(longest / step));
  return { min: 0, max: last * step, at: Array.from({ length: last + 1 }, (_, index) => index * step) };
}

function tenTo(power: number): number {
  return Number(`1e${power}`);
}

const round = (value: number): number => Number(value.toPrecision(12));
