/** Reading scenarios from texts in memory, with a vocabulary of the policy types and metrics that tests name. */
import { posix } from 'node:path';
import type { Files } from '../../src/scenario/files.ts';
import { formatProblem } from '../../src/scenario/frame.ts';
import type { Preset } from '../../src/scenario/preset.ts';
import { evidence2026 } from '../../src/scenario/presets/evidence-2026.ts';
import { readScenario, type ReadScenario, type ReadSettings } from '../../src/scenario/read.ts';
import type { Vocabulary } from '../../src/scenario/vocabulary.ts';

const test: Preset = {
  id: 'test-values',
  summary: 'values for tests',
  values: [
    { path: 'returns.after.unresolved', when: 'returns', value: '50%', range: ['40%', '60%'], source: 'a test', mark: 'assumed' },
    { path: 'returns.delay.exponential.mean', when: 'returns', unless: ['returns.delay'], value: '1d', source: 'a test', mark: 'assumed' },
    { path: 'sources.*.redial.after-abandonment', when: 'sources.*.redial', value: '30%', source: 'a test', mark: 'assumed' },
    { path: 'sources.*.redial.delay.lognormal.mean', when: 'sources.*.redial', value: '10m', source: 'a test', mark: 'assumed' },
    { path: 'sources.*.redial.delay.lognormal.cv', when: 'sources.*.redial', value: 1, source: 'a test', mark: 'assumed' },
  ],
};

export const VOCABULARY: Vocabulary = {
  policies: [
    { name: 'human-only', accepts: [], parameters: {}, needs: ['humans'] },
    { name: 'ai-only', accepts: [], parameters: {}, needs: ['ai'] },
    { name: 'ai-first', accepts: ['escalate'], parameters: {}, needs: ['ai', 'humans'] },
    { name: 'human-first', accepts: [], parameters: { calm: { unit: 'share', min: 0, max: 1 } }, needs: ['humans'] },
    { name: 'dynamic', accepts: ['escalate', 'route', 'complexity'], parameters: {}, needs: ['ai', 'humans'] },
  ],
  metrics: [
    { id: 'csat.combined', unit: 'share', better: 'higher' },
    { id: 'wait.mean', unit: 'seconds', better: 'lower' },
    { id: 'wait.p95', unit: 'seconds', better: 'lower', isKnownBy: () => false },
    { id: 'occupancy', unit: 'share', better: 'neither', isKnownBy: (by) => by.every((dimension) => ['interval', 'day', 'week', 'group'].includes(dimension)) },
    { id: 'cost.per-need', unit: 'money', better: 'lower' },
    { id: 'contacts', unit: 'count', better: 'neither' },
    { id: 'service-level', unit: 'share', better: 'higher', threshold: true },
    { id: 'service-level.sl1', unit: 'share', better: 'higher', threshold: true },
  ],
  presets: [evidence2026, test],
};

/** A folder of texts. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    read: (path) => {
      const text = texts[path];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    resolve: (from, relative) => posix.join(posix.dirname(from), relative),
  };
}

export async function readText(text: string, settings: ReadSettings = {}, others: Readonly<Record<string, string>> = {}): Promise<ReadScenario> {
  return readScenario('test.yaml', filesOf({ 'test.yaml': text, ...others }), VOCABULARY, settings);
}

/** All problems as they are printed, without colour. */
export function printed({ problems, sources }: ReadScenario): string {
  return problems.map((problem) => formatProblem(problem, (file) => sources.get(file), { color: false })).join('');
}
