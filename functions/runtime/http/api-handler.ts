import { type Route, usualTimeoutSeconds } from '#functions/manifest/table.ts';
import { readConfig } from '#lib/config.ts';
import { withReadLimit } from '#lib/mongo/read-limit.ts';
import type { Store } from '#lib/mongo/store.ts';
import { store } from '../store.ts';
import { access } from './access.ts';
import { httpHandler, type Input } from './http-handler.ts';
import type { Reply } from './reply.ts';

/**
 * The handler of a route that works on the database. `bind` gives the use case what it works with, once a connection. A route
 * whose function may run longer than others may read longer, in proportion.
 */
export const apiHandler = <R extends Route>(route: R, bind: (store: Store) => (input: Input<R>) => Promise<Reply>) => {
  const use = store.bind((connected) => {
    const { readTimeoutMs } = readConfig(['access']).access;
    const maxTimeMs = Math.round((readTimeoutMs * route.timeoutSeconds) / usualTimeoutSeconds);
    return bind(withReadLimit(connected, maxTimeMs));
  });
  return httpHandler(route, access, (input) => use((handle) => handle(input)));
};
