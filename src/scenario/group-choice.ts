/** Whom a queue goes to, as it is written: a group, several alike, or either under conditions. */
import type { QueueSpec } from './schema.ts';

export interface GroupChoice {
  /** Groups that are asked together: the longest idle of them all takes the contact. */
  readonly groups: readonly string[];
  /** Idle agents that each of these groups keeps for its other work. */
  readonly keepIdle: number;
  /** Seconds that a contact must have waited before these groups take it. */
  readonly after: number;
}

/** The choices of a queue in their order. */
export function groupChoices({ groups }: Pick<QueueSpec, 'groups'>): readonly GroupChoice[] {
  return groups.map((choice) => {
    if (typeof choice === 'string') return { groups: [choice], keepIdle: 0, after: 0 };
    if (Array.isArray(choice)) return { groups: choice, keepIdle: 0, after: 0 };
    return { groups: [choice.group].flat(), keepIdle: choice['keep-idle'] ?? 0, after: choice.after ?? 0 };
  });
}

/** Every group that ever serves a queue, first choice first. */
export function groupsOfQueue(queue: Pick<QueueSpec, 'groups'>): readonly string[] {
  return groupChoices(queue).flatMap(({ groups }) => groups);
}
