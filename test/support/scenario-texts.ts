/** Valid scenarios that between them use every field of the format, for tests that break one field at a time. */

/** Most of the format in one file. */
export const FULL = `schema: tandem/scenario@1
id: full
title: { en: "Everything", fr: "Tout" }
description: uses most of the format
use: [test-values]
seed: spring
experiment:
  kind: terminating
  start: 2026-03-02
  length: 7d
  lead-in: 1d
  follow: 2d
  timezone: Europe/Paris
  interval: 30m
  replications: 20..200
  precision: { csat.combined: 0.5pp }
  confidence: 90%
decide:
  maximise: csat.combined
  subject-to: { quick: kept, cost.per-need: { at-least: 1.00 EUR, at-most: 4.00 EUR } }
  reference: people
service-level: { within: { value: 20s, range: [10s, 30s], source: a contract, mark: published }, formula: sl1, clock: human-queue-entry }
intents:
  order:
    title: Order
    stakes: normal
    sensitive: 5%
    ai: { resolves: 90%, concentration: 12, notices-failure: 10%, transfers-needlessly: 2%, turns: { mean: 4, cv: 0.4 }, turn: 14s }
    human:
      handle: { lognormal: { mean: 3m, cv: 0.7 } }
      after-contact: 40s
      resolves: 98%
      difficulty-correlation: 0.5
      resolves-concentration: 8
      by-channel: { chat: { handle: { gamma: { mean: 5m, cv: 0.6 } }, after-contact: 20s }, voice: { handle: 3m, after-contact: 1m } }
  dispute: { stakes: { high: 40% }, ai: { duration: { exponential: { mean: 3m } } }, human: { handle: { constant: 8m } } }
  weibull: { ai: { duration: 2m }, human: { handle: { weibull: { mean: 4m, shape: 1.4 } } } }
  uniform: { ai: { duration: 2m }, human: { handle: { uniform: { from: 1m, to: 5m } } } }
  triangle: { ai: { duration: 2m }, human: { handle: { triangular: { from: 1m, mode: 2m, to: 5m } } } }
  beta: { ai: { duration: 2m }, human: { handle: { beta: { from: 1m, to: 9m, mean: 3m, concentration: 4 } } } }
  gamma: { ai: { duration: 2m }, human: { handle: { gamma: { mean: 4m, cv: 0.5 } } } }
  observed: { ai: { duration: 2m }, human: { handle: { empirical: { file: handle.csv, column: seconds, unit: s } } } }
  curve: { ai: { duration: 2m }, human: { handle: { points: [[1m, 20%], [5m, 100%]] } } }
  mixed: { ai: { duration: 2m }, human: { handle: { mixture: { short: { share: 80%, exponential: { mean: 1m } }, long: { share: 20%, constant: 9m } } } } }
segments:
  standard: { title: Standard, prefers-human: 35%, priority: 0 }
  premium: { prefers-human: 60%, priority: 1 }
sources:
  voice:
    title: Phone
    channel: voice
    stream: calls
    arrivals:
      per-week: 16800
      by-weekday: { mon: 1.2, tue: 1, wed: 1, thu: 1, fri: 1, sat: 0.5, sun: 0.2 }
      by-interval: { week: { days: mon-fri, weights: [1, 2, 3, 2] }, weekend: { days: "sat,sun", weights: { file: weekend.csv, column: weight } } }
    intents: { order: 60%, dispute: 10%, weibull: 5%, uniform: 5%, triangle: 5%, beta: 5%, observed: 5%, curve: 3%, mixed: 2% }
    segments: { standard: 85%, premium: 15% }
    patience: { lognormal: { mean: 5m, cv: 1.3 }, balks: 2%, by-intent: { dispute: 8m }, by-segment: { premium: none } }
    redial: { after-abandonment: 45%, after-busy: 70%, delay: { exponential: { mean: 20m } } }
  chat:
    channel: chat
    arrivals: { rate: 180/h }
    intents: { order: 100% }
    segments: { standard: 100% }
    patience: none
  tickets:
    channel: chat
    list:
      file: tickets.csv
      columns:
        id: ticket
        arrives: { column: opened, format: yyyy-MM-dd }
        intent: { column: category, map: { "Category 55": dispute }, else: order }
        segment: segment
        channel: channel
        priority: priority
        handle: { column: work, unit: m }
        patience: { column: patience, unit: s }
        ai-resolves: resolved
        needs-human: human
      observed: { reopened: reopened }
  letters:
    channel: chat
    contacts:
      - { id: a, arrives: 10s, intent: order, segment: standard, channel: chat, priority: 2, handle: 3m, patience: 1h, ai-resolves: true, needs-human: false }
      - { id: b, arrives: 2026-03-02T10:00, intent: order, segment: premium, patience: none }
ai:
  confidence: { auc: 0.72, shift: 0.8, slope: 1 }
  asks-for-human: { prefers-human: 6%, otherwise: 1%, failing: 4% }
  sessions: { limit: 120, when-full: humans }
  price: { per-attempt: 0.10 EUR, per-minute: 0.05 EUR, per-resolution: 0.99 EUR }
humans:
  groups:
    tier1:
      title: First line
      agents:
        morning: { days: mon-fri, from: "08:00", to: "12:00", agents: 26 }
        afternoon: { days: mon-fri, from: "12:00", to: "20:00", agents: 31 }
      channels: { voice: { slots: 1 }, chat: { slots: 3, pace: [100%, 85%, 70%] } }
      skills: { order: { preference: 1, speed: 1.1, resolves: +2pp }, dispute: {}, weibull: {}, uniform: {}, triangle: {}, beta: {}, gamma: {}, observed: {}, curve: {}, mixed: {} }
      cost: 24 EUR/h
    experts: { agents: 9, channels: { voice: {}, chat: { slots: 2, total-pace: [1, 1.6] } } }
    endless: { agents: unlimited, channels: { voice: {}, chat: { slots: 2, pace: { response-ratio: 0.75 } } } }
  queues:
    orders: { title: Orders, takes: { intents: [order], channels: [voice, chat], segments: [standard, premium] }, groups: [tier1, experts], order: [priority, escalated, oldest], places: 60, when-full: blocked }
    rest: { groups: [experts, endless] }
handoff:
  context: { transcript: 97%, identity-and-history: 85%, summary: { present: 92%, faithful: 88% }, actions-taken: 60%, reason: 90% }
  briefing: { expects: 55%, emotion: 40% }
  re-authenticate: 20%
  verification-required: true
  effects:
    reading: { transcript: 20s, identity-and-history: 5s, summary: 6s, actions-taken: 4s, reason: 3s }
    repeating: { transcript: 30s, identity-and-history: 20s, summary: 30s, actions-taken: 15s, reason: 25s }
    re-authentication: 40s
    misdirection: { extra: 30s, resolves: -3pp }
  score: { completeness: 25, fidelity: 20, no-repetition: 20, transition-time: 15, right-destination: 10, expectations: 5, reverse: 5 }
assist: { saves: 8%, resolves: +2pp }
returns: { after: { unresolved: 55%, served: 3%, contained: 30% }, delay: { lognormal: { mean: 26h, cv: 1 } }, at-most: 4 }
satisfaction:
  level: 1.5
  unresolved: -2
  extra-contact: -0.5
  wait-minute: -0.05
  transfer: -0.2
  repetition: -0.3
  re-authentication: -0.1
  human-got: 0.3
  human-denied: -0.8
  abandoned: -1.5
  thresholds: [-2, -1, 0, 1.5]
  survey: { contained: 10%, human: 20%, abandoned: 2% }
policies:
  people: { title: People, type: human-only, with: { humans.groups.experts.agents: 12 } }
  machine: { type: ai-only }
  ai-first:
    type: ai-first
    escalate:
      - { on: low-confidence, below: 55% }
      - { on: asks-for-human, times: 1 }
      - { on: sensitive-topic }
      - { on: turns, above: 9 }
      - { on: time, above: 5m }
      - { id: premium-slow, on: rule, if: "contact.segment == 'premium' && ai.turn > 4" }
  copy: { like: ai-first, with: { handoff.context.actions-taken: 100% } }
  helped: { type: human-first, parameters: { calm: 0.5 } }
  routed:
    type: dynamic
    complexity: { correlation: 0.7 }
    route:
      - { id: hard, if: "contact.sensitive || contact.complexity > 0.7", to: human }
      - { id: rest, to: ai }
    escalate: { like: ai-first }
  ours: { module: ./router.mjs }
guards:
  quick: { title: Quick, metric: service-level.sl1@3m, at-least: 80%, at-most: 100%, of: { source: voice, channel: voice, intent: order, segment: premium, queue: orders, group: tier1 }, every: day, in: 90% }
`;

