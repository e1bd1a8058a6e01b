/** What `tandem explain TOPIC` says: each topic is explained by the part of the program that owns it. */
import { explainMetric, explainMetrics } from '../metrics/explain.ts';
import { METRICS } from '../metrics/list.ts';
import { POLICIES, policyNamed } from '../policies/list.ts';
import { explainCode, explainPath, explainRules, suggestPath } from '../scenario/explain.ts';
import { PRESETS } from '../scenario/presets/list.ts';
import { nearest } from '../scenario/suggest.ts';
import type { PolicyDefinition } from '../sim/policy.ts';
import { exitCodesText } from './exit-codes.ts';

const TOPICS = ['metrics', 'policies', 'rules', 'exit-codes'] as const;

/** The text of a topic; undefined when nothing is called so. */
export function explanationOf(topic: string, lang: 'en' | 'fr'): string | undefined {
  switch (topic) {
    case 'metrics':
      return explainMetrics(lang);
    case 'policies':
      return POLICIES.map(explainPolicy).join('\n\n');
    case 'rules':
      return explainRules();
    case 'exit-codes':
      return exitCodesText();
    default:
      return explainName(topic, lang);
  }
}

function explainName(name: string, lang: 'en' | 'fr'): string | undefined {
  const policy = policyNamed(name);
  return explainCode(name) ?? explainMetric(name, lang) ?? (policy === undefined ? explainPath(name, PRESETS) : explainPolicy(policy));
}

function explainPolicy({ name, summary, accepts, needs, parameters, concept }: PolicyDefinition): string {
  const lines: [string, string][] = [
    ['understands', accepts.length === 0 ? 'no settings of its own' : accepts.join(', ')],
    ['needs', needs.length === 0 ? 'nothing' : needs.join(' and ')],
    ...Object.entries(parameters).map(([id, spec]): [string, string] => [
      id,
      `${spec.summary}, ${spec.min} … ${spec.max} ${spec.unit}, default ${spec.default}`,
    ]),
    ...(concept.length === 0 ? [] : [['concept', concept.join(', ')] satisfies [string, string]]),
  ];
  return [`${name}  ${summary}`, ...lines.map(([label, text]) => `  ${label.padEnd(13)}${text}`)].join('\n');
}

/** What may have been meant. */
export function suggestionFor(topic: string): string {
  const near = nearest(topic, [...TOPICS, ...METRICS.map(({ id }) => id), ...POLICIES.map(({ name }) => name)]);
  if (near !== null) return `did you mean \`${near}\`?`;
  const path = suggestPath(topic);
  if (path !== undefined && (topic.includes('.') || path.startsWith('did you mean'))) return path;
  return `name a metric, a policy, a code such as E105, a path such as humans.groups, or one of ${TOPICS.join(', ')}`;
}
