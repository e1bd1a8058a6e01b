/** What a policy needs of its world: the sides that it sends contacts to, and signals that its triggers read. */
import { CHANNELS, type Channel, type PolicySpec, type Scenario, type SourceSpec } from '../schema.ts';
import { groupsOfQueue } from '../group-choice.ts';
import type { CheckContext } from './context.ts';
import { agentsAtMost } from './staffing.ts';

export function checkArmSides(id: string, policy: PolicySpec, world: Scenario, context: CheckContext): void {
  const { vocabulary, report } = context;
  const word = vocabulary.policies.find(({ name }) => name === policy.type);
  const where = policy.module === undefined ? ['policies', id, 'type'] : ['policies', id, 'module'];
  const complain = (message: string, help: string): void => report(where, { code: 'E163', message, help });
  const needs = word?.needs ?? [];
  if (needs.includes('ai')) {
    const without = usedIntents(world, ({ outbound }) => outbound === undefined).filter((intent) => world.intents[intent]?.ai === undefined);
    if (without.length > 0)
      complain(
        `\`${id}\` sends contacts to the AI, and ${listed(without)} has no \`ai\` block`,
        `add \`ai: { resolves: 70%, turns: { mean: 5 }, turn: 15s }\` to ${listed(without)}, or use human-only`,
      );
  }
  if (needs.includes('humans')) checkHumans(id, world, complain);
  const triggers = Array.isArray(policy.escalate) ? policy.escalate : [];
  triggers.forEach(({ on }, index) => {
    const path = ['policies', id, 'escalate', index, 'on'];
    if (on === 'low-confidence' && world.ai?.confidence?.auc === undefined)
      report(path, { code: 'E164', message: 'the AI states no confidence: `ai.confidence.auc` is missing', help: 'add `ai: { confidence: { auc: 0.72 } }`' });
    if (on === 'asks-for-human' && world.ai?.['asks-for-human'] === undefined)
      report(path, {
        code: 'E164',
        message: 'nobody asks for a human: `ai.asks-for-human` is missing',
        help: 'add `ai: { asks-for-human: { prefers-human: 6% } }`, the chance a turn',
      });
    const turnsAway = world.ai?.sessions !== undefined || (world.ai?.requests?.['when-limited'] ?? 'wait') !== 'wait';
    if (on === 'ai-full' && !turnsAway)
      report(path, {
        code: 'E164',
        message: 'the AI is never full: `ai.sessions` is missing',
        help: 'add `ai: { sessions: { limit: 100 } }`, or remove the trigger',
      });
    if (on === 'ai-down' && world.ai?.outages === undefined)
      report(path, {
        code: 'E164',
        message: 'the AI is never down: `ai.outages` is missing',
        help: 'add `ai: { outages: { random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } } } }`, or remove the trigger',
      });
  });
}

function checkHumans(id: string, world: Scenario, complain: (message: string, help: string) => void): void {
  if (world.humans === undefined) {
    complain(`\`${id}\` needs humans, and there are none`, 'add `humans: { groups: { desk: { agents: 10 } } }`, or use ai-only');
    return;
  }
  const without = usedIntents(world).filter((intent) => !hasHandleTime(intent, world));
  if (without.length > 0)
    complain(
      `\`${id}\` sends contacts to humans, and ${listed(without)} has no handle time`,
      `add \`human: { handle: { lognormal: { mean: 5m, cv: 0.8 } } }\` to ${listed(without)}`,
    );
  for (const channel of usedChannels(world)) {
    const stranded = usedIntents(world).filter((intent) => !isServed(intent, channel, world));
    if (stranded.length > 0) complain(`no group serves ${listed(stranded)} on ${channel}`, 'give a group the skill and the channel, and let a queue take them');
  }
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}

/** Channels that contacts come by, those that a contact written out names for itself included. */
function usedChannels(world: Scenario): ReadonlySet<Channel> {
  return new Set(Object.values(world.sources).flatMap(({ channel, contacts }) => [channel, ...(contacts ?? []).flatMap((contact) => contact.channel ?? [])]));
}

/** Intents that contacts can have: those in a mix, all of them where contacts bring their own. */
function usedIntents(world: Scenario, counts: (source: SourceSpec) => boolean = () => true): readonly string[] {
  const all = Object.keys(world.intents);
  const used = new Set(
    Object.values(world.sources).flatMap((source) => {
      const { intents, list, contacts } = source;
      if (!counts(source)) return [];
      const mixed = intents === undefined ? (all.length === 1 ? all : []) : Object.keys(intents).filter((id) => intents[id]! > 0);
      if (list?.columns.intent !== undefined) return all;
      return [...mixed, ...(contacts ?? []).flatMap(({ intent }) => intent ?? [])];
    }),
  );
  return all.filter((id) => used.has(id));
}

/** A handle time for every contact of an intent: on the intent, for every channel that is used, or brought by the contacts themselves. */
function hasHandleTime(intent: string, world: Scenario): boolean {
  const human = world.intents[intent]?.human;
  if (human?.handle !== undefined) return true;
  return Object.values(world.sources).every(({ channel, list, contacts, intents }) => {
    if (intents !== undefined && list === undefined && contacts === undefined && !(intents[intent]! > 0)) return true;
    const brought = list?.columns.handle !== undefined || contacts?.every(({ handle }) => handle !== undefined) === true;
    const channels: readonly Channel[] = list?.columns.channel === undefined ? [channel] : CHANNELS;
    return brought || channels.every((one) => human?.['by-channel']?.[one]?.handle !== undefined);
  });
}

/** Whether some group with agents, skill and channel serves an intent, by way of a queue that takes all its segments. */
function isServed(intent: string, channel: Channel, world: Scenario): boolean {
  const groups = world.humans?.groups ?? {};
  const able = (id: string): boolean => {
    const group = groups[id];
    if (group === undefined || agentsAtMost(group) === 0) return false;
    return (group.skills === undefined || Object.hasOwn(group.skills, intent)) && (group.channels === undefined || group.channels[channel] !== undefined);
  };
  const queues = world.humans?.queues;
  if (queues === undefined) return Object.keys(groups).some(able);
  const segments = Object.keys(world.segments ?? {});
  return (segments.length === 0 ? [undefined] : segments).every((segment) => {
    const queue = Object.values(queues).find(({ takes }) => {
      const takesSegment = segment === undefined ? takes?.segments === undefined : (takes?.segments?.includes(segment) ?? true);
      return (takes?.intents?.includes(intent) ?? true) && (takes?.channels?.includes(channel) ?? true) && takesSegment;
    });
    return queue !== undefined && groupsOfQueue(queue).some(able);
  });
}
