import type { Config } from '#lib/config.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { accountCircuits } from '#lib/coordination/circuits.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import type { Store } from '#lib/mongo/store.ts';
import { accountRules } from './guards.ts';
import { helpdeskCalls } from './helpdesk-calls.ts';
import { observedLimiter } from './observe.ts';

/** How the workers of queues call connected help desks: observed, within the limit and the circuit of each account. */
export const workedHelpdesks = (
  store: Store,
  config: Config<'accountLimit' | 'connections' | 'circuit'>,
  events: EventBus,
) => ({
  store,
  http: helpdeskCalls(store, events),
  limiterOf: (connection: ConnectionDoc) =>
    observedLimiter(
      accountLimiterIn(store, connection, accountRules(config), publishTransitions(events)),
      accountCircuits,
    ),
});
