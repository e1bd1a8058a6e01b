/** One mechanism at a time: the dial is turned, the run changes for that reason, by what arithmetic says. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { modelsFrom, observe } from '../support/world.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
/** Four standard errors of a share. */
const band = (p: number, n: number) => 4 * Math.sqrt((p * (1 - p)) / n);

function scenario({
  needs = 20_000,
  ai = 'resolves: 60%, turns: { mean: 4 }, turn: 10s',
  human = 'handle: { exponential: { mean: 2m } }',
  intent = '',
  source = '',
  blocks = '',
  policies = '',
  agents = '40',
  segments = '',
}) {
  return `
schema: tandem/scenario@1
id: one-mechanism
experiment: { needs: ${needs}, replications: 1 }
intents: { question: { ${intent} ai: { ${ai} }, human: { ${human} } } }
${segments}
sources: { calls: { channel: voice, arrivals: { rate: 600/h }, ${source} } }
humans: { groups: { people: { agents: ${agents} } } }
${blocks}
policies: { ${policies || 'first: { type: ai-first }'} }
`;
}
const one = async (text: string, policy = 'first') => observe((await modelsFrom(text)).get(policy)!);

describe('the AI', () => {
  it('resolves the share that it is said to resolve, whatever the spread over difficulty', async () => {
    for (const spread of ['', ', concentration: 0', ', concentration: 3']) {
      const { needs } = await one(scenario({ ai: `resolves: 60%, turns: { mean: 4 }, turn: 10s${spread}` }));
      expect(Math.abs(mean(needs.map((need) => need.resolved)) - 0.6)).toBeLessThan(band(0.6, needs.length));
    }
  });

  it('talks as many turns as stated, each as long as stated', async () => {
    const { needs } = await one(scenario({}));
    for (const need of needs) expect(need.aiSeconds).toBeCloseTo(40, 6);
  });

  it('hands over the failures it notices, and those successes that it transfers needlessly', async () => {
    const { legs, contacts } = await one(scenario({ ai: 'resolves: 60%, turns: { mean: 4 }, turn: 10s, notices-failure: 30%, transfers-needlessly: 5%' }));
    const expected = 0.4 * 0.3 + 0.6 * 0.05;
    expect(Math.abs(legs.length / contacts.length - expected)).toBeLessThan(band(expected, contacts.length));
    expect(legs.every((leg) => leg.origin === ORIGIN.escalated)).toBe(true);
  });

  it('states a confidence whose AUC at the last turn is the one asked for', async () => {
    const policies = 'first: { type: ai-first, escalate: [ { on: low-confidence, below: 0% } ] }';
    const { contacts } = await one(scenario({ blocks: 'ai: { confidence: { auc: 0.72, shift: 0.8 } }', policies }));
    const good = contacts.filter((contact) => contact.aiWouldResolve === 1).map((contact) => contact.confidence);
    const bad = contacts.filter((contact) => contact.aiWouldResolve === 0).map((contact) => contact.confidence);
    const sorted = [...contacts].sort((a, b) => a.confidence - b.confidence);
    let rankSum = 0;
    sorted.forEach((contact, index) => (rankSum += contact.aiWouldResolve === 1 ? index + 1 : 0));
    const auc = (rankSum - (good.length * (good.length + 1)) / 2) / (good.length * bad.length);
    expect(auc).toBeGreaterThan(0.71);
    expect(auc).toBeLessThan(0.73);
    // Over-confident by the shift: stated well above what happens.
    expect(mean(contacts.map((contact) => contact.confidence))).toBeGreaterThan(0.65);
  });

  it('is calibrated without shift and with slope 1', async () => {
    const policies = 'first: { type: ai-first, escalate: [ { on: low-confidence, below: 0% } ] }';
    const { contacts } = await one(scenario({ blocks: 'ai: { confidence: { auc: 0.72 } }', policies }));
    for (const [low, high] of [
      [0.3, 0.5],
      [0.5, 0.7],
      [0.7, 0.9],
    ] as const) {
      const bin = contacts.filter((contact) => contact.confidence >= low && contact.confidence < high);
      const stated = mean(bin.map((contact) => contact.confidence));
      expect(Math.abs(mean(bin.map((contact) => contact.aiWouldResolve)) - stated)).toBeLessThan(band(stated, bin.length));
    }
  });

  it('is asked for a human at the first turn with the chance given, and then hands over after that turn', async () => {
    const policies = 'first: { type: ai-first, escalate: [ { on: asks-for-human } ] }';
    const { contacts } = await one(scenario({ blocks: 'ai: { asks-for-human: { otherwise: 25% } }', policies }));
    const atFirst = contacts.filter((contact) => contact.sentToHuman === 1).length / contacts.length;
    const expected = 1 - 0.75 * 0.75 * 0.75 * 0.75;
    expect(Math.abs(atFirst - expected)).toBeLessThan(band(expected, contacts.length));
    expect(contacts.every((contact) => contact.entitled === contact.sentToHuman)).toBe(true);
  });

  it('turns away, queues or passes on what is above its sessions', async () => {
    const limited = (whenFull: string) => scenario({ needs: 3000, blocks: `ai: { sessions: { limit: 5, when-full: ${whenFull} } }` });
    const lost = await one(limited('lost'));
    expect(lost.tally.lost).toBeGreaterThan(0);
    // Offered 600/h × 40 s = 6.67 erlang to 5 sessions: Erlang B 0.3577 of arrivals.
    expect(Math.abs(lost.tally.lost / 3000 - 0.3577)).toBeLessThan(0.05);
    const queued = await one(limited('queue'));
    expect(queued.tally.contained).toBe(3000);
    const passed = await one(limited('humans'));
    expect(passed.legs.every((leg) => leg.origin === ORIGIN.forced)).toBe(true);
    expect(passed.legs.length).toBeGreaterThan(500);
  });
});

