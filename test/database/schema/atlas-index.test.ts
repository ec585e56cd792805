import { describe, expect, it } from 'vitest';
import type { AtlasIndexState } from '#lib/schema/atlas-index.ts';
import { planSchema, type SchemaStep } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { atlasStandIn } from '#test/support/atlas-search/atlas-stand-in.ts';
import { testStore } from '#test/support/mongo.ts';

const real = await testStore();
const atlasIndex = 'tickets-index';

/** A store with Atlas Search, and what its preparation said. `build` is done while the preparation waits. */
const prepared = async (build: (standIn: ReturnType<typeof atlasStandIn>, looks: number) => void) => {
  const standIn = atlasStandIn(real.db);
  const store = { db: standIn.db, atlasIndex };
  const said: (SchemaStep['kind'] | AtlasIndexState)[] = [];
  const prepare = async (deadline?: number) => {
    said.length = 0;
    let looks = 0;
    await prepareDatabase(store, {
      report: ({ kind }) => said.push(kind),
      progress: (state) => said.push(state),
      pause: async () => build(standIn, ++looks),
      ...(deadline !== undefined && { deadline }),
    });
  };
  return { standIn, store, said, prepare };
};

describe('the preparation of an Atlas Search index', () => {
  it('makes the index, and waits until it has all tickets; then there is nothing to do', async () => {
    const { standIn, store, said, prepare } = await prepared((built, looks) => {
      if (looks === 3) built.finish(atlasIndex);
    });
    expect((await planSchema(store)).steps.map(({ kind }) => kind)).toEqual([
      'create-search-index',
      'await-search-index',
    ]);

    await prepare();

    expect(said).toEqual(['create-search-index', 'await-search-index', 'building', 'building', 'building']);
    expect(standIn.indexes.get(atlasIndex)?.queryable).toBe(true);
    expect((await planSchema(store)).steps).toEqual([]);
  });

  it('waits for one that is being built, and updates one of another release', async () => {
    const { standIn, said, prepare } = await prepared((built) => built.finish(atlasIndex));
    await standIn.db.collection('tickets').createSearchIndex({
      name: atlasIndex,
      definition: { mappings: { dynamic: false, fields: { subject: { type: 'string' } } } },
    });

    await prepare();
    expect(said).toEqual(['update-search-index', 'await-search-index', 'building']);
    Object.assign(standIn.indexes.get(atlasIndex) ?? {}, { status: 'PENDING', queryable: false });
    await prepare();
    expect(said).toEqual(['await-search-index', 'building']);
  });

  it('takes an index to which the server has added its defaults as its own', async () => {
    const { standIn, said, prepare } = await prepared((built) => built.finish(atlasIndex));
    await prepare();
    const index = standIn.indexes.get(atlasIndex);
    Object.assign(index?.latestDefinition.mappings.fields.subject ?? {}, { store: true, norms: 'include' });

    await prepare();

    expect(said).toEqual([]);
  });

  it('builds one again that could not be built, and says so if that fails', async () => {
    const { standIn, said, prepare } = await prepared((built) => built.finish(atlasIndex, 'FAILED'));
    await expect(prepare()).rejects.toThrow('The Atlas Search index tickets-index could not be built');
    await expect(prepare()).rejects.toThrow('could not be built');
    expect(said).toEqual(['update-search-index', 'await-search-index', 'building']);
    expect(standIn.indexes.get(atlasIndex)?.status).toBe('FAILED');
  });

  it('ends at its deadline, and another one goes on', async () => {
    const { said, prepare } = await prepared((built) => built.finish(atlasIndex));
    await expect(prepare(0)).rejects.toThrow('is not ready yet: it is still being built. Prepare again later');
    await prepare();
    expect(said).toEqual(['await-search-index', 'building']);
  });

  it('says what a server without Atlas Search lacks', async () => {
    await expect(prepareDatabase({ ...real, atlasIndex })).rejects.toThrow(
      /^The Atlas Search index tickets-index cannot be looked at: .+TICKET_SEARCH=atlas needs a server with Atlas Search$/,
    );
  });
});
