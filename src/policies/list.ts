/** Every policy a scenario can name. Adding one: a file beside this, and a line here. */
import type { PolicyDefinition } from '../sim/policy.ts';
import { aiFirst } from './ai-first.ts';
import { aiOnly } from './ai-only.ts';
import { dynamic } from './dynamic.ts';
import { humanFirst } from './human-first.ts';
import { humanOnly } from './human-only.ts';
import { oracle } from './oracle.ts';

export const POLICIES: readonly PolicyDefinition[] = [humanOnly, aiOnly, aiFirst, humanFirst, dynamic, oracle];

export function policyNamed(name: string): PolicyDefinition | undefined {
  return POLICIES.find((policy) => policy.name === name);
}
