import { BSON, type Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { joinGroup } from '#lib/deliveries/alert-groups.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { maxLineLength } from '#lib/imports/import-line.ts';
import { partWriter } from '#lib/imports/import-parts.ts';
import { keepPage } from '#lib/ingestion/kept-pages.ts';
import { openSocket } from '#lib/live/open-socket.ts';
import { indexes } from '#lib/schema/indexes.ts';
import { validators } from '#lib/schema/validators.ts';
import { latestCursor } from '#lib/tickets/read-changes.ts';
import { aTicket } from '#test/support/builders.ts';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { documentBounds, fieldsAtMost } from '#test/support/document-bounds.ts';
import { askEverything } from './every-request.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const api = await localApi({ PROVIDER_PAGE_SIZE: '100' });
const { get, call, run, start, progress, ended, provider, store } = api;

/** So many tickets, each with its own customer, status and words, and every fifth urgent. */
const listOf = (tenant: string, count: number, message = 'A question about my card') =>
  Array.from({ length: count }, (_, index) => {
    const number = 10_000 + index;
    const subject = `${index % 5 === 0 ? 'Outage: everything is down' : 'Word'} word${number} and term${number}`;
    const own = { customer_id: `C-${number}`, subject, message, status: `status ${number}` };
    return aTicket({ id: `${number}`, tenant_id: tenant, ...own });
  });

/** The table's name for a document: by its kind where a collection has several. */
const boundNameOf = (collection: string, { kind, _id }: Document): string => {
  if (collection === 'ledger') return `ledger/${kind}`;
  if (collection !== 'ticket_counts') return collection;
  if (kind === 'day' || kind === 'month' || kind === 'flow') return `ticket_counts/${kind}`;
  return String(kind).includes('/') || /\/\d{4}-\d{2}\//.test(String(_id))
    ? 'ticket_counts/key of a month'
    : 'ticket_counts/key';
};

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What a document holds more of than its bounds allow, or without a bound, as text. */
const excessOf = (document: Document, { bytes, growing }: { bytes: number; growing: Record<string, number> }) => {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    const length = Array.isArray(value) ? value.length : isPlain(value) ? Object.keys(value).length : 0;
    const most = growing[path] ?? (Array.isArray(value) ? -1 : fieldsAtMost);
    if (length > most && (Array.isArray(value) || isPlain(value)))
      found.push(`${path} has ${length}, ${most < 0 ? 'without a bound' : `of at most ${most}`}`);
    if (Array.isArray(value)) for (const each of value) walk(each, path);
    else if (isPlain(value))
      for (const [key, each] of Object.entries(value)) walk(each, path === '' ? key : `${path}.${key}`);
  };
  walk({ ...document }, '');
  const size = BSON.calculateObjectSize(document);
  if (size > bytes) found.push(`${size} bytes, of at most ${bytes}`);
  return found;
};

const collectionNames = async (): Promise<string[]> => {
  const found = await store.db.listCollections({}, { nameOnly: true }).toArray();
  return [...new Set([...found.map(({ name }) => name), ...Object.keys(validators), ...Object.keys(indexes)])]
    .filter((name) => !name.startsWith('system.'))
    .toSorted();
};

/** The size of a tenant's largest document, by collection and kind. */
const largestDocuments = async (tenant: string): Promise<[string, number][]> => {
  const largest = new Map<string, number>();
  for (const name of await collectionNames())
    for await (const document of store.db.collection<Document>(name).find({ tenant_id: tenant })) {
      const bound = boundNameOf(name, document);
      largest.set(bound, Math.max(largest.get(bound) ?? 0, JSON.stringify(document).length));
    }
  return [...largest];
};

/** The size of a tenant's answers, by their path. */
const answers = (tenant: string): Promise<[string, number][]> =>
  Promise.all(
    [
      `/tenants/${tenant}/stats?`,
      '/ingest/status?',
      '/ingest/logs?',
      '/tickets?',
      '/tickets?page_size=100&',
      '/changes?',
      '/changes/stream?',
      '/verify?',
    ].map(async (path): Promise<[string, number]> => {
      const { body } = await get(path.startsWith('/tenants') ? path : `${path}tenant_id=${tenant}`);
      return [path.replace(tenant, 'T'), JSON.stringify(body).length];
    }),
  );

/** Some pages of a run are applied, and others are not; answers how to end it. */
const inTheMiddleOfARun = async (tenant: string): Promise<() => Promise<unknown>> => {
  provider.setTickets(listOf(tenant, 600));
  provider.setFault(() => ({ kind: 'slow', ms: 400 }));
  const { body } = await start(tenant);
  await until('a page', async () => (await progress(body.job_id)).processed_pages > 0);
  return () => {
    provider.setFault(undefined);
    return ended(body.job_id);
  };
};

