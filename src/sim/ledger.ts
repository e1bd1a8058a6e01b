/**
 * Seconds counted contact by contact, kept beside the time integrals of the same things: the two are the two sides of Little's law,
 * L·T = Σ W with boundary terms, and must agree on every run. A handful of additions a contact.
 */
export class Ledger {
  /** From arrival to the end of the attempt, over attempts that ended. */
  sojourn = 0;
  /** From queue entry to answer, giving up or being turned away, over waits that ended. */
  waits = 0;
  /** Talk and after-contact work of the legs that began. */
  work = 0;
}
