import { beforeEach, expect, it } from 'vitest';
import type { EventType } from '#lib/events/domain-event.ts';
import { logger } from '#lib/logger.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

logger.setLogLevel('SILENT'); // these errors are intended

const { call, run, provider, store, events } = await localApi({
  PAGE_MAX_ATTEMPTS: '1',
  NOTIFY_MAX_ATTEMPTS: '1',
  ALERT_BACKFILL: 'send', // the tickets are old
  CIRCUIT_FAILURES: '2',
  CIRCUIT_WINDOW: '4',
});

const publishedOf = (type: EventType, tenantOrName: string) =>
  events.filter(({ type: published, detail }) => {
    const subject = 'name' in detail ? detail.name : detail.tenant_id;
    return published === type && subject === tenantOrName;
  });
const heard = (type: EventType, tenantOrName: string, count = 1) =>
  until(
    `${count} of ${type}`,
    () => publishedOf(type, tenantOrName).length >= count && publishedOf(type, tenantOrName),
  );

beforeEach(async () => {
  provider.reset();
  for (const name of ['provider', 'notify']) await call('POST', `/circuit/${name}/reset`);
});

it('a completed run is published with its counts, and its urgent tickets as escalated', async () => {
  provider.setTickets([
    ...ticketsOfTenant('harbour-bank', 3),
    ...ticketsOfTenant('harbour-bank', 5, { subject: 'Outage' }).slice(3),
  ]);
  const job = await run('harbour-bank');

  const [completed] = await heard('IngestionCompleted', 'harbour-bank');
  const escalated = await heard('TicketEscalated', 'harbour-bank', 2);
  const { job_id, started_at, ended_at } = job;
  expect(completed?.detail).toMatchObject({ version: 1, job_id, started_at, ended_at, new_ingested: 5, deleted: 0 });
  const urgent = { tenant_id: 'harbour-bank', urgency: 'high' };
  const alerts = await store.db.collection('tickets').find(urgent).toArray();
  const anyOrder = expect.arrayContaining(
    alerts.map(({ external_id, alert }) => ({
      version: 1,
      tenant_id: 'harbour-bank',
      ticket_id: external_id,
      alert_id: alert.id,
      reason: alert.reason,
      escalated_at: alert.created_at.toISOString(),
    })),
  );
  expect(escalated.map(({ detail }) => detail)).toEqual(anyOrder);

  await run('harbour-bank');
  await heard('IngestionCompleted', 'harbour-bank', 2);
  expect(publishedOf('TicketEscalated', 'harbour-bank')).toHaveLength(2);
});

it('a failed run is published with its reason', async () => {
  provider.setFault(() => ({ kind: 'status', status: 500 }));
  const { error } = await run('city-hotels');
  const [failed] = await heard('IngestionFailed', 'city-hotels');
  expect(failed?.detail).toMatchObject({ version: 1, error, new_ingested: 0 });
});

it('an undeliverable alert is published when it is given up', async () => {
  provider.setNotify({ dead: true });
  provider.setTickets(ticketsOfTenant('north-schools', 1, { subject: 'Outage' }));
  await run('north-schools');
  const [given] = await heard('AlertUndeliverable', 'north-schools');
  expect(given?.detail).toMatchObject({
    ticket_id: 'north-schools-1',
    tries: 1,
    error: expect.stringContaining('503'),
  });
});

it('the opening of a circuit is published once, and so is its reset by a person', async () => {
  const before = events.length;
  provider.setFault(() => ({ kind: 'status', status: 500 }));
  await run('a');
  await run('b');
  await heard('CircuitOpened', 'provider');
  for (let n = 0; n < 2; n++) await call('POST', '/circuit/provider/reset');
  await heard('CircuitClosed', 'provider');

  const published = events.slice(before).filter(({ type }) => type.startsWith('Circuit'));
  expect(published).toEqual([
    { type: 'CircuitOpened', detail: { version: 1, name: 'provider', from: 'closed' } },
    { type: 'CircuitClosed', detail: { version: 1, name: 'provider', from: 'open' } },
  ]);
});
