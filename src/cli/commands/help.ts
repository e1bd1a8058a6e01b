import type { CommandSpec } from '../command.ts';
import { EXIT, exitCodesText } from '../exit-codes.ts';

export const help: CommandSpec = {
  name: 'help',
  arguments: '[topic]',
  summary: 'more help: exit-codes, or a command',
  options: [],
  examples: ['tandem help', 'tandem help exit-codes', 'tandem help compare'],
  run: async ([topic], _options, io) => {
    if (topic === 'exit-codes') {
      io.out.write(exitCodesText());
      return EXIT.done;
    }
    const { main } = await import('../main.ts');
    return main(topic === undefined ? ['--help'] : [topic, '--help'], io);
  },
};
