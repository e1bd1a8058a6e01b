/** Roles that cannot be filled, or that leave nobody to take contacts: said with place and cure. */
import { describe, expect, test } from 'vitest';
import { replaced } from '../support/scenario-edits.ts';
import { readText } from '../support/scenario-reading.ts';
import { STAFFING_BY_NUMBER } from '../support/scenario-texts-staffing.ts';

async function said(roles: string, group = '{ agents: 6 }', shrinkage = '20%'): Promise<readonly string[]> {
  const text = replaced(replaced(replaced(STAFFING_BY_NUMBER, 'humans.groups.desk', group), 'humans.shrinkage', shrinkage), 'humans.roles', roles);
  const { problems } = await readText(text);
  return problems.map(({ code, place, message, help }) => `${code} ${place.path}: ${message} (${help})`);
}

describe('a role', () => {
  test('with an output, with none, with nobody', async () => {
    expect(await said('{ trainers: { from: desk, agents: 2, labels: 30/h }, managers: { from: desk, agents: 1 }, later: { from: desk, agents: 0 } }')).toEqual(
      [],
    );
  });

  test('of a group that does not exist, of a number of hours that is none', async () => {
    expect(await said('{ trainers: { from: dusk, agents: 2, labels: 240/d }, analysts: { from: desk, agents: -1, reviews: 40 } }')).toEqual([
      'E105 humans.roles.trainers.labels: `240/d` is not a rate per hour of work (a rate per hour of work is a number per /h; write for example `30/h`)',
      expect.stringMatching(/^E106 humans\.roles\.analysts\.agents: /),
      'E105 humans.roles.analysts.reviews: `40` has no unit (write `40/h`)',
    ]);
    expect(await said('{ trainers: { from: dusk, agents: 2 } }')).toEqual(['E150 humans.roles.trainers.from: there is no group `dusk` (did you mean `desk`?)']);
  });

  test('that takes everybody who is there', async () => {
    // Of six scheduled five are there.
    expect(await said('{ trainers: { from: desk, agents: 5 } }')).toEqual([
      'E154 humans.roles.trainers.agents: the role takes 5 agents, and of `desk` never more than 5 are there: nobody is left to take contacts (write at most 4, or give the group more agents)',
    ]);
    expect(await said('{ trainers: { from: desk, agents: 3 }, analysts: { from: desk, agents: 2 } }')).toEqual([
      'E154 humans.roles.analysts.agents: roles take 5 agents together, and of `desk` never more than 5 are there: nobody is left to take contacts (write at most 1, or give the group more agents)',
    ]);
    expect(
      await said('{ trainers: { from: desk, agents: 1 } }', '{ shifts: { day: { start: "09:00", length: 8h, agents: [ana] } } }', '{ absence: 5% }'),
    ).toEqual([
      'E154 humans.roles.trainers.agents: the role takes 1 agent, and of `desk` never more than 1 is there: nobody is left to take contacts (remove the role, or give the group more agents)',
    ]);
  });

  test('of agents who are nobody in particular', async () => {
    const problems = await said('{ trainers: { from: desk, agents: 1 } }', '{ agents: unlimited }', '{ absence: 5% }');
    expect(problems.filter((text) => text.includes('roles'))).toEqual([
      'E142 humans.roles.trainers.from: a role takes people from the floor, and of `unlimited` agents none is missed there (write a number of agents or `shifts` for `desk`, or remove the role)',
    ]);
  });

  test('is not counted where a steady state needs people on the floor, and is where it says how many it takes', async () => {
    const text = `schema: tandem/scenario@1
id: busy
experiment: { kind: steady-state, length: 20h }
intents: { call: { human: { handle: 3m } } }
sources: { calls: { channel: voice, arrivals: { rate: 50/h } } }
humans: { groups: { desk: { agents: 4 } }, roles: { trainers: { from: desk, agents: 2 } } }
policies: { people: { type: human-only } }
`;
    const { problems } = await readText(text);
    expect(problems.map(({ code, message, help }) => `${code} ${message} (${help?.split(',')[0]})`)).toEqual([
      'E166 under `people`, `desk` is offered the work of 2.5 agents and has 2, and nobody gives up: the line grows without end, there is no steady state (write `agents: 5` or more)',
    ]);
  });
});
