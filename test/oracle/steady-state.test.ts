/** Steady state against what is known exactly: who rules the warm-up, what a run too short says, and what a week of slow returns must show. */
import { describe, expect, it } from 'vitest';
import { study } from '../../src/cli/study.ts';
import { readyFromText } from '../../src/cli/text-input.ts';
import { createReplicator } from '../../src/experiment/replicate.ts';
import type { Findings, PolicyFindings } from '../../src/findings/findings.ts';
import { wholeSeries, cellKeys, cellSeries } from '../../src/findings/series.ts';
import { mean, standardDeviation } from '../../src/stats/moments.ts';
import { compileCalendar } from '../../src/model/calendar.ts';
import { aiFlows } from '../../src/theory/ai-stage.ts';
import { erlangC } from '../../src/theory/erlang-c.ts';
import { isOverload } from '../../src/theory/station.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

async function run(text: string, replications: number): Promise<Findings> {
  const { findings, failure } = await study(await readyFromText('steady', text), { replications, jobs: 1 });
  if (findings === null) throw new Error(failure?.message ?? 'nothing was run');
  return findings;
}

function only({ policies }: Findings): PolicyFindings {
  expect(policies).toHaveLength(1);
  return policies[0]!;
}

const queue = ({ experiment, agents, perHour = 60, more = '' }: { experiment: string; agents: number; perHour?: number; more?: string }): string =>
  `schema: tandem/scenario@1
id: plain-queue
experiment: { kind: steady-state, ${experiment} }
intents: { call: { human: { handle: { exponential: { mean: 3m } } } } }
sources: { calls: { channel: voice, arrivals: { rate: ${perHour}/h }${more} } }
humans: { groups: { desk: { agents: ${agents} } } }
policies: { people: { type: human-only } }
`;

/** AI first with returns; a third of all contacts ends unresolved and contained, and those come back. */
const CONTAINED = 0.66;
const SILENT = 0.5;
const flows = aiFlows({ arrivals: 30, contained: CONTAINED, returns: SILENT, conversation: 1 });
const withReturns = (experiment: string, delay: string): string => `schema: tandem/scenario@1
id: returns
experiment: { ${experiment} }
intents:
  request:
    ai: { resolves: 33%, notices-failure: ${(100 * (1 - CONTAINED)) / 0.67}%, duration: 2m }
    human: { handle: { exponential: { mean: 7m } } }
sources: { chats: { channel: chat, arrivals: { rate: 30/h } } }
ai: {}
humans: { groups: { desk: { agents: 8 } } }
returns: { after: { unresolved: 100% }, delay: ${delay}, at-most: 1000 }
policies: { ai-first: { type: ai-first } }
`;

describe('the warm-up', () => {
  it('of a system with returns after a day is ruled by those who are away, and is days', async () => {
    const findings = await run(withReturns('kind: steady-state, length: 20d, interval: 24h', '{ uniform: { from: 24h, to: 26h } }'), 16);
    const { warmup, warmupSeconds } = findings.experiment;
    expect(warmup).toMatchObject({ from: 'pilot', replications: 10, ruledBy: { policy: 'ai-first', state: 'coming-back' } });
    // After k days a third to the power k of the pool is missing: 1 % after four
    expect(warmupSeconds).toBeGreaterThan(2 * DAY);
    expect(warmupSeconds).toBeLessThan(10 * DAY);
    const { metrics } = only(findings);
    expect(metrics['contacts-per-need']!.lo!).toBeLessThan(flows.contactsPerNeed);
    expect(metrics['contacts-per-need']!.hi!).toBeGreaterThan(flows.contactsPerNeed);
    const { value, sd, n } = metrics['coming-back.mean']!;
    // Those who come back are 25 hours away; without the warm-up a twentieth of them would be missing
    const exact = 30 * (flows.contactsPerNeed - 1) * 25;
    expect(Math.abs(value! - exact) / (sd! / Math.sqrt(n))).toBeLessThan(4);
    expect((0.05 * exact) / (sd! / Math.sqrt(n))).toBeGreaterThan(8);
  });

  it('of the same system with returns after minutes is hours, for the pool is as quick as the rest', async () => {
    const findings = await run(withReturns('kind: steady-state, length: 20d, interval: 24h', '{ uniform: { from: 24m, to: 26m } }'), 6);
    expect(findings.experiment.warmupSeconds).toBeLessThan(DAY);
  });

  it('is the same for every policy, that of the slowest', async () => {
    const both = withReturns('kind: steady-state, length: 20d, interval: 24h', '{ uniform: { from: 24h, to: 26h } }').replace(
      'policies: {',
      'policies: { people: { type: human-only },',
    );
    const findings = await run(both.replace('agents: 8', 'agents: 12'), 4);
    expect(findings.experiment.warmup).toMatchObject({ ruledBy: { policy: 'ai-first', state: 'coming-back' } });
    expect(findings.policies.map(({ unsettled }) => unsettled)).toEqual([undefined, undefined]);
  });

  it('of a queue that starts empty leaves the long-run wait (Erlang C)', async () => {
    const findings = await run(queue({ experiment: 'warm-up: auto, length: 300h', agents: 4 }), 20);
    const exact = erlangC({ servers: 4, arrivals: 60 / HOUR, handle: 180 });
    if (isOverload(exact)) throw new Error('this queue has a steady state');
    const { value, sd, n } = only(findings).metrics['wait.mean']!;
    const error = sd! / Math.sqrt(n);
    expect(Math.abs(value! - exact.meanWait) / error).toBeLessThan(4);
    // An engine with one agent more would show
    const other = erlangC({ servers: 5, arrivals: 60 / HOUR, handle: 180 });
    if (isOverload(other)) throw new Error('this queue has a steady state');
    expect(Math.abs(other.meanWait - exact.meanWait) / error).toBeGreaterThan(8);
  });

  it('that the scenario states is taken as it is', async () => {
    const text = queue({ experiment: 'warm-up: 5h, length: 50h', agents: 6 });
    const { windowStart, windowEnd } = compileCalendar((await readyFromText('steady', text)).resolved.scenario).span;
    expect({ windowStart, windowEnd }).toEqual({ windowStart: 5 * HOUR, windowEnd: 55 * HOUR });
    const findings = await run(text, 3);
    expect(findings.experiment).toMatchObject({
      kind: 'steady-state',
      warmupSeconds: 5 * HOUR,
      warmup: { from: 'scenario' },
      windowSeconds: 50 * HOUR,
      leadInSeconds: 0,
    });
  });
});

