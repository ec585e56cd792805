import { get as httpGet } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamBounds } from '#infra/local/stream-slots.ts';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { url, stack, provider, run, call, get, keyFor, store } = await localApi();

type Change = { ticket_id: string; action: string };
type Feed = { changes: Change[]; next_cursor: string };
type Reading = { key?: string; id?: string | undefined; query?: string };

const path = (tenant: string, query = ''): string => `/changes/stream?tenant_id=${tenant}${query}`;

/** Opens a stream that stays open; `close` ends it from this side. */
const open = async (tenant: string, { key = stack.apiKey, id, query = '' }: Reading = {}) => {
  const gone = new AbortController();
  const response = await fetch(url + path(tenant, query), {
    headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream', ...(id && { 'last-event-id': id }) },
    signal: gone.signal,
  });
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) parser.feed(decoder.decode(bytes, { stream: true }));
  })().catch(() => {}); // closed by this side
  return { response, events, ended, close: () => gone.abort() };
};

type Break = { bytes: number; wanted: number; id: string | undefined };

/** The events of a stream whose connection breaks after so many bytes of it, or when it has as many events as wanted. */
const readBroken = (tenant: string, { bytes, wanted, id }: Break): Promise<EventSourceMessage[]> =>
  new Promise((resolve, reject) => {
    const events: EventSourceMessage[] = [];
    const parser = createParser({ onEvent: (event) => events.push(event) });
    const decoder = new TextDecoder();
    const headers = { authorization: `Bearer ${stack.apiKey}`, accept: 'text/event-stream' };
    const request = httpGet(url + path(tenant), { headers: { ...headers, ...(id && { 'last-event-id': id }) } });
    request.once('error', reject).once('response', (response) => {
      let left = bytes;
      response.on('error', () => {});
      response.on('close', () => resolve(events));
      response.on('data', (chunk: Buffer) => {
        parser.feed(decoder.decode(chunk.subarray(0, left), { stream: true }));
        left -= chunk.length;
        if (left <= 0 || events.length >= wanted) response.destroy();
      });
    });
  });

const feedOf = async (tenant: string): Promise<Change[]> =>
  (await get<Feed>(`/changes?tenant_id=${tenant}&limit=100`)).body.changes;

const changesIn = (events: readonly EventSourceMessage[]): Change[] =>
  events.filter(({ event }) => event === 'change').map(({ data }) => JSON.parse(data) as Change);

describe('a stream of changes', () => {
  it('has each change of the feed once, in its order, whatever connections break at whatever byte', async () => {
    provider.setTickets(ticketsOfTenant('broken', 30, { message: 'Zahlung schlägt fehl 💳' }));
    await run('broken');
    await call('DELETE', '/tickets/broken-3?tenant_id=broken');
    const feed = await feedOf('broken');
    expect(feed).toHaveLength(31);

    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 6_000 })), async (breaks) => {
        const seen: Change[] = [];
        let id: string | undefined;
        for (const bytes of breaks) {
          const events = await readBroken('broken', { bytes, id, wanted: feed.length - seen.length });
          seen.push(...changesIn(events));
          id = events.at(-1)?.id ?? id;
          if (seen.length >= feed.length) break;
        }
        expect(seen).toEqual(feed);
        const rest = await get<string>(path('broken'), { headers: { 'last-event-id': id ?? '' } });
        expect(rest.body).toBe('retry: 5000\n\n');
      }),
      { numRuns: 15 },
    );
  });

  it('has what is changed while it is open', async () => {
    provider.setTickets(ticketsOfTenant('open', 3));
    await run('open');
    const { events, response, close } = await open('open');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await until('the first changes', async () => changesIn(events).length === 3);

    await call('DELETE', '/tickets/open-1?tenant_id=open');

    await until('the deletion', async () => changesIn(events).length === 4);
    expect(changesIn(events)).toEqual(await feedOf('open'));
    close();
  });

  it('that starts at the latest change comes back there, even before there was another', async () => {
    provider.setTickets(ticketsOfTenant('late', 3));
    await run('late');
    const first = await open('late', { query: '&start=latest' });
    await until('its start', async () => first.events.length > 0);
    first.close();
    expect(first.events.map(({ event, data }) => [event, data])).toEqual([['start', '{}']]);

    await call('DELETE', '/tickets/late-2?tenant_id=late');
    const id = first.events[0]?.id;
    const second = await open('late', { id, query: '&start=latest' });

    await until('the deletion', async () => second.events.length > 0);
    expect(changesIn(second.events)).toMatchObject([{ ticket_id: 'late-2', action: 'deleted' }]);
    second.close();
  });

  it('goes on at the cursor of the feed, and the last event counts more', async () => {
    provider.setTickets(ticketsOfTenant('placed', 3));
    await run('placed');
    const { body } = await get<Feed>('/changes?tenant_id=placed&limit=1');
    const cursor = encodeURIComponent(body.next_cursor);
    const fromCursor = (await get<string>(path('placed', `&cursor=${cursor}`))).body;
    const last = [...fromCursor.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';
    const fromEvent = await get<string>(path('placed', `&cursor=${cursor}`), { headers: { 'last-event-id': last } });

    expect(fromCursor.match(/^event: change$/gm)).toHaveLength(2);
    expect(fromEvent.body).toBe('retry: 5000\n\n');
    expect(fromEvent.headers.get('x-next-cursor')).toBe(last);
  });

  it('is an answer that ends for a caller who does not ask for an open one, and says when to come back', async () => {
    provider.setTickets(ticketsOfTenant('many', 101));
    await run('many');
    const { body } = await get<string>(path('many'));

    expect(body).toMatch(/^retry: 100\n\n/);
    expect(body.match(/^event: change$/gm)).toHaveLength(100);
  });

  it('refuses the id of another tenant’s event and keys without a right to the tenant', async () => {
    const { headers } = await get(path('placed'));
    const foreign = headers.get('x-next-cursor') ?? '';

    const answer = await get(path('late'), { headers: { 'last-event-id': foreign } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ in: 'header', path: 'last-event-id' }]);
    const strange = await open('late', { key: await keyFor(['open'], ['read']) });
    expect(strange.response.status).toBe(403);
  });
});

describe('an open stream', () => {
  it('ends when its key is valid no more', async () => {
    const expiresAt = new Date(Date.now() + 5_000); // time to open it on a slow machine
    const rights = { tenants: ['placed'], scopes: ['read' as const], expiresAt, label: null };
    const { key } = await createKey(store, everyRight, rights, new Date());
    const { events, response, ended } = await open('placed', { key });
    expect(response.status).toBe(200);

    await ended;

    expect(changesIn(events)).toHaveLength(3);
  });

  it('is refused beyond so many of a key', async () => {
    const key = await keyFor(['late'], ['read']);
    const streams = await Promise.all(Array.from({ length: streamBounds.perKey }, () => open('late', { key })));
    expect(streams.map(({ response }) => response.status)).toEqual(streams.map(() => 200));

    const more = await open('late', { key });
    expect(more.response.status).toBe(429);
    expect(more.response.headers.get('content-type')).toBe('application/problem+json');

    streams[0]?.close();
    await until('a slot', async () => {
      const next = await open('late', { key });
      next.close();
      return next.response.status === 200;
    });
    for (const { close } of streams) close();
  });
});
