/** What a judged check says, in words that every renderer uses. */
import { errors, figure } from './figures.ts';
import type { CheckFailure, JudgedCheck, JudgedWrong } from './judge.ts';
import { AGREES_WITHIN, WRONG_BEYOND } from './judge.ts';

/** `wait.mean`, or `wait.mean of segment vip`. */
export function nameOf({ metric, cell }: JudgedCheck): string {
  return cell === null ? metric : `${metric} of ${cell}`;
}

/** The wrong answer that comes nearest; undefined when none is listed. */
export function nearestWrong({ wrong }: JudgedCheck): JudgedWrong | undefined {
  return [...wrong].sort((a, b) => (a.errorsAway ?? Infinity) - (b.errorsAway ?? Infinity))[0];
}

/** `one agent more: 2.448 %, 19 errors away`. */
export function wrongText({ because, value, errorsAway }: JudgedWrong, unit: JudgedCheck['unit']): string {
  return `${because}: ${figure(value, unit)}, ${errorsAway === null ? 'nothing random' : `${Math.floor(errorsAway)} errors away`}`;
}

export function failureText(failure: CheckFailure, check: JudgedCheck): string {
  const { unit, simulated, exact, published, z } = check;
  switch (failure) {
    case 'disagrees':
      return `${figure(simulated, unit)} simulated, ${figure(exact ?? published, unit)} expected: ${z === null ? 'nothing is random here, they must be equal' : `${errors(z)} standard errors, at most ${AGREES_WITHIN} allowed`}`;
    case 'too-noisy':
      return `the interval is too wide to prove anything: ±${figure(check.halfWidth, unit)}, at most ±${figure(check.halfWidthLimit, unit)} allowed`;
    case 'no-power':
      return `a wrong answer lies within ${WRONG_BEYOND} standard errors: ${check.wrong
        .filter(({ errorsAway }) => errorsAway !== null && errorsAway <= WRONG_BEYOND)
        .map((wrong) => wrongText(wrong, unit))
        .join('; ')}`;
    case 'no-data':
      return 'the run gave no estimate';
  }
}
