/** What is measured: three plain systems that others can be asked to simulate too, and the flagship. */
import type { Workload } from './task.ts';

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** Needs of one replication in a full run. */
  readonly needs: number;
  /** What the hand-specialised loop calls it. */
  readonly limit: string;
}

export const STANDARD: readonly Standard[] = [
  { id: 'W1', title: 'M/M/10, nobody gives up', file: 'test/bench/w1.yaml', needs: 1_000_000, limit: 'W1' },
  { id: 'W2', title: 'Erlang A, 100 agents', file: 'test/bench/w2.yaml', needs: 1_000_000, limit: 'W2c' },
  { id: 'W3', title: 'AI first, skills, overflow, priority, returns', file: 'test/bench/w3.yaml', needs: 300_000, limit: 'W3c' },
];

export const FLAGSHIP = 'scenarios/retail-contact-centre.yaml';
export const FLAGSHIP_ARMS = ['ai-first', 'dynamic'] as const;

export function standard({ file }: Standard, needs: number): Workload {
  return { file, arm: null, set: [`experiment.needs=${needs}`] };
}

export function flagship(arm: string): Workload {
  return { file: FLAGSHIP, arm, set: [] };
}

/** `W1`, `flagship/dynamic`: what `--profile` understands. */
export const WORKLOAD_IDS: readonly string[] = [...STANDARD.map(({ id }) => id), ...FLAGSHIP_ARMS.map((arm) => `flagship/${arm}`)];

export function workloadNamed(id: string, needs: number | undefined): Workload {
  const found = STANDARD.find((candidate) => candidate.id === id);
  return found === undefined ? flagship(id.replace('flagship/', '')) : standard(found, needs ?? found.needs);
}
