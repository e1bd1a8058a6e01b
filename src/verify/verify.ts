/** The engine against theory: every fixture simulated the way a user's scenario is, and held against its known answers. */
import type { PolicyFindings } from '../findings/findings.ts';
import type { Fixture } from './fixture.ts';
import { broken, judge } from './judge.ts';
import type { JudgedFixture } from './judge.ts';

/** Reads, simulates and scores the scenario of a fixture; the error in words when that is not possible. */
export type Simulate = (fixture: Fixture) => Promise<PolicyFindings | { readonly error: string }>;

export interface Verification {
  readonly schema: 'tandem/verify@1';
  readonly engine: { readonly version: string };
  readonly fixtures: readonly JudgedFixture[];
  readonly agreeing: number;
  readonly failing: number;
}

export interface VerifySettings {
  readonly fixtures: readonly Fixture[];
  readonly engineVersion: string;
  readonly simulate: Simulate;
  /** Called after each fixture. */
  readonly onDone?: (fixture: JudgedFixture, done: number) => void;
}

/** One fixture after the other; a fixture that cannot be simulated fails, and the others go on. */
export async function verifyAll({ fixtures, engineVersion, simulate, onDone }: VerifySettings): Promise<Verification> {
  const judged: JudgedFixture[] = [];
  for (const fixture of fixtures) {
    const found = await simulate(fixture);
    const result = 'error' in found ? broken(fixture, found.error) : judge(fixture, found);
    judged.push(result);
    onDone?.(result, judged.length);
  }
  const agreeing = judged.filter(({ agrees }) => agrees).length;
  return { schema: 'tandem/verify@1', engine: { version: engineVersion }, fixtures: judged, agreeing, failing: judged.length - agreeing };
}
