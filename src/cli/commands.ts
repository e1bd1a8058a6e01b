/** The commands, in the order in which help lists them. */
import type { CommandSpec } from './command.ts';
import { compare } from './commands/compare.ts';
import { concepts } from './commands/concepts.ts';
import { erlang } from './commands/erlang.ts';
import { explain } from './commands/explain.ts';
import { help } from './commands/help.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { validate } from './commands/validate.ts';
import { verify } from './commands/verify.ts';

export const COMMANDS: readonly CommandSpec[] = [compare, run, erlang, validate, verify, explain, schema, concepts, help];
