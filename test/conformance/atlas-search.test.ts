import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { connectWithoutDeadline } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { atlasIndexDefinition } from '#lib/tickets/atlas-index.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { describeTicketSearch, idsOf, minute, storeTickets } from '#test/support/ticket-search-suite.ts';

// The definition of the index, judged by the schema that MongoDB publishes of them; and the search against a server that has
// Atlas Search, if one is named.

const load = createRequire(new URL('clients/package.json', import.meta.url));
const { getSchema } = load('@mongodb-js/search-index-schema') as { getSchema(type: 'search'): object };

describe('the definition of the Atlas Search index', () => {
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(getSchema('search'));

  it('is one by the schema that MongoDB publishes', () => {
    isValid(atlasIndexDefinition);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('would not be one with a type that there is not', () => {
    const { mappings } = atlasIndexDefinition;
    expect(isValid({ ...atlasIndexDefinition, mappings: { ...mappings, fields: { subject: { type: 'text' } } } })).toBe(
      false,
    );
  });
});

const uri = process.env.ATLAS_SEARCH_URI;

if (uri === undefined)
  describe('a search of tickets by Atlas Search itself', () => {
    it.skip('was not run: ATLAS_SEARCH_URI names no server with Atlas Search', () => {});
  });
else {
  const client = await connectWithoutDeadline(uri);
  const store: Store = { db: client.db('intake_conformance'), atlasIndex: 'intake_conformance' };
  await prepareDatabase(store);
  let marks = 0;

  describeTicketSearch('Atlas Search itself', {
    store,
    empty: () => emptyCollections(store),
    // The index follows writes in their order: what was written before a mark is found when the mark is.
    settle: async () => {
      const q = `settled${marks++}x`;
      await storeTickets(store, [{ external_id: q, subject: q, created_at: minute(0) }], 'marks');
      await expect.poll(() => idsOf(store, { q }, 1, 'marks'), { timeout: 60_000 }).toEqual([q]);
    },
  });
}
