/**
 * Blocks of Threefry4x32-20 in WebAssembly: four needs side by side in 128-bit registers, twice, the same words as `threefry4x32`, and the same
 * doubles as `openUniform`, bit by bit (whole-number arithmetic, and products and sums of doubles that are exact). Where the engine of the
 * platform has no vector instructions, `Stream` makes the same numbers one by one.
 *
 * The module is written here, byte by byte, because it is one function of one loop and no tool need be installed to build it.
 * Opcodes: WebAssembly Core Specification 2.0, 5.4.8.
 */

/** Needs that a block holds at the most. */
const BLOCK = 256;

/** Rotations of the two mixes of each round (Salmon et al. 2011, table for 4 × 32), rounds modulo 8. */
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;
const ROUNDS = 20;

const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;

// One-byte instructions.
const LOOP = 0x03;
const END = 0x0b;
const BRANCH_IF = 0x0d;
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const LOCAL_TEE = 0x22;
const I32_CONST = 0x41;
const I32_LESS = 0x49;
const I32_ADD = 0x6a;
// Vector instructions, each behind 0xfd.
const LOAD_SPLAT_32 = 0x09;
const STORE = 0x0b;
const CONST = 0x0c;
const SHUFFLE = 0x0d;
const SPLAT_32 = 0x11;
const SPLAT_F64 = 0x14;
const OR = 0x50;
const XOR = 0x51;
const SHIFT_LEFT = 0xab;
const SHIFT_RIGHT = 0xad;
const ADD = 0xae;
const F64_ADD = 0xf0;
const F64_MULTIPLY = 0xf2;
const CONVERT_LOW_UNSIGNED = 0xff;

type Code = readonly number[];

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128, for constants. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    const last = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0);
    bytes.push(last ? byte : byte | 0x80);
    if (last) return bytes;
  }
}

const vector = (opcode: number, ...immediate: readonly number[]): Code => [0xfd, ...leb(opcode), ...immediate];
const get = (local: number): Code => [LOCAL_GET, ...leb(local)];
const set = (local: number): Code => [LOCAL_SET, ...leb(local)];
const tee = (local: number): Code => [LOCAL_TEE, ...leb(local)];
const whole = (value: number): Code => [I32_CONST, ...signed(value)];
const constant = (...lanes: readonly number[]): Code => vector(CONST, ...new Uint8Array(Int32Array.from(lanes).buffer));
const doubles = (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer), ...vector(SPLAT_F64)];

// Parameters and locals.
const PAIR = 0;
const NEED = 1;
const COUNT = 2;
const AT = 3;
const KEY = 4;
/** First words of the needs at hand: two groups of four needs, side by side, so that neither waits for its own last step. */
const GROUPS = [9, 13] as const;
const LOCALS_END = 17;

/** Bytes from the first column to the second, and from there to the key schedule. */
const COLUMN = BLOCK * 8;
const KEY_AT = 2 * COLUMN;

/** x_a += x_b; x_b = rotate(x_b) ^ x_a. */
function mix(x: number, a: number, b: number, rotation: number): Code {
  return [
    ...[get(x + a), get(x + b), vector(ADD), set(x + a)].flat(),
    ...[get(x + b), whole(rotation), vector(SHIFT_LEFT), get(x + b), whole(32 - rotation), vector(SHIFT_RIGHT), vector(OR)].flat(),
    ...[get(x + a), vector(XOR), set(x + b)].flat(),
  ];
}

/** The key after every fourth round, its number added to the last word. */
function addKey(x: number, times: number): Code {
  const code = [0, 1, 2, 3].flatMap((word) => [...get(x + word), ...get(KEY + ((times + word) % 5)), ...vector(ADD), ...set(x + word)]);
  return times === 0 ? code : [...code, ...get(x + 3), ...constant(times, times, times, times), ...vector(ADD), ...set(x + 3)];
}

function rounds(): Code {
  const code: number[] = GROUPS.flatMap((x) => addKey(x, 0));
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = ROTATIONS[round % 8]!;
    for (const x of GROUPS) code.push(...mix(x, 0, round % 2 === 0 ? 1 : 3, first));
    for (const x of GROUPS) code.push(...mix(x, 2, round % 2 === 0 ? 3 : 1, second));
    if (round % 4 === 3) for (const x of GROUPS) code.push(...addKey(x, (round + 1) / 4));
  }
  return code;
}

