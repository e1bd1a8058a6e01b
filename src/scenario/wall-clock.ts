/** Local times that a clock change skips. Asked of the zones that the system knows, without a calendar library, so that checking stays quick. */

const DAY = 86400000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of the zone shows at `instant`, as if it were UTC; milliseconds. */
function wallClock(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23', era: 'short' },
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!, parts['second']!);
}

/** Whether the clock may change on a local date (days since 1970-01-01): quick to ask of every day, and wrong for neighbours of such a day. */
export function mayChange(date: number, zone: string): boolean {
  const offset = (instant: number): number => wallClock(zone, instant) - instant;
  return offset((date - 1) * DAY) !== offset((date + 2) * DAY);
}

/** The first local time after the gap that skips `moment` (`2026-03-29T02:30`), written the same way; null: the clock shows `moment` at least once. */
export function afterGap(moment: string, zone: string): string | null {
  const wall = Date.parse(`${moment}Z`);
  // Clocks change by less than a day, and not twice within two.
  const before = wallClock(zone, wall - DAY) - (wall - DAY);
  const after = wallClock(zone, wall + DAY) - (wall + DAY);
  if (wallClock(zone, wall - before) === wall || wallClock(zone, wall - after) === wall) return null;
  // The first instant at which the new offset holds, to the minute.
  let [low, high] = [wall - DAY, wall + DAY];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (wallClock(zone, middle) - middle === before) low = middle;
    else high = middle;
  }
  return new Date(high + after).toISOString().slice(0, 16);
}
