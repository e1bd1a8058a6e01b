/** Work that a human-only policy brings, against the people who are there: known before anything runs, where nobody gives up. */
import { groupsOfQueue } from '../group-choice.ts';
import { meanDuration } from '../mean-duration.ts';
import { agentsInRoles } from '../roles.ts';
import { presentOf, shrinkageOf } from '../shrinkage.ts';
import { valueOf, type Channel, type IntentSpec, type PatienceSpec, type PolicySpec, type Scenario, type SourceSpec } from '../schema.ts';
import type { CheckContext } from './context.ts';

/** Contacts of one kind that wait for ever, in one line with the same groups. */
interface Stream {
  /** Contacts at work at once, were there no end of people at speed 1. */
  readonly load: number;
  readonly intent: string;
  readonly channel: Channel;
  readonly groups: readonly string[];
  /** Owed by the centre: nobody waits, and nobody gives up. */
  readonly calls: boolean;
}

/**
 * Refuses a steady state in which some groups are offered as much work as they can do, or more, by people who wait for ever: the line would
 * grow without end. What gives up, comes back or is assisted changes the work, and is left to the pilot run.
 */
export function checkCapacity(id: string, policy: PolicySpec, world: Scenario, context: CheckContext): void {
  const unknown = world.experiment.kind === 'terminating' || policy.type !== 'human-only' || world.humans === undefined || world.assist !== undefined;
  const streams = unknown ? null : streamsOf(world);
  for (const groups of distinct(streams ?? [])) {
    const within = (streams ?? []).filter((stream) => stream.groups.every((group) => groups.includes(group)));
    if (complainOf(id, groups, within, world, context)) return;
  }
}

function distinct(streams: readonly Stream[]): readonly (readonly string[])[] {
  const sets = new Map(streams.map(({ groups }) => [groups.join(), groups]));
  return [...sets.values()].sort((a, b) => a.length - b.length);
}

/** The sentence, when these groups cannot do what only they can do. */
function complainOf(id: string, groups: readonly string[], streams: readonly Stream[], world: Scenario, { report }: CheckContext): boolean {
  const agents = groups.reduce((sum, group) => sum + agentsOf(world, group), 0);
  // The most that anybody could do at once: the most places for contacts, the highest speed.
  const load = streams.reduce((sum, stream) => sum + stream.load / Math.max(...groups.map((group) => pace(world, group, stream))), 0);
  if (load < agents) return false;
  const [first] = groups;
  const who = groups.map((group) => `\`${group}\``).join(' and ');
  // Those in roles come first, whatever the number.
  const least = Math.floor(load) + 1 + groups.reduce((sum, group) => sum + agentsInRoles(world, group), 0);
  const owed = streams.some(({ calls }) => calls);
  const more = groups.length === 1 ? `write \`agents: ${least}\` or more` : `give them ${least} agents or more between them`;
  report(['humans', 'groups', first!, 'agents'], {
    code: 'E166',
    message: `under \`${id}\`, ${who} ${groups.length === 1 ? 'is' : 'are'} offered the work of ${Number(load.toFixed(2))} agents and ${groups.length === 1 ? 'has' : 'have'} ${agents}, and nobody gives up: ${owed ? 'what is owed' : 'the line'} grows without end, there is no steady state`,
    help: `${more}${world.returns === undefined ? '' : ' (more still for those who come back)'}, ${owed ? 'or call fewer customers' : 'give callers a `patience`, or limit the `places` of the queue'}`,
  });
  return true;
}

function agentsOf(world: Scenario, group: string): number {
  const { agents: scheduled, tenure, 'agent-spread': spread } = world.humans?.groups[group] ?? {};
  // How fast people are who differ is known only when they are drawn.
  if (tenure !== undefined || spread !== undefined) return Infinity;
  return typeof scheduled === 'number' ? Math.max(0, presentOf(scheduled, shrinkageOf(world.humans?.shrinkage)) - agentsInRoles(world, group)) : Infinity;
}

/** Contacts of a stream that one agent of a group can do in the time of one; 0: none. */
function pace(world: Scenario, group: string, { intent, channel }: Pick<Stream, 'intent' | 'channel'>): number {
  const spec = world.humans?.groups[group];
  if (spec === undefined) return 0;
  const slots = spec.channels === undefined ? 1 : (spec.channels[channel]?.slots ?? 0);
  const speed = spec.skills === undefined ? 1 : spec.skills[intent] === undefined ? 0 : valueOf(spec.skills[intent].speed ?? 1);
  return slots * speed;
}

