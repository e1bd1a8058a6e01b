/** The memory that the kernel shares with the engine: what both know of the run, and arrays by where they begin. */
import { Cells, Words } from './records.ts';

/** Reals of the run begin with the memory, whole numbers 512 bytes behind. */
export const cells = changetype<Cells>(0);
export const words = changetype<Words>(512);

export function wholeAt(array: usize, index: i32): i32 {
  return load<i32>(array + ((<usize>index) << 2));
}

export function setWholeAt(array: usize, index: i32, value: i32): void {
  store<i32>(array + ((<usize>index) << 2), value);
}

export function addToWholeAt(array: usize, index: i32, by: i32): void {
  setWholeAt(array, index, wholeAt(array, index) + by);
}

export function realAt(array: usize, index: i32): f64 {
  return load<f64>(array + ((<usize>index) << 3));
}

export function setRealAt(array: usize, index: i32, value: f64): void {
  store<f64>(array + ((<usize>index) << 3), value);
}
