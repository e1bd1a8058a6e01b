import { definePolicy } from '../sim/policy.ts';

export const aiOnly = definePolicy({
  name: 'ai-only',
  summary: 'Every contact goes to the AI, which never hands over. The other baseline.',
  concept: ['A0'],
  accepts: [],
  parameters: {},
  needs: ['ai'],
  create: () => ({ route: () => 'ai', always: 'ai' }),
});
