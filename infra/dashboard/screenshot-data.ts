import { setTimeout as sleep } from 'node:timers/promises';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { askApi } from '../local/ask-api.ts';
import { demoPages } from '../local/demo-provider/demo-pages.ts';
import type { Provider } from '../local/demo-provider/provider-server.ts';

export const tenant = 'larkspur-bank';

type Api = Parameters<typeof askApi>[0];

const ask = async <T>(api: Api, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await askApi<T>(api, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const ingest = async (api: Api): Promise<void> => {
  const { job_id } = await ask<{ job_id: string }>(api, 'POST', `/ingest/run?tenant_id=${tenant}`);
  for (;;) {
    const { status } = await ask<{ status: string }>(api, 'GET', `/ingest/progress/${job_id}`);
    if (status !== 'running') return;
    await sleep(200);
  }
};

/** Four runs: the demo's tickets, one of them changed, and twice so few that the deletions are withheld. Answers the changed one, an urgent ticket. */
export const prepare = async (api: Api, provider: Provider): Promise<string> => {
  // An entry without an id makes a pass incomplete, after which nothing is deleted or withheld.
  const tickets = (demoPages(new Date()).get(tenant) ?? []).filter(({ id }) => typeof id === 'string' && id !== '');
  provider.setTickets(tickets);
  await ask(api, 'PUT', `/tenants/${tenant}`, { name: 'Larkspur Bank', ingest_every_minutes: 60 });
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
  return ticket;
};
