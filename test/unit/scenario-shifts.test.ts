/** Shifts that cannot be: the code, the place and the cure, all at once. */
import { describe, expect, test } from 'vitest';
import { replaced, placeIn } from '../support/scenario-edits.ts';
import { readText } from '../support/scenario-reading.ts';
import { STAFFING } from '../support/scenario-texts-staffing.ts';

const SHIFTS = 'humans.groups.desk.shifts';

/** Code, place and sentence of what is said of the text. */
async function said(text: string): Promise<readonly string[]> {
  const { problems } = await readText(text);
  return problems.map(({ code, place, message }) => `${code} ${place.line}:${place.column} ${message}`);
}
const shifts = (text: string): string => replaced(STAFFING, SHIFTS, text);

describe('shifts', () => {
  test.each([
    ['ends long after its day', '{ a: { start: "08:00", length: 25h, agents: 1 } }', `${SHIFTS}.a.length`, 'E106', 'the shift `a` is longer than a day'],
    ['has no length', '{ a: { start: "08:00", length: 0s, agents: 1 } }', `${SHIFTS}.a.length`, 'E106', 'the shift `a` has no length'],
    [
      'has a break after its end',
      '{ a: { start: "08:00", length: 4h, break: { after: 3h50m, length: 20m }, agents: 1 } }',
      `${SHIFTS}.a.break`,
      'E144',
      'the break ends 4h10m after the start of a shift of 4h',
    ],
    [
      'has a break of no length',
      '{ a: { start: "08:00", length: 4h, break: { after: 1h, length: 0s }, agents: 1 } }',
      `${SHIFTS}.a.break.length`,
      'E106',
      'the break has no length',
    ],
    ['has nobody', '{ a: { start: "08:00", length: 4h, agents: 0 } }', SHIFTS, 'E154', 'the group `desk` never has an agent'],
    ['names one person twice', '{ a: { start: "08:00", length: 4h, agents: [ana, bo, ana] } }', `${SHIFTS}.a.agents.2`, 'E155', '`ana` is named twice'],
    [
      'overlaps another of the same person, over the end of the week',
      '{ a: { days: sun, start: "22:00", length: 8h, agents: [ana] }, b: { days: mon, start: "05:00", length: 4h, agents: [bo, ana] } }',
      `${SHIFTS}.b.agents`,
      'E145',
      '`ana` has two shifts on Monday 05:00',
    ],
  ])('one that %s', async (_, text, path, code, message) => {
    const changed = shifts(text);
    const what = path === SHIFTS || path.endsWith('break') ? 'key' : 'value';
    expect(await said(changed)).toEqual([`${code} ${placeIn(changed, path, what)} ${message}`]);
  });

  test('breaks that overlap', async () => {
    const changed = shifts('{ a: { start: "08:00", length: 4h, break: [{ after: 1h, length: 30m }, { after: 1h20m, length: 20m }], agents: 1 } }');
    expect(await said(changed)).toEqual([expect.stringMatching(/^E145 .*breaks overlap 1h20m after the start of the shift$/)]);
  });

  test('of one person, one after the other, of any number of people at once, and over midnight, are all right', async () => {
    const text =
      '{ a: { start: "22:00", length: 8h, agents: [ana] }, b: { start: "06:00", length: 4h, agents: [ana] }, c: { start: "05:00", length: 10h, agents: 3 } }';
    expect(await said(shifts(text))).toEqual([]);
  });

  test('beside a number of agents, or an end without them', async () => {
    const both = STAFFING.replace('      shift-end', '      agents: 3\n      shift-end');
    expect(await said(both)).toEqual([expect.stringMatching(/^E141 .*`agents` and `shifts` exclude each other$/)]);
    const neither = replaced(STAFFING, 'humans.groups.desk', '{ shift-end: drop }');
    expect(await said(neither)).toEqual([expect.stringMatching(/^E142 .*does not say who is there$/), expect.stringMatching(/^E142 .*no shift ends/)]);
  });

  test('one person in two groups', async () => {
    const two = STAFFING.replace('policies:', '    other: { shifts: { day: { start: "09:00", length: 1h, agents: [first-person] } } }\npolicies:');
    expect(await said(two)).toEqual([expect.stringMatching(/^E155 .*`first-person` works in the group `desk`, too$/)]);
  });
});