/** The smallest. */
export const SMALL = `schema: tandem/scenario@1
id: small
experiment: { needs: 1000 }
intents:
  call: { human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { rate: 60/h } }
humans:
  groups:
    desk: { agents: 5 }
policies:
  people: { type: human-only }
`;

/** A steady state. */
export const STEADY = `schema: tandem/scenario@1
id: steady
experiment: { kind: steady-state, warm-up: 5h, length: 100h }
intents:
  call: { human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { rate: 60/h } }
humans:
  groups:
    desk: { agents: 5 }
policies:
  people: { type: human-only }
`;

/** Alternatives that exclude what stands in `FULL`. */
export const OTHER = `schema: tandem/scenario@1
id: other
extends: base.yaml
seed: 7
experiment: { day: "07:00-19:00", end: cut, replications: 20 }
decide: { minimise: wait.mean }
intents:
  call: { ai: { turns: { mean: 5 }, turn: 10s }, human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { per-day: 500, by-interval: [1, 2, 3, 4] }, patience: 5m }
  chats: { channel: chat, arrivals: { per-day: 500, by-interval: { file: day.csv, column: weight } } }
policies:
  people: { type: human-only }
`;

/** What `OTHER` extends. */
export const BASE = `humans:
  groups:
    desk: { agents: 5 }
`;

