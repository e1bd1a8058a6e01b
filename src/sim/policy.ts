/**
 * What a policy is: answers to the engine's questions. A policy is one file in `policies/`; an ES module beside a scenario
 * can export the same thing. It sees a `RouterView` and nothing else; only a clairvoyant reference sees the latent truth.
 */
import type { Rule, RouterView } from '../scenario/observable.ts';
import type { TriggerName } from '../scenario/schema.ts';

export type Path = 'ai' | 'human';

/** One reason to hand a conversation over, in the order in which they are asked after each turn. */
export interface Trigger {
  readonly id: string;
  readonly on: TriggerName;
  /** `low-confidence`: stated confidence below this; `turns`: more turns than this; `time`: more seconds than this; `asks-for-human`: at the n-th request. */
  readonly threshold: number;
  /** For `rule`. */
  readonly rule?: Rule;
}

/** One line of a router's table: the first whose rule holds (or that has none) decides. */
export interface RouteRule {
  readonly id: string;
  readonly rule?: Rule;
  readonly to: Path;
}

/** The latent truth of a contact, for clairvoyant references only. */
interface Truth {
  readonly aiWouldResolve: boolean;
  readonly humanWouldResolve: boolean;
  readonly entitledToHuman: boolean;
}

/** What the engine asks. All but `route` may be left out. Declared once for every part of the product; unused ones cost nothing. */
export interface Hooks {
  /** On arrival, redial and return. */
  readonly route: (view: RouterView) => Path;
  /** What `route` says whatever it sees: the engine need not ask. */
  readonly always?: Path;
  /** After each AI turn, by table; absent: the AI never hands over. */
  readonly triggers?: readonly Trigger[];
  /** After each AI turn, by code (module policies): true hands over. Asked after the table. */
  readonly escalate?: (view: RouterView) => boolean;
  /** Whether human legs are assisted by AI (the `assist` block says what that does). */
  readonly assisted?: boolean;
  /** Decides with the latent truth instead of `route`, and with unlimited humans: a bound, never a recommendation. */
  readonly clairvoyant?: (truth: Truth) => Path;
  /** Which waiting contact a freed agent takes. */
  readonly select?: never;
  /** Offers of a choice or a callback. */
  readonly offer?: never;
  /** Which follow-up work a human passes to the AI. */
  readonly handBack?: never;
  /** What the policy learns from its own log. */
  readonly observe?: never;
  /** Periodic re-tuning. */
  readonly retune?: never;
}

/** A parameter that a policy takes in YAML. */
export interface ParameterSpec {
  readonly summary: string;
  readonly unit: string;
  /** Bounds, inclusive. */
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** What a policy is created from: its part of the scenario, compiled. */
export interface PolicyInput {
  readonly triggers: readonly Trigger[];
  readonly routes: readonly RouteRule[];
  readonly parameters: Readonly<Record<string, number>>;
}

export interface PolicyDefinition {
  readonly name: string;
  readonly summary: string;
  /** Items of the product concept that it models. */
  readonly concept: readonly string[];
  /** Which fields of a policy in YAML it understands; others are refused. */
  readonly accepts: readonly ('escalate' | 'route' | 'complexity')[];
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** Needs an `ai:` side, a `humans:` side. */
  readonly needs: readonly ('ai' | 'humans')[];
  readonly create: (input: PolicyInput) => Hooks;
}

export function definePolicy(definition: PolicyDefinition): PolicyDefinition {
  return definition;
}
