/** What a scenario may name that is defined elsewhere in the program; handed in, so that reading a scenario depends on none of it. */
import type { Preset } from './preset.ts';

interface ParameterWord {
  readonly unit: string;
  /** Bounds, inclusive. */
  readonly min: number;
  readonly max: number;
}

/** A policy type as far as the reader must know it; every `PolicyDefinition` is one. */
export interface PolicyWord {
  readonly name: string;
  readonly accepts: readonly ('escalate' | 'route' | 'complexity')[];
  readonly parameters: Readonly<Record<string, ParameterWord>>;
  readonly needs: readonly ('ai' | 'humans')[];
}

/** A metric as far as the reader must know it; every `Metric` is one. */
export interface MetricWord {
  readonly id: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Takes a threshold as a suffix of its id, `@25s`. */
  readonly threshold?: boolean | undefined;
  /** Whether it has a value in every cell of these dimensions, crossed; absent: not known. */
  readonly isKnownBy?: (by: readonly string[]) => boolean;
}

export interface Vocabulary {
  readonly policies: readonly PolicyWord[];
  readonly metrics: readonly MetricWord[];
  readonly presets: readonly Preset[];
}
