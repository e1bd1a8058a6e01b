/** What the kernel has to know of a model, as tables in its memory. */
import type { Sampler } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { logarithms, reciprocals } from '../random/exponential.ts';
import { CONSTANT, OTHER } from '../random/form.ts';
import { CHANNELS } from '../scenario/schema.ts';
import * as CELL from './cell.ts';
import type { Kernel } from './kernel.ts';
import * as KIND from './kind-row.ts';
import * as WORD from './word.ts';

/** Writes the tables, and returns the laws by the numbers that they have there. */
export function writeModel(model: Model, kernel: Kernel): readonly Sampler[] {
  const laws = new Laws();
  writeKinds(model, kernel, laws);
  writeStaff(model, kernel);
  writeQueues(model, kernel);
  writeRules(model, kernel, laws);
  laws.write(kernel);
  return laws.all;
}

/** Laws by number. */
class Laws {
  readonly all: Sampler[] = [];

  /** −1: none. */
  numberOf(law: Sampler | null): number {
    if (law === null) return -1;
    const known = this.all.indexOf(law);
    return known >= 0 ? known : this.all.push(law) - 1;
  }

  write(kernel: Kernel): void {
    const forms = kernel.whole(this.all.length);
    const reals = kernel.real(2 * this.all.length);
    this.all.forEach(({ form }, index) => {
      forms[index] = form?.law ?? OTHER;
      reals[2 * index] = form?.a ?? 0;
      reals[2 * index + 1] = form?.b ?? 0;
    });
    kernel.words[WORD.lawForms] = forms.byteOffset;
    kernel.words[WORD.lawReals] = reals.byteOffset;
    kernel.words[WORD.reciprocals] = copied(kernel, reciprocals);
    kernel.words[WORD.logarithms] = copied(kernel, logarithms);
  }
}

/** Where a copy of these begins. */
function copied(kernel: Kernel, from: Float64Array | Int32Array): number {
  const to = from instanceof Int32Array ? kernel.whole(from.length) : kernel.real(from.length);
  to.set(from);
  return to.byteOffset;
}

function writeKinds({ kinds, sources }: Model, kernel: Kernel, laws: Laws): void {
  const words = kernel.whole(kinds.length * KIND.wholeWidth);
  const reals = kernel.real(kinds.length * KIND.realWidth);
  kinds.forEach((kind, index) => {
    const w = index * KIND.wholeWidth;
    const r = index * KIND.realWidth;
    const { ai, human } = kind;
    const { redialAfterAbandonment, redialAfterBusy } = sources[kind.source]!;
    words[w + KIND.source] = kind.source;
    words[w + KIND.line] = kind.line;
    words[w + KIND.queue] = kind.queue;
    words[w + KIND.channel] = kind.channel;
    words[w + KIND.intent] = kind.intent;
    words[w + KIND.priority] = kind.priority;
    words[w + KIND.patience] = laws.numberOf(kind.patience);
    words[w + KIND.handle] = human === null ? -1 : laws.numberOf(kind.handle);
    const afterContact = alwaysOf(kind.afterContact);
    words[w + KIND.legVaries] =
      human !== null && (human.successVaries || human.difficultyCorrelation !== 0 || Number.isNaN(afterContact) || kind.handleFactor !== null) ? 1 : 0;
    reals[r + KIND.afterContact] = human === null ? 0 : afterContact;
    words[w + KIND.redials] = redialAfterAbandonment > 0 || redialAfterBusy > 0 ? 1 : 0;
    words[w + KIND.aiKnows] = ai === null ? 0 : 1;
    words[w + KIND.aiVaries] = ai !== null && ai.successVaries ? 1 : 0;
    words[w + KIND.aiTurns] = laws.numberOf(ai?.turns ?? null);
    words[w + KIND.aiDuration] = ai === null || ai.turns !== null ? -1 : laws.numberOf(ai.duration);
    reals[r + KIND.humanSuccess] = human === null || human.successVaries ? 1 : human.success(0.5);
    reals[r + KIND.aiSuccess] = ai === null || ai.successVaries ? 0 : ai.success(0.5);
    reals[r + KIND.aiTurn] = ai?.turn ?? 0;
    reals[r + KIND.noticesFailure] = ai?.noticesFailure ?? 0;
    reals[r + KIND.transfersNeedlessly] = ai?.transfersNeedlessly ?? 0;
  });
  kernel.words[WORD.kindWords] = words.byteOffset;
  kernel.words[WORD.kindReals] = reals.byteOffset;
}

