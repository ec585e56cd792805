import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alex, kim } from '#infra/local/helpdesks/intercom/desk.ts';
import { type Intercom, startIntercom } from '#infra/local/helpdesks/intercom/server.ts';
import { type HelpdeskRequest, type HelpdeskResponse, requestUrl } from '#lib/helpdesks/call.ts';
import { intercom as adapter } from '#lib/helpdesks/intercom/intercom.ts';
import type { ListedEntry } from '#lib/helpdesks/page.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';
import { apiDescription, type Exchange } from './api-description.ts';

// Intercom's own description judges the simulated workspace and the adapter, its own client the workspace.

type Conversation = { id: string; state: string; priority: string; updated_at: number };
type Page<T> = AsyncIterable<T> & { data: T[] };

/** The part of intercom-client that is used here; it is installed in a folder of its own. */
type Client = {
  admins: { identify(): Promise<{ email: string; app: { id_code: string; region: string } }> };
  conversations: {
    search(request: object): Promise<Page<Conversation>>;
    list(request: object): Promise<Page<Conversation>>;
    find(request: {
      conversation_id: string;
      display_as?: string;
    }): Promise<Conversation & { conversation_parts: { conversation_parts: { body: string }[]; total_count: number } }>;
  };
};
type Options = { token: string; environment: string; version?: string; maxRetries: number; fetch: typeof fetch };

const { IntercomClient } = createRequire(new URL('clients/package.json', import.meta.url))('intercom-client') as {
  IntercomClient: new (options: Options) => Client;
};

const description = apiDescription(new URL('descriptions/intercom-2.16.json', import.meta.url));
const clock = clockAt('2026-03-01T09:00:00Z');
const token = 'simulated-token';

let workspace: Intercom;
let exchanges: Exchange[] = [];

/** A fetch that keeps what was asked and answered. */
const recorded: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const body = request.body ? await request.clone().json() : undefined;
  const answer = await fetch(request);
  const { pathname: path, searchParams: query } = new URL(request.url);
  const asked = { method: request.method, path, query, headers: Object.fromEntries(request.headers), body };
  exchanges.push({ ...asked, status: answer.status, answer: await answer.clone().json() });
  return answer;
};

const faults = () => exchanges.flatMap(description.faults);

