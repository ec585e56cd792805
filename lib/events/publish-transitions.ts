import type { OnTransition } from '#lib/coordination/stored-circuit.ts';
import type { EventBus } from './event-bus.ts';

/** Publishes when a circuit opens or closes; half-open is not an event. */
export const publishTransitions =
  (events: EventBus): OnTransition =>
  async (name, from, to) => {
    if (to === 'open' && from !== 'open')
      await events.publish([{ type: 'CircuitOpened', detail: { version: 1, name, from } }]);
    if (to === 'closed' && from !== 'closed')
      await events.publish([{ type: 'CircuitClosed', detail: { version: 1, name, from } }]);
  };
