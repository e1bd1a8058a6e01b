/** Handle times that a forecast says interval by interval: how much longer or shorter than in the mean those take who arrive in each. */
import type { IntervalTable } from '../scenario/attachments.ts';
import type { Calendar } from './calendar.ts';
import { onRunClock } from './intervals.ts';
import type { IntentModel } from './model.ts';

/** Constant on pieces, 1 before the first. */
export class HandleFactor {
  readonly #times: Float64Array;
  readonly #values: Float64Array;

  constructor(times: readonly number[], values: readonly number[]) {
    this.#times = Float64Array.from(times);
    this.#values = Float64Array.from(values);
  }

  /** @param arrived run time, seconds */
  at(arrived: number): number {
    let from = 0;
    let to = this.#times.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#times[middle]! <= arrived) from = middle + 1;
      else to = middle;
    }
    return from === 0 ? 1 : this.#values[from - 1]!;
  }
}

/** What a source brings: cumulative shares of its intents, and its channel. */
interface Mix {
  readonly intentMix: Float64Array;
  readonly channel: number;
}

/** The mean of each interval over the mean of the source's mix; where the forecast says none, as the intents say. null: it says none at all. */
export function handleFactor(table: IntervalTable | null, calendar: Calendar, mix: Mix, intents: readonly IntentModel[]): HandleFactor | null {
  if (table === null || table.handle === null) return null;
  const mean = meanHandle(mix, intents);
  const times: number[] = [];
  const values: number[] = [];
  for (const { from, to, handle } of onRunClock(table, calendar)) {
    if (times.at(-1) === from) {
      times.pop();
      values.pop();
    }
    times.push(from, to);
    values.push(Number.isNaN(handle) ? 1 : handle / mean, 1);
  }
  return new HandleFactor(times, values);
}

/** Seconds that a contact of the source takes in the mean, after-contact work included, over those intents that humans handle. */
function meanHandle({ intentMix, channel }: Mix, intents: readonly IntentModel[]): number {
  let [share, seconds] = [0, 0];
  intents.forEach(({ human }, intent) => {
    if (human === null) return;
    const its = intentMix[intent]! - (intent === 0 ? 0 : intentMix[intent - 1]!);
    share += its;
    seconds += its * (human.handle[channel]!.mean + (human.afterContact[channel]?.mean ?? 0));
  });
  return seconds / share;
}
