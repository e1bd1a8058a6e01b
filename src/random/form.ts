/** The laws whose values the kernel works out itself, as numbers. */

export const OTHER = 0;
export const CONSTANT = 1;
export const EXPONENTIAL = 2;
export const LOGNORMAL = 3;