/** Waiting, with all that can happen meanwhile. */
export const WAITING = `schema: tandem/scenario@1
id: waiting
experiment: { needs: 1000 }
intents:
  call: { ai: { duration: 1m }, human: { handle: 3m } }
sources:
  calls: { channel: voice, arrivals: { rate: 60/h }, patience: { exponential: { mean: 5m }, balks: 5%, never-leaves: 10%, by-channel: { chat: 2m } }, redial: { after-busy: 50%, delay: 5m, delay-after-busy: 1m, persistence: 80%, at-most: 5, keeps: [patience, handle] } }
  others: { channel: chat, arrivals: { rate: 60/h }, patience: { kaplan-meier: { file: waits.csv, column: seconds, unit: s, abandoned: gave-up } } }
humans:
  lines: 40
  groups:
    desk: { agents: 5 }
    north: { agents: 5 }
    south: { agents: 5 }
  queues:
    first: { takes: { channels: [voice] }, groups: [desk, { group: north, keep-idle: 2, after: 90s }], ageing: 5m, lines: 30, when-full: ai }
    second: { groups: [[north, south], { group: [desk] }] }
  callback: { accepted: 40%, offered-above: 3m, within: 2h, answers: 85%, attempts: 2, ring: 30s, again-after: 10m, keeps-place: false, keep-idle: 1 }
  announce: { error: 25%, hangs-up-above: 1.5, patience: 1.3, longer-than-told: 50% }
policies:
  people: { type: human-only, offer: { callback: { if: "humans.estimatedWait > duration('3m')" } } }
`;
