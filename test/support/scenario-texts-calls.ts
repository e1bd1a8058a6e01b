/** A valid scenario in which the centre calls customers of its own accord, with every field of it. */
export const CALLS = `schema: tandem/scenario@1
id: calls
experiment: { start: 2026-03-02, length: 5d, timezone: Europe/Paris }
intents:
  renewal: { human: { handle: 3m } }
sources:
  campaign:
    channel: voice
    outbound: { answers: 60%, attempts: 3, again-after: 4h, ring: 25s, within: 2d, keeps-place: false, keep-idle: 1 }
    arrivals: { per-day: 200 }
  leads: { channel: voice, outbound: { keeps-place: true }, contacts: [{ id: a, arrives: 2026-03-02T10:00, observed: { waited: 40s, reopened: true } }] }
humans:
  groups:
    desk: { agents: 9 }
policies:
  people: { type: human-only }
`;