/** The longest texts that an adapter reads, of characters that JSON writes as six. */
const longest = zendesk.toTicket(
  { id: 1, subject: '\u0001'.repeat(2 ** 21), description: '\u0001'.repeat(2 ** 21) },
  undefined,
  { baseUrl: 'https://acme.zendesk.com', since: null },
);
const aPageOfLongTexts = {
  entries: [{ kind: 'ticket', id: '1', ticket: longest }] as const,
  facts: { totalCount: null, next: null, checkpoint: null, listedUntil: new Date(), endsTickets: undefined },
};

const aLongLine = { line: 1, entry: { id: '1', message: '\u0001'.repeat(maxLineLength) } };

const aDeliveryWithLongTexts: DeliveryDoc = {
  ...newDelivery(
    { tenant_id: 'acme', ticket_id: 'T-1', alert_id: 'a1', destination_id: 'd1', notice: 'summary', part: 'window' },
    new Date(),
  ),
  summary: {
    kind: 'window',
    category: 'c'.repeat(256),
    said: { count: 1_000, samples: Array.from({ length: 5 }, () => ({ ticket_id: 't'.repeat(200), alert_id: 'a1' })) },
  },
  error: 'e'.repeat(1_000),
  ref: 'r'.repeat(1_000),
};

const aLongGroup = {
  kind: 'window',
  key: 'c'.repeat(256),
  category: 'c'.repeat(256),
  until: new Date(Date.now() + 3_600_000),
} as const;

describe('no document and no answer', () => {
  it('grows with the number of tickets, customers, statuses or words', async () => {
    const counts = { some: 150, many: 600 };
    for (const [tenant, count] of Object.entries(counts)) {
      provider.setTickets(listOf(tenant, count));
      expect(await run(tenant)).toMatchObject({ status: 'completed', new_ingested: count });
    }

    for (const sizesOf of [largestDocuments, answers]) {
      const some = new Map(await sizesOf('some'));
      const grown = (await sizesOf('many')).filter(([name, size]) => size > 1.2 * (some.get(name) ?? 0) + 50);
      expect(grown, JSON.stringify([...some])).toEqual([]);
    }
  });

  it('of any collection exceeds its bounds after every kind of work', async () => {
    await connectedDesk(store, { limits: null, apiTokens: [] }).then(({ connect }) => connect('acme'));
    await keepPage(store, { tenant_id: 'acme', job_id: 'a run', page: 1 }, aPageOfLongTexts);
    const writer = partWriter(store, { tenant_id: 'acme', import_id: 'an import' }, new Date());
    await writer.add([aLongLine, aLongLine]);
    await writer.end();
    await hintsOf(store, 'acme').note(['1'], new Date());
    await deliveriesIn(store).create([aDeliveryWithLongTexts]);
    await joinGroup(
      store,
      'd1',
      aLongGroup,
      { tenant_id: 'acme', ticket_id: 't'.repeat(200), alert_id: 'a1' },
      new Date(),
    );
    await askEverything(api); // runs, cancelled ones too, alerts, an erasure, a replay, a verification, keys, schedules
    const cursor = await latestCursor(store, 'acme');
    await openSocket(store, { keyId: 'k'.repeat(64), tenantId: 'acme', cursor, now: new Date() });
    provider.setTickets(listOf('many', 600, 'Another question'));
    await run('many');
    provider.setTickets(listOf('many', 4));
    await run('many');
    await call('POST', '/tenants/many/triage/replay');
    await call('DELETE', '/tenants/many/customers/C-10005');
    const end = await inTheMiddleOfARun('slow');

    const exceeding: string[] = [];
    const seen = new Set<string>();
    for (const name of await collectionNames())
      for await (const document of store.db.collection<Document>(name).find()) {
        const bound = boundNameOf(name, document);
        seen.add(bound);
        const bounds = documentBounds[bound];
        exceeding.push(
          ...(bounds ? excessOf(document, bounds) : ['no bounds in the table']).map((text) => `${bound}: ${text}`),
        );
      }

    await end();
    expect([...new Set(exceeding)]).toEqual([]);
    const named = new Set(Object.keys(documentBounds).map((name) => name.split('/')[0]));
    expect((await collectionNames()).filter((name) => !named.has(name))).toEqual([]);
    expect(Object.keys(documentBounds).filter((name) => !seen.has(name))).toEqual([]);
  });
});
