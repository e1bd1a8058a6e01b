/** What a check gets besides the scenario. */
import type { Path } from '../path.ts';
import type { Report } from '../report.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface CheckContext {
  readonly vocabulary: Vocabulary;
  readonly report: Report;
  /** The value at a path as it was written, before units were read. */
  readonly written: (path: Path) => unknown;
}
