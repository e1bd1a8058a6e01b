/** Who is due when, by group, and which lines of which queues a group serves. */
import { CHANNELS, valueOf } from '../scenario/schema.ts';
import { deferralOf, DEFERRED_FIRST_PREFERENCE } from './deferral.ts';
import type { GroupSpec, QueueSpec } from '../scenario/schema.ts';
import { isSchedule } from '../scenario/agent-windows.ts';
import type { Tables } from './intervals.ts';
import { scheduleSteps, windowSteps } from './agent-steps.ts';
import type { AgentSteps } from './agent-steps.ts';
import { peopleOf } from '../scenario/people.ts';
import { presentOf, shrunkShifts } from '../scenario/shrinkage.ts';
import type { Shrinkage } from '../scenario/shrinkage.ts';
import type { Calendar } from './calendar.ts';
import { groupChoices, groupsOfQueue } from '../scenario/group-choice.ts';
import { compilePeople } from './people.ts';
import type { TenuresSpec } from './people.ts';
import { compilePaces } from './pace.ts';
import { compileRoster } from './roster.ts';
import { cutStretches, cutSteps } from './group-hours.ts';
import { edgesOf, openForAny } from './opening.ts';
import type { ChannelHours, ChoiceModel, Duty, GroupModel, LineModel, QueueModel, RosterModel, Selection } from './model.ts';

/** A constant number is there while a channel of the group is open. */
function openSteps(agents: number, hours: readonly ChannelHours[]): AgentSteps {
  const edges = Array.from(openForAny(hours), (time, edge) => ({ time, agents: edge % 2 === 0 ? agents : 0 }));
  const begun = edges.findLast(({ time }) => time <= 0)?.agents ?? 0;
  const later = edges.filter(({ time }) => time > 0);
  return { times: [0, ...later.map(({ time }) => time)], agents: [begun, ...later.map((step) => step.agents)] };
}

function compileGroup(
  id: string,
  spec: GroupSpec,
  { intents, calendar, intervals, opening, tenures, select, shrinkage, inRoles, unlimited: unlimitedForAll }: World,
): GroupModel {
  const unlimited = unlimitedForAll || spec.agents === 'unlimited';
  const shifts = unlimited || spec.shifts === undefined ? null : shrunkShifts(spec.shifts, shrinkage);
  const own = unlimited || spec.opening === undefined ? null : edgesOf(Object.values(spec.opening), calendar);
  const rosterOf = (some: NonNullable<GroupSpec['shifts']>): RosterModel => {
    const whole = compileRoster(some, spec['shift-end'] ?? 'finish', calendar, shrinkage.absence > 0);
    return { ...whole, stretches: cutStretches(whole.stretches, own) };
  };
  const roster = shifts === null ? null : rosterOf(shifts.present);
  const written =
    unlimited || roster !== null || spec.agents === undefined || spec.agents === 'unlimited'
      ? { times: [0], agents: [0] }
      : typeof spec.agents === 'number'
        ? opening === null
          ? { times: [0], agents: [spec.agents] }
          : openSteps(
              spec.agents,
              opening.filter((_, channel) => spec.channels === undefined || spec.channels[CHANNELS[channel]!] !== undefined),
            )
        : isSchedule(spec.agents)
          ? scheduleSteps(intervals(spec.agents), calendar)
          : windowSteps(spec.agents, calendar);
  const steps = cutSteps(written, own);
  const agents = steps.agents.map((scheduled) => presentOf(scheduled, shrinkage));
  const most = shifts === null ? Math.max(0, ...agents.map((there) => there - inRoles(id))) : peopleOf(shifts.present).length;
  const people = compilePeople(id, spec, tenures, most);
  // Where there is no end of agents they are nobody in particular.
  const [typicalSpeed, typicalResolves] = unlimited && people !== null ? [people.typicalSpeed, people.typicalResolves] : [1, 0];
  const skill = (intent: string) => spec.skills?.[intent];
  const has = (intent: string) => spec.skills === undefined || skill(intent) !== undefined;
  return {
    times: Float64Array.from(steps.times),
    agents: Int32Array.from(agents),
    unlimited,
    roster,
    shrinkage:
      unlimited || (shrinkage.planned === 0 && shrinkage.absence === 0)
        ? null
        : {
            scheduled: Int32Array.from(steps.agents),
            away: shifts === null ? [] : rosterOf(shifts.away).stretches,
            absence: shrinkage.absence,
            stream: `staff/${id}`,
            paid: shrinkage.paid,
          },
    people: unlimited ? null : people,
    select: spec.select ?? select,
    opening: own,
    most,
    slots: Int32Array.from(CHANNELS, (channel) => (spec.channels === undefined ? 1 : (spec.channels[channel]?.slots ?? 0))),
    deferral: Int32Array.from(CHANNELS, (channel) => deferralOf(channel, spec.channels?.[channel])),
    paces: compilePaces(spec),
    speed: Float64Array.from(intents, (intent) => (has(intent) ? valueOf(skill(intent)?.speed ?? 1) * typicalSpeed : 0)),
    resolves: Float64Array.from(intents, (intent) => valueOf(skill(intent)?.resolves ?? 0) + typicalResolves),
    payPerSecond: spec.cost === undefined ? 0 : valueOf(spec.cost).amount / 3600,
  };
}

