/** Wherever a service level or a speed of answer appears, its formula or convention is named. */
import { describe, expect, it } from 'vitest';
import { rendered } from '../../src/cli/results.ts';
import { study } from '../../src/cli/study.ts';
import { readyFromText } from '../../src/cli/text-input.ts';
import type { Findings } from '../../src/findings/findings.ts';
import { verdictOf } from '../../src/findings/verdict.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { en } from '../../src/report/words/en.ts';
import { fr } from '../../src/report/words/fr.ts';
import { exampleFindings } from '../support/report-findings.ts';

const WORDS = { en, fr };
type Lang = keyof typeof WORDS;

const LEVELS = `schema: tandem/scenario@1
id: levels
experiment: { length: 1d }
service-level: { within: 20s, formula: sl3 }
decide: { maximise: service-level, subject-to: { fast: kept, wait.answered: { at-most: 1h } } }
intents: { call: { human: { handle: { exponential: { mean: 5m } } } } }
sources: { line: { channel: voice, arrivals: { rate: 30/h }, patience: { exponential: { mean: 3m } } } }
humans: { groups: { desk: { agents: 3 } } }
policies: { people: { type: human-only }, more: { type: human-only, with: { humans.groups.desk.agents: 4 } } }
guards:
  fast: { metric: service-level.sl2@3m, at-least: 10%, every: day }
  mean: { metric: wait.mean, at-most: 1m }
`;

async function textsOf(findings: Findings, lang: Lang): Promise<Readonly<Record<string, string>>> {
  const forms = await rendered(findings, lang);
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');
  const html = forms.html.replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ');
  const terminal = renderTerminal(findings, verdictOf(findings), { lang, color: false, columns: 200 });
  return { terminal: plain(terminal), markdown: plain(forms.markdown), html: plain(html), csv: forms.csv, json: forms.json };
}

const NAMELESS: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [
    /Mean wait(?!, all entries| for a human over (?:the day \(all entries|every accepted)| of the entries that were (?:answered|abandoned))/,
    /Speed of answer(?!, answered only)/,
    /Service level(?! \(SL[1-4]\)| by the formula that| here is SL[1-4]| over the day \(SL[1-4]:)/,
  ],
  fr: [
    /Attente moyenne(?!, toutes entrées| d’un humain au fil de la journée \(toutes les entrées| d’un humain sur toutes les entrées| de ceux qui ont renoncé)/,
    /Délai moyen de réponse(?! \(DMR\), (?:répondus seuls|sur les contacts répondus))/,
    /Qualité de service(?! \(SL[1-4]\)| \(QS\), selon la formule)/,
  ],
};

describe.each(['en', 'fr'] as const)('%s', (lang) => {
  it.each([
    ['a comparison', () => Promise.resolve(exampleFindings())],
    ['guards and a decision by service level', async () => (await study(await readyFromText('levels', LEVELS), { replications: 3, jobs: 1 })).findings!],
  ])('%s names formula and convention in every form', async (_, make) => {
    const findings = await make();
    const { csv, json, ...prose } = await textsOf(findings, lang);
    const formulas: Readonly<Record<string, string>> = WORDS[lang].operations.formulas;
    for (const [form, text] of Object.entries(prose)) {
      for (const nameless of NAMELESS[lang]) expect(text, form).not.toMatch(nameless);
      for (const named of new Set(text.match(/SL[1-4]/g))) {
        expect(text, `${form}, ${named}`).toContain(formulas[named.toLowerCase()]!.replaceAll(/[\u00a0\u202f]/g, ' '));
      }
    }
    expect(prose['markdown']).toMatch(/SL[1-4]/);
    for (const line of csv!.split('\n').filter((row) => /,service-level/.test(row))) expect(line).toMatch(/÷ (?:offered|answered|\(offered)/);
    const { metrics } = JSON.parse(json!) as Findings;
    for (const [id, { formula }] of Object.entries(metrics)) if (id.startsWith('service-level') || id.startsWith('wait.')) expect(formula, id).toMatch(/\S/);
  });
});

it('the summary by a service level says its formula and threshold', async () => {
  const { findings } = await study(await readyFromText('levels', LEVELS), { replications: 3, jobs: 1 });
  const { terminal } = await textsOf(findings!, 'en');
  expect(terminal).toContain('SL3 answered within T ÷ (offered − abandoned within T), T = 20s');
  expect(terminal).toContain('SL2 answered within T ÷ answered');
});