describe('no numbers', () => {
  it('where the pool of those who come back has not settled, and a length that would do', async () => {
    const text = withReturns('kind: steady-state, length: 3d', '{ uniform: { from: 24h, to: 26h } }');
    const findings = await run(text, 5);
    const { metrics, unsettled, guards } = only(findings);
    expect(unsettled).toMatchObject({ why: 'too-short', state: 'coming-back', id: null });
    expect(Object.values(metrics).filter(({ value, lo, hi, sd }) => value !== null || lo !== null || hi !== null || sd !== null)).toEqual([]);
    expect(guards).toEqual([]);
    expect(findings.decision.best).toEqual([]);
    expect(findings.experiment.warmupSeconds).toBeNull();
    expect(findings.partial).toBe(false);
    const length = unsettled?.why === 'too-short' ? unsettled.tryLengthSeconds : 0;
    const longer = await run(text.replace('length: 3d', `length: ${length}s`), 5);
    expect(only(longer).unsettled).toBeUndefined();
    expect(only(longer).metrics['contacts-per-need']!.value).not.toBeNull();
  });

  it('where a group is offered more than it can do and nobody gives up: how much, and the least that would do', async () => {
    const text = withReturns('kind: steady-state, length: 20d, interval: 24h', '{ exponential: { mean: 1h } }');
    // 30/h, handed on at 34 %, each need once more for a third: 15.2/h of 7 minutes each, 1.78 agents
    const load = (flows.escalations * 7) / 60;
    const { unsettled, load: loads } = only(await run(text.replace('agents: 8', 'agents: 1'), 4));
    expect(unsettled).toMatchObject({ why: 'overloaded', group: 'desk', agents: 1, leastAgents: 2 });
    expect(unsettled?.why === 'overloaded' ? unsettled.offeredAgents : 0).toBeCloseTo(load, 1);
    expect(loads.find(({ group }) => group === 'desk')?.overloaded).toBe(true);
    expect(only(await run(text.replace('agents: 8', 'agents: 2'), 4)).unsettled).toBeUndefined();
  });

  it('also with a stated warm-up', async () => {
    const text = withReturns('kind: steady-state, warm-up: 1d, length: 10d, interval: 24h', '{ exponential: { mean: 1h } }').replace('agents: 8', 'agents: 1');
    expect(only(await run(text, 3)).unsettled).toMatchObject({ why: 'overloaded', group: 'desk', leastAgents: 2 });
  });

  it('but numbers where they give up, or are turned away: such a system settles, overloaded', async () => {
    const patient = queue({ experiment: 'length: 100h', agents: 2, more: ', patience: { exponential: { mean: 5m } }' });
    const found = only(await run(patient, 3));
    expect(found.unsettled).toBeUndefined();
    expect(found.metrics['abandonment']!.value).toBeGreaterThan(0.2);
    const limited = queue({ experiment: 'length: 100h', agents: 2 }).replace('agents: 2 } }', 'agents: 2 } }, queues: { line: { groups: [desk], places: 3 } }');
    expect(only(await run(limited, 3)).metrics['blocked']!.value).toBeGreaterThan(0.2);
  });

  it('where all sessions of the AI are always in use and its line grows', async () => {
    const text = withReturns('kind: steady-state, length: 5d', '{ exponential: { mean: 10m } }').replace(
      'ai: {}',
      'ai: { sessions: { limit: 1, when-full: queue } }',
    );
    expect(only(await run(text, 3)).unsettled).toEqual({ why: 'ai-overloaded', sessions: 1 });
    expect(only(await run(text.replace('limit: 1', 'limit: 3'), 3)).unsettled).toBeUndefined();
  });

  it('for that policy alone; the others are compared, and the first of them is the reference', async () => {
    const text = withReturns('kind: steady-state, length: 8d, interval: 24h', '{ exponential: { mean: 1h } }').replace(
      'policies: {',
      'policies: { stretched: { type: ai-first, with: { humans.groups.desk.agents: 1 } },',
    );
    const { policies, decision, comparisons, experiment } = await run(text, 4);
    expect(policies.map(({ id, unsettled }) => [id, unsettled?.why])).toEqual([
      ['stretched', 'overloaded'],
      ['ai-first', undefined],
    ]);
    expect(decision.best).toEqual(['ai-first']);
    expect(decision.overloaded).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(0);
    expect(comparisons.every(({ policy, against, verdict }) => policy === 'stretched' && against === 'ai-first' && verdict === 'no-data')).toBe(true);
    expect(experiment.replications).toBe(4);
  });
});

