/** People who differ, and which of them takes a contact: what cannot be, with place and cure. */
import { describe, expect, test } from 'vitest';
import { replaced } from '../support/scenario-edits.ts';
import { readText } from '../support/scenario-reading.ts';
import { STAFFING } from '../support/scenario-texts-staffing.ts';

async function said(text: string): Promise<readonly string[]> {
  const { problems } = await readText(text);
  return problems.map(({ code, place, message, help }) => `${code} ${place.path}: ${message} (${help})`);
}
const group = (text: string): string => replaced(STAFFING, 'humans.groups.desk', text);

describe('people', () => {
  test('of a stage that does not exist, in shares that are not all', async () => {
    expect(await said(group('{ agents: 3, tenure: { novize: 40%, skilled: 50% } }'))).toEqual([
      'E140 humans.groups.desk.tenure: the shares sum to 90%, not 100% (for example `skilled: 60%`)',
      'E150 humans.groups.desk.tenure.novize: there is no tenure `novize` (did you mean `novice`?)',
    ]);
  });

  test('who are nobody in particular do not differ and are not chosen', async () => {
    expect((await said(group('{ agents: unlimited, tenure: { novice: 100% }, select: random }'))).map((text) => text.split(' (')[0])).toEqual([
      'E142 humans.groups.desk.tenure: `tenure` needs people, and `unlimited` agents are nobody in particular',
      'E142 humans.groups.desk.select: `select` needs people, and `unlimited` agents are nobody in particular',
    ]);
  });

  test('who are alike have no best one; a spread is not negative', async () => {
    expect(await said(group('{ agents: 3, select: best-skill }'))).toEqual([
      'E142 humans.groups.desk.select: all agents of the group are alike: there is no best one (add `tenure` or `agent-spread`, or remove `select`)',
    ]);
    expect(await said(group('{ agents: 3, agent-spread: { resolves-sd: -3pp } }'))).toEqual([
      'E106 humans.groups.desk.agent-spread.resolves-sd: a standard deviation is not negative (write for example `4pp`)',
    ]);
  });
});

describe('shrinkage', () => {
  const shrunk = (text: string, group = '{ agents: 2 }') => said(replaced(replaced(STAFFING, 'humans.groups.desk', group), 'humans.shrinkage', text));

  test.each([
    ['-5%', 'E106 humans.shrinkage: `-5%` is negative (a share is 0 or more, for example `5%`)'],
    ['100%', 'E154 humans.shrinkage: with a shrinkage of 100% nobody is ever there (write less than 100%, such as `28%`)'],
    ['{ absence: 100% }', 'E154 humans.shrinkage: with an absence of 100% nobody is ever there (write less than 100%, such as `28%`)'],
    [
      '80%',
      'E154 humans.shrinkage: with a planned shrinkage of 80%, `desk` never has an agent: 2 scheduled are rounded to nobody (write `rounds: up`, give the group more agents, or less shrinkage)',
    ],
  ])('of %s', async (text, expected) => {
    expect(await shrunk(text)).toEqual([expected]);
  });

  test('that is planned, of people with names', async () => {
    expect(await shrunk('20%', '{ shifts: { day: { start: "09:00", length: 8h, agents: [ana, bo] } } }')).toEqual([
      'E144 humans.groups.desk.shifts.day.agents: planned shrinkage takes a share of a number of people, and these have names (leave out of the shift who is not there, write a number, or write only `absence`)',
    ]);
  });
});

describe('agents by interval', () => {
  const listed = (window: string) => said(group(`{ agents: { day: ${window} } }`));

  test.each([
    [
      '{ from: "08:00", to: "10:00", agents: [1, 2, 3] }',
      'E111 humans.groups.desk.agents.day.agents: 3 numbers for the 4 intervals of 30m from 08:00 to 10:00: none for 09:30 and after (write 4 numbers, or another `step`)',
    ],
    [
      '{ from: "08:00", to: "09:00", agents: [1, 2, 3] }',
      'E111 humans.groups.desk.agents.day.agents: 3 numbers for the 2 intervals of 30m from 08:00 to 09:00: number 3 comes after the end (write 2 numbers, or another `step`)',
    ],
    [
      '{ from: "08:00", to: "09:00", step: 25m, agents: [1, 2] }',
      'E152 humans.groups.desk.agents.day.step: intervals of 25m do not fill 08:00 to 09:00 (write a `step` of whole minutes that divides the window, such as `15m`)',
    ],
    [
      '{ from: "08:00", to: "09:00", step: 30m, agents: 2 }',
      'E142 humans.groups.desk.agents.day.step: `step` belongs to a list of agents (write `agents: [4, 5, …]`, or remove `step`)',
    ],
  ])('%s', async (window, expected) => {
    expect(await listed(window)).toEqual([expected]);
  });

  test('one for each, to the end of the day', async () => {
    expect(await listed(`{ from: "00:00", to: "24:00", agents: [${Array.from({ length: 48 }, (_, index) => index % 5).join(', ')}] }`)).toEqual([]);
  });
});
