import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import { maxDocumentBytes, sizeOf } from '../wire/bson.ts';

/** A reply is limited to the size of a document, with some space reserved around the batch. */
const maxBatchBytes = maxDocumentBytes - 16 * 1024;

/** Bytes of an array element: type, index as a terminated string, and the document. */
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
  /** No second batch is wanted. */
  isSingle?: boolean;
};

/** The next documents, at most the given number and what fits into a reply. */
const take = (cursor: Cursor, count: number): Doc[] => {
  const batch: Doc[] = [];
  let bytes = 0;
  while (batch.length < count && !isExhausted(cursor)) {
    const { held } = cursor;
    if (!held) break;
    bytes += elementBytes(batch.length, held);
    if (bytes > maxBatchBytes && batch.length > 0) break;
    batch.push(held);
    cursor.held = undefined;
  }
  return batch;
};

const isExhausted = (cursor: Cursor): boolean => {
  cursor.held ??= cursor.docs.next().value;
  return cursor.held === undefined;
};

/** Results fetched in batches. A cursor returns what its query matched when it was opened. */
export class Cursors {
  readonly #now: () => number;
  readonly #cursors = new Map<string, Cursor>();
  #lastId = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The first batch, and the cursor id for the rest; 0 if there is none. */
  open(namespace: string, docs: readonly Doc[], { batchSize, isSingle }: CursorOptions = {}): Doc {
    this.#dropIdle();
    const cursor: Cursor = { namespace, docs: docs[Symbol.iterator](), held: undefined, usedAt: this.#now() };
    const firstBatch = take(cursor, batchSize ?? defaultFirstBatch);
    if (isSingle || isExhausted(cursor)) return { cursor: { firstBatch, id: Long.ZERO, ns: namespace } };
    this.#lastId += 1n;
    this.#cursors.set(this.#lastId.toString(), cursor);
    return { cursor: { firstBatch, id: Long.fromBigInt(this.#lastId), ns: namespace } };
  }

  more(id: Long, namespace: string, batchSize = Number.POSITIVE_INFINITY): Doc {
    const cursor = this.#cursors.get(id.toString());
    if (cursor?.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
    cursor.usedAt = this.#now();
    const nextBatch = take(cursor, batchSize);
    const isDone = isExhausted(cursor);
    if (isDone) this.kill(id);
    return { cursor: { nextBatch, id: isDone ? Long.ZERO : id, ns: namespace } };
  }

  /** Returns whether the cursor existed. */
  kill(id: Long): boolean {
    return this.#cursors.delete(id.toString());
  }

  /** Idle cursors expire after ten minutes, as in MongoDB. */
  #dropIdle(): void {
    for (const [id, { usedAt }] of this.#cursors) if (this.#now() - usedAt > idleMs) this.#cursors.delete(id);
  }
}
