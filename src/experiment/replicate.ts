/** Job → (arm, replication) → Record. Models are compiled once an arm and kept; a replication depends on nothing but its address. */
import { hasAiDoor } from '../sim/ai-door-book.ts';
import { compileModel } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import { mostAtOnce } from '../model/pace.ts';
import { startMeasuring } from '../metrics/measure.ts';
import type { MeasureNames } from '../metrics/measure.ts';
import type { MeasureContext } from '../metrics/metric.ts';
import { policyNamed } from '../policies/list.ts';
import type { Arm } from '../scenario/resolved.ts';
import { compileRule } from '../scenario/rules.ts';
import { CHANNELS, valueOf } from '../scenario/schema.ts';
import type { PolicyDefinition } from '../sim/policy.ts';
import { dayTypesOf } from '../sim/rates.ts';
import { simulate } from '../sim/simulate.ts';
import { RunError } from './failure.ts';
import { guarded } from './guarded.ts';
import { handoffWeights } from './conventions.ts';
import type { Job } from './job.ts';
import type { ReplicationRecord } from './record.ts';

interface Prepared {
  readonly model: Model;
  readonly context: MeasureContext;
  readonly names: MeasureNames;
}

function definitionOf(arm: Arm, modules: ReadonlyMap<string, PolicyDefinition>): PolicyDefinition {
  const module = modules.get(arm.id);
  if (module !== undefined) return guarded(module, arm.id);
  const definition = policyNamed(arm.type);
  if (definition === undefined) throw new Error(`policy ${arm.id} has the unknown type ${arm.type}`);
  return definition;
}

/** Null: everybody finishes. */
function shiftEndsOf({ groups }: Model): MeasureContext['shiftEnds'] {
  const ends = groups.map(({ roster }) => roster?.shiftEnd ?? 'finish');
  return ends.every((end) => end === 'finish') ? null : { drops: Uint8Array.from(ends, (end) => (end === 'drop' ? 1 : 0)) };
}

/** Null: everybody scheduled is there. */
function shrinkageOf({ groups }: Model): MeasureContext['shrinkage'] {
  const paid = groups.flatMap(({ shrinkage }) => (shrinkage === null ? [] : [shrinkage.paid]));
  return paid.length === 0 ? null : { paid: paid.every(Boolean) };
}

/** The model of an arm, and what measuring it takes. */
export function prepare(job: Job, arm: Arm, modules: ReadonlyMap<string, PolicyDefinition>): Prepared {
  const model = compileModel({ arm, definition: definitionOf(arm, modules), attachments: job.attachments, compileRule });
  const { span } = model;
  const within = arm.world['service-level']?.within;
  return {
    model,
    context: {
      within: within === undefined ? NaN : valueOf(within),
      thresholds: job.plan.thresholds,
      payPerSecond: Float64Array.from(model.groups, (group) => group.payPerSecond),
      windowSeconds: span.windowEnd - span.windowStart,
      handoffWeights: Object.values(handoffWeights(arm.world)),
      slots: Float64Array.from(model.groups, (group) => Math.max(1, ...group.slots)),
      mostAtOnce: Float64Array.from(model.groups, mostAtOnce),
      satisfaction: model.satisfaction !== null,
      shiftEnds: shiftEndsOf(model),
      shrinkage: shrinkageOf(model),
      roles: model.roles.map(({ group, labels, reviews }) => ({ group, labels, reviews })),
      latency: model.ai !== null && (model.ai.latency !== null || model.ai.requests !== null),
      requests: model.ai !== null && model.ai.requests !== null,
      callbacks: model.callback !== null,
      outbound: model.outbound,
      announces: model.announce !== null,
      advisers: model.kinds.some(({ adviser }) => adviser !== null),
      aiDoor: hasAiDoor(model),
      saysAvailability: model.ai !== null && model.ai.saysAvailability,
      takesBack: model.ai !== null && model.ai.takenBackWithin >= 0,
      outages: model.ai !== null && model.ai.outages !== null,
      defers: model.defers,
      silence: model.silence,
      due: model.kinds.some(({ due }) => !Number.isNaN(due)) ? Float64Array.from(model.kinds, ({ due }) => due) : new Float64Array(),
    },
    names: {
      ...model.names,
      kinds: model.kinds,
      intervals: model.labels.intervals,
      days: model.labels.days,
      triggers: (model.policy.hooks.triggers ?? []).map((trigger) => trigger.id),
      channels: CHANNELS,
    },
  };
}

/** Which day is of which kind is a matter of each replication. */
function namesOf(names: MeasureNames, model: Model, seed: string, replication: number): MeasureNames {
  if (model.dayTypes === null) return names;
  const edges = Float64Array.of(...model.days.starts, Infinity);
  return { ...names, dayTypes: { ids: model.dayTypes.ids, edges, types: dayTypesOf(model, seed, replication) } };
}

/** Throws `RunError` when a policy misbehaves or a law of the engine is broken. */
export function createReplicator(job: Job, modules: ReadonlyMap<string, PolicyDefinition>): (arm: string, replication: number) => ReplicationRecord {
  const prepared = new Map<string, Prepared>();
  const preparedFor = (id: string): Prepared => {
    const known = prepared.get(id);
    if (known !== undefined) return known;
    const arm = job.resolved.arms.find((candidate) => candidate.id === id);
    if (arm === undefined) throw new Error(`there is no policy ${id}`);
    const made = prepare(job, arm, modules);
    prepared.set(id, made);
    return made;
  };
  return (arm, replication) => {
    try {
      const { model, context, names } = preparedFor(arm);
      const measuring = startMeasuring(job.plan, context, namesOf(names, model, job.seed, replication));
      const tally = simulate(model, job.seed, replication, measuring.sink);
      return { arm, replication, measured: measuring.finish(), tally };
    } catch (error) {
      throw RunError.from(error, { arm, replication, scenario: job.resolved.file, seed: job.seed });
    }
  };
}
