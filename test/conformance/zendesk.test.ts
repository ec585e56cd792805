import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZendesk, type Zendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { zendesk as adapter } from '#lib/helpdesks/zendesk/zendesk.ts';
import { clockAt, helpdeskReader } from '#test/support/helpdesk-reader.ts';

// node-zendesk is a client that others wrote: the simulator and the adapter cannot agree on the same mistake before it.

type Ticket = { id: number; subject: string | null; status: string; updated_at: string; requester_id: number | null };

/** The part of node-zendesk that is used here; it is installed in a folder of its own. */
type Client = {
  tickets: {
    incremental(startTime: number): Promise<Ticket[]>;
    list(): Promise<Ticket[]>;
    show(id: number): Promise<{ result: Ticket }>;
    showMany(ids: number[]): Promise<{ result: Ticket[] }>;
    getComments(id: number): Promise<{ plain_body: string }[]>;
  };
  users: { me(): Promise<{ result: { role: string } }> };
};
type Login = { endpointUri: string; token: string; username?: string; oauth?: true };

const { createClient } = createRequire(new URL('clients/package.json', import.meta.url))('node-zendesk') as {
  createClient(login: Login): Client;
};

const credentials = { kind: 'oauth_client_credentials', client_id: 'intake', client_secret: 'not-a-secret' } as const;
const apiToken = { email: 'alex@acme.example', token: 'abc' };
const clock = clockAt('2026-03-01T09:00:00Z');
const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

let account: Zendesk;
let client: Client;
let reader: ReturnType<typeof helpdeskReader>;

beforeAll(async () => {
  account = await startZendesk({ now: clock.now, clients: [credentials], apiTokens: [apiToken], limits: null });
  const { desk } = account;
  for (let id = 1; id <= 450; id++)
    desk.create({
      id,
      created_at: Date.UTC(2026, 0, 1) + Math.floor(id / 3) * 60_000,
      status: statuses[id % statuses.length] ?? 'new',
      subject: id % 11 === 0 ? null : `Order ${id} 🖨️`,
      requester_id: id % 13 === 0 ? null : 46_407_218_913_000 + id,
    });
  for (const id of [7, 70, 150]) desk.remove(id);
  for (const id of [8, 80, 160]) desk.archive(id);
  desk.merge(9, 10);
  desk.comment(10, 'And now it smokes');
  clock.advance(60_000);
  const endpointUri = `${account.url}/api/v2`;
  client = createClient({ username: apiToken.email, token: apiToken.token, endpointUri });
  reader = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock, pageSize: 40 });
  await reader.pass('full');
});
afterAll(() => account.close());

const isThere = ({ status }: Ticket): boolean => status !== 'deleted';
const byId = (one: { id: unknown }, other: { id: unknown }): number => Number(one.id) - Number(other.id);
const facts = ({ id, subject, status, updated_at, requester_id }: Ticket) => ({
  ...{ id: `${id}`, subject: subject ?? '', status, updated_at },
  customer_id: requester_id === null ? 'unknown' : `${requester_id}`,
});
const read = () =>
  [...reader.tickets.values()]
    .map(({ id, subject, status, updated_at, customer_id }) => ({ id, subject, status, updated_at, customer_id }))
    .toSorted(byId);

describe('node-zendesk', () => {
  it('exports the very tickets that the adapter reads, and the deleted ones beside', async () => {
    const exported = await client.tickets.incremental(0);

    expect(exported.filter(isThere).map(facts).toSorted(byId)).toEqual(read());
    expect(
      exported
        .filter((ticket) => !isThere(ticket))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([150, 7, 70]);
  });

  it('lists, page by page, those that are not archived', async () => {
    const listed = await client.tickets.list();

    const archived = new Set(['8', '80', '160']);
    expect(listed.map(facts)).toEqual(read().filter(({ id }) => !archived.has(id ?? '')));
  });

  it('shows tickets by their ids, as the adapter has their details', async () => {
    const { result } = await client.tickets.showMany([1, 7, 8]);
    const details = adapter.detail.read(await reader.ask(adapter.detail.request(['1', '7', '8'])), ['1', '7', '8']);

    const shown = details.kind === 'details' ? [...details.details.values()] : [];
    // The adapter asks for the times of first replies, too.
    const answers = result.map((ticket) => ({
      ...ticket,
      metric_set: expect.objectContaining({ ticket_id: ticket.id }),
    }));
    expect(shown.flatMap((detail) => (detail.kind === 'ticket' ? [detail.raw] : []))).toEqual(answers);
    expect(result.map(({ id }) => id)).toEqual([1, 8]);
    expect((await client.tickets.show(10)).result.id).toBe(10);
    await expect(client.tickets.show(7)).rejects.toThrow();
  });

  it('reads a ticket’s comments', async () => {
    const comments = await client.tickets.getComments(10);
    expect(comments.map(({ plain_body }) => plain_body)).toContain('And now it smokes');
  });

  it('is known by a token of OAuth, too, and not by a wrong one', async () => {
    const endpointUri = `${account.url}/api/v2`;
    const { access } = account.tokens.issue('intake', 'read', 60, false);
    const { result } = await createClient({ oauth: true, token: access, endpointUri }).users.me();
    expect(result.role).toBe('admin');
    await expect(createClient({ oauth: true, token: 'wrong', endpointUri }).users.me()).rejects.toThrow();
  });
});
