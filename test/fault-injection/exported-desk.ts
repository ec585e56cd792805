import type { ZendeskBehaviour } from '#infra/local/helpdesks/zendesk/behaviour.ts';
import type { ZendeskDesk } from '#infra/local/helpdesks/zendesk/desk.ts';
import { cursorExport } from '#infra/local/helpdesks/zendesk/exports.ts';
import { ticketJson } from '#infra/local/helpdesks/zendesk/ticket.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { connectionsIn } from '#lib/connections/connections.ts';
import { requestUrl } from '#lib/helpdesks/call.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';

const baseUrl = 'http://127.0.0.1:9';
const pageSize = 3;

const usualConnection = (tenantId: string, at: Date): ConnectionDoc => ({
  ...{
    tenant_id: tenantId,
    connection_id: `cn_${tenantId}`,
    revision: 1,
    kind: 'zendesk',
    target: { base_url: baseUrl },
  },
  ...{ base_url: baseUrl, account_key: 'zendesk:127.0.0.1:9', settings: { since: null } },
  ...{ state: 'active', state_reason: null, state_at: at, secret: null, token_lease: null, authorization: null },
  ...{ checkpoint: null, last_full_at: null, created_at: at, updated_at: at, deleted_at: null },
});

/** A tenant with small pages, connected to a desk that is called in no other way than by `exportedDesk`. */
export const connectTenant = async (store: Store, tenantId: string, now: number): Promise<void> => {
  await connectionsIn(store).insertOne(usualConnection(tenantId, new Date(now)));
  await tenantsIn(store).put(tenantId, { ingest_every_minutes: null }, new Date(now));
  await store.db.collection('tenants').updateOne({ tenant_id: tenantId }, { $set: { page_size: pageSize } });
};

/** What a desk answers to the calls of runs and refreshes, without a server: its export, and tickets by their ids. */
export const exportedDesk = (desk: ZendeskDesk) => {
  const exported = cursorExport();

  const shownByIds = (query: URLSearchParams) => {
    const ids = new Set(query.get('ids')?.split(','));
    const shown = desk.all().filter(({ id, status }) => ids.has(`${id}`) && status !== 'deleted');
    return { status: 200, body: { tickets: shown.map((ticket) => ticketJson(ticket, baseUrl)) } };
  };

  return (request: ReturnType<HelpdeskAdapter['list']>, at: number, behaviour: ZendeskBehaviour) => {
    const { pathname, searchParams } = requestUrl(baseUrl, request);
    const call = { at, method: 'GET', path: pathname, query: searchParams };
    const isLook = pathname.endsWith('show_many');
    const { status = 200, body } = isLook
      ? shownByIds(searchParams)
      : exported(call, { desk, base: baseUrl, behaviour });
    return { status, headers: {}, json: JSON.parse(JSON.stringify(body)), receivedAt: new Date(at) };
  };
};
