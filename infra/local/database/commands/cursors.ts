import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import { sizeOf } from '../wire/bson.ts';

/** A reply holds no more than a document may; what stands around its batch is left room. */
const maxBatchBytes = 16 * 1024 * 1024 - 16 * 1024;

/** An element of an array: its type, its index as text with the end of it, and the document. */
const elementBytes = (index: number, doc: Doc): number => 2 + String(index).length + sizeOf(doc);
const defaultFirstBatch = 101;
const idleMs = 600_000;

type Cursor = {
  readonly namespace: string;
  readonly docs: Iterator<Doc>;
  held: Doc | undefined;
  usedAt: number;
};

type CursorOptions = {
  batchSize?: number | undefined;
  /** There is to be no second batch. */
  isSingle?: boolean;
};

/** Results that are fetched batch by batch. A cursor gives what its query met when it was opened. */
export const createCursors = (now: () => number) => {
  const cursors = new Map<string, Cursor>();
  let lastId = 0n;

  const take = (cursor: Cursor, count: number): Doc[] => {
    const batch: Doc[] = [];
    let bytes = 0;
    while (batch.length < count) {
      const doc = cursor.held ?? cursor.docs.next().value;
      cursor.held = undefined;
      if (!doc) break;
      bytes += elementBytes(batch.length, doc);
      if (bytes > maxBatchBytes && batch.length > 0) {
        cursor.held = doc;
        break;
      }
      batch.push(doc);
    }
    return batch;
  };

  const isExhausted = (cursor: Cursor): boolean => {
    cursor.held ??= cursor.docs.next().value;
    return cursor.held === undefined;
  };

  /** The driver gives idle cursors up after ten minutes, as the server does. */
  const dropIdle = (): void => {
    for (const [id, { usedAt }] of cursors) if (now() - usedAt > idleMs) cursors.delete(id);
  };

  return {
    /** The first batch, and the id under which the rest is to be had; 0 if there is none. */
    open(namespace: string, docs: readonly Doc[], { batchSize, isSingle }: CursorOptions = {}): Doc {
      const cursor: Cursor = { namespace, docs: docs[Symbol.iterator](), held: undefined, usedAt: now() };
      const firstBatch = take(cursor, batchSize ?? defaultFirstBatch);
      dropIdle();
      if (isSingle || isExhausted(cursor)) return { cursor: { firstBatch, id: Long.ZERO, ns: namespace } };
      lastId += 1n;
      cursors.set(lastId.toString(), cursor);
      return { cursor: { firstBatch, id: Long.fromBigInt(lastId), ns: namespace } };
    },

    more(id: Long, namespace: string, batchSize = Number.POSITIVE_INFINITY): Doc {
      const cursor = cursors.get(id.toString());
      if (cursor?.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
      cursor.usedAt = now();
      const nextBatch = take(cursor, batchSize);
      const isDone = isExhausted(cursor);
      if (isDone) cursors.delete(id.toString());
      return { cursor: { nextBatch, id: isDone ? Long.ZERO : id, ns: namespace } };
    },

    /** True if there was such a cursor. */
    kill: (id: Long): boolean => cursors.delete(id.toString()),
  };
};

export type Cursors = ReturnType<typeof createCursors>;
