import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#lib/config.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import type { AskDeps } from '#lib/connections/ask-helpdesk.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { Restored } from '#lib/connections/connections.ts';
import { type HelpdeskHttp, helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import { accountRules } from './guards.ts';
import { secretKeys } from './secret-keys.ts';

/** Says that a connection works again. */
export const restoredTo =
  (events: EventBus | undefined) =>
  async ({ tenant_id, connection_id, kind, needed_auth_at }: Restored): Promise<void> => {
    logger.info('CONNECTION_RESTORED', { tenant_id, connection_id, kind });
    const detail = { version: 1 as const, tenant_id, connection_id, kind, needed_since: needed_auth_at.toISOString() };
    await events?.publish([{ type: 'ConnectionRestored', detail }]);
  };

/** What calls the hosts of connections, by the configuration. Whoever works for no person says on the bus what one must mend. */
export const callOptions = (store: Store, events?: EventBus) => {
  const { hosts, timeoutMs } = readConfig(['connections']).connections;
  return {
    store,
    keys: secretKeys(),
    hosts,
    timeoutMs,
    sleep: (ms: number) => sleep(ms),
    onNeedsAuth: async ({ tenant_id, connection_id, kind }: ConnectionDoc, reason: string) => {
      logger.warn('CONNECTION_NEEDS_AUTHORIZATION', { tenant_id, connection_id, kind, reason });
      const detail = { version: 1 as const, tenant_id, connection_id, kind, reason };
      await events?.publish([{ type: 'ConnectionNeedsAuthorization', detail }]);
    },
    onRestored: restoredTo(events),
  };
};

/** The calls of this function to connected help desks. */
export const helpdeskCalls = (store: Store, events?: EventBus): HelpdeskHttp =>
  helpdeskHttp(callOptions(store, events));

/** How a person's questions to a help desk are asked: within the limit of its account. */
export const askingHelpdesks = (store: Store): AskDeps => {
  const rules = accountRules(readConfig(['accountLimit', 'connections', 'circuit']));
  return {
    store,
    http: helpdeskCalls(store),
    limiterOf: (connection) => accountLimiterIn(store, connection, rules),
    sleep: (ms) => sleep(ms),
  };
};
