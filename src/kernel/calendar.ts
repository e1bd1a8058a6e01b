/**
 * The pending events as a calendar queue (Brown 1988): time is cut into days of about one event each, and the days are dealt round a ring of buckets,
 * each a list by time. Taking the next event and adding one cost the same however many there are, where the heap of `sim/calendar.ts`
 * grows with their logarithm; both order by time and then by order, so they say the same.
 */
import * as RANK from '../sim/rank.ts';
import { cells, realAt, setRealAt, setWholeAt, wholeAt, words } from './memory.ts';

const NONE: i32 = -1;
/** In the place of a follower: the slot has no event. */
const NO_EVENT: i32 = -2;
/** Room for the sequence numbers of one rank. */
const RANK_STEP: f64 = 1125899906842624;
/** 3 · 2⁵¹: what is added to a number below 2⁵¹ to have it as a whole number in the low bits. */
const TO_WHOLE: f64 = 6755399441055744;
/** Days are told apart by their last 32 bits. */
const HALF_OF_ALL_DAYS: f64 = 2147483648;

/** Slot of the next event; −1: to be looked for. */
let next: i32 = NONE;
/** Buckets of the ring, a power of two. */
let buckets: i32 = 0;
let daysASecond: f64 = 0;
/** Order of what is scheduled. */
let sequence: f64 = 0;

/** The day of a moment, in its last 32 bits; never falls with time among those that are near. */
function dayOf(time: f64): i32 {
  return <i32>reinterpret<i64>(time * daysASecond + TO_WHOLE);
}

/** Whether none of the days from now to a moment shares its number. */
function isNear(time: f64): bool {
  return (time - cells.now) * daysASecond < HALF_OF_ALL_DAYS;
}

function isBefore(time: f64, order: f64, slot: i32): bool {
  const its = realAt(words.dueTimes, slot);
  return time < its || (time == its && order < realAt(words.eventOrders, slot));
}

/** Slot of the next event, −1: there is none. */
export function nextSlot(): i32 {
  return nextSlotBefore(Infinity);
}

/** The same, or −1 where there is none before `time`: looking on for a day far off would not pay when something else comes first. */
export function nextSlotBefore(time: f64): i32 {
  return next >= 0 || words.events == 0 ? next : findNext(time);
}

/** When it happens; Infinity: there is none. */
export function nextTime(): f64 {
  const slot = nextSlot();
  return slot < 0 ? Infinity : realAt(words.dueTimes, slot);
}

export function isArrival(slot: i32): bool {
  return realAt(words.eventOrders, slot) >= <f64>RANK.arrival * RANK_STEP;
}

/** Gives `slot` its one event, or moves the one it has. */
export function schedule(slot: i32, time: f64, rank: i32): void {
  const order = <f64>rank * RANK_STEP + sequence;
  sequence++;
  cancel(slot);
  put(slot, time, order);
  if (next >= 0 && isBefore(time, order, next)) next = slot;
}

/** Takes the event of a slot out, if it has one. */
export function cancel(slot: i32): void {
  if (wholeAt(words.followers, slot) != NO_EVENT) take(slot);
}

/** Takes the event of a slot out that has one. */
export function take(slot: i32): void {
  const follower = wholeAt(words.followers, slot);
  const leader = wholeAt(words.leaders, slot);
  const bucket = dayOf(realAt(words.dueTimes, slot)) & (buckets - 1);
  if (leader == NONE) setWholeAt(words.bucketHeads, bucket, follower);
  else setWholeAt(words.followers, leader, follower);
  if (follower == NONE) {
    setWholeAt(words.bucketTails, bucket, leader);
    if (leader == NONE) mark(bucket, false);
  } else setWholeAt(words.leaders, follower, leader);
  setWholeAt(words.followers, slot, NO_EVENT);
  words.events--;
  if (next == slot) next = NONE;
}

