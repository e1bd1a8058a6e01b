/** What the kernel knows of a source: the next need, and where the columns of its block begin; 0: a pair that is not drawn. `width` whole numbers a source. */

export const need = 0;
export const times = 1;
export const kinds = 2;
export const flags = 3;
export const handle = 4;
export const difficulty = 5;
export const ai = 6;
export const aiLength = 7;
export const aiOwn = 8;
export const patience = 9;
export const comesBack = 10;
export const returnDelay = 11;
export const human = 12;
export const complexity = 13;
export const width = 16;
