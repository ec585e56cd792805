import { beforeEach, describe, expect, it } from 'vitest';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { responseBytes } from '#lib/response-budget.ts';
import { readChanges, readHistory } from '#lib/tickets/read-changes.ts';
import { type HistoryEntry, historyOf } from '#lib/tickets/ticket-history.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const history = historyOf(store, 'a');

const entry = (ticket_id: string): HistoryEntry => ({ ticket_id, action: 'updated', changes: {} });
const entries = (count: number, ticket_id = 'T-1'): HistoryEntry[] =>
  Array.from({ length: count }, () => entry(ticket_id));
const record = (count: number, ticket?: string, tenant = 'a') =>
  inTransaction(store, (tx) => writeTickets(tx, tenant, { history: entries(count, ticket) }));
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

beforeEach(() => emptyCollections(store));

describe('the history of a tenant', () => {
  it('is numbered from one, separately for each tenant', async () => {
    await record(3);
    await record(2, 'T-1', 'b');
    await record(2);
    expect((await history.after(0, 100)).map(({ seq }) => seq)).toEqual(upTo(5));
    expect((await historyOf(store, 'b').after(0, 100)).map(({ seq }) => seq)).toEqual(upTo(2));
  });

  it('is numbered without a gap by concurrent transactions, the first ones included', async () => {
    for (let round = 0; round < 4; round++) {
      await emptyCollections(store);
      await Promise.all(Array.from({ length: 12 }, (_, n) => record(1 + (n % 3), `T-${n}`)));
      expect((await history.after(0, 100)).map(({ seq }) => seq)).toEqual(upTo(24));
    }
  });

  it('has no gap after an aborted transaction', async () => {
    await record(1);
    await Promise.all([
      record(2),
      inTransaction(store, async (tx) => {
        await writeTickets(tx, 'a', { history: entries(5) });
        return tx.abandon(null);
      }),
      record(2),
    ]);
    expect((await history.after(0, 100)).map(({ seq }) => seq)).toEqual(upTo(5));
  });

  it('becomes visible in order: no smaller number appears after a greater one', async () => {
    let isWriting = true;
    const seen: number[] = [];
    const follow = async (): Promise<void> => {
      for (let wasWriting = true; wasWriting; ) {
        wasWriting = isWriting;
        const news = await history.after(seen.at(-1) ?? 0, 7);
        seen.push(...news.map(({ seq }) => seq));
        if (news.length > 0) wasWriting = true;
      }
    };
    const write = async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => record(2, `T-${n}`)));
      isWriting = false;
    };
    await Promise.all([follow(), write()]);
    expect(seen).toEqual(upTo(40));
  });

  it('never steps back in time, even if the clock does', async () => {
    const ahead = new Date(Date.now() + 3_600_000);
    await record(1);
    await store.db.collection<{ _id: string }>('ledger').updateOne({ _id: 'a/head' }, { $set: { at: ahead } });
    await record(1);
    expect((await history.after(1, 1))[0]?.recorded_at).toEqual(ahead);
  });

  it('is read in pages that a response has room for', async () => {
    const message = { old: 'Before', new: 'x'.repeat(60_000) };
    const long = Array.from({ length: 90 }, (_, n) => ({ ...entry(`T-${n}`), changes: { message } }));
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { history: long }));

    const lengths: number[] = [];
    const ids: string[] = [];
    for (let cursor: string | undefined; lengths.at(-1) !== 0; ) {
      const page = await readChanges(store, 'a', 200, cursor);
      expect(responseBytes(page)).toBeLessThan(6_000_000);
      lengths.push(page.changes.length);
      ids.push(...page.changes.map(({ ticket_id }) => ticket_id));
      cursor = page.next_cursor;
    }
    expect(lengths).toEqual([74, 16, 0]);
    expect(ids).toEqual(long.map(({ ticket_id }) => ticket_id));
  });

  it('uses no number without a change', async () => {
    await record(0);
    expect(await store.db.collection('ledger').countDocuments()).toBe(0);
  });
});

describe('the history of a ticket', () => {
  it('has its newest entries, as many as a response has room for', async () => {
    const message = { old: 'y'.repeat(30_000), new: 'x'.repeat(30_000) };
    const long = Array.from({ length: 90 }, () => ({ ...entry('T-1'), changes: { message } }));
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { history: long }));
    await record(1, 'T-1');

    const entries = await readHistory(store, 'a', 'T-1', 200);
    expect(entries).toHaveLength(75);
    expect(entries?.[0]?.changes).toEqual({});
  });

  it('has its own entries, newest first', async () => {
    await record(2, 'T-1');
    await record(1, 'T-2');
    await record(1, 'T-1');
    await record(1, 'T-1', 'b');
    expect((await history.ofTicket('T-1', 100)).map(({ seq }) => seq)).toEqual([4, 2, 1]);
    expect((await history.ofTicket('T-1', 2)).map(({ seq }) => seq)).toEqual([4, 2]);
  });
});
