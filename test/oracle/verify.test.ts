/** `verify` is right about the engine: every known answer agrees, and a service rate that is 2 % off does not. */
import { describe, expect, it } from 'vitest';
import { fixtureSimulator } from '../../src/cli/simulate-fixture.ts';
import { SLOWER } from '../../src/verify/fixture.ts';
import { FIXTURES } from '../../src/verify/fixtures.ts';
import { verifyAll } from '../../src/verify/verify.ts';

async function failuresOf(ids: readonly string[], slowness: number): Promise<readonly string[]> {
  const fixtures = FIXTURES.filter(({ id }) => ids.includes(id));
  const { fixtures: judged } = await verifyAll({ fixtures, engineVersion: '', simulate: fixtureSimulator(1, slowness) });
  return judged.flatMap(({ id, error, checks }) => [
    ...(error === null ? [] : [`${id}: ${error}`]),
    ...checks.flatMap((check) => check.failures.map((failure) => `${id} ${check.metric}: ${failure}`)),
  ]);
}

describe('the engine', () => {
  it.each(FIXTURES.map(({ id, title }) => [id, title]))('agrees on %s: %s', async (id) => {
    expect(await failuresOf([id], 1)).toEqual([]);
  });
});

describe('handling 2 % slower', () => {
  // One of each kind; the fixtures' own wrong answers say the same of all of them
  const KINDS = ['service-level-arithmetic', 'erlang-b-10', 'erlang-c-14', 'erlang-a-44', 'hospital-2', 'ai-sessions-lost', 'day-mmc-patience'];

  it.each(KINDS)('turns %s red', async (id) => {
    expect((await failuresOf([id], SLOWER)).filter((failure) => failure.endsWith('disagrees'))).not.toEqual([]);
  });

  it('is a wrong answer of every fixture, so all of them have the power to notice', () => {
    const slow = FIXTURES.map(
      ({ id, checks }) =>
        [id, checks.some(({ wrong }) => wrong.some(({ because }) => because.endsWith('2 % slower') || because.endsWith('2 % longer')))] as const,
    );
    // Blocked calls of a day have no closed form to say what slower handling gives
    expect(slow.filter(([, has]) => !has).map(([id]) => id)).toEqual(['day-mmc-places']);
  });
});

describe('the fixtures', () => {
  it('are many runs, each with a name of its own and a source', () => {
    expect(new Set(FIXTURES.map(({ id }) => id)).size).toBe(FIXTURES.length);
    for (const { replications, source, checks } of FIXTURES) {
      expect(replications).toBeGreaterThanOrEqual(30);
      expect(source).not.toBe('');
      expect(checks.length).toBeGreaterThan(0);
      for (const { exact, published, wrong } of checks) {
        expect(exact ?? published).not.toBeNull();
        expect(wrong.every(({ value }) => Number.isFinite(value))).toBe(true);
      }
    }
  });

  it('print what the source prints: published and exact agree to the digits published', () => {
    // Time-varying figures are printed for an instant and exact for the quarter of an hour around it
    const pairs = FIXTURES.filter(({ id }) => !id.startsWith('time-varying')).flatMap(({ id, checks }) =>
      checks.flatMap(({ metric, published, exact }) => (published === null || exact === null ? [] : [[`${id} ${metric}`, published, exact] as const])),
    );
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs.filter(([, published, exact]) => Math.abs(published - exact) > 1.1e-3 * Math.abs(exact))).toEqual([]);
  });
});
