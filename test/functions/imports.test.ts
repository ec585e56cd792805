import { describe, expect, it } from 'vitest';
import type { ImportSummary, ImportView } from '#lib/imports/import.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { run, call, get, provider, store, stack, url, allTickets } = await localApi();

const ndjson = 'application/x-ndjson';

const send = (tenant: string, body: string, type = ndjson) =>
  call<ImportView>('POST', `/tenants/${tenant}/imports`, { body, headers: { 'content-type': type } });

/** Imports a body and answers what became of it. */
const imported = async (tenant: string, body: string, type = ndjson): Promise<ImportView> => {
  const { status, body: started, headers } = await send(tenant, body, type);
  expect(status).toBe(202);
  return until('the end of the import', async () => {
    const { body: view } = await get<ImportView>(headers.get('location') ?? '');
    return view.import_id === started.import_id && view.status !== 'running' && view;
  });
};

const linesOf = (...entries: object[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** All that an export has, page after page. */
const exported = async (tenant: string, accept: string): Promise<string> => {
  let text = '';
  let path: string | undefined = `/tickets?tenant_id=${tenant}&page_size=40`;
  while (path) {
    const response: Response = await fetch(new URL(path, url), {
      headers: { authorization: `Bearer ${stack.apiKey}`, accept },
    });
    text += Buffer.from(await response.arrayBuffer()).toString();
    const link: string | undefined = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    path = link && `/tickets${link}`;
  }
  return text;
};

const traceOf = async (tenant: string) => ({
  tickets: await store.db
    .collection('tickets')
    .find({ tenant_id: tenant }, { sort: { _id: 1 } })
    .toArray(),
  history: await store.db.collection('ticket_history').countDocuments({ tenant_id: tenant }),
  stats: (await get(`/tenants/${tenant}/stats`)).body,
});

/** Texts that a reader of either format could take for something else. */
const oddTexts = [
  'Plain',
  '=1+1',
  "'=1+1",
  "''@x",
  ' - a dash',
  'Two "quotes", and a comma',
  'line\r\nbreak\nand\ttab',
  '<b>not</b> &lt;html&gt; any more',
  'كيف حالك',
  'emoji 🙂 and e\u0301',
  '',
];

describe('what was exported', () => {
  const tenant = 'round-trip';
  provider.setTickets([
    ...oddTexts.flatMap((text, n) => [
      aTicket({ id: `S-${n}`, tenant_id: tenant, subject: text, status: [' open ', '=x', 'closed'][n % 3] }),
      aTicket({ id: `M-${n}`, tenant_id: tenant, message: text, customer_id: `'+${n}`, source: 'a, "b"' }),
    ]),
    ...Array.from({ length: 110 }, (_, n) => aTicket({ id: `N-${n}`, tenant_id: tenant })),
    aTicket({ id: 'U', tenant_id: tenant, subject: 'Outage', message: 'Everything is down, this is an emergency' }),
  ]);

  it.each(['application/x-ndjson', 'text/csv'])('changes nothing when it is imported again, as %s', async (type) => {
    await run(tenant);
    const first_responded_at = new Date('2026-01-10T08:20:00Z');
    const said = { state: 'open', language: 'de', origin: { channel: 'email' }, first_responded_at };
    const erased = { $set: { tags: ['a, b', 'c'], ...said } };
    await store.db.collection('tickets').updateOne({ tenant_id: tenant, external_id: 'N-1' }, erased);
    const before = await traceOf(tenant);
    const text = await exported(tenant, type);

    const count = 2 * oddTexts.length + 111;
    expect(await imported(tenant, text, type)).toMatchObject({
      ...{ status: 'completed', progress: 100, error: null, rejections: [] },
      ...{ lines: count, processed: count, unchanged: count, new_ingested: 0, updated: 0, rejected: 0 },
    });
    expect(await traceOf(tenant)).toEqual(before);
  });

  it('makes the same tickets in another database, where nobody is alerted about them', async () => {
    const other = 'elsewhere';
    const text = (await exported(tenant, ndjson)).replaceAll(`"tenant_id":"${tenant}"`, `"tenant_id":"${other}"`);
    expect(await imported(other, text)).toMatchObject({ new_ingested: 2 * oddTexts.length + 111, rejected: 0 });

    const shown = async (name: string) =>
      (await allTickets(`tenant_id=${name}`))
        .toSorted((one, two) => one.ticket_id.localeCompare(two.ticket_id))
        .map(({ tenant_id: _, alert, ...rest }) => ({ ...rest, isUrgent: alert !== null }));
    expect(await shown(other)).toEqual(await shown(tenant));
    const urgent = await store.db.collection<TicketDoc>('tickets').findOne({ tenant_id: other, external_id: 'U' });
    expect(urgent?.alert).toMatchObject({ state: 'suppressed', suppressed_reason: 'imported' });
  });
});

describe('a line', () => {
  const tenant = 'by-line';
  const at = '2026-01-02T00:00:00.000Z';

  it('leaves what it does not name, and is older, newer or new as a page has it', async () => {
    provider.setTickets([aTicket({ id: 'A', tenant_id: tenant, created_at: at, updated_at: at })]);
    await run(tenant);
    const [before] = await allTickets(`tenant_id=${tenant}`);

    const result = await imported(
      tenant,
      linesOf(
        { id: 'A', status: 'pending', updated_at: '2026-01-03T00:00:00Z' },
        { id: 'B', subject: 'New', message: '<p>Hello <b>you</b></p>', created_at: at },
        { id: 'A', status: 'old news', updated_at: '2026-01-01T00:00:00Z' },
      ),
    );

    expect(result).toMatchObject({ processed: 3, new_ingested: 1, updated: 1, unchanged: 1, rejected: 0 });
    const tickets = await allTickets(`tenant_id=${tenant}`);
    const a = { ...before, status: 'pending', updated_at: '2026-01-03T00:00:00.000Z' };
    expect(tickets.find(({ ticket_id }) => ticket_id === 'A')).toEqual(a);
    expect(tickets.find(({ ticket_id }) => ticket_id === 'B')).toMatchObject({ message: 'Hello you', created_at: at });
  });

  it('that cannot be read is rejected with its number and the reason, and the others are applied', async () => {
    const body = [
      '{"id":"C","updated_at":"2026-01-03T00:00:00Z"}',
      '{"id":',
      '',
      '[1]',
      '{"subject":"nobody"}',
      '{"id":"D"}',
      '{"id":"E","updated_at":"yesterday"}',
      '{"id":"F","updated_at":"2026-01-03T00:00:00Z","tenant_id":"round-trip"}',
      '{"id":"G","updated_at":"2026-01-03T00:00:00Z","state":"half-open","url":"javascript:alert(1)"}',
    ].join('\n');

    const { rejections, ...result } = await imported(tenant, body);

    expect(result).toMatchObject({ lines: 8, processed: 8, new_ingested: 1, rejected: 7 });
    expect(rejections).toEqual([
      { line: 2, ticket_id: null, reason: 'the line is not JSON' },
      { line: 4, ticket_id: null, reason: 'the line is no object' },
      { line: 5, ticket_id: null, reason: expect.stringMatching(/^id: /) },
      { line: 6, ticket_id: 'D', reason: 'updated_at: is missing' },
      { line: 7, ticket_id: 'E', reason: 'updated_at: cannot be read' },
      { line: 8, ticket_id: null, reason: 'tenant_id: names another tenant' },
      { line: 9, ticket_id: 'G', reason: expect.stringMatching(/^state: .*; url: /) },
    ]);
  });

  it('brings back nothing that was deleted', async () => {
    await call('DELETE', `/tickets/C?tenant_id=${tenant}`);
    const result = await imported(tenant, linesOf({ id: 'C', status: 'x', updated_at: '2027-01-03T00:00:00Z' }));
    expect(result.rejections).toEqual([{ line: 1, ticket_id: 'C', reason: 'the ticket is deleted: restore it first' }]);
  });

  it('of CSV with another number of fields is rejected, and what follows an open quote is named', async () => {
    const body = 'ID,Subject\r\n"S-1","a\r\nb"\r\n\r\nS-2\r\nS-3,"open';
    const { rejections } = await imported(tenant, body, 'text/csv');
    expect(rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'updated_at: is missing'],
      [5, 'it has 1 fields where the header has 2'],
      [6, expect.stringMatching(/^from here on it is no CSV/)],
    ]);
  });
});

