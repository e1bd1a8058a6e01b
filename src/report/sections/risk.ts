/** Day-to-day risk: what can be promised for nearly every week or day, where the other sections speak of their mean. */
import type { PolicyFindings, Risk } from '../../findings/findings.ts';
import { type Context, estimateCell } from '../context.ts';
import { type Cell, type Row, text } from '../document.ts';
import { footnotesIn } from '../footnotes.ts';
import type { Section } from './section.ts';

export const risk: Section = {
  id: 'risk',
  page: 'rest',
  width: 'full',
  write(context) {
    const questions = questionsOf(context);
    if (questions.length === 0) return [];
    const words = context.words.risk;
    const footnotes = footnotesIn(context.lang);
    const rows: Row[] = questions.map((question) => ({
      best: false,
      cells: [
        textCell((question.side === 'at-least' ? words.atLeast : words.atMost)(context.metric(question.metric).title)),
        textCell(oftenText(context, question.share)),
        ...context.policies.map((policy): Cell => {
          const answer = answerOf(policy, question);
          return footnotes.on(estimateCell(context, answer?.bound), answer?.bound.notes ?? []);
        }),
      ],
    }));
    const columns = [
      { label: words.measure, detail: null, align: 'start' as const },
      { label: words.often, detail: null, align: 'start' as const },
      ...context.policies.map((policy) => ({ label: context.name(policy.id), detail: null, align: 'end' as const })),
    ];
    return [
      { kind: 'paragraph', spans: words.intro(context.replications) },
      { kind: 'table', table: { caption: words.caption, columns, rows, notes: footnotes.lines() } },
      { kind: 'paragraph', spans: words.intervals(context.confidence) },
    ];
  },
};

/** Each question once, as the first policy that has data on it was asked. */
function questionsOf({ policies }: Context): readonly Risk[] {
  const all = policies.flatMap((policy) => policy.risk).filter(({ bound }) => bound.value !== null);
  return all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place);
}

function answerOf({ risk: answers }: PolicyFindings, question: Risk): Risk | undefined {
  return answers.find((one) => isSame(one, question));
}

/** Shares may differ: a policy with fewer weeks of data promises for fewer of them. */
const isSame = (one: Risk, other: Risk): boolean => one.metric === other.metric && one.side === other.side && one.share === other.share;

/** "in 9 weeks out of 10", "in 4 weeks out of 5". */
function oftenText(context: Context, share: number): string {
  const of = Number.isInteger(share * 5) ? 5 : 10;
  return context.words.risk.outOf(context.numbers.plain(share * of, 0), context.numbers.plain(of, 0), context.replications);
}

const textCell = (value: string): Cell => ({ kind: 'text', spans: [text(value)] });
