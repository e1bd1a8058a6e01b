/** A module policy is somebody else's code: what it answers is checked, and what it throws is said in plain words. */
import type { Hooks, PolicyDefinition } from '../sim/policy.ts';
import { PolicyError } from '../sim/invariants.ts';

const PATHS = new Set<unknown>(['ai', 'human']);

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Calls a hook; an exception becomes a `PolicyError` that names policy and hook. */
function asked<Answer>(arm: string, hook: string, call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    throw new PolicyError(`policy \`${arm}\`: ${hook}() threw: ${error instanceof Error ? error.message : shown(error)}`);
  }
}

/** The same policy, with every answer checked: `route` says 'ai' or 'human', `escalate` says true or false. */
export function guarded(definition: PolicyDefinition, arm: string): PolicyDefinition {
  return {
    ...definition,
    // What it will ask for is known only when it runs: it gets whatever the scenario has.
    needs: ['ai', 'humans'],
    create: (input) => {
      const hooks: unknown = asked(arm, 'create', () => definition.create(input));
      if (typeof hooks !== 'object' || hooks === null || typeof (hooks as Hooks).route !== 'function') {
        throw new PolicyError(`policy \`${arm}\`: create() must return an object with a function route(view), it returned ${shown(hooks)}`);
      }
      const { route, escalate, triggers, assisted } = hooks as Hooks;
      return {
        route: (view) => {
          const path = asked(arm, 'route', () => route(view));
          if (!PATHS.has(path)) throw new PolicyError(`policy \`${arm}\`: route() must return 'ai' or 'human', it returned ${shown(path)}`);
          return path;
        },
        ...(triggers === undefined ? { triggers: input.triggers } : { triggers }),
        ...(assisted === undefined ? {} : { assisted }),
        ...(escalate === undefined
          ? {}
          : {
              escalate: (view) => {
                const answer: unknown = asked(arm, 'escalate', () => escalate(view));
                if (typeof answer !== 'boolean') throw new PolicyError(`policy \`${arm}\`: escalate() must return true or false, it returned ${shown(answer)}`);
                return answer;
              },
            }),
      };
    },
  };
}
