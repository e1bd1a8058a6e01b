/**
 * Numbers as people read them, in two languages. Written by hand and not with `Intl`, whose output changes between versions of
 * Node: a report must have the same bytes everywhere.
 *
 * Inside are seconds, fractions of one and amounts of money; outside every number has its unit and, where there is one, its doubt.
 */
import type { Estimate } from '../findings/findings.ts';
import type { Unit } from '../metrics/metric.ts';

export type Lang = 'en' | 'fr';

/** A number and its doubt, in words: `74.1 %` and `±0.3`, or `71.2 … 72.9` when the interval is lopsided; null when unknown. */
interface Shown {
  readonly value: string;
  readonly doubt: string | null;
}

export interface Numbers {
  /** A plain number with the language's separators. */
  readonly plain: (value: number, decimals: number) => string;
  /** A value with its unit; `decimals` as for `shown` when omitted. */
  readonly value: (value: number, unit: Unit, decimals?: number) => string;
  /** An estimate with half-width or interval; a dash when there is no data. */
  readonly shown: (estimate: Pick<Estimate, 'value' | 'lo' | 'hi' | 'unit'>) => Shown;
  /** A signed difference; shares become points. */
  readonly difference: (difference: number | null, lo: number | null, hi: number | null, unit: Unit) => Shown;
  /** A number that somebody wrote: its own digits and no more. */
  readonly exact: (value: number, unit: Unit) => string;
  /** The size of a difference, without sign: "2.3 points". */
  readonly distance: (distance: number, unit: Unit) => string;
  /** Both ends of an interval with one unit: "71.2 … 72.4 %". */
  readonly interval: (lo: number, hi: number, unit: Unit) => string;
  /** Both ends of an interval of a difference: "−0.4 … +4.6 points". */
  readonly differenceInterval: (lo: number, hi: number, unit: Unit) => string;
  /** A length of time in one or two units. */
  readonly duration: (seconds: number) => string;
}

export const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
const MINUS = '\u2212';
/** Stands where there is no data. */
export const DASH = '–';

interface Style {
  readonly decimal: string;
  readonly group: string;
  /** Between a number and its unit. */
  readonly gap: string;
  readonly minute: string;
  readonly second: string;
  readonly hour: string;
  readonly day: string;
  /** Between the parts of a length of time. */
  readonly parts: string;
  readonly perHour: string;
  readonly minutes: string;
  /** Unit of a difference of shares. */
  readonly points: string;
  readonly point: string;
  /** Currencies whose sign stands before the amount. */
  readonly signFirst: readonly string[];
  /** From this amount on a noun is in the plural: 1.2 points in English, 1,2 point in French. */
  readonly isPlural: (amount: number) => boolean;
}

const STYLES: Readonly<Record<Lang, Style>> = {
  en: {
    decimal: '.',
    group: ',',
    gap: NO_BREAK,
    second: 's',
    minute: 'm',
    hour: 'h',
    day: 'd',
    parts: '',
    perHour: '/h',
    minutes: `${NO_BREAK}min`,
    points: 'points',
    point: 'point',
    signFirst: ['$', '£'],
    isPlural: (amount) => amount !== 1,
  },
  fr: {
    decimal: ',',
    group: NARROW_NO_BREAK,
    gap: NARROW_NO_BREAK,
    second: `${NARROW_NO_BREAK}s`,
    minute: `${NARROW_NO_BREAK}min`,
    hour: `${NARROW_NO_BREAK}h`,
    day: `${NARROW_NO_BREAK}j`,
    parts: NO_BREAK,
    perHour: '/h',
    minutes: `${NARROW_NO_BREAK}min`,
    points: 'points',
    point: 'point',
    signFirst: [],
    isPlural: (amount) => amount >= 2,
  },
};

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', INR: '₹' };

/** Decimals that a unit is shown with when its interval asks for no more. */
const DECIMALS: Readonly<Record<Unit, number>> = {
  share: 1,
  points: 1,
  seconds: 0,
  count: 0,
  money: 2,
  rating: 2,
  ratio: 2,
  'per-hour': 1,
  minutes: 1,
  agents: 1,
};

