/** Opening hours of groups that are right by themselves and wrong with the rest: code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { HOURS } from '../support/scenario-texts-hours.ts';
import { readText } from '../support/scenario-reading.ts';

const CENTRE = '  opening: { all: { from: "07:00", to: "21:00" } }\n';

/** What is replaced by what, and `code line:column sentence (second place) → cure` of the problem it makes. */
const CASES: readonly (readonly [name: string, from: string, to: string, told: string])[] = [
  [
    'closes first',
    'to: "17:30"',
    'to: "07:30"',
    'E144 13:17 the agents of `day` are there only when the group is closed (14:7 its hours) → move their hours, or let the group open longer\nE144 14:60 it closes before it opens (14:47 opens here) → write hours through midnight as two windows, the first `to: "24:00"`',
  ],
  [
    'never opens',
    '{ monday: { days: mon, from: "06:00", to: "09:00" } }',
    '{}',
    'E154 17:7 the group `back` never opens → add `week: { days: mon-fri, from: "08:00", to: "18:00" }`, or remove `opening`',
  ],
  [
    'windows that are never met',
    'from: "08:00", to: "18:00", agents',
    'from: "18:00", to: "20:00", agents',
    'E144 13:17 the agents of `day` are there only when the group is closed (14:7 its hours) → move their hours, or let the group open longer',
  ],
  [
    'shifts that are never met',
    'days: sun, start',
    'days: tue, start',
    'E144 16:17 the people of `night` are there only when the group is closed (17:7 its hours) → move their hours, or let the group open longer',
  ],
  [
    'only when humans are closed',
    'from: "07:00", to: "21:00"',
    'days: sun, from: "07:00", to: "21:00"',
    'E144 13:17 the agents of `day` are there only when humans are closed (9:3 the opening hours) → move the window, or open longer\nE144 14:7 the group `desk` is open only when humans are closed (9:3 the opening hours) → move its hours, or let the centre open longer\nE144 17:7 the group `back` is open only when humans are closed (9:3 the opening hours) → move its hours, or let the centre open longer',
  ],
  [
    'by channel',
    '{ days: mon, from: "06:00"',
    '{ channels: [voice], days: mon, from: "06:00"',
    'E101 17:28 `channels` is not known here → there are `days`, `from`, `to`',
  ],
  [
    'people without limit',
    'agents: { day: { days: mon-fri, from: "08:00", to: "18:00", agents: 3 } }',
    'agents: unlimited',
    'E142 13:15 a group without limit has no closing time (9:3 the opening hours) → write a number of agents, or remove `opening`',
  ],
  [
    'no days',
    'length: 7d',
    'needs: 500',
    'E142 9:3 an experiment of so many `needs` ends on no particular day, and opening hours make days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `opening`\nE142 14:7 an experiment of so many `needs` ends on no particular day, and opening hours make days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `opening`\nE142 17:7 an experiment of so many `needs` ends on no particular day, and opening hours make days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `opening`',
  ],
  [
    'a steady state',
    'start: 2026-03-02, length: 7d',
    'kind: steady-state, length: 400h',
    'E165 9:3 humans open and close: there is no steady state → remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks\nE165 13:7 the staff of `desk` comes and goes: there is no steady state → write one number, such as `agents: 12`, or `kind: terminating` and a `length` of whole days or weeks\nE165 14:7 the group `desk` opens and closes: there is no steady state → remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks\nE165 16:7 the staff of `back` comes and goes: there is no steady state → write one number, such as `agents: 12`, or `kind: terminating` and a `length` of whole days or weeks\nE165 17:7 the group `back` opens and closes: there is no steady state → remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks',
  ],
];

test.each(CASES)('%s', async (_, from, to, expected) => {
  expect(HOURS).toContain(from);
  const { resolved, problems } = await readText(HOURS.replace(from, to));
  const told = problems.map(({ code, place, message, also, help }) => {
    const second = also === undefined ? '' : ` (${also.place.line}:${also.place.column} ${also.label})`;
    return `${code} ${place.line}:${place.column} ${message}${second}${help === undefined ? '' : ` → ${help}`}`;
  });
  expect(told.join('\n')).toBe(expected);
  expect(resolved).toBeNull();
});

test('`closed` needs the hours of some group where the centre has none', async () => {
  expect((await readText(HOURS.replace(CENTRE, ''))).problems).toEqual([]);
  const never = HOURS.replace(CENTRE, '').replaceAll(/ {6}opening: .*\n/g, '');
  expect((await readText(never)).problems.map(({ message }) => message)).toEqual(['humans never close: there are no opening hours']);
});
