import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';

// The audits of graphql-http, which belongs to the authors of the specification of GraphQL over HTTP, and urql as a client.

type Audit = {
  id: string;
  name: string;
  fn(): Promise<{ status: 'ok' | 'notice' | 'warn' | 'error'; reason: string }>;
};
type Result = {
  data?: Record<string, { tickets: { ticket_id: string }[] } | null>;
  error?: {
    networkError?: Error;
    graphQLErrors: { message: string; path?: readonly string[]; extensions: Record<string, unknown> }[];
    response?: Response;
  };
};
type Client = { query(query: string, variables: object): { toPromise(): Promise<Result> } };

const load = createRequire(new URL('clients/package.json', import.meta.url));
const { serverAudits } = load('graphql-http') as {
  serverAudits(options: { url: string; fetchFn: typeof fetch }): Audit[];
};
const urql = load('@urql/core') as {
  Client: new (options: object) => Client;
  fetchExchange: object;
  cacheExchange: object;
};

const tenant = 'harbour-bank';
const { provider, run, url, keyFor } = await localApi();
provider.setTickets([...ticketsOfTenant(tenant, 3), ...ticketsOfTenant('city-hotels', 1, { subject: 'zebra' })]);
await run(tenant);
await run('city-hotels');
const ownKey = await keyFor([tenant], ['read']);

const withKey: typeof fetch = (target, { headers, ...init } = {}) =>
  fetch(target, { ...init, headers: { ...(headers as Record<string, string>), authorization: `Bearer ${ownKey}` } });

/** What a server may do and this one does not: queries are not sent by GET. */
const notOffered = ['5A70', 'D6D5', '6A70'];

describe('GraphQL over HTTP', () => {
  it.each(serverAudits({ url: `${url}/graphql`, fetchFn: withKey }))('$id: $name', async (audit) => {
    const { status, reason } = await audit.fn();
    expect([status, reason]).toEqual(
      notOffered.includes(audit.id) ? ['notice', expect.any(String)] : ['ok', undefined],
    );
  });
});

describe('urql', () => {
  const clientWith = (key: string) =>
    new urql.Client({
      ...{ url: `${url}/graphql`, preferGetMethod: false, exchanges: [urql.cacheExchange, urql.fetchExchange] },
      fetchOptions: { headers: { authorization: `Bearer ${key}` } },
    });
  const tickets = 'query ($tenant: String!) { tickets(tenant_id: $tenant) { tickets { ticket_id } } }';

  it('reads tickets', async () => {
    const { data, error } = await clientWith(ownKey).query(tickets, { tenant }).toPromise();
    expect(error).toBeUndefined();
    expect(data?.tickets?.tickets.map(({ ticket_id }) => ticket_id)).toEqual(
      ['3', '2', '1'].map((n) => `${tenant}-${n}`),
    );
  });

  it('gets what is refused as an error of its field, beside the others', async () => {
    const { data, error } = await clientWith(ownKey)
      .query(`${tickets.slice(0, -1)} others: tickets(tenant_id: "city-hotels") { tickets { ticket_id } } }`, {
        tenant,
      })
      .toPromise();
    expect(data).toMatchObject({ tickets: { tickets: [{}, {}, {}] }, others: null });
    expect(error?.graphQLErrors).toMatchObject([{ path: ['others'], extensions: { code: 'forbidden', status: 403 } }]);
  });

  it('gets why a query is refused, and that a key is', async () => {
    const wrong = await clientWith(ownKey).query('{ tickts }', {}).toPromise();
    expect(wrong.error?.graphQLErrors).toMatchObject([{ extensions: { code: 'invalid-query' } }]);
    const refused = await clientWith('made-up').query(tickets, { tenant }).toPromise();
    expect([refused.error?.response?.status, refused.error?.networkError]).toEqual([401, expect.any(Error)]);
  });
});