const ask = (
  path: string,
  { body, version = '2.16', as = token }: { body?: object; version?: string; as?: string } = {},
) =>
  recorded(workspace.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${as}`, 'intercom-version': version, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

const everything = { query: { operator: 'AND', value: [{ field: 'updated_at', operator: '>', value: 0 }] } };

beforeAll(async () => {
  workspace = await startIntercom({ now: clock.now, limits: null, indexLagMs: 0 });
  const { desk } = workspace;
  const states = ['open', 'closed', 'snoozed'] as const;
  const priorities = ['none', 'low', 'medium', 'high', 'urgent'] as const;
  for (let count = 0; count < 400; count++) {
    const { id } = desk.create({
      created_at: clock.now() - Math.floor(count / 3) * 60_000 - 60_000,
      state: states[count % 3] ?? 'open',
      priority: priorities[count % 5] ?? 'none',
      ...(count % 2 === 0 && { channel: 'email', subject: 'Order & more' }),
      ...(count % 7 === 0 && { author: alex, delivered_as: 'admin_initiated', admin_assignee_id: 814_860 }),
      ...(count % 11 === 0 && { contact_ids: [], language: null, title: null }),
      tags: count % 13 === 0 ? ['vip'] : [],
    });
    if (count % 50 === 0) desk.reply(id, kim, 'It is <stuck>');
    if (count % 70 === 0) desk.remove(id);
  }
});
beforeEach(() => {
  exchanges = [];
});
afterAll(() => workspace.close());

describe('the description', () => {
  it('fits every call and every answer, errors included', async () => {
    const id = workspace.desk.all().at(-1)?.id;
    for (const path of [
      '/me',
      '/conversations?per_page=150',
      '/conversations/deleted?page=1&per_page=2&order=desc',
      `/conversations/${id}`,
      `/conversations/${id}?display_as=plaintext`,
    ])
      expect((await ask(path)).status).toBe(200);
    const first = await (
      await ask('/conversations/search', { body: { ...everything, pagination: { per_page: 150 } } })
    ).json();
    await ask('/conversations/search', { body: { ...everything, pagination: first.pages.next } });
    const refused = [
      ask('/me', { as: 'other' }),
      ask('/conversations/1'),
      ask('/conversations/deleted', { version: '2.14' }),
    ];
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([401, 404, 400]);

    expect(exchanges).toHaveLength(10);
    // Recorded answers have the one member that the description lacks.
    expect(new Set(faults())).toEqual(
      new Set([
        'answer 200 /conversations/*: must NOT have additional properties ticket',
        'answer 200 : must NOT have additional properties ticket',
      ]),
    );
  });

  it('contradicts the answers of an older version, a redacted message, and calls that it does not know', async () => {
    const about = async (path: string, options?: Parameters<typeof ask>[1]) => {
      exchanges = [];
      await ask(path, options);
      return faults().filter((fault) => !fault.endsWith('ticket'));
    };
    const { id } = workspace.desk.create();

    expect(await about(`/conversations/${id}`, { version: '2.11' })).toEqual([
      expect.stringContaining('/priority'),
      expect.stringContaining('/admin_assignee_id'),
      expect.stringContaining('/team_assignee_id'),
    ]);
    workspace.desk.redact(id);
    expect(await about(`/conversations/${id}`)).toEqual([expect.stringContaining('/source/body: must be string')]);
    workspace.desk.remove(id);
    expect(await about('/conversations?page=2')).toEqual(['request query page: unknown']);
    expect(await about('/conversations/search', { body: { ...everything, sort: { field: 'updated_at' } } })).toEqual([
      'request body : must NOT have additional properties sort',
    ]);
    expect(await about('/tickets')).toEqual(['request: GET /tickets is not described']);
  });
});

describe('the adapter', () => {
  const secret = adapter.credentials.parse({ access_token: token });
  const signature = secret.kind === 'api_key' ? adapter.sign(secret) : {};
  const asked = async (request: HelpdeskRequest): Promise<HelpdeskResponse> => {
    const { method, headers, body } = request;
    const answer = await recorded(requestUrl(workspace.url, request), {
      method,
      headers: { 'content-type': 'application/json', ...signature, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, headers: {}, json: await answer.json(), receivedAt: new Date(clock.now()) };
  };
  /** Reads lists to their end; what was met, and where the next pass begins. */
  const pass = async (from: string, pageSize: number) => {
    const entries: ListedEntry[] = [];
    let cursor: string | null = from;
    let checkpoint: string | null = null;
    while (cursor !== null) {
      const response = await asked(adapter.list(cursor, pageSize));
      if (adapter.classify(response).kind === 'cursor-lost') cursor = adapter.restart(cursor);
      else {
        const read = adapter.readList(cursor, response);
        if (read.kind === 'broken') throw new Error(read.reason);
        entries.push(...read.page.entries);
        [cursor, checkpoint] = [read.page.next, read.page.checkpoint];
      }
    }
    return { entries, checkpoint: checkpoint ?? '' };
  };
  const idsOf = (entries: readonly ListedEntry[], kind: ListedEntry['kind']) =>
    [...new Set(entries.flatMap((entry) => (entry.kind === kind ? [entry.id] : [])))].toSorted();

  it('asks for nothing that the description does not know, and reads what it promises', async () => {
    const begin = adapter.start(null, new Date(clock.now()), { since: new Date(0) });
    const full = await pass(begin, 90);
    const later = await pass(full.checkpoint, 150);
    const lacking = full.entries.flatMap((entry) => (entry.kind === 'ticket' && entry.needsDetail ? [entry.id] : []));
    for (const id of [...lacking.slice(0, 3), '1']) await asked(adapter.detail.request([id]));
    for (const { request } of adapter.probe) await asked(request);

    expect(idsOf(full.entries, 'ticket')).toEqual(
      workspace.desk
        .all()
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(later.entries.length).toBeLessThan(full.entries.length);
    expect(lacking.length).toBeGreaterThan(3);
    expect(new Set(exchanges.map(({ path }) => path.replace(/\d+$/, '*')))).toEqual(
      new Set(['/conversations/search', '/conversations/deleted', '/conversations/*', '/me']),
    );
    expect(faults().filter((fault) => !fault.endsWith('additional properties ticket'))).toEqual([]);
  });

  it('would be contradicted if it asked for an order, for nothing, or by another parameter', async () => {
    const request = adapter.list(adapter.start(null, new Date(clock.now()), { since: null }), 150);
    const about = async (change: Partial<HelpdeskRequest>) => {
      exchanges = [];
      await asked({ ...request, ...change });
      return faults().filter((fault) => fault.startsWith('request'));
    };

    expect(await about({})).toEqual([]);
    expect(await about({ body: { ...(request.body as object), sort: { field: 'updated_at' } } })).not.toEqual([]);
    expect(await about({ body: {} })).not.toEqual([]);
    expect(await about({ query: { per_page: '150' } })).toEqual(['request query per_page: unknown']);
  });
});

describe('intercom-client', () => {
  const client = (version = '2.16') =>
    new IntercomClient({ token, environment: workspace.url, version, maxRetries: 0, fetch: recorded });
  const walk = async (page: Promise<Page<Conversation>>) => {
    const met: Conversation[] = [];
    for await (const conversation of await page) met.push(conversation);
    return met;
  };
  const ids = (conversations: readonly { id: string }[]) => conversations.map(({ id }) => id).toSorted();

  it.each(['newest-first', 'oldest-first', 'scattered'] as const)('searches to the end, %s', async (order) => {
    workspace.change({ order });
    const met = await walk(client().conversations.search({ ...everything, pagination: { per_page: 90 } }));
    expect(ids(met)).toEqual(ids(workspace.desk.all()));
    expect(faults().filter((fault) => fault.startsWith('request'))).toEqual([]);
  });

  it('lists all, the latest first', async () => {
    const met = await walk(client().conversations.list({ per_page: 150 }));
    expect(ids(met)).toEqual(ids(workspace.desk.all()));
    const times = met.map(({ updated_at }) => updated_at);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  it('shows one with its parts, in the words of the version that it asks for by itself', async () => {
    const replied = workspace.desk.all().find(({ id }) => workspace.desk.partsOf(id).length > 0)?.id ?? '';
    const older = new IntercomClient({ token, environment: workspace.url, maxRetries: 0, fetch: recorded });

    const shown = await older.conversations.find({ conversation_id: replied, display_as: 'plaintext' });

    expect(shown.priority).toMatch(/^(not_)?priority$/);
    expect(shown.conversation_parts).toMatchObject({ total_count: 1, conversation_parts: [{ body: 'It is <stuck>' }] });
    expect(exchanges[0]?.headers['intercom-version']).toBe('2.14');
    await expect(older.conversations.find({ conversation_id: '1' })).rejects.toThrow();
  });

  it('says who it is, and not with a wrong token', async () => {
    expect(await client().admins.identify()).toMatchObject({ app: { id_code: 'abc123', region: 'US' } });
    const other = new IntercomClient({ token: 'x', environment: workspace.url, maxRetries: 0, fetch: recorded });
    await expect(other.admins.identify()).rejects.toThrow();
  });
});
