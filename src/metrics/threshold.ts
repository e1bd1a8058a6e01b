/** Thresholds as suffixes of metric ids: `service-level.sl1@25s`, `wait.over@3m`. */

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** Seconds of `25s`, `3m`, `1m30s`; undefined when it is no duration. */
function secondsOf(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) seconds += Number(amount) * SECONDS[unit!]!;
  return seconds;
}

/** The metric and the threshold (seconds) that an id names; undefined when the suffix is no duration. */
export function splitThreshold(id: string): { readonly base: string; readonly suffix: string; readonly seconds: number | null } | undefined {
  const at = id.indexOf('@');
  if (at < 0) return { base: id, suffix: '', seconds: null };
  const suffix = id.slice(at + 1);
  const seconds = secondsOf(suffix);
  return seconds === undefined ? undefined : { base: id.slice(0, at), suffix, seconds };
}
