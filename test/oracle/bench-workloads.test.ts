/**
 * The scenarios of the benchmark are the systems that others simulate beside us: they give the exact answers of W1 and W2, and for W3
 * those of an independent program.
 */
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/cli/input.ts';
import { study } from '../../src/cli/study.ts';
import type { Estimate } from '../../src/findings/findings.ts';
import { erlangA } from '../../src/theory/erlang-a.ts';
import { STANDARD, standard } from '../bench/workloads.ts';

const REPLICATIONS = 30;
/** So wide that one seed in a million would leave the exact value out. */
const CONFIDENCE = 0.999999;
const MINUTE = 60;

async function metricsOf(id: string, needs: number, set: readonly string[] = []): Promise<(metric: string) => Estimate> {
  const workload = standard(
    STANDARD.find((one) => one.id === id)!,
    needs,
  );
  const { ready, problems } = await readInput(workload.file, { set: [...workload.set, ...set] });
  expect(problems).toEqual([]);
  const { findings } = await study(ready!, { replications: REPLICATIONS, confidence: CONFIDENCE, jobs: 1 });
  return (metric) => findings!.policies[0]!.metrics[metric]!;
}

/** The interval holds the value, and is narrow enough that a wrong system would miss it. */
function expectHolds({ lo, hi }: Estimate, value: number): void {
  expect(lo).toBeLessThan(value);
  expect(hi).toBeGreaterThan(value);
  expect((hi! - lo!) / 2 / value).toBeLessThan(0.17);
}

describe('workloads of the benchmark', { timeout: 180_000 }, () => {
  it('W1 waits as Erlang C says', async () => {
    const metric = await metricsOf('W1', 40_000);
    expectHolds(metric('wait.mean'), 0.66873 * MINUTE);
    expect(metric('entries').value).toBe(40_000);
  });

  it('W2 waits and gives up as Erlang A says', async () => {
    const exact = erlangA({ servers: 100, arrivals: 100, handle: 1, patience: 0.5 });
    expect([exact.waits, exact.abandons, exact.meanWait].map((value) => Number(value.toPrecision(4)))).toEqual([0.43, 0.04668, 0.02334]);
    const metric = await metricsOf('W2', 40_000);
    expectHolds(metric('wait.any'), exact.waits);
    expectHolds(metric('abandonment'), exact.abandons);
    expectHolds(metric('wait.mean'), exact.meanWait * MINUTE);
  });

  it('W3 waits, gives up and comes back as in a hand-specialised C++ loop', async () => {
    // Of 60,000 needs from empty to empty, 2,000 runs of the loop: wait 0.27736 ± 0.00075 min, abandoned 0.05551 ± 0.00015 (one standard error).
    const metric = await metricsOf('W3', 60_000);
    expectHolds(metric('wait.mean'), 0.27736 * MINUTE);
    expectHolds(metric('abandonment'), 0.05551);
    // One need in five asks for a human; 15 % of those served, who are 94.45 % of them, start again: a geometric number of contacts.
    const again = 0.2 * 0.15 * (1 - 0.05551);
    expect(metric('contacts-per-need').value).toBeCloseTo(1 / (1 - again), 3);
    expect(metric('containment.reported').value).toBeCloseTo(0.8, 2);
  });
});