describe('an imported ticket', () => {
  it('is not missed by runs that never showed it, and is from the first one that does', async () => {
    const tenant = 'kept';
    await imported(tenant, linesOf({ id: 'old', updated_at: '2020-01-01T00:00:00Z' }));
    const others = ['a', 'b'].map((id) => aTicket({ id, tenant_id: tenant }));
    provider.setTickets(others);
    for (let n = 0; n < 3; n++) expect(await run(tenant)).toMatchObject({ status: 'completed', deleted: 0 });

    provider.setTickets([...others, aTicket({ id: 'old', tenant_id: tenant })]);
    await run(tenant);
    provider.setTickets(others);
    for (let n = 0; n < 2; n++) await run(tenant);
    expect((await allTickets(`tenant_id=${tenant}`)).map(({ ticket_id }) => ticket_id).toSorted()).toEqual(['a', 'b']);
  });
});

describe('the list of imports', () => {
  const tenant = 'listed';
  type Page = { imports: ImportSummary[]; next_cursor: string | null };

  it('is newest first, page by page, without rejections and without those of others', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3])
      ids.unshift((await imported(tenant, linesOf({ id: `${n}`, status: 'no date' }))).import_id);
    await imported('another', linesOf({ id: '1' }));

    const found: ImportSummary[] = [];
    let path: string | null = `/tenants/${tenant}/imports?limit=2`;
    while (path) {
      const { body: page }: { body: Page } = await get<Page>(path);
      found.push(...page.imports);
      path = page.next_cursor && `/tenants/${tenant}/imports?limit=2&cursor=${encodeURIComponent(page.next_cursor)}`;
    }

    expect(found.map(({ import_id }) => import_id)).toEqual(ids);
    for (const one of found) {
      const { rejections, ...summary } = (await get<ImportView>(`/tenants/${tenant}/imports/${one.import_id}`)).body;
      expect(one).toEqual(summary);
      expect(rejections).toHaveLength(1);
    }
  });

  it('takes no cursor of another tenant', async () => {
    const { body } = await get<Page>(`/tenants/${tenant}/imports?limit=1`);
    const path = `/tenants/another/imports?cursor=${encodeURIComponent(body.next_cursor ?? '')}`;
    expect((await get(path)).status).toBe(422);
  });
});

