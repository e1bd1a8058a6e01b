/**
 * Every item of the product concept, and plainly what this version does with it.
 * `works`: a scenario can switch it or turn its dial, the run changes for that reason, and a metric shows it.
 * `partly`: some of the item does so; `missing` says what does not. `not yet`: nothing of it is simulated.
 */
export type ConceptStatus = 'works' | 'partly' | 'not yet';

/** Where an item lives: names of policies, ids of metrics, paths of the scenario format (`*` stands for any id). */
export interface ConceptReferences {
  readonly policies?: readonly string[];
  readonly metrics?: readonly string[];
  readonly keys?: readonly string[];
}

export interface ConceptItem {
  readonly id: string;
  /** In a few words. */
  readonly item: string;
  readonly status: ConceptStatus;
  readonly where: ConceptReferences;
  /** A bundled scenario that shows it. */
  readonly scenario?: string;
  /** For `partly`: what is not simulated. */
  readonly missing?: string;
}

const RETAIL = 'scenarios/retail-contact-centre.yaml';
const AIRLINE = 'scenarios/airline-llm-agent.yaml';
const SPAIN = 'scenarios/spanish-service-law.yaml';
const ADVISER = 'scenarios/known-adviser.yaml';
const MORNING = 'scenarios/a-morning.yaml';

function notYet(id: string, item: string): ConceptItem {
  return { id, item, status: 'not yet', where: {} };
}

function works(id: string, item: string, scenario: string, where: ConceptReferences): ConceptItem {
  return { id, item, status: 'works', where, scenario };
}

function partly(id: string, item: string, scenario: string, where: ConceptReferences, missing: string): ConceptItem {
  return { id, item, status: 'partly', where, scenario, missing };
}

