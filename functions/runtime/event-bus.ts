import type { Config } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { type EventBus, type PutEvents, patientFor } from '#lib/events/event-bus.ts';
import { lazy } from '#lib/lazy.ts';
import { logger } from '#lib/logger.ts';

/** The longest that anybody waits for the bus; a first call takes a part of that to connect. */
const waitMs = 1_000;

/** The bus of that name. Its client is loaded for the first event: most invocations have none to tell. */
export const eventBus = ({ name }: Config<'eventBus'>['eventBus']): EventBus => {
  const bus = lazy<PutEvents>(async () => (await import('#lib/events/event-bridge.ts')).eventBridge(name));
  return patientFor(
    waitMs,
    async (events, signal) => (await bus())(events, signal),
    (event, error) => logger.warn(event, { error: messageOf(error) }),
  );
};
