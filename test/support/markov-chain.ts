/**
 * Continuous-time Markov chains with few states, solved by brute force: the exact answers that no closed form gives, and how far a start from
 * empty is still felt. Uniformised: with Λ at least every state's rate of leaving, the chain jumps (perhaps to where it is) at rate Λ.
 */

export interface Move<State> {
  readonly to: State;
  /** Per unit of time, > 0. */
  readonly rate: number;
}

export class MarkovChain<State extends readonly number[]> {
  readonly states: readonly State[];
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Chance of each move in one jump, and of staying, by state. */
  readonly #chance: Float64Array;
  readonly #stays: Float64Array;
  readonly #rate: number;

  /** All states that can be reached from `start`, which is the first. */
  constructor(start: State, moves: (state: State) => readonly Move<State>[]) {
    const states: State[] = [start];
    const places = new Map([[start.join(), 0]]);
    const edges: { from: number; to: number; rate: number }[] = [];
    for (let from = 0; from < states.length; from++) {
      for (const { to, rate } of moves(states[from]!)) {
        let place = places.get(to.join());
        if (place === undefined) {
          place = states.push(to) - 1;
          places.set(to.join(), place);
        }
        edges.push({ from, to: place, rate });
      }
    }
    const leaving = new Float64Array(states.length);
    for (const { from, rate } of edges) leaving[from]! += rate;
    // A little above the fastest state, so that every state may stay and no period can form
    this.#rate = 1.05 * Math.max(...leaving);
    this.#stays = leaving.map((rate) => 1 - rate / this.#rate);
    this.#from = Int32Array.from(edges, ({ from }) => from);
    this.#to = Int32Array.from(edges, ({ to }) => to);
    this.#chance = Float64Array.from(edges, ({ rate }) => rate / this.#rate);
    this.states = states;
  }

  #jump(before: Float64Array): Float64Array<ArrayBuffer> {
    const after = Float64Array.from(before, (share, state) => share * this.#stays[state]!);
    for (let move = 0; move < this.#chance.length; move++) after[this.#to[move]!]! += before[this.#from[move]!]! * this.#chance[move]!;
    return after;
  }

  /** Shares of time in the long run. */
  stationary(): Float64Array {
    let now = new Float64Array(this.states.length).fill(1 / this.states.length);
    for (let jump = 0; jump < 1_000_000; jump++) {
      const next = this.#jump(now);
      const change = next.reduce((sum, share, state) => sum + Math.abs(share - now[state]!), 0);
      now = next;
      if (change < 1e-16 * this.states.length) break;
    }
    const sum = now.reduce((total, share) => total + share, 0);
    return now.map((share) => share / sum);
  }

  /** Shares of the time from `from` to `to` when the chain began in its first state at 0: ∫₀ᵗ p(s) ds = Σ P(N > k)·p(k jumps) ÷ Λ, N Poisson with mean Λt. */
  timeShares(from: number, to: number): Float64Array {
    const shares = new Float64Array(this.states.length);
    const [untilFrom, untilTo] = [tails(this.#rate * from), tails(this.#rate * to)];
    let now = new Float64Array(this.states.length);
    now[0] = 1;
    for (const [jumps, tail] of untilTo.entries()) {
      const weight = (tail - (untilFrom[jumps] ?? 0)) / (this.#rate * (to - from));
      for (let state = 0; state < shares.length; state++) shares[state]! += weight * now[state]!;
      now = this.#jump(now);
    }
    return shares;
  }

  /** Mean of a function of the state over shares of time. */
  mean(shares: Float64Array, value: (state: State) => number): number {
    return this.states.reduce((sum, state, place) => sum + shares[place]! * value(state), 0);
  }
}

/** P(N > k) for k = 0, 1, … until it is nothing, N Poisson with the given mean. */
function tails(mean: number): Float64Array {
  const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 40);
  const logs = new Float64Array(most + 1);
  logs[0] = -mean;
  for (let k = 1; k <= most; k++) logs[k] = logs[k - 1]! + Math.log(mean / k);
  const tail = new Float64Array(most);
  let above = 0;
  for (let k = most - 1; k >= 0; k--) tail[k] = above += Math.exp(logs[k + 1]!);
  return tail;
}
