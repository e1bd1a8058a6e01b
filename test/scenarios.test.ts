/** Every bundled scenario is read, run and held against what it says of itself. */
import { describe, expect, it } from 'vitest';
import { METRICS } from '../src/metrics/list.ts';
import type { Findings } from '../src/findings/findings.ts';
import { findingsOf, readyScenario, recordsOf } from './support/run-scenario.ts';
import { bundledScenarios } from './support/scenario-yaml.ts';

const BY_NAME = new Map(bundledScenarios());

async function found(name: string, replications: number, seed?: string): Promise<Findings> {
  return findingsOf(await readyScenario(BY_NAME.get(name)!, seed), replications);
}

function metric(findings: Findings, policy: string, id: string): number {
  return findings.policies.find((candidate) => candidate.id === policy)!.metrics[id]!.value!;
}

/** Differences of shares and loads may lie outside 0 to 1. */
const shares = METRICS.filter(({ id, unit }) => unit === 'share' && id !== 'synergy.csat' && id !== 'load.to-capacity').map(({ id }) => id);

describe.each(bundledScenarios())('scenarios/%s', (_name, path) => {
  it('keeps every contact: what arrived ended in one way or is in the system; every policy meets the same customers', async () => {
    const records = recordsOf(await readyScenario(path), 1);
    for (const { tally } of records) {
      const { contained, served, abandoned, blocked, refused, lost, calledBack, inSystem } = tally;
      expect(tally.arrived).toBe(contained + served + abandoned + blocked + (refused ?? 0) + lost + (calledBack ?? 0) + inSystem);
      expect(tally.arrived).toBeGreaterThan(0);
    }
    expect(new Set(records.map(({ tally }) => tally.customersHash)).size).toBe(1);
  });

  it('gives shares between 0 and 1, a decision, and leaves few needs open', async () => {
    const findings = await findingsOf(await readyScenario(path), 2);
    for (const { metrics } of findings.policies) {
      const values = shares.map((id) => metrics[id]?.value ?? 0);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...values)).toBeLessThanOrEqual(1 + 1e-9);
      expect(metrics['needs.open']!.value).toBeLessThan(0.02);
    }
    expect(findings.decision.best.length).toBeGreaterThan(0);
  });
});

/** Erlang C: the chance to wait with `load` calls in service on average and `agents`. */
function chanceToWait(load: number, agents: number): number {
  let blocking = 1;
  for (let n = 1; n <= agents; n++) blocking = (load * blocking) / (n + load * blocking);
  return blocking / (1 - (load / agents) * (1 - blocking));
}

