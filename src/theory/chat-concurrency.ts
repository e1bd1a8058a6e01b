/**
 * How much of a second chat fits beside the first. A customer thinks and types for a time, then waits for the agent's answer: with n customers
 * this is a repairman with n machines. While one chat runs alone the agent works a share 1 ÷ (1 + r) of the time, r being the response ratio:
 * the customer's time for an answer over the agent's.
 * Source: Palm's machine-interference model (finite source, e.g. Gross & Harris 1998, 2.7); used for chat in US patent 8,064,589 B2, whose figures it
 * gives: r = 0.75 makes three windows the work of 1.691.
 */

/** Work done with `windows` chats in hand, over that with one; rises to 1 + r. @param ratio response ratio, > 0; @param windows a whole number ≥ 1 */
export function effectiveConcurrency(windows: number, ratio: number): number {
  if (!(ratio > 0)) throw new RangeError(`${ratio} is not a response ratio`);
  if (!Number.isInteger(windows) || windows < 1) throw new RangeError(`${windows} is not a number of chats`);
  // Weights of 0, 1, … chats that wait for the agent or are being answered: each one more is (customers who still type) ÷ r as likely.
  let weight = 1;
  let sum = 1;
  for (let waiting = 1; waiting <= windows; waiting++) {
    weight *= (windows - waiting + 1) / ratio;
    sum += weight;
  }
  return (1 + ratio) * (1 - 1 / sum);
}
