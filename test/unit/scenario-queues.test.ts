/** Queues that cannot be what they say: every problem with its code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { readText } from '../support/scenario-reading.ts';

const scenario = (queues: string, humans = '') => `schema: tandem/scenario@1
id: queues
experiment: { needs: 100 }
intents: { ask: { human: { handle: 4m } } }
sources: { calls: { channel: voice, arrivals: { rate: 60/h } } }
humans:
  groups: { desk: { agents: 3 }, back: { agents: 1 } }
  ${humans}
  queues: { line: { ${queues} } }
policies: { people: { type: human-only } }
`;

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['right', scenario('groups: [desk, { group: back, after: 90s }], ageing: 5m, lines: 20', 'lines: 30'), []],
  [
    'a group that is not there, under conditions',
    scenario('groups: [desk, { group: bak, after: 90s }]'),
    ['E150 9:45 there is no group `bak` → did you mean `back`?'],
  ],
  ['a group that is not there, among several', scenario('groups: [[desk, bak]]'), ['E150 9:37 there is no group `bak` → did you mean `back`?']],
  [
    'a group named twice',
    scenario('groups: [desk, { group: [back, desk], after: 90s }]'),
    ['E155 9:52 `desk` is named twice (9:30 first named here) → name it once'],
  ],
  [
    'a reservation of everybody',
    scenario('groups: [desk, { group: back, keep-idle: 1 }]'),
    ['E154 9:62 `back` never has more than 1 agent, and keeps 1 idle: it takes nothing from this queue → remove `keep-idle`, or give the group more agents'],
  ],
  [
    'a reservation of more than there are',
    scenario('groups: [back, { group: desk, keep-idle: 5 }]'),
    ['E154 9:62 `desk` never has more than 3 agents, and keeps 5 idle: it takes nothing from this queue → write at most 2, or give the group more agents'],
  ],
  ['a condition without a unit', scenario('groups: [desk, { group: back, after: 90 }]'), ['E105 9:58 `90` has no unit → write `90s`']],
  [
    'ageing of nothing',
    scenario('groups: [desk], order: [oldest], ageing: 0s'),
    [
      'E142 9:54 the oldest is served first here: there is no priority to gain → name `priority` or `escalated` in `order`, or remove `ageing`',
      'E106 9:62 `ageing` must be above 0s → it is the time in which a waiting contact gains one priority, such as `5m`; for the oldest first, write `order: [oldest]`',
    ],
  ],
  [
    'no AI to go to',
    scenario('groups: [desk], places: 2, when-full: ai'),
    ['E142 9:59 there is no AI to take what finds no place → give an intent an `ai` side, or write `blocked`'],
  ],
  [
    'no line',
    scenario('groups: [desk]', 'lines: 0'),
    ['E154 8:10 without a telephone line nobody gets through → write at least 1, or remove `lines` for no limit'],
  ],
  [
    'a callback when full where there is none',
    scenario('groups: [desk], places: 2, when-full: callback'),
    ['E142 9:59 there is no callback to offer → add `callback: { within: 2h }` to `humans`, or write `blocked`'],
  ],
  [
    'an offer of nothing',
    scenario('groups: [desk]').replace('human-only }', 'human-only, offer: { callback: { if: "humans.queueLength > 2.0" } } }'),
    ['E142 10:50 there is no callback to offer → add `callback: { within: 2h }` to `humans`, or remove the offer'],
  ],
  [
    'callbacks without a queue',
    scenario('groups: [desk], places: 0', 'callback: { within: 2h }'),
    ['E142 8:3 a callback is offered to those who must wait, and no queue has a place to wait → write `when-full: callback` in a queue, or give it `places`'],
  ],
  [
    'announcements to nobody, or of no effect',
    scenario('groups: [desk], places: 0', 'announce: { error: 25%, patience: 1.3, hangs-up-above: 1 }'),
    [
      'E142 8:3 the wait is announced to those who must wait, and no queue has a place to wait → give a queue `places`, or remove `announce`',
      'E142 8:27 `patience` changes how long customers wait, and all of them wait for ever here → add for example `patience: 5m` to a source, or remove `patience`',
      'E142 8:42 `hangs-up-above` changes how long customers wait, and all of them wait for ever here → add for example `patience: 5m` to a source, or remove `hangs-up-above`',
    ],
  ],
  [
    'announcements that nothing can be',
    scenario('groups: [desk]', 'announce: { error: -10%, hangs-up-above: 0, pacience: 1.3, longer-than-told: 150% }'),
    [
      'E106 8:22 `-10%` is negative → a share is 0 or more, for example `10%`',
      'E106 8:44 `0` is not above 0 → write a number above 0',
      'E101 8:47 `pacience` is not known here → did you mean `patience`?',
      'E106 8:80 `150%` is out of range → a share is from 0% to 100%',
    ],
  ],
  [
    'calls that are always answered',
    scenario('groups: [desk]', 'callback: { ring: 30s, keep-idle: 1 }'),
    [
      'E142 8:15 `ring` speaks of calls that nobody answers, and every call is answered here → add `answers: 85%`, or remove `ring`',
      'E142 8:26 a callback that keeps its place is called in turn, whoever is idle → add `keeps-place: false`, or remove `keep-idle`',
    ],
  ],
];

test.each(CASES)('%s', async (_, text, expected) => {
  const { problems } = await readText(text);
  const said = problems.map(({ code, place, message, help, also }) => {
    const second = also === undefined ? '' : ` (${also.place.line}:${also.place.column} ${also.label})`;
    return `${code} ${place.line}:${place.column} ${message}${second} → ${help}`;
  });
  expect(said).toEqual(expected);
});
