/** Policies that a scenario names as ES modules beside it: imported, checked for their shape, and given as definitions. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../scenario/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { didYouMean } from '../scenario/suggest.ts';
import type { ParameterSpec, PolicyDefinition } from '../sim/policy.ts';

export interface ModulesLoaded {
  /** Absolute URLs by arm id: what travels to workers. */
  readonly urls: Readonly<Record<string, string>>;
  readonly definitions: ReadonlyMap<string, PolicyDefinition>;
  readonly problems: readonly Problem[];
}

const SHAPE = 'a policy module says `export default { create(input) { return { route: (view) => "human" } } }`';

/** Imports the module of every arm that has one; `locate` turns a path as written in the scenario into one of the file system. */
export async function loadModules(resolved: ResolvedScenario, locate: (file: string) => string): Promise<ModulesLoaded> {
  const urls: Record<string, string> = {};
  const definitions = new Map<string, PolicyDefinition>();
  const problems: Problem[] = [];
  for (const { id, policy } of resolved.arms) {
    if (policy.module === undefined) continue;
    const url = pathToFileURL(resolve(locate(policy.module))).href;
    const place = { file: resolved.file, path: `policies.${id}.module` };
    try {
      const definition = await importPolicy(url, id);
      definitions.set(id, definition);
      urls[id] = url;
      problems.push(...parameterProblems(definition, policy.parameters ?? {}, resolved.file, id));
    } catch (error) {
      problems.push(importProblem(error, policy.module, place));
    }
  }
  return { urls, definitions, problems };
}

/** Imports what `loadModules` has checked before; for workers. */
export async function importPolicies(urls: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, PolicyDefinition>> {
  const definitions = new Map<string, PolicyDefinition>();
  for (const [id, url] of Object.entries(urls)) definitions.set(id, await importPolicy(url, id));
  return definitions;
}

/** What is wrong with a module that could be imported. */
class ShapeError extends Error {}

async function importPolicy(url: string, id: string): Promise<PolicyDefinition> {
  const module = (await import(url)) as { default?: unknown };
  const exported = module.default;
  if (typeof exported !== 'object' || exported === null) throw new ShapeError('the module has no default export that is an object');
  const { name, summary, concept, accepts, parameters, needs, create } = exported as Partial<Record<keyof PolicyDefinition, unknown>>;
  if (typeof create !== 'function') throw new ShapeError('its default export has no function `create`');
  return {
    name: typeof name === 'string' ? name : id,
    summary: typeof summary === 'string' ? summary : '',
    concept: strings(concept, 'concept', undefined),
    accepts: strings(accepts, 'accepts', ['escalate', 'route', 'complexity'] as const),
    needs: strings(needs, 'needs', ['ai', 'humans'] as const),
    parameters: parameterSpecs(parameters),
    create: (input) => (create as PolicyDefinition['create']).call(exported, input),
  };
}

function strings<Word extends string>(value: unknown, field: string, allowed: readonly Word[] | undefined): readonly Word[] {
  if (value === undefined) return [];
  const good =
    Array.isArray(value) && value.every((item) => typeof item === 'string' && (allowed === undefined || (allowed as readonly string[]).includes(item)));
  if (!good) throw new ShapeError(`\`${field}\` must be a list of ${allowed === undefined ? 'texts' : allowed.map((word) => `'${word}'`).join(', ')}`);
  return value as readonly Word[];
}

function parameterSpecs(value: unknown): Readonly<Record<string, ParameterSpec>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null) throw new ShapeError('`parameters` must be an object');
  const specs: Record<string, ParameterSpec> = {};
  for (const [name, spec] of Object.entries(value)) {
    const { summary, unit, min, max, default: preset } = (spec ?? {}) as Partial<ParameterSpec>;
    if (typeof preset !== 'number' || !Number.isFinite(preset)) throw new ShapeError(`parameter \`${name}\` needs a \`default\` that is a number`);
    specs[name] = {
      summary: String(summary ?? ''),
      unit: String(unit ?? ''),
      min: typeof min === 'number' ? min : -Infinity,
      max: typeof max === 'number' ? max : Infinity,
      default: preset,
    };
  }
  return specs;
}

function parameterProblems(definition: PolicyDefinition, given: Readonly<Record<string, unknown>>, file: string, id: string): Problem[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const place = { file, path: `policies.${id}.parameters.${name}` };
    const spec = definition.parameters[name];
    if (spec === undefined) {
      const help = didYouMean(name, Object.keys(definition.parameters)) ?? 'the module declares none; remove it';
      return [{ code: 'E421', message: `the module has no parameter \`${name}\``, place, help }];
    }
    if (typeof value !== 'number' || value < spec.min || value > spec.max) {
      return [{ code: 'E421', message: `\`${String(value)}\` is outside ${spec.min} … ${spec.max}`, place, help: `for example \`${name}: ${spec.default}\`` }];
    }
    return [];
  });
}

function importProblem(error: unknown, module: string, place: Problem['place']): Problem {
  if (error instanceof ShapeError) return { code: 'E420', message: `\`${module}\`: ${error.message}`, place, help: SHAPE };
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ERR_MODULE_NOT_FOUND') {
    return { code: 'E420', message: `\`${module}\` or a module that it imports does not exist`, place, help: 'the path is relative to the scenario file' };
  }
  const said = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n', 1)[0] ?? '';
  return { code: 'E420', message: `\`${module}\` cannot be loaded: ${said}`, place, help: 'run it with `node` to see where' };
}
