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
  { title: 'Imports', about: 'Imports of tickets from files', routes: importRoutes },
  { title: 'Tenants', about: 'Tenant settings, statistics and erasure of personal data', routes: tenantRoutes },
  { title: 'Trends', about: 'Trends of tickets and alerts, rising words and the alert report', routes: trendRoutes },
  {
    title: 'Connections',
    about: "A tenant's own help desk: its account and credentials",
    routes: [...connectionRoutes, ...hookRoutes],
  },
  {
    title: 'Destinations',
    about: "Where a tenant's alerts are delivered: chat, pager, email or webhook",
    routes: destinationRoutes,
  },
  {
    title: 'Triage',
    about: 'Triage rules of a tenant, and replays that apply them to stored tickets',
    routes: triageRoutes,
  },
  {
    title: 'Alerts',
    about: 'Routing, quiet hours, grouping, escalation and acknowledgement of alerts',
    routes: [...alertRoutes, ...alertPolicyRoutes],
  },
  {
    title: 'Service levels',
    about: 'Targets for the response and resolution of tickets, and how they are met',
    routes: serviceLevelRoutes,
  },
  { title: 'Keys', about: 'API keys with their tenants and scopes', routes: keyRoutes },
  { title: 'Audit', about: 'The audit log: who has changed what, and when', routes: auditRoutes },
  { title: 'Agents', about: 'Model Context Protocol (MCP): tools for agents that read tickets', routes: agentRoutes },
  { title: 'GraphQL', about: 'Several reads in one request, with selected fields', routes: graphqlRoutes },
  { title: 'Operation', about: 'Health, metrics, rate limits and circuits', routes: operationRoutes },
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
