/** A scenario that the program has written itself: read, checked and made ready exactly as a file is. */
import { loadAttachments } from '../edge/attachments.ts';
import { formatProblem } from '../scenario/frame.ts';
import { readScenario } from '../scenario/read.ts';
import { VOCABULARY } from './input.ts';
import type { Ready } from './input.ts';

/** Throws with every problem when the text is no scenario: that is our bug, not the user's. */
export async function readyFromText(name: string, text: string): Promise<Ready> {
  const file = `${name}.yaml`;
  const files = {
    read: (path: string): string => {
      if (path === file) return text;
      throw Object.assign(new Error('a built-in scenario names no files'), { code: 'ENOENT' });
    },
    resolve: (_from: string, relative: string): string => relative,
  };
  const { resolved, problems, sources } = await readScenario(file, files, VOCABULARY);
  if (resolved === null) throw new Error(problems.map((problem) => formatProblem(problem, (path) => sources.get(path), { color: false })).join(''));
  const loaded = await loadAttachments(resolved, (path) => path);
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return { resolved, attachments: loaded.attachments, modules: { urls: {}, definitions: new Map(), problems: [] } };
}
