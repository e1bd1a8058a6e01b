/** What this result does not tell, said on the first page. */
import { type Context, policyName } from '../context.ts';
import { type Inline, strong } from '../document.ts';
import { conditionText } from './guards.ts';
import type { Section } from './section.ts';

/** Below this, an interval rests on too few numbers to be quoted without a word. */
const FEW = 10;
/** Share of needs still open from which their absence from the results matters. */
const MANY_OPEN = 0.01;
/** Policies whose loose ends are named one by one. */
const NAMED = 2;

export const doubts: Section = {
  id: 'doubts',
  page: 'first',
  width: 'column',
  write(context) {
    return [{ kind: 'list', items: [context.words.doubts.simulationOnly, ...evidence(context), ...run(context)] }];
  },
};

function evidence(context: Context): readonly (readonly Inline[])[] {
  const { assumptions } = context.findings;
  const words = context.words.doubts;
  const plain = (count: number): string => context.numbers.plain(count, 0);
  const assumed = assumptions.filter(({ mark }) => mark === 'assumed').length;
  const weak = assumptions.filter(({ mark }) => mark === 'vendor' || mark === 'secondary').length;
  return [
    ...(assumed === 0 ? [] : [words.assumed(plain(assumed), plain(assumptions.length))]),
    ...(weak === 0 ? [] : [words.weak(plain(weak), plain(assumptions.length))]),
  ];
}

function run(context: Context): readonly (readonly Inline[])[] {
  const { findings, policies, numbers } = context;
  const words = context.words.doubts;
  const few = findings.experiment.replications < FEW ? [words.few(numbers.plain(findings.experiment.replications, 0))] : [];
  const unclear = policies.flatMap((policy) =>
    policy.guards
      .filter((guard) => guard.verdict === 'unclear')
      .map((guard) => words.unclear(policyName(context, policy.id), conditionText(context, guard.id))),
  );
  const open = policies.flatMap((policy) => {
    const share = policy.metrics['needs.open']?.value ?? 0;
    return share < MANY_OPEN ? [] : [words.open(policyName(context, policy.id), strong(numbers.value(share, 'share')))];
  });
  return [...few, ...unclear.slice(0, NAMED), ...open.slice(0, NAMED)];
}
