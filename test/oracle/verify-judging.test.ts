/** How `verify` judges, tells and exits, with findings of our own making. */
import { describe, expect, it } from 'vitest';
import { fixtureSimulator } from '../../src/cli/simulate-fixture.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import type { Options } from '../../src/cli/options.ts';
import { verifyFixtures } from '../../src/cli/verify-fixtures.ts';
import type { Estimate } from '../../src/findings/findings.ts';
import type { Check } from '../../src/verify/fixture.ts';
import { FIXTURES } from '../../src/verify/fixtures.ts';
import { judgeCheck } from '../../src/verify/judge.ts';
import { renderJunit } from '../../src/verify/junit.ts';
import { renderMarkdown } from '../../src/verify/markdown.ts';
import { renderText } from '../../src/verify/text.ts';
import { verifyAll } from '../../src/verify/verify.ts';

const check = (changes: Partial<Check> = {}): Check => ({
  metric: 'abandonment',
  published: 0.03,
  exact: 0.0301,
  publishedRun: null,
  limit: 0.1,
  wrong: [{ because: 'one agent fewer', value: 0.05 }],
  ...changes,
});

/** A standard error of .0001 over 25 replications. */
const estimate = (value: number | null, sd: number | null = 0.0005): Estimate => ({
  value,
  lo: null,
  hi: null,
  confidence: 0.95,
  sd,
  n: 25,
  unit: 'share',
  notes: [],
});

describe('a check', () => {
  it('agrees within four standard errors of the exact value, whatever was published', () => {
    const { z, failures, wrong, halfWidth } = judgeCheck(check({ published: 0.9 }), estimate(0.0303));
    expect(z).toBeCloseTo(2, 10);
    expect(failures).toEqual([]);
    expect(wrong[0]!.errorsAway).toBeCloseTo(197, 8);
    expect(halfWidth).toBeCloseTo(2.0638985616 * 0.0001, 10);
  });

  it.each([
    ['disagrees', check(), estimate(0.03051)],
    ['too-noisy', check({ wrong: [] }), estimate(0.0301, 0.01)],
    ['no-power', check({ wrong: [{ because: 'nearly right', value: 0.0308 }] }), estimate(0.0301)],
    ['no-data', check(), estimate(null)],
    ['no-data', check(), estimate(0.0301, null)],
    ['no-data', check(), undefined],
  ])('fails as %s', (failure, one, found) => {
    expect(judgeCheck(one, found).failures).toEqual([failure]);
  });

  it('wants equality where nothing is random', () => {
    expect(judgeCheck(check(), estimate(0.0301, 0))).toMatchObject({ z: 0, failures: [], wrong: [{ errorsAway: null }] });
    expect(judgeCheck(check(), estimate(0.030100001, 0))).toMatchObject({ z: null, failures: ['disagrees'] });
    expect(judgeCheck(check({ wrong: [{ because: 'the same', value: 0.0301 }] }), estimate(0.0301, 0)).failures).toEqual(['no-power']);
  });

  it('doubts a published simulation as much as its runs and its digits leave open', () => {
    const published = check({ exact: null, published: 0.031, publishedRun: { runs: 25, unit: 0.001 } });
    const { z, failures } = judgeCheck(published, estimate(0.0301));
    // √(.0001² + .0005²/25 + .001²/12)
    expect(z).toBeCloseTo(-0.0009 / Math.sqrt(1e-8 + 1e-8 + 1e-6 / 12), 8);
    expect(failures).toEqual([]);
  });
});

const ARITHMETIC = FIXTURES.filter(({ id }) => id === 'service-level-arithmetic');
const engineVersion = '0.0.0';
const right = () => verifyAll({ fixtures: ARITHMETIC, engineVersion, simulate: fixtureSimulator(1) });
const wrong = () => verifyAll({ fixtures: ARITHMETIC, engineVersion, simulate: fixtureSimulator(1, 1.02) });
const crashed = () => verifyAll({ fixtures: ARITHMETIC, engineVersion, simulate: async () => ({ error: 'a <broken> invariant & "more"' }) });

describe('what is told', () => {
  it('says what agrees and what does not, in words', async () => {
    expect(renderText(await right())).toContain('The engine agrees with theory on the fixture.');
    const text = renderText(await wrong());
    expect(text).toContain('FAIL wait.answered: 8.428 s simulated, 8.260 s expected: nothing is random here, they must be equal');
    expect(text).toContain('1 of 1 fixtures fail');
    expect(renderText(await crashed())).toContain('a <broken> invariant');
  });

  it('is JUnit: a suite a fixture, a case a check, names and messages escaped', async () => {
    const good = renderJunit(await right());
    expect(good).toContain('<testsuites name="tandem verify" tests="6" failures="0">');
    expect(good.match(/<testcase /g)).toHaveLength(6);
    expect(renderJunit(await wrong())).toContain('tests="6" failures="1">\n  <testsuite name="service-level-arithmetic" tests="6" failures="1">');
    const broken = renderJunit(await crashed());
    expect(broken).toContain('message="a &lt;broken&gt; invariant &amp; &quot;more&quot;"');
    expect(broken).toContain('tests="1" failures="1"');
  });

  it('is Markdown with every check in a row', async () => {
    const text = renderMarkdown(await right());
    expect(text).toContain(
      '| service-level.sl1 | 81.13 % | 81.13 % | 81.13 % ±0.0 | +0.0 | as sl2: 86.00 %, nothing random; as sl4: 83.02 %, nothing random |',
    );
  });

  it('has the same bytes each time', async () => {
    expect(JSON.stringify(await right())).toBe(JSON.stringify(await right()));
  });
});

describe('the command', () => {
  const run = async (ids: readonly string[], options: Partial<Options>, slowness = 1) => {
    const [out, err] = [[] as string[], [] as string[]];
    const output = (into: string[]) => ({ write: (text: string) => void into.push(text), isTTY: false, columns: 80 });
    const all: Options = { set: [], reporter: [], out: 'reports', color: false, lang: 'en', by: [], verifyReporter: [], ...options };
    const code = await verifyFixtures(ids, all, { out: output(out), err: output(err), env: {} }, fixtureSimulator(1, slowness));
    return { code, out: out.join(''), err: err.join('') };
  };

  it('exits 0 when all agree, and prints JSON and nothing else', async () => {
    const { code, out } = await run(['service-level-arithmetic'], { json: true });
    expect(code).toBe(EXIT.done);
    expect(JSON.parse(out)).toMatchObject({ schema: 'tandem/verify@1', agreeing: 1, failing: 0 });
  });

  it('exits 1 when one disagrees', async () => {
    expect((await run(['service-level-arithmetic'], {}, 1.02)).code).toBe(1);
  });

  it('tells progress to the error stream, unless told to be quiet', async () => {
    expect((await run(['service-level-arithmetic'], {})).err).toBe('1 of 1 · service-level-arithmetic agrees\n');
    expect((await run(['service-level-arithmetic'], { quiet: true })).err).toBe('');
  });

  it('exits 2 for a fixture that there is not, and for two answers on one stream', async () => {
    expect(await run(['erlang-c-15'], {})).toMatchObject({ code: EXIT.usage, out: '' });
    expect((await run(['erlang-c-15'], {})).err).toContain('erlang-c-14');
    expect((await run([], { json: true, verifyReporter: [{ name: 'junit', file: undefined }] })).code).toBe(EXIT.usage);
  });
});
