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
    const [{ main }, { COMMANDS }, { didYouMean }, { usageError }] = await Promise.all([
      import('../main.ts'),
      import('../commands.ts'),
      import('../../scenario/suggest.ts'),
      import('../diagnostics.ts'),
    ]);
    const topics = [...COMMANDS.map(({ name }) => name), 'exit-codes'];
    if (topic !== undefined && !topics.includes(topic)) return usageError(io, `there is no help about \`${topic}\`\nhelp: ${didYouMean(topic, topics)}`);
    return main(topic === undefined ? ['--help'] : [topic, '--help'], io);
  },
};
