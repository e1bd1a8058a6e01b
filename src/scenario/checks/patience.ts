/** Patience and redial: shares leave room for each other, names exist, and nobody calls again for ever. */
import type { Path } from '../path.ts';
import { valueOf, type Channel, type PatienceSpec, type Scenario, type SourceSpec } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { mayGiveUp } from './giving-up.ts';
import { SHAPES } from './distributions.ts';

type Report = CheckContext['report'];

export function checkPatience(world: Scenario, { report }: CheckContext): void {
  for (const [id, { patience, redial }] of Object.entries(world.sources)) {
    if (typeof patience === 'object') {
      checkNames(['sources', id, 'patience'], patience, world, report);
      checkShares(['sources', id, 'patience'], patience, report);
      checkSilence(['sources', id, 'patience'], world.sources[id]!.channel, patience, report);
    }
    if (redial === undefined) continue;
    checkPersistence(['sources', id, 'redial'], redial, report);
    if (redial.keeps !== undefined) checkKeeps(['sources', id, 'redial', 'keeps'], redial.keeps, mayGiveUp(world.sources[id]!), report);
  }
}

function checkNames(path: Path, patience: Exclude<PatienceSpec, 'none' | number>, world: Scenario, report: Report): void {
  const known = { 'by-intent': Object.keys(world.intents), 'by-segment': Object.keys(world.segments ?? {}) };
  for (const by of ['by-intent', 'by-segment'] as const) {
    for (const name of Object.keys(patience[by] ?? {})) {
      if (!known[by].includes(name))
        report([...path, by, name], { code: 'E150', message: `there is no ${by.slice(3)} \`${name}\``, help: didYouMean(name, known[by]), key: true });
    }
  }
}

function checkShares(path: Path, patience: Exclude<PatienceSpec, 'none' | number>, report: Report): void {
  const { balks, 'never-leaves': neverLeaves, 'kaplan-meier': observed, ...own } = patience;
  if (balks !== undefined && neverLeaves !== undefined && valueOf(balks) + valueOf(neverLeaves) > 1)
    report([...path, 'never-leaves'], {
      code: 'E140',
      message: 'those who leave at once and those who never leave are more than all',
      help: '`balks` and `never-leaves` together are at most 100%',
      also: { path: [...path, 'balks'], label: 'leave at once' },
    });
  const shape = SHAPES.find((one) => own[one] !== undefined);
  if (observed !== undefined && shape !== undefined)
    report([...path, 'kaplan-meier'], {
      code: 'E141',
      message: `patience has one shape, not \`${shape}\` and \`kaplan-meier\``,
      help: 'keep one of them',
      key: true,
      also: { path: [...path, shape], label: 'the other one' },
    });
}

/** Those who leave without a word: not on the telephone, and not without cost. */
function checkSilence(path: Path, channel: Channel, patience: Exclude<PatienceSpec, 'none' | number>, report: Report): void {
  const { silent, 'found-out-after': foundOutAfter } = patience;
  if (silent !== undefined && channel === 'voice')
    report([...path, 'silent'], {
      code: 'E142',
      message: 'a caller who hangs up is heard: nobody leaves in silence on voice',
      help: 'remove `silent`',
      key: true,
    });
  else if (silent !== undefined && foundOutAfter === undefined)
    report([...path, 'silent'], {
      code: 'E142',
      message: '`found-out-after` is missing: how long does an agent wait for an answer?',
      help: 'add for example `found-out-after: 1m`',
      key: true,
    });
  if (silent === undefined && foundOutAfter !== undefined)
    report([...path, 'found-out-after'], {
      code: 'E142',
      message: 'nobody leaves in silence here',
      help: 'add for example `silent: 40%`, or remove it',
      key: true,
    });
}

/** Who always calls again, and is turned away again, would call without end. */
function checkPersistence(path: Path, redial: NonNullable<SourceSpec['redial']>, report: Report): void {
  if (redial['at-most'] !== undefined || (redial.persistence !== undefined && valueOf(redial.persistence) < 1)) return;
  const always = (['after-abandonment', 'after-busy'] as const).find((key) => redial[key] !== undefined && valueOf(redial[key]) === 1);
  if (always !== undefined)
    report([...path, always], {
      code: 'E142',
      message: 'a customer who always calls again never gives up',
      help: 'add `at-most: 5` or `persistence: 80%` to `redial`, or write less than 100%',
    });
}

/** What a redial keeps: each thing once, and a patience that there is. */
function checkKeeps(path: Path, keeps: readonly string[], givesUp: boolean, report: Report): void {
  keeps.forEach((kept, place) => {
    if (keeps.indexOf(kept) !== place)
      report([...path, place], {
        code: 'E155',
        message: `\`${kept}\` is named twice`,
        help: 'name it once',
        also: { path: [...path, keeps.indexOf(kept)], label: 'first named here' },
      });
    else if (kept === 'patience' && !givesUp)
      report([...path, place], {
        code: 'E142',
        message: 'there is no patience to keep: the customers of this source wait for ever',
        help: 'add for example `patience: 5m` to the source, or remove `patience` here',
      });
  });
}
