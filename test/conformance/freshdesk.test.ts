import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Freshdesk, startFreshdesk } from '#infra/local/helpdesks/freshdesk/server.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// freshdesk-api is a client that others wrote: the simulator and the adapter cannot agree on the same mistake before it.

type Ticket = { id: number; subject: string | null; status: number; updated_at: string; description_text: string };
type Done<Body> = (error: Error | null, body: Body, extra: { pageIsLast: boolean }) => void;

/** The part of freshdesk-api that is used here; it is installed in a folder of its own. */
type Client = {
  listAllTickets(filter: Record<string, unknown>, done: Done<Ticket[]>): void;
  getTicket(id: number, done: Done<Ticket>): void;
  listAllConversations(id: number, done: Done<{ body_text: string }[]>): void;
  listAllTicketFields(filter: { type: string }, done: Done<{ choices: Record<string, string[]> }[]>): void;
};
const ClientOf = createRequire(new URL('clients/package.json', import.meta.url))('freshdesk-api') as new (
  url: string,
  key: string,
) => Client;

const clock = clockAt('2026-03-01T09:00:00Z');
const sinceEver = { updated_since: '1990-01-01', order_by: 'updated_at', order_type: 'asc', include: 'description' };

let account: Freshdesk;
let client: Client;

beforeAll(async () => {
  account = await startFreshdesk({ now: clock.now, limits: null });
  seedTickets(account, 250, { everyMs: 86_400_000 });
  const { tickets } = account;
  clock.advance(60_000);
  tickets.remove('7');
  tickets.spam?.('70');
  tickets.merge?.('8', '9');
  tickets.comment('9', 'Did you restart it?');
  client = new ClientOf(account.url, account.connection.credentials.api_key ?? '');
});
afterAll(() => account.close());

/** Page after page, until the client says that one is the last. */
const listed = async (filter: Record<string, unknown>): Promise<Ticket[]> => {
  const all: Ticket[] = [];
  for (let page = 1, isLast = false; !isLast; page++)
    await new Promise<void>((resolve, reject) => {
      client.listAllTickets(
        { per_page: 100, ...filter, page },
        (error, tickets, { pageIsLast } = { pageIsLast: true }) => {
          if (error) return reject(error);
          all.push(...tickets);
          isLast = pageIsLast;
          resolve();
        },
      );
    });
  return all;
};

const facts = ({ id, subject, description_text, updated_at }: Ticket) => ({
  ...{ id: `${id}`, subject: subject ?? '', text: description_text ?? '' },
  updatedAt: Date.parse(updated_at),
});
const byId = (one: { id: string }, other: { id: string }): number => Number(one.id) - Number(other.id);

describe('freshdesk-api', () => {
  it('lists, page by page, the very tickets that are there, and those that are gone by filters', async () => {
    const truth = account.tickets.truth();
    const ofKind = (kind: string | null) =>
      truth.flatMap(({ gone, state: _, ...same }) => (gone === kind ? [same] : [])).toSorted(byId);

    expect((await listed(sinceEver)).map(facts).toSorted(byId)).toEqual(ofKind(null));
    expect((await listed({ ...sinceEver, filter: 'deleted' })).map(facts)).toEqual(ofKind('deleted'));
    expect((await listed({ ...sinceEver, filter: 'spam' })).map(facts)).toEqual(ofKind('spam'));
    expect((await listed({})).length).toBeLessThan(31);
  });

  it('reads a ticket, its conversations, and the words of statuses', async () => {
    expect((await promisify<number, Ticket>(client.getTicket.bind(client))(8)).status).toBe(5);
    const conversations = await promisify(client.listAllConversations.bind(client))(9);
    expect((conversations as unknown as { body_text: string }[]).map(({ body_text }) => body_text)).toEqual([
      'Ticket 8 is merged into this ticket',
      'Did you restart it?',
    ]);
    const fields = await promisify(client.listAllTicketFields.bind(client))({ type: 'default_status' });
    expect((fields as unknown as { choices: object }[])[0]?.choices).toMatchObject({ 2: ['Open', expect.any(String)] });
  });

  it('is refused in forms that it understands', async () => {
    const get = promisify(client.getTicket.bind(client));
    await expect(get(9_999)).rejects.toMatchObject({ status: 404 });
    await expect(listed({ per_page: 101 })).rejects.toMatchObject({ status: 400, message: 'Validation failed' });
    const unknown = new ClientOf(account.url, 'wrong');
    await expect(promisify(unknown.getTicket.bind(unknown))(1)).rejects.toMatchObject({ status: 401 });
    account.change({ limits: { account: 0, list: 0 } });
    await expect(get(1)).rejects.toMatchObject({ status: 429, retryAfter: 60 });
    account.change({ limits: null });
  });
});
