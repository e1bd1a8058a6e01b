/** How the numbers came about, and how to have them again. */
import type { Context } from '../context.ts';
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
  const { findings, numbers, words, confidence } = context;
  const { experiment, scenario } = findings;
  const item = (term: string, ...details: readonly (readonly Inline[])[]) => ({ term: [text(term)], details });
  const length = (seconds: number): string => numbers.duration(seconds);
  return {
    kind: 'definitions',
    items: [
      item(
        words.method.experiment,
        words.method.experimentText(
          numbers.plain(experiment.replications, 0),
          length(experiment.windowSeconds),
          length(experiment.leadInSeconds),
          length(experiment.followSeconds),
        ),
      ),
      item(words.method.confidence, words.method.confidenceText(confidence)),
      item(words.method.scenario, [code(scenario.file)], [code(scenario.hash)]),
      item(words.method.seed, [code(findings.seed)]),
      item(words.method.engine, [text(`Tandem ${findings.engine.version}`)]),
    ],
  };
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
