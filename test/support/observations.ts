/** Rows of the observation tables written out by hand; what a row does not say has a neutral value. */
import * as FLAG from '../../src/sim/flags.ts';
import * as CONTACT from '../../src/sim/contact-row.ts';
import * as END from '../../src/sim/end.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import * as PATH from '../../src/sim/path.ts';
import { emptyBatch } from '../../src/sim/observations.ts';
import type { Areas, ContactBatch, LegBatch, NeedBatch } from '../../src/sim/observations.ts';
import { KINDS } from './measuring.ts';
import type { ContactRow, LegRow, NeedRow } from './rows.ts';

type Written<Row> = { readonly [Fact in keyof Row]?: number };
export type WrittenNeed = Written<NeedRow>;
export type WrittenContact = Written<ContactRow>;
export type WrittenLeg = Written<LegRow>;

/** The facts of a row by their places, after the neutral ones. */
function batchOf<Table extends { readonly width: number }>(table: Table, rows: readonly (readonly (readonly [place: number, value: number])[])[]) {
  const batch = emptyBatch(table, rows.length);
  for (const [row, facts] of rows.entries()) for (const [place, value] of facts) batch.rows[row * table.width + place] = value;
  batch.length = rows.length;
  return batch;
}

function kindOf({ source = 0, channel = 0, intent = 0, segment = 0 }: Written<NeedRow>): number {
  return KINDS.findIndex((kind) => kind.source === source && kind.channel === channel && kind.intent === intent && kind.segment === segment);
}

const bits = (...pairs: readonly (readonly [number, number | undefined])[]): number =>
  pairs.reduce((flags, [flag, set = 0]) => (set > 0 ? flags | flag : flags), 0);

const OF_PATH: Readonly<Record<number, number>> = {
  [PATH.aiOnly]: FLAG.everAi,
  [PATH.escalated]: FLAG.everAi | FLAG.everHuman | FLAG.everEscalated,
  [PATH.humanOnly]: FLAG.everHuman,
  [PATH.none]: 0,
};

/** Tables have more facts than a row needs to say: path and resolution are written as the flags and the attempt that they follow from. */
export function needRows(...rows: readonly WrittenNeed[]): NeedBatch {
  return batchOf(
    NEED,
    rows.map((row) => [
      [NEED.kind, kindOf(row)],
      [NEED.flags, bits([FLAG.resolved, row.resolved], [FLAG.prefersHuman, row.prefersHuman]) | OF_PATH[row.path ?? PATH.aiOnly]!],
      [NEED.end, row.end ?? END.contained],
      [NEED.attempt, (row.attempts ?? 1) - 1],
      ...(['born', 'closed', 'wait', 'humanSeconds', 'transfers', 'repeated', 'reauthentications', 'aiSeconds', 'aiCost'] as const).map(
        (fact) => [NEED[fact], row[fact] ?? 0] as const,
      ),
      ...(['satisfied', 'rating', 'satisfiedPerfect', 'answersSurvey'] as const).map((fact) => [NEED[fact], row[fact] ?? Number.NaN] as const),
    ]),
  );
}

export function contactRows(...rows: readonly WrittenContact[]): ContactBatch {
  return batchOf(
    CONTACT,
    rows.map((row) => [
      [CONTACT.kind, kindOf(row)],
      [
        CONTACT.flags,
        bits(
          [FLAG.resolved, row.resolved],
          [FLAG.metAi, row.metAi ?? 1],
          [FLAG.aiWouldResolve, row.aiWouldResolve ?? 1],
          [FLAG.decided, (row.sentToHuman ?? 0) + 1],
          [FLAG.sentToHuman, row.sentToHuman],
          [FLAG.forced, row.forced],
          [FLAG.aiDown, row.metOutage],
          [FLAG.charged, row.charged],
          [FLAG.tookBack, row.tookBack],
          [FLAG.asked, row.entitled],
        ),
      ],
      [CONTACT.end, row.end ?? END.contained],
      [CONTACT.trigger, row.trigger ?? -1],
      [CONTACT.confidence, row.confidence ?? Number.NaN],
      ...(['attempt', 'arrived', 'ended'] as const).map((fact) => [CONTACT[fact], row[fact] ?? 0] as const),
    ]),
  );
}

