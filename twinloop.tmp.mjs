var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};

// src/scenario/suggest.ts
import { distance } from "fastest-levenshtein";
function nearest(word2, candidates) {
  let best = null;
  let least = Infinity;
  const written2 = word2.slice(0, 100).toLowerCase();
  for (const candidate of candidates) {
    const edits = distance(written2, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  if (best !== null && least < Math.min(best.length, written2.length) && least <= allowed(Math.max(best.length, written2.length))) return best;
  return prefixed(written2, candidates);
}
function allowed(letters) {
  return letters < 4 ? 1 : Math.max(2, Math.floor(letters / 3));
}
function prefixed(written2, candidates) {
  if (written2.length < 3) return null;
  const found = [...candidates].filter(
    (candidate) => candidate.length >= 3 && (candidate.toLowerCase().startsWith(written2) || written2.startsWith(candidate.toLowerCase()))
  );
  return found.length === 1 ? found[0] : null;
}
function didYouMean(word2, candidates) {
  const close2 = nearest(word2, candidates);
  if (close2 !== null) return `did you mean \`${close2}\`?`;
  if (candidates.length === 0) return void 0;
  const shown2 = candidates.slice(0, 12);
  return `there ${candidates.length === 1 ? "is" : "are"} ${shown2.map((name) => `\`${name}\``).join(", ")}${candidates.length > shown2.length ? `, and ${candidates.length - shown2.length} more` : ""}`;
}
var init_suggest = __esm({
  "src/scenario/suggest.ts"() {
    "use strict";
  }
});

// src/scenario/observable.ts
var OBSERVABLE;
var init_observable = __esm({
  "src/scenario/observable.ts"() {
    "use strict";
    OBSERVABLE = [
      { path: "contact.intent", type: "string", values: "intents", live: false, doc: "what the customer wants" },
      { path: "contact.segment", type: "string", values: "segments", live: false, doc: "customer segment" },
      { path: "contact.channel", type: "string", values: "channels", live: false, doc: "voice or chat" },
      { path: "contact.source", type: "string", values: "sources", live: false, doc: "source of the contact" },
      { path: "contact.attempt", type: "number", live: false, doc: "1 for the first contact of a need" },
      { path: "contact.priority", type: "number", live: false, doc: "priority, higher first" },
      { path: "contact.stakes", type: "string", values: ["high", "normal"], live: false, doc: "what is at stake" },
      { path: "contact.sensitive", type: "boolean", live: false, doc: "a sensitive topic" },
      { path: "contact.complexity", type: "number", live: false, doc: "estimated difficulty, 0 to 1" },
      { path: "ai.turn", type: "number", live: false, doc: "turns finished in this conversation" },
      { path: "ai.elapsed", type: "duration", live: false, doc: "time since the conversation began" },
      { path: "ai.confidence", type: "number", live: false, doc: "stated confidence, 0 to 1" },
      { path: "ai.asked", type: "number", live: false, doc: "times the customer asked for a human" },
      { path: "ai.sessions", type: "number", live: true, doc: "AI sessions in progress" },
      { path: "ai.up", type: "boolean", live: true, doc: "whether the AI is up" },
      { path: "humans.estimatedWait", type: "duration", live: true, doc: "estimated wait for a human" },
      { path: "humans.queueLength", type: "number", live: true, doc: "contacts waiting in this contact\u2019s queue" },
      { path: "humans.idle", type: "number", live: true, doc: "idle eligible agents" },
      { path: "humans.onDuty", type: "number", live: true, doc: "eligible agents on duty" },
      { path: "humans.open", type: "boolean", live: true, doc: "whether humans are open for this contact\u2019s channel" },
      { path: "clock.hour", type: "number", live: true, doc: "local hour of day with fraction" },
      { path: "clock.weekday", type: "string", values: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], live: true, doc: "local weekday" }
    ];
  }
});

// src/scenario/rule-fields.ts
var NUMBERS, TEXTS, FLAGS;
var init_rule_fields = __esm({
  "src/scenario/rule-fields.ts"() {
    "use strict";
    NUMBERS = {
      "contact.attempt": (view) => view.contact.attempt,
      "contact.priority": (view) => view.contact.priority,
      "contact.complexity": (view) => view.contact.complexity,
      "ai.turn": (view) => view.ai.turn,
      "ai.elapsed": (view) => view.ai.elapsed,
      "ai.confidence": (view) => view.ai.confidence,
      "ai.asked": (view) => view.ai.asked,
      "ai.sessions": (view) => view.ai.sessions,
      "humans.estimatedWait": (view) => view.humans.estimatedWait,
      "humans.queueLength": (view) => view.humans.queueLength,
      "humans.idle": (view) => view.humans.idle,
      "humans.onDuty": (view) => view.humans.onDuty,
      "clock.hour": (view) => view.clock.hour
    };
    TEXTS = {
      "contact.intent": (view) => view.contact.intent,
      "contact.segment": (view) => view.contact.segment,
      "contact.channel": (view) => view.contact.channel,
      "contact.source": (view) => view.contact.source,
      "contact.stakes": (view) => view.contact.stakes,
      "clock.weekday": (view) => view.clock.weekday
    };
    FLAGS = {
      "contact.sensitive": (view) => view.contact.sensitive,
      "ai.up": (view) => view.ai.up,
      "humans.open": (view) => view.humans.open
    };
  }
});

// src/scenario/rule-operators.ts
function sameText(op, left, right) {
  const [field, constant3] = left.constant === null ? [left.run, right.constant] : [right.run, left.constant];
  if (constant3 === null) return op === "==" ? (view) => left.run(view) === right.run(view) : (view) => left.run(view) !== right.run(view);
  return op === "==" ? (view) => field(view) === constant3 : (view) => field(view) !== constant3;
}
function compare(op, left, right) {
  const [a, b, c] = [left.run, right.run, right.constant];
  switch (op) {
    case "==":
      return c === null ? (view) => a(view) === b(view) : (view) => a(view) === c;
    case "!=":
      return c === null ? (view) => a(view) !== b(view) : (view) => a(view) !== c;
    case "<":
      return c === null ? (view) => a(view) < b(view) : (view) => a(view) < c;
    case "<=":
      return c === null ? (view) => a(view) <= b(view) : (view) => a(view) <= c;
    case ">":
      return c === null ? (view) => a(view) > b(view) : (view) => a(view) > c;
    case ">=":
      return c === null ? (view) => a(view) >= b(view) : (view) => a(view) >= c;
  }
}
function calculate(op, a, b) {
  switch (op) {
    case "+":
      return (view) => a(view) + b(view);
    case "-":
      return (view) => a(view) - b(view);
    case "*":
      return (view) => a(view) * b(view);
    case "/":
      return (view) => a(view) / b(view);
    case "%":
      return (view) => a(view) % b(view);
  }
}
var init_rule_operators = __esm({
  "src/scenario/rule-operators.ts"() {
    "use strict";
  }
});

// src/scenario/rules.ts
var rules_exports = {};
__export(rules_exports, {
  checkRule: () => checkRule,
  compileRule: () => compileRule
});
import { Environment, ParseError } from "@marcbachmann/cel-js";
function checkRule(text4, names) {
  return new Compiler(text4, names).compile().problems;
}
function compileRule(text4, names) {
  const { holds, live, problems } = new Compiler(text4, names).compile();
  if (holds === null) throw new Error(`the rule \`${text4}\` was not checked: ${problems[0]?.message ?? "unknown error"}`);
  return { text: text4, live, holds };
}
function environment() {
  shared2 ??= new Environment({ limits: { maxAstNodes: 1e3, maxDepth: 40, maxListElements: 200, maxCallArguments: 8 } });
  return shared2;
}
function numeric(type, constant3, run) {
  return { type, constant: constant3, run: constant3 === null ? run : () => constant3 };
}
function flag2(run) {
  return { type: "flag", run };
}
function isNumeric(expression) {
  return expression.type === "number" || expression.type === "duration";
}
function pathOf(node) {
  if (node.op === "id") return node.args;
  if (node.op !== ".") return null;
  const parent = pathOf(node.args[0]);
  return parent === null ? null : `${parent}.${node.args[1]}`;
}
function comparisonHelp(left, right) {
  const [number9, other] = left.type === "number" ? [left, right] : [right, left];
  if (number9.type === "number" && other.type === "duration") return `write \`duration('${number9.constant ?? 180}s')\``;
  if (number9.type === "number" && other.type === "text") return "text is compared with text in quotes";
  return "both sides need the same type";
}
function secondsOf(text4) {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:h|ms|m|s))+$/.test(text4)) return null;
  const unit = { h: 3600, m: 60, s: 1, ms: 1e-3 };
  return [...text4.matchAll(/([\d.]+)(h|ms|m|s)/g)].reduce((sum2, [, amount2, name]) => sum2 + Number(amount2) * unit[name], 0);
}
function parseHelp(text4, start2) {
  const rest = text4.slice(start2).trimStart();
  const before = text4.slice(0, start2).trimEnd();
  if (/^=[^=]/.test(rest)) return "to compare, write `==`";
  if (/^and\b/i.test(rest) || /\band$/i.test(before)) return 'for "and", write `&&`';
  if (/^or\b/i.test(rest) || /\bor$/i.test(before)) return 'for "or", write `||`';
  if (/^not\b/i.test(rest) || /\bnot$/i.test(before)) return 'for "not", write `!`';
  if (/^&[^&]|^\|[^|]/.test(rest)) return "write `&&` and `||`";
  if (before.endsWith("%")) return "shares are numbers in rules: write `0.4` for 40%";
  return "a rule looks like `contact.segment == 'premium' && ai.turn > 4`";
}
function lowerFirst(text4) {
  return text4.charAt(0).toLowerCase() + text4.slice(1);
}
var MAX_LENGTH, shared2, TYPE_WORDS, Compiler;
var init_rules = __esm({
  "src/scenario/rules.ts"() {
    "use strict";
    init_observable();
    init_rule_fields();
    init_rule_operators();
    init_suggest();
    MAX_LENGTH = 2e3;
    shared2 = null;
    TYPE_WORDS = { number: "a number", duration: "a duration", text: "text", flag: "true or false" };
    Compiler = class {
      problems = [];
      live = false;
      text;
      names;
      constructor(text4, names) {
        this.text = text4;
        this.names = names;
      }
      compile() {
        const ast = this.parse();
        const expression = ast === null ? null : this.expression(ast);
        if (ast !== null && expression !== null && expression.type !== "flag") {
          this.fail(ast, "E192", `the rule is ${TYPE_WORDS[expression.type]}, not true or false`, "compare it with something, for example `ai.turn > 4`");
        }
        const holds = expression?.type === "flag" && this.problems.length === 0 ? expression.run : null;
        return { holds, live: this.live, problems: this.problems };
      }
      parse() {
        const whole2 = { start: 0, end: this.text.length };
        if (this.text.trim() === "") return this.fail(whole2, "E190", "the rule is empty", "write for example `contact.stakes == 'high'`");
        if (this.text.length > MAX_LENGTH)
          return this.fail({ start: 0, end: 20 }, "E190", `the rule is longer than ${MAX_LENGTH} characters`, "split it into several");
        try {
          return environment().parse(this.text).ast;
        } catch (error) {
          if (!(error instanceof ParseError)) return this.fail(whole2, "E190", "the rule is nested too deeply", "split it into several");
          const start2 = Math.min(error.range?.start ?? 0, this.text.length);
          const ends = this.text.slice(start2).trim() === "";
          if (/maxDepth|maxAst/.test(error.message)) return this.fail(whole2, "E190", "the rule is nested too deeply", "split it into several");
          const message = ends ? "the rule ends too early" : lowerFirst((error.summary ?? "it cannot be read").replace(/^Unexpected (token|character): .*$/s, "this is not expected here"));
          return this.fail(
            {
              start: ends ? Math.max(0, this.text.trimEnd().length - 1) : start2,
              end: ends ? this.text.trimEnd().length : Math.max(start2 + 1, error.range?.end ?? 0)
            },
            "E190",
            message,
            parseHelp(this.text, start2)
          );
        }
      }
      fail(range, code, message, help) {
        const problem = { code, message, offset: range.start, length: Math.max(1, range.end - range.start) };
        this.problems.push(help === void 0 ? problem : { ...problem, help });
        return null;
      }
      expression(node) {
        switch (node.op) {
          case "value":
            return this.literal(node, node.args);
          case "id":
          case ".":
            return this.field(node);
          case "!_": {
            const inner = this.flag(node.args);
            return inner && flag2((view) => !inner(view));
          }
          case "-_": {
            const inner = this.expression(node.args);
            if (inner === null) return null;
            if (inner.type !== "number") return this.fail(node, "E192", `${TYPE_WORDS[inner.type]} has no negative`, "only numbers can be negative");
            return numeric("number", inner.constant === null ? null : -inner.constant, (view) => -inner.run(view));
          }
          case "&&": {
            const [left, right] = this.flags(node.args);
            return left && right && flag2((view) => left(view) && right(view));
          }
          case "||": {
            const [left, right] = this.flags(node.args);
            return left && right && flag2((view) => left(view) || right(view));
          }
          case "==":
          case "!=":
          case "<":
          case "<=":
          case ">":
          case ">=":
            return this.comparison(node, node.op, node.args);
          case "+":
          case "-":
          case "*":
          case "/":
          case "%":
            return this.arithmetic(node, node.op, node.args);
          case "in":
            return this.membership(node, node.args);
          case "?:":
            return this.choice(node, node.args);
          case "call":
            return node.args[0] === "duration" ? this.durationLiteral(node, node.args[1]) : this.unavailable(node, `\`${node.args[0]}()\``);
          case "rcall":
            return this.unavailable(node, `\`.${node.args[0]}()\``);
          case "[]":
          case "[?]":
          case ".?":
            return this.unavailable(node, "this way of reading a field", "write for example `contact.segment`");
          case "list":
            return this.unavailable(node, "a list here", "lists stand after `in`: `contact.intent in ['a', 'b']`");
          case "map":
            return this.unavailable(node, "a map");
        }
      }
      unavailable(range, what, help = "rules have fields, numbers, text, duration(), in [..], and the operators && || ! == != < <= > >= + - * / %") {
        return this.fail(range, "E190", `${what} is not available in rules`, help);
      }
      literal(range, value) {
        if (typeof value === "bigint" || typeof value === "number") return numeric("number", Number(value), () => Number(value));
        if (typeof value === "boolean") return flag2(() => value);
        if (typeof value === "string") return { type: "text", run: () => value, constant: value, field: null };
        return this.unavailable(range, "this kind of value");
      }
      field(node) {
        const path = pathOf(node);
        if (path === null) return this.unavailable(node, "this way of reading a field", "write for example `contact.segment`");
        const field = OBSERVABLE.find((one) => one.path === path);
        if (field === void 0) return this.fail(node, "E191", `\`${path}\` is not something that a router sees`, this.fieldHelp(path));
        this.live ||= field.live;
        const number9 = NUMBERS[path];
        if (number9 !== void 0) return { type: field.type === "duration" ? "duration" : "number", run: number9, constant: null };
        const text4 = TEXTS[path];
        if (text4 !== void 0) return { type: "text", run: text4, constant: null, field };
        return flag2(FLAGS[path]);
      }
      fieldHelp(path) {
        const ids = [...this.names.intents, ...this.names.segments, ...this.names.channels, ...this.names.sources];
        if (ids.includes(path)) return `text goes in quotes: \`'${path}'\``;
        const [group4 = "", name] = path.split(".");
        const fields = OBSERVABLE.map((one) => one.path);
        const close2 = nearest(path, fields);
        const inGroup = fields.filter((one) => one.startsWith(`${group4}.`));
        if (inGroup.length === 0 || name === void 0)
          return close2 === null || name === void 0 ? inGroup.length > 0 ? `it has ${inGroup.join(", ")}` : "fields are contact.\u2026, ai.\u2026, humans.\u2026 and clock.\u2026; text goes in quotes" : `did you mean \`${close2}\`?`;
        return close2 === null ? `\`${group4}\` has ${inGroup.map((one) => one.slice(group4.length + 1)).join(", ")}` : `did you mean \`${close2}\`?`;
      }
      flag(node) {
        const expression = this.expression(node);
        if (expression === null) return null;
        if (expression.type === "flag") return expression.run;
        return this.fail(node, "E192", `this is ${TYPE_WORDS[expression.type]}, not true or false`, "compare it with something");
      }
      flags([left, right]) {
        return [this.flag(left), this.flag(right)];
      }
      both([left, right]) {
        return [this.expression(left), this.expression(right)];
      }
      comparison(node, op, args) {
        const [left, right] = this.both(args);
        if (left === null || right === null) return null;
        if (left.type === "text" && right.type === "text") {
          if (op !== "==" && op !== "!=") return this.fail(node, "E192", "text has no order", "compare it with == or !=");
          if (!this.knownText(left, right, args[1]) || !this.knownText(right, left, args[0])) return null;
          return flag2(sameText(op, left, right));
        }
        if (left.type === "flag" && right.type === "flag") {
          if (op !== "==" && op !== "!=") return this.fail(node, "E192", "true and false have no order", "compare them with == or !=");
          return flag2(op === "==" ? (view) => left.run(view) === right.run(view) : (view) => left.run(view) !== right.run(view));
        }
        if (isNumeric(left) && isNumeric(right) && left.type === right.type) return flag2(compare(op, left, right));
        return this.fail(node, "E192", `${TYPE_WORDS[left.type]} cannot be compared with ${TYPE_WORDS[right.type]}`, comparisonHelp(left, right));
      }
      /** A constant compared with a field that has a fixed set of values must be one of them. */
      knownText(field, constant3, place) {
        if (field.field === null || constant3.constant === null) return true;
        const known2 = this.valuesOf(field.field);
        if (known2.includes(constant3.constant)) return true;
        const what = field.field.path.split(".")[1] ?? "value";
        this.fail(place, "E193", `there is no ${what} \`${constant3.constant}\``, didYouMean(constant3.constant, known2));
        return false;
      }
      valuesOf({ values = [] }) {
        return typeof values === "string" ? this.names[values] : values;
      }
      arithmetic(node, op, args) {
        const [left, right] = this.both(args);
        if (left === null || right === null) return null;
        const durations = left.type === "duration" && right.type === "duration" && (op === "+" || op === "-");
        if (!durations && (left.type !== "number" || right.type !== "number")) {
          return this.fail(
            node,
            "E192",
            `\`${op}\` does not work on ${TYPE_WORDS[left.type]} and ${TYPE_WORDS[right.type]}`,
            "calculate with numbers; durations can be added and subtracted"
          );
        }
        const [a, b] = [left, right];
        if ((op === "/" || op === "%") && (b.constant === null || b.constant === 0)) {
          return this.fail(
            args[1],
            "E194",
            b.constant === 0 ? "this divides by zero" : "this could be zero, and the rule would have no answer",
            "divide by a number, or multiply the other side instead"
          );
        }
        const run = calculate(op, a.run, b.run);
        const constant3 = a.constant === null || b.constant === null ? null : calculate(
          op,
          () => a.constant,
          () => b.constant
        )(void 0);
        return numeric(durations ? "duration" : "number", constant3, run);
      }
      membership(node, [needle, list]) {
        const value = this.expression(needle);
        if (list.op !== "list") return this.fail(list, "E192", "`in` needs a list", "write for example `contact.intent in ['a', 'b']`");
        const items = list.args.map((item2) => [item2, this.expression(item2)]);
        if (value === null) return null;
        let right = true;
        const constants = /* @__PURE__ */ new Set();
        for (const [place, item2] of items) {
          if (item2 === null) right = false;
          else if (item2.type !== value.type || item2.type === "flag" || item2.constant === null) {
            this.fail(
              place,
              "E192",
              `this is not ${TYPE_WORDS[value.type]} written out`,
              `the list holds what \`${this.text.slice(needle.start, needle.end)}\` can be`
            );
            right = false;
          } else if (item2.type === "text" && value.type === "text" && !this.knownText(value, item2, place)) right = false;
          else constants.add(item2.constant);
        }
        if (!right || value.type === "flag") return right ? this.fail(node, "E192", "`in` does not work on true or false", "write the condition itself") : null;
        const { run } = value;
        return flag2((view) => constants.has(run(view)));
      }
      choice(node, [condition, yes, no]) {
        const test = this.flag(condition);
        const [left, right] = this.both([yes, no]);
        if (test === null || left === null || right === null) return null;
        if (left.type === "flag" && right.type === "flag") return flag2((view) => test(view) ? left.run(view) : right.run(view));
        if (left.type === "text" && right.type === "text")
          return { type: "text", run: (view) => test(view) ? left.run(view) : right.run(view), constant: null, field: left.field ?? right.field };
        if (isNumeric(left) && isNumeric(right) && left.type === right.type)
          return numeric(left.type, null, (view) => test(view) ? left.run(view) : right.run(view));
        return this.fail(node, "E192", `the two answers are ${TYPE_WORDS[left.type]} and ${TYPE_WORDS[right.type]}`, "give both the same type");
      }
      durationLiteral(node, args) {
        const [argument] = args;
        if (args.length !== 1 || argument?.op !== "value" || typeof argument.args !== "string")
          return this.fail(node, "E192", "`duration()` takes one text", "write for example `duration('3m')`");
        const seconds = secondsOf(argument.args);
        if (seconds === null)
          return this.fail(
            argument,
            "E192",
            `\`${argument.args}\` is not a duration`,
            "write hours, minutes, seconds or milliseconds: `duration('1h30m')`, `duration('45s')`"
          );
        return numeric("duration", seconds, () => seconds);
      }
    };
  }
});

// twinloop.tmp.ts
import fc2 from "fast-check";

// test/support/random-scenario.ts
import fc from "fast-check";

// src/scenario/schema.ts
import * as z10 from "zod";

// src/scenario/schema-arrivals.ts
import * as z3 from "zod";

// src/scenario/schema-values.ts
import * as z from "zod";

// src/scenario/complaint.ts
var MARK = "";
function complaint(code, message, help) {
  return [code, message, help].join(MARK);
}
function complaintParts(message) {
  const [code, sentence, help] = message.split(MARK);
  return code === void 0 || sentence === void 0 || help === void 0 ? null : { code, message: sentence, help };
}

// src/scenario/schema-values.ts
var MARKS = ["measured", "published", "derived", "secondary", "vendor", "assumed"];
var CHANNELS = ["voice", "chat"];
var TRIGGERS = [
  "low-confidence",
  "asks-for-human",
  "sensitive-topic",
  "high-stakes",
  "turns",
  "time",
  "ai-full",
  "ai-down",
  "always",
  "failure",
  "rule"
];
function notYet(what) {
  return z.never({ error: complaint("E107", `${what} is not built yet`, "remove it: this version refuses what it cannot simulate rather than ignore it") }).optional();
}
function wrong(code, message, help) {
  return (issue) => issue.input === void 0 ? void 0 : complaint(code, message, help);
}
function planned(later, what, now) {
  return (issue) => typeof issue.input === "string" && later.includes(issue.input) ? complaint("E107", `${what} \`${issue.input}\` is not built yet`, `use ${now.join(", ")}`) : void 0;
}
function trusted(value) {
  const made = trustedSchemas.get(value);
  if (made !== void 0) return made;
  const schema = trustedSchema(value);
  trustedSchemas.set(value, schema);
  return schema;
}
var trustedSchemas = /* @__PURE__ */ new Map();
var mark = z.enum(MARKS).describe("measured, published, derived, secondary, vendor or assumed");
var whereFrom = z.string().optional().describe("where the number comes from");
function trustedSchema(value) {
  const range = z.tuple([value, value]).optional().describe("low and high value thought possible");
  const unit = value.meta()?.["unit"];
  const schema = z.union([value, z.strictObject({ value, range, source: whereFrom, mark })]);
  return typeof unit === "string" ? schema.meta({ id: `${unit}-with-source` }) : schema;
}
var idPattern = /^[a-z0-9][a-z0-9-]*$/;
var id = z.string().regex(idPattern, { error: wrong("E108", "an id uses a-z, 0-9 and -", "write for example `order-status`") }).meta({ id: "id" });
var mapOf = (value) => z.record(id, value);
var positive = z.number().gt(0);
var count = z.number().int().min(0);
var text = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string().optional() })]).meta({ id: "text" });
var rule = z.string().meta({ rule: "boolean" }).describe("a CEL expression over what a router can see");

// src/scenario/units.ts
import * as z2 from "zod";
var UNIT_WORDS = {
  duration: { noun: "a duration", example: "1m30s", rule: "a number with ms, s, m, h, d or w; several may follow each other" },
  rate: { noun: "a rate", example: "120/h", rule: "a number per /s, /m, /h, /d or /w" },
  share: { noun: "a share", example: "30%", rule: "from 0% to 100%" },
  points: { noun: "a change in points", example: "+2pp", rule: "percentage points, from -100pp to +100pp" },
  money: { noun: "an amount of money", example: "3.10 EUR", rule: "a number, a space and a currency code" },
  "money-per-hour": { noun: "pay per hour", example: "24 EUR/h", rule: "a number, a space and a currency code with /h" },
  "time-of-day": { noun: "a time of day", example: '"08:00"', rule: 'from "00:00" to "24:00"' },
  moment: { noun: "a date", example: "2026-03-02", rule: "a local date, or date and time such as 2026-03-02T10:00" },
  days: { noun: "days of the week", example: "mon-fri", rule: "mon tue wed thu fri sat sun, spans and lists of them, or every" }
};
var NUMBER = String.raw`(?:\d{1,15}(?:\.\d{1,30})?|\.\d{1,30})`;
var SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
function unitCodec({ kind: kind5, pattern, fromNumber, parse: parse3, print, output }) {
  const { noun, example: example2, rule: rule2 } = UNIT_WORDS[kind5];
  const reads = (text5) => pattern.test(text5) && parse3(text5) !== void 0;
  const meant = (bare) => {
    const text5 = fromNumber?.(bare);
    return text5 !== void 0 && reads(text5) ? `write \`${text5}\`` : `write for example \`${example2}\``;
  };
  const complain = (input) => {
    if (typeof input === "number")
      return complaint("E105", fromNumber === void 0 ? `\`${input}\` is not ${noun}` : `\`${input}\` has no unit`, meant(input));
    if (typeof input !== "string") return complaint("E104", `expected ${noun}, found ${kindOf(input)}`, `write for example \`${example2}\``);
    const text5 = input.length > 60 ? `${input.slice(0, 60)}\u2026` : input;
    if (/^[+-]?[\d.]+$/.test(input) && fromNumber !== void 0) return complaint("E105", `\`${text5}\` has no unit`, meant(Number(input)));
    if (input.startsWith("-") && reads(input.slice(1)))
      return complaint("E106", `\`${text5}\` is negative`, `${noun} is 0 or more, for example \`${input.slice(1)}\``);
    if (pattern.test(input)) return complaint("E106", `\`${text5}\` is out of range`, `${noun} is ${rule2}`);
    const guess = guesses(input).find(reads);
    return complaint(
      "E105",
      `\`${text5}\` is not ${noun}`,
      guess === void 0 ? `${noun} is ${rule2}; write for example \`${example2}\`` : `did you mean \`${guess}\`?`
    );
  };
  const text4 = z2.string({ error: (issue) => complain(issue.input) }).regex(pattern, { error: (issue) => complain(issue.input) });
  return z2.codec(text4, output, {
    decode: (input, context) => {
      const value = parse3(input);
      if (value !== void 0) return value;
      context.issues.push({ code: "custom", message: complain(input), input });
      return z2.NEVER;
    },
    encode: (value) => print(value)
  }).meta({ id: kind5, unit: kind5 });
}
function kindOf(input) {
  if (input === null) return "nothing";
  return Array.isArray(input) ? "a list" : typeof input === "object" ? "a block" : `\`${String(input)}\``;
}
function guesses(input) {
  const short2 = input.slice(0, 60).toLowerCase().replace(/(\d),(\d)/g, "$1.$2").replace(/\s+per\s+/g, "/").replace(/\s+/g, "").replace(/milliseconds?/g, "ms").replace(/seconds?|secs?/g, "s").replace(/minutes?|mins?/g, "m").replace(/hours?|hrs?/g, "h").replace(/days?/g, "d").replace(/weeks?/g, "w").replace(/percent|pct/g, "%").replace(/^(€|\$|£)([\d.]+)/, "$2$1").replace("\u20AC", "EUR").replace("$", "USD").replace("\xA3", "GBP");
  const [, amount2, currency, rest] = /^([\d.]+)([a-zA-Z]{3})(.*)$/.exec(short2) ?? [];
  const weekdays2 = input.toLowerCase().replace(/\s+/g, "").replace(/(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g, "$1");
  return [
    short2,
    `${amount2} ${currency?.toUpperCase()}${rest}`,
    `${amount2} ${currency?.toUpperCase()}/h`,
    short2.replace(/\/1?(s|m|h|d|w)$/, "/$1"),
    short2.replace(/pp$/, "%"),
    short2.replace(/%$/, "pp"),
    short2.padStart(5, "0"),
    `${short2.slice(0, 10)}T${short2.slice(10).replace(/^t/, "")}`,
    weekdays2
  ];
}
function exactly(value, scaled2, read) {
  for (const digits of [15, 16, 17]) {
    const text4 = decimal(Number(scaled2.toPrecision(digits)));
    if (read(text4) === value) return text4;
  }
  return decimal(scaled2);
}
function decimal(value) {
  const text4 = String(value);
  return text4.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text4;
}
function parseDuration(text4) {
  let seconds = 0;
  for (const [, amount2, unit] of text4.matchAll(/(\d+(?:\.\d+)?|\.\d+)(ms|s|m|h|d|w)/g)) seconds += Number(amount2) * SECONDS[unit];
  return seconds;
}
function printDuration(seconds) {
  if (!Number.isInteger(seconds) || seconds === 0) return `${decimal(seconds)}s`;
  const parts2 = [];
  let rest = seconds;
  for (const unit of ["d", "h", "m", "s"]) {
    const whole2 = Math.floor(rest / SECONDS[unit]);
    if (whole2 > 0) parts2.push(`${whole2}${unit}`);
    rest -= whole2 * SECONDS[unit];
  }
  return parts2.join("");
}
var duration = unitCodec({
  kind: "duration",
  pattern: new RegExp(`^(?:${NUMBER}(?:ms|s|m|h|d|w))+$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))}s`,
  parse: parseDuration,
  print: printDuration,
  output: z2.number().min(0)
});
function printRate(value) {
  const written2 = ["h", "m", "s", "d", "w"].map((unit) => `${exactly(value, value * SECONDS[unit], (text4) => Number(text4) / SECONDS[unit])}/${unit}`);
  return written2.find((text4) => parseRate(text4) === value) ?? written2[0];
}
function parseRate(text4) {
  const [amount2, unit] = text4.split("/");
  return Number(amount2) / SECONDS[unit];
}
var rate = unitCodec({
  kind: "rate",
  pattern: new RegExp(`^${NUMBER}/(?:s|m|h|d|w)$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))}/h`,
  parse: parseRate,
  print: printRate,
  output: z2.number().min(0)
});
var share = unitCodec({
  kind: "share",
  pattern: new RegExp(`^${NUMBER}%$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare) <= 1 ? Number((Math.abs(bare) * 100).toPrecision(12)) : Math.abs(bare))}%`,
  parse: (text4) => {
    const value = Number(text4.slice(0, -1)) / 100;
    return value <= 1 ? value : void 0;
  },
  print: (value) => `${exactly(value, value * 100, (text4) => Number(text4) / 100)}%`,
  output: z2.number().min(0).max(1)
});
var points = unitCodec({
  kind: "points",
  pattern: new RegExp(`^[+-]?${NUMBER}pp$`),
  fromNumber: (bare) => `${bare < 0 ? "" : "+"}${decimal(Math.abs(bare) < 1 ? Number((bare * 100).toPrecision(12)) : bare)}pp`,
  parse: (text4) => {
    const value = Number(text4.slice(0, -2)) / 100 + 0;
    return Math.abs(value) <= 1 ? value : void 0;
  },
  print: (value) => `${value < 0 ? "" : "+"}${exactly(value, value * 100, (text4) => Number(text4) / 100)}pp`,
  output: z2.number().min(-1).max(1)
});
var CURRENCY = "[A-Z]{3}";
var money = unitCodec({
  kind: "money",
  pattern: new RegExp(`^${NUMBER} ${CURRENCY}$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))} EUR`,
  parse: (text4) => ({ amount: Number(text4.slice(0, -4)), currency: text4.slice(-3) }),
  print: ({ amount: amount2, currency }) => `${decimal(amount2)} ${currency}`,
  output: z2.object({ amount: z2.number().min(0), currency: z2.string() })
});
var moneyPerHour = unitCodec({
  kind: "money-per-hour",
  pattern: new RegExp(`^${NUMBER} ${CURRENCY}/h$`),
  fromNumber: (bare) => `${decimal(Math.abs(bare))} EUR/h`,
  parse: (text4) => ({ amount: Number(text4.slice(0, -6)), currency: text4.slice(-5, -2) }),
  print: ({ amount: amount2, currency }) => `${decimal(amount2)} ${currency}/h`,
  output: z2.object({ amount: z2.number().min(0), currency: z2.string() })
});
var timeOfDay = unitCodec({
  kind: "time-of-day",
  pattern: /^\d{2}:\d{2}$/,
  parse: (text4) => {
    const [hours, minutes] = text4.split(":").map(Number);
    const seconds = hours * 3600 + minutes * 60;
    return minutes < 60 && seconds <= 86400 ? seconds : void 0;
  },
  print: (seconds) => `${String(Math.floor(seconds / 3600)).padStart(2, "0")}:${String(Math.floor(seconds % 3600 / 60)).padStart(2, "0")}`,
  output: z2.number().min(0).max(86400)
});
var moment = unitCodec({
  kind: "moment",
  pattern: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/,
  parse: (text4) => {
    const [date, time] = text4.split("T");
    const [year, month, day] = date.split("-").map(Number);
    const [hour, minute, second] = (time ?? "00:00").split(":").map(Number);
    const valid = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && (second ?? 0) <= 59;
    return valid ? text4 : void 0;
  },
  print: (text4) => text4,
  output: z2.string()
});
function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
var WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var days = unitCodec({
  kind: "days",
  pattern: /^(?:every|(?:mon|tue|wed|thu|fri|sat|sun)(?:[-,](?:mon|tue|wed|thu|fri|sat|sun))*)$/,
  parse: (text4) => {
    if (text4 === "every") return [1, 2, 3, 4, 5, 6, 7];
    const chosen = /* @__PURE__ */ new Set();
    for (const part of text4.split(",")) {
      const [first, last, ...more] = part.split("-").map((day) => WEEKDAYS.indexOf(day));
      if (more.length > 0) return void 0;
      for (let day = first; ; day = (day + 1) % 7) {
        chosen.add(day + 1);
        if (day === (last ?? first)) break;
      }
    }
    return [...chosen].sort((a, b) => a - b);
  },
  print: (chosen) => chosen.length === 7 ? "every" : chosen.map((day) => WEEKDAYS[day - 1]).join(","),
  output: z2.array(z2.number().int().min(1).max(7))
});

// src/scenario/schema-arrivals.ts
var weekdays = z3.strictObject(
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, z3.number().min(0).optional()]))
);
var weights = z3.array(z3.number().min(0)).min(1);
var weightsFile = z3.strictObject({ file: z3.string(), column: z3.string() });
var profile = z3.union([weights, weightsFile]);
var factor = z3.number().min(0);
var dayFactor = z3.strictObject({
  cv: trusted(share).describe("standard deviation of the factor, whose mean is 1; of daily counts beyond what chance alone gives"),
  correlation: trusted(share).optional().describe("with the days of other sources that state one (Gaussian copula); absent: none")
});
var wave = z3.strictObject({
  mean: trusted(rate),
  amplitude: trusted(rate).describe("how far the rate rises above its mean and falls below it; at most the mean"),
  period: duration,
  peak: duration.optional().describe("when it is highest, after the start of the window; default: a quarter of the period, a sine from the start")
});
var arrivals = z3.strictObject({
  rate: trusted(rate).optional().describe("constant"),
  "per-day": trusted(positive).optional().describe("mean number on an average day"),
  "per-week": trusted(positive).optional().describe("mean number a week"),
  steps: z3.array(z3.tuple([timeOfDay, rate])).min(1).optional().describe("[time of day, rate], every day: the rate from that time to the next; before the first it is the last one"),
  points: z3.array(z3.tuple([timeOfDay, rate])).min(1).optional().describe("[time of day, rate], every day: straight lines between, also from the last to the first of the next day"),
  wave: wave.optional().describe("a rate that rises and falls as a sine"),
  "by-weekday": weekdays.optional().describe("weights of the days; absent days weigh 1; of `steps` and `points`, factors"),
  "by-interval": z3.union([weights, weightsFile, mapOf(z3.strictObject({ days, weights: profile }))]).optional().describe("weights through the day, equal intervals from midnight"),
  "by-date": mapOf(factor).optional().describe("local date \u2192 factor of that day, on top of all else; 0: nobody"),
  growth: z3.strictObject({ factor: positive, every: duration }).optional().describe("each `every` has `factor` times the arrivals of the one before; counted in whole days from the first day of the window"),
  "day-factor": dayFactor.optional().describe("busy days and quiet days: one Gamma factor a local day, shared by its intervals")
});
var surge = z3.strictObject({
  title: text.optional(),
  from: moment,
  length: duration,
  sources: z3.array(id).min(1).optional().describe("absent: all with `arrivals`"),
  factor: trusted(factor).describe("of the rate while it lasts; surges that overlap multiply"),
  "extra-intents": mapOf(share).optional().describe("mix of the contacts that the surge adds; absent: like the others")
});
var surges = mapOf(surge);
var dayType = z3.strictObject({
  title: text.optional(),
  share: trusted(share).optional().describe("of days, drawn by date; the days of no type are ordinary"),
  dates: z3.array(moment).min(1).optional().describe("local dates that are of this type for certain"),
  sources: z3.array(id).min(1).optional().describe("absent: all with `arrivals`"),
  factor: trusted(factor).describe("of the rate all day")
});
var dayTypes = mapOf(dayType);

// src/scenario/schema-calendar.ts
import * as z4 from "zod";
var CLOSED_RULES = ["queue", "ai-only", "callback-next-day", "refuse"];
var openingWindow = z4.strictObject({
  days: days.optional().describe("absent: every day"),
  from: timeOfDay,
  to: timeOfDay,
  channels: z4.array(z4.enum(CHANNELS)).min(1).optional().describe("channels with hours of their own; absent: all that no window names")
});
var opening = mapOf(openingWindow);
var closed = z4.partialRecord(z4.enum(CHANNELS), z4.enum(CLOSED_RULES));
var holidays = z4.array(z4.union([moment, z4.strictObject({ date: moment, as: z4.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) })])).min(1);

// src/scenario/schema-demand.ts
import * as z6 from "zod";

// src/scenario/schema-distributions.ts
import * as z5 from "zod";
var shapes = (() => {
  const value = duration;
  const above = trusted(positive);
  const meanAndCv = z5.strictObject({ mean: trusted(value), cv: above.describe("standard deviation \xF7 mean of the variable (never of its log)") }).meta({ id: "mean-and-cv" });
  return {
    constant: trusted(value).optional(),
    exponential: z5.strictObject({ mean: trusted(value) }).meta({ id: "exponential" }).optional(),
    lognormal: meanAndCv.optional().describe("mean and cv of the variable itself"),
    gamma: meanAndCv.optional(),
    weibull: z5.strictObject({ mean: trusted(value), shape: above }).meta({ id: "weibull" }).optional().describe("shape 1 is exponential; below 1 the hazard falls"),
    uniform: z5.strictObject({ from: trusted(value), to: trusted(value) }).meta({ id: "uniform" }).optional(),
    triangular: z5.strictObject({ from: trusted(value), mode: trusted(value), to: trusted(value) }).meta({ id: "triangular" }).optional(),
    beta: z5.strictObject({ from: trusted(value), to: trusted(value), mean: trusted(value), concentration: above }).meta({ id: "beta" }).optional().describe("on from\u2026to; larger concentration, narrower around the mean"),
    empirical: z5.strictObject({ file: z5.string(), column: z5.string(), unit: z5.enum(["ms", "s", "m", "h", "d"]) }).meta({ id: "empirical" }).optional().describe("observed values from a CSV column, interpolated between order statistics"),
    points: z5.array(z5.tuple([value, share])).min(2).meta({ id: "points-of-a-distribution" }).optional().describe("[value, share at or below it], rising; linear between; a final share below 100% means never")
  };
})();
var component = z5.strictObject({ share, ...shapes }).meta({ id: "component-of-a-mixture" });
var durationShapes = { ...shapes, mixture: mapOf(component).optional().describe("a weighted mixture; shares sum to 100%") };
var durationDistribution = z5.union([duration, z5.strictObject(durationShapes)]).meta({ id: "duration-distribution" });
var onePatience = z5.union([z5.literal("none"), durationDistribution]);
var bySomething = z5.record(id, onePatience);
var patience = z5.union([
  z5.literal("none"),
  duration,
  z5.strictObject({
    ...durationShapes,
    "kaplan-meier": z5.strictObject({
      file: z5.string(),
      column: z5.string().describe("seconds waited, or another unit"),
      unit: z5.enum(["ms", "s", "m", "h", "d"]),
      abandoned: z5.string().describe("column that is 1 where the wait ended by giving up, 0 where it was cut short by an answer")
    }).optional().describe("patience estimated from observed waits (Kaplan and Meier 1958); what the curve leaves over waits for ever"),
    balks: trusted(share).optional().describe("share that leaves at once when it has to wait"),
    "never-leaves": trusted(share).optional().describe("share that waits for ever"),
    "by-channel": z5.partialRecord(z5.enum(CHANNELS), onePatience).optional().describe("segment counts before intent, intent before channel"),
    "by-intent": bySomething.optional(),
    "by-segment": bySomething.optional()
  })
]);

// src/scenario/schema-demand.ts
var aiOfIntent = z6.strictObject({
  resolves: trusted(share).optional().describe("mean share of contacts that the AI alone would resolve; absent: all"),
  concentration: trusted(z6.number().min(0)).optional().describe("\u03BA of the Beta spread of success over difficulty; absent: everyone alike, 0: fixed by difficulty"),
  "notices-failure": trusted(share).optional().describe("share of failing conversations in which the AI itself asks for a human"),
  "transfers-needlessly": trusted(share).optional().describe("share of succeeding conversations in which it does so all the same"),
  turns: z6.strictObject({ mean: trusted(positive), cv: trusted(z6.number().min(0)).optional() }).optional().describe("turns of a full conversation"),
  turn: trusted(duration).optional().describe("duration of one turn"),
  duration: durationDistribution.optional().describe("of the whole conversation, instead of `turns` and `turn`")
});
var handling = {
  handle: durationDistribution.optional(),
  "after-contact": durationDistribution.optional()
};
var humanOfIntent = z6.strictObject({
  ...handling,
  resolves: trusted(share).optional().describe("share of contacts that a human resolves; absent: all"),
  "difficulty-correlation": trusted(z6.number().min(-1).max(1)).optional().describe("of handle time with difficulty (Gaussian copula)"),
  "resolves-concentration": trusted(z6.number().min(0)).optional(),
  "by-channel": z6.partialRecord(z6.enum(CHANNELS), z6.strictObject(handling)).optional()
});
var intent = z6.strictObject({
  title: text.optional(),
  stakes: z6.union([z6.enum(["high", "normal"]), z6.strictObject({ high: trusted(share) })]).optional(),
  sensitive: trusted(share).optional(),
  novel: notYet("`novel`"),
  ambiguous: notYet("`ambiguous`"),
  exception: notYet("`exception`"),
  ai: aiOfIntent.optional(),
  human: humanOfIntent.optional()
});
var segment = z6.strictObject({
  title: text.optional(),
  "prefers-human": trusted(share).optional(),
  priority: z6.number().int().min(-100).max(100).optional().describe("higher is served first"),
  value: notYet("`value` of a segment"),
  adviser: notYet("`adviser`")
});
var column = z6.union([
  z6.string(),
  z6.strictObject({
    column: z6.string(),
    unit: z6.enum(["ms", "s", "m", "h", "d"]).optional(),
    format: z6.string().optional().describe("of a date and time, e.g. yyyy-MM-ddTHH:mm:ss"),
    map: z6.record(z6.string(), z6.union([z6.string(), z6.number(), z6.boolean()])).optional(),
    else: z6.union([z6.string(), z6.number(), z6.boolean()]).optional()
  })
]);
var listFromFile = z6.strictObject({
  file: z6.string().describe("CSV or JSONL, plain or gz, relative to this file"),
  columns: z6.strictObject({
    id: column,
    arrives: column,
    intent: column.optional(),
    segment: column.optional(),
    channel: column.optional(),
    priority: column.optional(),
    handle: column.optional(),
    patience: column.optional(),
    "ai-resolves": column.optional(),
    "needs-human": column.optional()
  }),
  observed: z6.record(id, column).optional().describe("observed outcomes: shown beside the simulated ones, never fed to the run")
});
var contact = z6.strictObject({
  id: z6.string(),
  arrives: z6.union([duration, moment]).describe("time since the start of the window, or a local date and time"),
  intent: id.optional(),
  segment: id.optional(),
  channel: z6.enum(CHANNELS).optional(),
  priority: z6.number().int().optional(),
  handle: duration.optional(),
  patience: z6.union([duration, z6.literal("none")]).optional(),
  "ai-resolves": z6.boolean().optional(),
  "needs-human": z6.boolean().optional()
});
var source = z6.strictObject({
  title: text.optional(),
  channel: z6.enum(CHANNELS, { error: planned(["email", "messaging", "sms", "social"], "channel", CHANNELS) }),
  stream: id.optional().describe("name of the random stream; default: the id of the source"),
  arrivals: arrivals.optional(),
  list: listFromFile.optional(),
  contacts: z6.array(contact).optional().describe("contacts written out here"),
  intents: mapOf(share).optional().describe("mix; sums to 100%; may be left out when there is one intent"),
  segments: mapOf(share).optional(),
  patience: patience.optional().describe("how long a customer waits for a human; absent: for ever"),
  redial: z6.strictObject({
    "after-abandonment": trusted(share).optional(),
    "after-busy": trusted(share).optional(),
    delay: durationDistribution.optional(),
    "delay-after-busy": durationDistribution.optional().describe("absent: as `delay`"),
    persistence: trusted(share).optional().describe("what is left of the chance with every redial: 80% tries again less and less; absent: 100%"),
    "at-most": count.max(100).optional().describe("redials of one need; absent: 100")
  }).optional()
});

// src/scenario/schema-sides.ts
import * as z9 from "zod";

// src/scenario/schema-ai-operation.ts
import * as z7 from "zod";
var window = z7.strictObject({
  from: z7.union([duration, moment]).describe("time since the start of the window, or a local date and time"),
  length: duration
});
var outages = z7.strictObject({
  windows: mapOf(window).optional().describe("planned ones"),
  random: z7.strictObject({
    up: durationDistribution.describe("how long the AI stays up"),
    down: durationDistribution.describe("how long it then stays down")
  }).optional().describe("the AI goes down and comes back by chance, from the start of the run, the same for every policy"),
  "new-contacts": z7.enum(["humans", "queue", "lost"]).default("humans").describe("contacts that come to an AI that is down, or wait for it when it goes down"),
  "in-progress": z7.enum(["finish", "humans", "lost", "pause"]).default("humans").describe("conversations when the AI goes down: go on, go to a human at once, are lost, or stand still until it is back")
});
var drift = z7.strictObject({
  each: duration.describe("the time in which so much changes, such as 1w"),
  resolves: trusted(points).optional().describe("change of the AI\u2019s chance of success"),
  shift: trusted(z7.number()).optional().describe("change of `confidence.shift`"),
  from: z7.union([duration, moment]).optional().describe("when it begins: time since the start of the window (the default), or a local date and time")
});

// src/scenario/schema-staff.ts
import * as z8 from "zod";
var SHIFT_ENDS = ["finish", "hand-over", "drop"];
var shiftBreak = z8.strictObject({
  after: duration.describe("from the start of the shift"),
  length: duration.describe("back on time: who leaves late has less of it")
});
var shift = z8.strictObject({
  days: days.optional().describe("on which the shift starts; absent: every day"),
  start: timeOfDay,
  length: duration.describe("from start to end, breaks included; at most 24h, past midnight if need be"),
  break: z8.union([shiftBreak, z8.array(shiftBreak)]).optional(),
  agents: z8.union([count, z8.array(id).min(1)]).describe("a number, or the ids of people: one id in several shifts is one person")
});
var SELECTIONS = ["longest-idle", "random", "fixed-order", "least-loaded", "best-skill"];
var select = z8.enum(SELECTIONS).describe("which free agent takes a contact; default: longest-idle");
var tenures = mapOf(
  z8.strictObject({
    speed: trusted(positive).optional().describe("times the speed of the group; 1 is as fast as the handle time says"),
    resolves: trusted(points).optional().describe("added to the human\u2019s success")
  })
).describe("stages of experience, from which groups mix their people");
var tenureMix = mapOf(share).describe("share of each of `humans.tenures` among the people of the group");
var agentSpread = z8.strictObject({
  "speed-cv": trusted(share).optional().describe("of speeds between people: lognormal with mean 1"),
  "resolves-sd": trusted(points).optional().describe("of success between people: normal with mean 0, in points")
});
var ROUNDINGS = ["nearest", "up", "down"];
var parts = z8.strictObject({
  planned: trusted(share).optional().describe("training, meetings, leave: so many fewer are there, always"),
  absence: trusted(share).optional().describe("each person is away on a day by this chance"),
  rounds: z8.enum(ROUNDINGS).optional().describe(
    "of a number of agents less `planned`, to whole people: nearest (default; a half is somebody), up or down; shifts of one group are rounded together"
  ),
  paid: z8.boolean().optional().describe("whether those who are away are paid; default: true")
});
var shrinkage = z8.union([trusted(share), parts]).describe("of those scheduled, how many are not there; a share alone is `planned`");

// src/scenario/schema-sides.ts
var ai = z9.strictObject({
  confidence: z9.strictObject({
    auc: trusted(z9.number().min(0.5).max(1)).optional().describe("within an intent, at the last turn"),
    shift: trusted(z9.number()).optional(),
    slope: trusted(z9.number().min(0)).optional()
  }).optional().describe("stated = logistic(shift + slope \xB7 logit)"),
  "asks-for-human": z9.strictObject({
    "prefers-human": trusted(share).optional().describe("chance a turn that a customer who prefers a human asks for one"),
    otherwise: trusted(share).optional().describe("chance a turn of any other customer"),
    failing: trusted(share).optional().describe("chance a turn, added when the conversation is failing")
  }).optional(),
  sessions: z9.strictObject({ limit: count, "when-full": z9.enum(["humans", "queue", "lost"]).default("humans") }).optional(),
  price: z9.strictObject({
    "per-attempt": trusted(money).optional(),
    "per-minute": trusted(money).optional(),
    "per-resolution": trusted(money).optional().describe("per contained contact"),
    "taken-back-within": duration.optional().describe("a return of the customer so soon takes the price of the resolution back")
  }).optional(),
  latency: durationDistribution.optional().describe("waiting for the AI in each turn, added to it; one draw a conversation"),
  outages: outages.optional().describe("when the AI is down, and what happens then"),
  "says-availability": notYet("`says-availability`"),
  signals: notYet("`signals`"),
  drift: drift.optional().describe("the AI gets better or worse as time goes on")
});
var serving = z9.strictObject({
  slots: count.min(1).max(20).default(1),
  pace: z9.union([z9.array(share).min(1), z9.strictObject({ "response-ratio": trusted(positive).describe("customer\u2019s time for an answer \xF7 the agent\u2019s") })]).optional().describe("of each contact with 1, 2, \u2026 in hand, 100% being the pace of `handle`; or what a response ratio makes of it; absent: full pace"),
  "total-pace": z9.array(positive).min(1).optional().describe("of all contacts in hand together, shared equally: [1, 1.6, 1.9]")
});
var agentWindow = z9.strictObject({
  days: days.optional(),
  from: timeOfDay,
  to: timeOfDay,
  agents: z9.union([count, z9.array(count).min(1)]).describe("a number, or one for each `step` of the window, as schedules come out of workforce management"),
  step: duration.optional().describe("of a list of agents; default: 30m")
});
var group = z9.strictObject({
  title: text.optional(),
  agents: z9.union([count, z9.literal("unlimited"), mapOf(agentWindow)]).optional().describe("a constant, windows of the week, or unlimited; instead: `shifts`"),
  channels: z9.partialRecord(z9.enum(CHANNELS), serving).optional().describe("absent: any channel, one contact at a time"),
  skills: mapOf(
    z9.strictObject({
      preference: count.min(1).optional().describe("1 is taken first"),
      speed: trusted(positive).optional().describe("1 is the speed of the intent\u2019s handle time; 2 is twice as fast"),
      resolves: trusted(points).optional()
    })
  ).optional().describe("absent: every intent"),
  cost: trusted(moneyPerHour).optional(),
  shifts: mapOf(shift).optional().describe("people with hours of their own, instead of `agents`"),
  "shift-end": z9.enum(SHIFT_ENDS).optional().describe("a customer on the line when the shift ends: finish (default), hand-over to the head of the queue, or drop; breaks wait for the customer"),
  tenure: tenureMix.optional(),
  "agent-spread": agentSpread.optional().describe("people differ; an AI does not"),
  training: notYet("`training`"),
  select: select.optional()
});
var groupChoice = z9.union([
  id,
  z9.array(id).min(1),
  z9.strictObject({
    group: z9.union([id, z9.array(id).min(1)]),
    "keep-idle": count.optional().describe("starts there only while more than so many of the group are idle: these are kept for its other work"),
    after: duration.optional().describe("only what has waited so long")
  })
]);
var queue = z9.strictObject({
  title: text.optional(),
  takes: z9.strictObject({ intents: z9.array(id).optional(), channels: z9.array(z9.enum(CHANNELS)).optional(), segments: z9.array(id).optional() }).optional(),
  groups: z9.array(groupChoice).min(1).describe("who serves it, first choice first; groups in a list of their own are asked together: the longest idle of them all"),
  order: z9.array(z9.enum(["priority", "escalated", "oldest"])).optional().describe("default: priority, then oldest"),
  ageing: trusted(duration).optional().describe("a contact that waits gains one priority each time this passes; absent: priorities never change"),
  places: count.optional().describe("waiting places; absent: unlimited; 0: none"),
  lines: count.optional().describe("places for those waiting and those talking; absent: unlimited"),
  "when-full": z9.enum(["blocked", "ai", "callback"]).optional().describe("what becomes of a contact that finds no place; ai: a conversation with the AI, where it has had none; callback: the offer of one")
});
var callback = z9.strictObject({
  accepted: trusted(share).optional().describe("share of those offered a callback who take it; absent: all"),
  "offered-above": duration.optional().describe("estimated wait above which it is offered, unless the policy says when; absent: to everyone who must wait"),
  within: trusted(duration).optional().describe("what is promised: a callback is kept when the customer is reached within; absent: no promise to break"),
  answers: trusted(share).optional().describe("share of calls that the customer answers; absent: all"),
  attempts: count.min(1).max(20).optional().describe("calls before the customer is given up; absent: 1"),
  ring: trusted(duration).optional().describe("agent seconds of a call that nobody answers; absent: 0s"),
  "again-after": duration.optional().describe("time until the next call; absent: 0s"),
  "keeps-place": z9.boolean().optional().describe("called in turn, as if the customer had waited; false: after those who wait; absent: true"),
  "keep-idle": count.optional().describe("with keeps-place: false, calls start only while more than so many of a group are idle")
});
var humans = z9.strictObject({
  groups: mapOf(group),
  queues: mapOf(queue).optional().describe("absent: one queue an intent, served by every group with the skill"),
  lines: count.optional().describe("telephone lines of the whole centre: those waiting and those talking; absent: unlimited"),
  opening: opening.optional().describe("hours in which humans take contacts; absent: always"),
  closed: closed.optional().describe("what becomes of a contact that asks for a human outside them, by channel; default: it waits in the queue"),
  shrinkage: shrinkage.optional(),
  tenures: tenures.optional(),
  select: select.optional(),
  callback: callback.optional().describe("offered to those who must wait"),
  roles: notYet("`roles`")
});
var CONTEXT_ITEMS = ["transcript", "identity-and-history", "summary", "actions-taken", "reason"];
var packetItem = z9.union([trusted(share), z9.strictObject({ present: trusted(share), faithful: trusted(share).optional() })]);
var perItem = (value) => z9.strictObject({
  transcript: value.optional(),
  "identity-and-history": value.optional(),
  summary: value.optional(),
  "actions-taken": value.optional(),
  reason: value.optional()
});
var handoff = z9.strictObject({
  context: perItem(packetItem).optional().describe("chance that each item is in the packet; absent items are complete"),
  briefing: z9.strictObject({ expects: trusted(share).optional(), emotion: trusted(share).optional(), why: notYet("`why`"), tried: notYet("`tried`") }).optional(),
  "re-authenticate": trusted(share).optional().describe("chance that the customer must prove who they are again"),
  "verification-required": z9.boolean().optional().describe("true: a repeated authentication is a fatal criterion"),
  effects: z9.strictObject({
    reading: perItem(trusted(duration)).optional().describe("human seconds to read an item that is present"),
    repeating: perItem(trusted(duration)).optional().describe("human seconds while the customer repeats what a missing item held"),
    "re-authentication": trusted(duration).optional(),
    misdirection: z9.strictObject({ extra: trusted(duration).optional(), resolves: trusted(points).optional() }).optional().describe("for each unfaithful item: extra human seconds, change of the human\u2019s success")
  }).optional(),
  score: z9.strictObject({
    completeness: positive.optional(),
    fidelity: positive.optional(),
    "no-repetition": positive.optional(),
    "transition-time": positive.optional(),
    "right-destination": positive.optional(),
    expectations: positive.optional(),
    reverse: positive.optional()
  }).optional().describe("weights of the handoff quality score"),
  announce: notYet("`announce`"),
  failures: notYet("`failures`"),
  "back-to-ai": notYet("`back-to-ai`")
});
var assist = z9.strictObject({
  saves: trusted(share).optional().describe("share of handle time saved on an assisted human leg"),
  resolves: trusted(points).optional().describe("change of the human\u2019s success on an assisted leg"),
  suggestions: notYet("`suggestions`"),
  adoption: notYet("`adoption`"),
  data: notYet("`data`"),
  "after-contact": notYet("`after-contact` of assist"),
  "quality-monitoring": notYet("`quality-monitoring`")
});

// src/scenario/schema.ts
var SCHEMA_ID = "tandem/scenario@1";
var replicationRange = z10.string().regex(/^\d+\.\.\d+$/, { error: wrong("E109", "expected a whole number, or a range", "write `20`, or `20..200` with `precision`") });
var notPrecision = wrong("E109", "expected a precision", "write `2.5%` (relative), `0.5pp` (points) or `2s`");
var precisionTarget = z10.string({ error: notPrecision }).regex(/^(?:\d+(?:\.\d+)?|\.\d+)(?:%|pp|s|m|h)$/, { error: notPrecision });
var notDay = wrong("E109", "expected a span of one day", 'write `"07:00-19:00"`');
var experiment = z10.strictObject({
  kind: z10.enum(["terminating", "steady-state"]).default("terminating").describe("terminating: each replication is a day or a week, and its start is part of the question; steady-state: the long run, start forgotten"),
  start: moment.optional().describe("first local day (or moment) of the measured window"),
  length: duration.optional().describe("the measured window; whole days are calendar days in `timezone`"),
  day: z10.string({ error: notDay }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: notDay }).optional().describe("one day between two times, instead of `length`"),
  needs: count.min(1).optional().describe("stop after so many needs and run until empty, instead of `length`"),
  "lead-in": duration.optional().describe("run before the window and not counted"),
  "warm-up": z10.union([z10.literal("auto"), duration]).optional().describe("of a steady-state experiment: run before `length` and not counted; default: auto, found in a pilot run (MSER-5)"),
  follow: duration.optional().describe("how long needs born in the window are followed; default: until closed, at most 7 days"),
  end: z10.literal("cut").optional().describe("stop at the end of the window; what is open is counted as in the system"),
  timezone: z10.string().optional(),
  interval: duration.optional(),
  replications: z10.union([count.min(1), replicationRange]).optional(),
  precision: z10.record(z10.string(), precisionTarget).optional(),
  confidence: share.optional(),
  "time-limit": notYet("`time-limit`"),
  "start-state": notYet("`start-state`")
});
var returns = z10.strictObject({
  after: z10.strictObject({
    unresolved: trusted(share).optional().describe("chance of coming back after a contact that left the need unresolved"),
    served: trusted(share).optional().describe("chance of coming back after a contact that resolved it"),
    contained: trusted(share).optional().describe("overrides both for contacts that ended with the AI")
  }).optional(),
  delay: durationDistribution.optional(),
  "at-most": count.optional().describe("returns of one need")
});
var coefficient = trusted(z10.number()).optional();
var satisfaction = z10.strictObject({
  level: coefficient.describe("latent satisfaction of a resolved need at first contact, nothing waited, nothing repeated, on the logit scale"),
  unresolved: coefficient.describe("added when the need is not resolved"),
  "extra-contact": coefficient.describe("added for each contact after the first"),
  "wait-minute": coefficient.describe("added for each minute waited for a human"),
  transfer: coefficient.describe("added for each handoff"),
  repetition: coefficient.describe("added for each item the customer repeats"),
  "re-authentication": coefficient.describe("added for each repeated authentication"),
  "human-got": coefficient.describe("added when a customer who prefers a human got one"),
  "human-denied": coefficient.describe("added when a customer who prefers a human got none"),
  abandoned: coefficient.describe("added when the need ends in giving up the wait, or turned away"),
  thresholds: z10.tuple([z10.number(), z10.number(), z10.number(), z10.number()]).optional().describe("between ratings 1|2, 2|3, 3|4, 4|5; rating 4 or 5 is \u201Csatisfied\u201D; 3|4 is 0 by convention"),
  survey: z10.strictObject({ contained: trusted(share).optional(), human: trusted(share).optional(), abandoned: trusted(share).optional() }).optional().describe("share that answers a survey, by how the journey ended"),
  scale: notYet("`scale` (scorecard)"),
  score: notYet("`score` (scorecard)")
});
var trigger = z10.strictObject({
  id: id.optional(),
  on: z10.enum(TRIGGERS, { error: planned(["frustration", "signal", "ai-down"], "trigger", TRIGGERS) }),
  below: share.optional(),
  above: z10.union([count, duration]).optional(),
  times: count.min(1).optional(),
  if: rule.optional()
});
var routeRule = z10.strictObject({ id: id.optional(), if: rule.optional(), to: z10.enum(["ai", "human"]) });
var policy = z10.strictObject({
  title: text.optional(),
  type: z10.string().optional(),
  like: id.optional().describe("copy another policy of this file"),
  module: z10.string().optional().describe("an ES module beside this file that exports a policy"),
  with: z10.record(z10.string(), z10.unknown()).optional().describe("an overlay on the world: path \u2192 value"),
  escalate: z10.union([z10.array(trigger), z10.strictObject({ like: id })]).optional(),
  route: z10.array(routeRule).optional(),
  complexity: z10.strictObject({ correlation: trusted(z10.number().min(-1).max(1)) }).optional().describe("of the router\u2019s estimate with true difficulty"),
  parameters: z10.record(id, z10.union([z10.number(), z10.string(), z10.boolean()])).optional(),
  offer: z10.strictObject({ callback: z10.strictObject({ if: rule }).optional(), human: notYet("`offer.human`") }).optional().describe("when `humans.callback` is offered to a contact that must wait"),
  "hand-back": notYet("`hand-back`")
});
var bound = z10.union([share, duration, money, z10.number()]);
var limit = z10.strictObject({ "at-least": bound.optional(), "at-most": bound.optional() });
var GUARDED_STRETCHES = ["interval", "day", "week"];
var guardedPart = z10.strictObject({
  source: id.optional(),
  channel: z10.enum(CHANNELS).optional(),
  intent: id.optional(),
  segment: id.optional(),
  queue: id.optional(),
  group: id.optional()
});
var guard = z10.strictObject({
  title: text.optional(),
  metric: z10.string(),
  "at-least": bound.optional(),
  "at-most": bound.optional(),
  of: guardedPart.optional().describe("the part of the customers or of the staff that it speaks of; several keys: all of them at once"),
  every: z10.enum(GUARDED_STRETCHES).optional().describe("the limit holds for each of these by itself, not for the run as a whole; needs time in days"),
  in: share.optional().describe("the least share of them that must keep it; default: all")
});
var decide = z10.strictObject({
  maximise: z10.string().optional(),
  minimise: z10.string().optional(),
  "subject-to": z10.record(z10.string(), z10.union([z10.literal("kept"), limit])).optional(),
  reference: id.optional().describe("the policy that others are compared with; default: the first")
});
var scenarioSchema = z10.strictObject({
  schema: z10.literal(SCHEMA_ID, { error: wrong("E110", `this program reads scenarios of the format \`${SCHEMA_ID}\``, `write \`schema: ${SCHEMA_ID}\``) }),
  id,
  title: text.optional(),
  description: text.optional(),
  use: z10.array(z10.string()).optional().describe("presets of values; a preset never switches a mechanism on"),
  extends: z10.string().optional(),
  seed: z10.union([z10.string(), z10.number()]).default("tandem"),
  experiment: experiment.default({ kind: "terminating" }),
  decide: decide.optional(),
  "service-level": z10.strictObject({
    within: trusted(duration).optional(),
    formula: z10.enum(["sl1", "sl2", "sl3", "sl4"]).optional(),
    clock: z10.literal("human-queue-entry").optional()
  }).optional(),
  intents: mapOf(intent),
  segments: mapOf(segment).optional(),
  sources: mapOf(source),
  ai: ai.optional(),
  humans: humans.optional(),
  handoff: handoff.optional(),
  assist: assist.optional(),
  returns: returns.optional(),
  satisfaction: satisfaction.optional(),
  policies: mapOf(policy),
  guards: mapOf(guard).optional(),
  holidays: holidays.optional().describe("dates that are like another day of the week, for arrivals, opening and staff; a bare date is like a Sunday"),
  surges: surges.optional().describe("stretches of time with a factor times the arrivals"),
  "day-types": dayTypes.optional().describe("kinds of days with a factor times the arrivals, by chance or by date"),
  emotion: notYet("`emotion`"),
  learning: notYet("`learning`"),
  proactive: notYet("`proactive`"),
  platform: notYet("`platform`"),
  losses: notYet("`losses`"),
  check: notYet("`check`"),
  sweep: notYet("`sweep`"),
  staff: notYet("`staff`"),
  cover: notYet("`cover`"),
  tests: notYet("`tests`")
});
function valueOf(trustedValue) {
  return typeof trustedValue === "object" && trustedValue !== null && "value" in trustedValue ? trustedValue.value : trustedValue;
}

// src/scenario/shrinkage.ts
function shrinkageOf(written2) {
  const none2 = { planned: 0, absence: 0, rounds: "nearest", paid: true };
  if (written2 === void 0) return none2;
  if (typeof written2 === "number" || "value" in written2) return { ...none2, planned: valueOf(written2) };
  return {
    planned: written2.planned === void 0 ? 0 : valueOf(written2.planned),
    absence: written2.absence === void 0 ? 0 : valueOf(written2.absence),
    rounds: written2.rounds ?? "nearest",
    paid: written2.paid ?? true
  };
}
var ROUNDING = 1e-9;
function presentOf(scheduled, { planned: planned2, rounds: rounds2 }) {
  const exact = scheduled * (1 - planned2);
  if (rounds2 === "up") return Math.ceil(exact - ROUNDING);
  return Math.floor(exact + (rounds2 === "down" ? 0 : 0.5) + ROUNDING);
}
function shrunkShifts(shifts2, shrinkage3) {
  let scheduled = 0;
  let there2 = 0;
  const present = {};
  const away2 = {};
  for (const [id2, shift2] of Object.entries(shifts2)) {
    present[id2] = shift2;
    if (typeof shift2.agents !== "number") continue;
    scheduled += shift2.agents;
    const agents2 = presentOf(scheduled, shrinkage3) - there2;
    there2 += agents2;
    present[id2] = { ...shift2, agents: agents2 };
    away2[id2] = { ...shift2, agents: shift2.agents - agents2 };
  }
  return { present, away: away2 };
}

// src/scenario/moments.ts
var ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
function readIsoMoment(text4) {
  const match = ISO.exec(text4);
  if (match === null) return void 0;
  const [, year, month, day, hour, minute, second, offset] = match;
  return momentOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number((second ?? "0").replace(",", ".")),
    offset
  });
}
var TOKENS = {
  yyyy: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  dd: String.raw`(?<day>\d{2})`,
  d: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  ss: String.raw`(?<second>\d{2})`,
  SSS: String.raw`(?<millisecond>\d{3})`,
  XXX: String.raw`(?<offset>Z|[+-]\d{2}:?\d{2})`
};
var TOKEN = /yyyy|MM|M|dd|d|HH|H|mm|ss|SSS|XXX/g;
function momentReader(pattern) {
  let source3 = "";
  let at2 = 0;
  const seen = /* @__PURE__ */ new Set();
  for (const match of pattern.matchAll(TOKEN)) {
    const token = match[0];
    source3 += literal5(pattern.slice(at2, match.index)) + (TOKENS[token] ?? "");
    at2 = match.index + token.length;
    const field = token.slice(0, 1);
    if (seen.has(field)) return void 0;
    seen.add(field);
  }
  source3 += literal5(pattern.slice(at2));
  const unknownLetter = /[A-SU-Za-z]/.test(pattern.replace(TOKEN, ""));
  if (unknownLetter || !["y", "M", "d"].every((field) => seen.has(field))) return void 0;
  const regex = new RegExp(`^${source3}$`);
  return (text4) => {
    const groups = regex.exec(text4)?.groups;
    if (groups === void 0) return void 0;
    return momentOf({
      year: Number(groups["year"]),
      month: Number(groups["month"]),
      day: Number(groups["day"]),
      hour: Number(groups["hour"] ?? 0),
      minute: Number(groups["minute"] ?? 0),
      second: Number(groups["second"] ?? 0) + Number(groups["millisecond"] ?? 0) / 1e3,
      offset: groups["offset"]
    });
  };
}
function literal5(text4) {
  return text4.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
var DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function daysInMonth(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1] ?? 0;
}
function momentOf({ year, month, day, hour, minute, second, offset }) {
  if (year < 1e3 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second >= 60) return void 0;
  const local = Date.UTC(year, month - 1, day) / 1e3 + hour * 3600 + minute * 60 + second;
  if (offset === void 0) return { seconds: local, absolute: false };
  if (offset === "Z") return { seconds: local, absolute: true };
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(":", "") || 0)];
  if (hours > 18 || minutes > 59) return void 0;
  const east = (hours * 60 + minutes) * 60;
  return { seconds: offset.startsWith("-") ? local + east : local - east, absolute: true };
}

// src/model/ai-operation.ts
function compileOutages(outages3, calendar, compile) {
  const { windows, random } = outages3;
  const planned2 = apart(
    Object.values(windows ?? {}).map(({ from, length: length2 }) => {
      const start2 = onRunClock(from, calendar);
      return [start2, start2 + length2];
    })
  );
  return {
    starts: Float64Array.from(planned2, ([start2]) => start2),
    ends: Float64Array.from(planned2, ([, end4]) => end4),
    random: random === void 0 ? null : { up: compile(random.up), down: compile(random.down) },
    newContacts: outages3["new-contacts"],
    inProgress: outages3["in-progress"]
  };
}
function apart(windows) {
  const result = [];
  for (const [start2, end4] of [...windows].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== void 0 && start2 <= last[1]) last[1] = Math.max(last[1], end4);
    else if (end4 > 0) result.push([Math.max(0, start2), end4]);
  }
  return result;
}
function onRunClock(moment2, calendar) {
  return typeof moment2 === "number" ? calendar.span.windowStart + moment2 : calendar.fromLocal(readIsoMoment(moment2).seconds);
}
function compileDrift(drift3, calendar) {
  const each2 = (change) => change / drift3.each;
  return {
    from: onRunClock(drift3.from ?? 0, calendar),
    resolves: drift3.resolves === void 0 ? 0 : each2(valueOf(drift3.resolves)),
    shift: drift3.shift === void 0 ? 0 : each2(valueOf(drift3.shift))
  };
}
function compileOperation(ai4, calendar, compile) {
  return {
    latency: ai4.latency === void 0 ? null : compile(ai4.latency),
    outages: ai4.outages === void 0 ? null : compileOutages(ai4.outages, calendar, compile),
    drift: ai4.drift === void 0 ? null : compileDrift(ai4.drift, calendar)
  };
}

// src/model/daily-rate.ts
var DAY = 86400;
function stepRate(steps, factors, calendar) {
  const from = steps[0][0] === 0 ? steps : [[0, steps.at(-1)[1]], ...steps];
  return onDays(
    from.filter(([time]) => time < DAY).map(([time, rate3]) => ({ time, rate: rate3, end: rate3 })),
    factors,
    calendar,
    false
  );
}
function pointRate(points2, factors, calendar) {
  const [first, last] = [points2[0], points2.at(-1)];
  const gap = first[0] + DAY - last[0];
  const atMidnight = gap === 0 ? first[1] : last[1] + (first[1] - last[1]) * (DAY - last[0]) / gap;
  const whole2 = [...first[0] === 0 ? [] : [[0, atMidnight]], ...points2, ...last[0] === DAY ? [] : [[DAY, atMidnight]]];
  const lines2 = whole2.slice(0, -1).map(([time, rate3], i) => ({ time, rate: rate3, end: whole2[i + 1][1] }));
  return onDays(lines2, factors, calendar, true);
}
function onDays(lines2, factors, { days: days2, at: at2 }, sloped) {
  const made = { times: [], rates: [], slopes: [] };
  days2.weekdays.forEach((weekday, day) => {
    const factor2 = factors[weekday - 1];
    lines2.forEach(({ time, rate: rate3, end: end4 }, i) => {
      const [from, to] = [at2(day, time), at2(day, lines2[i + 1]?.time ?? DAY)];
      if (to <= from) return;
      const slope = factor2 * (end4 - rate3) / (to - from);
      if (!sloped && made.rates.at(-1) === factor2 * rate3) return;
      made.times.push(from);
      made.rates.push(factor2 * rate3);
      made.slopes.push(slope);
    });
  });
  return { times: Float64Array.from(made.times), rates: Float64Array.from(made.rates), slopes: sloped ? Float64Array.from(made.slopes) : null, wave: null };
}

// src/model/rate-profile.ts
function scaled(profile2, factor2) {
  const { times, rates, slopes, wave: wave2 } = profile2;
  const cuts = changesOf(factor2, times[0]);
  const edges = [.../* @__PURE__ */ new Set([...times, ...cuts.map(({ time }) => time)])].sort((a, b) => a - b);
  const made = { times: [], rates: [], slopes: [] };
  let piece = 0;
  let cut2 = 0;
  for (const edge of edges) {
    while (piece + 1 < times.length && times[piece + 1] <= edge) piece++;
    while (cut2 + 1 < cuts.length && cuts[cut2 + 1].time <= edge) cut2++;
    const { value } = cuts[cut2];
    const slope = slopes === null ? 0 : slopes[piece] * value;
    const rate3 = (slopes === null ? rates[piece] : rates[piece] + slopes[piece] * (edge - times[piece])) * value;
    if (slope === 0 && made.rates.at(-1) === rate3 && made.slopes.at(-1) === 0) continue;
    made.times.push(edge);
    made.rates.push(rate3);
    made.slopes.push(slope);
  }
  return { times: Float64Array.from(made.times), rates: Float64Array.from(made.rates), slopes: slopes && Float64Array.from(made.slopes), wave: wave2 };
}
function changesOf({ times, values }, start2) {
  const changes = [{ time: start2, value: 1 }];
  for (let i = 0; i < times.length; i++) {
    const time = times[i];
    const last = changes[changes.length - 1];
    if (time <= start2) last.value = values[i];
    else if (values[i] !== last.value) changes.push({ time, value: values[i] });
  }
  return changes;
}

// src/model/arrivals.ts
var DAY2 = 86400;
var WEEKDAYS2 = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
function profiles(byInterval, columns) {
  const flat = [1];
  const read = (profile2) => "file" in profile2 ? Array.from(columns(profile2.file, profile2.column)) : profile2;
  if (byInterval === void 0) return WEEKDAYS2.map(() => flat);
  if (Array.isArray(byInterval)) return WEEKDAYS2.map(() => byInterval);
  if ("file" in byInterval && typeof byInterval["file"] === "string") {
    const same2 = read(byInterval);
    return WEEKDAYS2.map(() => same2);
  }
  const byDay = WEEKDAYS2.map(() => [0]);
  for (const { days: days2, weights: weights2 } of Object.values(
    byInterval
  )) {
    for (const day of days2) byDay[day - 1] = read(weights2);
  }
  return byDay;
}
function compileRate(arrivals2, calendar, columns, surges3) {
  const profile2 = scaled(profileOf(arrivals2, calendar, columns), surges3);
  if (arrivals2.growth === void 0 && arrivals2["by-date"] === void 0) return profile2;
  return scaled(profile2, { times: calendar.days.starts, values: Float64Array.from(calendar.days.dates, (date) => dateFactor(arrivals2, date, calendar)) });
}
function dateFactor({ growth, "by-date": byDate }, date, { days: days2, span }) {
  const first = days2.dates[days2.starts.findLastIndex((start2) => start2 <= span.windowStart)];
  const grown = growth === void 0 ? 1 : Math.exp(Math.log(growth.factor) * (date - first) * DAY2 / growth.every);
  return grown * (byDate?.[new Date(date * DAY2 * 1e3).toISOString().slice(0, 10)] ?? 1);
}
function profileOf(arrivals2, calendar, columns) {
  const factors = WEEKDAYS2.map((day) => arrivals2["by-weekday"]?.[day] ?? 1);
  if (arrivals2.rate !== void 0) return constantRate(valueOf(arrivals2.rate));
  if (arrivals2.steps !== void 0) return stepRate(arrivals2.steps, factors, calendar);
  if (arrivals2.points !== void 0) return pointRate(arrivals2.points, factors, calendar);
  if (arrivals2.wave !== void 0) return waveRate(arrivals2.wave, calendar);
  return weightedRate(arrivals2, calendar, columns);
}
function constantRate(rate3) {
  return { times: Float64Array.of(0), rates: Float64Array.of(rate3), slopes: null, wave: null };
}
function waveRate({ mean, amplitude, period, peak }, { span }) {
  const [middle, swing] = [valueOf(mean), valueOf(amplitude)];
  if (swing === 0) return constantRate(middle);
  return { ...constantRate(middle), wave: { depth: swing / middle, speed: 2 * Math.PI / period, peak: span.windowStart + (peak ?? period / 4) } };
}
function weightedRate(arrivals2, calendar, columns) {
  const perWeek = arrivals2["per-week"] === void 0 ? valueOf(arrivals2["per-day"]) * 7 : valueOf(arrivals2["per-week"]);
  const byDay = profiles(arrivals2["by-interval"], columns);
  const dayWeight = (day) => arrivals2["by-weekday"]?.[WEEKDAYS2[day]] ?? 1;
  const weekTotal = byDay.reduce((sum2, weights2, day) => sum2 + dayWeight(day) * weights2.reduce((a, b) => a + b, 0), 0);
  const times = [];
  const rates = [];
  calendar.days.weekdays.forEach((weekday, day) => {
    const weights2 = byDay[weekday - 1];
    const seconds = DAY2 / weights2.length;
    weights2.forEach((weight, interval) => {
      const time = calendar.at(day, interval * seconds);
      const rate3 = weekTotal === 0 ? 0 : perWeek * dayWeight(weekday - 1) * weight / weekTotal / seconds;
      if (times.length > 0 && times[times.length - 1] === time) rates[rates.length - 1] = rate3;
      else if (rates[rates.length - 1] !== rate3 || times.length === 0) {
        times.push(time);
        rates.push(rate3);
      }
    });
  });
  return { times: Float64Array.from(times), rates: Float64Array.from(rates), slopes: null, wave: null };
}
function compileList(columns, calendar) {
  const { span } = calendar;
  const rows = [];
  const times = [];
  for (let row2 = 0; row2 < columns.length; row2++) {
    const written2 = columns.arrives[row2];
    const time = columns.clock === "run" ? span.windowStart + written2 : columns.clock === "local" ? calendar.fromLocal(written2) : calendar.fromUnix(written2);
    if (time < 0 || time >= span.horizon) continue;
    rows.push(row2);
    times.push(time);
  }
  const order2 = Array.from(times.keys()).sort((a, b) => times[a] - times[b] || a - b);
  return { columns, rows: Int32Array.from(order2, (i) => rows[i]), times: Float64Array.from(order2, (i) => times[i]) };
}

// src/model/calendar.ts
import { Temporal } from "temporal-polyfill";
var DAY3 = 86400;
var WEEKDAYS3 = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var FOLLOW_AT_MOST = 7 * DAY3;
var SOME_MONDAY = "2026-01-05";
function unix(moment2) {
  return moment2.epochMilliseconds / 1e3;
}
function plus(moment2, seconds) {
  const wholeDays = Math.floor(seconds / DAY3);
  const rest = seconds - wholeDays * DAY3;
  return moment2.add({ days: wholeDays }).add({ milliseconds: Math.round(rest * 1e3) });
}
function minus(moment2, seconds) {
  const wholeDays = Math.floor(seconds / DAY3);
  const rest = seconds - wholeDays * DAY3;
  return moment2.subtract({ days: wholeDays }).subtract({ milliseconds: Math.round(rest * 1e3) });
}
function dateNumber(midnight) {
  return Math.round(Date.UTC(midnight.year, midnight.month - 1, midnight.day) / 1e3 / DAY3);
}
function clockTime(text4) {
  const [hours, minutes] = text4.split(":").map(Number);
  return hours * 3600 + minutes * 60;
}
function onDay(midnight, timeOfDay2) {
  if (timeOfDay2 >= DAY3) return midnight.add({ days: 1 });
  const time = Temporal.PlainTime.from({ hour: Math.floor(timeOfDay2 / 3600), minute: Math.floor(timeOfDay2 % 3600 / 60), second: Math.floor(timeOfDay2 % 60) });
  const found = midnight.toPlainDate().toZonedDateTime({ timeZone: midnight.timeZoneId, plainTime: time });
  return found.toPlainTime().equals(time) ? found : found.add({ seconds: 1 }).getTimeZoneTransition("previous");
}
function startOf(experiment3, zone) {
  const written2 = experiment3.start ?? SOME_MONDAY;
  const start2 = Temporal.PlainDateTime.from(written2).toZonedDateTime(zone);
  return experiment3.day === void 0 ? start2 : onDay(start2.startOfDay(), clockTime(experiment3.day.split("-")[0]));
}
function endOf(experiment3, start2) {
  if (experiment3.day !== void 0) return onDay(start2.startOfDay(), clockTime(experiment3.day.split("-")[1]));
  return experiment3.length === void 0 ? null : plus(start2, experiment3.length);
}
function uncounted(experiment3) {
  if (experiment3.kind === "terminating") return experiment3["lead-in"] ?? 0;
  const warmUp = experiment3["warm-up"] ?? "auto";
  return warmUp === "auto" ? 0 : warmUp;
}
function intervalEdges(window2, days2, at2, length2) {
  if (!Number.isFinite(window2.end)) return Float64Array.of(0, Infinity);
  const edges = [window2.start];
  for (let day = 0; day < days2.starts.length; day++) {
    for (let time = 0; time < DAY3; time += length2) {
      const edge = at2(day, time);
      if (edge > edges[edges.length - 1] && edge < window2.end) edges.push(edge);
    }
  }
  edges.push(window2.end);
  return Float64Array.from(edges);
}
function labelsOf(edges, days2, zone, origin) {
  const end4 = edges[edges.length - 1];
  if (end4 === Infinity) {
    const whole2 = { labels: ["run"], edges };
    return { intervals: whole2, days: whole2 };
  }
  const local = (time) => Temporal.Instant.fromEpochMilliseconds(Math.round((time + origin) * 1e3)).toZonedDateTimeISO(zone);
  const dayEdges = [edges[0], ...Array.from(days2.starts).filter((start2) => start2 > edges[0] && start2 < end4), end4];
  return {
    intervals: { labels: Array.from(edges.subarray(0, -1), (time) => local(time).toPlainDateTime().toString({ smallestUnit: "minute" })), edges },
    days: { labels: dayEdges.slice(0, -1).map((time) => local(time).toPlainDate().toString()), edges: Float64Array.from(dayEdges) }
  };
}
function holidaysOf({ holidays: holidays2 }) {
  const like = (written2) => typeof written2 === "string" ? [written2, 7] : [written2.date, WEEKDAYS3.indexOf(written2.as) + 1];
  return new Map((holidays2 ?? []).map(like));
}
function compileCalendar(scenario) {
  const { experiment: experiment3 } = scenario;
  const zone = experiment3.timezone ?? "UTC";
  const start2 = startOf(experiment3, zone);
  const runStart = minus(start2, uncounted(experiment3));
  const origin = unix(runStart);
  const end4 = endOf(experiment3, start2);
  const windowEnd = end4 === null ? Infinity : unix(end4) - origin;
  const cut2 = experiment3.end === "cut";
  const follow = cut2 ? 0 : experiment3.follow ?? FOLLOW_AT_MOST;
  const horizon = end4 === null ? Infinity : unix(plus(end4, follow)) - origin;
  const starts = [];
  const weekdays2 = [];
  const dates = [];
  const holidays2 = holidaysOf(scenario);
  const midnights = [];
  const lastDay = end4 === null ? 366 : Infinity;
  for (let midnight = runStart.startOfDay(); unix(midnight) - origin < horizon && starts.length < lastDay; midnight = midnight.add({ days: 1 }).startOfDay()) {
    midnights.push(midnight);
    starts.push(unix(midnight) - origin);
    weekdays2.push(holidays2.get(midnight.toPlainDate().toString()) ?? midnight.dayOfWeek);
    dates.push(dateNumber(midnight));
  }
  const days2 = { starts: Float64Array.from(starts), weekdays: Int32Array.from(weekdays2), dates: Int32Array.from(dates) };
  const at2 = (day, timeOfDay2) => unix(onDay(midnights[day], timeOfDay2)) - origin;
  const windowStart = unix(start2) - origin;
  const edges = intervalEdges({ start: windowStart, end: windowEnd }, days2, at2, experiment3.interval ?? 1800);
  return {
    span: { windowStart, windowEnd, horizon, needs: experiment3.needs ?? 0, cut: cut2, edges },
    days: days2,
    labels: labelsOf(edges, days2, zone, origin),
    at: at2,
    fromUnix: (seconds) => seconds - origin,
    fromLocal: localConverter(midnights, origin)
  };
}
function localConverter(midnights, origin) {
  const zone = midnights[0].timeZoneId;
  const shifts2 = /* @__PURE__ */ new Map();
  midnights.forEach((midnight, index) => {
    const next2 = midnights[index + 1];
    if (next2 === void 0 || unix(next2) - unix(midnight) !== DAY3) return;
    const localDay = dateNumber(midnight);
    shifts2.set(localDay, unix(midnight) - origin - localDay * DAY3);
  });
  return (seconds) => {
    const shift2 = shifts2.get(Math.floor(seconds / DAY3));
    if (shift2 !== void 0) return seconds + shift2;
    const wallClock2 = Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1e3)).toZonedDateTimeISO("UTC").toPlainDateTime();
    return unix(wallClock2.toZonedDateTime(zone)) - origin;
  };
}

// src/random/root.ts
var LONGEST_STEP = 10;
function risingRoot(at2, start2) {
  let low = -Infinity;
  let high = Infinity;
  let x = start2;
  for (let step = 0; step < 200; step++) {
    const { value, slope } = at2(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    let next2 = x - Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, value / slope));
    if (!(next2 > low && next2 < high)) next2 = inside(low, high, x);
    if (Math.abs(next2 - x) <= 4e-16 * Math.max(1, Math.abs(x))) return next2;
    x = next2;
  }
  return x;
}
function inside(low, high, x) {
  if (low === -Infinity) return x - 1 - Math.abs(x);
  if (high === Infinity) return x + 1 + Math.abs(x);
  return 0.5 * (low + high);
}

// src/random/gamma.ts
var HALF_LOG_TWO_PI = 0.9189385332046728;
var MOST_TERMS = 1e6;
function stirlingSeries(x) {
  const r = 1 / (x * x);
  let sum2 = 1 / 156;
  sum2 = sum2 * r - 691 / 360360;
  sum2 = sum2 * r + 1 / 1188;
  sum2 = sum2 * r - 1 / 1680;
  sum2 = sum2 * r + 1 / 1260;
  sum2 = sum2 * r - 1 / 360;
  sum2 = sum2 * r + 1 / 12;
  return sum2 / x;
}
function logGamma(x) {
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingSeries(shifted) - Math.log(product);
}
function stirlingRest(x) {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}
function deviance(a, x) {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * (Math.log(a) - Math.log(x)) + x - a;
  const v = (a - x) / (a + x);
  let sum2 = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next2 = sum2 + power / j;
    if (next2 === sum2) return sum2;
    sum2 = next2;
  }
}
function gammaLogShares(logX, a) {
  const x = Math.exp(logX);
  if (x < 1e-16) {
    const below2 = a * logX - logGamma(a + 1);
    return { below: below2, above: Math.log(-Math.expm1(below2)), density: below2 + Math.log(a) };
  }
  const density = -deviance(a, x) - stirlingRest(a) + 0.5 * Math.log(a) - HALF_LOG_TWO_PI;
  if (x < a + 1) {
    const below2 = density + Math.log(risingSeries(x, a) / a);
    return { below: below2, above: Math.log(-Math.expm1(Math.min(below2, -Number.MIN_VALUE))), density };
  }
  const above = density + Math.log(upperFraction(x, a));
  return { below: Math.log1p(-Math.exp(above)), above, density };
}
function risingSeries(x, a) {
  let term = 1;
  let sum2 = 1;
  for (let n2 = 1; n2 < MOST_TERMS; n2++) {
    term *= x / (a + n2);
    sum2 += term;
    if (term < sum2 * 1e-17) break;
  }
  return sum2;
}
function upperFraction(x, a) {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n2 = 1; n2 < MOST_TERMS; n2++) {
    const numerator = n2 * (a - n2);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor2 = c * d;
    value *= factor2;
    if (Math.abs(factor2 - 1) < 1e-16) break;
  }
  return value;
}
function gammaCdf(x, a) {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return Math.exp(gammaLogShares(Math.log(x), a).below);
}
var LARGE_SHAPE = 1e5;
function logGammaQuantile(below2, above, z11, a, guess) {
  if (a > LARGE_SHAPE) return Math.log(largeShapeQuantile(z11, a));
  const least = (Math.log(below2) + logGamma(a + 1)) / a;
  if (least < -40) return least;
  const start2 = guess ?? Math.max(least, startFrom(z11, a));
  if (below2 <= 0.5) {
    const target3 = Math.log(below2);
    return risingRoot((logX) => {
      const { below: value, density } = gammaLogShares(logX, a);
      return { value: value - target3, slope: Math.exp(density - value) };
    }, start2);
  }
  const target2 = Math.log(above);
  return risingRoot((logX) => {
    const { above: value, density } = gammaLogShares(logX, a);
    return { value: target2 - value, slope: Math.exp(density - value) };
  }, start2);
}
function startFrom(z11, a) {
  const root = 1 - 1 / (9 * a) + z11 / (3 * Math.sqrt(a));
  return root > 0.1 ? Math.log(a) + 3 * Math.log(root) : -Infinity;
}
function largeShapeQuantile(z11, a) {
  const root = Math.sqrt(a);
  const z22 = z11 * z11;
  return a + root * z11 + (z22 - 1) / 3 + z11 * (z22 - 7) / (36 * root) - ((6 * z22 + 14) * z22 - 32) / (1620 * a) + z11 * ((9 * z22 + 256) * z22 - 433) / (38880 * a * root);
}

// src/random/beta.ts
var HALF_LOG_TWO_PI2 = 0.9189385332046728;
var MOST_TERMS2 = 1e6;
function logBeta(a, b) {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
function betaLogShares(logit, a, b) {
  if (logit > 0) {
    const { below: below2, above, density } = sharesBelowHalf(-logit, b, a);
    return { below: above, above: below2, density };
  }
  return sharesBelowHalf(logit, a, b);
}
function sharesBelowHalf(logit, a, b) {
  if (logit + Math.log(a + b + 1) < -38) {
    const below2 = a * logit - Math.log(a) - logBeta(a, b);
    return { below: below2, above: Math.log(-Math.expm1(Math.min(below2, -Number.MIN_VALUE))), density: below2 + Math.log(a) };
  }
  const odds = Math.exp(logit);
  const x = odds / (1 + odds);
  const y = 1 / (1 + odds);
  const n2 = a + b;
  const density = 0.5 * (Math.log(a) + Math.log(b) - Math.log(n2)) - HALF_LOG_TWO_PI2 + stirlingRest(n2) - stirlingRest(a) - stirlingRest(b) - deviance(a, n2 * x) - deviance(b, n2 * y);
  if (x < (a + 1) / (n2 + 2)) {
    const below2 = Math.min(density + Math.log(betaFraction(x, a, b) / a), -Number.MIN_VALUE);
    return { below: below2, above: Math.log(-Math.expm1(below2)), density };
  }
  const above = Math.min(density + Math.log(betaFraction(y, b, a) / b), -Number.MIN_VALUE);
  return { below: Math.log(-Math.expm1(above)), above, density };
}
function betaFraction(x, a, b) {
  const n2 = a + b;
  let c = 1;
  let d = 1 / (1 - n2 * x / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS2; m++) {
    const a2m = a + 2 * m;
    const even = m * (b - m) * x / ((a2m - 1) * a2m);
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = -(a + m) * (n2 + m) * x / (a2m * (a2m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor2 = c * d;
    value *= factor2;
    if (Math.abs(factor2 - 1) < 1e-16) break;
  }
  return value;
}
function betaCdf(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return Math.exp(betaLogShares(Math.log(x) - Math.log1p(-x), a, b).below);
}
function logitBetaQuantile(below2, above, a, b, guess) {
  const logB = logBeta(a, b);
  const least = (Math.log(below2) + Math.log(a) + logB) / a;
  if (least + Math.log(a + b + 1) < -45) return least;
  const most = -(Math.log(above) + Math.log(b) + logB) / b;
  if (most - Math.log(a + b + 1) > 45) return most;
  if (below2 <= 0.5) {
    const target3 = Math.log(below2);
    return risingRoot(
      (logit) => {
        const { below: value, density } = betaLogShares(logit, a, b);
        return { value: value - target3, slope: Math.exp(density - value) };
      },
      guess ?? Math.log(a) - Math.log(b)
    );
  }
  const target2 = Math.log(above);
  return risingRoot(
    (logit) => {
      const { above: value, density } = betaLogShares(logit, a, b);
      return { value: target2 - value, slope: Math.exp(density - value) };
    },
    guess ?? Math.log(a) - Math.log(b)
  );
}

// src/random/exponential.ts
var CELLS = 1024;
var FIRST_CELL = CELLS / 16;
var reciprocals = new Float64Array(CELLS + 1);
var logarithms = new Float64Array(CELLS + 1);
for (let cell2 = FIRST_CELL; cell2 <= CELLS; cell2++) {
  reciprocals[cell2] = CELLS / (cell2 + 0.5);
  logarithms[cell2] = Math.log(reciprocals[cell2]);
}
var LEAST_TAIL = 1 / 16;
var LEAST = 1 / CELLS;
function unitExponential(u) {
  const x = 1 - u;
  if (x < LEAST_TAIL) return -Math.log(x);
  if (u < LEAST) return u * (1 + u * (1 / 2 + u * (1 / 3 + u * (1 / 4 + u * (1 / 5 + u * (1 / 6))))));
  const cell2 = x * CELLS | 0;
  const r = x * reciprocals[cell2] - 1;
  const s2 = r * r;
  return logarithms[cell2] - (r - s2 * (1 / 2 - r * (1 / 3)) - s2 * s2 * (1 / 4 - r * (1 / 5) + s2 * (1 / 6 - r * (1 / 7))));
}

// src/random/normal.ts
var ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
var SQRT_32 = 5.656854249492381;
function normalDensity(z11) {
  return ONE_OVER_SQRT_TWO_PI * Math.exp(-0.5 * z11 * z11);
}
function bell(z11) {
  const coarse = Math.trunc(z11 * 16) / 16;
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(z11 - coarse) * (z11 + coarse) * 0.5);
}
function normalCdf(z11) {
  const size2 = Math.abs(z11);
  if (size2 <= 0.67448975) return 0.5 + z11 * centre(size2 > 111e-18 ? z11 * z11 : 0);
  const tail = size2 <= SQRT_32 ? bell(size2) * shoulder(size2) : bell(size2) * farTail(size2);
  if (Number.isNaN(tail)) return z11 < 0 ? 0 : z11 > 0 ? 1 : Number.NaN;
  return z11 < 0 ? tail : 1 - tail;
}
function centre(s2) {
  const top = (((0.06568233791820745 * s2 + 2.2352520354606837) * s2 + 161.02823106855587) * s2 + 1067.6894854603709) * s2 + 18154.98125334356;
  const bottom = (((s2 + 47.202581904688245) * s2 + 976.0985517377767) * s2 + 10260.932208618979) * s2 + 45507.78933502673;
  return top / bottom;
}
function shoulder(y) {
  let top = 10765576773720192e-24 * y + 0.39894151208813466;
  top = top * y + 8.883149794388377;
  top = top * y + 93.50665613217785;
  top = top * y + 597.2702763948002;
  top = top * y + 2494.5375852903726;
  top = top * y + 6848.190450536283;
  top = top * y + 11602.65143764735;
  top = top * y + 9842.714838383978;
  let bottom = y + 22.266688044328117;
  bottom = bottom * y + 235.387901782625;
  bottom = bottom * y + 1519.3775994075547;
  bottom = bottom * y + 6485.558298266761;
  bottom = bottom * y + 18615.571640885097;
  bottom = bottom * y + 34900.95272114598;
  bottom = bottom * y + 38912.00328609327;
  bottom = bottom * y + 19685.429676859992;
  return top / bottom;
}
function farTail(y) {
  const s2 = 1 / (y * y);
  let top = 0.023073441764940174 * s2 + 0.215898534057957;
  top = top * s2 + 0.12740116116024736;
  top = top * s2 + 0.022235277870649807;
  top = top * s2 + 0.0014216191932278934;
  top = top * s2 + 29112874951168793e-21;
  let bottom = s2 + 1.284260096144911;
  bottom = bottom * s2 + 0.4682382124808651;
  bottom = bottom * s2 + 0.06598813786892856;
  bottom = bottom * s2 + 0.0037823963320275824;
  bottom = bottom * s2 + 7297515550839662e-20;
  return (ONE_OVER_SQRT_TWO_PI - s2 * top / bottom) / y;
}
function normalQuantile(u) {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    let top = 2509.0809287301227 * r + 33430.57558358813;
    top = top * r + 67265.7709270087;
    top = top * r + 45921.95393154987;
    top = top * r + 13731.69376550946;
    top = top * r + 1971.5909503065513;
    top = top * r + 133.14166789178438;
    top = top * r + 3.3871328727963665;
    let bottom = 5226.495278852854 * r + 28729.085735721943;
    bottom = bottom * r + 39307.89580009271;
    bottom = bottom * r + 21213.794301586597;
    bottom = bottom * r + 5394.196021424751;
    bottom = bottom * r + 687.1870074920579;
    bottom = bottom * r + 42.31333070160091;
    return q * top / (bottom * r + 1);
  }
  const tail = q < 0 ? u : 1 - u;
  if (!(tail > 0)) return tail === 0 ? q < 0 ? -Infinity : Infinity : Number.NaN;
  const size2 = tailQuantile(Math.sqrt(-Math.log(tail)));
  return q < 0 ? -size2 : size2;
}
function tailQuantile(root) {
  if (root <= 5) {
    const r2 = root - 1.6;
    let top2 = 7745450142783414e-19 * r2 + 0.022723844989269184;
    top2 = top2 * r2 + 0.2417807251774506;
    top2 = top2 * r2 + 1.2704582524523684;
    top2 = top2 * r2 + 3.6478483247632045;
    top2 = top2 * r2 + 5.769497221460691;
    top2 = top2 * r2 + 4.630337846156546;
    top2 = top2 * r2 + 1.4234371107496835;
    let bottom2 = 10507500716444169e-25 * r2 + 5475938084995345e-19;
    bottom2 = bottom2 * r2 + 0.015198666563616457;
    bottom2 = bottom2 * r2 + 0.14810397642748008;
    bottom2 = bottom2 * r2 + 0.6897673349851;
    bottom2 = bottom2 * r2 + 1.6763848301838038;
    bottom2 = bottom2 * r2 + 2.053191626637759;
    return top2 / (bottom2 * r2 + 1);
  }
  const r = root - 5;
  let top = 20103343992922881e-23 * r + 27115555687434876e-21;
  top = top * r + 0.0012426609473880784;
  top = top * r + 0.026532189526576124;
  top = top * r + 0.29656057182850487;
  top = top * r + 1.7848265399172913;
  top = top * r + 5.463784911164114;
  top = top * r + 6.657904643501103;
  let bottom = 20442631033899397e-31 * r + 1421511758316446e-22;
  bottom = bottom * r + 18463183175100548e-21;
  bottom = bottom * r + 7868691311456133e-19;
  bottom = bottom * r + 0.014875361290850615;
  bottom = bottom * r + 0.1369298809227358;
  bottom = bottom * r + 0.599832206555888;
  return top / (bottom * r + 1);
}

// src/random/table.ts
var REACH = 8.25;
var FEWEST_CELLS = 64;
var MOST_CELLS = 16384;
var TOLERANCE = 1e-7;
function tabulate(curve) {
  for (let cells = FEWEST_CELLS; cells <= MOST_CELLS; cells *= 2) {
    const coefficients = tableOf(curve, cells);
    if (coefficients !== void 0) return reader(coefficients, cells);
  }
  return (z11) => {
    const within2 = Math.max(-REACH, Math.min(REACH, z11));
    return curve.value(normalCdf(within2), normalCdf(-within2), within2, void 0);
  };
}
function reader(coefficients, cells) {
  const cellsPerUnit = cells / (2 * REACH);
  const last = cells - 1e-9;
  return (z11) => {
    const place = Math.max(0, Math.min(last, (z11 + REACH) * cellsPerUnit));
    const cell2 = Math.trunc(place);
    const t = place - cell2;
    const at2 = cell2 * 4;
    return ((coefficients[at2 + 3] * t + coefficients[at2 + 2]) * t + coefficients[at2 + 1]) * t + coefficients[at2];
  };
}
function tableOf(curve, cells) {
  const width6 = 2 * REACH / cells;
  const coefficients = new Float64Array(cells * 4);
  const exact = (z11, guess) => curve.value(normalCdf(z11), normalCdf(-z11), z11, guess);
  const rise = (z11, value2) => width6 * Math.exp(Math.log(normalDensity(z11)) - curve.logDensity(value2));
  let value = exact(-REACH, void 0);
  let slope = rise(-REACH, value);
  for (let cell2 = 0; cell2 < cells; cell2++) {
    const z11 = -REACH + cell2 * width6;
    const nextValue = exact(z11 + width6, value + slope);
    const nextSlope = rise(z11 + width6, nextValue);
    const step = nextValue - value;
    if (slope * slope + nextSlope * nextSlope > 9 * step * step) return void 0;
    const square = 3 * step - 2 * slope - nextSlope;
    const cube = slope + nextSlope - 2 * step;
    const middle = value + slope / 2 + square / 4 + cube / 8;
    if (!(Math.abs(middle - exact(z11 + width6 / 2, middle)) <= TOLERANCE)) return void 0;
    coefficients.set([value, slope, square, cube], cell2 * 4);
    value = nextValue;
    slope = nextSlope;
  }
  return coefficients;
}

// src/random/law.ts
function constant(value) {
  return { mean: value, quantile: () => value, below: (x) => x < value ? 0 : 1 };
}
function exponential(mean) {
  if (mean === 0) return constant(0);
  return { mean, quantile: (u) => mean * unitExponential(u), below: (x) => x <= 0 ? 0 : -Math.expm1(-x / mean) };
}
function lognormal(mean, cv) {
  if (mean === 0 || cv === 0) return constant(mean);
  const variance = Math.log1p(cv * cv);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  return {
    mean,
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    below: (x) => x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)
  };
}
var gammaTables = /* @__PURE__ */ new Map();
function gamma(mean, cv) {
  if (mean === 0 || cv === 0) return constant(mean);
  const shape = 1 / (cv * cv);
  const logScale = Math.log(mean) - Math.log(shape);
  const scale = mean / shape;
  const table = gammaTables.get(shape) ?? gammaTable(shape);
  gammaTables.set(shape, table);
  return { mean, quantile: (u) => Math.exp(logScale + table(normalQuantile(u))), below: (x) => gammaCdf(x / scale, shape) };
}
function gammaTable(shape) {
  return tabulate({
    value: (below2, above, z11, guess) => logGammaQuantile(below2, above, z11, shape, guess),
    logDensity: (logX) => gammaLogShares(logX, shape).density
  });
}
function weibull(mean, shape) {
  if (mean === 0) return constant(0);
  const logScale = Math.log(mean) - logGamma(1 + 1 / shape);
  return {
    mean,
    quantile: (u) => Math.exp(logScale + Math.log(-Math.log1p(-u)) / shape),
    below: (x) => x <= 0 ? 0 : -Math.expm1(-Math.exp(shape * (Math.log(x) - logScale)))
  };
}
function uniform(from, to) {
  if (from === to) return constant(from);
  return { mean: (from + to) / 2, quantile: (u) => from + (to - from) * u, below: (x) => Math.max(0, Math.min(1, (x - from) / (to - from))) };
}
function triangular(from, mode, to) {
  if (from === to) return constant(from);
  const range = to - from;
  const peak = (mode - from) / range;
  return {
    mean: (from + mode + to) / 3,
    quantile: (u) => u < peak ? from + Math.sqrt(u * range * (mode - from)) : to - Math.sqrt((1 - u) * range * (to - mode)),
    below: (x) => {
      if (x <= from) return 0;
      if (x >= to) return 1;
      return x < mode ? (x - from) * (x - from) / (range * (mode - from)) : 1 - (to - x) * (to - x) / (range * (to - mode));
    }
  };
}
var betaTables = /* @__PURE__ */ new Map();
function betaLogitTable(a, b) {
  const key = `${a} ${b}`;
  const known2 = betaTables.get(key);
  if (known2 !== void 0) return known2;
  const table = tabulate({
    value: (below2, above, _z, guess) => logitBetaQuantile(below2, above, a, b, guess),
    logDensity: (logit) => betaLogShares(logit, a, b).density
  });
  betaTables.set(key, table);
  return table;
}
function beta(from, to, mean, concentration) {
  const share3 = (mean - from) / (to - from);
  if (from === to || share3 <= 0 || share3 >= 1) return constant(mean);
  const a = share3 * concentration;
  const b = (1 - share3) * concentration;
  const table = betaLogitTable(a, b);
  return {
    mean,
    quantile: (u) => from + (to - from) / (1 + Math.exp(-table(normalQuantile(u)))),
    below: (x) => betaCdf((x - from) / (to - from), a, b)
  };
}

// src/model/day-factor.ts
function compileDayFactor(spec) {
  const cv = spec === void 0 ? 0 : valueOf(spec.cv);
  if (spec === void 0 || cv === 0) return null;
  return { quantile: gamma(1, cv).quantile, correlation: spec.correlation === void 0 ? 0 : valueOf(spec.correlation) };
}

// src/model/day-types.ts
var DAY_MS = 864e5;
function compileDayTypes({ "day-types": types, sources }) {
  if (types === void 0 || Object.keys(types).length === 0) return null;
  const all = Object.values(types);
  let sum2 = 0;
  return {
    ids: Object.keys(types),
    cumulative: Float64Array.from(all, ({ share: share3 }) => sum2 += share3 === void 0 ? 0 : valueOf(share3)),
    certain: new Map(all.flatMap(({ dates }, type) => (dates ?? []).map((date) => [Math.round(Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY_MS), type]))),
    factors: Object.keys(sources).map((id2) => Float64Array.from(all, (type) => type.sources?.includes(id2) ?? true ? valueOf(type.factor) : 1))
  };
}

// src/random/mixture.ts
var CELLS2 = 128;
var REACH2 = 8.25;
var WIDTH = 2 * REACH2 / CELLS2;
var MOST_PIECES = 128;
var TOLERANCE2 = 1e-7;
function mixture(components) {
  const total = components.reduce((sum2, { share: share3 }) => sum2 + share3, 0);
  if (!(total > 0)) throw new RangeError("a mixture needs at least one component with a positive share");
  const parts2 = components.filter(({ share: share3 }) => share3 > 0).map(({ share: share3, law: law2 }) => ({ share: share3 / total, law: law2 }));
  if (parts2.length === 1) return parts2[0].law;
  const below2 = (x) => {
    let sum2 = 0;
    for (const { share: share3, law: law2 } of parts2) sum2 += share3 * law2.below(x);
    return sum2;
  };
  const { pieces, first, edges, cubics } = tableOf2(parts2, below2);
  return {
    mean: parts2.reduce((sum2, { share: share3, law: law2 }) => sum2 + share3 * law2.mean, 0),
    below: below2,
    quantile: (u) => {
      const place = (normalQuantile(u) + REACH2) / WIDTH;
      if (!(place >= 0 && place < CELLS2)) return solveBetweenComponents(parts2, below2, u);
      const cell2 = Math.trunc(place);
      const within2 = (place - cell2) * pieces[cell2];
      const piece = Math.trunc(within2);
      const at2 = (first[cell2] + piece) * 4;
      const cube = cubics[at2 + 3];
      if (Number.isNaN(cube)) return solveWithin(below2, u, edges[at2 >> 1], edges[(at2 >> 1) + 1]);
      const t = within2 - piece;
      return ((cube * t + cubics[at2 + 2]) * t + cubics[at2 + 1]) * t + cubics[at2];
    }
  };
}
function tableOf2(parts2, below2) {
  const pieces = new Int32Array(CELLS2);
  const first = new Int32Array(CELLS2);
  const edges = [];
  const cubics = [];
  let low = solveBetweenComponents(parts2, below2, normalCdf(-REACH2));
  for (let cell2 = 0; cell2 < CELLS2; cell2++) {
    const high = solveBetweenComponents(parts2, below2, normalCdf(-REACH2 + (cell2 + 1) * WIDTH));
    first[cell2] = edges.length / 2;
    pieces[cell2] = cut(below2, cell2, low, high, edges, cubics);
    low = high;
  }
  return { pieces, first, edges: Float64Array.from(edges), cubics: Float64Array.from(cubics) };
}
function cut(below2, cell2, low, high, edges, cubics) {
  for (let count3 = 1; ; count3 *= 2) {
    const ends = [];
    const fits = [];
    let good = true;
    let from = low;
    for (let piece = 0; piece < count3; piece++) {
      const start2 = -REACH2 + (cell2 + piece / count3) * WIDTH;
      const at2 = (t, most) => solveWithin(below2, normalCdf(start2 + t / count3 * WIDTH), from, most);
      const to = piece + 1 === count3 ? high : at2(1, high);
      const fit = fitted((t) => at2(t, to), from, to);
      good = fit !== void 0 || count3 === MOST_PIECES;
      if (!good) break;
      ends.push(from, to);
      fits.push(...fit ?? [Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
      from = to;
    }
    if (!good) continue;
    edges.push(...ends);
    cubics.push(...fits);
    return count3;
  }
}
function fitted(at2, low, high) {
  if (low === high) return [low, 0, 0, 0];
  const coefficients = cubicThrough(low, at2(1 / 3), at2(2 / 3), high);
  const [constant3, slope, square, cube] = coefficients;
  if (!(slope >= 0 && slope + square >= 0 && slope + 2 * square + 3 * cube >= 0)) return void 0;
  for (const t of [1 / 6, 1 / 2, 5 / 6]) {
    const exact = at2(t);
    if (!(Math.abs(((cube * t + square) * t + slope) * t + constant3 - exact) <= TOLERANCE2 * exact)) return void 0;
  }
  return coefficients;
}
function cubicThrough(y0, y1, y2, y3) {
  const slope = (-11 * y0 + 18 * y1 - 9 * y2 + 2 * y3) / 2;
  const square = 9 * (2 * y0 - 5 * y1 + 4 * y2 - y3) / 2;
  const cube = 9 * (-y0 + 3 * y1 - 3 * y2 + y3) / 2;
  return [y0, slope, square, cube];
}
function solveBetweenComponents(parts2, below2, u) {
  let low = Infinity;
  let high = -Infinity;
  for (const { law: law2 } of parts2) {
    const value = law2.quantile(u);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return solveWithin(below2, u, low, high);
}
function solveWithin(below2, u, lowest, highest) {
  let low = lowest;
  let atLow = below2(low) - u;
  if (atLow >= 0 || low === highest) return low;
  let high = highest;
  if (high === Infinity) {
    if (below2(Number.MAX_VALUE) < u) return Infinity;
    for (high = Math.max(1, 2 * low); below2(high) < u; ) high *= 2;
  }
  let atHigh = below2(high) - u;
  for (let step = 0; high - low > 1e-13 * high && atHigh > 0; step++) {
    const guess = low - atLow * (high - low) / (atHigh - atLow);
    const middle = step < 12 && guess > low && guess < high ? guess : low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const value = below2(middle) - u;
    if (value >= 0) {
      high = middle;
      atHigh = value;
      atLow /= 2;
    } else {
      low = middle;
      atLow = value;
      atHigh /= 2;
    }
  }
  return high;
}

// src/random/observed.ts
function empirical(values) {
  if (values.length === 0) throw new RangeError("an empirical distribution needs at least one value");
  const sorted3 = values.slice().sort();
  const last = sorted3.length - 1;
  if (last === 0) return constant(sorted3[0]);
  let sum2 = 0;
  for (const value of sorted3) sum2 += value;
  return {
    mean: (sum2 - (sorted3[0] + sorted3[last]) / 2) / last,
    quantile: (u) => {
      const rank = u * last;
      const lower2 = Math.min(last - 1, Math.trunc(rank));
      return sorted3[lower2] + (rank - lower2) * (sorted3[lower2 + 1] - sorted3[lower2]);
    },
    below: (x) => {
      const upper2 = firstAbove(sorted3, x);
      if (upper2 === 0) return 0;
      if (upper2 > last) return 1;
      return (upper2 - 1 + (x - sorted3[upper2 - 1]) / (sorted3[upper2] - sorted3[upper2 - 1])) / last;
    }
  };
}
function cumulative(points2) {
  if (points2.length === 0) throw new RangeError("a cumulative distribution needs at least one point");
  const values = Float64Array.from(points2, ([value]) => value);
  const shares = Float64Array.from(points2, ([, share3]) => share3);
  const last = points2.length - 1;
  let mean = values[0] * shares[0];
  for (let i = 1; i <= last; i++) mean += (values[i - 1] + values[i]) / 2 * (shares[i] - shares[i - 1]);
  if (shares[last] < 1) mean = Infinity;
  return {
    mean,
    quantile: (u) => {
      const upper2 = firstAtLeast(shares, u);
      if (upper2 === 0) return values[0];
      if (upper2 > last) return Infinity;
      return values[upper2 - 1] + (u - shares[upper2 - 1]) / (shares[upper2] - shares[upper2 - 1]) * (values[upper2] - values[upper2 - 1]);
    },
    below: (x) => {
      if (x === Infinity) return 1;
      const upper2 = firstAbove(values, x);
      if (upper2 === 0) return 0;
      if (upper2 > last) return shares[last];
      return shares[upper2 - 1] + (x - values[upper2 - 1]) / (values[upper2] - values[upper2 - 1]) * (shares[upper2] - shares[upper2 - 1]);
    }
  };
}
function firstAbove(column2, x) {
  let low = 0;
  let high = column2.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (column2[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
function firstAtLeast(column2, x) {
  let low = 0;
  let high = column2.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (column2[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/model/distribution.ts
function compileDistribution(spec, columns) {
  if (typeof spec === "number") return constant(spec);
  if (spec.mixture === void 0) return plainLaw(spec, columns);
  const components = Object.values(spec.mixture).map((component2) => ({ share: component2.share, law: plainLaw(component2, columns) }));
  return mixture(components);
}
function plainLaw(spec, columns) {
  if (spec.constant !== void 0) return constant(valueOf(spec.constant));
  if (spec.exponential !== void 0) return exponential(valueOf(spec.exponential.mean));
  if (spec.lognormal !== void 0) return lognormal(valueOf(spec.lognormal.mean), valueOf(spec.lognormal.cv));
  if (spec.gamma !== void 0) return gamma(valueOf(spec.gamma.mean), valueOf(spec.gamma.cv));
  if (spec.weibull !== void 0) return weibull(valueOf(spec.weibull.mean), valueOf(spec.weibull.shape));
  if (spec.uniform !== void 0) {
    const [from, to] = [valueOf(spec.uniform.from), valueOf(spec.uniform.to)];
    inOrder("uniform", from, to);
    return uniform(from, to);
  }
  if (spec.triangular !== void 0) {
    const [from, mode, to] = [valueOf(spec.triangular.from), valueOf(spec.triangular.mode), valueOf(spec.triangular.to)];
    inOrder("triangular", from, mode, to);
    return triangular(from, mode, to);
  }
  if (spec.beta !== void 0) {
    const [from, mean, to] = [valueOf(spec.beta.from), valueOf(spec.beta.mean), valueOf(spec.beta.to)];
    inOrder("beta", from, mean, to);
    return beta(from, to, mean, valueOf(spec.beta.concentration));
  }
  if (spec.empirical !== void 0) return empirical(columns(spec.empirical.file, spec.empirical.column, spec.empirical.unit));
  if (spec.points !== void 0) {
    inOrder("points", ...spec.points.map(([value]) => value));
    inOrder("points", ...spec.points.map(([, share3]) => share3));
    return cumulative(spec.points);
  }
  throw new RangeError("a distribution names no shape");
}
function inOrder(shape, ...values) {
  if (values.some((value, i) => i > 0 && value < values[i - 1])) throw new RangeError(`${shape}: ${values.join(", ")} must not fall`);
}
function aiSuccess(mean, concentration) {
  if (concentration === void 0 || mean <= 0 || mean >= 1) return () => mean;
  if (concentration === 0) return (d) => d < mean ? 1 : 0;
  const table = betaLogitTable(mean * concentration, (1 - mean) * concentration);
  return (d) => 1 / (1 + Math.exp(-table(-normalQuantile(d))));
}
var LEAST2 = 1 / 9007199254740992;
function correlatedUniform(u, d, rho) {
  if (rho === 0) return u;
  const z11 = rho * normalQuantile(d) + Math.sqrt(Math.max(0, 1 - rho * rho)) * normalQuantile(u);
  return Math.max(LEAST2, Math.min(1 - LEAST2, normalCdf(z11)));
}

// src/model/callback.ts
function compileCallback(spec) {
  return {
    accepted: spec.accepted === void 0 ? 1 : valueOf(spec.accepted),
    offeredAbove: spec["offered-above"] ?? -1,
    within: spec.within === void 0 ? Infinity : valueOf(spec.within),
    answers: spec.answers === void 0 ? 1 : valueOf(spec.answers),
    attempts: spec.attempts ?? 1,
    ring: spec.ring === void 0 ? 0 : valueOf(spec.ring),
    againAfter: spec["again-after"] ?? 0,
    keepsPlace: spec["keeps-place"] ?? true,
    keepIdle: spec["keep-idle"] ?? 0
  };
}

// src/model/kinds.ts
function compileKinds({ sources, intents, segments, priorities, lineOf, lines: lines2 }) {
  const kinds = [];
  const placed = sources.map((source3, s2) => {
    const firstKind = kinds.length;
    const varies = source3.list !== null && source3.list.columns.channel.some((channel) => channel >= 0);
    const channels = varies ? CHANNELS.map((_, channel) => channel) : [source3.channel];
    intents.forEach(({ ai: ai4, human, stakesHigh, sensitive: sensitive2 }, intent3) => {
      segments.forEach(({ prefersHuman: prefersHuman2, priority: priority2 }, segment2) => {
        for (const channel of channels) {
          const line = lineOf[(intent3 * CHANNELS.length + channel) * segments.length + segment2];
          kinds.push({
            ...{ source: s2, intent: intent3, segment: segment2, channel, line, ai: ai4, human, prefersHuman: prefersHuman2, stakesHigh, sensitive: sensitive2 },
            queue: line < 0 ? -1 : lines2[line].queue,
            priority: priorities.indexOf(priority2),
            patience: source3.patience[(intent3 * segments.length + segment2) * CHANNELS.length + channel],
            handle: human?.handle[channel] ?? null,
            afterContact: human?.afterContact[channel] ?? null
          });
        }
      });
    });
    return { ...source3, firstKind, channels: channels.length };
  });
  return { kinds, sources: placed };
}

// src/random/kaplan-meier.ts
function kaplanMeier(waits, gaveUp) {
  const byTime2 = Array.from(waits.keys()).sort((a, b) => waits[a] - waits[b]);
  const times = [];
  const shares = [];
  let stays = 1;
  let mean = 0;
  for (let first = 0; first < byTime2.length; ) {
    const time = waits[byTime2[first]];
    let after = first;
    let leave = 0;
    for (; after < byTime2.length && waits[byTime2[after]] === time; after++) if (gaveUp[byTime2[after]] !== 0) leave++;
    if (leave > 0) {
      const next2 = stays * (1 - leave / (byTime2.length - first));
      mean += (stays - next2) * time;
      stays = next2;
      times.push(time);
      shares.push(1 - stays);
    }
    first = after;
  }
  return { mean: stays > 0 ? Infinity : mean, quantile: (u) => times[firstAtLeast2(shares, u)] ?? Infinity };
}
function firstAtLeast2(rising, x) {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (rising[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/model/patience.ts
function compilePatience(spec, intents, segments, columns) {
  const everywhere = (at2) => intents.flatMap((intent3) => segments.flatMap((segment2) => CHANNELS.map((channel) => at2(intent3, segment2, channel))));
  if (spec === void 0 || spec === "none") return everywhere(() => null);
  if (typeof spec === "number") {
    const same2 = compileDistribution(spec, columns);
    return everywhere(() => same2);
  }
  const { balks, "never-leaves": neverLeaves, "by-intent": byIntent, "by-segment": bySegment, "by-channel": byChannel } = spec;
  const extremes = { balks: balks === void 0 ? 0 : valueOf(balks), neverLeaves: neverLeaves === void 0 ? 0 : valueOf(neverLeaves) };
  const base = withExtremes(ownPatience(spec, columns), extremes);
  const known2 = /* @__PURE__ */ new Map();
  const sampler = (written2) => {
    if (written2 === void 0) return base;
    if (written2 === "none") return withExtremes(null, extremes);
    if (!known2.has(written2)) known2.set(written2, withExtremes(compileDistribution(written2, columns), extremes));
    return known2.get(written2);
  };
  return everywhere((intent3, segment2, channel) => sampler(bySegment?.[segment2] ?? byIntent?.[intent3] ?? byChannel?.[channel]));
}
function ownPatience(spec, columns) {
  const { balks: _, "never-leaves": _never, "kaplan-meier": observed, "by-intent": _intent, "by-segment": _segment, "by-channel": _channel, ...own } = spec;
  if (observed !== void 0) {
    const { file, column: column2, unit, abandoned: abandoned2 } = observed;
    return kaplanMeier(columns(file, column2, unit), columns(file, abandoned2));
  }
  return Object.values(own).some((shape) => shape !== void 0) ? compileDistribution(own, columns) : null;
}
function withExtremes(patience4, { balks, neverLeaves }) {
  if (balks === 0 && (neverLeaves === 0 || patience4 === null)) return patience4;
  const others = patience4 ?? { mean: Infinity, quantile: () => Infinity };
  const rest = 1 - balks - neverLeaves;
  return {
    mean: neverLeaves > 0 ? Infinity : rest === 0 ? 0 : rest * others.mean,
    quantile: (u) => u < balks ? 0 : neverLeaves > 0 && u >= 1 - neverLeaves ? Infinity : others.quantile((u - balks) / rest)
  };
}
var MOST_REDIALS = 100;
function redialPersistence(redial2) {
  const most = redial2?.["at-most"] ?? MOST_REDIALS;
  const persistence = redial2?.persistence === void 0 ? 1 : valueOf(redial2.persistence);
  const left = new Float64Array(most).fill(1);
  for (let redials = 1; redials < most; redials++) left[redials] = left[redials - 1] * persistence;
  return left;
}

// src/model/mechanisms.ts
function number8(value, neutral) {
  return value === void 0 ? neutral : valueOf(value);
}
function amount(value) {
  return value === void 0 ? 0 : valueOf(value).amount;
}
function separation(auc) {
  return auc >= 1 ? 40 : Math.SQRT2 * normalQuantile(auc);
}
function compileAi(ai4, operation) {
  const auc = ai4.confidence?.auc;
  return {
    asksPreferring: number8(ai4["asks-for-human"]?.["prefers-human"], 0),
    asksOtherwise: number8(ai4["asks-for-human"]?.otherwise, 0),
    asksFailing: number8(ai4["asks-for-human"]?.failing, 0),
    evidence: auc === void 0 ? NaN : separation(valueOf(auc)),
    shift: number8(ai4.confidence?.shift, 0),
    slope: number8(ai4.confidence?.slope, 1),
    sessions: ai4.sessions?.limit ?? Infinity,
    whenFull: ai4.sessions?.["when-full"] ?? "humans",
    pricePerAttempt: amount(ai4.price?.["per-attempt"]),
    pricePerSecond: amount(ai4.price?.["per-minute"]) / 60,
    pricePerResolution: amount(ai4.price?.["per-resolution"]),
    takenBackWithin: ai4.price?.["taken-back-within"] ?? -1,
    ...operation
  };
}
function compileHandoff(handoff5) {
  const { context, briefing, effects } = handoff5;
  const item2 = (id2) => {
    const written2 = context?.[id2];
    if (written2 === void 0) return { present: 1, faithful: NaN };
    if (typeof written2 === "object" && "present" in written2) return { present: valueOf(written2.present), faithful: number8(written2.faithful, NaN) };
    return { present: valueOf(written2), faithful: NaN };
  };
  return {
    present: Float64Array.from(CONTEXT_ITEMS, (id2) => item2(id2).present),
    faithful: Float64Array.from(CONTEXT_ITEMS, (id2) => item2(id2).faithful),
    expects: number8(briefing?.expects, NaN),
    emotion: number8(briefing?.emotion, NaN),
    reAuthenticate: number8(handoff5["re-authenticate"], 0),
    verificationRequired: handoff5["verification-required"] ?? false,
    reading: Float64Array.from(CONTEXT_ITEMS, (id2) => number8(effects?.reading?.[id2], 0)),
    repeating: Float64Array.from(CONTEXT_ITEMS, (id2) => number8(effects?.repeating?.[id2], 0)),
    reAuthentication: number8(effects?.["re-authentication"], 0),
    misdirectionExtra: number8(effects?.misdirection?.extra, 0),
    misdirectionResolves: number8(effects?.misdirection?.resolves, 0)
  };
}
function compileReturns(returns5, compile) {
  return {
    unresolved: number8(returns5.after?.unresolved, 0),
    served: number8(returns5.after?.served, 0),
    contained: number8(returns5.after?.contained, NaN),
    delay: compile(returns5.delay ?? 0),
    atMost: returns5["at-most"] ?? Infinity
  };
}
function compileSatisfaction(block2) {
  return {
    level: number8(block2.level, 0),
    unresolved: number8(block2.unresolved, 0),
    extraContact: number8(block2["extra-contact"], 0),
    waitMinute: number8(block2["wait-minute"], 0),
    transfer: number8(block2.transfer, 0),
    repetition: number8(block2.repetition, 0),
    reAuthentication: number8(block2["re-authentication"], 0),
    humanGot: number8(block2["human-got"], 0),
    humanDenied: number8(block2["human-denied"], 0),
    abandoned: number8(block2.abandoned, 0),
    thresholds: block2.thresholds ?? [-2, -1, 0, 1.5],
    surveyContained: number8(block2.survey?.contained, NaN),
    surveyHuman: number8(block2.survey?.human, NaN),
    surveyAbandoned: number8(block2.survey?.abandoned, NaN)
  };
}

// src/model/opening.ts
function compileOpening({ opening: opening2, closed: closed3 }, calendar) {
  if (opening2 === void 0) return null;
  const windows = Object.values(opening2);
  const named2 = new Set(windows.flatMap(({ channels }) => channels ?? []));
  return CHANNELS.map((channel) => ({
    edges: edgesOf(
      windows.filter(({ channels }) => named2.has(channel) ? channels?.includes(channel) === true : channels === void 0),
      calendar
    ),
    closed: closed3?.[channel] ?? "queue"
  }));
}
function edgesOf(windows, { days: days2, at: at2 }) {
  const stretches = Array.from(days2.weekdays.entries()).flatMap(
    ([day, weekday]) => windows.filter((window2) => window2.days?.includes(weekday) ?? true).map(({ from, to }) => ({ from: at2(day, from), to: at2(day, to) })).filter(({ from, to }) => to > from)
  );
  return joined(stretches);
}
function joined(stretches) {
  const edges = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = edges.length - 1;
    if (last > 0 && from <= edges[last]) edges[last] = Math.max(edges[last], to);
    else edges.push(from, to);
  }
  return Float64Array.from(edges);
}
function openForAny(hours) {
  return joined(hours.flatMap(({ edges }) => Array.from({ length: edges.length / 2 }, (_, i) => ({ from: edges[2 * i], to: edges[2 * i + 1] }))));
}

// src/scenario/agent-windows.ts
var HALF_HOUR = 1800;
function stepOf({ step = HALF_HOUR }) {
  return step;
}
function piecesOf(window2) {
  const { agents: agents2, from, to } = window2;
  if (typeof agents2 === "number") return [{ from, to, agents: agents2 }];
  const step = stepOf(window2);
  return agents2.map((number9, index) => ({ from: from + index * step, to: Math.min(to, from + (index + 1) * step), agents: number9 }));
}
function mostOf({ agents: agents2 }) {
  return typeof agents2 === "number" ? agents2 : Math.max(...agents2);
}

// src/scenario/people.ts
function peopleOfShift(id2, { agents: agents2 }) {
  return typeof agents2 === "number" ? Array.from({ length: agents2 }, (_, index) => `${id2}/${index + 1}`) : agents2;
}
function peopleOf(shifts2) {
  return [...new Set(Object.entries(shifts2).flatMap(([id2, shift2]) => peopleOfShift(id2, shift2)))];
}
function breaksOf(shift2) {
  return shift2.break === void 0 ? [] : [shift2.break].flat();
}

// src/scenario/group-choice.ts
function groupChoices({ groups }) {
  return groups.map((choice2) => {
    if (typeof choice2 === "string") return { groups: [choice2], keepIdle: 0, after: 0 };
    if (Array.isArray(choice2)) return { groups: choice2, keepIdle: 0, after: 0 };
    return { groups: [choice2.group].flat(), keepIdle: choice2["keep-idle"] ?? 0, after: choice2.after ?? 0 };
  });
}
function groupsOfQueue(queue3) {
  return groupChoices(queue3).flatMap(({ groups }) => groups);
}

// src/model/people.ts
function stagesOf(mix2, agents2) {
  const stages = Object.keys(mix2);
  const given = new Map(stages.map((stage) => [stage, 0]));
  return Array.from({ length: agents2 }, (_, index) => {
    const behind = (stage) => mix2[stage] * (index + 1) - given.get(stage);
    const next2 = stages.reduce((best, stage) => behind(stage) > behind(best) + 1e-9 ? stage : best);
    given.set(next2, given.get(next2) + 1);
    return next2;
  });
}
function compilePeople(group4, spec, tenures2, agents2) {
  const { tenure, "agent-spread": spread } = spec;
  if (tenure === void 0 && spread === void 0) return null;
  const cv = spread?.["speed-cv"] === void 0 ? 0 : valueOf(spread["speed-cv"]);
  const speedOf = (stage) => tenures2[stage]?.speed === void 0 ? 1 : valueOf(tenures2[stage].speed);
  const resolvesOf = (stage) => tenures2[stage]?.resolves === void 0 ? 0 : valueOf(tenures2[stage].resolves);
  const stages = tenure === void 0 ? null : stagesOf(tenure, agents2);
  const mean = (of) => Object.entries(tenure ?? {}).reduce((sum2, [stage, share3]) => sum2 + share3 * of(stage), 0);
  return {
    stream: `staff/${group4}`,
    speed: Float64Array.from({ length: agents2 }, (_, agent2) => stages === null ? 1 : speedOf(stages[agent2])),
    resolves: Float64Array.from({ length: agents2 }, (_, agent2) => stages === null ? 0 : resolvesOf(stages[agent2])),
    speedQuantile: cv === 0 ? null : lognormal(1, cv).quantile,
    resolvesSd: spread?.["resolves-sd"] === void 0 ? 0 : valueOf(spread["resolves-sd"]),
    typicalSpeed: 1 / ((tenure === void 0 ? 1 : mean((stage) => 1 / speedOf(stage))) * (1 + cv * cv)),
    typicalResolves: tenure === void 0 ? 0 : mean(resolvesOf)
  };
}

// src/theory/chat-concurrency.ts
function effectiveConcurrency(windows, ratio) {
  if (!(ratio > 0)) throw new RangeError(`${ratio} is not a response ratio`);
  if (!Number.isInteger(windows) || windows < 1) throw new RangeError(`${windows} is not a number of chats`);
  let weight = 1;
  let sum2 = 1;
  for (let waiting2 = 1; waiting2 <= windows; waiting2++) {
    weight *= (windows - waiting2 + 1) / ratio;
    sum2 += weight;
  }
  return (1 + ratio) * (1 - 1 / sum2);
}

// src/model/pace.ts
function paceOf(spec) {
  if (spec === void 0) return null;
  const { pace: pace2, "total-pace": total, slots } = spec;
  const paces = Float64Array.from({ length: slots }, (_, index) => {
    if (total !== void 0) return total[index] / (index + 1);
    if (pace2 === void 0) return 1;
    if (Array.isArray(pace2)) return pace2[index];
    return effectiveConcurrency(index + 1, valueOf(pace2["response-ratio"])) / (index + 1);
  });
  return paces.every((each2) => each2 === 1) ? null : paces;
}
function compilePaces(spec) {
  return CHANNELS.map((channel) => paceOf(spec.channels?.[channel]));
}

// src/model/roster.ts
var DAY4 = 86400;
function startsOf(shift2, { at: at2, days: days2 }) {
  const isOn = (weekday) => shift2.days?.includes(weekday) ?? true;
  const dayBefore = (days2.weekdays[0] + 5) % 7 + 1;
  const eve = isOn(dayBefore) ? [{ start: at2(0, shift2.start) - DAY4, date: days2.dates[0] - 1 }] : [];
  return [...eve, ...Array.from(days2.weekdays).flatMap((weekday, day) => isOn(weekday) ? [{ start: at2(day, shift2.start), date: days2.dates[day] }] : [])];
}
function atWork(shift2, start2, date) {
  const shiftEnd = start2 + shift2.length;
  const pieces = [];
  let from = start2;
  for (const { after, length: length2 } of breaksOf(shift2).toSorted((a, b) => a.after - b.after)) {
    pieces.push({ from, to: start2 + after, shiftEnd, date });
    from = start2 + after + length2;
  }
  pieces.push({ from, to: shiftEnd, shiftEnd, date });
  return pieces;
}
function joined2(stretches, absence) {
  const out = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    if (last === void 0 || last.to < stretch.from || absence && last.date !== stretch.date) out.push(stretch);
    else out[out.length - 1] = { ...last, to: Math.max(last.to, stretch.to), shiftEnd: Math.max(last.shiftEnd, stretch.shiftEnd) };
  }
  return out;
}
function compileRoster(shifts2, shiftEnd, calendar, absence) {
  const written2 = Object.entries(shifts2).map(([id2, shift2]) => ({
    people: peopleOfShift(id2, shift2),
    pieces: startsOf(shift2, calendar).flatMap(({ start: start2, date }) => atWork(shift2, start2, date))
  }));
  const stretches = peopleOf(shifts2).flatMap(
    (person, agent2) => joined2(
      written2.flatMap(({ people, pieces }) => people.includes(person) ? pieces : []).flatMap((piece) => piece.to > 0 && piece.to > piece.from ? [{ agent: agent2, ...piece, from: Math.max(0, piece.from) }] : []).sort((a, b) => a.from - b.from),
      absence
    )
  );
  return { stretches, shiftEnd };
}

// src/model/staffing.ts
function windowSteps(windows, calendar) {
  const changes = [];
  calendar.days.weekdays.forEach((weekday, day) => {
    for (const window2 of Object.values(windows)) {
      if (window2.days !== void 0 && !window2.days.includes(weekday)) continue;
      for (const piece of piecesOf(window2)) {
        const from = calendar.at(day, piece.from);
        const to = calendar.at(day, piece.to);
        if (to > from) changes.push({ time: from, by: piece.agents }, { time: to, by: -piece.agents });
      }
    }
  });
  changes.sort((a, b) => a.time - b.time);
  const times = [0];
  const agents2 = [0];
  for (const { time, by } of changes) {
    const due = agents2[agents2.length - 1] + by;
    if (time <= times[times.length - 1]) agents2[agents2.length - 1] = due;
    else {
      times.push(time);
      agents2.push(due);
    }
  }
  return { times, agents: agents2 };
}
function openSteps(agents2, hours) {
  const edges = Array.from(openForAny(hours), (time, edge) => ({ time, agents: edge % 2 === 0 ? agents2 : 0 }));
  const begun = edges.findLast(({ time }) => time <= 0)?.agents ?? 0;
  const later = edges.filter(({ time }) => time > 0);
  return { times: [0, ...later.map(({ time }) => time)], agents: [begun, ...later.map((step) => step.agents)] };
}
function compileGroup(id2, spec, { intents, calendar, opening: opening2, tenures: tenures2, select: select2, shrinkage: shrinkage3, unlimited: unlimitedForAll }) {
  const unlimited = unlimitedForAll || spec.agents === "unlimited";
  const shifts2 = unlimited || spec.shifts === void 0 ? null : shrunkShifts(spec.shifts, shrinkage3);
  const rosterOf = (some) => compileRoster(some, spec["shift-end"] ?? "finish", calendar, shrinkage3.absence > 0);
  const roster = shifts2 === null ? null : rosterOf(shifts2.present);
  const steps = unlimited || roster !== null || spec.agents === void 0 || spec.agents === "unlimited" ? { times: [0], agents: [0] } : typeof spec.agents === "number" ? opening2 === null ? { times: [0], agents: [spec.agents] } : openSteps(
    spec.agents,
    opening2.filter((_, channel) => spec.channels === void 0 || spec.channels[CHANNELS[channel]] !== void 0)
  ) : windowSteps(spec.agents, calendar);
  const agents2 = steps.agents.map((scheduled) => presentOf(scheduled, shrinkage3));
  const most = shifts2 === null ? Math.max(0, ...agents2) : peopleOf(shifts2.present).length;
  const people = compilePeople(id2, spec, tenures2, most);
  const [typicalSpeed, typicalResolves] = unlimited && people !== null ? [people.typicalSpeed, people.typicalResolves] : [1, 0];
  const skill = (intent3) => spec.skills?.[intent3];
  const has2 = (intent3) => spec.skills === void 0 || skill(intent3) !== void 0;
  return {
    times: Float64Array.from(steps.times),
    agents: Int32Array.from(agents2),
    unlimited,
    roster,
    shrinkage: unlimited || shrinkage3.planned === 0 && shrinkage3.absence === 0 ? null : {
      scheduled: Int32Array.from(steps.agents),
      away: shifts2 === null ? [] : rosterOf(shifts2.away).stretches,
      absence: shrinkage3.absence,
      stream: `staff/${id2}`,
      paid: shrinkage3.paid
    },
    people: unlimited ? null : people,
    select: spec.select ?? select2,
    most,
    slots: Int32Array.from(CHANNELS, (channel) => spec.channels === void 0 ? 1 : spec.channels[channel]?.slots ?? 0),
    paces: compilePaces(spec),
    speed: Float64Array.from(intents, (intent3) => has2(intent3) ? valueOf(skill(intent3)?.speed ?? 1) * typicalSpeed : 0),
    resolves: Float64Array.from(intents, (intent3) => valueOf(skill(intent3)?.resolves ?? 0) + typicalResolves),
    payPerSecond: spec.cost === void 0 ? 0 : valueOf(spec.cost).amount / 3600
  };
}
function queuesOf(world) {
  if (Object.keys(world.groups).length === 0) return {};
  if (world.queues !== void 0) return world.queues;
  const preference = (group4, intent3) => world.groups[group4].skills?.[intent3]?.preference ?? 1;
  const entries2 = world.intents.map((intent3) => {
    const able = Object.keys(world.groups).filter((group4) => world.groups[group4].skills === void 0 || world.groups[group4].skills[intent3] !== void 0);
    able.sort((a, b) => preference(a, intent3) - preference(b, intent3));
    return [intent3, { takes: { intents: [intent3] }, groups: able }];
  });
  return Object.fromEntries(entries2);
}
function levelsOf(order2, priorities) {
  return Int32Array.from({ length: 2 * priorities }, (_, index) => {
    const [rank, behind] = [index >> 1, index & 1];
    let level2 = 0;
    for (const key of order2) {
      if (key === "oldest") break;
      level2 = key === "priority" ? level2 * priorities + rank : level2 * 2 + behind;
    }
    return level2;
  });
}
function headStartsOf(order2, levels, priorities, ageing2) {
  const headStart = new Float64Array(2 * priorities.length);
  levels.forEach((level2, index) => {
    const priority2 = order2.includes("priority") ? priorities[index >> 1] : 0;
    const escalated3 = order2.includes("escalated") && (index & 1) === 0 ? 1 : 0;
    headStart[level2] = (priority2 + escalated3) * ageing2;
  });
  return headStart;
}
var NEVER_MADE_UP = 1e9;
function compileQueue(spec, { priorities, queues: queues2 = {} }) {
  const order2 = spec.order ?? ["priority", "oldest"];
  const levels = levelsOf(order2, priorities.length);
  const ages = Object.values(queues2).some(({ ageing: ageing2 }) => ageing2 !== void 0);
  const apart2 = () => Float64Array.from({ length: 2 * priorities.length }, (_, level2) => -level2 * NEVER_MADE_UP);
  return {
    places: spec.places ?? Infinity,
    telephoneLines: spec.lines ?? Infinity,
    fullToAi: spec["when-full"] === "ai",
    fullToCallback: spec["when-full"] === "callback",
    order: order2,
    levels,
    ageing: spec.ageing === void 0 ? Infinity : valueOf(spec.ageing),
    headStart: !ages ? null : spec.ageing === void 0 ? apart2() : headStartsOf(order2, levels, priorities, valueOf(spec.ageing))
  };
}
function compileChoices(spec, groupIds, able) {
  const choices = groupChoices(spec).map(({ groups, keepIdle, after }) => ({
    groups: Int32Array.from(groups.map((id2) => groupIds.indexOf(id2)).filter((g) => able.includes(g))),
    keepIdle,
    after
  })).filter(({ groups }) => groups.length > 0);
  return choices.every(({ groups, keepIdle, after }) => groups.length === 1 && keepIdle === 0 && after === 0) ? null : choices;
}
function compileStaffing(world) {
  const groupIds = Object.keys(world.groups);
  const groups = groupIds.map((id2) => compileGroup(id2, world.groups[id2], world));
  const queueSpecs = queuesOf(world);
  const queueIds = Object.keys(queueSpecs);
  const lines2 = [];
  const lineIndex = /* @__PURE__ */ new Map();
  const lineOf = new Int32Array(world.intents.length * CHANNELS.length * world.segments.length).fill(-1);
  const preferences = groups.map(() => /* @__PURE__ */ new Map());
  world.intents.forEach((intent3, i) => {
    CHANNELS.forEach((channel, c) => {
      world.segments.forEach((segment2, s2) => {
        const q = queueIds.findIndex((id2) => {
          const takes2 = queueSpecs[id2].takes;
          return (takes2?.intents?.includes(intent3) ?? true) && (takes2?.channels?.includes(channel) ?? true) && (takes2?.segments?.includes(segment2) ?? true);
        });
        if (q < 0) return;
        const spec = queueSpecs[queueIds[q]];
        const able = groupsOfQueue(spec).map((id2) => groupIds.indexOf(id2)).filter((g) => groups[g].slots[c] > 0 && groups[g].speed[i] > 0);
        if (able.length === 0) return;
        const preferenceOf = (g) => world.groups[groupIds[g]].skills?.[intent3]?.preference ?? 1;
        const key = `${q}:${c}:${able.map((g) => `${g}/${preferenceOf(g)}`).join(",")}`;
        let line = lineIndex.get(key);
        if (line === void 0) {
          line = lines2.length;
          lineIndex.set(key, line);
          const choices = compileChoices(spec, groupIds, able);
          const overflows = [...new Set((choices ?? []).map(({ after }) => after))].filter((after) => after > 0).sort((a, b) => a - b);
          lines2.push({ queue: q, channel: c, groups: Int32Array.from(able), choices, overflows: Float64Array.from(overflows) });
        }
        lineOf[(i * CHANNELS.length + c) * world.segments.length + s2] = line;
        for (const g of able) {
          preferences[g].set(line, preferenceOf(g));
        }
      });
    });
  });
  return {
    queueIds,
    groups,
    queues: queueIds.map((id2) => compileQueue(queueSpecs[id2], world)),
    lines: lines2,
    lineOf,
    duties: preferences.map(
      (byLine, group4) => [...byLine].map(([line, preference]) => {
        const choice2 = lines2[line].choices?.find(({ groups: some }) => some.includes(group4));
        return { line, preference, keepIdle: choice2?.keepIdle ?? 0, after: choice2?.after ?? 0 };
      }).sort((a, b) => a.preference - b.preference || a.line - b.line)
    )
  };
}

// src/model/surges.ts
function surgesOf(source3, { surges: surges3 }, calendar) {
  return Object.values(surges3 ?? {}).filter(({ sources }) => sources?.includes(source3) ?? true).map(({ from, length: length2, factor: factor2, "extra-intents": extra }) => {
    const start2 = calendar.fromLocal(localSeconds(from));
    return { from: start2, to: start2 + length2, factor: valueOf(factor2), extra };
  });
}
function localSeconds(moment2) {
  return Date.parse(`${moment2.includes("T") ? moment2 : `${moment2}T00:00`}Z`) / 1e3;
}
function edgesOf2(surges3) {
  return [...new Set(surges3.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
}
var during = (time) => (surge2) => surge2.from <= time && time < surge2.to;
function surgeFactor(source3, world, calendar) {
  const surges3 = surgesOf(source3, world, calendar);
  const times = edgesOf2(surges3);
  return { times, values: times.map((time) => surges3.filter(during(time)).reduce((product, { factor: factor2 }) => product * factor2, 1)) };
}
function surgeMix(source3, world, calendar, usual, cumulative3) {
  const surges3 = surgesOf(source3, world, calendar);
  if (surges3.every(({ extra }) => extra === void 0)) return null;
  const times = [-Infinity, ...edgesOf2(surges3)];
  const ids = Object.keys(world.intents);
  const mixes = times.map((time) => {
    let mix2 = Object.fromEntries(ids.map((id2) => [id2, usual(id2)]));
    for (const { factor: factor2, extra } of surges3.filter(during(time))) {
      if (extra === void 0) continue;
      mix2 = Object.fromEntries(ids.map((id2) => [id2, (mix2[id2] + (factor2 - 1) * (extra[id2] ?? 0)) / factor2]));
    }
    return cumulative3(mix2);
  });
  return { times: Float64Array.from(times), mixes };
}

// src/model/compile.ts
var DEFAULT_WITHIN = 20;
var LOG_ODDS_LIMIT = 40;
var SECONDS2 = { ms: 1e-3, s: 1, m: 60, h: 3600, d: 86400 };
function cumulative2(mix2, ids) {
  let sum2 = 0;
  const shares = Float64Array.from(ids, (id2) => sum2 += mix2 === void 0 ? ids.length === 1 ? 1 : 0 : mix2[id2] ?? 0);
  for (let i = ids.length - 1; i >= 0 && shares[i] === sum2; i--) shares[i] = 1;
  return shares;
}
function aiIntent(spec, compile) {
  const mean = spec.resolves === void 0 ? 1 : valueOf(spec.resolves);
  const cv = spec.turns?.cv === void 0 ? 0 : valueOf(spec.turns.cv);
  const turnsMean = spec.turns === void 0 ? 1 : valueOf(spec.turns.mean);
  return {
    success: aiSuccess(mean, spec.concentration === void 0 ? void 0 : valueOf(spec.concentration)),
    mean,
    priorLogOdds: Math.max(-LOG_ODDS_LIMIT, Math.min(LOG_ODDS_LIMIT, Math.log(mean) - Math.log1p(-mean))),
    noticesFailure: spec["notices-failure"] === void 0 ? 0 : valueOf(spec["notices-failure"]),
    transfersNeedlessly: spec["transfers-needlessly"] === void 0 ? 0 : valueOf(spec["transfers-needlessly"]),
    turns: spec.turns === void 0 ? null : compile(cv === 0 ? turnsMean : { lognormal: { mean: turnsMean, cv } }),
    turn: spec.turn === void 0 ? 0 : valueOf(spec.turn),
    duration: spec.duration === void 0 ? null : compile(spec.duration)
  };
}
function humanIntent(spec, compile) {
  const handling3 = CHANNELS.map((channel) => ({
    handle: spec["by-channel"]?.[channel]?.handle ?? spec.handle ?? 0,
    after: spec["by-channel"]?.[channel]?.["after-contact"] ?? spec["after-contact"]
  }));
  return {
    success: aiSuccess(
      spec.resolves === void 0 ? 1 : valueOf(spec.resolves),
      spec["resolves-concentration"] === void 0 ? void 0 : valueOf(spec["resolves-concentration"])
    ),
    successVaries: spec["resolves-concentration"] !== void 0,
    handle: handling3.map(({ handle }) => compile(handle)),
    afterContact: handling3.map(({ after }) => after === void 0 ? null : compile(after)),
    difficultyCorrelation: spec["difficulty-correlation"] === void 0 ? 0 : valueOf(spec["difficulty-correlation"])
  };
}
function compileIntent(spec, compile) {
  const stakes = spec.stakes;
  return {
    stakesHigh: stakes === void 0 || stakes === "normal" ? 0 : stakes === "high" ? 1 : valueOf(stakes.high),
    sensitive: spec.sensitive === void 0 ? 0 : valueOf(spec.sensitive),
    ai: spec.ai === void 0 ? null : aiIntent(spec.ai, compile),
    human: spec.human === void 0 ? null : humanIntent(spec.human, compile)
  };
}
function compileTriggers(specs, rule2) {
  return specs.map((spec) => ({
    id: spec.id ?? spec.on,
    on: spec.on,
    threshold: spec.below ?? spec.above ?? spec.times ?? 1,
    ...spec.if === void 0 ? {} : { rule: rule2(spec.if) }
  }));
}
function compilePolicy(arm, definition, rule2) {
  const { policy: policy2 } = arm;
  const escalate3 = policy2.escalate === void 0 ? [] : Array.isArray(policy2.escalate) ? policy2.escalate : copied(arm, policy2.escalate.like) ?? [];
  const triggers = compileTriggers(escalate3, rule2);
  const routes = (policy2.route ?? []).map((spec, index) => ({
    id: spec.id ?? `rule-${index + 1}`,
    to: spec.to,
    ...spec.if === void 0 ? {} : { rule: rule2(spec.if) }
  }));
  const defaults = Object.fromEntries(Object.entries(definition.parameters).map(([name, parameter]) => [name, parameter.default]));
  const given = Object.fromEntries(Object.entries(policy2.parameters ?? {}).map(([name, value]) => [name, Number(value)]));
  const input = { triggers, routes, parameters: { ...defaults, ...given } };
  const hooks = definition.create(input);
  const rules = triggers.flatMap((trigger5) => trigger5.rule === void 0 ? [] : [trigger5.rule]);
  const offered = policy2.offer?.callback?.if;
  return {
    hooks,
    offersCallback: offered === void 0 ? null : rule2(offered),
    complexityCorrelation: policy2.complexity === void 0 ? 0 : valueOf(policy2.complexity.correlation),
    readsConfidence: hooks.escalate !== void 0 || triggers.some((trigger5) => trigger5.on === "low-confidence") || rules.some((r) => r.text.includes("ai.confidence")),
    readsComplexity: policy2.module !== void 0 || [...triggers, ...routes].some((asked2) => asked2.rule?.text.includes("contact.complexity") === true) || offered?.includes("contact.complexity") === true,
    live: hooks.escalate !== void 0 || rules.some((r) => r.live)
  };
}
function copied(arm, id2) {
  const other = arm.world.policies[id2]?.escalate;
  return other === void 0 ? void 0 : Array.isArray(other) ? other : copied(arm, other.like);
}
function compileSource(id2, spec, world, calendar, attachments, columns, compile) {
  const intents = Object.keys(world.intents);
  const segments = segmentIds(world);
  const list = attachments.contacts[id2];
  const { redial: redial2 } = spec;
  return {
    stream: spec.stream ?? id2,
    channel: CHANNELS.indexOf(spec.channel),
    rate: spec.arrivals === void 0 ? null : compileRate(spec.arrivals, calendar, columns, surgeFactor(id2, world, calendar)),
    dayFactor: compileDayFactor(spec.arrivals?.["day-factor"]),
    list: list === void 0 ? null : compileList(list, calendar),
    intentMix: cumulative2(spec.intents, intents),
    changingIntents: surgeMix(
      id2,
      world,
      calendar,
      (intent3) => spec.intents === void 0 ? 1 : spec.intents[intent3] ?? 0,
      (mix2) => cumulative2(mix2, intents)
    ),
    segmentMix: cumulative2(spec.segments, segments),
    patience: compilePatience(spec.patience, intents, segments, columns),
    redialAfterAbandonment: redial2?.["after-abandonment"] === void 0 ? 0 : valueOf(redial2["after-abandonment"]),
    redialAfterBusy: redial2?.["after-busy"] === void 0 ? 0 : valueOf(redial2["after-busy"]),
    redialDelay: redial2 === void 0 ? null : compile(redial2.delay ?? 0),
    redialDelayAfterBusy: redial2 === void 0 ? null : compile(redial2["delay-after-busy"] ?? redial2.delay ?? 0),
    redialPersistence: redialPersistence(redial2)
  };
}
function segmentIds(world) {
  const ids = Object.keys(world.segments ?? {});
  return ids.length === 0 ? ["all"] : ids;
}
function prioritiesOf(world, attachments) {
  const found = /* @__PURE__ */ new Set([0]);
  for (const segment2 of Object.values(world.segments ?? {})) found.add(segment2.priority ?? 0);
  for (const list of Object.values(attachments.contacts)) for (const priority2 of list.priority) if (!Number.isNaN(priority2)) found.add(priority2);
  return [...found].sort((a, b) => b - a);
}
function compileModel({ arm, definition, attachments, compileRule: compileRule2 }) {
  const { world } = arm;
  const intents = Object.keys(world.intents);
  const segments = segmentIds(world);
  const sources = Object.keys(world.sources);
  const columns = (file, column2, unit) => {
    const written2 = attachments.columns[`${file}#${column2}`];
    return unit === void 0 ? written2 : written2.map((value) => value * SECONDS2[unit]);
  };
  const compile = (spec) => compileDistribution(spec, columns);
  const calendar = compileCalendar(world);
  const names = { intents, segments, channels: CHANNELS, sources };
  const policy2 = compilePolicy(arm, definition, (text4) => compileRule2(text4, names));
  const humans3 = definition.needs.includes("humans") ? world.humans : void 0;
  const priorities = prioritiesOf(world, attachments);
  const opening2 = humans3 === void 0 || policy2.hooks.clairvoyant !== void 0 ? null : compileOpening(humans3, calendar);
  const staffing = compileStaffing({
    opening: opening2,
    groups: humans3?.groups ?? {},
    queues: humans3?.queues,
    shrinkage: shrinkageOf(humans3?.shrinkage),
    tenures: humans3?.tenures ?? {},
    select: humans3?.select ?? "longest-idle",
    intents,
    segments,
    calendar,
    unlimited: policy2.hooks.clairvoyant !== void 0,
    priorities
  });
  const segmentOf = (id2) => world.segments?.[id2];
  const intentModels = intents.map((id2) => compileIntent(world.intents[id2], compile));
  const segmentModels = segments.map((id2) => ({
    prefersHuman: segmentOf(id2)?.["prefers-human"] === void 0 ? 0 : valueOf(segmentOf(id2)["prefers-human"]),
    priority: segmentOf(id2)?.priority ?? 0
  }));
  const { kinds, sources: sourceModels } = compileKinds({
    sources: sources.map((id2) => compileSource(id2, world.sources[id2], world, calendar, attachments, columns, compile)),
    intents: intentModels,
    segments: segmentModels,
    priorities,
    lineOf: staffing.lineOf,
    lines: staffing.lines
  });
  return {
    arm: arm.id,
    names: { sources, intents, segments, channels: CHANNELS, groups: Object.keys(humans3?.groups ?? {}), queues: staffing.queueIds },
    span: calendar.span,
    days: calendar.days,
    labels: calendar.labels,
    sources: sourceModels,
    dayTypes: compileDayTypes(world),
    intents: intentModels,
    segments: segmentModels,
    kinds,
    groups: staffing.groups,
    opening: opening2,
    queues: staffing.queues,
    lines: staffing.lines,
    lineOf: staffing.lineOf,
    duties: staffing.duties,
    callback: humans3?.callback === void 0 ? null : compileCallback(humans3.callback),
    ruledWaiting: humans3?.callback !== void 0 || staffing.lines.some(({ choices }) => choices !== null) || staffing.queues.some(({ headStart }) => headStart !== null),
    telephoneLines: humans3?.lines ?? Infinity,
    priorities,
    ai: world.ai === void 0 && !intents.some((id2) => world.intents[id2].ai !== void 0) ? null : compileAi(world.ai ?? {}, compileOperation(world.ai ?? {}, calendar, compile)),
    handoff: world.handoff === void 0 ? null : compileHandoff(world.handoff),
    assist: world.assist === void 0 || policy2.hooks.assisted !== true ? null : {
      saves: world.assist.saves === void 0 ? 0 : valueOf(world.assist.saves),
      resolves: world.assist.resolves === void 0 ? 0 : valueOf(world.assist.resolves)
    },
    returns: world.returns === void 0 ? null : compileReturns(world.returns, compile),
    satisfaction: world.satisfaction === void 0 ? null : compileSatisfaction(world.satisfaction),
    policy: policy2,
    within: world["service-level"]?.within === void 0 ? DEFAULT_WITHIN : valueOf(world["service-level"].within)
  };
}

// src/scenario/contact-complaints.ts
var PROBLEMS_SHOWN = 20;
var Complaints = class {
  count = 0;
  path;
  file;
  shown = [];
  lastHidden;
  constructor(file) {
    this.file = file;
  }
  add(code, line, message, help, also) {
    this.addAt(code, this.place(line), message, help, also);
  }
  addAt(code, place, message, help, also) {
    this.count += 1;
    if (this.shown.length < PROBLEMS_SHOWN) this.shown.push({ code, message, place, help, ...also === void 0 ? {} : { also } });
    else this.lastHidden = place.line ?? this.lastHidden;
  }
  place(line) {
    return { file: this.file, ...line === void 0 ? {} : { line }, ...this.path === void 0 ? {} : { path: this.path } };
  }
  list() {
    const hidden = this.count - this.shown.length;
    if (hidden === 0) return this.shown;
    const last = this.lastHidden === void 0 ? "" : `, the last on line ${this.lastHidden.toLocaleString("en")}`;
    const rest = { code: "E409", message: `and ${hidden.toLocaleString("en")} more problems in this file${last}`, place: this.place(void 0) };
    return [...this.shown, rest];
  }
};
function shorten(text4) {
  return text4.length <= 60 ? text4 : `${text4.slice(0, 57)}\u2026`;
}
function article(what) {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}

// src/scenario/contact-columns.ts
init_suggest();
var UNIT_SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600, d: 86400 };
function planColumns(spec, header, names, origin, complaints) {
  const columnAt = (key, written2) => {
    if (written2 === void 0) return void 0;
    const { column: name, unit, format, map, else: otherwise } = typeof written2 === "string" ? { column: written2 } : written2;
    const path = `${origin.path}.${key}`;
    const index = header.indexOf(name);
    if (index < 0) {
      const near = nearest(name, header);
      const help = near === null ? `its columns are ${header.join(", ")}` : `did you mean \`${near}\`?`;
      complaints.addAt("E401", { file: origin.file, line: 1, path }, `there is no column \`${name}\``, help);
      return void 0;
    }
    const moment2 = format === void 0 ? void 0 : momentReader(format);
    if (format !== void 0 && moment2 === void 0) {
      complaints.addAt(
        "E402",
        { file: origin.scenario, path: `${path}.format` },
        `\`${format}\` is not a date pattern`,
        "use yyyy MM dd HH mm ss (SSS, XXX for an offset), as in `dd/MM/yyyy HH:mm`"
      );
      return void 0;
    }
    return { name, index, unit: unit === void 0 ? void 0 : UNIT_SECONDS[unit], map, otherwise, moment: moment2, format };
  };
  const categoryAt = (what, written2, ids) => {
    const column2 = columnAt(`columns.${what}`, written2);
    if (column2 === void 0) return void 0;
    for (const [where, target2] of [
      ...Object.entries(column2.map ?? {}).map(([key, value]) => [`map."${key}"`, value]),
      ["else", column2.otherwise]
    ]) {
      if (target2 === void 0 || ids.includes(String(target2))) continue;
      complaints.addAt(
        "E403",
        { file: origin.scenario, path: `${origin.path}.columns.${what}.${where}` },
        `\`${String(target2)}\` is not ${article(what)}`,
        oneOf(String(target2), ids)
      );
    }
    return { column: column2, what, ids, strange: /* @__PURE__ */ new Set() };
  };
  const { columns } = spec;
  const id2 = columnAt("columns.id", columns.id);
  const arrives = columnAt("columns.arrives", columns.arrives);
  const plan = {
    intent: categoryAt("intent", columns.intent, names.intents),
    segment: categoryAt("segment", columns.segment, names.segments),
    channel: categoryAt("channel", columns.channel, CHANNELS),
    priority: columnAt("columns.priority", columns.priority),
    handle: columnAt("columns.handle", columns.handle),
    patience: columnAt("columns.patience", columns.patience),
    aiResolves: columnAt("columns.ai-resolves", columns["ai-resolves"]),
    needsHuman: columnAt("columns.needs-human", columns["needs-human"]),
    observed: Object.entries(spec.observed ?? {}).flatMap(([name, written2]) => columnAt(`observed.${name}`, written2) ?? [])
  };
  return id2 === void 0 || arrives === void 0 ? void 0 : { id: id2, arrives, ...plan };
}
function oneOf(word2, ids) {
  const near = nearest(word2, ids);
  return near === null ? `one of ${ids.join(", ")}` : `did you mean \`${near}\`?`;
}

// src/random/hash.ts
var OFFSET_LOW = 2216829733;
var OFFSET_HIGH = 3421674724;
var PRIME_LOW = 435;
var encoder = new TextEncoder();
function hash64Bytes(bytes) {
  let low = OFFSET_LOW;
  let high = OFFSET_HIGH;
  for (let i = 0; i < bytes.length; i++) {
    const mixed = (low ^ bytes[i]) >>> 0;
    const product = mixed * PRIME_LOW;
    const carried = high * PRIME_LOW + Math.floor(product / 4294967296) + (mixed << 8 >>> 0);
    low = product >>> 0;
    high = carried >>> 0;
  }
  return [low, high];
}
function hash64(text4) {
  return hash64Bytes(encoder.encode(text4));
}

// src/scenario/contact-draft.ts
var Draft = class {
  complaints;
  lineOf = /* @__PURE__ */ new Map();
  ids = [];
  arrives = [];
  rows = [];
  outcomes;
  clock;
  mixed = false;
  constructor(outcomes, complaints) {
    this.outcomes = outcomes;
    this.complaints = complaints;
  }
  add(line, id2, arrival2, values) {
    if (this.lineOf.has(id2)) {
      const also = { place: this.complaints.place(this.lineOf.get(id2)), label: "first here" };
      this.complaints.add("E405", line, `the id \`${shorten(id2)}\` is used twice`, "every contact needs an id of its own", also);
      return;
    }
    this.lineOf.set(id2, line);
    this.clock ??= arrival2.clock;
    if (arrival2.clock !== this.clock && !this.mixed) {
      this.mixed = true;
      this.complaints.add(
        "E402",
        line,
        "some arrivals are a time since the start, a local time or a time with an offset, and others are not",
        "write all of them the same way"
      );
    }
    this.ids.push(id2);
    this.arrives.push(arrival2.seconds);
    this.rows.push(values);
  }
  finish() {
    const { complaints, ids, arrives, rows } = this;
    if (ids.length === 0 && complaints.count === 0)
      complaints.add("E407", void 0, "the list holds no contacts", "add rows below the header, or remove the source");
    const order2 = ids.map((_, index) => index).sort((a, b) => arrives[a] - arrives[b] || (ids[a] < ids[b] ? -1 : 1));
    const need = new Uint32Array(shared(8 * order2.length));
    const taken = /* @__PURE__ */ new Map();
    order2.forEach((row2, index) => {
      const [low, high] = hash64(ids[row2]);
      const other = taken.get(`${low},${high}`);
      if (other !== void 0)
        complaints.add("E405", this.lineOf.get(ids[row2]), `the ids \`${ids[row2]}\` and \`${other}\` fall on the same random address`, "rename one of them");
      taken.set(`${low},${high}`, ids[row2]);
      need[2 * index] = low;
      need[2 * index + 1] = high;
    });
    if (complaints.count > 0) return { problems: complaints.list() };
    const floats = (value) => fill(new Float64Array(shared(8 * order2.length)), order2, rows, value);
    const integers = (value) => fill(new Int32Array(shared(4 * order2.length)), order2, rows, value);
    const flags5 = (value) => fill(new Int8Array(shared(order2.length)), order2, rows, value);
    return {
      contacts: {
        length: order2.length,
        need,
        arrives: fill(new Float64Array(shared(8 * order2.length)), order2, arrives, (seconds) => seconds),
        clock: this.clock ?? "run",
        intent: integers((row2) => row2.intent),
        segment: integers((row2) => row2.segment),
        channel: integers((row2) => row2.channel),
        priority: floats((row2) => row2.priority),
        handle: floats((row2) => row2.handle),
        patience: floats((row2) => row2.patience),
        aiResolves: flags5((row2) => row2.aiResolves),
        needsHuman: flags5((row2) => row2.needsHuman),
        observed: Object.fromEntries(this.outcomes.map((name, index) => [name, floats((row2) => row2.observed[index] ?? Number.NaN)]))
      }
    };
  }
};
function shared(bytes) {
  return new SharedArrayBuffer(bytes);
}
function fill(column2, order2, rows, value) {
  order2.forEach((row2, index) => column2[index] = value(rows[row2]));
  return column2;
}

// src/scenario/contact-row.ts
init_suggest();
function cell(column2, row2) {
  const written2 = row2.values[column2.index] ?? "";
  if (column2.map !== void 0 && Object.hasOwn(column2.map, written2)) return column2.map[written2];
  if (written2 === "" || column2.map !== void 0) return column2.otherwise ?? (written2 === "" ? void 0 : written2);
  return written2;
}
function readRow(plan, row2, draft, complaints) {
  const id2 = cell(plan.id, row2);
  const arrival2 = readArrival(plan.arrives, row2, complaints);
  const values = {
    intent: readCategory(plan.intent, row2, complaints),
    segment: readCategory(plan.segment, row2, complaints),
    channel: readCategory(plan.channel, row2, complaints),
    priority: readNumber(plan.priority, row2, complaints, "whole"),
    handle: readDuration(plan.handle, row2, complaints),
    patience: readDuration(plan.patience, row2, complaints, "none"),
    aiResolves: readFlag(plan.aiResolves, row2, complaints),
    needsHuman: readFlag(plan.needsHuman, row2, complaints),
    observed: plan.observed.map((column2) => readObserved(column2, row2, complaints))
  };
  if (id2 === void 0)
    complaints.add("E404", row2.line, `\`${plan.id.name}\` is empty`, "every contact needs an id of its own: the luck of this customer hangs on it");
  else if (arrival2 !== void 0) draft.add(row2.line, String(id2), arrival2, values);
}
function readArrival(column2, row2, complaints) {
  const value = cell(column2, row2);
  if (value === void 0) {
    complaints.add("E402", row2.line, `\`${column2.name}\` is empty`, "every contact needs the time at which it arrives");
    return void 0;
  }
  const text4 = String(value);
  if (column2.unit !== void 0) {
    const amount2 = numberOf(text4);
    if (amount2 !== void 0) return { seconds: amount2 * column2.unit, clock: "run" };
    complaints.add("E406", row2.line, `\`${column2.name}\` is \`${text4}\`, not a number`, numberHelp(text4));
    return void 0;
  }
  const arrival2 = arrivalOf(column2.moment === void 0 ? readIsoMoment(text4) : column2.moment(text4));
  if (arrival2 !== void 0) return arrival2;
  const spoken = column2.moment === void 0 ? durationOf(text4) : void 0;
  if (spoken !== void 0) return { seconds: spoken, clock: "run" };
  const [expected, help] = column2.format === void 0 ? ["an ISO date and time such as 2026-03-02T10:15:00", "say how it is written with `format`, or add `unit: s` if it is a number since the start"] : [`a date written \`${column2.format}\``, "correct the row, or `format` in the scenario"];
  complaints.add("E402", row2.line, `\`${column2.name}\` is \`${shorten(text4)}\`, not ${expected}`, help);
  return void 0;
}
function readCategory(category, row2, complaints) {
  if (category === void 0) return -1;
  const { column: column2, ids, what, strange } = category;
  const value = cell(column2, row2);
  if (value === void 0) return -1;
  const index = ids.indexOf(String(value));
  if (index >= 0) return index;
  if (column2.otherwise !== void 0) return ids.indexOf(String(column2.otherwise));
  const text4 = String(value);
  if (!strange.has(text4)) {
    strange.add(text4);
    const near = nearest(text4, ids);
    const help = near === null ? `map it: \`map: { "${shorten(text4)}": ${ids[0] ?? "id"} }\`, or give \`else\`` : `did you mean \`${near}\`? Map it with \`map\`, or give \`else\``;
    complaints.add("E403", row2.line, `\`${column2.name}\` is \`${shorten(text4)}\`, which is not ${article(what)} of the scenario`, help);
  }
  return -1;
}
var NUMBER2 = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
function numberOf(text4) {
  const value = NUMBER2.test(text4) ? Number(text4) : Number.NaN;
  return Number.isFinite(value) ? value : void 0;
}
function numberHelp(text4) {
  return /^[+-]?\d+,\d+$/.test(text4) ? `write a decimal point: \`${text4.replace(",", ".")}\`` : "correct the row, or map the value with `map`";
}
function durationOf(text4) {
  const read = duration.safeDecode(text4);
  return read.success ? read.data : void 0;
}
function readNumber(column2, row2, complaints, kind5) {
  if (column2 === void 0) return Number.NaN;
  const value = cell(column2, row2);
  if (value === void 0) return Number.NaN;
  const read = typeof value === "number" ? value : numberOf(String(value));
  if (read !== void 0 && (kind5 === "any" || Number.isInteger(read))) return read;
  complaints.add(
    "E406",
    row2.line,
    `\`${column2.name}\` is \`${shorten(String(value))}\`, not a ${kind5 === "whole" ? "whole " : ""}number`,
    numberHelp(String(value))
  );
  return Number.NaN;
}
function readDuration(column2, row2, complaints, none2) {
  if (column2 === void 0) return Number.NaN;
  const value = cell(column2, row2);
  if (value === void 0) return Number.NaN;
  if (none2 !== void 0 && value === none2) return Infinity;
  const text4 = String(value);
  const amount2 = typeof value === "number" ? value : numberOf(text4);
  if (amount2 === void 0) {
    const spoken = durationOf(text4);
    if (spoken !== void 0) return spoken;
    complaints.add("E406", row2.line, `\`${column2.name}\` is \`${shorten(text4)}\`, not a duration`, numberHelp(text4));
  } else if (column2.unit === void 0) {
    complaints.add("E406", row2.line, `\`${column2.name}\` is \`${text4}\`, which has no unit`, `say which: \`{ column: ${column2.name}, unit: m }\``);
  } else if (amount2 < 0) {
    complaints.add("E406", row2.line, `\`${column2.name}\` is \`${text4}\`: a duration cannot be negative`, "correct the row");
  } else return amount2 * column2.unit;
  return Number.NaN;
}
var TRUE = /* @__PURE__ */ new Set(["true", "1", "yes", "y"]);
var FALSE = /* @__PURE__ */ new Set(["false", "0", "no", "n"]);
function readFlag(column2, row2, complaints) {
  if (column2 === void 0) return -1;
  const value = cell(column2, row2);
  if (value === void 0) return -1;
  const text4 = String(value).toLowerCase();
  if (TRUE.has(text4)) return 1;
  if (FALSE.has(text4)) return 0;
  complaints.add("E406", row2.line, `\`${column2.name}\` is \`${shorten(text4)}\`, not true or false`, "write true or false, or map the values with `map`");
  return -1;
}
function readObserved(column2, row2, complaints) {
  const value = cell(column2, row2);
  if (value === void 0) return Number.NaN;
  const text4 = String(value).toLowerCase();
  if (text4 === "true" || text4 === "false") return Number(text4 === "true");
  return readNumber(column2, row2, complaints, "any") * (column2.unit ?? 1);
}
function arrivalOf(moment2) {
  return moment2 === void 0 ? void 0 : { seconds: moment2.seconds, clock: moment2.absolute ? "absolute" : "local" };
}

// src/scenario/contacts.ts
async function readContactList(spec, header, rows, names, origin) {
  const complaints = new Complaints(origin.file);
  const plan = planColumns(spec, header, names, origin, complaints);
  if (plan === void 0 || complaints.count > 0) return { problems: complaints.list() };
  const draft = new Draft(Object.keys(spec.observed ?? {}), complaints);
  for await (const row2 of rows) {
    if (row2.values.length !== header.length) {
      complaints.add(
        "E408",
        row2.line,
        `the row has ${row2.values.length} values, the header names ${header.length} columns`,
        "quote values that hold the separator"
      );
      continue;
    }
    readRow(plan, row2, draft, complaints);
  }
  return draft.finish();
}
function readInlineContacts(contacts, names, origin) {
  const complaints = new Complaints(origin.file);
  const draft = new Draft([], complaints);
  contacts.forEach((contact3, index) => {
    complaints.path = `${origin.path}[${index}]`;
    const arrival2 = typeof contact3.arrives === "number" ? { seconds: contact3.arrives, clock: "run" } : arrivalOf(readIsoMoment(contact3.arrives));
    if (arrival2 === void 0) return;
    draft.add(void 0, contact3.id, arrival2, {
      intent: indexOf(contact3.intent, names.intents),
      segment: indexOf(contact3.segment, names.segments),
      channel: contact3.channel === void 0 ? -1 : CHANNELS.indexOf(contact3.channel),
      priority: contact3.priority ?? Number.NaN,
      handle: contact3.handle ?? Number.NaN,
      patience: contact3.patience === "none" ? Infinity : contact3.patience ?? Number.NaN,
      aiResolves: flag(contact3["ai-resolves"]),
      needsHuman: flag(contact3["needs-human"]),
      observed: []
    });
  });
  complaints.path = origin.path;
  return draft.finish();
}
function indexOf(id2, ids) {
  return id2 === void 0 ? -1 : ids.indexOf(id2);
}
function flag(value) {
  return value === void 0 ? -1 : Number(value);
}

// src/edge/attachments.ts
init_suggest();

// src/edge/files.ts
function fileTrouble(error) {
  switch (error?.code) {
    case "ENOENT":
      return {
        message: "there is no such file",
        help: "check the path; it is relative to the file that names it, or to the current directory on the command line"
      };
    case "EISDIR":
      return { message: "this is a directory, not a file", help: "name a file in it" };
    case "EACCES":
    case "EPERM":
      return { message: "permission denied", help: "change its permissions, or use another place" };
    case "ENOTDIR":
    case "EEXIST":
      return { message: "a file stands where a directory is needed", help: "remove it, or use another place" };
    case "ENOSPC":
      return { message: "the disk is full", help: "free some space, or use another place" };
    case "EROFS":
      return { message: "the file system is read-only", help: "use another place" };
    case "ENAMETOOLONG":
      return { message: "the name is too long", help: "use a shorter one" };
    case "ENCODING":
      return { message: "the file is not UTF-8 text", help: "save it as UTF-8" };
    default:
      return { message: "the file cannot be used", help: `the system says: ${error?.code ?? "unknown error"}` };
  }
}

// src/edge/rows.ts
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, pipeline } from "node:stream";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
var RowsError = class extends Error {
  line;
  help;
  constructor(message, help, line) {
    super(message);
    this.line = line;
    this.help = help;
  }
};
var MAX_RECORD = 1e6;
async function openTable(path) {
  const text4 = textChunks(path);
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path) ? openJsonLines(text4) : openCsv(text4);
}
var GZIP = [31, 139];
async function firstBytes(path, count3) {
  const handle = await open(path, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count3), 0, count3, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
async function* textChunks(path) {
  const magic = await firstBytes(path, 4);
  const zipped = GZIP.every((byte, index) => magic[index] === byte);
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream = zipped ? pipeline(bytes, createGunzip(), () => {
  }) : bytes;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  try {
    for await (const chunk of stream) {
      const text4 = decode(decoder, chunk, line, true);
      yield text4;
      line += countLines(text4);
    }
    yield decode(decoder, Buffer.alloc(0), line, false);
  } catch (error) {
    if (zipped && error.code?.startsWith("Z_"))
      throw new RowsError("the gzip data is damaged or cut off", "compress the file again", line);
    throw error;
  }
}
function decode(decoder, chunk, line, stream) {
  let text4;
  try {
    text4 = decoder.decode(chunk, { stream });
  } catch {
    throw new RowsError("the file is not UTF-8 text", "save it as UTF-8 (in a spreadsheet: \u201CCSV UTF-8\u201D)", line);
  }
  const nul = text4.indexOf("\0");
  if (nul >= 0) throw new RowsError("the file holds NUL bytes, so it is not text", "save it as UTF-8 CSV or JSONL", line + countLines(text4.slice(0, nul)));
  return text4;
}
function countLines(text4) {
  let lines2 = 0;
  for (let at2 = text4.indexOf("\n"); at2 >= 0; at2 = text4.indexOf("\n", at2 + 1)) lines2 += 1;
  return lines2;
}
var DELIMITERS = [",", ";", "	"];
function delimiterOf(start2) {
  const header = start2.slice(0, start2.search(/\r?\n|$/)).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
async function* prepend(first, rest) {
  yield first;
  yield* rest;
}
async function openCsv(text4) {
  const start2 = await text4.next();
  const first = start2.done === true ? "" : start2.value;
  const parser = parse({
    delimiter: delimiterOf(first),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: MAX_RECORD
  });
  pipeline(Readable.from(prepend(first, text4)), parser, () => {
  });
  const records = csvRecords(parser);
  const header = await records.next();
  if (header.done === true) throw new RowsError("the file is empty", "the first line names the columns", 1);
  const doubled = header.value.values.find((name, index, names) => names.indexOf(name) !== index);
  if (doubled !== void 0) throw new RowsError(`the header names \`${doubled}\` twice`, "give every column its own name", header.value.line);
  return { header: header.value.values, rows: records };
}
async function* csvRecords(parser) {
  let line = 0;
  try {
    for await (const item2 of parser) {
      const { record: record5, info } = item2;
      yield { line: info.lines, values: record5 };
      line = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const swallowed = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
    const place = (swallowed ? void 0 : csvLine(error)) ?? line + 1;
    throw new RowsError(csvMessage(error), "quote values that hold quotes, separators or line breaks, and double the quotes inside", place);
  }
}
function csvLine(error) {
  const lines2 = error["lines"];
  return typeof lines2 === "number" ? lines2 : void 0;
}
function csvMessage(error) {
  switch (error.code) {
    case "CSV_MAX_RECORD_SIZE":
      return `a record is longer than ${MAX_RECORD.toLocaleString("en")} characters: a quote is probably not closed`;
    case "CSV_QUOTE_NOT_CLOSED":
      return "a quote is opened and never closed";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return "a quote stands in the middle of a value";
    default:
      return "the line is not valid CSV";
  }
}
async function openJsonLines(text4) {
  const objects = jsonObjects(text4);
  const first = await objects.next();
  if (first.done === true) throw new RowsError("the file is empty", "write one JSON object a line", 1);
  const header = Object.keys(first.value.object);
  return { header, rows: jsonRows(header, first.value, objects) };
}
async function* jsonRows(header, first, rest) {
  const row2 = ({ line, object: object2 }) => ({ line, values: header.map((name) => scalar(object2[name], name, line)) });
  yield row2(first);
  for await (const next2 of rest) yield row2(next2);
}
function scalar(value, name, line) {
  if (value === null || value === void 0) return "";
  if (typeof value === "object")
    throw new RowsError(`\`${name}\` holds a list or an object`, "each value of a contact list is text, a number, true, false or null", line);
  return String(value);
}
async function* jsonObjects(text4) {
  let line = 0;
  for await (const content of linesOf(text4)) {
    line += 1;
    if (content.trim() === "") continue;
    let object2;
    try {
      object2 = JSON.parse(content);
    } catch {
      throw new RowsError("the line is not a JSON object", 'write one JSON object a line, as {"id": "17", "arrived": "2026-03-02T10:00"}', line);
    }
    if (typeof object2 !== "object" || object2 === null || Array.isArray(object2))
      throw new RowsError("the line is not a JSON object", "write one JSON object a line", line);
    yield { line, object: object2 };
  }
}
async function* linesOf(text4) {
  let rest = "";
  for await (const chunk of text4) {
    const pieces = (rest + chunk).split("\n");
    rest = pieces.pop() ?? "";
    if (rest.length > MAX_RECORD) throw new RowsError(`a line is longer than ${MAX_RECORD.toLocaleString("en")} characters`, "write one JSON object a line");
    yield* pieces;
  }
  yield rest;
}

// src/edge/attachments.ts
async function loadAttachments(resolved2, locate2) {
  const worlds = [resolved2.scenario, ...resolved2.arms.map((arm) => arm.world)];
  const problems = [];
  const columns = {};
  for (const use of worlds.flatMap(columnsNamedIn)) {
    const key = `${use.file}#${use.column}`;
    if (Object.hasOwn(columns, key)) continue;
    const read = await readNumbers(use, locate2(use.file), resolved2.file);
    if ("problem" in read) problems.push(read.problem);
    columns[key] = "numbers" in read ? read.numbers : new Float64Array();
  }
  const contacts = {};
  const { scenario } = resolved2;
  const names = { intents: Object.keys(scenario.intents), segments: Object.keys(scenario.segments ?? {}) };
  for (const [id2, source3] of Object.entries(scenario.sources)) {
    const read = await contactsOf(id2, source3, names, resolved2.file, locate2);
    if (read === void 0) continue;
    if ("problems" in read) problems.push(...read.problems);
    else contacts[id2] = read.contacts;
  }
  return problems.length > 0 ? { problems } : { attachments: { columns, contacts } };
}
async function contactsOf(id2, source3, names, scenario, locate2) {
  if (source3.contacts !== void 0) return readInlineContacts(source3.contacts, names, { scenario, path: `sources.${id2}.contacts`, file: scenario });
  if (source3.list === void 0) return void 0;
  const path = locate2(source3.list.file);
  const origin = { scenario, path: `sources.${id2}.list`, file: path };
  try {
    const { header, rows } = await openTable(path);
    return await readContactList(source3.list, header, rows, names, origin);
  } catch (error) {
    return { problems: [trouble(error, path, { file: scenario, path: `${origin.path}.file` })] };
  }
}
function trouble(error, file, namedAt) {
  if (error instanceof RowsError)
    return { code: "E410", message: error.message, place: { file, ...error.line === void 0 ? {} : { line: error.line } }, help: error.help };
  const { message, help } = fileTrouble(error);
  return { code: "E411", message: `\`${file}\`: ${message}`, place: namedAt, help };
}
function columnsNamedIn(world) {
  const found = [];
  const visit = (value, path) => {
    if (typeof value !== "object" || value === null) return;
    const { file, column: column2, abandoned: abandoned2 } = value;
    if (typeof file === "string" && typeof column2 === "string") {
      found.push({ file, column: column2, path });
      if (typeof abandoned2 === "string") found.push({ file, column: abandoned2, path });
    } else for (const [key, inner] of Object.entries(value)) if (key !== "list" && key !== "contacts") visit(inner, path === "" ? key : `${path}.${key}`);
  };
  visit(world, "");
  return found;
}
async function readNumbers({ column: column2, path }, file, scenario) {
  const numbers = [];
  try {
    const { header, rows } = await openTable(file);
    const index = header.indexOf(column2);
    if (index < 0) {
      const help = didYouMean(column2, header);
      return {
        problem: {
          code: "E401",
          message: `there is no column \`${column2}\``,
          place: { file, line: 1, path: `${path}.column` },
          ...help === void 0 ? {} : { help }
        }
      };
    }
    for await (const { line, values } of rows) {
      const text4 = values[index] ?? "";
      const value = text4 === "" ? Number.NaN : Number(text4);
      if (!Number.isFinite(value)) {
        return {
          problem: { code: "E406", message: `\`${column2}\` is \`${text4}\`, not a number`, place: { file, line, path }, help: "correct the row, or remove it" }
        };
      }
      numbers.push(value);
    }
  } catch (error) {
    return { problem: trouble(error, file, { file: scenario, path: `${path}.file` }) };
  }
  if (numbers.length === 0) return { problem: { code: "E407", message: "the file holds no rows", place: { file, path }, help: "add rows below the header" } };
  return { numbers: Float64Array.from(numbers) };
}

// src/sim/policy.ts
function definePolicy(definition) {
  return definition;
}

// src/policies/ai-first.ts
var aiFirst = definePolicy({
  name: "ai-first",
  summary: "The AI answers; the first trigger that fires hands the conversation to a human.",
  concept: ["A1"],
  accepts: ["escalate"],
  parameters: {},
  needs: ["ai", "humans"],
  create: ({ triggers }) => ({ route: () => "ai", triggers })
});

// src/policies/ai-only.ts
var aiOnly = definePolicy({
  name: "ai-only",
  summary: "Every contact goes to the AI, which never hands over. The other baseline.",
  concept: ["A0"],
  accepts: [],
  parameters: {},
  needs: ["ai"],
  create: () => ({ route: () => "ai" })
});

// src/policies/dynamic.ts
function decide2(routes, view) {
  for (const { rule: rule2, to } of routes) if (rule2 === void 0 || rule2.holds(view)) return to;
  return "ai";
}
var dynamic = definePolicy({
  name: "dynamic",
  summary: "A router sends each contact to the AI, or to a human with an AI assistant, by rules over what it can see.",
  concept: ["A3"],
  accepts: ["route", "complexity", "escalate"],
  parameters: {},
  needs: ["ai", "humans"],
  create: ({ routes, triggers }) => ({ route: (view) => decide2(routes, view), triggers, assisted: true })
});

// src/policies/human-first.ts
var humanFirst = definePolicy({
  name: "human-first",
  summary: "Every contact goes to a human who works with an AI assistant (the `assist` block).",
  concept: ["A2"],
  accepts: [],
  parameters: {},
  needs: ["humans"],
  create: () => ({ route: () => "human", assisted: true })
});

// src/policies/human-only.ts
var humanOnly = definePolicy({
  name: "human-only",
  summary: "Every contact goes to a human; no AI anywhere. The baseline.",
  concept: ["A0"],
  accepts: [],
  parameters: {},
  needs: ["humans"],
  create: () => ({ route: () => "human" })
});

// src/policies/oracle.ts
var oracle = definePolicy({
  name: "oracle",
  summary: "Knows what nobody can know: whether the AI would resolve each contact. Humans are unlimited. A bound to measure from, never a recommendation.",
  concept: ["A0"],
  accepts: [],
  parameters: {},
  needs: ["ai", "humans"],
  create: () => ({ route: () => "ai", clairvoyant: ({ aiWouldResolve: aiWouldResolve3, entitledToHuman }) => aiWouldResolve3 && !entitledToHuman ? "ai" : "human" })
});

// src/policies/list.ts
var POLICIES = [humanOnly, aiOnly, aiFirst, humanFirst, dynamic, oracle];
function policyNamed(name) {
  return POLICIES.find((policy2) => policy2.name === name);
}

// test/support/random-scenario.ts
init_rules();

// src/metrics/metric.ts
function defineMetric(metric) {
  return metric;
}

// src/metrics/ai/ai-availability.ts
var aiAvailability = defineMetric({
  kind: "ratio",
  id: "ai.availability",
  title: { en: "AI availability", fr: "Disponibilit\xE9 de l\u2019IA" },
  unit: "share",
  better: "higher",
  definition: "Share of the window in which the AI was up.",
  formula: "\u222B AI up dt \xF7 window",
  source: "Time integral, exact between events; planned and random outages, once where they overlap",
  numerator: { "areas.ai-up": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/ai/ai-taken-back.ts
var aiTakenBack = defineMetric({
  kind: "ratio",
  id: "ai.taken-back",
  title: { en: "AI resolutions taken back", fr: "R\xE9solutions IA reprises" },
  unit: "share",
  better: "lower",
  definition: "Resolutions whose price a return of the customer took back, over resolutions charged.",
  formula: "charges taken back \xF7 charges",
  source: "Needs born in the window; a charge belongs to the conversation, its taking back to the contact that returns; returns after the end of `follow` are not seen",
  numerator: { "billing.taken-back": 1 },
  denominator: { "billing.charged": 1 }
});

// src/metrics/ai/ai-conversation-mean.ts
var aiConversationMean = defineMetric({
  kind: "ratio",
  id: "ai.conversation-mean",
  title: { en: "Conversation with the AI", fr: "Dur\xE9e de conversation avec l\u2019IA" },
  unit: "seconds",
  better: "lower",
  definition: "Mean length of a conversation with an AI that has a latency, what each turn waits for it included.",
  formula: "\u03A3 conversation seconds \xF7 conversations",
  source: "Needs born in the window; time in which an outage makes a conversation stand still is left out",
  numerator: { "needs.ai-seconds": 1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/ai/ai-outage-contacts.ts
var aiOutageContacts = defineMetric({
  kind: "ratio",
  id: "ai.outage-contacts",
  title: { en: "Contacts that met an AI outage", fr: "Contacts touch\xE9s par une panne de l\u2019IA" },
  unit: "share",
  better: "lower",
  definition: "Contacts that came to an AI that was down, waited for one, or were with it when it went down, over all contacts.",
  formula: "contacts that met an outage \xF7 contacts",
  source: "Counted contact by contact; conversations that an outage lets finish are not hit by it",
  numerator: { "outages.contacts": 1 },
  denominator: { contacts: 1 }
});

// src/metrics/ai/ai-outage-conversations.ts
var aiOutageConversations = defineMetric({
  kind: "ratio",
  id: "ai.outage-conversations",
  title: { en: "Conversations cut or paused by an outage", fr: "Conversations coup\xE9es ou suspendues par une panne" },
  unit: "share",
  better: "lower",
  definition: "Conversations with the AI that an outage cut off or made stand still, or that began late because of one, over conversations.",
  formula: "conversations that met an outage \xF7 conversations",
  source: "Counted contact by contact; conversations that an outage lets finish are not hit by it",
  numerator: { "outages.conversations": 1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/callback/callback-delay-mean.ts
var callbackDelayMean = defineMetric({
  kind: "ratio",
  id: "callback.delay.mean",
  title: { en: "Time to the callback", fr: "D\xE9lai de rappel" },
  unit: "seconds",
  better: "lower",
  definition: "Mean time from the promise until the customer was reached, over customers who were.",
  formula: "\u03A3 delay \xF7 customers reached",
  source: "Promise to answer; calls that nobody answered are part of the delay",
  numerator: { "callbacks.delay-seconds": 1 },
  denominator: { "callbacks.reached": 1 }
});

// src/metrics/callback/callback-kept.ts
var callbackKept = defineMetric({
  kind: "ratio",
  id: "callback.kept",
  title: { en: "Callbacks kept", fr: "Rappels tenus" },
  unit: "share",
  better: "higher",
  definition: "Share of promised callbacks that reached the customer within the time promised, over those kept or missed.",
  formula: "kept \xF7 (kept + missed)",
  source: "Missed: late, or never reached; what is still owed when the run ends is left out until its time is over",
  numerator: { "callbacks.kept": 1 },
  denominator: { "callbacks.kept": 1, "callbacks.missed": 1 }
});

// src/metrics/callback/callback-missed.ts
var callbackMissed = defineMetric({
  kind: "ratio",
  id: "callback.missed",
  title: { en: "Callbacks missed", fr: "Rappels manqu\xE9s" },
  unit: "count",
  better: "lower",
  definition: "Promised callbacks that came late or reached nobody; mean a replication.",
  formula: "missed",
  source: "Promises of entries of the window",
  numerator: { "callbacks.missed": 1 },
  denominator: "replications"
});

// src/metrics/callback/callback-pending.ts
var callbackPending = defineMetric({
  kind: "ratio",
  id: "callback.pending",
  title: { en: "Callbacks still owed", fr: "Rappels en suspens" },
  unit: "count",
  better: "lower",
  definition: "Callbacks that are still owed, in time, when the run ends; mean a replication.",
  formula: "promises \u2212 kept \u2212 missed",
  source: "Promises of entries of the window",
  numerator: { "callbacks.owed": 1 },
  denominator: "replications"
});

// src/metrics/callback/callback-rate.ts
var callbackRate = defineMetric({
  kind: "ratio",
  id: "callback.rate",
  title: { en: "Called back", fr: "Part de rappels" },
  unit: "share",
  better: "neither",
  definition: "Share of offered entries that ended in the promise of a callback.",
  formula: "promises \xF7 offered",
  source: "An entry of its own is the call that keeps the promise; both stay in the denominator",
  numerator: { callbacks: 1 },
  denominator: { "legs.offered": 1 }
});

// src/metrics/containment/containment-false.ts
var containmentFalse = defineMetric({
  kind: "ratio",
  id: "containment.false",
  title: { en: "Containment, false", fr: "Faux containment" },
  unit: "share",
  better: "lower",
  definition: "Share of the contacts that met the AI and ended there unresolved: silent failures.",
  formula: "(contained \u2212 contained and resolved) \xF7 contacts that met the AI",
  source: "Reported minus true containment",
  numerator: { "contacts.contained": 1, "contacts.contained-resolved": -1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/containment/containment-reported.ts
var containmentReported = defineMetric({
  kind: "ratio",
  id: "containment.reported",
  title: { en: "Containment, reported", fr: "Taux de containment affich\xE9" },
  unit: "share",
  better: "neither",
  definition: "Share of the contacts that met the AI and ended there without escalation, resolved or not: what a dashboard shows.",
  formula: "contained contacts \xF7 contacts that met the AI",
  source: "Dialogflow CX, contained sessions; Copilot Studio, resolved and escalated sessions",
  numerator: { "contacts.contained": 1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/containment/containment-true.ts
var containmentTrue = defineMetric({
  kind: "ratio",
  id: "containment.true",
  title: { en: "Containment, true", fr: "Taux de containment r\xE9el" },
  unit: "share",
  better: "higher",
  definition: "Share of the contacts that met the AI, ended there without escalation and were truly resolved.",
  formula: "contained and resolved contacts \xF7 contacts that met the AI",
  source: "Resolved and contained, as vendors define true containment; truth is latent here instead of a no-callback window",
  numerator: { "contacts.contained-resolved": 1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/cost/cost-ai.ts
var costAi = defineMetric({
  kind: "ratio",
  id: "cost.ai",
  title: { en: "Cost of the AI", fr: "Co\xFBt de l\u2019IA" },
  unit: "money",
  better: "lower",
  definition: "Price of the AI by the billing basis of the scenario, charges taken back left out; mean a replication.",
  formula: "(attempts, minutes and resolutions \xD7 their prices \u2212 charges taken back) \xF7 replications",
  source: "Needs born in the window, followed until they close or `follow` ends",
  numerator: { "needs.ai-cost": 1 },
  denominator: "replications"
});

// src/metrics/cost/cost-per-contact.ts
var costPerContact = defineMetric({
  kind: "ratio",
  id: "cost.per-contact",
  title: { en: "Cost per contact", fr: "Co\xFBt par contact" },
  unit: "money",
  better: "lower",
  definition: "Pay and AI price over contacts.",
  formula: "(pay + AI price) \xF7 contacts",
  source: "Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window",
  numerator: { "areas.pay": 1, "needs.ai-cost": 1 },
  denominator: { contacts: 1 }
});

// src/metrics/cost/cost-per-need.ts
var costPerNeed = defineMetric({
  kind: "ratio",
  id: "cost.per-need",
  title: { en: "Cost per need", fr: "Co\xFBt par besoin" },
  unit: "money",
  better: "lower",
  definition: "Pay and AI price over needs.",
  formula: "(pay + AI price) \xF7 needs",
  source: "Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window",
  numerator: { "areas.pay": 1, "needs.ai-cost": 1 },
  denominator: { needs: 1 }
});

// src/metrics/cost/cost-per-resolution.ts
var costPerResolution = defineMetric({
  kind: "ratio",
  id: "cost.per-resolution",
  title: { en: "Cost per resolution", fr: "Co\xFBt par r\xE9solution" },
  unit: "money",
  better: "lower",
  definition: "Pay and AI price over truly resolved needs.",
  formula: "(pay + AI price) \xF7 resolved needs",
  source: "Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window",
  numerator: { "areas.pay": 1, "needs.ai-cost": 1 },
  denominator: { "needs.resolved": 1 }
});

// src/metrics/cost/cost-total.ts
var costTotal = defineMetric({
  kind: "ratio",
  id: "cost.total",
  title: { en: "Cost", fr: "Co\xFBt total" },
  unit: "money",
  better: "lower",
  definition: "Pay of the staff on duty in the window and price of the AI; mean a replication.",
  formula: "pay + AI price, \xF7 replications",
  source: "Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window",
  numerator: { "areas.pay": 1, "needs.ai-cost": 1 },
  denominator: "replications"
});

// src/metrics/counts/abandonments.ts
var abandonments = defineMetric({
  kind: "ratio",
  id: "abandonments",
  title: { en: "Abandonments", fr: "Abandons" },
  unit: "count",
  better: "lower",
  definition: "Queue entries given up; mean a replication.",
  formula: "abandonments \xF7 replications",
  source: "Count",
  numerator: { "legs.abandonments": 1 },
  denominator: "replications"
});

// src/metrics/counts/completions.ts
var completions = defineMetric({
  kind: "ratio",
  id: "completions",
  title: { en: "Contacts handled by humans", fr: "Contacts trait\xE9s par des humains" },
  unit: "count",
  better: "neither",
  definition: "Queue entries whose human work was finished; mean a replication.",
  formula: "contacts handled by humans \xF7 replications",
  source: "Count",
  numerator: { "legs.completions": 1 },
  denominator: "replications"
});

// src/metrics/counts/contacts-per-hour.ts
var contactsPerHour = defineMetric({
  kind: "ratio",
  id: "contacts.per-hour",
  title: { en: "Contacts per hour", fr: "Contacts par heure" },
  unit: "per-hour",
  better: "neither",
  definition: "Contacts of counted needs per hour of the window.",
  formula: "contacts \xF7 hours",
  source: "Count over time",
  numerator: { contacts: 3600 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/counts/contacts.ts
var contactsCount = defineMetric({
  kind: "ratio",
  id: "contacts",
  title: { en: "Contacts", fr: "Contacts" },
  unit: "count",
  better: "neither",
  definition: "Contacts of those needs, redials and returns included; mean a replication.",
  formula: "contacts \xF7 replications",
  source: "Count",
  numerator: { contacts: 1 },
  denominator: "replications"
});

// src/metrics/counts/entries-per-hour.ts
var entriesPerHour = defineMetric({
  kind: "ratio",
  id: "entries.per-hour",
  title: { en: "Queue entries per hour", fr: "Entr\xE9es en file par heure" },
  unit: "per-hour",
  better: "neither",
  definition: "Entries to human queues per hour of the window.",
  formula: "queue entries \xF7 hours",
  source: "Count over time",
  numerator: { "legs.offered": 3600 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/counts/entries.ts
var entries = defineMetric({
  kind: "ratio",
  id: "entries",
  title: { en: "Queue entries", fr: "Entr\xE9es en file humaine" },
  unit: "count",
  better: "neither",
  definition: "Entries to human queues in the window; mean a replication.",
  formula: "queue entries \xF7 replications",
  source: "Count",
  numerator: { "legs.offered": 1 },
  denominator: "replications"
});

// src/metrics/counts/escalations.ts
var escalations = defineMetric({
  kind: "ratio",
  id: "escalations",
  title: { en: "Escalations", fr: "Escalades" },
  unit: "count",
  better: "neither",
  definition: "Contacts that met the AI and moved on to a human; mean a replication.",
  formula: "escalations \xF7 replications",
  source: "Count",
  numerator: { "contacts.escalated": 1 },
  denominator: "replications"
});

// src/metrics/counts/needs.ts
var needsCount = defineMetric({
  kind: "ratio",
  id: "needs",
  title: { en: "Needs", fr: "Besoins" },
  unit: "count",
  better: "neither",
  definition: "Needs born in the window; mean a replication.",
  formula: "needs \xF7 replications",
  source: "Count",
  numerator: { needs: 1 },
  denominator: "replications"
});

// src/metrics/counts/transfers.ts
var transfers = defineMetric({
  kind: "ratio",
  id: "transfers",
  title: { en: "Handoffs", fr: "Transferts" },
  unit: "count",
  better: "neither",
  definition: "Handoffs between AI and human; mean a replication.",
  formula: "handoffs \xF7 replications",
  source: "Count",
  numerator: { "needs.transfers": 1 },
  denominator: "replications"
});

// src/metrics/escalation/escalation-balanced-accuracy.ts
var escalationBalancedAccuracy = defineMetric({
  kind: "function",
  id: "escalation.balanced-accuracy",
  title: { en: "Escalation balanced accuracy", fr: "Exactitude \xE9quilibr\xE9e des escalades" },
  unit: "share",
  better: "higher",
  definition: "Mean of recall and specificity; 50 % is what any constant policy scores.",
  formula: "\xBD\xB7(TP \xF7 (TP + FN) + TN \xF7 (TN + FP))",
  source: "Brodersen et al. 2010. Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  inputs: ["decisions.tp", "decisions.fp", "decisions.fn", "decisions.tn"],
  value(sums) {
    const [tp, fp, fn, tn] = sums;
    return (tp / (tp + fn) + tn / (tn + fp)) / 2;
  }
});

// src/metrics/escalation/escalation-chance-f1.ts
var escalationChanceF1 = defineMetric({
  kind: "function",
  id: "escalation.chance-f1",
  title: { en: "F1 of escalating everything", fr: "F1 en escaladant tout" },
  unit: "ratio",
  better: "neither",
  definition: "The floor for F1: what a policy that sends everybody to a human scores at this prevalence.",
  formula: "2\u03C0 \xF7 (1 + \u03C0), \u03C0 = (TP + FN) \xF7 decided contacts",
  source: "Precision \u03C0 and recall 1 put into F1",
  range: [0, 1],
  inputs: ["decisions.tp", "decisions.fp", "decisions.fn", "decisions.tn"],
  value(sums) {
    const [tp, fp, fn, tn] = sums;
    const positives = (tp + fn) / (tp + fp + fn + tn);
    return 2 * positives / (1 + positives);
  }
});

// src/metrics/escalation/escalation-f1.ts
var escalationF1 = defineMetric({
  kind: "function",
  id: "escalation.f1",
  title: { en: "Escalation F1", fr: "F1 des escalades" },
  unit: "ratio",
  better: "higher",
  definition: "Harmonic mean of precision and recall of sending contacts to a human; read it beside `escalation.chance-f1`.",
  formula: "2\xB7TP \xF7 (2\xB7TP + FP + FN)",
  source: "van Rijsbergen 1979 (F-measure). Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  range: [0, 1],
  inputs: ["decisions.tp", "decisions.fp", "decisions.fn"],
  value(sums) {
    const [tp, fp, fn] = sums;
    return 2 * tp / (2 * tp + fp + fn);
  }
});

// src/metrics/escalation/escalation-fn.ts
var escalationFn = defineMetric({
  kind: "ratio",
  id: "escalation.fn",
  title: { en: "Missed escalations, number", fr: "Escalades manqu\xE9es, nombre" },
  unit: "count",
  better: "lower",
  definition: "Contacts that needed a human and were left to the AI; mean a replication.",
  formula: "FN \xF7 replications",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.fn": 1 },
  denominator: "replications"
});

// src/metrics/escalation/escalation-fp.ts
var escalationFp = defineMetric({
  kind: "ratio",
  id: "escalation.fp",
  title: { en: "Unneeded escalations, number", fr: "Escalades inutiles, nombre" },
  unit: "count",
  better: "lower",
  definition: "Contacts that needed no human and were sent to one; mean a replication.",
  formula: "FP \xF7 replications",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.fp": 1 },
  denominator: "replications"
});

// src/metrics/escalation/escalation-mcc.ts
var escalationMcc = defineMetric({
  kind: "function",
  id: "escalation.mcc",
  title: { en: "Escalation MCC", fr: "MCC des escalades" },
  unit: "ratio",
  better: "higher",
  definition: 'Matthews correlation of "sent to a human" with "needed a human": 1 perfect, 0 no better than chance, \u22121 always wrong.',
  formula: "(TP\xB7TN \u2212 FP\xB7FN) \xF7 \u221A((TP+FP)(TP+FN)(TN+FP)(TN+FN)); 0, with a note, when a margin is empty",
  source: "Matthews 1975; 0 for an empty margin as in Chicco & Jurman 2020. Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  range: [-1, 1],
  inputs: ["decisions.tp", "decisions.fp", "decisions.fn", "decisions.tn"],
  value(sums) {
    const [tp, fp, fn, tn] = sums;
    if (tp + fp + fn + tn === 0) return Number.NaN;
    const margins = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
    return margins === 0 ? 0 : (tp * tn - fp * fn) / margins;
  },
  convention(sums) {
    const [tp, fp, fn, tn] = sums;
    return tp + fp + fn + tn > 0 && Math.min(tp + fp, tp + fn, tn + fp, tn + fn) === 0;
  }
});

// src/metrics/escalation/escalation-missed.ts
var escalationMissed = defineMetric({
  kind: "ratio",
  id: "escalation.missed",
  title: { en: "Missed escalations", fr: "Escalades manqu\xE9es" },
  unit: "share",
  better: "lower",
  definition: "Share of all decided contacts that needed a human and were left to the AI.",
  formula: "FN \xF7 (TP + FP + FN + TN)",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.fn": 1 },
  denominator: { "decisions.tp": 1, "decisions.fp": 1, "decisions.fn": 1, "decisions.tn": 1 }
});

// src/metrics/escalation/escalation-precision.ts
var escalationPrecision = defineMetric({
  kind: "ratio",
  id: "escalation.precision",
  title: { en: "Escalation precision", fr: "Pr\xE9cision des escalades" },
  unit: "share",
  better: "higher",
  definition: "Share of the contacts sent to a human that needed one.",
  formula: "TP \xF7 (TP + FP)",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.tp": 1 },
  denominator: { "decisions.tp": 1, "decisions.fp": 1 }
});

// src/metrics/escalation/escalation-rate.ts
var escalationRate = defineMetric({
  kind: "ratio",
  id: "escalation.rate",
  title: { en: "Escalation rate", fr: "Taux d\u2019escalade" },
  unit: "share",
  better: "neither",
  definition: "Share of the contacts that met the AI and moved on to a human.",
  formula: "escalated contacts \xF7 contacts that met the AI",
  source: "Copilot Studio: escalated sessions; AI to human only",
  numerator: { "contacts.escalated": 1 },
  denominator: { "contacts.met-ai": 1 }
});

// src/metrics/escalation/escalation-recall.ts
var escalationRecall = defineMetric({
  kind: "ratio",
  id: "escalation.recall",
  title: { en: "Escalation recall", fr: "Rappel des escalades" },
  unit: "share",
  better: "higher",
  definition: "Share of the contacts needing a human that were sent to one.",
  formula: "TP \xF7 (TP + FN)",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.tp": 1 },
  denominator: { "decisions.tp": 1, "decisions.fn": 1 }
});

// src/metrics/escalation/escalation-resolution-rate.ts
var escalationResolutionRate = defineMetric({
  kind: "ratio",
  id: "escalation.resolution-rate",
  title: { en: "Escalation resolution rate", fr: "Taux de r\xE9solution des escalades" },
  unit: "share",
  better: "higher",
  definition: "Share of handoffs to a human that were answered and settled the need.",
  formula: "handoffs answered and resolved \xF7 handoffs",
  source: "Concept of collaboration metrics: escalation resolution rate",
  numerator: { "handoffs.resolved": 1 },
  denominator: { handoffs: 1 }
});

// src/metrics/escalation/escalation-specificity.ts
var escalationSpecificity = defineMetric({
  kind: "ratio",
  id: "escalation.specificity",
  title: { en: "Escalation specificity", fr: "Sp\xE9cificit\xE9 des escalades" },
  unit: "share",
  better: "higher",
  definition: "Share of the contacts needing no human that were left to the AI.",
  formula: "TN \xF7 (TN + FP)",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.tn": 1 },
  denominator: { "decisions.tn": 1, "decisions.fp": 1 }
});

// src/metrics/escalation/escalation-tn.ts
var escalationTn = defineMetric({
  kind: "ratio",
  id: "escalation.tn",
  title: { en: "Rightly left to the AI", fr: "Laiss\xE9s \xE0 l\u2019IA \xE0 raison" },
  unit: "count",
  better: "neither",
  definition: "Contacts that needed no human and were left to the AI; mean a replication.",
  formula: "TN \xF7 replications",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.tn": 1 },
  denominator: "replications"
});

// src/metrics/escalation/escalation-tp.ts
var escalationTp = defineMetric({
  kind: "ratio",
  id: "escalation.tp",
  title: { en: "Right escalations", fr: "Escalades justifi\xE9es" },
  unit: "count",
  better: "neither",
  definition: "Contacts that needed a human and were sent to one; mean a replication.",
  formula: "TP \xF7 replications",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.tp": 1 },
  denominator: "replications"
});

// src/metrics/escalation/escalation-unneeded.ts
var escalationUnneeded = defineMetric({
  kind: "ratio",
  id: "escalation.unneeded",
  title: { en: "Unneeded escalations", fr: "Escalades inutiles" },
  unit: "share",
  better: "lower",
  definition: "Share of all decided contacts that needed no human and were sent to one.",
  formula: "FP \xF7 (TP + FP + FN + TN)",
  source: "Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out",
  numerator: { "decisions.fp": 1 },
  denominator: { "decisions.tp": 1, "decisions.fp": 1, "decisions.fn": 1, "decisions.tn": 1 }
});

// src/metrics/handoff/handoff-completeness.ts
var handoffCompleteness = defineMetric({
  kind: "ratio",
  id: "handoff.completeness",
  title: { en: "Handoff completeness", fr: "Compl\xE9tude du contexte transmis" },
  unit: "share",
  better: "higher",
  definition: "Mean over handoffs, fatal ones left out: context and briefing items that were in the packet.",
  formula: "\u03A3 completeness \xF7 handoffs to which it applies",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.completeness": 1 },
  denominator: { "handoffs.completeness-applies": 1 }
});

// src/metrics/handoff/handoff-csat-cost.ts
var handoffCsatCost = defineMetric({
  kind: "ratio",
  id: "handoff.csat-cost",
  title: { en: "CSAT lost to handoffs", fr: "Satisfaction perdue aux transferts" },
  unit: "share",
  better: "lower",
  definition: "Combined CSAT that perfect handoff packets would have added, over all needs.",
  formula: "\u03A3 (P(satisfied | perfect packets) \u2212 P(satisfied)) \xF7 needs",
  source: "Counterfactual on the same draws",
  range: [-1, 1],
  numerator: { "satisfaction.lost-to-handoffs": 1 },
  denominator: { "satisfaction.needs": 1 }
});

// src/metrics/handoff/handoff-fatal.ts
var handoffFatal = defineMetric({
  kind: "ratio",
  id: "handoff.fatal",
  title: { en: "Fatal handoffs", fr: "Transferts r\xE9dhibitoires" },
  unit: "share",
  better: "lower",
  definition: "Share of handoffs that broke a fatal criterion: nobody took them, or a required verification was not carried. Counted apart, never averaged into the score.",
  formula: "fatal handoffs \xF7 handoffs",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.fatal": 1 },
  denominator: { handoffs: 1 }
});

// src/metrics/handoff/handoff-fidelity.ts
var handoffFidelity = defineMetric({
  kind: "ratio",
  id: "handoff.fidelity",
  title: { en: "Handoff fidelity", fr: "Fid\xE9lit\xE9 du contexte transmis" },
  unit: "share",
  better: "higher",
  definition: "Mean over handoffs, fatal ones left out: items in the packet that were faithful.",
  formula: "\u03A3 fidelity \xF7 handoffs to which it applies",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.fidelity": 1 },
  denominator: { "handoffs.fidelity-applies": 1 }
});

// src/metrics/handoff/handoff-lost-by-packet.ts
var handoffLostByPacket = defineMetric({
  kind: "ratio",
  id: "handoff.lost-by-packet",
  title: { en: "Needs lost to a poor packet", fr: "\xC9checs dus au contexte transmis" },
  unit: "share",
  better: "lower",
  definition: "Share of handoffs in which the human failed and, with a faithful packet, the same human and the same luck would not have.",
  formula: "handoffs lost by the packet \xF7 handoffs",
  source: "Counterfactual on the same draws",
  numerator: { "handoffs.lost-by-packet": 1 },
  denominator: { handoffs: 1 }
});

// src/metrics/handoff/handoff-no-repetition.ts
var handoffNoRepetition = defineMetric({
  kind: "ratio",
  id: "handoff.no-repetition",
  title: { en: "No repetition", fr: "Absence de r\xE9p\xE9tition" },
  unit: "share",
  better: "higher",
  definition: "Mean over handoffs, fatal ones left out: items known before that the customer was not asked again.",
  formula: "\u03A3 no-repetition \xF7 handoffs to which it applies",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.no-repetition": 1 },
  denominator: { "handoffs.no-repetition-applies": 1 }
});

// src/metrics/handoff/handoff-quality.ts
var handoffQuality = defineMetric({
  kind: "ratio",
  id: "handoff.quality",
  title: { en: "Handoff quality", fr: "Qualit\xE9 des transferts" },
  unit: "points",
  better: "higher",
  definition: "Mean handoff score from 0 to 100, over handoffs that broke no fatal criterion; dimensions that do not apply leave both sums.",
  formula: "100 \xB7 \u03A3 weight\xB7dimension \xF7 \u03A3 weight of the dimensions that apply, averaged over handoffs",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.score": 1 },
  denominator: { "handoffs.scored": 1 }
});

// src/metrics/handoff/handoff-repeat-seconds.ts
var handoffRepeatSeconds = defineMetric({
  kind: "ratio",
  id: "handoff.repeat-seconds",
  title: { en: "Time lost to a poor packet", fr: "Temps perdu faute de contexte" },
  unit: "seconds",
  better: "lower",
  definition: "Human time a handoff that a perfect packet would have saved: repetition, re-authentication, misdirection.",
  formula: "\u03A3 seconds \xF7 handoffs",
  source: "Counterfactual on the same draws",
  numerator: { "handoffs.repeat-seconds": 1 },
  denominator: { handoffs: 1 }
});

// src/metrics/handoff/handoff-right-destination.ts
var handoffRightDestination = defineMetric({
  kind: "ratio",
  id: "handoff.right-destination",
  title: { en: "Right destination", fr: "Bon destinataire" },
  unit: "share",
  better: "higher",
  definition: "Mean over handoffs, fatal ones left out: handoffs whose first receiver had the skill.",
  formula: "\u03A3 right-destination \xF7 handoffs to which it applies",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.right-destination": 1 },
  denominator: { "handoffs.right-destination-applies": 1 }
});

// src/metrics/handoff/handoff-transition-time.ts
var handoffTransitionTime = defineMetric({
  kind: "ratio",
  id: "handoff.transition-time",
  title: { en: "Transition time, as a score", fr: "D\xE9lai de transition, not\xE9" },
  unit: "share",
  better: "higher",
  definition: "Mean over handoffs, fatal ones left out: 1 up to the service level\u2019s threshold, falling in a straight line to 0 at ten times that.",
  formula: "\u03A3 transition-time \xF7 handoffs to which it applies",
  source: "Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed",
  numerator: { "handoffs.transition-time": 1 },
  denominator: { "handoffs.transition-time-applies": 1 }
});

// src/metrics/resolution/ai-share.ts
var aiShare = defineMetric({
  kind: "ratio",
  id: "ai.share",
  title: { en: "With the AI alone", fr: "Avec l\u2019IA seule" },
  unit: "share",
  better: "neither",
  definition: "Share of needs whose customers met the AI and no human in any contact, whether their need was settled or not.",
  formula: "needs that met the AI and no human \xF7 needs",
  source: "Defined here, for limits on how much of a segment\u2019s service may be left to an AI",
  numerator: { "needs.ai-only": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/contacts-per-need.ts
var contactsPerNeed = defineMetric({
  kind: "ratio",
  id: "contacts-per-need",
  title: { en: "Contacts per need", fr: "Contacts par besoin" },
  unit: "ratio",
  better: "lower",
  definition: "Attempts that a need took, redials and returns included.",
  formula: "attempts \xF7 needs",
  source: "SQM Group: calls per issue",
  numerator: { "needs.attempts": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/fcr.ts
var fcr = defineMetric({
  kind: "ratio",
  id: "fcr",
  title: { en: "First-contact resolution", fr: "R\xE9solution au premier contact (RPC)" },
  unit: "share",
  better: "higher",
  definition: "Share of needs truly settled at the first contact, with no further contact following.",
  formula: "needs resolved at the first contact \xF7 needs",
  source: "SQM Group: no repeat contact for the same reason",
  numerator: { "needs.resolved-first": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/needs-given-up.ts
var needsGivenUp = defineMetric({
  kind: "ratio",
  id: "needs.given-up",
  title: { en: "Needs given up", fr: "Besoins abandonn\xE9s" },
  unit: "share",
  better: "lower",
  definition: "Share of needs whose last contact ended in giving up the wait or in being turned away.",
  formula: "needs abandoned, blocked or lost \xF7 needs",
  source: "Defined here",
  numerator: { "needs.given-up": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/needs-open.ts
var needsOpen = defineMetric({
  kind: "ratio",
  id: "needs.open",
  title: { en: "Needs still open", fr: "Besoins encore ouverts" },
  unit: "share",
  better: "lower",
  definition: "Share of the needs born in the window that were not finished when the run ended.",
  formula: "open needs \xF7 needs",
  source: "Defined here",
  numerator: { "needs.open": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/re-authentication-per-need.ts
var reAuthenticationPerNeed = defineMetric({
  kind: "ratio",
  id: "re-authentication.per-need",
  title: { en: "Repeated authentications per need", fr: "R\xE9authentifications par besoin" },
  unit: "ratio",
  better: "lower",
  definition: "Times that customers had to prove again who they are.",
  formula: "repeated authentications \xF7 needs",
  source: "Defined here",
  numerator: { "needs.reauthentications": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/repetition-per-need.ts
var repetitionPerNeed = defineMetric({
  kind: "ratio",
  id: "repetition.per-need",
  title: { en: "Items repeated per need", fr: "Informations r\xE9p\xE9t\xE9es par besoin" },
  unit: "ratio",
  better: "lower",
  definition: "Items that customers had to tell again after a handoff.",
  formula: "items repeated \xF7 needs",
  source: "Defined here",
  numerator: { "needs.repeated": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/resolution-by-ai.ts
var resolutionByAi = defineMetric({
  kind: "ratio",
  id: "resolution.by-ai",
  title: { en: "Resolved by the AI alone", fr: "R\xE9solus par l\u2019IA seule" },
  unit: "share",
  better: "neither",
  definition: "Share of needs that the AI settled without any escalation.",
  formula: "needs resolved by the AI with no escalation in any attempt \xF7 needs",
  source: "Defined here",
  numerator: { "needs.resolved-by-ai": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/resolution-rate.ts
var resolutionRate = defineMetric({
  kind: "ratio",
  id: "resolution.rate",
  title: { en: "Resolution rate", fr: "Taux de r\xE9solution" },
  unit: "share",
  better: "higher",
  definition: "Share of needs that were truly settled, by either side.",
  formula: "resolved needs \xF7 needs",
  source: "True resolution is known to the simulation; surveys and no-repeat windows only approximate it",
  numerator: { "needs.resolved": 1 },
  denominator: { needs: 1 }
});

// src/metrics/resolution/time-to-resolution-mean.ts
var timeToResolutionMean = defineMetric({
  kind: "ratio",
  id: "time-to-resolution.mean",
  title: { en: "Time to resolution", fr: "D\xE9lai de r\xE9solution" },
  unit: "seconds",
  better: "lower",
  definition: "Mean time from the birth of a need to the end of the last contact, over resolved needs.",
  formula: "\u03A3 (closed \u2212 born) \xF7 resolved needs",
  source: "Defined here",
  numerator: { "needs.resolution-seconds": 1 },
  denominator: { "needs.resolved": 1 }
});

// src/metrics/resolution/transfers-per-need.ts
var transfersPerNeed = defineMetric({
  kind: "ratio",
  id: "transfers.per-need",
  title: { en: "Handoffs per need", fr: "Transferts par besoin" },
  unit: "ratio",
  better: "lower",
  definition: "Handoffs between AI and human that a need went through.",
  formula: "handoffs \xF7 needs",
  source: "Defined here",
  numerator: { "needs.transfers": 1 },
  denominator: { needs: 1 }
});

// src/metrics/satisfaction/csat-abandoned.ts
var csatAbandoned = defineMetric({
  kind: "ratio",
  id: "csat.abandoned",
  title: { en: "CSAT, abandoned", fr: "Satisfaction, abandons" },
  unit: "share",
  better: "higher",
  definition: "Expected share rating 4 or 5 among needs that ended in giving up the wait or being turned away.",
  formula: "\u03A3 P(rating \u2265 4 | journey) \xF7 needs, over needs that ended in giving up the wait or being turned away",
  source: "Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise",
  numerator: { "satisfaction.abandoned.satisfied": 1 },
  denominator: { "satisfaction.abandoned.needs": 1 }
});

// src/metrics/satisfaction/csat-ai-only.ts
var csatAiOnly = defineMetric({
  kind: "ratio",
  id: "csat.ai-only",
  title: { en: "CSAT, AI only", fr: "Satisfaction, IA seule" },
  unit: "share",
  better: "higher",
  definition: "Expected share rating 4 or 5 among needs that met only the AI and were not given up.",
  formula: "\u03A3 P(rating \u2265 4 | journey) \xF7 needs, over needs that met only the AI and were not given up",
  source: "Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise",
  numerator: { "satisfaction.ai-only.satisfied": 1 },
  denominator: { "satisfaction.ai-only.needs": 1 }
});

// src/metrics/satisfaction/csat-combined.ts
var csatCombined = defineMetric({
  kind: "ratio",
  id: "csat.combined",
  title: { en: "Combined CSAT", fr: "Satisfaction combin\xE9e (CSAT)" },
  unit: "share",
  better: "higher",
  definition: "Expected share of all needs, abandoned ones included, whose customer would rate 4 or 5.",
  formula: "\u03A3 P(rating \u2265 4 | journey) \xF7 needs",
  source: "Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise",
  numerator: { "satisfaction.satisfied": 1 },
  denominator: { "satisfaction.needs": 1 }
});

// src/metrics/satisfaction/csat-escalated.ts
var csatEscalated = defineMetric({
  kind: "ratio",
  id: "csat.escalated",
  title: { en: "CSAT, AI then human", fr: "Satisfaction, IA puis humain" },
  unit: "share",
  better: "higher",
  definition: "Expected share rating 4 or 5 among needs that met both the AI and a human and were not given up.",
  formula: "\u03A3 P(rating \u2265 4 | journey) \xF7 needs, over needs that met both the AI and a human and were not given up",
  source: "Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise",
  numerator: { "satisfaction.escalated.satisfied": 1 },
  denominator: { "satisfaction.escalated.needs": 1 }
});

// src/metrics/satisfaction/csat-human-only.ts
var csatHumanOnly = defineMetric({
  kind: "ratio",
  id: "csat.human-only",
  title: { en: "CSAT, human only", fr: "Satisfaction, humain seul" },
  unit: "share",
  better: "higher",
  definition: "Expected share rating 4 or 5 among needs that met only humans and were not given up.",
  formula: "\u03A3 P(rating \u2265 4 | journey) \xF7 needs, over needs that met only humans and were not given up",
  source: "Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise",
  numerator: { "satisfaction.human-only.satisfied": 1 },
  denominator: { "satisfaction.human-only.needs": 1 }
});

// src/metrics/satisfaction/csat-mean.ts
var csatMean = defineMetric({
  kind: "ratio",
  id: "csat.mean",
  title: { en: "Mean rating", fr: "Note moyenne de satisfaction" },
  unit: "rating",
  better: "higher",
  definition: "Expected rating from 1 to 5, over all needs, abandoned ones included.",
  formula: "\u03A3 E[rating | journey] \xF7 needs",
  source: "Mean of a five-point scale; expectation given the journey",
  numerator: { "satisfaction.rating": 1 },
  denominator: { "satisfaction.needs": 1 }
});

// src/metrics/satisfaction/csat-p10.ts
var csatP10 = defineMetric({
  kind: "quantile",
  id: "csat.p10",
  title: { en: "CSAT of the worst-off tenth", fr: "Satisfaction du d\xE9cile le moins bien servi" },
  unit: "share",
  better: "higher",
  definition: "The 10th percentile over needs of the chance that the customer rates 4 or 5: one customer in ten has at most this chance.",
  formula: "Q\u2080.\u2081 of P(rating \u2265 4 | journey) over needs, from a histogram of bounded relative error",
  source: "Defined here",
  sketch: "satisfied",
  quantile: 0.1
});

// src/metrics/satisfaction/csat-surveyed.ts
var csatSurveyed = defineMetric({
  kind: "ratio",
  id: "csat.surveyed",
  title: { en: "CSAT as surveyed", fr: "Satisfaction mesur\xE9e par enqu\xEAte" },
  unit: "share",
  better: "higher",
  definition: "What a survey would show: the expected share rating 4 or 5 among the customers who answer, each weighted by the chance of answering.",
  formula: "\u03A3 P(answers)\xB7P(rating \u2265 4) \xF7 \u03A3 P(answers)",
  source: "Inverse of non-response weighting: the response model of the scenario, not corrected for",
  numerator: { "satisfaction.answering-satisfied": 1 },
  denominator: { "satisfaction.answering": 1 }
});

// src/metrics/satisfaction/preference-met.ts
var preferenceMet = defineMetric({
  kind: "ratio",
  id: "preference.met",
  title: { en: "Preference for a human met", fr: "Pr\xE9f\xE9rence pour un humain respect\xE9e" },
  unit: "share",
  better: "higher",
  definition: "Share of the customers who prefer a human who met one.",
  formula: "needs of customers preferring a human that met one \xF7 needs of customers preferring a human",
  source: "Defined here",
  numerator: { "needs.prefers-human-met": 1 },
  denominator: { "needs.prefers-human": 1 }
});

// src/metrics/satisfaction/synergy-csat.ts
var synergyCsat = defineMetric({
  kind: "cross-arm",
  id: "synergy.csat",
  title: { en: "Synergy", fr: "Synergie IA-humain" },
  unit: "share",
  better: "higher",
  definition: "Combined CSAT minus that of the better of AI alone and humans alone, on the same customers; bounds are the minimum of the two paired bounds.",
  formula: "min over both baselines of (csat.combined \u2212 csat.combined of the baseline)",
  source: "Against the better of the two, as in Vaccaro, Almaatouq & Malone 2024 (Nature Human Behaviour, meta-analysis of human\u2013AI combinations)",
  range: [-1, 1]
});

// src/metrics/service/abandonment.ts
var abandonment = defineMetric({
  kind: "ratio",
  id: "abandonment",
  title: { en: "Abandonment", fr: "Taux d\u2019abandon" },
  unit: "share",
  better: "lower",
  definition: "Share of offered contacts that gave up waiting for a human.",
  formula: "abandoned \xF7 offered",
  source: "Amazon Connect: contacts abandoned \xF7 contacts queued; every abandonment counts, however short",
  numerator: { "legs.abandoned": 1 },
  denominator: { "legs.offered": 1 }
});

// src/metrics/service/ai-sessions.ts
var aiSessions = defineMetric({
  kind: "ratio",
  id: "ai.sessions",
  title: { en: "AI sessions", fr: "Sessions IA simultan\xE9es" },
  unit: "count",
  better: "neither",
  definition: "Mean number of AI conversations in progress, over time.",
  formula: "\u222B AI sessions dt \xF7 window",
  source: "Time integral, exact between events",
  numerator: { "areas.ai-sessions": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/service/answered-share.ts
var answeredShare = defineMetric({
  kind: "ratio",
  id: "answered.share",
  title: { en: "Answered", fr: "Taux de d\xE9croch\xE9" },
  unit: "share",
  better: "higher",
  definition: "Share of offered contacts that a human answered.",
  formula: "answered \xF7 offered",
  source: "ICMI: answer rate",
  numerator: { "legs.answered": 1 },
  denominator: { "legs.offered": 1 }
});

// src/metrics/service/blocked.ts
var blocked = defineMetric({
  kind: "ratio",
  id: "blocked",
  title: { en: "Blocked", fr: "Taux de contacts bloqu\xE9s" },
  unit: "share",
  better: "lower",
  definition: "Share of offered contacts turned away because the queue had no place.",
  formula: "blocked \xF7 offered",
  source: "Blocked contacts stay in the denominator",
  numerator: { "legs.blocked": 1 },
  denominator: { "legs.offered": 1 }
});

// src/metrics/service/refused.ts
var refused = defineMetric({
  kind: "ratio",
  id: "refused",
  title: { en: "Turned away when closed", fr: "Refus\xE9s hors horaires" },
  unit: "share",
  better: "lower",
  definition: "Share of contacts that ended because they needed a human and humans were closed.",
  formula: "refused \xF7 contacts",
  source: "By when the contact arrived; contacts that wait for the opening are not in it",
  numerator: { "contacts.refused": 1 },
  denominator: { contacts: 1 }
});

// src/metrics/service/coming-back-mean.ts
var comingBackMean = defineMetric({
  kind: "ratio",
  id: "coming-back.mean",
  title: { en: "Needs away, to come back", fr: "Besoins en attente de retour" },
  unit: "count",
  better: "neither",
  definition: "Mean number of needs between two contacts, over time: those who will call again or come back.",
  formula: "\u222B away dt \xF7 window",
  source: "Time integral, exact between events",
  numerator: { "areas.away": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/service/human-on-request.ts
var humanOnRequest = defineMetric({
  kind: "ratio",
  id: "human.on-request",
  title: { en: "Human on request", fr: "Humain sur demande" },
  unit: "share",
  better: "higher",
  definition: "Of the contacts in which a customer asked the AI for a human, the share answered by one within the threshold (`human.on-request@3m`; without one, the service level\u2019s); a request that is not followed counts as not answered.",
  formula: "entries of contacts that asked, answered within T \xF7 (entries of contacts that asked + contacts that asked and were sent to no human)",
  source: "Human on request within a time, as laws on customer service ask for it. T runs from entry to the human queue, which is the end of the turn of the request when the policy follows it at once",
  numerator: { "legs.asked-within": 1 },
  denominator: { "legs.asked": 1, "contacts.asked-in-vain": 1 },
  threshold: true
});

// src/metrics/service/in-service-mean.ts
var inServiceMean = defineMetric({
  kind: "ratio",
  id: "in-service.mean",
  title: { en: "Contacts with humans", fr: "Contacts en cours chez les humains" },
  unit: "count",
  better: "neither",
  definition: "Mean number of contacts in the hands of humans, after-contact work included, over time.",
  formula: "\u222B in hand dt \xF7 window",
  source: "Time integral, exact between events",
  numerator: { "areas.in-hand": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/service/in-system-mean.ts
var inSystemMean = defineMetric({
  kind: "ratio",
  id: "in-system.mean",
  title: { en: "Needs in the system", fr: "Besoins en cours" },
  unit: "count",
  better: "neither",
  definition: "Mean number of needs with the AI, waiting or with a human, over time; those away between contacts not counted.",
  formula: "\u222B in system dt \xF7 window",
  source: "Time integral, exact between events",
  numerator: { "areas.in-system": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/service/queue-length.ts
var queueLength = defineMetric({
  kind: "ratio",
  id: "queue.length",
  title: { en: "Queue length", fr: "File d\u2019attente moyenne" },
  unit: "count",
  better: "lower",
  definition: "Mean number of contacts waiting for a human, over time.",
  formula: "\u222B waiting dt \xF7 window",
  source: "Time integral, exact between events",
  numerator: { "areas.waiting": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/service/service-level-sl1.ts
var serviceLevelSl1 = defineMetric({
  kind: "ratio",
  id: "service-level.sl1",
  title: { en: "Service level (SL1)", fr: "Qualit\xE9 de service (SL1)" },
  unit: "share",
  better: "higher",
  definition: "Share of offered contacts answered within the threshold; abandoning counts against.",
  formula: "answered within T \xF7 offered",
  source: "ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means \u2264 T, blocked contacts are offered",
  numerator: { "legs.answered-within": 1 },
  denominator: { "legs.offered": 1 },
  threshold: true
});

// src/metrics/service/service-level-sl2.ts
var serviceLevelSl2 = defineMetric({
  kind: "ratio",
  id: "service-level.sl2",
  title: { en: "Service level (SL2)", fr: "Qualit\xE9 de service (SL2)" },
  unit: "share",
  better: "higher",
  definition: "Share of answered contacts answered within the threshold; blind to abandoning.",
  formula: "answered within T \xF7 answered",
  source: "ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means \u2264 T, blocked contacts are offered",
  numerator: { "legs.answered-within": 1 },
  denominator: { "legs.answered": 1 },
  threshold: true
});

// src/metrics/service/service-level-sl3.ts
var serviceLevelSl3 = defineMetric({
  kind: "ratio",
  id: "service-level.sl3",
  title: { en: "Service level (SL3)", fr: "Qualit\xE9 de service (SL3)" },
  unit: "share",
  better: "higher",
  definition: "Share answered within the threshold, contacts abandoned within it left out.",
  formula: "answered within T \xF7 (offered \u2212 abandoned within T)",
  source: "ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means \u2264 T, blocked contacts are offered",
  numerator: { "legs.answered-within": 1 },
  denominator: { "legs.offered": 1, "legs.abandoned-within": -1 },
  threshold: true
});

// src/metrics/service/service-level-sl4.ts
var serviceLevelSl4 = defineMetric({
  kind: "ratio",
  id: "service-level.sl4",
  title: { en: "Service level (SL4)", fr: "Qualit\xE9 de service (SL4)" },
  unit: "share",
  better: "higher",
  definition: "Share of offered contacts that waited no longer than the threshold, answered or abandoned.",
  formula: "(answered + abandoned within T) \xF7 offered",
  source: "ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means \u2264 T, blocked contacts are offered",
  numerator: { "legs.answered-within": 1, "legs.abandoned-within": 1 },
  denominator: { "legs.offered": 1 },
  threshold: true
});

// src/metrics/service/service-level.ts
var serviceLevel = defineMetric({
  kind: "ratio",
  id: "service-level",
  title: { en: "Service level", fr: "Qualit\xE9 de service (QS)" },
  unit: "share",
  better: "higher",
  definition: "Service level by the formula that the scenario names; default: answered within the threshold over offered (sl1).",
  formula: "the scenario\u2019s `service-level.formula`; default answered within T \xF7 offered",
  source: "ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means \u2264 T, blocked contacts are offered",
  numerator: { "legs.answered-within": 1 },
  denominator: { "legs.offered": 1 },
  threshold: true
});

// src/metrics/staff/after-contact-mean.ts
var afterContactMean = defineMetric({
  kind: "ratio",
  id: "after-contact.mean",
  title: { en: "After-contact work", fr: "Travail apr\xE8s contact (ACW)" },
  unit: "seconds",
  better: "neither",
  definition: "Mean after-contact time of the contacts that humans handled.",
  formula: "\u03A3 after-contact \xF7 handled contacts",
  source: "ICMI: after-call work",
  numerator: { "legs.after-contact-seconds": 1 },
  denominator: { "legs.handled": 1 }
});

// src/metrics/staff/concurrency-mean.ts
var concurrencyMean = defineMetric({
  kind: "ratio",
  id: "concurrency.mean",
  title: { en: "Contacts per busy agent", fr: "Contacts simultan\xE9s par agent" },
  unit: "ratio",
  better: "neither",
  definition: "Contacts in hand per busy agent: 1 for voice, more for chat.",
  formula: "\u222B contacts in hand dt \xF7 \u222B busy agents dt",
  source: "Time integral, exact between events",
  numerator: { "areas.in-hand": 1 },
  denominator: { "areas.busy": 1 }
});

// src/metrics/staff/fte.ts
var fte = defineMetric({
  kind: "ratio",
  id: "fte",
  title: { en: "Agents on duty", fr: "Agents pr\xE9sents (ETP)" },
  unit: "agents",
  better: "lower",
  definition: "Mean number of human agents on duty, over time.",
  formula: "\u222B agents on duty dt \xF7 window",
  source: "Time integral, exact between events; hours paid but off duty are not in it",
  numerator: { "areas.on-duty": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/staff/handle-time-elapsed.ts
var handleTimeElapsed = defineMetric({
  kind: "ratio",
  id: "handle-time.elapsed",
  title: { en: "Time in hand", fr: "Dur\xE9e de prise en charge" },
  unit: "seconds",
  better: "lower",
  definition: "Time that a contact is in a human\u2019s hands by the clock: the handle time where an agent has one at a time, longer where several share the agent.",
  formula: "\u222B contacts in hand dt \xF7 handled contacts",
  source: "Little\u2019s law over the window; exact where as much is in hand at its end as at its start",
  numerator: { "areas.in-hand": 1 },
  denominator: { "legs.handled": 1 }
});

// src/metrics/staff/handle-time-mean.ts
var handleTimeMean = defineMetric({
  kind: "ratio",
  id: "handle-time.mean",
  title: { en: "Handle time", fr: "Dur\xE9e moyenne de traitement (DMT)" },
  unit: "seconds",
  better: "neither",
  definition: "Mean talk and after-contact time of the contacts that humans handled.",
  formula: "\u03A3 (talk + after-contact) \xF7 handled contacts",
  source: "ICMI: average handle time",
  numerator: { "legs.talk-seconds": 1, "legs.after-contact-seconds": 1 },
  denominator: { "legs.handled": 1 }
});

// src/metrics/staff/human-minutes-per-need.ts
var humanMinutesPerNeed = defineMetric({
  kind: "ratio",
  id: "human-minutes.per-need",
  title: { en: "Human minutes per need", fr: "Minutes humaines par besoin" },
  unit: "minutes",
  better: "lower",
  definition: "Talk and after-contact minutes that humans spent on a need, over all its attempts.",
  formula: "\u03A3 human seconds \xF7 60 \xF7 needs",
  source: "Defined here",
  numerator: { "needs.human-seconds": 1 / 60 },
  denominator: { needs: 1 }
});

// src/metrics/staff/load-offered.ts
var loadOffered = defineMetric({
  kind: "ratio",
  id: "load.offered",
  title: { en: "Offered human work", fr: "Charge humaine pr\xE9sent\xE9e" },
  unit: "agents",
  better: "neither",
  definition: "Human work that enters the queues per unit of time, in agents who do nothing else (erlangs); what nobody serves counts as what it would have taken.",
  formula: "\u03A3 talk and after-contact work of entries \xF7 time",
  source: "Offered load, in erlangs; for contacts handled several at a time, work at full pace",
  numerator: { "legs.work-seconds": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/staff/load-to-capacity.ts
var loadToCapacity = defineMetric({
  kind: "ratio",
  id: "load.to-capacity",
  title: { en: "Load to capacity", fr: "Charge sur capacit\xE9" },
  unit: "share",
  better: "neither",
  definition: "Human work offered in the window, served or not, over the staffed capacity; above 100 % is overload, which waiting and abandonment hide.",
  formula: "\u03A3 planned human seconds of queue entries \xF7 \u222B agents on duty \xB7 the most work that one does at a time dt",
  source: "Offered load over servers, \u03C1 of queueing theory",
  range: [0, Infinity],
  numerator: { "legs.work-seconds": 1 },
  denominator: { "areas.most-work": 1 }
});

// src/metrics/staff/occupancy-slots.ts
var occupancySlots = defineMetric({
  kind: "ratio",
  id: "occupancy.slots",
  title: { en: "Occupancy of places", fr: "Taux d\u2019occupation des places" },
  unit: "share",
  better: "neither",
  definition: "Contacts in hand over the contacts that agents on duty could hold: occupancy for chat.",
  formula: "\u222B contacts in hand dt \xF7 \u222B agents on duty \xB7 slots dt",
  source: "Time integral, exact between events",
  numerator: { "areas.in-hand": 1 },
  denominator: { "areas.capacity": 1 }
});

// src/metrics/staff/occupancy.ts
var occupancy = defineMetric({
  kind: "ratio",
  id: "occupancy",
  title: { en: "Occupancy", fr: "Taux d\u2019occupation" },
  unit: "share",
  better: "neither",
  definition: "Share of agent time on duty with at least one contact or after-contact work in hand.",
  formula: "\u222B busy agents dt \xF7 \u222B agents on duty dt",
  source: "Common usage: (talk + hold + after-contact) \xF7 (the same + available). ICMI has also published another",
  numerator: { "areas.busy": 1 },
  denominator: { "areas.on-duty": 1 }
});

// src/metrics/staff/agents-scheduled.ts
var agentsScheduled = defineMetric({
  kind: "ratio",
  id: "agents.scheduled",
  title: { en: "Agents scheduled", fr: "Agents planifi\xE9s" },
  unit: "agents",
  better: "neither",
  definition: "Mean number of agents scheduled, over time, whether there or not; unpaid breaks and work past the end of a shift are not in it.",
  formula: "\u222B agents scheduled dt \xF7 window",
  source: "Time integral, exact between events; no data where everybody is there",
  numerator: { "areas.scheduled": 1 },
  denominator: { "areas.seconds": 1 }
});

// src/metrics/staff/shrinkage.ts
var shrinkage2 = defineMetric({
  kind: "ratio",
  id: "shrinkage",
  title: { en: "Shrinkage in effect", fr: "Taux d\u2019absence effectif (shrinkage)" },
  unit: "share",
  better: "neither",
  definition: "Share of scheduled agent time in which the agent was not there: planned shrinkage after rounding to whole people, and absence as it fell.",
  formula: "\u222B scheduled and not there dt \xF7 \u222B scheduled dt",
  source: "ICMI: shrinkage; time integral, exact between events; no data where everybody is there",
  numerator: { "areas.absent": 1 },
  denominator: { "areas.scheduled": 1 }
});

// src/metrics/staff/dropped.ts
var dropped = defineMetric({
  kind: "ratio",
  id: "dropped",
  title: { en: "Dropped at shift end", fr: "Coup\xE9s en fin de service" },
  unit: "share",
  better: "lower",
  definition: "Share of answered entries whose talk the end of the agent\u2019s shift ended, the customer being cut off.",
  formula: "dropped \xF7 answered",
  source: "Defined here; no data where everybody finishes",
  numerator: { "shift-ends.dropped": 1 },
  denominator: { "legs.answered": 1 }
});

// src/metrics/staff/handed-over.ts
var handedOver = defineMetric({
  kind: "ratio",
  id: "handed-over",
  title: { en: "Handed over at shift end", fr: "Transf\xE9r\xE9s en fin de service" },
  unit: "share",
  better: "lower",
  definition: "Share of answered entries whose talk the end of the agent\u2019s shift ended, the customer being handed to the next agent.",
  formula: "handed over \xF7 answered",
  source: "Defined here; no data where everybody finishes",
  numerator: { "shift-ends.handed-over": 1 },
  denominator: { "legs.answered": 1 }
});

// src/metrics/staff/value-per-human-minute.ts
var valuePerHumanMinute = defineMetric({
  kind: "ratio",
  id: "value.per-human-minute",
  title: { en: "Needs resolved per human minute", fr: "Besoins r\xE9solus par minute humaine" },
  unit: "ratio",
  better: "higher",
  definition: "Truly resolved needs that a human worked on, per minute of human work: what an hour of people is worth.",
  formula: "60 \xB7 resolved needs with human work \xF7 \u03A3 human seconds of all needs",
  source: "Defined here",
  numerator: { "needs.resolved-with-human": 60 },
  denominator: { "needs.human-seconds": 1 }
});

// src/metrics/wait/wait-abandoned.ts
var waitAbandoned = defineMetric({
  kind: "ratio",
  id: "wait.abandoned",
  title: { en: "Wait of those who give up", fr: "Attente avant abandon" },
  unit: "seconds",
  better: "neither",
  definition: "Mean wait of the entries that were abandoned; not the mean patience, which is longer.",
  formula: "\u03A3 wait of abandoned \xF7 abandoned",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  numerator: { "legs.abandoned-wait-seconds": 1 },
  denominator: { "legs.abandoned": 1 }
});

// src/metrics/wait/wait-answered.ts
var waitAnswered = defineMetric({
  kind: "ratio",
  id: "wait.answered",
  title: { en: "Speed of answer, answered only", fr: "D\xE9lai moyen de r\xE9ponse (DMR), r\xE9pondus seuls" },
  unit: "seconds",
  better: "lower",
  definition: "Mean wait of the entries that were answered.",
  formula: "\u03A3 wait of answered \xF7 answered",
  source: "ICMI: average speed of answer, over answered contacts",
  numerator: { "legs.answered-wait-seconds": 1 },
  denominator: { "legs.answered": 1 }
});

// src/metrics/wait/wait-any.ts
var waitAny = defineMetric({
  kind: "ratio",
  id: "wait.any",
  title: { en: "Share that waits", fr: "Part des contacts mis en attente" },
  unit: "share",
  better: "lower",
  definition: "Share of accepted entries that did not start on arrival: a share of customers, not of time.",
  formula: "entries that waited \xF7 accepted entries",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  numerator: { "legs.waited": 1 },
  denominator: { "legs.accepted": 1 }
});

// src/metrics/wait/wait-mean.ts
var waitMean = defineMetric({
  kind: "ratio",
  id: "wait.mean",
  title: { en: "Mean wait, all entries", fr: "Attente moyenne, toutes entr\xE9es" },
  unit: "seconds",
  better: "lower",
  definition: "Mean wait for a human over every accepted queue entry, zero waits and abandoned ones included.",
  formula: "\u03A3 wait \xF7 accepted entries",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  numerator: { "legs.wait-seconds": 1 },
  denominator: { "legs.accepted": 1 }
});

// src/metrics/wait/wait-over.ts
var waitOver = defineMetric({
  kind: "ratio",
  id: "wait.over",
  title: { en: "Share that waits longer", fr: "Part des attentes au-del\xE0 du seuil" },
  unit: "share",
  better: "lower",
  definition: "Share of accepted entries that waited longer than the threshold (`wait.over@3m`; without one, the service level\u2019s).",
  formula: "entries with wait > T \xF7 accepted entries",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  numerator: { "legs.over": 1 },
  denominator: { "legs.accepted": 1 },
  threshold: true
});

// src/metrics/wait/wait-p50.ts
var waitP50 = defineMetric({
  kind: "quantile",
  id: "wait.p50",
  title: { en: "Median wait", fr: "Attente m\xE9diane" },
  unit: "seconds",
  better: "lower",
  definition: "The wait for a human that 50 in 100 accepted entries stay within, zero waits and abandoned ones (censored) included.",
  formula: "Q over accepted entries, pooled over replications, from a histogram of bounded relative error",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  sketch: "wait",
  quantile: 0.5
});

// src/metrics/wait/wait-p95.ts
var waitP95 = defineMetric({
  kind: "quantile",
  id: "wait.p95",
  title: { en: "Wait, 95th percentile", fr: "Attente, 95e centile" },
  unit: "seconds",
  better: "lower",
  definition: "The wait for a human that 95 in 100 accepted entries stay within, zero waits and abandoned ones (censored) included.",
  formula: "Q over accepted entries, pooled over replications, from a histogram of bounded relative error",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  sketch: "wait",
  quantile: 0.95
});

// src/metrics/wait/wait-per-need.ts
var waitPerNeed = defineMetric({
  kind: "ratio",
  id: "wait.per-need",
  title: { en: "Wait per need", fr: "Attente par besoin" },
  unit: "seconds",
  better: "lower",
  definition: "Time a need waited for humans, over all its attempts; needs that never queued count as zero.",
  formula: "\u03A3 wait over attempts \xF7 needs",
  source: "Human-queue entry to answer, to giving up, or to the end of the run",
  numerator: { "needs.wait-seconds": 1 },
  denominator: { needs: 1 }
});

// src/metrics/list.ts
var METRICS = [
  // satisfaction
  csatCombined,
  csatMean,
  csatP10,
  csatAiOnly,
  csatEscalated,
  csatHumanOnly,
  csatAbandoned,
  csatSurveyed,
  synergyCsat,
  preferenceMet,
  // resolution
  resolutionRate,
  resolutionByAi,
  aiShare,
  fcr,
  contactsPerNeed,
  timeToResolutionMean,
  needsOpen,
  needsGivenUp,
  transfersPerNeed,
  repetitionPerNeed,
  reAuthenticationPerNeed,
  // containment
  containmentReported,
  containmentTrue,
  containmentFalse,
  // escalation
  escalationRate,
  escalationPrecision,
  escalationRecall,
  escalationSpecificity,
  escalationF1,
  escalationChanceF1,
  escalationMcc,
  escalationBalancedAccuracy,
  escalationMissed,
  escalationUnneeded,
  escalationTp,
  escalationFp,
  escalationFn,
  escalationTn,
  escalationResolutionRate,
  // handoff
  handoffQuality,
  handoffFatal,
  handoffCompleteness,
  handoffFidelity,
  handoffNoRepetition,
  handoffTransitionTime,
  handoffRightDestination,
  handoffRepeatSeconds,
  handoffCsatCost,
  handoffLostByPacket,
  // wait
  waitMean,
  waitAnswered,
  waitP50,
  waitP95,
  waitAny,
  waitAbandoned,
  waitPerNeed,
  waitOver,
  callbackRate,
  callbackDelayMean,
  callbackKept,
  callbackMissed,
  callbackPending,
  // service
  serviceLevel,
  serviceLevelSl1,
  serviceLevelSl2,
  serviceLevelSl3,
  serviceLevelSl4,
  abandonment,
  blocked,
  refused,
  answeredShare,
  humanOnRequest,
  queueLength,
  inServiceMean,
  inSystemMean,
  comingBackMean,
  aiSessions,
  // ai
  aiAvailability,
  aiOutageContacts,
  aiOutageConversations,
  aiConversationMean,
  aiTakenBack,
  // staff
  occupancy,
  occupancySlots,
  concurrencyMean,
  handleTimeMean,
  handleTimeElapsed,
  afterContactMean,
  loadToCapacity,
  loadOffered,
  fte,
  agentsScheduled,
  shrinkage2,
  humanMinutesPerNeed,
  valuePerHumanMinute,
  handedOver,
  dropped,
  // cost
  costTotal,
  costAi,
  costPerContact,
  costPerNeed,
  costPerResolution,
  // counts
  needsCount,
  contactsCount,
  entries,
  escalations,
  transfers,
  abandonments,
  completions,
  contactsPerHour,
  entriesPerHour
];

// src/scenario/presets/evidence-2026.ts
var redial = [
  {
    path: "sources.*.redial.after-abandonment",
    when: "sources.*.redial",
    value: "48%",
    range: ["33%", "75%"],
    source: "Technion SEELab Anonymous Bank, Feb 1999 (I. Guedj, A. Mandelbaum): 48 % of identified callers called again within 60 min of abandoning (n = 1,835). Low end: 33 % quoted by responsedesign.com; high end: 75 % in the ContactCenters bilingual example.",
    mark: "measured"
  },
  {
    path: "sources.*.redial.after-busy",
    when: "sources.*.redial",
    value: "70%",
    range: ["50%", "90%"],
    source: "No measurement found. Taken above redial after abandoning, since a busy line costs the caller nothing and tells nothing.",
    mark: "assumed"
  },
  {
    path: "sources.*.redial.delay.exponential.mean",
    when: "sources.*.redial",
    unless: ["sources.*.redial.delay"],
    value: "20m",
    range: ["5m", "1h"],
    source: "Mean delay of the ContactCenters bilingual example (github.com/umontreal-simul/contactcenters): a worked example, not a measurement.",
    mark: "assumed"
  }
];
var returns2 = [
  {
    path: "returns.after.unresolved",
    when: "returns",
    value: "60%",
    range: ["30%", "80%"],
    source: "Derived from one vendor (enderturing.com): reported containment 78 %, true 41 %, so 37/78 = 47 % of contained contacts were unresolved; 31 % of contained came back within 7 days. (31 % \u2212 53 % \xD7 4 %) \xF7 47 % = 61 %.",
    mark: "vendor"
  },
  {
    path: "returns.after.served",
    when: "returns",
    value: "4%",
    range: ["0%", "13%"],
    source: "No measurement of returns for the same, resolved need. Upper end: 13.6 % of served callers at the Anonymous Bank called again within 60 min for any reason (n = 11,552).",
    mark: "assumed"
  },
  {
    path: "returns.delay.lognormal.mean",
    when: "returns",
    unless: ["returns.delay"],
    value: "36h",
    range: ["12h", "72h"],
    source: "Shape assumed. Vendor bounds (enderturing.com): of contained contacts 14 % phone within 48 h and 31 % are back within 7 days, so at least 45 % of the returns fall within 48 h.",
    mark: "assumed"
  },
  {
    path: "returns.delay.lognormal.cv",
    when: "returns",
    unless: ["returns.delay"],
    value: 1.2,
    range: [0.7, 2],
    source: "No measurement found.",
    mark: "assumed"
  }
];
var ai2 = [
  {
    path: "ai.confidence.auc",
    when: "ai.confidence",
    value: 0.56,
    range: [0.522, 0.605],
    source: "Xiong et al., arXiv 2306.13063: AUROC with which a stated (verbalised) confidence of an LLM tells its failures, .522, to .605 with white-box access. Middle of the two.",
    mark: "published"
  },
  {
    path: "ai.confidence.shift",
    when: "ai.confidence",
    value: 0.8,
    range: [0, 1.5],
    source: "Direction published (LLMs are over-confident, arXiv 2306.13063), size not: +0.8 on the logit scale states 69 % where 50 % is true.",
    mark: "assumed"
  },
  {
    path: "ai.confidence.slope",
    when: "ai.confidence",
    value: 1,
    range: [0.5, 1.5],
    source: "No measurement found; 1 = stated confidence moves as much as it should.",
    mark: "assumed"
  },
  {
    path: "ai.asks-for-human.prefers-human",
    when: "ai.asks-for-human",
    value: "8%",
    range: ["3%", "25%"],
    source: "No measurement a turn found. At 8 % a turn, one in three of those who prefer a human asks for one within five turns.",
    mark: "assumed"
  },
  {
    path: "ai.asks-for-human.otherwise",
    when: "ai.asks-for-human",
    value: "1%",
    range: ["0%", "4%"],
    source: "No measurement found.",
    mark: "assumed"
  },
  {
    path: "ai.asks-for-human.failing",
    when: "ai.asks-for-human",
    value: "6%",
    range: ["2%", "20%"],
    source: "No measurement a turn found. In Taobao service dialogues (MHCH, classes balanced by design) the first utterance that calls for a human comes at a median turn of 4 to 5.",
    mark: "assumed"
  },
  {
    path: "ai.price.per-resolution",
    when: "ai.price",
    unless: ["ai.price.per-attempt", "ai.price.per-minute"],
    value: "0.99 EUR",
    range: ["0.70 EUR", "2.00 EUR"],
    source: "List price of one vendor, USD 0.99 a resolution (fin.ai), another asks USD 1.50 to 2.00; written as euro one to one.",
    mark: "vendor"
  }
];
var NOBODY = "Nobody has measured how long agents need per context item; a judgement with a wide range.";
var handoff2 = [
  { path: "handoff.effects.reading.transcript", when: "handoff", value: "12s", range: ["4s", "40s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.reading.identity-and-history", when: "handoff", value: "5s", range: ["2s", "15s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.reading.summary", when: "handoff", value: "8s", range: ["3s", "20s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.reading.actions-taken", when: "handoff", value: "5s", range: ["2s", "15s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.reading.reason", when: "handoff", value: "3s", range: ["1s", "8s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.repeating.transcript", when: "handoff", value: "15s", range: ["0s", "60s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.repeating.identity-and-history", when: "handoff", value: "30s", range: ["10s", "90s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.repeating.summary", when: "handoff", value: "45s", range: ["15s", "2m"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.repeating.actions-taken", when: "handoff", value: "30s", range: ["10s", "90s"], source: NOBODY, mark: "assumed" },
  { path: "handoff.effects.repeating.reason", when: "handoff", value: "15s", range: ["5s", "45s"], source: NOBODY, mark: "assumed" },
  {
    path: "handoff.effects.re-authentication",
    when: "handoff",
    value: "45s",
    range: ["20s", "90s"],
    source: "No measurement found; the time of a few security questions.",
    mark: "assumed"
  },
  {
    path: "handoff.effects.misdirection.extra",
    when: "handoff",
    value: "1m",
    range: ["15s", "3m"],
    source: "No measurement found: time to notice that an item of the packet is wrong and to start again.",
    mark: "assumed"
  },
  {
    path: "handoff.effects.misdirection.resolves",
    when: "handoff",
    value: "-4pp",
    range: ["-12pp", "0pp"],
    source: "Direction published (human replies do worse after a chatbot failure: field experiment with 250,000 chats, hbs.edu item 66860), size not.",
    mark: "assumed"
  },
  ...[
    ["completeness", 25],
    ["fidelity", 20],
    ["no-repetition", 20],
    ["transition-time", 15],
    ["right-destination", 10],
    ["expectations", 5],
    ["reverse", 5]
  ].map(([dimension, weight]) => ({
    path: `handoff.score.${dimension}`,
    when: "handoff",
    value: weight,
    source: "Weight of the handoff quality scorecard: a judgement, not a published standard.",
    mark: "assumed"
  }))
];
var satisfaction2 = [
  {
    path: "satisfaction.level",
    when: "satisfaction",
    value: 2,
    range: [1.4, 3],
    source: "Resolved at first contact, at once: 88 % satisfied, logit(.88) = 2.0. SQM pairs (retail 78 % first-contact resolution, 81 % satisfied): .78 \xD7 88 % + .22 \xD7 56 % = 81 %. A straight line through their seven industries reaches 97 % at full resolution: the high end.",
    mark: "derived"
  },
  {
    path: "satisfaction.unresolved",
    when: "satisfaction",
    value: -3.1,
    range: [-4, -2],
    source: "Unresolved: 25 % satisfied, logit(.25) \u2212 logit(.88) = \u22121.1 \u2212 2.0 = \u22123.1. The line through the SQM pairs of first-contact resolution and satisfaction meets 0 % resolution at 28 %. Association between centres, not an effect.",
    mark: "derived"
  },
  {
    path: "satisfaction.extra-contact",
    when: "satisfaction",
    value: -0.9,
    range: [-1.4, -0.4],
    source: "Each further contact lowers top-box satisfaction by 15 % (SQM): .88 \xD7 .85 = 74.8 %, logit(.748) \u2212 logit(.88) = 1.09 \u2212 1.99 = \u22120.9.",
    mark: "derived"
  },
  {
    path: "satisfaction.transfer",
    when: "satisfaction",
    value: -0.45,
    range: [-0.8, -0.1],
    source: "A transfer lowers top-box satisfaction by 12 % (SQM): .88 \xD7 .88 = 77.4 %, logit(.774) \u2212 logit(.88) = \u22120.76. Taken as the effect of a cold transfer with two items repeated: \u22120.45 for the move itself and \u22120.15 an item. The split is assumed; warm transfers do much better (same source).",
    mark: "derived"
  },
  {
    path: "satisfaction.repetition",
    when: "satisfaction",
    value: -0.15,
    range: [-0.5, 0],
    source: "No randomised estimate of context completeness on satisfaction exists. The share of the transfer effect given to one item repeated; see `transfer`.",
    mark: "assumed"
  },
  {
    path: "satisfaction.re-authentication",
    when: "satisfaction",
    value: -0.2,
    range: [-0.6, 0],
    source: "No measurement found; taken a little above one item repeated.",
    mark: "assumed"
  },
  {
    path: "satisfaction.wait-minute",
    when: "satisfaction",
    value: -0.2,
    range: [-0.3, -0.05],
    source: "Stand-in: 12,231 bus passengers by delay (Madsen and Thyregod 2010), satisfied 81.1 % on time, 74.6, 61.2, 50.0 % at 2, 5, 7 min late; weighted line on the logit scale \u22120.20 a minute. For queues on the phone the effect is significant but small beside resolution (n = 3,013, scirp 17381): the low end.",
    mark: "derived"
  },
  {
    path: "satisfaction.human-got",
    when: "satisfaction",
    value: 0.2,
    range: [0, 0.6],
    source: "Surveys say that 64 to 75 % prefer a human, four in five even at the same outcome and wait; how much it moves satisfaction is not measured.",
    mark: "assumed"
  },
  {
    path: "satisfaction.human-denied",
    when: "satisfaction",
    value: -0.6,
    range: [-1.4, -0.1],
    source: "53 % say that they would switch to a competitor over AI service (Gartner, n = 5,728); how much it moves satisfaction is not measured.",
    mark: "assumed"
  },
  {
    path: "satisfaction.abandoned",
    when: "satisfaction",
    value: -0.6,
    range: [-2, 0],
    source: "On top of unresolved: 25 % satisfied become 15 %. No measurement found; those who hang up are rarely asked.",
    mark: "assumed"
  },
  {
    path: "satisfaction.survey.contained",
    when: "satisfaction.survey",
    value: "6%",
    range: ["2%", "15%"],
    source: "No measurement found; surveys reach customers whom the AI contained less often than those whom a human served.",
    mark: "assumed"
  },
  {
    path: "satisfaction.survey.human",
    when: "satisfaction.survey",
    value: "15%",
    range: ["5%", "30%"],
    source: "No measurement found; a usual rate of answer after a call.",
    mark: "assumed"
  },
  {
    path: "satisfaction.survey.abandoned",
    when: "satisfaction.survey",
    value: "1%",
    range: ["0%", "5%"],
    source: "No measurement found; most surveys never ask those who gave up.",
    mark: "assumed"
  }
];
var assist2 = [
  {
    path: "assist.saves",
    when: "assist",
    value: "13%",
    range: ["6%", "20%"],
    source: "Brynjolfsson, Li and Raymond (QJE 2025, 5,172 agents, 3.0 million chats): 15 % more issues resolved an hour, so 1 \u2212 1/1.15 = 13 % less time an issue. Novices +30 to 35 %, experts about 0. Reply time \u221220 % in another field experiment (hbs.edu item 66860): the high end.",
    mark: "derived"
  },
  {
    path: "assist.resolves",
    when: "assist",
    value: "+1pp",
    range: ["-2pp", "+3pp"],
    source: "Size not in the published figures used here; experts saw a small decline of quality (QJE 2025), so the sign is open.",
    mark: "assumed"
  }
];
var serviceLevel2 = [
  {
    path: "service-level.within",
    when: "service-level",
    value: "20s",
    range: ["10s", "60s"],
    source: "The usual 80/20 convention: a choice, not a measurement.",
    mark: "assumed"
  }
];
var evidence2026 = {
  id: "evidence-2026",
  summary: "Public evidence as found in 2026: redial, returns, AI confidence and price, handoff effects, satisfaction, assist",
  values: [...redial, ...returns2, ...ai2, ...handoff2, ...satisfaction2, ...assist2, ...serviceLevel2]
};

// src/scenario/presets/list.ts
var PRESETS = [evidence2026];

// src/scenario/path.ts
function parsePath(text4) {
  const segments = [];
  for (let start2 = 0; ; ) {
    const quoted = text4[start2] === '"';
    const end4 = quoted ? text4.indexOf('"', start2 + 1) + 1 : endOfPlain(text4, start2);
    if (end4 <= start2 || quoted && end4 === start2 + 2) return null;
    segments.push({ name: quoted ? text4.slice(start2 + 1, end4 - 1) : text4.slice(start2, end4), start: start2, end: end4 });
    if (end4 === text4.length) return segments;
    if (text4[end4] !== ".") return null;
    start2 = end4 + 1;
  }
}
function endOfPlain(text4, start2) {
  const dot = text4.indexOf(".", start2);
  return dot < 0 ? text4.length : dot;
}
function printPath(path) {
  return path.map((segment2) => typeof segment2 === "string" && !/^[\w-]+$/.test(segment2) ? `"${segment2}"` : String(segment2)).join(".");
}

// src/scenario/source-text.ts
function sourceText(file, text4, folder = "") {
  const lines2 = [0];
  for (let at2 = text4.indexOf("\n"); at2 >= 0; at2 = text4.indexOf("\n", at2 + 1)) lines2.push(at2 + 1);
  return { file, text: text4, folder, lines: lines2 };
}
function written({ source: source3, start: start2, end: end4 }) {
  return source3.text.slice(start2, end4).trim();
}
function placeOf({ source: source3, start: start2, end: end4 }, path) {
  let low = 0;
  let high = source3.lines.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (source3.lines[middle] <= start2) low = middle;
    else high = middle - 1;
  }
  const lineEnd = source3.lines[low + 1] ?? source3.text.length + 1;
  const text4 = source3.text.slice(start2, Math.min(end4, lineEnd)).trimEnd();
  const place = { file: source3.file, line: low + 1, column: start2 - source3.lines[low] + 1, length: Math.max(1, text4.length) };
  return path === void 0 ? place : { ...place, path };
}

// src/scenario/tree.ts
function plain(tree) {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  const object2 = {};
  for (const [key, entry2] of tree.entries) object2[key] = plain(entry2.value);
  return object2;
}
function child(tree, segment2) {
  if (tree.kind === "map") return tree.entries.get(String(segment2))?.value;
  if (tree.kind === "list") return tree.items[typeof segment2 === "number" ? segment2 : itemIndex(tree, segment2)];
  return void 0;
}
function at(tree, path) {
  let here = tree;
  for (const segment2 of path) here = here && child(here, segment2);
  return here;
}
function itemName(item2) {
  const name = child(item2, "id") ?? child(item2, "on");
  return item2.kind === "map" && name?.kind === "scalar" && typeof name.value === "string" ? name.value : void 0;
}
function itemIndex(list, name) {
  return list.items.findIndex((item2) => itemName(item2) === name);
}
function locate(tree, path, want = "value") {
  let here = tree;
  let key;
  for (const segment2 of path) {
    if (here.kind === "map") {
      const entry2 = here.entries.get(String(segment2));
      if (entry2 === void 0) return key ?? firstKey(here);
      key = entry2.key;
      here = entry2.value;
    } else {
      const item2 = child(here, segment2);
      if (item2 === void 0) return here.kind === "list" ? key ?? here.span : here.span;
      here = item2;
      key = item2.kind === "map" ? firstKey(item2) : item2.span;
    }
  }
  if (key !== void 0 && (want === "key" || here.kind === "map" || isEmpty(here.span))) return key;
  return here.kind === "map" ? firstKey(here) : here.span;
}
function isEmpty({ start: start2, end: end4 }) {
  return end4 <= start2;
}
function firstKey(map) {
  for (const entry2 of map.entries.values()) return entry2.key;
  return map.span;
}
function withEntry(map, name, entry2) {
  const entries2 = new Map(map.entries);
  entries2.set(name, entry2);
  return { ...map, entries: entries2 };
}
function withoutEntries(map, names) {
  if (!names.some((name) => map.entries.has(name))) return map;
  const entries2 = new Map(map.entries);
  for (const name of names) entries2.delete(name);
  return { ...map, entries: entries2 };
}
var ALTERNATIVES = [
  ["constant", "exponential", "lognormal", "gamma", "weibull", "uniform", "triangular", "beta", "empirical", "points", "mixture"],
  ["rate", "per-day", "per-week", "steps", "points", "wave"],
  ["arrivals", "list", "contacts"],
  ["length", "day", "needs"],
  ["maximise", "minimise"],
  ["type", "like", "module"]
];
function rivals(name) {
  return ALTERNATIVES.filter((group4) => group4.includes(name)).flatMap((group4) => group4.filter((other) => other !== name));
}
function merge(base, over) {
  if (base.kind !== "map" || over.kind !== "map") return over;
  const dropped2 = [...over.entries.keys()].flatMap(rivals).filter((name) => !over.entries.has(name));
  const entries2 = new Map(withoutEntries(base, dropped2).entries);
  for (const [name, entry2] of over.entries) {
    const below2 = entries2.get(name);
    entries2.set(name, below2 === void 0 ? entry2 : { key: entry2.key, value: merge(below2.value, entry2.value) });
  }
  return { ...over, entries: entries2 };
}
function replaceAt(tree, path, made, change, depth = 0) {
  const segment2 = path[depth];
  if (segment2 === void 0) return change(tree);
  if (tree.kind === "list") {
    const index = typeof segment2 === "number" ? segment2 : itemIndex(tree, segment2);
    const item2 = tree.items[index];
    if (item2 === void 0) return tree;
    return { ...tree, items: tree.items.with(index, replaceAt(item2, path, made, change, depth + 1)) };
  }
  const map = tree.kind === "map" ? tree : { kind: "map", span: made(depth), entries: /* @__PURE__ */ new Map() };
  const entry2 = map.entries.get(String(segment2));
  const below2 = entry2?.value;
  const last = depth === path.length - 1;
  const value = last ? change(below2) : replaceAt(below2 ?? { kind: "map", span: made(depth), entries: /* @__PURE__ */ new Map() }, path, made, change, depth + 1);
  const key = last || entry2 === void 0 ? made(depth) : entry2.key;
  return withEntry(withoutEntries(map, rivals(String(segment2))), String(segment2), { key, value });
}

// src/scenario/report.ts
function problemAt(span, code, message, help, path) {
  return { code, message, place: placeOf(span, path && printPath(path)), ...help === void 0 ? {} : { help } };
}
function reporter(tree, out) {
  return (path, { code, message, help, also, key }) => {
    const problem = problemAt(locate(tree, path, key === true ? "key" : "value"), code, message, help, path);
    out.push(also === void 0 ? problem : { ...problem, also: { place: placeOf(locate(tree, also.path), printPath(also.path)), label: also.label } });
  };
}
function sorted(problems) {
  const seen = /* @__PURE__ */ new Set();
  const once = problems.filter(({ code, message, place }) => {
    const id2 = JSON.stringify([code, message, place.file, place.line, place.column]);
    return seen.has(id2) ? false : seen.add(id2);
  });
  const order2 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  return once.sort(
    (a, b) => order2(a.place.file, b.place.file) || (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0) || order2(a.code, b.code)
  );
}

// src/scenario/overlay.ts
init_suggest();

// src/scenario/walk.ts
function defOf(schema) {
  return schema._zod.def;
}
function unwrapped(schema) {
  const { type, innerType } = defOf(schema);
  return innerType !== void 0 && (type === "optional" || type === "default" || type === "nonoptional") ? unwrapped(innerType) : schema;
}
function alternatives(schema) {
  const bare = unwrapped(schema);
  const { type, options } = defOf(bare);
  return type === "union" && options !== void 0 ? options.flatMap(alternatives) : [bare];
}
function below(schema, segment2) {
  return alternatives(schema).flatMap((option) => {
    const { type, shape, valueType, element, items } = defOf(option);
    if (type === "object") return shape !== void 0 && Object.hasOwn(shape, segment2) ? [shape[String(segment2)]] : [];
    if (type === "record") return valueType === void 0 ? [] : [valueType];
    if (type === "array") return element === void 0 ? [] : [element];
    if (type === "tuple") return items?.[Number(segment2)] === void 0 ? [] : [items[Number(segment2)]];
    return [];
  });
}
function schemasAt(root, path) {
  let here = [root];
  for (const segment2 of path) here = here.flatMap((schema) => below(schema, segment2));
  return here;
}
function keysAt(schemas) {
  const keys = schemas.flatMap(alternatives).flatMap((option) => {
    const { type, shape, keyType } = defOf(option);
    if (type === "record" && keyType !== void 0) return Object.values(defOf(keyType).entries ?? {});
    return type === "object" && shape !== void 0 ? Object.keys(shape).filter((key) => !isRefused(shape[key])) : [];
  });
  return [...new Set(keys)];
}
function isRefused(schema) {
  return defOf(unwrapped(schema)).type === "never";
}
function isMapOfIds(schemas) {
  return schemas.flatMap(alternatives).some((option) => defOf(option).type === "record");
}
function isTrusted(schemas) {
  return schemas.flatMap(alternatives).some((option) => {
    const { type, shape } = defOf(option);
    return type === "object" && shape !== void 0 && Object.hasOwn(shape, "value") && Object.hasOwn(shape, "mark");
  });
}

// src/scenario/yaml.ts
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";

// src/scenario/yaml-plain.ts
var MAX_DEPTH = 60;
var MAX_ALIASED = 5e3;
var WORD = /[A-Za-z0-9_][A-Za-z0-9_.@/-]*/y;
var NUMBER3 = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var OTHER_THAN_TEXT = /^(?:~|null|Null|NULL|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0[ox].*)$/;
var BOOLEANS = new Map(
  ["true", "True", "TRUE", "false", "False", "FALSE"].map((word2) => [word2, word2.toLowerCase() === "true"])
);
var INDICATORS = new Set("?:,[]{}#&*!|>'\"%@`");
function readPlainYaml(source3) {
  if (/[\t\r]|^(?:---|\.\.\.|%)/m.test(source3.text)) return null;
  const reader2 = new Reader(source3);
  try {
    return reader2.document();
  } catch (error) {
    if (error === NOT_EVERYDAY) return null;
    throw error;
  }
}
var NOT_EVERYDAY = /* @__PURE__ */ Symbol("not everyday YAML");
function giveUp() {
  throw NOT_EVERYDAY;
}
var Reader = class {
  source;
  text;
  at = 0;
  values = 0;
  aliased = 0;
  depth = 0;
  anchors = /* @__PURE__ */ new Map();
  constructor(source3) {
    this.source = source3;
    this.text = source3.text;
  }
  document() {
    const indent = this.toContent();
    if (indent !== 0) giveUp();
    const tree = this.block(0);
    return this.toContent() === -1 ? tree : giveUp();
  }
  span(start2, end4) {
    return { source: this.source, start: start2, end: end4 };
  }
  // ---- lines -----------------------------------------------------------------------------------------------------
  /** Moves from the start of a line to the first character that is not white space or comment; its column, −1 at the end. */
  toContent() {
    const { text: text4 } = this;
    for (; ; ) {
      const start2 = this.at;
      let here = start2;
      while (text4[here] === " ") here++;
      const character = text4[here];
      if (character === void 0) {
        this.at = here;
        return -1;
      }
      if (character === "\n") this.at = here + 1;
      else if (character === "#") this.at = this.nextLine(here);
      else {
        this.at = here;
        return here - start2;
      }
    }
  }
  nextLine(from) {
    const end4 = this.text.indexOf("\n", from);
    return end4 < 0 ? this.text.length : end4 + 1;
  }
  skipSpaces() {
    while (this.text[this.at] === " ") this.at++;
  }
  /** Whether only white space or a comment is left of this line. */
  lineIsOver() {
    let here = this.at;
    while (this.text[here] === " ") here++;
    const character = this.text[here];
    return character === void 0 || character === "\n" || character === "#" && this.text[here - 1] === " ";
  }
  /** Past the end of this line, on which nothing more may stand. */
  endLine() {
    if (!this.lineIsOver()) giveUp();
    this.at = this.nextLine(this.at);
  }
  /** The column of the next content, without moving. */
  peekIndent() {
    const before = this.at;
    const indent = this.toContent();
    this.at = before;
    return indent;
  }
  // ---- blocks ----------------------------------------------------------------------------------------------------
  /** A block whose first content is here, in column `indent`. */
  block(indent) {
    if (++this.depth > MAX_DEPTH) giveUp();
    const tree = this.isItem() ? this.blockList(indent) : this.blockMap(indent);
    this.depth--;
    return tree;
  }
  isItem() {
    return this.text[this.at] === "-" && (this.text[this.at + 1] === " " || this.text[this.at + 1] === "\n");
  }
  blockMap(indent) {
    const start2 = this.at;
    const entries2 = /* @__PURE__ */ new Map();
    let end4 = start2;
    for (; ; ) {
      const key = this.key();
      if (this.text[this.at] !== ":" || this.text[this.at + 1] !== " " && this.text[this.at + 1] !== "\n" && this.text[this.at + 1] !== void 0) giveUp();
      this.at++;
      const value = this.blockValue(indent, true);
      this.enter(entries2, key, value);
      end4 = value.span.end;
      const next2 = this.peekIndent();
      if (next2 < indent) break;
      if (next2 > indent) giveUp();
      this.toContent();
      if (this.isItem()) giveUp();
    }
    return this.counted({ kind: "map", span: this.span(start2, end4), entries: entries2 });
  }
  enter(entries2, key, value) {
    if (entries2.has(key.name) || key.name === "<<" || key.name === "__proto__") giveUp();
    entries2.set(key.name, { key: key.span, value });
  }
  blockList(indent) {
    const start2 = this.at;
    const items = [];
    for (; ; ) {
      this.at++;
      items.push(this.item(indent));
      const next2 = this.peekIndent();
      if (next2 < indent) break;
      if (next2 > indent) giveUp();
      this.toContent();
      if (!this.isItem()) {
        this.at -= indent;
        break;
      }
    }
    return this.counted({ kind: "list", span: this.span(start2, items.at(-1).span.end), items });
  }
  /** What follows `- `: a map that begins on this line, or a value. */
  item(indent) {
    const dash = this.at - 1;
    this.skipSpaces();
    if (this.isItem()) giveUp();
    if (this.startsMap()) return this.block(indent + this.at - dash);
    if (this.lineIsOver()) giveUp();
    return this.blockValue(indent, false);
  }
  startsMap() {
    WORD.lastIndex = this.at;
    if (!WORD.test(this.text)) return false;
    const after = this.text[WORD.lastIndex];
    return after === ":" && /[ \n]/.test(this.text[WORD.lastIndex + 1] ?? "\n");
  }
  /** The value after `key:` or `- `, to the end of its last line. */
  blockValue(indent, ofKey) {
    const after = this.at;
    this.skipSpaces();
    const anchor = this.anchor();
    const before = this.values;
    const tree = this.lineIsOver() ? this.nested(indent, after, ofKey) : this.inline(indent);
    if (anchor !== null) this.anchors.set(anchor, { tree, size: this.values - before });
    return tree;
  }
  nested(indent, after, ofKey) {
    this.endLine();
    const next2 = this.peekIndent();
    if (next2 > indent || ofKey && next2 === indent && this.nextIsItem()) {
      this.toContent();
      return this.block(next2);
    }
    return this.counted({ kind: "scalar", span: this.span(after, after), value: null, style: "plain" });
  }
  nextIsItem() {
    const before = this.at;
    this.toContent();
    const is = this.isItem();
    this.at = before;
    return is;
  }
  inline(indent) {
    const first = this.text[this.at];
    const tree = first === "{" || first === "[" ? this.flow(indent) : first === "*" ? this.alias() : this.scalar(false);
    this.endLine();
    return tree;
  }
  // ---- flow ------------------------------------------------------------------------------------------------------
  flow(indent) {
    if (++this.depth > MAX_DEPTH) giveUp();
    const tree = this.text[this.at] === "{" ? this.flowMap(indent) : this.flowList(indent);
    this.depth--;
    return tree;
  }
  flowMap(indent) {
    const start2 = this.at++;
    const entries2 = /* @__PURE__ */ new Map();
    for (; ; ) {
      this.skipFlowSpace(indent);
      if (this.text[this.at] === "}") break;
      const key = this.key();
      if (this.text[this.at] !== ":" || !/[ \n]/.test(this.text[this.at + 1] ?? "")) giveUp();
      this.at++;
      this.skipFlowSpace(indent);
      this.enter(entries2, key, this.flowValue(indent));
      if (this.flowEnds(indent, "}")) break;
    }
    this.at++;
    return this.counted({ kind: "map", span: this.span(start2, this.at), entries: entries2 });
  }
  flowList(indent) {
    const start2 = this.at++;
    const items = [];
    for (; ; ) {
      this.skipFlowSpace(indent);
      if (this.text[this.at] === "]") break;
      items.push(this.flowValue(indent));
      if (this.flowEnds(indent, "]")) break;
    }
    this.at++;
    return this.counted({ kind: "list", span: this.span(start2, this.at), items });
  }
  flowEnds(indent, close2) {
    this.skipFlowSpace(indent);
    if (this.text[this.at] === close2) return true;
    if (this.text[this.at] !== ",") giveUp();
    this.at++;
    return false;
  }
  flowValue(indent) {
    const anchor = this.anchor();
    const before = this.values;
    const first = this.text[this.at];
    const tree = first === "{" || first === "[" ? this.flow(indent) : first === "*" ? this.alias() : this.scalar(true);
    if (anchor !== null) this.anchors.set(anchor, { tree, size: this.values - before });
    return tree;
  }
  /** Spaces, line ends and comments between the parts of a flow collection; its lines are indented deeper than its block. */
  skipFlowSpace(indent) {
    this.skipSpaces();
    if (this.text[this.at] === "#" && this.text[this.at - 1] !== " ") giveUp();
    if (this.text[this.at] !== "\n" && this.text[this.at] !== "#") return;
    this.at = this.nextLine(this.at);
    if (this.toContent() <= indent) giveUp();
  }
  // ---- values ----------------------------------------------------------------------------------------------------
  key() {
    const start2 = this.at;
    const first = this.text[start2];
    if (first === '"' || first === "'") {
      const { value } = this.quoted(first);
      return { name: value, span: this.span(start2, this.at) };
    }
    WORD.lastIndex = start2;
    const name = WORD.exec(this.text)?.[0] ?? giveUp();
    if (BOOLEANS.has(name) || OTHER_THAN_TEXT.test(name)) giveUp();
    this.at = start2 + name.length;
    return { name, span: this.span(start2, this.at) };
  }
  /** The name of an anchor here, and past it; null when there is none. */
  anchor() {
    if (this.text[this.at] !== "&") return null;
    const name = this.word();
    if (this.text[this.at] !== " " && this.text[this.at] !== "\n") giveUp();
    this.skipSpaces();
    if (this.text[this.at] === "*" || this.text[this.at] === "&") giveUp();
    return name;
  }
  alias() {
    const { tree, size: size2 } = this.anchors.get(this.word()) ?? giveUp();
    this.aliased += size2;
    this.values += size2;
    if (this.aliased > MAX_ALIASED) giveUp();
    return tree;
  }
  /** The name after `&` or `*`. */
  word() {
    WORD.lastIndex = this.at + 1;
    const name = WORD.exec(this.text)?.[0] ?? giveUp();
    this.at += 1 + name.length;
    return name;
  }
  scalar(inFlow) {
    const start2 = this.at;
    const first = this.text[start2];
    if (first === '"' || first === "'") {
      const quoted = this.quoted(first);
      return this.counted({ kind: "scalar", span: this.span(start2, this.at), ...quoted });
    }
    const text4 = this.plainText(inFlow);
    return this.counted({ kind: "scalar", span: this.span(start2, start2 + text4.length), value: meaning(text4), style: "plain" });
  }
  plainText(inFlow) {
    const { text: text4 } = this;
    const start2 = this.at;
    const first = text4[start2];
    if (first === void 0 || INDICATORS.has(first) || first === "-" && /[ \n,\]}[{]/.test(text4[start2 + 1] ?? " ")) giveUp();
    let here = start2;
    let end4 = start2;
    for (; ; here++) {
      const character = text4[here];
      if (character === void 0 || character === "\n") break;
      if (character === "#" && text4[here - 1] === " ") break;
      if (character === ":" && /[ \n,[\]{}]/.test(text4[here + 1] ?? " ")) giveUp();
      if (inFlow && (character === "," || character === "]" || character === "}")) break;
      if (inFlow && (character === "[" || character === "{")) giveUp();
      if (character !== " ") end4 = here + 1;
    }
    this.at = end4;
    return text4.slice(start2, end4);
  }
  quoted(quote) {
    const { text: text4 } = this;
    const start2 = ++this.at;
    for (; ; ) {
      const character = text4[this.at];
      if (character === void 0 || character === "\n") giveUp();
      if (character === quote && (quote === '"' || text4[this.at + 1] !== quote)) break;
      this.at += character === quote || character === "\\" && quote === '"' ? 2 : 1;
    }
    const raw = text4.slice(start2, this.at++);
    if (quote === "'") return { value: raw.replaceAll("''", "'"), style: "single" };
    return {
      value: raw.replace(
        /\\(.?)/gs,
        (_, escaped) => escaped === '"' || escaped === "\\" || escaped === "/" ? escaped : escaped === "n" ? "\n" : giveUp()
      ),
      style: "double"
    };
  }
  counted(tree) {
    this.values++;
    return tree;
  }
};
function meaning(text4) {
  const boolean5 = BOOLEANS.get(text4);
  if (boolean5 !== void 0) return boolean5;
  if (OTHER_THAN_TEXT.test(text4)) return giveUp();
  if (!NUMBER3.test(text4)) return text4;
  return text4.length > 15 ? giveUp() : Number(text4);
}

// src/scenario/yaml.ts
var MAX_BYTES = 1e7;
var MAX_ALIASED2 = 1e4;
var MAX_DEPTH2 = 64;
var CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
function readYaml(source3, out, yaml = source3.text) {
  const control = CONTROL.exec(source3.text);
  if (control) {
    const name = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    out.push(
      problemAt(
        { source: source3, start: control.index, end: control.index + 1 },
        "E124",
        `the file holds the control character ${name}`,
        "save it as plain UTF-8 text"
      )
    );
    return null;
  }
  const everyday = yaml === source3.text ? readPlainYaml(source3) : null;
  return everyday ?? readWithLibrary(source3, yaml, out);
}
function readWithLibrary(source3, yaml, out) {
  const document = parse2(source3, yaml, out);
  if (document === null) return null;
  if (document.contents === null || isScalar(document.contents) && document.contents.value === null) {
    out.push({ code: "E126", message: "the file is empty", place: { file: source3.file }, help: "start with `schema: tandem/scenario@1`" });
    return null;
  }
  return new Converter(source3, document, out).convert();
}
function parse2(source3, yaml, out) {
  const before = out.length;
  let document;
  try {
    document = parseDocument(yaml, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: false,
      logLevel: "error"
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    out.push({
      code: "E122",
      message: "the file is nested too deeply to be read",
      place: { file: source3.file },
      help: `blocks of a scenario nest less than ${MAX_DEPTH2} deep`
    });
    return null;
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const start2 = Math.min(pos[0], source3.text.length);
    out.push(
      problemAt(
        { source: source3, start: start2, end: Math.max(start2 + 1, pos[1]) },
        "E122",
        `broken YAML: ${message.split(/\n|; please/)[0].replace(/[.:]$/, "")}`,
        yamlHelp(code)
      )
    );
  }
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== "1.2") {
    out.push(
      problemAt(
        { source: source3, start: 0, end: 5 },
        "E122",
        `YAML ${document.directives.yaml.version} is not read: in it \`on\` and \`no\` are not words`,
        "remove the %YAML line"
      )
    );
  }
  return out.length > before ? null : document;
}
function yamlHelp(code) {
  if (code === "TAB_AS_INDENT") return "indent with spaces, never with tabs";
  if (code === "BAD_INDENT" || code === "BLOCK_AS_IMPLICIT_KEY") return "check the indentation of this line and the one above";
  if (code === "MULTIPLE_DOCS") return "one scenario a file: remove `---` and what follows";
  if (code === "MISSING_CHAR") return "a bracket, brace or quote is not closed, or a `:` is missing";
  if (code === "TAG_RESOLVE_FAILED") return "put text that begins with ! in quotes";
  return "text with special characters (: # { } [ ] , & * ! | > % @) goes in quotes";
}
var Converter = class {
  aliased = 0;
  anchors = /* @__PURE__ */ new Map();
  source;
  document;
  out;
  constructor(source3, document, out) {
    this.source = source3;
    this.document = document;
    this.out = out;
  }
  convert() {
    const before = this.out.length;
    const tree = this.tree(this.document.contents, { source: this.source, start: 0, end: 0 }, 0, false);
    return this.out.length > before ? null : tree;
  }
  span(node, otherwise) {
    return node?.range ? { source: this.source, start: node.range[0], end: node.range[1] } : otherwise;
  }
  complain(span, code, message, help) {
    this.out.push(problemAt(span, code, message, help));
  }
  tree(node, around, depth, fromAlias) {
    const nothing = { kind: "scalar", span: { ...around, start: around.end }, value: null, style: "plain" };
    if (fromAlias && ++this.aliased > MAX_ALIASED2) {
      if (this.aliased === MAX_ALIASED2 + 1)
        this.complain(
          around,
          "E125",
          `the aliases of this file unfold to more than ${MAX_ALIASED2} values`,
          "write the values out, or put what is shared into a base file and use `extends`"
        );
      return nothing;
    }
    if (depth > MAX_DEPTH2) {
      this.complain(around, "E122", `blocks nest more than ${MAX_DEPTH2} deep here`, "no part of a scenario is this deep");
      return nothing;
    }
    if (isAlias(node)) {
      const target2 = this.anchors.get(node.source);
      if (target2 === void 0)
        this.complain(
          this.span(node, around),
          "E122",
          `there is no anchor \`&${node.source}\` before this alias`,
          "write the anchor first; text that begins with * goes in quotes"
        );
      return this.tree(target2, this.span(node, around), depth + 1, true);
    }
    if (!fromAlias && isNode(node) && "anchor" in node && node.anchor !== void 0) this.anchors.set(node.anchor, node);
    if (isMap(node)) return this.map(node.items, this.span(node, around), depth, fromAlias);
    if (isSeq(node)) {
      const span = this.span(node, around);
      return { kind: "list", span, items: node.items.map((item2) => this.tree(item2, span, depth + 1, fromAlias)) };
    }
    if (!isScalar(node)) return nothing;
    const value = node.value;
    const style = node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : node.type === "PLAIN" ? "plain" : "block";
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      return { kind: "scalar", span: this.span(node, around), value, style };
    }
    this.complain(this.span(node, around), "E122", "this value is not text, a number, true or false", "put it in quotes");
    return nothing;
  }
  map(items, span, depth, fromAlias) {
    const entries2 = /* @__PURE__ */ new Map();
    for (const { key, value } of items) {
      const keySpan = isScalar(key) ? this.span(key, span) : span;
      const name = isScalar(key) && key.value !== null ? String(typeof key.value === "string" ? key.value : key.source ?? key.value) : null;
      const first = name === null ? void 0 : entries2.get(name);
      if (name === null) this.complain(keySpan, "E122", "a key must be a word", "write `key: value`");
      else if (name === "<<")
        this.complain(
          keySpan,
          "E127",
          "merge keys (`<<`) are not read",
          "put what is shared into a base file and name it in `extends`, or copy a policy with `like`"
        );
      else if (name === "__proto__") this.complain(keySpan, "E128", "`__proto__` cannot be a key", "choose another name");
      else if (first !== void 0) {
        const also = { place: placeOf(first.key), label: "first written here" };
        this.out.push({ ...problemAt(keySpan, "E123", `\`${name}\` is written twice in this block`, "keep one of them"), also });
      } else entries2.set(name, { key: keySpan, value: this.tree(value, keySpan, depth + 1, fromAlias) });
    }
    return { kind: "map", span, entries: entries2 };
  }
};

// src/scenario/overlay.ts
var WORLD = ["intents", "segments", "sources", "ai", "humans", "handoff", "assist", "returns", "satisfaction"];
function isWorldPath(path) {
  return WORLD.some((block2) => path === block2 || path.startsWith(`${block2}.`));
}
function applyOverlay(tree, { path, span, value }, out) {
  const segments = parsePath(path);
  if (segments === null) {
    out.push(problemAt(span, "E135", `\`${path}\` is not a path`, "write keys with dots between them, for example `humans.groups.tier1.agents`"));
    return tree;
  }
  let here = tree;
  let schemas = [scenarioSchema];
  for (const [depth, segment2] of segments.entries()) {
    const last = depth === segments.length - 1;
    const place = segmentSpan(span, segment2);
    const so = segments.slice(0, depth).map(({ name }) => name).join(".");
    const fail = (code, message, help) => {
      out.push(
        problemAt(
          place,
          code,
          message,
          help,
          segments.map(({ name }) => name)
        )
      );
      return tree;
    };
    const next2 = schemas.flatMap((schema) => below(schema, segment2.name));
    const there2 = here && child(here, segment2.name);
    if (here?.kind === "scalar") return fail("E135", `\`${so}\` is a single value here, there is nothing below it`, `set \`${so}\` as a whole`);
    if (here?.kind === "list" && there2 === void 0) {
      const names = here.items.map(itemName).filter((name) => name !== void 0);
      return fail("E150", `there is no \`${segment2.name}\` in \`${so}\``, didYouMean(segment2.name, names));
    }
    if (next2.length === 0 && here?.kind !== "list")
      return fail("E101", `\`${segment2.name}\` is not known ${so === "" ? "in a scenario" : `in \`${so}\``}`, didYouMean(segment2.name, keysAt(schemas)));
    if (there2 === void 0 && !last && here?.kind !== "list" && isMapOfIds(schemas) && !next2.every(isRefused)) {
      const ids = here?.kind === "map" ? [...here.entries.keys()] : [];
      return fail("E150", `there is no \`${segment2.name}\` in \`${so}\``, didYouMean(segment2.name, ids));
    }
    here = there2;
    schemas = next2;
  }
  return replaceAt(
    tree,
    segments.map(({ name }) => name),
    (depth) => segmentSpan(span, segments[depth]),
    () => value
  );
}
function segmentSpan({ source: source3, start: start2 }, segment2) {
  return { source: source3, start: start2 + segment2.start, end: start2 + segment2.end };
}
function overlayOfFlag(path, value, out, flag3 = "--set") {
  const source3 = sourceText(flag3, `${path}=${value}`);
  const span = { source: source3, start: 0, end: path.length };
  if (value.trim() === "") {
    out.push(problemAt(span, "E135", `\`${path}\` is set to nothing`, `write \`--set ${path}=\u2026\``));
    return null;
  }
  const tree = readYaml(source3, out, " ".repeat(path.length + 1) + value);
  return tree === null ? null : { path, span, value: tree };
}

// src/scenario/arms.ts
init_suggest();
function withoutLikes(policies2, out) {
  const done = /* @__PURE__ */ new Map();
  let result = policies2;
  for (const [name, entry2] of policies2.entries) result = withEntry(result, name, { key: entry2.key, value: resolve(name, [], policies2, done, out) });
  return result;
}
function resolve(name, chain, policies2, done, out) {
  const known2 = done.get(name);
  if (known2 !== void 0) return known2;
  const own = policies2.entries.get(name).value;
  const copied3 = own.kind === "map" ? copyOf(own, [...chain, name], policies2, done, out) : own;
  done.set(name, copied3);
  return copied3;
}
function copyOf(own, chain, policies2, done, out) {
  const like = child(own, "like");
  const model = target(like, chain, policies2, done, out);
  const rest = model === null ? own : withoutEntries(own, ["like"]);
  const merged = model?.kind === "map" ? copied2(model, rest) : rest;
  const escalate3 = merged.entries.get("escalate");
  const from = escalate3 && child(escalate3.value, "like");
  if (escalate3?.value.kind !== "map" || escalate3.value.entries.size !== 1 || !isText(from)) return merged;
  const source3 = target(from, chain, policies2, done, out);
  const triggers = source3 && child(source3, "escalate");
  if (source3 !== null && triggers === void 0)
    out.push(
      problemAt(from.span, "E133", `the policy \`${from.value}\` has no \`escalate\` to copy`, "name a policy that has one, or write the triggers here")
    );
  return triggers === void 0 || triggers === null ? withoutEntries(merged, ["escalate"]) : withEntry(merged, "escalate", { key: escalate3.key, value: triggers });
}
function copied2(model, own) {
  const merged = merge(withoutEntries(model, ["title"]), own);
  const [first, second] = [child(model, "with"), own.entries.get("with")];
  if (first?.kind !== "map" || second?.value.kind !== "map") return merged;
  const repeated3 = [...second.value.entries.keys()];
  const entries2 = new Map([...withoutEntries(first, repeated3).entries, ...second.value.entries]);
  return withEntry(merged, "with", { key: second.key, value: { ...second.value, entries: entries2 } });
}
function target(name, chain, policies2, done, out) {
  if (!isText(name)) return null;
  const cycle = chain.indexOf(name.value);
  if (cycle >= 0) {
    out.push(problemAt(name.span, "E134", `these policies copy each other: ${[...chain.slice(cycle), name.value].join(" \u2192 ")}`, "write one of them out"));
    return null;
  }
  if (!policies2.entries.has(name.value)) {
    out.push(
      problemAt(
        name.span,
        "E133",
        `there is no policy \`${name.value}\``,
        didYouMean(
          name.value,
          [...policies2.entries.keys()].filter((id2) => id2 !== chain.at(-1))
        )
      )
    );
    return null;
  }
  return resolve(name.value, chain, policies2, done, out);
}
function isText(tree) {
  return tree?.kind === "scalar" && typeof tree.value === "string";
}
function overlaysOf(policy2, out) {
  const overlays = child(policy2, "with");
  if (overlays?.kind !== "map") return [];
  return [...overlays.entries].flatMap(([path, { key, value }]) => {
    const span = unquoted(key);
    if (isWorldPath(path)) return [{ path, span, value }];
    const block2 = path.split(".")[0] ?? path;
    out.push(
      problemAt(
        { ...span, end: span.start + block2.length },
        "E136",
        `a policy cannot change \`${block2}\`: \`with\` changes the world that it lives in`,
        "change intents, segments, sources, ai, humans, handoff, assist, returns or satisfaction"
      )
    );
    return [];
  });
}
function withFlags(policies2, flags5) {
  const world = flags5.filter(({ path }) => isWorldPath(path));
  if (world.length === 0) return policies2;
  let result = policies2;
  for (const [name, entry2] of policies2.entries) {
    const overlays = child(entry2.value, "with");
    if (entry2.value.kind !== "map" || overlays?.kind !== "map") continue;
    const entries2 = new Map(
      withoutEntries(
        overlays,
        world.map(({ path }) => path)
      ).entries
    );
    for (const { path, span, value } of world) entries2.set(path, { key: span, value });
    const key = entry2.value.entries.get("with").key;
    result = withEntry(result, name, { key: entry2.key, value: withEntry(entry2.value, "with", { key, value: { ...overlays, entries: entries2 } }) });
  }
  return result;
}
function unquoted(key) {
  return /^["']/.test(key.source.text.slice(key.start, key.start + 1)) ? { ...key, start: key.start + 1, end: key.end - 1 } : key;
}

// src/scenario/assumptions.ts
function assumptionsOf(tree, path = []) {
  const own = assumptionAt(tree, path);
  if (own !== null) return [own];
  if (tree.kind === "map")
    return [...tree.entries].flatMap(([key, entry2]) => path.length === 0 && key === "policies" ? [] : assumptionsOf(entry2.value, [...path, key]));
  return tree.kind === "list" ? tree.items.flatMap((item2, index) => assumptionsOf(item2, [...path, index])) : [];
}
function assumptionAt(tree, path) {
  if (tree.kind !== "map") return null;
  const value = child(tree, "value");
  const mark2 = child(tree, "mark");
  if (value === void 0 || mark2?.kind !== "scalar" || !MARKS.includes(mark2.value)) return null;
  const range = child(tree, "range");
  const [low, high] = range?.kind === "list" ? range.items : [];
  const source3 = child(tree, "source");
  return {
    path: printPath(path),
    value: text2(value),
    range: low === void 0 || high === void 0 ? null : [text2(low), text2(high)],
    source: source3?.kind === "scalar" && typeof source3.value === "string" ? source3.value : null,
    mark: mark2.value,
    preset: tree.preset ?? null
  };
}
function text2(tree) {
  return tree.kind === "scalar" && (tree.preset !== void 0 || tree.style !== "plain") ? String(tree.value) : written(tree.span);
}

// src/scenario/base.ts
import { posix } from "node:path";
function load(path, files, sources, out) {
  const source3 = readText(path, "", files, sources, null, out);
  return { tree: source3 === null ? null : withBases(source3, [path], files, sources, out), source: source3 ?? sourceText(path, "") };
}
function withBases(source3, chain, files, sources, out) {
  const own = readYaml(source3, out);
  if (own === null) return null;
  if (own.kind !== "map") {
    out.push(problemAt(own.span, "E126", "a scenario is a block of keys", "start with `schema: tandem/scenario@1`"));
    return null;
  }
  const tree = rebased(own, source3.folder);
  const name = child(tree, "extends");
  if (name === void 0) return tree;
  if (name.kind !== "scalar" || typeof name.value !== "string" || name.value === "") return tree;
  const path = files.resolve(chain.at(-1), name.value);
  if (chain.includes(path)) {
    out.push(
      problemAt(name.span, "E131", `these files extend each other: ${[...chain.slice(chain.indexOf(path)), path].join(" \u2192 ")}`, "remove one of the `extends`")
    );
    return null;
  }
  const below2 = readText(path, posix.join(source3.folder, posix.dirname(name.value)), files, sources, name.span, out);
  const base = below2 === null ? null : withBases(below2, [...chain, path], files, sources, out);
  return base === null ? null : merge(base, tree);
}
function readText(path, folder, files, sources, from, out) {
  const fail = (code, message, help) => {
    out.push(from === null ? { code, message, place: { file: path }, help } : problemAt(from, code, message, help));
    return null;
  };
  const tooBig = () => fail(
    "E121",
    `${from === null ? "the file" : `\`${path}\``} is larger than 10 MB`,
    "keep long lists of contacts in a CSV or JSONL file beside the scenario: `list: { file: \u2026, columns: \u2026 }`"
  );
  try {
    if ((files.size?.(path) ?? 0) > MAX_BYTES) return tooBig();
    const text4 = files.read(path).replace(/^\uFEFF/, "");
    if (text4.length > MAX_BYTES) return tooBig();
    sources.set(path, text4);
    return sourceText(path, text4, folder === "." ? "" : folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    const reasons = {
      ENOENT: "there is no such file",
      EISDIR: "it is a folder",
      EACCES: "no permission to read it",
      EPERM: "no permission to read it",
      ENCODING: "it is not UTF-8 text"
    };
    const help = code === "ENOENT" ? from === null ? "check the path" : "the path is relative to the file that says `extends`" : "name a readable file";
    return fail("E120", `cannot read \`${path}\`: ${reasons[code] ?? code}`, help);
  }
}
function rebased(tree, folder) {
  if (folder === "") return tree;
  return rebaseFiles(tree, folder, "");
}
function rebaseFiles(tree, folder, parent) {
  if (tree.kind === "list") return { ...tree, items: tree.items.map((item2) => rebaseFiles(item2, folder, "")) };
  if (tree.kind !== "map") return tree;
  const namesFile = tree.entries.has("column") || tree.entries.has("columns");
  let changed = tree;
  for (const [name, { key, value }] of tree.entries) {
    const isFile2 = name === "file" && namesFile || name === "module" && parent.startsWith("policies.");
    const entry2 = {
      key,
      value: isFile2 && value.kind === "scalar" && typeof value.value === "string" ? { ...value, value: moved(value.value, folder) } : rebaseFiles(value, folder, `${parent}${name}.`)
    };
    changed = withEntry(changed, name, entry2);
  }
  return changed;
}
function moved(file, folder) {
  if (posix.isAbsolute(file)) return file;
  const path = posix.join(folder, file);
  return path.startsWith(".") ? path : `./${path}`;
}

// src/scenario/mean-duration.ts
function meanDuration(spec) {
  return typeof spec === "number" ? spec : meanOfShape(spec);
}
function meanOfShape(spec) {
  if (spec.mixture !== void 0) return meanOfMixture(Object.values(spec.mixture));
  const named2 = spec.exponential ?? spec.lognormal ?? spec.gamma ?? spec.weibull ?? spec.beta;
  if (named2 !== void 0) return valueOf(named2.mean);
  if (spec.constant !== void 0) return valueOf(spec.constant);
  if (spec.uniform !== void 0) return (valueOf(spec.uniform.from) + valueOf(spec.uniform.to)) / 2;
  if (spec.triangular !== void 0) return (valueOf(spec.triangular.from) + valueOf(spec.triangular.mode) + valueOf(spec.triangular.to)) / 3;
  return spec.points === void 0 ? null : meanOfPoints(spec.points);
}
function meanOfMixture(components) {
  let sum2 = 0;
  for (const { share: share3, ...shape } of components) {
    const mean = meanOfShape(shape);
    if (mean === null) return null;
    sum2 += share3 * mean;
  }
  return sum2;
}
function meanOfPoints(points2) {
  const [first] = points2;
  const last = points2.at(-1);
  if (first === void 0 || last === void 0 || last[1] < 1) return null;
  return points2.slice(1).reduce((sum2, [value, share3], i) => sum2 + (share3 - points2[i][1]) * (value + points2[i][0]) / 2, first[0] * first[1]);
}

// src/scenario/checks/ai-operation.ts
function checkAiOperation(world, context) {
  checkOutages(world, context);
  checkDrift(world, context);
  checkPrice(world, context);
}
function checkOutages(world, { report }) {
  const outages3 = world.ai?.outages;
  if (outages3 === void 0) return;
  const { windows, random } = outages3;
  const at2 = (...keys) => ["ai", "outages", ...keys];
  if (windows === void 0 && random === void 0)
    report(at2(), {
      code: "E142",
      message: "`outages` does not say when the AI is down",
      help: "add `random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } }`, or `windows`",
      key: true
    });
  for (const [id2, { length: length2 }] of Object.entries(windows ?? {}))
    if (length2 === 0)
      report(at2("windows", id2, "length"), { code: "E106", message: "an outage without a length is none", help: "write for example `length: 30m`" });
  if (windows !== void 0 && world.experiment.kind !== "terminating")
    report(at2("windows"), {
      code: "E165",
      message: "a planned outage comes once: there is no steady state",
      help: "write `random`, whose outages come all the time, or `kind: terminating` and a `length`",
      key: true
    });
  if (random !== void 0 && meanDuration(random.up) === 0)
    report(at2("random", "up"), { code: "E106", message: "the AI is never up", help: "write for example `up: { exponential: { mean: 10d } }`" });
}
function checkDrift(world, { report }) {
  const drift3 = world.ai?.drift;
  if (drift3 === void 0) return;
  const at2 = (...keys) => ["ai", "drift", ...keys];
  if (drift3.each === 0) report(at2("each"), { code: "E106", message: "nothing changes by so much in no time", help: "write for example `each: 1w`" });
  if (drift3.resolves === void 0 && drift3.shift === void 0)
    report(at2(), { code: "E142", message: "`drift` does not say what changes", help: "add `resolves: -1pp`, or `shift: 0.1`", key: true });
  if (drift3.shift !== void 0 && world.ai?.confidence?.auc === void 0)
    report(at2("shift"), {
      code: "E164",
      message: "the AI states no confidence: `ai.confidence.auc` is missing",
      help: "add `confidence: { auc: 0.72 }`, or remove `shift`"
    });
  if (world.experiment.kind !== "terminating")
    report(at2(), {
      code: "E165",
      message: "an AI that drifts changes with time: there is no steady state",
      help: "remove `drift`, or write `kind: terminating` and a `length`",
      key: true
    });
}
function checkPrice(world, { report }) {
  const price2 = world.ai?.price;
  if (price2?.["taken-back-within"] !== void 0 && price2["per-resolution"] === void 0)
    report(["ai", "price", "taken-back-within"], {
      code: "E142",
      message: "there is no price of a resolution to take back",
      help: "add `per-resolution: 0.99 EUR`, or remove `taken-back-within`",
      key: true
    });
}

// src/scenario/checks/pace.ts
function checkPace(path, group4, report) {
  for (const channel of CHANNELS) {
    const spec = group4.channels?.[channel];
    if (spec === void 0 || spec.pace === void 0 && spec["total-pace"] === void 0) continue;
    const where = [...path, "channels", channel];
    if (spec.pace !== void 0 && spec["total-pace"] !== void 0)
      report([...where, "total-pace"], {
        code: "E141",
        message: "`pace` and `total-pace` both say how fast contacts go on",
        help: "keep one of them",
        also: { path: [...where, "pace"], label: "said here too" }
      });
    checkLength([...where, "pace"], spec.pace, spec.slots, report);
    checkLength([...where, "total-pace"], spec["total-pace"], spec.slots, report);
    checkStandstill([...where, "pace"], spec.pace, report);
    checkShiftEnd(path, group4, where, report);
  }
}
function checkLength(where, paces, slots, report) {
  if (!Array.isArray(paces) || paces.length === slots) return;
  const [more, less] = paces.length > slots ? ["more", "fewer paces"] : ["fewer", "more paces"];
  report(where, {
    code: "E111",
    message: `${paces.length} ${paces.length === 1 ? "pace" : "paces"} for ${slots} ${slots === 1 ? "slot" : "slots"}: ${more} than the contacts that an agent can have in hand`,
    help: `write ${slots}, one for each number in hand, or give ${less === "more paces" ? "the group fewer" : "it more"} \`slots\``
  });
}
function checkStandstill(where, paces, report) {
  if (!Array.isArray(paces)) return;
  paces.forEach((pace2, index) => {
    if (pace2 === 0) report([...where, index], { code: "E106", message: "at a pace of 0 % no contact ever ends", help: "write more than 0 %, like `60%`" });
  });
}
function checkShiftEnd(path, group4, where, report) {
  const { "shift-end": shiftEnd } = group4;
  if (shiftEnd !== void 0 && shiftEnd !== "finish")
    report([...path, "shift-end"], {
      code: "E154",
      message: `agents with a pace finish what they have in hand: \`${shiftEnd}\` cannot be told beforehand`,
      help: "write `finish`, or remove the pace",
      also: { path: where, label: "the pace" }
    });
}

// src/scenario/checks/staffing.ts
init_suggest();

// src/scenario/checks/agent-intervals.ts
function checkIntervals(path, window2, report) {
  const { agents: agents2, from, to } = window2;
  if (typeof agents2 === "number") {
    if (window2.step !== void 0)
      report([...path, "step"], {
        code: "E142",
        message: "`step` belongs to a list of agents",
        help: "write `agents: [4, 5, \u2026]`, or remove `step`",
        key: true
      });
    return;
  }
  const step = stepOf(window2);
  const written2 = duration.encode(step);
  const span = `${timeOfDay.encode(from)} to ${timeOfDay.encode(to)}`;
  if (step < 60 || (to - from) % step !== 0) {
    report(window2.step === void 0 ? [...path, "agents"] : [...path, "step"], {
      code: "E152",
      message: `intervals of ${written2} do not fill ${span}`,
      help: "write a `step` of whole minutes that divides the window, such as `15m`"
    });
    return;
  }
  const intervals = (to - from) / step;
  if (agents2.length === intervals) return;
  const at2 = (index) => timeOfDay.encode(from + index * step);
  report([...path, "agents"], {
    code: "E111",
    message: agents2.length < intervals ? `${agents2.length} ${agents2.length === 1 ? "number" : "numbers"} for the ${intervals} intervals of ${written2} from ${span}: none for ${at2(agents2.length)} and after` : `${agents2.length} numbers for the ${intervals} ${intervals === 1 ? "interval" : "intervals"} of ${written2} from ${span}: number ${intervals + 1} comes after the end`,
    help: `write ${intervals} ${intervals === 1 ? "number" : "numbers"}, or another \`step\``,
    also: { path, label: "the window" }
  });
}

// src/scenario/checks/shifts.ts
var DAY5 = 86400;
var WEEK = 7 * DAY5;
var WEEKDAYS4 = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
function checkShifts(path, id2, group4, report) {
  checkEitherOr(path, id2, group4, report);
  const shifts2 = Object.entries(group4.shifts ?? {});
  for (const [name, shift2] of shifts2) {
    const where = [...path, "shifts", name];
    checkLength2(where, name, shift2, report);
    checkBreaks(where, shift2, report);
    checkPeople(where, shift2, report);
  }
  shifts2.forEach(([name, shift2], index) => {
    for (const [other, before] of shifts2.slice(0, index)) if (checkTogether([...path, "shifts"], [name, shift2], [other, before], report)) return;
  });
}
function checkEitherOr(path, id2, { agents: agents2, shifts: shifts2, "shift-end": end4 }, report) {
  if (agents2 === void 0 && shifts2 === void 0)
    report(path, {
      code: "E142",
      message: `the group \`${id2}\` does not say who is there`,
      help: "add `agents: 12`, windows of the week, or `shifts`",
      key: true
    });
  if (agents2 !== void 0 && shifts2 !== void 0)
    report([...path, "shifts"], {
      code: "E141",
      message: "`agents` and `shifts` exclude each other",
      help: "keep `shifts` for people with hours of their own, or `agents` for a number of them",
      key: true,
      also: { path: [...path, "agents"], label: "the other one" }
    });
  if (end4 !== void 0 && shifts2 === void 0)
    report([...path, "shift-end"], {
      code: "E142",
      message: "without `shifts` no shift ends: when fewer agents are due, idle ones leave first and the others as they finish",
      help: "add `shifts`, or remove `shift-end`",
      key: true
    });
}
function checkLength2(path, name, { length: length2 }, report) {
  if (length2 === 0) report([...path, "length"], { code: "E106", message: `the shift \`${name}\` has no length`, help: "write for example `8h`" });
  if (length2 > DAY5)
    report([...path, "length"], {
      code: "E106",
      message: `the shift \`${name}\` is longer than a day`,
      help: "write at most `24h`; for several days, name them in `days`: a shift starts on each of them"
    });
}
function checkBreaks(path, shift2, report) {
  const place = (index) => Array.isArray(shift2.break) ? [...path, "break", index] : [...path, "break"];
  const breaks = breaksOf(shift2).map((one, index) => ({ ...one, path: place(index), end: one.after + one.length }));
  for (const { path: where, length: length2, end: end4 } of breaks) {
    if (length2 === 0) report([...where, "length"], { code: "E106", message: "the break has no length", help: "write for example `30m`, or remove it" });
    if (end4 > shift2.length)
      report(where, {
        code: "E144",
        message: `the break ends ${duration.encode(end4)} after the start of a shift of ${duration.encode(shift2.length)}`,
        help: "let it end within the shift: `after` counts from its start",
        key: true,
        also: { path: [...path, "length"], label: "the shift" }
      });
  }
  breaks.forEach((one, index) => {
    const other = breaks.slice(0, index).find((before) => one.after < before.end && before.after < one.end);
    if (other !== void 0)
      report(one.path, {
        code: "E145",
        message: `breaks overlap ${duration.encode(Math.max(one.after, other.after))} after the start of the shift`,
        help: "write one after the other",
        key: true,
        also: { path: other.path, label: "the other break" }
      });
  });
}
function checkPeople(path, { agents: agents2 }, report) {
  if (typeof agents2 === "number") return;
  agents2.forEach((person, index) => {
    const first = agents2.indexOf(person);
    if (first < index)
      report([...path, "agents", index], {
        code: "E155",
        message: `\`${person}\` is named twice`,
        help: "name each person once a shift",
        also: { path: [...path, "agents", first], label: "first named here" }
      });
  });
}
function checkTogether(path, [name, shift2], [other, before], report) {
  const person = peopleOfShift(name, shift2).find((one) => peopleOfShift(other, before).includes(one));
  const moment2 = person === void 0 ? void 0 : momentOfBoth(shift2, before);
  if (person === void 0 || moment2 === void 0) return false;
  report([...path, name, "agents"], {
    code: "E145",
    message: `\`${person}\` has two shifts on ${WEEKDAYS4[Math.floor(moment2 / DAY5)]} ${timeOfDay.encode(moment2 % DAY5)}`,
    help: "let the shifts of one person follow each other, or name somebody else",
    also: { path: [...path, other, "agents"], label: "the other shift" }
  });
  return true;
}
function momentOfBoth(shift2, other) {
  const moments = startsInWeek(shift2).flatMap(
    (start2) => startsInWeek(other).flatMap(
      (begin) => [-WEEK, 0, WEEK].flatMap((round) => {
        const from = Math.max(start2, begin + round);
        return from < Math.min(start2 + shift2.length, begin + round + other.length) ? [from % WEEK] : [];
      })
    )
  );
  return moments.length === 0 ? void 0 : Math.min(...moments);
}
function startsInWeek({ days: days2, start: start2 }) {
  return (days2 ?? [1, 2, 3, 4, 5, 6, 7]).map((day) => (day - 1) * DAY5 + start2);
}
function checkNamedOnce(groups, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const [group4, { shifts: shifts2 }] of Object.entries(groups)) {
    for (const [name, { agents: agents2 }] of Object.entries(shifts2 ?? {})) {
      if (typeof agents2 === "number") continue;
      agents2.forEach((person, index) => {
        const path = ["humans", "groups", group4, "shifts", name, "agents", index];
        const before = seen.get(person);
        if (before === void 0) seen.set(person, { group: group4, path });
        else if (before.group !== group4)
          report(path, {
            code: "E155",
            message: `\`${person}\` works in the group \`${before.group}\`, too`,
            help: "a person belongs to one group: use another id, or put them together in one",
            also: { path: before.path, label: "named here" }
          });
      });
    }
  }
}

// src/scenario/checks/staffing.ts
var WEEKDAYS5 = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
function checkStaffing(world, { report }) {
  const { humans: humans3 } = world;
  if (humans3 === void 0) return;
  const groups = Object.entries(humans3.groups);
  if (groups.length === 0)
    report(["humans", "groups"], { code: "E154", message: "there is no group of agents", help: "add one, or remove `humans`", key: true });
  for (const [id2, group4] of groups) checkGroup(["humans", "groups", id2], id2, group4, world, report);
  checkNamedOnce(humans3.groups, report);
}
function checkGroup(path, id2, group4, world, report) {
  checkShifts(path, id2, group4, report);
  checkPace(path, group4, report);
  if ((group4.agents !== void 0 || group4.shifts !== void 0) && agentsAtMost(group4) === 0)
    report([...path, group4.shifts === void 0 ? "agents" : "shifts"], {
      code: "E154",
      message: `the group \`${id2}\` never has an agent`,
      help: "give it at least one, or remove the group",
      key: true
    });
  if (typeof group4.agents === "object") checkWindows([...path, "agents"], group4.agents, report);
  if (group4.channels !== void 0 && Object.keys(group4.channels).length === 0)
    report([...path, "channels"], {
      code: "E154",
      message: `the group \`${id2}\` serves no channel`,
      help: "name voice or chat, or remove `channels` for both",
      key: true
    });
  if (group4.skills !== void 0 && Object.keys(group4.skills).length === 0)
    report([...path, "skills"], {
      code: "E154",
      message: `the group \`${id2}\` can do nothing`,
      help: "name intents, or remove `skills` for all of them",
      key: true
    });
  for (const intent3 of Object.keys(group4.skills ?? {})) {
    if (!Object.hasOwn(world.intents, intent3))
      report([...path, "skills", intent3], {
        code: "E150",
        message: `there is no intent \`${intent3}\``,
        help: didYouMean(intent3, Object.keys(world.intents)),
        key: true
      });
  }
}
function agentsAtMost({ agents: agents2, shifts: shifts2 }) {
  if (shifts2 !== void 0) return peopleOf(shifts2).length;
  if (agents2 === void 0) return 0;
  if (agents2 === "unlimited") return Infinity;
  return typeof agents2 === "number" ? agents2 : Object.values(agents2).reduce((most, window2) => Math.max(most, mostOf(window2)), 0);
}
function checkWindows(path, windows, report) {
  const entries2 = Object.entries(windows);
  entries2.forEach(([id2, window2], index) => {
    if (window2.from >= window2.to) {
      report([...path, id2, "to"], {
        code: "E144",
        message: `the window \`${id2}\` ends before it begins`,
        help: 'for a night, write two windows: one up to "24:00", one from "00:00"',
        also: { path: [...path, id2, "from"], label: "begins" }
      });
      return;
    }
    checkIntervals([...path, id2], window2, report);
    for (const [other, before] of entries2.slice(0, index)) {
      const day = (window2.days ?? [1, 2, 3, 4, 5, 6, 7]).find((one) => before.days?.includes(one) ?? true);
      const from = Math.max(window2.from, before.from);
      if (day === void 0 || from >= Math.min(window2.to, before.to) || before.from >= before.to) continue;
      report([...path, id2], {
        code: "E145",
        message: `windows overlap on ${WEEKDAYS5[day - 1]} ${timeOfDay.encode(from)}`,
        help: "let each moment belong to one window, with the agents of both",
        key: true,
        also: { path: [...path, other], label: "the other window" }
      });
      return;
    }
  });
}

// src/scenario/checks/arm.ts
function checkArmSides(id2, policy2, world, context) {
  const { vocabulary, report } = context;
  const word2 = vocabulary.policies.find(({ name }) => name === policy2.type);
  const where = policy2.module === void 0 ? ["policies", id2, "type"] : ["policies", id2, "module"];
  const complain = (message, help) => report(where, { code: "E163", message, help });
  const needs = word2?.needs ?? [];
  if (needs.includes("ai")) {
    const without = usedIntents(world).filter((intent3) => world.intents[intent3]?.ai === void 0);
    if (without.length > 0)
      complain(
        `\`${id2}\` sends contacts to the AI, and ${listed(without)} has no \`ai\` block`,
        `add \`ai: { resolves: 70%, turns: { mean: 5 }, turn: 15s }\` to ${listed(without)}, or use human-only`
      );
  }
  if (needs.includes("humans")) checkHumans(id2, world, complain);
  const triggers = Array.isArray(policy2.escalate) ? policy2.escalate : [];
  triggers.forEach(({ on }, index) => {
    const path = ["policies", id2, "escalate", index, "on"];
    if (on === "low-confidence" && world.ai?.confidence?.auc === void 0)
      report(path, { code: "E164", message: "the AI states no confidence: `ai.confidence.auc` is missing", help: "add `ai: { confidence: { auc: 0.72 } }`" });
    if (on === "asks-for-human" && world.ai?.["asks-for-human"] === void 0)
      report(path, {
        code: "E164",
        message: "nobody asks for a human: `ai.asks-for-human` is missing",
        help: "add `ai: { asks-for-human: { prefers-human: 6% } }`, the chance a turn"
      });
    if (on === "ai-full" && world.ai?.sessions === void 0)
      report(path, {
        code: "E164",
        message: "the AI is never full: `ai.sessions` is missing",
        help: "add `ai: { sessions: { limit: 100 } }`, or remove the trigger"
      });
    if (on === "ai-down" && world.ai?.outages === void 0)
      report(path, {
        code: "E164",
        message: "the AI is never down: `ai.outages` is missing",
        help: "add `ai: { outages: { random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } } } }`, or remove the trigger"
      });
  });
}
function checkHumans(id2, world, complain) {
  if (world.humans === void 0) {
    complain(`\`${id2}\` needs humans, and there are none`, "add `humans: { groups: { desk: { agents: 10 } } }`, or use ai-only");
    return;
  }
  const without = usedIntents(world).filter((intent3) => !hasHandleTime(intent3, world));
  if (without.length > 0)
    complain(
      `\`${id2}\` sends contacts to humans, and ${listed(without)} has no handle time`,
      `add \`human: { handle: { lognormal: { mean: 5m, cv: 0.8 } } }\` to ${listed(without)}`
    );
  for (const channel of new Set(Object.values(world.sources).map((source3) => source3.channel))) {
    const stranded = usedIntents(world).filter((intent3) => !isServed(intent3, channel, world));
    if (stranded.length > 0) complain(`no group serves ${listed(stranded)} on ${channel}`, "give a group the skill and the channel, and let a queue take them");
  }
}
function listed(ids) {
  return ids.map((id2) => `\`${id2}\``).join(", ");
}
function usedIntents(world) {
  const all = Object.keys(world.intents);
  const used = new Set(
    Object.values(world.sources).flatMap(({ intents, list, contacts }) => {
      const mixed = intents === void 0 ? all.length === 1 ? all : [] : Object.keys(intents).filter((id2) => intents[id2] > 0);
      if (list?.columns.intent !== void 0) return all;
      return [...mixed, ...(contacts ?? []).flatMap(({ intent: intent3 }) => intent3 ?? [])];
    })
  );
  return all.filter((id2) => used.has(id2));
}
function hasHandleTime(intent3, world) {
  const human = world.intents[intent3]?.human;
  if (human?.handle !== void 0) return true;
  return Object.values(world.sources).every(({ channel, list, contacts, intents }) => {
    if (intents !== void 0 && list === void 0 && contacts === void 0 && !(intents[intent3] > 0)) return true;
    const brought = list?.columns.handle !== void 0 || contacts?.every(({ handle }) => handle !== void 0) === true;
    const channels = list?.columns.channel === void 0 ? [channel] : CHANNELS;
    return brought || channels.every((one) => human?.["by-channel"]?.[one]?.handle !== void 0);
  });
}
function isServed(intent3, channel, world) {
  const groups = world.humans?.groups ?? {};
  const able = (id2) => {
    const group4 = groups[id2];
    if (group4 === void 0 || agentsAtMost(group4) === 0) return false;
    return (group4.skills === void 0 || Object.hasOwn(group4.skills, intent3)) && (group4.channels === void 0 || group4.channels[channel] !== void 0);
  };
  const queues2 = world.humans?.queues;
  if (queues2 === void 0) return Object.keys(groups).some(able);
  const segments = Object.keys(world.segments ?? {});
  return (segments.length === 0 ? [void 0] : segments).every((segment2) => {
    const queue3 = Object.values(queues2).find(({ takes: takes2 }) => {
      const takesSegment = segment2 === void 0 ? takes2?.segments === void 0 : takes2?.segments?.includes(segment2) ?? true;
      return (takes2?.intents?.includes(intent3) ?? true) && (takes2?.channels?.includes(channel) ?? true) && takesSegment;
    });
    return queue3 !== void 0 && groupsOfQueue(queue3).some(able);
  });
}

// src/scenario/checks/callback.ts
var PATH = ["humans", "callback"];
function checkCallback(world, { report }) {
  const { humans: humans3 } = world;
  if (humans3 === void 0) return;
  const { callback: callback5 } = humans3;
  if (callback5 === void 0) {
    for (const [id2, queue3] of Object.entries(humans3.queues ?? {})) {
      if (queue3["when-full"] === "callback")
        report(["humans", "queues", id2, "when-full"], {
          code: "E142",
          message: "there is no callback to offer",
          help: "add `callback: { within: 2h }` to `humans`, or write `blocked`"
        });
    }
    return;
  }
  checkSomebodyWaits(humans3, report);
  checkTries(callback5, report);
  if (callback5["keep-idle"] !== void 0 && callback5["keeps-place"] !== false)
    report([...PATH, "keep-idle"], {
      code: "E142",
      message: "a callback that keeps its place is called in turn, whoever is idle",
      help: "add `keeps-place: false`, or remove `keep-idle`",
      key: true
    });
}
function checkSomebodyWaits({ groups, queues: queues2 }, report) {
  const everybodyAtOnce = Object.keys(groups).length > 0 && Object.values(groups).every(({ agents: agents2 }) => agents2 === "unlimited");
  const noPlace = queues2 !== void 0 && Object.values(queues2).every((queue3) => queue3.places === 0 && queue3["when-full"] !== "callback");
  if (everybodyAtOnce || noPlace)
    report(PATH, {
      code: "E142",
      message: `a callback is offered to those who must wait, and ${everybodyAtOnce ? "nobody has to: agents are unlimited" : "no queue has a place to wait"}`,
      help: everybodyAtOnce ? "give a group a number of agents, or remove `callback`" : "write `when-full: callback` in a queue, or give it `places`",
      key: true
    });
}
function checkTries(callback5, report) {
  const answers = callback5.answers === void 0 ? 1 : valueOf(callback5.answers);
  for (const key of ["ring", "attempts", "again-after"]) {
    if (callback5[key] !== void 0 && answers === 1)
      report([...PATH, key], {
        code: "E142",
        message: `\`${key}\` speaks of calls that nobody answers, and every call is answered here`,
        help: `add \`answers: 85%\`, or remove \`${key}\``,
        key: true
      });
  }
  if (callback5["again-after"] !== void 0 && answers < 1 && (callback5.attempts ?? 1) === 1)
    report([...PATH, "again-after"], {
      code: "E142",
      message: "there is no second call: `attempts` is 1",
      help: "add `attempts: 2`, or remove `again-after`",
      key: true
    });
}
function checkOffers(scenario, { report }) {
  for (const [id2, { offer }] of Object.entries(scenario.policies)) {
    if (offer?.callback !== void 0 && scenario.humans?.callback === void 0)
      report(["policies", id2, "offer", "callback"], {
        code: "E142",
        message: "there is no callback to offer",
        help: "add `callback: { within: 2h }` to `humans`, or remove the offer",
        key: true
      });
  }
}

// src/scenario/checks/capacity.ts
function checkCapacity(id2, policy2, world, context) {
  const unknown2 = world.experiment.kind === "terminating" || policy2.type !== "human-only" || world.humans === void 0 || world.assist !== void 0;
  const streams = unknown2 ? null : streamsOf(world);
  for (const groups of distinct(streams ?? [])) {
    const within2 = (streams ?? []).filter((stream) => stream.groups.every((group4) => groups.includes(group4)));
    if (complainOf(id2, groups, within2, world, context)) return;
  }
}
function distinct(streams) {
  const sets = new Map(streams.map(({ groups }) => [groups.join(), groups]));
  return [...sets.values()].sort((a, b) => a.length - b.length);
}
function complainOf(id2, groups, streams, world, { report }) {
  const agents2 = groups.reduce((sum2, group4) => sum2 + agentsOf(world, group4), 0);
  const load2 = streams.reduce((sum2, stream) => sum2 + stream.load / Math.max(...groups.map((group4) => pace(world, group4, stream))), 0);
  if (load2 < agents2) return false;
  const [first] = groups;
  const who = groups.map((group4) => `\`${group4}\``).join(" and ");
  const least = Math.floor(load2) + 1;
  const more = groups.length === 1 ? `write \`agents: ${least}\` or more` : `give them ${least} agents or more between them`;
  report(["humans", "groups", first, "agents"], {
    code: "E166",
    message: `under \`${id2}\`, ${who} ${groups.length === 1 ? "is" : "are"} offered the work of ${Number(load2.toFixed(2))} agents and ${groups.length === 1 ? "has" : "have"} ${agents2}, and nobody gives up: the line grows without end, there is no steady state`,
    help: `${more}${world.returns === void 0 ? "" : " (more still for those who come back)"}, give callers a \`patience\`, or limit the \`places\` of the queue`
  });
  return true;
}
function agentsOf(world, group4) {
  const { agents: scheduled, tenure, "agent-spread": spread } = world.humans?.groups[group4] ?? {};
  if (tenure !== void 0 || spread !== void 0) return Infinity;
  return typeof scheduled === "number" ? presentOf(scheduled, shrinkageOf(world.humans?.shrinkage)) : Infinity;
}
function pace(world, group4, { intent: intent3, channel }) {
  const spec = world.humans?.groups[group4];
  if (spec === void 0) return 0;
  const slots = spec.channels === void 0 ? 1 : spec.channels[channel]?.slots ?? 0;
  const speed = spec.skills === void 0 ? 1 : spec.skills[intent3] === void 0 ? 0 : valueOf(spec.skills[intent3].speed ?? 1);
  return slots * speed;
}
function streamsOf(world) {
  const streams = [];
  for (const source3 of Object.values(world.sources)) {
    const perSecond = rateOf(source3);
    if (perSecond === null) return null;
    for (const [intent3, share3] of sharesOf(source3.intents, world.intents)) {
      const seconds = workOf(world.intents[intent3]?.human, source3.channel);
      if (seconds === null) return null;
      for (const [segment2, part] of sharesOf(source3.segments, world.segments ?? { all: {} })) {
        const groups = waitsForEver(source3.patience, intent3, segment2, source3.channel) ? groupsOf(world, intent3, source3.channel, segment2) : [];
        if (groups.length > 0) streams.push({ load: perSecond * share3 * part * seconds, intent: intent3, channel: source3.channel, groups });
      }
    }
  }
  return streams;
}
function rateOf({ arrivals: arrivals2 }) {
  if (arrivals2 === void 0 || arrivals2["by-weekday"] !== void 0 || arrivals2["by-interval"] !== void 0) return null;
  if (arrivals2.rate !== void 0) return valueOf(arrivals2.rate);
  const perDay = arrivals2["per-day"] === void 0 ? arrivals2["per-week"] && valueOf(arrivals2["per-week"]) / 7 : valueOf(arrivals2["per-day"]);
  return perDay === void 0 ? null : perDay / 86400;
}
function sharesOf(mix2, all) {
  return mix2 === void 0 ? Object.keys(all).map((id2) => [id2, 1]) : Object.entries(mix2).filter(([, share3]) => share3 > 0);
}
function workOf(human, channel) {
  const own = human?.["by-channel"]?.[channel];
  const handle = own?.handle ?? human?.handle;
  const after = own?.["after-contact"] ?? human?.["after-contact"];
  const [talk2, wrapUp2] = [handle === void 0 ? null : meanDuration(handle), after === void 0 ? 0 : meanDuration(after)];
  return talk2 === null || wrapUp2 === null ? null : talk2 + wrapUp2;
}
function waitsForEver(patience4, intent3, segment2, channel) {
  if (typeof patience4 !== "object") return patience4 === void 0 || patience4 === "none";
  const { balks, "never-leaves": _some, "by-intent": byIntent, "by-segment": bySegment, "by-channel": byChannel, ...own } = patience4;
  if (balks !== void 0) return false;
  const special = bySegment?.[segment2] ?? byIntent?.[intent3] ?? byChannel?.[channel];
  return special === void 0 ? Object.values(own).every((shape) => shape === void 0) : special === "none";
}
function groupsOf(world, intent3, channel, segment2) {
  const queues2 = world.humans?.queues;
  const queue3 = queues2 === void 0 ? { groups: Object.keys(world.humans?.groups ?? {}), places: void 0, lines: void 0 } : Object.values(queues2).find(
    ({ takes: takes2 }) => (takes2?.intents?.includes(intent3) ?? true) && (takes2?.channels?.includes(channel) ?? true) && (takes2?.segments?.includes(segment2) ?? true)
  );
  if (queue3 === void 0 || queue3.places !== void 0 || queue3.lines !== void 0 || world.humans?.lines !== void 0) return [];
  return [...groupsOfQueue(queue3)].filter((group4) => pace(world, group4, { intent: intent3, channel }) > 0).sort();
}

// src/scenario/checks/decision.ts
init_suggest();

// src/scenario/checks/guard-scope.ts
init_suggest();
var IDS = {
  source: ({ sources }) => Object.keys(sources),
  channel: () => CHANNELS,
  intent: ({ intents }) => Object.keys(intents),
  segment: ({ segments }) => Object.keys(segments ?? {}),
  queue: ({ humans: humans3, intents }) => Object.keys(humans3?.queues ?? intents),
  group: ({ humans: humans3 }) => Object.keys(humans3?.groups ?? {})
};
function checkGuardScope(id2, { metric, of = {}, every, in: share3 }, scenario, context) {
  const { report } = context;
  const path = ["guards", id2];
  const parts2 = Object.entries(of).flatMap(([part, named2]) => named2 === void 0 ? [] : [[part, named2]]);
  for (const [part, named2] of parts2) {
    const known2 = IDS[part](scenario);
    if (!known2.includes(named2)) report([...path, "of", part], { code: "E150", message: `there is no ${part} \`${named2}\``, help: didYouMean(named2, known2) });
  }
  if (share3 !== void 0 && every === void 0) {
    report([...path, "in"], { code: "E142", message: "`in` says of how many, but not of what", help: "add `every: day`, or remove it", key: true });
  }
  if (every !== void 0 && scenario.experiment.needs !== void 0) {
    report([...path, "every"], {
      code: "E142",
      message: `a run that ends after a number of needs has no ${every}s`,
      help: "give the experiment a `length`, or remove `every`",
      key: true
    });
  }
  checkKnownBy(id2, metric, [...parts2.map(([part]) => part), ...every === void 0 ? [] : [every]], context);
}
var OF_DAYS = /\.day-mean(?=@|$)|@\d{2}:\d{2}$/;
var DIMENSIONS = ["interval", "day", "week", ...Object.keys(IDS)];
function checkKnownBy(id2, metric, by, { report, vocabulary }) {
  if (by.length > 0 && OF_DAYS.test(metric)) {
    const base = metric.replace(OF_DAYS, "");
    report(["guards", id2, "metric"], {
      code: "E142",
      message: `\`${metric}\` is of whole runs: it puts their days together itself`,
      help: `write \`${base}\``
    });
    return;
  }
  const isKnownBy = vocabulary.metrics.find((word2) => word2.id === metric.split("@")[0])?.isKnownBy;
  if (by.length === 0 || isKnownBy === void 0 || isKnownBy(by)) return;
  const known2 = DIMENSIONS.filter((dimension) => isKnownBy([dimension]));
  const stray = by.find((dimension) => !known2.includes(dimension));
  const help = known2.length === 0 ? "it is known of whole runs only; ask for a share instead, such as `wait.over@3m`" : stray === void 0 ? "keep one of them" : `it is known by ${known2.join(", ")}`;
  report(["guards", id2, "metric"], { code: "E142", message: `\`${metric}\` is not known by ${stray ?? by.join(" and ")}`, help });
}

// src/scenario/checks/metrics.ts
init_suggest();
var DAY_MEAN = ".day-mean";
var TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
function metricOf(path, id2, { vocabulary, report }, { key = false } = {}) {
  const [written2 = "", ...suffix] = id2.split("@");
  const daily = written2.endsWith(DAY_MEAN);
  const base = daily ? written2.slice(0, -DAY_MEAN.length) : written2;
  const metric = vocabulary.metrics.find((word2) => word2.id === base);
  if (metric === void 0) {
    const close2 = nearest(
      base,
      vocabulary.metrics.map((word2) => word2.id)
    );
    report(path, {
      code: "E151",
      message: `\`${id2}\` is not a metric`,
      help: close2 === null ? "`tandem explain metrics` lists them" : `did you mean \`${[close2, ...suffix].join("@")}\`?`,
      key
    });
    return null;
  }
  const timed = suffix.length === 1 && TIME_OF_DAY.test(suffix[0] ?? "");
  const dimension = daily ? "day" : timed ? "interval" : null;
  if (dimension !== null && metric.isKnownBy?.([dimension]) === false) {
    report(path, { code: "E151", message: `\`${base}\` is not known by ${dimension}`, help: `write \`${base}\`, which is of the whole run`, key });
    return null;
  }
  if (daily && timed) {
    report(path, { code: "E151", message: "a mean of days has no time of day", help: `write \`${base}@${suffix[0]}\`, which takes all days together`, key });
    return null;
  }
  if (suffix.length === 0 || timed) return metric;
  if (metric.threshold !== true) {
    report(path, { code: "E151", message: `\`${base}\` takes no threshold`, help: `write \`${base}\``, key });
    return null;
  }
  if (suffix.length > 1 || !duration.safeDecode(suffix[0] ?? "").success) {
    report(path, { code: "E151", message: `\`@${suffix.join("@")}\` is not a threshold`, help: `write a duration after the @, as in \`${base}@25s\``, key });
    return null;
  }
  return metric;
}

// src/scenario/checks/decision.ts
function checkDecision(scenario, context) {
  const { report } = context;
  const { decide: decide3, policies: policies2 } = scenario;
  for (const [id2, guard2] of Object.entries(scenario.guards ?? {})) {
    checkLimit(["guards", id2], guard2.metric, guard2, ["guards", id2, "metric"], context);
    checkGuardScope(id2, guard2, scenario, context);
  }
  if (decide3 === void 0) return;
  if (decide3.maximise !== void 0 && decide3.minimise !== void 0) {
    report(["decide", "minimise"], {
      code: "E141",
      message: "`maximise` and `minimise` exclude each other",
      help: "keep one; what else must hold goes into `subject-to`",
      key: true,
      also: { path: ["decide", "maximise"], label: "the other one" }
    });
  }
  for (const direction of ["maximise", "minimise"]) {
    const id2 = decide3[direction];
    if (id2 !== void 0) metricOf(["decide", direction], id2, context);
  }
  for (const [id2, limit2] of Object.entries(decide3["subject-to"] ?? {})) {
    const path = ["decide", "subject-to", id2];
    if (limit2 === "kept") checkGuardNamed(path, id2, scenario, context);
    else checkLimit(path, id2, limit2, path, context, true);
  }
  if (decide3.reference !== void 0 && !Object.hasOwn(policies2, decide3.reference)) {
    report(["decide", "reference"], {
      code: "E150",
      message: `there is no policy \`${decide3.reference}\``,
      help: didYouMean(decide3.reference, Object.keys(policies2))
    });
  }
}
function checkGuardNamed(path, id2, { guards }, { report, vocabulary }) {
  if (Object.hasOwn(guards ?? {}, id2)) return;
  const known2 = Object.keys(guards ?? {});
  const isMetric = vocabulary.metrics.some((metric) => metric.id === id2.split("@")[0]);
  const help = nearest(id2, known2) === null && isMetric ? "for a metric, write a bound: `{ at-least: 90% }`" : didYouMean(id2, known2) ?? "write it under `guards`";
  report(path, { code: "E150", message: `there is no guard \`${id2}\``, help, key: true });
}
function checkLimit(path, id2, limit2, idPath, context, key = false) {
  const { report, written: written2 } = context;
  const metric = metricOf(idPath, id2, context, { key });
  const sides = ["at-least", "at-most"].filter((side) => limit2[side] !== void 0);
  if (sides.length === 0) report(path, { code: "E142", message: `\`${id2}\` has no bound`, help: "add `at-least:` or `at-most:`", key: true });
  if (metric === null) return;
  const kind5 = BOUNDS[metric.unit] ?? BARE;
  for (const side of sides) {
    const text4 = String(written2([...path, side]));
    if (!kind5.pattern.test(text4))
      report([...path, side], {
        code: "E105",
        message: `\`${text4}\` does not fit \`${id2}\`, which is ${kind5.noun}`,
        help: `write for example \`${kind5.example}\``
      });
  }
  const [low, high] = [limit2["at-least"], limit2["at-most"]];
  if (typeof low === "number" && typeof high === "number" && low > high) {
    report([...path, "at-most"], {
      code: "E144",
      message: "no value is both",
      help: "`at-least` must not exceed `at-most`",
      also: { path: [...path, "at-least"], label: "at least this" }
    });
  }
}
var BARE = { noun: "a plain number", example: "4.2", pattern: /^[+-]?[\d.]+(?:e[+-]?\d+)?$/ };
var BOUNDS = {
  share: { noun: "a share", example: "95%", pattern: /%$/ },
  seconds: { noun: "a duration", example: "30s", pattern: /^[\d.]+(?:ms|s|m|h|d|w)/ },
  money: { noun: "an amount of money", example: "4.00 EUR", pattern: / [A-Z]{3}$/ }
};

// src/scenario/checks/days.ts
init_suggest();

// src/scenario/wall-clock.ts
var DAY6 = 864e5;
var formats = /* @__PURE__ */ new Map();
function wallClock(zone, instant) {
  let format = formats.get(zone);
  if (format === void 0) {
    const numeric2 = "numeric";
    format = new Intl.DateTimeFormat("en", {
      ...{ timeZone: zone, hourCycle: "h23", era: "short" },
      ...{ year: numeric2, month: numeric2, day: numeric2, hour: numeric2, minute: numeric2, second: numeric2 }
    });
    formats.set(zone, format);
  }
  const parts2 = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts2["year"], parts2["month"] - 1, parts2["day"], parts2["hour"], parts2["minute"], parts2["second"]);
}
function afterGap(moment2, zone) {
  const wall = Date.parse(`${moment2}Z`);
  const before = wallClock(zone, wall - DAY6) - (wall - DAY6);
  const after = wallClock(zone, wall + DAY6) - (wall + DAY6);
  if (wallClock(zone, wall - before) === wall || wallClock(zone, wall - after) === wall) return null;
  let [low, high] = [wall - DAY6, wall + DAY6];
  while (high - low > 1e3) {
    const middle = Math.floor((low + high) / 2e3) * 1e3;
    if (wallClock(zone, middle) - middle === before) low = middle;
    else high = middle;
  }
  return new Date(high + after).toISOString().slice(0, 16);
}

// src/scenario/checks/demand.ts
init_suggest();
function checkSources(world, context) {
  const { report } = context;
  if (Object.keys(world.sources).length === 0)
    report(["sources"], {
      code: "E154",
      message: "there is no source: nobody arrives",
      help: "add one: `calls: { channel: voice, arrivals: { rate: 60/h } }`",
      key: true
    });
  if (Object.keys(world.intents).length === 0)
    report(["intents"], {
      code: "E154",
      message: "there is no intent: nobody wants anything",
      help: "add one: `request: { human: { handle: 4m } }`",
      key: true
    });
  const streams = /* @__PURE__ */ new Map();
  for (const [id2, source3] of Object.entries(world.sources)) {
    const path = ["sources", id2];
    const kinds = ["arrivals", "list", "contacts"].filter((kind5) => source3[kind5] !== void 0);
    if (kinds.length === 0)
      report(path, {
        code: "E141",
        message: `the source \`${id2}\` does not say who arrives`,
        help: "add `arrivals: { rate: 60/h }`, `list: { file: \u2026, columns: \u2026 }` or `contacts: [ \u2026 ]`",
        key: true
      });
    if (kinds.length > 1)
      report([...path, kinds[1]], {
        code: "E141",
        message: `\`${kinds.join("` and `")}\` exclude each other`,
        help: "write a second source for the other one",
        key: true,
        also: { path: [...path, kinds[0]], label: "the other one" }
      });
    checkMixes(id2, source3, world, context);
    checkContacts(id2, source3, world, context);
    const stream = source3.stream ?? id2;
    const other = streams.get(stream);
    if (other !== void 0)
      report(source3.stream === void 0 ? path : [...path, "stream"], {
        code: "E155",
        message: `two sources draw from the stream \`${stream}\`: their customers would be the same`,
        help: "give each its own `stream`",
        also: { path: ["sources", other], label: "the other one" }
      });
    streams.set(stream, id2);
  }
}
function checkArrivals(world, { report }) {
  const sources = Object.entries(world.sources);
  for (const [id2, { arrivals: arrivals2 }] of sources) {
    if (arrivals2 === void 0) continue;
    const path = ["sources", id2, "arrivals"];
    const totals = ["rate", "per-day", "per-week", "steps", "points", "wave"].filter((key) => arrivals2[key] !== void 0);
    if (totals.length === 0)
      report(path, {
        code: "E141",
        message: "`rate`, `per-day` or `per-week` is missing",
        help: "write for example `rate: 120/h` or `per-week: 16800`",
        key: true
      });
    if (totals.length > 1)
      report([...path, totals[1]], {
        code: "E141",
        message: `\`${totals.join("` and `")}\` exclude each other`,
        help: "keep one of them",
        key: true,
        also: { path: [...path, totals[0]], label: "the other one" }
      });
    for (const shape of ["by-weekday", "by-interval"]) {
      const flat = ["rate", "wave", ...shape === "by-interval" ? ["steps", "points"] : []].find((key) => arrivals2[key] !== void 0);
      if (flat !== void 0 && arrivals2[shape] !== void 0)
        report([...path, shape], {
          code: "E142",
          message: flat === "rate" ? `a constant \`rate\` has no \`${shape}\`` : `\`${flat}\` says when how many arrive: it takes no \`${shape}\``,
          help: "use `per-day` or `per-week` for arrivals with a shape",
          key: true
        });
    }
    checkProfile(path, arrivals2, report);
  }
  const silent = ({ arrivals: arrivals2, contacts }) => arrivals2?.rate !== void 0 && valueOf(arrivals2.rate) === 0 || contacts?.length === 0;
  const first = sources[0];
  if (first !== void 0 && sources.every(([, source3]) => silent(source3))) {
    const place = first[1].arrivals?.rate === void 0 ? "contacts" : "arrivals";
    report(["sources", first[0], place], {
      code: "E154",
      message: "nobody arrives: there is nothing to simulate",
      help: place === "arrivals" ? "write a rate above 0/h" : "list at least one contact",
      key: true
    });
  }
}
function checkProfile(path, arrivals2, report) {
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const byWeekday = arrivals2["by-weekday"];
  if (byWeekday !== void 0 && week.every((day) => byWeekday[day] === 0))
    report([...path, "by-weekday"], { code: "E154", message: "every day weighs 0: nobody would arrive", help: "give one day a weight above 0", key: true });
  const byInterval = arrivals2["by-interval"];
  if (byInterval === void 0) return;
  const where = [...path, "by-interval"];
  if (Array.isArray(byInterval)) checkWeights(where, byInterval, report);
  else if (!isFile(byInterval)) {
    const seen = /* @__PURE__ */ new Map();
    for (const [id2, { days: days2, weights: weights2 }] of Object.entries(byInterval)) {
      if (Array.isArray(weights2)) checkWeights([...where, id2, "weights"], weights2, report);
      const twice2 = days2.find((day) => seen.has(day));
      if (twice2 !== void 0)
        report([...where, id2, "days"], {
          code: "E145",
          message: `two profiles are given for ${week[twice2 - 1]}`,
          help: "let each day stand in one of them",
          also: { path: [...where, seen.get(twice2), "days"], label: "the other one" }
        });
      for (const day of days2) seen.set(day, id2);
    }
  }
}
function isFile(profile2) {
  return "file" in profile2 && typeof profile2.file === "string";
}
function checkWeights(path, weights2, report) {
  if (weights2.every((weight) => weight === 0))
    report(path, { code: "E154", message: "every interval weighs 0: nobody would arrive", help: "give one interval a weight above 0", key: true });
  if (86400 % weights2.length !== 0)
    report(path, {
      code: "E152",
      message: `${weights2.length} weights do not divide a day into equal intervals`,
      help: "write 24 (hours), 48 (half hours) or 96 (quarters) weights",
      key: true
    });
}
function checkMixes(id2, source3, world, { report }) {
  const given = { intents: Object.keys(world.intents), segments: Object.keys(world.segments ?? {}) };
  for (const kind5 of ["intents", "segments"]) {
    const path = ["sources", id2, kind5];
    const mix2 = source3[kind5];
    const noun = kind5.slice(0, -1);
    if (mix2 === void 0) {
      const named2 = kind5 === "intents" ? "intent" : "segment";
      const fromList = source3.list?.columns[named2] !== void 0 || source3.contacts?.every((contact3) => contact3[named2] !== void 0) === true;
      if (given[kind5].length > 1 && !fromList)
        report(["sources", id2], {
          code: "E140",
          message: `the source \`${id2}\` does not say how its contacts divide over the ${given[kind5].length} ${kind5}`,
          help: `add \`${kind5}:\` with a share for each, such as \`${kind5}: { ${example(given[kind5])} }\``,
          key: true
        });
      continue;
    }
    for (const name of Object.keys(mix2)) {
      if (!given[kind5].includes(name))
        report([...path, name], { code: "E150", message: `there is no ${noun} \`${name}\``, help: didYouMean(name, given[kind5]), key: true });
    }
    checkSum(path, mix2, report);
  }
}
function example(ids) {
  const [first, second] = ids;
  return `${first}: 60%, ${second}: 40%`;
}
function checkSum(path, mix2, report) {
  const sum2 = Object.values(mix2).reduce((total, share4) => total + share4, 0);
  if (Math.abs(sum2 - 1) <= 1e-9) return;
  const percent = (share4) => `${Number((share4 * 100).toPrecision(10))}%`;
  const [last, share3] = Object.entries(mix2).at(-1) ?? [];
  const rest = share3 === void 0 ? -1 : share3 + 1 - sum2;
  const help = last === void 0 || rest < 0 || rest > 1 ? "shares of a mix sum to 100%" : `for example \`${last}: ${percent(rest)}\``;
  report(path, { code: "E140", message: `the shares sum to ${percent(sum2)}, not 100%`, help, key: true });
}
function checkContacts(id2, { contacts }, world, { report }) {
  const known2 = { intent: Object.keys(world.intents), segment: Object.keys(world.segments ?? {}) };
  for (const kind5 of ["intent", "segment"]) {
    contacts?.forEach((contact3, index) => {
      const name = contact3[kind5];
      if (name !== void 0 && !known2[kind5].includes(name))
        report(["sources", id2, "contacts", index, kind5], { code: "E150", message: `there is no ${kind5} \`${name}\``, help: didYouMean(name, known2[kind5]) });
    });
  }
  const seen = /* @__PURE__ */ new Map();
  contacts?.forEach((contact3, index) => {
    const before = seen.get(contact3.id);
    if (before !== void 0)
      report(["sources", id2, "contacts", index, "id"], {
        code: "E155",
        message: `two contacts have the id \`${contact3.id}\``,
        help: "every contact needs an id of its own",
        also: { path: ["sources", id2, "contacts", before, "id"], label: "first used here" }
      });
    else seen.set(contact3.id, index);
  });
}

// src/scenario/checks/days.ts
function checkShapes(world, { report }) {
  for (const [id2, { arrivals: arrivals2 }] of Object.entries(world.sources)) if (arrivals2 !== void 0) checkShape(["sources", id2, "arrivals"], arrivals2, world, report);
}
function checkShape(path, arrivals2, { experiment: experiment3 }, report) {
  for (const key of ["steps", "points"]) {
    const written2 = arrivals2[key];
    if (written2 === void 0) continue;
    checkTimes([...path, key], written2, report);
    if (written2.every(([, rate3]) => rate3 === 0))
      report([...path, key], { code: "E154", message: "every rate is 0: nobody would arrive", help: "give one time a rate above 0/h", key: true });
  }
  checkWave([...path, "wave"], arrivals2.wave, report);
  if (arrivals2.growth?.every === 0)
    report([...path, "growth", "every"], { code: "E106", message: "growth needs a time in which it happens", help: "write `every: 1w`" });
  for (const date of Object.keys(arrivals2["by-date"] ?? {})) {
    if (!isDate(date))
      report([...path, "by-date", date], { code: "E150", message: `\`${date}\` is not a date`, help: "write for example `2026-03-04: 1.3`", key: true });
  }
  for (const key of ["day-factor", "growth", "by-date"]) if (arrivals2[key] !== void 0) needsDays([...path, key], key, experiment3, report);
}
function checkTimes(path, written2, report) {
  written2.forEach(([time], index) => {
    if (index > 0 && time <= written2[index - 1][0])
      report([...path, index], { code: "E144", message: "the times do not rise", help: "write them in the order of the day, each once" });
  });
}
function checkWave(path, wave2, report) {
  if (wave2 === void 0) return;
  const [mean, amplitude] = [valueOf(wave2.mean), valueOf(wave2.amplitude)];
  const written2 = `${Number((mean * 3600).toPrecision(6))}/h`;
  if (mean === 0) report([...path, "mean"], { code: "E154", message: "the mean rate is 0: nobody would arrive", help: "write a rate above 0/h" });
  else if (amplitude > mean)
    report([...path, "amplitude"], {
      code: "E144",
      message: "the rate would fall below zero: the wave swings further than its mean",
      help: `write an amplitude of at most ${written2}`,
      also: { path: [...path, "mean"], label: "the mean" }
    });
  if (wave2.period === 0) report([...path, "period"], { code: "E106", message: "the wave has no period", help: "write for example `period: 24h`" });
}
function needsDays(path, key, { needs }, report) {
  if (needs === void 0) return;
  report(path, {
    code: "E142",
    message: `an experiment of so many \`needs\` ends on no particular day, and \`${key}\` makes days differ`,
    help: `write \`length:\` in days instead of \`needs\`, or remove \`${key}\``,
    key: true,
    also: { path: ["experiment", "needs"], label: "the other one" }
  });
}
function isDate(text4) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text4) && moment.safeDecode(text4).success;
}
function checkSurges(world, context) {
  const { report } = context;
  for (const [id2, surge2] of Object.entries(world.surges ?? {})) {
    const path = ["surges", id2];
    checkTouched(path, surge2.sources, world, context);
    if (world.experiment.start === void 0)
      report([...path, "from"], {
        code: "E142",
        message: "a surge has a date, and the experiment has none",
        help: `add \`start: ${surge2.from.slice(0, 10)}\` to \`experiment\``
      });
    if (surge2.length === 0) report([...path, "length"], { code: "E106", message: "the surge has no length", help: "write for example `length: 3h`" });
    const extra = surge2["extra-intents"];
    if (extra === void 0) continue;
    for (const name of Object.keys(extra)) {
      if (world.intents[name] === void 0)
        report([...path, "extra-intents", name], {
          code: "E150",
          message: `there is no intent \`${name}\``,
          help: didYouMean(name, Object.keys(world.intents)),
          key: true
        });
    }
    checkSum([...path, "extra-intents"], extra, report);
    if (valueOf(surge2.factor) <= 1)
      report([...path, "extra-intents"], {
        code: "E142",
        message: "nobody comes extra: the factor is not above 1",
        help: "raise `factor`, or remove `extra-intents`",
        key: true,
        also: { path: [...path, "factor"], label: "the factor" }
      });
  }
}
function checkDayTypes(world, context) {
  const { report } = context;
  const types = Object.entries(world["day-types"] ?? {});
  const dates = /* @__PURE__ */ new Map();
  for (const [id2, type] of types) {
    const path = ["day-types", id2];
    checkTouched(path, type.sources, world, context);
    needsDays(path, "day-types", world.experiment, report);
    if (type.share === void 0 && type.dates === void 0)
      report(path, { code: "E141", message: `no day is of the type \`${id2}\``, help: "add `share: 10%`, or `dates: [2026-03-04]`", key: true });
    type.dates?.forEach((date, index) => {
      const place = [...path, "dates", index];
      const other = dates.get(date);
      if (date.includes("T")) report(place, { code: "E105", message: `\`${date}\` is more than a date`, help: `write \`${date.slice(0, 10)}\`` });
      if (other !== void 0)
        report(place, {
          code: "E145",
          message: `${date} has two types`,
          help: "let each date stand in one of them",
          also: { path: ["day-types", other], label: "the other one" }
        });
      dates.set(date, id2);
    });
  }
  const sum2 = types.reduce((total, [, { share: share3 }]) => total + (share3 === void 0 ? 0 : valueOf(share3)), 0);
  if (sum2 > 1 + 1e-9)
    report(["day-types"], {
      code: "E140",
      message: `the shares of days sum to ${Number((sum2 * 100).toPrecision(10))}%`,
      help: "they sum to at most 100%; the rest are ordinary days",
      key: true
    });
}
function checkTouched(path, sources, world, { report }) {
  sources?.forEach((name, index) => {
    const source3 = world.sources[name];
    const place = [...path, "sources", index];
    if (source3 === void 0) report(place, { code: "E150", message: `there is no source \`${name}\``, help: didYouMean(name, Object.keys(world.sources)) });
    else if (source3.arrivals === void 0)
      report(place, {
        code: "E142",
        message: `the contacts of \`${name}\` are listed one by one: no factor changes how many there are`,
        help: "leave it out here, or put the extra contacts into the list"
      });
  });
}
function checkMoments({ experiment: experiment3, surges: surges3, sources }, { report }) {
  const { timezone, start: start2 } = experiment3;
  if (timezone === void 0 || !isZone(timezone)) return;
  const check = (path, written2) => {
    const instead = written2.includes("T") ? afterGap(written2, timezone) : null;
    if (instead !== null)
      report(path, {
        code: "E156",
        message: `there is no ${written2.slice(11)} on ${written2.slice(0, 10)} in ${timezone}: the clock is put forward`,
        help: `write \`${instead}\``
      });
  };
  if (start2 !== void 0) check(["experiment", "start"], start2);
  for (const [id2, { from }] of Object.entries(surges3 ?? {})) check(["surges", id2, "from"], from);
  for (const [id2, { contacts }] of Object.entries(sources)) {
    contacts?.forEach(({ arrives }, index) => {
      if (typeof arrives === "string") check(["sources", id2, "contacts", index, "arrives"], arrives);
    });
  }
}
function isZone(name) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

// src/scenario/checks/distributions.ts
var SHAPES = ["constant", "exponential", "lognormal", "gamma", "weibull", "uniform", "triangular", "beta", "empirical", "points", "mixture"];
function checkDistributions(world, { report }) {
  for (const [path, spec] of distributionsOf(world)) {
    if (typeof spec === "object") checkShape2(path, spec, report);
  }
}
function distributionsOf(world) {
  const intents = Object.entries(world.intents).flatMap(([id2, { ai: ai4, human }]) => [
    [["intents", id2, "ai", "duration"], ai4?.duration],
    ...handling2(["intents", id2, "human"], human),
    ...Object.entries(human?.["by-channel"] ?? {}).flatMap(([channel, own]) => handling2(["intents", id2, "human", "by-channel", channel], own))
  ]);
  const sources = Object.entries(world.sources).flatMap(([id2, { patience: patience4, redial: redial2 }]) => [
    [["sources", id2, "redial", "delay"], redial2?.delay],
    [["sources", id2, "redial", "delay-after-busy"], redial2?.["delay-after-busy"]],
    ...patiences(["sources", id2, "patience"], patience4)
  ]);
  return [...intents, ...sources, [["returns", "delay"], world.returns?.delay]];
}
function handling2(path, spec) {
  return ["handle", "after-contact"].map((key) => [[...path, key], spec?.[key]]);
}
function patiences(path, patience4) {
  if (typeof patience4 !== "object") return [];
  const {
    balks,
    "never-leaves": neverLeaves,
    "kaplan-meier": observed,
    "by-intent": byIntent,
    "by-segment": bySegment,
    "by-channel": byChannel,
    ...own
  } = patience4;
  const special = ["by-intent", "by-segment", "by-channel"].flatMap(
    (by) => Object.entries({ "by-intent": byIntent, "by-segment": bySegment, "by-channel": byChannel }[by] ?? {}).map(([id2, spec]) => [by, id2, spec])
  );
  const nothing = special.length === 0 && balks === void 0 && neverLeaves === void 0 && observed === void 0;
  const hasOwn = SHAPES.some((shape) => own[shape] !== void 0) || nothing;
  return [...hasOwn ? [[path, own]] : [], ...special.flatMap(([by, id2, spec]) => spec === "none" ? [] : [[[...path, by, id2], spec]])];
}
function checkShape2(path, spec, report) {
  const named2 = SHAPES.filter((shape) => spec[shape] !== void 0);
  if (named2.length === 0) report(path, { code: "E141", message: "a distribution needs a shape", help: `name one of ${SHAPES.join(", ")}`, key: true });
  if (named2.length > 1)
    report([...path, named2[1]], {
      code: "E141",
      message: `a distribution has one shape, not \`${named2.join("` and `")}\``,
      help: "keep one, or put both into a `mixture`",
      key: true,
      also: { path: [...path, named2[0]], label: "the other one" }
    });
  checkParameters(path, spec, report);
  if (spec.mixture === void 0) return;
  checkSum([...path, "mixture"], Object.fromEntries(Object.entries(spec.mixture).map(([id2, { share: share3 }]) => [id2, share3])), report);
  for (const [id2, { share: _share, ...component2 }] of Object.entries(spec.mixture)) checkShape2([...path, "mixture", id2], component2, report);
}
function checkParameters(path, spec, report) {
  for (const shape of ["exponential", "lognormal", "gamma", "weibull"]) {
    const parameters = spec[shape];
    if (parameters !== void 0 && valueOf(parameters.mean) <= 0)
      report([...path, shape, "mean"], {
        code: "E106",
        message: `the mean of \`${shape}\` must be above 0`,
        help: "for no time at all, write `0s` as the whole value"
      });
  }
  const { uniform: uniform2, triangular: triangular2, beta: beta2, points: points2 } = spec;
  for (const [shape, bounds] of [
    ["uniform", uniform2],
    ["triangular", triangular2],
    ["beta", beta2]
  ]) {
    if (bounds === void 0 || valueOf(bounds.from) < valueOf(bounds.to)) continue;
    report([...path, shape, "to"], {
      code: "E144",
      message: "`to` must be above `from`",
      help: "swap them; for a single value use `constant`",
      also: { path: [...path, shape, "from"], label: "from" }
    });
  }
  if (triangular2 !== void 0)
    within([...path, "triangular"], "mode", valueOf(triangular2.mode), valueOf(triangular2.from), valueOf(triangular2.to), true, report);
  if (beta2 !== void 0) within([...path, "beta"], "mean", valueOf(beta2.mean), valueOf(beta2.from), valueOf(beta2.to), false, report);
  points2?.forEach(([value, share3], index) => {
    const before = points2[index - 1];
    if (before !== void 0 && (value <= before[0] || share3 < before[1]))
      report([...path, "points", index], {
        code: "E144",
        message: "points must rise in value and in share",
        help: "sort them; a share is that of values at or below"
      });
  });
}
function within(path, key, value, from, to, inclusive, report) {
  if (from >= to || (inclusive ? value >= from && value <= to : value > from && value < to)) return;
  report([...path, key], { code: "E144", message: `\`${key}\` must lie between \`from\` and \`to\``, help: "move it between the two" });
}

// src/scenario/checks/experiment.ts
init_suggest();
function checkExperiment({ experiment: experiment3 }, context) {
  const { report } = context;
  const at2 = (key) => ["experiment", key];
  const windows = ["length", "day", "needs"].filter((key) => experiment3[key] !== void 0);
  if (windows.length === 0)
    report(["experiment"], {
      code: "E141",
      message: "the experiment has no window: `length`, `day` or `needs` is missing",
      help: experiment3.kind === "terminating" ? 'write `length: 7d`, `day: "07:00-19:00"` or `needs: 100000`' : "write for example `length: 400h`"
    });
  if (windows.length > 1)
    report(at2(windows[1]), {
      code: "E141",
      message: `\`${windows.join("` and `")}\` exclude each other`,
      help: "keep one of them",
      key: true,
      also: { path: at2(windows[0]), label: "the other one" }
    });
  if (experiment3.length === 0) report(at2("length"), { code: "E106", message: "the window has no length", help: "write `length: 7d`" });
  if (experiment3.interval === 0 || experiment3.interval !== void 0 && 86400 % experiment3.interval !== 0) {
    report(at2("interval"), { code: "E152", message: "the interval does not divide a day", help: "write 15m, 30m or 1h" });
  }
  if (experiment3.needs !== void 0) {
    for (const key of ["lead-in", "follow", "end"]) {
      if (experiment3[key] !== void 0)
        report(at2(key), {
          code: "E142",
          message: `\`${key}\` has no meaning with \`needs\`: such a run starts and ends empty`,
          help: `remove \`${key}\`, or use \`length\``,
          key: true
        });
    }
  }
  if (experiment3.end === "cut" && experiment3.follow !== void 0) {
    report(at2("follow"), {
      code: "E142",
      message: "`follow` has no meaning with `end: cut`",
      help: "keep one of them",
      key: true,
      also: { path: at2("end"), label: "nothing is followed" }
    });
  }
  if (experiment3.timezone !== void 0 && !isTimeZone(experiment3.timezone)) {
    report(at2("timezone"), { code: "E153", message: `\`${experiment3.timezone}\` is not a time zone`, help: zoneHelp(experiment3.timezone) });
  }
  const [from, to] = experiment3.day?.split("-") ?? [];
  if (from !== void 0 && to !== void 0 && from >= to)
    report(at2("day"), { code: "E144", message: "the day ends before it begins", help: `write \`"${to}-${from}"\`, or use \`start\` and \`length\`` });
  checkReplications(experiment3, context);
}
function checkReplications(experiment3, context) {
  const { report } = context;
  const { replications, precision, confidence: confidence4 } = experiment3;
  if (typeof replications === "string") {
    const [low, high] = replications.split("..").map(Number);
    if (low < 2 || low > high)
      report(["experiment", "replications"], {
        code: "E144",
        message: `\`${replications}\` is not a range of replications`,
        help: low > high ? `write \`${high}..${low}\`` : "begin with at least 2: an interval needs two"
      });
    if (precision === void 0 || Object.keys(precision).length === 0) {
      report(["experiment", "replications"], {
        code: "E142",
        message: "a range of replications needs a precision to stop at",
        help: "add `precision: { csat.combined: 0.5pp }`, or write one number"
      });
    }
  }
  for (const id2 of Object.keys(precision ?? {})) metricOf(["experiment", "precision", id2], id2, context, { key: true });
  if (precision !== void 0 && typeof replications !== "string") {
    report(["experiment", "precision"], {
      code: "E142",
      message: "`precision` needs a range of replications",
      help: "write for example `replications: 20..200`",
      key: true
    });
  }
  if (confidence4 !== void 0 && (confidence4 < 0.5 || confidence4 >= 1)) {
    report(["experiment", "confidence"], {
      code: "E106",
      message: "the confidence of an interval is at least 50% and below 100%",
      help: "write `confidence: 95%`"
    });
  }
}
function zoneHelp(name) {
  const close2 = nearest(name, Intl.supportedValuesOf("timeZone"));
  return close2 === null ? "write a name such as `Europe/Paris` or `UTC`" : `did you mean \`${close2}\`?`;
}
function isTimeZone(name) {
  if (name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name)) return true;
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

// src/scenario/checks/mechanisms.ts
var COEFFICIENTS = [
  "level",
  "unresolved",
  "extra-contact",
  "wait-minute",
  "transfer",
  "repetition",
  "re-authentication",
  "human-got",
  "human-denied",
  "abandoned"
];
function checkMechanisms(world, context) {
  const { report, vocabulary } = context;
  checkDelays(world, context);
  if (world.ai?.sessions?.limit === 0)
    report(["ai", "sessions", "limit"], {
      code: "E154",
      message: "an AI with no session serves nobody",
      help: "write at least 1, or remove `sessions` for no limit"
    });
  const { satisfaction: satisfaction4 } = world;
  if (satisfaction4 === void 0) return;
  const missing = COEFFICIENTS.filter((name) => satisfaction4[name] === void 0);
  if (missing.length > 0) {
    const presets = vocabulary.presets.filter((preset) => preset.values.some(({ path }) => path.startsWith("satisfaction."))).map(({ id: id2 }) => id2);
    const help = presets.length === 0 ? "give each a number; 0 means no effect" : `add \`use: [${presets[0]}]\`, or give each a number; 0 means no effect`;
    report(["satisfaction"], {
      code: "E142",
      message: `satisfaction is on, and ${missing.map((name) => `\`${name}\``).join(", ")} ${missing.length === 1 ? "is" : "are"} missing`,
      help,
      key: true
    });
  }
  const { thresholds } = satisfaction4;
  thresholds?.forEach((threshold, index) => {
    if (index > 0 && threshold <= thresholds[index - 1])
      report(["satisfaction", "thresholds", index], { code: "E144", message: "thresholds must rise", help: "sort them, for example `[-2, -1, 0, 1.5]`" });
  });
}
function checkDelays(world, { report }) {
  const needsDelay = (path, chances, delay) => {
    const chance = Object.entries(chances ?? {}).find(([, value]) => value !== void 0 && valueOf(value) > 0);
    if (chance !== void 0 && delay === void 0)
      report(path, {
        code: "E142",
        message: `\`delay\` is missing: after how long do they come back?`,
        help: "add for example `delay: { exponential: { mean: 20m } }`",
        key: true
      });
  };
  for (const [id2, { redial: redial2 }] of Object.entries(world.sources)) {
    if (redial2 === void 0) continue;
    const { "after-abandonment": abandoned2, "after-busy": busy, delay, "delay-after-busy": delayAfterBusy } = redial2;
    const chances = { abandoned: abandoned2, busy };
    needsDelay(["sources", id2, "redial"], delayAfterBusy === void 0 ? chances : { abandoned: abandoned2 }, delay);
    if (Object.values(chances).every((chance) => chance === void 0))
      report(["sources", id2, "redial"], {
        code: "E142",
        message: "`redial` does not say who calls again",
        help: "add `after-abandonment: 45%`, or a preset",
        key: true
      });
  }
  const { returns: returns5 } = world;
  if (returns5 !== void 0) {
    needsDelay(["returns"], returns5.after, returns5.delay);
    if (returns5.after === void 0)
      report(["returns"], { code: "E142", message: "`returns` does not say who comes back", help: "add `after: { unresolved: 55% }`, or a preset", key: true });
    const always = ["unresolved", "served", "contained"].find((kind5) => returns5.after?.[kind5] !== void 0 && valueOf(returns5.after[kind5]) === 1);
    if (always !== void 0 && returns5["at-most"] === void 0)
      report(["returns", "after", always], {
        code: "E142",
        message: "a need that always comes back never ends",
        help: "add `at-most: 4` to `returns`, or write less than 100%"
      });
  }
}

// src/scenario/checks/patience.ts
init_suggest();
function checkPatience(world, { report }) {
  for (const [id2, { patience: patience4, redial: redial2 }] of Object.entries(world.sources)) {
    if (typeof patience4 === "object") {
      checkNames(["sources", id2, "patience"], patience4, world, report);
      checkShares(["sources", id2, "patience"], patience4, report);
    }
    if (redial2 !== void 0) checkPersistence(["sources", id2, "redial"], redial2, report);
  }
}
function checkNames(path, patience4, world, report) {
  const known2 = { "by-intent": Object.keys(world.intents), "by-segment": Object.keys(world.segments ?? {}) };
  for (const by of ["by-intent", "by-segment"]) {
    for (const name of Object.keys(patience4[by] ?? {})) {
      if (!known2[by].includes(name))
        report([...path, by, name], { code: "E150", message: `there is no ${by.slice(3)} \`${name}\``, help: didYouMean(name, known2[by]), key: true });
    }
  }
}
function checkShares(path, patience4, report) {
  const { balks, "never-leaves": neverLeaves, "kaplan-meier": observed, ...own } = patience4;
  if (balks !== void 0 && neverLeaves !== void 0 && valueOf(balks) + valueOf(neverLeaves) > 1)
    report([...path, "never-leaves"], {
      code: "E140",
      message: "those who leave at once and those who never leave are more than all",
      help: "`balks` and `never-leaves` together are at most 100%",
      also: { path: [...path, "balks"], label: "leave at once" }
    });
  const shape = SHAPES.find((one) => own[one] !== void 0);
  if (observed !== void 0 && shape !== void 0)
    report([...path, "kaplan-meier"], {
      code: "E141",
      message: `patience has one shape, not \`${shape}\` and \`kaplan-meier\``,
      help: "keep one of them",
      key: true,
      also: { path: [...path, shape], label: "the other one" }
    });
}
function checkPersistence(path, redial2, report) {
  if (redial2["at-most"] !== void 0 || redial2.persistence !== void 0 && valueOf(redial2.persistence) < 1) return;
  const always = ["after-abandonment", "after-busy"].find((key) => redial2[key] !== void 0 && valueOf(redial2[key]) === 1);
  if (always !== void 0)
    report([...path, always], {
      code: "E142",
      message: "a customer who always calls again never gives up",
      help: "add `at-most: 5` or `persistence: 80%` to `redial`, or write less than 100%"
    });
}

// src/scenario/checks/opening.ts
function checkOpening(world, context) {
  const { report } = context;
  const { opening: opening2, closed: closed3, groups } = world.humans ?? {};
  const at2 = (...keys) => ["humans", "opening", ...keys];
  for (const [id2, { from, to }] of Object.entries(opening2 ?? {})) {
    if (from >= to)
      report(at2(id2, "to"), {
        code: "E144",
        message: "it closes before it opens",
        help: 'write hours through midnight as two windows, the first `to: "24:00"`',
        also: { path: at2(id2, "from"), label: "opens here" }
      });
  }
  if (opening2 !== void 0 && Object.keys(opening2).length === 0)
    report(at2(), {
      code: "E154",
      message: "humans never open",
      help: 'add `weekdays: { days: mon-fri, from: "08:00", to: "20:00" }`, or remove `opening`',
      key: true
    });
  if (opening2 !== void 0 && world.experiment.needs !== void 0)
    report(at2(), {
      code: "E142",
      message: "an experiment of so many `needs` ends on no particular day, and opening hours make days differ",
      help: "write `length:` in days instead of `needs`, or remove `opening`",
      key: true,
      also: { path: ["experiment", "needs"], label: "the other one" }
    });
  for (const channel of CHANNELS) {
    const rule2 = closed3?.[channel];
    if (rule2 === void 0) continue;
    if (opening2 === void 0)
      report(["humans", "closed", channel], {
        code: "E142",
        message: "humans never close: there are no opening hours",
        help: "add `opening`, or remove `closed`",
        key: true
      });
    if (rule2 === "callback-next-day" && world.humans?.callback === void 0)
      report(["humans", "closed", channel], {
        code: "E142",
        message: "who calls when humans are closed is called back, and nothing says how",
        help: "add `callback: {}` to `humans`, or use `queue` or `refuse`"
      });
    if (rule2 === "ai-only" && !hasAi(world))
      report(["humans", "closed", channel], {
        code: "E142",
        message: "there is no AI to take what comes when humans are closed",
        help: "use `queue` or `refuse`, or give intents an `ai`"
      });
  }
  for (const [id2, group4] of Object.entries(groups ?? {})) {
    if (opening2 !== void 0 && group4.agents === "unlimited")
      report(["humans", "groups", id2, "agents"], {
        code: "E142",
        message: "a group without limit has no closing time",
        help: "write a number of agents, or remove `opening`",
        also: { path: at2(), label: "the opening hours" }
      });
    if (opening2 !== void 0 && Object.keys(opening2).length > 0 && typeof group4.agents === "object") checkWindows2(id2, group4.agents, opening2, context);
  }
}
function checkWindows2(group4, agents2, opening2, { report }) {
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  for (const [id2, window2] of Object.entries(agents2)) {
    const days2 = window2.days ?? everyDay;
    const touches2 = Object.values(opening2).some(
      (open3) => open3.from < window2.to && window2.from < open3.to && (open3.days ?? everyDay).some((day) => days2.includes(day))
    );
    if (!touches2)
      report(["humans", "groups", group4, "agents", id2], {
        code: "E144",
        message: `the agents of \`${id2}\` are there only when humans are closed`,
        help: "move the window, or open longer",
        key: true,
        also: { path: ["humans", "opening"], label: "the opening hours" }
      });
  }
}
function hasAi({ ai: ai4, intents }) {
  return ai4 !== void 0 || Object.values(intents).some((intent3) => intent3.ai !== void 0);
}
function checkHolidays({ holidays: holidays2, experiment: experiment3 }, { report }) {
  const seen = /* @__PURE__ */ new Map();
  holidays2?.forEach((holiday, index) => {
    const date = typeof holiday === "string" ? holiday : holiday.date;
    const path = ["holidays", index, ...typeof holiday === "string" ? [] : ["date"]];
    if (date.includes("T")) report(path, { code: "E105", message: `\`${date}\` is more than a date`, help: `write \`${date.slice(0, 10)}\`` });
    const other = seen.get(date);
    if (other !== void 0)
      report(path, { code: "E155", message: `${date} is listed twice`, help: "keep one of them", also: { path: ["holidays", other], label: "the other one" } });
    seen.set(date, index);
  });
  if (holidays2 !== void 0 && experiment3.start === void 0)
    report(["holidays"], {
      code: "E142",
      message: "holidays have dates, and the experiment has none",
      help: "add `start: 2026-03-02` to `experiment`",
      key: true
    });
}

// src/scenario/checks/people.ts
init_suggest();
function checkPeople2({ humans: humans3 }, { report }) {
  for (const [id2, group4] of Object.entries(humans3?.groups ?? {})) {
    const path = ["humans", "groups", id2];
    checkTenure(path, group4, Object.keys(humans3?.tenures ?? {}), report);
    checkSpread(path, group4, report);
    checkLimited(path, group4, report);
    checkSelect(path, group4, report);
  }
}
function checkTenure(path, { tenure }, known2, report) {
  if (tenure === void 0) return;
  for (const name of Object.keys(tenure)) {
    if (!known2.includes(name))
      report([...path, "tenure", name], {
        code: "E150",
        message: `there is no tenure \`${name}\``,
        help: known2.length === 0 ? "add `tenures: { novice: { speed: 0.85 }, \u2026 }` to `humans`" : didYouMean(name, known2),
        key: true
      });
  }
  checkSum([...path, "tenure"], tenure, report);
}
function checkSpread(path, { "agent-spread": spread }, report) {
  const sd = spread?.["resolves-sd"];
  if (sd !== void 0 && valueOf(sd) < 0)
    report([...path, "agent-spread", "resolves-sd"], { code: "E106", message: "a standard deviation is not negative", help: "write for example `4pp`" });
}
function checkLimited(path, group4, report) {
  if (group4.agents !== "unlimited") return;
  for (const key of ["tenure", "agent-spread", "select"]) {
    if (group4[key] !== void 0)
      report([...path, key], {
        code: "E142",
        message: `\`${key}\` needs people, and \`unlimited\` agents are nobody in particular`,
        help: `write a number of agents or \`shifts\`, or remove \`${key}\``,
        key: true
      });
  }
}
function checkSelect(path, { select: select2, tenure, "agent-spread": spread }, report) {
  if (select2 !== "best-skill" || tenure !== void 0 || spread !== void 0) return;
  report([...path, "select"], {
    code: "E142",
    message: "all agents of the group are alike: there is no best one",
    help: "add `tenure` or `agent-spread`, or remove `select`"
  });
}

// src/scenario/checks/policies.ts
init_suggest();
function checkPolicies({ policies: policies2 }, context) {
  const { report } = context;
  if (Object.keys(policies2).length === 0)
    report(["policies"], { code: "E154", message: "there is no policy to simulate", help: "add one: `humans: { type: human-only }`", key: true });
  for (const [id2, policy2] of Object.entries(policies2)) {
    const path = ["policies", id2];
    if (policy2.module !== void 0 && policy2.type !== void 0)
      report([...path, "module"], {
        code: "E141",
        message: "`type` and `module` exclude each other",
        help: "keep one of them",
        key: true,
        also: { path: [...path, "type"], label: "the other one" }
      });
    if (policy2.module === void 0 && policy2.like === void 0) checkType(path, policy2, context);
    if (Array.isArray(policy2.escalate)) checkTriggers([...path, "escalate"], policy2.escalate, context);
    if (policy2.route !== void 0) checkRoute([...path, "route"], policy2.route, report);
  }
}
function checkType(path, policy2, { vocabulary, report }) {
  const names = vocabulary.policies.map(({ name }) => name);
  if (policy2.type === void 0) {
    report(path, {
      code: "E102",
      message: "`type` is missing",
      help: `add \`type:\` with ${names.join(", ")}; or \`like:\` another policy, or \`module:\` a file`,
      key: true
    });
    return;
  }
  const word2 = vocabulary.policies.find(({ name }) => name === policy2.type);
  if (word2 === void 0) {
    const close2 = nearest(policy2.type, names);
    report([...path, "type"], {
      code: "E103",
      message: `\`${policy2.type}\` is not one of ${names.join(", ")}`,
      help: close2 === null ? void 0 : `did you mean \`${close2}\`?`
    });
    return;
  }
  for (const field of ["escalate", "route", "complexity"]) {
    if (policy2[field] !== void 0 && !word2.accepts.includes(field)) {
      const able = vocabulary.policies.filter(({ accepts: accepts2 }) => accepts2.includes(field)).map(({ name }) => `\`${name}\``);
      report([...path, field], {
        code: "E160",
        message: `a policy of type \`${word2.name}\` has no \`${field}\``,
        help: able.length === 0 ? `remove \`${field}\`` : `remove it, or use ${able.join(" or ")}`,
        key: true
      });
    }
  }
  checkParameters2(path, policy2, word2, report);
}
function checkParameters2(path, { parameters }, word2, report) {
  const known2 = Object.keys(word2.parameters);
  for (const [name, value] of Object.entries(parameters ?? {})) {
    const where = [...path, "parameters", name];
    const spec = word2.parameters[name];
    if (spec === void 0) {
      const close2 = nearest(name, known2);
      report(where, {
        code: "E101",
        message: `a policy of type \`${word2.name}\` has no parameter \`${name}\``,
        help: close2 !== null ? `did you mean \`${close2}\`?` : known2.length === 0 ? "it has none: remove it" : `it has ${known2.join(", ")}`,
        key: true
      });
    } else if (typeof value !== "number")
      report(where, { code: "E104", message: `\`${name}\` is a number`, help: `write a number from ${spec.min} to ${spec.max}` });
    else if (value < spec.min || value > spec.max)
      report(where, {
        code: "E106",
        message: `\`${value}\` is not from ${spec.min} to ${spec.max}`,
        help: `write a number from ${spec.min} to ${spec.max} (${spec.unit})`
      });
  }
}
var NONE = { needs: [], may: [], example: "" };
var FIELDS = {
  "low-confidence": { needs: ["below"], may: [], example: "below: 55%" },
  "asks-for-human": { needs: [], may: ["times"], example: "times: 1" },
  turns: { needs: ["above"], may: [], example: "above: 9" },
  time: { needs: ["above"], may: [], example: "above: 5m" },
  rule: { needs: ["if"], may: [], example: `if: "contact.segment == 'premium'"` },
  "sensitive-topic": NONE,
  "high-stakes": NONE,
  "ai-full": NONE,
  "ai-down": NONE,
  always: NONE,
  failure: NONE
};
function checkTriggers(path, triggers, context) {
  const { report } = context;
  const ids = /* @__PURE__ */ new Map();
  triggers.forEach((trigger5, index) => {
    const where = [...path, index];
    const { needs, may, example: example2 } = FIELDS[trigger5.on];
    for (const field of ["below", "above", "times", "if"]) {
      const given = trigger5[field] !== void 0;
      if (given && !needs.includes(field) && !may.includes(field))
        report([...where, field], {
          code: "E161",
          message: `the trigger \`${trigger5.on}\` has no \`${field}\``,
          help: example2 === "" ? "remove it" : `remove it, or write \`${example2}\``,
          key: true
        });
      if (!given && needs.includes(field))
        report([...where, "on"], { code: "E161", message: `the trigger \`${trigger5.on}\` needs \`${field}\``, help: `add \`${example2}\`` });
    }
    if (trigger5.above !== void 0) checkThreshold([...where, "above"], trigger5.on, context);
    const id2 = trigger5.id ?? trigger5.on;
    const before = ids.get(id2);
    if (before !== void 0) {
      const message = trigger5.id === void 0 ? `a second trigger on \`${trigger5.on}\` needs an id` : `two triggers have the id \`${id2}\``;
      report([...where, trigger5.id === void 0 ? "on" : "id"], {
        code: "E155",
        message,
        help: `add for example \`id: ${id2}-2\``,
        also: { path: [...path, before, triggers[before]?.id === void 0 ? "on" : "id"], label: "the first one" }
      });
    } else ids.set(id2, index);
  });
}
function checkThreshold(path, on, { report, written: written2 }) {
  const text4 = written2(path);
  if (on === "turns" && typeof text4 !== "number")
    report(path, { code: "E105", message: `\`${String(text4)}\` is not a number of turns`, help: "write a whole number, for example `above: 9`" });
  if (on === "time" && typeof text4 === "number") report(path, { code: "E105", message: `\`${text4}\` has no unit`, help: `write \`above: ${text4}s\`` });
}
function checkRoute(path, rules, report) {
  if (rules.length === 0) report(path, { code: "E162", message: "`route` is empty", help: "add rules; the last one has no `if`", key: true });
  const ids = /* @__PURE__ */ new Map();
  const open3 = rules.findIndex((rule2) => rule2.if === void 0);
  rules.forEach((rule2, index) => {
    if (open3 >= 0 && index > open3)
      report([...path, index], {
        code: "E162",
        message: "this rule is never reached",
        help: "move the rule without `if` to the end",
        also: { path: [...path, open3], label: "this one takes everything" }
      });
    const before = rule2.id === void 0 ? void 0 : ids.get(rule2.id);
    if (before !== void 0)
      report([...path, index, "id"], {
        code: "E155",
        message: `two rules have the id \`${rule2.id}\``,
        help: "give each its own",
        also: { path: [...path, before, "id"], label: "the first one" }
      });
    if (rule2.id !== void 0 && before === void 0) ids.set(rule2.id, index);
  });
  if (rules.length > 0 && open3 < 0)
    report([...path, rules.length - 1], {
      code: "E162",
      message: "the last rule of `route` has an `if`: some contacts would have nowhere to go",
      help: "add `- { id: rest, to: ai }` at the end"
    });
}
function rulesOf(id2, policy2) {
  const triggers = Array.isArray(policy2.escalate) ? policy2.escalate.flatMap(({ if: text4 }, index) => text4 === void 0 ? [] : [{ path: ["policies", id2, "escalate", index, "if"], text: text4 }]) : [];
  const routes = (policy2.route ?? []).flatMap(({ if: text4 }, index) => text4 === void 0 ? [] : [{ path: ["policies", id2, "route", index, "if"], text: text4 }]);
  const offer = policy2.offer?.callback?.if;
  const offers = offer === void 0 ? [] : [{ path: ["policies", id2, "offer", "callback", "if"], text: offer }];
  return [...triggers, ...routes, ...offers];
}

// src/scenario/checks/queues.ts
init_suggest();
function checkQueues(world, { report }) {
  const { humans: humans3 } = world;
  if (humans3?.lines === 0)
    report(["humans", "lines"], {
      code: "E154",
      message: "without a telephone line nobody gets through",
      help: "write at least 1, or remove `lines` for no limit"
    });
  for (const [id2, queue3] of Object.entries(humans3?.queues ?? {})) {
    const path = ["humans", "queues", id2];
    checkNames2(path, queue3, world, report);
    checkConditions(path, queue3, world, report);
    checkAgeing(path, queue3, report);
    checkWhenFull(path, queue3, world, report);
  }
}
function checkNames2(path, queue3, world, report) {
  const groups = Object.keys(world.humans?.groups ?? {});
  const unknown2 = (where, what, name, known2) => {
    if (!known2.includes(name)) report(where, { code: "E150", message: `there is no ${what} \`${name}\``, help: didYouMean(name, known2) });
  };
  const named2 = groupsWithPlaces(path, queue3);
  named2.forEach(({ name, where }, index) => {
    unknown2(where, "group", name, groups);
    twice(named2, index, report);
  });
  queue3.takes?.intents?.forEach((name, index) => unknown2([...path, "takes", "intents", index], "intent", name, Object.keys(world.intents)));
  queue3.takes?.segments?.forEach((name, index) => unknown2([...path, "takes", "segments", index], "segment", name, Object.keys(world.segments ?? {})));
  const keys = queue3.order?.map((name, index) => ({ name, where: [...path, "order", index] })) ?? [];
  keys.forEach((_, index) => twice(keys, index, report));
}
function groupsWithPlaces(path, queue3) {
  const listed2 = (names, where) => typeof names === "string" ? [{ name: names, where }] : names.map((name, index) => ({ name, where: [...where, index] }));
  return queue3.groups.flatMap((choice2, index) => {
    const where = [...path, "groups", index];
    return typeof choice2 === "string" || Array.isArray(choice2) ? listed2(choice2, where) : listed2(choice2.group, [...where, "group"]);
  });
}
function twice(all, index, report) {
  const { name, where } = all[index];
  const first = all.find((other) => other.name === name);
  if (first.where !== where)
    report(where, {
      code: "E155",
      message: `\`${name}\` is named twice`,
      help: "name it once",
      also: { path: first.where, label: "first named here" }
    });
}
function checkConditions(path, queue3, world, report) {
  groupChoices(queue3).forEach(({ groups, keepIdle }, index) => {
    for (const name of keepIdle > 0 ? groups : []) {
      const group4 = world.humans?.groups[name];
      const most = group4 === void 0 ? Infinity : agentsAtMost(group4);
      if (most <= keepIdle)
        report([...path, "groups", index, "keep-idle"], {
          code: "E154",
          message: `\`${name}\` never has more than ${most} ${most === 1 ? "agent" : "agents"}, and keeps ${keepIdle} idle: it takes nothing from this queue`,
          help: most > 1 ? `write at most ${most - 1}, or give the group more agents` : "remove `keep-idle`, or give the group more agents"
        });
    }
  });
}
function checkAgeing(path, { ageing: ageing2, order: order2 = ["priority", "oldest"] }, report) {
  if (ageing2 === void 0) return;
  if (valueOf(ageing2) <= 0)
    report([...path, "ageing"], {
      code: "E106",
      message: "`ageing` must be above 0s",
      help: "it is the time in which a waiting contact gains one priority, such as `5m`; for the oldest first, write `order: [oldest]`"
    });
  if (order2.every((key) => key === "oldest"))
    report([...path, "ageing"], {
      code: "E142",
      message: "the oldest is served first here: there is no priority to gain",
      help: "name `priority` or `escalated` in `order`, or remove `ageing`",
      key: true
    });
}
function checkWhenFull(path, queue3, world, report) {
  if (queue3["when-full"] !== "ai" || world.ai !== void 0 || Object.values(world.intents).some(({ ai: ai4 }) => ai4 !== void 0)) return;
  report([...path, "when-full"], {
    code: "E142",
    message: "there is no AI to take what finds no place",
    help: "give an intent an `ai` side, or write `blocked`"
  });
}

// src/scenario/checks/shrinkage.ts
function checkShrinkage({ humans: humans3 }, { report }) {
  if (humans3?.shrinkage === void 0) return;
  const path = ["humans", "shrinkage"];
  const shrinkage3 = shrinkageOf(humans3.shrinkage);
  for (const key of ["planned", "absence"]) {
    if (shrinkage3[key] < 1) continue;
    report(path, {
      code: "E154",
      message: key === "planned" ? "with a shrinkage of 100% nobody is ever there" : "with an absence of 100% nobody is ever there",
      help: "write less than 100%, such as `28%`",
      key: true
    });
    return;
  }
  for (const [id2, group4] of Object.entries(humans3.groups)) {
    const scheduled = agentsAtMost(group4);
    if (scheduled === 0 || scheduled === Infinity || there(group4, scheduled, shrinkage3) > 0) continue;
    report(path, {
      code: "E154",
      message: `with a planned shrinkage of ${share.encode(shrinkage3.planned)}, \`${id2}\` never has an agent: ${scheduled} scheduled ${scheduled === 1 ? "is" : "are"} rounded to nobody`,
      help: "write `rounds: up`, give the group more agents, or less shrinkage",
      key: true
    });
  }
  checkNamed(humans3.groups, shrinkage3.planned, report);
}
function there({ shifts: shifts2 }, scheduled, shrinkage3) {
  return shifts2 === void 0 ? presentOf(scheduled, shrinkage3) : peopleOf(shrunkShifts(shifts2, shrinkage3).present).length;
}
function checkNamed(groups, planned2, report) {
  if (planned2 === 0) return;
  for (const [id2, { shifts: shifts2 }] of Object.entries(groups)) {
    for (const [name, { agents: agents2 }] of Object.entries(shifts2 ?? {})) {
      if (typeof agents2 === "number") continue;
      report(["humans", "groups", id2, "shifts", name, "agents"], {
        code: "E144",
        message: "planned shrinkage takes a share of a number of people, and these have names",
        help: "leave out of the shift who is not there, write a number, or write only `absence`",
        also: { path: ["humans", "shrinkage"], label: "the shrinkage" }
      });
    }
  }
}

// src/scenario/checks/steady.ts
var AMPLE = 10;
function checkKind({ experiment: experiment3, policies: policies2 }, context) {
  if (experiment3.kind === "terminating") {
    if (experiment3["warm-up"] !== void 0)
      context.report(["experiment", "warm-up"], {
        code: "E142",
        message: "`warm-up` belongs to steady-state experiments: in a terminating one the start is part of the question",
        help: "write `kind: steady-state`, or `lead-in: 2h` to run some time before the window",
        key: true
      });
    return;
  }
  checkStart(experiment3, context);
  checkWindow(experiment3, context);
  checkClock(policies2, context);
}
function checkStart(experiment3, { report }) {
  const reasons = {
    "lead-in": ["a steady state forgets its start: what is run before the window is its `warm-up`", "write `warm-up: auto`, or a duration"],
    day: ["a day has a start and an end, a steady state has neither", "write `length: 400h`, or `kind: terminating`"],
    needs: ["a run that stops after a number of needs starts and ends empty, so it has no steady state", "write `length: 400h`, or `kind: terminating`"],
    end: ["`end: cut` has no meaning in a steady state: needs born in the window are followed while arrivals go on", "remove `end`"]
  };
  for (const key of ["lead-in", "day", "needs", "end"]) {
    const [message, help] = reasons[key];
    if (experiment3[key] !== void 0) report(["experiment", key], { code: "E142", message, help, key: true });
  }
}
function checkWindow(experiment3, { report }) {
  const { length: length2, "warm-up": warmUp } = experiment3;
  if (length2 === void 0 || length2 === 0 || typeof warmUp !== "number" || warmUp <= length2) return;
  report(["experiment", "length"], {
    code: "E144",
    message: `the window (${duration.encode(length2)}) is shorter than the warm-up (${duration.encode(warmUp)}) before it`,
    help: `write \`length: ${duration.encode(AMPLE * warmUp)}\` or more: \`length\` does not count the warm-up`,
    also: { path: ["experiment", "warm-up"], label: "run and not counted" }
  });
}
function checkClock(policies2, { report }) {
  for (const [id2, policy2] of Object.entries(policies2)) {
    for (const { path, text: text4 } of rulesOf(id2, policy2)) {
      if (/\bclock\s*\./.test(text4))
        report(path, {
          code: "E165",
          message: `\`${id2}\` decides by the clock, so what it does changes through the day: there is no steady state`,
          help: "remove `clock` from the rule, or write `kind: terminating` and a `length` of whole days"
        });
    }
  }
}
function checkUnchanging(world, { report }) {
  if (world.experiment.kind === "terminating") return;
  for (const [id2, source3] of Object.entries(world.sources)) {
    for (const key of ["list", "contacts"]) {
      if (source3[key] !== void 0)
        report(["sources", id2, key], {
          code: "E165",
          message: `the contacts of \`${id2}\` are listed one by one, and a list comes to an end: there is no steady state`,
          help: "write `arrivals: { rate: 120/h }`, or `kind: terminating`",
          key: true
        });
    }
    for (const key of ["steps", "points", "wave", "by-weekday", "by-interval", "by-date", "growth", "day-factor"]) {
      if (source3.arrivals?.[key] !== void 0)
        report(["sources", id2, "arrivals", key], {
          code: "E165",
          message: `the arrivals of \`${id2}\` change with the calendar: there is no steady state`,
          help: `remove \`${key}\` for a constant rate${typical(source3.arrivals)}, or write \`kind: terminating\` and a \`length\` of whole days or weeks`,
          key: true
        });
    }
  }
  for (const key of ["surges", "day-types"]) {
    if (world[key] !== void 0)
      report([key], {
        code: "E165",
        message: `\`${key}\` make some days busier than others: there is no steady state`,
        help: `remove \`${key}\`, or write \`kind: terminating\` and a \`length\` of whole days or weeks`,
        key: true
      });
  }
  if (world.humans?.opening !== void 0)
    report(["humans", "opening"], {
      code: "E165",
      message: "humans open and close: there is no steady state",
      help: "remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks",
      key: true
    });
  if (world.humans !== void 0 && shrinkageOf(world.humans.shrinkage).absence > 0)
    report(["humans", "shrinkage", "absence"], {
      code: "E165",
      message: "who is away differs from day to day: there is no steady state",
      help: "write it as `planned`, or `kind: terminating` and a `length` of whole days or weeks",
      key: true
    });
  for (const [id2, { agents: agents2, shifts: shifts2 }] of Object.entries(world.humans?.groups ?? {})) {
    if (typeof agents2 === "object" || shifts2 !== void 0)
      report(["humans", "groups", id2, shifts2 === void 0 ? "agents" : "shifts"], {
        code: "E165",
        message: `the staff of \`${id2}\` comes and goes: there is no steady state`,
        help: "write one number, such as `agents: 12`, or `kind: terminating` and a `length` of whole days or weeks",
        key: true
      });
  }
}
function typical(arrivals2) {
  const perDay = arrivals2["per-day"] ?? arrivals2["per-week"];
  if (perDay === void 0) return "";
  const hours = arrivals2["per-day"] === void 0 ? 168 : 24;
  return ` (${Number((valueOf(perDay) / hours).toPrecision(4))}/h is the mean of the week)`;
}

// src/scenario/checks/trusted.ts
function checkTrusted(world, context) {
  const { policies: _policies, ...rest } = world;
  const currencies = [];
  const visit = (value, path) => {
    if (typeof value !== "object" || value === null) return;
    if (isMoney(value)) {
      currencies.push({ currency: value.currency, path });
      return;
    }
    if (isTrusted2(value)) checkRange(value, path, context);
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(rest, []);
  const first = currencies[0];
  const other = currencies.find(({ currency }) => currency !== first?.currency);
  if (first !== void 0 && other !== void 0) {
    context.report(other.path, {
      code: "E146",
      message: `amounts in ${first.currency} and in ${other.currency} cannot be added`,
      help: `write all amounts in ${first.currency}`,
      also: { path: first.path, label: `${first.currency} here` }
    });
  }
}
function isMoney(value) {
  return "currency" in value && "amount" in value && typeof value.currency === "string";
}
function isTrusted2(value) {
  return "value" in value && "mark" in value;
}
function checkRange({ value, range }, path, { report, written: written2 }) {
  if (range === void 0) return;
  const [low, here, high] = [range[0], value, range[1]].map(amountOf);
  if (low === void 0 || here === void 0 || high === void 0 || low <= here && here <= high) return;
  const [from, to] = [0, 1].map((index) => String(written2([...path, "range", index])));
  report([...path, "range"], {
    code: "E144",
    message: low > high ? `the range begins above its end` : `the range ${from} to ${to} does not hold the value ${String(written2([...path, "value"]))}`,
    help: low > high ? `write [${to}, ${from}]` : "widen the range, or correct the value",
    key: true
  });
}
function amountOf(value) {
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null && isMoney(value) ? value.amount : void 0;
}

// src/scenario/checks/work.ts
function checkWork(world, { report }) {
  for (const [id2, { ai: ai4 }] of Object.entries(world.intents)) {
    if (ai4 === void 0) continue;
    const path = ["intents", id2, "ai"];
    const turns2 = ["turns", "turn"].filter((key) => ai4[key] !== void 0);
    if (ai4.duration !== void 0 && turns2.length > 0)
      report([...path, "duration"], {
        code: "E141",
        message: `\`duration\` and \`${turns2[0]}\` exclude each other`,
        help: "keep `turns` and `turn`, or `duration` alone",
        key: true,
        also: { path: [...path, turns2[0]], label: "the other one" }
      });
    else if (ai4.duration === void 0 && turns2.length === 0)
      report(path, {
        code: "E142",
        message: `\`${id2}\` does not say how long its AI conversation takes`,
        help: "add `turns: { mean: 5 }` and `turn: 15s`, or `duration: 2m`",
        key: true
      });
    else if (turns2.length === 1)
      report([...path, turns2[0]], {
        code: "E142",
        message: `\`${turns2[0]}\` needs \`${turns2[0] === "turn" ? "turns" : "turn"}\` beside it`,
        help: turns2[0] === "turn" ? "add `turns: { mean: 5 }`" : "add `turn: 15s`",
        key: true
      });
  }
}

// src/scenario/checks/checks.ts
function checkScenario(scenario, context) {
  checkExperiment(scenario, context);
  checkKind(scenario, context);
  checkDecision(scenario, context);
  checkPolicies(scenario, context);
  checkOffers(scenario, context);
}
function checkWorld(world, context) {
  checkSources(world, context);
  checkArrivals(world, context);
  checkShapes(world, context);
  checkSurges(world, context);
  checkDayTypes(world, context);
  checkMoments(world, context);
  checkOpening(world, context);
  checkHolidays(world, context);
  checkDistributions(world, context);
  checkPatience(world, context);
  checkWork(world, context);
  checkStaffing(world, context);
  checkPeople2(world, context);
  checkShrinkage(world, context);
  checkQueues(world, context);
  checkCallback(world, context);
  checkMechanisms(world, context);
  checkAiOperation(world, context);
  checkTrusted(world, context);
  checkUnchanging(world, context);
}
function checkArm(id2, policy2, world, context) {
  checkArmSides(id2, policy2, world, context);
  checkCapacity(id2, policy2, world, context);
}

// src/scenario/fill.ts
function fillPresets(tree, uses) {
  let filled = tree;
  for (const { preset, span } of [...uses].reverse()) {
    for (const value of preset.values) {
      for (const path of places(tree, value)) filled = fill2(filled, path, value, preset.id, span);
    }
  }
  return filled;
}
function places(tree, { path, when, unless = [] }) {
  const switchedOn = expand(tree, when.split("."));
  return switchedOn.flatMap((block2) => {
    if (unless.some((pattern) => at(tree, named(pattern.split("."), block2)) !== void 0)) return [];
    const rest = path.split(".").slice(block2.length);
    return expand(at(tree, block2) ?? tree, rest, true).map((tail) => [...block2, ...tail]);
  });
}
function named(pattern, block2) {
  return pattern.map((segment2, index) => segment2 === "*" ? block2[index] ?? segment2 : segment2);
}
function expand(tree, pattern, open3 = false) {
  const [segment2, ...rest] = pattern;
  if (segment2 === void 0) return tree !== void 0 || open3 ? [[]] : [];
  if (segment2 !== "*") {
    const next2 = tree && child(tree, segment2);
    return next2 === void 0 && !open3 ? [] : expand(next2, rest, open3).map((tail) => [segment2, ...tail]);
  }
  if (tree?.kind !== "map") return [];
  return [...tree.entries].flatMap(([id2, { value }]) => expand(value, rest, open3).map((tail) => [id2, ...tail]));
}
function fill2(tree, path, value, preset, span) {
  let here = tree;
  for (const segment2 of path) {
    if (here === void 0) break;
    if (here.kind !== "map") return tree;
    const next2 = child(here, segment2);
    if (next2 === void 0 && rivals(String(segment2)).some((rival) => child(here, rival) !== void 0)) return tree;
    here = next2;
  }
  return here === void 0 ? replaceAt(
    tree,
    path,
    () => span,
    () => valueTree(path, value, preset, span)
  ) : tree;
}
function valueTree(path, { value, range, source: source3, mark: mark2 }, preset, span) {
  const scalar2 = (text4) => ({ kind: "scalar", span, value: text4, style: "plain", preset });
  if (!isTrusted(schemasAt(scenarioSchema, path))) return scalar2(value);
  const entry2 = (tree) => ({ key: span, value: tree });
  const entries2 = /* @__PURE__ */ new Map([["value", entry2(scalar2(value))]]);
  if (range !== void 0) entries2.set("range", entry2({ kind: "list", span, items: range.map(scalar2) }));
  entries2.set("source", entry2(scalar2(source3)));
  entries2.set("mark", entry2(scalar2(mark2)));
  const map = { kind: "map", span, entries: entries2, preset };
  return map;
}

// src/scenario/hash.ts
import { createHash } from "node:crypto";
function hashOf(scenario, arms) {
  const { use: _use, extends: _extends, policies: _policies, ...world } = scenario;
  const parts2 = arms.map(({ id: id2, policy: { with: _with, ...policy2 }, world: own }) => ({ id: id2, policy: policy2, world: own === scenario ? null : sided(own) }));
  return `sha256:${createHash("sha256").update(JSON.stringify({ world, arms: parts2 })).digest("hex")}`;
}
function sided(world) {
  const { use: _use, extends: _extends, policies: _policies, ...rest } = world;
  return rest;
}

// src/scenario/issues.ts
init_suggest();

// src/scenario/words.ts
function unitOf(schema) {
  const unit = schema.meta()?.["unit"];
  return typeof unit === "string" ? unit : void 0;
}
function namesOf(schema) {
  const { type, entries: entries2, values } = defOf(schema);
  if (type === "enum" && entries2 !== void 0) return Object.values(entries2);
  return type === "literal" && values !== void 0 ? values.map(String) : [];
}
function inWords(schema) {
  const options = alternatives(schema).filter((option) => !isTrusted([option]));
  const words2 = [...new Set(options.flatMap(optionInWords))];
  const last = words2.pop();
  return words2.length === 0 ? last ?? "nothing" : `${words2.join(", ")} or ${last}`;
}
function optionInWords(schema) {
  const unit = unitOf(schema);
  if (unit !== void 0) return [`${UNIT_WORDS[unit].noun} such as \`${UNIT_WORDS[unit].example}\``];
  const names = namesOf(schema);
  if (names.length > 0) return names.map((name) => `\`${name}\``);
  const { type } = defOf(schema);
  if (type === "number") return [numberInWords(schema)];
  if (type === "string") return ["text"];
  if (type === "boolean") return ["true or false"];
  if (type === "array" || type === "tuple") return ["a list"];
  if (type === "object" || type === "record") return ["a block"];
  return type === "never" ? [] : ["any value"];
}
function numberInWords(schema) {
  const checks = (defOf(schema).checks ?? []).map((check) => check._zod.def);
  const noun = checks.some(({ check }) => check === "number_format") ? "a whole number" : "a number";
  const bound2 = (kind5) => checks.findLast(({ check }) => check === kind5);
  const [low, high] = [bound2("greater_than"), bound2("less_than")];
  if (low?.value !== void 0 && high?.value !== void 0) return `${noun} from ${low.value} to ${high.value}`;
  if (low?.value !== void 0) return low.inclusive === true ? `${noun}, ${low.value} or more` : `${noun} above ${low.value}`;
  return high?.value === void 0 ? noun : `${noun}, ${high.value} or less`;
}

// src/scenario/issues.ts
function reportFlaws(flaws2, report) {
  for (const { path, ...complaint2 } of flaws2) report(path, complaint2);
}
function flawsOf(schema, value, issues) {
  return issues.flatMap((issue) => flaws(schema, value, issue, []));
}
function flaws(schema, value, issue, prefix) {
  const below2 = issue.path;
  const path = [...prefix, ...below2];
  const input = valueAt(value, below2);
  const schemas = schemasAt(schema, below2);
  const one = (code, message, help, key = false) => [{ path, code, message, help, key }];
  const own = complaintParts(issue.message);
  if (input === void 0 && issue.code === "invalid_type") return [wrongValue(schemas, input, issue, path)];
  if (own !== null) return one(own.code, own.message, own.help, own.code === "E107" && issue.code === "invalid_type");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key, schemas));
    case "invalid_key": {
      const key = complaintParts(issue.issues[0]?.message ?? "");
      const message = key === null ? `\`${path.at(-1)}\` cannot stand here` : `\`${path.at(-1)}\` is not an id: ${key.message}`;
      return one("E108", message, keyHelp(String(path.at(-1))), true);
    }
    case "invalid_union":
      return unionFlaws(schemas, input, issue, path);
    default:
      return [wrongValue(schemas, input, issue, path)];
  }
}
function wrongValue(schemas, input, issue, path) {
  const expected = [...new Set(schemas.map(inWords))].join(" or ");
  const flaw = (code, message, help, key = false) => ({ path, code, message, help, key });
  if (input === void 0) return flaw("E102", `\`${path.at(-1)}\` is missing`, `add \`${path.at(-1)}:\` with ${expected}`, true);
  if (issue.code === "invalid_value") return notOneOf(schemas.flatMap(alternatives).flatMap(namesOf), input, path);
  if (issue.code === "too_small" && issue.origin === "array")
    return flaw("E111", `expected ${atLeast(issue.minimum, issue.exact)}, found ${Array.isArray(input) ? input.length : 0}`, "add what is missing");
  if (issue.code === "too_big" && issue.origin === "array") return flaw("E111", `expected no more than ${issue.maximum} values`, "remove what is too much");
  if (issue.code === "too_small")
    return flaw("E106", `${shown(input)} is ${issue.inclusive === true ? `less than ${issue.minimum}` : `not above ${issue.minimum}`}`, `write ${expected}`);
  if (issue.code === "too_big")
    return flaw("E106", `${shown(input)} is ${issue.inclusive === true ? `more than ${issue.maximum}` : `not below ${issue.maximum}`}`, `write ${expected}`);
  return flaw("E104", `expected ${expected}, found ${kindInWords(input)}`, kindHelp(schemas, input));
}
function atLeast(minimum, exact) {
  return `${exact === true ? "exactly" : "at least"} ${minimum} ${Number(minimum) === 1 ? "value" : "values"}`;
}
function notOneOf(names, input, path) {
  const message = `${shown(input)} is not one of ${names.join(", ")}`;
  const close2 = typeof input === "string" ? nearest(input, names) : null;
  const help = close2 === null ? names.length === 1 ? `write \`${names[0]}\`` : void 0 : `did you mean \`${close2}\`?`;
  return { path, code: "E103", message, help, key: false };
}
function unknownKey(path, key, schemas) {
  const known2 = keysAt(schemas);
  const close2 = nearest(key, known2);
  const home = close2 === null ? known2.find((block2) => keysAt(schemas.flatMap((schema) => below(schema, block2))).includes(key)) : void 0;
  const help = close2 !== null ? `did you mean \`${close2}\`?` : home !== void 0 ? `\`${key}\` belongs into \`${home}\`` : didYouMean(key, known2);
  return { path, code: "E101", message: `\`${clipped(key)}\` is not known here`, help, key: true };
}
function keyHelp(key) {
  const better = key.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `write ${better === "" ? "for example `order-status`" : `\`${better}\``}`;
}
function unionFlaws(schemas, input, issue, path) {
  const union10 = schemas.map(unwrapped).find((schema) => defOf(schema).options?.length === issue.errors.length);
  if (input === void 0 || union10 === void 0) return [wrongValue(schemas, input, issue, path)];
  const options = defOf(union10).options ?? [];
  const meant = typeof input === "object" && input !== null ? blockMeant(options, input, issue.errors) : scalarMeant(options, input, issue.errors);
  if (meant === null) return [wrongChoice(union10, input, path)];
  const found = (issue.errors[meant] ?? []).flatMap((nested) => flaws(options[meant], input, nested, path));
  const first = found[0];
  const names = alternatives(union10).flatMap(namesOf);
  if (found.length === 1 && first !== void 0 && first.path.length === path.length && names.length > 0 && first.help !== void 0 && first.code !== "E103") {
    return [{ ...first, help: `${first.help.replace(/\?$/, "")}, or ${names.map((name) => `\`${name}\``).join(", ")}` }];
  }
  return found;
}
function wrongChoice(union10, input, path) {
  const names = alternatives(union10).flatMap(namesOf);
  const close2 = typeof input === "string" ? nearest(input, names) : null;
  const keys = typeof input === "object" && input !== null && !Array.isArray(input) ? keysAt([union10]) : [];
  const help = close2 !== null ? `did you mean \`${close2}\`?` : keys.length > 0 ? `a block here has ${keys.join(", ")}` : kindHelp([union10], input);
  return { path, code: "E104", message: `expected ${inWords(union10)}, found ${kindInWords(input)}`, help, key: false };
}
function blockMeant(options, input, errors) {
  const keys = Object.keys(input);
  const type = Array.isArray(input) ? ["array", "tuple"] : ["object", "record", "union"];
  let best = null;
  let rank = [0, 0];
  options.forEach((option, index) => {
    const kinds = alternatives(option).map(defOf);
    if (!kinds.some((kind5) => type.includes(kind5.type))) return;
    const known2 = kinds.flatMap((kind5) => Object.keys(kind5.shape ?? {}));
    const recognised = keys.filter((key) => known2.includes(key)).length;
    const open3 = Array.isArray(input) || keys.length === 0 || kinds.some((kind5) => kind5.type === "record");
    if (recognised === 0 && !open3) return;
    const mine = [recognised, -(errors[index]?.length ?? 0)];
    if (best === null || mine[0] > rank[0] || mine[0] === rank[0] && mine[1] > rank[1]) [best, rank] = [index, mine];
  });
  return best;
}
function scalarMeant(options, input, errors) {
  if (typeof input === "string" && options.length > 1 && nearest(input, options.flatMap(alternatives).flatMap(namesOf)) !== null) return null;
  const fits = options.flatMap((option, index) => alternatives(option).some((one) => takes(one, input)) ? [index] : []);
  if (fits.length === 1) return fits[0];
  const spoken = options.flatMap((_, index) => errors[index]?.some((issue) => complaintParts(issue.message) !== null) ? [index] : []);
  const looksLikeNumber = typeof input === "number" || typeof input === "string" && /^[+-]?[.\d]/.test(input);
  return spoken.length === 1 && (looksLikeNumber || fits.length === 0) && !Array.isArray(input) ? spoken[0] : null;
}
function takes(schema, input) {
  const { type } = defOf(schema);
  if (typeof input === "number") return type === "number" || unitOf(schema) !== void 0;
  if (typeof input === "string") return type === "string" || unitOf(schema) !== void 0;
  return typeof input === "boolean" && type === "boolean";
}
function valueAt(value, path) {
  let here = value;
  for (const segment2 of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, segment2)) return void 0;
    here = here[String(segment2)];
  }
  return here;
}
function clipped(text4) {
  return text4.length > 60 ? `${text4.slice(0, 60)}\u2026` : text4;
}
function shown(input) {
  if (input === null) return "nothing";
  return typeof input === "object" ? kindInWords(input) : `\`${clipped(String(input))}\``;
}
function kindInWords(input) {
  if (input === null) return "nothing";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a block";
  return typeof input === "string" ? `the text \`${clipped(input)}\`` : `\`${String(input)}\``;
}
function kindHelp(schemas, input) {
  const types = schemas.flatMap(alternatives).map((schema) => defOf(schema).type);
  if (typeof input === "string" && types.includes("number")) {
    const percent = /^([+-]?[\d.]+)\s*%$/.exec(input);
    if (percent) return `write \`${Number((Number(percent[1]) / 100).toPrecision(12))}\``;
    if (input.trim() !== "" && Number.isFinite(Number(input))) return `write \`${Number(input)}\`, without quotes`;
  }
  if (input === null && (types.includes("object") || types.includes("record"))) return "write `{}` for an empty block, or remove the line";
  if (typeof input === "boolean" || input === null) return void 0;
  if (typeof input === "number" && types.includes("string")) return `write \`"${input}"\`, in quotes`;
  if (typeof input === "number" && types.includes("number") && !Number.isInteger(input)) return `write \`${Math.round(input)}\``;
  return void 0;
}

// src/scenario/scalar-place.ts
function spanInside({ span, style, value }, offset, length2) {
  if (typeof value !== "string") return span;
  const raw = span.source.text.slice(span.start, span.end);
  const places3 = align(raw, value, style);
  const start2 = places3?.[offset];
  const end4 = places3?.[Math.min(offset + length2, value.length)];
  return start2 === void 0 || end4 === void 0 ? span : { source: span.source, start: span.start + start2, end: span.start + end4 };
}
function align(raw, value, style) {
  const places3 = [];
  let at2 = style === "plain" ? 0 : style === "block" ? raw.indexOf("\n") + 1 : 1;
  for (const character of value) {
    at2 = skipFolded(raw, at2, character, style);
    const width6 = widthAt(raw, at2, character, style);
    if (width6 === 0) return null;
    for (let unit = 0; unit < character.length; unit++) places3.push(at2);
    at2 += width6;
  }
  return [...places3, at2];
}
function skipFolded(raw, at2, character, style) {
  let here = at2;
  for (; ; ) {
    if (style === "double" && raw[here] === "\\" && (raw[here + 1] === "\n" || raw[here + 1] === "\r")) here += 1;
    else if (raw[here] === void 0 || raw[here] === character || !/\s/.test(raw[here]) || character === " ") break;
    here += 1;
  }
  return here;
}
function widthAt(raw, at2, character, style) {
  if (style === "double" && raw[at2] === "\\") {
    const escape = raw[at2 + 1];
    return escape === "x" ? 4 : escape === "u" ? 6 : escape === "U" ? 10 : 2;
  }
  if (style === "single" && character === "'" && raw.startsWith("''", at2)) return 2;
  if (raw.startsWith(character, at2) && (character !== " " || raw[at2 + 1] !== "\n")) return character.length;
  return character === " " ? /^\s+/.exec(raw.slice(at2))?.[0].length ?? 0 : 0;
}

// src/scenario/read.ts
init_suggest();
async function readScenario(path, files, vocabulary, settings = {}) {
  const sources = /* @__PURE__ */ new Map();
  const problems = [];
  const loaded = load(path, files, sources, problems);
  const flags5 = flagsOf(settings, sources, problems);
  if (loaded.tree?.kind !== "map") return { resolved: null, written: null, problems: sorted(problems), sources, place: () => ({ file: path }) };
  const uses = usesOf(loaded.tree, vocabulary, problems);
  const base = flags5.reduce((tree2, flag3) => applyOverlay(tree2, flag3, problems), loaded.tree);
  const policies2 = child(base, "policies");
  const copied3 = policies2?.kind === "map" ? withFlags(withoutLikes(policies2, problems), flags5) : null;
  const written2 = copied3 === null ? base : withEntry(base, "policies", { key: base.entries.get("policies").key, value: copied3 });
  const tree = fillPresets(written2, uses);
  const place = (where) => placeOf(
    locate(
      tree,
      (parsePath(where) ?? []).map(({ name }) => name)
    ),
    where
  );
  const { scenario, checkable } = checkedScenario(tree, vocabulary, problems);
  if (checkable !== null) await checkRules(checkable, tree, problems);
  const arms = scenario === null ? [] : armsOf(scenario, written2, tree, uses, vocabulary, problems);
  const errors = problems.some(({ code }) => code.startsWith("E"));
  const resolved2 = scenario === null || errors ? null : { scenario, arms, file: path, hash: hashOf(scenario, arms), assumptions: assumptionsOf(tree) };
  return { resolved: resolved2, written: resolved2 === null ? null : plain(withoutEntries(tree, ["extends"])), problems: sorted(problems), sources, place };
}
function flagsOf({ set: set2 = [], seed: seed2 }, sources, out) {
  const flags5 = set2.map(({ path, value }) => {
    const flag3 = `--set ${path}`;
    sources.set(flag3, `${path}=${value}`);
    return overlayOfFlag(path, value, out, flag3);
  });
  if (seed2 !== void 0) {
    sources.set("--seed", `seed=${JSON.stringify(seed2)}`);
    flags5.push(overlayOfFlag("seed", JSON.stringify(seed2), out, "--seed"));
  }
  return flags5.filter((flag3) => flag3 !== null);
}
function usesOf(tree, { presets }, out) {
  const use = child(tree, "use");
  if (use?.kind !== "list") return [];
  return use.items.flatMap(({ kind: kind5, span, ...item2 }, index) => {
    const name = kind5 === "scalar" && "value" in item2 ? item2.value : null;
    const preset = presets.find(({ id: id2 }) => id2 === name);
    if (preset !== void 0) return [{ preset, span }];
    if (typeof name === "string")
      out.push(
        problemAt(
          span,
          "E132",
          `there is no preset \`${name}\``,
          didYouMean(
            name,
            presets.map(({ id: id2 }) => id2)
          ),
          ["use", index]
        )
      );
    return [];
  });
}
function checkedScenario(tree, vocabulary, out) {
  const report = reporter(tree, out);
  const { scenario, partial, flaws: flaws2 } = decoded(tree);
  reportFlaws(flaws2, report);
  const checkable = scenario ?? partial;
  if (checkable === null) return { scenario, checkable };
  const found = [];
  const context = contextOf(tree, vocabulary, found);
  checkScenario(checkable, context);
  checkWorld(checkable, context);
  out.push(...found.filter((problem) => !flaws2.some((flaw) => touches(problem.place.path ?? "", flaw.path))));
  return { scenario, checkable };
}
async function checkRules(scenario, tree, out) {
  const rules = Object.entries(scenario.policies).flatMap(([id2, policy2]) => rulesOf(id2, policy2));
  if (rules.length === 0) return;
  const { checkRule: checkRule2 } = await Promise.resolve().then(() => (init_rules(), rules_exports));
  const names = {
    intents: Object.keys(scenario.intents),
    segments: Object.keys(scenario.segments ?? {}),
    channels: CHANNELS,
    sources: Object.keys(scenario.sources)
  };
  for (const { path, text: text4 } of rules) {
    const scalar2 = at(tree, path);
    for (const { code, message, offset, length: length2, help } of checkRule2(text4, names)) {
      const span = scalar2?.kind === "scalar" ? spanInside(scalar2, offset, length2) : locate(tree, path);
      out.push(problemAt(span, code, message, help, path));
    }
  }
}
function contextOf(tree, vocabulary, out) {
  return { vocabulary, report: reporter(tree, out), written: (path) => asWritten(at(tree, path)) };
}
function asWritten(tree) {
  return tree === void 0 ? void 0 : plain(tree);
}
function decoded(tree) {
  const value = plain(tree);
  const whole2 = scenarioSchema.safeParse(value, PARSE);
  if (whole2.success) return { scenario: whole2.data, partial: null, flaws: [] };
  const flaws2 = flawsOf(scenarioSchema, value, whole2.error.issues);
  for (const { path } of flaws2) remove(value, path);
  return { scenario: null, partial: whatIsRight(value), flaws: flaws2 };
}
var ROUNDS = 8;
function whatIsRight(value) {
  if (typeof value === "object" && value !== null) Object.assign(value, { schema: SCHEMA_ID, id: "unnamed", intents: {}, sources: {}, policies: {}, ...value });
  for (let round = 0; round < ROUNDS; round++) {
    const { success, data, error } = scenarioSchema.safeParse(value, PARSE);
    if (success) return data;
    for (const { path } of error.issues) remove(value, has(value, path) ? path : path.slice(0, -1));
  }
  return null;
}
function has(value, path) {
  let here = value;
  for (const segment2 of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, segment2)) return false;
    here = here[segment2];
  }
  return true;
}
var PARSE = { jitless: true };
function remove(value, path) {
  let here = value;
  for (const segment2 of path.slice(0, -1)) here = typeof here === "object" && here !== null ? here[String(segment2)] : void 0;
  const last = path.at(-1);
  if (typeof here === "object" && here !== null && !Array.isArray(here) && last !== void 0) delete here[String(last)];
}
function touches(path, flaw) {
  const block2 = flaw.slice(0, Math.max(1, flaw.length - 1)).join(".");
  return path === "" || block2.startsWith(path) || path.startsWith(block2) || flaw.join(".").startsWith(path);
}
function armsOf(scenario, written2, base, uses, vocabulary, out) {
  const policies2 = child(written2, "policies");
  return Object.entries(scenario.policies).flatMap(([id2, policy2]) => {
    const overlays = overlaysOf(child(policies2 ?? written2, id2) ?? written2, out);
    const before = out.length;
    const overlaid = overlays.reduce((tree2, overlay) => applyOverlay(tree2, overlay, out), written2);
    const tree = overlays.length === 0 ? null : fillPresets(overlaid, uses);
    const world = tree === null ? scenario : worldOf(tree, base, scenario, vocabulary, out);
    if (world === null || out.length > before) return [];
    const sound = !out.some(({ place: { path = "" } }) => /^(intents|sources|humans)\b/.test(path));
    if (sound) checkArm(id2, policy2, world, contextOf(tree ?? base, vocabulary, out));
    return [{ id: id2, type: typeOf(policy2), policy: policy2, world }];
  });
}
function worldOf(tree, base, scenario, vocabulary, out) {
  const report = reporter(tree, out);
  const world = { ...scenario };
  let right = true;
  for (const block2 of WORLD) {
    const own = child(tree, block2);
    if (own === void 0) continue;
    const value = plain(own);
    const before = child(base, block2);
    if (before !== void 0 && JSON.stringify(value) === JSON.stringify(plain(before))) continue;
    const schema = scenarioSchema.shape[block2];
    const decodedBlock = schema.safeParse(value, PARSE);
    if (decodedBlock.success) world[block2] = decodedBlock.data;
    else {
      right = false;
      reportFlaws(
        flawsOf(schema, value, decodedBlock.error.issues).map((flaw) => ({ ...flaw, path: [block2, ...flaw.path] })),
        report
      );
    }
  }
  if (!right) return null;
  const whole2 = world;
  checkWorld(whole2, contextOf(tree, vocabulary, out));
  return whole2;
}
function typeOf(policy2) {
  return policy2.module === void 0 ? policy2.type ?? "" : "module";
}

// test/support/world.ts
init_rules();

// src/sim/flags.ts
var prefersHuman = 1;
var highStakes = 2;
var sensitive = 4;
var counted = 8;
var resolved = 16;
var decided = 32;
var everAi = 64;
var everHuman = 128;
var everEscalated = 256;
var lostByPacket = 512;
var metAi = 1024;
var aiWouldResolve = 2048;
var asked = 4096;
var sentToHuman = 8192;
var forced = 16384;
var entryCounted = 32768;
var waited = 65536;
var handoff3 = 131072;
var reAuthenticated = 262144;
var expectsKnown = 524288;
var emotionKnown = 1048576;
var needsHumanKnown = 2097152;
var humanResolves = 4194304;
var aiDown = 67108864;
var charged = 134217728;
var tookBack = 268435456;
var handedOver2 = 16777216;
var cutShort = 33554432;
var callback2 = 536870912;
var ofAttempt = metAi | aiWouldResolve | asked | sentToHuman | forced | entryCounted | waited | handoff3 | reAuthenticated | expectsKnown | emotionKnown | aiDown | charged | tookBack | handedOver2 | cutShort | callback2;
function isEntitled(flags5) {
  return (flags5 & (asked | highStakes | sensitive | needsHumanKnown)) !== 0;
}

// src/sim/end.ts
var end_exports = {};
__export(end_exports, {
  abandoned: () => abandoned,
  blocked: () => blocked2,
  calledBack: () => calledBack,
  contained: () => contained,
  lost: () => lost,
  open: () => open2,
  refused: () => refused2,
  served: () => served
});
var contained = 0;
var served = 1;
var abandoned = 2;
var blocked2 = 3;
var lost = 4;
var open2 = 5;
var refused2 = 6;
var calledBack = 7;

// src/sim/leg-row.ts
var leg_row_exports = {};
__export(leg_row_exports, {
  afterContact: () => afterContact,
  attempt: () => attempt,
  callbackDelay: () => callbackDelay,
  callbackPromised: () => callbackPromised,
  completeness: () => completeness,
  end: () => end,
  entered: () => entered,
  fatal: () => fatal,
  fidelity: () => fidelity,
  flags: () => flags,
  group: () => group2,
  kind: () => kind,
  noRepetition: () => noRepetition,
  queue: () => queue2,
  repeatSeconds: () => repeatSeconds,
  rightDestination: () => rightDestination,
  talk: () => talk,
  transitionTime: () => transitionTime,
  wait: () => wait,
  width: () => width,
  work: () => work
});
var kind = 0;
var flags = 1;
var end = 2;
var attempt = 3;
var queue2 = 4;
var group2 = 5;
var entered = 6;
var wait = 7;
var work = 8;
var talk = 9;
var afterContact = 10;
var completeness = 11;
var fidelity = 12;
var noRepetition = 13;
var transitionTime = 14;
var rightDestination = 15;
var fatal = 16;
var repeatSeconds = 17;
var callbackDelay = 9;
var callbackPromised = 10;
var width = 18;

// src/random/purposes.ts
var PAIR = {
  INTERARRIVAL_HANDLE: 0,
  INTENT_SEGMENT: 1,
  DIFFICULTY_AI_OUTCOME: 2,
  AI_LENGTH_AI_OWN_TRANSFER: 3,
  PATIENCE_RETURN: 4,
  RETURN_DELAY_HUMAN_OUTCOME: 5,
  PREFERENCE_STAKES: 6,
  SENSITIVE_COMPLEXITY_NOISE: 7,
  NOVELTY_AMBIGUITY: 8,
  EXCEPTION_EMOTION: 9,
  TALKATIVENESS_SURVEY: 10,
  REDIAL_REDIAL_DELAY: 11,
  AFTER_CONTACT_CALLBACK: 12,
  ADVISER_RESERVED: 13,
  CONFIDENCE_NOISE_ASKS: 16,
  AI_LATENCY_RESERVED: 17,
  TRANSCRIPT_IDENTITY: 20,
  SUMMARY_SUMMARY_FAITHFUL: 21,
  ACTIONS_REASON: 22,
  RE_AUTHENTICATION_EXPECTS: 23,
  BRIEF_EMOTION_WRONG_DESTINATION: 24,
  TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL: 25,
  ACTIONS_FAITHFUL_REASON_FAITHFUL: 26,
  DAY_FACTOR_SURGE: 30,
  OUTAGE_UP_OUTAGE_DOWN: 31,
  ABSENCE_AGENT_SPEED: 32,
  AGENT_RESOLVES_SELECTION: 33,
  DAY_TYPE_RESERVED: 40,
  CALLBACK_ANSWERS_RESERVED: 44
};
function both(pair2, first, second) {
  return {
    pair: pair2,
    first: { lane: "first", name: first[0], scope: first[1], meaning: first[2] },
    second: { lane: "second", name: second[0], scope: second[1], meaning: second[2] }
  };
}
var PURPOSES = [
  both(0, ["INTERARRIVAL", "need", "time since the arrival before, in the source\u2019s own order"], ["HANDLE", "attempt", "quantile of the human handle time"]),
  both(1, ["INTENT", "need", "which intent of the mix"], ["SEGMENT", "need", "which segment of the mix"]),
  both(2, ["DIFFICULTY", "need", "difficulty rank d"], ["AI_OUTCOME", "attempt", "the AI alone resolves when below its chance at d"]),
  both(
    3,
    ["AI_LENGTH", "attempt", "quantile of turns or duration with the AI"],
    ["AI_OWN_TRANSFER", "attempt", "the AI asks for a human by itself when below its share"]
  ),
  both(4, ["PATIENCE", "attempt", "quantile of the time a customer waits for a human"], ["RETURN", "attempt", "comes back when below the share"]),
  both(5, ["RETURN_DELAY", "attempt", "quantile of the time until the return"], ["HUMAN_OUTCOME", "attempt", "a human resolves when below the chance"]),
  both(6, ["PREFERENCE", "need", "prefers a human when below the share"], ["STAKES", "need", "high stakes when below the share"]),
  both(7, ["SENSITIVE", "need", "a sensitive topic when below the share"], ["COMPLEXITY_NOISE", "attempt", "error of the router\u2019s estimate of complexity"]),
  both(8, ["NOVELTY", "need", "a new kind of problem when below the share"], ["AMBIGUITY", "need", "an ambiguous request when below the share"]),
  both(9, ["EXCEPTION", "need", "an exception to the rules when below the share"], ["EMOTION", "need", "emotion at the start"]),
  both(10, ["TALKATIVENESS", "attempt", "how much this customer talks"], ["SURVEY", "need", "answers the survey when below the share"]),
  both(
    11,
    ["REDIAL", "attempt", "tries again after giving up or a busy line when below the share"],
    ["REDIAL_DELAY", "attempt", "quantile of the time until then"]
  ),
  both(12, ["AFTER_CONTACT", "attempt", "quantile of after-contact work"], ["CALLBACK", "attempt", "accepts a callback when below the share"]),
  both(13, ["ADVISER", "need", "knows an adviser by name when below the share"], ["RESERVED", "need", "not used"]),
  both(
    16,
    ["CONFIDENCE_NOISE", "turn", "noise of the AI\u2019s confidence after this turn"],
    ["ASKS", "turn", "asks for a human in this turn when below the chance"]
  ),
  both(17, ["AI_LATENCY", "attempt", "quantile of the AI\u2019s latency in this conversation"], ["RESERVED", "attempt", "not used"]),
  both(
    20,
    ["TRANSCRIPT", "handoff", "the packet holds the transcript when below the share"],
    ["IDENTITY", "handoff", "it holds identity and history when below the share"]
  ),
  both(21, ["SUMMARY", "handoff", "it holds a summary when below the share"], ["SUMMARY_FAITHFUL", "handoff", "the summary is faithful when below the share"]),
  both(
    22,
    ["ACTIONS", "handoff", "it holds the actions taken when below the share"],
    ["REASON", "handoff", "it holds the reason for the handoff when below the share"]
  ),
  both(
    23,
    ["RE_AUTHENTICATION", "handoff", "the customer must prove identity again when below the share"],
    ["EXPECTS", "handoff", "the briefing says what the customer expects when below the share"]
  ),
  both(
    24,
    ["BRIEF_EMOTION", "handoff", "the briefing says how the customer feels when below the share"],
    ["WRONG_DESTINATION", "handoff", "goes to the wrong place when below the share"]
  ),
  both(
    25,
    ["TRANSCRIPT_FAITHFUL", "handoff", "the transcript is faithful when below the share"],
    ["IDENTITY_FAITHFUL", "handoff", "identity and history are right when below the share"]
  ),
  both(
    26,
    ["ACTIONS_FAITHFUL", "handoff", "the actions taken are faithful when below the share"],
    ["REASON_FAITHFUL", "handoff", "the reason is faithful when below the share"]
  ),
  both(30, ["DAY_FACTOR", "system", "the day\u2019s arrival level; need = local date"], ["SURGE", "system", "a surge; need = index of the surge"]),
  both(31, ["OUTAGE_UP", "system", "time the AI stays up; need = index of the outage"], ["OUTAGE_DOWN", "system", "time it stays down"]),
  both(32, ["ABSENCE", "system", "absent when below the share; need = agent, step = day"], ["AGENT_SPEED", "system", "this agent\u2019s speed; need = agent"]),
  both(
    33,
    ["AGENT_RESOLVES", "system", "this agent\u2019s success; need = agent"],
    ["SELECTION", "system", "choice among equals; need = running index of the choice"]
  ),
  both(40, ["DAY_TYPE", "system", "which type the day is of; need = local date"], ["RESERVED", "system", "not used"]),
  both(44, ["CALLBACK_ANSWERS", "try", "answers when called back when below the share"], ["RESERVED", "try", "not used"])
];

// src/sim/rank.ts
var completion = 0;
var patience2 = 1;
var arrival = 2;

// src/sim/real.ts
var born = 0;
var arrived = 1;
var entered2 = 2;
var wait2 = 3;
var humanSeconds = 4;
var uHandle = 5;
var afterContact2 = 6;
var entry = 7;
var uPatience = 8;
var uReturn = 9;
var uReturnDelay = 10;
var uHuman = 11;
var difficulty = 12;
var uAi = 13;
var uAiLength = 14;
var uAiOwn = 15;
var legStart = 16;
var turnSeconds = 17;
var confidence = 18;
var aiSeconds = 19;
var aiCost = 20;
var uComplexity = 21;
var givenHandle = 22;
var givenPatience = 23;
var width2 = 24;

// src/sim/state.ts
var free = 0;
var ai3 = 1;
var aiQueue = 2;
var waiting = 3;
var talking = 4;
var wrapUp = 5;
var away = 6;
var callbackDue = 7;
var callbackLater = 8;
var ringing = 9;

// src/sim/whole.ts
var state = 0;
var flags2 = 1;
var kind2 = 2;
var attempt2 = 3;
var agent = 4;
var priority = 5;
var level = 6;
var next = 7;
var previous = 8;
var needLow = 9;
var needHigh = 10;
var row = 11;
var returns3 = 12;
var transfers2 = 13;
var repeated = 14;
var reAuthentications = 15;
var turns = 16;
var turn = 17;
var stopTurn = 18;
var asks = 19;
var trigger2 = 20;
var packet = 21;
var handoffs = 22;
var width3 = 24;

// src/sim/aftermath.ts
var MOST_ATTEMPTS = 65535;
function endAttempt(run, slot, end4) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  count2(run, end4);
  run.areas.inSystem.add(0, -1);
  run.ledger.sojourn += run.now - real[slot * width2 + arrived];
  if ((whole2[w + flags2] & counted) !== 0) run.rows.contact(slot, end4, run.now);
  const delay = whole2[w + attempt2] + 1 < MOST_ATTEMPTS ? delayOfComingBack(run, slot, end4) : -1;
  if (delay < 0) closeNeed(run, slot, end4);
  else {
    whole2[w + state] = away;
    run.areas.away.add(0, 1);
    run.calendar.schedule(slot, run.now + delay, arrival);
  }
}
function count2({ counts }, end4) {
  if (end4 === contained) counts.contained++;
  else if (end4 === served) counts.served++;
  else if (end4 === abandoned) counts.abandoned++;
  else if (end4 === blocked2) counts.blocked++;
  else if (end4 === refused2) counts.refused++;
  else counts.lost++;
}
function delayOfComingBack(run, slot, end4) {
  return end4 === contained || end4 === served ? delayOfReturn(run, slot, end4) : delayOfRedial(run, slot, end4);
}
function delayOfReturn(run, slot, end4) {
  const { returns: returns5 } = run.model;
  if (returns5 === null) return -1;
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  if (whole2[w + returns3] >= returns5.atMost) return -1;
  const chance = end4 === contained && returns5.contained === returns5.contained ? returns5.contained : (whole2[w + flags2] & resolved) !== 0 ? returns5.served : returns5.unresolved;
  if (real[r + uReturn] >= chance) return -1;
  whole2[w + returns3]++;
  return returns5.delay.quantile(real[r + uReturnDelay]);
}
function delayOfRedial(run, slot, end4) {
  const kind5 = run.kindOf(slot);
  const source3 = run.model.sources[kind5.source];
  const gaveUp = end4 === abandoned;
  const chance = gaveUp ? source3.redialAfterAbandonment : source3.redialAfterBusy;
  const delay = gaveUp ? source3.redialDelay : source3.redialDelayAfterBusy;
  if (chance === 0 || delay === null) return -1;
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const callbacks = run.promises === null ? 0 : run.promises.kept.values[slot];
  const redials = whole2[w + attempt2] - whole2[w + returns3] - callbacks;
  if (redials >= source3.redialPersistence.length) return -1;
  const stream = run.drawAttempt(slot, 0, PAIR.REDIAL_REDIAL_DELAY);
  return stream.first < chance * source3.redialPersistence[redials] ? delay.quantile(stream.second) : -1;
}
function closeNeed(run, slot, end4) {
  if ((run.floor.whole[slot * width3 + flags2] & counted) !== 0) {
    run.rows.need(slot, end4, run.now);
    run.counts.openNeeds--;
  }
  if (run.promises !== null) run.promises.kept.values[slot] = 0;
  run.floor.give(slot);
}

// src/sim/next-waiting.ts
var NOBODY2 = -1;
function nextWaiting(run, agent2) {
  const { model, queues: queues2, staff } = run;
  if (model.ruledWaiting) return nextByRules(run, agent2);
  const { whole: whole2, real } = run.floor;
  const duties = model.duties[staff.group[agent2]];
  let best = NOBODY2;
  let bestLevel = 0;
  let bestPreference = Infinity;
  for (let i = 0; i < duties.length; i++) {
    const { line, preference } = duties[i];
    if (preference > bestPreference) break;
    if (queues2.lineLength[line] === 0 || !staff.hasPlace(agent2, model.lines[line].channel)) continue;
    const slot = queues2.first(line);
    const level2 = whole2[slot * width3 + level];
    if (best === NOBODY2 || level2 < bestLevel || level2 === bestLevel && real[slot * width2 + entry] < real[best * width2 + entry]) {
      best = slot;
      bestLevel = level2;
    }
    bestPreference = preference;
  }
  return best;
}
function nextByRules(run, agent2) {
  const { callback: callback5 } = run.model;
  if (callback5 === null) return firstOf(run, agent2, true, false);
  if (callback5.keepsPlace) return firstOf(run, agent2, true, true);
  const waiting2 = firstOf(run, agent2, true, false);
  return waiting2 === NOBODY2 ? firstOf(run, agent2, false, true) : waiting2;
}
function firstOf(run, agent2, waiting2, callbacks) {
  const { model, queues: queues2, staff } = run;
  const group4 = staff.group[agent2];
  const idle = staff.idleWith(agent2);
  const forCallbacks = callbacks && !keptFromCallbacks(run, idle);
  let best = NOBODY2;
  let bestPreference = Infinity;
  for (const { line, preference, keepIdle, after } of model.duties[group4]) {
    if (preference > bestPreference) break;
    if (keepIdle > 0 && idle <= keepIdle || !staff.hasPlace(agent2, model.lines[line].channel)) continue;
    const waits = waiting2 && queues2.lineLength[line] > 0 ? queues2.firstAfter(line, after, run.now) : NOBODY2;
    const owed = forCallbacks ? queues2.firstCallback(line, after, run.now) : NOBODY2;
    const slot = waits === NOBODY2 || owed !== NOBODY2 && queues2.isBefore(owed, waits) ? owed : waits;
    if (slot === NOBODY2) continue;
    if (best === NOBODY2 || queues2.isBefore(slot, best)) best = slot;
    bestPreference = preference;
  }
  return best;
}
function keptFromCallbacks({ model }, idle) {
  const { keepIdle } = model.callback;
  return keepIdle > 0 && idle <= keepIdle;
}

// src/sim/callback.ts
var Promises = class {
  /** When it was made, run time. */
  made;
  /** From when on the call is due; it is kept within the time promised from then. */
  due;
  /** Calls that nobody answered so far. */
  tries;
  /** Contacts of the need that were callbacks so far; 0 in a slot that is free. */
  kept;
  constructor(floor) {
    this.made = floor.addColumn();
    this.due = floor.addColumn();
    this.tries = floor.addColumn();
    this.kept = floor.addColumn();
  }
};
function takesCallback(run, slot, callback5) {
  const view = run.view.of(slot, false);
  const { offersCallback } = run.model.policy;
  const offered = offersCallback === null ? view.humans.estimatedWait > callback5.offeredAbove : offersCallback.holds(view);
  return offered && accepts(run, slot, callback5);
}
function accepts(run, slot, callback5) {
  return run.drawAttempt(slot, 0, PAIR.AFTER_CONTACT_CALLBACK).second < callback5.accepted;
}
function promiseCallback(run, slot, time) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const live = run.now - real[r + entered2];
  real[r + wait2] += live;
  run.ledger.waits += live;
  run.ledger.sojourn += run.now - real[r + arrived];
  run.counts.calledBack++;
  run.areas.inSystem.add(0, -1);
  run.areas.away.add(0, 1);
  if ((whole2[w + flags2] & counted) !== 0) run.rows.contact(slot, calledBack, run.now);
  run.promises.made.values[slot] = run.now;
  run.promises.due.values[slot] = time;
  run.promises.tries.values[slot] = 0;
  if (time > run.now) callLater(run, slot, time);
  else joinCallbacks(run, slot);
}
function callLater(run, slot, time) {
  run.floor.whole[slot * width3 + state] = callbackLater;
  run.calendar.schedule(slot, time, completion);
}
function joinCallbacks(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  whole2[w + state] = callbackDue;
  real[slot * width2 + entered2] = run.now;
  run.queues.joinCallbacks(slot, run.kindOf(slot), (whole2[w + flags2] & handoff3) !== 0);
}
function answersCall(run, slot, agent2) {
  const { answers, ring } = run.model.callback;
  const { tries } = run.promises;
  const tried = tries.values[slot]++;
  if (answers === 1 || run.drawAttempt(slot, tried, PAIR.CALLBACK_ANSWERS_RESERVED).first < answers) {
    settle(run, slot, run.now - run.promises.made.values[slot]);
    openContact(run, slot);
    return true;
  }
  const { whole: whole2, real } = run.floor;
  whole2[slot * width3 + state] = ringing;
  whole2[slot * width3 + agent] = agent2;
  real[slot * width2 + humanSeconds] += ring;
  run.ledger.work += ring;
  run.calendar.schedule(slot, run.now + ring, completion);
  return false;
}
function afterRinging(run, slot) {
  const { attempts, againAfter } = run.model.callback;
  if (run.promises.tries.values[slot] < attempts) {
    callLater(run, slot, run.now + againAfter);
    return;
  }
  settle(run, slot, NaN);
  closeNeed(run, slot, calledBack);
}
function closeOpenPromise(run, slot) {
  const late = run.now - run.promises.due.values[slot] > run.model.callback.within;
  writeEntry(run, slot, late ? NaN : Infinity);
}
function settle(run, slot, delay) {
  writeEntry(run, slot, delay);
  run.areas.away.add(0, -1);
}
function writeEntry(run, slot, delay) {
  if ((run.floor.whole[slot * width3 + flags2] & entryCounted) === 0) return;
  const { leg } = run;
  run.floor.real[slot * width2 + entered2] = run.promises.made.values[slot];
  leg.group = NOBODY2;
  leg.wait = leg.work = leg.repeatSeconds = 0;
  leg.end = calledBack;
  leg.talk = delay;
  leg.afterContact = run.promises.due.values[slot] - run.promises.made.values[slot] + run.model.callback.within;
  leg.outcome = 0;
  run.rows.leg(slot, leg);
  run.counts.openEntries--;
}
function openContact(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  whole2[w + attempt2]++;
  run.promises.kept.values[slot]++;
  run.births.renew(run.floor, slot);
  run.counts.arrived++;
  if (run.telephoneLines !== null) run.telephoneLines.take(run.kindOf(slot).queue);
  run.areas.inSystem.add(0, 1);
  real[r + arrived] = real[r + entered2] = run.now;
  let flags5 = whole2[w + flags2] & ~(ofAttempt | decided) | callback2;
  if (run.areas.inWindow) {
    flags5 |= entryCounted;
    run.counts.openEntries++;
  }
  whole2[w + flags2] = flags5;
  if (run.model.ai === null) return;
  whole2[w + trigger2] = -1;
  whole2[w + handoffs] = 0;
  real[r + confidence] = NaN;
}

// src/sim/entry.ts
function enter(run, slot) {
  const { whole: whole2, real } = run.floor;
  const at2 = slot * width3 + flags2;
  real[slot * width2 + entered2] = run.now;
  let flags5 = whole2[at2] & ~(waited | entryCounted);
  if (run.areas.inWindow) {
    flags5 |= entryCounted;
    run.counts.openEntries++;
  }
  whole2[at2] = flags5;
}

// src/sim/closed.ts
function meetClosed(run, slot) {
  const { channel } = run.kindOf(slot);
  const opens = run.opening.opensAt(channel);
  if (run.opening.turnsAway(channel, run.now) !== "callback-next-day" || opens === Infinity || !accepts(run, slot, run.model.callback)) {
    refuse(run, slot);
    return;
  }
  enter(run, slot);
  promiseCallback(run, slot, opens);
}
function refuse(run, slot) {
  const { whole: whole2 } = run.floor;
  const flags5 = slot * width3 + flags2;
  if ((whole2[flags5] & metAi) !== 0) whole2[flags5] &= ~resolved;
  whole2[flags5] |= forced;
  endAttempt(run, slot, refused2);
}

// src/sim/free-agent.ts
function freeAgent(run, line, entered3) {
  const { staff } = run;
  const { channel, choices, groups } = line;
  if (choices !== null) return freeByChoice(run, line, entered3, 0);
  for (let i = 0; i < groups.length; i++) {
    const agent2 = staff.find(groups[i], channel);
    if (agent2 !== NOBODY2) return agent2;
  }
  return NOBODY2;
}
function freeForCallback(run, line, since) {
  return freeByChoice(run, line, since, run.model.callback.keepIdle);
}
function freeByChoice(run, { channel, choices, groups }, entered3, keeps) {
  if (choices === null) {
    for (let i = 0; i < groups.length; i++) {
      const agent2 = run.staff.findAmong(groups.subarray(i, i + 1), channel, keeps);
      if (agent2 !== NOBODY2) return agent2;
    }
    return NOBODY2;
  }
  for (const { groups: asked2, keepIdle, after } of choices) {
    if (after > 0 && entered3 + after > run.now) continue;
    const agent2 = run.staff.findAmong(asked2, channel, Math.max(keepIdle, keeps));
    if (agent2 !== NOBODY2) return agent2;
  }
  return NOBODY2;
}

// src/sim/handoff.ts
var ITEMS = 5;
var UNFAITHFUL_SHIFT = 8;
var PRESENT = [
  [PAIR.TRANSCRIPT_IDENTITY, 0],
  [PAIR.TRANSCRIPT_IDENTITY, 1],
  [PAIR.SUMMARY_SUMMARY_FAITHFUL, 0],
  [PAIR.ACTIONS_REASON, 0],
  [PAIR.ACTIONS_REASON, 1]
];
var FAITHFUL = [
  [PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL, 0],
  [PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL, 1],
  [PAIR.SUMMARY_SUMMARY_FAITHFUL, 1],
  [PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL, 0],
  [PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL, 1]
];
function packHandoff(run, slot) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const { model } = run;
  whole2[w + transfers2]++;
  const index = whole2[w + handoffs]++;
  whole2[w + flags2] |= handoff3 | everEscalated;
  const handoff5 = model.handoff;
  if (handoff5 === null) {
    whole2[w + packet] = (1 << ITEMS) - 1;
    return;
  }
  const uniform2 = ([pair2, lane]) => {
    const stream = run.drawAttempt(slot, index, pair2);
    return lane === 0 ? stream.first : stream.second;
  };
  let packet2 = 0;
  for (let item2 = 0; item2 < ITEMS; item2++) {
    const present = handoff5.present[item2];
    if (present < 1 && uniform2(PRESENT[item2]) >= present) continue;
    packet2 |= 1 << item2;
    const faithful = handoff5.faithful[item2];
    if (!Number.isNaN(faithful) && uniform2(FAITHFUL[item2]) >= faithful) packet2 |= 1 << item2 + UNFAITHFUL_SHIFT;
  }
  whole2[w + packet] = packet2;
  if (handoff5.reAuthenticate > 0 && uniform2([PAIR.RE_AUTHENTICATION_EXPECTS, 0]) < handoff5.reAuthenticate) whole2[w + flags2] |= reAuthenticated;
  if (!Number.isNaN(handoff5.expects) && uniform2([PAIR.RE_AUTHENTICATION_EXPECTS, 1]) < handoff5.expects) whole2[w + flags2] |= expectsKnown;
  if (!Number.isNaN(handoff5.emotion) && uniform2([PAIR.BRIEF_EMOTION_WRONG_DESTINATION, 0]) < handoff5.emotion) whole2[w + flags2] |= emotionKnown;
}
function repeatedItems(handoff5, packet2) {
  let count3 = 0;
  for (let item2 = 0; item2 < ITEMS; item2++) if ((packet2 & 1 << item2) === 0 && handoff5.repeating[item2] > 0) count3++;
  return count3;
}
function presentItems(packet2) {
  let count3 = 0;
  for (let item2 = 0; item2 < ITEMS; item2++) count3 += packet2 >> item2 & 1;
  return count3;
}
function unfaithfulItems(packet2) {
  return presentItems(packet2 >> UNFAITHFUL_SHIFT);
}
function readingSeconds(handoff5, packet2) {
  let seconds = 0;
  for (let item2 = 0; item2 < ITEMS; item2++) if ((packet2 & 1 << item2) !== 0) seconds += handoff5.reading[item2];
  return seconds;
}
function imperfectionSeconds(handoff5, packet2, reAuthenticated2) {
  let seconds = reAuthenticated2 ? handoff5.reAuthentication : 0;
  for (let item2 = 0; item2 < ITEMS; item2++) if ((packet2 & 1 << item2) === 0) seconds += handoff5.repeating[item2];
  return seconds + unfaithfulItems(packet2) * handoff5.misdirectionExtra;
}
function scoreHandoff({ handoff: handoff5, within: within2 }, flags5, packet2, end4, rows, at2) {
  rows[at2 + completeness] = rows[at2 + fidelity] = rows[at2 + noRepetition] = rows[at2 + transitionTime] = NaN;
  rows[at2 + rightDestination] = NaN;
  rows[at2 + fatal] = 0;
  if ((flags5 & handoff3) === 0) return;
  if (end4 !== served) {
    const later = end4 === calledBack && rows[at2 + callbackDelay] >= 0;
    rows[at2 + fatal] = end4 === open2 || later ? 0 : 1;
    return;
  }
  const wait4 = rows[at2 + wait];
  rows[at2 + transitionTime] = wait4 <= within2 ? 1 : Math.max(0, (10 * within2 - wait4) / (9 * within2));
  rows[at2 + rightDestination] = 1;
  if (handoff5 === null) return;
  const present = presentItems(packet2);
  let known2 = present;
  let asked2 = ITEMS;
  if (!Number.isNaN(handoff5.expects)) {
    asked2++;
    if ((flags5 & expectsKnown) !== 0) known2++;
  }
  if (!Number.isNaN(handoff5.emotion)) {
    asked2++;
    if ((flags5 & emotionKnown) !== 0) known2++;
  }
  rows[at2 + completeness] = known2 / asked2;
  let checked = 0;
  for (let item2 = 0; item2 < ITEMS; item2++) if ((packet2 & 1 << item2) !== 0 && !Number.isNaN(handoff5.faithful[item2])) checked++;
  rows[at2 + fidelity] = checked === 0 ? NaN : 1 - unfaithfulItems(packet2) / checked;
  rows[at2 + noRepetition] = 1 - repeatedItems(handoff5, packet2) / ITEMS;
  if (handoff5.verificationRequired && (flags5 & reAuthenticated) !== 0) rows[at2 + fatal] = 1;
}

// src/sim/human-leg.ts
function givenHandle2(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  return whole2[w + row] >= 0 && whole2[w + attempt2] === 0 ? real[slot * width2 + givenHandle] : NaN;
}
function planLeg(run, slot, group4, agent2) {
  const { leg, model } = run;
  const { real } = run.floor;
  const r = slot * width2;
  const flags5 = run.floor.whole[slot * width3 + flags2];
  const { human, handle, afterContact: afterContact3, intent: intent3 } = run.kindOf(slot);
  const { speed, resolves } = model.groups[group4];
  const { assist: assist3, handoff: handoff5 } = model;
  const given = givenHandle2(run, slot);
  let talk2 = given === given ? given : 0;
  let chance = 1;
  leg.afterContact = 0;
  leg.speed = 1;
  if (human !== null) {
    if (given !== given) {
      const u = correlatedUniform(real[r + uHandle], real[r + difficulty], human.difficultyCorrelation);
      leg.speed = run.people === null ? speed[intent3] : speed[intent3] * run.people.speedOf(group4, agent2);
      talk2 = handle.quantile(u) / leg.speed * (1 - (assist3 === null ? 0 : assist3.saves));
    }
    if (afterContact3 !== null) leg.afterContact = afterContact3.quantile(run.drawAttempt(slot, 0, PAIR.AFTER_CONTACT_CALLBACK).first);
    chance = human.success(real[r + difficulty]);
  }
  chance += resolves[intent3] + (assist3 === null ? 0 : assist3.resolves);
  if (run.people !== null) chance += run.people.resolvesOf(group4, agent2);
  const faithfulChance = chance;
  leg.repeatSeconds = 0;
  if ((flags5 & handoff3) !== 0 && handoff5 !== null) {
    const packet2 = run.floor.whole[slot * width3 + packet];
    leg.repeatSeconds = imperfectionSeconds(handoff5, packet2, (flags5 & reAuthenticated) !== 0);
    talk2 += readingSeconds(handoff5, packet2) + leg.repeatSeconds;
    chance += unfaithfulItems(packet2) * handoff5.misdirectionResolves;
  }
  if ((flags5 & handedOver2) !== 0) talk2 = run.cuts.restOf(slot) / leg.speed;
  const luck = real[r + uHuman];
  leg.group = group4;
  leg.end = served;
  leg.talk = talk2;
  leg.work = talk2 + leg.afterContact;
  leg.outcome = luck < chance ? humanResolves : luck < faithfulChance ? lostByPacket : 0;
}
function countRepetition(run, slot) {
  const { handoff: handoff5 } = run.model;
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const flags5 = whole2[w + flags2];
  if ((flags5 & handoff3) === 0 || handoff5 === null) return;
  whole2[w + repeated] += repeatedItems(handoff5, whole2[w + packet]);
  if ((flags5 & reAuthenticated) !== 0) whole2[w + reAuthentications]++;
}
function startHuman(run, slot, agent2) {
  const { leg } = run;
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  planLeg(run, slot, run.staff.group[agent2], agent2);
  countRepetition(run, slot);
  const cut2 = run.cuts !== null && run.cuts.limit(run, slot, agent2);
  leg.wait = run.now - real[r + entered2];
  real[r + wait2] += leg.wait;
  run.ledger.waits += leg.wait;
  if (run.pacing === null || !run.pacing.slows(agent2)) run.ledger.work += leg.work;
  real[r + humanSeconds] += leg.work;
  real[r + afterContact2] = leg.afterContact;
  whole2[w + state] = talking;
  whole2[w + agent] = agent2;
  let flags5 = whole2[w + flags2] & ~(humanResolves | lostByPacket) | everHuman | leg.outcome;
  if (cut2) flags5 |= cutShort;
  whole2[w + flags2] = flags5;
  if (run.staff.selection !== null) run.staff.selection.takes(agent2, leg.work);
  if (run.pacing !== null && run.pacing.slows(agent2)) run.pacing.begin(run, slot, agent2, leg.talk);
  else run.calendar.schedule(slot, cut2 ? run.cuts.timeOf(agent2) : run.now + leg.talk, completion);
  if ((flags5 & entryCounted) === 0) return;
  run.counts.openEntries--;
  run.rows.leg(slot, leg);
}
function endTalk(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const agent2 = whole2[w + agent];
  const afterContact3 = real[slot * width2 + afterContact2];
  const flags5 = whole2[w + flags2];
  whole2[w + flags2] = (flags5 & humanResolves) !== 0 ? flags5 | resolved : flags5 & ~resolved;
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  if (run.pacing !== null && run.pacing.slows(agent2)) run.pacing.end(run, slot, agent2);
  endAttempt(run, slot, served);
  if (afterContact3 > 0) beginWrapUp(run, agent2, afterContact3);
  else releaseAgent(run, agent2);
}
function beginWrapUp(run, agent2, seconds) {
  const slot = run.takeSlot();
  const { whole: whole2 } = run.floor;
  whole2[slot * width3 + state] = wrapUp;
  whole2[slot * width3 + agent] = agent2;
  if (run.pacing !== null && run.pacing.slows(agent2)) run.pacing.begin(run, slot, agent2, seconds);
  else run.calendar.schedule(slot, run.now + seconds, completion);
}
function endWrapUp(run, slot) {
  const agent2 = run.floor.whole[slot * width3 + agent];
  if (run.pacing !== null && run.pacing.slows(agent2)) run.pacing.end(run, slot, agent2);
  run.floor.give(slot);
  releaseAgent(run, agent2);
}
function releaseAgent(run, agent2) {
  const { staff } = run;
  staff.putDown(agent2);
  const slot = staff.goesHome(agent2) ? NOBODY2 : nextWaiting(run, agent2);
  if (slot === NOBODY2) {
    staff.rest(agent2);
    if (run.pacing !== null && run.pacing.slows(agent2)) run.pacing.settle(run, agent2);
    return;
  }
  staff.takeNext(agent2, run.kindOf(slot).channel);
  serve(run, slot, agent2);
  offerWork(run, agent2);
}
function serve(run, slot, agent2) {
  if (run.floor.stateOf(slot) === waiting) {
    run.queues.leave(slot);
    startHuman(run, slot, agent2);
    return;
  }
  run.queues.leaveCallbacks(slot);
  if (answersCall(run, slot, agent2)) startHuman(run, slot, agent2);
}
function offerWork(run, agent2) {
  const { staff } = run;
  while (staff.hasAnyPlace(agent2)) {
    const slot = nextWaiting(run, agent2);
    if (slot === NOBODY2) return;
    staff.take(agent2, run.kindOf(slot).channel);
    serve(run, slot, agent2);
  }
}

// src/sim/waiting.ts
function enterHumanQueue(run, slot) {
  if (run.opening !== null && run.opening.turnsAway(run.kindOf(slot).channel, run.now) !== null) meetClosed(run, slot);
  else if (!joinHumans(run, slot)) endAttempt(run, slot, blocked2);
}
function joinHumans(run, slot) {
  const { floor, model, staff } = run;
  const { whole: whole2 } = floor;
  const w = slot * width3;
  const kind5 = run.kindOf(slot);
  const line = model.lines[kind5.line];
  enter(run, slot);
  const flags5 = whole2[w + flags2];
  if (run.telephoneLines !== null && run.telephoneLines.busy(kind5.queue)) {
    endWait(run, slot, blocked2);
    return false;
  }
  const agent2 = freeAgent(run, line, run.now);
  if (agent2 === NOBODY2) {
    const full = run.queues.full(kind5.queue);
    if (model.callback !== null && (!full || model.queues[kind5.queue].fullToCallback) && takesCallback(run, slot, model.callback)) {
      promiseCallback(run, slot, run.now);
      return true;
    }
    if (full) {
      endWait(run, slot, blocked2);
      return false;
    }
  }
  if (run.telephoneLines !== null) run.telephoneLines.take(kind5.queue);
  if (agent2 !== NOBODY2) {
    staff.take(agent2, kind5.channel);
    startHuman(run, slot, agent2);
    return true;
  }
  whole2[w + state] = waiting;
  whole2[w + flags2] = flags5 | waited;
  run.queues.join(slot, kind5, (flags5 & handoff3) !== 0);
  planWait(run, slot, kind5);
  return true;
}
function waitFirst(run, slot) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const kind5 = run.kindOf(slot);
  enter(run, slot);
  const agent2 = freeAgent(run, run.model.lines[kind5.line], run.now);
  if (agent2 !== NOBODY2) {
    run.staff.take(agent2, kind5.channel);
    startHuman(run, slot, agent2);
    return;
  }
  whole2[w + state] = waiting;
  whole2[w + flags2] |= waited;
  run.queues.joinFirst(slot, kind5);
  planWait(run, slot, kind5);
}
function planWait(run, slot, kind5) {
  const patience4 = patienceOf(run, slot, kind5);
  if (run.model.lines[kind5.line].overflows.length > 0) run.waitMoments.begin(run, slot, run.now + patience4);
  else if (patience4 < Infinity) run.calendar.schedule(slot, run.now + patience4, patience2);
}
function patienceOf(run, slot, kind5) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  if (whole2[w + row] >= 0 && whole2[w + attempt2] === 0) {
    const given = real[r + givenPatience];
    if (!Number.isNaN(given)) return given;
  }
  return kind5.patience === null ? Infinity : kind5.patience.quantile(real[r + uPatience]);
}
function endWait(run, slot, end4) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const wait4 = run.now - real[r + entered2];
  real[r + wait2] += wait4;
  run.ledger.waits += wait4;
  if ((whole2[w + flags2] & entryCounted) === 0) return;
  run.counts.openEntries--;
  const { leg } = run;
  planLeg(run, slot, run.model.lines[run.kindOf(slot).line].groups[0], NOBODY2);
  leg.group = NOBODY2;
  leg.wait = wait4;
  leg.end = end4;
  leg.talk = leg.afterContact = NaN;
  leg.repeatSeconds = 0;
  run.rows.leg(slot, leg);
}
function waitMoment(run, slot) {
  const { waitMoments } = run;
  if (waitMoments === null || !waitMoments.overflows(run, slot)) {
    abandon(run, slot);
    return;
  }
  const kind5 = run.kindOf(slot);
  const agent2 = freeAgent(run, run.model.lines[kind5.line], run.floor.real[slot * width2 + entered2]);
  if (agent2 === NOBODY2) {
    waitMoments.schedule(run, slot);
    return;
  }
  run.queues.leave(slot);
  run.staff.take(agent2, kind5.channel);
  startHuman(run, slot, agent2);
}
function abandon(run, slot) {
  run.queues.leave(slot);
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  endWait(run, slot, abandoned);
  endAttempt(run, slot, abandoned);
}
function closeOpenWait(run, slot) {
  endWait(run, slot, open2);
}

// src/sim/drift.ts
function driftOfSuccess(drift3, arrived3) {
  return arrived3 <= drift3.from ? 0 : drift3.resolves * (arrived3 - drift3.from);
}
function driftOfShift(drift3, arrived3) {
  return arrived3 <= drift3.from ? 0 : drift3.shift * (arrived3 - drift3.from);
}

// src/sim/confidence.ts
function confidenceAfter(run, slot, k, noiseSum) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const ai4 = run.model.ai;
  const separation2 = ai4.evidence * Math.sqrt(k / whole2[w + turns]);
  const resolves = (whole2[w + flags2] & aiWouldResolve) !== 0 ? 1 : 0;
  const evidence = separation2 * resolves + noiseSum / Math.sqrt(k);
  const posterior = run.kindOf(slot).ai.priorLogOdds + separation2 * (evidence - separation2 / 2);
  const shift2 = ai4.drift === null ? ai4.shift : ai4.shift + driftOfShift(ai4.drift, run.floor.real[slot * width2 + arrived]);
  return 1 / (1 + Math.exp(-(shift2 + ai4.slope * posterior)));
}
function turnNoise(run, slot, k) {
  return normalQuantile(run.drawAttempt(slot, k - 1, PAIR.CONFIDENCE_NOISE_ASKS).first);
}
function statedConfidence(run, slot) {
  const k = run.floor.whole[slot * width3 + turn];
  if (k === 0 || run.model.ai === null || Number.isNaN(run.model.ai.evidence)) return 0;
  let noise = 0;
  for (let turn2 = 1; turn2 <= k; turn2++) noise += turnNoise(run, slot, turn2);
  return confidenceAfter(run, slot, k, noise);
}

// src/sim/ai-door.ts
function turnAway(run, slot, to) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  if (to === "queue") {
    whole2[w + state] = aiQueue;
    run.areas.aiWaiting.add(0, 1);
    run.aiQueue.push(slot);
    return;
  }
  if (to === "humans") {
    whole2[w + flags2] |= forced;
    if (run.kindOf(slot).line >= 0) {
      enterHumanQueue(run, slot);
      return;
    }
  }
  endAttempt(run, slot, lost);
}
function nextForAi(run) {
  const next2 = run.aiQueue.shift();
  if (next2 !== void 0) run.areas.aiWaiting.add(0, -1);
  return next2;
}
function meetOutage(run, slot) {
  run.floor.whole[slot * width3 + flags2] |= aiDown;
  turnAway(run, slot, outageHandsOver(run) ? "humans" : run.model.ai.outages.newContacts);
}
function outageHandsOver(run) {
  return run.model.policy.hooks.triggers?.some(({ on }) => on === "ai-down") ?? false;
}

// src/sim/billing.ts
function chargeResolution(run, slot) {
  run.floor.real[slot * width2 + aiCost] += run.model.ai.pricePerResolution;
  if (run.aiCharged === null) return;
  run.aiCharged.values[slot] = run.now;
  run.floor.whole[slot * width3 + flags2] |= charged;
}
function takeBack(run, slot) {
  const { values } = run.aiCharged;
  const { pricePerResolution, takenBackWithin } = run.model.ai;
  const soon = run.now - values[slot] <= takenBackWithin;
  values[slot] = NaN;
  if (!soon) return 0;
  run.floor.real[slot * width2 + aiCost] -= pricePerResolution;
  return tookBack;
}

// src/sim/ai-leg.ts
var NEVER2 = 2147483647;
var OWN_INITIATIVE = -2;
function enterAi(run, slot) {
  const { model } = run;
  if (run.aiDown > 0) {
    meetOutage(run, slot);
    return;
  }
  if (run.aiSessions < model.ai.sessions) {
    startAi(run, slot);
    return;
  }
  const overflows = model.policy.hooks.triggers?.some((trigger5) => trigger5.on === "ai-full") ?? false;
  turnAway(run, slot, overflows ? "humans" : model.ai.whenFull);
}
function startAi(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const ai4 = run.kindOf(slot).ai;
  run.aiSessions++;
  if (run.aiOrder !== null) run.aiOrder.values[slot] = run.aiStarted++;
  run.areas.aiSessions.add(0, 1);
  whole2[w + state] = ai3;
  real[r + legStart] = run.now;
  whole2[w + flags2] |= metAi | everAi;
  real[r + aiCost] += model.ai.pricePerAttempt;
  whole2[w + turn] = 0;
  whole2[w + asks] = 0;
  planConversation(run, slot, ai4);
  whole2[w + turn] = 0;
  if (model.policy.live) whole2[w + asks] = 0;
  scheduleNext(run, slot);
}
function scheduleNext(run, slot) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  scheduleTurn(run, slot, run.model.policy.live ? whole2[w + turn] + 1 : Math.min(whole2[w + turns], whole2[w + stopTurn]));
}
function scheduleTurn(run, slot, turn2) {
  const { real } = run.floor;
  const r = slot * width2;
  run.calendar.schedule(slot, real[r + legStart] + turn2 * real[r + turnSeconds], completion);
}
function aiWouldResolve2(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const row2 = whole2[w + row];
  if (row2 >= 0 && whole2[w + attempt2] === 0) {
    const columns = model.sources[run.kindOf(slot).source].list.columns;
    if (columns.aiResolves[row2] >= 0) return columns.aiResolves[row2] === 1;
    if (columns.needsHuman[row2] === 1) return false;
  }
  const ai4 = run.kindOf(slot).ai;
  if (ai4 === null) return false;
  const chance = ai4.success(real[r + difficulty]);
  const { drift: drift3 } = model.ai;
  return real[r + uAi] < (drift3 === null ? chance : chance + driftOfSuccess(drift3, real[r + arrived]));
}
function planConversation(run, slot, ai4) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  if (ai4.turns === null) {
    whole2[w + turns] = 1;
    real[r + turnSeconds] = ai4.duration === null ? ai4.turn : ai4.duration.quantile(real[r + uAiLength]);
  } else {
    whole2[w + turns] = Math.max(1, Math.round(ai4.turns.quantile(real[r + uAiLength])));
    real[r + turnSeconds] = ai4.turn;
  }
  const { latency } = run.model.ai;
  if (latency !== null) real[r + turnSeconds] += latency.quantile(run.drawAttempt(slot, 0, PAIR.AI_LATENCY_RESERVED).first);
  walk(run, slot);
}
function walk(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const ai4 = model.ai;
  const triggers = model.policy.hooks.triggers ?? [];
  const askChance = chanceOfAsking(run, slot);
  const states = model.policy.readsConfidence && !Number.isNaN(ai4.evidence);
  const turns2 = whole2[w + turns];
  const { source: source3 } = run.kindOf(slot);
  whole2[w + stopTurn] = NEVER2;
  whole2[w + trigger2] = -1;
  real[r + confidence] = NaN;
  if (triggers.length === 0 && askChance === 0 && !states) return;
  let noise = 0;
  for (let turn2 = 1; turn2 <= turns2; turn2++) {
    if (states || askChance > 0) {
      noise += turnNoise(run, slot, turn2);
      if (askChance > 0 && run.streams[source3].second < askChance) whole2[w + asks]++;
      if (states) real[r + confidence] = confidenceAfter(run, slot, turn2, noise);
    }
    whole2[w + turn] = turn2;
    const fired = firstStatic(run, slot, triggers, turn2);
    if (fired >= 0) {
      whole2[w + stopTurn] = turn2;
      whole2[w + trigger2] = fired;
      return;
    }
  }
}
function forgetPlan(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  whole2[w + trigger2] = -1;
  real[r + confidence] = NaN;
}
function chanceOfAsking(run, slot) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const ai4 = run.model.ai;
  const flags5 = whole2[w + flags2];
  const own = (flags5 & prefersHuman) !== 0 ? ai4.asksPreferring : ai4.asksOtherwise;
  return Math.min(1, own + ((flags5 & aiWouldResolve) === 0 ? ai4.asksFailing : 0));
}
function firstStatic(run, slot, triggers, turn2) {
  for (let index = 0; index < triggers.length; index++) {
    const trigger5 = triggers[index];
    if (trigger5.rule?.live !== true && fires(run, slot, trigger5, turn2)) return index;
  }
  return -1;
}
function fires(run, slot, trigger5, turn2) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const flags5 = whole2[w + flags2];
  switch (trigger5.on) {
    case "low-confidence":
      return real[r + confidence] < trigger5.threshold;
    case "asks-for-human":
      return whole2[w + asks] >= trigger5.threshold;
    case "sensitive-topic":
      return (flags5 & sensitive) !== 0;
    case "high-stakes":
      return (flags5 & highStakes) !== 0;
    case "turns":
      return turn2 > trigger5.threshold;
    case "time":
      return turn2 * real[r + turnSeconds] > trigger5.threshold;
    case "always":
      return true;
    case "failure":
      return turn2 === whole2[w + turns] && (flags5 & aiWouldResolve) === 0;
    case "rule":
      return trigger5.rule.holds(run.view.of(slot, true));
    case "ai-full":
    case "ai-down":
      return false;
  }
}
function aiEvent(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const turns2 = whole2[w + turns];
  if (!model.policy.live) {
    whole2[w + turn] = Math.min(turns2, whole2[w + stopTurn]);
    if (whole2[w + stopTurn] <= turns2) escalate(run, slot);
    else conclude(run, slot);
    return;
  }
  const turn2 = ++whole2[w + turn];
  countRequest(run, slot, turn2);
  const fired = firstLive(run, slot, turn2);
  if (fired !== -1) {
    whole2[w + trigger2] = fired;
    if (turn2 < whole2[w + stopTurn] && model.policy.readsConfidence && !Number.isNaN(model.ai.evidence))
      real[r + confidence] = statedConfidence(run, slot);
    escalate(run, slot);
  } else if (turn2 === turns2) conclude(run, slot);
  else scheduleTurn(run, slot, turn2 + 1);
}
function countRequest(run, slot, turn2) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const chance = chanceOfAsking(run, slot);
  if (chance === 0) return;
  turnNoise(run, slot, turn2);
  if (run.streams[run.kindOf(slot).source].second < chance) whole2[w + asks]++;
}
function firstLive(run, slot, turn2) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const { model } = run;
  const { triggers = [], escalate: byCode } = model.policy.hooks;
  const planned2 = whole2[w + stopTurn] === turn2 ? whole2[w + trigger2] : -1;
  for (let index = 0; index < triggers.length; index++) {
    if (index === planned2) return index;
    const trigger5 = triggers[index];
    if (trigger5.rule?.live === true && fires(run, slot, trigger5, turn2)) return index;
  }
  return byCode?.(run.view.of(slot, true)) === true ? OWN_INITIATIVE : -1;
}
function conclude(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const ai4 = run.kindOf(slot).ai;
  const resolves = (whole2[w + flags2] & aiWouldResolve) !== 0;
  const { triggers, escalate: byCode, clairvoyant } = model.policy.hooks;
  const handsOver = clairvoyant === void 0 && real[r + uAiOwn] < (resolves ? ai4.transfersNeedlessly : ai4.noticesFailure);
  if (handsOver && (triggers !== void 0 || byCode !== void 0) && run.kindOf(slot).line >= 0) {
    whole2[w + trigger2] = OWN_INITIATIVE;
    escalate(run, slot);
    return;
  }
  endSession(run, slot);
  whole2[w + trigger2] = -1;
  if (resolves && !handsOver) whole2[w + flags2] |= resolved;
  else whole2[w + flags2] &= ~resolved;
  if (!handsOver) chargeResolution(run, slot);
  endAttempt(run, slot, contained);
}
function escalate(run, slot) {
  endSession(run, slot);
  leaveAi(run, slot, sentToHuman);
}
function leaveAi(run, slot, why) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  if (run.kindOf(slot).line < 0) {
    whole2[w + flags2] &= ~resolved;
    endAttempt(run, slot, lost);
    return;
  }
  whole2[w + flags2] |= why;
  packHandoff(run, slot);
  enterHumanQueue(run, slot);
}
function endSession(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  const { model } = run;
  const seconds = run.now - real[r + legStart];
  real[r + aiSeconds] += seconds;
  real[r + aiCost] += seconds * model.ai.pricePerSecond;
  if (whole2[w + asks] > 0) whole2[w + flags2] |= asked;
  run.aiSessions--;
  run.areas.aiSessions.add(0, -1);
  if (run.aiDown > 0) return;
  const next2 = nextForAi(run);
  if (next2 !== void 0) startAi(run, next2);
}
function aiKnows(run, slot) {
  return run.model.ai !== null && run.kindOf(slot).ai !== null;
}

// src/sim/arrival.ts
function bear(run) {
  const { model } = run;
  const slot = run.takeSlot();
  const { floor } = run;
  run.births.bear(floor, slot);
  if (++run.counts.born === model.span.needs) run.births.stop();
  const { whole: whole2, real } = floor;
  const w = slot * width3;
  const r = slot * width2;
  real[r + wait2] = 0;
  real[r + humanSeconds] = 0;
  whole2[w + returns3] = 0;
  if (model.ai !== null) {
    whole2[w + transfers2] = whole2[w + repeated] = whole2[w + reAuthentications] = 0;
    real[r + aiSeconds] = real[r + aiCost] = 0;
    if (run.aiCharged !== null) run.aiCharged.values[slot] = NaN;
  }
  if (run.areas.inWindow) {
    whole2[w + flags2] |= counted;
    run.counts.openNeeds++;
  }
  beginAttempt(run, slot);
}
function comeBack(run, slot) {
  run.floor.whole[slot * width3 + attempt2]++;
  run.areas.away.add(0, -1);
  run.births.renew(run.floor, slot);
  beginAttempt(run, slot);
}
function beginAttempt(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  run.counts.arrived++;
  run.areas.inSystem.add(0, 1);
  real[r + arrived] = run.now;
  let flags5 = whole2[w + flags2] & ~ofAttempt;
  if (needsHumanKnown2(run, slot)) flags5 |= needsHumanKnown;
  if (run.model.ai !== null) {
    whole2[w + trigger2] = -1;
    whole2[w + asks] = 0;
    whole2[w + handoffs] = 0;
    real[r + confidence] = NaN;
    flags5 |= decided;
    if (aiWouldResolve2(run, slot)) flags5 |= aiWouldResolve;
    if (run.aiCharged !== null) flags5 |= takeBack(run, slot);
  }
  whole2[w + flags2] = flags5;
  if (routeOf(run, slot) === "ai") goToAi(run, slot);
  else goToHuman(run, slot);
}
function needsHumanKnown2(run, slot) {
  const row2 = run.floor.whole[slot * width3 + row];
  return row2 >= 0 && run.model.sources[run.kindOf(slot).source].list.columns.needsHuman[row2] === 1;
}
function routeOf(run, slot) {
  const { hooks } = run.model.policy;
  return hooks.clairvoyant === void 0 ? hooks.route(run.view.of(slot, false)) : hooks.clairvoyant(truthOf(run, slot));
}
function truthOf(run, slot) {
  const { whole: whole2, real } = run.floor;
  const flags5 = whole2[slot * width3 + flags2];
  const r = slot * width2;
  const { human } = run.kindOf(slot);
  return {
    aiWouldResolve: (flags5 & aiWouldResolve) !== 0,
    humanWouldResolve: real[r + uHuman] < (human?.success(real[r + difficulty]) ?? 1),
    entitledToHuman: (flags5 & (highStakes | sensitive | needsHumanKnown)) !== 0
  };
}
function goToAi(run, slot) {
  if (aiKnows(run, slot)) {
    enterAi(run, slot);
    return;
  }
  run.floor.whole[slot * width3 + flags2] |= forced;
  if (run.kindOf(slot).line >= 0) enterHumanQueue(run, slot);
  else endAttempt(run, slot, lost);
}
function meetsClosed(run, opening2, slot) {
  const closed3 = opening2.turnsAway(run.kindOf(slot).channel, run.now);
  if (closed3 === null) return false;
  if (closed3 !== "ai-only" || !aiKnows(run, slot)) meetClosed(run, slot);
  else {
    const flags5 = slot * width3 + flags2;
    run.floor.whole[flags5] = run.floor.whole[flags5] & ~sentToHuman | forced;
    enterAi(run, slot);
  }
  return true;
}
function goToHuman(run, slot) {
  const { whole: whole2 } = run.floor;
  const flags5 = slot * width3 + flags2;
  if (run.kindOf(slot).line >= 0) {
    whole2[flags5] |= sentToHuman;
    if (run.opening !== null && meetsClosed(run, run.opening, slot)) return;
    if (joinHumans(run, slot)) return;
    if (run.model.queues[run.kindOf(slot).queue].fullToAi && aiKnows(run, slot)) enterAi(run, slot);
    else endAttempt(run, slot, blocked2);
    return;
  }
  whole2[flags5] |= forced;
  if (aiKnows(run, slot)) enterAi(run, slot);
  else endAttempt(run, slot, lost);
}

// src/random/stream.ts
import seedrandom from "seedrandom";

// src/random/threefry-block.ts
var BLOCK = 256;
var ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20]
];
var ROUNDS2 = 20;
var I32 = 127;
var V128 = 123;
var VOID = 64;
var LOOP = 3;
var END = 11;
var BRANCH_IF = 13;
var LOCAL_GET = 32;
var LOCAL_SET = 33;
var LOCAL_TEE = 34;
var I32_CONST = 65;
var I32_LESS = 73;
var I32_ADD = 106;
var LOAD_SPLAT_32 = 9;
var STORE = 11;
var CONST = 12;
var SHUFFLE = 13;
var SPLAT_32 = 17;
var SPLAT_F64 = 20;
var OR = 80;
var XOR = 81;
var SHIFT_LEFT = 171;
var SHIFT_RIGHT = 173;
var ADD = 174;
var F64_ADD = 240;
var F64_MULTIPLY = 242;
var CONVERT_LOW_UNSIGNED = 255;
function leb(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push(rest & 127 | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest !== 0);
  return bytes;
}
function signed(value) {
  const bytes = [];
  let rest = value;
  for (; ; ) {
    const byte = rest & 127;
    rest >>= 7;
    const last = rest === 0 && (byte & 64) === 0 || rest === -1 && (byte & 64) !== 0;
    bytes.push(last ? byte : byte | 128);
    if (last) return bytes;
  }
}
var vector = (opcode, ...immediate) => [253, ...leb(opcode), ...immediate];
var get = (local) => [LOCAL_GET, ...leb(local)];
var set = (local) => [LOCAL_SET, ...leb(local)];
var tee = (local) => [LOCAL_TEE, ...leb(local)];
var whole = (value) => [I32_CONST, ...signed(value)];
var constant2 = (...lanes) => vector(CONST, ...new Uint8Array(Int32Array.from(lanes).buffer));
var doubles = (value) => [68, ...new Uint8Array(Float64Array.of(value).buffer), ...vector(SPLAT_F64)];
var PAIR2 = 0;
var NEED = 1;
var COUNT = 2;
var AT = 3;
var KEY = 4;
var X = 9;
var T = 13;
var COLUMN = BLOCK * 8;
var KEY_AT = 2 * COLUMN;
function mix(a, b, rotation) {
  return [
    ...[get(X + a), get(X + b), vector(ADD), set(X + a)].flat(),
    ...[get(X + b), whole(rotation), vector(SHIFT_LEFT), get(X + b), whole(32 - rotation), vector(SHIFT_RIGHT), vector(OR)].flat(),
    ...[get(X + a), vector(XOR), set(X + b)].flat()
  ];
}
function addKey(times) {
  const code = [0, 1, 2, 3].flatMap((word2) => [...get(X + word2), ...get(KEY + (times + word2) % 5), ...vector(ADD), ...set(X + word2)]);
  return times === 0 ? code : [...code, ...get(X + 3), ...constant2(times, times, times, times), ...vector(ADD), ...set(X + 3)];
}
function rounds() {
  const code = [...addKey(0)];
  for (let round = 0; round < ROUNDS2; round++) {
    const [first, second] = ROTATIONS[round % 8];
    code.push(...round % 2 === 0 ? [...mix(0, 1, first), ...mix(2, 3, second)] : [...mix(0, 3, first), ...mix(2, 1, second)]);
    if (round % 4 === 3) code.push(...addKey((round + 1) / 4));
  }
  return code;
}
var upper = (word2) => [...word2, ...word2, ...vector(SHUFFLE, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)];
var lower = (word2) => word2;
function store(high, low, half, offset) {
  const converted = (word2) => [...half(word2), ...vector(CONVERT_LOW_UNSIGNED)];
  const cut2 = [...get(X + low), ...whole(11), ...vector(SHIFT_RIGHT), ...constant2(1, 1, 1, 1), ...vector(OR)];
  return [
    ...get(AT),
    ...[converted(get(X + high)), doubles(2097152), vector(F64_MULTIPLY), converted(cut2), vector(F64_ADD), doubles(1 / 9007199254740992)].flat(),
    ...vector(F64_MULTIPLY),
    ...vector(STORE, 3, ...leb(offset))
  ];
}
function body() {
  return [
    ...[0, 1, 2, 3, 4].flatMap((word2) => [...whole(0), ...vector(LOAD_SPLAT_32, 2, ...leb(KEY_AT + 4 * word2)), ...set(KEY + word2)]),
    ...[LOOP, VOID],
    ...[get(NEED), vector(SPLAT_32), constant2(0, 1, 2, 3), vector(ADD), set(X)].flat(),
    ...[constant2(0, 0, 0, 0), tee(X + 1), set(X + 2), get(PAIR2), vector(SPLAT_32), set(X + 3)].flat(),
    ...rounds(),
    ...store(0, 1, lower, 0),
    ...store(0, 1, upper, 16),
    ...store(2, 3, lower, COLUMN),
    ...store(2, 3, upper, COLUMN + 16),
    ...[...get(NEED), ...whole(4), I32_ADD, ...set(NEED)],
    ...[...get(AT), ...whole(32), I32_ADD, ...tee(AT), ...get(COUNT), I32_LESS, BRANCH_IF, 0, END],
    END
  ];
}
var section = (id2, content) => [id2, ...leb(content.length), ...content];
var text3 = (name) => [name.length, ...new TextEncoder().encode(name)];
function moduleBytes() {
  const locals = [2, 1, I32, T - KEY, V128];
  const code = [...locals, ...body()];
  return Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, [1, 96, 3, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...text3("fill"), 0, 0, ...text3("memory"), 2, 0]),
    ...section(10, [1, ...leb(code.length), ...code])
  ]);
}
var known;
function threefryBlock() {
  known ??= instantiate();
  return known;
}
function instantiate() {
  let exports;
  try {
    const { Module, Instance } = globalThis.WebAssembly;
    exports = new Instance(new Module(moduleBytes())).exports;
  } catch {
    return null;
  }
  const { buffer } = exports["memory"];
  const run = exports["fill"];
  const key = new Int32Array(buffer, KEY_AT, 5);
  return {
    most: BLOCK,
    first: new Float64Array(buffer, 0, BLOCK),
    second: new Float64Array(buffer, COLUMN, BLOCK),
    draw: (schedule, pair2, need, count3) => {
      key.set(schedule);
      run(pair2, need, count3 * 8);
    }
  };
}

// src/random/threefry.ts
var PARITY = 466688986;
function keySchedule(k0, k1, k2, k3, schedule) {
  schedule[0] = k0;
  schedule[1] = k1;
  schedule[2] = k2;
  schedule[3] = k3;
  schedule[4] = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
}
function threefry4x32(schedule, c0, c1, c2, c3, out) {
  const k0 = schedule[0];
  const k1 = schedule[1];
  const k2 = schedule[2];
  const k3 = schedule[3];
  const k4 = schedule[4];
  let x0 = c0 + k0 | 0;
  let x1 = c1 + k1 | 0;
  let x2 = c2 + k2 | 0;
  let x3 = c3 + k3 | 0;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 10 | x1 >>> 22) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 26 | x3 >>> 6) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 11 | x3 >>> 21) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 21 | x1 >>> 11) ^ x2;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 13 | x1 >>> 19) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 27 | x3 >>> 5) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 23 | x3 >>> 9) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 5 | x1 >>> 27) ^ x2;
  x0 = x0 + k1 | 0;
  x1 = x1 + k2 | 0;
  x2 = x2 + k3 | 0;
  x3 = x3 + k4 + 1 | 0;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 6 | x1 >>> 26) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 20 | x3 >>> 12) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 17 | x3 >>> 15) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 11 | x1 >>> 21) ^ x2;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 25 | x1 >>> 7) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 10 | x3 >>> 22) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 18 | x3 >>> 14) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 20 | x1 >>> 12) ^ x2;
  x0 = x0 + k2 | 0;
  x1 = x1 + k3 | 0;
  x2 = x2 + k4 | 0;
  x3 = x3 + k0 + 2 | 0;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 10 | x1 >>> 22) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 26 | x3 >>> 6) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 11 | x3 >>> 21) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 21 | x1 >>> 11) ^ x2;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 13 | x1 >>> 19) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 27 | x3 >>> 5) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 23 | x3 >>> 9) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 5 | x1 >>> 27) ^ x2;
  x0 = x0 + k3 | 0;
  x1 = x1 + k4 | 0;
  x2 = x2 + k0 | 0;
  x3 = x3 + k1 + 3 | 0;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 6 | x1 >>> 26) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 20 | x3 >>> 12) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 17 | x3 >>> 15) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 11 | x1 >>> 21) ^ x2;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 25 | x1 >>> 7) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 10 | x3 >>> 22) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 18 | x3 >>> 14) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 20 | x1 >>> 12) ^ x2;
  x0 = x0 + k4 | 0;
  x1 = x1 + k0 | 0;
  x2 = x2 + k1 | 0;
  x3 = x3 + k2 + 4 | 0;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 10 | x1 >>> 22) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 26 | x3 >>> 6) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 11 | x3 >>> 21) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 21 | x1 >>> 11) ^ x2;
  x0 = x0 + x1 | 0;
  x1 = (x1 << 13 | x1 >>> 19) ^ x0;
  x2 = x2 + x3 | 0;
  x3 = (x3 << 27 | x3 >>> 5) ^ x2;
  x0 = x0 + x3 | 0;
  x3 = (x3 << 23 | x3 >>> 9) ^ x0;
  x2 = x2 + x1 | 0;
  x1 = (x1 << 5 | x1 >>> 27) ^ x2;
  x0 = x0 + k0 | 0;
  x1 = x1 + k1 | 0;
  x2 = x2 + k2 | 0;
  x3 = x3 + k3 + 5 | 0;
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

// src/random/stream.ts
var STREAM_DOMAIN = 1937011301;
var TWO_TO_MINUS_53 = 1 / 9007199254740992;
var words = new Int32Array(4);
function openUniform(high, low) {
  return ((high >>> 0) * 2097152 + (low >>> 11 | 1)) * TWO_TO_MINUS_53;
}
var Stream = class {
  /** The numbers of the last `draw`, in the open interval (0, 1). */
  first = 0.5;
  second = 0.5;
  #key = new Int32Array(5);
  /**
   * @param seed any text
   * @param replication from 0, below 2³²
   * @param name of the stream, usually a source's id
   */
  constructor(seed2, replication, name) {
    const fromSeed = seedrandom.tychei(seed2);
    const [nameLow, nameHigh] = hash64(name);
    keySchedule(fromSeed.int32(), fromSeed.int32(), fromSeed.int32(), fromSeed.int32(), this.#key);
    threefry4x32(this.#key, replication, nameLow, nameHigh, STREAM_DOMAIN, words);
    keySchedule(words[0], words[1], words[2], words[3], this.#key);
  }
  /**
   * Sets `first` and `second` to the two numbers at an address.
   * @param needLow, needHigh the need: its running number (and 0), or the two words of a row id's hash
   * @param attempt from 0, below 65,536
   * @param step turn, handoff or day, from 0, below 65,536
   * @param pair one of `PAIR`
   */
  draw(needLow2, needHigh2, attempt5, step, pair2) {
    threefry4x32(this.#key, needLow2, needHigh2, attempt5 << 16 | step, pair2, words);
    this.first = openUniform(words[0], words[1]);
    this.second = openUniform(words[2], words[3]);
  }
  /** `draw` for `count` needs in a row from `firstNeed`, attempt 0, step 0: the same numbers, into the starts of two columns. */
  fill(pair2, firstNeed, count3, first, second) {
    const key = this.#key;
    const block2 = threefryBlock();
    if (block2 !== null && count3 <= block2.most && count3 % 4 === 0) {
      block2.draw(key, pair2, firstNeed, count3);
      first.set(block2.first);
      second.set(block2.second);
      return;
    }
    for (let i = 0; i < count3; i++) {
      threefry4x32(key, firstNeed + i, 0, 0, pair2, words);
      first[i] = openUniform(words[0], words[1]);
      second[i] = openUniform(words[2], words[3]);
    }
  }
};

// src/sim/outages.ts
var STREAM = "outages";
function planOutages(run) {
  const outages3 = run.model.ai?.outages ?? null;
  if (outages3 === null) return;
  outages3.starts.forEach((start2, i) => {
    run.changes.add(start2, goDown);
    run.changes.add(outages3.ends[i], comeUp);
  });
  if (outages3.random !== null) planRandom(run, outages3.random, new Stream(run.seed, run.replication, STREAM), 0);
}
function planRandom(run, random, stream, index) {
  stream.draw(index, 0, 0, 0, PAIR.OUTAGE_UP_OUTAGE_DOWN);
  const start2 = run.now + random.up.quantile(stream.first);
  const end4 = start2 + random.down.quantile(stream.second);
  if (!(start2 < Infinity)) return;
  run.changes.add(start2, (at2) => {
    goDown(at2);
    if (end4 < Infinity) run.changes.add(end4, back);
  });
  const back = (at2) => {
    comeUp(at2);
    if (at2.model.span.horizon < Infinity || at2.calendar.size > 0 || at2.births.next < Infinity) planRandom(at2, random, stream, index + 1);
  };
}
function goDown(run) {
  if (run.aiDown++ > 0) return;
  run.areas.aiDown.add(0, 1);
  run.aiDownSince = run.now;
  const inProgress = outageHandsOver(run) ? "humans" : run.model.ai.outages.inProgress;
  if (inProgress !== "finish") {
    for (const slot of conversations(run)) {
      run.floor.whole[slot * width3 + flags2] |= aiDown;
      run.calendar.cancel(slot);
      if (inProgress !== "pause") cutOff(run, slot, inProgress);
    }
  }
  for (let left = run.aiQueue.length; left > 0; left--) meetOutage(run, nextForAi(run));
}
function comeUp(run) {
  if (--run.aiDown > 0) return;
  run.areas.aiDown.add(0, -1);
  if (!outageHandsOver(run) && run.model.ai.outages.inProgress === "pause") for (const slot of conversations(run)) resume(run, slot);
  while (run.aiSessions < run.model.ai.sessions) {
    const next2 = nextForAi(run);
    if (next2 === void 0) return;
    startAi(run, next2);
  }
}
function conversations(run) {
  const slots = [];
  for (let slot = 0; slot < run.floor.used; slot++) if (run.floor.stateOf(slot) === ai3) slots.push(slot);
  const { values } = run.aiOrder;
  return slots.sort((a, b) => values[a] - values[b]);
}
function cutOff(run, slot, to) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const turns2 = finishedTurns(run, slot);
  whole2[w + turn] = turns2;
  whole2[w + trigger2] = -1;
  whole2[w + asks] = 0;
  for (let turn2 = 1; turn2 <= turns2; turn2++) countRequest(run, slot, turn2);
  const states = turns2 > 0 && run.model.policy.readsConfidence && !Number.isNaN(run.model.ai.evidence);
  real[slot * width2 + confidence] = states ? statedConfidence(run, slot) : NaN;
  endSession(run, slot);
  if (to === "humans") {
    leaveAi(run, slot, forced);
    return;
  }
  whole2[w + flags2] &= ~resolved;
  endAttempt(run, slot, lost);
}
function finishedTurns(run, slot) {
  const { whole: whole2, real } = run.floor;
  const w = slot * width3;
  const r = slot * width2;
  if (run.model.policy.live) return whole2[w + turn];
  const last = Math.min(whole2[w + turns], whole2[w + stopTurn]) - 1;
  let turns2 = 0;
  while (turns2 < last && real[r + legStart] + (turns2 + 1) * real[r + turnSeconds] < run.now) turns2++;
  return turns2;
}
function resume(run, slot) {
  run.floor.real[slot * width2 + legStart] += run.now - run.aiDownSince;
  scheduleNext(run, slot);
}

// src/sim/callback-due.ts
function callDue(run, slot) {
  joinCallbacks(run, slot);
  const kind5 = run.kindOf(slot);
  const agent2 = freeForCallback(run, run.model.lines[kind5.line], run.now);
  if (agent2 === NOBODY2) return;
  run.staff.take(agent2, kind5.channel);
  serve(run, slot, agent2);
}
function endRinging(run, slot) {
  const agent2 = run.floor.whole[slot * width3 + agent];
  afterRinging(run, slot);
  releaseAgent(run, agent2);
}

// src/sim/absences.ts
var Absences = class {
  #share;
  #stream;
  constructor({ shrinkage: shrinkage3 }, seed2, replication) {
    this.#share = shrinkage3?.absence ?? 0;
    this.#stream = shrinkage3 === null || shrinkage3.absence === 0 ? null : new Stream(seed2, replication, shrinkage3.stream);
  }
  get any() {
    return this.#stream !== null;
  }
  /** Whether an agent of the group is away on a local date (days since 1970-01-01). */
  isAway(agent2, date) {
    if (this.#stream === null) return false;
    this.#stream.draw(agent2, 0, 0, date, PAIR.ABSENCE_AGENT_SPEED);
    return this.#stream.first < this.#share;
  }
};

// src/sim/duty.ts
function planStaff(run) {
  const planned2 = run.model.groups.flatMap((model, group4) => {
    if (model.unlimited) return [];
    const absences = new Absences(model, run.seed, run.replication);
    return model.roster === null ? numbersOf(run, group4, absences) : [...hoursOf(run, group4, absences), ...hoursOfNobody(group4, model)];
  });
  planned2.sort((a, b) => a.time - b.time || a.group - b.group || Number(a.comes) - Number(b.comes));
  for (const { time, happen: happen2 } of planned2) run.changes.add(time, happen2);
}
function numbersOf({ model }, g, absences) {
  const group4 = model.groups[g];
  return stepsOf(group4, model.days, absences).map(({ time, due, scheduled }) => ({
    ...{ time, group: g, comes: true },
    happen: (run) => {
      if (group4.shrinkage !== null) {
        const { areas } = run;
        areas.scheduled.add(g, scheduled - areas.scheduled.value[g]);
        areas.absent.add(g, scheduled - due - areas.absent.value[g]);
      }
      run.staff.setDue(g, due, (agent2) => offerWork(run, agent2));
    }
  }));
}
function stepsOf({ agents: agents2, shrinkage: shrinkage3, times }, days2, absences) {
  const scheduledAt = (step) => shrinkage3 === null ? agents2[step] : shrinkage3.scheduled[step];
  if (!absences.any) return Array.from(times, (time, step) => ({ time, due: agents2[step], scheduled: scheduledAt(step) }));
  const moments = [.../* @__PURE__ */ new Set([...times, ...days2.starts.filter((start2) => start2 > 0)])].sort((a, b) => a - b);
  return moments.map((time) => {
    const step = times.findLastIndex((start2) => start2 <= time);
    const date = days2.dates[days2.starts.findLastIndex((start2) => start2 <= time)];
    const away2 = Array.from({ length: agents2[step] }, (_, agent2) => absences.isAway(agent2, date)).filter(Boolean).length;
    return { time, due: agents2[step] - away2, scheduled: scheduledAt(step) };
  });
}
function hoursOf({ model, staff }, group4, absences) {
  const { hours } = staff;
  const { roster, shrinkage: shrinkage3 } = model.groups[group4];
  if (roster === null || hours === null) return [];
  const first = staff.firstOf(group4);
  return roster.stretches.flatMap((stretch) => {
    const { agent: agent2, from, to, shiftEnd, date } = stretch;
    if (absences.isAway(agent2, date)) return hoursAway(group4, stretch);
    return [
      {
        ...{ time: from, group: group4, comes: true },
        happen: (run) => {
          if (shrinkage3 !== null) run.areas.scheduled.add(group4, 1);
          run.staff.begin(first + agent2, hours, shiftEnd);
          offerWork(run, first + agent2);
        }
      },
      {
        ...{ time: to, group: group4, comes: false },
        happen: (run) => {
          if (shrinkage3 !== null) run.areas.scheduled.add(group4, -1);
          run.staff.end(first + agent2, hours);
        }
      }
    ];
  });
}
function hoursOfNobody(group4, { shrinkage: shrinkage3 }) {
  return (shrinkage3?.away ?? []).flatMap((stretch) => hoursAway(group4, stretch));
}
function hoursAway(group4, { from, to }) {
  const count3 = (by) => (run) => {
    run.areas.scheduled.add(group4, by);
    run.areas.absent.add(group4, by);
  };
  return [
    { time: from, group: group4, comes: true, happen: count3(1) },
    { time: to, group: group4, comes: false, happen: count3(-1) }
  ];
}

// src/sim/shift-end.ts
function endCutTalk(run, slot) {
  const { whole: whole2 } = run.floor;
  const w = slot * width3;
  const agent2 = whole2[w + agent];
  whole2[w + flags2] &= ~cutShort;
  if (run.model.groups[run.staff.group[agent2]].roster?.shiftEnd === "drop") drop(run, slot);
  else handOver(run, slot);
  releaseAgent(run, agent2);
}
function drop(run, slot) {
  run.floor.whole[slot * width3 + flags2] &= ~resolved;
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  endAttempt(run, slot, lost);
}
function handOver(run, slot) {
  const { whole: whole2 } = run.floor;
  const flags5 = slot * width3 + flags2;
  whole2[flags5] = whole2[flags5] & ~(handoff3 | reAuthenticated | entryCounted) | handedOver2;
  waitFirst(run, slot);
}

// src/sim/invariants.ts
var InvariantError = class extends Error {
  seed;
  replication;
  time;
  /** The contact that shows it, in words; null: no one in particular. */
  contact;
  constructor(message, run, slot) {
    super(message);
    this.name = "InvariantError";
    this.seed = run.seed;
    this.replication = run.replication;
    this.time = run.now;
    this.contact = slot === void 0 ? null : contactAt(run, slot);
  }
};
function contactAt({ floor, model }, slot) {
  const w = slot * width3;
  const source3 = model.names.sources[model.kinds[floor.whole[w + kind2]].source];
  const row2 = floor.whole[w + row];
  return `${row2 >= 0 ? `row ${row2 + 1}` : `need ${floor.whole[w + needLow] + 1}`} of ${source3}, contact ${floor.whole[w + attempt2] + 1}`;
}
function attemptsInProgress(run) {
  let sum2 = 0;
  const { floor } = run;
  for (let slot = 0; slot < floor.used; slot++) {
    const doing = floor.stateOf(slot);
    if (doing === ai3 || doing === aiQueue || doing === waiting || doing === talking) sum2++;
  }
  return sum2;
}
function checkCounts(run) {
  const { counts, floor } = run;
  const inProgress = attemptsInProgress(run);
  const accounted = counts.contained + counts.served + counts.abandoned + counts.blocked + counts.lost + counts.refused + counts.calledBack + inProgress;
  if (counts.arrived !== accounted) throw new InvariantError(`${counts.arrived} contacts arrived and ${accounted} are accounted for`, run);
  let waiting2 = 0;
  for (let slot = 0; slot < floor.used; slot++) if (floor.stateOf(slot) === waiting) waiting2++;
  const queued = run.queues.length.reduce((sum2, length2) => sum2 + length2, 0);
  if (waiting2 !== queued) throw new InvariantError(`${waiting2} contacts wait and the queues hold ${queued}`, run);
}
var ROUNDING2 = 1e-9;
var LEAST_SECONDS = 1e-3;
function checkTimes2(run) {
  const { areas, calendar, floor, ledger, now, pacing } = run;
  let { sojourn, waits, work: work2 } = ledger;
  for (let slot = 0; slot < floor.used; slot++) {
    const state2 = floor.stateOf(slot);
    const r = slot * width2;
    if (state2 === ai3 || state2 === aiQueue || state2 === waiting || state2 === talking) sojourn += now - floor.real[r + arrived];
    if (state2 === waiting) waits += now - floor.real[r + entered2];
    if (state2 === ringing) work2 -= calendar.timeOf(slot) - now;
    if (state2 !== talking && state2 !== wrapUp) continue;
    if (pacing !== null && pacing.slows(floor.whole[slot * width3 + agent])) work2 += pacing.secondsInHand(slot, now);
    else work2 -= calendar.timeOf(slot) - now + (state2 === talking ? floor.real[r + afterContact2] : 0);
  }
  equal("needs in the system", areas.inSystem.total, sojourn, run);
  equal("contacts waiting", areas.waiting.total, waits, run);
  equal("contacts in hand", areas.inHand.total, work2, run);
}
function equal(what, integral, counted2, run) {
  if (Math.abs(integral - counted2) <= ROUNDING2 * Math.abs(counted2) + LEAST_SECONDS) return;
  throw new InvariantError(`the time integral of ${what} is ${integral} s, and contact by contact it is ${counted2} s`, run);
}
function checkNobodyIdle(run) {
  const { model, queues: queues2, staff } = run;
  for (const [line, { channel, groups, choices }] of model.lines.entries()) {
    if (queues2.lineLength[line] === 0) continue;
    if (choices !== null) {
      for (const choice2 of choices) checkChoice(run, line, choice2);
      continue;
    }
    for (const group4 of groups) {
      if (model.groups[group4].slots[channel] > 0 && staff.idle[group4] > 0)
        throw new InvariantError(`an agent of ${model.names.groups[group4]} is idle while a contact waits`, run, queues2.first(line));
    }
  }
}
function checkChoice(run, line, { groups, keepIdle, after }) {
  const { floor, model, now, queues: queues2, staff } = run;
  const first = queues2.firstAfter(line, after, now);
  if (first < 0 || after > 0 && floor.real[first * width2 + entered2] + after === now) return;
  for (const group4 of groups) {
    if (staff.idle[group4] > keepIdle) throw new InvariantError(`an agent of ${model.names.groups[group4]} is idle while a contact waits`, run, first);
  }
}

// src/sim/areas.ts
var Area = class {
  value;
  cells;
  /** Σ ΔN·(t − t₀) since the start of the current interval. */
  #moment;
  #clock;
  /** Integral over all rows of the intervals that are over, those outside the window included. */
  #past = 0;
  constructor(rows, clock) {
    this.value = new Float64Array(rows);
    this.cells = new Float64Array(rows * clock.intervals);
    this.#moment = new Float64Array(rows);
    this.#clock = clock;
  }
  /** Changes the count of `row` by `by` now. */
  add(row2, by) {
    this.value[row2] += by;
    this.#moment[row2] += by * this.#clock.elapsed;
  }
  /** Integral over all rows from the start of the run to now. */
  get total() {
    let sum2 = this.#past;
    for (let row2 = 0; row2 < this.value.length; row2++) sum2 += this.value[row2] * this.#clock.elapsed - this.#moment[row2];
    return sum2;
  }
  /** Ends an interval, `length` seconds after its start; −1: what was before the window. */
  close(interval, length2) {
    for (let row2 = 0; row2 < this.value.length; row2++) {
      const integral = this.value[row2] * length2 - this.#moment[row2];
      if (interval >= 0) this.cells[row2 * this.#clock.intervals + interval] = integral;
      this.#past += integral;
      this.#moment[row2] = 0;
    }
  }
};
var AreaClock = class {
  /** Seconds since the start of the current interval. */
  elapsed = 0;
  /** Whether the clock stands within the counted window. */
  inWindow = false;
  intervals;
  onDuty;
  busy;
  inHand;
  waiting;
  aiSessions;
  inSystem;
  away;
  /** Contacts waiting for the AI, and whether it is down; kept where it can go down. */
  aiWaiting;
  aiDown;
  /** Agents scheduled, and those of them who are not there; kept where there is shrinkage. */
  scheduled;
  absent;
  #shrinkage;
  #outages;
  #all;
  #edges;
  /** Start of the current interval, and the edge that ends it. */
  #start = 0;
  #end;
  /** Edges passed; the current interval is one less. */
  #passed = 0;
  constructor(span, groups, queues2, outages3, shrinkage3) {
    this.#edges = span.edges.slice();
    this.#end = this.#edges[0];
    this.intervals = span.edges.length - 1;
    this.onDuty = new Area(groups, this);
    this.busy = new Area(groups, this);
    this.inHand = new Area(groups, this);
    this.waiting = new Area(queues2, this);
    this.aiSessions = new Area(1, this);
    this.inSystem = new Area(1, this);
    this.away = new Area(1, this);
    this.aiWaiting = new Area(1, this);
    this.aiDown = new Area(1, this);
    this.scheduled = new Area(groups, this);
    this.absent = new Area(groups, this);
    this.#shrinkage = shrinkage3;
    this.#outages = outages3;
    this.#all = [
      this.onDuty,
      this.busy,
      this.inHand,
      this.waiting,
      this.aiSessions,
      this.inSystem,
      this.away,
      this.aiWaiting,
      this.aiDown,
      this.scheduled,
      this.absent
    ];
  }
  /** Moves the clock on to `time`, closing the intervals it passes. */
  advance(time) {
    while (time >= this.#end) this.#pass();
    this.elapsed = time - this.#start;
  }
  /** The integrals. With an open end (`Infinity`) the window ends at `now`. */
  finish(now) {
    const last = this.intervals;
    if (this.#edges[last] === Infinity) this.#edges[last] = now;
    while (this.#passed <= last) {
      this.#end = this.#edges[this.#passed];
      this.#pass();
    }
    return {
      intervals: this.intervals,
      edges: this.#edges,
      onDuty: this.onDuty.cells,
      busy: this.busy.cells,
      inHand: this.inHand.cells,
      waiting: this.waiting.cells,
      aiSessions: this.aiSessions.cells,
      inSystem: this.inSystem.cells,
      away: this.away.cells,
      ...this.#outages ? { aiWaiting: this.aiWaiting.cells, aiDown: this.aiDown.cells } : {},
      ...this.#shrinkage ? { scheduled: this.scheduled.cells, absent: this.absent.cells } : {}
    };
  }
  #pass() {
    for (const area of this.#all) area.close(this.#passed - 1, this.#end - this.#start);
    this.#passed++;
    this.inWindow = this.#passed > 0 && this.#passed <= this.intervals;
    this.#start = this.#end;
    this.#end = this.#passed <= this.intervals ? this.#edges[this.#passed] : Infinity;
  }
};

// src/sim/customer-hash.ts
var PRIME = 16777619;
var SPREAD = 2654435761;
var CustomerHash = class {
  #low = 2166136261;
  #high = 3421674724;
  /** The draws of a column from one place up to another. */
  add(draws, from, to) {
    const words2 = new Int32Array(draws.buffer, draws.byteOffset + 8 * from, 2 * (to - from));
    let low = 0;
    let high = 0;
    for (let i = 0; i < words2.length; i += 2) {
      low = low + Math.imul(words2[i], SPREAD + 2 * i) | 0;
      high = high + Math.imul(words2[i + 1], SPREAD + 2 * i) | 0;
    }
    this.addWords(low, high);
  }
  addWords(first, second) {
    this.#low = Math.imul(this.#low ^ first, PRIME);
    this.#high = Math.imul(this.#high ^ second ^ this.#low >>> 7, PRIME);
  }
  get text() {
    return (this.#high >>> 0).toString(16).padStart(8, "0") + (this.#low >>> 0).toString(16).padStart(8, "0");
  }
};

// src/sim/curved-arrivals.ts
var MOST_STEPS = 200;
var CurvedArrivals = class {
  #profile;
  #horizon;
  #piece = 0;
  /** The last arrival, or the start of the piece. */
  #time = 0;
  constructor(profile2, horizon) {
    this.#profile = profile2;
    this.#horizon = horizon;
    while (this.#piece + 1 < profile2.times.length && profile2.times[this.#piece + 1] <= 0) this.#piece++;
  }
  /** When the cumulative rate has grown by `exponential` since the last arrival; Infinity: not before the horizon. */
  next(exponential2) {
    const { times } = this.#profile;
    let pending = exponential2;
    for (; ; ) {
      const end4 = this.#piece + 1 < times.length ? times[this.#piece + 1] : Infinity;
      const time = this.#time + this.#delay(pending);
      if (time < end4) {
        this.#time = time;
        return time < this.#horizon ? time : Infinity;
      }
      if (end4 >= this.#horizon) return Infinity;
      pending = Math.max(0, pending - this.#growth(end4 - this.#time));
      this.#piece++;
      this.#time = end4;
    }
  }
  /** How much the cumulative rate grows within `seconds` of the piece from now. */
  #growth(seconds) {
    const { rates, slopes, times, wave: wave2 } = this.#profile;
    const rate3 = rates[this.#piece];
    if (wave2 !== null) return rate3 * waved(wave2, this.#time, seconds);
    const slope = slopes[this.#piece];
    return seconds * (rate3 + slope * (this.#time - times[this.#piece] + seconds / 2));
  }
  /** Seconds until the cumulative rate has grown by `amount`, if the piece lasted; Infinity: never. */
  #delay(amount2) {
    const { rates, slopes, times, wave: wave2 } = this.#profile;
    const rate3 = rates[this.#piece];
    if (wave2 !== null) return rate3 === 0 ? Infinity : waveDelay(wave2, this.#time, amount2 / rate3);
    const slope = slopes[this.#piece];
    const now = Math.max(0, rate3 + slope * (this.#time - times[this.#piece]));
    const square = now * now + 2 * slope * amount2;
    if (square < 0 || now === 0 && slope <= 0) return Infinity;
    return 2 * amount2 / (now + Math.sqrt(square));
  }
};
function waved({ depth, speed, peak }, time, seconds) {
  return seconds + depth / speed * (Math.sin(speed * (time + seconds - peak)) - Math.sin(speed * (time - peak)));
}
function waveDelay(wave2, time, amount2) {
  const { depth, speed, peak } = wave2;
  const swing = 2 * depth / speed;
  let low = Math.max(0, amount2 - swing);
  let high = amount2 + swing;
  let seconds = amount2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const error = waved(wave2, time, seconds) - amount2;
    if (error > 0) high = seconds;
    else low = seconds;
    const steepness = 1 + depth * Math.cos(speed * (time + seconds - peak));
    const newton = seconds - error / steepness;
    const next2 = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next2 - seconds) <= 1e-12 * Math.max(1, seconds)) return next2;
    seconds = next2;
  }
  return seconds;
}

// src/sim/birth.ts
var BLOCK2 = 256;
var BLOCK_MASK = BLOCK2 - 1;
var ALONE = BLOCK2;
var MAY_DIFFER = [PAIR.SENSITIVE_COMPLEXITY_NOISE, PAIR.RETURN_DELAY_HUMAN_OUTCOME];
var PairDraws = class {
  pair;
  first = new Float64Array(BLOCK2 + 1);
  second = new Float64Array(BLOCK2 + 1);
  constructor(pair2) {
    this.pair = pair2;
  }
};
var BirthDraws = class {
  arrival = new PairDraws(PAIR.INTERARRIVAL_HANDLE);
  mix;
  difficulty;
  ai;
  patience;
  outcome;
  preference;
  sensitive;
  all;
  constructor(model) {
    const when = (needed, pair2) => needed ? new PairDraws(pair2) : null;
    const aiSide2 = model.intents.some((intent3) => intent3.ai !== null);
    const hardForHumans = model.intents.some(({ human }) => human !== null && (human.difficultyCorrelation !== 0 || human.successVaries));
    const givesUp = model.sources.some((source3) => source3.patience.some((patience5) => patience5 !== null));
    this.mix = when(model.intents.length > 1 || model.segments.length > 1, PAIR.INTENT_SEGMENT);
    this.difficulty = when(aiSide2 || hardForHumans, PAIR.DIFFICULTY_AI_OUTCOME);
    this.ai = when(aiSide2, PAIR.AI_LENGTH_AI_OWN_TRANSFER);
    this.patience = when(model.returns !== null || givesUp, PAIR.PATIENCE_RETURN);
    this.outcome = when(model.returns !== null || humansCanFail(model), PAIR.RETURN_DELAY_HUMAN_OUTCOME);
    this.preference = when(model.segments.some((s2) => s2.prefersHuman > 0) || model.intents.some((i) => i.stakesHigh > 0), PAIR.PREFERENCE_STAKES);
    this.sensitive = when(model.intents.some((i) => i.sensitive > 0) || model.policy.readsComplexity, PAIR.SENSITIVE_COMPLEXITY_NOISE);
    const { arrival: arrival2, mix: mix2, difficulty: difficulty2, ai: ai4, patience: patience4, outcome, preference, sensitive: sensitive2 } = this;
    this.all = [arrival2, mix2, difficulty2, ai4, patience4, outcome, preference, sensitive2].filter((draws) => draws !== null);
  }
};
function mayFail({ resolves, resolvesSd }) {
  return resolvesSd > 0 || resolves.some((change) => change < 0);
}
function humansCanFail({ intents, groups, handoff: handoff5 }) {
  return intents.some(({ human }) => human !== null && (human.successVaries || human.success(0.5) < 1)) || groups.some(({ people, resolves }) => resolves.some((change) => change < 0) || people !== null && mayFail(people)) || handoff5 !== null && handoff5.misdirectionResolves < 0;
}
function pick(cumulative3, u) {
  const last = cumulative3.length - 1;
  let index = 0;
  while (index < last && u >= cumulative3[index]) index++;
  return index;
}
function mixAt({ times, mixes }, time) {
  let last = times.length - 1;
  while (times[last] > time) last--;
  return mixes[last];
}
var SourceBirths = class {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  hash = new CustomerHash();
  #model;
  #source;
  /** null: a list. */
  #rate;
  /** null: the rate is constant on pieces. */
  #curve;
  #stream;
  #draws;
  /** Of the needs of the block, and one on its own: when they arrive, their kind, and the flags they are born with. */
  #times = new Float64Array(BLOCK2 + 1).fill(Infinity);
  #kinds = new Int32Array(BLOCK2 + 1);
  #flags = new Int32Array(BLOCK2 + 1);
  /** Next need (rate) or next place in the list. */
  #need = 0;
  /** Rates: where the cumulative rate stands. */
  #piece = 0;
  #pieceStart = 0;
  constructor(model, source3, rate3, stream) {
    this.#model = model;
    this.#source = source3;
    this.#rate = rate3;
    this.#curve = rate3 === null || rate3.slopes === null && rate3.wave === null ? null : new CurvedArrivals(rate3, model.span.horizon);
    this.#stream = stream;
    this.#draws = new BirthDraws(model);
    const starts = rate3?.times ?? [];
    while (this.#piece + 1 < starts.length && starts[this.#piece + 1] <= 0) this.#piece++;
    if (rate3 !== null) this.#fillBlock();
    this.#prepare();
  }
  /** Finds the time of the next arrival. */
  #prepare() {
    const { list } = this.#source;
    if (list === null) {
      const place = this.#need & BLOCK_MASK;
      if (place === 0 && this.#need > 0) this.#fillBlock();
      this.next = this.#times[place];
    } else this.next = this.#need < list.times.length ? list.times[this.#need] : Infinity;
  }
  /** The next block of needs of a rate, column by column. */
  #fillBlock() {
    const { all, arrival: arrival2 } = this.#draws;
    for (const { pair: pair2, first, second } of all) this.#stream.fill(pair2, this.#need, BLOCK2, first, second);
    const curve = this.#curve;
    for (let place = 0; place < BLOCK2; place++) {
      const exponential2 = unitExponential(arrival2.first[place]);
      this.#times[place] = curve === null ? this.#invertRate(exponential2) : curve.next(exponential2);
    }
    for (let place = 0; place < BLOCK2; place++) {
      const kind5 = this.#kindOf(place, -1);
      this.#kinds[place] = kind5;
      this.#flags[place] = this.#flagsOf(place, kind5);
    }
    if (this.#times[0] < this.#model.span.windowEnd) this.#hash(0, BLOCK2);
  }
  #hash(from, to) {
    for (const { pair: pair2, first, second } of this.#draws.all) {
      if (MAY_DIFFER.includes(pair2)) continue;
      this.hash.add(first, from, to);
      this.hash.add(second, from, to);
    }
  }
  /**
   * A Poisson process with a rate that is constant on pieces: the time at which the cumulative rate has grown by one unit-exponential
   * draw since the last arrival (inversion, Çinlar 1975).
   */
  #invertRate(exponential2) {
    const { times, rates } = this.#rate;
    const { horizon } = this.#model.span;
    let pending = exponential2;
    for (; ; ) {
      const rate3 = rates[this.#piece];
      const end4 = this.#piece + 1 < times.length ? times[this.#piece + 1] : Infinity;
      if (rate3 > 0) {
        const time = this.#pieceStart + pending / rate3;
        if (time < end4) {
          this.#pieceStart = time;
          return time < horizon ? time : Infinity;
        }
        pending -= (end4 - this.#pieceStart) * rate3;
      }
      if (end4 >= horizon) return Infinity;
      this.#piece++;
      this.#pieceStart = end4;
    }
  }
  /** Writes the next need into `slot` and moves on. */
  bear(floor, slot) {
    const { list } = this.#source;
    if (list === null) {
      const { whole: whole2 } = floor;
      const w = slot * width3;
      whole2[w + needLow] = this.#need;
      whole2[w + needHigh] = 0;
      whole2[w + row] = -1;
      this.#settle(floor, slot, this.#need & BLOCK_MASK);
    } else this.#bearRow(floor, slot, list.rows[this.#need]);
    this.#need++;
    this.#prepare();
  }
  /** A need of a list: what the list says of this contact counts, and the rest is drawn. */
  #bearRow(floor, slot, row2) {
    const { columns } = this.#source.list;
    const { whole: whole2, real } = floor;
    const w = slot * width3;
    whole2[w + needLow] = columns.need[2 * row2];
    whole2[w + needHigh] = columns.need[2 * row2 + 1];
    whole2[w + row] = row2;
    this.#drawAlone(floor, slot, 0);
    if (this.next < this.#model.span.windowEnd) {
      this.hash.addWords(columns.need[2 * row2], columns.need[2 * row2 + 1]);
      this.#hash(ALONE, ALONE + 1);
    }
    const kind5 = this.#kindOf(ALONE, row2);
    this.#kinds[ALONE] = kind5;
    this.#flags[ALONE] = this.#flagsOf(ALONE, kind5);
    this.#settle(floor, slot, ALONE);
    const priority2 = columns.priority[row2];
    if (!Number.isNaN(priority2)) whole2[w + priority] = this.#model.priorities.indexOf(priority2);
    real[slot * width2 + givenHandle] = columns.handle[row2];
    real[slot * width2 + givenPatience] = columns.patience[row2];
  }
  /** The kind of a need: intent and segment as the list says (row ≥ 0), else as drawn. */
  #kindOf(place, row2) {
    const source3 = this.#source;
    const { mix: mix2 } = this.#draws;
    const { changingIntents } = source3;
    let intent3 = mix2 === null ? 0 : pick(changingIntents === null ? source3.intentMix : mixAt(changingIntents, this.#times[place]), mix2.first[place]);
    let segment2 = mix2 === null ? 0 : pick(source3.segmentMix, mix2.second[place]);
    let channel = 0;
    if (row2 >= 0) {
      const { columns } = source3.list;
      if (columns.intent[row2] >= 0) intent3 = columns.intent[row2];
      if (columns.segment[row2] >= 0) segment2 = columns.segment[row2];
      if (source3.channels > 1) channel = columns.channel[row2] >= 0 ? columns.channel[row2] : source3.channel;
    }
    return source3.firstKind + (intent3 * this.#model.segments.length + segment2) * source3.channels + channel;
  }
  /** What is true of the customer for good. */
  #flagsOf(place, kind5) {
    const { preference, sensitive: sensitive2 } = this.#draws;
    if (preference === null && sensitive2 === null) return 0;
    const model = this.#model.kinds[kind5];
    let flags5 = 0;
    if (preference !== null) {
      if (preference.first[place] < model.prefersHuman) flags5 |= prefersHuman;
      if (preference.second[place] < model.stakesHigh) flags5 |= highStakes;
    }
    if (sensitive2 !== null && sensitive2.first[place] < model.sensitive) flags5 |= sensitive;
    return flags5;
  }
  /** Who the customer is, and the luck of the first attempt. */
  #settle(floor, slot, place) {
    const { whole: whole2 } = floor;
    const w = slot * width3;
    const kind5 = this.#kinds[place];
    const { difficulty: difficulty2 } = this.#draws;
    whole2[w + kind2] = kind5;
    whole2[w + flags2] = this.#flags[place];
    whole2[w + priority] = this.#model.kinds[kind5].priority;
    if (difficulty2 !== null) floor.real[slot * width2 + difficulty] = difficulty2.first[place];
    this.#giveLuck(floor, slot, place);
  }
  /** The luck of one attempt. */
  #giveLuck({ real }, slot, place) {
    const { arrival: arrival2, difficulty: difficulty2, ai: ai4, patience: patience4, outcome, sensitive: sensitive2 } = this.#draws;
    const r = slot * width2;
    real[r + uHandle] = arrival2.second[place];
    if (difficulty2 !== null) real[r + uAi] = difficulty2.second[place];
    if (ai4 !== null) {
      real[r + uAiLength] = ai4.first[place];
      real[r + uAiOwn] = ai4.second[place];
    }
    if (patience4 !== null) {
      real[r + uPatience] = patience4.first[place];
      real[r + uReturn] = patience4.second[place];
    }
    if (outcome !== null) {
      real[r + uReturnDelay] = outcome.first[place];
      real[r + uHuman] = outcome.second[place];
    }
    if (sensitive2 !== null) real[r + uComplexity] = sensitive2.second[place];
  }
  /** The draws of one attempt at their addresses. */
  #drawAlone({ whole: whole2 }, slot, attempt5) {
    const w = slot * width3;
    const stream = this.#stream;
    for (const { pair: pair2, first, second } of this.#draws.all) {
      stream.draw(whole2[w + needLow], whole2[w + needHigh], attempt5, 0, pair2);
      first[ALONE] = stream.first;
      second[ALONE] = stream.second;
    }
  }
  /** Fresh luck for a later attempt of the same need; the customer stays who they are. */
  renew(floor, slot) {
    this.#drawAlone(floor, slot, floor.whole[slot * width3 + attempt2]);
    this.#giveLuck(floor, slot, ALONE);
  }
};
var Births = class {
  /** Run time of the next arrival; Infinity when there is none. */
  next = Infinity;
  #source = 0;
  #sources;
  #model;
  /** @param rates by source, as this replication has them */
  constructor(model, rates, streams) {
    this.#model = model;
    this.#sources = model.sources.map((source3, index) => new SourceBirths(model, source3, rates[index], streams[index]));
    this.#findNext();
  }
  #findNext() {
    const sources = this.#sources;
    let next2 = Infinity;
    for (let index = 0; index < sources.length; index++) {
      const time = sources[index].next;
      if (time < next2) {
        next2 = time;
        this.#source = index;
      }
    }
    this.next = next2;
  }
  /** No more arrivals. */
  stop() {
    this.next = Infinity;
  }
  /** Writes the next need into `slot`: who it is, what it wants, and its luck at the first attempt. */
  bear(floor, slot) {
    floor.whole[slot * width3 + attempt2] = 0;
    floor.real[slot * width2 + born] = this.next;
    this.#sources[this.#source].bear(floor, slot);
    this.#findNext();
  }
  renew(floor, slot) {
    this.#sources[this.#model.kinds[floor.whole[slot * width3 + kind2]].source].renew(floor, slot);
  }
  get customersHash() {
    return this.#sources.map(({ hash }) => hash.text).join("-");
  }
};

// src/sim/calendar.ts
var RANK_STEP = 1125899906842624;
var BEYOND = 4;
var Calendar = class {
  /** The heap: slots, and their times. A group of four that is not full ends in times of Infinity. */
  #slots;
  #times;
  /** By slot: its place in the heap, −1 without an event, and what decides between equal times. */
  #place;
  #order;
  #count = 0;
  #sequence = 0;
  /** The first place is that of an event that was taken out. */
  #vacant = false;
  /** Time of the next event, Infinity when there is none; what it says after `pop` holds only after `close`. */
  nextTime = Infinity;
  constructor(capacity) {
    this.#slots = new Int32Array(capacity);
    this.#times = new Float64Array(capacity + BEYOND).fill(Infinity);
    this.#place = new Int32Array(capacity).fill(-1);
    this.#order = new Float64Array(capacity);
  }
  /** Makes room for slots below `capacity`. */
  grow(capacity) {
    const grown = (to, from) => (to.set(from), to);
    this.#slots = grown(new Int32Array(capacity), this.#slots);
    this.#times = grown(new Float64Array(capacity + BEYOND).fill(Infinity), this.#times);
    this.#place = grown(new Int32Array(capacity).fill(-1), this.#place);
    this.#order = grown(new Float64Array(capacity), this.#order);
  }
  get size() {
    return this.#vacant ? this.#count - 1 : this.#count;
  }
  /** Whether the next event is an arrival (a return or a redial), which gives way to everything else at its time. */
  get nextIsArrival() {
    return this.#count > 0 && this.#order[this.#slots[0]] >= arrival * RANK_STEP;
  }
  /** When the event of a slot that has one happens. */
  timeOf(slot) {
    return this.#times[this.#place[slot]];
  }
  /** Gives `slot` its one event, or moves the one it has. */
  schedule(slot, time, rank) {
    const order2 = rank * RANK_STEP + this.#sequence++;
    this.#order[slot] = order2;
    const place = this.#place[slot];
    if (place >= 0) {
      this.close();
      this.#settle(this.#place[slot], slot, time, order2);
    } else if (this.#vacant) {
      this.#vacant = false;
      this.#sink(0, slot, time, order2);
    } else this.#rise(this.#count++, slot, time, order2);
    this.nextTime = this.#times[0];
  }
  /**
   * Takes the next slot's event out and returns the slot. Most events bring another, which takes the place of the one before; where none
   * did, `close` must follow.
   */
  pop() {
    this.close();
    const slot = this.#slots[0];
    this.#place[slot] = -1;
    this.#vacant = true;
    return slot;
  }
  cancel(slot) {
    if (this.#place[slot] < 0) return;
    this.close();
    const place = this.#place[slot];
    this.#place[slot] = -1;
    const last = --this.#count;
    const time = this.#times[last];
    this.#times[last] = Infinity;
    if (place !== last) {
      const moved2 = this.#slots[last];
      this.#settle(place, moved2, time, this.#order[moved2]);
    }
    this.nextTime = this.#times[0];
  }
  /** Closes the gap that `pop` left, if no event has. */
  close() {
    if (this.#vacant) this.#fill();
  }
  /** The last event in the vacant first place. */
  #fill() {
    this.#vacant = false;
    const last = --this.#count;
    const time = this.#times[last];
    this.#times[last] = Infinity;
    if (last > 0) {
      const moved2 = this.#slots[last];
      this.#sink(0, moved2, time, this.#order[moved2]);
    }
    this.nextTime = this.#times[0];
  }
  /** Puts an event where it belongs, from `place` up or down. */
  #settle(place, slot, time, order2) {
    if (place > 0) {
      const above = place - 1 >> 2;
      const timeAbove = this.#times[above];
      if (time < timeAbove || time === timeAbove && order2 < this.#order[this.#slots[above]]) {
        this.#rise(place, slot, time, order2);
        return;
      }
    }
    this.#sink(place, slot, time, order2);
  }
  #rise(from, slot, time, order2) {
    const slots = this.#slots;
    const times = this.#times;
    const places3 = this.#place;
    let place = from;
    while (place > 0) {
      const parent = place - 1 >> 2;
      const timeAbove = times[parent];
      const above = slots[parent];
      if (time > timeAbove || time === timeAbove && order2 >= this.#order[above]) break;
      slots[place] = above;
      times[place] = timeAbove;
      places3[above] = place;
      place = parent;
    }
    slots[place] = slot;
    times[place] = time;
    places3[slot] = place;
  }
  #sink(from, slot, time, order2) {
    const slots = this.#slots;
    const times = this.#times;
    const places3 = this.#place;
    const count3 = this.#count;
    let place = from;
    for (; ; ) {
      const first = 4 * place + 1;
      if (first >= count3) break;
      const t0 = times[first];
      const t1 = times[first + 1];
      const t2 = times[first + 2];
      const t3 = times[first + 3];
      const left = first + +(t1 < t0);
      const right = first + 2 + +(t3 < t2);
      const leftTime = times[left];
      const rightTime = times[right];
      let least = left + (right - left) * +(rightTime < leftTime);
      if (t0 === t1 || t2 === t3 && t2 < Infinity || leftTime === rightTime) least = this.#leastOf(first);
      const leastTime = times[least];
      const below2 = slots[least];
      if (time < leastTime || time === leastTime && order2 < this.#order[below2]) break;
      slots[place] = below2;
      times[place] = leastTime;
      places3[below2] = place;
      place = least;
    }
    slots[place] = slot;
    times[place] = time;
    places3[slot] = place;
  }
  /** Whose time is first of the four from `first` on, or of those that there are; among equals the lower order. */
  #leastOf(first) {
    const end4 = Math.min(first + 4, this.#count);
    let least = first;
    for (let child2 = first + 1; child2 < end4; child2++) {
      const [mine, its] = [this.#times[least], this.#times[child2]];
      if (its < mine || its === mine && this.#order[this.#slots[child2]] < this.#order[this.#slots[least]]) least = child2;
    }
    return least;
  }
};

// src/sim/changes.ts
var Changes = class {
  /** Run time of the next change; Infinity when there is none. */
  next = Infinity;
  #times = [];
  #happen = [];
  /** Place of the next change. */
  #at = 0;
  /** Adds a change at `time`, which must not lie before the last one that happened. */
  add(time, happen2) {
    let low = this.#at;
    let high = this.#times.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#times[middle] <= time) low = middle + 1;
      else high = middle;
    }
    this.#times.splice(low, 0, time);
    this.#happen.splice(low, 0, happen2);
    this.next = this.#times[this.#at];
  }
  /** The next change happens. It may add others. */
  happen(run) {
    const happen2 = this.#happen[this.#at++];
    this.next = this.#at < this.#times.length ? this.#times[this.#at] : Infinity;
    happen2(run);
  }
};

// src/sim/cuts.ts
var Cuts = class {
  #floor;
  #hours;
  /** Talk that is left of one who was cut short, seconds at speed 1. */
  #rest;
  constructor(floor, hours) {
    this.#floor = floor;
    this.#hours = hours;
    this.#rest = floor.addColumn();
  }
  /** Ends the leg in the making with the agent's shift when that comes first; says whether it does. Resolution and after-contact work are then not its own. */
  limit(run, slot, agent2) {
    const { leg } = run;
    const end4 = this.timeOf(agent2);
    if (run.now + leg.talk <= end4) return false;
    const talked = end4 - run.now;
    this.#rest.values[slot] = (leg.talk - talked) * leg.speed;
    leg.talk = leg.work = talked;
    leg.afterContact = 0;
    leg.outcome = 0;
    return true;
  }
  /** When an agent gives up the customer on the line; Infinity: never. Agents who are a number, and finish, never do. */
  timeOf(agent2) {
    return agent2 < this.#hours.cutsAt.length ? this.#hours.cutsAt[agent2] : Infinity;
  }
  restOf(slot) {
    return this.#rest.values[slot];
  }
  isCut(slot) {
    return (this.#floor.whole[slot * width3 + flags2] & cutShort) !== 0;
  }
};
function cutsOf({ groups }, floor, hours) {
  return hours !== null && groups.some(({ roster }) => roster !== null && roster.shiftEnd !== "finish") ? new Cuts(floor, hours) : null;
}

// src/sim/floor.ts
var FIRST_CAPACITY = 256;
var Floor = class {
  /** Slots that there is room for. */
  capacity = FIRST_CAPACITY;
  /** Slots ever used: the range of a sweep over all of them. */
  used = 0;
  whole = new Int32Array(FIRST_CAPACITY * width3);
  real = new Float64Array(FIRST_CAPACITY * width2);
  #free = new Int32Array(FIRST_CAPACITY);
  #freeCount = 0;
  /** Columns of mechanisms that not every model has. */
  #more = [];
  /** One more number a slot, for a mechanism that is on: read and write `column.values[slot]`. */
  addColumn() {
    const column2 = { values: new Float64Array(this.capacity) };
    this.#more.push(column2);
    return column2;
  }
  /** Takes a free slot; it holds whatever the last need left there. Arrays may be new afterwards. */
  take() {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.used === this.capacity) this.#grow();
    return this.used++;
  }
  give(slot) {
    this.whole[slot * width3 + state] = free;
    this.#free[this.#freeCount++] = slot;
  }
  /** Slots in use. */
  get inUse() {
    return this.used - this.#freeCount;
  }
  stateOf(slot) {
    return this.whole[slot * width3 + state];
  }
  #grow() {
    this.capacity *= 2;
    this.whole = longer(new Int32Array(this.capacity * width3), this.whole);
    this.real = longer(new Float64Array(this.capacity * width2), this.real);
    this.#free = longer(new Int32Array(this.capacity), this.#free);
    for (const column2 of this.#more) column2.values = longer(new Float64Array(this.capacity), column2.values);
  }
};
function longer(to, from) {
  to.set(from);
  return to;
}

// src/sim/ledger.ts
var Ledger = class {
  /** From arrival to the end of the attempt, over attempts that ended. */
  sojourn = 0;
  /** From queue entry to answer, giving up or being turned away, over waits that ended. */
  waits = 0;
  /** Talk and after-contact work of the legs that began. */
  work = 0;
};

// src/sim/people.ts
var People = class {
  /** By agent row: times the speed of the group, and added to its success. */
  #speed;
  #resolves;
  #groups;
  constructor(groups, seed2, replication) {
    const all = groups.map((group4) => drawn(group4, seed2, replication));
    this.#speed = Float64Array.from(all.flatMap(({ speed }) => [...speed]));
    this.#resolves = Float64Array.from(all.flatMap(({ resolves }) => [...resolves]));
    this.#groups = groups;
  }
  /** Times the speed of the group; of nobody in particular (−1), what gives the mean time of work. */
  speedOf(group4, agent2) {
    if (agent2 < 0) return this.#groups[group4].people?.typicalSpeed ?? 1;
    return agent2 < this.#speed.length ? this.#speed[agent2] : 1;
  }
  /** Added to the success of the group. */
  resolvesOf(group4, agent2) {
    if (agent2 < 0) return this.#groups[group4].people?.typicalResolves ?? 0;
    return agent2 < this.#resolves.length ? this.#resolves[agent2] : 0;
  }
};
function drawn({ most, people }, seed2, replication) {
  const speed = new Float64Array(most).fill(1);
  const resolves = new Float64Array(most);
  if (people === null) return { speed, resolves };
  const stream = new Stream(seed2, replication, people.stream);
  for (let agent2 = 0; agent2 < most; agent2++) {
    stream.draw(agent2, 0, 0, 0, PAIR.ABSENCE_AGENT_SPEED);
    speed[agent2] = people.speed[agent2] * (people.speedQuantile === null ? 1 : people.speedQuantile(stream.second));
    stream.draw(agent2, 0, 0, 0, PAIR.AGENT_RESOLVES_SELECTION);
    resolves[agent2] = people.resolves[agent2] + people.resolvesSd * normalQuantile(stream.first);
  }
  return { speed, resolves };
}
function peopleOf2(groups, seed2, replication) {
  return groups.some(({ people }) => people !== null) ? new People(groups, seed2, replication) : null;
}

// src/sim/pacing.ts
var Pacing = class {
  /** By slot: when it was taken in hand, the work left at the last change, seconds at full pace, and when that was. */
  #begun;
  #left;
  #since;
  #hands = [];
  #groups;
  #slows;
  #staff;
  constructor(groups, floor, staff) {
    this.#groups = groups;
    this.#slows = groups.map(slowsDown);
    this.#staff = staff;
    this.#begun = floor.addColumn();
    this.#left = floor.addColumn();
    this.#since = floor.addColumn();
  }
  /** Whether the contacts of this agent hold one another up. */
  slows(agent2) {
    return this.#slows[this.#staff.group[agent2]];
  }
  /** A talk, or after-contact work, of `work` seconds at full pace begins; the agent has taken it in hand. */
  begin(run, slot, agent2, work2) {
    this.#begun.values[slot] = this.#since.values[slot] = run.now;
    this.#left.values[slot] = work2;
    const hands = this.#handsOf(agent2);
    hands.slots.push(slot);
    this.#settle(run, agent2, hands, 1);
  }
  /** It is over. What follows in the same moment says whether the pace of the others changes: `begin`, or `settle`. */
  end(run, slot, agent2) {
    const { slots } = this.#handsOf(agent2);
    slots.splice(slots.indexOf(slot), 1);
    run.ledger.work += run.now - this.#begun.values[slot];
  }
  /** The agent takes nothing in place of what was put down: the others go on faster. */
  settle(run, agent2) {
    this.#settle(run, agent2, this.#handsOf(agent2), 0);
  }
  /** Seconds that a contact has been in hand. */
  secondsInHand(slot, now) {
    return now - this.#begun.values[slot];
  }
  /** Moves the ends of what is in hand to where the pace puts them; the last `added` have none yet. */
  #settle({ calendar, now }, agent2, hands, added) {
    const { slots } = hands;
    const count3 = slots.length;
    const pace2 = this.#paceOf(agent2, count3);
    const left = this.#left.values;
    const since = this.#since.values;
    const changes = pace2 !== hands.pace;
    for (let index = changes ? 0 : count3 - added; index < count3; index++) {
      const slot = slots[index];
      left[slot] -= (now - since[slot]) * hands.pace;
      since[slot] = now;
      calendar.schedule(slot, now + Math.max(0, left[slot]) / pace2, completion);
    }
    hands.pace = pace2;
  }
  #paceOf(agent2, count3) {
    const pace2 = this.#groups[this.#staff.group[agent2]].paces[this.#staff.channel[agent2]];
    return pace2 === null || count3 === 0 ? 1 : pace2[count3 - 1];
  }
  #handsOf(agent2) {
    return this.#hands[agent2] ??= { slots: [], pace: 1 };
  }
};
function slowsDown({ paces }) {
  return paces.some((pace2) => pace2 !== null);
}
function pacingOf({ groups }, floor, staff) {
  return groups.some(slowsDown) ? new Pacing(groups, floor, staff) : null;
}

// src/sim/queue.ts
var NONE2 = -1;
var Queues = class {
  /** Waiting, by queue and by line. */
  length;
  lineLength;
  /** Callbacks owed and due, by queue. */
  callbacksDue;
  #callbackHeads;
  #callbackTails;
  #levels;
  #heads;
  #tails;
  #kinds;
  #queues;
  #floor;
  #waiting;
  #entries = 0;
  /** Contacts that went to the head of a line. */
  #firsts = 0;
  constructor(model, floor, areas) {
    this.#kinds = model.kinds;
    this.#queues = model.queues;
    this.#floor = floor;
    this.#waiting = areas.waiting;
    this.#levels = 2 * model.priorities.length;
    this.length = new Int32Array(model.queues.length);
    this.lineLength = new Int32Array(model.lines.length);
    const callbacks = model.callback === null ? 0 : model.lines.length * this.#levels;
    this.callbacksDue = new Int32Array(model.queues.length);
    this.#callbackHeads = new Int32Array(callbacks).fill(NONE2);
    this.#callbackTails = new Int32Array(callbacks).fill(NONE2);
    this.#heads = new Int32Array(model.lines.length * this.#levels).fill(NONE2);
    this.#tails = new Int32Array(model.lines.length * this.#levels).fill(NONE2);
  }
  full(queue3) {
    return this.length[queue3] >= this.#queues[queue3].places;
  }
  /** The contact joins its line, behind those of its level. */
  join(slot, kind5, escalated3) {
    this.#append(slot, kind5, escalated3, this.#heads, this.#tails);
    this.#count(kind5, 1);
  }
  /** The contact goes to the head of its line, whatever its priority. */
  joinFirst(slot, kind5) {
    const { whole: whole2, real } = this.#floor;
    const w = slot * width3;
    const list = kind5.line * this.#levels;
    const head = this.#heads[list];
    whole2[w + level] = 0;
    whole2[w + previous] = NONE2;
    whole2[w + next] = head;
    real[slot * width2 + entry] = -++this.#firsts;
    if (head === NONE2) this.#tails[list] = slot;
    else whole2[head * width3 + previous] = slot;
    this.#heads[list] = slot;
    this.#count(kind5, 1);
  }
  leave(slot) {
    this.#count(this.#unlink(slot, this.#heads, this.#tails), -1);
  }
  /** One who is owed a callback joins the callbacks of the line, behind those of its level: not waiting, so in none of the counts. */
  joinCallbacks(slot, kind5, escalated3) {
    this.#append(slot, kind5, escalated3, this.#callbackHeads, this.#callbackTails);
    this.callbacksDue[kind5.queue]++;
  }
  leaveCallbacks(slot) {
    this.callbacksDue[this.#unlink(slot, this.#callbackHeads, this.#callbackTails).queue]--;
  }
  #append(slot, kind5, escalated3, heads, tails) {
    const { whole: whole2, real } = this.#floor;
    const w = slot * width3;
    const level2 = this.#queues[kind5.queue].levels[2 * whole2[w + priority] + (escalated3 ? 0 : 1)];
    const list = kind5.line * this.#levels + level2;
    const tail = tails[list];
    whole2[w + level] = level2;
    whole2[w + previous] = tail;
    whole2[w + next] = NONE2;
    real[slot * width2 + entry] = this.#entries++;
    if (tail === NONE2) heads[list] = slot;
    else whole2[tail * width3 + next] = slot;
    tails[list] = slot;
  }
  #unlink(slot, heads, tails) {
    const { whole: whole2 } = this.#floor;
    const w = slot * width3;
    const kind5 = this.#kinds[whole2[w + kind2]];
    const list = kind5.line * this.#levels + whole2[w + level];
    const previous2 = whole2[w + previous];
    const next2 = whole2[w + next];
    if (previous2 === NONE2) heads[list] = next2;
    else whole2[previous2 * width3 + next] = next2;
    if (next2 === NONE2) tails[list] = previous2;
    else whole2[next2 * width3 + previous] = previous2;
    return kind5;
  }
  /** Who is served next in a line that is not empty. */
  first(line) {
    let list = line * this.#levels;
    while (this.#heads[list] === NONE2) list++;
    return this.#heads[list];
  }
  /** Who is served next in a line, of those who entered `after` seconds before `now` or earlier; −1: nobody. A level's first has waited longest. */
  firstAfter(line, after, now) {
    return this.#firstOf(this.#heads, line, after, now);
  }
  /** The same among those who are owed a callback. */
  firstCallback(line, after, now) {
    return this.#firstOf(this.#callbackHeads, line, after, now);
  }
  #firstOf(heads, line, after, now) {
    const { real } = this.#floor;
    let best = NONE2;
    for (let list = line * this.#levels; list < (line + 1) * this.#levels; list++) {
      const head = heads[list];
      if (head !== NONE2 && real[head * width2 + entered2] + after <= now && (best === NONE2 || this.isBefore(head, best))) best = head;
    }
    return best;
  }
  /** Whether one waiting contact is served before another: by level, or by time of entry less what the level is worth; then whoever entered first. */
  isBefore(slot, other) {
    const { real } = this.#floor;
    const [mine, theirs] = [this.#rankOf(slot), this.#rankOf(other)];
    return mine < theirs || mine === theirs && real[slot * width2 + entry] < real[other * width2 + entry];
  }
  #rankOf(slot) {
    const { whole: whole2, real } = this.#floor;
    const level2 = whole2[slot * width3 + level];
    if ((whole2[slot * width3 + flags2] & handedOver2) !== 0) return -Infinity;
    const { headStart } = this.#queues[this.#kinds[whole2[slot * width3 + kind2]].queue];
    return headStart === null ? level2 : real[slot * width2 + entered2] - headStart[level2];
  }
  #count({ line, queue: queue3 }, by) {
    this.lineLength[line] += by;
    this.length[queue3] += by;
    this.#waiting.add(queue3, by);
  }
};

// src/sim/opening-clock.ts
var OpeningClock = class {
  #hours;
  /** By channel: edges that have passed. */
  #passed;
  constructor(hours) {
    this.#hours = hours;
    this.#passed = hours.map(() => 0);
  }
  isOpen(channel, now) {
    const { edges } = this.#hours[channel];
    while (this.#passed[channel] < edges.length && edges[this.#passed[channel]] <= now) this.#passed[channel]++;
    return (this.#passed[channel] & 1) === 1;
  }
  /** When it opens next, asked while it is closed; Infinity: never again in this run. */
  opensAt(channel) {
    return this.#hours[channel].edges[this.#passed[channel]] ?? Infinity;
  }
  /** What meets one who asks for a human on the channel now; null: it is open, or one waits as if it were. */
  turnsAway(channel, now) {
    const { closed: closed3 } = this.#hours[channel];
    return closed3 === "queue" || this.isOpen(channel, now) ? null : closed3;
  }
};

// src/sim/rates.ts
var SHARED = "shared/days";
function ratesOf(model, seed2, replication, streams) {
  const { days: days2, dayTypes: dayTypes3, sources } = model;
  if (dayTypes3 === null && sources.every(({ dayFactor: dayFactor3 }) => dayFactor3 === null)) return sources.map(({ rate: rate3 }) => rate3);
  const shared3 = new Stream(seed2, replication, SHARED);
  const types = typesOfDays(model, shared3);
  return sources.map(({ rate: rate3, dayFactor: dayFactor3 }, source3) => {
    if (rate3 === null) return null;
    const levels = dayFactor3 === null ? days2.dates.map(() => 1) : levelsOf2(dayFactor3, days2, streams[source3], shared3);
    const values = Float64Array.from(levels, (level2, day) => types[day] < 0 ? level2 : level2 * dayTypes3.factors[source3][types[day]]);
    return scaled(rate3, { times: days2.starts, values });
  });
}
function typesOfDays({ days: days2, dayTypes: dayTypes3 }, shared3) {
  return days2.dates.map((date) => {
    if (dayTypes3 === null) return -1;
    shared3.draw(date, 0, 0, 0, PAIR.DAY_TYPE_RESERVED);
    return dayTypes3.certain.get(date) ?? dayTypes3.cumulative.findIndex((share3) => shared3.first < share3);
  });
}
function levelsOf2({ quantile, correlation }, { dates }, own, shared3) {
  return Float64Array.from(dates, (date) => {
    own.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    if (correlation === 0) return quantile(own.first);
    shared3.draw(date, 0, 0, 0, PAIR.DAY_FACTOR_SURGE);
    return quantile(normalCdf(Math.sqrt(correlation) * normalQuantile(shared3.first) + Math.sqrt(1 - correlation) * normalQuantile(own.first)));
  });
}

// src/sim/contact-row.ts
var contact_row_exports = {};
__export(contact_row_exports, {
  arrived: () => arrived2,
  attempt: () => attempt3,
  confidence: () => confidence2,
  end: () => end2,
  ended: () => ended,
  flags: () => flags3,
  kind: () => kind3,
  trigger: () => trigger3,
  width: () => width4
});
var kind3 = 0;
var flags3 = 1;
var end2 = 2;
var attempt3 = 3;
var arrived2 = 4;
var ended = 5;
var trigger3 = 6;
var confidence2 = 7;
var width4 = 8;

// src/sim/need-row.ts
var need_row_exports = {};
__export(need_row_exports, {
  aiCost: () => aiCost2,
  aiSeconds: () => aiSeconds2,
  answersSurvey: () => answersSurvey,
  attempt: () => attempt4,
  born: () => born2,
  closed: () => closed2,
  end: () => end3,
  flags: () => flags4,
  humanSeconds: () => humanSeconds2,
  kind: () => kind4,
  rating: () => rating,
  reauthentications: () => reauthentications,
  repeated: () => repeated2,
  satisfied: () => satisfied,
  satisfiedPerfect: () => satisfiedPerfect,
  transfers: () => transfers3,
  wait: () => wait3,
  width: () => width5
});
var kind4 = 0;
var flags4 = 1;
var end3 = 2;
var attempt4 = 3;
var born2 = 4;
var closed2 = 5;
var wait3 = 6;
var humanSeconds2 = 7;
var satisfied = 8;
var rating = 9;
var satisfiedPerfect = 10;
var answersSurvey = 11;
var transfers3 = 12;
var repeated2 = 13;
var reauthentications = 14;
var aiSeconds2 = 15;
var aiCost2 = 16;
var width5 = 17;

// src/sim/observations.ts
var BATCH_ROWS = 256;
function emptyBatch(table, most = BATCH_ROWS) {
  return { length: 0, rows: new Float64Array(most * table.width), table };
}

// src/sim/satisfaction.ts
function logistic(x) {
  return 1 / (1 + Math.exp(-x));
}
function scoreSatisfaction(model, rows, at2) {
  const flags5 = rows[at2 + flags4];
  const end4 = rows[at2 + end3];
  const turnedAway = end4 === abandoned || end4 === blocked2 || end4 === lost || end4 === refused2 || end4 === calledBack;
  const handoffTerms = model.repetition * rows[at2 + repeated2] + model.reAuthentication * rows[at2 + reauthentications];
  const unresolved = (flags5 & resolved) === 0 ? model.unresolved : 0;
  let latent = model.level + unresolved + model.extraContact * rows[at2 + attempt4] + model.waitMinute * rows[at2 + wait3] / 60 + model.transfer * rows[at2 + transfers3] + handoffTerms + (turnedAway ? model.abandoned : 0);
  if ((flags5 & prefersHuman) !== 0) latent += (flags5 & everHuman) !== 0 ? model.humanGot : model.humanDenied;
  const [one, two, three, four] = model.thresholds;
  const satisfied2 = logistic(latent - three);
  rows[at2 + satisfied] = satisfied2;
  rows[at2 + rating] = 1 + logistic(latent - one) + logistic(latent - two) + satisfied2 + logistic(latent - four);
  const spared = handoffTerms + ((flags5 & lostByPacket) !== 0 ? unresolved : 0);
  rows[at2 + satisfiedPerfect] = spared === 0 ? satisfied2 : logistic(latent - spared - three);
  rows[at2 + answersSurvey] = turnedAway ? model.surveyAbandoned : end4 === contained ? model.surveyContained : end4 === served ? model.surveyHuman : 0;
}

// src/sim/rows.ts
var LegFacts = class {
  /** Who serves, or −1. */
  group = -1;
  wait = 0;
  end = open2;
  /** Of the agent with this intent; 1 where the handle time is given. */
  speed = 1;
  /** Seconds; NaN when nobody answered. */
  talk = NaN;
  afterContact = NaN;
  /** Human seconds that the leg takes, or would have taken. */
  work = 0;
  /** `FLAG.humanResolves`, `FLAG.lostByPacket`, or neither. */
  outcome = 0;
  repeatSeconds = 0;
};
var OUTCOME = humanResolves | lostByPacket;
var RowWriter = class {
  #model;
  #floor;
  #sink;
  /** Whether there is an AI side: without one its facts keep what they were made with, and nothing is written to them. */
  #ai;
  #needs = emptyBatch(need_row_exports);
  #contacts = emptyBatch(contact_row_exports);
  #legs = emptyBatch(leg_row_exports);
  constructor(model, floor, sink) {
    this.#model = model;
    this.#floor = floor;
    this.#sink = sink;
    this.#ai = model.ai !== null;
    for (let row2 = 0; row2 < BATCH_ROWS; row2++) {
      this.#needs.rows.fill(NaN, row2 * width5 + satisfied, row2 * width5 + answersSurvey + 1);
      this.#contacts.rows[row2 * width4 + trigger3] = -1;
      this.#contacts.rows[row2 * width4 + confidence2] = NaN;
      this.#legs.rows.fill(NaN, row2 * width + completeness, row2 * width + rightDestination + 1);
    }
  }
  /** A counted need that closes, or is still open at the end. `closed`: when the customer was last attended to. */
  need(slot, end4, closed3) {
    const { whole: whole2, real } = this.#floor;
    const w = slot * width3;
    const r = slot * width2;
    const batch = this.#needs;
    const { rows } = batch;
    const at2 = batch.length * width5;
    rows[at2 + kind4] = whole2[w + kind2];
    rows[at2 + flags4] = whole2[w + flags2];
    rows[at2 + end3] = end4;
    rows[at2 + attempt4] = whole2[w + attempt2];
    rows[at2 + born2] = real[r + born];
    rows[at2 + closed2] = closed3;
    rows[at2 + wait3] = real[r + wait2];
    rows[at2 + humanSeconds2] = real[r + humanSeconds];
    if (this.#ai) {
      rows[at2 + transfers3] = whole2[w + transfers2];
      rows[at2 + repeated2] = whole2[w + repeated];
      rows[at2 + reauthentications] = whole2[w + reAuthentications];
      rows[at2 + aiSeconds2] = real[r + aiSeconds];
      rows[at2 + aiCost2] = real[r + aiCost];
    }
    if (this.#model.satisfaction !== null) scoreSatisfaction(this.#model.satisfaction, rows, at2);
    if (++batch.length === BATCH_ROWS) this.#flushNeeds();
  }
  /** An attempt of a counted need that ends. */
  contact(slot, end4, ended2) {
    const { whole: whole2, real } = this.#floor;
    const w = slot * width3;
    const r = slot * width2;
    const batch = this.#contacts;
    const { rows } = batch;
    const at2 = batch.length * width4;
    rows[at2 + kind3] = whole2[w + kind2];
    rows[at2 + flags3] = whole2[w + flags2];
    rows[at2 + end2] = end4;
    rows[at2 + attempt3] = whole2[w + attempt2];
    rows[at2 + arrived2] = real[r + arrived];
    rows[at2 + ended] = ended2;
    if (this.#ai) {
      rows[at2 + trigger3] = whole2[w + trigger2];
      rows[at2 + confidence2] = real[r + confidence];
    }
    if (++batch.length === BATCH_ROWS) this.#flushContacts();
  }
  /** A human-queue entry of the counted window whose wait ends. */
  leg(slot, facts) {
    const { whole: whole2, real } = this.#floor;
    const w = slot * width3;
    const batch = this.#legs;
    const { rows } = batch;
    const at2 = batch.length * width;
    const { end: end4 } = facts;
    const kind5 = whole2[w + kind2];
    const flags5 = whole2[w + flags2];
    rows[at2 + kind] = kind5;
    rows[at2 + flags] = end4 === served ? flags5 : flags5 & ~OUTCOME;
    rows[at2 + end] = end4;
    rows[at2 + attempt] = whole2[w + attempt2];
    rows[at2 + queue2] = this.#model.kinds[kind5].queue;
    rows[at2 + group2] = facts.group;
    rows[at2 + entered] = real[slot * width2 + entered2];
    rows[at2 + wait] = facts.wait;
    rows[at2 + work] = facts.work;
    rows[at2 + talk] = facts.talk;
    rows[at2 + afterContact] = facts.afterContact;
    if (this.#ai) {
      rows[at2 + repeatSeconds] = facts.repeatSeconds;
      scoreHandoff(this.#model, flags5, whole2[w + packet], end4, rows, at2);
    }
    if (++batch.length === BATCH_ROWS) this.#flushLegs();
  }
  #flushNeeds() {
    if (this.#needs.length > 0) this.#sink.needs(this.#needs);
    this.#needs.length = 0;
  }
  #flushContacts() {
    if (this.#contacts.length > 0) this.#sink.contacts(this.#contacts);
    this.#contacts.length = 0;
  }
  #flushLegs() {
    if (this.#legs.length > 0) this.#sink.legs(this.#legs);
    this.#legs.length = 0;
  }
  areas(areas) {
    this.#sink.areas(areas);
  }
  /** Hands on what is left. */
  finish() {
    this.#flushNeeds();
    this.#flushContacts();
    this.#flushLegs();
  }
};

// src/sim/selection.ts
var NONE3 = -1;
var STREAM2 = "staff/selection";
var Selection = class {
  #rules;
  /** By agent row, what is not known to change: success and speed beyond those of the group. */
  #resolves;
  #speed;
  /** By agent row: seconds of work taken since coming on duty. */
  #worked;
  #stream;
  /** Choices by chance so far. */
  #choices = 0;
  constructor(groups, people, seed2, replication) {
    this.#rules = groups.map(({ select: select2 }) => select2);
    const groupOf = groups.flatMap(({ most }, group4) => Array.from({ length: most }, () => group4));
    this.#resolves = Float64Array.from(groupOf, (group4, agent2) => people?.resolvesOf(group4, agent2) ?? 0);
    this.#speed = Float64Array.from(groupOf, (group4, agent2) => people?.speedOf(group4, agent2) ?? 1);
    this.#worked = new Float64Array(groupOf.length);
    this.#stream = new Stream(seed2, replication, STREAM2);
  }
  /** The agent comes on duty. */
  begin(agent2) {
    if (agent2 < this.#worked.length) this.#worked[agent2] = 0;
  }
  /** The agent takes a contact that takes so many seconds. */
  takes(agent2, seconds) {
    if (agent2 < this.#worked.length) this.#worked[agent2] += seconds;
  }
  /** One of a list that is not empty: its first agent, and the one that follows each. Among equals the one who came into the list first. */
  pick(group4, head, next2) {
    switch (this.#rules[group4]) {
      case "longest-idle":
        return head;
      case "random":
        return this.#anyOf(head, next2);
      case "fixed-order":
        return leastOf(head, next2, (agent2, other) => agent2 < other);
      case "least-loaded":
        return leastOf(head, next2, (agent2, other) => this.#worked[agent2] < this.#worked[other]);
      case "best-skill":
        return leastOf(head, next2, (agent2, other) => this.#isBetter(agent2, other));
    }
  }
  #isBetter(agent2, other) {
    const difference = this.#resolves[agent2] - this.#resolves[other];
    return difference > 0 || difference === 0 && this.#speed[agent2] > this.#speed[other];
  }
  #anyOf(head, next2) {
    let length2 = 0;
    for (let agent3 = head; agent3 !== NONE3; agent3 = next2[agent3]) length2++;
    this.#stream.draw(this.#choices++, 0, 0, 0, PAIR.AGENT_RESOLVES_SELECTION);
    let agent2 = head;
    for (let steps = Math.floor(this.#stream.second * length2); steps > 0; steps--) agent2 = next2[agent2];
    return agent2;
  }
};
function leastOf(head, next2, before) {
  let best = head;
  for (let agent2 = next2[head]; agent2 !== NONE3; agent2 = next2[agent2]) if (before(agent2, best)) best = agent2;
  return best;
}
function selectionOf(groups, people, seed2, replication) {
  return groups.some(({ select: select2, unlimited }) => select2 !== "longest-idle" && !unlimited) ? new Selection(groups, people, seed2, replication) : null;
}

// src/sim/hours.ts
var Hours = class {
  /** By agent row, 1: the time is over, and what is in hand is the last. Rows without hours of their own are 0. */
  leaving;
  /** By agent row: when the shift ends and a customer on the line is given up, run time; Infinity: the agent finishes. */
  cutsAt;
  #gives;
  constructor(groups) {
    const rows = groups.flatMap(({ most, roster }) => Array.from({ length: most }, () => roster === null || roster.shiftEnd === "finish" ? 0 : 1));
    this.leaving = new Uint8Array(rows.length);
    this.cutsAt = new Float64Array(rows.length).fill(Infinity);
    this.#gives = Uint8Array.from(rows);
  }
  begin(agent2, shiftEnd) {
    this.leaving[agent2] = 0;
    if (this.#gives[agent2] === 1) this.cutsAt[agent2] = shiftEnd;
  }
  end(agent2) {
    this.leaving[agent2] = 1;
  }
};
function hoursOf2(groups) {
  return groups.some(({ roster }) => roster !== null) ? new Hours(groups) : null;
}

// src/sim/staff.ts
var NONE4 = -1;
var Staff = class {
  /** Group of each agent row. */
  group;
  /** Contacts (talks and after-contact work) in hand. */
  load;
  /** Channel of the contacts in hand; meaningless when there are none. */
  channel;
  onDuty;
  due;
  idle;
  /** Null: nobody has hours of their own. */
  hours;
  /** Null: whoever has been in a list longest. */
  selection;
  /** The list an agent is in, or −1, and the neighbours there. */
  #listOf;
  #next;
  #previous;
  /** Order of joining a list, among all agents. */
  #joined;
  #joins = 0;
  #heads;
  #tails;
  /** First list of each group: 0 idle, then (channel, load 1 … slots − 1). */
  #firstList;
  #listsByChannel;
  /** Rows off duty, by group. */
  #off;
  #groups;
  #areas;
  #channels;
  constructor(groups, channels, areas, selection) {
    this.selection = selection;
    this.#groups = groups;
    this.#areas = areas;
    this.#channels = channels;
    const rows = groups.reduce((sum2, group4) => sum2 + group4.most, 0);
    this.hours = hoursOf2(groups);
    this.group = new Int32Array(rows);
    this.load = new Int32Array(rows);
    this.channel = new Int32Array(rows);
    this.#listOf = new Int32Array(rows).fill(NONE4);
    this.#next = new Int32Array(rows);
    this.#previous = new Int32Array(rows);
    this.#joined = new Float64Array(rows);
    this.onDuty = new Int32Array(groups.length);
    this.due = new Int32Array(groups.length);
    this.idle = new Int32Array(groups.length);
    this.#firstList = new Int32Array(groups.length);
    this.#listsByChannel = new Int32Array(groups.length * channels);
    let lists = 0;
    groups.forEach((group4, g) => {
      this.#firstList[g] = lists++;
      for (let c = 0; c < channels; c++) {
        this.#listsByChannel[g * channels + c] = lists;
        lists += Math.max(0, group4.slots[c] - 1);
      }
    });
    this.#heads = new Int32Array(lists).fill(NONE4);
    this.#tails = new Int32Array(lists).fill(NONE4);
    let row2 = 0;
    this.#off = groups.map((group4, g) => {
      const own = [];
      for (let i = 0; i < group4.most; i++, row2++) {
        this.group[row2] = g;
        own.push(row2);
      }
      return own.reverse();
    });
  }
  /** An agent of `group` who can take one more contact of `channel` now: an idle one, else one of the least loaded on that channel, the longest so unless the group selects otherwise; −1: none. */
  find(group4, channel) {
    const idle = this.#heads[this.#firstList[group4]];
    if (idle !== NONE4) return this.selection === null ? idle : this.selection.pick(group4, idle, this.#next);
    const model = this.#groups[group4];
    if (model.unlimited) return this.#call(group4);
    if (this.due[group4] === 0) return NONE4;
    const first = this.#listsByChannel[group4 * this.#channels + channel];
    for (let list = first; list < first + model.slots[channel] - 1; list++) {
      const agent2 = this.#heads[list];
      if (agent2 !== NONE4) return this.selection === null ? agent2 : this.selection.pick(group4, agent2, this.#next);
    }
    return NONE4;
  }
  /** The same among several groups, each of which keeps `keepIdle` agents idle: the longest idle of them all, else the least loaded. */
  findAmong(groups, channel, keepIdle) {
    let best = NONE4;
    let unlimited = NONE4;
    for (const group4 of groups) {
      if (this.#groups[group4].unlimited) unlimited = group4;
      else if (keepIdle === 0 || this.idle[group4] > keepIdle) {
        const agent2 = this.find(group4, channel);
        if (agent2 !== NONE4 && (best === NONE4 || this.#isFreer(agent2, best))) best = agent2;
      }
    }
    return best === NONE4 && unlimited !== NONE4 ? this.#call(unlimited) : best;
  }
  #isFreer(agent2, other) {
    const difference = this.load[agent2] - this.load[other];
    return difference < 0 || difference === 0 && this.#joined[agent2] < this.#joined[other];
  }
  /** Idle agents of an agent's group, with this one where it has put down its last contact. */
  idleWith(agent2) {
    const idle = this.idle[this.group[agent2]];
    return this.load[agent2] === 0 && this.#listOf[agent2] === NONE4 ? idle + 1 : idle;
  }
  /** Whether an agent could take one more contact of `channel`, whatever is waiting. */
  hasPlace(agent2, channel) {
    const group4 = this.group[agent2];
    const load2 = this.load[agent2];
    const slots = this.#groups[group4].slots[channel];
    if (this.hours !== null && this.hours.leaving[agent2] === 1) return false;
    return load2 === 0 ? slots > 0 : this.due[group4] > 0 && this.channel[agent2] === channel && load2 < slots;
  }
  /** Whether an agent could take one more contact of any channel. */
  hasAnyPlace(agent2) {
    const load2 = this.load[agent2];
    return load2 === 0 || load2 < this.#groups[this.group[agent2]].slots[this.channel[agent2]];
  }
  /** The agent takes a contact in hand. */
  take(agent2, channel) {
    const group4 = this.group[agent2];
    this.#leaveList(agent2);
    if (this.load[agent2]++ === 0) {
      this.idle[group4]--;
      this.#areas.busy.add(group4, 1);
    }
    this.channel[agent2] = channel;
    this.#areas.inHand.add(group4, 1);
    this.#joinList(agent2);
  }
  /**
   * The agent is done with a contact, and what follows in the same moment decides how it is counted: `takeNext`, with which contacts in hand
   * and busy agents stay as they were, or `rest`.
   */
  putDown(agent2) {
    this.#leaveList(agent2);
    this.load[agent2]--;
  }
  /** Whether an agent who has put down a contact is one too many, or past hours of their own. */
  goesHome(agent2) {
    return this.load[agent2] === 0 && this.#isOver(agent2);
  }
  #isOver(agent2) {
    const group4 = this.group[agent2];
    if (this.hours !== null && this.#groups[group4].roster !== null) return this.hours.leaving[agent2] === 1;
    return this.onDuty[group4] > this.due[group4];
  }
  /** The next contact instead of the one that was put down. */
  takeNext(agent2, channel) {
    this.load[agent2]++;
    this.channel[agent2] = channel;
    this.#joinList(agent2);
  }
  /** Nothing instead of the contact that was put down: idle if it was the last, and off duty if the agent is one too many. */
  rest(agent2) {
    const group4 = this.group[agent2];
    this.#areas.inHand.add(group4, -1);
    if (this.load[agent2] === 0) {
      this.#areas.busy.add(group4, -1);
      this.idle[group4]++;
      if (this.#isOver(agent2)) {
        this.#sendOff(agent2);
        return;
      }
    }
    this.#joinList(agent2);
  }
  /**
   * Sets how many agents are due. Fewer: idle ones leave now (the longest idle first), the others as they finish. More: agents come on,
   * and the caller offers each of them work through `offer`. A group whose time begins again has agents with places free, too.
   */
  setDue(group4, due, offer) {
    const reopens = this.due[group4] === 0 && due > 0;
    this.due[group4] = due;
    while (this.onDuty[group4] > due && this.idle[group4] > 0) {
      const agent2 = this.#heads[this.#firstList[group4]];
      this.#leaveList(agent2);
      this.#sendOff(agent2);
    }
    while (this.onDuty[group4] < due) offer(this.#bringOn(group4));
    if (reopens) for (const agent2 of this.#atWork(group4)) offer(agent2);
  }
  /** Someone with hours of their own comes on until `shiftEnd`, or is still at work from before. The caller offers work. */
  begin(agent2, hours, shiftEnd) {
    const group4 = this.group[agent2];
    this.due[group4]++;
    hours.begin(agent2, shiftEnd);
    if (this.load[agent2] === 0) this.#comeOn(agent2);
    else this.#joinList(agent2);
  }
  /** A break or the end of a shift: someone with hours of their own leaves, or takes nothing new and leaves when done. */
  end(agent2, hours) {
    this.due[this.group[agent2]]--;
    hours.end(agent2);
    this.#leaveList(agent2);
    if (this.load[agent2] === 0) this.#sendOff(agent2);
  }
  /** Row of the first agent of a group whose number is fixed. */
  firstOf(group4) {
    return this.group.indexOf(group4);
  }
  /** Agents of a group with something in hand and a place free. */
  #atWork(group4) {
    const agents2 = [];
    const end4 = this.#firstList[group4 + 1] ?? this.#heads.length;
    for (let list = this.#firstList[group4] + 1; list < end4; list++) {
      for (let agent2 = this.#heads[list]; agent2 !== NONE4; agent2 = this.#next[agent2]) agents2.push(agent2);
    }
    return agents2;
  }
  #bringOn(group4) {
    const agent2 = this.#off[group4].pop();
    this.#comeOn(agent2);
    return agent2;
  }
  #comeOn(agent2) {
    const group4 = this.group[agent2];
    this.onDuty[group4]++;
    this.idle[group4]++;
    this.#areas.onDuty.add(group4, 1);
    if (this.selection !== null) this.selection.begin(agent2);
    this.#joinList(agent2);
  }
  /** An unlimited group has an agent whenever one is wanted; they leave when done. */
  #call(group4) {
    if (this.#off[group4].length === 0) this.#hire(group4);
    return this.#bringOn(group4);
  }
  #hire(group4) {
    const row2 = this.group.length;
    const capacity = Math.max(16, row2 * 2);
    const grown = (from) => {
      const to = new Int32Array(capacity);
      to.set(from);
      return to;
    };
    this.group = grown(this.group);
    this.load = grown(this.load);
    this.channel = grown(this.channel);
    this.#next = grown(this.#next);
    this.#previous = grown(this.#previous);
    this.#listOf = grown(this.#listOf).fill(NONE4, row2);
    const joined3 = this.#joined;
    this.#joined = new Float64Array(capacity);
    this.#joined.set(joined3);
    for (let agent2 = row2; agent2 < capacity; agent2++) {
      this.group[agent2] = group4;
      this.#off[group4].push(agent2);
    }
  }
  #sendOff(agent2) {
    const group4 = this.group[agent2];
    this.onDuty[group4]--;
    this.idle[group4]--;
    this.#areas.onDuty.add(group4, -1);
    if (this.#groups[group4].roster === null) this.#off[group4].push(agent2);
  }
  #joinList(agent2) {
    const group4 = this.group[agent2];
    const load2 = this.load[agent2];
    const channel = this.channel[agent2];
    if (load2 > 0 && load2 >= this.#groups[group4].slots[channel]) return;
    if (this.hours !== null && this.hours.leaving[agent2] === 1) return;
    const list = load2 === 0 ? this.#firstList[group4] : this.#listsByChannel[group4 * this.#channels + channel] + load2 - 1;
    const tail = this.#tails[list];
    this.#joined[agent2] = this.#joins++;
    this.#listOf[agent2] = list;
    this.#previous[agent2] = tail;
    this.#next[agent2] = NONE4;
    if (tail === NONE4) this.#heads[list] = agent2;
    else this.#next[tail] = agent2;
    this.#tails[list] = agent2;
  }
  #leaveList(agent2) {
    const list = this.#listOf[agent2];
    if (list === NONE4) return;
    const previous2 = this.#previous[agent2];
    const next2 = this.#next[agent2];
    if (previous2 === NONE4) this.#heads[list] = next2;
    else this.#next[previous2] = next2;
    if (next2 === NONE4) this.#tails[list] = previous2;
    else this.#previous[next2] = previous2;
    this.#listOf[agent2] = NONE4;
  }
};

// src/sim/telephone-lines.ts
var TelephoneLines = class {
  /** Lines in use, by queue and in all. */
  #held;
  #heldInAll = 0;
  #model;
  constructor(model) {
    this.#model = model;
    this.#held = new Int32Array(model.queues.length);
  }
  /** Whether a contact of `queue` hears the busy tone. */
  busy(queue3) {
    return this.#heldInAll >= this.#model.telephoneLines || this.#held[queue3] >= this.#model.queues[queue3].telephoneLines;
  }
  take(queue3) {
    this.#held[queue3]++;
    this.#heldInAll++;
  }
  give(queue3) {
    this.#held[queue3]--;
    this.#heldInAll--;
  }
};
function telephoneLinesOf(model) {
  const limited = model.telephoneLines < Infinity || model.queues.some(({ telephoneLines }) => telephoneLines < Infinity);
  return limited ? new TelephoneLines(model) : null;
}

// src/sim/wait-moments.ts
var WaitMoments = class {
  /** When patience ends, run time; Infinity: never. */
  #givesUp;
  /** Overflows of the line that have passed. */
  #passed;
  constructor(floor) {
    this.#givesUp = floor.addColumn();
    this.#passed = floor.addColumn();
  }
  /** The wait in `slot` begins. */
  begin(run, slot, givesUp) {
    this.#givesUp.values[slot] = givesUp;
    this.#passed.values[slot] = 0;
    this.schedule(run, slot);
  }
  /** Plans the nearest of what is ahead. */
  schedule(run, slot) {
    const time = Math.min(this.#givesUp.values[slot], this.#nextOverflow(run, slot));
    if (time < Infinity) run.calendar.schedule(slot, time, patience2);
  }
  /** Whether what happens now is an overflow, which is then passed; else patience ends. */
  overflows(run, slot) {
    if (this.#nextOverflow(run, slot) > run.now) return false;
    this.#passed.values[slot]++;
    return true;
  }
  #nextOverflow(run, slot) {
    const { overflows } = run.model.lines[run.kindOf(slot).line];
    const passed = this.#passed.values[slot];
    return passed < overflows.length ? run.floor.real[slot * width2 + entered2] + overflows[passed] : Infinity;
  }
};

// src/sim/view.ts
var WEEKDAYS6 = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var Contact = class {
  #run;
  slot = 0;
  constructor(run) {
    this.#run = run;
  }
  get intent() {
    return this.#run.model.names.intents[this.#run.kindOf(this.slot).intent];
  }
  get segment() {
    return this.#run.model.names.segments[this.#run.kindOf(this.slot).segment];
  }
  get channel() {
    return this.#run.model.names.channels[this.#run.kindOf(this.slot).channel];
  }
  get source() {
    return this.#run.model.names.sources[this.#run.kindOf(this.slot).source];
  }
  get attempt() {
    return this.#run.floor.whole[this.slot * width3 + attempt2] + 1;
  }
  get priority() {
    return this.#run.model.priorities[this.#run.floor.whole[this.slot * width3 + priority]];
  }
  get stakes() {
    return (this.#run.floor.whole[this.slot * width3 + flags2] & highStakes) !== 0 ? "high" : "normal";
  }
  get sensitive() {
    return (this.#run.floor.whole[this.slot * width3 + flags2] & sensitive) !== 0;
  }
  /** ĉ = Φ(ρ·Φ⁻¹(d) + √(1−ρ²)·Φ⁻¹(u)), the Gaussian copula of truth and noise. */
  get complexity() {
    const { floor, model } = this.#run;
    const r = this.slot * width2;
    return correlatedUniform(floor.real[r + uComplexity], floor.real[r + difficulty], model.policy.complexityCorrelation);
  }
};
var Ai = class {
  #run;
  slot = 0;
  talking = false;
  constructor(run) {
    this.#run = run;
  }
  get turn() {
    return this.talking ? this.#run.floor.whole[this.slot * width3 + turn] : 0;
  }
  get elapsed() {
    return this.talking ? this.#run.floor.whole[this.slot * width3 + turn] * this.#run.floor.real[this.slot * width2 + turnSeconds] : 0;
  }
  get confidence() {
    return this.talking ? statedConfidence(this.#run, this.slot) : 0;
  }
  get asked() {
    return this.talking ? this.#run.floor.whole[this.slot * width3 + asks] : 0;
  }
  get sessions() {
    return this.#run.aiSessions;
  }
  get up() {
    return this.#run.aiDown === 0;
  }
};
var Humans = class {
  #run;
  slot = 0;
  constructor(run) {
    this.#run = run;
  }
  get #line() {
    return this.#run.kindOf(this.slot).line;
  }
  /** Those who would take the contact now: not the ones kept for other work. ∞ when a group of the line is unlimited: somebody is always free. */
  get idle() {
    const line = this.#line;
    const { groups, lines: lines2 } = this.#run.model;
    const choices = line < 0 ? null : lines2[line].choices;
    if (choices === null) return this.#count(this.#run.staff.idle);
    let sum2 = 0;
    for (const choice2 of choices) {
      if (choice2.after > 0) continue;
      for (const group4 of choice2.groups) sum2 += groups[group4].unlimited ? Infinity : Math.max(0, this.#run.staff.idle[group4] - choice2.keepIdle);
    }
    return sum2;
  }
  get onDuty() {
    return this.#count(this.#run.staff.onDuty);
  }
  #count(byGroup) {
    const line = this.#line;
    if (line < 0) return 0;
    const { groups, lines: lines2 } = this.#run.model;
    let sum2 = 0;
    for (const group4 of lines2[line].groups) sum2 += groups[group4].unlimited ? Infinity : byGroup[group4];
    return sum2;
  }
  get open() {
    return this.#run.opening === null || this.#run.opening.isOpen(this.#run.kindOf(this.slot).channel, this.#run.now);
  }
  get queueLength() {
    const line = this.#line;
    return line < 0 ? 0 : this.#run.queues.length[this.#run.model.lines[line].queue];
  }
  /** Those who wait, and callbacks that keep their place among them. */
  get #ahead() {
    const { model, queues: queues2 } = this.#run;
    const owed = model.callback !== null && model.callback.keepsPlace ? queues2.callbacksDue[model.lines[this.#line].queue] : 0;
    return this.queueLength + owed;
  }
  get estimatedWait() {
    if (this.idle > 0) return 0;
    const agents2 = this.onDuty;
    const { handle, afterContact: afterContact3 } = this.#run.kindOf(this.slot);
    if (agents2 === 0 || handle === null) return Infinity;
    const work2 = handle.mean + (afterContact3?.mean ?? 0);
    return (this.#ahead + 1) * work2 / agents2;
  }
};
var Clock = class {
  #run;
  #day = 0;
  constructor(run) {
    this.#run = run;
  }
  get #today() {
    const { starts } = this.#run.model.days;
    while (this.#day + 1 < starts.length && starts[this.#day + 1] <= this.#run.now) this.#day++;
    return this.#day;
  }
  get hour() {
    return (this.#run.now - this.#run.model.days.starts[this.#today]) / 3600;
  }
  get weekday() {
    return WEEKDAYS6[this.#run.model.days.weekdays[this.#today] - 1];
  }
};
var FloorView = class {
  contact;
  ai;
  humans;
  clock;
  constructor(run) {
    this.contact = new Contact(run);
    this.ai = new Ai(run);
    this.humans = new Humans(run);
    this.clock = new Clock(run);
  }
  /** Points the view at a contact: at the door, or in conversation with the AI. */
  of(slot, talkingToAi) {
    this.contact.slot = this.ai.slot = this.humans.slot = slot;
    this.ai.talking = talkingToAi;
    return this;
  }
};

// src/sim/run.ts
var Counts = class {
  arrived = 0;
  contained = 0;
  served = 0;
  abandoned = 0;
  blocked = 0;
  lost = 0;
  refused = 0;
  calledBack = 0;
  events = 0;
  /** Needs born, and counted needs and entries that are still open: what the run waits for after its window. */
  born = 0;
  openNeeds = 0;
  openEntries = 0;
};
var Run = class {
  model;
  seed;
  replication;
  floor = new Floor();
  calendar;
  changes = new Changes();
  areas;
  queues;
  staff;
  /** Null: within each group all are alike. */
  people;
  /** Null: there is one for everybody. */
  telephoneLines;
  /** Null: nobody who waits has anything ahead but the end of patience. */
  waitMoments;
  /** Null: nobody's shift ends a talk. */
  cuts;
  /** Null: everybody works at full pace, whatever is in hand. */
  pacing;
  /** Null: no callbacks. */
  promises;
  births;
  rows;
  view;
  counts = new Counts();
  ledger = new Ledger();
  /** The human leg in the making. */
  leg = new LegFacts();
  /** By source. */
  streams;
  /** null: always open. */
  opening;
  now = 0;
  /** AI sessions in progress, and who waits for one (slots, first come first served). */
  aiSessions = 0;
  aiQueue = [];
  /** Outages of the AI under way: planned and random ones can overlap. */
  aiDown = 0;
  aiDownSince = 0;
  /** Where conversations can be cut off: the running number of each, by which they are told apart at one moment. */
  aiOrder;
  aiStarted = 0;
  /** Where a return can take the price of a resolution back: when it was charged, NaN: no charge stands. */
  aiCharged;
  #kinds;
  #calendarCapacity;
  constructor(model, seed2, replication, sink) {
    this.model = model;
    this.seed = seed2;
    this.replication = replication;
    this.#kinds = model.kinds;
    this.opening = model.opening === null ? null : new OpeningClock(model.opening);
    this.aiCharged = model.ai !== null && model.ai.takenBackWithin >= 0 ? this.floor.addColumn() : null;
    this.aiOrder = model.ai !== null && model.ai.outages !== null ? this.floor.addColumn() : null;
    this.calendar = new Calendar(this.floor.capacity);
    this.#calendarCapacity = this.floor.capacity;
    this.areas = new AreaClock(
      model.span,
      model.groups.length,
      model.queues.length,
      model.ai !== null && model.ai.outages !== null,
      model.groups.some(({ shrinkage: shrinkage3 }) => shrinkage3 !== null)
    );
    this.queues = new Queues(model, this.floor, this.areas);
    this.people = peopleOf2(model.groups, seed2, replication);
    this.staff = new Staff(model.groups, CHANNELS.length, this.areas, selectionOf(model.groups, this.people, seed2, replication));
    this.telephoneLines = telephoneLinesOf(model);
    this.waitMoments = model.lines.some(({ overflows }) => overflows.length > 0) ? new WaitMoments(this.floor) : null;
    this.cuts = cutsOf(model, this.floor, this.staff.hours);
    this.pacing = pacingOf(model, this.floor, this.staff);
    this.promises = model.callback === null ? null : new Promises(this.floor);
    this.streams = model.sources.map((source3) => new Stream(seed2, replication, source3.stream));
    this.births = new Births(model, ratesOf(model, seed2, replication, this.streams), this.streams);
    this.rows = new RowWriter(model, this.floor, sink);
    this.view = new FloorView(this);
  }
  kindOf(slot) {
    return this.#kinds[this.floor.whole[slot * width3 + kind2]];
  }
  /** Draws a pair at the address of the current attempt; the two numbers are the stream's `first` and `second`. */
  drawAttempt(slot, step, pair2) {
    const { whole: whole2 } = this.floor;
    const w = slot * width3;
    const stream = this.streams[this.#kinds[whole2[w + kind2]].source];
    stream.draw(whole2[w + needLow], whole2[w + needHigh], whole2[w + attempt2], step, pair2);
    return stream;
  }
  /** A free slot with room for an event. The floor's arrays may be new afterwards. */
  takeSlot() {
    const slot = this.floor.take();
    if (this.floor.capacity > this.#calendarCapacity) {
      this.#calendarCapacity = this.floor.capacity;
      this.calendar.grow(this.floor.capacity);
    }
    return slot;
  }
};

// src/sim/simulate.ts
var LOOK_EVERY = 1023;
function simulate(model, seed2, replication, sink) {
  const run = new Run(model, seed2, replication, sink);
  const { areas, births, calendar, changes, counts } = run;
  planStaff(run);
  planOutages(run);
  const { cut: cut2, horizon, windowEnd } = model.span;
  const end4 = cut2 ? windowEnd : horizon;
  for (; ; ) {
    const eventTime = calendar.nextTime;
    const birthTime = births.next;
    const changeTime = changes.next;
    const customers = eventTime < birthTime ? eventTime : birthTime;
    const time = changeTime < customers ? changeTime : customers;
    if (time >= end4 || time === Infinity) break;
    if (customers === Infinity && end4 === Infinity && counts.openNeeds === 0) break;
    if (time >= windowEnd && counts.openNeeds === 0 && counts.openEntries === 0) break;
    if (time < run.now) throw new InvariantError(`the clock would fall from ${run.now} to ${time}`, run);
    run.now = time;
    areas.advance(time);
    counts.events++;
    if (changeTime === time) changes.happen(run);
    else if (eventTime < birthTime || eventTime === birthTime && !calendar.nextIsArrival) {
      happen(run, calendar.pop());
      calendar.close();
    } else bear(run);
    if ((counts.events & LOOK_EVERY) === 0) checkNobodyIdle(run);
  }
  finish(run, end4);
  return tallyOf(run);
}
function happen(run, slot) {
  switch (run.floor.stateOf(slot)) {
    case ai3:
      aiEvent(run, slot);
      break;
    case waiting:
      waitMoment(run, slot);
      break;
    case talking:
      if (run.cuts !== null && run.cuts.isCut(slot)) endCutTalk(run, slot);
      else endTalk(run, slot);
      break;
    case wrapUp:
      endWrapUp(run, slot);
      break;
    case callbackLater:
      callDue(run, slot);
      break;
    case ringing:
      endRinging(run, slot);
      break;
    case away:
      comeBack(run, slot);
      break;
    default:
      throw new InvariantError(`slot ${slot} has an event in state ${run.floor.stateOf(slot)}`, run, slot);
  }
}
function finish(run, end4) {
  const { floor } = run;
  checkCounts(run);
  const followed = run.counts.openNeeds > 0 || run.counts.openEntries > 0;
  if (end4 !== Infinity) run.now = Math.max(run.now, followed ? end4 : run.model.span.windowEnd);
  run.areas.advance(run.now);
  checkTimes2(run);
  for (let slot = 0; slot < floor.used; slot++) {
    const state2 = floor.stateOf(slot);
    if (state2 === free || state2 === wrapUp) continue;
    const owed = state2 === callbackDue || state2 === callbackLater || state2 === ringing;
    if (state2 === waiting) closeOpenWait(run, slot);
    if (owed) closeOpenPromise(run, slot);
    if ((floor.whole[slot * width3 + flags2] & counted) === 0) continue;
    if (state2 === ai3) forgetPlan(run, slot);
    if (state2 !== away && !owed) run.rows.contact(slot, open2, run.now);
    run.rows.need(slot, open2, run.now);
  }
  run.rows.finish();
}
function tallyOf(run) {
  const { counts } = run;
  const areas = run.areas.finish(run.now);
  run.rows.areas(areas);
  return {
    arrived: counts.arrived,
    contained: counts.contained,
    served: counts.served,
    abandoned: counts.abandoned,
    blocked: counts.blocked,
    lost: counts.lost,
    // Absent where nothing ever closes.
    ...run.opening === null ? {} : { refused: counts.refused },
    ...run.model.callback === null ? {} : { calledBack: counts.calledBack },
    inSystem: attemptsInProgress(run),
    events: counts.events,
    customersHash: run.births.customersHash,
    born: run.counts.born
  };
}

// src/sim/origin.ts
var direct = 0;
var escalated = 1;
var forced2 = 2;
var aiDown2 = 3;
var callback3 = 4;
function originOf(flags5) {
  if ((flags5 & callback2) !== 0) return callback3;
  return (flags5 & forced) !== 0 ? (flags5 & aiDown) !== 0 ? aiDown2 : forced2 : (flags5 & handoff3) !== 0 ? escalated : direct;
}

// src/sim/path.ts
var aiOnly2 = 0;
var escalated2 = 1;
var humanOnly2 = 2;
var none = 3;
function pathOf2(flags5) {
  if ((flags5 & everAi) !== 0) return (flags5 & everHuman) !== 0 ? escalated2 : aiOnly2;
  return (flags5 & everHuman) !== 0 ? humanOnly2 : none;
}

// test/support/rows.ts
var bit = (flags5, flag3) => (flags5 & flag3) !== 0 ? 1 : 0;
function kindOf2(kinds, kind5) {
  const { source: source3, intent: intent3, segment: segment2, channel } = kinds[kind5];
  return { source: source3, intent: intent3, segment: segment2, channel };
}
function needRow({ rows }, row2, kinds) {
  const at2 = row2 * width5;
  const flags5 = rows[at2 + flags4];
  const end4 = rows[at2 + end3];
  const resolved2 = bit(flags5, resolved);
  return {
    ...kindOf2(kinds, rows[at2 + kind4]),
    born: rows[at2 + born2],
    closed: rows[at2 + closed2],
    end: end4,
    path: pathOf2(flags5),
    resolved: resolved2,
    resolvedFirst: rows[at2 + attempt4] === 0 ? resolved2 : 0,
    resolvedByAi: end4 === contained && (flags5 & (everEscalated | everHuman)) === 0 ? resolved2 : 0,
    attempts: rows[at2 + attempt4] + 1,
    transfers: rows[at2 + transfers3],
    wait: rows[at2 + wait3],
    repeated: rows[at2 + repeated2],
    reauthentications: rows[at2 + reauthentications],
    humanSeconds: rows[at2 + humanSeconds2],
    aiSeconds: rows[at2 + aiSeconds2],
    aiCost: rows[at2 + aiCost2],
    prefersHuman: bit(flags5, prefersHuman),
    satisfied: rows[at2 + satisfied],
    rating: rows[at2 + rating],
    satisfiedPerfect: rows[at2 + satisfiedPerfect],
    answersSurvey: rows[at2 + answersSurvey]
  };
}
function contactRow({ rows }, row2, kinds) {
  const at2 = row2 * width4;
  const flags5 = rows[at2 + flags3];
  const end4 = rows[at2 + end2];
  return {
    ...kindOf2(kinds, rows[at2 + kind3]),
    attempt: rows[at2 + attempt3],
    arrived: rows[at2 + arrived2],
    ended: rows[at2 + ended],
    end: end4,
    resolved: end4 === contained || end4 === served ? bit(flags5, resolved) : 0,
    metAi: bit(flags5, metAi),
    sentToHuman: (flags5 & decided) === 0 ? -1 : bit(flags5, sentToHuman),
    forced: bit(flags5, forced),
    trigger: rows[at2 + trigger3],
    aiWouldResolve: bit(flags5, aiWouldResolve),
    entitled: isEntitled(flags5) ? 1 : 0,
    confidence: rows[at2 + confidence2],
    metOutage: bit(flags5, aiDown),
    charged: bit(flags5, charged),
    tookBack: bit(flags5, tookBack)
  };
}
function legRow({ rows }, row2, kinds) {
  const at2 = row2 * width;
  const flags5 = rows[at2 + flags];
  return {
    ...kindOf2(kinds, rows[at2 + kind]),
    queue: rows[at2 + queue2],
    group: rows[at2 + group2],
    attempt: rows[at2 + attempt],
    origin: originOf(flags5),
    entered: rows[at2 + entered],
    wait: rows[at2 + wait],
    waited: bit(flags5, waited),
    end: rows[at2 + end],
    work: rows[at2 + work],
    talk: rows[at2 + talk],
    afterContact: rows[at2 + afterContact],
    resolved: bit(flags5, humanResolves),
    completeness: rows[at2 + completeness],
    fidelity: rows[at2 + fidelity],
    noRepetition: rows[at2 + noRepetition],
    transitionTime: rows[at2 + transitionTime],
    rightDestination: rows[at2 + rightDestination],
    fatal: rows[at2 + fatal],
    repeatSeconds: rows[at2 + repeatSeconds],
    lostByPacket: bit(flags5, lostByPacket),
    asked: bit(flags5, asked)
  };
}

// test/support/world.ts
var VOCABULARY = { policies: POLICIES, metrics: METRICS, presets: PRESETS };
function memory(text4) {
  return {
    read: (path) => {
      if (path === "test.yaml") return text4;
      throw Object.assign(new Error(`no file ${path}`), { code: "ENOENT" });
    },
    resolve: (_from, relative) => relative
  };
}
async function resolvedFrom(text4) {
  const { resolved: resolved2, problems } = await readScenario("test.yaml", memory(text4), VOCABULARY);
  if (resolved2 === null)
    throw new Error(problems.map((p) => `${p.place.line ?? 0}:${p.place.column ?? 0} ${p.place.path ?? ""}: ${p.message} (${p.help ?? ""})`).join("\n"));
  return resolved2;
}
function each(count3, act) {
  for (let row2 = 0; row2 < count3; row2++) act(row2);
}
function observe(model, seed2 = "test", replication = 0) {
  const needs = [];
  const contacts = [];
  const legs = [];
  let areas;
  const sink = {
    needs: (batch) => each(batch.length, (row2) => needs.push(needRow(batch, row2, model.kinds))),
    contacts: (batch) => each(batch.length, (row2) => contacts.push(contactRow(batch, row2, model.kinds))),
    legs: (batch) => each(batch.length, (row2) => legs.push(legRow(batch, row2, model.kinds))),
    areas: (value) => areas = value
  };
  const tally = simulate(model, seed2, replication, sink);
  return { needs, contacts, legs, areas, tally };
}

// test/support/random-scenario.ts
async function modelsOf(text4) {
  const resolved2 = await resolvedFrom(text4);
  const loaded = await loadAttachments(resolved2, (file) => file);
  if ("problems" in loaded) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  return new Map(resolved2.arms.map((arm) => [arm.id, compileModel({ arm, definition: policyNamed(arm.type), attachments: loaded.attachments, compileRule })]));
}
var oneOf2 = (...texts) => fc.constantFrom(...texts);
var maybe = (text4) => fc.oneof(fc.constant(""), text4);
var pair = (key, value) => value.map((text4) => `${key}: ${text4}`);
var block = (...entries2) => fc.tuple(...entries2).map(braces);
var braces = (entries2) => `{ ${entries2.filter((entry2) => entry2 !== "").join(", ")} }`;
var share2 = oneOf2("0%", "10%", "30%", "50%", "80%", "100%");
var someShare = oneOf2("10%", "30%", "50%", "80%");
var short = oneOf2("0s", "10s", "30s", "1m");
var length = oneOf2("30s", "1m", "2m", "5m", "10m");
var lawOf = (mean) => fc.oneof(
  { weight: 6, arbitrary: mean },
  { weight: 6, arbitrary: mean.map((m) => `{ exponential: { mean: ${m} } }`) },
  { weight: 4, arbitrary: mean.map((m) => `{ lognormal: { mean: ${m}, cv: 0.8 } }`) },
  { weight: 3, arbitrary: oneOf2("{ uniform: { from: 1m, to: 5m } }", "{ points: [[0s, 10%], [2m, 60%], [10m, 100%]] }") },
  // Its table takes longer to make than a whole run.
  { weight: 1, arbitrary: mean.map((m) => `{ mixture: { quick: { share: 70%, constant: 1m }, slow: { share: 30%, exponential: { mean: ${m} } } } }`) }
);
var law = lawOf(length);
var INTENTS = ["ask", "buy", "complain"];
var SEGMENTS = ["plain", "gold"];
var GROUPS = ["first", "second", "third"];
var aiSide = block(
  maybe(pair("resolves", share2)),
  maybe(pair("concentration", oneOf2("0", "0", "2"))),
  maybe(pair("notices-failure", share2)),
  maybe(pair("transfers-needlessly", someShare)),
  fc.oneof(
    fc.tuple(oneOf2("1", "3", "5"), maybe(oneOf2(", cv: 0.5"))).chain(([mean, cv]) => short.map((turn2) => `turns: { mean: ${mean}${cv} }, turn: ${turn2}`)),
    pair("duration", fc.oneof(fc.constant("0s"), law))
  )
);
var humanSide = block(
  pair("handle", fc.oneof(fc.constant("0s"), law, law, law)),
  maybe(pair("resolves", share2)),
  maybe(pair("resolves-concentration", oneOf2("0", "0", "2"))),
  maybe(pair("difficulty-correlation", oneOf2("0.7", "-0.4"))),
  maybe(pair("after-contact", fc.oneof(short, law))),
  maybe(pair("by-channel", block(pair("chat", block(pair("handle", law), maybe(pair("after-contact", short)))))))
);
var intent2 = (withAi) => block(
  maybe(pair("stakes", oneOf2("high", "{ high: 30% }"))),
  maybe(pair("sensitive", someShare)),
  withAi ? pair("ai", aiSide) : fc.constant(""),
  pair("human", humanSide)
);
var mixOf = (ids, count3) => oneOf2(...count3 === 1 ? ["100%"] : count3 === 2 ? ["50% 50%", "80% 20%", "0% 100%"] : ["40% 30% 30%", "0% 50% 50%"]).map(
  (shares) => braces(shares.split(" ").map((share3, index) => `${ids[index]}: ${share3}`))
);
var contact2 = ({ intents, segments }) => block(
  pair(
    "arrives",
    fc.integer({ min: 0, max: 180 }).map((minutes) => `${minutes}m`)
  ),
  pair("intent", oneOf2(...INTENTS.slice(0, intents))),
  segments === 0 ? fc.constant("") : pair("segment", oneOf2(...SEGMENTS.slice(0, segments))),
  maybe(pair("priority", oneOf2("0", "1", "3", "-1"))),
  maybe(pair("handle", length)),
  maybe(pair("patience", oneOf2("none", "0s", "2m", "5m"))),
  maybe(pair("ai-resolves", oneOf2("true", "false"))),
  maybe(pair("needs-human", oneOf2("true", "false")))
);
var contactList = (size2) => fc.array(contact2(size2), { minLength: 1, maxLength: 60 }).map((contacts) => `contacts: [ ${contacts.map((text4, i) => text4.replace("{ ", `{ id: c${i}, `)).join(", ")} ]`);
var dayFactor2 = oneOf2("", "", ", day-factor: { cv: 30% }", ", day-factor: { cv: 60%, correlation: 50% }", ", day-factor: { cv: 30%, correlation: 100% }");
var someArrivals = fc.oneof(
  oneOf2(
    'arrivals: { steps: [["02:30", 10/h], ["09:20", 40/h], ["11:00", 0/h], ["12:00", 20/h]], by-weekday: { mon: 0.7 } }',
    'arrivals: { points: [["01:00", 20/h], ["02:30", 50/h], ["09:20", 40/h], ["10:00", 0/h], ["12:00", 20/h]] }'
  ),
  oneOf2("6/h", "15/h", "30/h").map((perHour) => `arrivals: { rate: ${perHour} }`),
  oneOf2("100", "400").map((perDay) => `arrivals: { per-day: ${perDay}, by-interval: [0, 0, 0, 1, 1, 4, 2, 1] }`),
  oneOf2("100", "400").map(
    (perDay) => `arrivals: { per-day: ${perDay}, by-interval: [2, 1, 0, 0, 0, 1, 1, 4, 2, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1], by-weekday: { mon: 0.5 } }`
  )
);
var rate2 = fc.tuple(someArrivals, dayFactor2).map(([text4, factor2]) => text4.replace(/ }$/, `${factor2} }`));
var surges2 = oneOf2(
  "",
  "",
  "surges: { a: { from: 2026-03-02T09:10, length: 1h, factor: 3 }, b: { from: 2026-03-29T01:15, length: 45m, factor: 2, extra-intents: { ask: 100% } } }",
  "surges: { a: { from: 2026-03-02T08:10, length: 2h, factor: 2, extra-intents: { ask: 100% } }, b: { from: 2026-03-02T10:00, length: 2h, factor: 1.5 } }"
);
var dayTypes2 = oneOf2("", "", "day-types: { calm: { share: 30%, factor: 0.4 }, storm: { share: 50%, dates: [2026-03-03], factor: 2.7 } }");
var patience3 = fc.oneof(
  length,
  law,
  block(
    fc.oneof(length, length).map((mean) => `exponential: { mean: ${mean} }`),
    maybe(pair("balks", someShare)),
    maybe(oneOf2("never-leaves: 10%", "never-leaves: 20%")),
    maybe(pair("by-intent", block(pair("ask", fc.oneof(fc.constant("none"), law))))),
    maybe(pair("by-channel", block(pair("chat", fc.oneof(fc.constant("none"), length)))))
  )
);
var source2 = (size2, list) => block(
  pair("channel", oneOf2("voice", "chat")),
  list ? contactList(size2) : rate2,
  pair("intents", mixOf(INTENTS, size2.intents)),
  size2.segments === 0 ? fc.constant("") : pair("segments", mixOf(SEGMENTS, size2.segments)),
  maybe(pair("patience", patience3)),
  maybe(
    pair(
      "redial",
      block(
        pair("after-abandonment", someShare),
        maybe(pair("after-busy", someShare)),
        pair("delay", fc.oneof(fc.constant("0s"), lawOf(oneOf2("5m", "20m")))),
        maybe(pair("delay-after-busy", oneOf2("0s", "1m"))),
        maybe(oneOf2("persistence: 50%", "persistence: 80%")),
        maybe(oneOf2("at-most: 1", "at-most: 3"))
      )
    )
  )
);
var agents = fc.oneof(
  oneOf2("1", "2", "4"),
  oneOf2("1", "3"),
  oneOf2(
    '{ early: { from: "09:00", to: "10:30", agents: 2 }, late: { from: "11:00", to: "14:00", agents: 1 } }',
    '{ all: { from: "08:00", to: "10:00", agents: 4 }, few: { from: "10:00", to: "24:00", agents: 1 } }',
    '{ short: { from: "09:30", to: "10:00", agents: 1 }, next: { from: "10:05", to: "10:20", agents: 2 }, last: { from: "10:20", to: "22:00", agents: 3 } }'
  ),
  fc.constant("unlimited")
);
var shifts = fc.tuple(
  oneOf2(
    '{ early: { start: "08:00", length: 2h30m, break: { after: 1h30m, length: 15m }, agents: 2 }, late: { start: "10:00", length: 6h, break: [{ after: 20m, length: 10m }, { after: 1h, length: 5m }], agents: 2 } }',
    '{ night: { start: "22:00", length: 12h, agents: [ana] }, day: { start: "10:30", length: 5h, break: { after: 0s, length: 10m }, agents: [ana, bo] } }',
    '{ short: { start: "09:00", length: 40m, agents: 3 }, next: { start: "09:40", length: 30m, agents: 2 }, rest: { days: every, start: "10:15", length: 8h, agents: 1 } }'
  ),
  oneOf2("", ", shift-end: finish", ", shift-end: hand-over", ", shift-end: hand-over", ", shift-end: drop")
).map(([text4, end4]) => `shifts: ${text4}${end4}`);
var differences = oneOf2(
  ...["", "", "", ""],
  "select: random",
  "select: fixed-order",
  "select: least-loaded",
  "tenure: { novice: 40%, skilled: 60% }, select: best-skill",
  "agent-spread: { speed-cv: 30%, resolves-sd: 20pp }, select: fixed-order",
  "tenure: { novice: 100% }, agent-spread: { speed-cv: 15% }"
);
var withDifferences = ([there2, more]) => there2.includes("unlimited") || more === "" ? there2 : `${there2}, ${more}`;
var shrinkageFor = (groups) => {
  const size2 = groups.join().length % 4;
  if (size2 === 0) return "shrinkage: { absence: 30% }";
  return size2 === 1 && !groups.some((text4) => text4.includes("[ana")) ? "shrinkage: { planned: 30%, absence: 10%, rounds: up }" : "";
};
var TENURES = "tenures: { novice: { speed: 0.8, resolves: -10pp }, skilled: { resolves: +5pp } }";
var group3 = (size2, index) => block(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(pair("agents", agents), differences).map(withDifferences) },
    { weight: 1, arbitrary: fc.tuple(shifts, differences).map(withDifferences) }
  ).map((text4) => text4.replaceAll("ana", `ana-${index}`).replaceAll("bo]", `bo-${index}]`)),
  maybe(
    oneOf2(
      "channels: { voice: {}, chat: { slots: 2 } }",
      "channels: { voice: {}, chat: { slots: 3 } }",
      "channels: { voice: {}, chat: { slots: 3, pace: [100%, 81%, 62%] } }",
      "channels: { voice: {}, chat: { slots: 2, total-pace: [0.9, 1.3] } }",
      ...index === 0 ? [] : ["channels: { chat: { slots: 2 } }", "channels: { voice: {} }"]
    )
  ),
  index === 0 && size2.intents > 1 ? fc.constant("") : maybe(
    pair(
      "skills",
      block(
        pair(
          "ask",
          block(maybe(pair("preference", oneOf2("1", "2"))), maybe(pair("speed", oneOf2("0.5", "1.25"))), maybe(pair("resolves", oneOf2("+10pp", "-20pp"))))
        )
      )
    )
  ),
  maybe(oneOf2("cost: 30 EUR/h"))
  // Who is cut short by the end of a shift has no pace.
).map((text4) => /shift-end: (?:hand-over|drop)/.test(text4) ? text4.replace(/, (?:total-)?pace: \[[^\]]*\]/g, "") : text4);
var order = oneOf2("", "order: [priority, escalated, oldest]", "order: [escalated, priority, oldest]", "order: [oldest]", "order: [escalated]");
var places2 = maybe(pair("places", oneOf2("0", "1", "3")));
var lines = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: oneOf2("lines: 2", "lines: 5") });
var ageing = maybe(oneOf2("ageing: 1m", "ageing: 5m"));
var queues = (size2, groupTexts, withAi, calls) => fc.tuple(order, ageing).chain(([written2, ages]) => {
  const order2 = [written2, /oldest\]|: \[oldest|^$/.test(written2) && written2 !== "order: [oldest]" ? ages : ""].filter((text4) => text4 !== "").join(", ");
  const full = maybe(oneOf2(withAi ? "when-full: ai" : "when-full: blocked", ...calls ? ["when-full: callback"] : []));
  const choice2 = (name) => {
    const several = !groupTexts[GROUPS.indexOf(name)].includes("agents: 1");
    const kept = several ? oneOf2("", "keep-idle: 1", "keep-idle: 1") : fc.constant("");
    const conditions = fc.tuple(kept, oneOf2("", "after: 1m", "after: 2m")).map((both2) => braces([`group: ${name}`, ...both2]));
    return fc.oneof({ weight: 3, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: conditions });
  };
  const groups = (names) => fc.oneof(
    { weight: 3, arbitrary: fc.tuple(...names.map(choice2)).map((choices) => `groups: [${choices.join(", ")}]`) },
    { weight: 1, arbitrary: fc.constant(`groups: [[${names.join(", ")}]]`) }
  );
  const all = GROUPS.slice(0, size2.groups);
  const queue3 = (takes2, names) => fc.tuple(groups(names), calls ? places2.map((text4) => text4.replace("0", "1")) : places2, lines, full).map(([served2, ...some]) => braces([takes2, served2, order2, ...some]));
  return fc.oneof(
    fc.constant(""),
    pair("all", queue3("", all)).map((one) => `queues: { ${one} }`),
    pair("all", queue3("", [...all].reverse())).map((one) => `queues: { ${one} }`),
    fc.tuple(pair("calls", queue3("takes: { channels: [voice] }", all)), pair("rest", queue3("", [...all].reverse()))).map((both2) => `queues: ${braces(both2)}`),
    fc.tuple(pair("asks", queue3("takes: { intents: [ask] }", all)), pair("rest", queue3("", all))).map((both2) => `queues: ${braces(both2)}`)
  );
});
var openingHours = (withAi, calls) => fc.tuple(
  oneOf2(
    'all: { from: "09:30", to: "11:15" }',
    'all: { from: "09:00", to: "10:00" }, late: { from: "10:30", to: "13:00" }, chats: { from: "08:00", to: "10:45", channels: [chat] }'
  ),
  oneOf2("queue", "refuse", ...withAi ? ["ai-only", "ai-only"] : [], ...calls ? ["callback-next-day", "callback-next-day"] : []),
  oneOf2("queue", "refuse", ...calls ? ["callback-next-day"] : [])
).map(([opening2, voice, chat]) => `opening: { ${opening2} }, closed: { voice: ${voice}, chat: ${chat} }`);
var callback4 = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: pair(
      "callback",
      block(
        maybe(oneOf2("accepted: 50%", "accepted: 80%")),
        maybe(oneOf2("offered-above: 1m", "offered-above: 5m")),
        maybe(oneOf2("within: 5m", "within: 30m")),
        oneOf2("", "answers: 50%", "answers: 50%, ring: 30s", "answers: 80%, attempts: 2, ring: 1m", "answers: 50%, attempts: 3, again-after: 5m"),
        maybe(oneOf2("keeps-place: false", "keeps-place: false, keep-idle: 1"))
      )
    )
  }
);
var humans2 = (size2, withAi) => fc.tuple(...GROUPS.slice(0, size2.groups).map((id2, index) => pair(id2, group3(size2, index)))).chain((groups) => fc.tuple(fc.constant(groups), groups.every((text4) => text4.includes("unlimited")) ? fc.constant("") : callback4)).chain(
  ([groups, calls]) => fc.tuple(
    queues(size2, groups, withAi, calls !== ""),
    fc.constant(calls),
    fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant("lines: 4") }),
    groups.join(" ").includes("unlimited") ? fc.constant("") : fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: openingHours(withAi, calls !== "") })
  ).map((some) => `humans: ${braces([TENURES, shrinkageFor(groups), `groups: ${braces(groups)}`, ...some])}`)
);
var confidence3 = oneOf2("confidence: { auc: 0.75 }", "confidence: { auc: 0.9, shift: 0.8, slope: 0.7 }", "confidence: { auc: 1 }", "confidence: { auc: 0.5 }");
var asks2 = oneOf2("asks-for-human: { prefers-human: 40%, otherwise: 10%, failing: 20% }", "asks-for-human: { failing: 30% }");
var sessions = maybe(
  fc.tuple(oneOf2("1", "2", "5"), oneOf2("", ", when-full: queue", ", when-full: lost")).map(([limit2, full]) => `sessions: { limit: ${limit2}${full} }`)
);
var outages2 = fc.tuple(
  oneOf2(
    "windows: { one: { from: 20m, length: 10m } }",
    "windows: { one: { from: 5m, length: 1h }, two: { from: 1h, length: 20m } }",
    "random: { up: { exponential: { mean: 15m } }, down: { exponential: { mean: 4m } } }",
    "random: { up: 10m, down: 5m }, windows: { one: { from: 12m, length: 18m } }"
  ),
  maybe(oneOf2("new-contacts: humans", "new-contacts: queue", "new-contacts: lost")),
  maybe(oneOf2("in-progress: finish", "in-progress: humans", "in-progress: lost", "in-progress: pause"))
).map((parts2) => `outages: ${braces(parts2)}`);
var price = maybe(
  oneOf2(
    "price: { per-attempt: 0.1 EUR, per-minute: 0.07 EUR, per-resolution: 0.9 EUR }",
    "price: { per-minute: 0.07 EUR, per-resolution: 0.9 EUR, taken-back-within: 10m }"
  )
);
var drift2 = (signals) => maybe(
  oneOf2(
    "drift: { resolves: -20pp, each: 1h, from: 20m }",
    signals.confidence ? "drift: { resolves: +10pp, shift: 0.5, each: 1h }" : "drift: { resolves: +10pp, each: 1h }"
  )
);
var item = fc.oneof(
  share2,
  fc.tuple(share2, share2).map(([present, faithful]) => `{ present: ${present}, faithful: ${faithful} }`)
);
var perItem2 = (value) => block(...["transcript", "identity-and-history", "summary", "actions-taken", "reason"].map((name) => maybe(pair(name, value))));
var someHandoff = block(
  maybe(pair("context", perItem2(item))),
  maybe(pair("briefing", block(maybe(pair("expects", share2)), maybe(pair("emotion", share2))))),
  maybe(pair("re-authenticate", share2)),
  maybe(oneOf2("verification-required: true")),
  maybe(
    pair(
      "effects",
      block(
        maybe(pair("reading", perItem2(short))),
        maybe(pair("repeating", perItem2(short))),
        maybe(pair("re-authentication", short)),
        maybe(oneOf2("misdirection: { extra: 45s, resolves: -15pp }"))
      )
    )
  )
);
var poorHandoff = oneOf2(
  "{ context: { transcript: 50%, identity-and-history: { present: 80%, faithful: 50% }, summary: { present: 50%, faithful: 30% }, reason: 30% }, re-authenticate: 50%, effects: { reading: { transcript: 10s, reason: 5s }, repeating: { transcript: 40s, summary: 20s, reason: 10s }, re-authentication: 25s, misdirection: { extra: 45s, resolves: -40pp } } }"
);
var handoff4 = fc.oneof(someHandoff, poorHandoff);
var returns4 = block(
  pair("after", block(pair("unresolved", someShare), maybe(pair("served", someShare)), maybe(pair("contained", share2)))),
  pair("delay", fc.oneof(fc.constant("0s"), lawOf(oneOf2("10m", "1h")))),
  pair("at-most", oneOf2("1", "3"))
);
var satisfaction3 = oneOf2(
  "{ level: 1.4, unresolved: -2, extra-contact: -0.4, wait-minute: -0.1, transfer: -0.3, repetition: -0.25, re-authentication: -0.2, human-got: 0.3, human-denied: -0.6, abandoned: -1 }",
  "{ level: 1, unresolved: -1, extra-contact: 0, wait-minute: -0.2, transfer: 0, repetition: -0.5, re-authentication: 0, human-got: 0, human-denied: 0, abandoned: -2, thresholds: [-3, -1, 0, 2], survey: { contained: 10%, human: 30%, abandoned: 5% } }"
);
var RULES = [
  "contact.segment == 'gold' && ai.turn > 1.0",
  "contact.complexity > 0.6",
  "ai.confidence < 0.5",
  "contact.attempt > 1.0 || contact.priority >= 1.0",
  "ai.elapsed > duration('1m') && ai.asked == 0.0",
  "contact.stakes == 'high' && contact.channel == 'voice'"
];
var LIVE_RULES = [
  "humans.idle > 0.0",
  "humans.estimatedWait < duration('2m')",
  "humans.queueLength > 1.0",
  "ai.sessions > 1.0",
  "!ai.up || ai.turn > 2.0",
  "clock.hour > 10.0 && clock.weekday == 'mon'",
  "humans.onDuty < 2.0"
];
var rulesFor = (rules, size2) => rules.filter((text4) => size2.segments > 1 || !text4.includes("gold"));
var trigger4 = (size2, signals) => {
  const ruled = (rules) => oneOf2(...rules).map((text4) => `{ on: rule, if: "${text4}" }`);
  return fc.oneof(
    oneOf2("{ on: sensitive-topic }", "{ on: high-stakes }", "{ on: turns, above: 2 }", "{ on: time, above: 1m }", "{ on: failure }", "{ on: always }"),
    ...signals.confidence ? [oneOf2("{ on: low-confidence, below: 40% }", "{ on: low-confidence, below: 70% }")] : [],
    ...signals.asks ? [oneOf2("{ on: asks-for-human }", "{ on: asks-for-human, times: 2 }")] : [],
    ...signals.sessions ? [oneOf2("{ on: ai-full }")] : [],
    ...signals.outages ? [oneOf2("{ on: ai-down }")] : [],
    ruled(rulesFor(RULES, size2)),
    ruled(rulesFor(LIVE_RULES, size2))
  );
};
var escalate2 = (size2, signals) => fc.array(trigger4(size2, signals), { maxLength: 3 }).map((triggers) => `escalate: [ ${triggers.map((text4, i) => text4.replace("{ ", `{ id: t${i}, `)).join(", ")} ]`);
var route = (size2) => fc.tuple(
  fc.array(
    oneOf2(...rulesFor([...RULES, ...LIVE_RULES], size2)).chain((text4) => oneOf2("ai", "human").map((to) => `{ if: "${text4}", to: ${to} }`)),
    { maxLength: 2 }
  ),
  oneOf2("{ to: ai }", "{ to: human }")
).map(([rules, rest]) => `route: [ ${[...rules, rest].join(", ")} ]`);
var policies = (size2, withAi, signals) => {
  const humansOnly = oneOf2("humans: { type: human-only }, assisted: { type: human-first }");
  if (!withAi) return humansOnly.map((text4) => `policies: { ${text4} }`);
  return fc.tuple(
    humansOnly,
    escalate2(size2, signals),
    route(size2),
    maybe(oneOf2("complexity: { correlation: 0.6 }", "complexity: { correlation: 0 }")),
    maybe(escalate2(size2, signals))
  ).map(
    ([humansOnly2, escalate3, route2, complexity, dynamicEscalate]) => `policies: { ${humansOnly2}, ai-alone: { type: ai-only }, best: { type: oracle }, first: { type: ai-first, ${escalate3} }, dynamic: ${braces(["type: dynamic", route2, complexity, dynamicEscalate])} }`
  );
};
var byTime = fc.tuple(
  oneOf2('day: "09:00-12:00", start: 2026-03-02', "length: 4h, start: 2026-03-02T08:30", "length: 3h, start: 2026-03-29T01:00, timezone: Europe/Paris"),
  maybe(oneOf2("lead-in: 1h", "lead-in: 2h30m")),
  oneOf2("end: cut", "follow: 30m", "follow: 3h", "follow: 12h"),
  maybe(oneOf2("interval: 15m", "interval: 1h"))
).map((parts2) => parts2.filter((part) => part !== "").join(", "));
var byNeeds = oneOf2("20", "60", "120").map((needs) => `needs: ${needs}, start: 2026-03-02T09:00`);
var experiment2 = fc.oneof({ weight: 4, arbitrary: byTime }, { weight: 1, arbitrary: byNeeds });
var size = fc.record({ intents: fc.integer({ min: 1, max: 3 }), segments: fc.integer({ min: 0, max: 2 }), groups: fc.integer({ min: 1, max: 3 }) });
var tiedScenario = fc.tuple(
  fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean()).map(
      ([arrives, handle, patience4, first, resolves]) => `arrives: ${arrives}m, handle: ${handle}m, patience: ${patience4}m, priority: ${first ? 1 : 0}, ai-resolves: ${resolves}`
    ),
    { minLength: 20, maxLength: 80 }
  ),
  oneOf2(
    "agents: 1",
    "agents: 2",
    'shifts: { one: { start: "09:00", length: 20m, break: { after: 5m, length: 5m }, agents: 2 }, two: { start: "09:20", length: 2h, agents: 1 } }, shift-end: hand-over',
    'shifts: { one: { start: "08:00", length: 1h10m, agents: 2 }, two: { start: "09:10", length: 8m, agents: [ana] }, more: { start: "09:18", length: 3h, break: { after: 4m, length: 1m }, agents: [ana, bo] } }, shift-end: drop',
    'agents: { open: { from: "09:00", to: "09:20", agents: 2 }, again: { from: "09:23", to: "09:40", agents: 1 }, late: { from: "09:40", to: "12:00", agents: 3 } }'
  ),
  oneOf2("channels: { voice: {} }", "channels: { voice: { slots: 2 } }"),
  oneOf2("0s", "1m", "2m"),
  order,
  oneOf2("", "sessions: { limit: 2, when-full: queue }", "sessions: { limit: 1 }"),
  oneOf2(
    "",
    "",
    "outages: { windows: { one: { from: 5m, length: 4m } }, new-contacts: queue, in-progress: pause }",
    "outages: { random: { up: 6m, down: 3m } }"
  ),
  oneOf2("[desk]", "[desk, { group: back, after: 2m }]", "[{ group: desk, after: 1m }, { group: back, keep-idle: 1 }]", "[[desk, back]]"),
  oneOf2("", "lines: 3", "ageing: 1m")
).map(
  ([contacts, agents2, channels, afterContact3, order2, sessions2, outages3, groups, more]) => [
    "schema: tandem/scenario@1",
    "id: ties",
    "experiment: { length: 2h, start: 2026-03-02T09:00, follow: 1h, replications: 1 }",
    `intents: { ask: { ai: { turns: { mean: 2, cv: 0.6 }, turn: 1m, notices-failure: 100% }, human: { handle: 2m, after-contact: ${afterContact3}, resolves: 60% } } }`,
    `sources: { calls: { channel: voice, contacts: [ ${contacts.map((text4, i) => `{ id: c${i}, ${text4} }`).join(", ")} ], patience: 3m, redial: { after-abandonment: 50%, delay: 2m } } }`,
    `ai: ${braces([sessions2, outages3])}`,
    `humans: { groups: { desk: ${braces([agents2, channels])}, back: { agents: 2 } }, queues: { line: ${braces([
      `groups: ${groups}`,
      order2,
      order2.includes("[oldest]") && more.includes("ageing") ? "" : more
    ])} } }`,
    "returns: { after: { unresolved: 50% }, delay: 5m, at-most: 2 }",
    "policies: { humans: { type: human-only }, first: { type: ai-first, escalate: [ { on: turns, above: 2 } ] }, live: { type: ai-first, escalate: [ { on: rule, if: 'humans.idle > 0.0' } ] } }"
  ].join("\n")
);
var randomScenario = fc.tuple(
  size,
  fc.constantFrom(true, true, true, false),
  fc.record({ confidence: fc.boolean(), asks: fc.boolean(), sessions: fc.boolean(), outages: fc.boolean() }),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 3 })
).chain(
  ([size2, withAi, signals, lists]) => fc.tuple(
    experiment2.map((text4) => `experiment: { ${text4}, replications: 1 }`),
    fc.tuple(...INTENTS.slice(0, size2.intents).map((id2) => pair(id2, intent2(withAi)))).map((all) => `intents: ${braces(all)}`),
    size2.segments === 0 ? fc.constant("") : fc.tuple(
      ...SEGMENTS.slice(0, size2.segments).map(
        (id2) => pair(id2, block(maybe(pair("prefers-human", share2)), maybe(pair("priority", oneOf2("-1", "1", "2")))))
      )
    ).map((all) => `segments: ${braces(all)}`),
    fc.tuple(...lists.map((list, index) => pair(`s${index}`, source2(size2, list)))).map((all) => `sources: ${braces(all)}`),
    withAi ? fc.tuple(
      signals.confidence ? confidence3 : fc.constant(""),
      signals.asks ? asks2 : fc.constant(""),
      signals.sessions ? sessions.map((text4) => text4 === "" ? "sessions: { limit: 3 }" : text4) : fc.constant(""),
      signals.outages ? outages2 : fc.constant(""),
      price,
      drift2(signals),
      maybe(oneOf2("latency: 2s", "latency: { lognormal: { mean: 3s, cv: 1 } }"))
    ).map((parts2) => `ai: ${braces(parts2)}`) : fc.constant(""),
    humans2(size2, withAi),
    surges2,
    dayTypes2,
    maybe(pair("handoff", handoff4)),
    maybe(pair("assist", oneOf2("{ saves: 20%, resolves: +5pp }"))),
    maybe(pair("returns", returns4)),
    maybe(pair("satisfaction", satisfaction3)),
    maybe(oneOf2("service-level: { within: 1m }", "service-level: { within: 0s }")),
    policies(size2, withAi, signals)
  ).map((parts2) => ["schema: tandem/scenario@1", "id: random", ...parts2.filter((part) => part !== "")].join("\n")).map((text4) => text4.includes("needs: ") ? text4.replaceAll(/, day-factor: \{[^}]*\}|day-types: .*|, opening: .*? chat: [a-z-]* }/g, "") : text4)
);

// test/support/twin-customers.ts
var Luck = class {
  #streams;
  #shared;
  #seed;
  #replication;
  constructor(model, seed2, replication) {
    this.#streams = model.sources.map((source3) => new Stream(seed2, replication, source3.stream));
    this.#shared = new Stream(seed2, replication, "shared/days");
    this.#seed = seed2;
    this.#replication = replication;
  }
  /** The two numbers at an address that no source has for itself. */
  shared([low, high], pair2) {
    this.#shared.draw(low, high, 0, 0, pair2);
    return [this.#shared.first, this.#shared.second];
  }
  /** The two numbers of a stream of the staff. */
  staff(stream, need, pair2, step = 0) {
    const drawn2 = new Stream(this.#seed, this.#replication, stream);
    drawn2.draw(need, 0, 0, step, pair2);
    return [drawn2.first, drawn2.second];
  }
  /** The two numbers at an address. */
  at(who, pair2, attempt5 = 0, step = 0) {
    const stream = this.#streams[who.source];
    stream.draw(who.need[0], who.need[1], attempt5, step, pair2);
    return [stream.first, stream.second];
  }
};
function choice(cumulativeShares, u) {
  return cumulativeShares.findIndex((share3, index) => u < share3 || index === cumulativeShares.length - 1);
}
function dayLevels({ sources, days: days2, dayTypes: dayTypes3 }, index, luck, pairs) {
  const { dayFactor: dayFactor3 } = sources[index];
  const busyness = (date) => {
    if (dayFactor3 === null) return 1;
    const { correlation, quantile } = dayFactor3;
    const [own] = luck.at({ source: index, need: [date, 0] }, pairs.DAY_FACTOR_SURGE);
    if (correlation === 0) return quantile(own);
    const [shared3] = luck.shared([date, 0], pairs.DAY_FACTOR_SURGE);
    return quantile(normalCdf(Math.sqrt(correlation) * normalQuantile(shared3) + Math.sqrt(1 - correlation) * normalQuantile(own)));
  };
  const ofType = (date) => {
    if (dayTypes3 === null) return 1;
    const [u] = luck.shared([date, 0], pairs.DAY_TYPE_RESERVED);
    const type = dayTypes3.certain.get(date) ?? dayTypes3.cumulative.findIndex((share3) => u < share3);
    return dayTypes3.factors[index][type] ?? 1;
  };
  return Array.from(days2.dates, (date) => busyness(date) * ofType(date));
}
function* poissonTimes(model, index, luck, pairs) {
  const { times, rates, slopes } = model.sources[index].rate;
  const { horizon } = model.span;
  const { starts } = model.days;
  const levels = dayLevels(model, index, luck, pairs);
  let time = 0;
  for (let need = 0; ; need++) {
    const [u] = luck.at({ source: index, need: [need, 0] }, pairs.INTERARRIVAL_HANDLE);
    let left = unitExponential(u);
    for (; ; ) {
      const piece = times.findLastIndex((start2) => start2 <= time);
      const day = starts.findLastIndex((start2) => start2 <= time);
      const level2 = levels[day];
      const otherDay = starts.find((start2, other) => start2 > time && levels[other] !== level2) ?? Infinity;
      const end4 = Math.min(times[piece + 1] ?? Infinity, otherDay);
      const lastChange = starts.findLast((start2, other) => start2 <= time && other > 0 && levels[other - 1] !== levels[other]) ?? -Infinity;
      const from = Math.max(times[piece], lastChange);
      const slope = slopes === null ? 0 : slopes[piece] * level2;
      const first = slopes === null ? rates[piece] * level2 : (rates[piece] + slopes[piece] * (from - times[piece])) * level2;
      const rate3 = Math.max(0, first + slope * (time - from));
      const square = rate3 * rate3 + 2 * slope * left;
      const never2 = slopes === null ? rate3 === 0 : square < 0 || rate3 === 0 && slope <= 0;
      const next2 = never2 ? Infinity : slopes === null ? time + left / rate3 : time + 2 * left / (rate3 + Math.sqrt(square));
      if (next2 < end4) {
        time = next2;
        break;
      }
      left -= slopes === null ? rate3 > 0 ? (end4 - time) * rate3 : 0 : (end4 - time) * (first + slope * (time - from + (end4 - time) / 2));
      if (slopes !== null) left = Math.max(0, left);
      time = end4;
      if (time >= horizon) return;
    }
    if (time >= horizon) return;
    yield time;
  }
}
function intentShares({ changingIntents, intentMix, list }, born3) {
  if (changingIntents === null || list !== null) return intentMix;
  return changingIntents.mixes[changingIntents.times.findLastIndex((time) => time <= born3)];
}
function describe(model, source3, index, need, born3, row2, luck, pairs) {
  const who = { source: index, need };
  const columns = row2 < 0 ? null : source3.list.columns;
  const written2 = (column2) => columns === null || columns[column2][row2] < 0 ? null : columns[column2][row2];
  const [uIntent, uSegment] = luck.at(who, pairs.INTENT_SEGMENT);
  const intent3 = written2("intent") ?? choice(intentShares(source3, born3), uIntent);
  const segment2 = written2("segment") ?? choice(source3.segmentMix, uSegment);
  const priority2 = columns?.priority[row2] ?? NaN;
  const [uPrefers, uStakes] = luck.at(who, pairs.PREFERENCE_STAKES);
  const customer = {
    source: index,
    need,
    born: born3,
    intent: intent3,
    segment: segment2,
    channel: written2("channel") ?? source3.channel,
    priority: Number.isNaN(priority2) ? model.segments[segment2].priority : priority2,
    difficulty: luck.at(who, pairs.DIFFICULTY_AI_OUTCOME)[0],
    prefersHuman: uPrefers < model.segments[segment2].prefersHuman,
    highStakes: uStakes < model.intents[intent3].stakesHigh,
    sensitive: luck.at(who, pairs.SENSITIVE_COMPLEXITY_NOISE)[0] < model.intents[intent3].sensitive,
    given: {
      handle: columns?.handle[row2] ?? NaN,
      patience: columns?.patience[row2] ?? NaN,
      aiResolves: columns === null || columns.aiResolves[row2] < 0 ? null : columns.aiResolves[row2] === 1,
      needsHuman: columns?.needsHuman[row2] === 1
    }
  };
  return customer;
}
function* customersOf(model, index, luck, pairs) {
  const source3 = model.sources[index];
  if (source3.list !== null) {
    for (const [place, row2] of source3.list.rows.entries()) {
      const need = [source3.list.columns.need[2 * row2], source3.list.columns.need[2 * row2 + 1]];
      yield describe(model, source3, index, need, source3.list.times[place], row2, luck, pairs);
    }
  }
  if (source3.rate !== null) {
    let number9 = 0;
    for (const time of poissonTimes(model, index, luck, pairs)) yield describe(model, source3, index, [number9++, 0], time, -1, luck, pairs);
  }
}

// test/support/twin.ts
var KIND = { staff: 0, completion: 1, patience: 2, birth: 3, return: 4 };
var TURNED_AWAY = [abandoned, blocked2, lost, refused2, calledBack];
var WEEKDAYS7 = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var OWN_INITIATIVE2 = -2;
var bit2 = (value) => value ? 1 : 0;
var sum = (values) => values.reduce((a, b) => a + b, 0);
var logistic2 = (x) => 1 / (1 + Math.exp(-x));
function twin(model, seed2 = "test", replication = 0) {
  const { span, policy: policy2, handoff: packetModel, lines: lines2 } = model;
  const luck = new Luck(model, seed2, replication);
  const events = [];
  const stretches = [];
  const journeys = /* @__PURE__ */ new Set();
  const waitingForAi = [];
  const waiting2 = [];
  const staff = [];
  const due = model.groups.map(() => 0);
  const offDuty = model.groups.map(({ most }) => Array.from({ length: most }, (_, i) => most - 1 - i));
  const rows = { needs: [], contacts: [], legs: [] };
  const tally = {
    arrived: 0,
    contained: 0,
    served: 0,
    abandoned: 0,
    blocked: 0,
    lost: 0,
    inSystem: 0,
    ...model.opening === null ? {} : { refused: 0 },
    ...model.callback === null ? {} : { calledBack: 0 }
  };
  const end4 = span.cut ? span.windowEnd : span.horizon;
  let now = 0;
  let running = 0;
  let choices = 0;
  let born3 = 0;
  let sessions2 = 0;
  let outages3 = 0;
  let downSince = 0;
  let down;
  let conversations2 = 0;
  function at2(time, kind5, happen2, order2 = running++) {
    const event = { time, kind: kind5, order: order2, happen: happen2 };
    const place = events.findIndex((other) => before(event, other));
    events.splice(place < 0 ? events.length : place, 0, event);
    return event;
  }
  function before(a, b) {
    if (a.time !== b.time) return a.time < b.time;
    if (a.kind !== b.kind) return a.kind < b.kind;
    return a.order < b.order;
  }
  function cancel(...off) {
    for (const event of off) if (events.includes(event)) events.splice(events.indexOf(event), 1);
  }
  function begin(what, row2) {
    const stretch = { what, row: row2, from: now, to: Infinity };
    stretches.push(stretch);
    return stretch;
  }
  const inWindow = (time) => time >= span.windowStart && time < span.windowEnd;
  const sources = model.sources.map((_, index) => customersOf(model, index, luck, PAIR));
  function expectNext(source3) {
    const next2 = sources[source3].next();
    if (!next2.done) at2(next2.value.born, KIND.birth, () => bear2(next2.value), source3);
  }
  function bear2(who) {
    born3++;
    if (born3 < span.needs || span.needs === 0) expectNext(who.source);
    else cancel(...events.filter(({ kind: kind5 }) => kind5 === KIND.birth));
    const journey = {
      who,
      counted: inWindow(now),
      attempt: 0,
      ...{ returns: 0, redials: 0, transfers: 0, repeated: 0, reAuthentications: 0, wait: 0, humanSeconds: 0, aiSeconds: 0, aiCost: 0 },
      ...{ metAnyAi: false, metAnyHuman: false, everEscalated: false, resolved: false, lostByPacket: false, charged: null }
    };
    journeys.add(journey);
    arrive(journey);
  }
  function arrive(journey) {
    const { who } = journey;
    tally.arrived++;
    journey.arrived = now;
    journey.inSystem = begin("inSystem", 0);
    journey.tookBack = journey.charged !== null && now - journey.charged <= (model.ai?.takenBackWithin ?? -1);
    if (journey.tookBack) journey.aiCost -= model.ai.pricePerResolution;
    journey.charged = null;
    Object.assign(journey, {
      metAi: false,
      asked: false,
      sentToHuman: false,
      forced: false,
      metOutage: false,
      trigger: -1,
      confidence: NaN,
      handoff: null,
      rest: NaN,
      calledBack: false,
      promise: null
    });
    journey.aiWouldResolve = wouldAiResolve(journey);
    const { clairvoyant, route: route2 } = policy2.hooks;
    const human = model.intents[who.intent].human;
    const path = clairvoyant === void 0 ? route2(viewOf(journey, false)) : clairvoyant({
      aiWouldResolve: journey.aiWouldResolve,
      humanWouldResolve: uHuman2(journey) < (human?.success(who.difficulty) ?? 1),
      entitledToHuman: who.highStakes || who.sensitive || who.given.needsHuman
    });
    const takers = { ai: model.ai !== null && model.intents[who.intent].ai !== null, human: lineOf(journey) >= 0 };
    journey.sentToHuman = path === "human" && takers.human;
    journey.forced = !takers[path];
    if (path === "ai" ? takers.ai : !takers.human && takers.ai) goToAi2(journey);
    else if (takers.human && path === "human" && !humansOpen(journey) && model.opening[who.channel].closed === "ai-only" && takers.ai) {
      journey.sentToHuman = false;
      journey.forced = true;
      goToAi2(journey);
    } else if (takers.human) enterQueue(journey);
    else endContact(journey, lost, false);
  }
  function wouldAiResolve(journey) {
    const { who, attempt: attempt5 } = journey;
    if (model.ai === null) return false;
    if (attempt5 === 0 && who.given.aiResolves !== null) return who.given.aiResolves;
    if (attempt5 === 0 && who.given.needsHuman) return false;
    const { ai: ai4 } = model.intents[who.intent];
    return ai4 !== null && luck.at(who, PAIR.DIFFICULTY_AI_OUTCOME, attempt5)[1] < ai4.success(who.difficulty) + drifted(journey).success;
  }
  const uHuman2 = ({ who, attempt: attempt5 }) => luck.at(who, PAIR.RETURN_DELAY_HUMAN_OUTCOME, attempt5)[1];
  const lineOf = ({ who }) => model.lineOf[(who.intent * model.names.channels.length + who.channel) * model.segments.length + who.segment];
  function viewOf(journey, talking2) {
    const { who, talk: talk2 } = journey;
    const complexityNoise = luck.at(who, PAIR.SENSITIVE_COMPLEXITY_NOISE, journey.attempt)[1];
    return {
      contact: {
        intent: model.names.intents[who.intent],
        segment: model.names.segments[who.segment],
        channel: model.names.channels[who.channel],
        source: model.names.sources[who.source],
        attempt: journey.attempt + 1,
        priority: who.priority,
        stakes: who.highStakes ? "high" : "normal",
        sensitive: who.sensitive,
        complexity: correlatedUniform(complexityNoise, who.difficulty, policy2.complexityCorrelation)
      },
      ai: talking2 ? {
        turn: talk2.turn,
        elapsed: talk2.turn * talk2.turnSeconds,
        confidence: statesConfidence() ? confidenceNow(journey) : 0,
        asked: talk2.asks,
        sessions: sessions2,
        up: outages3 === 0
      } : { turn: 0, elapsed: 0, confidence: 0, asked: 0, sessions: sessions2, up: outages3 === 0 },
      humans: humansSeenBy(journey),
      clock: clock()
    };
  }
  function humansOpen({ who }) {
    if (model.opening === null) return true;
    const { edges } = model.opening[who.channel];
    return Array.from(edges.keys()).some((edge) => edge % 2 === 0 && edges[edge] <= now && now < edges[edge + 1]);
  }
  function humansSeenBy(journey) {
    const line = lines2[lineOf(journey)];
    const open3 = humansOpen(journey);
    if (line === void 0) return { idle: 0, onDuty: 0, queueLength: 0, estimatedWait: Infinity, open: open3 };
    const groups = [...line.groups];
    const eligible = staff.filter(({ group: group4 }) => groups.includes(group4));
    const unlimited = groups.some((group4) => model.groups[group4].unlimited);
    const now2 = choicesOf(line).filter(({ after }) => after === 0);
    const idle = sum(now2.flatMap(({ groups: groups2, keepIdle }) => [...groups2].map((group4) => Math.max(0, idleIn(group4) - keepIdle))));
    const onDuty = unlimited ? Infinity : eligible.length;
    const queueLength2 = waiting2.filter(({ entry: entry2 }) => lines2[entry2.line].queue === line.queue).length;
    const human = model.intents[journey.who.intent].human;
    const { channel } = journey.who;
    const work3 = human === null ? Infinity : human.handle[channel].mean + (human.afterContact[channel]?.mean ?? 0);
    const calls = owed().filter(({ entry: entry2 }) => model.callback.keepsPlace && lines2[entry2.line].queue === line.queue).length;
    const estimatedWait = idle > 0 ? 0 : onDuty === 0 || human === null ? Infinity : (queueLength2 + calls + 1) * work3 / onDuty;
    return { idle, onDuty, queueLength: queueLength2, estimatedWait, open: open3 };
  }
  function clock() {
    const day = model.days.starts.findLastIndex((start2) => start2 <= now);
    return { hour: (now - model.days.starts[day]) / 3600, weekday: WEEKDAYS7[model.days.weekdays[day] - 1] };
  }
  function goToAi2(journey) {
    const { sessions: limit2, whenFull } = model.ai;
    const overflow = whenFull === "humans" || policy2.hooks.triggers?.some(({ on }) => on === "ai-full") === true;
    if (outages3 > 0) meetOutage2(journey);
    else if (sessions2 < limit2) startAi2(journey);
    else turnAway2(journey, overflow ? "humans" : whenFull);
  }
  function turnAway2(journey, to) {
    if (to === "queue") {
      journey.doing = "waits-for-ai";
      journey.aiWait = begin("aiWaiting", 0);
      waitingForAi.push(journey);
      return;
    }
    journey.forced ||= to === "humans";
    if (to === "humans" && lineOf(journey) >= 0) enterQueue(journey);
    else endContact(journey, lost, false);
  }
  const ifDown = () => policy2.hooks.triggers?.some(({ on }) => on === "ai-down") === true ? { newContacts: "humans", inProgress: "humans" } : model.ai.outages;
  function meetOutage2(journey) {
    journey.metOutage = true;
    turnAway2(journey, ifDown().newContacts);
  }
  function goDown2() {
    outages3++;
    if (outages3 > 1) return;
    downSince = now;
    down = begin("aiDown", 0);
    const { inProgress } = ifDown();
    const talking2 = [...journeys].filter(({ doing }) => doing === "ai").sort((a, b) => a.talk.order - b.talk.order);
    for (const journey of talking2) {
      if (inProgress === "finish") break;
      journey.metOutage = true;
      cancel(journey.talk.end);
      if (inProgress === "pause") journey.doing = "paused";
      else cutOff2(journey, inProgress);
    }
    for (const journey of waitingForAi.splice(0)) {
      journey.aiWait.to = now;
      meetOutage2(journey);
    }
  }
  function cutOff2(journey, to) {
    const { talk: talk2 } = journey;
    if (!policy2.live) {
      Object.assign(talk2, { turn: 0, asks: 0, noise: 0 });
      while (talk2.start + (talk2.turn + 1) * talk2.turnSeconds < now) playTurn(journey);
    }
    journey.trigger = -1;
    endSession2(journey);
    if (to === "humans" && lineOf(journey) >= 0) {
      journey.forced = true;
      handOver2(journey);
      return;
    }
    journey.resolved = false;
    endContact(journey, lost, false);
  }
  function comeUp2() {
    outages3--;
    if (outages3 > 0) return;
    down.to = now;
    for (const journey of [...journeys].filter(({ doing }) => doing === "paused").sort((a, b) => a.talk.order - b.talk.order)) {
      journey.talk.start += now - downSince;
      journey.doing = "ai";
      goOn(journey);
    }
    takeFromAiQueue();
  }
  function takeFromAiQueue() {
    if (outages3 > 0) return;
    while (sessions2 < model.ai.sessions && waitingForAi.length > 0) {
      const next2 = waitingForAi.shift();
      next2.aiWait.to = now;
      startAi2(next2);
    }
  }
  function planOutages2() {
    const plan = model.ai?.outages ?? null;
    if (plan === null) return;
    let order2 = 1e3;
    plan.starts.forEach((start2, i) => {
      at2(start2, KIND.staff, goDown2, order2++);
      at2(plan.ends[i], KIND.staff, comeUp2, order2++);
    });
    if (plan.random === null) return;
    const { up, down: down2 } = plan.random;
    const stream = new Stream(seed2, replication, "outages");
    const next2 = (index) => {
      stream.draw(index, 0, 0, 0, PAIR.OUTAGE_UP_OUTAGE_DOWN);
      const [start2, length2] = [now + up.quantile(stream.first), down2.quantile(stream.second)];
      at2(
        start2,
        KIND.staff,
        () => {
          goDown2();
          at2(
            start2 + length2,
            KIND.staff,
            () => {
              comeUp2();
              if (span.horizon < Infinity || events.some(({ kind: kind5 }) => kind5 !== KIND.staff)) next2(index + 1);
            },
            order2++
          );
        },
        order2++
      );
    };
    next2(0);
  }
  function startAi2(journey) {
    const ai4 = model.intents[journey.who.intent].ai;
    const [uLength] = luck.at(journey.who, PAIR.AI_LENGTH_AI_OWN_TRANSFER, journey.attempt);
    sessions2++;
    journey.doing = "ai";
    journey.metAi = journey.metAnyAi = true;
    journey.aiCost += model.ai.pricePerAttempt;
    journey.talk = {
      start: now,
      turns: ai4.turns === null ? 1 : Math.max(1, Math.round(ai4.turns.quantile(uLength))),
      turnSeconds: (ai4.turns === null && ai4.duration !== null ? ai4.duration.quantile(uLength) : ai4.turn) + latencyOf(journey),
      order: conversations2++,
      ...{ turn: 0, asks: 0, noise: 0 },
      session: begin("aiSessions", 0),
      end: null
    };
    goOn(journey);
  }
  function latencyOf({ who, attempt: attempt5 }) {
    return model.ai.latency?.quantile(luck.at(who, PAIR.AI_LATENCY_RESERVED, attempt5)[0]) ?? 0;
  }
  function goOn(journey) {
    const { talk: talk2 } = journey;
    if (policy2.live) {
      waitForTurn(journey);
      return;
    }
    Object.assign(talk2, { turn: 0, asks: 0, noise: 0 });
    let fired = -1;
    while (fired === -1 && talk2.turn < talk2.turns) fired = playTurn(journey);
    talk2.end = at2(talk2.start + talk2.turn * talk2.turnSeconds, KIND.completion, () => fired === -1 ? conclude2(journey) : escalate3(journey, fired));
  }
  function waitForTurn(journey) {
    const { talk: talk2 } = journey;
    talk2.end = at2(talk2.start + (talk2.turn + 1) * talk2.turnSeconds, KIND.completion, () => {
      const fired = playTurn(journey);
      if (fired !== -1) escalate3(journey, fired);
      else if (talk2.turn === talk2.turns) conclude2(journey);
      else waitForTurn(journey);
    });
  }
  function playTurn(journey) {
    const { talk: talk2, who } = journey;
    const { asksPreferring, asksOtherwise, asksFailing } = model.ai;
    const [uNoise, uAsks] = luck.at(who, PAIR.CONFIDENCE_NOISE_ASKS, journey.attempt, talk2.turn);
    talk2.turn++;
    talk2.noise += normalQuantile(uNoise);
    if (uAsks < (who.prefersHuman ? asksPreferring : asksOtherwise) + (journey.aiWouldResolve ? 0 : asksFailing)) talk2.asks++;
    const { triggers = [], escalate: byCode } = policy2.hooks;
    const fired = triggers.findIndex((trigger5) => fires2(journey, trigger5));
    if (fired >= 0) return fired;
    return byCode?.(viewOf(journey, true)) === true ? OWN_INITIATIVE2 : -1;
  }
  function fires2(journey, { on, threshold, rule: rule2 }) {
    const { talk: talk2, who } = journey;
    const tests = {
      "low-confidence": () => confidenceNow(journey) < threshold,
      "asks-for-human": () => talk2.asks >= threshold,
      "sensitive-topic": () => who.sensitive,
      "high-stakes": () => who.highStakes,
      turns: () => talk2.turn > threshold,
      time: () => talk2.turn * talk2.turnSeconds > threshold,
      always: () => true,
      failure: () => talk2.turn === talk2.turns && !journey.aiWouldResolve,
      rule: () => rule2.holds(viewOf(journey, true)),
      "ai-full": () => false,
      "ai-down": () => false
    };
    return tests[on]();
  }
  function drifted({ arrived: arrived3 }) {
    const drift3 = model.ai.drift;
    const seconds = drift3 === null ? 0 : Math.max(0, arrived3 - drift3.from);
    return { success: (drift3?.resolves ?? 0) * seconds, shift: (drift3?.shift ?? 0) * seconds };
  }
  const statesConfidence = () => !Number.isNaN(model.ai.evidence);
  function confidenceNow(journey) {
    const { talk: talk2, who, aiWouldResolve: aiWouldResolve3 } = journey;
    const { evidence, shift: shift2, slope } = model.ai;
    const { mean } = model.intents[who.intent].ai;
    const separation2 = evidence * Math.sqrt(talk2.turn / talk2.turns);
    const seen = separation2 * bit2(aiWouldResolve3) + talk2.noise / Math.sqrt(talk2.turn);
    const prior = Math.max(-40, Math.min(40, Math.log(mean) - Math.log1p(-mean)));
    return logistic2(shift2 + drifted(journey).shift + slope * (prior + separation2 * (seen - separation2 / 2)));
  }
  function endSession2(journey) {
    const { talk: talk2 } = journey;
    const seconds = now - talk2.start;
    journey.aiSeconds += seconds;
    journey.aiCost += seconds * model.ai.pricePerSecond;
    journey.asked ||= talk2.asks > 0;
    if (policy2.readsConfidence && statesConfidence()) journey.confidence = confidenceNow(journey);
    talk2.session.to = now;
    sessions2--;
    takeFromAiQueue();
  }
  function conclude2(journey) {
    const ai4 = model.intents[journey.who.intent].ai;
    const { triggers, escalate: byCode, clairvoyant } = policy2.hooks;
    const [, uOwn] = luck.at(journey.who, PAIR.AI_LENGTH_AI_OWN_TRANSFER, journey.attempt);
    const wants = clairvoyant === void 0 && uOwn < (journey.aiWouldResolve ? ai4.transfersNeedlessly : ai4.noticesFailure);
    if (wants && (triggers !== void 0 || byCode !== void 0) && lineOf(journey) >= 0) {
      escalate3(journey, OWN_INITIATIVE2);
      return;
    }
    endSession2(journey);
    journey.resolved = journey.aiWouldResolve && !wants;
    if (!wants) {
      journey.aiCost += model.ai.pricePerResolution;
      journey.charged = now;
    }
    endContact(journey, contained, journey.resolved);
  }
  function escalate3(journey, trigger5) {
    journey.trigger = trigger5;
    endSession2(journey);
    if (lineOf(journey) < 0) {
      journey.resolved = false;
      endContact(journey, lost, false);
      return;
    }
    journey.sentToHuman = true;
    handOver2(journey);
  }
  function handOver2(journey) {
    journey.everEscalated = true;
    journey.transfers++;
    journey.handoff = pack(journey);
    enterQueue(journey);
  }
  function pack({ who, attempt: attempt5 }) {
    const draws = (pair2) => luck.at(who, pair2, attempt5, 0);
    const [transcript, identity] = draws(PAIR.TRANSCRIPT_IDENTITY);
    const [summary, summaryFaithful] = draws(PAIR.SUMMARY_SUMMARY_FAITHFUL);
    const [actions, reason] = draws(PAIR.ACTIONS_REASON);
    const [transcriptFaithful, identityFaithful] = draws(PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL);
    const [actionsFaithful, reasonFaithful] = draws(PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL);
    const [reAuthentication, expects] = draws(PAIR.RE_AUTHENTICATION_EXPECTS);
    const [emotion] = draws(PAIR.BRIEF_EMOTION_WRONG_DESTINATION);
    const uFaithful = [transcriptFaithful, identityFaithful, summaryFaithful, actionsFaithful, reasonFaithful];
    return {
      present: [transcript, identity, summary, actions, reason].map((u, item2) => packetModel === null || u < packetModel.present[item2]),
      faithful: uFaithful.map((u, item2) => packetModel === null || Number.isNaN(packetModel.faithful[item2]) || u < packetModel.faithful[item2]),
      reAuthenticated: packetModel !== null && reAuthentication < packetModel.reAuthenticate,
      expects: packetModel !== null && expects < packetModel.expects,
      emotion: packetModel !== null && emotion < packetModel.emotion
    };
  }
  const unfaithful = ({ present, faithful }) => present.filter((isThere, item2) => isThere && !faithful[item2]).length;
  const askedAgain = ({ present }) => present.filter((isThere, item2) => !isThere && packetModel.repeating[item2] > 0).length;
  function score(packet2, wait5, ended2, delay) {
    const nothing = { completeness: NaN, fidelity: NaN, noRepetition: NaN, transitionTime: NaN, rightDestination: NaN, fatal: 0 };
    if (packet2 === null || ended2 === open2 || ended2 === calledBack && !Number.isNaN(delay)) return nothing;
    if (ended2 !== served) return { ...nothing, fatal: 1 };
    const { within: within2 } = model;
    const taken = { ...nothing, transitionTime: wait5 <= within2 ? 1 : Math.max(0, (10 * within2 - wait5) / (9 * within2)), rightDestination: 1 };
    if (packetModel === null) return taken;
    const known2 = [...packet2.present];
    if (!Number.isNaN(packetModel.expects)) known2.push(packet2.expects);
    if (!Number.isNaN(packetModel.emotion)) known2.push(packet2.emotion);
    const checked = packet2.present.filter((isThere, item2) => isThere && !Number.isNaN(packetModel.faithful[item2])).length;
    return {
      ...taken,
      completeness: known2.filter(Boolean).length / known2.length,
      fidelity: checked === 0 ? NaN : 1 - unfaithful(packet2) / checked,
      noRepetition: 1 - askedAgain(packet2) / packet2.present.length,
      fatal: bit2(packetModel.verificationRequired && packet2.reAuthenticated)
    };
  }
  function enterQueue(journey) {
    if (!humansOpen(journey) && model.opening[journey.who.channel].closed !== "queue") {
      const opens = model.opening[journey.who.channel].edges.find((edge, index) => index % 2 === 0 && edge > now);
      if (model.opening[journey.who.channel].closed === "callback-next-day" && opens !== void 0 && acceptsCallback(journey)) {
        journey.entry = {
          time: now,
          counted: inWindow(now),
          order: running++,
          line: lineOf(journey),
          waited: false,
          atHead: false,
          giveUp: null,
          stretch: null,
          overflowed: 0
        };
        promiseCallback2(journey, opens);
        return;
      }
      journey.forced = true;
      if (journey.metAi) journey.resolved = false;
      endContact(journey, refused2, false);
      return;
    }
    const line = lineOf(journey);
    const { queue: queue3 } = lines2[line];
    const { places: places3, telephoneLines, fullToAi } = model.queues[queue3];
    const onTheLine = [...journeys].filter(({ doing }) => doing === "waits" || doing === "talks");
    const atQueue = onTheLine.filter(({ entry: entry2 }) => lines2[entry2.line].queue === queue3);
    journey.entry = { time: now, counted: inWindow(now), order: running++, line, waited: false, atHead: false, giveUp: null, stretch: null, overflowed: 0 };
    const busy = onTheLine.length >= model.telephoneLines || atQueue.length >= telephoneLines;
    const agent2 = busy ? null : freeAgent2(journey);
    if (agent2 !== null) {
      startHuman2(journey, agent2);
      return;
    }
    const full = atQueue.filter(({ doing }) => doing === "waits").length >= places3;
    if (!busy && (!full || model.queues[queue3].fullToCallback) && takesCallback2(journey)) {
      promiseCallback2(journey);
      return;
    }
    if (busy || full) {
      recordUnanswered(journey, blocked2);
      const hasAi2 = model.ai !== null && model.intents[journey.who.intent].ai !== null;
      if (fullToAi && hasAi2 && !journey.metAi && !journey.forced) goToAi2(journey);
      else endContact(journey, blocked2, false);
      return;
    }
    wait4(journey, queue3);
  }
  function wait4(journey, queue3) {
    journey.doing = "waits";
    journey.entry.waited = true;
    journey.entry.stretch = begin("waiting", queue3);
    waiting2.push(journey);
    planWait2(journey, now + patienceOf2(journey));
  }
  function giveUpTalk(journey, rest) {
    const { line } = journey.entry;
    Object.assign(journey, { handoff: null, rest });
    journey.entry = { time: now, counted: inWindow(now), order: -running++, line, waited: false, atHead: true, giveUp: null, stretch: null, overflowed: 0 };
    const agent2 = freeAgent2(journey);
    if (agent2 === null) wait4(journey, lines2[line].queue);
    else startHuman2(journey, agent2);
  }
  function takesCallback2(journey) {
    if (model.callback === null) return false;
    const view = viewOf(journey, false);
    const offered = policy2.offersCallback === null ? view.humans.estimatedWait > model.callback.offeredAbove : policy2.offersCallback.holds(view);
    return offered && acceptsCallback(journey);
  }
  const acceptsCallback = ({ who, attempt: attempt5 }) => luck.at(who, PAIR.AFTER_CONTACT_CALLBACK, attempt5)[1] < model.callback.accepted;
  function promiseCallback2(journey, from = now) {
    tally.calledBack++;
    journey.inSystem.to = now;
    recordContact(journey, calledBack, false);
    journey.doing = "owed-a-call";
    journey.promise = { made: now, promised: from - now + model.callback.within, away: begin("away", 0), tries: 0, due: from === now, ringing: false };
    if (from > now) at2(from, KIND.completion, () => callIsDue(journey));
  }
  const owed = () => [...journeys].filter(({ doing, promise }) => doing === "owed-a-call" && promise.due);
  function recordPromise(journey, delay) {
    const { entry: entry2, promise } = journey;
    const plan = { talk: delay, afterContact: promise.promised, resolved: false, repeatSeconds: 0, lostByPacket: false, pace: 1 };
    journey.entry = { ...entry2, time: now, waited: false };
    recordLeg(journey, calledBack, -1, plan, 0);
    if (entry2.counted) rows.legs[rows.legs.length - 1] = { ...rows.legs.at(-1), entered: promise.made };
  }
  function call(journey, agent2) {
    const { callback: callback5 } = model;
    const { answers, ring, attempts, againAfter } = callback5;
    const promise = journey.promise;
    promise.due = false;
    const [u] = luck.at(journey.who, PAIR.CALLBACK_ANSWERS_RESERVED, journey.attempt, promise.tries++);
    if (u < answers) {
      recordPromise(journey, now - promise.made);
      promise.away.to = now;
      journey.attempt++;
      tally.arrived++;
      journey.arrived = now;
      journey.inSystem = begin("inSystem", 0);
      const fresh = {
        metAi: false,
        asked: false,
        sentToHuman: false,
        forced: false,
        metOutage: false,
        tookBack: false,
        trigger: -1,
        confidence: NaN,
        handoff: null,
        rest: NaN
      };
      Object.assign(journey, fresh, { aiWouldResolve: false, calledBack: true, promise: null });
      journey.entry = { ...journey.entry, time: now, counted: inWindow(now), order: running++, waited: false, giveUp: null, stretch: null };
      startHuman2(journey, agent2);
      return;
    }
    if (agent2.load === 0) agent2.busySince = now;
    agent2.load++;
    agent2.channel = journey.who.channel;
    agent2.changed = running++;
    journey.humanSeconds += ring;
    const inHand = begin("inHand", agent2.group);
    promise.ringing = true;
    at2(now + ring, KIND.completion, () => {
      promise.ringing = false;
      if (promise.tries < attempts) at2(now + againAfter, KIND.completion, () => callIsDue(journey));
      else {
        recordPromise(journey, NaN);
        promise.away.to = now;
        recordNeed(journey, calledBack);
        journeys.delete(journey);
      }
      release(agent2, inHand);
    });
  }
  function callIsDue(journey) {
    journey.promise.due = true;
    journey.entry = { ...journey.entry, time: now, order: running++ };
    const agent2 = freeAgent2(journey, model.callback.keepIdle);
    if (agent2 !== null) call(journey, agent2);
  }
  function planWait2(journey, givesUp) {
    const { entry: entry2 } = journey;
    const overflow = entry2.time + (overflowsOf(lines2[entry2.line])[entry2.overflowed] ?? Infinity);
    if (overflow < Infinity && overflow <= givesUp) {
      entry2.giveUp = at2(overflow, KIND.patience, () => {
        entry2.overflowed++;
        const agent2 = freeAgent2(journey);
        if (agent2 === null) planWait2(journey, givesUp);
        else startHuman2(journey, agent2);
      });
    } else if (givesUp < Infinity) {
      entry2.giveUp = at2(givesUp, KIND.patience, () => {
        leaveQueue(journey);
        recordUnanswered(journey, abandoned);
        endContact(journey, abandoned, false);
      });
    }
  }
  const overflowsOf = (line) => [...new Set(choicesOf(line).map(({ after }) => after))].filter((after) => after > 0).sort((a, b) => a - b);
  function patienceOf2({ who, attempt: attempt5 }) {
    if (attempt5 === 0 && !Number.isNaN(who.given.patience)) return who.given.patience;
    const place = (who.intent * model.segments.length + who.segment) * model.names.channels.length + who.channel;
    const law2 = model.sources[who.source].patience[place];
    return law2 === null ? Infinity : law2.quantile(luck.at(who, PAIR.PATIENCE_RETURN, attempt5)[0]);
  }
  function leaveQueue({ entry: entry2 }) {
    waiting2.splice(
      waiting2.findIndex((other) => other.entry === entry2),
      1
    );
    entry2.stretch.to = now;
    if (entry2.giveUp !== null) cancel(entry2.giveUp);
  }
  function recordUnanswered(journey, ended2) {
    const plan = planLeg2(journey, lines2[journey.entry.line].groups[0]);
    journey.wait += now - journey.entry.time;
    recordLeg(
      journey,
      ended2,
      -1,
      { talk: NaN, pace: NaN, afterContact: NaN, resolved: false, repeatSeconds: 0, lostByPacket: false },
      plan.talk + plan.afterContact
    );
  }
  function planLeg2(journey, group4, { speed: own, resolves: more } = nobodyOf(group4)) {
    const { who, attempt: attempt5, handoff: handoff5 } = journey;
    const { human } = model.intents[who.intent];
    const { speed, resolves } = model.groups[group4];
    const afterContact3 = human?.afterContact[who.channel]?.quantile(luck.at(who, PAIR.AFTER_CONTACT_CALLBACK, attempt5)[0]) ?? 0;
    const uHandle2 = luck.at(who, PAIR.INTERARRIVAL_HANDLE, attempt5)[1];
    const isGiven = attempt5 === 0 && !Number.isNaN(who.given.handle);
    const drawn2 = human === null ? 0 : human.handle[who.channel].quantile(correlatedUniform(uHandle2, who.difficulty, human.difficultyCorrelation));
    const pace2 = isGiven || human === null ? 1 : speed[who.intent] * own;
    const whole2 = isGiven ? who.given.handle : drawn2 / pace2 * (1 - (model.assist?.saves ?? 0));
    let talk2 = Number.isNaN(journey.rest) ? whole2 : journey.rest / pace2;
    const faithfulChance = (human?.success(who.difficulty) ?? 1) + resolves[who.intent] + (model.assist?.resolves ?? 0) + more;
    let chance = faithfulChance;
    let repeatSeconds2 = 0;
    if (handoff5 !== null && packetModel !== null) {
      const { present, reAuthenticated: reAuthenticated2 } = handoff5;
      const reading = sum(present.map((isThere, item2) => isThere ? packetModel.reading[item2] : 0));
      const repeating = sum(present.map((isThere, item2) => isThere ? 0 : packetModel.repeating[item2]));
      repeatSeconds2 = (reAuthenticated2 ? packetModel.reAuthentication : 0) + repeating + unfaithful(handoff5) * packetModel.misdirectionExtra;
      talk2 += reading + repeatSeconds2;
      chance += unfaithful(handoff5) * packetModel.misdirectionResolves;
    }
    const u = uHuman2(journey);
    return { talk: talk2, pace: pace2, afterContact: afterContact3, resolved: u < chance, repeatSeconds: repeatSeconds2, lostByPacket: u >= chance && u < faithfulChance };
  }
  function startHuman2(journey, agent2) {
    if (journey.doing === "waits" && waiting2.includes(journey)) leaveQueue(journey);
    const planned2 = planLeg2(journey, agent2.group, agent2);
    const { handoff: handoff5 } = journey;
    const shiftEnd = model.groups[agent2.group].roster?.shiftEnd ?? "finish";
    const isCut = shiftEnd !== "finish" && now + planned2.talk > agent2.shiftEnd;
    const talked = agent2.shiftEnd - now;
    const plan = isCut ? { ...planned2, talk: talked, afterContact: 0, resolved: false, lostByPacket: false } : planned2;
    journey.doing = "talks";
    journey.metAnyHuman = true;
    journey.wait += now - journey.entry.time;
    journey.humanSeconds += plan.talk + plan.afterContact;
    journey.lostByPacket = plan.lostByPacket;
    if (handoff5 !== null && packetModel !== null) {
      journey.repeated += askedAgain(handoff5);
      journey.reAuthentications += bit2(handoff5.reAuthenticated);
    }
    recordLeg(journey, served, agent2.group, plan, plan.talk + plan.afterContact);
    if (agent2.load === 0) agent2.busySince = now;
    agent2.load++;
    agent2.worked += plan.talk + plan.afterContact;
    agent2.channel = journey.who.channel;
    agent2.changed = running++;
    const inHand = begin("inHand", agent2.group);
    const goesOn = () => {
      if (shiftEnd === "hand-over") giveUpTalk(journey, (planned2.talk - talked) * planned2.pace);
      else {
        journey.resolved = false;
        endContact(journey, lost, false);
      }
      release(agent2, inHand);
    };
    if (isCut) at2(agent2.shiftEnd, KIND.completion, goesOn);
    else
      work2(agent2, plan.talk, () => {
        journey.resolved = plan.resolved;
        endContact(journey, served, plan.resolved);
        if (plan.afterContact > 0) work2(agent2, plan.afterContact, () => release(agent2, inHand));
        else release(agent2, inHand);
      });
  }
  function work2(agent2, seconds, done) {
    const task = { left: seconds, since: now, end: null, done };
    agent2.tasks.push(task);
    repace(agent2);
    task.end ??= finishAt(agent2, task);
  }
  function repace(agent2) {
    const before2 = agent2.pace;
    agent2.pace = model.groups[agent2.group].paces[agent2.channel]?.[agent2.tasks.length - 1] ?? 1;
    if (agent2.pace === before2) return;
    for (const task of agent2.tasks) {
      task.left -= (now - task.since) * before2;
      task.since = now;
      if (task.end !== null) cancel(task.end);
      task.end = finishAt(agent2, task);
    }
  }
  function finishAt(agent2, task) {
    return at2(task.since + Math.max(0, task.left) / agent2.pace, KIND.completion, () => {
      agent2.tasks.splice(agent2.tasks.indexOf(task), 1);
      task.done();
    });
  }
  const choicesOf = ({ choices: choices2, groups }) => choices2 ?? [...groups].map((group4) => ({ groups: [group4], keepIdle: 0, after: 0 }));
  const idleIn = (group4) => model.groups[group4].unlimited ? Infinity : staff.filter((agent2) => agent2.group === group4 && agent2.load === 0).length;
  function freeAgent2({ entry: entry2, who: { channel } }, keeps = 0) {
    for (const { groups, keepIdle, after } of choicesOf(lines2[entry2.line])) {
      const kept = Math.max(keepIdle, keeps);
      const asked2 = [...groups].filter((group4) => entry2.time + after <= now && (kept === 0 || idleIn(group4) > kept));
      const able = asked2.flatMap((group4) => chosenOf(group4, channel) ?? []);
      able.sort((a, b) => a.load - b.load || a.changed - b.changed);
      const limitless = asked2.findLast((group4) => model.groups[group4].unlimited);
      if (able[0] !== void 0) return able[0];
      if (limitless !== void 0) return comeOn(limitless);
    }
    return null;
  }
  function chosenOf(group4, channel) {
    const free2 = staff.filter((agent2) => agent2.group === group4 && hasPlace(agent2, channel)).sort((a, b) => a.load - b.load || a.changed - b.changed);
    const among = free2.filter(({ load: load2 }) => load2 === free2[0].load);
    if (among.length === 0) return null;
    const rules = {
      "longest-idle": () => among[0],
      random: () => among[Math.floor(luck.staff("staff/selection", choices++, PAIR.AGENT_RESOLVES_SELECTION)[1] * among.length)],
      "fixed-order": () => among.toSorted((a, b) => a.person - b.person)[0],
      "least-loaded": () => among.toSorted((a, b) => a.worked - b.worked)[0],
      "best-skill": () => among.toSorted((a, b) => b.resolves - a.resolves || b.speed - a.speed)[0]
    };
    return rules[model.groups[group4].select]();
  }
  function hasPlace({ group: group4, leaving, load: load2, channel: inHand }, channel) {
    const { roster, slots: all } = model.groups[group4];
    const slots = all[channel];
    if (leaving) return false;
    if (load2 === 0) return slots > 0;
    return (roster !== null || due[group4] > 0) && inHand === channel && load2 < slots;
  }
  function comeOn(group4, person2 = model.groups[group4].unlimited ? -1 : offDuty[group4].pop(), shiftEnd = Infinity) {
    const agent2 = {
      ...{ group: group4, person: person2, leaving: false, shiftEnd, onDutySince: now, busySince: NaN, load: 0, channel: -1, changed: running++, worked: 0 },
      ...{ tasks: [], pace: 1 },
      ...personOf(group4, person2)
    };
    staff.push(agent2);
    return agent2;
  }
  function nobodyOf(group4) {
    const { people } = model.groups[group4];
    return people === null ? { speed: 1, resolves: 0 } : { speed: people.typicalSpeed, resolves: people.typicalResolves };
  }
  function personOf(group4, person2) {
    const { people } = model.groups[group4];
    if (people === null || person2 < 0) return { speed: 1, resolves: 0 };
    const [, uSpeed] = luck.staff(people.stream, person2, PAIR.ABSENCE_AGENT_SPEED);
    const [uResolves] = luck.staff(people.stream, person2, PAIR.AGENT_RESOLVES_SELECTION);
    return {
      speed: people.speed[person2] * (people.speedQuantile?.(uSpeed) ?? 1),
      resolves: people.resolves[person2] + people.resolvesSd * normalQuantile(uResolves)
    };
  }
  function goOff(agent2) {
    offDuty[agent2.group].push(agent2.person);
    staff.splice(staff.indexOf(agent2), 1);
    stretches.push({ what: "onDuty", row: agent2.group, from: agent2.onDutySince, to: now });
  }
  function release(agent2, inHand) {
    inHand.to = now;
    agent2.load--;
    agent2.changed = running++;
    if (agent2.load === 0) stretches.push({ what: "busy", row: agent2.group, from: agent2.busySince, to: now });
    const tooMany = model.groups[agent2.group].roster !== null ? agent2.leaving : staff.filter(({ group: group4 }) => group4 === agent2.group).length > due[agent2.group];
    if (agent2.load === 0 && tooMany) goOff(agent2);
    else offerWork2(agent2);
    repace(agent2);
  }
  function offerWork2(agent2) {
    const preferenceOf = ({ entry: entry2 }) => model.duties[agent2.group].find(({ line }) => line === entry2.line)?.preference ?? Infinity;
    for (; ; ) {
      const takes2 = (journey) => preferenceOf(journey) < Infinity && hasPlace(agent2, journey.who.channel) && mayTake(agent2, journey);
      const { keepsPlace = true, keepIdle = 0 } = model.callback ?? {};
      const calls = owed().filter((journey) => takes2(journey) && (keepIdle === 0 || idleIn(agent2.group) > keepIdle));
      const waits = waiting2.filter(takes2);
      const able = keepsPlace || waits.length === 0 ? [...waits, ...calls] : waits;
      able.sort((a, b) => preferenceOf(a) - preferenceOf(b) || servedBefore(a, b));
      if (able[0] === void 0) return;
      if (able[0].doing === "waits") startHuman2(able[0], agent2);
      else call(able[0], agent2);
    }
  }
  function mayTake({ group: group4 }, { entry: entry2 }) {
    const { keepIdle, after } = choicesOf(lines2[entry2.line]).find(({ groups }) => [...groups].includes(group4));
    return (keepIdle === 0 || idleIn(group4) > keepIdle) && entry2.time + after <= now;
  }
  function agedEntry({ who, entry: entry2, handoff: handoff5 }) {
    const { ageing: ageing2, order: order2 } = model.queues[lines2[entry2.line].queue];
    const worth = (order2.includes("priority") ? who.priority : 0) + (order2.includes("escalated") ? bit2(handoff5 !== null) : 0);
    return entry2.time - worth * ageing2;
  }
  function servedBefore(a, b) {
    if (a.entry.atHead || b.entry.atHead) return bit2(b.entry.atHead) - bit2(a.entry.atHead) || a.entry.order - b.entry.order;
    if (model.queues[lines2[a.entry.line].queue].ageing < Infinity) return agedEntry(a) - agedEntry(b) || a.entry.order - b.entry.order;
    for (const key of model.queues[lines2[a.entry.line].queue].order) {
      const difference = {
        priority: b.who.priority - a.who.priority,
        escalated: bit2(b.handoff !== null) - bit2(a.handoff !== null),
        oldest: a.entry.order - b.entry.order
      }[key];
      if (difference !== 0) return difference;
    }
    return a.entry.order - b.entry.order;
  }
  function changeStaff(group4, agents2) {
    due[group4] = agents2;
    const ours = () => staff.filter((agent2) => agent2.group === group4);
    const idle = () => ours().filter(({ load: load2 }) => load2 === 0);
    while (ours().length > agents2 && idle().length > 0) goOff(idle().sort((a, b) => a.changed - b.changed)[0]);
    while (ours().length < agents2) offerWork2(comeOn(group4));
    for (const agent2 of ours().sort((a, b) => a.load - b.load || a.changed - b.changed)) offerWork2(agent2);
  }
  function beginHours(group4, person2, shiftEnd) {
    const there2 = staff.find((agent2) => agent2.group === group4 && agent2.person === person2);
    if (there2 !== void 0) Object.assign(there2, { leaving: false, shiftEnd, changed: running++ });
    offerWork2(there2 ?? comeOn(group4, person2, shiftEnd));
  }
  function endHours(group4, person2) {
    const agent2 = staff.find((one) => one.group === group4 && one.person === person2);
    agent2.leaving = true;
    if (agent2.load === 0) goOff(agent2);
  }
  function endContact(journey, ended2, resolved2) {
    const name = Object.entries(end_exports).find(([, code]) => code === ended2)[0];
    if (ended2 !== open2) tally[name] = (tally[name] ?? 0) + 1;
    journey.inSystem.to = now;
    recordContact(journey, ended2, resolved2);
    const delay = backAfter(journey, ended2);
    if (delay === null) {
      recordNeed(journey, ended2);
      journeys.delete(journey);
      return;
    }
    journey.doing = "away";
    const away2 = begin("away", 0);
    at2(now + delay, KIND.return, () => {
      away2.to = now;
      journey.attempt++;
      arrive(journey);
    });
  }
  function backAfter(journey, ended2) {
    const { who, attempt: attempt5 } = journey;
    if (TURNED_AWAY.includes(ended2)) {
      const { redialAfterAbandonment, redialAfterBusy, redialDelay, redialDelayAfterBusy, redialPersistence: redialPersistence2 } = model.sources[who.source];
      const [u, uDelay] = luck.at(who, PAIR.REDIAL_REDIAL_DELAY, attempt5);
      const gaveUp = ended2 === abandoned;
      const chance2 = (gaveUp ? redialAfterAbandonment : redialAfterBusy) * (redialPersistence2[journey.redials] ?? 0);
      const delay = gaveUp ? redialDelay : redialDelayAfterBusy;
      if (delay === null || u >= chance2) return null;
      journey.redials++;
      return delay.quantile(uDelay);
    }
    const { returns: returns5 } = model;
    if (returns5 === null || journey.returns >= returns5.atMost) return null;
    const overridden = ended2 === contained && !Number.isNaN(returns5.contained);
    const chance = overridden ? returns5.contained : journey.resolved ? returns5.served : returns5.unresolved;
    if (luck.at(who, PAIR.PATIENCE_RETURN, attempt5)[1] >= chance) return null;
    journey.returns++;
    return returns5.delay.quantile(luck.at(who, PAIR.RETURN_DELAY_HUMAN_OUTCOME, attempt5)[0]);
  }
  const person = ({ who }) => ({ source: who.source, intent: who.intent, segment: who.segment, channel: who.channel });
  function recordLeg(journey, ended2, group4, plan, work3) {
    const { entry: entry2, handoff: handoff5 } = journey;
    if (!entry2.counted) return;
    const wait5 = now - entry2.time;
    rows.legs.push({
      ...person(journey),
      queue: lines2[entry2.line].queue,
      group: group4,
      attempt: journey.attempt,
      origin: journey.calledBack ? callback3 : journey.forced ? journey.metOutage ? aiDown2 : forced2 : handoff5 !== null ? escalated : direct,
      entered: entry2.time,
      wait: wait5,
      waited: bit2(entry2.waited),
      end: ended2,
      work: work3,
      talk: plan.talk,
      afterContact: plan.afterContact,
      resolved: bit2(plan.resolved),
      ...score(handoff5, wait5, ended2, plan.talk),
      repeatSeconds: plan.repeatSeconds,
      lostByPacket: bit2(plan.lostByPacket),
      asked: bit2(journey.asked)
    });
  }
  function recordContact(journey, ended2, resolved2) {
    const { who } = journey;
    if (!journey.counted) return;
    rows.contacts.push({
      ...person(journey),
      attempt: journey.attempt,
      arrived: journey.arrived,
      ended: now,
      end: ended2,
      resolved: bit2(resolved2),
      metAi: bit2(journey.metAi),
      sentToHuman: model.ai === null || journey.calledBack ? -1 : bit2(journey.sentToHuman),
      forced: bit2(journey.forced),
      trigger: journey.trigger,
      aiWouldResolve: bit2(journey.aiWouldResolve),
      entitled: bit2(journey.asked || who.highStakes || who.sensitive || who.given.needsHuman),
      confidence: journey.confidence,
      metOutage: bit2(journey.metOutage),
      charged: bit2(journey.charged !== null && model.ai.takenBackWithin >= 0),
      tookBack: bit2(journey.tookBack)
    });
  }
  function recordNeed(journey, ended2) {
    if (!journey.counted) return;
    const { resolved: resolved2, attempt: attempt5 } = journey;
    rows.needs.push({
      ...person(journey),
      born: journey.who.born,
      closed: now,
      end: ended2,
      path: journey.metAnyAi ? journey.metAnyHuman ? escalated2 : aiOnly2 : journey.metAnyHuman ? humanOnly2 : none,
      resolved: bit2(resolved2),
      resolvedFirst: bit2(resolved2 && attempt5 === 0),
      resolvedByAi: bit2(resolved2 && ended2 === contained && !journey.everEscalated && !journey.metAnyHuman),
      attempts: attempt5 + 1,
      transfers: journey.transfers,
      wait: journey.wait,
      repeated: journey.repeated,
      reauthentications: journey.reAuthentications,
      humanSeconds: journey.humanSeconds,
      aiSeconds: journey.aiSeconds,
      aiCost: journey.aiCost,
      prefersHuman: bit2(journey.who.prefersHuman),
      ...satisfaction4(journey, ended2)
    });
  }
  function satisfaction4(journey, ended2) {
    const m = model.satisfaction;
    if (m === null) return { satisfied: NaN, rating: NaN, satisfiedPerfect: NaN, answersSurvey: NaN };
    const turnedAway = TURNED_AWAY.includes(ended2);
    const unresolved = journey.resolved ? 0 : m.unresolved;
    const spared = m.repetition * journey.repeated + m.reAuthentication * journey.reAuthentications;
    const latent = sum([
      m.level,
      unresolved,
      m.extraContact * journey.attempt,
      m.waitMinute * (journey.wait / 60),
      m.transfer * journey.transfers,
      spared,
      turnedAway ? m.abandoned : 0,
      journey.who.prefersHuman ? journey.metAnyHuman ? m.humanGot : m.humanDenied : 0
    ]);
    return {
      satisfied: logistic2(latent - m.thresholds[2]),
      rating: 1 + sum(m.thresholds.map((threshold) => logistic2(latent - threshold))),
      satisfiedPerfect: logistic2(latent - spared - (journey.lostByPacket ? unresolved : 0) - m.thresholds[2]),
      answersSurvey: turnedAway ? m.surveyAbandoned : ended2 === contained ? m.surveyContained : ended2 === served ? m.surveyHuman : 0
    };
  }
  function areas() {
    const edges = Float64Array.from(span.edges, (edge) => edge === Infinity ? now : edge);
    const intervals = edges.length - 1;
    const sizes = {
      onDuty: model.groups.length,
      busy: model.groups.length,
      inHand: model.groups.length,
      waiting: model.queues.length,
      aiSessions: 1,
      inSystem: 1,
      away: 1,
      ...model.ai?.outages ? { aiWaiting: 1, aiDown: 1 } : {}
    };
    const integrals = Object.fromEntries(Object.entries(sizes).map(([what, size2]) => [what, new Float64Array(size2 * intervals)]));
    for (const { what, row: row2, from, to } of stretches) {
      if (integrals[what] === void 0) continue;
      for (let i = 0; i < intervals; i++)
        integrals[what][row2 * intervals + i] += Math.max(0, Math.min(to, edges[i + 1]) - Math.max(from, edges[i]));
    }
    return { edges, ...integrals };
  }
  const isOpen = (journey) => journey.counted || (journey.doing === "waits" || journey.doing === "owed-a-call") && journey.entry.counted;
  model.groups.forEach((group4, g) => {
    const { roster, unlimited, agents: agents2, times, shrinkage: shrinkage3 } = group4;
    const isAway = (person2, date) => shrinkage3 !== null && luck.staff(shrinkage3.stream, person2, PAIR.ABSENCE_AGENT_SPEED, date)[0] < shrinkage3.absence;
    if (!unlimited && roster === null) {
      times.forEach((time, i) => at2(time, KIND.staff, () => changeStaff(g, thereAt(time, agents2[i])), 2 * g + 1));
      if (shrinkage3 !== null && shrinkage3.absence > 0) {
        for (const midnight of model.days.starts)
          if (midnight > 0 && !times.includes(midnight)) {
            const step = times.findLastIndex((time) => time < midnight);
            at2(midnight, KIND.staff, () => changeStaff(g, thereAt(midnight, agents2[step])), 2 * g + 1);
          }
      }
    }
    function thereAt(time, number9) {
      const date = model.days.dates[model.days.starts.findLastIndex((start2) => start2 <= time)];
      return Array.from({ length: number9 }, (_, person2) => person2).filter((person2) => !isAway(person2, date)).length;
    }
    for (const { agent: agent2, from, to, shiftEnd, date } of roster?.stretches ?? []) {
      if (isAway(agent2, date)) continue;
      at2(from, KIND.staff, () => beginHours(g, agent2, shiftEnd), 2 * g + 1);
      at2(to, KIND.staff, () => endHours(g, agent2), 2 * g);
    }
  });
  planOutages2();
  model.sources.forEach((_, source3) => expectNext(source3));
  for (; ; ) {
    const next2 = events[0];
    const over = end4 === Infinity && journeys.size === 0 && events.every(({ kind: kind5 }) => kind5 === KIND.staff);
    if (next2 === void 0 || over || next2.time >= end4) {
      now = end4 === Infinity ? now : end4;
      break;
    }
    if (next2.time >= span.windowEnd && ![...journeys].some(isOpen)) {
      now = span.windowEnd;
      break;
    }
    events.shift();
    now = next2.time;
    next2.happen();
  }
  for (const journey of journeys) {
    if (journey.doing === "waits") recordUnanswered(journey, open2);
    if (journey.doing === "owed-a-call") recordPromise(journey, now - journey.promise.made > journey.promise.promised ? NaN : Infinity);
    else if (journey.doing !== "away") {
      tally.inSystem++;
      recordContact(journey, open2, false);
    }
    recordNeed(journey, open2);
  }
  for (const agent2 of [...staff]) {
    if (agent2.load > 0) stretches.push({ what: "busy", row: agent2.group, from: agent2.busySince, to: Infinity });
    stretches.push({ what: "onDuty", row: agent2.group, from: agent2.onDutySince, to: Infinity });
  }
  return { ...rows, areas: areas(), tally };
}

// test/support/twin-compare.ts
var SUMS = /* @__PURE__ */ new Set(["satisfied", "rating", "satisfiedPerfect"]);
var ROUNDING3 = 1e-9;
var MOST = 12;
function close(a, b) {
  return Object.is(a, b) || Math.abs(a - b) <= ROUNDING3 * Math.max(1, Math.abs(a), Math.abs(b));
}
function same(field, a, b) {
  if (a === void 0 || b === void 0) return a === b;
  return SUMS.has(field) ? close(a, b) : a === b || Number.isNaN(a) && Number.isNaN(b);
}
function sorted2(table, time) {
  const keys = ["source", "attempt", ...Object.keys(table[0] ?? {}).filter((field) => !SUMS.has(field))];
  return [...table].sort((a, b) => {
    for (const key of [time, ...keys]) {
      const [x, y] = [a[key] ?? 0, b[key] ?? 0];
      if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? -1 : x - y;
    }
    return 0;
  });
}
function compareTables(name, time, engine, other) {
  const [ours, theirs] = [sorted2(engine, time), sorted2(other, time)];
  const found = ours.length === theirs.length ? [] : [`${name}: the engine has ${ours.length} rows, the twin ${theirs.length}`];
  for (let i = 0; i < Math.min(ours.length, theirs.length) && found.length < MOST; i++) {
    const [a, b] = [ours[i], theirs[i]];
    const fields = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !same(field, a[field], b[field]));
    if (fields.length > 0) found.push(`${name} ${i} at ${a[time]}: ${fields.map((field) => `${field} ${a[field]} \u2260 ${b[field]}`).join(", ")}`);
  }
  return found;
}
function compareWithTwin(model, seed2, replication) {
  const engine = observe(model, seed2, replication);
  const other = twin(model, seed2, replication);
  const areas = Object.entries(other.areas).flatMap(([what, cells]) => {
    const ours = engine.areas[what];
    const wrong2 = Array.from(cells.keys()).filter((cell2) => !close(ours[cell2], cells[cell2]));
    return ours.length === cells.length ? wrong2.slice(0, 3).map((cell2) => `area ${what} ${cell2}: ${ours[cell2]} \u2260 ${cells[cell2]}`) : [`area ${what}: ${ours.length} cells \u2260 ${cells.length}`];
  });
  const tally = Object.entries(other.tally).flatMap(([what, count3]) => {
    const ours = engine.tally[what];
    return ours === count3 ? [] : [`tally ${what}: ${ours} \u2260 ${count3}`];
  });
  const differences2 = [
    ...compareTables("leg", "entered", engine.legs, other.legs),
    ...compareTables("contact", "arrived", engine.contacts, other.contacts),
    ...compareTables("need", "born", engine.needs, other.needs),
    ...tally,
    ...areas
  ];
  return { engine, differences: differences2 };
}

// twinloop.tmp.ts
var [seed, budget, word] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4] ?? ""];
var start = Date.now();
var n = 0;
var bad = 0;
var s = seed;
outer: for (; ; ) for (const text4 of fc2.sample(randomScenario, { numRuns: 40, seed: s++ })) {
  if (Date.now() - start > budget * 1e3) break outer;
  if (!text4.includes(word)) continue;
  n++;
  try {
    for (const [policy2, model] of await modelsOf(text4)) {
      const { differences: differences2 } = compareWithTwin(model, "twin", n % 4);
      if (differences2.length > 0) {
        bad++;
        console.log(policy2, n % 4, differences2.slice(0, 4).join("\n"), "\n", text4.slice(0, 3e3), "\n-----");
        if (bad > 2) break outer;
        break;
      }
    }
  } catch (e) {
    bad++;
    console.log(String(e).slice(0, 600), "\n", text4.slice(0, 2e3));
    if (bad > 2) break outer;
  }
}
console.log(`${n} scenarios with "${word}", ${bad} differ`);
