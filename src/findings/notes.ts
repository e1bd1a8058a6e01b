/** What is said beside a number when it deserves less trust, or has none. English is what results carry; French for reports. */
export const NOTES = {
  oneReplication: { en: 'one replication: no interval', fr: 'une seule réplication : pas d’intervalle' },
  notMeasured: { en: 'not part of this scenario', fr: 'hors de ce scénario' },
  nothingCounted: { en: 'nothing to divide by: no such cases in this run', fr: 'dénominateur nul : aucun cas dans cette simulation' },
  unstableDenominator: {
    en: 'few cases, and their number varies between replications: the interval is approximate',
    fr: 'peu de cas, en nombre variable d’une réplication à l’autre : intervalle approximatif',
  },
  convention: { en: '0 by convention: a margin of the confusion matrix is empty', fr: '0 par convention : une marge de la matrice de confusion est vide' },
  sparseQuantile: { en: 'a replication without cases: no interval', fr: 'une réplication sans cas : pas d’intervalle' },
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
  boundNotMet: { en: 'the point estimate breaches the limit', fr: 'l’estimation ponctuelle enfreint la limite' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

/** A note in another language; itself when it is none of ours. */
export function noteIn(note: string, language: 'en' | 'fr'): string {
  return Object.values(NOTES).find(({ en }) => en === note)?.[language] ?? note;
}