export const CONCEPT_ITEMS: readonly ConceptItem[] = [
  // claims to put to the test
  partly(
    'K1',
    '40 % more satisfied customers than with AI or humans alone',
    RETAIL,
    { policies: ['human-only', 'ai-only'], metrics: ['synergy.csat', 'csat.combined'], keys: ['policies.*.type'] },
    'the study of the conditions under which it holds',
  ),
  partly(
    'K2',
    'AI resolves 80 % of routine work',
    RETAIL,
    { policies: ['ai-first'], metrics: ['containment.reported', 'containment.true'], keys: ['intents.*.ai.resolves'] },
    'the study of the conditions under which it holds',
  ),
  notYet('K3', 'assistance helps only within a second, when precise and unobtrusive'),
  partly(
    'K4',
    'AI-first suits high volumes of routine work',
    RETAIL,
    { policies: ['ai-first'], metrics: ['csat.combined'], keys: ['intents.*.ai.resolves', 'sources.*.intents'] },
    'the study of the conditions under which it holds',
  ),
  partly(
    'K5',
    'human-first suits complex needs, valuable customers, regulated work',
    RETAIL,
    { policies: ['human-first'], metrics: ['csat.combined'], keys: ['intents.*.stakes', 'segments.*.priority'] },
    'value of customers, compliance, and the study',
  ),
  partly(
    'K6',
    'dynamic routing suits mixed work',
    RETAIL,
    { policies: ['dynamic'], metrics: ['csat.combined'], keys: ['policies.*.complexity.correlation'] },
    'the study of the conditions under which it holds',
  ),
  partly(
    'K7',
    'bad handoffs destroy the benefit',
    AIRLINE,
    { policies: ['ai-first'], metrics: ['handoff.quality', 'handoff.csat-cost'], keys: ['handoff.context'] },
    'the search for the quality at which the benefit is gone',
  ),
  notYet('K8', 'separate optimisation misses what joint optimisation finds'),
  // what each side is good at
  works('S1', 'AI is there day and night', SPAIN, {
    policies: ['ai-first'],
    metrics: ['refused', 'callback.delay.mean', 'answered.share'],
    keys: ['humans.opening', 'humans.closed', 'humans.groups.*.agents'],
  }),
  works('S2', 'AI answers at once', RETAIL, { policies: ['ai-only', 'ai-first'], metrics: ['wait.per-need'], keys: ['ai.sessions.limit'] }),
  partly(
    'S3',
    'AI is consistent, people differ',
    RETAIL,
    {
      policies: ['human-only', 'ai-only'],
      metrics: ['resolution.rate', 'handle-time.mean'],
      keys: ['humans.groups.*.agent-spread', 'humans.tenures', 'humans.groups.*.tenure'],
    },
    'a measure of how even the service is',
  ),
  works('S4', 'AI has no limit but the one given', RETAIL, {
    policies: ['ai-only', 'ai-first'],
    metrics: ['ai.sessions'],
    keys: ['ai.sessions.limit', 'ai.sessions.when-full', 'ai.requests.per-minute'],
  }),
  notYet('S5', 'AI reaches and condenses data'),
  notYet('S6', 'AI never tires'),
  notYet('S7', 'human empathy'),
  works('S8', 'humans solve complex problems', RETAIL, {
    policies: ['dynamic', 'human-first'],
    metrics: ['resolution.by-ai', 'escalation.resolution-rate'],
    keys: ['intents.*.ai.concentration', 'intents.*.human.resolves', 'intents.*.human.difficulty-correlation'],
  }),
  notYet('S9', 'humans are creative with novel problems'),
  partly(
    'S10',
    'humans build relationships',
    ADVISER,
    { metrics: ['adviser.met', 'adviser.wait.mean'], keys: ['segments.*.adviser'] },
    'that a relationship grows or is lost with what happens in it',
  ),
  notYet('S11', 'human judgement in ambiguous situations'),
  notYet('S12', 'humans handle exceptions gracefully'),
  works('S13', 'the value of each human interaction', RETAIL, {
    policies: ['ai-first', 'dynamic'],
    metrics: ['value.per-human-minute', 'human-minutes.per-need'],
    keys: ['humans.groups.*.skills'],
  }),
  // collaboration models
  works('A0', 'baselines: AI alone, humans alone', RETAIL, {
    policies: ['ai-only', 'human-only'],
    metrics: ['csat.combined', 'cost.per-need'],
    keys: ['policies.*.type'],
  }),
  partly(
    'A1',
    'AI first, human escalation',
    RETAIL,
    {
      policies: ['ai-first'],
      metrics: ['escalation.precision', 'escalation.recall', 'handoff.quality', 'availability.nobody', 'availability.declined'],
      keys: ['policies.*.escalate', 'handoff.context', 'ai.says-availability'],
    },
    'triggers on emotion',
  ),
  partly(
    'A2',
    'human first, AI beside',
    RETAIL,
    { policies: ['human-first'], metrics: ['handle-time.mean', 'resolution.rate'], keys: ['assist.saves', 'assist.resolves'] },
    'suggestions, their acceptance and their quality: assistance is one dial',
  ),
  partly(
    'A3',
    'dynamic routing',
    RETAIL,
    { policies: ['dynamic'], metrics: ['escalation.balanced-accuracy', 'csat.combined'], keys: ['policies.*.route', 'policies.*.complexity.correlation'] },
    'context shared across paths as a dial of its own',
  ),
  // handoffs
  works('H1', 'full context: five items', AIRLINE, {
    policies: ['ai-first'],
    metrics: ['handoff.completeness', 'handoff.no-repetition', 'repetition.per-need'],
    keys: [
      'handoff.context.transcript',
      'handoff.context.identity-and-history',
      'handoff.context.summary',
      'handoff.context.actions-taken',
      'handoff.context.reason',
    ],
  }),
  partly(
    'H2',
    'the human knows why, what is expected, what was tried, the mood',
    RETAIL,
    { policies: ['ai-first'], metrics: ['handoff.completeness'], keys: ['handoff.briefing.expects', 'handoff.briefing.emotion'] },
    'whether the human takes in why and what was tried',
  ),
  partly(
    'H3',
    'seamless for the customer',
    RETAIL,
    {
      policies: ['ai-first'],
      metrics: ['handoff.transition-time', 're-authentication.per-need'],
      keys: ['handoff.re-authenticate', 'handoff.verification-required'],
    },
    'announcements, and restarts in another thread',
  ),
  notYet('H4', 'handoffs back to the AI'),
  // augmentation
  notYet('G1', 'real-time suggestions'),
  notYet('G2', 'instant data access'),
  notYet('G3', 'automated after-contact work'),
  notYet('G4', 'quality monitoring'),
  notYet('G5', 'latency, accuracy, relevance, intrusiveness of the assistant'),
  // organisation
  partly(
    'O1',
    'roles evolve',
    ADVISER,
    { metrics: ['role.hours', 'role.labels', 'role.reviews'], keys: ['humans.roles'] },
    'what labels, reviews and tuning do to the AI; the way from the old role to the new one',
  ),
  notYet('O2', 'skills for working with AI'),
  partly(
    'O3',
    'metrics of collaboration',
    RETAIL,
    { metrics: ['escalation.resolution-rate', 'handoff.quality', 'csat.combined'], policies: ['ai-first'], keys: ['handoff.score', 'satisfaction'] },
    'suggestion acceptance rate',
  ),
  // emotion
  partly(
    'E1',
    'a real choice when stakes are high',
    RETAIL,
    { policies: ['ai-first', 'dynamic'], metrics: ['preference.met'], keys: ['intents.*.stakes', 'segments.*.prefers-human', 'ai.asks-for-human'] },
    'the offer of a choice: the policy decides, or the customer asks',
  ),
  partly(
    'E2',
    'signals that a human is needed',
    RETAIL,
    { policies: ['ai-first'], metrics: ['escalation.recall'], keys: ['ai.asks-for-human', 'intents.*.sensitive'] },
    'frustration, and detection that misses or raises false alarms',
  ),
  notYet('E3', 'people ready for escalated emotions'),
  // technical requirements
  notYet('T1', 'one platform or silos'),
  notYet('T2', 'real-time integration'),
  partly(
    'T3',
    'analytics across borders',
    RETAIL,
    { policies: ['ai-first'], metrics: ['csat.ai-only', 'csat.escalated', 'csat.human-only', 'time-to-resolution.mean'], keys: ['satisfaction'] },
    'attribution of outcomes to touchpoints',
  ),
  // pitfalls
  notYet('P1', 'optimising in silos, recognised and named'),
  partly(
    'P2',
    'friction in handoffs',
    AIRLINE,
    { policies: ['ai-first'], metrics: ['handoff.csat-cost', 'handoff.repeat-seconds', 'handoff.fatal'], keys: ['handoff.context', 'handoff.effects'] },
    'the pitfall is measured, not yet named',
  ),
  notYet('P3', 'agents who resist'),
  partly(
    'P4',
    'over-automation',
    AIRLINE,
    {
      policies: ['ai-only', 'ai-first'],
      metrics: ['containment.false', 'preference.met'],
      keys: ['intents.*.ai.notices-failure', 'segments.*.prefers-human', 'satisfaction.human-denied'],
    },
    'the pitfall is measured, not yet named',
  ),
  // where it is heading
  notYet('F1', 'predictive routing'),
  notYet('F2', 'collaborative learning'),
  notYet('F3', 'blended conversations'),
  notYet('F4', 'proactive outreach'),
  // where users start
  notYet('B1', 'starting from AI only'),
  notYet('B2', 'starting from humans only'),
  notYet('B3', 'starting from both'),
  // what people do with it
  works('N1', 'choose a collaboration model', RETAIL, {
    policies: ['human-only', 'ai-only', 'ai-first', 'human-first', 'dynamic'],
    metrics: ['csat.combined', 'cost.per-need', 'service-level'],
    keys: ['decide', 'guards', 'policies.*.with'],
  }),
  partly(
    'N2',
    'design handoffs',
    RETAIL,
    { policies: ['ai-first'], metrics: ['handoff.quality', 'handoff.csat-cost'], keys: ['handoff.context', 'handoff.re-authenticate', 'policies.*.with'] },
    'announcements, failures, handoffs back; searching over designs',
  ),
  partly(
    'N3',
    'plan augmentation',
    RETAIL,
    { policies: ['human-first'], metrics: ['handle-time.mean', 'cost.per-need'], keys: ['assist.saves', 'assist.resolves'] },
    'everything but one dial for time and one for success',
  ),
  notYet('N4', 'plan training'),
  partly(
    'N5',
    'improve continuously',
    RETAIL,
    { policies: ['ai-first', 'dynamic'], metrics: ['csat.combined', 'wait.p95'], keys: ['policies.*.with', 'sources.*.list.observed'] },
    'the gate for CI, sweeps, calibration against logs',
  ),
  // the design card
  works('D1', 'scenario files of customer contacts are replayed', MORNING, {
    policies: ['human-only', 'ai-first'],
    metrics: ['contacts', 'needs'],
    keys: ['sources.*.contacts', 'sources.*.list'],
  }),
  works('D2', 'AI-first, human-first and dynamic policies', RETAIL, {
    policies: ['ai-first', 'human-first', 'dynamic'],
    metrics: ['escalation.rate', 'csat.combined'],
    keys: ['policies.*.escalate', 'policies.*.route', 'policies.*.parameters'],
  }),
  works('D3', 'handoff quality, escalation accuracy, combined satisfaction', RETAIL, {
    policies: ['ai-first'],
    metrics: ['handoff.quality', 'escalation.f1', 'csat.combined'],
    keys: ['handoff', 'satisfaction'],
  }),
  works('D4', 'comparison reports', RETAIL, { policies: ['ai-first', 'dynamic'], metrics: ['csat.combined'], keys: ['decide'] }),
  partly(
    'D5',
    'for strategists, CI pipelines, what-if analysts',
    RETAIL,
    { policies: ['ai-first'], metrics: ['csat.combined'], keys: ['decide', 'policies.*.with'] },
    'the gate for CI and the what-if commands',
  ),
  partly('D6', 'the tools named on the card', RETAIL, { policies: ['ai-first'], metrics: ['needs'], keys: ['seed'] }, 'Ink: the live view'),
  works('D7', 'the top level named on the card', RETAIL, { policies: ['human-only'], metrics: ['needs'], keys: ['schema'] }),
];
