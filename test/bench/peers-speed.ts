/** The same systems in two other engines, for those who wonder what is usual. */
import { findPeer, PEERS } from './peers.ts';
import type { PeerFound } from './peers.ts';
import { nanoseconds, perSecond, rounded, times } from './numbers.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import { summary } from './timings.ts';
import { STANDARD } from './workloads.ts';
import type { Standard } from './workloads.ts';

interface Compared {
  readonly one: Standard;
  readonly peer: string;
  /** Seconds a need; null: the peer is absent. */
  readonly seconds: number | null;
  readonly limit: number | null;
}

const NEEDS = 200_000;

function compare(setting: Setting, one: Standard, peer: string, found: PeerFound): Compared {
  if ('absent' in found) return { one, peer, seconds: null, limit: null };
  setting.say(`peers: ${peer}, ${one.id}`);
  const needs = setting.needs ?? (setting.quick ? NEEDS / 10 : NEEDS);
  const seconds: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < Math.min(setting.rounds, 3); round++) {
    if ('limit' in setting.limit) limits.push(setting.limit.limit(one.limit, one.needs, round + 1).seconds);
    seconds.push(found.run(one.id, needs, round + 1) / needs);
  }
  return { one, peer, seconds: summary(seconds).median, limit: limits.length === 0 ? null : summary(limits).median };
}

function ratio({ seconds, limit }: Compared): number | null {
  return seconds === null || limit === null ? null : seconds / limit;
}

async function measure(setting: Setting): Promise<Measured> {
  const found = PEERS.map((peer) => ({ name: peer.name, found: findPeer(peer) }));
  const compared = found.flatMap((peer) => STANDARD.map((one) => compare(setting, one, peer.name, peer.found)));
  const jsonOf = (peer: string): Json =>
    Object.fromEntries(
      compared
        .filter((one) => one.peer === peer)
        .map((one): [string, Json] => {
          const times = ratio(one);
          return [one.one.id, one.seconds === null ? null : { nanosecondsPerNeed: rounded(1e9 * one.seconds), ratio: times === null ? null : rounded(times) }];
        }),
    );
  return {
    json: { peers: Object.fromEntries(found.map(({ name, found: peer }) => [name, 'absent' in peer ? { skipped: peer.absent } : jsonOf(name)])) },
    tables: [
      {
        title: 'Other engines, in process, as their users would write it',
        head: ['', 'engine', 'ns a need', 'needs a second', '× limit'],
        rows: compared.flatMap((one) =>
          one.seconds === null ? [] : [[one.one.id, one.peer, nanoseconds(one.seconds), perSecond(1 / one.seconds), times(ratio(one))]],
        ),
        notes: found.flatMap(({ found: peer }) => ('absent' in peer ? [peer.absent] : [])),
      },
    ],
  };
}

export const PEERS_SPEED: Section = { id: 'peers', summary: 'SimPy and simjs, where they are installed', measure };
