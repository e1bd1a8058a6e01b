/** Numbers of a verification as people read them: four digits, with the unit. */
import type { JudgedCheck } from './judge.ts';

const DIGITS = 4;

type Unit = JudgedCheck['unit'];

/** `3.091 %`, `20.83 s`, `81.60 /h`, `9.975`; a dash for null. */
export function figure(value: number | null, unit: Unit): string {
  return value === null ? '–' : `${digits(unit === 'share' ? value * 100 : value)}${SUFFIX[unit] ?? ''}`;
}

/** `±0.071`: two digits, in the unit of the value beside it. */
export function halfWidth(value: number | null, unit: Unit): string {
  return value === null ? '' : `±${(unit === 'share' ? value * 100 : value).toPrecision(2)}`;
}

/** A signed number of standard errors. */
export function errors(z: number | null): string {
  return z === null ? '–' : `${z < 0 ? '−' : '+'}${Math.abs(z).toFixed(1)}`;
}

const SUFFIX: Readonly<Partial<Record<Unit, string>>> = { share: ' %', seconds: ' s', 'per-hour': ' /h' };

function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return size >= 1e4 || size < 1e-4 ? value.toPrecision(DIGITS) : value.toFixed(Math.max(0, DIGITS - 1 - Math.floor(Math.log10(size))));
}
