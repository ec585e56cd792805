import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Route } from '../manifest/table.ts';

/** A route with its handler, each loaded when it is asked for. */
export type ReadRoute = {
  route(): Promise<Route>;
  handler(): Promise<{ handler(event: APIGatewayProxyEventV2, context: Context): Promise<unknown> }>;
};

const tickets = () => import('../manifest/ticket-routes.ts');
const tenants = () => import('../manifest/tenant-routes.ts');
const trends = () => import('../manifest/trend-routes.ts');
const ingest = () => import('../manifest/ingest-routes.ts');

/**
 * The routes that agents and queries may call, by name: all that read with a key of the scope `read`, answer JSON and need
 * nothing but the database. Each is loaded when it is called, so that a cold start loads one.
 */
export const readRoutes: Readonly<Record<string, ReadRoute>> = {
  'list-tickets': {
    route: async () => (await tickets()).listTickets,
    handler: () => import('../http/list-tickets.ts'),
  },
  'list-urgent-tickets': {
    route: async () => (await tickets()).listUrgentTickets,
    handler: () => import('../http/list-urgent-tickets.ts'),
  },
  'get-ticket': {
    route: async () => (await tickets()).getTicket,
    handler: () => import('../http/get-ticket.ts'),
  },
  'get-ticket-history': {
    route: async () => (await tickets()).getTicketHistory,
    handler: () => import('../http/get-ticket-history.ts'),
  },
  'list-changes': {
    route: async () => (await import('../manifest/change-routes.ts')).listChanges,
    handler: () => import('../http/list-changes.ts'),
  },
  'get-tenant-stats': {
    route: async () => (await tenants()).getTenantStats,
    handler: () => import('../http/get-tenant-stats.ts'),
  },
  'get-unusual': {
    route: async () => (await tenants()).getUnusual,
    handler: () => import('../http/get-unusual.ts'),
  },
  'get-forecast': {
    route: async () => (await tenants()).getForecast,
    handler: () => import('../http/get-forecast.ts'),
  },
  'get-trends': {
    route: async () => (await trends()).getTrends,
    handler: () => import('../http/get-trends.ts'),
  },
  'get-rising-words': {
    route: async () => (await trends()).getRisingWords,
    handler: () => import('../http/get-rising-words.ts'),
  },
  'get-alert-report': {
    route: async () => (await trends()).getAlertReport,
    handler: () => import('../http/get-alert-report.ts'),
  },
  'get-service-level-report': {
    route: async () => (await import('../manifest/service-level-routes.ts')).getServiceLevelReport,
    handler: () => import('../http/get-service-level-report.ts'),
  },
  'get-triage-quality': {
    route: async () => (await import('../manifest/triage-routes.ts')).getTriageQuality,
    handler: () => import('../http/get-triage-quality.ts'),
  },
  'list-deliveries': {
    route: async () => (await import('../manifest/destination-routes.ts')).listDeliveries,
    handler: () => import('../http/list-deliveries.ts'),
  },
  'get-ingest-status': {
    route: async () => (await ingest()).getIngestStatus,
    handler: () => import('../http/get-ingest-status.ts'),
  },
  'get-ingest-progress': {
    route: async () => (await ingest()).getIngestProgress,
    handler: () => import('../http/get-ingest-progress.ts'),
  },
  'get-ingest-lock': {
    route: async () => (await ingest()).getIngestLock,
    handler: () => import('../http/get-ingest-lock.ts'),
  },
  'list-ingest-logs': {
    route: async () => (await ingest()).listIngestLogs,
    handler: () => import('../http/list-ingest-logs.ts'),
  },
  'list-open-circuits': {
    route: async () => (await import('../manifest/operation-routes.ts')).listOpenCircuits,
    handler: () => import('../http/list-open-circuits.ts'),
  },
};

/** The route of a name; the name is a caller's, and may be one that every object has. */
export const readRouteNamed = (name: unknown): ReadRoute | undefined =>
  typeof name === 'string' && Object.hasOwn(readRoutes, name) ? readRoutes[name] : undefined;
