import type { Store } from '#lib/mongo/store.ts';
import { indexes } from './indexes.ts';
import { validators } from './validators.ts';

/**
 * Brings a database into the shape that the code expects: collections, validators and indexes. Done before the first start
 * and at every deployment, never by a function; doing it again changes nothing.
 */
export const prepareDatabase = async ({ db }: Store): Promise<void> => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const existing = new Set(collections.map(({ name }) => name));
  for (const [name, validator] of Object.entries(validators)) {
    if (existing.has(name)) await db.command({ collMod: name, validator });
    else await db.createCollection(name, { validator });
  }
  for (const [name, wanted] of Object.entries(indexes))
    for (const { key, serves: _, ...options } of wanted) await db.collection(name).createIndex(key, options);
};
