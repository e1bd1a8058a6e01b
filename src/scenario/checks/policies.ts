/** Policies as they are written: a type that exists, fields that it understands, triggers and routes that make sense. */
import type { Path } from '../path.ts';
import { type PolicySpec, type Scenario, type TriggerName, type TriggerSpec } from '../schema.ts';
import { nearest } from '../suggest.ts';
import type { PolicyWord } from '../vocabulary.ts';
import type { CheckContext } from './context.ts';

export function checkPolicies({ policies }: Scenario, context: CheckContext): void {
  const { report } = context;
  if (Object.keys(policies).length === 0)
    report(['policies'], { code: 'E154', message: 'there is no policy to simulate', help: 'add one: `humans: { type: human-only }`', key: true });
  for (const [id, policy] of Object.entries(policies)) {
    const path = ['policies', id];
    if (policy.module !== undefined && policy.type !== undefined)
      report([...path, 'module'], {
        code: 'E141',
        message: '`type` and `module` exclude each other',
        help: 'keep one of them',
        key: true,
        also: { path: [...path, 'type'], label: 'the other one' },
      });
    if (policy.module === undefined && policy.like === undefined) checkType(path, policy, context);
    if (Array.isArray(policy.escalate)) checkTriggers([...path, 'escalate'], policy.escalate, context);
    if (policy.route !== undefined) checkRoute([...path, 'route'], policy.route, report);
  }
}

function checkType(path: Path, policy: PolicySpec, { vocabulary, report }: CheckContext): void {
  const names = vocabulary.policies.map(({ name }) => name);
  if (policy.type === undefined) {
    report(path, {
      code: 'E102',
      message: '`type` is missing',
      help: `add \`type:\` with ${names.join(', ')}; or \`like:\` another policy, or \`module:\` a file`,
      key: true,
    });
    return;
  }
  const word = vocabulary.policies.find(({ name }) => name === policy.type);
  if (word === undefined) {
    const close = nearest(policy.type, names);
    report([...path, 'type'], {
      code: 'E103',
      message: `\`${policy.type}\` is not one of ${names.join(', ')}`,
      help: close === null ? undefined : `did you mean \`${close}\`?`,
    });
    return;
  }
  for (const field of ['escalate', 'route', 'complexity'] as const) {
    if (policy[field] !== undefined && !word.accepts.includes(field)) {
      const able = vocabulary.policies.filter(({ accepts }) => accepts.includes(field)).map(({ name }) => `\`${name}\``);
      report([...path, field], {
        code: 'E160',
        message: `a policy of type \`${word.name}\` has no \`${field}\``,
        help: able.length === 0 ? `remove \`${field}\`` : `remove it, or use ${able.join(' or ')}`,
        key: true,
      });
    }
  }
  checkParameters(path, policy, word, report);
}

function checkParameters(path: Path, { parameters }: PolicySpec, word: PolicyWord, report: CheckContext['report']): void {
  const known = Object.keys(word.parameters);
  for (const [name, value] of Object.entries(parameters ?? {})) {
    const where = [...path, 'parameters', name];
    const spec = word.parameters[name];
    if (spec === undefined) {
      const close = nearest(name, known);
      report(where, {
        code: 'E101',
        message: `a policy of type \`${word.name}\` has no parameter \`${name}\``,
        help: close !== null ? `did you mean \`${close}\`?` : known.length === 0 ? 'it has none: remove it' : `it has ${known.join(', ')}`,
        key: true,
      });
    } else if (typeof value !== 'number')
      report(where, { code: 'E104', message: `\`${name}\` is a number`, help: `write a number from ${spec.min} to ${spec.max}` });
    else if (value < spec.min || value > spec.max)
      report(where, {
        code: 'E106',
        message: `\`${value}\` is not from ${spec.min} to ${spec.max}`,
        help: `write a number from ${spec.min} to ${spec.max} (${spec.unit})`,
      });
  }
}

// ---- triggers ----------------------------------------------------------------------------------------------------

type Field = 'below' | 'above' | 'times' | 'if';
interface Fields {
  readonly needs: readonly Field[];
  readonly may: readonly Field[];
  readonly example: string;
}
const NONE: Fields = { needs: [], may: [], example: '' };
const FIELDS: Readonly<Record<TriggerName, Fields>> = {
  'low-confidence': { needs: ['below'], may: [], example: 'below: 55%' },
  'asks-for-human': { needs: [], may: ['times'], example: 'times: 1' },
  turns: { needs: ['above'], may: [], example: 'above: 9' },
  time: { needs: ['above'], may: [], example: 'above: 5m' },
  rule: { needs: ['if'], may: [], example: 'if: "contact.segment == \'premium\'"' },
  'sensitive-topic': NONE,
  'high-stakes': NONE,
  'ai-full': NONE,
  'ai-down': NONE,
  always: NONE,
  failure: NONE,
};

