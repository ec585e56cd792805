import { beforeAll, describe, expect, it } from 'vitest';
import { generateClient } from '#test/client/generate.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// The API as a program sees it that knows the document and nothing else: every name and type here is from the generated
// client, so that `npm run check` fails if the document no longer has what these callers rely on.

type Client = typeof import('#test/client/intake.ts');

const { stack, provider } = await localApi();
provider.setTickets(ticketsOfTenant('harbour-bank', 5));
let client: Client;

beforeAll(async () => {
  await generateClient();
  client = await import('#test/client/intake.ts');
  client.defaults.baseUrl = stack.url;
  client.defaults.headers = { authorization: `Bearer ${stack.apiKey}` };
});

describe('a client generated from the OpenAPI document', () => {
  it('starts a run, follows it to its end and reads the tickets', async () => {
    const started = await client.startIngest('harbour-bank');
    if (started.status !== 202) throw new Error(started.data.detail);

    const ended = await until('the end of the run', async () => {
      const { status, data } = await client.getIngestProgress(started.data.job_id);
      return status === 200 && data.status !== 'running' && data;
    });

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 5, progress: 100 });
    const page = await client.listTickets('harbour-bank', { pageSize: 2, requiresAction: false });
    expect(page.status).toBe(200);
    const first = await client.getTicket('harbour-bank-1', 'harbour-bank');
    if (first.status !== 200) throw new Error(first.data.detail);
    expect(first.data.tenant_id).toBe('harbour-bank');
    const history = await client.getTicketHistory('harbour-bank-1', 'harbour-bank', { limit: 1 });
    if (history.status !== 200) throw new Error(history.data.detail);
    expect(history.data.history.map(({ action }) => action)).toEqual(['created']);
  });

  it('reads a list page by page', async () => {
    const met: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await client.listTickets('harbour-bank', { pageSize: 2, ...(cursor && { cursor }) });
      if (page.status !== 200) throw new Error(page.data.detail);
      met.push(...page.data.tickets.map(({ ticket_id }) => ticket_id));
      cursor = page.data.next_cursor;
    } while (cursor);

    expect(met).toEqual([5, 4, 3, 2, 1].map((n) => `harbour-bank-${n}`));
  });

  it('creates a key, uses it and revokes it', async () => {
    const made = await client.createKey({ tenants: ['harbour-bank'], scopes: ['read'] });
    if (made.status !== 201) throw new Error(made.data.detail);
    const asThat = { headers: { authorization: `Bearer ${made.data.key}` } };

    expect((await client.getIngestStatus('harbour-bank', asThat)).status).toBe(200);
    expect((await client.startIngest('harbour-bank', {}, asThat)).status).toBe(403);
    expect((await client.revokeKey(made.data.key_id)).status).toBe(204);
    const { status } = await client.revokeKey(made.data.key_id);
    expect(status).toBe(404);
  });

  it('gets the faults of its request', async () => {
    const answer = await client.listTickets('harbour-bank', { pageSize: 1_000 });

    if (answer.status !== 422) throw new Error(`It was a ${answer.status}`);
    expect(answer.data.errors).toEqual([{ in: 'query', path: 'page_size', message: expect.any(String) }]);
  });
});
