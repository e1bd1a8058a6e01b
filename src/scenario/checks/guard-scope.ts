/** Of whom and of which stretches of time a guard speaks: names that exist, and a metric that is known that finely. */
import { CHANNELS } from '../schema-values.ts';
import type { GuardSpec, Scenario } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';

/** What `of` can name, with the ids that exist. */
const IDS: Readonly<Record<keyof NonNullable<GuardSpec['of']>, (scenario: Scenario) => readonly string[]>> = {
  source: ({ sources }) => Object.keys(sources),
  channel: () => CHANNELS,
  intent: ({ intents }) => Object.keys(intents),
  segment: ({ segments }) => Object.keys(segments ?? {}),
  queue: ({ humans, intents }) => Object.keys(humans?.queues ?? intents),
  group: ({ humans }) => Object.keys(humans?.groups ?? {}),
};
type Part = keyof typeof IDS;

export function checkGuardScope(id: string, { metric, of = {}, every, in: share }: GuardSpec, scenario: Scenario, context: CheckContext): void {
  const { report } = context;
  const path = ['guards', id];
  const parts = Object.entries(of).flatMap(([part, named]) => (named === undefined ? [] : [[part as Part, named] as const]));
  for (const [part, named] of parts) {
    const known = IDS[part](scenario);
    if (!known.includes(named)) report([...path, 'of', part], { code: 'E150', message: `there is no ${part} \`${named}\``, help: didYouMean(named, known) });
  }
  if (share !== undefined && every === undefined) {
    report([...path, 'in'], { code: 'E142', message: '`in` says of how many, but not of what', help: 'add `every: day`, or remove it', key: true });
  }
  if (every !== undefined && scenario.experiment.needs !== undefined) {
    report([...path, 'every'], {
      code: 'E142',
      message: `a run that ends after a number of needs has no ${every}s`,
      help: 'give the experiment a `length`, or remove `every`',
      key: true,
    });
  }
  checkKnownBy(id, metric, [...parts.map(([part]) => part), ...(every === undefined ? [] : [every])], context);
}

/** Ids of metrics that are made of days or of times of day. */
const OF_DAYS = /\.day-mean(?=@|$)|@\d{2}:\d{2}$/;

/** Dimensions that a guard may name. */
const DIMENSIONS = ['interval', 'day', 'week', ...Object.keys(IDS)];

function checkKnownBy(id: string, metric: string, by: readonly string[], { report, vocabulary }: CheckContext): void {
  if (by.length > 0 && OF_DAYS.test(metric)) {
    const base = metric.replace(OF_DAYS, '');
    report(['guards', id, 'metric'], {
      code: 'E142',
      message: `\`${metric}\` is of whole runs: it puts their days together itself`,
      help: `write \`${base}\``,
    });
    return;
  }
  const isKnownBy = vocabulary.metrics.find((word) => word.id === metric.split('@')[0])?.isKnownBy;
  if (by.length === 0 || isKnownBy === undefined || isKnownBy(by)) return;
  const known = DIMENSIONS.filter((dimension) => isKnownBy([dimension]));
  const stray = by.find((dimension) => !known.includes(dimension));
  const help =
    known.length === 0
      ? 'it is known of whole runs only; ask for a share instead, such as `wait.over@3m`'
      : stray === undefined
        ? 'keep one of them'
        : `it is known by ${known.join(', ')}`;
  report(['guards', id, 'metric'], { code: 'E142', message: `\`${metric}\` is not known by ${stray ?? by.join(' and ')}`, help });
}
