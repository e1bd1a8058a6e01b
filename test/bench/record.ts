/** The record of a run of the benchmark, as it is committed: machine, versions, how it was measured, and every table. */
import type { Machine } from './machine.ts';
import { tableMarkdown } from './table.ts';
import type { Table } from './table.ts';

export function recordMarkdown(machine: Machine, tables: readonly Table[]): string {
  const { cpu, cores, memoryGigabytes, node, v8, compiler, engine, load } = machine;
  return `# How fast the engine is

Written by \`npm run bench -- --reporter markdown=reports/bench.md\`. Times depend on the machine and on what else it does; ratios much less.

| | |
| --- | --- |
| processor | ${cpu}, ${cores} cores |
| memory | ${memoryGigabytes} GB |
| Node.js | ${node} (V8 ${v8}) |
| C++ compiler | ${compiler ?? 'none'} |
| engine | tandem-cx ${engine} |
| load before the start | ${load} processes |

How it was measured. W1 to W3 are scenario files that are read, compiled and simulated as any other; the hand-specialised C++ loop does one of
them and nothing else (\`g++ -O2\`, ziggurat for its draws, one core). Every round runs the loop and the engine one after the other, each in a
process of its own, so that a busy moment of the machine hits both; times are those of the work inside the process, without its start.
*Warm*: the process has repeated the workload until its timings settled. *Cold*: the first replication of a fresh process, after the scenario was
read and compiled. *CPU*: seconds of processor instead of the clock, those of the threads that compile and collect garbage included.
*Observations*: the rows of the run are counted and forgotten; *Record*: they are measured as in every study, and the first
replication of a cold process compiles the model once more. A ratio is the median over rounds of the engine's time a need over the loop's.
What is noisy: *spread* is the distance from the least to the greatest time as a share of the median; differences below it mean nothing. On a
machine that others use the ratios of CPU time are the better guess of what an idle one would say.

${tables.map(tableMarkdown).join('\n\n')}
`;
}
