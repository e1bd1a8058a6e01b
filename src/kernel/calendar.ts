/**
 * The pending events as a calendar queue (Brown 1988): time is cut into days of about one event each, and the days are dealt round a ring of buckets,
 * each a list by time. Taking the next event and adding one cost the same however many there are, where the heap of `sim/calendar.ts`
 * grows with their logarithm; both order by time and then by order, so they say the same. While the kernel has the calendar, the heap is idle.
 */
import * as CELL from '../sim/cell.ts';
import * as RANK from '../sim/rank.ts';
import * as WORD from '../sim/word.ts';
import { addToCell, addToWord, cell, realOf, setCell, setRealOf, setWholeOf, setWord, wholeOf, word } from './memory.ts';

const NONE: i32 = -1;
/** In the place of a follower: the slot has no event. */
const NO_EVENT: i32 = -2;
/** Room for the sequence numbers of one rank. */
const RANK_STEP: f64 = 1125899906842624;
/** 3 · 2⁵¹: what is added to a number below 2⁵¹ to have it as a whole number in the low bits. */
const TO_WHOLE: f64 = 6755399441055744;

/** Days are told apart by their last 32 bits. */
const HALF_OF_ALL_DAYS: f64 = 2147483648;

/** The day of a moment; never falls with time among those that are near. */
function dayOf(time: f64): i32 {
  return <i32>reinterpret<i64>(time * cell(CELL.daysASecond) + TO_WHOLE);
}

/** Whether no more than one of the days around now can have the number of the day of a moment. */
function isNear(time: f64): bool {
  return (time - cell(CELL.now)) * cell(CELL.daysASecond) < HALF_OF_ALL_DAYS;
}

function isBefore(time: f64, order: f64, slot: i32): bool {
  const its = realOf(WORD.dueTimes, slot);
  return time < its || (time == its && order < realOf(WORD.eventOrders, slot));
}

/** Slot of the next event, −1: there is none, or none before the next birth. */
export function nextSlot(): i32 {
  const known = word(WORD.nextSlot);
  return known >= 0 || word(WORD.events) == 0 ? known : findNext();
}

export function isArrival(slot: i32): bool {
  return realOf(WORD.eventOrders, slot) >= <f64>RANK.arrival * RANK_STEP;
}

/** Gives `slot` its one event, or moves the one it has. */
export function schedule(slot: i32, time: f64, rank: i32): void {
  const order = <f64>rank * RANK_STEP + cell(CELL.sequence);
  addToCell(CELL.sequence, 1);
  if (wholeOf(WORD.followers, slot) != NO_EVENT) take(slot);
  put(slot, time, order);
  const next = word(WORD.nextSlot);
  if (next >= 0 && isBefore(time, order, next)) setWord(WORD.nextSlot, slot);
}

/** Takes the event of a slot out. */
export function take(slot: i32): void {
  const follower = wholeOf(WORD.followers, slot);
  const leader = wholeOf(WORD.leaders, slot);
  const bucket = dayOf(realOf(WORD.dueTimes, slot)) & (word(WORD.buckets) - 1);
  if (leader == NONE) setWholeOf(WORD.bucketHeads, bucket, follower);
  else setWholeOf(WORD.followers, leader, follower);
  if (follower == NONE) {
    setWholeOf(WORD.bucketTails, bucket, leader);
    if (leader == NONE) mark(bucket, false);
  } else setWholeOf(WORD.leaders, follower, leader);
  setWholeOf(WORD.followers, slot, NO_EVENT);
  addToWord(WORD.events, -1);
  if (word(WORD.nextSlot) == slot) setWord(WORD.nextSlot, NONE);
}

