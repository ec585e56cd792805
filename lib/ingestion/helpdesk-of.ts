import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { adapterOf as registered } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { FetchDeps } from './fetch-page.ts';
import { type HelpdeskDetails, helpdeskDetails } from './helpdesk-details.ts';
import { helpdeskPages } from './helpdesk-pages.ts';
import type { Pass } from './pass.ts';
import { type WholeTickets, wholeTickets } from './whole-tickets.ts';

/** A run over a tenant's own help desk. */
export type HelpdeskRun = { tenant_id: string; pass: Pass };

/** How a run's pages are had from a tenant's own help desk, and by which limit. */
export type Helpdesk = Pick<FetchDeps, 'limiter' | 'provider'> & { details: HelpdeskDetails };

type HelpdeskDeps = {
  store: Store;
  http: Pick<HelpdeskHttp, 'send'>;
  /** The limit of the desk's account. */
  limiterOf: (connection: ConnectionDoc) => FetchDeps['limiter'];
  now?: () => number;
  adapterOf?: (connection: ConnectionDoc) => HelpdeskAdapter;
};

/** The help desk that a tenant is connected to, to ask for single tickets. */
export type ConnectedHelpdesk = Pick<FetchDeps, 'limiter'> & { connection: ConnectionDoc; tickets: WholeTickets };

/** It as it is now; null if it may not be called. */
export const connectedHelpdeskOf =
  ({ store, http, limiterOf, now = Date.now, adapterOf = registered }: HelpdeskDeps) =>
  async (tenantId: string): Promise<ConnectedHelpdesk | null> => {
    const connection = await connectionOf(store, tenantId);
    if (connection.kind === 'generic' || connection.state !== 'active') return null;
    const tickets = wholeTickets({ connection, adapter: adapterOf(connection), http, now });
    return { connection, tickets, limiter: limiterOf(connection) };
  };

/** The help desk of a run; null if its connection was changed or removed since the run began. */
export const helpdeskOf =
  ({ store, http, limiterOf, now = Date.now, adapterOf = registered }: HelpdeskDeps) =>
  async ({ tenant_id, pass }: HelpdeskRun): Promise<Helpdesk | null> => {
    const connection = await connectionOf(store, tenant_id);
    if (connection.kind === 'generic' || connection.revision !== pass.revision) return null;
    const options = { connection, adapter: adapterOf(connection), http, now };
    return {
      provider: helpdeskPages(options),
      details: helpdeskDetails(options),
      limiter: limiterOf(connection),
    };
  };
