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
      by-date: { 2026-03-04: 1.3 }
      growth: { factor: 1.03, every: 1w }
      day-factor: { cv: 12%, correlation: 60% }
  desks: { channel: voice, arrivals: { steps: [["08:00", 60/h], ["18:00", 0/h]] } }
  shops: { channel: chat, arrivals: { points: [["07:00", 0/h], ["12:00", 90/h], ["20:00", 0/h]] } }
  machines: { channel: chat, arrivals: { wave: { mean: 100/h, amplitude: 20/h, period: 24h, peak: 14h } } }
  letters: { channel: chat, contacts: [{ id: a, arrives: 2026-03-02T10:00 }] }
surges:
  strike: { title: Strike, from: 2026-03-04T10:00, length: 3h, sources: [calls, desks], factor: 2.5, extra-intents: { call: 100% } }
day-types:
  storm: { title: Storm, share: 10%, dates: [2026-03-05], sources: [calls], factor: 1.8 }
humans:
  groups:
    desk: { agents: 50 }
    late: { agents: { evening: { days: mon-fri, from: "18:00", to: "21:00", agents: 4 } } }
  opening:
    week: { days: mon-fri, from: "08:00", to: "20:00" }
    chats: { from: "09:00", to: "22:00", channels: [chat] }
  closed: { voice: refuse, chat: queue }
holidays: [2026-05-01, { date: 2026-12-24, as: sat }]
policies:
  people: { type: human-only }
`;
