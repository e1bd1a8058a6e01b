/** The door of an AI that does not take everybody at once, by hand: who came, who went on to people, how long the others waited. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';

/** Conversations of two minutes; contacts at the minutes given. */
const scenario = (minutes: readonly number[], ai: string) => `
schema: tandem/scenario@1
id: ai-door
experiment: { length: 1h, start: 2026-03-02, replications: 1 }
intents: { ask: { ai: { duration: 2m }, human: { handle: 1m } } }
sources: { chats: { channel: chat, contacts: [${minutes.map((at, i) => `{ id: c${i}, arrives: ${at}m }`).join(', ')}] } }
humans: { groups: { desk: { agents: unlimited } } }
ai: { ${ai} }
policies: { first: { type: ai-first } }
`;
const sum = (cells: Float64Array | undefined): number | undefined => cells?.reduce((total, count) => total + count, 0);
async function atTheDoor(minutes: readonly number[], ai: string) {
  const { areas } = observe((await modelsOf(scenario(minutes, ai))).get('first')!);
  return { came: sum(areas.aiCame), overflowed: sum(areas.aiOverflowed), begun: sum(areas.aiBegun), waited: sum(areas.aiBegunWaited) };
}

describe('the door of the AI', () => {
  const MINUTES = [0, 1, 1, 10];

  it('makes contacts wait for a session: one and three minutes here', async () => {
    expect(await atTheDoor(MINUTES, 'sessions: { limit: 1, when-full: queue }')).toEqual({ came: 4, overflowed: 0, begun: 4, waited: 240 });
  });

  it('sends on those who find it full, or loses them, who are no overflow', async () => {
    expect(await atTheDoor(MINUTES, 'sessions: { limit: 1 }')).toEqual({ came: 4, overflowed: 2, begun: 2, waited: 0 });
    expect(await atTheDoor(MINUTES, 'sessions: { limit: 1, when-full: lost }')).toEqual({ came: 4, overflowed: 0, begun: 2, waited: 0 });
  });

  it('is full where requests are limited', async () => {
    // One request in two minutes: at minute 1 both are too early.
    expect(await atTheDoor(MINUTES, 'requests: { per-minute: 0.5, when-limited: humans }')).toEqual({ came: 4, overflowed: 2, begun: 2, waited: 0 });
  });

  it('counts an outage as waiting where it makes contacts wait, and not as overflow where it sends them on', async () => {
    // The second and third come in the outage from 30s to 5m30s, and the third waits two minutes more for the one session.
    const outage = (to: string) =>
      `sessions: { limit: 1, when-full: queue }, outages: { windows: { one: { from: 30s, length: 5m } }, new-contacts: ${to}, in-progress: finish }`;
    expect(await atTheDoor(MINUTES, outage('queue'))).toEqual({ came: 4, overflowed: 0, begun: 4, waited: 270 + 390 });
    expect(await atTheDoor(MINUTES, outage('humans'))).toEqual({ came: 4, overflowed: 0, begun: 2, waited: 0 });
    // A contact that waits when the AI goes down goes on waiting.
    const later = outage('queue').replace('from: 30s', 'from: 1m30s');
    expect(await atTheDoor([0, 1], later)).toEqual({ came: 2, overflowed: 0, begun: 2, waited: 330 });
  });

  it('is not kept where the AI takes everybody', async () => {
    expect(await atTheDoor(MINUTES, '')).toEqual({ came: undefined, overflowed: undefined, begun: undefined, waited: undefined });
  });
});
