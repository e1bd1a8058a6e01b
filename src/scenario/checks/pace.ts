/** How contacts in one agent's hands slow one another down: as many paces as contacts, one way of saying it. */
import type { Path } from '../path.ts';
import { CHANNELS, type GroupSpec } from '../schema.ts';
import type { CheckContext } from './context.ts';

type Report = CheckContext['report'];

export function checkPace(path: Path, group: GroupSpec, report: Report): void {
  for (const channel of CHANNELS) {
    const spec = group.channels?.[channel];
    if (spec === undefined || (spec.pace === undefined && spec['total-pace'] === undefined)) continue;
    const where = [...path, 'channels', channel];
    if (spec.pace !== undefined && spec['total-pace'] !== undefined)
      report([...where, 'total-pace'], {
        code: 'E141',
        message: '`pace` and `total-pace` both say how fast contacts go on',
        help: 'keep one of them',
        also: { path: [...where, 'pace'], label: 'said here too' },
      });
    checkLength([...where, 'pace'], spec.pace, spec.slots, report);
    checkLength([...where, 'total-pace'], spec['total-pace'], spec.slots, report);
    checkStandstill([...where, 'pace'], spec.pace, report);
    checkShiftEnd(path, group, where, report);
  }
}

function checkLength(where: Path, paces: unknown, slots: number, report: Report): void {
  if (!Array.isArray(paces) || paces.length === slots) return;
  const [more, less] = paces.length > slots ? ['more', 'fewer paces'] : ['fewer', 'more paces'];
  report(where, {
    code: 'E111',
    message: `${paces.length} ${paces.length === 1 ? 'pace' : 'paces'} for ${slots} ${slots === 1 ? 'slot' : 'slots'}: ${more} than the contacts that an agent can have in hand`,
    help: `write ${slots}, one for each number in hand, or give ${less === 'more paces' ? 'the group fewer' : 'it more'} \`slots\``,
  });
}

function checkStandstill(where: Path, paces: unknown, report: Report): void {
  if (!Array.isArray(paces)) return;
  paces.forEach((pace, index) => {
    if (pace === 0) report([...where, index], { code: 'E106', message: 'at a pace of 0 % no contact ever ends', help: 'write more than 0 %, like `60%`' });
  });
}

/** When a talk is cut off by the end of a shift it must be known when it would end; with a pace it is not. */
function checkShiftEnd(path: Path, group: GroupSpec, where: Path, report: Report): void {
  const { 'shift-end': shiftEnd } = group;
  if (shiftEnd !== undefined && shiftEnd !== 'finish')
    report([...path, 'shift-end'], {
      code: 'E154',
      message: `agents with a pace finish what they have in hand: \`${shiftEnd}\` cannot be told beforehand`,
      help: 'write `finish`, or remove the pace',
      also: { path: where, label: 'the pace' },
    });
}
