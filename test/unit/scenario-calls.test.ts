/** Calls of the centre that are right by themselves and wrong with the rest: code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { CALLS } from '../support/scenario-texts-calls.ts';
import { readText } from '../support/scenario-reading.ts';

/** What is replaced by what, and `code line:column sentence → cure` of the problem it makes. */
const CASES: readonly (readonly [name: string, from: string, to: string, told: string])[] = [
  [
    'nobody to call',
    'humans:\n  groups:\n    desk: { agents: 9 }\n',
    '',
    'E142 9:5 people make these calls, and there are none → add `humans: { groups: { desk: { agents: 10 } } }`, or remove `outbound`\nE142 11:28 people make these calls, and there are none → add `humans: { groups: { desk: { agents: 10 } } }`, or remove `outbound`',
  ],
  [
    'another channel',
    'channel: voice\n',
    'channel: chat\n',
    'E142 8:14 customers are called on the telephone, not by chat → write `channel: voice`, or remove `outbound` and let contacts of this channel come by themselves',
  ],
  [
    'a contact of another channel',
    '{ id: a, ',
    '{ id: a, channel: email, ',
    'E142 11:90 customers are called on the telephone, not by email → write `voice`, or remove it',
  ],
  [
    'a list with channels',
    'arrivals: { per-day: 200 }',
    'list: { file: leads.csv, columns: { id: lead, arrives: at, channel: by } }',
    'E142 10:64 customers are called on the telephone: their channel is `voice` → remove `channel`, or remove `outbound`',
  ],
  [
    'every call is answered',
    'answers: 60%, ',
    '',
    'E142 9:17 `attempts` speaks of calls that nobody answers, and every call is answered here → add `answers: 85%`, or remove `attempts`\nE142 9:30 `again-after` speaks of calls that nobody answers, and every call is answered here → add `answers: 85%`, or remove `again-after`\nE142 9:47 `ring` speaks of calls that nobody answers, and every call is answered here → add `answers: 85%`, or remove `ring`',
  ],
  ['no second call', 'attempts: 3, ', '', 'E142 9:31 there is no second call: `attempts` is 1 → add `attempts: 2`, or remove `again-after`'],
  [
    'in turn and in quiet',
    'keeps-place: false',
    'keeps-place: true',
    'E142 9:103 a call that keeps its place is made in turn, whoever is idle → remove `keeps-place`, or remove `keep-idle`',
  ],
  [
    'all are kept idle',
    'keep-idle: 1',
    'keep-idle: 9',
    'E144 9:115 nobody is ever called: no group has more than 9 agents, and 9 are kept idle → write at most 8, or give a group more agents',
  ],
  ['no number of calls', 'attempts: 3', 'attempts: 0', 'E106 9:41 `0` is less than 1 → write a whole number from 1 to 20'],
  ['another word', 'attempts: 3', 'atempts: 3', 'E101 9:31 `atempts` is not known here → did you mean `attempts`?'],
];

test.each(CASES)('%s', async (_, from, to, expected) => {
  expect(CALLS).toContain(from);
  const { resolved, problems } = await readText(CALLS.replace(from, to));
  const told = problems.map(({ code, place, message, help }) => `${code} ${place.line}:${place.column} ${message}${help === undefined ? '' : ` → ${help}`}`);
  expect(told.join('\n')).toBe(expected);
  expect(resolved).toBeNull();
});

test('calls that take more people than there are grow without end, which a steady state is told before it runs', async () => {
  const steady = (perHour: number) => `schema: tandem/scenario@1
id: steady
experiment: { kind: steady-state, length: 400h }
intents: { renewal: { human: { handle: 4m, after-contact: 1m } } }
sources: { campaign: { channel: voice, outbound: { answers: 50%, attempts: 2, again-after: 1h, ring: 1m }, arrivals: { rate: ${perHour}/h } } }
humans: { groups: { desk: { agents: 4 } } }
policies: { people: { type: human-only } }
`;
  // Each customer takes 75 % of 5 minutes and (50 % + 25 %) of a minute of ringing: 4.5 minutes.
  const told = async (perHour: number) => (await readText(steady(perHour))).problems.map(({ code, message, help }) => `${code} ${message} → ${help}`);
  expect(await told(53)).toEqual([]);
  expect(await told(60)).toEqual([
    'E166 under `people`, `desk` is offered the work of 4.5 agents and has 4, and nobody gives up: what is owed grows without end, there is no steady state → write `agents: 5` or more, or call fewer customers',
  ]);
});
