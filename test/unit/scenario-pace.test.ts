/** Paces that cannot be: what is said, and where. */
import { expect, test } from 'vitest';
import { printed, readText } from '../support/scenario-reading.ts';

const scenario = (channel: string, more = '') => `schema: tandem/scenario@1
id: chats
experiment: { needs: 100 }
intents: { ask: { human: { handle: 4m } } }
sources: { chats: { channel: chat, arrivals: { rate: 60/h } } }
humans:
  groups:
    desk: { ${more === '' ? 'agents: 3' : more}, channels: { chat: ${channel} } }
policies: { people: { type: human-only } }
`;
const SHIFTS = 'shifts: { early: { start: "08:00", length: 8h, agents: 3 } }, shift-end: drop';

test.each([
  ['right', scenario('{ slots: 2, pace: [100%, 70%] }'), []],
  ['right as a ratio', scenario('{ slots: 3, pace: { response-ratio: 0.75 } }'), []],
  ['both', scenario('{ slots: 2, pace: [100%, 70%], total-pace: [1, 1.4] }'), ['E141', '`pace` and `total-pace` both say how fast contacts go on']],
  ['too few', scenario('{ slots: 3, pace: [100%, 70%] }'), ['E111', '2 paces for 3 slots: fewer than the contacts that an agent can have in hand']],
  ['too many', scenario('{ slots: 1, total-pace: [1, 1.4] }'), ['E111', '2 paces for 1 slot: more than']],
  ['at a standstill', scenario('{ slots: 2, pace: [100%, 0%] }'), ['E106', 'at a pace of 0 % no contact ever ends']],
  ['faster than full', scenario('{ slots: 2, pace: [100%, 120%] }'), ['E106']],
  ['cut short by a shift', scenario('{ slots: 2, pace: [100%, 70%] }', SHIFTS), ['E154', '`drop` cannot be told beforehand']],
])('%s', async (_, text, expected) => {
  const read = await readText(text);
  if (expected.length === 0) expect(printed(read)).toBe('');
  else for (const part of expected) expect(printed(read)).toContain(part);
});
