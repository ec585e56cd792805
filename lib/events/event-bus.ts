import { setTimeout as sleep } from 'node:timers/promises';
import type { DomainEvent } from './domain-event.ts';

/** Publishes domain events. */
export type EventBus = {
  /** Best effort: never throws, and returns within a bounded time. */
  publish(events: readonly DomainEvent[]): Promise<void>;
};

/** Puts events on a bus. @throws if the bus did not accept all of them; aborts with the signal */
export type PutEvents = (events: readonly DomainEvent[], signal: AbortSignal) => Promise<void>;

/** A bus that fails or hangs costs a log line and at most `waitMs`. */
export const bestEffortBus = (
  waitMs: number,
  put: PutEvents,
  warn: (event: string, error: unknown) => void,
): EventBus => ({
  async publish(events) {
    if (events.length === 0) return;
    const over = new AbortController();
    const late = sleep(waitMs, undefined, { signal: over.signal }).then(() => {
      throw new Error(`The bus did not answer in ${waitMs} ms`);
    });
    try {
      await Promise.race([put(events, over.signal), late]);
    } catch (error) {
      warn('EVENTS_NOT_PUBLISHED', error);
    } finally {
      over.abort(); // ends the timer, or the abandoned call
    }
  },
});
