import type { Document } from 'mongodb';
import { expect, it } from 'vitest';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { get, run, provider, store } = await localApi({ PROVIDER_PAGE_SIZE: '100' });

/** This many tickets, each with its own customer and words. */
const listOf = (tenant: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const number = 10_000 + index;
    const own = { customer_id: `C-${number}`, subject: `Word${number} and term${number}` };
    return aTicket({ id: `${number}`, tenant_id: tenant, ...own });
  });

/** The size of a tenant's largest document, by collection. */
const largestDocuments = async (tenant: string): Promise<[string, number][]> => {
  const collections = await store.db.listCollections({}, { nameOnly: true }).toArray();
  return Promise.all(
    collections.map(async ({ name }): Promise<[string, number]> => {
      const documents = await store.db.collection<Document>(name).find({ tenant_id: tenant }).toArray();
      return [name, Math.max(0, ...documents.map((document) => JSON.stringify(document).length))];
    }),
  );
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
      '/verify?',
    ].map(async (path): Promise<[string, number]> => {
      const { body } = await get(path.startsWith('/tenants') ? path : `${path}tenant_id=${tenant}`);
      return [path.replace(tenant, 'T'), JSON.stringify(body).length];
    }),
  );

it('no document and no answer grows with the number of tickets, customers or words', async () => {
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
