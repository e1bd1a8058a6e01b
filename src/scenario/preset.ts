import type { Mark } from './schema.ts';

/** One value of a preset. It is used only where the scenario has switched its mechanism on and left the value out. */
export interface PresetValue {
  /** Where it goes; `*` stands for every id, e.g. `sources.*.redial.after-abandonment`. */
  readonly path: string;
  /** The block whose presence in the scenario switches the mechanism on, e.g. `sources.*.redial`; must be a prefix of `path`. */
  readonly when: string;
  /** Paths whose presence in the scenario means that it has chosen otherwise, e.g. `returns.delay`: the value is then not used. */
  readonly unless?: readonly string[];
  /** As one would write it in YAML, e.g. `'45%'`. */
  readonly value: string | number;
  readonly range?: readonly [string | number, string | number];
  readonly source: string;
  readonly mark: Mark;
}

export interface Preset {
  readonly id: string;
  readonly summary: string;
  readonly values: readonly PresetValue[];
}
