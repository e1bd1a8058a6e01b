/** The presets that a scenario may name in `use:`. */
import type { Preset } from '../preset.ts';
import { evidence2026 } from './evidence-2026.ts';

export const PRESETS: readonly Preset[] = [evidence2026];
