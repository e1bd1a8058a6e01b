/** Every metric, in the order in which lists and reports show them. */
import { adviserMet } from './adviser/adviser-met.ts';
import { adviserWaitMean } from './adviser/adviser-wait-mean.ts';
import { aiAvailability } from './ai/ai-availability.ts';
import { aiTakenBack } from './ai/ai-taken-back.ts';
import { aiConversationMean } from './ai/ai-conversation-mean.ts';
import { aiOutageContacts } from './ai/ai-outage-contacts.ts';
import { aiOutageConversations } from './ai/ai-outage-conversations.ts';
import { aiOverflow } from './ai/ai-overflow.ts';
import { aiRequestWaitMean } from './ai/ai-request-wait-mean.ts';
import { availabilityDeclined } from './availability/availability-declined.ts';
import { availabilityNobody } from './availability/availability-nobody.ts';
import { announcementBalked } from './announcement/announcement-balked.ts';
import { announcementBias } from './announcement/announcement-bias.ts';
import { announcementError } from './announcement/announcement-error.ts';
import { callbackDelayMean } from './callback/callback-delay-mean.ts';
import { callbackKept } from './callback/callback-kept.ts';
import { callbackMissed } from './callback/callback-missed.ts';
import { callbackPending } from './callback/callback-pending.ts';
import { callbackRate } from './callback/callback-rate.ts';
import { containmentFalse } from './containment/containment-false.ts';
import { containmentReported } from './containment/containment-reported.ts';
import { containmentTrue } from './containment/containment-true.ts';
import { costAi } from './cost/cost-ai.ts';
import { costPerContact } from './cost/cost-per-contact.ts';
import { costPerNeed } from './cost/cost-per-need.ts';
import { costPerResolution } from './cost/cost-per-resolution.ts';
import { costTotal } from './cost/cost-total.ts';
import { abandonments } from './counts/abandonments.ts';
import { completions } from './counts/completions.ts';
import { contactsPerHour } from './counts/contacts-per-hour.ts';
import { contactsCount } from './counts/contacts.ts';
import { entriesPerHour } from './counts/entries-per-hour.ts';
import { entries } from './counts/entries.ts';
import { escalations } from './counts/escalations.ts';
import { needsCount } from './counts/needs.ts';
import { transfers } from './counts/transfers.ts';
import { escalationBalancedAccuracy } from './escalation/escalation-balanced-accuracy.ts';
import { escalationChanceF1 } from './escalation/escalation-chance-f1.ts';
import { escalationF1 } from './escalation/escalation-f1.ts';
import { escalationFn } from './escalation/escalation-fn.ts';
import { escalationFp } from './escalation/escalation-fp.ts';
import { escalationMcc } from './escalation/escalation-mcc.ts';
import { escalationMissed } from './escalation/escalation-missed.ts';
import { escalationPrecision } from './escalation/escalation-precision.ts';
import { escalationRate } from './escalation/escalation-rate.ts';
import { escalationRecall } from './escalation/escalation-recall.ts';
import { escalationResolutionRate } from './escalation/escalation-resolution-rate.ts';
import { escalationSpecificity } from './escalation/escalation-specificity.ts';
import { escalationTn } from './escalation/escalation-tn.ts';
import { escalationTp } from './escalation/escalation-tp.ts';
import { escalationUnneeded } from './escalation/escalation-unneeded.ts';
import { handoffCompleteness } from './handoff/handoff-completeness.ts';
import { handoffCsatCost } from './handoff/handoff-csat-cost.ts';
import { handoffFatal } from './handoff/handoff-fatal.ts';
import { handoffFidelity } from './handoff/handoff-fidelity.ts';
import { handoffLostByPacket } from './handoff/handoff-lost-by-packet.ts';
import { handoffNoRepetition } from './handoff/handoff-no-repetition.ts';
import { handoffQuality } from './handoff/handoff-quality.ts';
import { handoffRepeatSeconds } from './handoff/handoff-repeat-seconds.ts';
import { handoffRightDestination } from './handoff/handoff-right-destination.ts';
import { handoffTransitionTime } from './handoff/handoff-transition-time.ts';
import { backlogEnd } from './deferred/backlog-end.ts';
import { backlogMean } from './deferred/backlog-mean.ts';
import { backlogOldest } from './deferred/backlog-oldest.ts';
import { deferredInterruptions } from './deferred/deferred-interruptions.ts';
import { onTimeLateness } from './deferred/on-time-lateness.ts';
import { onTime } from './deferred/on-time.ts';
import { outboundDialled } from './outbound/outbound-dialled.ts';
import { outboundReached } from './outbound/outbound-reached.ts';
import { outboundInTime } from './outbound/outbound-in-time.ts';
import { outboundCallsPerCustomer } from './outbound/outbound-calls-per-customer.ts';
import { outboundCustomers } from './outbound/outbound-customers.ts';
import { outboundDelayMean } from './outbound/outbound-delay-mean.ts';
import { outboundPending } from './outbound/outbound-pending.ts';
import { aiShare } from './resolution/ai-share.ts';
import { contactsPerNeed } from './resolution/contacts-per-need.ts';
import { fcr } from './resolution/fcr.ts';
import { needsGivenUp } from './resolution/needs-given-up.ts';
import { needsOpen } from './resolution/needs-open.ts';
import { reAuthenticationPerNeed } from './resolution/re-authentication-per-need.ts';
import { repetitionPerNeed } from './resolution/repetition-per-need.ts';
import { resolutionByAi } from './resolution/resolution-by-ai.ts';
import { resolutionRate } from './resolution/resolution-rate.ts';
import { timeToResolutionMean } from './resolution/time-to-resolution-mean.ts';
import { transfersPerNeed } from './resolution/transfers-per-need.ts';
import { csatAbandoned } from './satisfaction/csat-abandoned.ts';
import { csatAiOnly } from './satisfaction/csat-ai-only.ts';
import { csatCombined } from './satisfaction/csat-combined.ts';
import { csatEscalated } from './satisfaction/csat-escalated.ts';
import { csatHumanOnly } from './satisfaction/csat-human-only.ts';
import { csatMean } from './satisfaction/csat-mean.ts';
import { csatP10 } from './satisfaction/csat-p10.ts';
import { csatSurveyed } from './satisfaction/csat-surveyed.ts';
import { preferenceMet } from './satisfaction/preference-met.ts';
import { synergyCsat } from './satisfaction/synergy-csat.ts';
import { abandonmentSilent } from './service/abandonment-silent.ts';
import { abandonment } from './service/abandonment.ts';
import { aiSessions } from './service/ai-sessions.ts';
import { answeredShare } from './service/answered-share.ts';
import { blocked } from './service/blocked.ts';
import { refused } from './service/refused.ts';
import { comingBackMean } from './service/coming-back-mean.ts';
import { humanOnRequest } from './service/human-on-request.ts';
import { inServiceMean } from './service/in-service-mean.ts';
import { inSystemMean } from './service/in-system-mean.ts';
import { queueLength } from './service/queue-length.ts';
import { serviceLevelSl1 } from './service/service-level-sl1.ts';
import { serviceLevelSl2 } from './service/service-level-sl2.ts';
import { serviceLevelSl3 } from './service/service-level-sl3.ts';
import { serviceLevelSl4 } from './service/service-level-sl4.ts';
import { serviceLevel } from './service/service-level.ts';
import { afterContactMean } from './staff/after-contact-mean.ts';
import { concurrencyMean } from './staff/concurrency-mean.ts';
import { fte } from './staff/fte.ts';
import { handleTimeElapsed } from './staff/handle-time-elapsed.ts';
import { handleTimeMean } from './staff/handle-time-mean.ts';
import { humanMinutesPerNeed } from './staff/human-minutes-per-need.ts';
import { loadOffered } from './staff/load-offered.ts';
import { loadToCapacity } from './staff/load-to-capacity.ts';
import { occupancySlots } from './staff/occupancy-slots.ts';
import { occupancy } from './staff/occupancy.ts';
import { agentsScheduled } from './staff/agents-scheduled.ts';
import { roleHours } from './staff/role-hours.ts';
import { roleLabels } from './staff/role-labels.ts';
import { roleReviews } from './staff/role-reviews.ts';
import { shrinkage } from './staff/shrinkage.ts';
import { dropped } from './staff/dropped.ts';
import { handedOver } from './staff/handed-over.ts';
import { silentTimeShare } from './staff/silent-time.ts';
import { valuePerHumanMinute } from './staff/value-per-human-minute.ts';
import { waitAi } from './wait/wait-ai.ts';
import { waitAbandoned } from './wait/wait-abandoned.ts';
import { waitAnswered } from './wait/wait-answered.ts';
import { waitAny } from './wait/wait-any.ts';
import { waitMean } from './wait/wait-mean.ts';
import { waitOver } from './wait/wait-over.ts';
import { waitP50 } from './wait/wait-p50.ts';
import { waitP95 } from './wait/wait-p95.ts';
import { waitPerNeed } from './wait/wait-per-need.ts';
import type { Metric } from './metric.ts';

