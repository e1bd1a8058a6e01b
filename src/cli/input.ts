/** From the name of a scenario file to everything a run needs: the scenario, the files it names, the policy modules it names. */
import { loadAttachments } from '../edge/attachments.ts';
import { systemFiles } from '../edge/files.ts';
import type { ModulesLoaded } from '../edge/modules.ts';
import { loadModules } from '../edge/modules.ts';
import { canCut } from '../metrics/cuts.ts';
import { isDimension } from '../metrics/dimensions.ts';
import { METRICS } from '../metrics/list.ts';
import { POLICIES } from '../policies/list.ts';
import type { Attachments } from '../scenario/attachments.ts';
import { PRESETS } from '../scenario/presets/list.ts';
import type { Problem } from '../scenario/problem.ts';
import { readScenario } from '../scenario/read.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Vocabulary } from '../scenario/vocabulary.ts';

export const VOCABULARY: Vocabulary = {
  policies: POLICIES,
  metrics: METRICS.map((metric) => ({ ...metric, isKnownBy: (by) => canCut(metric, by.filter(isDimension)) })),
  presets: PRESETS,
};

/** A scenario that can be simulated. */
export interface Ready {
  readonly resolved: ResolvedScenario;
  readonly attachments: Attachments;
  readonly modules: ModulesLoaded;
}

export interface Input {
  /** Null when there is any error. */
  readonly ready: Ready | null;
  readonly problems: readonly Problem[];
  /** Texts that problems point into. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Overrides {
  /** `path=value`, in order. */
  readonly set: readonly string[];
  readonly seed?: string | undefined;
}

/** Reads one scenario and all it names. Every problem is returned, none thrown. */
export async function readInput(file: string, { set, seed }: Overrides): Promise<Input> {
  const files = systemFiles(process.cwd());
  const assignments = set.map((text) => ({ path: text.slice(0, text.indexOf('=')), value: text.slice(text.indexOf('=') + 1) }));
  const { resolved, problems, sources, place } = await readScenario(file, files, VOCABULARY, { set: assignments, ...(seed === undefined ? {} : { seed }) });
  if (resolved === null) return { ready: null, problems, sources };
  const locate = (named: string): string => files.resolve(file, named);
  const [loaded, modules] = await Promise.all([loadAttachments(resolved, locate), loadModules(resolved, locate)]);
  // Problems of files found here carry a path only; the reader knows where it is written.
  const later = [...('problems' in loaded ? loaded.problems : []), ...modules.problems].map((problem) => placed(problem, file, place));
  const all = [...problems, ...later];
  const ready = 'attachments' in loaded && modules.problems.length === 0 ? { resolved, attachments: loaded.attachments, modules } : null;
  return { ready, problems: all, sources };
}

function placed(problem: Problem, scenario: string, place: (path: string) => Problem['place']): Problem {
  const { file, line, path } = problem.place;
  return file === scenario && line === undefined && path !== undefined ? { ...problem, place: place(path) } : problem;
}
