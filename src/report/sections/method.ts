/** How the numbers came about, and how to have them again. */
import type { WarmUp } from '../../findings/findings.ts';
import { type Context, policyName, stateText } from '../context.ts';
import { type Block, code, type Inline, quiet, text } from '../document.ts';
import { noteText } from '../footnotes.ts';
import { commandLine } from '../shell.ts';
import type { Section } from './section.ts';

export const method: Section = {
  id: 'method',
  page: 'rest',
  width: 'full',
  write: (context) => [facts(context), ...runs(context), ...commands(context), ...verdictWords(context), ...notes(context)],
};

function facts(context: Context): Block {
  const { findings, words, confidence } = context;
  const { experiment, scenario } = findings;
  const item = (term: string, ...details: readonly (readonly Inline[])[]) => ({ term: [text(term)], details });
  return {
    kind: 'definitions',
    items: [
      item(words.method.experiment, experimentText(context)),
      ...(experiment.warmup === undefined || experiment.warmupSeconds === null ? [] : [item(words.method.warmUp, ...warmUpText(context, experiment.warmup))]),
      item(words.method.confidence, words.method.confidenceText(confidence)),
      item(words.method.scenario, [code(scenario.file)], [code(scenario.hash)]),
      item(words.method.seed, [code(findings.seed)]),
      item(words.method.engine, [text(`Tandem ${findings.engine.version}`)]),
    ],
  };
}

function experimentText({ findings, numbers, words }: Context): readonly Inline[] {
  const { kind, replications, windowSeconds, leadInSeconds, warmupSeconds, followSeconds } = findings.experiment;
  const [count, window, follow] = [numbers.plain(replications, 0), numbers.duration(windowSeconds), numbers.duration(followSeconds)];
  if (windowSeconds === 0) return words.method.toTheEndText(count);
  if (kind === 'terminating') return words.method.terminatingText(count, window, numbers.duration(leadInSeconds), follow);
  return warmupSeconds === null ? words.method.unsettledText(count, window) : words.method.steadyText(count, window, numbers.duration(warmupSeconds), follow);
}

/** Where the warm-up comes from, and which state asked for it. */
function warmUpText(context: Context, warmUp: WarmUp): readonly (readonly Inline[])[] {
  const { method } = context.words;
  if (warmUp.from === 'scenario') return [method.warmUpStated];
  const found = method.warmUpFound(context.numbers.plain(warmUp.replications, 0));
  if (warmUp.ruledBy === null) return [found];
  const { policy, state, id } = warmUp.ruledBy;
  return [found, method.warmUpRuledBy(stateText(context, state, id), policyName(context, policy))];
}

function runs(context: Context): readonly Block[] {
  const { words } = context;
  return [
    {
      kind: 'table',
      table: {
        caption: words.method.hashes,
        columns: [
          { label: words.decision.policy, detail: null, align: 'start' },
          { label: 'SHA-256', detail: null, align: 'start' },
        ],
        rows: context.policies.map((policy) => ({
          best: false,
          cells: [
            { kind: 'text', spans: [text(context.name(policy.id)), quiet(` ${policy.type}`)] },
            { kind: 'text', spans: [code(policy.hash)] },
          ],
        })),
      },
    },
    { kind: 'paragraph', spans: words.method.hashesText },
  ];
}

function commands(context: Context): readonly Block[] {
  const { findings, verdict, words } = context;
  const again = ['compare', findings.scenario.file, '--seed', findings.seed, '--replications', String(findings.experiment.replications)];
  return [
    { kind: 'command', label: words.method.reproduce, lines: [commandLine(again)] },
    { kind: 'command', label: words.method.everything, lines: [commandLine([...again, '--json'])] },
    ...verdict.next.map((next): Block => ({ kind: 'command', label: words.method.next[next.purpose], lines: [commandLine(next.arguments)] })),
  ];
}

function verdictWords(context: Context): readonly Block[] {
  const { verdicts } = context.words.comparisons;
  const { verdictMeanings } = context.words.method;
  const ids = ['better', 'worse', 'equivalent', 'not-shown', 'identical', 'no-data'] as const;
  return [
    { kind: 'heading', text: context.words.method.verdicts },
    { kind: 'definitions', items: ids.map((id) => ({ term: [text(verdicts[id])], details: [[text(verdictMeanings[id])]] })) },
  ];
}

function notes(context: Context): readonly Block[] {
  const { findings, lang, words } = context;
  if (findings.notes.length === 0) return [];
  return [
    { kind: 'heading', text: words.method.notes },
    { kind: 'list', items: findings.notes.map((note) => [text(noteText(note, lang))]) },
  ];
}
