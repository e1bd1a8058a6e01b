/** Real contacts replayed: 20,769 IT incidents under every policy of test/replay/servicenow.yaml. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Ready } from '../../src/cli/input.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import type { Findings } from '../../src/findings/findings.ts';
import { findingsOf, readyScenario, recordsOf } from '../support/run-scenario.ts';
import { dataRows, describeWithData } from '../support/data.ts';

const LOG = 'tickets/servicenow_tickets.csv.gz';
const SCENARIO = fileURLToPath(new URL('../replay/servicenow.yaml', import.meta.url));
const INTENT_OF: Record<string, string> = {
  'Category 26': 'category-26',
  'Category 42': 'category-42',
  'Category 53': 'category-53',
  'Category 46': 'category-46',
};

describeWithData('the ServiceNow log, replayed', [LOG], () => {
  const rows = dataRows(LOG);
  let ready: Ready;
  let records: readonly ReplicationRecord[];
  let findings: Findings;

  beforeAll(async () => {
    ready = await readyScenario(SCENARIO);
    records = recordsOf(ready, 1);
    findings = await findingsOf(ready, 1);
  }, 120_000);

  it('every incident is a need under every policy, and every one is accounted for', () => {
    expect(rows.length).toBe(20769);
    expect(findings.policies.map(({ id }) => id)).toEqual(['humans', 'ai', 'ai-first', 'dynamic']);
    for (const { metrics } of findings.policies) {
      expect(metrics['needs']!.value).toBe(20769);
      expect(metrics['needs.open']!.value).toBe(0);
    }
    for (const { tally } of records) expect(tally.arrived).toBe(tally.contained + tally.served + tally.abandoned + tally.blocked + tally.lost + tally.inSystem);
  });

  it('every policy meets the same customers', () => {
    expect(new Set(records.map(({ tally }) => tally.customersHash)).size).toBe(1);
  });

  it('arrivals, intents, channels and priorities are those of the log, none drawn', () => {
    const { contacts } = ready.attachments;
    const list = contacts['incidents']!;
    expect(list.length).toBe(rows.length);
    const ids = Object.keys(ready.resolved.scenario.intents);
    const byTime = [...rows].sort((a, b) => (a['arrival']! < b['arrival']! ? -1 : a['arrival']! > b['arrival']! ? 1 : 0));
    const seconds = (text: string): number => Date.parse(`${text}Z`) / 1000;
    expect([...list.arrives]).toEqual(byTime.map((row) => seconds(row['arrival']!)));
    const counted = (intent: string): number => rows.filter((row) => (INTENT_OF[row['category']!] ?? 'other') === intent).length;
    for (const [index, intent] of ids.entries()) expect(list.intent.filter((drawn) => drawn === index).length).toBe(counted(intent));
    expect(list.channel.filter((channel) => channel === 1).length).toBe(rows.filter((row) => row['channel'] === 'Email').length);
    expect(list.priority.filter((priority) => priority === 3).length).toBe(rows.filter((row) => row['priority'] === '1').length);
    expect(list.handle.every((handle) => Number.isNaN(handle))).toBe(true);
  });

  it('observed outcomes stand beside the simulated ones, as counted', () => {
    const of = (name: string) => findings.observed.find((outcome) => outcome.name === name)!;
    const mean = (column: string, among: typeof rows): number => among.reduce((sum, row) => sum + Number(row[column]), 0) / among.length;
    const resolved = rows.filter((row) => row['resolved_h'] !== '');
    expect(findings.observed.map(({ source, name, n }) => [source, name, n])).toEqual([
      ['incidents', 'reassignments', 20769],
      ['incidents', 'reopened', 20769],
      ['incidents', 'resolved', resolved.length],
    ]);
    expect(of('reassignments').mean).toBeCloseTo(mean('reassignments', rows), 9);
    expect(of('reopened').mean).toBeCloseTo(234 / 20769, 9);
    expect(of('resolved').mean! / 3600).toBeCloseTo(mean('resolved_h', resolved), 6);
  });

  it('observed outcomes are not fed to the run: without them it leaves the same records', () => {
    const { attachments } = ready;
    const incidents = { ...attachments.contacts['incidents']!, observed: {} };
    const blind = { ...ready, attachments: { ...attachments, contacts: { incidents } } };
    expect(recordsOf(blind, 1)).toEqual(records);
  });
});
