import { lazy } from '#lib/lazy.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Route } from '../table.ts';
import { httpHandler, type Input } from './http-handler.ts';
import { recognise } from './recognise.ts';
import type { Reply } from './reply.ts';
import { store } from './store.ts';

/** The handler of a route that works on the database. `bind` gives the use case what it works with, once an instance. */
export const apiHandler = <R extends Route>(route: R, bind: (store: Store) => (input: Input<R>) => Promise<Reply>) => {
  const bound = lazy(async () => bind(await store()));
  return httpHandler(route, recognise, async (input) => (await bound())(input));
};