/** What one inner unit is outside: shares are shown in per cent. */
const scaleOf = (unit: Unit): number => (unit === 'share' ? 100 : 1);

/** The number formatter of a language; `currency` is an ISO 4217 code or null. */
export function numbersOf(lang: Lang, currency: string | null): Numbers {
  const style = STYLES[lang];
  const sign = currency === null ? '' : (SIGNS[currency] ?? currency);

  const plain = (value: number, decimals: number): string => {
    const digits = Math.abs(value).toFixed(decimals);
    const [whole = '0', fraction] = digits.split('.');
    const grouped = whole.length > 4 || (lang === 'en' && whole.length > 3) ? whole.replace(/\B(?=(?:\d{3})+$)/g, style.group) : whole;
    const negative = value < 0 && Number(digits) !== 0;
    return `${negative ? MINUS : ''}${grouped}${fraction === undefined ? '' : style.decimal + fraction}`;
  };

  const duration = (seconds: number): string => {
    const magnitude = Math.abs(seconds);
    const minus = seconds < 0 ? MINUS : '';
    if (magnitude < 9.95) return `${minus}${plain(magnitude, magnitude === Math.round(magnitude) ? 0 : 1)}${style.second}`;
    if (magnitude < 59.5) return `${minus}${plain(Math.round(magnitude), 0)}${style.second}`;
    if (magnitude < 3599.5) return minus + twoParts(Math.round(magnitude), 60, style.minute, style.second);
    if (magnitude < 48 * 3600 - 30) return minus + twoParts(Math.round(magnitude / 60), 60, style.hour, style.minute);
    return `${minus}${plain(magnitude / 86400, magnitude % 86400 === 0 ? 0 : 1)}${style.day}`;
  };
  const twoParts = (small: number, base: number, large: string, unit: string): string => {
    const rest = small % base;
    const head = plain(Math.floor(small / base), 0) + large;
    return rest === 0 ? head : `${head}${style.parts}${String(rest).padStart(2, '0')}${unit}`;
  };

  /** `amount` is already in outer units. */
  const withUnit = (amount: string, unit: Unit): string => {
    switch (unit) {
      case 'share':
        return `${amount}${style.gap}%`;
      case 'money':
        return style.signFirst.includes(sign) ? amount.replace(/^(\u2212|\+)?/, `$1${sign.replace('$', '$$$$')}`) : `${amount}${style.gap}${sign}`;
      case 'per-hour':
        return amount + style.perHour;
      case 'minutes':
        return amount + style.minutes;
      case 'points':
      case 'seconds':
      case 'count':
      case 'rating':
      case 'ratio':
      case 'agents':
        return amount;
    }
  };

  const decimalsFor = (unit: Unit, magnitude: number, doubt: number | null): number => {
    const usual = unit === 'count' && magnitude < 100 && magnitude !== Math.round(magnitude) ? 2 : unit === 'money' && magnitude >= 1000 ? 0 : DECIMALS[unit];
    // Large enough values keep the digits that people expect; a doubt below them is shown as "less than".
    if (doubt === null || doubt === 0 || (magnitude * scaleOf(unit) >= 1 && unit !== 'ratio' && unit !== 'rating')) return usual;
    let decimals = usual;
    while (decimals < usual + 2 && Number((doubt * scaleOf(unit)).toFixed(decimals)) === 0) decimals++;
    return decimals;
  };

  const value = (raw: number, unit: Unit, decimals?: number): string => {
    if (unit === 'seconds') return duration(raw);
    return withUnit(plain(raw * scaleOf(unit), decimals ?? decimalsFor(unit, Math.abs(raw), null)), unit);
  };

  const signed = (raw: number, text: string): string => (raw > 0 && /[1-9]/.test(text) ? `+${text}` : text);

  const halfWidths = (centre: number, lo: number, hi: number, decimals: number, unit: Unit): string | null => {
    const down = ((centre - lo) * scaleOf(unit)).toFixed(decimals);
    const up = ((hi - centre) * scaleOf(unit)).toFixed(decimals);
    const step = 1 / Number(`1${'0'.repeat(decimals)}`);
    // One unit of the last digit of lopsidedness is rounding, more is news.
    return Math.abs(Number(down) - Number(up)) <= step * 1.5 ? (Number(up) > Number(down) ? up : down) : null;
  };

  const doubtOf = (centre: number, lo: number, hi: number, unit: Unit, decimals: number, ends: (x: number) => string): string => {
    if (unit === 'seconds') {
      const same = halfWidths(centre, lo, hi, Math.abs(centre) < 9.95 || hi - lo < 2 ? 1 : 0, unit);
      return same === null ? `${ends(lo)} … ${ends(hi)}` : `±${duration(Number(same))}`;
    }
    const same = halfWidths(centre, lo, hi, decimals, unit);
    // A doubt too small for the digits shown is rounded up to the last of them, never to nothing.
    if (same !== null) return `±${plain(Number(same) === 0 ? Number(`1e-${decimals}`) : Number(same), decimals)}`;
    return `${ends(lo)} … ${ends(hi)}`;
  };

  const widest = (centre: number, lo: number | null, hi: number | null): number | null =>
    lo === null || hi === null ? null : Math.max(centre - lo, hi - centre);

  const shown: Numbers['shown'] = ({ value: centre, lo, hi, unit }) => {
    if (centre === null) return { value: DASH, doubt: null };
    const decimals = decimalsFor(unit, Math.abs(centre), widest(centre, lo, hi));
    const ends = (x: number): string => (unit === 'seconds' ? duration(x) : plain(x * scaleOf(unit), decimals));
    return { value: value(centre, unit, decimals), doubt: lo === null || hi === null || lo === hi ? null : doubtOf(centre, lo, hi, unit, decimals, ends) };
  };

  /** A difference in outer units with its noun or sign of currency, unsigned or signed as given. */
  const differenceUnit = (amount: string, unit: Unit, magnitude: number): string =>
    unit === 'share' || unit === 'points'
      ? `${amount}${NO_BREAK}${style.isPlural(magnitude * scaleOf(unit)) ? style.points : style.point}`
      : withUnit(amount, unit);

  const difference: Numbers['difference'] = (centre, lo, hi, unit) => {
    if (centre === null) return { value: DASH, doubt: null };
    const decimals = decimalsFor(unit, Math.abs(centre), widest(centre, lo, hi));
    const amount = (x: number): string => signed(x, unit === 'seconds' ? duration(x) : plain(x * scaleOf(unit), decimals));
    return {
      value: unit === 'money' ? withUnit(amount(centre), unit) : amount(centre),
      doubt: lo === null || hi === null || lo === hi ? null : doubtOf(centre, lo, hi, unit, decimals, amount),
    };
  };

  return {
    plain,
    value,
    shown,
    difference,
    exact: (raw, unit) => {
      const digits = String(Number((raw * scaleOf(unit)).toPrecision(12))).split('.')[1]?.length ?? 0;
      return value(raw, unit, unit === 'money' && digits > 0 ? Math.max(2, digits) : digits);
    },
    distance: (distance, unit) => {
      const size = Math.abs(distance);
      return unit === 'seconds' ? duration(size) : differenceUnit(plain(size * scaleOf(unit), decimalsFor(unit, size, size)), unit, size);
    },
    interval: (lo, hi, unit) =>
      unit === 'seconds'
        ? `${duration(lo)} … ${duration(hi)}`
        : `${plain(lo * scaleOf(unit), decimalsFor(unit, lo, (hi - lo) / 2))} … ${value(hi, unit, decimalsFor(unit, lo, (hi - lo) / 2))}`,
    differenceInterval: (lo, hi, unit) => {
      const decimals = decimalsFor(unit, Math.abs(lo + hi) / 2, (hi - lo) / 2);
      const amount = (x: number): string => signed(x, unit === 'seconds' ? duration(x) : plain(x * scaleOf(unit), decimals));
      return unit === 'seconds' ? `${amount(lo)} … ${amount(hi)}` : `${amount(lo)} … ${differenceUnit(amount(hi), unit, 2)}`;
    },
    duration,
  };
}
