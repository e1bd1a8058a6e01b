/** Memory follows the contacts in the system, not the contacts simulated. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SCENARIO = `
schema: tandem/scenario@1
id: memory
experiment: { needs: 50000, replications: 1 }
intents: { question: { ai: { resolves: 60%, notices-failure: 50%, turns: { mean: 4, cv: 0.4 }, turn: 10s }, human: { handle: { exponential: { mean: 2m } } } } }
sources: { calls: { channel: voice, arrivals: { rate: 600/h }, patience: { exponential: { mean: 3m } } } }
humans: { groups: { people: { agents: 8 } } }
returns: { after: { unresolved: 30% }, delay: { exponential: { mean: 1h } } }
policies: { first: { type: ai-first } }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-memory-'));
  writeFileSync(join(folder, 'memory.yaml'), SCENARIO);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Peak resident memory of a process that runs `needs` needs through the library, bytes. */
function peak(needs: number): number {
  const library = new URL('../../dist/index.js', import.meta.url).href;
  const script = `
    const { compare } = await import(${JSON.stringify(library)});
    await compare({ file: ${JSON.stringify(join(folder, 'memory.yaml'))}, set: ['experiment.needs=${needs}'], jobs: 1 });
    console.log(process.resourceUsage().maxRSS);`;
  return 1024 * Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

it('needs at most a fifth more memory for ten times the contacts', () => {
  const [small, large] = [peak(50_000), peak(500_000)];
  expect(large / small).toBeLessThan(1.2);
}, 120_000);
