/** Errors of the schema carry three things in zod's one string: a code, a sentence, and what would work. */
import type { Code } from './codes.ts';

const MARK = '\u0001';

export function complaint(code: Code, message: string, help: string): string {
  return [code, message, help].join(MARK);
}

/** The parts of a message made by `complaint`; null for zod's own messages. */
export function complaintParts(message: string): { readonly code: Code; readonly message: string; readonly help: string } | null {
  const [code, sentence, help] = message.split(MARK);
  return code === undefined || sentence === undefined || help === undefined ? null : { code: code as Code, message: sentence, help };
}