describe('the human side', () => {
  const human = { policies: 'people: { type: human-only }' };

  it('works at the speed of the skill and adds after-contact work', async () => {
    const base = await one(scenario({ ...human, human: 'handle: 2m, after-contact: 30s' }), 'people');
    expect(base.legs.every((leg) => leg.talk === 120 && leg.afterContact === 30)).toBe(true);
    const text = scenario({ ...human, human: 'handle: 2m' }).replace('people: { agents: 40 }', 'people: { agents: 40, skills: { question: { speed: 2 } } }');
    expect((await one(text, 'people')).legs.every((leg) => leg.talk === 60)).toBe(true);
  });

  it('is longer for harder contacts when handle time follows difficulty', async () => {
    const { legs, needs } = await one(
      scenario({
        human: 'handle: { lognormal: { mean: 2m, cv: 1 } }, difficulty-correlation: 0.8',
        ai: 'resolves: 50%, concentration: 2, notices-failure: 100%, turns: { mean: 2 }, turn: 5s',
      }),
    );
    // What the AI leaves over is harder than average, so the mean handle time of the rest is longer than the mean over all.
    expect(mean(legs.map((leg) => leg.talk))).toBeGreaterThan(130);
    expect(needs.length).toBe(20_000);
  });

  it('serves chats side by side up to the slots, and voice one at a time', async () => {
    const text = (slots: number) =>
      scenario({ ...human, needs: 3000, human: 'handle: 2m', agents: `30, channels: { chat: { slots: ${slots} } }` }).replace(
        'channel: voice',
        'channel: chat',
      );
    const one_ = await one(text(1).replace('600/h', '780/h'), 'people');
    const two = await one(text(2).replace('agents: 30', 'agents: 15').replace('600/h', '780/h'), 'people');
    // Fixed slots at full pace: 15 agents × 2 slots serve exactly like 30 × 1.
    expect(two.legs.map((leg) => leg.wait)).toEqual(one_.legs.map((leg) => leg.wait));
  });

  it('is open only in its windows, finishes what it has in hand, and starts again', async () => {
    const text = `
schema: tandem/scenario@1
id: windows
experiment: { length: 1d, start: 2026-03-02, replications: 1 }
intents: { question: { human: { handle: 10m } } }
sources: { calls: { channel: voice, arrivals: { rate: 20/h } } }
humans: { groups: { people: { agents: { morning: { from: "08:00", to: "12:00", agents: 5 }, evening: { from: "14:00", to: "18:00", agents: 5 } } } } }
policies: { people: { type: human-only } }
`;
    const { legs, areas } = await one(text, 'people');
    for (const leg of legs.filter((l) => l.end === END.served)) {
      const start = (leg.entered + leg.wait) % 86400;
      expect((start >= 8 * 3600 && start < 12 * 3600) || (start >= 14 * 3600 && start < 18 * 3600)).toBe(true);
    }
    const staffed = sum(Array.from(areas.onDuty));
    expect(staffed).toBeGreaterThanOrEqual(5 * 8 * 3600);
    expect(staffed).toBeLessThan(5 * 8 * 3600 + 10 * 600);
  });

  it('takes higher priorities first and the oldest within a priority', async () => {
    const text = scenario({
      ...human,
      needs: 4000,
      agents: '19',
      segments: 'segments: { standard: {}, premium: { priority: 1 } }',
      source: 'segments: { standard: 70%, premium: 30% }',
    });
    const { legs } = await one(text, 'people');
    const byStart = [...legs].sort((a, b) => a.entered + a.wait - (b.entered + b.wait));
    for (const segment of [0, 1]) {
      const entries = byStart.filter((leg) => leg.segment === segment && leg.waited === 1).map((leg) => leg.entered);
      expect(entries).toEqual([...entries].sort((a, b) => a - b));
    }
    const wait = (segment: number) => mean(legs.filter((leg) => leg.segment === segment).map((leg) => leg.wait));
    expect(wait(1)).toBeLessThan(wait(0) / 2);
  });

  it('takes what it prefers first, within one queue too', async () => {
    const text = `
schema: tandem/scenario@1
id: preferences
experiment: { needs: 3000, replications: 1 }
intents: { liked: { human: { handle: 2m } }, other: { human: { handle: 2m } } }
sources: { calls: { channel: voice, arrivals: { rate: 290/h }, intents: { liked: 50%, other: 50% } } }
humans:
  groups: { people: { agents: 10, skills: { liked: { preference: 1 }, other: { preference: 2 } } } }
  queues: { all: { groups: [people] } }
policies: { people: { type: human-only } }
`;
    const { legs } = await one(text, 'people');
    for (const leg of legs.filter(({ intent, waited }) => intent === 1 && waited === 1)) {
      const start = leg.entered + leg.wait;
      // Nobody with the preferred intent was waiting when an agent took this one.
      const passedOver = legs.some((liked) => liked.intent === 0 && liked.entered < start && liked.entered + liked.wait > start);
      expect(passedOver).toBe(false);
    }
  });

  it('turns contacts away when every place is taken: no place at all is Erlang B', async () => {
    const text = scenario({ ...human, needs: 60_000, agents: '20' }).replace(
      'people: { agents: 20 } }',
      'people: { agents: 20 } }, queues: { line: { groups: [people], places: 0 } }',
    );
    const { tally } = await one(text, 'people');
    // 20 erlang offered to 20 agents: B = 0.15889.
    expect(Math.abs(tally.blocked / 60_000 - 0.15889)).toBeLessThan(0.008);
  });
});

