import { definePolicy } from '../sim/policy.ts';

export const humanOnly = definePolicy({
  name: 'human-only',
  summary: 'Every contact goes to a human; no AI anywhere. The baseline.',
  concept: ['A0'],
  accepts: [],
  parameters: {},
  needs: ['humans'],
  create: () => ({ route: () => 'human', always: 'human' }),
});