function checkTriggers(path: Path, triggers: readonly TriggerSpec[], context: CheckContext): void {
  const { report } = context;
  const ids = new Map<string, number>();
  triggers.forEach((trigger, index) => {
    const where = [...path, index];
    const { needs, may, example } = FIELDS[trigger.on];
    for (const field of ['below', 'above', 'times', 'if'] as const) {
      const given = trigger[field] !== undefined;
      if (given && !needs.includes(field) && !may.includes(field))
        report([...where, field], {
          code: 'E161',
          message: `the trigger \`${trigger.on}\` has no \`${field}\``,
          help: example === '' ? 'remove it' : `remove it, or write \`${example}\``,
          key: true,
        });
      if (!given && needs.includes(field))
        report([...where, 'on'], { code: 'E161', message: `the trigger \`${trigger.on}\` needs \`${field}\``, help: `add \`${example}\`` });
    }
    if (trigger.above !== undefined) checkThreshold([...where, 'above'], trigger.on, context);
    const id = trigger.id ?? trigger.on;
    const before = ids.get(id);
    if (before !== undefined) {
      const message = trigger.id === undefined ? `a second trigger on \`${trigger.on}\` needs an id` : `two triggers have the id \`${id}\``;
      report([...where, trigger.id === undefined ? 'on' : 'id'], {
        code: 'E155',
        message,
        help: `add for example \`id: ${id}-2\``,
        also: { path: [...path, before, triggers[before]?.id === undefined ? 'on' : 'id'], label: 'the first one' },
      });
    } else ids.set(id, index);
  });
}

/** A threshold whose unit hangs on the trigger: turns are counted, time has a unit. */
function checkThreshold(path: Path, on: TriggerName, { report, written }: CheckContext): void {
  const text = written(path);
  if (on === 'turns' && typeof text !== 'number')
    report(path, { code: 'E105', message: `\`${String(text)}\` is not a number of turns`, help: 'write a whole number, for example `above: 9`' });
  if (on === 'time' && typeof text === 'number') report(path, { code: 'E105', message: `\`${text}\` has no unit`, help: `write \`above: ${text}s\`` });
}

// ---- routes ------------------------------------------------------------------------------------------------------

function checkRoute(path: Path, rules: NonNullable<PolicySpec['route']>, report: CheckContext['report']): void {
  if (rules.length === 0) report(path, { code: 'E162', message: '`route` is empty', help: 'add rules; the last one has no `if`', key: true });
  const ids = new Map<string, number>();
  const open = rules.findIndex((rule) => rule.if === undefined);
  rules.forEach((rule, index) => {
    if (open >= 0 && index > open)
      report([...path, index], {
        code: 'E162',
        message: 'this rule is never reached',
        help: 'move the rule without `if` to the end',
        also: { path: [...path, open], label: 'this one takes everything' },
      });
    const before = rule.id === undefined ? undefined : ids.get(rule.id);
    if (before !== undefined)
      report([...path, index, 'id'], {
        code: 'E155',
        message: `two rules have the id \`${rule.id!}\``,
        help: 'give each its own',
        also: { path: [...path, before, 'id'], label: 'the first one' },
      });
    if (rule.id !== undefined && before === undefined) ids.set(rule.id, index);
  });
  if (rules.length > 0 && open < 0)
    report([...path, rules.length - 1], {
      code: 'E162',
      message: 'the last rule of `route` has an `if`: some contacts would have nowhere to go',
      help: 'add `- { id: rest, to: ai }` at the end',
    });
}

/** The rules of a policy, and where each is. */
export function rulesOf(id: string, policy: PolicySpec): readonly { readonly path: Path; readonly text: string }[] {
  const triggers = Array.isArray(policy.escalate)
    ? policy.escalate.flatMap(({ if: text }, index) => (text === undefined ? [] : [{ path: ['policies', id, 'escalate', index, 'if'], text }]))
    : [];
  const routes = (policy.route ?? []).flatMap(({ if: text }, index) => (text === undefined ? [] : [{ path: ['policies', id, 'route', index, 'if'], text }]));
  const offer = policy.offer?.callback?.if;
  const offers = offer === undefined ? [] : [{ path: ['policies', id, 'offer', 'callback', 'if'], text: offer }];
  return [...triggers, ...routes, ...offers];
}