export function legRows(...rows: readonly WrittenLeg[]): LegBatch {
  return batchOf(
    LEG,
    rows.map((row) => [
      [LEG.kind, kindOf(row)],
      [
        LEG.flags,
        bits(
          [FLAG.waited, row.waited],
          [FLAG.humanResolves, row.resolved],
          [FLAG.lostByPacket, row.lostByPacket],
          [FLAG.handoff, row.origin === ORIGIN.escalated ? 1 : 0],
          [FLAG.forced, row.origin === ORIGIN.forced ? 1 : 0],
          [FLAG.asked, row.asked],
          [FLAG.silent, row.silent],
        ),
      ],
      [LEG.end, row.end ?? END.served],
      [LEG.group, row.group ?? -1],
      ...(['attempt', 'queue', 'entered', 'wait', 'work', 'fatal', 'repeatSeconds'] as const).map((fact) => [LEG[fact], row[fact] ?? 0] as const),
      ...(['talk', 'afterContact', 'completeness', 'fidelity', 'noRepetition', 'transitionTime', 'rightDestination'] as const).map(
        (fact) => [LEG[fact], row[fact] ?? Number.NaN] as const,
      ),
    ]),
  );
}

/** Time integrals; tables that are not given are empty (no groups, no queues) or zero. */
export function areasOf(
  edges: readonly number[],
  some: Partial<
    Record<
      | 'onDuty'
      | 'busy'
      | 'inHand'
      | 'waiting'
      | 'aiSessions'
      | 'inSystem'
      | 'away'
      | 'aiWaiting'
      | 'aiDown'
      | 'aiTurns'
      | 'aiTurnsWaited'
      | 'scheduled'
      | 'absent'
      | 'silent'
      | 'backlog'
      | 'begun'
      | 'interruptions'
      | 'backlogLeft'
      | 'told'
      | 'toldHungUp'
      | 'toldAnswered'
      | 'toldBias'
      | 'toldError'
      | 'adviserAsked'
      | 'adviserMet'
      | 'adviserWaited'
      | 'aiCame'
      | 'aiOverflowed'
      | 'aiBegun'
      | 'aiBegunWaited'
      | 'availabilityTold'
      | 'stayedAlone'
      | 'stayedForWait',
      readonly number[]
    >
  >,
): Areas {
  const intervals = edges.length - 1;
  const cells = (values: readonly number[] | undefined, rows: number) => Float64Array.from(values ?? Array.from({ length: rows * intervals }, () => 0));
  const queues = (some.waiting?.length ?? 0) / intervals;
  const groups = (some.onDuty?.length ?? 0) / intervals;
  return {
    intervals,
    edges: Float64Array.from(edges),
    onDuty: cells(some.onDuty, 0),
    busy: cells(some.busy, groups),
    inHand: cells(some.inHand, groups),
    waiting: cells(some.waiting, 0),
    aiSessions: cells(some.aiSessions, 1),
    inSystem: cells(some.inSystem, 1),
    away: cells(some.away, 1),
    aiWaiting: cells(some.aiWaiting, 1),
    aiDown: cells(some.aiDown, 1),
    aiTurns: cells(some.aiTurns, 1),
    aiTurnsWaited: cells(some.aiTurnsWaited, 1),
    silent: cells(some.silent, groups),
    backlog: cells(some.backlog, queues),
    begun: cells(some.begun, queues),
    interruptions: cells(some.interruptions, queues),
    backlogLeft: Float64Array.from(some.backlogLeft ?? []),
    told: cells(some.told, queues),
    toldHungUp: cells(some.toldHungUp, queues),
    toldAnswered: cells(some.toldAnswered, queues),
    toldBias: cells(some.toldBias, queues),
    toldError: cells(some.toldError, queues),
    adviserAsked: cells(some.adviserAsked, queues),
    adviserMet: cells(some.adviserMet, queues),
    adviserWaited: cells(some.adviserWaited, queues),
    aiCame: cells(some.aiCame, 1),
    aiOverflowed: cells(some.aiOverflowed, 1),
    aiBegun: cells(some.aiBegun, 1),
    aiBegunWaited: cells(some.aiBegunWaited, 1),
    availabilityTold: cells(some.availabilityTold, 1),
    stayedAlone: cells(some.stayedAlone, 1),
    stayedForWait: cells(some.stayedForWait, 1),
    scheduled: cells(some.scheduled, some.onDuty === undefined ? 0 : some.onDuty.length / intervals),
    absent: cells(some.absent, some.onDuty === undefined ? 0 : some.onDuty.length / intervals),
  };
}
