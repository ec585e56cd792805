import type { ClientSession, Db, MongoClient } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';

/**
 * A fault of one step. `kill-before` and `kill-after`: the instance is killed before or after the step took effect.
 * `lost-reply`: the step took effect, but its caller sees a broken connection.
 */
export type Fault = { at: number; kind: 'kill-before' | 'kill-after' | 'lost-reply' };

/** Those that a campaign over every step tries: to be killed before a step is to be killed after the one before it. */
export const faultsOfEachStep = ['kill-after', 'lost-reply'] as const;

export type Steps = {
  /** Runs one step with its fault, if any. */
  step<T>(label: string, run: () => Promise<T>): Promise<T>;
  /** The steps so far, by name. */
  readonly labels: readonly string[];
  /** Resolves when the instance is killed. */
  readonly killed: Promise<'killed'>;
};

/** Counts the steps of an instance and injects the given faults. */
export const stepsWith = (faults: readonly Fault[]): Steps => {
  const labels: string[] = [];
  const { promise: killed, resolve: kill } = Promise.withResolvers<'killed'>();
  const never = new Promise<never>(() => {});
  const die = (): Promise<never> => {
    kill('killed');
    return never;
  };
  return {
    labels,
    killed,
    async step(label, run) {
      const index = labels.push(label) - 1;
      const fault = faults.find(({ at }) => at === index);
      if (fault?.kind === 'kill-before') return die();
      const result = await run();
      if (fault?.kind === 'kill-after') return die();
      if (fault?.kind === 'lost-reply') throw new Error(`The reply to ${label} was lost`);
      return result;
    },
  };
};

type AnyFunction = (...args: unknown[]) => unknown;

const promising = new Set([
  'findOne',
  'insertOne',
  'insertMany',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'bulkWrite',
  'countDocuments',
]);

const cursors = new Set(['find', 'aggregate']);

/** A store whose every exchange with the server is one step. */
export const steppedStore = ({ db }: Store, steps: Steps): Store => {
  const steppedCursor = (cursor: object, label: string): object =>
    new Proxy(cursor, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as AnyFunction;
        return key === 'toArray' ? () => steps.step(label, () => method() as Promise<unknown>) : method;
      },
    });

  const steppedCollection = (collection: object, name: string): object =>
    new Proxy(collection, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as AnyFunction;
        const label = `${name}.${String(key)}`;
        if (promising.has(String(key)))
          return (...args: unknown[]) => steps.step(label, () => method(...args) as Promise<unknown>);
        if (cursors.has(String(key))) return (...args: unknown[]) => steppedCursor(method(...args) as object, label);
        return method;
      },
    });

  const steppedClient = (client: MongoClient): MongoClient =>
    new Proxy(client, {
      get: (target, key) => {
        if (key === 'bulkWrite')
          return (...args: Parameters<MongoClient['bulkWrite']>) =>
            steps.step('client.bulkWrite', () => target.bulkWrite(...args));
        if (key !== 'withSession') return Reflect.get(target, key) as unknown;
        return (work: (session: ClientSession) => Promise<unknown>) =>
          target.withSession((session) => {
            const commit = session.commitTransaction.bind(session);
            session.commitTransaction = () => steps.step('commit', commit);
            return work(session);
          });
      },
    });

  return {
    db: new Proxy(db, {
      get: (target, key) => {
        if (key === 'collection') return (name: string) => steppedCollection(target.collection(name), name);
        if (key === 'client') return steppedClient(target.client);
        return Reflect.get(target, key) as unknown;
      },
    }) satisfies Db,
  };
};
