import { setTimeout as sleep } from 'node:timers/promises';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { askApi } from '../local/ask-api.ts';
import { demoPages } from '../local/demo-provider/demo-pages.ts';
import type { Provider } from '../local/demo-provider/provider-server.ts';

export const tenant = 'larkspur-bank';

/** An urgent ticket with a history. */
export type Prepared = { ticket: string };

type Api = Parameters<typeof askApi>[0];

const ingest = async (api: Api): Promise<void> => {
  const started = await askApi<{ job_id: string }>(api, 'POST', `/ingest/run?tenant_id=${tenant}`);
  for (;;) {
    const path = `/ingest/progress/${started.body.job_id}`;
    const { body } = await askApi<{ status: string }>(api, 'GET', path);
    if (body.status !== 'running') return;
    await sleep(200);
  }
};

/** Four runs: the demo's tickets, one of them changed, and twice so few that the deletions are withheld. */
export const prepare = async (api: Api, provider: Provider): Promise<Prepared> => {
  // An entry without an id makes a pass incomplete, after which nothing is deleted or withheld.
  const tickets = (demoPages(new Date()).get(tenant) ?? []).filter(({ id }) => typeof id === 'string' && id !== '');
  provider.setTickets(tickets);
  await askApi(api, 'PUT', `/tenants/${tenant}`, { name: 'Larkspur Bank', ingest_every_minutes: 60 });
  await ingest(api);

  const found = await askApi<{ tickets: TicketView[] }>(api, 'GET', `/tickets/urgent?tenant_id=${tenant}`);
  const urgent = found.body.tickets;
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
  return { ticket };
};
