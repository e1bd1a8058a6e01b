import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const schema: CommandSpec = {
  name: 'schema',
  arguments: '',
  summary: 'the JSON Schema of scenario files, for editors',
  options: [],
  examples: ['tandem schema', 'tandem schema > scenario.v1.json', 'tandem schema | head'],
  run: async (_args, _options, io) => {
    const { jsonSchemaText } = await import('../../scenario/json-schema.ts');
    io.out.write(jsonSchemaText());
    return EXIT.done;
  },
};
