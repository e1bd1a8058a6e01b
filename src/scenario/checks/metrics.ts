/** Metric ids as scenarios write them: `csat.combined`, `service-level.sl1@25s`. */
import type { Path } from '../path.ts';
import { nearest } from '../suggest.ts';
import { duration } from '../units.ts';
import type { MetricWord } from '../vocabulary.ts';
import type { CheckContext } from './context.ts';

/** The metric that an id names, or null after a complaint at `path`. */
export function metricOf(path: Path, id: string, { vocabulary, report }: CheckContext, { key = false } = {}): MetricWord | null {
  const [base = '', ...suffix] = id.split('@');
  const metric = vocabulary.metrics.find((word) => word.id === base);
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
  if (suffix.length === 0) return metric;
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
