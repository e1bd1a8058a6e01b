import type { CommandSpec } from '../command.ts';

export const verify: CommandSpec = {
  name: 'verify',
  arguments: '[fixture...]',
  summary: 'the engine against theory and published results, in a minute',
  options: ['jobs', 'json', 'verifyReporter', 'quiet'],
  examples: ['tandem verify erlang-b-8 erlang-c-8', 'tandem verify erlang-b-8 --json', 'tandem verify service-level-arithmetic --reporter junit=verify.xml'],
  run: async (ids, options, io) => (await import('../verify-fixtures.ts')).verifyFixtures(ids, options, io),
};
