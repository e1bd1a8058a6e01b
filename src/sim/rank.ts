/** What gives way to what at the same moment: lower ranks happen first. */
export const completion = 0;
export const patience = 1;
export const arrival = 2;
