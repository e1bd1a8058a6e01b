/** How each observable field is read: one small function a field, so that a compiled rule touches nothing else. */
import type { RouterView } from './observable.ts';

export const NUMBERS: Readonly<Record<string, (view: RouterView) => number>> = {
  'contact.attempt': (view) => view.contact.attempt,
  'contact.priority': (view) => view.contact.priority,
  'contact.complexity': (view) => view.contact.complexity,
  'ai.turn': (view) => view.ai.turn,
  'ai.elapsed': (view) => view.ai.elapsed,
  'ai.confidence': (view) => view.ai.confidence,
  'ai.asked': (view) => view.ai.asked,
  'ai.sessions': (view) => view.ai.sessions,
  'humans.estimatedWait': (view) => view.humans.estimatedWait,
  'humans.queueLength': (view) => view.humans.queueLength,
  'humans.idle': (view) => view.humans.idle,
  'humans.onDuty': (view) => view.humans.onDuty,
  'clock.hour': (view) => view.clock.hour,
};

export const TEXTS: Readonly<Record<string, (view: RouterView) => string>> = {
  'contact.intent': (view) => view.contact.intent,
  'contact.segment': (view) => view.contact.segment,
  'contact.channel': (view) => view.contact.channel,
  'contact.source': (view) => view.contact.source,
  'contact.stakes': (view) => view.contact.stakes,
  'clock.weekday': (view) => view.clock.weekday,
};

export const FLAGS: Readonly<Record<string, (view: RouterView) => boolean>> = {
  'contact.sensitive': (view) => view.contact.sensitive,
  'ai.up': (view) => view.ai.up,
  'humans.open': (view) => view.humans.open,
};
