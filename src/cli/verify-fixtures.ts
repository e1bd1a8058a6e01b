/** What `verify` does: simulate the fixtures, tell each as it is done, print and write the verification. */
import { fileTrouble } from '../edge/files.ts';
import { checkWritable, writeTogether } from '../edge/write.ts';
import { didYouMean } from '../scenario/suggest.ts';
import { FIXTURES } from '../verify/fixtures.ts';
import { renderJunit } from '../verify/junit.ts';
import { renderMarkdown } from '../verify/markdown.ts';
import { renderText } from '../verify/text.ts';
import { verifyAll } from '../verify/verify.ts';
import type { Simulate, Verification } from '../verify/verify.ts';
import { VERSION } from '../version.ts';
import { usageError } from './diagnostics.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { Options, VerifyReporter } from './options.ts';
import { fixtureSimulator } from './simulate-fixture.ts';

const RENDERERS: Readonly<Record<VerifyReporter['name'], (verification: Verification) => string>> = {
  terminal: renderText,
  json: (verification) => `${JSON.stringify(verification, undefined, 2)}\n`,
  markdown: renderMarkdown,
  junit: renderJunit,
};

/** @param ids fixtures to check; none: all. Returns the exit code. */
export async function verifyFixtures(ids: readonly string[], options: Options, io: Io, simulate: Simulate = fixtureSimulator(options.jobs)): Promise<number> {
  const known = FIXTURES.map(({ id }) => id);
  const stray = ids.find((id) => !known.includes(id));
  if (stray !== undefined) return usageError(io, `there is no fixture \`${stray}\`\nhelp: ${didYouMean(stray, known) ?? `there are ${known.join(', ')}`}`);
  const { verifyReporter: reporters } = options;
  const toOutput = reporters.find(({ file }) => file === undefined);
  if (options.json === true && toOutput !== undefined) return usageError(io, '--json and a reporter without a file both write to standard output');
  for (const { file } of reporters) {
    const trouble = file === undefined ? undefined : troubleOf(() => checkWritable(file));
    if (trouble !== undefined) return usageError(io, `${file}: ${trouble}`);
  }

  const fixtures = ids.length === 0 ? FIXTURES : FIXTURES.filter(({ id }) => ids.includes(id));
  const verification = await verifyAll({
    fixtures,
    engineVersion: VERSION,
    simulate,
    onDone: ({ id, agrees }, done) => {
      if (options.quiet !== true) io.err.write(`${done} of ${fixtures.length} · ${id} ${agrees ? 'agrees' : 'FAILS'}\n`);
    },
  });
  io.out.write(RENDERERS[options.json === true ? 'json' : (toOutput?.name ?? 'terminal')](verification));
  const files = Object.fromEntries(reporters.flatMap(({ name, file }) => (file === undefined ? [] : [[file, RENDERERS[name](verification)] as const])));
  const trouble = troubleOf(() => writeTogether(files));
  if (trouble !== undefined) {
    io.err.write(`error: the results could not be written: ${trouble}\n`);
    return EXIT.failure;
  }
  if (verification.fixtures.some(({ error }) => error !== null)) return EXIT.failure;
  return verification.failing > 0 ? EXIT.failed : EXIT.done;
}

function troubleOf(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    const { message, help } = fileTrouble(error);
    return `${message}\nhelp: ${help}`;
  }
}
