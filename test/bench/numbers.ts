/** Numbers as the tables show them. */

const BILLION = 1e9;

export function nanoseconds(seconds: number): string {
  return (BILLION * seconds).toFixed(1);
}

/** `2.31 ×`, or a dash where there is nothing to compare with. */
export function times(ratio: number | null): string {
  return ratio === null ? '—' : `${ratio.toFixed(2)} ×`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

export function perSecond(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** For the JSON: four significant digits say more than any of these timings knows. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
