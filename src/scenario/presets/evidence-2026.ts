/**
 * Values for mechanisms that a scenario has switched on, from public sources as found in 2026. Every value says where it
 * comes from, how wide the doubt is and how far to trust it. What nobody has measured is `assumed` and says so: it is a
 * judgement to be varied, not a finding.
 *
 * Satisfaction coefficients live on the logit scale: satisfied = P(rating 4 or 5) = logistic(S), with S the sum of the
 * terms. Each `source` shows how the coefficient follows from the published percentages.
 */
import type { Preset, PresetValue } from '../preset.ts';

const redial: readonly PresetValue[] = [
  {
    path: 'sources.*.redial.after-abandonment',
    when: 'sources.*.redial',
    value: '48%',
    range: ['33%', '75%'],
    source:
      'Technion SEELab Anonymous Bank, Feb 1999 (I. Guedj, A. Mandelbaum): 48 % of identified callers called again within 60 min of abandoning (n = 1,835). Low end: 33 % quoted by responsedesign.com; high end: 75 % in the ContactCenters bilingual example.',
    mark: 'measured',
  },
  {
    path: 'sources.*.redial.after-busy',
    when: 'sources.*.redial',
    value: '70%',
    range: ['50%', '90%'],
    source: 'No measurement found. Taken above redial after abandoning, since a busy line costs the caller nothing and tells nothing.',
    mark: 'assumed',
  },
  {
    path: 'sources.*.redial.delay.exponential.mean',
    when: 'sources.*.redial',
    unless: ['sources.*.redial.delay'],
    value: '20m',
    range: ['5m', '1h'],
    source: 'Mean delay of the ContactCenters bilingual example (github.com/umontreal-simul/contactcenters): a worked example, not a measurement.',
    mark: 'assumed',
  },
];

const returns: readonly PresetValue[] = [
  {
    path: 'returns.after.unresolved',
    when: 'returns',
    value: '60%',
    range: ['30%', '80%'],
    source:
      'Derived from one vendor (enderturing.com): reported containment 78 %, true 41 %, so 37/78 = 47 % of contained contacts were unresolved; 31 % of contained came back within 7 days. (31 % − 53 % × 4 %) ÷ 47 % = 61 %.',
    mark: 'vendor',
  },
  {
    path: 'returns.after.served',
    when: 'returns',
    value: '4%',
    range: ['0%', '13%'],
    source:
      'No measurement of returns for the same, resolved need. Upper end: 13.6 % of served callers at the Anonymous Bank called again within 60 min for any reason (n = 11,552).',
    mark: 'assumed',
  },
  {
    path: 'returns.delay.lognormal.mean',
    when: 'returns',
    unless: ['returns.delay'],
    value: '36h',
    range: ['12h', '72h'],
    source:
      'Shape assumed. Vendor bounds (enderturing.com): of contained contacts 14 % phone within 48 h and 31 % are back within 7 days, so at least 45 % of the returns fall within 48 h.',
    mark: 'assumed',
  },
  {
    path: 'returns.delay.lognormal.cv',
    when: 'returns',
    unless: ['returns.delay'],
    value: 1.2,
    range: [0.7, 2],
    source: 'No measurement found.',
    mark: 'assumed',
  },
];

const ai: readonly PresetValue[] = [
  {
    path: 'ai.confidence.auc',
    when: 'ai.confidence',
    value: 0.56,
    range: [0.522, 0.605],
    source:
      'Xiong et al., arXiv 2306.13063: AUROC with which a stated (verbalised) confidence of an LLM tells its failures, .522, to .605 with white-box access. Middle of the two.',
    mark: 'published',
  },
  {
    path: 'ai.confidence.shift',
    when: 'ai.confidence',
    value: 0.8,
    range: [0, 1.5],
    source: 'Direction published (LLMs are over-confident, arXiv 2306.13063), size not: +0.8 on the logit scale states 69 % where 50 % is true.',
    mark: 'assumed',
  },
  {
    path: 'ai.confidence.slope',
    when: 'ai.confidence',
    value: 1,
    range: [0.5, 1.5],
    source: 'No measurement found; 1 = stated confidence moves as much as it should.',
    mark: 'assumed',
  },
  {
    path: 'ai.asks-for-human.prefers-human',
    when: 'ai.asks-for-human',
    value: '8%',
    range: ['3%', '25%'],
    source: 'No measurement a turn found. At 8 % a turn, one in three of those who prefer a human asks for one within five turns.',
    mark: 'assumed',
  },
  {
    path: 'ai.asks-for-human.otherwise',
    when: 'ai.asks-for-human',
    value: '1%',
    range: ['0%', '4%'],
    source: 'No measurement found.',
    mark: 'assumed',
  },
  {
    path: 'ai.asks-for-human.failing',
    when: 'ai.asks-for-human',
    value: '6%',
    range: ['2%', '20%'],
    source:
      'No measurement a turn found. In Taobao service dialogues (MHCH, classes balanced by design) the first utterance that calls for a human comes at a median turn of 4 to 5.',
    mark: 'assumed',
  },
  {
    path: 'ai.price.per-resolution',
    when: 'ai.price',
    unless: ['ai.price.per-attempt', 'ai.price.per-minute'],
    value: '0.99 EUR',
    range: ['0.70 EUR', '2.00 EUR'],
    source: 'List price of one vendor, USD 0.99 a resolution (fin.ai), another asks USD 1.50 to 2.00; written as euro one to one.',
    mark: 'vendor',
  },
];

