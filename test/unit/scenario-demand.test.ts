/** Values of calendar and demand that are right by themselves and wrong together: code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { readText } from '../support/scenario-reading.ts';
import { DEMAND } from '../support/scenario-texts-demand.ts';

/** What is replaced by what, and `code line:column sentence (second place) → cure` of the problem it makes. */
const CASES: readonly (readonly [name: string, from: string, to: string, told: string])[] = [
  ['steps: out of order', '["18:00", 0/h]', '["07:00", 0/h]', 'E144 14:65 the times do not rise → write them in the order of the day, each once'],
  ['points: nobody', '["12:00", 90/h]', '["12:00", 0/h]', 'E154 15:39 every rate is 0: nobody would arrive → give one time a rate above 0/h'],
  [
    'wave: below zero',
    'amplitude: 20/h',
    'amplitude: 120/h',
    'E144 16:74 the rate would fall below zero: the wave swings further than its mean (16:56 the mean) → write an amplitude of at most 100/h',
  ],
  ['wave: no mean', 'mean: 100/h', 'mean: 0/h', 'E154 16:56 the mean rate is 0: nobody would arrive → write a rate above 0/h'],
  ['wave: no period', 'period: 24h', 'period: 0s', 'E106 16:88 the wave has no period → write for example `period: 24h`'],
  [
    'wave: with a shape',
    'wave: {',
    'by-weekday: { sat: 0.5 }, wave: {',
    'E142 16:42 `wave` says when how many arrive: it takes no `by-weekday` → use `per-day` or `per-week` for arrivals with a shape',
  ],
  [
    'steps: with weights',
    'steps: [',
    'by-interval: [1, 2], steps: [',
    'E142 14:40 `steps` says when how many arrive: it takes no `by-interval` → use `per-day` or `per-week` for arrivals with a shape',
  ],
  ['growth: no time', 'every: 1w', 'every: 0s', 'E106 12:38 growth needs a time in which it happens → write `every: 1w`'],
  ['by-date: no date', '2026-03-04: 1.3', '2026-02-30: 1.3', 'E150 11:18 `2026-02-30` is not a date → write for example `2026-03-04: 1.3`'],
  ['surges: unknown source', 'sources: [calls, desks]', 'sources: [call, desks]', 'E150 19:74 there is no source `call` → did you mean `calls`?'],
  [
    'surges: of a list',
    'sources: [calls, desks]',
    'sources: [calls, letters]',
    'E142 19:81 the contacts of `letters` are listed one by one: no factor changes how many there are → leave it out here, or put the extra contacts into the list',
  ],
  ['surges: no length', 'length: 3h', 'length: 0s', 'E106 19:60 the surge has no length → write for example `length: 3h`'],
  ['surges: unknown intent', 'extra-intents: { call: 100% }', 'extra-intents: { cal: 100% }', 'E150 19:119 there is no intent `cal` → did you mean `call`?'],
  ['surges: mix', 'extra-intents: { call: 100% }', 'extra-intents: { call: 90% }', 'E140 19:102 the shares sum to 90%, not 100% → for example `call: 100%`'],
  [
    'surges: nobody extra',
    'factor: 2.5',
    'factor: 0.5',
    'E142 19:102 nobody comes extra: the factor is not above 1 (19:97 the factor) → raise `factor`, or remove `extra-intents`',
  ],
  [
    'surges: no dates',
    'start: 2026-03-02, ',
    '',
    'E142 19:34 a surge has a date, and the experiment has none → add `start: 2026-03-04` to `experiment`\nE142 30:1 holidays have dates, and the experiment has none → add `start: 2026-03-02` to `experiment`',
  ],
  [
    'surges: in the hour that is skipped',
    'from: 2026-03-04T10:00',
    'from: 2026-03-29T02:30',
    'E156 19:34 there is no 02:30 on 2026-03-29 in Europe/Paris: the clock is put forward → write `2026-03-29T03:00`',
  ],
  [
    'start: in the hour that is skipped',
    'start: 2026-03-02,',
    'start: 2026-03-29T02:00,',
    'E156 3:22 there is no 02:00 on 2026-03-29 in Europe/Paris: the clock is put forward → write `2026-03-29T03:00`',
  ],
  [
    'contacts: in the hour that is skipped',
    'arrives: 2026-03-02T10:00',
    'arrives: 2026-03-29T02:59',
    'E156 17:58 there is no 02:59 on 2026-03-29 in Europe/Paris: the clock is put forward → write `2026-03-29T03:00`',
  ],
  ['day types: no days', 'share: 10%, dates: [2026-03-05], ', '', 'E141 21:3 no day is of the type `storm` → add `share: 10%`, or `dates: [2026-03-04]`'],
  ['day types: more than all', 'share: 10%', 'share: 110%', 'E106 21:33 `110%` is out of range → a share is from 0% to 100%'],
  [
    'day types: more than all together',
    'storm: {',
    'calm: { share: 95%, factor: 0.5 }\n  storm: {',
    'E140 20:1 the shares of days sum to 105% → they sum to at most 100%; the rest are ordinary days',
  ],
  [
    'day types: one date, two types',
    'storm: {',
    'sale: { dates: [2026-03-05], factor: 2 }\n  storm: {',
    'E145 22:46 2026-03-05 has two types (21:3 the other one) → let each date stand in one of them',
  ],
  [
    'day types: a date and a time',
    'dates: [2026-03-05]',
    'dates: [2026-03-05T10:00]',
    'E105 21:46 `2026-03-05T10:00` is more than a date → write `2026-03-05`',
  ],
  [
    'day types: no days at all',
    'length: 7d',
    'needs: 100',
    'E142 11:7 an experiment of so many `needs` ends on no particular day, and `by-date` makes days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `by-date`\nE142 12:7 an experiment of so many `needs` ends on no particular day, and `growth` makes days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `growth`\nE142 13:7 an experiment of so many `needs` ends on no particular day, and `day-factor` makes days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `day-factor`\nE142 21:3 an experiment of so many `needs` ends on no particular day, and `day-types` makes days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `day-types`\nE142 26:3 an experiment of so many `needs` ends on no particular day, and opening hours make days differ (3:41 the other one) → write `length:` in days instead of `needs`, or remove `opening`',
  ],
  [
    'opening: closes before it opens',
    'from: "08:00", to: "20:00"',
    'from: "20:00", to: "08:00"',
    'E144 27:47 it closes before it opens (27:34 opens here) → write hours through midnight as two windows, the first `to: "24:00"`',
  ],
  [
    'opening: of no day',
    '  opening:\n    week: { days: mon-fri, from: "08:00", to: "20:00" }\n    chats: { from: "09:00", to: "22:00", channels: [chat] }',
    '  opening: {}',
    'E154 26:3 humans never open → add `weekdays: { days: mon-fri, from: "08:00", to: "20:00" }`, or remove `opening`',
  ],
  [
    'closed: never',
    '  opening:\n    week: { days: mon-fri, from: "08:00", to: "20:00" }\n    chats: { from: "09:00", to: "22:00", channels: [chat] }\n',
    '',
    'E142 26:13 humans never close: there are no opening hours → add `opening`, or remove `closed`\nE142 26:28 humans never close: there are no opening hours → add `opening`, or remove `closed`',
  ],
  [
    'closed: no AI',
    'voice: refuse',
    'voice: ai-only',
    'E142 29:20 there is no AI to take what comes when humans are closed → use `queue` or `refuse`, or give intents an `ai`',
  ],
  [
    'closed: a callback that nothing describes',
    'voice: refuse',
    'voice: callback-next-day',
    'E142 29:20 who calls when humans are closed is called back, and nothing says how → add `callback: {}` to `humans`, or use `queue` or `refuse`',
  ],
  [
    'opening: people without limit',
    'desk: { agents: 50 }',
    'desk: { agents: unlimited }',
    'E142 24:21 a group without limit has no closing time (26:3 the opening hours) → write a number of agents, or remove `opening`',
  ],
  [
    'opening: people who come when it is closed',
    'days: mon-fri, from: "18:00", to: "21:00"',
    'from: "22:00", to: "23:00"',
    'E144 25:23 the agents of `evening` are there only when humans are closed (26:3 the opening hours) → move the window, or open longer',
  ],
  ['holidays: twice', '[2026-05-01, {', '[2026-05-01, 2026-05-01, {', 'E155 30:24 2026-05-01 is listed twice (30:12 the other one) → keep one of them'],
  ['holidays: a time', '[2026-05-01, {', '[2026-05-01T08:00, {', 'E105 30:12 `2026-05-01T08:00` is more than a date → write `2026-05-01`'],
];

test.each(CASES)('%s', async (_, from, to, expected) => {
  expect(DEMAND).toContain(from);
  const { resolved, problems } = await readText(DEMAND.replace(from, to));
  const told = problems.map(({ code, place, message, also, help }) => {
    const second = also === undefined ? '' : ` (${also.place.line}:${also.place.column} ${also.label})`;
    return `${code} ${place.line}:${place.column} ${message}${second}${help === undefined ? '' : ` → ${help}`}`;
  });
  expect(told.join('\n')).toBe(expected);
  expect(resolved).toBeNull();
});
