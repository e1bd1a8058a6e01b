/** What is told about one problem code. */
export interface CodeEntry {
  readonly title: string;
  readonly explanation: string;
  /** What usually helps, with an example. */
  readonly cure: string;
}
