/** The identity of a resolved scenario. */
import { createHash } from 'node:crypto';
import type { Arm } from './resolved.ts';
import type { Scenario } from './schema.ts';

/**
 * SHA-256 over the decoded values, as JSON. Blocks come in the order of the schema, so the order of their keys does not matter;
 * maps keyed by ids keep the order of the file, because the first policy is the reference and intents are drawn in their order.
 * Where the values came from (`use`, `extends`) is left out: a file that spells them out is the same scenario.
 */
export function hashOf(scenario: Scenario, arms: readonly Arm[]): string {
  const { use: _use, extends: _extends, policies: _policies, ...world } = scenario;
  const parts = arms.map(({ id, policy: { with: _with, ...policy }, world: own }) => ({ id, policy, world: own === scenario ? null : sided(own) }));
  return `sha256:${createHash('sha256')
    .update(JSON.stringify({ world, arms: parts }))
    .digest('hex')}`;
}

function sided(world: Scenario): unknown {
  const { use: _use, extends: _extends, policies: _policies, ...rest } = world;
  return rest;
}