describe('coming back', () => {
  it('multiplies contacts by 1 ÷ (1 − f) when a share f of all returns', async () => {
    const { tally } = await one(scenario({ blocks: 'returns: { after: { unresolved: 30%, served: 30% }, delay: { exponential: { mean: 1h } } }' }));
    expect(Math.abs(tally.arrived / 20_000 - 1 / 0.7)).toBeLessThan(0.02);
  });

  it('stops at the most returns allowed', async () => {
    const { needs } = await one(scenario({ needs: 2000, blocks: 'returns: { after: { unresolved: 100%, served: 100% }, delay: 1h, at-most: 2 }' }));
    expect(needs.every((need) => need.attempts === 3)).toBe(true);
  });

  it('redials after giving up, not after service', async () => {
    const text = scenario({
      policies: 'people: { type: human-only }',
      agents: '15',
      source: 'patience: { exponential: { mean: 1m } }, redial: { after-abandonment: 60%, delay: 10m }',
    });
    const { tally, needs } = await one(text, 'people');
    expect(tally.abandoned).toBeGreaterThan(1000);
    const redials = tally.arrived - 20_000;
    expect(Math.abs(redials / tally.abandoned - 0.6)).toBeLessThan(band(0.6, tally.abandoned));
    expect(needs.every((need) => need.end === END.served || need.end === END.abandoned)).toBe(true);
  });
});

