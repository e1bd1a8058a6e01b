/** The types of numbers that stand for words. */
import type * as END from './end.ts';
import type * as RANK from './rank.ts';

export type End = (typeof END)[keyof typeof END];
export type Rank = (typeof RANK)[keyof typeof RANK];
