import type { GraphQLField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '#functions/graphql/schema.ts';
import { scopes } from '#lib/auth/api-key.ts';
import { fieldWith } from '#test/support/graphql-selection.ts';
import { api, invalidKeys, marker, other, otherKey, otherValues, own, ownKey, ownValues } from './two-tenants.ts';

// Every field of the query type, with every kind of key, as the routes are tried in authorization-matrix.test.ts.

const { call, keyFor } = api;
const fields = Object.values((await schema()).getQueryType()?.getFields() ?? {});

type Field = GraphQLField<unknown, unknown>;
type Values = Readonly<Record<string, string>>;
type Result = {
  data?: Readonly<Record<string, unknown>>;
  errors?: { message: string; path?: string[]; extensions: { code: string; status: number } }[];
};

const ask = async (field: Field, key: string | null, values: Values) => {
  const body = JSON.stringify({ query: `{ ${fieldWith(field, values)} }` });
  const { status, body: result } = await call<Result>('POST', '/graphql', { key, body });
  return { status, result, text: JSON.stringify(result) };
};

/** The status that the route of the field has answered with. */
const refusedWith = ({ data, errors }: Result, { name }: Field): number | undefined => {
  expect(data).toEqual({ [name]: null });
  expect(errors?.map(({ path }) => path)).toEqual([[name]]);
  return errors?.[0]?.extensions.status;
};

/** Only a key for every tenant may read these. */
const forEveryTenant = ['open_circuits'];

describe.each(fields)('$name', (field) => {
  const namesTenant = field.args.some(({ name }) => name === 'tenant_id');
  const namesThing =
    field.args.some(({ name }) => ['ticket_id', 'job_id'].includes(name)) && field.name !== 'deliveries';

  it.each(Object.entries(invalidKeys))('is a 401 for a caller with this key: %s', async (_, key) => {
    const { status, text } = await ask(field, key, ownValues);
    expect(status).toBe(401);
    expect(text).not.toContain(marker);
  });

  it('is a 403 for a key without the scope, whatever others it has', async () => {
    const key = await keyFor(
      ['*'],
      scopes.filter((scope) => scope !== 'read'),
    );
    expect((await ask(field, key, ownValues)).status).toBe(403);
  });

  it('gives no access to another tenant', async () => {
    const { result, text } = await ask(field, ownKey.key, { ...otherValues, tenant_id: other });
    const nobodys = await ask(field, ownKey.key, { ...otherValues, tenant_id: 'nobody-at-all' });
    expect(text).not.toContain(marker);
    if (!namesTenant) return;
    expect(refusedWith(result, field)).toBe(403);
    expect(nobodys.result.errors?.[0]).toMatchObject({ message: result.errors?.[0]?.message });
  });

  it("finds nothing of another tenant under the caller's own tenant", async () => {
    const { result, text } = await ask(field, ownKey.key, otherValues);
    expect(text).not.toContain(marker);
    if (namesThing) expect(refusedWith(result, field)).toBe(404);
  });

  it('is answered to a key of the tenant, or of every tenant where no tenant is named', async () => {
    const isShared = forEveryTenant.includes(field.name);
    if (isShared) expect(refusedWith((await ask(field, ownKey.key, {})).result, field)).toBe(403);
    const { result, text } = await ask(field, await keyFor([isShared ? '*' : own], ['read']), ownValues);
    expect(result.errors).toBeUndefined();
    expect(result.data?.[field.name]).not.toBeNull();
    expect(text).not.toContain(marker);
  });
});

describe('further calls for a ticket', () => {
  it('are of its own tenant, with the key of the query', async () => {
    const query = `{ tickets(tenant_id: "${other}", page_size: 2) { tickets { history { history { changes } } deliveries { deliveries { error } } } } }`;
    const ask = async (key: string) =>
      JSON.stringify((await call('POST', '/graphql', { key, body: JSON.stringify({ query }) })).body);
    expect((await ask(otherKey.key)).split(marker).length).toBeGreaterThan(3);
    expect(await ask(ownKey.key)).not.toContain(marker);
  });
});

describe('the description of the schema', () => {
  it.each(Object.entries(invalidKeys))('is a 401 for a caller with this key: %s', async (_, key) => {
    for (const query of ['{ __schema { types { name } } }', '{ __typename }', '{ nothing }', '{'])
      expect((await call('POST', '/graphql', { key, body: JSON.stringify({ query }) })).status).toBe(401);
  });
});
