import { type CommandSucceededEvent, MongoClient } from 'mongodb';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { utc } from '#lib/time-zone.ts';
import { readRisingWords } from '#lib/trends/read-rising-words.ts';
import { readTrends } from '#lib/trends/read-trends.ts';
import { trendRange } from '#lib/trends/trend-range.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tenant_id = 'parcel-works';
const now = new Date('2026-03-20T12:00:00Z');
const week = trendRange(
  { from: new Date('2026-03-13T00:00:00Z'), to: new Date('2026-03-20T00:00:00Z'), zone: utc },
  now,
);

let written = 0;
/** So many tickets of a day with these keywords. */
const write = (count: number, day: string, keywords: string): Promise<unknown> => {
  const tickets = Array.from({ length: count }, (_, n) => {
    const created_at = new Date(Date.parse(`${day}T00:00:00Z`) + (n % 96) * 900_000);
    return aStoredTicket({ tenant_id, external_id: `T-${++written}`, keywords, created_at });
  });
  return inTransaction(store, (tx) =>
    writeTickets(tx, tenant_id, {
      writes: tickets.map((set) => ({ externalId: set.external_id, before: null, set })),
      history: tickets.map(({ external_id }) => ({ ticket_id: external_id, action: 'created', changes: {} })),
    }),
  );
};

/** A quiet quarter, in which every ticket says hello and half of them are about invoices. */
const quietPast = async (): Promise<void> => {
  for (const day of ['2025-12-20', '2026-01-10', '2026-02-11', '2026-03-05']) {
    await write(50, day, 'team parcel=parcels invoic=invoice');
    await write(50, day, 'team parcel=parcels refund');
  }
};

const rising = () => readRisingWords(store, tenant_id, week);
const wordsOf = async () => (await rising()).words.map(({ word, tickets }) => [word, tickets]);

beforeEach(() => emptyCollections(store));

describe('the words that rise', () => {
  it('are those that are more frequent than before, with all their forms, folded or not', async () => {
    await quietPast();
    await write(30, '2026-03-14', 'team parcel=parcels invoic=invoices');
    await write(12, '2026-03-15', 'team parcel=parcel outag=outages');
    const open = await rising();
    expect(open).toMatchObject({ is_known: true, total_tickets: 42, compared_tickets: 400 });
    expect(open.words).toEqual([{ word: 'outages', tickets: 12, compared_tickets: 0, ratio: null }]);

    await foldCounts(store, tenant_id);
    expect(await rising()).toEqual(open);
  });

  it('are no greetings, no words of the own name, and none that are merely frequent', async () => {
    await quietPast();
    await store.db.collection('tenants').insertOne({ tenant_id, name: 'Blue Harbour' });
    await write(40, '2026-03-14', 'team hello harbour parcel=parcels refund login');
    expect(await wordsOf()).toEqual([
      ['login', 40],
      ['refund', 40],
    ]);
  });

  it('are not known before there is a past to compare with', async () => {
    await write(40, '2026-03-14', 'login');
    expect(await rising()).toMatchObject({ is_known: false, words: [], compared_tickets: 0 });
  });
});

describe('the cost of trends and words', () => {
  const client = new MongoClient(inject('mongoUri'), { monitorCommands: true });
  afterAll(() => client.close());

  /** The documents that the database gave. */
  const documentsRead = async (read: (from: typeof store) => Promise<unknown>): Promise<number> => {
    let documents = 0;
    const count = ({ reply }: CommandSucceededEvent): void => {
      const { firstBatch = [], nextBatch = [] } = (reply as { cursor?: Record<string, unknown[]> }).cursor ?? {};
      documents += firstBatch.length + nextBatch.length;
    };
    client.on('commandSucceeded', count);
    await read({ db: client.db(store.db.databaseName) });
    client.off('commandSucceeded', count);
    return documents;
  };

  it('does not depend on the number of tickets', async () => {
    const costs = async (): Promise<number[]> => {
      await foldCounts(store, tenant_id);
      return [
        await documentsRead((from) => readTrends(from, tenant_id, week, now)),
        await documentsRead((from) => readRisingWords(from, tenant_id, week)),
      ];
    };
    await quietPast();
    await write(40, '2026-03-14', 'team login');
    const few = await costs();

    await quietPast();
    await write(400, '2026-03-14', 'team login');

    expect(await costs()).toEqual(few);
  });
});
