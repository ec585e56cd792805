import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { benchDatabase } from './database.ts';
import { rounded } from './measure.ts';

const manyDesks = 50;
const pages = 40;
const pageSize = 100;
const rounds = 3;

const tickets = Array.from({ length: pages * pageSize }, (_, i) => ({
  id: `t-${i}`,
  tenant_id: 'alone',
  source: 'email',
  customer_id: `c-${i % 300}`,
  subject: `Parcel ${i} is late`,
  message: `The parcel ${i} was promised for Monday and has not come.`,
  status: 'open',
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
}));

const hangs: RequestListener = () => {};
const refuses: RequestListener = (_, response) => response.writeHead(429, { 'retry-after': '5' }).end('{}');
/** Page after page of new tickets, without an end. */
const answers: RequestListener = ({ url = '/' }, response) => {
  const page = Number(new URL(url, 'http://desk').searchParams.get('cursor') ?? 0);
  const { id: _, tenant_id: _tenant, ...ticket } = { ...tickets[0], description: 'It was promised for Monday' };
  const listed = Array.from({ length: pageSize }, (_one, n) => ({ ...ticket, id: page * pageSize + n + 1 }));
  const body = { tickets: listed, end_of_stream: false, after_cursor: `${page + 1}` };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Desks that answer are read in bursts, each as its limit allows: only a whole minute shows what that costs others. */
const burstsMs = 60_000;

/** Help desks at hosts of their own, each of which is an account. */
const startDesks = async (count: number, answer: RequestListener) => {
  const servers = Array.from({ length: count }, () => createServer(answer));
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))));
  return {
    urls: servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};

/** The time of a run over the shared provider, alone and beside connected tenants whose help desks refuse, hang or are read. */
export const benchNeighbours = async (): Promise<void> => {
  const embedded = process.env.MONGODB_URI ? null : await startEmbeddedMongo();
  const provider = await startProvider({ tickets });
  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_DB: benchDatabase,
    LOCAL_API_KEY: benchDatabase, // any value works
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: '1000',
    RATE_LIMIT_WINDOW_SECONDS: '1',
    CONNECTION_ALLOW_LOOPBACK: 'true',
    MONGODB_URI: process.env.MONGODB_URI || embedded?.uri || '',
  });
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(stack.url + path, {
      method,
      headers: { authorization: `Bearer ${stack.apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };

  const run = async (tenantId: string): Promise<number> => {
    provider.setTickets(tickets.map((ticket) => ({ ...ticket, tenant_id: tenantId })));
    const startedAt = performance.now();
    const { job_id } = await call<{ job_id?: string }>('POST', `/ingest/run?tenant_id=${tenantId}`);
    if (!job_id) throw new Error('The run was not started');
    for (;;) {
      const { status } = await call<{ status: string }>('GET', `/ingest/progress/${job_id}`);
      if (status === 'completed') return performance.now() - startedAt;
      if (status !== 'running') throw new Error(`The run is ${status}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const median = async (name: string): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < rounds; n++) times.push(await run(`${name}-${n}`));
    return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  };
  const mean = async (name: string): Promise<number> => {
    const startedAt = performance.now();
    let runs = 0;
    while (performance.now() - startedAt < burstsMs) await run(`${name}-${runs++}`);
    return (performance.now() - startedAt) / runs;
  };
  const connect = (urls: readonly string[], name: string) =>
    Promise.all(
      urls.map(async (base_url, n) => {
        const credentials = { email: 'a@example.com', api_token: 'token' };
        await call('PUT', `/tenants/${name}-desk-${n}/connection`, {
          kind: 'zendesk',
          target: { base_url },
          credentials,
        });
        await call('POST', `/ingest/run?tenant_id=${name}-desk-${n}`);
      }),
    );

  const disconnect = (count: number, name: string) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        fetch(`${stack.url}/tenants/${name}-desk-${n}/connection`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${stack.apiKey}` },
        }),
      ),
    );

  await run('warm');
  const rows: Record<string, unknown> = {};
  for (const [title, count, answer, measure] of [
    [`${manyDesks} desks that refuse`, manyDesks, refuses, median],
    [`${manyDesks} desks that hang`, manyDesks, hangs, median],
    ['a desk that answers', 1, answers, mean],
    // They share this machine's processor with the run, too, as functions of a deployment do not.
    [`${manyDesks} desks that answer`, manyDesks, answers, mean],
  ] as const) {
    const name = title.replaceAll(' ', '-');
    const alone = await measure(`before-${name}`);
    const started = await startDesks(count, answer);
    await connect(started.urls, name);
    const beside = await measure(name);
    rows[`beside ${title}`] = {
      'alone ms': rounded(alone),
      'run ms': rounded(beside),
      'beside / alone': rounded(beside / alone),
    };
    await disconnect(count, name);
    started.close();
  }
  console.log(
    `A run of ${pages} pages of ${pageSize}: the median of ${rounds}; beside desks that answer, the mean of a minute`,
  );
  console.table(rows);
  await stack.close();
  await provider.close();
  await embedded?.close();
  if (embedded) process.env.MONGODB_URI = ''; // the stack has set it
};
