/** The laws that every run is checked with notice what they are there to notice. That right runs obey them, every other test shows. */
import { describe, expect, it } from 'vitest';
import { RunError } from '../../src/experiment/failure.ts';
import { enterHumanQueue } from '../../src/sim/waiting.ts';
import { bear } from '../../src/sim/arrival.ts';
import { checkCounts, checkNobodyIdle, checkTimes, InvariantError } from '../../src/sim/invariants.ts';
import { Run } from '../../src/sim/run.ts';
import { modelsFrom } from '../support/world.ts';

const BLIND = { needs: () => {}, contacts: () => {}, legs: () => {}, areas: () => {} };

const QUEUE = `
schema: tandem/scenario@1
id: laws
experiment: { length: 1h, replications: 1 }
intents: { ask: { human: { handle: 5m } } }
sources: { calls: { channel: voice, arrivals: { rate: 60/h } } }
humans: { groups: { desk: { agents: 2 } } }
policies: { p: { type: human-only } }
`;

/** Some customers have arrived at an open desk nobody was called to: all of them wait. */
async function waitingRun(): Promise<Run> {
  const run = new Run((await modelsFrom(QUEUE)).get('p')!, 'spring', 3, BLIND, null);
  for (let customer = 0; customer < 3; customer++) {
    run.now = run.births.next;
    run.areas.advance(run.now);
    bear(run);
  }
  return run;
}

function failureOf(check: (run: Run) => void, run: Run): InvariantError {
  try {
    check(run);
  } catch (error) {
    if (error instanceof InvariantError) return error;
    throw error;
  }
  throw new Error('the law was not seen to be broken');
}

describe('a run that is in order', () => {
  it('breaks no law', async () => {
    const run = await waitingRun();
    for (const check of [checkCounts, checkTimes, checkNobodyIdle]) expect(() => check(run)).not.toThrow();
  });
});

describe('a law that is broken is noticed', () => {
  it('contacts that are not accounted for', async () => {
    const run = await waitingRun();
    run.counts.arrived++;
    expect(failureOf(checkCounts, run).message).toBe('4 contacts arrived and 3 are accounted for');
  });

  it('a contact that waits in two places', async () => {
    const run = await waitingRun();
    enterHumanQueue(run, 0);
    expect(failureOf(checkCounts, run).message).toContain('the queues hold 4');
  });

  it.each([
    ['needs in the system', 'sojourn'],
    ['contacts waiting', 'waits'],
    ['contacts in hand', 'work'],
  ] as const)('time integrals that disagree with %s counted one by one', async (what, entry) => {
    const run = await waitingRun();
    run.ledger[entry] += 1;
    expect(failureOf(checkTimes, run).message).toContain(`the time integral of ${what}`);
  });

  it('an agent who is idle while somebody waits, with the contact that waits', async () => {
    const run = await waitingRun();
    run.staff.setDue(0, 1, () => {});
    const error = failureOf(checkNobodyIdle, run);
    expect(error.message).toBe('an agent of desk is idle while a contact waits');
    expect(error.contact).toBe('need 1 of calls, contact 1');
  });
});

describe('a broken law as people read it', () => {
  it('says where, and how to see it again', async () => {
    const run = await waitingRun();
    run.staff.setDue(0, 1, () => {});
    const { failure } = RunError.from(failureOf(checkNobodyIdle, run), { arm: 'p', replication: 3, scenario: 'laws.yaml', seed: 'spring' });
    expect(failure.kind).toBe('invariant');
    expect(failure.message).toMatch(/^an agent of desk is idle while a contact waits \(at [\d.]+ s, need 1 of calls, contact 1\)$/);
    expect(failure.help).toContain('replay: tandem run laws.yaml --policy p --seed spring --replications 4');
  });
});
