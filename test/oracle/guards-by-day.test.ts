/** Guards that are asked of each day: exact sums of hand-made days, and shares of days that theory knows. */
import { describe, expect, it } from 'vitest';
import { study } from '../../src/cli/study.ts';
import { readyFromText } from '../../src/cli/text-input.ts';
import type { GuardResult, PolicyFindings } from '../../src/findings/findings.ts';
import { poissonAtMost } from '../../src/theory/poisson.ts';

async function policyOf(text: string, replications: number): Promise<PolicyFindings> {
  const ready = await readyFromText('test', `schema: tandem/scenario@1\nid: test\n${text}`);
  const { findings, failure } = await study(ready, { replications, jobs: 1 });
  if (findings === null) throw new Error(failure?.message ?? 'nothing was run');
  return findings.policies[0]!;
}

describe('three days written out by hand', () => {
  // One agent, five minutes a contact. Monday: the second waits 4 min, the third, premium, 3 min. Tuesday: nobody waits. Wednesday: nobody calls.
  const text = `
experiment: { length: 3d }
service-level: { within: 20s }
intents: { call: { human: { handle: 5m } } }
segments: { standard: {}, premium: {} }
sources:
  line:
    channel: voice
    contacts:
      - { id: a, arrives: 9h, intent: call, segment: standard }
      - { id: b, arrives: 9h1m, intent: call, segment: standard }
      - { id: c, arrives: 9h7m, intent: call, segment: premium }
      - { id: d, arrives: 33h, intent: call, segment: premium }
      - { id: e, arrives: 34h, intent: call, segment: standard }
humans: { groups: { desk: { agents: 1 } } }
policies: { people: { type: human-only } }
guards:
  third: { metric: service-level.sl1@3m, at-least: 66%, every: day }
  all: { metric: service-level.sl1@3m, at-least: 67%, every: day }
  half: { metric: service-level.sl1@3m, at-least: 67%, every: day, in: 50% }
  nearly: { metric: service-level.sl1@3m, at-least: 67%, every: day, in: 51% }
  premium: { metric: wait.mean, at-most: 179s, every: day, of: { segment: premium } }
  at-nine: { metric: wait.mean, at-most: 1m, every: interval }
  busy: { metric: occupancy, at-most: 1%, every: day, of: { group: desk } }
  week: { metric: service-level.sl1@20s, at-least: 60%, every: week }
  whole-part: { metric: wait.mean, at-most: 2m, of: { segment: standard } }
`;
  const guards = async (): Promise<Record<string, GuardResult>> => Object.fromEntries((await policyOf(text, 2)).guards.map((guard) => [guard.id, guard]));

  it('are judged by their own sums, and a day without data neither passes nor fails', async () => {
    const { third, all, half, nearly } = await guards();
    // 2 of 3 within 3 min on Monday, 2 of 2 on Tuesday
    expect(third!.periods).toMatchObject({ kept: { value: 1, n: 2 }, counted: 4, withoutData: 2, worst: [] });
    expect(third!.verdict).toBe('kept');
    expect(all!.periods).toMatchObject({ kept: { value: 0.5 }, worst: [{ key: '2026-01-05', kept: { value: 0, n: 2 } }] });
    expect(all).toMatchObject({ verdict: 'breached', keptIn: { value: 0, n: 2 }, estimate: { value: 4 / 5 } });
    expect(half).toMatchObject({ verdict: 'unclear', keptIn: { value: 1 } });
    expect(nearly).toMatchObject({ verdict: 'unclear', keptIn: { value: 0 } });
    expect(nearly!.periods!.kept.notes).toContain('the point estimate breaches the limit');
  });

  it('by interval, by week, of a part of the customers or of the staff', async () => {
    const { premium, 'at-nine': nine, busy, week, 'whole-part': part } = await guards();
    // Premium: 3 min on Monday, none on Tuesday
    expect(premium).toMatchObject({ of: { segment: 'premium' }, estimate: { value: 90 }, periods: { kept: { value: 0.5 }, withoutData: 2 } });
    // 9:00, of two days, and 10:00 of Tuesday have entries
    expect(nine!.periods).toMatchObject({ kept: { value: 2 / 3 }, counted: 6, withoutData: 2 * (144 - 3), worst: [{ key: '2026-01-05T09:00' }] });
    // 15, 10 and 0 of 1440 minutes: 1.04 %, 0.69 %, 0
    expect(busy!.periods).toMatchObject({ kept: { value: 2 / 3 }, counted: 6, withoutData: 0, worst: [{ key: '2026-01-05' }] });
    expect(week!.periods).toMatchObject({ kept: { value: 1 }, counted: 2, withoutData: 0 });
    // 0, 4 and 0 min
    expect(part).toMatchObject({ of: { segment: 'standard' }, estimate: { value: 80 }, verdict: 'kept', keptIn: { value: 1 } });
    expect(part!.periods).toBeUndefined();
  });

  it('all at once: a replication is in guard when every guard has enough of its days', async () => {
    expect((await policyOf(text, 2)).inGuard).toMatchObject({ value: 0, n: 2 });
  });
});

