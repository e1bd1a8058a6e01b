/** A crash of ours: the user reads what happened and what to send; the details go to a file, not to the screen. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../version.ts';
import { writeTogether } from './write.ts';

/** Writes the details beside other temporary files and says so in words. */
export function crashMessage(error: unknown, argv: readonly string[]): string {
  const said = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  const details = [
    `tandem ${VERSION}, Node.js ${process.version}, ${process.platform} ${process.arch}`,
    `command: tandem ${argv.join(' ')}`,
    error instanceof Error ? (error.stack ?? said) : said,
    '',
  ];
  const file = join(tmpdir(), `tandem-crash-${process.pid}.txt`);
  let where = `The details are in ${file}.`;
  try {
    writeTogether({ [file]: details.join('\n') });
  } catch {
    where = 'The details could not be written.';
  }
  return `tandem stopped because of a fault of its own: ${said}\n${where} Please report it with that file and the scenario.\n`;
}
