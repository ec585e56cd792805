import { expect, it } from 'vitest';
import { logger } from '#lib/logger.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

logger.setLogLevel('SILENT'); // this error is intended

const { call, run, provider, store } = await localApi();

it('an urgent ticket without an alert is restored even if the queue is unavailable, and its alert stays due', async () => {
  provider.setTickets(ticketsOfTenant('harbour-bank', 1, { subject: 'Outage' }));
  await run('harbour-bank');
  await call('DELETE', '/tickets/harbour-bank-1?tenant_id=harbour-bank');
  await store.db.collection('tickets').updateOne({}, { $set: { 'alert.state': 'undeliverable' } });
  // Read by the function at its first request.
  process.env.SEND_ALERT_QUEUE_URL = `${process.env.SEND_ALERT_QUEUE_URL}-that-is-away`;

  const restored = await call<TicketView>('POST', '/tickets/harbour-bank-1/restore?tenant_id=harbour-bank');

  expect(restored.status).toBe(200);
  expect(restored.body.alert).toMatchObject({ state: 'pending' });
  const stored = await store.db.collection('tickets').findOne({ external_id: 'harbour-bank-1' });
  expect(stored?.deleted_at ?? null).toBeNull();
  expect(stored?.alert.due_at).toBeInstanceOf(Date);
});
