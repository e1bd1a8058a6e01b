/**
 * Replication records without an engine: customers drawn once a replication, the same for every policy, and policies that do simple
 * things to them. What a policy does is measured like a real run, so findings can be tested on numbers whose causes are known.
 */
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import * as PATH from '../../src/sim/path.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import { areasOf, contactRows, legRows, needRows } from './observations.ts';
import type { WrittenContact, WrittenLeg, WrittenNeed } from './observations.ts';
import { CONTEXT, measured, recordOf } from './measuring.ts';

/** What a policy does with a customer. */
export interface Behaviour {
  /** Goes to a human: given difficulty (0 to 1) and a signal of it. */
  readonly toHuman: (difficulty: number, signal: number) => boolean;
  /** Mean seconds waited for a human. */
  readonly wait: number;
  /** Agents of tier 1 on duty. */
  readonly agents: number;
}

const PER_REPLICATION = 300;
const WINDOW = 200;
const HANDLE = 10;

/** Lehmer's generator: good enough to make rows, the same everywhere. */
function generator(seed: number): () => number {
  let state = (seed * 7919 + 12345) % 2147483647;
  for (let i = 0; i < 5; i++) state = (state * 48271) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function recordFor(
  arm: string,
  replication: number,
  { toHuman, wait, agents }: Behaviour,
  by: readonly (readonly string[])[] = [],
  satisfaction = true,
): ReplicationRecord {
  const draw = generator(replication + 1);
  const needs: WrittenNeed[] = [];
  const contacts: WrittenContact[] = [];
  const legs: WrittenLeg[] = [];
  // The number of customers varies from one replication to the next, as it does in life.
  const customers = PER_REPLICATION - 40 + Math.floor(80 * draw());
  for (let i = 0; i < customers; i++) {
    const [difficulty, noise, humanLuck, patience] = [draw(), draw(), draw(), draw()];
    const who = { intent: i % 2, segment: i % 5 === 0 ? 1 : 0 };
    const at = (WINDOW * i) / customers;
    const aiWouldResolve = difficulty < 0.6 ? 1 : 0;
    const sent = toHuman(difficulty, 0.7 * difficulty + 0.3 * noise) ? 1 : 0;
    const waited = sent === 1 ? 2 * wait * patience : 0;
    const resolved = sent === 1 ? (humanLuck < 0.9 ? 1 : 0) : aiWouldResolve;
    const satisfied = resolved === 1 ? 0.85 - 0.001 * waited : 0.2;
    const end = sent === 1 ? END.served : END.contained;
    needs.push({
      ...who,
      born: at,
      closed: at + waited + HANDLE,
      end,
      path: sent === 1 ? PATH.humanOnly : PATH.aiOnly,
      resolved,
      resolvedFirst: resolved,
      resolvedByAi: sent === 1 ? 0 : resolved,
      wait: waited,
      humanSeconds: sent * HANDLE,
      satisfied,
      satisfiedPerfect: satisfied,
      rating: 1 + 4 * satisfied,
    });
    contacts.push({ ...who, arrived: at, end, resolved, metAi: 1 - sent, sentToHuman: sent, aiWouldResolve });
    if (sent === 1)
      legs.push({
        ...who,
        entered: at,
        queue: 0,
        group: 0,
        origin: ORIGIN.direct,
        wait: waited,
        waited: waited > 0 ? 1 : 0,
        end: END.served,
        work: HANDLE,
        talk: HANDLE,
        afterContact: 0,
        resolved,
      });
  }
  const values = measured(
    (sink) => {
      sink.needs(needRows(...needs));
      sink.contacts(contactRows(...contacts));
      sink.legs(legRows(...legs));
      sink.areas(areasOf([0, 100, WINDOW], { onDuty: [100 * agents, 100 * agents, 0, 0], waiting: [0, 0, 0, 0] }));
    },
    by,
    [],
    { ...CONTEXT, satisfaction },
  );
  return recordOf(arm, replication, values);
}

export function recordsOf(
  arms: Readonly<Record<string, Behaviour>>,
  replications: number,
  by: readonly (readonly string[])[] = [],
  satisfaction = true,
): ReplicationRecord[] {
  return Array.from({ length: replications }, (_, r) => Object.entries(arms).map(([arm, behaviour]) => recordFor(arm, r, behaviour, by, satisfaction))).flat();
}

/** Policies whose ranking is known: a good router beats both baselines, a useless one lies between them. */
export const AI_ONLY: Behaviour = { toHuman: () => false, wait: 0, agents: 0 };
export const HUMAN_ONLY: Behaviour = { toHuman: () => true, wait: 200, agents: 10 };
export const ROUTER: Behaviour = { toHuman: (_, signal) => signal > 0.62, wait: 30, agents: 8 };
