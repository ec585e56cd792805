import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { run, allTickets, provider, url, stack, store } = await localApi();

provider.setTickets(ticketsOfTenant('exported', 45, { status: 'open' }));
await run('exported');

const fetchAs = (accept: string, path: string) =>
  fetch(new URL(path, url), { headers: { authorization: `Bearer ${stack.apiKey}`, accept } });

/** Follows the links from page to page; answers the bodies. */
const readAll = async (accept: string, query: string, list = '/tickets') => {
  const bodies: string[] = [];
  const types: (string | null)[] = [];
  const names: (string | null)[] = [];
  let path: string | undefined = `${list}?${query}`;
  while (path) {
    const response = await fetchAs(accept, path);
    bodies.push(Buffer.from(await response.arrayBuffer()).toString()); // text() would hide a byte order mark
    names.push(response.headers.get('content-disposition'));
    types.push(response.headers.get('content-type'));
    const link: string | undefined = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    expect(response.headers.has('x-next-cursor')).toBe(link !== undefined);
    path = link && `${list}${link}`;
  }
  return { bodies, types, names };
};

describe('the list of tickets', () => {
  const query =
    'tenant_id=exported&status=open&status=on+hold&open=true&from_date=2026-01-01&to_date=2026-12-31&time_zone=Asia/Kolkata&requires_action=true';

  it('can be exported as JSON lines, page by page', async () => {
    const { bodies, types, names } = await readAll('application/x-ndjson', query);
    expect(new Set(names)).toEqual(new Set(['attachment; filename="tickets-exported.ndjson"']));

    expect(types).toEqual(Array(3).fill('application/x-ndjson'));
    const lines = bodies.join('').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await allTickets(query));
  });

  it('can be exported as one CSV table, page by page', async () => {
    const { bodies, types, names } = await readAll('text/csv', `${query}&page_size=40`);
    expect(names).toEqual(Array(2).fill('attachment; filename="tickets-exported.csv"'));
    expect(bodies.map((body) => body.startsWith('\uFEFF'))).toEqual([true, false]);

    expect(types).toEqual(['text/csv; charset=utf-8; header=present', 'text/csv; charset=utf-8; header=absent']);
    const rows = bodies.join('').trimEnd().split('\r\n');
    expect(rows[0]).toMatch(
      /^\uFEFFticket_id,tenant_id,.*,updated_at,triage_reason,alert_state,state,priority,tags,assignee_id,group_id,language,url,language_source,judged,first_responded_at$/,
    );
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(
      (await allTickets(query)).map(({ ticket_id }) => ticket_id),
    );
  });

  it('is exported a thousand a page, or as many as fit into a response', async () => {
    const tickets = Array.from({ length: 1_100 }, (_, n) =>
      aStoredTicket({
        external_id: `L-${n}`,
        tenant_id: 'long-texts',
        urgency: 'high',
        message: n < 1_000 ? randomBytes(4_500).toString('base64') : 'Short',
        created_at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)),
      }),
    );
    await store.db.collection<TicketDoc>('tickets').insertMany(tickets);
    const newestFirst = tickets.map(({ external_id }) => external_id).toReversed();

    for (const path of ['/tickets', '/tickets/urgent'])
      for (const accept of ['application/x-ndjson', 'text/csv']) {
        const { bodies } = await readAll(accept, 'tenant_id=long-texts&page_size=1000', path);
        const lines = bodies
          .join('')
          .trimEnd()
          .split('\n')
          .slice(accept === 'text/csv' ? 1 : 0);
        const ids = lines.map((line) => (accept === 'text/csv' ? line.split(',')[0] : JSON.parse(line).ticket_id));
        expect(ids).toEqual(newestFirst);
        for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThan(4_500_000);
        expect(bodies).toHaveLength(2);
      }
    await store.db.collection('tickets').deleteMany({ tenant_id: 'long-texts' });
  });

  it.each(['/tickets', '/tickets/urgent'])('at %s is a 406 for an unsupported Accept header', async (path) => {
    const response = await fetchAs('application/xml', `${path}?tenant_id=exported`);
    expect(response.status).toBe(406);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
