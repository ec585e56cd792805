import { setTimeout as sleep } from 'node:timers/promises';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { demoPages } from '../local/demo-provider/demo-pages.ts';
import type { Provider } from '../local/demo-provider/provider-server.ts';

export const tenant = 'fernhill-hotels';

/** The data that the scenes refer to. */
export type Prepared = { key: string; foreignKey: string; ticket: string; corrected: string };

type Api = { url: string; apiKey: string };

const ask = async <T>({ url, apiKey }: Api, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

const ingest = async (api: Api): Promise<void> => {
  const { job_id } = await ask<{ job_id: string }>(api, 'POST', `/ingest/run?tenant_id=${tenant}`);
  for (;;) {
    const { status } = await ask<{ status: string }>(api, 'GET', `/ingest/progress/${job_id}`);
    if (status !== 'running') return;
    await sleep(200);
  }
};

/** Four runs: the demo's tickets, one of them changed, and twice so few that the deletions are withheld. */
export const prepare = async (api: Api, provider: Provider): Promise<Prepared> => {
  // An entry without an id makes a pass incomplete, after which nothing is deleted or withheld.
  const tickets = (demoPages(new Date()).get(tenant) ?? []).filter(({ id }) => typeof id === 'string' && id !== '');
  provider.setTickets(tickets);
  await ask(api, 'PUT', `/tenants/${tenant}`, { name: 'Fernhill Hotels', ingest_every_minutes: 60 });
  await ingest(api);

  const { tickets: urgent } = await ask<{ tickets: TicketView[] }>(api, 'GET', `/tickets/urgent?tenant_id=${tenant}`);
  const { ticket_id: ticket } = urgent.find(({ status }) => status === 'open') ?? urgent[0] ?? { ticket_id: '' };
  const changed = tickets.map((one) =>
    one.id === ticket
      ? {
          ...one,
          status: 'pending',
          message: `${one.message}\n\nIs anybody there?`,
          updated_at: new Date().toISOString(),
        }
      : one,
  );
  provider.setTickets(changed);
  await ingest(api);

  provider.setTickets(changed.filter(({ id }, index) => id === ticket || index % 3 > 0));
  for (let pass = 0; pass < 2; pass++) await ingest(api); // a ticket is deleted when two passes in a row miss it
  const corrected = urgent.filter(({ status }) => status !== 'open').slice(0, 4);
  for (const { ticket_id: id } of corrected)
    await ask(api, 'POST', `/tickets/${id}/triage-feedback?tenant_id=${tenant}`, { urgency: 'low' });
  const { key: foreignKey } = await ask<{ key: string }>(api, 'POST', '/keys', {
    tenants: ['nobody'],
    scopes: ['read'],
  });
  return { key: api.apiKey, foreignKey, ticket, corrected: corrected[0]?.ticket_id ?? '' };
};
