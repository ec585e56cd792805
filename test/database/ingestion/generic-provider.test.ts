import { createServer } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { aTicket } from '#test/support/builders.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage, ttlMs } from '#test/support/run-parts.ts';

// What the generic provider is asked and what its runs send, byte by byte, as the release before help desks had it: its
// instances and ours work on the same runs while a release is under way, and a provider's own tests compare requests.

const pages = [
  { tickets: [aTicket({ id: 'T-1' }), aTicket({ id: 'T-2', status: 'solved' })], next_page: 2, total_count: 3 },
  { tickets: [aTicket({ id: 'T-3' })], next_page: null, total_count: 3 },
];

/** A provider that keeps the bytes of each request. */
const requests: string[] = [];
const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    requests.push(text);
    const body = JSON.stringify(pages[Number(/[?&]page=(\d+)/.exec(text)?.[1]) - 1]);
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
    socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
  });
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address() as { port: number };
afterAll(() => new Promise((closed) => server.close(closed)));

const store = await testStore();
const limiter = guardedLimiterIn(store, 'provider', {
  limit: { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 },
  circuit: { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 },
});

/** A run from start to end; what it sent, with a name in place of each id and time. */
const run = async (): Promise<string[]> => {
  const { sent, sender } = recordingSender();
  const texts: string[] = [];
  const work = ingestPage({
    ...{ store, limiter, provider: restProvider(`http://127.0.0.1:${port}`), pages: sender, events: silentBus },
    alerts: { send: async () => {}, sendAll: async () => {} },
    triageFor: async () => triage,
    helpdeskOf: () => Promise.reject(new Error('It has no help desk of its own')),
    rules: { pageSize: 2, maxAttempts: 3, ttlMs, guard: { count: 10, share: 0.25 } },
    warn: () => {},
    sleep: async () => {},
  });
  const started = await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs });
  if (started.kind === 'taken') throw new Error('A run is on');
  for (let message = sent.shift(); message; message = sent.shift()) {
    texts.push(JSON.stringify(message));
    await work(message, false);
  }
  expect((await runsOf(store, tenantId).find(started.run.job_id))?.status).toBe('completed');
  return texts.map((text) =>
    text
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replaceAll(/"renewed_at":\d+/g, '"renewed_at":MS')
      .replaceAll(/"slot_id":"[^"]*"/g, '"slot_id":"SLOT"'),
  );
};

const messages = (isUnchanged: boolean): string[] => [
  '{"job_id":"ID","tenant_id":"harbour-bank","page":1,"epoch":1,"attempt":0}',
  '{"job_id":"ID","tenant_id":"harbour-bank","page":2,"epoch":1,"attempt":0,"run":{"started_at":"TIME","page_size":2,' +
    '"position":{"processed_pages":1,"total_pages":2,"total_count":3,"barren_pages":0,"page_size":2},"renewed_at":MS' +
    `${isUnchanged ? ',"is_unchanged":true' : ''}},"last_call":{"slot_id":"SLOT","generation":0}}`,
];

const contents = async () => ({
  tickets: await store.db.collection('tickets').find().sort({ _id: 1 }).toArray(),
  history: await store.db.collection('ticket_history').find().sort({ _id: 1 }).toArray(),
  counts: await store.db.collection('ticket_counts').find().sort({ _id: 1 }).toArray(),
});

beforeEach(async () => {
  await emptyCollections(store);
  requests.length = 0;
});

describe('a run over the generic provider', () => {
  it('asks for its pages in these bytes', async () => {
    await run();

    const of = (page: number) =>
      [
        `GET /external/support-tickets?tenant_id=harbour-bank&page=${page}&page_size=2 HTTP/1.1`,
        'user-agent: intake',
        'accept-encoding: gzip, br',
        'accept: application/json',
        `Host: 127.0.0.1:${port}`,
        'Connection: keep-alive',
        '\r\n',
      ].join('\r\n');
    expect(requests).toEqual([of(1), of(2)]);
  });

  it('sends these messages', async () => {
    expect(await run()).toEqual(messages(false));
  });

  it('changes nothing if it sees the same tickets again', async () => {
    await run();
    const before = await contents();

    expect(await run()).toEqual(messages(true));

    expect(await contents()).toEqual(before);
  });
});
