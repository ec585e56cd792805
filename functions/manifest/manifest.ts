import { agentRoutes } from './agent-routes.ts';
import { alertPolicyRoutes } from './alert-policy-routes.ts';
import { alertRoutes } from './alert-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { changeRoutes } from './change-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { dashboardRoutes } from './dashboard-routes.ts';
import { destinationRoutes } from './destination-routes.ts';
import { graphqlRoutes } from './graphql-routes.ts';
import { hookRoutes } from './hook-routes.ts';
import { importRoutes } from './import-routes.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { operationRoutes } from './operation-routes.ts';
import { pushChanges } from './queues.ts';
import { keepSockets } from './schedules.ts';
import { serviceLevelRoutes } from './service-level-routes.ts';
import { socketRoutes } from './sockets.ts';
import type { Chapter, LiveTable, Route } from './table.ts';
import { tenantRoutes } from './tenant-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { trendRoutes } from './trend-routes.ts';
import { triageRoutes } from './triage-routes.ts';

// Every route, queue and schedule, each declared once. The CDK stack, the local stack, request validation and the
// OpenAPI document are derived from it. A handler imports only the file with its own entry, so no bundle carries all
// schemas.

export const chapters = [
  { title: 'Ingestion', about: "Runs that ingest a tenant's tickets from its provider", routes: ingestRoutes },
  { title: 'Tickets', about: 'Tickets, their history and the change feed', routes: [...ticketRoutes, ...changeRoutes] },
  { title: 'Imports', about: 'Tickets of a file', routes: importRoutes },
  { title: 'Tenants', about: 'Tenant settings, statistics and erasure of personal data', routes: tenantRoutes },
  { title: 'Trends', about: 'How tickets and alerts develop, to be compared', routes: trendRoutes },
  {
    title: 'Connections',
    about: "A tenant's own help desk: where it is, and with which credentials it is called",
    routes: [...connectionRoutes, ...hookRoutes],
  },
  {
    title: 'Destinations',
    about: "Where a tenant's alerts go: its own chat, pager or receiver",
    routes: destinationRoutes,
  },
  {
    title: 'Triage',
    about: 'Triage rules of a tenant, and replays that apply them to stored tickets',
    routes: triageRoutes,
  },
  {
    title: 'Alerts',
    about: 'Whom alerts reach and when, and that somebody takes care',
    routes: [...alertRoutes, ...alertPolicyRoutes],
  },
  {
    title: 'Service levels',
    about: 'How fast tickets are to be taken care of, and whether they are',
    routes: serviceLevelRoutes,
  },
  { title: 'Keys', about: 'API keys with their tenants and scopes', routes: keyRoutes },
  { title: 'Audit', about: 'Who has changed what, and when', routes: auditRoutes },
  { title: 'Agents', about: 'Programs with a language model that read tickets by tools', routes: agentRoutes },
  { title: 'GraphQL', about: 'Several reads in one request, with the fields that are wanted', routes: graphqlRoutes },
  { title: 'Operation', about: 'Health, call limits and circuits', routes: operationRoutes },
  { title: 'Dashboard', about: 'The web dashboard', routes: dashboardRoutes },
] as const satisfies readonly Chapter[];

export const routes = chapters.flatMap((chapter): readonly Route[] => chapter.routes);

/** The sockets on which changes are pushed, and what belongs to them alone: deployed where they are chosen. */
export const live = {
  sockets: socketRoutes,
  queues: [pushChanges],
  schedules: [keepSockets],
} as const satisfies LiveTable;

export { fallback } from './fallback.ts';
export { queues } from './queues.ts';
export { schedules } from './schedules.ts';
