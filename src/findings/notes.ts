import type { Note } from '../stats/interval.ts';

/** What is said beside a number when it deserves less trust, or has none. English is what results carry; French for reports. */
export const NOTES = {
  oneReplication: { en: 'one replication: no interval', fr: 'une seule réplication : pas d’intervalle' },
  noVariation: {
    en: 'the same in every replication: nothing to make an interval of',
    fr: 'identique dans toutes les réplications : rien dont tirer un intervalle',
  },
  notMeasured: { en: 'not part of this scenario', fr: 'hors de ce scénario' },
  nothingCounted: { en: 'nothing to divide by: no such cases in this run', fr: 'dénominateur nul : aucun cas dans cette simulation' },
  unsteadyDenominator: {
    en: 'few cases, in numbers that vary between replications: Fieller’s interval',
    fr: 'peu de cas, en nombre variable d’une réplication à l’autre : intervalle de Fieller',
  },
  unbounded: { en: 'too few cases for an interval with two ends', fr: 'trop peu de cas pour un intervalle à deux bornes' },
  hangsOnOne: { en: 'hangs on a single replication: no interval', fr: 'dépend d’une seule réplication : pas d’intervalle' },
  tooFewReplications: { en: 'too few replications to bound it', fr: 'trop peu de réplications pour l’encadrer' },
  convention: { en: '0 by convention: a margin of the confusion matrix is empty', fr: '0 par convention : une marge de la matrice de confusion est vide' },
  noCosts: { en: 'the scenario states no costs', fr: 'le scénario n’indique aucun coût' },
  baseline: { en: 'a baseline has no synergy with itself', fr: 'une référence n’a pas de synergie avec elle-même' },
  noBaselines: { en: 'needs an ai-only and a human-only policy', fr: 'demande une politique ai-only et une politique human-only' },
  baselineElsewhere: { en: 'a baseline lives in another world (its `with`)', fr: 'une référence vit dans un autre monde (son `with`)' },
  varianceNotReduced: {
    en: 'the same customers did not narrow this difference (variance reduction below 1)',
    fr: 'les mêmes clients n’ont pas resserré cet écart (réduction de variance inférieure à 1)',
  },
  notAfterHolm: { en: 'the interval excludes 0, but not after Holm’s correction', fr: 'l’intervalle exclut 0, mais plus après la correction de Holm' },
  noStaffedTime: { en: 'work was offered and nobody was on duty', fr: 'du travail s’est présenté sans personne en poste' },
  rankedByResolution: {
    en: 'no `satisfaction` in the scenario: policies are ranked by resolution.rate instead of csat.combined',
    fr: 'pas de `satisfaction` dans le scénario : stratégies classées par resolution.rate au lieu de csat.combined',
  },
  rankedByWait: {
    en: 'a plain queue without `satisfaction`: policies are ranked by wait.mean',
    fr: 'une simple file sans `satisfaction` : stratégies classées par wait.mean',
  },
  noSteadyState: {
    en: 'no steady state: more work is offered than can be done, and nobody gives up',
    fr: 'pas de régime permanent : plus de travail que de capacité, et personne n’abandonne',
  },
  runTooShort: {
    en: 'run too short: the system had not settled by half of the pilot run',
    fr: 'simulation trop courte : le système n’était pas stabilisé à la moitié de la simulation pilote',
  },
  boundNotMet: { en: 'the point estimate breaches the limit', fr: 'l’estimation ponctuelle enfreint la limite' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

const OF_STATISTICS: Readonly<Record<Note, string>> = {
  'no-data': NOTES.nothingCounted.en,
  'one-replication': NOTES.oneReplication.en,
  'no-variation': NOTES.noVariation.en,
  'unsteady-denominator': NOTES.unsteadyDenominator.en,
  unbounded: NOTES.unbounded.en,
  'hangs-on-one-replication': NOTES.hangsOnOne.en,
  'too-few-replications': NOTES.tooFewReplications.en,
};

/** What statistics say of a number, in words. */
export function notesOf(notes: readonly Note[]): string[] {
  return notes.map((note) => OF_STATISTICS[note]);
}

/** A note in another language; itself when it is none of ours. */
export function noteIn(note: string, language: 'en' | 'fr'): string {
  return Object.values(NOTES).find(({ en }) => en === note)?.[language] ?? note;
}
