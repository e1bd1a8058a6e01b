/** Reading and writing the memory that the kernel shares with the engine. Addresses of fields are known when this is compiled, so each of these is one instruction. */

/** Where `cells` and `words` begin, in bytes. */
const CELLS: usize = 0;
const WORDS: usize = 512;

export function cell(index: i32): f64 {
  return load<f64>(CELLS + ((<usize>index) << 3));
}

export function setCell(index: i32, value: f64): void {
  store<f64>(CELLS + ((<usize>index) << 3), value);
}

export function addToCell(index: i32, by: f64): void {
  setCell(index, cell(index) + by);
}

export function word(index: i32): i32 {
  return load<i32>(WORDS + ((<usize>index) << 2));
}

export function setWord(index: i32, value: i32): void {
  store<i32>(WORDS + ((<usize>index) << 2), value);
}

export function addToWord(index: i32, by: i32): void {
  setWord(index, word(index) + by);
}

/** The element of an array of whole numbers that begins where the word `array` says. */
export function wholeOf(array: i32, index: i32): i32 {
  return load<i32>(<usize>word(array) + ((<usize>index) << 2));
}

export function setWholeOf(array: i32, index: i32, value: i32): void {
  store<i32>(<usize>word(array) + ((<usize>index) << 2), value);
}

export function addToWholeOf(array: i32, index: i32, by: i32): void {
  const at = <usize>word(array) + ((<usize>index) << 2);
  store<i32>(at, load<i32>(at) + by);
}

/** The same of an array of reals. */
export function realOf(array: i32, index: i32): f64 {
  return load<f64>(<usize>word(array) + ((<usize>index) << 3));
}

export function setRealOf(array: i32, index: i32, value: f64): void {
  store<f64>(<usize>word(array) + ((<usize>index) << 3), value);
}