/** Writes an event into its bucket, behind those that come before it. */
function put(slot: i32, time: f64, order: f64): void {
  const bucket = dayOf(time) & (buckets - 1);
  setRealAt(words.dueTimes, slot, time);
  setRealAt(words.eventOrders, slot, order);
  let leader = wholeAt(words.bucketTails, bucket);
  let follower = NONE;
  if (leader == NONE) mark(bucket, true);
  while (leader != NONE && isBefore(time, order, leader)) {
    follower = leader;
    leader = wholeAt(words.leaders, leader);
  }
  setWholeAt(words.leaders, slot, leader);
  setWholeAt(words.followers, slot, follower);
  if (leader == NONE) setWholeAt(words.bucketHeads, bucket, slot);
  else setWholeAt(words.followers, leader, slot);
  if (follower == NONE) setWholeAt(words.bucketTails, bucket, slot);
  else setWholeAt(words.leaders, follower, slot);
  words.events++;
}

/** Notes whether a bucket holds anything: a bit of its own, so that the next that does is found in one step. */
function mark(bucket: i32, holds: bool): void {
  const at = words.bucketBits + ((<usize>(bucket >> 6)) << 3);
  const bit = (<u64>1) << (bucket & 63);
  const bits = load<u64>(at);
  store<u64>(at, holds ? bits | bit : bits & ~bit);
}

/** Looks for the next event from now on, up to the end of the day of `until`. */
function findNext(until: f64): i32 {
  const last = buckets - 1;
  let day = dayOf(cells.now);
  let end = day + last;
  const lastDay = dayOf(until);
  const isBounded = isNear(until) && lastDay - end <= 0;
  if (isBounded) end = lastDay;
  while (day - end <= 0) {
    const bucket = day & last;
    const bits = load<u64>(words.bucketBits + ((<usize>(bucket >> 6)) << 3)) >> (bucket & 63);
    if (bits == 0) {
      day += 64 - (bucket & 63);
      continue;
    }
    day += <i32>ctz<u64>(bits);
    const slot = wholeAt(words.bucketHeads, day & last);
    const time = realAt(words.dueTimes, slot);
    if (dayOf(time) == day && isNear(time)) {
      next = slot;
      return slot;
    }
    day++;
  }
  if (isBounded) return NONE;
  // Nothing within a turn of the ring: the first of all buckets.
  let first = NONE;
  for (let bucket = 0; bucket <= last; bucket++) {
    const slot = wholeAt(words.bucketHeads, bucket);
    if (slot != NONE && (first == NONE || isBefore(realAt(words.dueTimes, slot), realAt(words.eventOrders, slot), first))) first = slot;
  }
  next = first;
  return first;
}

/** Notes the slots that have an event. */
export function gather(): void {
  let events = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let slot = wholeAt(words.bucketHeads, bucket); slot != NONE; slot = wholeAt(words.followers, slot)) setWholeAt(words.gathered, events++, slot);
  }
}

/** The events of the slots that were noted, in another ring: of `ring` buckets (a power of two), and days of `length` seconds. */
export function spread(ring: i32, length: f64): void {
  const events = words.events;
  empty(ring, length);
  for (let i = 0; i < events; i++) {
    const slot = wholeAt(words.gathered, i);
    put(slot, realAt(words.dueTimes, slot), realAt(words.eventOrders, slot));
  }
}

/** An empty calendar, before anything is scheduled. */
export function clear(ring: i32, length: f64): void {
  sequence = 0;
  empty(ring, length);
}

function empty(ring: i32, length: f64): void {
  buckets = ring;
  daysASecond = 1 / length;
  next = NONE;
  words.events = 0;
  for (let bucket = 0; bucket < ring; bucket++) {
    setWholeAt(words.bucketHeads, bucket, NONE);
    setWholeAt(words.bucketTails, bucket, NONE);
  }
  memory.fill(words.bucketBits, 0, (<usize>ring) >> 3);
}
