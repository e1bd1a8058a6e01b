/** A command as one can paste it into a shell. */

const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Arguments after `tandem`, quoted where a POSIX shell would read more into them. */
export function commandLine(args: readonly string[]): string {
  return ['tandem', ...args.map((argument) => (PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`))].join(' ');
}
