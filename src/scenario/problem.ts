/** A problem of a scenario, a flag, a log or a plug-in: where, what, and what would work. */

export interface Place {
  readonly file: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** Length of the underlined text, characters. */
  readonly length?: number;
  /** The scenario path, e.g. `humans.groups.tier1.agents`. */
  readonly path?: string;
}

export interface Problem {
  /** `E…`: an error; `W…`: a warning. `tandem explain CODE` tells more. */
  readonly code: string;
  readonly message: string;
  readonly place: Place;
  /** A second place that the first conflicts with. */
  readonly also?: { readonly place: Place; readonly label: string };
  /** What would work. */
  readonly help?: string;
}
