/** The engine and its slow, obvious twin agree on every need, contact and leg of random scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelsOf, randomScenario } from '../support/random-scenario.ts';
import { differences } from '../support/twin-compare.ts';

const SCENARIOS = 400;

describe('the engine', () => {
  it('does to every customer what a second simulator, written from the documents, does', async () => {
    await fc.assert(
      fc.asyncProperty(randomScenario, fc.nat(3), async (text, replication) => {
        for (const [policy, model] of await modelsOf(text)) {
          const found = differences(model, 'twin', replication);
          if (found.length > 0) expect.fail(`${policy}, replication ${replication}:\n${found.join('\n')}\n${text}`);
        }
      }),
      { numRuns: SCENARIOS, seed: 20260302 },
    );
  }, 120_000);
});
