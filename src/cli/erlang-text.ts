/** The answer of `erlang` for people. */
import type { Estimate } from '../findings/findings.ts';
import { numbersOf } from '../report/numbers.ts';
import type { Formula, Performance } from '../theory/side-by-side.ts';
import { isOverload } from '../theory/station.ts';
import type { Overload } from '../theory/station.ts';
import type { Answer, FormulaAnswer } from './erlang-answer.ts';

const { duration, value, shown } = numbersOf('en', null);

const NAMES: Readonly<Record<Formula, string>> = { 'erlang-b': 'Erlang B', 'erlang-c': 'Erlang C', 'erlang-a': 'Erlang A' };

export function answerText(answer: Answer): string {
  const { question, load, formulas, simulated, notSimulated } = answer;
  const { callsPerHour, ahtSeconds, patienceSeconds: patience, target, agents } = question;
  const calls = `${value(callsPerHour, 'per-hour', Math.abs(callsPerHour - Math.round(callsPerHour)) < 1e-9 * callsPerHour ? 0 : 1)} of ${duration(ahtSeconds)}`;
  const head = `${calls} · a load of ${load.toFixed(1)} agents · ${patience === null ? 'nobody gives up' : `patience ${duration(patience)}`}`;
  const within = `within ${duration(target.withinSeconds)}`;
  const headings = ['', 'agents', within, 'mean wait', 'waiting', 'lost', 'occupancy'];
  const wanted = formulas.map((one) => row(NAMES[one.formula], one.agents, one.then));
  const asked = agents === null ? [] : formulas.map((one: FormulaAnswer) => row(NAMES[one.formula], agents, one.asked));
  const played = simulated === null ? [] : [simulatedRow(simulated)];
  const blocks =
    agents === null
      ? [`Fewest agents for ${value(target.share, 'share', 0)} ${within}`, table([headings, ...wanted, ...played])]
      : [
          `Fewest agents for ${value(target.share, 'share', 0)} ${within}`,
          table([headings, ...wanted]),
          `\nWith ${agents} agents`,
          table([headings, ...asked, ...played]),
        ];
  const notes = [
    `Erlang B: nobody waits, lost means turned away. Erlang C: nobody gives up.${patience === null ? '' : ' Erlang A: lost means gave up.'}`,
    ...(simulated === null ? [`Not simulated: ${notSimulated}.`] : []),
    ...(simulated?.unsettled === true ? ['So near its capacity the queue settles too slowly for this run: it still shows that it began empty.'] : []),
    `next: ${patience === null ? 'say how long callers wait, --patience 5m' : 'tandem explain service-level.sl1'}`,
  ];
  return `${head}\n\n${blocks.join('\n')}\n\n${notes.join('\n')}\n`;
}

function row(name: string, agents: number | null, result: Performance | Overload | null): readonly string[] {
  if (agents === null || result === null) return [name, 'none', '', '', '', '', ''];
  if (isOverload(result)) return [name, String(agents), 'overload', `${result.least} agents`, 'keep up', '', ''];
  const waits = name === NAMES['erlang-b'] ? ['–', '–'] : [duration(result.meanWait), value(result.waits, 'share', 1)];
  return [name, String(agents), value(result.serviceLevel, 'share', 1), ...waits, value(result.lost, 'share', 1), value(result.occupancy, 'share', 1)];
}

function simulatedRow({ agents, serviceLevel, meanWait, waits, lost, occupancy }: NonNullable<Answer['simulated']>): readonly string[] {
  return ['simulated', String(agents), ...[serviceLevel, meanWait, waits, lost, occupancy].map(doubtful)];
}

function doubtful(estimate: Estimate): string {
  const { value: number, doubt } = shown(estimate);
  return doubt === null ? number : `${number} ${doubt}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
