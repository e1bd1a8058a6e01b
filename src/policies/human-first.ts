import { definePolicy } from '../sim/policy.ts';

export const humanFirst = definePolicy({
  name: 'human-first',
  summary: 'Every contact goes to a human who works with an AI assistant (the `assist` block).',
  concept: ['A2'],
  accepts: [],
  parameters: {},
  needs: ['humans'],
  create: () => ({ route: () => 'human', always: 'human', assisted: true }),
});
