import { CommandError } from '../errors.ts';
import { withIdFirst } from '../update/upsert.ts';
import { type Doc, isDoc } from '../values/types.ts';
import type { CommandContext } from './context.ts';
import { insertDoc } from './writes.ts';

/** The database and the collection that `$out` and `$merge` name. */
export const namespaceIn = (target: unknown, database: string): [database: string, collection: string] => {
  if (typeof target === 'string') return [database, target];
  if (isDoc(target) && typeof target.coll === 'string') {
    return [typeof target.db === 'string' ? target.db : database, target.coll];
  }
  throw new CommandError(16990, 'a target must be a collection, or an object with db and coll');
};

/** Puts the documents in the place of all that a collection holds; its indexes stay. */
export const runOut = async (
  { server, database, scope }: CommandContext,
  target: unknown,
  docs: Iterable<Doc>,
): Promise<void> => {
  const [targetDatabase, name] = namespaceIn(target, database);
  const existing = server.catalog.find(targetDatabase, name);
  const fresh = server.catalog.create(targetDatabase, name);
  for (const { definition } of existing?.indexes.values() ?? [])
    if (definition.name !== '_id_') fresh.addIndex(definition);
  fresh.validation = existing?.validation;
  try {
    for (const doc of docs) await insertDoc({ collection: fresh, transaction: undefined, scope }, withIdFirst(doc));
  } catch (error) {
    // What was there stays if one document cannot be stored.
    if (existing) server.catalog.rename(targetDatabase, name, existing);
    else server.catalog.drop(targetDatabase, name);
    throw error;
  }
};
