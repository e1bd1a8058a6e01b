import { definePolicy } from '../sim/policy.ts';

export const aiFirst = definePolicy({
  name: 'ai-first',
  summary: 'The AI answers; the first trigger that fires hands the conversation to a human.',
  concept: ['A1'],
  accepts: ['escalate'],
  parameters: {},
  needs: ['ai', 'humans'],
  create: ({ triggers }) => ({ route: () => 'ai', always: 'ai', triggers }),
});