describe('what the scenarios say of themselves', () => {
  it('known-adviser: waiting for one’s own adviser meets more of them, and loses more than they are worth', async () => {
    const findings = await found('known-adviser.yaml', 20);
    const of = (id: string) => ['anyone', 'three-minutes', 'whatever-it-takes'].map((policy) => metric(findings, policy, id));
    const [met, lost, resolved] = [of('adviser.met'), of('abandonment'), of('resolution.rate')];
    expect(Math.abs(met[0]! - 0.25)).toBeLessThan(0.04);
    expect(met[1]! / met[0]!).toBeGreaterThan(1.8);
    expect(met[2]! / met[0]!).toBeGreaterThan(2.5);
    expect(lost[1]! / lost[0]!).toBeGreaterThan(2.2);
    expect(lost[2]! / lost[0]!).toBeGreaterThan(3.5);
    expect(resolved[0]! - resolved[1]!).toBeGreaterThan(0.03);
    expect(resolved[1]! - resolved[2]!).toBeGreaterThan(0.03);
    expect(metric(findings, 'three-minutes', 'role.labels')).toBeCloseTo(240, 6);
    expect(metric(findings, 'three-minutes-all-on-the-floor', 'resolution.rate')).toBeGreaterThan(resolved[1]!);
  });

  it('mmc: the plain queue follows Erlang C, a little better for starting empty', async () => {
    const findings = await found('mmc.yaml', 40);
    const waits = chanceToWait(8.4, 12);
    const within20 = 1 - waits * Math.exp((-(12 - 8.4) * 20) / 120);
    expect(Math.abs(metric(findings, 'humans', 'wait.any') - waits)).toBeLessThan(0.03);
    expect(Math.abs(metric(findings, 'humans', 'service-level') - within20)).toBeLessThan(0.02);
    expect(Math.abs(metric(findings, 'humans', 'occupancy') - 0.7)).toBeLessThan(0.02);
  });

  it('bank-calls: the centre as it was comes near the month observed', async () => {
    const findings = await found('bank-calls.yaml', 8);
    const simulated = (id: string): number => metric(findings, 'as-it-was', id);
    expect(Math.abs(simulated('abandonment') - 0.1297)).toBeLessThan(0.02); // staff were fitted to this
    expect(Math.abs(simulated('wait.any') - 0.5894)).toBeLessThan(0.08);
    expect(Math.abs(simulated('service-level') - 0.513)).toBeLessThan(0.05);
    expect(Math.abs(simulated('wait.mean') - 44.6)).toBeLessThan(18);
    expect(Math.abs(simulated('handle-time.mean') - 179.6)).toBeLessThan(10);
    expect(Math.abs(simulated('entries') - 30549 / 4)).toBeLessThan(300);
    expect(metric(findings, 'strict-priority', 'entries')).toBeGreaterThan(7000);
  });

  it('airline: the AI keeps most of its failures, and what it hands over is mostly not what it should', async () => {
    const findings = await found('airline-llm-agent.yaml', 4);
    expect(metric(findings, 'as-measured', 'containment.false')).toBeGreaterThan(0.4);
    expect(metric(findings, 'as-measured', 'escalation.recall')).toBeLessThan(0.3);
    expect(metric(findings, 'within-limits', 'csat.combined')).toBeGreaterThan(metric(findings, 'as-measured', 'csat.combined') + 0.1);
    expect(findings.decision.best).not.toContain('best-possible');
  });

  it.each(['spring', 'autumn'])('retail: within the cost cap dynamic routing is best, whatever the seed (%s)', async (seed) => {
    const findings = await found('retail-contact-centre.yaml', 4, seed);
    expect(findings.decision.best).toEqual(['dynamic']);
    expect(findings.decision.excluded.map(({ policy }) => policy)).toEqual(['humans-alone', 'human-first']);
    expect(findings.decision.overloaded).toEqual([]);
    expect(metric(findings, 'human-first', 'csat.combined')).toBeGreaterThan(metric(findings, 'dynamic', 'csat.combined'));
    expect(metric(findings, 'dynamic', 'csat.combined')).toBeGreaterThan(metric(findings, 'ai-first', 'csat.combined'));
    expect(metric(findings, 'ai-first', 'csat.combined')).toBeGreaterThan(metric(findings, 'ai-alone', 'csat.combined'));
    expect(metric(findings, 'ai-first', 'containment.reported')).toBeGreaterThan(metric(findings, 'ai-first', 'containment.true') + 0.1);
  });

  it('retail: humans alone resolve at first contact about as often as retail does', async () => {
    const findings = await found('retail-contact-centre.yaml', 2);
    expect(Math.abs(metric(findings, 'humans-alone', 'fcr') - 0.78)).toBeLessThan(0.03);
    expect(Math.abs(metric(findings, 'humans-alone', 'csat.combined') - 0.81)).toBeLessThan(0.03);
  });

  it('chat-concurrency: a second chat halves nothing of the work, and from three on little is gained', async () => {
    const findings = await found('chat-concurrency.yaml', 6);
    const values = (id: string) => ['one', 'two', 'three', 'five'].map((policy) => metric(findings, policy, id));
    const inHand = values('handle-time.elapsed');
    expect(inHand).toEqual([...inHand].sort((a, b) => a - b));
    expect(inHand[3]! / inHand[0]!).toBeGreaterThan(1.4);
    const givenUp = values('needs.given-up');
    expect(givenUp[0]! - givenUp[1]!).toBeGreaterThan(0.15);
    expect(givenUp[2]! - givenUp[3]!).toBeLessThan(0.05);
    expect(Math.max(...values('concurrency.mean'))).toBeLessThan(3);
  });

  it('callback: the wait halves, and those who give up for good become a little fewer', async () => {
    const findings = await found('callback.yaml', 8);
    expect(metric(findings, 'offer-1m', 'wait.mean')).toBeLessThan(0.65 * metric(findings, 'wait', 'wait.mean'));
    expect(metric(findings, 'offer-1m', 'abandonment')).toBeLessThan(metric(findings, 'wait', 'abandonment') - 0.02);
    expect(metric(findings, 'offer-3m', 'callback.rate')).toBeGreaterThan(0.1);
    expect(metric(findings, 'offer-3m', 'callback.kept')).toBeGreaterThan(0.9);
    const givenUp = metric(findings, 'wait', 'needs.given-up') - metric(findings, 'offer-1m', 'needs.given-up');
    expect(Math.abs(givenUp)).toBeLessThan(0.03);
  });

  it('ai-outage: nobody gives back the day, and turning away loses as many needs as a line', async () => {
    const findings = await found('ai-outage.yaml', 6);
    const resolved = (policy: string): number => metric(findings, policy, 'resolution.rate');
    expect(metric(findings, 'nothing-happens', 'ai.availability')).toBe(1);
    expect(metric(findings, 'to-humans', 'ai.availability')).toBeCloseTo(0.875, 6);
    expect(resolved('nothing-happens')).toBeGreaterThan(resolved('reserve'));
    expect(resolved('reserve')).toBeGreaterThan(resolved('to-humans'));
    expect(Math.abs(resolved('come-later') - resolved('to-humans'))).toBeLessThan(0.05);
    expect(metric(findings, 'to-humans', 'wait.mean')).toBeGreaterThan(4 * metric(findings, 'nothing-happens', 'wait.mean'));
  });

  it('peak-day: the AI while the line is long keeps the line and the resolution', async () => {
    const findings = await found('peak-day.yaml', 4);
    expect(findings.decision.best).toContain('ai-when-long');
    expect(findings.decision.best).not.toContain('humans');
    expect(metric(findings, 'humans', 'needs.given-up')).toBeGreaterThan(metric(findings, 'humans-for-the-peak', 'needs.given-up') + 0.05);
    expect(metric(findings, 'humans-for-the-peak', 'cost.per-need')).toBeGreaterThan(1.4 * metric(findings, 'ai-when-long', 'cost.per-need'));
  });

  it('public-service-311: ten more clerks keep the promise on more days; an AI for all on every day, resolving less', async () => {
    const findings = await found('public-service-311.yaml', 6);
    const kept = (policy: string): number => findings.policies.find(({ id }) => id === policy)!.guards.find(({ id }) => id === 'promise')!.periods!.kept.value!;
    expect(kept('more-clerks')).toBeGreaterThanOrEqual(kept('today'));
    expect(kept('ai-for-all')).toBeGreaterThan(0.97);
    expect(metric(findings, 'ai-for-all', 'resolution.rate')).toBeLessThan(metric(findings, 'today', 'resolution.rate') - 0.01);
  });

  it('spanish-service-law: as many every day fails on Mondays, an AI that does not let go fails those who ask', async () => {
    const findings = await found('spanish-service-law.yaml', 6);
    expect(findings.decision.best).toEqual(['ai-door']);
    expect(findings.decision.excluded.map(({ policy }) => policy)).toEqual(['same-every-day', 'ai-wall']);
  });

  it('telecom-multiskill: a second skill pools the groups, strict conditions take it back', async () => {
    const findings = await found('telecom-multiskill.yaml', 8);
    const wait = (policy: string): number => metric(findings, policy, 'wait.mean');
    expect(wait('second-skill')).toBeLessThan(0.75 * wait('single-skill'));
    expect(wait('overflow')).toBeGreaterThan(wait('second-skill'));
    expect(wait('overflow')).toBeLessThan(wait('single-skill'));
    expect(metric(findings, 'with-ai', 'resolution.rate')).toBeLessThan(metric(findings, 'single-skill', 'resolution.rate'));
  });

  it('email-backlog: the same people answer both sooner together than apart', async () => {
    const findings = await found('email-backlog.yaml', 4);
    expect(findings.decision.best).not.toContain('apart');
    expect(metric(findings, 'blended', 'on-time')).toBeGreaterThan(metric(findings, 'apart', 'on-time') + 0.05);
    expect(metric(findings, 'blended', 'service-level')).toBeGreaterThan(metric(findings, 'apart', 'service-level'));
    expect(metric(findings, 'blended', 'backlog.mean')).toBeLessThan(0.6 * metric(findings, 'apart', 'backlog.mean'));
    expect(metric(findings, 'ai-answers-mail', 'resolution.rate')).toBeLessThan(metric(findings, 'blended', 'resolution.rate') - 0.02);
  });
});
