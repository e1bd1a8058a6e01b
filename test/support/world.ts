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
import * as FLAG from '../../src/sim/flags.ts';
import * as END from '../../src/sim/end.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import type { Areas, ObservationSink, Tally } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { contactRow, legRow, needRow } from './rows.ts';
import type { ContactRow, LegRow, NeedRow } from './rows.ts';

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

export interface Observed {
  readonly needs: NeedRow[];
  readonly contacts: ContactRow[];
  readonly legs: LegRow[];
  readonly areas: Areas;
  readonly tally: Tally;
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
    legs: ({ rows, length }) => {
      for (let at = 0; at < length * LEG.width; at += LEG.width) {
        entries++;
        sum += rows[at + LEG.wait]!;
        if ((rows[at + LEG.flags]! & FLAG.waited) !== 0) waited++;
        if (rows[at + LEG.end] === END.abandoned) abandoned++;
      }
    },
  });
  return { mean: sum / entries, waited: waited / entries, abandoned: abandoned / entries, entries };
}

function each(count: number, act: (row: number) => void): void {
  for (let row = 0; row < count; row++) act(row);
}

/** One replication with every row kept. */
export function observe(model: Model, seed = 'test', replication = 0): Observed {
  const needs: NeedRow[] = [];
  const contacts: ContactRow[] = [];
  const legs: LegRow[] = [];
  let areas: Areas | undefined;
  const sink: ObservationSink = {
    needs: (batch) => each(batch.length, (row) => needs.push(needRow(batch, row, model.kinds))),
    contacts: (batch) => each(batch.length, (row) => contacts.push(contactRow(batch, row, model.kinds))),
    legs: (batch) => each(batch.length, (row) => legs.push(legRow(batch, row, model.kinds))),
    areas: (value) => (areas = value),
  };
  const tally = simulate(model, seed, replication, sink);
  return { needs, contacts, legs, areas: areas!, tally };
}
