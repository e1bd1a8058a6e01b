/** A valid scenario with every field of channels that the other texts do not show. */
export const ON_CHANNELS = `schema: tandem/scenario@1
id: channels
experiment: { start: 2026-03-02, length: 7d, timezone: Europe/Paris }
intents:
  ask: { human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { per-day: 1000 } }
  chats: { channel: chat, patience: { exponential: { mean: 2m }, silent: 40%, found-out-after: 1m }, arrivals: { per-day: 200 } }
  mails: { channel: email, due: 24h, arrivals: { per-day: 100 } }
humans:
  groups:
    desk:
      agents: 12
      channels:
        voice: {}
        chat: { slots: 3 }
        email: { deferred: true, interrupted: false }
policies:
  people: { type: human-only }
`;
