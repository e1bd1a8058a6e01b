/**
 * From a file to a scenario that can be simulated: bases, flags, copies of policies, overlays and presets are applied, then every
 * value and every relation between values is checked. All problems are reported at once, each where it was written.
 */
import { overlaysOf, withFlags, withoutLikes } from './arms.ts';
import { assumptionsOf } from './assumptions.ts';
import { load } from './base.ts';
import { checkArm, checkScenario, checkWorld } from './checks/checks.ts';
import { rulesOf } from './checks/policies.ts';
import type { CheckContext } from './checks/context.ts';
import type { Files } from './files.ts';
import { fillPresets, type Use } from './fill.ts';
import { hashOf } from './hash.ts';
import { flawsOf, reportFlaws, type Flaw } from './issues.ts';
import { applyOverlay, overlayOfFlag, WORLD, type Overlay } from './overlay.ts';
import { parsePath, type Path } from './path.ts';
import type { Place, Problem } from './problem.ts';
import { problemAt, reporter, sorted } from './report.ts';
import type { Arm, ResolvedScenario } from './resolved.ts';
import { spanInside } from './scalar-place.ts';
import { CHANNELS, SCHEMA_ID, scenarioSchema, type PolicySpec, type Scenario } from './schema.ts';
import { placeOf } from './source-text.ts';
import { didYouMean } from './suggest.ts';
import { at, child, locate, plain, withEntry, withoutEntries, type MapTree, type Tree } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReadSettings {
  /** `--set path=value`, in order; over everything else. */
  readonly set?: readonly { readonly path: string; readonly value: string }[];
  /** `--seed`. */
  readonly seed?: string;
}

export interface ReadScenario {
  /** Null when there is any error. */
  readonly resolved: ResolvedScenario | null;
  readonly problems: readonly Problem[];
  /** The scenario as one file would write it: base files, flags, copies and presets written out. Null when there is any error. */
  readonly written: unknown;
  /** Texts that problems point into, by the file of their place. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where a path of the scenario is written, for problems found later (files of contacts, modules). */
  readonly place: (path: string) => Place;
}

/** Reads a scenario. Problems are returned, never thrown; only a fault of `files` other than a file error passes through. */
export async function readScenario(path: string, files: Files, vocabulary: Vocabulary, settings: ReadSettings = {}): Promise<ReadScenario> {
  const sources = new Map<string, string>();
  const problems: Problem[] = [];
  const loaded = load(path, files, sources, problems);
  const flags = flagsOf(settings, sources, problems);
  if (loaded.tree?.kind !== 'map') return { resolved: null, written: null, problems: sorted(problems), sources, place: () => ({ file: path }) };

  const uses = usesOf(loaded.tree, vocabulary, problems);
  const base = flags.reduce<Tree>((tree, flag) => applyOverlay(tree, flag, problems), loaded.tree) as MapTree;
  const policies = child(base, 'policies');
  const copied = policies?.kind === 'map' ? withFlags(withoutLikes(policies, problems), flags) : null;
  const written = copied === null ? base : withEntry(base, 'policies', { key: base.entries.get('policies')!.key, value: copied });
  const tree = fillPresets(written, uses);
  const place = (where: string): Place =>
    placeOf(
      locate(
        tree,
        (parsePath(where) ?? []).map(({ name }) => name),
      ),
      where,
    );

  const { scenario, checkable } = checkedScenario(tree, vocabulary, problems);
  if (checkable !== null) await checkRules(checkable, tree, problems);
  const arms = scenario === null ? [] : armsOf(scenario, written, tree, uses, vocabulary, problems);
  const errors = problems.some(({ code }) => code.startsWith('E'));
  const resolved = scenario === null || errors ? null : { scenario, arms, file: path, hash: hashOf(scenario, arms), assumptions: assumptionsOf(tree) };
  return { resolved, written: resolved === null ? null : plain(withoutEntries(tree as MapTree, ['extends'])), problems: sorted(problems), sources, place };
}

