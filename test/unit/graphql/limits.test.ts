import { type GraphQLOutputType, getNamedType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '#functions/graphql/cost.ts';
import { fieldOf } from '#functions/graphql/names.ts';
import { prepareQuery } from '#functions/graphql/prepare-query.ts';
import { relations } from '#functions/graphql/relations.ts';
import { schema } from '#functions/graphql/schema.ts';
import { readRoutes } from '#functions/route-calls/read-routes.ts';
import { selectionOf } from '#test/support/graphql-selection.ts';

const read = await schema();

const costOfText = (text: string) => {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('The operation comes first');
  return costOf(read, document, operation, { sources: {}, coerced: {} });
};

describe('what a query can cost', () => {
  it.each([
    ['{ __typename }', 0, 1],
    ['{ ingest_lock(tenant_id: "a") { locked } }', 1, 2],
    ['{ one: ingest_lock(tenant_id: "a") { locked } two: ingest_lock(tenant_id: "a") { locked } }', 2, 4],
    // A page of 20, unless it says otherwise; each ticket is a value, and each of its fields.
    ['{ tickets(tenant_id: "a") { next_cursor tickets { subject } } }', 1, 2 + 20 * 2],
    ['{ tickets(tenant_id: "a", page_size: 3) { tickets { subject message } } }', 1, 1 + 3 * 3],
    ['{ tickets(tenant_id: "a", page_size: null) { tickets { subject } } }', 1, 1 + 10 * 2],
    ['{ changes(tenant_id: "a", limit: 7) { changes { action } } }', 1, 1 + 7 * 2],
    ['{ forecast(tenant_id: "a", hours: 5) { hours { hour } } }', 1, 1 + 5 * 2],
    // Ten entries in a list that takes no number.
    ['{ tickets(tenant_id: "a", page_size: 3) { tickets { tags } } }', 1, 1 + 3 * (1 + 10)],
    [
      '{ tickets(tenant_id: "a", page_size: 3) { tickets { history(limit: 2) { history { action } } } } }',
      4,
      1 + 3 * (1 + 1 + 2 * 2),
    ],
    ['{ ...F ...F } fragment F on Query { ingest_lock(tenant_id: "a") { ... on IngestLock { locked } } }', 2, 4],
    ['{ ingest_lock(tenant_id: "a") @skip(if: true) { locked } }', 1, 2],
    ['{ __schema { types { name } } __type(name: "Query") { name } }', 0, 2000],
  ])('is known before it is run: %s', (text, calls, values) => {
    expect(costOfText(text)).toEqual({ calls, values });
  });

  it('allows a whole page of whole tickets', async () => {
    const { type } = read.getQueryType()?.getFields().tickets ?? {};
    const query = `{ tickets(tenant_id: "a", page_size: 100) ${selectionOf(type as GraphQLOutputType)} }`;
    expect((await prepareQuery({ query })).kind).toBe('ready');
  });
});

describe('the schema', () => {
  it('has no type that leads back to itself, so that no query is deeper than it', () => {
    const depthOf = (type: GraphQLOutputType, above: readonly string[]): number => {
      const named = getNamedType(type);
      if (!isObjectType(named)) return 0;
      expect(above).not.toContain(named.name);
      const fields = Object.values(named.getFields());
      return 1 + Math.max(...fields.map((field) => depthOf(field.type, [...above, named.name])));
    };
    expect(depthOf(read.getQueryType() as GraphQLOutputType, [])).toBeLessThan(10);
  });

  it('has a field for each route, and none of two', () => {
    const names = Object.keys(readRoutes).map(fieldOf);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(read.getQueryType()?.getFields() ?? {}).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(relations))(
    'adds fields to %s that the API has under no other meaning',
    async (name, added) => {
      const type = read.getType(name);
      if (!isObjectType(type)) throw new Error('It is no object');
      const { getTicket } = await import('#functions/manifest/ticket-routes.ts');
      const { ticketView } = await import('#lib/tickets/ticket-view.ts');
      expect(getTicket.answers[200]?.schema).toBe(ticketView);
      for (const [field, { by }] of Object.entries(added)) {
        expect(Object.keys(ticketView.unwrap().shape)).not.toContain(field);
        expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining([field, ...by]));
      }
    },
  );
});
