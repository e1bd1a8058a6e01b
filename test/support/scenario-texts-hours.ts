/** A valid scenario in which groups have opening hours of their own. */
export const HOURS = `schema: tandem/scenario@1
id: hours
experiment: { start: 2026-03-02, length: 7d, timezone: Europe/Paris }
intents:
  ask: { human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { rate: 20/h }, patience: 5m }
humans:
  opening: { all: { from: "07:00", to: "21:00" } }
  closed: { voice: refuse }
  groups:
    desk:
      agents: { day: { days: mon-fri, from: "08:00", to: "18:00", agents: 3 } }
      opening: { week: { days: mon-fri, from: "08:00", to: "17:30" }, saturday: { days: sat, from: "09:00", to: "12:00" } }
    back:
      shifts: { night: { days: sun, start: "22:00", length: 10h, agents: 2 } }
      opening: { monday: { days: mon, from: "06:00", to: "09:00" } }
policies:
  people: { type: human-only }
`;
