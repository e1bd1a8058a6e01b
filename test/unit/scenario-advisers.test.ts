/** Advisers who cannot be known: said with place and cure. */
import { describe, expect, test } from 'vitest';
import { readText } from '../support/scenario-reading.ts';

const scenario = (adviser: string, humans = 'humans: { groups: { desk: { agents: 3 } } }', source = 'channel: voice'): string => `schema: tandem/scenario@1
id: advisers
experiment: { length: 1d, start: 2026-03-02 }
intents: { ask: { ai: { duration: 1m }, human: { handle: 3m } } }
segments: { known: { adviser: ${adviser} }, strangers: {} }
sources: { calls: { ${source}, arrivals: { rate: 20/h }, segments: { known: 50%, strangers: 50% } } }
${humans}
policies: { one: { type: ${humans === '' ? 'ai-only' : 'human-only'} } }
`;

async function said(text: string): Promise<readonly string[]> {
  const { problems } = await readText(text);
  return problems.map(({ code, place, message, help }) => `${code} ${place.path}: ${message} (${help})`);
}

describe('an adviser', () => {
  test('known, waited for and worth something, or all at a word’s cost', async () => {
    expect(await said(scenario('{ share: 30%, waits-up-to: 3m, worth: +5pp }'))).toEqual([]);
    expect(await said(scenario('{ share: { value: 30%, range: [10%, 50%], mark: assumed } }'))).toEqual([]);
  });

  test('of a share that is none, a wait below nothing, a worth that is no change', async () => {
    expect(await said(scenario('{ share: 130%, waits-up-to: -3m, worth: 5% }'))).toEqual([
      expect.stringMatching(/^E106 segments\.known\.adviser\.share: `130%` is out of range/),
      expect.stringMatching(/^E106 segments\.known\.adviser\.waits-up-to: `-3m` is negative/),
      expect.stringMatching(/^E105 segments\.known\.adviser\.worth: `5%` is not a change in points \(did you mean `5pp`\?\)/),
    ]);
  });

  test('where there is nobody to know', async () => {
    expect(await said(scenario('{ share: 30% }', ''))).toEqual([
      'E142 segments.known.adviser: there are no people whom a customer could know by name (add `humans`, or remove `adviser`)',
    ]);
    expect(await said(scenario('{ share: 30% }', 'humans: { groups: { desk: { agents: unlimited } } }'))).toEqual([
      'E142 segments.known.adviser: an adviser is one of the people of the group that is asked first, and the `unlimited` agents of `desk` are nobody in particular (write a number of agents or `shifts` for `desk`, or remove `adviser`)',
    ]);
  });

  test('of customers who leave without a word', async () => {
    const silent = 'channel: chat, patience: { exponential: { mean: 3m }, silent: 30%, found-out-after: 1m }';
    expect(await said(scenario('{ share: 30% }', undefined, silent))).toEqual([
      'E142 segments.known.adviser: customers of `calls` leave without a word, and it is not modelled what becomes of an adviser’s customer who does (remove `silent`, or `adviser`, or give the source other segments)',
    ]);
  });
});
