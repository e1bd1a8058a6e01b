/** A number against a printed figure. */

/** Distance in units of the last digit printed: rounded once, it is at most ½. */
export function unitsOff(value: number, printed: string): number {
  const digits = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return Math.abs(value - Number(printed)) / Number(`1e-${digits}`);
}

/** Half a unit and a little: some of the figures were rounded twice. */
export const ROUNDED = 0.55;
