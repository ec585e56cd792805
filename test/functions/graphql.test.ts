import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '#functions/graphql/names.ts';
import { schema } from '#functions/graphql/schema.ts';
import { readRoutes } from '#functions/route-calls/read-routes.ts';
import { asSelected, fieldWith } from '#test/support/graphql-selection.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { call, get, keyFor, provider, run } = await localApi();
const tenant = 'harbour-bank';
provider.setTickets([
  ...ticketsOfTenant(tenant, 3, { subject: 'Outage: everything is down' }),
  ...ticketsOfTenant('city-hotels', 1, { subject: 'zebra-crossing' }),
]);
const { job_id } = await run(tenant);
await run('city-hotels');
const ownKey = await keyFor([tenant], ['read']);
const modern = 'application/graphql-response+json';

type Fault = {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; status: number; errors?: unknown[] };
};
type Result = { data?: Record<string, unknown>; errors?: Fault[] };

const send = <T = Result>(body: unknown, { key = ownKey, ...headers }: Record<string, string> = {}) =>
  call<T>('POST', '/graphql', { key, body: JSON.stringify(body), headers });

const ask = (query: string, variables: Record<string, unknown> = { tenant }, headers: Record<string, string> = {}) =>
  send({ query, variables }, headers);

const faultOf = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked);
  return { status, data: body.data, fault: body.errors?.[0] };
};

const query = (await schema()).getQueryType();

