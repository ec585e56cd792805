import { describe, expect, it } from 'vitest';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { run, allTickets, provider, url, stack } = await localApi();

provider.setTickets(ticketsOfTenant('exported', 45, { status: 'open' }));
await run('exported');

const fetchAs = (accept: string, path: string) =>
  fetch(new URL(path, `${url}/tickets`), { headers: { authorization: `Bearer ${stack.apiKey}`, accept } });

/** Follows the links from page to page; answers the bodies. */
const readAll = async (accept: string, query: string) => {
  const bodies: string[] = [];
  const types: (string | null)[] = [];
  const names: (string | null)[] = [];
  let path: string | undefined = `/tickets?${query}`;
  while (path) {
    const response = await fetchAs(accept, path);
    bodies.push(Buffer.from(await response.arrayBuffer()).toString()); // text() would hide a byte order mark
    names.push(response.headers.get('content-disposition'));
    types.push(response.headers.get('content-type'));
    const link: string | undefined = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    expect(response.headers.has('x-next-cursor')).toBe(link !== undefined);
    path = link;
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
    expect(rows[0]).toMatch(/^\uFEFFticket_id,tenant_id,.*,updated_at,triage_reason,alert_state$/);
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(
      (await allTickets(query)).map(({ ticket_id }) => ticket_id),
    );
  });

  it.each(['/tickets', '/tickets/urgent'])('at %s is a 406 for an unsupported Accept header', async (path) => {
    const response = await fetchAs('application/xml', `${path}?tenant_id=exported`);
    expect(response.status).toBe(406);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