/** The value that a law always has, 0 for none; NaN: it has several. */
function alwaysOf(law: Sampler | null): number {
  if (law === null) return 0;
  return law.form?.law === CONSTANT ? law.form.a : NaN;
}

function writeStaff({ duties, groups, intents }: Model, kernel: Kernel): void {
  const { words } = kernel;
  words[WORD.channels] = CHANNELS.length;
  words[WORD.slots] = copied(kernel, Int32Array.from(groups.flatMap(({ slots }) => [...slots])));
  words[WORD.intents] = intents.length;
  words[WORD.speeds] = copied(kernel, Float64Array.from(groups.flatMap(({ speed }) => [...speed])));
  words[WORD.resolves] = copied(kernel, Float64Array.from(groups.flatMap(({ resolves }) => [...resolves])));
  words[WORD.dutiesFrom] = copied(kernel, starts(duties));
  words[WORD.dutyLines] = copied(
    kernel,
    Int32Array.from(duties.flat(), ({ line }) => line),
  );
  words[WORD.dutyPreferences] = copied(
    kernel,
    Float64Array.from(duties.flat(), ({ preference }) => preference),
  );
}

function writeQueues({ lines, priorities, queues }: Model, kernel: Kernel): void {
  const { words } = kernel;
  words[WORD.lineChannel] = copied(
    kernel,
    Int32Array.from(lines, ({ channel }) => channel),
  );
  words[WORD.lineGroupsFrom] = copied(kernel, starts(lines.map(({ groups }) => groups)));
  words[WORD.lineGroups] = copied(kernel, Int32Array.from(lines.flatMap(({ groups }) => [...groups])));
  words[WORD.places] = copied(
    kernel,
    Float64Array.from(queues, ({ places }) => places),
  );
  words[WORD.fullToAi] = copied(
    kernel,
    Int32Array.from(queues, ({ fullToAi }) => (fullToAi ? 1 : 0)),
  );
  words[WORD.levelCount] = 2 * priorities.length;
  words[WORD.levels] = copied(kernel, Int32Array.from(queues.flatMap(({ levels }) => [...levels])));
}

/** Where each list begins when all stand one after another, and where the last ends. */
function starts(lists: readonly { readonly length: number }[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, index) => (from[index + 1] = from[index]! + length));
  return from;
}

function writeRules({ ai, assist, policy, returns, span }: Model, { cells, words }: Kernel, laws: Laws): void {
  words[WORD.hasAi] = ai === null ? 0 : 1;
  words[WORD.startsWithAi] = policy.hooks.always === 'ai' ? 1 : 0;
  words[WORD.handsOver] = policy.hooks.triggers === undefined ? 0 : 1;
  words[WORD.returnLaw] = laws.numberOf(returns?.delay ?? null);
  words[WORD.returnsAtMost] = Math.min(returns?.atMost ?? 0, 65535);
  cells[CELL.windowEnd] = span.windowEnd;
  cells[CELL.mostBorn] = span.needs;
  cells[CELL.returnContained] = returns?.contained ?? NaN;
  cells[CELL.returnServed] = returns?.served ?? 0;
  cells[CELL.returnUnresolved] = returns?.unresolved ?? 0;
  cells[CELL.assistLeaves] = 1 - (assist?.saves ?? 0);
  cells[CELL.assistResolves] = assist?.resolves ?? 0;
  cells[CELL.pricePerAttempt] = ai?.pricePerAttempt ?? 0;
  cells[CELL.pricePerSecond] = ai?.pricePerSecond ?? 0;
  cells[CELL.pricePerResolution] = ai?.pricePerResolution ?? 0;
}
