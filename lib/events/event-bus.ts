import { setTimeout as sleep } from 'node:timers/promises';
import type { DomainEvent } from './domain-event.ts';

/** Where events go for whoever wants to hear them. */
export type EventBus = {
  /** Never throws and is back soon: whoever tells something has better things to do than to wait for its listeners. */
  publish(events: readonly DomainEvent[]): Promise<void>;
};

/** Puts events on a bus. @throws if the bus did not take all of them; it gives up when the signal says so. */
export type PutEvents = (events: readonly DomainEvent[], signal: AbortSignal) => Promise<void>;

/** A bus that fails or hangs costs a line in the log and `waitMs` at most. */
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
      over.abort(); // ends the timer, or the call that was not waited for
    }
  },
});
