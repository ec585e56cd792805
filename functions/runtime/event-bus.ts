import type { Config } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { bestEffortBus, type EventBus, type PutEvents } from '#lib/events/event-bus.ts';
import { lazy } from '#lib/lazy.ts';
import { logger } from '#lib/logger.ts';

/** The maximum time to publish, including the connection of a first call. */
const waitMs = 1_000;

/** The event bus of that name. Its client is loaded lazily: most invocations publish nothing. */
export const eventBus = ({ name }: Config<'eventBus'>['eventBus']): EventBus => {
  const bus = lazy<PutEvents>(async () => (await import('#lib/events/event-bridge.ts')).eventBridge(name));
  return bestEffortBus(
    waitMs,
    async (events, signal) => (await bus())(events, signal),
    (event, error) => logger.warn(event, { error: messageOf(error) }),
  );
};
