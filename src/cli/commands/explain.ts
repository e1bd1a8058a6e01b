import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const explain: CommandSpec = {
  name: 'explain',
  arguments: '<topic>',
  summary: 'a problem code, a metric, a policy, a scenario path; or metrics, policies, rules, exit-codes',
  options: ['lang'],
  examples: ['tandem explain csat.combined', 'tandem explain humans.groups.*.agents', 'tandem explain E105'],
  run: async ([topic = ''], { lang }, io) => {
    const { explanationOf, suggestionFor } = await import('../explanation.ts');
    const text = explanationOf(topic, lang);
    if (text !== undefined) {
      io.out.write(`${text.trimEnd()}\n`);
      return EXIT.done;
    }
    io.err.write(`error: there is nothing called \`${topic}\` to explain\nhelp: ${suggestionFor(topic)}\n`);
    return EXIT.usage;
  },
};