export const METRICS: readonly Metric[] = [
  // satisfaction
  csatCombined,
  csatMean,
  csatP10,
  csatAiOnly,
  csatEscalated,
  csatHumanOnly,
  csatAbandoned,
  csatSurveyed,
  synergyCsat,
  preferenceMet,
  // resolution
  resolutionRate,
  resolutionByAi,
  aiShare,
  fcr,
  contactsPerNeed,
  timeToResolutionMean,
  needsOpen,
  needsGivenUp,
  transfersPerNeed,
  repetitionPerNeed,
  reAuthenticationPerNeed,
  // containment
  containmentReported,
  containmentTrue,
  containmentFalse,
  // escalation
  escalationRate,
  escalationPrecision,
  escalationRecall,
  escalationSpecificity,
  escalationF1,
  escalationChanceF1,
  escalationMcc,
  escalationBalancedAccuracy,
  escalationMissed,
  escalationUnneeded,
  escalationTp,
  escalationFp,
  escalationFn,
  escalationTn,
  escalationResolutionRate,
  // handoff
  handoffQuality,
  handoffFatal,
  handoffCompleteness,
  handoffFidelity,
  handoffNoRepetition,
  handoffTransitionTime,
  handoffRightDestination,
  handoffRepeatSeconds,
  handoffCsatCost,
  handoffLostByPacket,
  // wait
  waitMean,
  waitAnswered,
  waitP50,
  waitP95,
  waitAny,
  waitAbandoned,
  waitAi,
  waitPerNeed,
  waitOver,
  callbackRate,
  callbackDelayMean,
  callbackKept,
  callbackMissed,
  callbackPending,
  outboundCustomers,
  outboundDialled,
  outboundReached,
  outboundInTime,
  outboundCallsPerCustomer,
  outboundDelayMean,
  outboundPending,
  announcementError,
  announcementBias,
  announcementBalked,
  availabilityNobody,
  availabilityDeclined,
  // service
  serviceLevel,
  serviceLevelSl1,
  serviceLevelSl2,
  serviceLevelSl3,
  serviceLevelSl4,
  abandonment,
  abandonmentSilent,
  blocked,
  refused,
  answeredShare,
  humanOnRequest,
  queueLength,
  inServiceMean,
  inSystemMean,
  comingBackMean,
  aiSessions,
  // deferred
  onTime,
  onTimeLateness,
  backlogMean,
  backlogEnd,
  backlogOldest,
  deferredInterruptions,
  // ai
  aiAvailability,
  aiOutageContacts,
  aiOutageConversations,
  aiConversationMean,
  aiOverflow,
  aiRequestWaitMean,
  aiTakenBack,
  // staff
  occupancy,
  occupancySlots,
  concurrencyMean,
  silentTimeShare,
  handleTimeMean,
  handleTimeElapsed,
  afterContactMean,
  loadToCapacity,
  loadOffered,
  fte,
  agentsScheduled,
  shrinkage,
  adviserMet,
  adviserWaitMean,
  roleHours,
  roleLabels,
  roleReviews,
  humanMinutesPerNeed,
  valuePerHumanMinute,
  handedOver,
  dropped,
  // cost
  costTotal,
  costAi,
  costPerContact,
  costPerNeed,
  costPerResolution,
  // counts
  needsCount,
  contactsCount,
  entries,
  escalations,
  transfers,
  abandonments,
  completions,
  contactsPerHour,
  entriesPerHour,
];
