import type { Config } from '#lib/config.ts';
import { lazy } from '#lib/lazy.ts';
import { connect } from './client.ts';
import { isRefusedCredentials } from './refused-credentials.ts';
import { type Store, storeOf } from './store.ts';
import { uriFrom } from './uri.ts';

type Settings = Config<'mongo'>['mongo'];

/** Works with what was made of the store; it is made again for the next connection. */
export type Use<T> = <R>(work: (made: T) => Promise<R>) => Promise<R>;

export type SharedStore = {
  /** The store as it is connected now. */
  (): Promise<Store>;
  /** Makes something of each connection at its first use. Errors of its work tell when the credentials are refused. */
  bind<T>(make: (store: Store) => T | Promise<T>): Use<T>;
};

/** One connection's life. */
type Connection = { readonly store: Promise<Store>; readonly readAt: number; isRefused: boolean };

/** However many requests are refused, an instance reads the secret no sooner than this after the last time. */
const rereadAfterMs = 5_000;

/** What still works on a connection that was given up comes to its end meanwhile: as long as the longest query. */
const lingerMs = 30_000;

/**
 * The store of this process, connected at the first use. A connection that failed is not remembered. One whose credentials
 * are refused, whenever that is, gives way to a new one with those that the secret has by then.
 */
export const sharedStore = (config: () => Settings, now: () => number = () => Date.now()): SharedStore => {
  let current: Connection | undefined;

  const connection = (): Connection => {
    if (current && !(current.isRefused && now() - current.readAt >= rereadAfterMs)) return current;
    if (current) closeLater(current);
    const made: Connection = { store: open(config), readAt: now(), isRefused: false };
    current = made;
    made.store.catch((error) => {
      if (isRefusedCredentials(error)) made.isRefused = true;
      else if (current === made) current = undefined;
    });
    return made;
  };

  const bind = <T>(make: (store: Store) => T | Promise<T>): Use<T> => {
    let bound: { to: Connection; made: () => Promise<T> } | undefined;
    return async (work) => {
      const to = connection();
      if (bound?.to !== to) bound = { to, made: lazy(async () => make(await to.store)) };
      try {
        return await work(await bound.made());
      } catch (error) {
        if (isRefusedCredentials(error)) to.isRefused = true; // this connection, which may not be the current one any more
        throw error;
      }
    };
  };

  return Object.assign(() => connection().store, { bind });
};

const open = async (config: () => Settings): Promise<Store> => {
  const settings = config();
  const client = await connect(await uriFrom(settings.source), { maxPoolSize: settings.poolSize });
  return storeOf(client, settings);
};

const closeLater = ({ store }: Connection): void => {
  const close = ({ db }: Store) => void setTimeout(() => void db.client.close(), lingerMs).unref();
  store.then(close, () => undefined); // one that failed closed itself
};