function flagsOf({ set = [], seed }: ReadSettings, sources: Map<string, string>, out: Problem[]): readonly Overlay[] {
  const flags = set.map(({ path, value }) => {
    const flag = `--set ${path}`;
    sources.set(flag, `${path}=${value}`);
    return overlayOfFlag(path, value, out, flag);
  });
  if (seed !== undefined) {
    sources.set('--seed', `seed=${JSON.stringify(seed)}`);
    flags.push(overlayOfFlag('seed', JSON.stringify(seed), out, '--seed'));
  }
  return flags.filter((flag) => flag !== null);
}

function usesOf(tree: Tree, { presets }: Vocabulary, out: Problem[]): readonly Use[] {
  const use = child(tree, 'use');
  if (use?.kind !== 'list') return [];
  return use.items.flatMap(({ kind, span, ...item }, index) => {
    const name = kind === 'scalar' && 'value' in item ? item.value : null;
    const preset = presets.find(({ id }) => id === name);
    if (preset !== undefined) return [{ preset, span }];
    if (typeof name === 'string')
      out.push(
        problemAt(
          span,
          'E132',
          `there is no preset \`${name}\``,
          didYouMean(
            name,
            presets.map(({ id }) => id),
          ),
          ['use', index],
        ),
      );
    return [];
  });
}

/** The scenario itself, decoded and checked; null when its form is wrong (relations are then checked as far as they can be). */
function checkedScenario(tree: Tree, vocabulary: Vocabulary, out: Problem[]): { readonly scenario: Scenario | null; readonly checkable: Scenario | null } {
  const report = reporter(tree, out);
  const { scenario, partial, flaws } = decoded(tree);
  reportFlaws(flaws, report);
  const checkable = scenario ?? partial;
  if (checkable === null) return { scenario, checkable };
  const found: Problem[] = [];
  const context = contextOf(tree, vocabulary, found);
  checkScenario(checkable, context);
  checkWorld(checkable, context);
  out.push(...found.filter((problem) => !flaws.some((flaw) => touches(problem.place.path ?? '', flaw.path))));
  return { scenario, checkable };
}

/** Rules are checked only where there are any, so that a scenario without them does not load the expression language. */
async function checkRules(scenario: Scenario, tree: Tree, out: Problem[]): Promise<void> {
  const rules = Object.entries(scenario.policies).flatMap(([id, policy]) => rulesOf(id, policy));
  if (rules.length === 0) return;
  const { checkRule } = await import('./rules.ts');
  const names = {
    intents: Object.keys(scenario.intents),
    segments: Object.keys(scenario.segments ?? {}),
    channels: CHANNELS,
    sources: Object.keys(scenario.sources),
  };
  for (const { path, text } of rules) {
    const scalar = at(tree, path);
    for (const { code, message, offset, length, help } of checkRule(text, names)) {
      const span = scalar?.kind === 'scalar' ? spanInside(scalar, offset, length) : locate(tree, path);
      out.push(problemAt(span, code, message, help, path));
    }
  }
}

function contextOf(tree: Tree, vocabulary: Vocabulary, out: Problem[]): CheckContext {
  return { vocabulary, report: reporter(tree, out), written: (path) => asWritten(at(tree, path)) };
}

function asWritten(tree: Tree | undefined): unknown {
  return tree === undefined ? undefined : plain(tree);
}

interface Decoded {
  readonly scenario: Scenario | null;
  /** What is left when wrong values that can be left out are left out. */
  readonly partial: Scenario | null;
  readonly flaws: readonly Flaw[];
}

function decoded(tree: Tree): Decoded {
  const value = plain(tree);
  const whole = scenarioSchema.safeParse(value, PARSE);
  if (whole.success) return { scenario: whole.data, partial: null, flaws: [] };
  const flaws = flawsOf(scenarioSchema, value, whole.error.issues);
  for (const { path } of flaws) remove(value, path);
  return { scenario: null, partial: whatIsRight(value), flaws };
}

/** How far out wrong values are cut away before the rest is given up. */
const ROUNDS = 8;

