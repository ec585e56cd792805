import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { queueVariables } from '#functions/manifest/table.ts';
import type { Store } from '#lib/mongo/store.ts';
import { migrate } from '#lib/schema/migrate.ts';
import { currentSchema } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { askEverything, listsAmong, plansOf, scansAmong } from './every-request.ts';
import { localApi } from './local-api.ts';
import { previousRelease } from './releases.ts';
import { until } from './until.ts';

// A release is under way, or was rolled back: the code of one version works on the database of the other. What the release
// before this one expected, stored and asked was recorded when it was made.

const release = previousRelease();
const api = await localApi();
const { call, get, run, provider, store } = api;

/** An empty database of that schema, as deployed with it; the keys stay, and the secrets that instances remember. */
const emptyWith = async ({ db }: Store, schema: Pick<typeof currentSchema, 'validators' | 'indexes'>) => {
  const keys = await db.collection('api_keys').find({ key_id: 'local' }).toArray();
  const secrets = await db.collection('deployment_secrets').find().toArray();
  await db.dropDatabase();
  await prepareDatabase(store, { schema });
  await db.collection('api_keys').insertMany(keys);
  if (secrets.length > 0) await db.collection('deployment_secrets').insertMany(secrets);
};

/** The documents that the previous release stored, each with more members if there are any. */
const restore = async (added: Document = {}) => {
  for (const [name, documents] of Object.entries(release.documents)) {
    const operations = documents
      .filter(({ key_id }) => key_id !== 'local')
      .map((document) => ({
        replaceOne: { filter: { _id: document._id }, replacement: { ...document, ...added }, upsert: true },
      }));
    if (operations.length > 0) await store.db.collection(name).bulkWrite(operations);
  }
};

const ask = async (method: string, path: string, body?: unknown): Promise<Document> => {
  const answer = await call<Document>(method, path, body === undefined ? {} : { body: JSON.stringify(body) });
  expect(answer.status, `${method} ${path}`).toBeLessThan(300);
  return answer.body;
};

/** How many messages lie in the dead-letter queues that are not empty. */
const deadLetters = async (): Promise<Record<string, number>> => {
  const client = new SQSClient({});
  const counts = await Promise.all(
    queues.map(async ({ name }) => {
      const QueueUrl = process.env[queueVariables(name).deadLetterUrl];
      const wanted = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages' as const] };
      const { Attributes } = await client.send(new GetQueueAttributesCommand(wanted));
      return [name, Number(Attributes?.ApproximateNumberOfMessages)] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

const historyLength = () => store.db.collection('ticket_history').countDocuments({ tenant_id: 'recorded' });

/** As they are stored, but for the run that saw them last. */
const ticketsOfRelease = () =>
  store.db
    .collection('tickets')
    .find({ tenant_id: 'recorded' }, { projection: { seen_by: 0 }, sort: { _id: 1 } })
    .toArray();

describe('the database of the previous release, prepared for this one', () => {
  beforeAll(async () => {
    await emptyWith(store, release);
    await restore();
    await prepareDatabase(store);
    await migrate(store);
    provider.reset();
    provider.setTickets(release.tickets);
  });

  it('holds no document that the validators of this version would refuse', async () => {
    for (const [name, validator] of Object.entries(currentSchema.validators))
      expect(
        await store.db
          .collection(name)
          .find({ $nor: [validator] })
          .toArray(),
        name,
      ).toEqual([]);
  });

  it('answers the queries of the previous release by indexes, in the order that they ask for', async () => {
    const plans = await plansOf(api, release.reads);
    const lists = listsAmong(plans);

    expect(lists.length).toBeGreaterThan(15);
    expect(scansAmong(plans)).toEqual([]);
    expect(lists.filter(({ plan }) => plan.includes('"SORT"')).map(({ read }) => read)).toEqual([]);
  });

  it('shows every ticket to those who had a key, and its statistics equal a recount', async () => {
    const { body } = await get<Document>('/tickets?tenant_id=recorded', { key: release.key });

    const shown = body.tickets.map((ticket: Document) => ticket.external_id ?? ticket.ticket_id).toSorted();
    expect(shown).toEqual(['T-1', 'T-2', 'T-3', 'T-4']);
    expect(await ask('GET', '/verify?tenant_id=recorded')).toMatchObject({ consistent: true });
  });

  it('does not change when the same tickets are ingested again, and erased customers stay erased', async () => {
    const before = [await historyLength(), await ticketsOfRelease()];

    const ingested = await run('recorded');

    expect(ingested).toMatchObject({
      status: 'completed',
      new_ingested: 0,
      updated: 0,
      unchanged: release.tickets.length,
    });
    expect([await historyLength(), await ticketsOfRelease()]).toEqual(before);
    expect(await ask('GET', '/tickets?tenant_id=recorded&customer_id=C-9')).toMatchObject({ tickets: [] });
  });
});

describe('a database that the previous release prepared', () => {
  beforeAll(async () => {
    await emptyWith(store, release);
    provider.reset();
  });

  it('lets this version do everything, with nothing lost', async () => {
    await askEverything(api);

    const { logs } = await ask('GET', '/ingest/logs?tenant_id=planned&limit=100');
    const ended = logs.map(({ status }: Document) => status).toSorted();
    expect(new Set(ended)).toEqual(new Set(['cancelled', 'completed']));
    expect(await ask('GET', '/verify?tenant_id=planned')).toMatchObject({ consistent: true });
    expect(await deadLetters()).toEqual({});
  });
});

describe('documents that a later version added members to', () => {
  const later = { of_a_later_version: { is: ['kept'] } };

  it('keep them, whatever this version does with the documents', async () => {
    await emptyWith(store, currentSchema);
    await restore(later);
    await migrate(store);
    const urgent = { ...release.tickets[0], subject: 'Outage', message: 'Everything is down, this is an emergency' };
    provider.setTickets([
      { ...urgent, status: 'open', updated_at: '2026-02-01T09:00:00Z' },
      ...release.tickets.slice(1),
    ]);

    expect(await run('recorded')).toMatchObject({ status: 'completed', updated: 1 });
    await ask('DELETE', '/tickets/T-4?tenant_id=recorded');
    await ask('POST', '/tickets/T-4/restore?tenant_id=recorded');
    await ask('DELETE', '/tenants/recorded/customers/C-7');
    await ask('PUT', '/tenants/recorded', { ingest_every_minutes: 60 });
    await ask('PUT', '/tenants/recorded/triage', { rules: [] });
    await until('the alert', () => provider.alerts.some(({ status }) => status === 202));

    // A count goes with its document when it falls to zero, and comes back as a new one: it is derived from tickets. Budgets
    // expire an hour after they were recorded.
    const { ticket_counts: _, budgets: __, ...kept } = release.documents;
    for (const [name, documents] of Object.entries(kept)) {
      const _id = { $in: documents.filter(({ key_id }) => key_id !== 'local').map(({ _id: id }) => id) };
      const lost = await store.db
        .collection(name)
        .find({ _id, of_a_later_version: { $ne: later.of_a_later_version } })
        .toArray();
      expect(lost, name).toEqual([]);
    }
    expect(await ask('GET', '/verify?tenant_id=recorded')).toMatchObject({ consistent: true });
    expect(await deadLetters()).toEqual({});
  });
});
