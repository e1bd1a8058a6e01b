/**
 * How the people of a group differ: stages of experience in stated shares, and the spread that is left between one person and the next.
 * Speeds are lognormal with mean 1, so work takes 1 + cv² times as long on average as one agent of speed 1 needs: E[1/S] = 1 + cv².
 */
import { lognormal } from '../random/law.ts';
import { valueOf } from '../scenario/schema.ts';
import type { GroupSpec, Scenario } from '../scenario/schema.ts';

/** How the agents of a group differ from each other. */
export interface PeopleModel {
  /** Name of the stream of what is drawn for them. */
  readonly stream: string;
  /** By agent, from tenure: times the speed of the group, and added to its success. */
  readonly speed: Float64Array;
  readonly resolves: Float64Array;
  /** Of what else an agent's speed is multiplied by, mean 1; null: nothing. */
  readonly speedQuantile: ((u: number) => number) | null;
  /** Standard deviation of what else is added to an agent's success. */
  readonly resolvesSd: number;
  /** Of nobody in particular: the speed at which work takes its mean time, and mean success. */
  readonly typicalSpeed: number;
  readonly typicalResolves: number;
}

export type TenuresSpec = NonNullable<NonNullable<Scenario['humans']>['tenures']>;

/**
 * The stage of each agent: whichever is furthest behind its share, the first written among equals. So any number of agents from the first on has
 * the mix as nearly as whole people can.
 */
function stagesOf(mix: Readonly<Record<string, number>>, agents: number): readonly string[] {
  const stages = Object.keys(mix);
  const given = new Map(stages.map((stage) => [stage, 0]));
  return Array.from({ length: agents }, (_, index) => {
    const behind = (stage: string) => mix[stage]! * (index + 1) - given.get(stage)!;
    const next = stages.reduce((best, stage) => (behind(stage) > behind(best) + 1e-9 ? stage : best));
    given.set(next, given.get(next)! + 1);
    return next;
  });
}

/** Null: all agents are alike. */
export function compilePeople(group: string, spec: GroupSpec, tenures: TenuresSpec, agents: number): PeopleModel | null {
  const { tenure, 'agent-spread': spread } = spec;
  if (tenure === undefined && spread === undefined) return null;
  const cv = spread?.['speed-cv'] === undefined ? 0 : valueOf(spread['speed-cv']);
  const speedOf = (stage: string) => (tenures[stage]?.speed === undefined ? 1 : valueOf(tenures[stage].speed));
  const resolvesOf = (stage: string) => (tenures[stage]?.resolves === undefined ? 0 : valueOf(tenures[stage].resolves));
  const stages = tenure === undefined ? null : stagesOf(tenure, agents);
  const mean = (of: (stage: string) => number): number => Object.entries(tenure ?? {}).reduce((sum, [stage, share]) => sum + share * of(stage), 0);
  return {
    stream: `staff/${group}`,
    speed: Float64Array.from({ length: agents }, (_, agent) => (stages === null ? 1 : speedOf(stages[agent]!))),
    resolves: Float64Array.from({ length: agents }, (_, agent) => (stages === null ? 0 : resolvesOf(stages[agent]!))),
    speedQuantile: cv === 0 ? null : lognormal(1, cv).quantile,
    resolvesSd: spread?.['resolves-sd'] === undefined ? 0 : valueOf(spread['resolves-sd']),
    typicalSpeed: 1 / ((tenure === undefined ? 1 : mean((stage) => 1 / speedOf(stage))) * (1 + cv * cv)),
    typicalResolves: tenure === undefined ? 0 : mean(resolvesOf),
  };
}