/** Lanes 2 and 3 of a vector in the place of 0 and 1 (a shuffle takes two vectors; both are this one). */
const upper = (word: Code): Code => [...word, ...word, ...vector(SHUFFLE, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)];
const lower = (word: Code): Code => word;

/** `openUniform` of two of the four lanes: (high · 2²¹ + (low >>> 11 | 1)) · 2⁻⁵³, stored `offset` bytes after the place of the need. */
function store(x: number, high: number, low: number, half: (word: Code) => Code, offset: number): Code {
  const converted = (word: Code): Code => [...half(word), ...vector(CONVERT_LOW_UNSIGNED)];
  const cut: Code = [...get(x + low), ...whole(11), ...vector(SHIFT_RIGHT), ...constant(1, 1, 1, 1), ...vector(OR)];
  return [
    ...get(AT),
    ...[converted(get(x + high)), doubles(0x200000), vector(F64_MULTIPLY), converted(cut), vector(F64_ADD), doubles(1 / 9007199254740992)].flat(),
    ...vector(F64_MULTIPLY),
    ...vector(STORE, 3, ...leb(offset)),
  ];
}

/** fill(pair, first need, bytes of a column to fill): the doubles of needs in a row, eight at a time. */
function body(): Code {
  return [
    ...[0, 1, 2, 3, 4].flatMap((word) => [...whole(0), ...vector(LOAD_SPLAT_32, 2, ...leb(KEY_AT + 4 * word)), ...set(KEY + word)]),
    ...[LOOP, VOID],
    ...GROUPS.flatMap((x, group) => [
      ...[get(NEED), vector(SPLAT_32), constant(...[0, 1, 2, 3].map((need) => 4 * group + need)), vector(ADD), set(x)].flat(),
      ...[constant(0, 0, 0, 0), tee(x + 1), set(x + 2), get(PAIR), vector(SPLAT_32), set(x + 3)].flat(),
    ]),
    ...rounds(),
    ...GROUPS.flatMap((x, group) => [
      ...store(x, 0, 1, lower, 32 * group),
      ...store(x, 0, 1, upper, 32 * group + 16),
      ...store(x, 2, 3, lower, COLUMN + 32 * group),
      ...store(x, 2, 3, upper, COLUMN + 32 * group + 16),
    ]),
    ...[...get(NEED), ...whole(8), I32_ADD, ...set(NEED)],
    ...[...get(AT), ...whole(64), I32_ADD, ...tee(AT), ...get(COUNT), I32_LESS, BRANCH_IF, 0, END],
    END,
  ];
}

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const text = (name: string): Code => [name.length, ...new TextEncoder().encode(name)];

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const locals: Code = [2, 1, I32, LOCALS_END - KEY, V128];
  const code: Code = [...locals, ...body()];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 3, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...text('fill'), 0, 0, ...text('memory'), 2, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

interface ThreefryBlock {
  /** Needs that `draw` can be asked for. */
  readonly most: number;
  /** Where `draw` leaves the two columns. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The doubles of `count` needs from `need` on, with this key schedule. @param count a multiple of 8, at most `BLOCK` */
  draw(schedule: Int32Array, pair: number, need: number, count: number): void;
}

/** The platform's own, made once; null where it cannot be made. */
let known: ThreefryBlock | null | undefined;

export function threefryBlock(): ThreefryBlock | null {
  known ??= instantiate();
  return known;
}

/** What is used of WebAssembly; the language's own library of types does not know it. */
interface Platform {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: Record<string, unknown> };
  };
}

function instantiate(): ThreefryBlock | null {
  let exports: Record<string, unknown>;
  try {
    const { Module, Instance } = (globalThis as unknown as Platform).WebAssembly;
    exports = new Instance(new Module(moduleBytes())).exports;
  } catch {
    return null;
  }
  const { buffer } = exports['memory'] as { readonly buffer: ArrayBuffer };
  const run = exports['fill'] as (pair: number, need: number, bytes: number) => void;
  const key = new Int32Array(buffer, KEY_AT, 5);
  return {
    most: BLOCK,
    first: new Float64Array(buffer, 0, BLOCK),
    second: new Float64Array(buffer, COLUMN, BLOCK),
    draw: (schedule, pair, need, count) => {
      key.set(schedule);
      run(pair, need, count * 8);
    },
  };
}