/** Writes an event into its bucket, behind those that come before it. */
function put(slot: i32, time: f64, order: f64): void {
  const bucket = dayOf(time) & (word(WORD.buckets) - 1);
  setRealOf(WORD.dueTimes, slot, time);
  setRealOf(WORD.eventOrders, slot, order);
  let leader = wholeOf(WORD.bucketTails, bucket);
  let follower = NONE;
  if (leader == NONE) mark(bucket, true);
  while (leader != NONE && isBefore(time, order, leader)) {
    follower = leader;
    leader = wholeOf(WORD.leaders, leader);
  }
  setWholeOf(WORD.leaders, slot, leader);
  setWholeOf(WORD.followers, slot, follower);
  if (leader == NONE) setWholeOf(WORD.bucketHeads, bucket, slot);
  else setWholeOf(WORD.followers, leader, slot);
  if (follower == NONE) setWholeOf(WORD.bucketTails, bucket, slot);
  else setWholeOf(WORD.leaders, follower, slot);
  addToWord(WORD.events, 1);
}

/** Notes whether a bucket holds anything: a bit of its own, so that the next that does is found in one step. */
function mark(bucket: i32, holds: bool): void {
  const at = <usize>word(WORD.bucketBits) + ((<usize>(bucket >> 6)) << 3);
  const bit = (<u64>1) << (bucket & 63);
  const bits = load<u64>(at);
  store<u64>(at, holds ? bits | bit : bits & ~bit);
}

/** Looks for the next event from now on; −1: there is none before the day of the next birth is over, and looking on for a day far off would not pay. */
function findNext(): i32 {
  const last = word(WORD.buckets) - 1;
  let day = dayOf(cell(CELL.now));
  let end = day + last;
  const birth = cell(CELL.nextBirth);
  const birthday = dayOf(birth);
  const birthIsFirst = isNear(birth) && birthday - end <= 0;
  if (birthIsFirst) end = birthday;
  while (day - end <= 0) {
    const bucket = day & last;
    const bits = load<u64>(<usize>word(WORD.bucketBits) + ((<usize>(bucket >> 6)) << 3)) >> (bucket & 63);
    if (bits == 0) {
      day += 64 - (bucket & 63);
      continue;
    }
    day += <i32>ctz<u64>(bits);
    const slot = wholeOf(WORD.bucketHeads, day & last);
    const time = realOf(WORD.dueTimes, slot);
    if (dayOf(time) == day && isNear(time)) return found(slot);
    day++;
  }
  if (birthIsFirst) return NONE;
  // Nothing within a turn of the ring: the first of all buckets.
  let first = NONE;
  for (let bucket = 0; bucket <= last; bucket++) {
    const slot = wholeOf(WORD.bucketHeads, bucket);
    if (slot != NONE && (first == NONE || isBefore(realOf(WORD.dueTimes, slot), realOf(WORD.eventOrders, slot), first))) first = slot;
  }
  return found(first);
}

function found(slot: i32): i32 {
  setWord(WORD.nextSlot, slot);
  return slot;
}

/** Takes the events over from the heap, into `buckets` (a power of two) of days of `length` seconds. */
export function openCalendar(buckets: i32, length: f64): void {
  const events = word(WORD.events);
  begin(buckets, length);
  for (let place = 0; place < events; place++) {
    const slot = wholeOf(WORD.eventSlots, place);
    put(slot, realOf(WORD.eventTimes, place), realOf(WORD.eventOrders, slot));
  }
}

function begin(buckets: i32, length: f64): void {
  setWord(WORD.buckets, buckets);
  setCell(CELL.daysASecond, 1 / length);
  setWord(WORD.nextSlot, NONE);
  setWord(WORD.events, 0);
  for (let bucket = 0; bucket < buckets; bucket++) {
    setWholeOf(WORD.bucketHeads, bucket, NONE);
    setWholeOf(WORD.bucketTails, bucket, NONE);
  }
  memory.fill(<usize>word(WORD.bucketBits), 0, (<usize>buckets) >> 3);
}

/** Gives the events back to the heap, in no order. */
export function closeCalendar(): void {
  let place = 0;
  for (let bucket = 0; bucket < word(WORD.buckets); bucket++) {
    let slot = wholeOf(WORD.bucketHeads, bucket);
    while (slot != NONE) {
      setWholeOf(WORD.eventSlots, place, slot);
      setRealOf(WORD.eventTimes, place, realOf(WORD.dueTimes, slot));
      place++;
      const follower = wholeOf(WORD.followers, slot);
      setWholeOf(WORD.followers, slot, NO_EVENT);
      slot = follower;
    }
  }
}
