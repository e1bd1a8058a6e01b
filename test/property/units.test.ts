/** What a unit prints, it reads back as the very same number: a scenario written out again is the same simulation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, duration, moment, money, moneyPerHour, points, rate, share, timeOfDay } from '../../src/scenario/units.ts';

/** Decimals as people write them: up to nine digits, up to six of them after the point. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => (places === 0 ? String(digits) : (digits / Number(`1e${places}`)).toFixed(places)));

/** The value of a text, and the value of what it prints. */
function twice<T>(codec: { decode(text: string): T; encode(value: T): string }, text: string): readonly [T, T] {
  const value = codec.decode(text);
  return [codec.decode(codec.encode(value)), value];
}

const SETTINGS = { seed: 20260302, numRuns: 500 };

describe('written, read and written again', () => {
  test('durations', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decimal, fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w')), { minLength: 1, maxLength: 3 }), (parts) => {
        const [again, first] = twice(duration, parts.map(([amount, unit]) => amount + unit).join(''));
        expect(again).toEqual(first);
      }),
      SETTINGS,
    );
  });
  test('rates', () =>
    fc.assert(
      fc.property(decimal, fc.constantFrom('s', 'm', 'h', 'd', 'w'), (amount, unit) => {
        const [again, first] = twice(rate, `${amount}/${unit}`);
        expect(again).toEqual(first);
      }),
      SETTINGS,
    ));
  test('shares and points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
        {
          const [again, first] = twice(share, `${(millionths / 1e6).toFixed(6)}%`);
          expect(again).toEqual(first);
        }
        {
          const [again, first] = twice(points, `-${(millionths / 1e6).toFixed(6)}pp`);
          expect(again).toEqual(first);
        }
      }),
      SETTINGS,
    );
  });
  test('money', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom('EUR', 'USD', 'JPY'), (amount, currency) => {
        {
          const [again, first] = twice(money, `${amount} ${currency}`);
          expect(again).toEqual(first);
        }
        {
          const [again, first] = twice(moneyPerHour, `${amount} ${currency}/h`);
          expect(again).toEqual(first);
        }
      }),
      SETTINGS,
    );
  });
  test('times, dates and days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        const [again, first] = twice(timeOfDay, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
        expect(again).toEqual(first);
      }),
      SETTINGS,
    );
    fc.assert(
      fc.property(fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { minLength: 1 }), (chosen) => {
        const [again, first] = twice(days, chosen.join(','));
        expect(again).toEqual(first);
      }),
      SETTINGS,
    );
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
        const [again, first] = twice(moment, date.toISOString().slice(0, 19));
        expect(again).toEqual(first);
      }),
      SETTINGS,
    );
  });
});

test.each([
  ['250ms', 0.25],
  ['1h30m', 5400],
  ['1.5d', 129600],
  ['2w', 1209600],
  ['.5s', 0.5],
] as const)('%s is %d seconds', (text, seconds) => expect(duration.decode(text)).toBe(seconds));

test.each([
  ['120/h', 120 / 3600],
  ['2/m', 2 / 60],
  ['0/s', 0],
] as const)('%s is %d a second', (text, value) => expect(rate.decode(text)).toBe(value));

test.each([
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['sun-tue', [1, 2, 7]],
  ['mon,wed,fri-sat', [1, 3, 5, 6]],
  ['every', [1, 2, 3, 4, 5, 6, 7]],
] as const)('%s are the weekdays %j', (text, value) => expect(days.decode(text)).toEqual(value));

test.each(['2024-02-29', '2000-02-29', '2026-12-31T23:59:59'])('%s is a date', (text) => expect(moment.decode(text)).toBe(text));
test.each(['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-01T24:00', '0000-01-01'])('%s is none', (text) =>
  expect(moment.safeDecode(text).success).toBe(false),
);
test.each(['-1pp', '+2.5pp', '100pp'])('%s is a change', (text) => expect(points.safeDecode(text).success).toBe(true));
