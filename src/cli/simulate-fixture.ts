/** A fixture of `verify` down the path that every scenario takes: read, simulated, scored. */
import type { Fixture } from '../verify/fixture.ts';
import type { Simulate } from '../verify/verify.ts';
import { study } from './study.ts';
import { readyFromText } from './text-input.ts';

/** @param slowness handle times times this; 1 but in the test that proves that 1.02 is noticed */
export function fixtureSimulator(jobs: number | undefined, slowness = 1): Simulate {
  return async (fixture: Fixture) => {
    const ready = await readyFromText(fixture.id, fixture.scenario(slowness));
    const { findings, failure } = await study(ready, { replications: fixture.replications, by: fixture.by, jobs });
    if (findings === null) return { error: failure?.message ?? 'no replication was complete' };
    return findings.policies[0] ?? { error: 'there is no policy' };
  };
}
