/** A plain queue as a scenario: what a formula calls a station, written the way a user would. */

export interface StationText {
  readonly id: string;
  /** One line of the experiment block, e.g. `kind: steady-state, warm-up: 2h, length: 2d`. */
  readonly experiment: string;
  readonly replications: number;
  /** Contacts per hour. */
  readonly perHour: number;
  /** A distribution as the format writes it. */
  readonly handle: string;
  /** A distribution as the format writes it; absent: nobody gives up. */
  readonly patience?: string;
  readonly agents: number;
  /** Waiting places; absent: no limit. */
  readonly places?: number;
  readonly withinSeconds?: number;
  readonly seed?: string;
}

export function stationScenario(text: StationText): string {
  const { id, experiment, replications, perHour, handle, patience, agents, places, withinSeconds = 20, seed = text.id } = text;
  return `schema: tandem/scenario@1
id: ${id}
seed: ${JSON.stringify(seed)}
experiment: { ${experiment}, interval: 24h, replications: ${replications} }
service-level: { within: ${decimal(withinSeconds)}s }
intents:
  call: { human: { handle: ${handle} } }
sources:
  calls: { channel: voice, arrivals: { rate: ${decimal(perHour)}/h }${patience === undefined ? '' : `, patience: ${patience}`} }
humans:
  groups: { agents: { agents: ${agents} } }${places === undefined ? '' : `\n  queues: { line: { groups: [agents], places: ${places} } }`}
policies:
  humans: { type: human-only }
`;
}

/** `{ exponential: { mean: …s } }`. */
export function exponential(seconds: number): string {
  return `{ exponential: { mean: ${decimal(seconds)}s } }`;
}

/** A number as the format reads it: without exponent. */
export function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
