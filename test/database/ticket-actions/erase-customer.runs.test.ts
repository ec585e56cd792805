import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { planBatch } from '#lib/replay/plan-batch.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { tenantId } from '#test/support/run-parts.ts';
import { erase, ingest, ingestPerson, others, store, stored, trace, triage, written } from './erasure.ts';

beforeEach(ingestPerson);

describe('a run after the erasure of a customer', () => {
  it('changes nothing if its provider still says the same', async () => {
    await erase();
    const before = await store.db.collection('ticket_history').countDocuments();

    await ingest(
      written(1, { message: 'It is down, and the pomegranate too', updated_at: '2026-01-11T00:00:00Z' }),
      others,
    );

    expect(await trace()).toEqual([]);
    expect(await store.db.collection('ticket_history').countDocuments()).toBe(before);
  });

  it('ingests a new state without texts, and keeps the triage', async () => {
    const { alias } = await erase();

    await ingest(written(2, { status: 'closed', updated_at: '2026-02-01T00:00:00Z' }));

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject({ status: 'closed', urgency: 'high', customer_id: alias });
  });

  it('ingests new tickets of the customer without their texts', async () => {
    const { alias } = await erase();

    await ingest(written(9));

    expect(await trace()).toEqual([]);
    expect(await stored('P-9')).toMatchObject({ subject: '[erased]', urgency: 'high', customer_id: alias });
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('is not re-triaged when rules change, partly erased or fully', async () => {
    await ingest(written(2, { customer_id: 'else', message: 'Mine', updated_at: '2026-01-11T00:00:00Z' }));
    await erase();
    expect(await stored('P-2')).toMatchObject({ subject: '[erased]', message: 'Mine' });
    const tickets = await store.db.collection<TicketDoc>('tickets').find({ subject: '[erased]' }).toArray();
    expect(planBatch(tickets, triage).writes).toEqual([]);
  });

  it('restores nothing, even if both run concurrently, whichever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const more = Array.from({ length: 10 }, (_, n) => written(100 * round + n + 10));
      await Promise.all([ingest(...more), erase()]);
      expect(await trace()).toEqual([]);
    }
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true, tickets: 53 });
  });
});
