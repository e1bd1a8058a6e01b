/** How the cost of a contact grows: with contacts (not at all), with agents and pending events (with the logarithm at the most). */
import type { Engine } from './engine.ts';
import { nanoseconds, rounded, times } from './numbers.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import type { Workload } from './task.ts';
import { summary } from './timings.ts';

interface Point {
  readonly size: number;
  readonly workload: Workload;
}

interface Curve {
  readonly id: string;
  readonly title: string;
  readonly size: string;
  readonly points: readonly Point[];
}

interface Cost extends Point {
  /** Seconds of processor a contact: the shape of a curve should not be that of what else the machine did meanwhile. */
  readonly seconds: number;
}

const W1 = 'test/bench/w1.yaml';
const AWAY = 'test/bench/away.yaml';
/** Of the W1 of the curves: 0.9 calls a minute for each agent who finishes one a minute. */
const LOAD = 0.9;
/** Births a minute of the scenario in which everybody comes back once. */
const AWAY_BIRTHS = 4.5;

function curves(needs: number, quick: boolean): readonly Curve[] {
  const agents = [10, 100, 1000, 10_000];
  const contacts = quick ? [Math.ceil(needs / 10), needs] : [Math.ceil(needs / 10), needs, 10 * needs];
  const delays = [10, 100, 1000, 10_000];
  return [
    {
      id: 'agents',
      title: `Agents, each busy ${100 * LOAD} % of the time`,
      size: 'agents',
      points: agents.map((size) => ({
        size,
        workload: {
          file: W1,
          arm: null,
          set: [`experiment.needs=${needs}`, `humans.groups.agents.agents=${size}`, `sources.calls.arrivals.rate=${LOAD * size}/m`],
        },
      })),
    },
    {
      id: 'contacts',
      title: 'Contacts of one run',
      size: 'contacts',
      points: contacts.map((size) => ({ size, workload: { file: W1, arm: null, set: [`experiment.needs=${size}`] } })),
    },
    {
      id: 'pending',
      title: 'Customers who are away, each with an event pending',
      size: 'away, at the most',
      points: delays.map((delay) => ({
        size: AWAY_BIRTHS * delay,
        workload: { file: AWAY, arm: null, set: [`experiment.needs=${Math.ceil(needs / 2)}`, `returns.delay.exponential.mean=${delay}m`] },
      })),
    },
  ];
}

async function costOf(engine: Engine, workload: Workload, replication: number): Promise<number> {
  const { cpu, contacts } = await engine.run(workload, 'observations', replication);
  return cpu / contacts;
}

/** Rounds go over the points in turn; the first round warms up. */
async function measureCurve(setting: Setting, curve: Curve): Promise<Cost[]> {
  setting.say(`scaling: ${curve.id}`);
  const engine = setting.bench.start();
  const costs: number[][] = curve.points.map(() => []);
  for (let round = 0; round <= Math.min(setting.rounds, 3); round++) {
    for (const [index, { workload }] of curve.points.entries()) {
      const cost = await costOf(engine, workload, round);
      if (round > 0) costs[index]!.push(cost);
    }
  }
  await engine.end();
  return curve.points.map((point, index) => ({ ...point, seconds: summary(costs[index]!).median }));
}

async function measure(setting: Setting): Promise<Measured> {
  const needs = setting.needs ?? (setting.quick ? 200_000 : 1_000_000);
  const measured: { readonly curve: Curve; readonly costs: readonly Cost[] }[] = [];
  for (const curve of curves(needs, setting.quick)) measured.push({ curve, costs: await measureCurve(setting, curve) });
  return {
    json: {
      scaling: Object.fromEntries(
        measured.map(({ curve, costs }): [string, Json] => [
          curve.id,
          costs.map(({ size, seconds }) => ({ size, nanosecondsPerContact: rounded(1e9 * seconds) })),
        ]),
      ),
    },
    tables: measured.map(({ curve, costs }) => ({
      title: curve.title,
      head: [curve.size, 'CPU ns a contact', '× the first'],
      rows: costs.map(({ size, seconds }) => [String(size), nanoseconds(seconds), times(seconds / costs[0]!.seconds)]),
      notes: curve.id === 'contacts' ? [] : [`${needs} contacts each, Model → Observations, warm.`],
    })),
  };
}

export const SCALING: Section = { id: 'scaling', summary: 'cost of a contact against contacts, agents and pending events', measure };
