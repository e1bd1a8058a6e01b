/** Rows of observations under plain names: one object a row, with what its bits and its kind say spelled out. */
import * as FLAG from '../../src/sim/flags.ts';
import * as CONTACT from '../../src/sim/contact-row.ts';
import * as END from '../../src/sim/end.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import { isEntitled } from '../../src/sim/flags.ts';
import { originOf } from '../../src/sim/origin.ts';
import { pathOf } from '../../src/sim/path.ts';
import type { ContactBatch, LegBatch, NeedBatch } from '../../src/sim/observations.ts';

interface Kind {
  readonly source: number;
  readonly intent: number;
  readonly segment: number;
  readonly channel: number;
}

const bit = (flags: number, flag: number) => ((flags & flag) !== 0 ? 1 : 0);

function kindOf(kinds: readonly Kind[], kind: number): Kind {
  const { source, intent, segment, channel } = kinds[kind]!;
  return { source, intent, segment, channel };
}

export function needRow({ rows }: NeedBatch, row: number, kinds: readonly Kind[]) {
  const at = row * NEED.width;
  const flags = rows[at + NEED.flags]!;
  const end = rows[at + NEED.end]!;
  const resolved = bit(flags, FLAG.resolved);
  return {
    ...kindOf(kinds, rows[at + NEED.kind]!),
    born: rows[at + NEED.born]!,
    closed: rows[at + NEED.closed]!,
    end,
    path: pathOf(flags) as number,
    resolved,
    resolvedFirst: rows[at + NEED.attempt] === 0 ? resolved : 0,
    resolvedByAi: end === END.contained && (flags & (FLAG.everEscalated | FLAG.everHuman)) === 0 ? resolved : 0,
    attempts: rows[at + NEED.attempt]! + 1,
    transfers: rows[at + NEED.transfers]!,
    wait: rows[at + NEED.wait]!,
    repeated: rows[at + NEED.repeated]!,
    reauthentications: rows[at + NEED.reauthentications]!,
    humanSeconds: rows[at + NEED.humanSeconds]!,
    aiSeconds: rows[at + NEED.aiSeconds]!,
    aiCost: rows[at + NEED.aiCost]!,
    prefersHuman: bit(flags, FLAG.prefersHuman),
    satisfied: rows[at + NEED.satisfied]!,
    rating: rows[at + NEED.rating]!,
    satisfiedPerfect: rows[at + NEED.satisfiedPerfect]!,
    answersSurvey: rows[at + NEED.answersSurvey]!,
  };
}
export type NeedRow = ReturnType<typeof needRow>;

export function contactRow({ rows }: ContactBatch, row: number, kinds: readonly Kind[]) {
  const at = row * CONTACT.width;
  const flags = rows[at + CONTACT.flags]!;
  const end = rows[at + CONTACT.end]!;
  return {
    ...kindOf(kinds, rows[at + CONTACT.kind]!),
    attempt: rows[at + CONTACT.attempt]!,
    arrived: rows[at + CONTACT.arrived]!,
    ended: rows[at + CONTACT.ended]!,
    end,
    resolved: end === END.contained || end === END.served ? bit(flags, FLAG.resolved) : 0,
    metAi: bit(flags, FLAG.metAi),
    sentToHuman: (flags & FLAG.decided) === 0 ? -1 : bit(flags, FLAG.sentToHuman),
    forced: bit(flags, FLAG.forced),
    trigger: rows[at + CONTACT.trigger]!,
    aiWouldResolve: bit(flags, FLAG.aiWouldResolve),
    entitled: isEntitled(flags) ? 1 : 0,
    confidence: rows[at + CONTACT.confidence]!,
    metOutage: bit(flags, FLAG.aiDown),
    charged: bit(flags, FLAG.charged),
    tookBack: bit(flags, FLAG.tookBack),
  };
}
export type ContactRow = ReturnType<typeof contactRow>;

export function legRow({ rows }: LegBatch, row: number, kinds: readonly Kind[]) {
  const at = row * LEG.width;
  const flags = rows[at + LEG.flags]!;
  return {
    ...kindOf(kinds, rows[at + LEG.kind]!),
    queue: rows[at + LEG.queue]!,
    group: rows[at + LEG.group]!,
    attempt: rows[at + LEG.attempt]!,
    origin: originOf(flags, rows[at + LEG.attempt]!) as number,
    entered: rows[at + LEG.entered]!,
    wait: rows[at + LEG.wait]!,
    waited: bit(flags, FLAG.waited),
    end: rows[at + LEG.end]!,
    work: rows[at + LEG.work]!,
    talk: rows[at + LEG.talk]!,
    afterContact: rows[at + LEG.afterContact]!,
    resolved: bit(flags, FLAG.humanResolves),
    completeness: rows[at + LEG.completeness]!,
    fidelity: rows[at + LEG.fidelity]!,
    noRepetition: rows[at + LEG.noRepetition]!,
    transitionTime: rows[at + LEG.transitionTime]!,
    rightDestination: rows[at + LEG.rightDestination]!,
    fatal: rows[at + LEG.fatal]!,
    repeatSeconds: rows[at + LEG.repeatSeconds]!,
    lostByPacket: bit(flags, FLAG.lostByPacket),
    asked: bit(flags, FLAG.asked),
    silent: bit(flags, FLAG.silent),
  };
}
export type LegRow = ReturnType<typeof legRow>;