describe('a body', () => {
  const tenant = 'bodies';
  const body = linesOf({ id: '1', updated_at: '2026-01-01T00:00:00Z' });

  it('is imported once', async () => {
    const first = await imported(tenant, body);
    expect(await send(tenant, body)).toMatchObject({ status: 200, body: { import_id: first.import_id } });
    expect((await send('bodies-2', body)).status).toBe(202);
  });

  it.each([
    ['of another type', 415, body, 'application/json'],
    ['without a line', 422, '\n \n', ndjson],
    ['of a header alone', 422, 'id,subject\n', 'text/csv'],
  ])('%s is refused', async (_, status, text, type) => {
    expect((await send(tenant, text, type)).status).toBe(status);
  });

  it('that is too large, or no UTF-8, is refused', async () => {
    expect((await send(tenant, 'x'.repeat(6_000_001))).status).toBe(413);
    const { status } = await fetch(new URL(`/tenants/${tenant}/imports`, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.apiKey}`, 'content-type': ndjson },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    expect(status).toBe(422);
  });

  it('waits for the one before', async () => {
    const running = { tenant_id: 'busy', import_id: 'this', content_code: 'x', status: 'running', part: 1, parts: 2 };
    await store.db.collection('imports').insertOne({ ...running, due_at: new Date(Date.now() + 3_600_000) });
    expect(await send('busy', body)).toMatchObject({ status: 409, body: { import_id: 'this' } });
  });

  it('of another tenant is not shown', async () => {
    const { import_id } = await imported('owner', body);
    expect((await get(`/tenants/bodies/imports/${import_id}`)).status).toBe(404);
  });
});
