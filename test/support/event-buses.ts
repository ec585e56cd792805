import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';

/** A bus without listeners. */
export const silentBus: EventBus = { publish: async () => {} };

/** A bus that records its events. */
export const recordingBus = () => {
  const events: DomainEvent[] = [];
  return {
    events,
    publish: async (more: readonly DomainEvent[]): Promise<void> => {
      events.push(...more);
    },
  };
};
