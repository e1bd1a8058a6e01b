/** Channels that cannot be worked on as they are written: every problem with its code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { readText } from '../support/scenario-reading.ts';

const scenario = ({ channels = 'voice: {}, email: {}', source = 'channel: email, arrivals: { rate: 60/h }', queues = '' }) => `schema: tandem/scenario@1
id: channels
experiment: { needs: 100 }
intents: { ask: { human: { handle: 4m } } }
sources: { mails: { ${source} } }
humans:
  groups: { desk: { agents: 3, channels: { ${channels} } } }
  ${queues}
policies: { people: { type: human-only } }
`;

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['right', scenario({ source: 'channel: email, due: 24h, arrivals: { rate: 30/h }' }), []],
  [
    'voice put off',
    scenario({ channels: 'voice: { deferred: true }, email: {}' }),
    ['E142 7:63 a caller cannot be put aside: voice is never deferred → remove `deferred`, or let the calls be called back'],
  ],
  [
    'interruptions of live work',
    scenario({ channels: 'chat: { interrupted: false }, email: {}' }),
    ['E142 7:52 work on chat is live here, and live work is never put aside → remove `interrupted`, or add `deferred: true`'],
  ],
  [
    'many e-mails at once',
    scenario({ channels: 'email: { slots: 4 }' }),
    ['E142 7:60 deferred work is done one at a time, not 4 at once → remove `slots`, or write `deferred: false` for conversations side by side'],
  ],
  ['conversations by message, side by side', scenario({ channels: 'messaging: { slots: 4, deferred: false }, email: {}' }), []],
  [
    'due at once',
    scenario({ source: 'channel: email, due: 0s, arrivals: { rate: 30/h }' }),
    ['E106 5:42 `due` must be above 0s → it is the time from arrival to the end, such as `due: 24h`'],
  ],
  [
    'a channel that nobody takes',
    scenario({ channels: 'voice: {}' }),
    ['E163 9:29 no group serves `ask` on email → give a group the skill and the channel, and let a queue take them'],
  ],
  [
    'a channel that nobody takes, of one contact in a list',
    scenario({ source: 'channel: email, contacts: [{ id: a, arrives: 1m }, { id: b, arrives: 2m, channel: sms }]' }),
    ['E163 9:29 no group serves `ask` on sms → give a group the skill and the channel, and let a queue take them'],
  ],
  [
    'a queue that promises what none of its groups takes',
    scenario({ queues: 'queues: { all: { takes: { channels: [email, sms] }, groups: [desk] } }' }),
    ['E154 8:47 no group of the queue `all` takes sms → add `sms: {}` to the `channels` of one, or remove sms here'],
  ],
  [
    'silence on the telephone',
    scenario({ channels: 'voice: {}', source: 'channel: voice, arrivals: { rate: 30/h }, patience: { constant: 5m, silent: 40%, found-out-after: 1m }' }),
    ['E142 5:89 a caller who hangs up is heard: nobody leaves in silence on voice → remove `silent`'],
  ],
  [
    'silence that costs nothing',
    scenario({ channels: 'chat: {}', source: 'channel: chat, arrivals: { rate: 30/h }, patience: { constant: 5m, silent: 40% }' }),
    ['E142 5:88 `found-out-after` is missing: how long does an agent wait for an answer? → add for example `found-out-after: 1m`'],
  ],
  [
    'silence of nobody',
    scenario({ channels: 'chat: {}', source: 'channel: chat, arrivals: { rate: 30/h }, patience: { constant: 5m, found-out-after: 1m }' }),
    ['E142 5:88 nobody leaves in silence here → add for example `silent: 40%`, or remove it'],
  ],
  [
    'a pace of deferred work',
    scenario({ channels: 'email: { pace: [80%] }' }),
    ['E142 7:53 deferred work is done one at a time: nothing slows it down → remove it, or write `deferred: false` and `slots` for conversations side by side'],
  ],
  [
    'a channel that is misspelt',
    scenario({ source: 'channel: e-mail, arrivals: { rate: 30/h }' }),
    ['E103 5:30 `e-mail` is not one of voice, chat, email, messaging, sms, social → did you mean `email`?'],
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
