/** A verification as Markdown: the record that is kept in `reports/verify.md`. */
import { errors, figure, halfWidth } from './figures.ts';
import type { JudgedCheck, JudgedFixture } from './judge.ts';
import { failureText, nameOf, wrongText } from './outcome.ts';
import type { Verification } from './verify.ts';

const INTRODUCTION = `Every system below is written as a scenario, read, simulated and scored the way a user's file is, with seeds fixed.
*Exact* comes from \`src/theory\`; *published* is the figure in the source. A check passes when the simulated value lies within 4 standard
errors of the exact one (of the published run where nothing exact exists), when its 95 % interval is narrower than a stated limit, and when
every listed wrong answer lies more than 8 standard errors away, so that a wrong engine could not have passed.

Systems that have a steady state are steady-state experiments: a warm-up is run and deleted. Most state theirs; where it says *found*, it
was looked for in a pilot run (MSER-5), as it is for every scenario that states none. Days that begin empty, and rates that vary through the
day, are terminating experiments: their start is part of the answer.`;

export function renderMarkdown({ engine, fixtures, agreeing, failing }: Verification): string {
  const verdict = failing === 0 ? `All ${agreeing} fixtures agree.` : `**${failing} of ${fixtures.length} fixtures fail.**`;
  return `# The engine against theory\n\n${verdict} Engine ${engine.version}; the command is \`tandem verify --reporter markdown\`.\n\n${INTRODUCTION}\n\n${fixtures.map(section).join('\n')}`;
}

function section(fixture: JudgedFixture): string {
  const { id, title, source, parameters, replications, checks, error, agrees } = fixture;
  const facts = Object.entries(parameters).map(([name, value]) => `${name}: ${value}`);
  const head = `## ${title}\n\n\`${id}\` · ${agrees ? 'agrees' : '**fails**'} · ${source}\n\n${facts.join(' · ')} · ${replications} replications\n`;
  if (error !== null) return `${head}\n${escape(error)}\n`;
  const rows = checks.map((check) => `| ${cellsOf(check).map(escape).join(' | ')} |`);
  const failures = checks.flatMap((check) => check.failures.map((failure) => `- ${nameOf(check)}: ${escape(failureText(failure, check))}`));
  const table = ['| metric | published | exact | simulated | off | wrong answers |', '| --- | ---: | ---: | ---: | ---: | --- |', ...rows].join('\n');
  return `${head}\n${table}\n${failures.length === 0 ? '' : `\n${failures.join('\n')}\n`}`;
}

function cellsOf(check: JudgedCheck): readonly string[] {
  const { unit, published, exact, simulated, z, wrong } = check;
  return [
    nameOf(check),
    figure(published, unit),
    figure(exact, unit),
    `${figure(simulated, unit)} ${halfWidth(check.halfWidth, unit)}`,
    errors(z),
    wrong.map((one) => wrongText(one, unit)).join('; '),
  ];
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}
