/** Agents of `sim/staff.ts`, on its arrays: in exactly one list of their group, or, with no place free, in none. Here everybody of a group is alike. */
import * as CELL from '../sim/cell.ts';
import * as WORD from '../sim/word.ts';
import { addToCell, addToWholeOf, cell, setRealOf, setWholeOf, wholeOf, word } from './memory.ts';
import { change } from './areas.ts';
import { sendOff } from './outside.ts';

const NONE: i32 = -1;

function groupOf(agent: i32): i32 {
  return wholeOf(WORD.agentGroup, agent);
}

function slotsOf(group: i32, channel: i32): i32 {
  return wholeOf(WORD.slots, group * word(WORD.channels) + channel);
}

/** Who can take one more contact of `channel` now: idle, else the least loaded, the longest so; −1: nobody. */
export function find(group: i32, channel: i32): i32 {
  const idle = wholeOf(WORD.listHeads, wholeOf(WORD.firstLists, group));
  if (idle != NONE) return idle;
  // A group whose time is over finishes what it has in hand and takes nothing new.
  if (wholeOf(WORD.due, group) == 0) return NONE;
  const first = wholeOf(WORD.channelLists, group * word(WORD.channels) + channel);
  for (let list = first; list < first + slotsOf(group, channel) - 1; list++) {
    const agent = wholeOf(WORD.listHeads, list);
    if (agent != NONE) return agent;
  }
  return NONE;
}

export function take(agent: i32, channel: i32): void {
  const group = groupOf(agent);
  leaveList(agent);
  const load = wholeOf(WORD.agentLoad, agent);
  setWholeOf(WORD.agentLoad, agent, load + 1);
  if (load == 0) {
    addToWholeOf(WORD.idle, group, -1);
    change(WORD.busy, WORD.busyMoments, group, 1);
  }
  setWholeOf(WORD.agentChannel, agent, channel);
  change(WORD.inHand, WORD.inHandMoments, group, 1);
  joinList(agent);
}

/** Done with a contact; `takeNext` or `rest` follows in the same moment. */
export function putDown(agent: i32): void {
  leaveList(agent);
  addToWholeOf(WORD.agentLoad, agent, -1);
}

export function goesHome(agent: i32): bool {
  return wholeOf(WORD.agentLoad, agent) == 0 && isOver(groupOf(agent));
}

function isOver(group: i32): bool {
  return wholeOf(WORD.onDuty, group) > wholeOf(WORD.due, group);
}

export function takeNext(agent: i32, channel: i32): void {
  addToWholeOf(WORD.agentLoad, agent, 1);
  setWholeOf(WORD.agentChannel, agent, channel);
  joinList(agent);
}

export function rest(agent: i32): void {
  const group = groupOf(agent);
  change(WORD.inHand, WORD.inHandMoments, group, -1);
  if (wholeOf(WORD.agentLoad, agent) == 0) {
    change(WORD.busy, WORD.busyMoments, group, -1);
    addToWholeOf(WORD.idle, group, 1);
    if (isOver(group)) {
      sendOff(agent);
      return;
    }
  }
  joinList(agent);
}

export function hasPlace(agent: i32, channel: i32): bool {
  const group = groupOf(agent);
  const load = wholeOf(WORD.agentLoad, agent);
  const slots = slotsOf(group, channel);
  if (load == 0) return slots > 0;
  if (wholeOf(WORD.due, group) == 0) return false;
  return wholeOf(WORD.agentChannel, agent) == channel && load < slots;
}

export function hasAnyPlace(agent: i32): bool {
  const load = wholeOf(WORD.agentLoad, agent);
  return load == 0 || load < slotsOf(groupOf(agent), wholeOf(WORD.agentChannel, agent));
}

function joinList(agent: i32): void {
  const group = groupOf(agent);
  const load = wholeOf(WORD.agentLoad, agent);
  let list = wholeOf(WORD.firstLists, group);
  if (load > 0) {
    const place = group * word(WORD.channels) + wholeOf(WORD.agentChannel, agent);
    if (load >= wholeOf(WORD.slots, place)) return;
    list = wholeOf(WORD.channelLists, place) + load - 1;
  }
  const tail = wholeOf(WORD.listTails, list);
  setRealOf(WORD.agentJoined, agent, cell(CELL.joins));
  addToCell(CELL.joins, 1);
  setWholeOf(WORD.agentList, agent, list);
  setWholeOf(WORD.agentPrevious, agent, tail);
  setWholeOf(WORD.agentNext, agent, NONE);
  if (tail == NONE) setWholeOf(WORD.listHeads, list, agent);
  else setWholeOf(WORD.agentNext, tail, agent);
  setWholeOf(WORD.listTails, list, agent);
}

function leaveList(agent: i32): void {
  const list = wholeOf(WORD.agentList, agent);
  if (list == NONE) return;
  const previous = wholeOf(WORD.agentPrevious, agent);
  const next = wholeOf(WORD.agentNext, agent);
  if (previous == NONE) setWholeOf(WORD.listHeads, list, next);
  else setWholeOf(WORD.agentNext, previous, next);
  if (next == NONE) setWholeOf(WORD.listTails, list, previous);
  else setWholeOf(WORD.agentPrevious, next, previous);
  setWholeOf(WORD.agentList, agent, NONE);
}
