/** How long customers wait and how often they call again: hand-made days, published survival curves, arithmetic. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/random/kaplan-meier.ts';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';

const FEW = '{ desk: { agents: 1 } }';
const scenario = (source: string, { needs = 2000, groups = FEW, queues = '', handle = '10000h' } = {}) => `
schema: tandem/scenario@1
id: patience
experiment: { ${needs > 0 ? `needs: ${needs}` : 'length: 2h'} }
intents: { ask: { human: { handle: ${handle} } }, buy: { human: { handle: ${handle} } } }
segments: { plain: {}, gold: {} }
sources: { calls: { channel: voice, ${source} } }
humans: { groups: ${groups}, ${queues} }
policies: { people: { type: human-only } }
`;
const run = async (text: string) => observe((await modelsOf(text)).get('people')!);
const SOURCE = 'arrivals: { rate: 60/h }, intents: { ask: 50%, buy: 50% }, segments: { plain: 50%, gold: 50% }';
/** Nobody is ever served but the first, so everybody waits until patience ends. */
const waitsOf = async (patience: string) => (await run(scenario(`${SOURCE}, patience: ${patience}`))).legs.filter(({ end }) => end === END.abandoned);

describe('patience', () => {
  it('is that of the segment, else of the intent, else of the channel, else of the source', async () => {
    const patience = '{ constant: 4m, by-channel: { voice: 3m, chat: 7m }, by-intent: { ask: 2m }, by-segment: { gold: 1m } }';
    for (const { wait, intent, segment } of await waitsOf(patience)) expect(wait).toBeCloseTo(segment === 1 ? 60 : intent === 0 ? 120 : 180, 6);
    expect((await waitsOf('{ constant: 4m, by-channel: { chat: 7m } }')).every(({ wait }) => Math.abs(wait - 240) < 1e-6)).toBe(true);
  });

  it('ends at once for those who balk, and never for those who never leave', async () => {
    const { legs } = await run(
      scenario(`${SOURCE}, patience: { constant: 1m, balks: 20%, never-leaves: 30% }`, { handle: '1h', needs: 3000, groups: '{ desk: { agents: 20 } }' }),
    );
    const queued = legs.filter(({ waited }) => waited === 1);
    const share = (of: (leg: (typeof legs)[number]) => boolean) => queued.filter(of).length / queued.length;
    const band = 4 * Math.sqrt(0.25 / queued.length);
    expect(Math.abs(share(({ end, wait }) => end === END.abandoned && wait === 0) - 0.2)).toBeLessThan(band);
    expect(queued.some(({ end, wait }) => end === END.served && wait > 60)).toBe(true);
    expect(queued.filter(({ end }) => end === END.abandoned).every(({ wait }) => wait === 0 || Math.abs(wait - 60) < 1e-6)).toBe(true);
  });

  it('is estimated from waits that were cut short as Kaplan and Meier do', () => {
    // Remission times of 21 patients under treatment (Freireich and others 1963): the curve that textbooks print.
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const law = kaplanMeier(Float64Array.from([...events, ...censored]), Float64Array.from([...events.map(() => 1), ...censored.map(() => 0)]));
    const stays = [6, 0.857, 7, 0.807, 10, 0.753, 13, 0.69, 16, 0.627, 22, 0.538, 23, 0.448];
    for (let i = 0; i < stays.length; i += 2) {
      // Just before and after the share that has left by then.
      expect(law.quantile(1 - stays[i + 1]! - 0.001)).toBe(stays[i]);
      expect(law.quantile(1 - stays[i + 1]! + 0.001)).toBe(stays[i + 2] ?? Infinity);
    }
    expect(law.mean).toBe(Infinity);
  });

  it('from a file gives up when and as often as the curve says', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'waits-')), 'waits.csv');
    // Half give up at 30 s; of the other half, half are answered at 1 minute and the rest give up at 2.
    writeFileSync(file, 'seconds,gave_up\n30,1\n60,0\n30,1\n120,1\n');
    const left = await waitsOf(`{ kaplan-meier: { file: "${file}", column: seconds, unit: s, abandoned: gave_up } }`);
    const early = left.filter(({ wait }) => Math.abs(wait - 30) < 1e-6).length;
    expect(left.every(({ wait }) => Math.abs(wait - 30) < 1e-6 || Math.abs(wait - 120) < 1e-6)).toBe(true);
    expect(Math.abs(early / left.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / left.length));
  });
});

describe('redial', () => {
  /** Nobody has a place to wait: everybody but the first is turned away each time. */
  const turnedAway = (redial: string) =>
    run(
      scenario(`arrivals: { rate: 60/h }, intents: { ask: 100%, buy: 0% }, segments: { plain: 100%, gold: 0% }, redial: ${redial}`, {
        queues: 'queues: { line: { groups: [desk], places: 0 } }',
      }),
    );

  it('is less likely each time by the persistence that is left', async () => {
    const { needs } = await turnedAway('{ after-busy: 80%, persistence: 50%, delay: 1m }');
    const reach = (attempts: number) => needs.filter((need) => need.attempts >= attempts).length / needs.length;
    const expected = [0.8, 0.8 * 0.4, 0.8 * 0.4 * 0.2];
    expected.forEach((share, index) => expect(Math.abs(reach(index + 2) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / needs.length) + 0.001));
  });

  it('comes at most so often, and without end is refused', async () => {
    const { needs } = await turnedAway('{ after-busy: 100%, delay: 0s, at-most: 3 }');
    expect(needs.filter(({ attempts }) => attempts === 4)).toHaveLength(1999);
    await expect(turnedAway('{ after-busy: 100%, delay: 0s }')).rejects.toThrow('a customer who always calls again never gives up');
    // A hundred when nothing is said.
    const bounded = await turnedAway('{ after-busy: 99.9999%, delay: 0s }');
    expect(Math.max(...bounded.needs.map(({ attempts }) => attempts))).toBe(101);
  });

  it('waits longer after giving up than after a busy tone', async () => {
    const text = scenario(
      'contacts: [ { id: a, arrives: 0m, intent: ask, segment: plain }, { id: b, arrives: 1m, intent: ask, segment: plain }, { id: c, arrives: 2m, intent: ask, segment: plain } ], patience: 5m, redial: { after-abandonment: 100%, after-busy: 100%, delay: 20m, delay-after-busy: 90s, at-most: 1 }',
      {
        needs: 0,
        queues: 'queues: { line: { groups: [desk], places: 1 } }',
      },
    );
    const { contacts } = await run(text);
    const story = contacts.map(({ arrived, end }) => [arrived / 60, end]).sort((x, y) => x[0]! - y[0]!);
    // b gives up at 6 and is back at 26; c hears the busy tone at 2 and is back at 3.5, when b still waits.
    expect(story).toEqual([
      [0, END.open],
      [1, END.abandoned],
      [2, END.blocked],
      [3.5, END.blocked],
      [26, END.abandoned],
    ]);
  });
});
