/** An AI that cannot be operated as written: every problem with its code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { readText } from '../support/scenario-reading.ts';

const scenario = (ai: string, { experiment = 'length: 7d', escalate = '' } = {}) => `schema: tandem/scenario@1
id: operation
experiment: { ${experiment} }
intents: { ask: { ai: { resolves: 60%, turns: { mean: 4 }, turn: 10s }, human: { handle: 4m } } }
sources: { calls: { channel: voice, arrivals: { rate: 60/h } } }
humans: { groups: { desk: { agents: 9 } } }
ai: { ${ai} }
policies: { first: { type: ai-first, escalate: [${escalate}] } }
`;
const RANDOM = 'random: { up: { exponential: { mean: 10d } }, down: 25m }';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['right', scenario(`outages: { windows: { one: { from: 2026-03-03T10:00, length: 30m } }, ${RANDOM} }`, { escalate: '{ on: ai-down }' }), []],
  [
    'outages that never come',
    scenario('outages: { in-progress: pause }'),
    [
      'E142 7:7 `outages` does not say when the AI is down → add `random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } }`, or `windows`',
    ],
  ],
  [
    'an outage without length',
    scenario('outages: { windows: { one: { from: 5m, length: 0s } } }'),
    ['E106 7:54 an outage without a length is none → write for example `length: 30m`'],
  ],
  [
    'an AI that is never up',
    scenario('outages: { random: { up: 0s, down: 5m } }'),
    ['E106 7:32 the AI is never up → write for example `up: { exponential: { mean: 10d } }`'],
  ],
  [
    'a planned outage in a steady state',
    scenario(`outages: { windows: { one: { from: 5m, length: 1m } } }`, { experiment: 'kind: steady-state, length: 400h' }),
    [
      'E165 7:18 a planned outage comes once: there is no steady state → write `random`, whose outages come all the time, or `kind: terminating` and a `length`',
    ],
  ],
  [
    'no requests at all',
    scenario('requests: { per-minute: 0, burst: 0, when-limited: human }'),
    [
      'E106 7:31 `0` is not above 0 → write a number above 0',
      'E106 7:41 `0` is less than 1 → write a whole number, 1 or more',
      'E103 7:58 `human` is not one of wait, humans, lost → did you mean `humans`?',
    ],
  ],
  [
    'requests that are not said, or in another word',
    scenario('requests: { per-minutes: -6 }'),
    ['E102 7:7 `per-minute` is missing → add `per-minute:` with a number above 0', 'E101 7:19 `per-minutes` is not known here → did you mean `per-minute`?'],
  ],
  ['right requests', scenario('requests: { per-minute: 0.5, when-limited: lost }', { escalate: '{ on: ai-full }' }), []],
  [
    'a drift of nothing',
    scenario('drift: { each: 0s }'),
    [
      'E142 7:7 `drift` does not say what changes → add `resolves: -1pp`, or `shift: 0.1`',
      'E106 7:22 nothing changes by so much in no time → write for example `each: 1w`',
    ],
  ],
  [
    'a drift of confidence that is not stated, in a steady state',
    scenario('drift: { each: 1w, shift: 0.1 }', { experiment: 'kind: steady-state, length: 400h' }),
    [
      'E165 7:7 an AI that drifts changes with time: there is no steady state → remove `drift`, or write `kind: terminating` and a `length`',
      'E164 7:33 the AI states no confidence: `ai.confidence.auc` is missing → add `confidence: { auc: 0.72 }`, or remove `shift`',
    ],
  ],
  [
    'nothing to take back',
    scenario('price: { per-attempt: 1 EUR, taken-back-within: 72h }'),
    ['E142 7:36 there is no price of a resolution to take back → add `per-resolution: 0.99 EUR`, or remove `taken-back-within`'],
  ],
  [
    'a trigger that never fires',
    scenario('', { escalate: '{ on: ai-down }' }),
    [
      'E164 8:55 the AI is never down: `ai.outages` is missing → add `ai: { outages: { random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } } } }`, or remove the trigger',
    ],
  ],
  [
    'a mode that there is not',
    scenario(`outages: { ${RANDOM}, in-progress: pauze }`),
    ['E103 7:90 `pauze` is not one of finish, humans, lost, pause → did you mean `pause`?'],
  ],
];

test.each(CASES)('%s', async (_, text, expected) => {
  const { problems } = await readText(text);
  expect(problems.map(({ code, place, message, help }) => `${code} ${place.line}:${place.column} ${message} → ${help}`)).toEqual(expected);
});
