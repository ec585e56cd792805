import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '#lib/tickets/ticket.ts';
import { utc } from '#lib/time-zone.ts';
import { readAlertReport } from '#lib/trends/read-alert-report.ts';
import { trendRange } from '#lib/trends/trend-range.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tenant_id = 'harbour-bank';
const now = new Date('2026-03-20T12:00:00Z');
const at = (time: string) => new Date(`2026-03-19T${time}Z`);
const range = trendRange({ from: new Date('2026-03-19T00:00:00Z'), to: now, zone: utc }, now);

let raised = 0;
const anAlert = (fields: Partial<Alert>) => {
  const alert: Alert = {
    id: `a-${++raised}`,
    state: 'sent',
    reason: 'r',
    tries: 1,
    created_at: at('10:00:00'),
    ...fields,
  };
  return aStoredTicket({ tenant_id, external_id: `T-${raised}`, urgency: 'high', alert });
};

beforeEach(() => emptyCollections(store));

describe('the report of alerts', () => {
  it('says which of the range were sent, late, suppressed, given up and acknowledged', async () => {
    await store.db
      .collection('tickets')
      .insertMany([
        anAlert({ sent_at: at('10:00:05'), acknowledged_at: at('10:02:00') }),
        anAlert({ sent_at: at('10:06:00'), acknowledged_at: at('10:20:00') }),
        anAlert({ state: 'queued' }),
        anAlert({ state: 'queued', created_at: new Date(now.getTime() - 60_000) }),
        anAlert({ state: 'suppressed', suppressed_reason: 'closed' }),
        anAlert({ state: 'undeliverable' }),
        anAlert({ created_at: new Date('2026-03-18T23:59:59Z') }),
      ]);
    const report = await readAlertReport(store, tenant_id, range, 300, now);
    expect(report).toMatchObject({
      alerts: 6,
      by_state: { pending: 0, queued: 2, sent: 2, undeliverable: 1, suppressed: 1 },
      suppressed_by_reason: { closed: 1, imported: 0 },
      late: 2,
      acknowledged: 2,
      half_acknowledged_within_seconds: 120,
      deliveries: [],
      is_complete: true,
    });
    expect(await readAlertReport(store, tenant_id, range, 3_600, now)).toMatchObject({ late: 1 });
  });

  it('counts the deliveries to each destination', async () => {
    const aDelivery = (destination_id: string, state: string, created_at = at('10:00:00')) => ({
      ...{ tenant_id, ticket_id: 'T-1', alert_id: 'a-1', notice: 'trigger', tries: 1 },
      ...{ destination_id, state, created_at },
    });
    await store.db
      .collection('deliveries')
      .insertMany([
        aDelivery('two', 'undeliverable'),
        aDelivery('one', 'sent'),
        aDelivery('one', 'sent'),
        aDelivery('one', 'dropped'),
        aDelivery('one', 'sent', new Date('2026-03-01T00:00:00Z')),
      ]);
    const { deliveries } = await readAlertReport(store, tenant_id, range, 300, now);
    expect(deliveries).toEqual([
      { destination_id: 'one', by_state: { held: 0, queued: 0, sent: 2, undeliverable: 0, dropped: 1 } },
      { destination_id: 'two', by_state: { held: 0, queued: 0, sent: 0, undeliverable: 1, dropped: 0 } },
    ]);
  });
});
