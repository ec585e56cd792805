import { CommandError, failedToParse, notSupported } from '../errors.ts';
import { withIdFirst } from '../update/upsert.ts';
import type { Doc } from '../values/types.ts';
import { booleanIn, docIn, docsIn, numberIn, stringIn } from './arguments.ts';
import { refuseUnknown } from './command-fields.ts';
import type { CommandContext, CommandTable } from './context.ts';
import { maxBatch, updateBy } from './write-commands.ts';
import { insertDoc, removeAll, removeFirst, type Target, targetIn, writeErrorOf } from './writes.ts';

/** What one operation did, as its reply document and as its part of the sums. */
type Outcome = { reply: Doc; sums: Partial<Record<Sum, number>> };

const sums = ['nInserted', 'nMatched', 'nModified', 'nUpserted', 'nDeleted'] as const;
type Sum = (typeof sums)[number];

/**
 * Writes to several collections in order, since MongoDB 8.0. A failed operation is reported with its index and stops an
 * ordered command; in a transaction the dispatcher aborts it.
 */
const bulkWrite = async (context: CommandContext): Promise<Doc> => {
  const { command } = context;
  const operations = docsIn(command, 'ops');
  if (operations.length < 1 || operations.length > maxBatch)
    throw new CommandError(16, `Write batch sizes must be between 1 and ${maxBatch}. Got ${operations.length}`);
  const targets = docsIn(command, 'nsInfo').map((info) => targetOf(context, stringIn(info, 'ns')));
  if (booleanIn(command, 'bypassDocumentValidation')) throw notSupported('bypassDocumentValidation');
  const [isOrdered, isTerse] = [booleanIn(command, 'ordered', true), booleanIn(command, 'errorsOnly')];
  const totals: Record<Sum, number> = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
  const replies: Doc[] = [];
  let nErrors = 0;
  for (const [idx, operation] of operations.entries()) {
    try {
      const outcome = await execute(targets, operation);
      for (const sum of sums) totals[sum] += outcome.sums[sum] ?? 0;
      if (!isTerse) replies.push({ ok: 1, idx, ...outcome.reply });
    } catch (error) {
      if (!(error instanceof CommandError) || error.labels.length > 0) throw error;
      nErrors += 1;
      const { index, ...fault } = writeErrorOf(idx, error);
      replies.push({ ok: 0, idx: index, ...fault, n: 0 });
      if (isOrdered) break;
    }
  }
  return {
    ...context.server.cursors.open('admin.$cmd.bulkWrite', replies, { batchSize: maxBatch }),
    nErrors,
    ...totals,
  };
};

const targetOf = (context: CommandContext, namespace: string): Target => {
  const [, database, collection] = /^([^.]+)\.(.+)$/s.exec(namespace) ?? [];
  if (!database || !collection) throw new CommandError(73, `Invalid namespace specified '${namespace}'`);
  return targetIn({ ...context, database }, collection);
};

const execute = async (targets: readonly Target[], operation: Doc): Promise<Outcome> => {
  const [kind = ''] = Object.keys(operation);
  const at = numberIn(operation, kind) ?? -1;
  const target = targets[at];
  if (!target) throw new CommandError(2, `BulkWrite ops entry has an invalid nsInfo index ${at}`);
  switch (kind) {
    case 'insert':
      refuseUnknown(operation, ['insert', 'document'], 'bulkWrite.ops');
      await insertDoc(target, withIdFirst(docIn(operation, 'document')));
      return { reply: { n: 1 }, sums: { nInserted: 1 } };
    case 'update':
      return update(target, operation);
    case 'delete':
      return remove(target, operation);
    default:
      throw failedToParse(`Unrecognized bulkWrite operation '${kind}'`);
  }
};

const update = async (target: Target, operation: Doc): Promise<Outcome> => {
  refuseUnknown(operation, ['update', 'filter', 'updateMods', 'multi', 'upsert'], 'bulkWrite.ops');
  const { filter: q, updateMods: u, multi, upsert } = operation;
  const { matched, modified, ...rest } = await updateBy(target, { q, u, multi, upsert });
  const isUpserted = 'upsertedId' in rest;
  return {
    reply: {
      n: matched + Number(isUpserted),
      nModified: modified,
      ...(isUpserted && { upserted: { _id: rest.upsertedId } }),
    },
    sums: { nMatched: matched, nModified: modified, nUpserted: Number(isUpserted) },
  };
};

const remove = async (target: Target, operation: Doc): Promise<Outcome> => {
  refuseUnknown(operation, ['delete', 'filter', 'multi'], 'bulkWrite.ops');
  const selection = { filter: docIn(operation, 'filter') };
  const n = booleanIn(operation, 'multi')
    ? await removeAll(target, selection)
    : Number((await removeFirst(target, selection)) !== undefined);
  return { reply: { n }, sums: { nDeleted: n } };
};

export const bulkWriteCommand: CommandTable = {
  bulkWrite: {
    run: bulkWrite,
    fields: ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'bypassDocumentValidation'],
    since: '8.0',
    inTransaction: true,
    isRetryable: true,
  },
};