const NOBODY = 'Nobody has measured how long agents need per context item; a judgement with a wide range.';

const handoff: readonly PresetValue[] = [
  { path: 'handoff.effects.reading.transcript', when: 'handoff', value: '12s', range: ['4s', '40s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.reading.identity-and-history', when: 'handoff', value: '5s', range: ['2s', '15s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.reading.summary', when: 'handoff', value: '8s', range: ['3s', '20s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.reading.actions-taken', when: 'handoff', value: '5s', range: ['2s', '15s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.reading.reason', when: 'handoff', value: '3s', range: ['1s', '8s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.repeating.transcript', when: 'handoff', value: '15s', range: ['0s', '60s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.repeating.identity-and-history', when: 'handoff', value: '30s', range: ['10s', '90s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.repeating.summary', when: 'handoff', value: '45s', range: ['15s', '2m'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.repeating.actions-taken', when: 'handoff', value: '30s', range: ['10s', '90s'], source: NOBODY, mark: 'assumed' },
  { path: 'handoff.effects.repeating.reason', when: 'handoff', value: '15s', range: ['5s', '45s'], source: NOBODY, mark: 'assumed' },
  {
    path: 'handoff.effects.re-authentication',
    when: 'handoff',
    value: '45s',
    range: ['20s', '90s'],
    source: 'No measurement found; the time of a few security questions.',
    mark: 'assumed',
  },
  {
    path: 'handoff.effects.misdirection.extra',
    when: 'handoff',
    value: '1m',
    range: ['15s', '3m'],
    source: 'No measurement found: time to notice that an item of the packet is wrong and to start again.',
    mark: 'assumed',
  },
  {
    path: 'handoff.effects.misdirection.resolves',
    when: 'handoff',
    value: '-4pp',
    range: ['-12pp', '0pp'],
    source: 'Direction published (human replies do worse after a chatbot failure: field experiment with 250,000 chats, hbs.edu item 66860), size not.',
    mark: 'assumed',
  },
  ...(
    [
      ['completeness', 25],
      ['fidelity', 20],
      ['no-repetition', 20],
      ['transition-time', 15],
      ['right-destination', 10],
      ['expectations', 5],
      ['reverse', 5],
    ] as const
  ).map(([dimension, weight]): PresetValue => ({
    path: `handoff.score.${dimension}`,
    when: 'handoff',
    value: weight,
    source: 'Weight of the handoff quality scorecard: a judgement, not a published standard.',
    mark: 'assumed',
  })),
];

const satisfaction: readonly PresetValue[] = [
  {
    path: 'satisfaction.level',
    when: 'satisfaction',
    value: 2,
    range: [1.4, 3],
    source:
      'Resolved at first contact, at once: 88 % satisfied, logit(.88) = 2.0. SQM pairs (retail 78 % first-contact resolution, 81 % satisfied): .78 × 88 % + .22 × 56 % = 81 %. A straight line through their seven industries reaches 97 % at full resolution: the high end.',
    mark: 'derived',
  },
  {
    path: 'satisfaction.unresolved',
    when: 'satisfaction',
    value: -3.1,
    range: [-4, -2],
    source:
      'Unresolved: 25 % satisfied, logit(.25) − logit(.88) = −1.1 − 2.0 = −3.1. The line through the SQM pairs of first-contact resolution and satisfaction meets 0 % resolution at 28 %. Association between centres, not an effect.',
    mark: 'derived',
  },
  {
    path: 'satisfaction.extra-contact',
    when: 'satisfaction',
    value: -0.9,
    range: [-1.4, -0.4],
    source: 'Each further contact lowers top-box satisfaction by 15 % (SQM): .88 × .85 = 74.8 %, logit(.748) − logit(.88) = 1.09 − 1.99 = −0.9.',
    mark: 'derived',
  },
  {
    path: 'satisfaction.transfer',
    when: 'satisfaction',
    value: -0.45,
    range: [-0.8, -0.1],
    source:
      'A transfer lowers top-box satisfaction by 12 % (SQM): .88 × .88 = 77.4 %, logit(.774) − logit(.88) = −0.76. Taken as the effect of a cold transfer with two items repeated: −0.45 for the move itself and −0.15 an item. The split is assumed; warm transfers do much better (same source).',
    mark: 'derived',
  },
  {
    path: 'satisfaction.repetition',
    when: 'satisfaction',
    value: -0.15,
    range: [-0.5, 0],
    source:
      'No randomised estimate of context completeness on satisfaction exists. The share of the transfer effect given to one item repeated; see `transfer`.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.re-authentication',
    when: 'satisfaction',
    value: -0.2,
    range: [-0.6, 0],
    source: 'No measurement found; taken a little above one item repeated.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.wait-minute',
    when: 'satisfaction',
    value: -0.2,
    range: [-0.3, -0.05],
    source:
      'Stand-in: 12,231 bus passengers by delay (Madsen and Thyregod 2010), satisfied 81.1 % on time, 74.6, 61.2, 50.0 % at 2, 5, 7 min late; weighted line on the logit scale −0.20 a minute. For queues on the phone the effect is significant but small beside resolution (n = 3,013, scirp 17381): the low end.',
    mark: 'derived',
  },
  {
    path: 'satisfaction.human-got',
    when: 'satisfaction',
    value: 0.2,
    range: [0, 0.6],
    source: 'Surveys say that 64 to 75 % prefer a human, four in five even at the same outcome and wait; how much it moves satisfaction is not measured.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.human-denied',
    when: 'satisfaction',
    value: -0.6,
    range: [-1.4, -0.1],
    source: '53 % say that they would switch to a competitor over AI service (Gartner, n = 5,728); how much it moves satisfaction is not measured.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.abandoned',
    when: 'satisfaction',
    value: -0.6,
    range: [-2, 0],
    source: 'On top of unresolved: 25 % satisfied become 15 %. No measurement found; those who hang up are rarely asked.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.survey.contained',
    when: 'satisfaction.survey',
    value: '6%',
    range: ['2%', '15%'],
    source: 'No measurement found; surveys reach customers whom the AI contained less often than those whom a human served.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.survey.human',
    when: 'satisfaction.survey',
    value: '15%',
    range: ['5%', '30%'],
    source: 'No measurement found; a usual rate of answer after a call.',
    mark: 'assumed',
  },
  {
    path: 'satisfaction.survey.abandoned',
    when: 'satisfaction.survey',
    value: '1%',
    range: ['0%', '5%'],
    source: 'No measurement found; most surveys never ask those who gave up.',
    mark: 'assumed',
  },
];

const assist: readonly PresetValue[] = [
  {
    path: 'assist.saves',
    when: 'assist',
    value: '13%',
    range: ['6%', '20%'],
    source:
      'Brynjolfsson, Li and Raymond (QJE 2025, 5,172 agents, 3.0 million chats): 15 % more issues resolved an hour, so 1 − 1/1.15 = 13 % less time an issue. Novices +30 to 35 %, experts about 0. Reply time −20 % in another field experiment (hbs.edu item 66860): the high end.',
    mark: 'derived',
  },
  {
    path: 'assist.resolves',
    when: 'assist',
    value: '+1pp',
    range: ['-2pp', '+3pp'],
    source: 'Size not in the published figures used here; experts saw a small decline of quality (QJE 2025), so the sign is open.',
    mark: 'assumed',
  },
];

const serviceLevel: readonly PresetValue[] = [
  {
    path: 'service-level.within',
    when: 'service-level',
    value: '20s',
    range: ['10s', '60s'],
    source: 'The usual 80/20 convention: a choice, not a measurement.',
    mark: 'assumed',
  },
];

export const evidence2026: Preset = {
  id: 'evidence-2026',
  summary: 'Public evidence as found in 2026: redial, returns, AI confidence and price, handoff effects, satisfaction, assist',
  values: [...redial, ...returns, ...ai, ...handoff, ...satisfaction, ...assist, ...serviceLevel],
};
