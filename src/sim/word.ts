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
/** The kernel’s own calendar: by bucket of its ring, and by slot; a bit a bucket. */
export const bucketHeads = 10;
export const bucketTails = 11;
export const dueTimes = 12;
export const followers = 13;
export const leaders = 14;
export const bucketBits = 15;
/** Agents by row, and by group. */
export const agentGroup = 16;
export const agentLoad = 17;
export const agentChannel = 18;
export const agentList = 19;
export const agentNext = 20;
export const agentPrevious = 21;
export const agentJoined = 22;
export const listHeads = 23;
export const listTails = 24;
export const firstLists = 25;
export const channelLists = 26;
export const onDuty = 27;
export const due = 28;
export const idle = 29;
/** Queues and lines. */
export const queueLength = 30;
export const lineLength = 31;
export const queueHeads = 32;
export const queueTails = 33;
/** Time integrals: values, and moments behind them. */
export const busy = 34;
export const busyMoments = 35;
export const inHand = 36;
export const inHandMoments = 37;
export const waiting = 38;
export const waitingMoments = 39;
export const sessions = 40;
export const sessionsMoments = 41;
export const inSystem = 42;
export const inSystemMoments = 43;
export const away = 44;
export const awayMoments = 45;
/** Batches of rows, and the rows in them. */
export const needRows = 46;
export const contactRows = 47;
export const legRows = 48;
export const needs = 49;
export const contacts = 50;
export const legs = 51;
/** Counts of the run. */
export const inWindow = 52;
export const openNeeds = 53;
export const openEntries = 54;
export const aiSessions = 55;
/** Births: the source of the next one, and `SOURCE` rows. */
export const nextSource = 56;
export const sourceCount = 57;
export const sources = 58;
export const sourceTimes = 59;
/** Facts of the model. */
export const hasAi = 60;
export const startsWithAi = 61;
/** 1: the policy lets the AI hand over at the end of a conversation. */
export const handsOver = 62;
export const kindWords = 63;
export const kindReals = 64;
export const lawForms = 65;
export const lawReals = 66;
/** By group · `channels` + channel, and group · `intents` + intent. */
export const channels = 67;
export const slots = 68;
export const intents = 69;
export const speeds = 70;
export const resolves = 71;
/** By line, and their groups one after another. */
export const lineChannel = 72;
export const lineGroupsFrom = 73;
export const lineGroups = 74;
/** By group, and their duties one after another. */
export const dutiesFrom = 75;
export const dutyLines = 76;
export const dutyPreferences = 77;
/** By queue, and queue · `levelCount` + 2 · priority + (escalated ? 0 : 1). */
export const places = 78;
export const fullToAi = 79;
export const levelCount = 80;
export const levels = 81;
/** Returns: the law of the delay (−1: nobody returns), and how often at the most. */
export const returnLaw = 82;
export const returnsAtMost = 83;
/** Tables of the exponential law. */
export const reciprocals = 84;
export const logarithms = 85;
