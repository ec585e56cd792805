import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { rebuildStats } from '#lib/ledger/rebuild-stats.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { benchDatabase } from './database.ts';
import { figuresOf, rounded } from './measure.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { commonWord, rareWord, storeTickets } from './tickets.ts';

const callers = 50;
const seconds = 30;
const tenantId = 'bench';
const ingesting = ['first', 'second'];

const paths: Readonly<Record<string, string>> = {
  'a list': `/tickets?tenant_id=${tenantId}`,
  'a list by status and urgency': `/tickets?tenant_id=${tenantId}&status=open&urgency=high`,
  'the urgent list': `/tickets/urgent?tenant_id=${tenantId}&page_size=50`,
  'a search for a common word': `/tickets?tenant_id=${tenantId}&q=${commonWord}`,
  'a search for a rare word': `/tickets?tenant_id=${tenantId}&q=${rareWord}`,
  statistics: `/tenants/${tenantId}/stats`,
  'statistics of a tenant that is being ingested': '/tenants/first/stats',
};

const ticketsOf = (tenant: string, round: number) =>
  Array.from({ length: 1_000 }, (_, i) => ({
    id: `${tenant}-${i}`,
    tenant_id: tenant,
    source: 'email',
    customer_id: `c-${i % 300}`,
    subject: `Parcel ${i} is late`,
    message: `The parcel ${i} was promised for Monday and has not come. Round ${round}.`,
    status: 'open',
    created_at: new Date(Date.UTC(2026, 0, 1 + (i % 300))).toISOString(),
    updated_at: new Date(Date.UTC(2026, 11, 1) + round).toISOString(),
  }));

/**
 * Concurrent callers, each sending one request after the other, while two tenants are ingested repeatedly with every
 * ticket changed each time. One process does everything, with as many connections as its pool opens.
 */
export const benchLoad = async ([size = 0]: readonly number[]): Promise<void> => {
  const embedded = process.env.MONGODB_URI ? null : await startEmbeddedMongo();
  const uri = process.env.MONGODB_URI || embedded?.uri || '';
  const client = await connect(uri, { socketTimeoutMS: 0 });
  const store = { db: client.db(benchDatabase) };
  await store.db.dropDatabase();
  await storeTickets(store, tenantId, size, { end: new Date(), searchable: true });
  await prepareDatabase(store);
  await rebuildStats(store, tenantId);

  const proxy = await startTcpProxy(uri);
  const provider = await startProvider({ tickets: ingesting.flatMap((tenant) => ticketsOf(tenant, 0)) });
  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_URI: proxy.uri,
    MONGODB_DB: benchDatabase,
    LOCAL_API_KEY: benchDatabase, // any value works
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: '1000',
    RATE_LIMIT_WINDOW_SECONDS: '1',
    KEY_REQUESTS_PER_MINUTE: '1000000',
  });
  const call = (path: string, method = 'GET') =>
    fetch(stack.url + path, { method, headers: { authorization: `Bearer ${stack.apiKey}` } });

  const durations = new Map(Object.keys(paths).map((name) => [name, [] as number[]]));
  const refused: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const isOn = () => performance.now() < end;

  const ask = async (caller: number): Promise<void> => {
    const names = Object.keys(paths);
    for (let turn = caller; isOn(); turn++) {
      const name = names[turn % names.length] ?? '';
      const startedAt = performance.now();
      const response = await call(paths[name] ?? '');
      await response.arrayBuffer();
      if (response.ok) durations.get(name)?.push(performance.now() - startedAt);
      else refused.push(response.status);
    }
  };
  const takeIn = async (tenant: string): Promise<number> => {
    let pages = 0;
    for (let round = 1; isOn(); round++) {
      provider.setTickets(ingesting.flatMap((each) => ticketsOf(each, round)));
      const { job_id } = (await (await call(`/ingest/run?tenant_id=${tenant}`, 'POST')).json()) as { job_id: string };
      for (let isRunning = true; isRunning && isOn(); ) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        const job = (await (await call(`/ingest/progress/${job_id}`)).json()) as {
          status: string;
          processed_pages: number;
        };
        isRunning = job.status === 'running';
        if (!isRunning || !isOn()) pages += job.processed_pages;
      }
    }
    return pages;
  };
  const [pages] = await Promise.all([
    Promise.all(ingesting.map(takeIn)),
    Promise.all(Array.from({ length: callers }, (_, caller) => ask(caller))),
  ]);

  const all = [...durations.values()].flat();
  const row = (values: readonly number[]) => {
    const { runs, medianMs, p99Ms } = figuresOf(values);
    return {
      answers: runs,
      'per second': rounded(runs / seconds),
      'median ms': rounded(medianMs),
      'p99 ms': rounded(p99Ms),
    };
  };
  console.log(
    `${embedded ? 'embedded database' : 'MONGODB_URI'}: ${size.toLocaleString('en')} tickets, ${callers} callers, ${seconds} s`,
  );
  console.table({
    ...Object.fromEntries([...durations].map(([name, values]) => [name, row(values)])),
    'all together': row(all),
  });
  console.log(`${pages.reduce((sum, n) => sum + n, 0)} pages of changed tickets were ingested meanwhile`);
  console.log(`${refused.length} requests were not answered with success; ${proxy.most()} connections at most`);
  await provider.close();
  await stack.close();
  await store.db.dropDatabase();
  await client.close();
  await embedded?.close();
};
