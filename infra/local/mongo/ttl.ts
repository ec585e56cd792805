import type { Databases } from './database.ts';
import { type Doc, valueAt } from './values.ts';

/** Removes, now and then, the documents whose time in a TTL index is over. */
export const startTtlMonitor = (databases: Databases, now: () => number, intervalMs: number): NodeJS.Timeout => {
  const timer = setInterval(() => expire(databases, now()), intervalMs);
  timer.unref();
  return timer;
};

const expire = (databases: Databases, now: number): void => {
  for (const collection of databases.collections.values())
    for (const { spec } of collection.indexes.values()) {
      const { expireAfterSeconds } = spec;
      const [path] = Object.keys(spec.key);
      if (expireAfterSeconds === undefined || path === undefined) continue;
      const isOver = (doc: Doc): boolean => {
        const moment = valueAt(doc, path);
        return moment instanceof Date && moment.getTime() + expireAfterSeconds * 1000 <= now;
      };
      for (const doc of [...collection.docs.values()].filter(isOver)) collection.remove(doc, []);
    }
};
