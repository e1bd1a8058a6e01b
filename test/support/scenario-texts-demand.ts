/** A valid scenario with every field of calendar and demand that the other texts do not show. */
export const DEMAND = `schema: tandem/scenario@1
id: demand
experiment: { start: 2026-03-02, length: 7d, timezone: Europe/Paris }
intents:
  call: { human: { handle: 3m } }
sources:
  calls:
    channel: voice
    arrivals:
      per-day: 1000
      day-factor: { cv: 12%, correlation: 60% }
humans:
  groups:
    desk: { agents: 50 }
policies:
  people: { type: human-only }
`;
