/** Every problem that reading a scenario can find: what `tandem explain CODE` tells. A code keeps its meaning for ever. */
import type { CodeEntry } from './code-entry.ts';

export const CODES = {
  E101: {
    title: 'unknown key',
    explanation:
      'Blocks of a scenario have a fixed set of keys. One that is not among them is refused rather than ignored, because a misspelt setting that does nothing is worse than an error.',
    cure: 'Correct the spelling, or move the key to the block where it belongs; `tandem explain PATH` lists the keys of a block.',
  },
  E102: {
    title: 'missing key',
    explanation: 'The block cannot be understood without this key.',
    cure: 'Add the key; the help line shows what may stand there.',
  },
  E103: {
    title: 'not one of the known words',
    explanation: 'The value must be one of a fixed list of words: a policy type, a channel, a trigger, a trust mark.',
    cure: 'Write one of the words that the message lists.',
  },
  E104: {
    title: 'wrong type',
    explanation: 'A number stands where a block is expected, text where a number is, and so on.',
    cure: 'Write what the message expects. Numbers are written without quotes; an empty block is `{}`.',
  },
  E105: {
    title: 'unit missing or wrong',
    explanation:
      'Durations, rates, shares, changes in points, money, times of day and dates always carry their unit, so that 5 is never taken for seconds when minutes were meant.',
    cure: 'Write `250ms` `5m` `1h30m`, `120/h`, `30%`, `+2pp`, `3.10 EUR`, `24 EUR/h`, `"08:00"`, `2026-03-02`, `mon-fri`.',
  },
  E106: {
    title: 'out of range',
    explanation: 'The value is negative, zero, or too large where that has no meaning.',
    cure: 'Write a value within the bounds that the message names.',
  },
  E107: {
    title: 'not built yet',
    explanation: 'The key is part of the format, but this version does not simulate it. It is refused so that no result silently lacks it.',
    cure: 'Remove it, or use a version that has it.',
  },
  E108: {
    title: 'bad id',
    explanation: 'Ids are keys of maps and parts of paths: lower-case letters, digits and hyphens, beginning with a letter or digit.',
    cure: 'Write for example `order-status`. A readable name goes into `title`.',
  },
  E109: {
    title: 'badly formed text',
    explanation: 'The text must have a certain form: `20..200`, `"07:00-19:00"`, `0.5pp`.',
    cure: 'Write it as the help line shows.',
  },
  E110: {
    title: 'another format',
    explanation: 'The first key of a scenario names the format that it is written in, so that later formats can be told apart.',
    cure: 'Write `schema: tandem/scenario@1`.',
  },
  E111: { title: 'wrong number of values', explanation: 'A list has too few or too many values.', cure: 'Write as many as the message says.' },
  E120: {
    title: 'file cannot be read',
    explanation: 'The file does not exist, is a folder, is not UTF-8 text, or may not be read.',
    cure: 'Check the path. A path in a scenario is relative to the file that it is written in.',
  },
  E121: {
    title: 'file too large',
    explanation: 'Scenario files are read whole; 10 MB is far above any scenario that people write.',
    cure: 'Keep lists of contacts in a CSV or JSONL file and name it in `list`.',
  },
  E122: {
    title: 'broken YAML',
    explanation: 'The text is not YAML 1.2, or uses a part of it that scenarios do not have.',
    cure: 'Check indentation, brackets and quotes near the place; text with special characters goes in quotes.',
  },
  E123: { title: 'key written twice', explanation: 'A block has the same key twice; one of the two would be lost.', cure: 'Keep one of them.' },
  E124: {
    title: 'control character',
    explanation: 'The file holds a character that does not belong into text (NUL, escape, …). It is probably not text, or not UTF-8.',
    cure: 'Save the file as plain UTF-8 text.',
  },
  E125: {
    title: 'aliases unfold to too much',
    explanation: 'YAML aliases that refer to aliases can unfold to billions of values.',
    cure: 'Write the values out, or put what is shared into a base file and use `extends`.',
  },
  E126: {
    title: 'not a scenario',
    explanation: 'The file is empty, or is not a block of keys.',
    cure: 'Start with `schema: tandem/scenario@1`; `scenarios/mmc.yaml` is the smallest example.',
  },
  E127: {
    title: 'merge key',
    explanation: 'The YAML merge key `<<` is not part of YAML 1.2 and hides which file says what.',
    cure: 'Put what is shared into a base file and name it in `extends`; copy a policy with `like`.',
  },
  E128: { title: 'key that cannot be used', explanation: 'The key has a special meaning to programs.', cure: 'Choose another name.' },
  E131: {
    title: 'files extend each other',
    explanation: 'A chain of `extends` leads back to a file that is already in it.',
    cure: 'Remove one `extends` of the chain that the message shows.',
  },
  E132: { title: 'unknown preset', explanation: '`use` names a preset that this program does not have.', cure: 'Correct the name.' },
  E133: {
    title: 'nothing to copy',
    explanation: '`like` names a policy that does not exist, or that has no triggers to copy.',
    cure: 'Name a policy of this file.',
  },
  E134: { title: 'policies copy each other', explanation: 'A chain of `like` leads back to a policy that is already in it.', cure: 'Write one of them out.' },
  E135: {
    title: 'overlay leads nowhere',
    explanation: 'A path of `with` or `--set` is not one, or goes through a single value.',
    cure: 'Write keys with dots between them; ids with dots go in quotes; set the value as a whole.',
  },
  E136: {
    title: 'overlay outside the world',
    explanation:
      'A policy may change the world that it lives in (staff, AI, customers), but not the experiment, the decision or other policies: all policies are judged in the same experiment.',
    cure: 'Change intents, segments, sources, ai, humans, handoff, assist, returns or satisfaction.',
  },
  E140: {
    title: 'shares do not sum to 100%',
    explanation: 'The shares of a mix divide one whole, so they sum to 100%.',
    cure: 'Correct one of them; the help line shows a value that would fit.',
  },
  E141: {
    title: 'exactly one of several',
    explanation: 'Some keys exclude each other, and one of them is needed: one shape a distribution, one total of arrivals, one window of the experiment.',
    cure: 'Keep or add one of the keys that the message names.',
  },
  E142: {
    title: 'something is missing beside it',
    explanation: 'A mechanism is switched on, or a key is given, and another that it needs is missing or has no meaning with it.',
    cure: 'Add what the message names, or remove the key. Presets (`use: [evidence-2026]`) supply values.',
  },
  E144: {
    title: 'values contradict each other',
    explanation: 'Two values of one block cannot both hold: an end before its beginning, a range that does not hold its value, points that fall.',
    cure: 'Correct one of the two places.',
  },
  E145: {
    title: 'windows overlap',
    explanation: 'At some moment of the week two windows or profiles would apply, two breaks of a shift, or two shifts of one person.',
    cure: 'Let each moment belong to one of them.',
  },
  E146: { title: 'two currencies', explanation: 'Costs are added up, so all amounts of a scenario are in one currency.', cure: 'Convert them.' },
  E150: {
    title: 'unknown name',
    explanation: 'An id is used that is not defined in the scenario: an intent, segment, group, policy or guard.',
    cure: 'Correct the spelling, or define it.',
  },
  E151: {
    title: 'unknown metric',
    explanation: 'The id is not that of a metric, or carries a threshold that the metric does not take.',
    cure: '`tandem explain metrics` lists all metrics; thresholds are written `service-level.sl1@25s`.',
  },
  E152: {
    title: 'does not divide a day',
    explanation: 'Intervals and profiles repeat every day, so they divide 24 hours into equal parts.',
    cure: 'Use 15m, 30m or 1h; 24, 48 or 96 weights.',
  },
  E153: {
    title: 'unknown time zone',
    explanation: 'Time zones have names of the IANA database.',
    cure: 'Write for example `Europe/Paris`, `America/New_York` or `UTC`.',
  },
  E154: {
    title: 'nobody there',
    explanation: 'A block is there, but empty or zero: no source, no agent, no policy, a rate of nothing.',
    cure: 'Give it at least one, or remove the block.',
  },
  E155: {
    title: 'name used twice',
    explanation: 'Two things of one kind have the same id, so that neither a path nor a report could tell them apart.',
    cure: 'Give each its own id.',
  },
  E156: {
    title: 'time that does not exist',
    explanation: 'When clocks are put forward, an hour is skipped: no clock of that time zone ever shows such a time on that day.',
    cure: 'Write the time after the change, which the help line names.',
  },
  E160: {
    title: 'field that this policy does not have',
    explanation: 'Policy types understand different fields; one that is not understood would do nothing.',
    cure: 'Remove the field, or use a policy type that has it.',
  },
  E161: {
    title: 'trigger with the wrong fields',
    explanation: 'Each trigger takes its own fields: `low-confidence` needs `below`, `turns` and `time` need `above`, `rule` needs `if`.',
    cure: 'Add or remove the field that the message names.',
  },
  E162: {
    title: 'rules that do not cover every contact once',
    explanation: 'The first rule of `route` that holds decides, so the last one has no `if`, and no rule may stand after it.',
    cure: 'End with `- { id: rest, to: ai }`.',
  },
  E163: {
    title: 'a side is missing',
    explanation: 'The policy sends contacts to a side that cannot handle them: no AI block, no handle time, no group with the skill.',
    cure: 'Describe the side, or choose a policy that does not use it.',
  },
  E164: {
    title: 'a signal is missing',
    explanation: 'The trigger reads a signal that the scenario does not produce, so it would never fire.',
    cure: 'Switch the signal on in `ai`, or remove the trigger.',
  },
  E165: {
    title: 'no steady state: something changes with time',
    explanation:
      'A steady state is what a system is like once it has forgotten its start, and it exists only where nothing changes with the calendar: constant arrivals, constant staff, rules that do not read the clock. A day or a week with a shape is a terminating experiment.',
    cure: 'Make the rate or the staff constant, or write `kind: terminating` and a `length` of whole days or weeks, with a `lead-in`.',
  },
  E166: {
    title: 'no steady state: more work than can be done',
    explanation:
      'A group is offered as much work as its agents can do, or more (arrival rate × mean handle time and after-contact work), nobody gives up, and the queue has no limit. The line grows for as long as the run lasts, so its mean length or wait is a matter of the length of the run and of nothing else.',
    cure: 'Give the group the agents that the help line names, or the callers a `patience`, or the queue `places`. To see how fast the line grows, use a terminating experiment.',
  },
  E190: {
    title: 'rule cannot be read',
    explanation: "A rule is an expression in CEL, such as `contact.segment == 'premium' && ai.turn > 4`.",
    cure: 'Check brackets, quotes and operators near the caret.',
  },
  E191: {
    title: 'rule reads what a router cannot see',
    explanation: 'Rules see what a router could see: `contact.*`, `ai.*`, `humans.*` and `clock.*`.',
    cure: 'Use one of the fields; `tandem explain rules` lists them.',
  },
  E192: {
    title: 'rule compares what cannot be compared',
    explanation: 'The two sides have different types, or the whole rule is not true or false.',
    cure: "Compare numbers with numbers, durations with `duration('3m')`, text with text in quotes.",
  },
  E193: {
    title: 'rule names what does not exist',
    explanation:
      'The text is not an intent, segment, channel, source or other value that the field can have, so the comparison would always come out the same.',
    cure: 'Correct the spelling.',
  },
  E194: {
    title: 'rule may divide by zero',
    explanation: 'What divides could be zero in some run, and the run would have no answer.',
    cure: 'Divide by a number, or multiply the other side instead.',
  },
  E401: {
    title: 'no such column',
    explanation: 'The file beside the scenario has no column of this name.',
    cure: 'Correct the name; the first line of a CSV file names its columns.',
  },
  E402: {
    title: 'bad date',
    explanation: 'A date is empty, impossible, or not written in the form that the scenario says.',
    cure: 'Correct the row, or say how dates are written with `format`.',
  },
  E403: {
    title: 'value that is not an id',
    explanation: 'A category of the list is not an intent, segment or channel of the scenario.',
    cure: 'Map it with `map`, or give `else`.',
  },
  E404: {
    title: 'contact without an id of its own',
    explanation: 'The luck of a customer hangs on the id of the row, so each row needs one, and no two rows the same.',
    cure: 'Fill the column, or name another one as `id`.',
  },
  E405: {
    title: 'two ids with one address',
    explanation: 'The ids of two rows happen to give the same 64-bit address of chance; those two customers would have the same luck.',
    cure: 'Change one of the two ids.',
  },
  E406: {
    title: 'not a number',
    explanation: 'A cell that must be a number, a duration or true/false is something else, or has no unit.',
    cure: 'Correct the row, map the value, or name the unit of the column.',
  },
  E407: { title: 'no rows', explanation: 'The file has a header and nothing below it.', cure: 'Add rows.' },
  E408: {
    title: 'row of another length',
    explanation: 'A row has more or fewer values than the header names columns.',
    cure: 'Quote values that hold the separator.',
  },
  E409: { title: 'more problems of the same file', explanation: 'Only the first problems of a list are shown.', cure: 'Correct those first.' },
  E410: {
    title: 'file cannot be read through',
    explanation: 'The file is damaged, or not in the form that its name promises.',
    cure: 'Check the line that the message names.',
  },
  E411: {
    title: 'file beside the scenario cannot be opened',
    explanation: 'A file that the scenario names does not exist or may not be read.',
    cure: 'The path is relative to the scenario file.',
  },
  E412: {
    title: 'interval missing',
    explanation:
      'A schedule or a forecast leaves out a date of the run, or an interval between two others of a day. Before the first and after the last interval of a day nobody is due, and nobody comes.',
    cure: 'Add the row that the message names, with 0 where nobody is due.',
  },
  E413: {
    title: 'interval written twice',
    explanation: 'Two rows of a schedule or a forecast speak of the same moment, so that neither could be believed.',
    cure: 'Keep one of them, or say with `where` which rows of the file are meant.',
  },
  E420: {
    title: 'module cannot be used',
    explanation: 'A policy module cannot be loaded, or does not export a policy.',
    cure: 'Export an object with `name`, `summary`, `parameters` and `create`.',
  },
  E421: {
    title: 'parameter that the module does not take',
    explanation: 'The module declares its parameters with bounds; this one is not among them or outside them.',
    cure: 'Correct the name or the value.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type Code = keyof typeof CODES;
