import { ObjectId } from 'bson';
import type { Command } from './commands.ts';
import { find, update } from './database.ts';
import { CommandError } from './errors.ts';
import type { Doc } from './values.ts';

type WriteError = { index: number; code: number; errmsg: string };

/** Does each write by itself; an ordered batch ends at the first that fails, a transaction fails with it. */
const each = (
  writes: readonly Doc[],
  { ordered, inTransaction }: { ordered: boolean; inTransaction: boolean },
  write: (one: Doc, index: number) => void,
): { writeErrors?: WriteError[] } => {
  const writeErrors: WriteError[] = [];
  for (const [index, one] of writes.entries()) {
    try {
      write(one, index);
    } catch (error) {
      if (!(error instanceof CommandError) || inTransaction) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
};

const batch = ({ command, inTransaction }: Parameters<Command>[0]) => ({
  ordered: command.ordered !== false,
  inTransaction,
});

const insert: Command = (call) => {
  const collection = call.collection();
  let n = 0;
  const errors = each(call.command.documents as Doc[], batch(call), (doc) => {
    const { _id = new ObjectId(), ...rest } = doc;
    const inserted = { _id, ...rest };
    collection.replace(undefined, inserted, call.journal);
    n++;
  });
  return { n, ...errors };
};

const updateCommand: Command = (call) => {
  const collection = call.collection();
  let n = 0;
  let nModified = 0;
  const upserted: Doc[] = [];
  const errors = each(call.command.updates as Doc[], batch(call), ({ q, u, ...options }, index) => {
    const result = update(collection, call.engine, q as Doc, u as Doc | Doc[], options, call.journal);
    n += result.matched;
    nModified += result.modified;
    if ('upserted' in result) {
      n++;
      upserted.push({ index, _id: result.upserted });
    }
  });
  return { n, nModified, ...(upserted.length > 0 && { upserted }), ...errors };
};

const remove: Command = (call) => {
  const collection = call.collection();
  let n = 0;
  const errors = each(call.command.deletes as Doc[], batch(call), ({ q, limit, hint }) => {
    const { docs } = find(collection, call.engine, q as Doc, {
      limit: Number(limit),
      hint: hint as string | undefined,
    });
    for (const doc of docs) collection.remove(doc, call.journal);
    n += docs.length;
  });
  return { n, ...errors };
};

const findAndModify: Command = (call) => {
  const { command, engine, journal } = call;
  const collection = call.collection();
  const {
    query = {},
    sort,
    remove: removes,
    new: wantsNew,
    upsert,
    fields,
    arrayFilters,
  } = command as Record<string, never> & {
    query?: Doc;
    sort?: Doc;
    remove?: boolean;
    new?: boolean;
    upsert?: boolean;
    fields?: Doc;
    arrayFilters?: Doc[];
  };
  const projected = (doc: Doc | undefined): Doc | null => {
    if (!doc) return null;
    return fields && Object.keys(fields).length > 0 ? (engine.project([doc], fields)[0] ?? null) : doc;
  };
  if (removes) {
    const [doc] = find(collection, engine, query, { sort, limit: 1 }).docs;
    if (doc) collection.remove(doc, journal);
    return { lastErrorObject: { n: doc ? 1 : 0 }, value: projected(doc) };
  }
  const result = update(
    collection,
    engine,
    query,
    command.update as Doc | Doc[],
    { upsert: upsert ?? false, ...(sort && { sort }), ...(arrayFilters && { arrayFilters }) },
    journal,
  );
  const isUpsert = 'upserted' in result;
  return {
    lastErrorObject: {
      n: result.matched + (isUpsert ? 1 : 0),
      updatedExisting: result.matched > 0,
      ...(isUpsert && { upserted: result.upserted }),
    },
    value: projected(wantsNew ? result.after : result.before),
  };
};

export const writeCommands: Readonly<Record<string, Command>> = {
  insert,
  update: updateCommand,
  delete: remove,
  findAndModify,
};
