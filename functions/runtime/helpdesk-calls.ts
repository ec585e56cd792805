import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#lib/config.ts';
import { type HelpdeskHttp, helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import { secretKeys } from './secret-keys.ts';

/** What calls the hosts of connections, by the configuration. */
export const callOptions = (store: Store) => {
  const { hosts, timeoutMs } = readConfig(['connections']).connections;
  return {
    store,
    keys: secretKeys(),
    hosts,
    timeoutMs,
    sleep: (ms: number) => sleep(ms),
    onNeedsAuth: async ({ tenant_id, connection_id, kind }: NeedsAuth, reason: string) => {
      logger.warn('CONNECTION_NEEDS_AUTHORIZATION', { tenant_id, connection_id, kind, reason });
    },
  };
};

type NeedsAuth = { tenant_id: string; connection_id: string; kind: string };

/** The calls of this function to connected help desks. */
export const helpdeskCalls = (store: Store): HelpdeskHttp => helpdeskHttp(callOptions(store));
