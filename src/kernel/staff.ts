/** Agents of `sim/staff.ts`, on its arrays: in exactly one list of their group, or, with no place free, in none. Here everybody of a group is alike. */
import { change } from './areas.ts';
import { sendOff } from './outside.ts';
import { addToWholeAt, cells, setRealAt, setWholeAt, wholeAt, words } from './memory.ts';

const NONE: i32 = -1;

function groupOf(agent: i32): i32 {
  return wholeAt(words.agentGroup, agent);
}

function slotsOf(group: i32, channel: i32): i32 {
  return wholeAt(words.slots, group * words.channels + channel);
}

/** Who can take one more contact of `channel` now: idle, else the least loaded, the longest so; −1: nobody. */
export function find(group: i32, channel: i32): i32 {
  const idle = wholeAt(words.listHeads, wholeAt(words.firstLists, group));
  if (idle != NONE) return idle;
  // A group whose time is over finishes what it has in hand and takes nothing new.
  if (wholeAt(words.due, group) == 0) return NONE;
  const first = wholeAt(words.channelLists, group * words.channels + channel);
  for (let list = first; list < first + slotsOf(group, channel) - 1; list++) {
    const agent = wholeAt(words.listHeads, list);
    if (agent != NONE) return agent;
  }
  return NONE;
}

export function take(agent: i32, channel: i32): void {
  const group = groupOf(agent);
  leaveList(agent);
  const load = wholeAt(words.agentLoad, agent);
  setWholeAt(words.agentLoad, agent, load + 1);
  if (load == 0) {
    addToWholeAt(words.idle, group, -1);
    change(words.busy, words.busyMoments, group, 1);
  }
  setWholeAt(words.agentChannel, agent, channel);
  change(words.inHand, words.inHandMoments, group, 1);
  joinList(agent);
}

/** Done with a contact; `takeNext` or `rest` follows in the same moment. */
export function putDown(agent: i32): void {
  leaveList(agent);
  addToWholeAt(words.agentLoad, agent, -1);
}

export function goesHome(agent: i32): bool {
  return wholeAt(words.agentLoad, agent) == 0 && isOver(groupOf(agent));
}

function isOver(group: i32): bool {
  return wholeAt(words.onDuty, group) > wholeAt(words.due, group);
}

export function takeNext(agent: i32, channel: i32): void {
  addToWholeAt(words.agentLoad, agent, 1);
  setWholeAt(words.agentChannel, agent, channel);
  joinList(agent);
}

export function rest(agent: i32): void {
  const group = groupOf(agent);
  change(words.inHand, words.inHandMoments, group, -1);
  if (wholeAt(words.agentLoad, agent) == 0) {
    change(words.busy, words.busyMoments, group, -1);
    addToWholeAt(words.idle, group, 1);
    if (isOver(group)) {
      sendOff(agent);
      return;
    }
  }
  joinList(agent);
}

export function hasPlace(agent: i32, channel: i32): bool {
  const group = groupOf(agent);
  const load = wholeAt(words.agentLoad, agent);
  const slots = slotsOf(group, channel);
  if (load == 0) return slots > 0;
  if (wholeAt(words.due, group) == 0) return false;
  return wholeAt(words.agentChannel, agent) == channel && load < slots;
}

export function hasAnyPlace(agent: i32): bool {
  const load = wholeAt(words.agentLoad, agent);
  return load == 0 || load < slotsOf(groupOf(agent), wholeAt(words.agentChannel, agent));
}

function joinList(agent: i32): void {
  const group = groupOf(agent);
  const load = wholeAt(words.agentLoad, agent);
  let list = wholeAt(words.firstLists, group);
  if (load > 0) {
    const place = group * words.channels + wholeAt(words.agentChannel, agent);
    if (load >= wholeAt(words.slots, place)) return;
    list = wholeAt(words.channelLists, place) + load - 1;
  }
  const tail = wholeAt(words.listTails, list);
  setRealAt(words.agentJoined, agent, cells.joins);
  cells.joins++;
  setWholeAt(words.agentList, agent, list);
  setWholeAt(words.agentPrevious, agent, tail);
  setWholeAt(words.agentNext, agent, NONE);
  if (tail == NONE) setWholeAt(words.listHeads, list, agent);
  else setWholeAt(words.agentNext, tail, agent);
  setWholeAt(words.listTails, list, agent);
}

function leaveList(agent: i32): void {
  const list = wholeAt(words.agentList, agent);
  if (list == NONE) return;
  const previous = wholeAt(words.agentPrevious, agent);
  const next = wholeAt(words.agentNext, agent);
  if (previous == NONE) setWholeAt(words.listHeads, list, next);
  else setWholeAt(words.agentNext, previous, next);
  if (next == NONE) setWholeAt(words.listTails, list, previous);
  else setWholeAt(words.agentPrevious, next, previous);
  setWholeAt(words.agentList, agent, NONE);
}
