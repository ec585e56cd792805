import { beforeEach, describe, expect, it } from 'vitest';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { type HistoryEntry, historyOf } from '#lib/tickets/ticket-history.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const history = historyOf(store, 'a');

const entries = (count: number, ticket_id = 'T-1'): HistoryEntry[] =>
  Array.from({ length: count }, () => ({ ticket_id, action: 'updated', changes: {} }));
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

  it('uses no number without a change', async () => {
    await record(0);
    expect(await store.db.collection('ledger').countDocuments()).toBe(0);
  });
});

describe('the history of a ticket', () => {
  it('has its own entries, newest first', async () => {
    await record(2, 'T-1');
    await record(1, 'T-2');
    await record(1, 'T-1');
    await record(1, 'T-1', 'b');
    expect((await history.ofTicket('T-1', 100)).map(({ seq }) => seq)).toEqual([4, 2, 1]);
    expect((await history.ofTicket('T-1', 2)).map(({ seq }) => seq)).toEqual([4, 2]);
  });
});