describe('a terminating week whose customers come back after 26 hours', () => {
  const DAYS = 7;
  const REPLICATIONS = 20;
  const text = withReturns(`length: ${DAYS}d, lead-in: 10d, follow: 60d, interval: 24h, replications: ${REPLICATIONS}`, '26h').replace('30/h', '60/h');

  async function records() {
    const { resolved, attachments, modules } = await readyFromText('week', text);
    const plan = { by: [['day', 'attempt'], ['day']], thresholds: [] };
    const replicate = createReplicator({ resolved, attachments, seed: 'week', plan, modules: modules.urls }, new Map());
    return Array.from({ length: REPLICATIONS }, (_, replication) => replicate('ai-first', replication));
  }

  /** Mean over the replications of the least-squares slope over the days, relative to the mean level, with its standard error. */
  function slopeOf(days: readonly Float64Array[]): { readonly slope: number; readonly error: number } {
    const level = mean(days.map((column) => mean(column)));
    const slopes = Float64Array.from({ length: REPLICATIONS }, (_, r) => days.reduce((sum, column, day) => sum + (day - 3) * column[r]!, 0) / 28 / level);
    return { slope: mean(slopes), error: standardDeviation(slopes) / Math.sqrt(REPLICATIONS) };
  }

  it('sees exactly 1 ÷ (1 − pf) contacts a need, and returns that are flat from day to day', async () => {
    const all = await records();
    const whole = wholeSeries(all);
    const needs = whole.column('needs')!;
    const contacts = whole.column('needs.attempts')!.map((attempts, r) => attempts / needs[r]!);
    const error = standardDeviation(contacts) / Math.sqrt(REPLICATIONS);
    expect(Math.abs(mean(contacts) - flows.contactsPerNeed) / error).toBeLessThan(4);
    // At most one return, or at most two (as if needs were followed for two days only), would show
    const back = CONTAINED * SILENT;
    for (const wrong of [1 + back, 1 + back + back * back]) expect(Math.abs(wrong - flows.contactsPerNeed) / error).toBeGreaterThan(8);

    // Returns that are handed on, whenever the need was born, and the pool of those who are away: a trend of 4 % a day would show, and so
    // would a lead-in of one day, after which the first day of the week lacks a third of its returns and the pool is still filling
    const later = cellKeys(all, 'day,attempt').flatMap((key, cell) =>
      key.endsWith(',later') ? [cellSeries(all, 'day,attempt', cell).column('legs.offered')!] : [],
    );
    const away = cellKeys(all, 'day').map((_, cell) => cellSeries(all, 'day', cell).column('areas.away')!);
    for (const days of [later, away]) {
      expect(days).toHaveLength(DAYS);
      const { slope, error: doubt } = slopeOf(days);
      expect(Math.abs(slope) / doubt).toBeLessThan(4);
      expect(0.04 / doubt).toBeGreaterThan(8);
    }
  });
});
