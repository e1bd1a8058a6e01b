import { expect, it } from 'vitest';
import type { Files } from '../../src/scenario/files.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { VOCABULARY } from '../support/world.ts';

const TEXT = `schema: tandem/scenario@1
id: Not An Id
experiment: { length: 7 }
intents:
  status: { ai: { resolves: 93, turns: { mean: 4 } }, human: { handle: { lognormal: { mean: 3m10s, sd: 0.7 } } } }
sources:
  voice: { channel: voice, arrivals: { rate: 180 }, intents: { status: 80%, disputes: 30% } }
humans: { groups: { a: { agents: 4, skills: { statu: {} } } } }
emotion: {}
policies:
  p: { type: dynamc }
  q: { type: ai-first, escalate: [{ on: rule, if: "ai.turns > 4" }] }
`;

const files: Files = { read: () => TEXT, resolve: (_from, relative) => relative };

it('tells wrong values and wrong relations at once, whatever else is wrong', async () => {
  const { problems } = await readScenario('test.yaml', files, VOCABULARY);
  const codes = problems.map(({ code }) => code);
  // Ids, units, missing and unknown keys, a block that is not built, a sum, references, a policy type, a rule.
  for (const code of ['E108', 'E105', 'E102', 'E101', 'E107', 'E140', 'E150', 'E103', 'E191']) expect(codes).toContain(code);
});
