import { ingestRoutes } from './manifest/ingest-routes.ts';
import { keyRoutes } from './manifest/key-routes.ts';
import { operationRoutes } from './manifest/operation-routes.ts';
import { tenantRoutes } from './manifest/tenant-routes.ts';
import { ticketRoutes } from './manifest/ticket-routes.ts';
import type { Route } from './table.ts';

// The table at the centre: every route, queue and schedule stands here once. The deployed stack, the stack on this
// machine, request validation and the API's description are made from it. A handler imports the part that its own entry
// is in, so that no function carries the schemas of all.

export const routes = [
  ...ingestRoutes,
  ...ticketRoutes,
  ...tenantRoutes,
  ...keyRoutes,
  ...operationRoutes,
] as const satisfies readonly Route[];

export { queues } from './manifest/queues.ts';
export { schedules } from './manifest/schedules.ts';
