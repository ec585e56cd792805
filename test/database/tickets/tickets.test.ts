import { beforeEach, describe, expect, it } from 'vitest';
import { findKnownTickets } from '#lib/tickets/known-tickets.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const docs = store.db.collection<TicketDoc>('tickets');
const tickets = ticketsOf(store, 'a');
const noon = new Date('2026-01-10T12:00:00Z');
const aDoc = (fields: Partial<TicketDoc>): TicketDoc => aStoredTicket({ tenant_id: 'a', seen_by: 'job-1', ...fields });

beforeEach(() => emptyCollections(store));

describe('the tickets of a tenant', () => {
  beforeEach(async () => {
    await docs.insertMany([
      aDoc({ external_id: 'T-1', seen_by: 'job-2', subject: 'A question' }),
      aDoc({ external_id: 'T-2' }),
      aDoc({ external_id: 'T-3', deleted_at: noon, deleted_by: 'run' }),
      aDoc({ external_id: 'T-1', tenant_id: 'b', subject: 'Theirs' }),
      aDoc({ external_id: 'T-4', tenant_id: 'b' }),
    ]);
  });

  it('are found without those of others and, unless asked for, without the deleted ones', async () => {
    expect((await tickets.find('T-1'))?.subject).toBe('A question');
    expect(await tickets.find('T-3')).toBeNull();
    expect((await tickets.findAny('T-3'))?.external_id).toBe('T-3');
    expect(await tickets.findAny('T-4')).toBeNull();
    expect([...(await findKnownTickets(store, 'a', ['T-1', 'T-3', 'T-4', 'T-9'])).keys()].toSorted()).toEqual([
      'T-1',
      'T-3',
    ]);
  });

  it('are counted without those of others', async () => {
    expect(await tickets.countLiving()).toBe(2);
    const seen = seenTicketsOf(store, 'a');
    expect(await seen.countSeenBy('job-1')).toBe(2);
    expect(await seen.countMissedBy({ jobIds: ['job-2'] })).toBe(1);
    expect(await seen.findMissedBy({ jobIds: ['job-2'] }, 10)).toMatchObject([{ external_id: 'T-2' }]);
  });

  it('are not missed where a help desk may have archived them: those that did not change since', async () => {
    const seen = seenTicketsOf(store, 'a');
    const found = await seen.findMissedBy({ jobIds: ['job-2'] }, 10);
    const { updated_at = new Date(0) } = (await tickets.find('T-2')) ?? {};
    const after = new Date(updated_at.getTime() + 1);

    expect(await seen.findMissedBy({ jobIds: ['job-2'], archivedBefore: updated_at }, 10)).toEqual(found);
    expect(await seen.countMissedBy({ jobIds: ['job-2'], archivedBefore: after })).toBe(0);
  });

  it('have unique ids', async () => {
    await expect(docs.insertOne(aDoc({ external_id: 'T-1' }))).rejects.toMatchObject({ code: 11_000 });
  });
});
