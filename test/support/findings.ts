/** Findings from synthetic records: a resolved scenario without the reader, and every input that is not in question filled in. */
import { createHash } from 'node:crypto';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import { findFrom } from '../../src/findings/find.ts';
import type { Comparison, Findings, PolicyFindings } from '../../src/findings/findings.ts';
import type { FindInput } from '../../src/findings/input.ts';
import type { ResolvedScenario } from '../../src/scenario/resolved.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';

interface Told {
  /** Arm id → policy type. */
  readonly policies: Readonly<Record<string, string>>;
  /** Blocks of the scenario besides, as in YAML. */
  readonly blocks?: Readonly<Record<string, unknown>>;
}

export function resolvedOf({ policies, blocks = {} }: Told): ResolvedScenario {
  const scenario = scenarioSchema.parse({
    schema: 'tandem/scenario@1',
    id: 'synthetic',
    intents: { order: { ai: {} }, dispute: {} },
    segments: { standard: {}, premium: {} },
    sources: { line: { channel: 'voice', arrivals: { rate: '100/h' } } },
    humans: {
      groups: { tier1: { agents: 10, cost: '36 EUR/h' }, specialists: { agents: 0 } },
      queues: { orders: { groups: ['tier1'] }, disputes: { groups: ['tier1', 'specialists'] } },
    },
    satisfaction: { unresolved: -2, 'wait-minute': -0.1 },
    policies: Object.fromEntries(Object.entries(policies).map(([id, type]) => [id, { type }])),
    ...blocks,
  });
  const arms = Object.entries(policies).map(([id, type]) => ({ id, type, policy: scenario.policies[id]!, world: scenario }));
  return { scenario, arms, file: 'synthetic.yaml', hash: 'sha256:0', assumptions: [] };
}

export function find(told: Told, records: readonly ReplicationRecord[], some: Partial<FindInput> = {}): Findings {
  return findFrom({
    resolved: resolvedOf(told),
    engineVersion: '0',
    seed: 'test',
    experiment: {
      replications: Math.max(0, ...records.map(({ replication }) => replication + 1)),
      windowSeconds: 200,
      leadInSeconds: 0,
      followSeconds: 0,
      start: null,
      timezone: null,
    },
    records,
    plan: { by: [], thresholds: [] },
    confidence: 0.95,
    clairvoyant: {},
    interrupted: false,
    observed: [],
    conventions: { withinSeconds: 20, handoffWeights: {} },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    ...some,
  });
}

export function policyIn(findings: Findings, id: string): PolicyFindings {
  const policy = findings.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
}

export function comparisonIn(findings: Findings, metric: string, policy: string, against: string): Comparison {
  const comparison = findings.comparisons.find((one) => one.metric === metric && one.policy === policy && one.against === against);
  if (comparison === undefined) throw new Error(`${policy} against ${against} on ${metric} was not compared`);
  return comparison;
}
