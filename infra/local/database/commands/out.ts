import { CommandError, notSupported } from '../errors.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { withIdFirst } from '../update/upsert.ts';
import { type Doc, isDoc } from '../values/types.ts';
import type { CommandContext } from './context.ts';
import { targetIn, unblocked } from './writes.ts';

/** The database and the collection that `$out` and `$merge` name. */
export const namespaceIn = (target: unknown, database: string): [database: string, collection: string] => {
  if (typeof target === 'string') return [database, target];
  if (isDoc(target) && typeof target.coll === 'string') {
    return [typeof target.db === 'string' ? target.db : database, target.coll];
  }
  throw new CommandError(16990, 'a target must be a collection, or an object with db and coll');
};

/**
 * Puts the documents in the place of all that a collection holds; its indexes and its validator stay. The old documents
 * are there until all of the new ones are, and if one of those cannot be stored.
 */
export const runOut = async (context: CommandContext, target: unknown, docs: Iterable<Doc>): Promise<void> => {
  const { server, deadline } = context;
  const [database, name] = namespaceIn(target, context.database);
  if (isDoc(target)) {
    if (target.timeseries !== undefined) throw notSupported('$out to a time series');
    refuseUnknown(target, ['db', 'coll'], '$out');
  }
  const writer = targetIn(context, database, name);
  const complete = Array.from(docs, withIdFirst);
  await unblocked(deadline, () => {
    const existing = writer.find();
    existing?.refuseWriters();
    const fresh = server.catalog.make(database, name);
    for (const { definition } of existing?.indexes.values() ?? [])
      if (definition.name !== '_id_') fresh.addIndex(definition);
    fresh.validation = existing?.validation;
    for (const doc of complete) fresh.insert(doc, writer);
    server.catalog.put(database, name, fresh);
  });
};
