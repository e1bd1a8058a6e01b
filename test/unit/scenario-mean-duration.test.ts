/** The mean that a scenario's text promises is the mean of what is drawn from it. */
import { expect, test } from 'vitest';
import { compileDistribution } from '../../src/model/distribution.ts';
import { meanDuration } from '../../src/scenario/mean-duration.ts';
import { durationDistribution } from '../../src/scenario/schema-distributions.ts';

const noFiles = (): Float64Array => {
  throw new Error('no file is read here');
};

test.each([
  ['3m'],
  [{ constant: '90s' }],
  [{ exponential: { mean: '3m' } }],
  [{ lognormal: { mean: '4m', cv: 0.8 } }],
  [{ gamma: { mean: '4m', cv: 1.5 } }],
  [{ weibull: { mean: '2m', shape: 1.4 } }],
  [{ uniform: { from: '1m', to: '5m' } }],
  [{ triangular: { from: '1m', mode: '2m', to: '6m' } }],
  [{ beta: { from: '1m', to: '9m', mean: '3m', concentration: 4 } }],
  [
    {
      points: [
        ['1m', '20%'],
        ['5m', '90%'],
        ['20m', '100%'],
      ],
    },
  ],
  [{ mixture: { short: { share: '80%', exponential: { mean: '1m' } }, long: { share: '20%', uniform: { from: '5m', to: '15m' } } } }],
])('%j', (written) => {
  const spec = durationDistribution.parse(written);
  const { mean, quantile } = compileDistribution(spec, noFiles);
  const told = meanDuration(spec)!;
  expect(told).toBeCloseTo(mean, 9);
  // The middle of a hundred thousand equal slices; tails make it a little less
  const slices = 100_000;
  let sum = 0;
  for (let i = 0; i < slices; i++) sum += quantile((i + 0.5) / slices);
  expect(sum / slices / told).toBeGreaterThan(0.999);
  expect(sum / slices / told).toBeLessThan(1.001);
});

test('is unknown where only a file knows it, or where some never end', () => {
  for (const written of [
    { empirical: { file: 'a.csv', column: 'a', unit: 's' } },
    {
      points: [
        ['1m', '0%'],
        ['5m', '90%'],
      ],
    },
  ])
    expect(meanDuration(durationDistribution.parse(written))).toBeNull();
});