export interface Staffing {
  readonly queueIds: readonly string[];
  readonly groups: readonly GroupModel[];
  readonly queues: readonly QueueModel[];
  readonly lines: readonly LineModel[];
  readonly lineOf: Int32Array;
  readonly duties: readonly (readonly Duty[])[];
}

interface World {
  readonly groups: Readonly<Record<string, GroupSpec>>;
  readonly queues: Readonly<Record<string, QueueSpec>> | undefined;
  readonly shrinkage: Shrinkage;
  /** People of a group who are in a role as long as they are there. */
  readonly inRoles: (group: string) => number;
  readonly tenures: TenuresSpec;
  /** Of groups that do not say. */
  readonly select: Selection;
  readonly intents: readonly string[];
  readonly segments: readonly string[];
  readonly calendar: Calendar;
  /** Schedules of groups that name a file. */
  readonly intervals: Tables;
  readonly opening: readonly ChannelHours[] | null;
  readonly unlimited: boolean;
  /** Places in `CHANNELS` that some source has contacts on. */
  readonly channels: ReadonlySet<number>;
  /** Distinct priorities, highest first. */
  readonly priorities: readonly number[];
}

/** Without `queues`, one queue an intent, served by every group with the skill, first preference first. */
function queuesOf(world: World): Readonly<Record<string, QueueSpec>> {
  if (Object.keys(world.groups).length === 0) return {};
  if (world.queues !== undefined) return world.queues;
  const preference = (group: string, intent: string) => world.groups[group]!.skills?.[intent]?.preference ?? 1;
  const entries = world.intents.map((intent): [string, QueueSpec] => {
    const able = Object.keys(world.groups).filter((group) => world.groups[group]!.skills === undefined || world.groups[group]!.skills![intent] !== undefined);
    able.sort((a, b) => preference(a, intent) - preference(b, intent));
    return [intent, { takes: { intents: [intent] }, groups: able }];
  });
  return Object.fromEntries(entries);
}

/** The level of each (rank of priority, escalated or not) by what comes first in the queue; what follows `oldest` says nothing any more. */
function levelsOf(order: QueueModel['order'], priorities: number): Int32Array {
  return Int32Array.from({ length: 2 * priorities }, (_, index) => {
    const [rank, behind] = [index >> 1, index & 1];
    let level = 0;
    for (const key of order) {
      if (key === 'oldest') break;
      level = key === 'priority' ? level * priorities + rank : level * 2 + behind;
    }
    return level;
  });
}

/**
 * With ageing, a contact's place is its time of entry less what its priority is worth: priority counts by value, and an escalated contact one more
 * where the queue's order names it. Both are constant, so who goes before whom never changes while they wait.
 */
function headStartsOf(order: QueueModel['order'], levels: Int32Array, priorities: readonly number[], ageing: number): Float64Array {
  const headStart = new Float64Array(2 * priorities.length);
  levels.forEach((level, index) => {
    const priority = order.includes('priority') ? priorities[index >> 1]! : 0;
    const escalated = order.includes('escalated') && (index & 1) === 0 ? 1 : 0;
    headStart[level] = (priority + escalated) * ageing;
  });
  return headStart;
}

/** Far more than any wait, in seconds: beside a queue that ages, one that does not keeps its levels apart. */
const NEVER_MADE_UP = 1e9;

