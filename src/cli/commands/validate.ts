import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const validate: CommandSpec = {
  name: 'validate',
  arguments: '<file...>',
  summary: 'check scenarios and all files they name; every problem with its place',
  options: ['set', 'json', 'quiet', 'color'],
  examples: [
    'tandem validate scenarios/mmc.yaml',
    'tandem validate scenarios/*.yaml --quiet',
    'tandem validate scenarios/mmc.yaml --set humans.groups.agents.agents=12 --json',
  ],
  run: async (files, options, io) => {
    const [{ readInput }, { counted, isError, printProblems }] = await Promise.all([import('../input.ts'), import('../diagnostics.ts')]);
    const results: { file: string; valid: boolean; problems: readonly unknown[] }[] = [];
    let valid = true;
    for (const file of files) {
      const { ready, problems, sources } = await readInput(file, { set: options.set });
      valid &&= ready !== null;
      printProblems(options.quiet === true ? problems.filter(isError) : problems, sources, io, options.color);
      if (options.json === true) results.push({ file, valid: ready !== null, problems });
      else if (ready === null) io.err.write(`${file}: ${counted(problems)}\n`);
      else if (options.quiet !== true) io.out.write(`${file}: valid, ${counted(problems)}\n`);
    }
    if (options.json === true) io.out.write(`${JSON.stringify({ files: results }, undefined, 2)}\n`);
    return valid ? EXIT.done : EXIT.usage;
  },
};
