import { type Route, usualTimeoutSeconds } from '#functions/manifest/table.ts';
import { readConfig } from '#lib/config.ts';
import { lazy } from '#lib/lazy.ts';
import { withReadLimit } from '#lib/mongo/read-limit.ts';
import type { Store } from '#lib/mongo/store.ts';
import { store } from '../store.ts';
import { access } from './access.ts';
import { httpHandler, type Input } from './http-handler.ts';
import type { Reply } from './reply.ts';

/**
 * The handler of a route that works on the database. `bind` gives the use case what it works with, once an instance. A route
 * whose function may run longer than others may read longer, in proportion.
 */
export const apiHandler = <R extends Route>(route: R, bind: (store: Store) => (input: Input<R>) => Promise<Reply>) => {
  const bound = lazy(async () => {
    const { readTimeoutMs } = readConfig(['access']).access;
    const maxTimeMs = Math.round((readTimeoutMs * route.timeoutSeconds) / usualTimeoutSeconds);
    return bind(withReadLimit(await store(), maxTimeMs));
  });
  return httpHandler(route, access, async (input) => (await bound())(input));
};
