/**
 * What the kernel (`src/kernel`) and the engine around it both know of a run: whole numbers, by place in `words`. Places that are named
 * after an array hold where it begins, in bytes.
 */

/** Slots: room for them, those ever used, those free again. */
export const capacity = 0;
export const used = 1;
export const freeSlots = 2;
export const whole = 3;
export const real = 4;
export const free = 5;
/** The calendar. */
export const events = 6;
export const eventSlots = 7;
export const eventTimes = 8;
export const eventOrders = 9;
/** Agents by row, and by group. */
export const agentGroup = 12;
export const agentLoad = 13;
export const agentChannel = 14;
export const agentList = 15;
export const agentNext = 16;
export const agentPrevious = 17;
export const agentJoined = 18;
export const listHeads = 19;
export const listTails = 20;
export const firstLists = 21;
export const channelLists = 22;
export const onDuty = 23;
export const due = 24;
export const idle = 25;
/** Queues and lines. */
export const queueLength = 26;
export const lineLength = 27;
export const queueHeads = 28;
export const queueTails = 29;
/** Time integrals: values, and moments behind them. */
export const busy = 30;
export const busyMoments = 31;
export const inHand = 32;
export const inHandMoments = 33;
export const waiting = 34;
export const waitingMoments = 35;
export const sessions = 36;
export const sessionsMoments = 37;
export const inSystem = 38;
export const inSystemMoments = 39;
export const away = 40;
export const awayMoments = 41;
/** Batches of rows, and the rows in them. */
export const needRows = 42;
export const contactRows = 43;
export const legRows = 44;
export const needs = 45;
export const contacts = 46;
export const legs = 47;
/** Counts of the run. */
export const inWindow = 48;
export const openNeeds = 49;
export const openEntries = 50;
export const aiSessions = 51;
/** Births: the source of the next one, and `SOURCE` rows. */
export const nextSource = 52;
export const sourceCount = 53;
export const sources = 54;
export const sourceTimes = 55;
/** Facts of the model. */
export const hasAi = 56;
export const startsWithAi = 57;
export const kindWords = 58;
export const kindReals = 59;
export const lawForms = 60;
export const lawReals = 61;
/** By group · `channels` + channel, and group · `intents` + intent. */
export const channels = 62;
export const slots = 63;
export const intents = 64;
export const speeds = 65;
export const resolves = 66;
/** By line, and their groups one after another. */
export const lineChannel = 67;
export const lineGroupsFrom = 68;
export const lineGroups = 69;
/** By group, and their duties one after another. */
export const dutiesFrom = 70;
export const dutyLines = 71;
export const dutyPreferences = 72;
/** By queue, and queue · `levelCount` + 2 · priority + (escalated ? 0 : 1). */
export const places = 73;
export const fullToAi = 74;
export const levelCount = 75;
export const levels = 76;
/** Returns: the law of the delay (−1: nobody returns), and how often at the most. */
export const returnLaw = 77;
export const returnsAtMost = 78;
/** Tables of the exponential law. */
export const reciprocals = 79;
export const logarithms = 80;
/** 1: the policy lets the AI hand over at the end of a conversation. */
export const handsOver = 81;
/** The kernel’s own calendar: slot of the next event (−1: to be looked for), its ring of buckets, and by slot. */
export const nextSlot = 82;
export const buckets = 84;
export const bucketHeads = 85;
export const bucketTails = 86;
export const dueTimes = 87;
export const followers = 88;
export const leaders = 89;
export const bucketBits = 90;
