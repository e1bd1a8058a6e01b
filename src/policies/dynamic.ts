import { definePolicy } from '../sim/policy.ts';
import type { RouteRule } from '../sim/policy.ts';
import type { RouterView } from '../scenario/observable.ts';

/** The path of the first rule that holds; the last rule has no condition. */
function decide(routes: readonly RouteRule[], view: RouterView): 'ai' | 'human' {
  for (const { rule, to } of routes) if (rule === undefined || rule.holds(view)) return to;
  return 'ai';
}

export const dynamic = definePolicy({
  name: 'dynamic',
  summary: 'A router sends each contact to the AI, or to a human with an AI assistant, by rules over what it can see.',
  concept: ['A3'],
  accepts: ['route', 'complexity', 'escalate'],
  parameters: {},
  needs: ['ai', 'humans'],
  create: ({ routes, triggers }) => ({ route: (view) => decide(routes, view), triggers, assisted: true }),
});
