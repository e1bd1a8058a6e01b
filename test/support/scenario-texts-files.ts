/** A valid scenario with every field of forecasts and schedules in files. */
export const FILES = `schema: tandem/scenario@1
id: files
experiment: { start: 2026-03-02, length: 1d }
intents:
  call: { human: { handle: 3m } }
sources:
  calls:
    channel: voice
    arrivals:
      forecast:
        file: plan.csv
        columns: { date: { column: date, format: dd/MM/yyyy }, time: interval, offered: calls, handle: { column: aht, unit: s } }
        where: { queue: Voice }
        step: 30m
humans:
  groups:
    desk:
      agents:
        file: plan.csv
        columns: { date: { column: date, format: dd/MM/yyyy }, time: interval, agents: staff }
        where: { queue: Voice }
        step: 30m
policies:
  people: { type: human-only }
`;
