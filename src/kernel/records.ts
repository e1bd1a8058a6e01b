/**
 * The rows of the shared memory as the kernel reads them: a field is one instruction. Fields stand in the order of the places that the
 * files of the same names in `sim/` give them; `test/unit/kernel-rows.test.ts` compares.
 */

/** Whole numbers of a slot: `whole.ts`. */
@unmanaged
export class Whole {
  state: i32;
  flags: i32;
  kind: i32;
  attempt: i32;
  agent: i32;
  priority: i32;
  level: i32;
  next: i32;
  previous: i32;
  needLow: i32;
  needHigh: i32;
  row: i32;
  returns: i32;
  transfers: i32;
  repeated: i32;
  reAuthentications: i32;
  turns: i32;
  turn: i32;
  stopTurn: i32;
  asks: i32;
  trigger: i32;
  packet: i32;
  handoffs: i32;
}

/** Reals of a slot: `real.ts`. */
@unmanaged
export class Real {
  born: f64;
  arrived: f64;
  entered: f64;
  wait: f64;
  humanSeconds: f64;
  uHandle: f64;
  afterContact: f64;
  entry: f64;
  uPatience: f64;
  uReturn: f64;
  uReturnDelay: f64;
  uHuman: f64;
  difficulty: f64;
  uAi: f64;
  uAiLength: f64;
  uAiOwn: f64;
  legStart: f64;
  turnSeconds: f64;
  confidence: f64;
  aiSeconds: f64;
  aiCost: f64;
  uComplexity: f64;
  givenHandle: f64;
  givenPatience: f64;
}

/** Whole numbers of a kind of contact: `kind-row.ts`. */
@unmanaged
export class KindWhole {
  source: i32;
  line: i32;
  queue: i32;
  channel: i32;
  intent: i32;
  priority: i32;
  patience: i32;
  handle: i32;
  aiDuration: i32;
  aiKnows: i32;
  aiVaries: i32;
  legVaries: i32;
  redials: i32;
  aiTurns: i32;
}

/** Reals of a kind of contact: `kind-row.ts`. */
@unmanaged
export class KindReal {
  humanSuccess: f64;
  aiSuccess: f64;
  aiTurn: f64;
  noticesFailure: f64;
  transfersNeedlessly: f64;
  afterContact: f64;
}

/** A source: `source-row.ts`. */
@unmanaged
export class Source {
  need: i32;
  times: usize;
  kinds: usize;
  flags: usize;
  handle: usize;
  difficulty: usize;
  ai: usize;
  aiLength: usize;
  aiOwn: usize;
  patience: usize;
  comesBack: usize;
  returnDelay: usize;
  human: usize;
  complexity: usize;
}

/** A row of the needs: `need-row.ts`. */
@unmanaged
export class Need {
  kind: f64;
  flags: f64;
  end: f64;
  attempt: f64;
  born: f64;
  closed: f64;
  wait: f64;
  humanSeconds: f64;
  satisfied: f64;
  rating: f64;
  satisfiedPerfect: f64;
  answersSurvey: f64;
  transfers: f64;
  repeated: f64;
  reauthentications: f64;
  aiSeconds: f64;
  aiCost: f64;
}

/** A row of the contacts: `contact-row.ts`. */
@unmanaged
export class Contact {
  kind: f64;
  flags: f64;
  end: f64;
  attempt: f64;
  arrived: f64;
  ended: f64;
  trigger: f64;
  confidence: f64;
}

/** A row of the legs: `leg-row.ts`. */
@unmanaged
export class Leg {
  kind: f64;
  flags: f64;
  end: f64;
  attempt: f64;
  queue: f64;
  group: f64;
  entered: f64;
  wait: f64;
  work: f64;
  talk: f64;
  afterContact: f64;
  completeness: f64;
  fidelity: f64;
  noRepetition: f64;
  transitionTime: f64;
  rightDestination: f64;
  fatal: f64;
  repeatSeconds: f64;
}

/** Whole numbers of the run: `word.ts`. Those that are addresses say where an array or the first row of a table begins. */
@unmanaged
export class Words {
  capacity: i32;
  used: i32;
  freeSlots: i32;
  whole: usize;
  real: usize;
  free: usize;
  events: i32;
  eventOrders: usize;
  bucketHeads: usize;
  bucketTails: usize;
  dueTimes: usize;
  followers: usize;
  leaders: usize;
  bucketBits: usize;
  gathered: usize;
  agentGroup: usize;
  agentLoad: usize;
  agentChannel: usize;
  agentList: usize;
  agentNext: usize;
  agentPrevious: usize;
  agentJoined: usize;
  listHeads: usize;
  listTails: usize;
  firstLists: usize;
  channelLists: usize;
  onDuty: usize;
  due: usize;
  idle: usize;
  queueLength: usize;
  lineLength: usize;
  queueHeads: usize;
  queueTails: usize;
  busy: usize;
  busyMoments: usize;
  inHand: usize;
  inHandMoments: usize;
  waiting: usize;
  waitingMoments: usize;
  sessions: usize;
  sessionsMoments: usize;
  inSystem: usize;
  inSystemMoments: usize;
  away: usize;
  awayMoments: usize;
  needRows: usize;
  contactRows: usize;
  legRows: usize;
  needs: i32;
  contacts: i32;
  legs: i32;
  inWindow: i32;
  openNeeds: i32;
  openEntries: i32;
  aiSessions: i32;
  nextSource: i32;
  sourceCount: i32;
  sources: usize;
  sourceTimes: usize;
  hasAi: i32;
  startsWithAi: i32;
  handsOver: i32;
  kindWords: usize;
  kindReals: usize;
  lawForms: usize;
  lawReals: usize;
  channels: i32;
  slots: usize;
  intents: i32;
  speeds: usize;
  resolves: usize;
  lineChannel: usize;
  lineGroupsFrom: usize;
  lineGroups: usize;
  dutiesFrom: usize;
  dutyLines: usize;
  dutyPreferences: usize;
  places: usize;
  fullToAi: usize;
  levelCount: i32;
  levels: usize;
  returnLaw: i32;
  returnsAtMost: i32;
  reciprocals: usize;
  logarithms: usize;
}

/** Reals of the run: `cell.ts`. */
@unmanaged
export class Cells {
  now: f64;
  nextBirth: f64;
  joins: f64;
  entries: f64;
  elapsed: f64;
  intervalStart: f64;
  intervalEnd: f64;
  windowEnd: f64;
  arrived: f64;
  contained: f64;
  served: f64;
  abandoned: f64;
  blocked: f64;
  lost: f64;
  born: f64;
  mostBorn: f64;
  sojourn: f64;
  waits: f64;
  work: f64;
  talk: f64;
  afterContact: f64;
  legWork: f64;
  outcome: f64;
  returnContained: f64;
  returnServed: f64;
  returnUnresolved: f64;
  assistLeaves: f64;
  assistResolves: f64;
  pricePerAttempt: f64;
  pricePerSecond: f64;
  pricePerResolution: f64;
}
