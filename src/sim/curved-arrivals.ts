/**
 * Arrivals whose rate changes within its pieces: on straight lines, where the cumulative rate is a quadratic and its inverse exact, or as a sine, where
 * the cumulative rate is exact and its root is found to the last bits (inversion, Çinlar 1975).
 */
import type { RateProfile, Wave } from '../model/rate-profile.ts';

/** Newton's steps of a root; a safeguarded one halves the bracket, so this is never reached. */
const MOST_STEPS = 200;

export class CurvedArrivals {
  readonly #profile: RateProfile;
  readonly #horizon: number;
  #piece = 0;
  /** The last arrival, or the start of the piece. */
  #time = 0;

  constructor(profile: RateProfile, horizon: number) {
    this.#profile = profile;
    this.#horizon = horizon;
    while (this.#piece + 1 < profile.times.length && profile.times[this.#piece + 1]! <= 0) this.#piece++;
  }

  /** When the cumulative rate has grown by `exponential` since the last arrival; Infinity: not before the horizon. */
  next(exponential: number): number {
    const { times } = this.#profile;
    let pending = exponential;
    for (;;) {
      const end = this.#piece + 1 < times.length ? times[this.#piece + 1]! : Infinity;
      const time = this.#time + this.#delay(pending);
      if (time < end) {
        this.#time = time;
        return time < this.#horizon ? time : Infinity;
      }
      if (end >= this.#horizon) return Infinity;
      pending = Math.max(0, pending - this.#growth(end - this.#time));
      this.#piece++;
      this.#time = end;
    }
  }

  /** How much the cumulative rate grows within `seconds` of the piece from now. */
  #growth(seconds: number): number {
    const { rates, slopes, times, wave } = this.#profile;
    const rate = rates[this.#piece]!;
    if (wave !== null) return rate * waved(wave, this.#time, seconds);
    const slope = slopes![this.#piece]!;
    return seconds * (rate + slope * (this.#time - times[this.#piece]! + seconds / 2));
  }

  /** Seconds until the cumulative rate has grown by `amount`, if the piece lasted; Infinity: never. */
  #delay(amount: number): number {
    const { rates, slopes, times, wave } = this.#profile;
    const rate = rates[this.#piece]!;
    if (wave !== null) return rate === 0 ? Infinity : waveDelay(wave, this.#time, amount / rate);
    const slope = slopes![this.#piece]!;
    const now = Math.max(0, rate + slope * (this.#time - times[this.#piece]!));
    const square = now * now + 2 * slope * amount;
    // A falling line that would pass zero first never gets there.
    if (square < 0 || (now === 0 && slope <= 0)) return Infinity;
    return (2 * amount) / (now + Math.sqrt(square));
  }
}

/** ∫ of 1 + depth·cos(speed·(t − peak)) over `seconds` from `time`. */
function waved({ depth, speed, peak }: Wave, time: number, seconds: number): number {
  return seconds + (depth / speed) * (Math.sin(speed * (time + seconds - peak)) - Math.sin(speed * (time - peak)));
}

/** The root of `waved` = `amount`, by Newton's steps kept within a bracket that each step narrows. */
function waveDelay(wave: Wave, time: number, amount: number): number {
  const { depth, speed, peak } = wave;
  const swing = (2 * depth) / speed;
  let low = Math.max(0, amount - swing);
  let high = amount + swing;
  let seconds = amount;
  for (let step = 0; step < MOST_STEPS; step++) {
    const error = waved(wave, time, seconds) - amount;
    if (error > 0) high = seconds;
    else low = seconds;
    const steepness = 1 + depth * Math.cos(speed * (time + seconds - peak));
    const newton = seconds - error / steepness;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - seconds) <= 1e-12 * Math.max(1, seconds)) return next;
    seconds = next;
  }
  return seconds;
}
