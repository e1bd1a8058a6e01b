/** A valid scenario with every field of staffing that the other texts do not show. */
export const STAFFING = `schema: tandem/scenario@1
id: staffing
experiment: { start: 2026-03-02, length: 7d, timezone: Europe/Paris }
intents:
  call: { human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { per-day: 1000 } }
humans:
  shrinkage: { absence: 8% }
  tenures: { novice: { speed: 0.85, resolves: -4pp }, skilled: {} }
  select: random
  groups:
    desk:
      shifts:
        early: { days: mon-fri, start: "08:00", length: 8h, break: { after: 4h, length: 45m }, agents: 9 }
        late: { start: "14:00", length: 6h, break: [{ after: 1h, length: 10m }, { after: 3h, length: 20m }], agents: [first-person, second-person] }
      shift-end: hand-over
      tenure: { novice: 40%, skilled: 60% }
      agent-spread: { speed-cv: 15%, resolves-sd: 4pp }
      select: best-skill
    back:
      agents: { day: { days: mon-fri, from: "09:00", to: "11:00", step: 1h, agents: [2, 4] } }
policies:
  people: { type: human-only }
`;

/** The same for people who have no names. */
export const STAFFING_BY_NUMBER = `schema: tandem/scenario@1
id: staffing-by-number
experiment: { start: 2026-03-02, length: 7d }
intents:
  call: { human: { handle: 3m } }
segments: { regulars: { adviser: { share: 30%, waits-up-to: 2m, worth: +5pp } } }
sources:
  calls: { channel: voice, arrivals: { per-day: 1000 } }
humans:
  shrinkage: { planned: 28%, absence: 8%, rounds: nearest, paid: true }
  groups:
    desk: { agents: 25 }
  roles:
    ai-trainers: { title: { en: AI trainers, fr: formateurs de l’IA }, from: desk, agents: 2, labels: 30/h }
    ai-quality-analysts: { from: desk, agents: 1, reviews: 40/h }
policies:
  people: { type: human-only }
`;
