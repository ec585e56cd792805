import { type Route, usualTimeoutSeconds } from '#functions/manifest/table.ts';
import { readConfig } from '#lib/config.ts';
import { withReadLimit } from '#lib/mongo/read-limit.ts';
import type { Store } from '#lib/mongo/store.ts';
import { store } from '../store.ts';
import { access } from './access.ts';
import { audited, isAudited } from './audited.ts';
import { httpHandler, type Input } from './http-handler.ts';
import type { Reply } from './reply.ts';

/**
 * The handler of a route with database access. `bind` creates the use case once per connection. The read timeout grows
 * with the function's timeout. What changes something leaves an entry in the audit log.
 */
export const apiHandler = <R extends Route>(route: R, bind: (store: Store) => (input: Input<R>) => Promise<Reply>) => {
  const use = store.bind((connected) => {
    const { readTimeoutMs } = readConfig(['access']).access;
    const maxTimeMs = Math.round((readTimeoutMs * route.timeoutSeconds) / usualTimeoutSeconds);
    const bounded = withReadLimit(connected, maxTimeMs);
    const work = bind(bounded);
    return isAudited(route) ? audited(route, bounded, work) : work;
  });
  return httpHandler(route, access, (input) => use((handle) => handle(input)));
};
