import {
  type AnyBulkWriteOperation,
  type AnyClientBulkWriteModel,
  type Document,
  type MongoClient,
  MongoClientBulkWriteError,
  MongoServerError,
} from 'mongodb';
import { inSession, type Transaction } from './store.ts';

/** Writes to one collection, in order; made by `writesTo`. */
export type CollectionWrites = { collection: string; operations: readonly AnyBulkWriteOperation<Document>[] };

/** Typed by the documents of the collection. */
export const writesTo = <Doc extends Document>(
  collection: string,
  operations: readonly AnyBulkWriteOperation<Doc>[],
): CollectionWrites => ({ collection, operations: operations as readonly AnyBulkWriteOperation<Document>[] });

/** Documents that were inserted, that filters matched, and that were removed. */
export type WrittenTogether = { inserted: number; matched: number; deleted: number };

/** The first wire version with the command `bulkWrite`: MongoDB 8.0. */
const bulkWriteSince = 25;

/**
 * Writes to several collections in a transaction, in order: in one command if the server has it, else in one command
 * for each collection and kind of write. Any error ends the transaction.
 */
export const writeTogether = async (tx: Transaction, writes: readonly CollectionWrites[]): Promise<WrittenTogether> => {
  const some = writes.filter(({ operations }) => operations.length > 0);
  if (some.length === 0) return { inserted: 0, matched: 0, deleted: 0 };
  return (await hasBulkWrite(tx.db.client)) ? inOneCommand(tx, some) : oneByOne(tx, some);
};

const oneByOne = async (tx: Transaction, writes: readonly CollectionWrites[]): Promise<WrittenTogether> => {
  const sums = { inserted: 0, matched: 0, deleted: 0 };
  for (const { collection, operations } of writes) {
    const result = await tx.db.collection(collection).bulkWrite(operations, inSession(tx));
    sums.inserted += result.insertedCount + result.upsertedCount;
    sums.matched += result.matchedCount;
    sums.deleted += result.deletedCount;
  }
  return sums;
};

const inOneCommand = async (tx: Transaction, writes: readonly CollectionWrites[]): Promise<WrittenTogether> => {
  const models = writes.flatMap(({ collection, operations }) =>
    operations.map((operation) => modelOf(`${tx.db.databaseName}.${collection}`, operation)),
  );
  try {
    const result = await tx.db.client.bulkWrite(models, inSession(tx));
    return {
      inserted: result.insertedCount + result.upsertedCount,
      matched: result.matchedCount,
      deleted: result.deletedCount,
    };
  } catch (error) {
    throw causeOf(error);
  }
};

/** `{updateOne: {…}}` as `{name: 'updateOne', namespace, …}`. */
const modelOf = (namespace: string, operation: AnyBulkWriteOperation<Document>): AnyClientBulkWriteModel<Document> => {
  const [[name, rest] = []] = Object.entries(operation);
  return { name, namespace, ...rest } as AnyClientBulkWriteModel<Document>;
};

/**
 * The server's own error. The driver wraps it, and its wrapper lacks the code and the label by which a transaction is
 * tried again.
 */
const causeOf = (error: unknown): unknown => {
  if (!(error instanceof MongoClientBulkWriteError)) return error;
  if (error.cause instanceof MongoServerError) return error.cause;
  const [first] = error.writeErrors.values();
  return first ? new MongoServerError({ message: first.message, code: first.code }) : error;
};

const known = new WeakMap<MongoClient, Promise<boolean>>();

/** Asks a client's server once. */
const hasBulkWrite = (client: MongoClient): Promise<boolean> => {
  const asked = known.get(client);
  if (asked !== undefined) return asked;
  const answer = client
    .db('admin')
    .command({ hello: 1 })
    .then(({ maxWireVersion }) => maxWireVersion >= bulkWriteSince);
  known.set(client, answer);
  answer.catch(() => known.delete(client));
  return answer;
};