describe('a field', () => {
  it.each(Object.entries(readRoutes))('answers what its route answers: %s', async (name, { route }) => {
    const { path } = await route();
    const field = query?.getFields()[fieldOf(name)];
    if (!field) throw new Error('There is no such field');
    const values: Record<string, string> = { tenant_id: tenant, ticket_id: `${tenant}-1`, job_id };
    const given = Object.entries(values).filter(([value]) => field.args.some((one) => one.name === value));
    const asked = path.replace(/\{(\w+)\}/g, (_, value: string) => values[value] ?? '');
    const inQuery = new URLSearchParams(given.filter(([value]) => !path.includes(`{${value}}`)));
    const key = name === 'list-open-circuits' ? await keyFor(['*'], ['read']) : ownKey;

    const direct = await get(`${asked}?${inQuery}`, { key });
    const { body } = await send({ query: `{ ${fieldWith(field, Object.fromEntries(given))} }` }, { key });

    expect(direct.status).toBe(200);
    expect(body).toEqual({ data: { [field.name]: asSelected(direct.body, field.type, () => {}) } });
  });

  it('takes all kinds of arguments, as variables and in the query, and null as nothing', async () => {
    const { body } = await ask(
      `query ($tenant: String!, $open: Boolean, $states: [TicketAlertState!], $none: TicketSentiment) {
        one: tickets(tenant_id: $tenant, page_size: 2, open: $open, alert_state: $states, sentiment: $none) { tickets { subject } }
        two: tickets(tenant_id: $tenant, urgency: high, status: ["open", "closed"]) { tickets { urgency } }
      }`,
      { tenant, open: true, states: ['pending', 'queued', 'sent', 'undeliverable', 'suppressed'], none: null },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data?.one).toEqual({
      tickets: Array.from({ length: 2 }, () => ({ subject: 'Outage: everything is down' })),
    });
    expect(body.data?.two).toEqual({ tickets: Array.from({ length: 3 }, () => ({ urgency: 'high' })) });
  });

  it('of a ticket asks a route about that ticket', async () => {
    const { body } = await ask(`query ($tenant: String!) {
      tickets(tenant_id: $tenant) { tickets { ticket_id history(limit: 1) { ticket_id history { action } } deliveries { deliveries { state } } } }
    }`);
    const page = body.data?.tickets as { tickets: { ticket_id: string; history: { ticket_id: string } }[] };
    expect(page.tickets).toHaveLength(3);
    for (const { ticket_id, history, ...rest } of page.tickets) {
      expect(history).toEqual({ ticket_id, history: [{ action: 'created' }] });
      expect(rest).toEqual({ deliveries: { deliveries: [] } });
    }
  });

  it('that its route refuses is an error with the problem, and the others are answered', async () => {
    const { status, body } = await ask(`query ($tenant: String!) {
      own: tickets(tenant_id: $tenant, page_size: 1) { tickets { ticket_id } }
      none: ticket(tenant_id: $tenant, ticket_id: "none") { subject }
      others: tickets(tenant_id: "city-hotels") { tickets { subject } }
      wrong: tickets(tenant_id: $tenant, page_size: 101, q: "") { tickets { subject } }
    }`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ own: { tickets: [{}] }, none: null, others: null, wrong: null });
    const faults = Object.fromEntries((body.errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions]));
    expect(faults).toEqual({
      none: { code: 'not-found', status: 404 },
      others: { code: 'forbidden', status: 403 },
      wrong: {
        ...{ code: 'bad-input', status: 422 },
        errors: [
          { in: 'query', path: 'q', message: expect.any(String) },
          { in: 'query', path: 'page_size', message: expect.any(String) },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain('zebra-crossing');
  });
});

/** A field many times, each under a name of its own. */
const named = (count: number, field: string): string =>
  Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
const locks = (count: number): string => named(count, 'ingest_lock(tenant_id: "a") { locked }');

describe('a query', () => {
  it('is charged as one request, and each call of a route as one more', async () => {
    const left = async (text: string): Promise<number> => {
      const key = await keyFor([tenant], ['read']);
      const { headers } = await ask(text.replaceAll('"a"', JSON.stringify(tenant)), {}, { key });
      return Number(/"key";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    };
    expect(await left('{ __typename }')).toBeGreaterThanOrEqual(5_999);
    expect(await left(`{ ${locks(50)} }`)).toBeLessThan(5_990); // a second gives back a hundred
  });

  it.each([
    ['calls', 'under many names', `{ ${locks(51)} }`],
    ['calls', 'for each of many', '{ tickets(tenant_id: "a", page_size: 100) { tickets { history { ticket_id } } } }'],
    ['values', 'of many entries', '{ changes(tenant_id: "a", limit: 2000000000) { changes { ticket_id } } }'],
    ['values', 'of the schema', `{ ${named(21, '__schema { description }')} }`],
  ])('is refused before it is run if it is too large: %s %s', async (what, _, text) => {
    const { status, data, fault } = await faultOf(text, {}, { accept: modern });
    expect([status, data, fault?.extensions]).toEqual([400, undefined, { code: 'query-too-large', status: 400 }]);
    expect(fault?.message).toContain(`its ${what} can be more than`);
  });

  it('is no cheaper for a negative number of entries', async () => {
    const text = `{ ${locks(50)} tickets(tenant_id: "a", page_size: -100) { tickets { history { ticket_id } } } }`;
    expect((await faultOf(text, {})).fault?.extensions.code).toBe('query-too-large');
  });

  it.each([
    '{ tickts(tenant_id: "a") { next_cursor } }',
    '{ tickets(tenant: "a") { next_cursor } }',
    '{ tickets(tenant_id: "a", urgency: hihg) { next_cursor } }',
    'query ($a: Strin!) { tickets(tenant_id: $a) { next_cursor } }',
    'mutation { tickets }',
    'subscription { tickets }',
    'query A { __typename } query B { __typename }',
    '{ tickets(tenant_id: "a") @defer { next_cursor } }',
    'fragment F on Tickets { next_cursor }',
    'query ($tenant: String!, $n: Int) { tickets(tenant_id: $tenant, page_size: $n) { next_cursor } }',
    '{',
    '# nothing',
  ])('that cannot be run says why, guesses nothing, and has no data: %s', async (text) => {
    const variables = { n: 'many', tenant };
    const { status, data, fault } = await faultOf(text, variables, { accept: modern });
    expect([status, data]).toEqual([400, undefined]);
    expect(fault?.extensions).toEqual({ code: 'invalid-query', status: 400 });
    expect(fault?.message).not.toMatch(/did you mean/i);
    expect((await faultOf(text, variables)).status).toBe(200); // as older clients want it
  });

  it('runs the operation that is named', async () => {
    const text = 'query A { a: __typename } query B { b: __typename }';
    expect((await send({ query: text, operationName: 'B' })).body).toEqual({ data: { b: 'Query' } });
  });

  it('has its errors cut where they repeat what was sent', async () => {
    const { fault } = await faultOf(
      `{ tickets(tenant_id: "a", page_size: ${'9'.repeat(10_000)}) { next_cursor } }`,
      {},
    );
    expect(fault?.message.length).toBeLessThanOrEqual(500);
  });

  it('with an answer that is too long says so, even if the same text makes it so', async () => {
    provider.setTickets(ticketsOfTenant('long-texts', 14, { message: 'x'.repeat(60_000) }));
    await run('long-texts');
    const headers = { key: await keyFor(['long-texts'], ['read']), accept: modern };
    const ticket = (fields: string) => `{ ticket(tenant_id: "long-texts", ticket_id: "long-texts-1") { ${fields} } }`;

    const { fault } = await faultOf(ticket(named(90, 'message')), {}, headers);
    expect(fault?.extensions).toEqual({ code: 'answer-too-long', status: 400 });
    expect((await faultOf(ticket(named(30, 'message')), {}, headers)).fault).toBeUndefined();
    const { body } = await ask(`{ ${named(6, 'tickets(tenant_id: "long-texts") { next_cursor }')} }`, {}, headers);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['answer-too-long']); // read together, they are
    expect(Object.values(body.data ?? {}).filter((page) => page !== null)).toHaveLength(5);
  });
});

describe('the schema', () => {
  it('can be read by who has a key, and is the one that queries are checked by', async () => {
    const { body } = await send<{ data: IntrospectionQuery }>({ query: getIntrospectionQuery() });
    expect(printSchema(buildClientSchema(body.data))).toBe(printSchema(await schema()));
  });

  it('has neither mutations nor subscriptions', async () => {
    const { body } = await ask('{ __schema { mutationType { name } subscriptionType { name } } }', {});
    expect(body.data).toEqual({ __schema: { mutationType: null, subscriptionType: null } });
  });
});

describe('a request', () => {
  it.each([
    [[{ query: '{ __typename }' }]],
    [{ query: '' }],
    [{ query: 'x'.repeat(20_001) }],
    [{ query: '{ __typename }', variables: [] }],
    [{ query: '{ __typename }', variables: { $where: 1 } }],
    [{ query: '{ __typename }', id: 1 }],
    ['{ __typename }'],
  ])('that is none of GraphQL is a 400 with a problem: %$', async (body) => {
    const answer = await send<{ type: string; errors: unknown[] }>(body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(answer.body.type).toBe('urn:intake:problem:bad-request');
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it.each([
    [{ accept: 'text/html' }, 406, 'application/problem+json'],
    [{ 'content-type': 'application/graphql' }, 415, 'application/problem+json'],
    [{ accept: '*/*' }, 200, 'application/json'],
    [{ accept: `${modern}, application/json;q=0.9` }, 200, modern],
  ])('with %o is a %s of %s', async (headers, status, type) => {
    const answer = await ask('{ __typename }', {}, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
  });

  it('is a POST', async () => {
    const { status, headers } = await get('/graphql?query={__typename}', { key: ownKey });
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});
