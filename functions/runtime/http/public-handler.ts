import type { Route } from '#functions/manifest/table.ts';
import type { Access } from './access.ts';
import { httpHandler, type Input } from './http-handler.ts';
import type { Reply } from './reply.ts';

/** The handler of a public route; it authenticates nobody. */
export const publicHandler = <R extends Route & { scope: null }>(
  route: R,
  handle: (input: Input<R>) => Promise<Reply>,
) => httpHandler(route, nobody, handle);

const nobody: Access = { recognise: async () => null, withinBudget: (_caller, _tenantId, _headers, work) => work() };
