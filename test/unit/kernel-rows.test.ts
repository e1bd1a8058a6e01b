/** The kernel reads rows by the order of the fields of its classes, the engine by numbered places: they must be the same places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as CELL from '../../src/sim/cell.ts';
import * as CONTACT from '../../src/sim/contact-row.ts';
import * as KIND from '../../src/sim/kind-row.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import * as NEED from '../../src/sim/need-row.ts';
import * as REAL from '../../src/sim/real.ts';
import * as SOURCE from '../../src/sim/source-row.ts';
import * as WHOLE from '../../src/sim/whole.ts';
import * as WORD from '../../src/sim/word.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../src/kernel/records.ts'), 'utf8');
const WIDTHS = new Set(['width', 'wholeWidth', 'realWidth']);

/** Fields of a class, in order. */
function fieldsOf(name: string): string[] {
  const body = new RegExp(`class ${name} \\{\\n([^}]*)\\}`).exec(TEXT)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+): \w+;$/gm)].map(([, field]) => field!);
}

/** Names of places, in the order of the places. */
function placesOf(places: Readonly<Record<string, number>>): string[] {
  return Object.entries(places)
    .filter(([name]) => !WIDTHS.has(name))
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => name);
}

/** A kind of contact has two rows. */
const { humanSuccess, aiSuccess, aiTurn, noticesFailure, transfersNeedlessly, afterContact, ...KIND_OF_WHOLES } = KIND;
const KIND_OF_REALS = { humanSuccess, aiSuccess, aiTurn, noticesFailure, transfersNeedlessly, afterContact };
/** Two names of one place: what it holds of an entry that ended in the promise of a callback. */
const { callbackDelay: _delay, callbackPromised: _promised, calls: _calls, ...LEG_OF_A_TALK } = LEG;

describe('rows of the kernel', () => {
  it.each([
    ['Whole', placesOf(WHOLE)],
    ['Real', placesOf(REAL)],
    ['KindWhole', placesOf(KIND_OF_WHOLES)],
    ['KindReal', placesOf(KIND_OF_REALS)],
    ['Source', placesOf(SOURCE)],
    ['Need', placesOf(NEED)],
    ['Contact', placesOf(CONTACT)],
    ['Leg', placesOf(LEG_OF_A_TALK)],
    ['Words', placesOf(WORD)],
    ['Cells', placesOf(CELL)],
  ])('%s', (name, places) => {
    expect(places.length).toBeGreaterThan(4);
    expect(fieldsOf(name)).toEqual(places);
  });
});
