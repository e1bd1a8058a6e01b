/** Scenario text → models and every observed row: what tests of the engine stand on. */
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { METRICS } from '../../src/metrics/list.ts';
import { POLICIES, policyNamed } from '../../src/policies/list.ts';
import { NO_ATTACHMENTS } from '../../src/scenario/attachments.ts';
import type { Attachments } from '../../src/scenario/attachments.ts';
import type { Files } from '../../src/scenario/files.ts';
import { PRESETS } from '../../src/scenario/presets/list.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { compileRule } from '../../src/scenario/rules.ts';
import type { ResolvedScenario } from '../../src/scenario/resolved.ts';
import { END } from '../../src/sim/observations.ts';
import type { Areas, ContactBatch, LegBatch, NeedBatch, ObservationSink, Tally } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';

export const VOCABULARY = { policies: POLICIES, metrics: METRICS, presets: PRESETS };

function memory(text: string): Files {
  return {
    read: (path) => {
      if (path === 'test.yaml') return text;
      throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
    },
    resolve: (_from, relative) => relative,
  };
}

/** Reads a scenario that must be right; the test fails with its problems when it is not. */
export async function resolvedFrom(text: string): Promise<ResolvedScenario> {
  const { resolved, problems } = await readScenario('test.yaml', memory(text), VOCABULARY);
  if (resolved === null)
    throw new Error(problems.map((p) => `${p.place.line ?? 0}:${p.place.column ?? 0} ${p.place.path ?? ''}: ${p.message} (${p.help ?? ''})`).join('\n'));
  return resolved;
}

/** The models of a scenario, by policy. */
export async function modelsFrom(text: string, attachments: Attachments = NO_ATTACHMENTS): Promise<Map<string, Model>> {
  const resolved = await resolvedFrom(text);
  return new Map(resolved.arms.map((arm) => [arm.id, compileModel({ arm, definition: policyNamed(arm.type)!, attachments, compileRule })]));
}

type Row<Batch> = { [Field in keyof Batch as Batch[Field] extends Int32Array | Float64Array ? Field : never]: number };

export interface Observed {
  readonly needs: Row<NeedBatch>[];
  readonly contacts: Row<ContactBatch>[];
  readonly legs: Row<LegBatch>[];
  readonly areas: Areas;
  readonly tally: Tally;
}

function rowsOf<Batch extends { length: number }>(batch: Batch): Row<Batch>[] {
  const fields = Object.entries(batch).filter(([, column]) => ArrayBuffer.isView(column)) as unknown as [string, Float64Array][];
  const rows: Record<string, number>[] = [];
  for (let i = 0; i < batch.length; i++) {
    const row: Record<string, number> = {};
    for (const [name, column] of fields) row[name] = column[i]!;
    rows.push(row);
  }
  return rows as Row<Batch>[];
}

/** Mean wait, share that waits and share that abandons of one replication, without keeping rows. */
export function waits(model: Model, seed: string, replication: number): { mean: number; waited: number; abandoned: number; entries: number } {
  let entries = 0;
  let sum = 0;
  let waited = 0;
  let abandoned = 0;
  simulate(model, seed, replication, {
    needs: () => {},
    contacts: () => {},
    areas: () => {},
    legs: (batch) => {
      for (let i = 0; i < batch.length; i++) {
        entries++;
        sum += batch.wait[i]!;
        waited += batch.waited[i]!;
        if (batch.end[i] === END.abandoned) abandoned++;
      }
    },
  });
  return { mean: sum / entries, waited: waited / entries, abandoned: abandoned / entries, entries };
}

/** One replication with every row kept. */
export function observe(model: Model, seed = 'test', replication = 0): Observed {
  const needs: Row<NeedBatch>[] = [];
  const contacts: Row<ContactBatch>[] = [];
  const legs: Row<LegBatch>[] = [];
  let areas: Areas | undefined;
  const sink: ObservationSink = {
    needs: (batch) => void needs.push(...rowsOf(batch)),
    contacts: (batch) => void contacts.push(...rowsOf(batch)),
    legs: (batch) => void legs.push(...rowsOf(batch)),
    areas: (value) => (areas = value),
  };
  const tally = simulate(model, seed, replication, sink);
  return { needs, contacts, legs, areas: areas!, tally };
}
