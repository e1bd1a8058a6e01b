import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const concepts: CommandSpec = {
  name: 'concepts',
  arguments: '',
  summary: 'what of AI–human collaboration is modelled, where, and what not yet',
  options: ['json'],
  examples: ['tandem concepts', 'tandem concepts --json', 'tandem concepts --json > concepts.json'],
  run: async (_args, options, io) => {
    const { conceptsJson, conceptsTable } = await import('../../concepts/render.ts');
    io.out.write(options.json === true ? `${JSON.stringify(conceptsJson(), undefined, 2)}\n` : conceptsTable());
    return EXIT.done;
  },
};