describe('the handoff', () => {
  const always = { ai: 'resolves: 60%, duration: 30s', policies: 'first: { type: ai-first, escalate: [ { on: always } ] }', human: 'handle: 2m' };

  it('costs nothing when the block is absent, and nothing when the packet is perfect', async () => {
    const absent = await one(scenario(always));
    const perfect = await one(scenario({ ...always, blocks: 'handoff: { effects: { repeating: { transcript: 1m } } }' }));
    expect(perfect.legs.map((leg) => leg.talk)).toEqual(absent.legs.map((leg) => leg.talk));
  });

  it('adds reading for what is there and repetition for what is missing', async () => {
    const blocks = 'handoff: { context: { transcript: 100%, summary: 0% }, effects: { reading: { transcript: 10s }, repeating: { summary: 45s } } }';
    const { legs } = await one(scenario({ ...always, blocks }));
    for (const leg of legs) {
      expect(leg.talk).toBe(120 + 10 + 45);
      expect(leg.repeatSeconds).toBe(45);
      expect(leg.noRepetition).toBeCloseTo(0.8, 12);
      expect(leg.completeness).toBeCloseTo(0.8, 12);
    }
  });

  it('loses to misdirection exactly what the luck between the two chances says', async () => {
    const blocks = 'handoff: { context: { summary: { present: 100%, faithful: 0% } }, effects: { misdirection: { resolves: -20pp } } }';
    const { legs } = await one(scenario({ ...always, human: 'handle: 2m, resolves: 90%', blocks }));
    const lost = mean(legs.map((leg) => leg.lostByPacket));
    expect(Math.abs(lost - 0.2)).toBeLessThan(band(0.2, legs.length));
    expect(legs.every((leg) => leg.fidelity === 0)).toBe(true);
    expect(Math.abs(mean(legs.map((leg) => leg.resolved)) - 0.7)).toBeLessThan(band(0.7, legs.length));
  });
});

describe('the assistant', () => {
  it('saves a share of handle time on assisted legs and adds to their success', async () => {
    const text = scenario({
      human: 'handle: 2m, resolves: 80%',
      blocks: 'assist: { saves: 10%, resolves: +5pp }',
      policies: 'people: { type: human-only }, assisted: { type: human-first }',
    });
    const [plain, assisted] = [await one(text, 'people'), await one(text, 'assisted')];
    expect(plain.legs.every((leg) => leg.talk === 120)).toBe(true);
    expect(assisted.legs.every((leg) => Math.abs(leg.talk - 108) < 1e-9)).toBe(true);
    expect(Math.abs(mean(assisted.legs.map((leg) => leg.resolved)) - 0.85)).toBeLessThan(band(0.85, assisted.legs.length));
  });
});

describe('satisfaction', () => {
  it('is the logistic of what happened', async () => {
    const blocks =
      'satisfaction: { level: 1.4, unresolved: -2, extra-contact: 0, wait-minute: 0, transfer: 0, repetition: 0, re-authentication: 0, human-got: 0, human-denied: 0, abandoned: 0, thresholds: [-2, -1, 0, 1.5] }';
    const { needs } = await one(scenario({ needs: 2000, blocks }));
    for (const need of needs) expect(need.satisfied).toBeCloseTo(1 / (1 + Math.exp(-(need.resolved === 1 ? 1.4 : -0.6))), 12);
  });
});

describe('the oracle', () => {
  it('sends to the AI exactly what the AI resolves', async () => {
    const { contacts } = await one(scenario({ policies: 'best: { type: oracle }' }), 'best');
    expect(contacts.every((contact) => contact.sentToHuman === 1 - contact.aiWouldResolve)).toBe(true);
  });
});

describe('observed values', () => {
  it('are read in the unit that is said', async () => {
    const text = scenario({
      needs: 200,
      policies: 'people: { type: human-only }',
      human: 'handle: { empirical: { file: times.csv, column: minutes, unit: m } }',
    });
    const attachments = { columns: { 'times.csv#minutes': Float64Array.of(2, 2, 2) }, contacts: {}, intervals: {} };
    const { legs } = observe((await modelsFrom(text, attachments)).get('people')!);
    expect(legs.every((leg) => leg.talk === 120)).toBe(true);
  });
});
