/** What a run measures and people can read: every metric stands in a section of the report, or only JSON, tables and `--by` tell it. */
import { expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/list.ts';
import { SHOWN_METRICS } from '../../src/report/sections/definitions.ts';

/** Parts and sums of what the report shows, and numbers for analysts. */
const ELSEWHERE = [
  ...['abandonments', 'agents.scheduled', 'ai.conversation-mean', 'ai.outage-contacts', 'ai.outage-conversations', 'ai.taken-back', 'announcement.bias'],
  ...['backlog.end', 'backlog.oldest', 'callback.missed', 'callback.pending', 'coming-back.mean', 'completions', 'contacts.per-hour', 'cost.ai'],
  ...['entries.per-hour', 'escalation.fn', 'escalation.fp', 'escalation.tn', 'escalation.tp', 'escalations', 'handle-time.elapsed', 'in-service.mean'],
  ...['in-system.mean', 'load.offered', 'load.to-capacity', 'needs', 'needs.given-up', 'occupancy.slots', 'on-time.lateness', 'outbound.customers'],
  ...['outbound.delay.mean', 'outbound.dialled', 'silent.time-lost', 'synergy.csat', 'transfers', 'wait.over', 'wait.per-need'],
];

it('every metric is shown in the report, or known to be told elsewhere', () => {
  const shown = new Set<string>(SHOWN_METRICS);
  expect(METRICS.map(({ id }) => id).filter((id) => !shown.has(id) && !ELSEWHERE.includes(id))).toEqual([]);
  expect(ELSEWHERE.filter((id) => shown.has(id))).toEqual([]);
});
