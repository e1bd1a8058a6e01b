import type { CommandSpec } from '../command.ts';

export const run: CommandSpec = {
  name: 'run',
  arguments: '<file>',
  summary: 'one policy of a scenario',
  options: ['policy', 'set', 'replications', 'seed', 'confidence', 'by', 'jobs', 'json', 'reporter', 'out', 'lang', 'quiet', 'color'],
  examples: [
    'tandem run scenarios/mmc.yaml --policy humans',
    'tandem run scenarios/mmc.yaml --policy humans --replications 5 --json',
    'tandem run scenarios/mmc.yaml --policy humans --reporter markdown',
  ],
  run: async (files, options, io) => (await import('../compare-files.ts')).compareFiles(files, options, io),
};