/** Null: some load cannot be known from the scenario alone. */
function streamsOf(world: Scenario): readonly Stream[] | null {
  const streams: Stream[] = [];
  for (const source of Object.values(world.sources)) {
    const perSecond = rateOf(source);
    const { reached, ringing } = callsOf(source);
    if (perSecond === null) return null;
    for (const [intent, share] of sharesOf(source.intents, world.intents)) {
      const seconds = workOf(world.intents[intent]?.human, source.channel);
      if (seconds === null) return null;
      for (const [segment, part] of sharesOf(source.segments, world.segments ?? { all: {} })) {
        const stays = source.outbound !== undefined || waitsForEver(source.patience, intent, segment, source.channel);
        const groups = stays ? groupsOf(world, intent, source.channel, segment) : [];
        if (groups.length > 0)
          streams.push({
            load: perSecond * share * part * (reached * seconds + ringing),
            intent,
            channel: source.channel,
            groups,
            calls: source.outbound !== undefined,
          });
      }
    }
  }
  return streams;
}

/** Of customers who are called: the share that answers, and the mean seconds of ringing for each. */
function callsOf({ outbound }: SourceSpec): { readonly reached: number; readonly ringing: number } {
  const answers = outbound?.answers === undefined ? 1 : valueOf(outbound.answers);
  const ring = outbound?.ring === undefined ? 0 : valueOf(outbound.ring);
  let [missing, ringing] = [1, 0];
  for (let call = 0; call < (outbound?.attempts ?? 1); call++) {
    missing *= 1 - answers;
    ringing += missing * ring;
  }
  return { reached: 1 - missing, ringing };
}

function rateOf({ arrivals }: SourceSpec): number | null {
  if (arrivals === undefined || arrivals['by-weekday'] !== undefined || arrivals['by-interval'] !== undefined) return null;
  if (arrivals.rate !== undefined) return valueOf(arrivals.rate);
  const perDay = arrivals['per-day'] === undefined ? arrivals['per-week'] && valueOf(arrivals['per-week']) / 7 : valueOf(arrivals['per-day']);
  return perDay === undefined ? null : perDay / 86400;
}

/** Ids with a share; a single one needs none written. */
function sharesOf(mix: Readonly<Record<string, number>> | undefined, all: object): readonly (readonly [string, number])[] {
  return mix === undefined ? Object.keys(all).map((id) => [id, 1] as const) : Object.entries(mix).filter(([, share]) => share > 0);
}

/** Mean seconds of talk and after-contact work; null when unknown. */
function workOf(human: IntentSpec['human'], channel: Channel): number | null {
  const own = human?.['by-channel']?.[channel];
  const handle = own?.handle ?? human?.handle;
  const after = own?.['after-contact'] ?? human?.['after-contact'];
  const [talk, wrapUp] = [handle === undefined ? null : meanDuration(handle), after === undefined ? 0 : meanDuration(after)];
  return talk === null || wrapUp === null ? null : talk + wrapUp;
}

/** The most specific patience counts: segment before intent before channel before source. */
function waitsForEver(patience: PatienceSpec | undefined, intent: string, segment: string, channel: Channel): boolean {
  if (typeof patience !== 'object') return patience === undefined || patience === 'none';
  const { balks, 'never-leaves': _some, 'by-intent': byIntent, 'by-segment': bySegment, 'by-channel': byChannel, ...own } = patience;
  if (balks !== undefined) return false;
  const special = bySegment?.[segment] ?? byIntent?.[intent] ?? byChannel?.[channel];
  return special === undefined ? Object.values(own).every((shape) => shape === undefined) : special === 'none';
}

/** Groups that serve such a contact from a line without a limit of places; none where places are limited, or nobody serves it. */
function groupsOf(world: Scenario, intent: string, channel: Channel, segment: string): readonly string[] {
  const queues = world.humans?.queues;
  const queue =
    queues === undefined
      ? { groups: Object.keys(world.humans?.groups ?? {}), places: undefined, lines: undefined }
      : Object.values(queues).find(
          ({ takes }) =>
            (takes?.intents?.includes(intent) ?? true) && (takes?.channels?.includes(channel) ?? true) && (takes?.segments?.includes(segment) ?? true),
        );
  if (queue === undefined || queue.places !== undefined || queue.lines !== undefined || world.humans?.lines !== undefined) return [];
  return [...groupsOfQueue(queue)].filter((group) => pace(world, group, { intent, channel }) > 0).sort();
}
