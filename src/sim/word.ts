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
export const eventOrders = 7;
/** The kernel’s calendar: by bucket of its ring, a bit a bucket, and by slot; room for a list of slots. */
export const bucketHeads = 8;
export const bucketTails = 9;
export const dueTimes = 10;
export const followers = 11;
export const leaders = 12;
export const bucketBits = 13;
export const gathered = 14;
/** Agents by row, and by group. */
export const agentGroup = 15;
export const agentLoad = 16;
export const agentChannel = 17;
export const agentList = 18;
export const agentNext = 19;
export const agentPrevious = 20;
export const agentJoined = 21;
export const listHeads = 22;
export const listTails = 23;
export const firstLists = 24;
export const channelLists = 25;
export const onDuty = 26;
export const due = 27;
export const idle = 28;
/** Queues and lines. */
export const queueLength = 29;
export const lineLength = 30;
export const queueHeads = 31;
export const queueTails = 32;
/** Time integrals: values, and moments behind them. */
export const busy = 33;
export const busyMoments = 34;
export const inHand = 35;
export const inHandMoments = 36;
export const waiting = 37;
export const waitingMoments = 38;
export const sessions = 39;
export const sessionsMoments = 40;
export const inSystem = 41;
export const inSystemMoments = 42;
export const away = 43;
export const awayMoments = 44;
/** Batches of rows, and the rows in them. */
export const needRows = 45;
export const contactRows = 46;
export const legRows = 47;
export const needs = 48;
export const contacts = 49;
export const legs = 50;
/** Counts of the run. */
export const inWindow = 51;
export const openNeeds = 52;
export const openEntries = 53;
export const aiSessions = 54;
/** Births: the source of the next one, and `SOURCE` rows. */
export const nextSource = 55;
export const sourceCount = 56;
export const sources = 57;
export const sourceTimes = 58;
/** Facts of the model. */
export const hasAi = 59;
export const startsWithAi = 60;
/** 1: the policy lets the AI hand over at the end of a conversation. */
export const handsOver = 61;
export const kindWords = 62;
export const kindReals = 63;
export const lawForms = 64;
export const lawReals = 65;
/** By group · `channels` + channel, and group · `intents` + intent. */
export const channels = 66;
export const slots = 67;
export const intents = 68;
export const speeds = 69;
export const resolves = 70;
/** By line, and their groups one after another. */
export const lineChannel = 71;
export const lineGroupsFrom = 72;
export const lineGroups = 73;
/** By group, and their duties one after another. */
export const dutiesFrom = 74;
export const dutyLines = 75;
export const dutyPreferences = 76;
/** By queue, and queue · `levelCount` + 2 · priority + (escalated ? 0 : 1). */
export const places = 77;
export const fullToAi = 78;
export const levelCount = 79;
export const levels = 80;
/** Returns: the law of the delay (−1: nobody returns), and how often at the most. */
export const returnLaw = 81;
export const returnsAtMost = 82;
/** Tables of the exponential law. */
export const reciprocals = 83;
export const logarithms = 84;
