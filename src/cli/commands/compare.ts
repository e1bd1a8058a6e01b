import type { CommandSpec } from '../command.ts';

export const compare: CommandSpec = {
  name: 'compare',
  arguments: '<file...>',
  summary: 'the main job: every policy of a scenario on the same customers',
  options: ['set', 'replications', 'seed', 'confidence', 'by', 'jobs', 'json', 'reporter', 'out', 'lang', 'quiet', 'color'],
  examples: [
    'tandem compare scenarios/mmc.yaml',
    'tandem compare scenarios/mmc.yaml --replications 40 --by interval --lang fr',
    'tandem compare scenarios/mmc.yaml --set humans.groups.agents.agents=12 --json',
  ],
  run: async (files, options, io) => (await import('../compare-files.ts')).compareFiles(files, options, io),
};
