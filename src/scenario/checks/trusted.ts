/** Values that say how far they can be trusted, and money: ranges hold their value, one currency for all. */
import type { Path } from '../path.ts';
import type { Scenario } from '../schema.ts';
import type { Money } from '../units.ts';
import type { CheckContext } from './context.ts';

export function checkTrusted(world: Scenario, context: CheckContext): void {
  const { policies: _policies, ...rest } = world;
  const currencies: { readonly currency: string; readonly path: Path }[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isMoney(value)) {
      currencies.push({ currency: value.currency, path });
      return;
    }
    if (isTrusted(value)) checkRange(value, path, context);
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(rest, []);
  const first = currencies[0];
  const other = currencies.find(({ currency }) => currency !== first?.currency);
  if (first !== undefined && other !== undefined) {
    context.report(other.path, {
      code: 'E146',
      message: `amounts in ${first.currency} and in ${other.currency} cannot be added`,
      help: `write all amounts in ${first.currency}`,
      also: { path: first.path, label: `${first.currency} here` },
    });
  }
}

function isMoney(value: object): value is Money {
  return 'currency' in value && 'amount' in value && typeof value.currency === 'string';
}

interface WithRange {
  readonly value: unknown;
  readonly range?: readonly [unknown, unknown];
}

function isTrusted(value: object): value is WithRange {
  return 'value' in value && 'mark' in value;
}

function checkRange({ value, range }: WithRange, path: Path, { report, written }: CheckContext): void {
  if (range === undefined) return;
  const [low, here, high] = [range[0], value, range[1]].map(amountOf);
  if (low === undefined || here === undefined || high === undefined || (low <= here && here <= high)) return;
  const [from, to] = [0, 1].map((index) => String(written([...path, 'range', index])));
  report([...path, 'range'], {
    code: 'E144',
    message: low > high ? `the range begins above its end` : `the range ${from} to ${to} does not hold the value ${String(written([...path, 'value']))}`,
    help: low > high ? `write [${to}, ${from}]` : 'widen the range, or correct the value',
    key: true,
  });
}

function amountOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && isMoney(value) ? value.amount : undefined;
}
