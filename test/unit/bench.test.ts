/** The benchmark measures, and tests assert no time: here it is shown to add up, and to run from one end to the other. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../bench/options.ts';
import { selfTimes } from '../bench/profile.ts';
import { tableMarkdown, tableText } from '../bench/table.ts';
import { settled, spread, summary } from '../bench/timings.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('timings', () => {
  it('are summed up by least, median and most', () => {
    expect(summary([3, 1, 2])).toEqual({ least: 1, median: 2, most: 3 });
    expect(summary([4, 1, 2, 3]).median).toBe(2.5);
    expect(spread(summary([3, 1, 2]))).toBe(1);
    expect(() => summary([])).toThrow(RangeError);
  });

  it('have settled when the last three are close to one another', () => {
    expect(settled([1, 1])).toBe(false);
    expect(settled([9, 1, 1.04, 1])).toBe(true);
    expect(settled([1, 1, 1, 1.06])).toBe(false);
  });
});

describe('a profile', () => {
  it('is read as time of each function’s own, by the file that it was bundled from', () => {
    const script = join(folder, 'engine.mjs');
    writeFileSync(script, '// src/sim/queue.ts\nfunction join() {}\n// src/sim/staff.ts\nfunction take() {}\n');
    const frame = (id: number, functionName: string, url: string, lineNumber: number) => ({ id, callFrame: { functionName, url, lineNumber } });
    const nodes = [frame(1, '(garbage collector)', '', -1), frame(2, 'join', 'file:///engine.mjs', 1), frame(3, 'take', 'file:///engine.mjs', 3)];
    const { byFunction, byFile, total } = selfTimes({ nodes, samples: [2, 3, 2, 1], timeDeltas: [5, 7, 11, 13] }, script);
    expect(total).toBe(36);
    expect(Object.fromEntries(byFunction)).toEqual({ 'join\tsrc/sim/queue.ts': 16, 'take\tsrc/sim/staff.ts': 7, '(garbage collector)\tV8': 13 });
    expect(Object.fromEntries(byFile)).toEqual({ 'src/sim/queue.ts': 16, 'src/sim/staff.ts': 7, V8: 13 });
  });
});

describe('a table', () => {
  const table = {
    title: 'Costs',
    head: ['what', 'ns'],
    rows: [
      ['limit', '9.0'],
      ['ours', '18.0'],
    ],
    notes: ['two rounds'],
  };

  it('sets numbers flush right', () => {
    expect(tableText(table)).toBe('Costs\nwhat     ns\nlimit   9.0\nours   18.0\ntwo rounds');
    expect(tableMarkdown(table)).toBe('## Costs\n\n| what | ns |\n| --- | ---: |\n| limit | 9.0 |\n| ours | 18.0 |\n\ntwo rounds');
  });

  it('without rows shows its notes', () => {
    expect(tableText({ ...table, rows: [] })).toBe('Costs\ntwo rounds');
  });
});

describe('options', () => {
  it('are refused in plain words', () => {
    const sections = ['W1', 'memory'];
    expect(readOptions(['--only', 'memory,W1', '--needs', '20'], sections)).toMatchObject({ only: ['memory', 'W1'], needs: 20, json: false });
    expect(readOptions(['--help'], sections)).toBeNull();
    for (const wrong of [['--only', 'W9'], ['--needs', '0'], ['--rounds', 'two'], ['--profile', 'flagship'], ['--reporter', 'html=x'], ['--fast']]) {
      expect(() => readOptions(wrong, sections)).toThrow(UsageError);
    }
  });
});

describe('npm run bench', () => {
  const bench = (...options: string[]): string => execFileSync('npm', ['run', '--silent', 'bench', '--', ...options], { encoding: 'utf8', stdio: 'pipe' });

  it('at its smallest prints JSON and nothing else, and writes the record', () => {
    const record = join(folder, 'bench.md');
    const printed: unknown = JSON.parse(
      bench('--only', 'W1,memory', '--needs', '2000', '--rounds', '1', '--quick', '--json', '--reporter', `markdown=${record}`),
    );
    expect(printed).toMatchObject({
      W1: { needs: 2000, nanosecondsPerNeed: { cold: { median: expect.any(Number) as number } } },
      memory: { ratio: expect.any(Number) as number },
    });
    const text = readFileSync(record, 'utf8');
    expect(text).toContain('| Model → Observations, warm |');
    expect(text).not.toMatch(/(?:^|[\s`|])\/(?:home|root|tmp|work|usr)\b/m);
  });

  it('profiles a workload', () => {
    expect(bench('--profile', 'W1', '--needs', '2000', '--quick')).toMatch(/src\/sim\/\S+ +\d+\.\d %/);
  });
});
