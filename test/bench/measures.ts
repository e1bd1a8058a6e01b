/**
 * What measuring costs: nanoseconds a row to fold full batches of each table into every measure, alone and with a breakdown.
 * Run: `npx esbuild test/bench/measures.ts --bundle --platform=node | node`. Prints a table; asserts no time.
 */
import { familiesOf } from '../../src/metrics/measures/list.ts';
import { startMeasuring } from '../../src/metrics/measure.ts';
import { BATCH_ROWS, ContactBatch, LegBatch, NeedBatch } from '../../src/sim/observations.ts';
import { CONTEXT, NAMES } from '../support/measuring.ts';

const ROUNDS = 400;

/** A full batch: every column holds something, ends and origins vary, a share of the optional values is missing. */
function filled<Batch extends { length: number }>(batch: Batch): Batch {
  for (const column of Object.values(batch) as unknown[]) {
    if (!(column instanceof Int32Array || column instanceof Float64Array)) continue;
    const values = column;
    for (let row = 0; row < BATCH_ROWS; row++)
      values[row] = values instanceof Int32Array ? (row * 7919) % 2 : (row * 7919) % 17 === 0 ? Number.NaN : (row % 200) / 200;
  }
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

const [needs, contacts, legs] = [filled(new NeedBatch()), filled(new ContactBatch()), filled(new LegBatch())];
legs.wait.forEach((value, row) => (legs.wait[row] = Number.isNaN(value) ? 0 : value));
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
