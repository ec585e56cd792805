import { runsOf } from '#lib/ingestion/runs.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import type { HistoryDoc } from '#lib/tickets/ticket-history.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { aPage, tenantId } from '#test/support/run-parts.ts';

export const store = await sharedStore();
await currentKeyring(store); // the first use stores a secret, which is no work of a page
export const tickets = store.db.collection('tickets');
export const history = store.db.collection<HistoryDoc>('ticket_history');
export const runs = runsOf(store, tenantId);
export const firstPage = aPage(['T-1', 'T-2', 'T-3'], 2);

export const emptyStore = () => emptyCollections(store);
