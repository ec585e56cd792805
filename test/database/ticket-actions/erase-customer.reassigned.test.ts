import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { maxErasedTexts } from '#lib/tickets/erased-texts.ts';
import { readHistory } from '#lib/tickets/read-changes.ts';
import { aTicket } from '#test/support/builders.ts';
import { tenantId } from '#test/support/run-parts.ts';
import { erase, ingest, ingestPerson, person, store, stored, trace, written } from './erasure.ts';

beforeEach(ingestPerson);

describe('a ticket that was reassigned to another customer', () => {
  it('keeps what its new customer wrote and loses the texts of its history', async () => {
    const takenOver = { customer_id: 'somebody-else', subject: 'Quiet now', message: 'I have taken over' };
    await ingest(written(2, { ...takenOver, updated_at: '2026-01-11T00:00:00Z' }));

    expect(await erase()).toMatchObject({ tickets: 3, isDone: true });

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject(takenOver);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  const moved = (n: number, fields: Record<string, unknown> = {}) =>
    written(n, { customer_id: 'somebody-else', updated_at: '2026-01-11T00:00:00Z', ...fields });

  it('loses what was written while it was the erased customer’s, in every field, and no run restores it', async () => {
    await ingest(moved(2));

    expect(await erase()).toMatchObject({ tickets: 3, passedOn: 1 });
    expect(await trace()).toEqual([]);

    await ingest(moved(2));
    await ingest(moved(2, { status: 'closed', updated_at: '2026-01-12T00:00:00Z' }));

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject({
      customer_id: 'somebody-else',
      subject: '[erased]',
      message: '[erased]',
      status: 'closed',
      urgency: 'high',
    });
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('loses a field unchanged since then and keeps one that was written later', async () => {
    await ingest(moved(2));
    await ingest(moved(2, { message: 'All is quiet here', updated_at: '2026-01-12T00:00:00Z' }));

    await erase();

    expect(await stored('P-2')).toMatchObject({ subject: '[erased]', message: 'All is quiet here' });
    expect(await trace()).toEqual([]);
  });

  it('keeps what was written before it was the erased customer’s', async () => {
    const first = aTicket({
      id: 'M-1',
      tenant_id: tenantId,
      customer_id: 'first',
      subject: 'Mine',
      message: 'My words',
    });
    await ingest(first);
    await ingest({ ...first, customer_id: person, updated_at: '2026-01-11T00:00:00Z' });
    await ingest({ ...first, customer_id: 'third', updated_at: '2026-01-12T00:00:00Z' });

    await erase();

    expect(await stored('M-1')).toMatchObject({ customer_id: 'third', subject: 'Mine', message: 'My words' });
    expect(await trace()).toEqual([]);
  });

  it('gets no text of the erased customer if it is reassigned after the erasure', async () => {
    await erase();
    await ingest(written(2, { message: 'Quetzal again, of Zanzibar', updated_at: '2026-01-10T12:00:00Z' }));

    await ingest(moved(2, { message: 'Quetzal again, of Zanzibar' }));

    expect(await stored('P-2')).toMatchObject({ customer_id: 'somebody-else', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });
});

describe('a reassigned ticket without any text of the erased customer', () => {
  const takenOver = written(2, {
    customer_id: 'somebody-else',
    subject: 'Urgent',
    message: 'The site is down',
    updated_at: '2026-01-11T00:00:00Z',
  });

  it('has no alert that quotes the erased customer, even if it stayed urgent', async () => {
    await ingest(takenOver);
    expect(await stored('P-2')).toMatchObject({ urgency: 'high', alert: { reason: expect.stringMatching(/sue/) } });

    await erase();

    expect(await stored('P-2')).toMatchObject({
      message: 'The site is down',
      triage: { signals: expect.stringMatching(/site is down/) },
      alert: { reason: '[erased]' },
    });
  });

  it('keeps an alert that quotes its new customer', async () => {
    await ingest(written(2, { subject: 'All fine', message: 'Thanks', updated_at: '2026-01-10T12:00:00Z' }));
    await ingest(takenOver);

    await erase();

    expect(await stored('P-2')).toMatchObject({ alert: { reason: expect.stringMatching(/site is down/) } });
  });

  it('has no history entry without a change', async () => {
    await ingest(takenOver);
    const before = await readHistory(store, tenantId, 'P-2', 10);

    await erase();

    expect(await readHistory(store, tenantId, 'P-2', 10)).toHaveLength(before?.length ?? 0);
  });
});

describe('an earlier text of an erased customer', () => {
  const earlier = { message: 'Everything is down, says Quetzal, and I will sue you.' };

  it('does not reappear under another customer', async () => {
    await erase(); // P-1 says "pomegranate" by now

    await ingest(written(1, { ...earlier, customer_id: 'somebody-else', updated_at: '2026-01-12T00:00:00Z' }));

    expect(await stored('P-1')).toMatchObject({ customer_id: 'somebody-else', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });

  it('does not reappear in a ticket that its new customer had rewritten', async () => {
    const rewritten = { customer_id: 'somebody-else', subject: 'Mine', message: 'My own words' };
    await ingest(written(2, { ...rewritten, updated_at: '2026-01-11T00:00:00Z' }));
    await erase();

    await ingest(written(2, { ...rewritten, ...earlier, updated_at: '2026-01-12T00:00:00Z' }));

    expect(await stored('P-2')).toMatchObject({ subject: 'Mine', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });

  it('is recognised among everything that a run has seen since the erasure', async () => {
    await erase();
    for (const n of [1, 2, 3])
      await ingest(written(2, { message: `Quetzal wrote ${n}`, updated_at: `2026-01-1${n}T00:00:00Z` }));

    for (const n of [1, 2, 3])
      await ingest(
        written(2, {
          customer_id: 'somebody-else',
          message: `Quetzal wrote ${n}`,
          updated_at: `2026-01-2${n}T00:00:00Z`,
        }),
      );

    expect(await trace()).toEqual([]);
  });

  it('is one of a bounded number, the newest ones', async () => {
    for (let n = 0; n <= maxErasedTexts; n++)
      await ingest(
        written(2, { message: `Quetzal ${n}`, updated_at: new Date(Date.UTC(2026, 1, n + 1)).toISOString() }),
      );

    await erase();

    expect((await stored('P-2'))?.erased_texts?.message).toHaveLength(maxErasedTexts);
    await ingest(written(2, { customer_id: 'else', message: 'Quetzal 1', updated_at: '2026-05-01T00:00:00Z' }));
    expect(await trace()).toEqual([]);
  });
});

describe('two erased customers of the same ticket', () => {
  const second = { customer_id: 'somebody-else', subject: 'Mine', message: 'It hums, says Bramble' };
  const third = { customer_id: 'third', subject: 'Now mine', message: 'Quiet' };
  const messages = async () =>
    (await readHistory(store, tenantId, 'P-2', 10))?.map(({ changes }) => changes.message?.new);

  beforeEach(async () => {
    await ingest(written(2, { ...second, updated_at: '2026-01-11T00:00:00Z' }));
    await ingest(written(2, { ...second, message: 'Solved', updated_at: '2026-01-12T00:00:00Z' }));
    await ingest(written(2, { ...third, updated_at: '2026-01-13T00:00:00Z' }));
  });

  it('each lose their own texts of its history', async () => {
    await erase();
    expect(await messages()).toEqual(['Quiet', 'Solved', 'It hums, says Bramble', '[erased]']);

    await eraseCustomer(store, tenantId, 'somebody-else', { deadline: Infinity });
    expect(await messages()).toEqual(['Quiet', '[erased]', '[erased]', '[erased]']);
  });

  it('are both recognised by their earlier texts', async () => {
    await erase();
    await eraseCustomer(store, tenantId, 'somebody-else', { deadline: Infinity });

    await ingest(written(2, { ...third, message: second.message, updated_at: '2026-01-14T00:00:00Z' }));

    expect(await stored('P-2')).toMatchObject({ subject: 'Now mine', message: '[erased]' });
  });
});

describe('a text restored by the new customer', () => {
  it('still belongs to the customer who wrote it first', async () => {
    await ingest(written(2, { message: 'Quiet', updated_at: '2026-01-11T00:00:00Z' }));
    await ingest(written(2, { customer_id: 'somebody-else', subject: 'Mine', updated_at: '2026-01-12T00:00:00Z' }));

    await erase();

    expect(await stored('P-2')).toMatchObject({ subject: 'Mine', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });
});
