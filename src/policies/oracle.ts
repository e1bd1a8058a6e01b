import { definePolicy } from '../sim/policy.ts';

export const oracle = definePolicy({
  name: 'oracle',
  summary: 'Knows what nobody can know: whether the AI would resolve each contact. Humans are unlimited. A bound to measure from, never a recommendation.',
  concept: ['A0'],
  accepts: [],
  parameters: {},
  needs: ['ai', 'humans'],
  create: () => ({ route: () => 'ai', clairvoyant: ({ aiWouldResolve, entitledToHuman }) => (aiWouldResolve && !entitledToHuman ? 'ai' : 'human') }),
});
