/** What the exit codes mean: a contract that CI jobs rely on. */

export const EXIT = { done: 0, failed: 1, usage: 2, failure: 5 } as const;

const EXIT_CODES: readonly { readonly code: string; readonly meaning: string }[] = [
  { code: '0', meaning: 'done; compare and run also when a guard is breached' },
  { code: '1', meaning: 'verify: the engine disagrees with theory' },
  { code: '2', meaning: 'usage or scenario error: nothing was simulated' },
  {
    code: '5',
    meaning:
      'run error: a crash, a broken invariant, a policy module that threw,\n       results that could not be written, or a steady-state experiment of\n       which no policy has numbers (the report says why)',
  },
  { code: '130', meaning: 'interrupted with Ctrl-C: partial results are kept' },
  { code: '143', meaning: 'ended by SIGTERM: partial results are kept' },
];

/** The table as text. */
export function exitCodesText(): string {
  const rows = EXIT_CODES.map(({ code, meaning }) => `  ${code.padStart(3)}  ${meaning}`);
  return `Exit codes\n\n${rows.join('\n')}\n\nCodes 3 and 4, and 1 for a regression, are kept for the gate, which is not\nbuilt yet.\n`;
}
