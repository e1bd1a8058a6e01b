/** How often the AI has so many sessions in progress at a time of day: by hand, and against the law of an AI without limit. */
import { describe, expect, it } from 'vitest';
import { study } from '../../src/cli/study.ts';
import { readyFromText } from '../../src/cli/text-input.ts';
import { metricById } from '../../src/metrics/find.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';

const text = (experiment: string, source: string, metrics: readonly string[], duration = '15m') => `schema: tandem/scenario@1
id: sessions
experiment: { ${experiment} }
intents: { ask: { ai: { resolves: 100%, duration: ${duration} } } }
sources: { chats: { channel: chat, ${source} } }
policies: { machine: { type: ai-only } }
guards: { ${metrics.map((metric, i) => `g${i}: { metric: "${metric}", at-most: 100% }`).join(', ')} }
`;

async function valuesOf(scenario: string, metrics: readonly string[], replications: number, jobs = 1) {
  const { findings, failure } = await study(await readyFromText('sessions', scenario), { replications, jobs });
  if (findings === null) throw new Error(failure?.message);
  return metrics.map((id) => findings.policies[0]!.metrics[id]!.value);
}

describe('sessions at a time of day', () => {
  it('are those in progress when its interval begins, day by day', async () => {
    // Monday 09:50, 09:55 and 10:00, Tuesday 09:50; each takes 15 minutes.
    const arrivals = ['9h50m', '9h55m', '10h', '33h50m'];
    const contacts = `contacts: [ ${arrivals.map((at, i) => `{ id: c${i}, arrives: ${at} }`).join(', ')} ]`;
    const metrics = [
      'ai.sessions.at-least-1@10:00',
      'ai.sessions.at-least-2@10:00',
      'ai.sessions.at-least-3@10:00',
      'ai.sessions.at-least-2@10:20',
      'ai.sessions.at-least-1',
      'ai.sessions.at-least-1@10:30',
      'ai.sessions.at-least-1.day-mean',
    ];
    const values = await valuesOf(text('start: 2026-03-02, length: 2d, interval: 30m', contacts, metrics), metrics, 3);
    // The third comes at the very moment; 10:20 lies in the interval that begins at 10:00; two of 96 intervals begin with somebody.
    expect(values).toEqual([1, 0.5, 0, 0.5, 2 / 96, 0, 2 / 96]);
  });

  it('without a limit are Poisson with the mean that is offered', async () => {
    const metrics = ['ai.sessions.at-least-12@10:00', 'ai.sessions.at-least-8@16:00'];
    const scenario = text('start: 2026-03-02, length: 100d, lead-in: 1d, end: cut', 'arrivals: { rate: 100/h }', metrics, '{ exponential: { mean: 6m } }');
    const values = await valuesOf(scenario, metrics, 8, 2);
    const atLeast = (level: number): number => {
      let [term, below] = [Math.exp(-10), 0];
      for (let k = 0; k < level; k++) {
        below += term;
        term *= 10 / (k + 1);
      }
      return 1 - below;
    };
    // 800 days, whose moments have nothing to do with each other.
    for (const [place, level] of [12, 8].entries()) {
      const p = atLeast(level);
      expect(Math.abs(values[place]! - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 800));
    }
  });

  it('are asked about by a whole number, each once, and nothing else', async () => {
    expect(measurementPlan([], ['ai.sessions.at-least-40@10:00', 'ai.sessions.at-least-40', 'ai.sessions.at-least-5.day-mean', 'fcr']).sessions).toEqual([
      5, 40,
    ]);
    for (const id of ['ai.sessions.at-least-0', 'ai.sessions.at-least-2.5', 'ai.sessions.at-least-x', 'ai.sessions.at-least-4@25s', 'fcr.at-least-4'])
      expect(metricById(id)).toBeUndefined();
    const refused = async (metric: string) => {
      const problem = await readyFromText('sessions', text('length: 1d', 'arrivals: { rate: 1/h }', [metric])).catch((error: Error) => error.message);
      return String(problem);
    };
    expect(await refused('ai.sessions.at-least-0')).toContain('is not a metric');
    expect(await refused('ai.sessions.at-least-40@25s')).toContain('takes no threshold');
  });
});
