/** Findings and verdict become a document. */
import type { Findings } from '../findings/findings.ts';
import type { Verdict } from '../findings/verdict.ts';
import { type Context, contextOf, DAY, WEEK } from './context.ts';
import { type Document, quiet, strong, text } from './document.ts';
import type { Lang } from './numbers.ts';
import { SECTIONS } from './sections/list.ts';

/** The report in the reader's language. Sections with nothing to say are absent. */
export function writeDocument(findings: Findings, verdict: Verdict, options: { readonly lang: Lang }): Document {
  const context = contextOf(findings, verdict, options.lang);
  const { words } = context;
  const start = findings.experiment.start;
  return {
    lang: options.lang,
    title: findings.scenario.title[options.lang],
    kicker: words.kicker,
    summary: [strong(summaryOf(context)), ...(start === null ? [] : [quiet(` · ${words.from(start, findings.experiment.timezone)}`)])],
    contents: words.contents,
    sections: SECTIONS.flatMap((section) => {
      const blocks = section.write(context);
      return blocks.length === 0 ? [] : [{ id: section.id, title: words.sections[section.id], page: section.page, width: section.width, blocks }];
    }),
    footer: [...words.footer(findings.engine.version), text(' '), quiet(findings.scenario.hash)],
  };
}

/** "Same customers through 5 policies · 20 weeks (terminating)": what was run, and which kind of experiment it is. */
export function summaryOf(context: Context): string {
  const { findings, words } = context;
  return words.summary(findings.policies.length, findings.experiment.kind === 'terminating' ? words.spans.terminating(spanOf(context)) : steadySpan(context));
}

function steadySpan({ findings, words, numbers }: Context): string {
  const { replications, windowSeconds, warmupSeconds } = findings.experiment;
  const runs = words.spans.runs(numbers.plain(replications, 0), numbers.duration(windowSeconds), replications === 1);
  return warmupSeconds === null ? words.spans.unsettled(runs) : words.spans.steady(runs, numbers.duration(warmupSeconds));
}

function spanOf({ findings, words, numbers }: Context): string {
  const { replications, windowSeconds } = findings.experiment;
  const times = (unit: number): number => (replications * windowSeconds) / unit;
  const plain = (count: number): string => numbers.plain(count, 0);
  const one = replications === 1;
  if (windowSeconds === 0) return words.spans.toTheEnd(plain(replications), one);
  if (windowSeconds % WEEK === 0) return words.spans.weeks(plain(times(WEEK)), times(WEEK) === 1);
  if (windowSeconds % DAY === 0) return words.spans.days(plain(times(DAY)), times(DAY) === 1);
  return words.spans.runs(plain(replications), numbers.duration(windowSeconds), one);
}
