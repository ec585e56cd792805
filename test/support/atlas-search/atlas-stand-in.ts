import type { Collection, Db, Document } from 'mongodb';
import { checkPath, matches } from './matching.ts';
import { searchStage } from './search-stage.ts';

type Listed = { name: string; status: string; queryable: boolean; latestDefinition: Document };

/**
 * A stand-in for Atlas Search before a database that has none. It takes the stages and the commands of an index in their
 * documented form and refuses others, and finds documents as they were when the index last followed. The rest of a
 * pipeline runs on the server. What Lucene does with texts it does in a small way; nothing that it says of them is true
 * of Atlas beyond that.
 */
export const atlasStandIn = (real: Db) => {
  const indexes = new Map<string, Listed>();
  const stages: Document[] = [];
  let frozen: Document[] | null = null;
  const tickets = real.collection('tickets');

  const search = async (stage: Document) => {
    stages.push(stage);
    const { $search } = searchStage.parse(stage);
    const index = indexes.get($search.index);
    const { sort } = $search;
    if (!index?.queryable) return { ids: [], sort }; // as the server answers for an index that is not there
    for (const path of Object.keys(sort)) checkPath(index.latestDefinition, 'sort', path);
    const documents = frozen ?? (await tickets.find({}).toArray());
    const found = documents.filter((document) => matches(index.latestDefinition, document, $search.compound));
    return { ids: found.map(({ _id }) => _id), sort };
  };

  const aggregate = (pipeline: Document[], options?: Document) => {
    const [first = {}, ...rest] = pipeline;
    if (!('$search' in first)) return tickets.aggregate(pipeline, options);
    return {
      toArray: async () => {
        const { ids, sort } = await search(first);
        // The order is of fields that no ticket changes.
        return tickets.aggregate([{ $match: { _id: { $in: ids } } }, { $sort: sort }, ...rest], options).toArray();
      },
    };
  };

  const ofIndexes = {
    aggregate,
    listSearchIndexes: (name: string) => ({
      toArray: async () => [...indexes.values()].filter((index) => index.name === name),
    }),
    createSearchIndex: async ({ name, definition }: { name: string; definition: Document }) => {
      if (indexes.has(name)) throw new Error(`Duplicate Index: ${name}`);
      indexes.set(name, { name, status: 'PENDING', queryable: false, latestDefinition: structuredClone(definition) });
    },
    updateSearchIndex: async (name: string, definition: Document) => {
      const index = indexes.get(name);
      if (!index) throw new Error(`Index ${name} not found`);
      Object.assign(index, { status: 'BUILDING', latestDefinition: structuredClone(definition) });
    },
  };

  const collection = new Proxy(tickets, {
    get: (of, key) => ofIndexes[key as keyof typeof ofIndexes] ?? bound(of, key as keyof Collection),
  });
  const db = new Proxy(real, {
    get: (of, key) =>
      key === 'collection'
        ? (name: string) => (name === 'tickets' ? collection : real.collection(name))
        : bound(of, key as keyof Db),
  });

  return {
    db,
    /** The stages that were sent. */
    stages,
    indexes,
    /** From now on the index does not follow, until it is let go. */
    freeze: async () => {
      frozen = await tickets.find({}).toArray();
    },
    follow: () => {
      frozen = null;
    },
    /** The server is done with building an index. */
    finish: (name: string, status = 'READY') =>
      Object.assign(indexes.get(name) ?? {}, { status, queryable: status === 'READY' }),
  };
};

const bound = <T extends object>(of: T, key: keyof T): unknown => {
  const value = of[key];
  return typeof value === 'function' ? value.bind(of) : value;
};
