/** Rates written by time of day: steps, and points with straight lines between. Both repeat every local day. */
import type { Calendar } from './calendar.ts';
import type { RateProfile } from './rate-profile.ts';

const DAY = 86400;
type Written = readonly (readonly [timeOfDay: number, rate: number])[];

/** The rate from each time to the next; before the first it is the last one. @param factors of the weekdays, index 0 Monday */
export function stepRate(steps: Written, factors: readonly number[], calendar: Calendar): RateProfile {
  const from = steps[0]![0] === 0 ? steps : [[0, steps.at(-1)![1]] as const, ...steps];
  return onDays(
    from.filter(([time]) => time < DAY).map(([time, rate]) => ({ time, rate, end: rate })),
    factors,
    calendar,
    false,
  );
}

/** Straight lines between the points, and from the last to the first of the next day. */
export function pointRate(points: Written, factors: readonly number[], calendar: Calendar): RateProfile {
  const [first, last] = [points[0]!, points.at(-1)!];
  const gap = first[0] + DAY - last[0];
  const atMidnight = gap === 0 ? first[1] : last[1] + ((first[1] - last[1]) * (DAY - last[0])) / gap;
  const whole = [...(first[0] === 0 ? [] : [[0, atMidnight] as const]), ...points, ...(last[0] === DAY ? [] : [[DAY, atMidnight] as const])];
  const lines = whole.slice(0, -1).map(([time, rate], i) => ({ time, rate, end: whole[i + 1]![1] }));
  return onDays(lines, factors, calendar, true);
}

interface Line {
  readonly time: number;
  readonly rate: number;
  /** The rate at the time of the next line. */
  readonly end: number;
}

/** On a day with a clock change a line keeps its ends and gets the length that the day gives it; one that the change skips is left out. */
function onDays(lines: readonly Line[], factors: readonly number[], { days, at }: Calendar, sloped: boolean): RateProfile {
  const made = { times: [] as number[], rates: [] as number[], slopes: [] as number[] };
  days.weekdays.forEach((weekday, day) => {
    const factor = factors[weekday - 1]!;
    lines.forEach(({ time, rate, end }, i) => {
      const [from, to] = [at(day, time), at(day, lines[i + 1]?.time ?? DAY)];
      if (to <= from) return;
      const slope = (factor * (end - rate)) / (to - from);
      if (!sloped && made.rates.at(-1) === factor * rate) return;
      made.times.push(from);
      made.rates.push(factor * rate);
      made.slopes.push(slope);
    });
  });
  return { times: Float64Array.from(made.times), rates: Float64Array.from(made.rates), slopes: sloped ? Float64Array.from(made.slopes) : null, wave: null };
}