/** What is left of a scenario when what is wrong is cut out, and, where something is missing, the block that misses it; null: nothing that stands. */
function whatIsRight(value: unknown): Scenario | null {
  // What a scenario cannot be without, where it was wrong: told already, and no reason to say nothing of the rest.
  if (typeof value === 'object' && value !== null) Object.assign(value, { schema: SCHEMA_ID, id: 'unnamed', intents: {}, sources: {}, policies: {}, ...value });
  for (let round = 0; round < ROUNDS; round++) {
    const { success, data, error } = scenarioSchema.safeParse(value, PARSE);
    if (success) return data;
    for (const { path } of error.issues) remove(value, has(value, path) ? path : path.slice(0, -1));
  }
  return null;
}

function has(value: unknown, path: Path | readonly PropertyKey[]): boolean {
  let here = value;
  for (const segment of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return false;
    here = (here as Record<PropertyKey, unknown>)[segment];
  }
  return true;
}

/** Compiling checkers costs more than one small file takes to check. */
const PARSE = { jitless: true } as const;

function remove(value: unknown, path: Path | readonly PropertyKey[]): void {
  let here = value;
  for (const segment of path.slice(0, -1)) here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[String(segment)] : undefined;
  const last = path.at(-1);
  if (typeof here === 'object' && here !== null && !Array.isArray(here) && last !== undefined) delete (here as Record<string, unknown>)[String(last)];
}

/** Whether a check may have been misled by a value that was left out: the same block, one above it or one below. */
function touches(path: string, flaw: Path): boolean {
  // At the top of the file the block is the value itself: a wrong id says nothing about the rest.
  const block = flaw.slice(0, Math.max(1, flaw.length - 1)).join('.');
  return path === '' || block.startsWith(path) || path.startsWith(block) || flaw.join('.').startsWith(path);
}

function armsOf(scenario: Scenario, written: MapTree, base: Tree, uses: readonly Use[], vocabulary: Vocabulary, out: Problem[]): Arm[] {
  const policies = child(written, 'policies');
  return Object.entries(scenario.policies).flatMap(([id, policy]) => {
    const overlays = overlaysOf(child(policies ?? written, id) ?? written, out);
    const before = out.length;
    const overlaid = overlays.reduce<Tree>((tree, overlay) => applyOverlay(tree, overlay, out), written);
    const tree = overlays.length === 0 ? null : fillPresets(overlaid, uses);
    const world = tree === null ? scenario : worldOf(tree, base, scenario, vocabulary, out);
    if (world === null || out.length > before) return [];
    // A side that is wrong in itself has been told; that a policy cannot use it follows from that.
    const sound = !out.some(({ place: { path = '' } }) => /^(intents|sources|humans)\b/.test(path));
    if (sound) checkArm(id, policy, world, contextOf(tree ?? base, vocabulary, out));
    return [{ id, type: typeOf(policy), policy, world }];
  });
}

/** The world of a policy with an overlay: the blocks that it changes are decoded anew, the others are those of the scenario itself. */
function worldOf(tree: Tree, base: Tree, scenario: Scenario, vocabulary: Vocabulary, out: Problem[]): Scenario | null {
  const report = reporter(tree, out);
  const world: Record<string, unknown> = { ...scenario };
  let right = true;
  for (const block of WORLD) {
    const own = child(tree, block);
    if (own === undefined) continue;
    const value = plain(own);
    const before = child(base, block);
    if (before !== undefined && JSON.stringify(value) === JSON.stringify(plain(before))) continue;
    const schema = scenarioSchema.shape[block];
    const decodedBlock = schema.safeParse(value, PARSE);
    if (decodedBlock.success) world[block] = decodedBlock.data;
    else {
      right = false;
      reportFlaws(
        flawsOf(schema, value, decodedBlock.error.issues).map((flaw) => ({ ...flaw, path: [block, ...flaw.path] })),
        report,
      );
    }
  }
  if (!right) return null;
  const whole = world as Scenario;
  checkWorld(whole, contextOf(tree, vocabulary, out));
  return whole;
}

function typeOf(policy: PolicySpec): string {
  return policy.module === undefined ? (policy.type ?? '') : 'module';
}
