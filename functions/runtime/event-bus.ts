import type { Config } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { eventBridge } from '#lib/events/event-bridge.ts';
import { bestEffortBus, type EventBus } from '#lib/events/event-bus.ts';
import { logger } from '#lib/logger.ts';

/** The maximum time to publish, including the connection of a first call. */
const waitMs = 1_000;

/** The deployment's event bus. */
export const eventBus = (bus: Config<'eventBus'>['eventBus']): EventBus =>
  bestEffortBus(waitMs, eventBridge(bus), (event, error) => logger.warn(event, { error: messageOf(error) }));
