import { Long } from 'bson';
import { CommandError } from './errors.ts';
import type { Doc } from './values.ts';

const firstBatch = 101;

/** What a find or an aggregation answered and its client has not fetched yet. */
export const createCursors = () => {
  const open = new Map<string, { namespace: string; rest: Doc[] }>();
  let last = 0;

  return {
    /** The first batch of an answer; what is over is kept for `getMore`. */
    begin(namespace: string, docs: Doc[], batchSize = firstBatch, isSingle = false): Doc {
      const rest = isSingle ? [] : docs.slice(batchSize);
      if (rest.length === 0) return { firstBatch: docs.slice(0, batchSize), id: Long.ZERO, ns: namespace };
      last++;
      open.set(`${last}`, { namespace, rest });
      return { firstBatch: docs.slice(0, batchSize), id: Long.fromNumber(last), ns: namespace };
    },

    more(id: unknown, batchSize?: number): Doc {
      const cursor = open.get(String(id));
      if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
      const nextBatch = cursor.rest.splice(0, batchSize ?? cursor.rest.length);
      const isDone = cursor.rest.length === 0;
      if (isDone) open.delete(String(id));
      return { nextBatch, id: isDone ? Long.ZERO : Long.fromString(String(id)), ns: cursor.namespace };
    },

    kill: (ids: readonly unknown[]): void => {
      for (const id of ids) open.delete(String(id));
    },
  };
};

export type Cursors = ReturnType<typeof createCursors>;
