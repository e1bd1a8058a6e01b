/**
 * What measuring costs: nanoseconds a row to fold full batches of each table into every measure, alone and with a breakdown.
 * Run: `npx esbuild test/bench/measures.ts --bundle --platform=node | node`. Prints a table; asserts no time.
 */
import { familiesOf } from '../../src/metrics/measures/list.ts';
import { startMeasuring } from '../../src/metrics/measure.ts';
import * as CONTACT from '../../src/sim/contact-row.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import { BATCH_ROWS, emptyBatch } from '../../src/sim/observations.ts';
import type { Batch } from '../../src/sim/observations.ts';
import { CONTEXT, NAMES } from '../support/measuring.ts';

const ROUNDS = 400;

/** A full batch: every fact holds something, ends and origins vary, a share of the optional values is missing. */
function filled<Table extends { readonly width: number }>(table: Table, whole: readonly number[]): Batch<Table> {
  const batch = emptyBatch(table);
  for (let row = 0; row < BATCH_ROWS; row++)
    for (let fact = 0; fact < table.width; fact++)
      batch.rows[row * table.width + fact] = whole.includes(fact) ? (row * 7919) % 2 : (row * 7919) % 17 === 0 && fact > 7 ? Number.NaN : (row % 200) / 200;
  batch.length = BATCH_ROWS;
  return batch;
}

function nanosecondsPerRow<Batch>(batch: Batch, sink: (batch: Batch) => void): number {
  for (let round = 0; round < ROUNDS / 4; round++) sink(batch);
  let best = Infinity;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = process.hrtime.bigint();
    for (let round = 0; round < ROUNDS; round++) sink(batch);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / (ROUNDS * BATCH_ROWS));
  }
  return best;
}

const needs = filled(NEED, [NEED.kind, NEED.flags, NEED.end, NEED.attempt]);
const contacts = filled(CONTACT, [CONTACT.kind, CONTACT.flags, CONTACT.end, CONTACT.attempt, CONTACT.trigger]);
const legs = filled(LEG, [LEG.kind, LEG.flags, LEG.end, LEG.attempt, LEG.queue, LEG.group, LEG.fatal]);
const families = familiesOf(CONTEXT);
const measures = (table: readonly { readonly measures: readonly string[] }[]) => table.reduce((sum, family) => sum + family.measures.length, 0);
const counts = { needs: measures(families.needs), contacts: measures(families.contacts), legs: measures(families.legs) };

console.log('breakdowns            table     measures  ns a row');
for (const by of [[], [['intent', 'interval']]]) {
  const { sink } = startMeasuring({ by, thresholds: [] }, CONTEXT, NAMES);
  const rows: [keyof typeof counts, number][] = [
    ['needs', nanosecondsPerRow(needs, sink.needs)],
    ['contacts', nanosecondsPerRow(contacts, sink.contacts)],
    ['legs', nanosecondsPerRow(legs, sink.legs)],
  ];
  for (const [table, time] of rows)
    console.log(`${(by[0]?.join(' × ') ?? 'standing').padEnd(22)}${table.padEnd(10)}${String(counts[table]).padStart(8)}${time.toFixed(1).padStart(10)}`);
}
