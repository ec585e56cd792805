import { startRun } from '#lib/ingestion/start-run.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage, PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { supportMail } from '../pages/support-mail.ts';

/** A message with work to do, and whether that was done. */
export type RealWork = { event: object; isDone?: () => Promise<boolean> };

const pageSize = 100;

const mail = supportMail('', 2 * pageSize, new Date());

/** Two pages of realistic tickets of any tenant, so that the first has a next one to queue. */
export const ticketsOf = (tenantId: string) => mail.map((ticket) => ({ ...ticket, tenant_id: tenantId }));

const eventOf = (message: PageMessage | AlertMessage): object => ({
  Records: [{ messageId: 'bench', body: JSON.stringify(message), attributes: { ApproximateReceiveCount: '1' } }],
});

/** The first page of a tenant's first run: its tickets are new, three of them urgent. */
export const realPage = async (store: Store, tenantId: string): Promise<RealWork> => {
  const sent: PageMessage[] = [];
  const sender: Sender<PageMessage> = { send: async ({ message }) => void sent.push(message), sendAll: async () => {} };
  await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs: 60_000 });
  const [message] = sent;
  if (!message) throw new Error('The run has queued no page');
  const isDone = async () =>
    (await store.db.collection('tickets').countDocuments({ tenant_id: tenantId })) === pageSize;
  return { event: eventOf(message), isDone };
};

/** The same page for a handler that is not ours, which stores it as it is. */
export const bareWork = async ({ db }: Store, tenantId: string): Promise<RealWork> => {
  const isDone = async () => (await db.collection('bare_tickets').countDocuments({ tenant_id: tenantId })) === pageSize;
  return { event: { tenantId }, isDone };
};

/** Creates the collections of `bareWork`: not every server creates one in a transaction. */
export const prepareBareWork = async ({ db }: Store): Promise<void> => {
  await db.createCollection('bare_tickets');
  await db.createCollection('bare_pages');
};

/** The request for a tenant's first run. */
export const realStart =
  (request: object) =>
  async (store: Store, tenantId: string): Promise<RealWork> => ({
    event: { ...request, rawQueryString: new URLSearchParams({ tenant_id: tenantId }).toString() },
    isDone: async () => (await store.db.collection('ingestion_jobs').countDocuments({ tenant_id: tenantId })) === 1,
  });

/** An alert that no try was made for. */
export const realAlert = async (store: Store, tenantId: string): Promise<RealWork> => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const alert = newAlert('Outage', new Date());
  const ticket = aStoredTicket({ tenant_id: tenantId, urgency: 'high', alert });
  await tickets.insertOne(ticket);
  const isDone = async () => (await tickets.findOne({ tenant_id: tenantId }))?.alert?.state === 'sent';
  return { event: eventOf({ tenant_id: tenantId, ticket_id: ticket.external_id, alert_id: alert.id }), isDone };
};
