/** Metric ids as scenarios write them: `csat.combined`, `service-level.sl1@25s`, `ai.sessions@10:00`, `service-level.day-mean`. */
import type { Path } from '../path.ts';
import { nearest } from '../suggest.ts';
import { duration } from '../units.ts';
import type { MetricWord } from '../vocabulary.ts';
import type { CheckContext } from './context.ts';

const DAY_MEAN = '.day-mean';
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `ai.sessions.at-least-40`: a share, known where the sessions are. */
const SESSIONS = /^(ai\.sessions)\.at-least-[1-9]\d{0,6}$/;

function wordOf(id: string, { metrics }: CheckContext['vocabulary']): MetricWord | undefined {
  const [, counted] = SESSIONS.exec(id) ?? [];
  const word = metrics.find((one) => one.id === (counted ?? id));
  return word === undefined || counted === undefined ? word : { ...word, id, unit: 'share' };
}

/** The metric that an id names, or null after a complaint at `path`. */
export function metricOf(path: Path, id: string, { vocabulary, report }: CheckContext, { key = false } = {}): MetricWord | null {
  const [written = '', ...suffix] = id.split('@');
  const daily = written.endsWith(DAY_MEAN);
  const base = daily ? written.slice(0, -DAY_MEAN.length) : written;
  const metric = wordOf(base, vocabulary);
  if (metric === undefined) {
    const close = nearest(
      base,
      vocabulary.metrics.map((word) => word.id),
    );
    report(path, {
      code: 'E151',
      message: `\`${id}\` is not a metric`,
      help: close === null ? '`tandem explain metrics` lists them' : `did you mean \`${[close, ...suffix].join('@')}\`?`,
      key,
    });
    return null;
  }
  const timed = suffix.length === 1 && TIME_OF_DAY.test(suffix[0] ?? '');
  const dimension = daily ? 'day' : timed ? 'interval' : null;
  if (dimension !== null && metric.isKnownBy?.([dimension]) === false) {
    report(path, { code: 'E151', message: `\`${base}\` is not known by ${dimension}`, help: `write \`${base}\`, which is of the whole run`, key });
    return null;
  }
  if (daily && timed) {
    report(path, { code: 'E151', message: 'a mean of days has no time of day', help: `write \`${base}@${suffix[0]}\`, which takes all days together`, key });
    return null;
  }
  if (suffix.length === 0 || timed) return metric;
  if (metric.threshold !== true) {
    report(path, { code: 'E151', message: `\`${base}\` takes no threshold`, help: `write \`${base}\``, key });
    return null;
  }
  if (suffix.length > 1 || !duration.safeDecode(suffix[0] ?? '').success) {
    report(path, { code: 'E151', message: `\`@${suffix.join('@')}\` is not a threshold`, help: `write a duration after the @, as in \`${base}@25s\``, key });
    return null;
  }
  return metric;
}
