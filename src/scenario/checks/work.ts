/** What an intent asks of the two sides: each side that has it knows how long it takes. */
import type { Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkWork(world: Scenario, { report }: CheckContext): void {
  for (const [id, { ai }] of Object.entries(world.intents)) {
    if (ai === undefined) continue;
    const path = ['intents', id, 'ai'];
    const turns = (['turns', 'turn'] as const).filter((key) => ai[key] !== undefined);
    if (ai.duration !== undefined && turns.length > 0)
      report([...path, 'duration'], {
        code: 'E141',
        message: `\`duration\` and \`${turns[0]!}\` exclude each other`,
        help: 'keep `turns` and `turn`, or `duration` alone',
        key: true,
        also: { path: [...path, turns[0]!], label: 'the other one' },
      });
    else if (ai.duration === undefined && turns.length === 0)
      report(path, {
        code: 'E142',
        message: `\`${id}\` does not say how long its AI conversation takes`,
        help: 'add `turns: { mean: 5 }` and `turn: 15s`, or `duration: 2m`',
        key: true,
      });
    else if (turns.length === 1)
      report([...path, turns[0]!], {
        code: 'E142',
        message: `\`${turns[0]!}\` needs \`${turns[0] === 'turn' ? 'turns' : 'turn'}\` beside it`,
        help: turns[0] === 'turn' ? 'add `turns: { mean: 5 }`' : 'add `turn: 15s`',
        key: true,
      });
  }
}
