import type { CommandSpec } from '../command.ts';

export const erlang: CommandSpec = {
  name: 'erlang',
  arguments: '',
  summary: 'staff for a service level, by Erlang B, C and A and simulated',
  options: ['calls', 'aht', 'patience', 'target', 'agents', 'csv', 'replications', 'seed', 'jobs', 'json', 'quiet'],
  examples: [
    'tandem erlang --calls 240/h --aht 5m --target 80%/20s',
    'tandem erlang --calls 240/h --aht 5m --target 80%/20s --agents 26',
    'tandem erlang --csv scenarios/half-hours.csv --patience 5m --target 80%/20s',
  ],
  run: async (_args, options, io) => (await import('../erlang-answer.ts')).erlangAnswer(options, io),
};
