/** The analyst's question: staff by three formulas, from the command line and from a file. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { erlangAnswer } from '../../src/cli/erlang-answer.ts';
import type { Answer } from '../../src/cli/erlang-answer.ts';
import { secondsOf } from '../../src/cli/erlang-question.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import type { Options } from '../../src/cli/options.ts';
import { leastStaff, performance } from '../../src/theory/side-by-side.ts';
import type { Demand } from '../../src/theory/side-by-side.ts';

const demand: Demand = { arrivals: 100 / 1800, handle: 180, patience: 300 };

describe('staff for a service level', () => {
  it('is what pyworkforce finds: 14 by Erlang C for 80 % within 20 s', () => {
    expect(leastStaff('erlang-c', demand, { share: 0.8, within: 20 })).toBe(14);
    const fourteen = performance('erlang-c', demand, 14, 20);
    expect(fourteen).toMatchObject({ kind: 'steady', lost: 0 });
    expect(fourteen.kind === 'steady' && fourteen.waits).toBeCloseTo(0.17413, 5);
  });

  it('is the smallest: one agent fewer misses, by every formula', () => {
    for (const formula of ['erlang-b', 'erlang-c', 'erlang-a'] as const) {
      for (const share of [0.5, 0.8, 0.95]) {
        const staff = leastStaff(formula, demand, { share, within: 20 })!;
        const [at, below] = [performance(formula, demand, staff, 20), performance(formula, demand, staff - 1, 20)];
        expect(at.kind === 'steady' && at.serviceLevel >= share).toBe(true);
        expect(below.kind === 'steady' && below.serviceLevel >= share).toBe(false);
      }
    }
  });

  it('is nobody for no calls, and thousands for many', () => {
    expect(leastStaff('erlang-c', { arrivals: 0, handle: 180, patience: null }, { share: 0.8, within: 20 })).toBe(0);
    const many = leastStaff('erlang-c', { arrivals: 50, handle: 180, patience: null }, { share: 0.8, within: 20 })!;
    expect(many).toBeGreaterThan(9_000);
    expect(many).toBeLessThan(9_100);
  });

  it('needs a patience for Erlang A', () => {
    expect(() => performance('erlang-a', { ...demand, patience: null }, 14, 20)).toThrow(RangeError);
  });
});

async function ask(options: Partial<Options>): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err] = [[] as string[], [] as string[]];
  const output = (into: string[]) => ({ write: (text: string) => void into.push(text), isTTY: false, columns: 80 });
  const all: Options = { set: [], reporter: [], out: 'reports', color: false, lang: 'en', by: [], verifyReporter: [], jobs: 1, ...options };
  const code = await erlangAnswer(all, { out: output(out), err: output(err), env: {} });
  return { code, out: out.join(''), err: err.join('') };
}

describe('tandem erlang', () => {
  const question = { calls: '200/h', aht: '3m', patience: '5m', target: '80%/20s' };

  it('shows the three formulas, and a simulation that agrees with the last', async () => {
    const { code, out } = await ask({ ...question, json: true, agents: 14 });
    expect(code).toBe(EXIT.done);
    const answer = JSON.parse(out) as Answer;
    expect(answer.load).toBeCloseTo(10, 12);
    expect(answer.formulas.map(({ formula }) => formula)).toEqual(['erlang-b', 'erlang-c', 'erlang-a']);
    const last = answer.formulas[2]!.asked;
    expect(last?.kind).toBe('steady');
    const { serviceLevel, lost } = answer.simulated!;
    for (const [estimate, exact] of [
      [serviceLevel, 0.916792],
      [lost, 0.013984],
    ] as const) {
      expect(Math.abs(estimate.value! - exact)).toBeLessThan((4 * estimate.sd!) / Math.sqrt(estimate.n));
      expect(estimate.sd! / Math.sqrt(estimate.n)).toBeLessThan(0.05 * exact);
    }
  });

  it('reports an overload, and does not simulate it', async () => {
    const { out } = await ask({ calls: '240/h', aht: '5m', target: '80%/20s', agents: 19 });
    expect(out).toContain('overload  21 agents  keep up');
    expect(out).toContain('Not simulated: with 19 agents for a load of 20.00 and endless patience the queue grows for ever.');
  });

  it.each([
    [{ calls: '240', aht: '5m', target: '80%/20s' }, '--calls: `240` is not a rate'],
    [{ calls: '240/h', aht: '0s', target: '80%/20s' }, '--aht: `0s` must be more than nothing'],
    [{ calls: '240/h', target: '80%/20s' }, '--aht is missing'],
    [{ aht: '5m', target: '80%/20s' }, '--calls is missing'],
    [{ calls: '240/h', aht: '5m', target: '80%' }, '--target: `80%` is not a service level'],
    [{ calls: '240/h', aht: '5m', target: '100%/20s' }, '--target: 100% cannot be promised'],
    [{ calls: '240/h', csv: 'day.csv', target: '80%/20s' }, '--csv and --calls exclude each other'],
    [{ csv: 'no-such-file.csv', target: '80%/20s' }, 'no-such-file.csv: there is no such file'],
  ])('refuses %o', async (options, message) => {
    const { code, out, err } = await ask(options);
    expect(code).toBe(EXIT.usage);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('help: ');
  });

  function csvFile(text: string): string {
    const file = join(mkdtempSync(join(tmpdir(), 'tandem-erlang-')), 'day.csv');
    writeFileSync(file, text);
    return file;
  }

  it('answers a day: a line a half-hour, other columns kept', async () => {
    const csv = csvFile('from,calls,aht\n08:00,100,180\n"08:30, late",0,\n09:00,50,3m\n');
    const { code, out, err } = await ask({ csv, target: '80%/20s', patience: '5m' });
    expect(code).toBe(EXIT.done);
    // Recomputed from the birth-and-death equations, the wait of a tagged call by a matrix exponential
    expect(out).toBe(`from,calls,aht,load,erlang-b,erlang-c,erlang-a,service-level,mean-wait,lost,occupancy
08:00,100,180,10.00,11,14,13,0.8582,7.49,0.0250,0.7500
"08:30, late",0,,0.00,0,0,0,1.0000,0.00,0.0000,0.0000
09:00,50,3m,5.00,6,8,7,0.8118,11.99,0.0400,0.6857
`);
    expect(err).toContain('each half-hour on its own');
  });

  it.each([
    ['from,aht\n08:00,300\n', ':1: there is no column `calls`'],
    ['calls\n100\n', ':1: there is no column `aht`'],
    ['calls,aht\n100,300\nmany,300\n', ':3: calls: `many` is not a number of calls'],
    ['calls,aht\n100,soon\n', ':2: aht: `soon` is not a handle time'],
    ['calls,aht\n', 'there are no half-hours in it'],
  ])('says which line of a file is wrong: %j', async (text, message) => {
    const { code, err } = await ask({ csv: csvFile(text), target: '80%/20s' });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(message);
  });

  it('reads handle times with and without unit', () => {
    expect([secondsOf('300'), secondsOf(' 5m '), secondsOf('0'), secondsOf('soon')]).toEqual([300, 300, undefined, undefined]);
  });
});