function compileQueue(spec: QueueSpec, { priorities, queues = {} }: World): QueueModel {
  const order = spec.order ?? ['priority', 'oldest'];
  const levels = levelsOf(order, priorities.length);
  const ages = Object.values(queues).some(({ ageing }) => ageing !== undefined);
  const apart = () => Float64Array.from({ length: 2 * priorities.length }, (_, level) => -level * NEVER_MADE_UP);
  return {
    places: spec.places ?? Infinity,
    telephoneLines: spec.lines ?? Infinity,
    fullToAi: spec['when-full'] === 'ai',
    fullToCallback: spec['when-full'] === 'callback',
    order,
    levels,
    ageing: spec.ageing === undefined ? Infinity : valueOf(spec.ageing),
    headStart: !ages ? null : spec.ageing === undefined ? apart() : headStartsOf(order, levels, priorities, valueOf(spec.ageing)),
  };
}

/** The choices that are left for a line; null: no condition among them. */
function compileChoices(spec: QueueSpec, groupIds: readonly string[], able: readonly number[]): readonly ChoiceModel[] | null {
  const choices = groupChoices(spec)
    .map(({ groups, keepIdle, after }) => ({
      groups: Int32Array.from(groups.map((id) => groupIds.indexOf(id)).filter((g) => able.includes(g))),
      keepIdle,
      after,
    }))
    .filter(({ groups }) => groups.length > 0);
  return choices.every(({ groups, keepIdle, after }) => groups.length === 1 && keepIdle === 0 && after === 0) ? null : choices;
}

/** Compiles groups, queues and the lines between them. */
export function compileStaffing(world: World): Staffing {
  const groupIds = Object.keys(world.groups);
  const groups = groupIds.map((id) => compileGroup(id, world.groups[id]!, world));
  const queueSpecs = queuesOf(world);
  const queueIds = Object.keys(queueSpecs);
  const lines: LineModel[] = [];
  const lineIndex = new Map<string, number>();
  const lineOf = new Int32Array(world.intents.length * CHANNELS.length * world.segments.length).fill(-1);
  const preferences: Map<number, number>[] = groups.map(() => new Map());

  world.intents.forEach((intent, i) => {
    CHANNELS.forEach((channel, c) => {
      world.segments.forEach((segment, s) => {
        const q = queueIds.findIndex((id) => {
          const takes = queueSpecs[id]!.takes;
          return (takes?.intents?.includes(intent) ?? true) && (takes?.channels?.includes(channel) ?? true) && (takes?.segments?.includes(segment) ?? true);
        });
        if (q < 0 || !world.channels.has(c)) return;
        const spec = queueSpecs[queueIds[q]!]!;
        const able = groupsOfQueue(spec)
          .map((id) => groupIds.indexOf(id))
          .filter((g) => groups[g]!.slots[c]! > 0 && groups[g]!.speed[i]! > 0);
        if (able.length === 0) return;
        const preferenceOf = (g: number) => world.groups[groupIds[g]!]!.skills?.[intent]?.preference ?? 1;
        const key = `${q}:${c}:${able.map((g) => `${g}/${preferenceOf(g)}`).join(',')}`;
        let line = lineIndex.get(key);
        if (line === undefined) {
          line = lines.length;
          lineIndex.set(key, line);
          const choices = compileChoices(spec, groupIds, able);
          const overflows = [...new Set((choices ?? []).map(({ after }) => after))].filter((after) => after > 0).sort((a, b) => a - b);
          lines.push({ queue: q, channel: c, groups: Int32Array.from(able), choices, overflows: Float64Array.from(overflows), outbound: null });
        }
        lineOf[(i * CHANNELS.length + c) * world.segments.length + s] = line;
        for (const g of able) {
          preferences[g]!.set(line, preferenceOf(g));
        }
      });
    });
  });
  return {
    queueIds,
    groups,
    queues: queueIds.map((id) => compileQueue(queueSpecs[id]!, world)),
    lines,
    lineOf,
    duties: preferences.map((byLine, group) =>
      [...byLine]
        .map(([line, preference]): Duty => {
          const { channel, choices } = lines[line]!;
          const choice = choices?.find(({ groups: some }) => some.includes(group));
          const later = groups[group]!.deferral[channel]! > 0 ? DEFERRED_FIRST_PREFERENCE : 0;
          return { line, preference: preference + later, keepIdle: choice?.keepIdle ?? 0, after: choice?.after ?? 0 };
        })
        .sort((a, b) => a.preference - b.preference || a.line - b.line),
    ),
  };
}