describe('shares of days that theory knows', () => {
  const world = (length: string, rate: number, guard: string, queues = ''): string => `
experiment: { length: ${length} }
intents: { call: { human: { handle: 4m } } }
sources: { line: { channel: voice, arrivals: { rate: ${rate}/h } } }
humans: { groups: { desk: { agents: ${queues === '' ? 'unlimited' : '1'} } }${queues} }
policies: { people: { type: human-only } }
guards: { rule: ${guard} }
`;

  it('a day has at most so many contacts as the Poisson law says', async () => {
    // 0.5/h is 12 a day
    const { guards } = await policyOf(world('7d', 0.5, '{ metric: contacts, at-most: 15, every: day, in: 84% }'), 60);
    const { kept, counted } = guards[0]!.periods!;
    const exact = poissonAtMost(15, 12);
    expect(exact).toBeCloseTo(0.8444, 4);
    expect(counted).toBe(420);
    // Standard error 0.0177; 4.9 of them
    expect(Math.abs(kept.value! - exact)).toBeLessThan(0.087);
    expect(kept.hi! - kept.lo!).toBeLessThan(0.1);
    expect(kept.lo!).toBeLessThan(exact);
    expect(kept.hi!).toBeGreaterThan(exact);
  });

  it('weeks are seven days from the start of the window, and what is left at its end', async () => {
    // 84 a week, at most 50 in the two days that are left
    const { guards } = await policyOf(world('16d', 0.5, '{ metric: contacts, at-most: 50, every: week }'), 10);
    expect(guards[0]!.periods).toMatchObject({ kept: { value: 1 / 3 }, counted: 30, worst: [{ key: '2026-01-05' }, { key: '2026-01-12' }] });
  });

  it('one line without a place to wait loses nobody on a day as often as calls of fixed length leave gaps', async () => {
    // n calls in T leave a gap of D after each but the last with chance ((T − (n−1)·D) ÷ T)ⁿ; days without a call are no data
    const [rate, T, D] = [1.5, 24, 4 / 60];
    let exact = 0;
    let term = Math.exp(-rate * T);
    const none = term;
    for (let n = 1; n <= 200; n++) {
      term *= (rate * T) / n;
      let chance = 1;
      for (let call = 0; call < n; call++) chance *= Math.max(0, 1 - ((n - 1) * D) / T);
      exact += term * chance;
    }
    exact /= 1 - none;
    expect(exact).toBeGreaterThan(0.01);
    const { guards } = await policyOf(
      world('1d', rate, '{ metric: blocked, at-most: 0%, every: day, in: 50% }', ', queues: { only: { groups: [desk], places: 0, when-full: blocked } }'),
      1000,
    );
    const { kept } = guards[0]!.periods!;
    expect(Math.abs(kept.value! - exact)).toBeLessThan(4.9 * Math.sqrt((exact * (1 - exact)) / 1000));
    // One day a replication: the share of days is the share of replications
    expect(guards[0]!.keptIn.value).toBe(kept.value);
    expect(kept.n).toBe(1000);
  });
});

describe('what a guard asks for besides', () => {
  const text = (guards: string): string => `
experiment: { length: 2d }
intents: { call: { human: { handle: { exponential: { mean: 4m } } } } }
sources: { line: { channel: voice, arrivals: { rate: 20/h }, patience: { exponential: { mean: 2m } } } }
humans: { groups: { desk: { agents: 2 } } }
policies: { people: { type: human-only } }
${guards}`;

  it('changes no number of the run', async () => {
    const [plain, guarded] = [
      await policyOf(text(''), 3),
      await policyOf(text('guards: { rule: { metric: abandonment, at-most: 5%, every: day, in: 90% } }\n'), 3),
    ];
    expect(guarded.hash).toBe(plain.hash);
    expect(guarded.metrics).toEqual(plain.metrics);
    expect(guarded.breakdown).toEqual(plain.breakdown);
  });

  it('one day that is the whole run is the run itself', async () => {
    const day = await policyOf(
      text('guards: { whole: { metric: abandonment, at-most: 8% }, day: { metric: abandonment, at-most: 8%, every: day } }\n').replace('2d', '1d'),
      12,
    );
    const [whole, byDay] = day.guards;
    expect(byDay!.keptIn).toEqual(whole!.keptIn);
    expect(byDay!.periods!.kept.value).toBe(whole!.keptIn.value);
  });
});

describe('what laws ask for', () => {
  const text = (escalate: string, guards = ''): string => `
experiment: { length: 1d }
service-level: { within: 20s }
intents: { call: { ai: { resolves: 60%, turns: { mean: 4 }, turn: 10s }, human: { handle: 1m } } }
segments: { standard: {}, frail: {} }
sources: { line: { channel: voice, arrivals: { rate: 200/h }, segments: { standard: 50%, frail: 50% } } }
ai: { asks-for-human: { otherwise: 10% } }
humans: { groups: { desk: { agents: unlimited } } }
policies: { first: { type: ai-first${escalate} } }
${guards}`;

  it('a human on request is everybody’s where requests are followed at once and somebody is always free, and nobody’s where they are not followed', async () => {
    expect((await policyOf(text(', escalate: [{ on: asks-for-human }]'), 2)).metrics['human.on-request']).toMatchObject({ value: 1 });
    expect((await policyOf(text(''), 2)).metrics['human.on-request']).toMatchObject({ value: 0 });
  });

  it('as many stay with the AI alone as never ask, in four turns', async () => {
    const { metrics, guards } = await policyOf(
      text(', escalate: [{ on: asks-for-human }]', 'guards: { frail: { metric: ai.share, at-most: 60%, every: day, of: { segment: frail } } }'),
      5,
    );
    const never = 0.9 * 0.9 * 0.9 * 0.9;
    // 24,000 needs
    expect(Math.abs(metrics['ai.share']!.value! - never)).toBeLessThan(4.9 * Math.sqrt((never * (1 - never)) / 24_000));
    expect(guards[0]).toMatchObject({ verdict: 'breached', periods: { kept: { value: 0 }, counted: 5 } });
  });
});
