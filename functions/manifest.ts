import * as z from 'zod';
import { ingestLogView } from '#lib/ingestion/read-logs.ts';
import { jobView } from '#lib/ingestion/run.ts';
import { alertMessage, pageMessage } from '#lib/queue/messages.ts';
import { tenantSettings, tenantView } from '#lib/tenants/tenants.ts';
import { changeView, historyEntryView } from '#lib/tickets/read-changes.ts';
import { ticketView } from '#lib/tickets/ticket.ts';
import {
  cursor,
  jobId,
  limit,
  nothing,
  ofTenant,
  otherFilters,
  paging,
  tenantId,
  ticketFilters,
  ticketId,
  wholeNumber,
} from './parameters.ts';
import type { Queue, Route, Schedule } from './table.ts';

// The table at the centre: every route, queue and schedule stands here once. The deployed stack, the stack on this
// machine, request validation and the API's description are made from it.

const http = { config: ['mongo'], grants: [], timeoutSeconds: 10, memoryMb: 512 } as const;
const isoTime = z.iso.datetime();

const route = <const R extends Pick<Route, 'method' | 'path' | 'scope' | 'summary' | 'answers'> & Partial<Route>>(
  name: string,
  entry: R,
) => ({
  ...http,
  name,
  file: `functions/http/${name}.ts`,
  params: nothing,
  query: nothing,
  body: null,
  ...entry,
});

const ticketPage = z.object({ tickets: z.array(ticketView), next_cursor: z.string().nullable() });

const lastEnded = z.object({ status: z.literal('idle'), tenant_id: z.string(), last_job: jobView.optional() });

const dependency = z.object({ status: z.enum(['up', 'down']), latency_ms: z.number().nullable() });

export const health = z.object({
  status: z.enum(['ok', 'degraded']),
  dependencies: z.object({ mongodb: dependency, external_api: dependency }),
});

export const getHealth = route('get-health', {
  method: 'GET',
  path: '/health',
  scope: null,
  summary: 'Tells whether the database and the provider answer',
  config: ['mongo', 'provider'],
  answers: {
    200: { description: 'Everything answers', schema: health },
    503: { description: 'Something is down', schema: health },
  },
});

export const startIngest = route('start-ingest', {
  method: 'POST',
  path: '/ingest/run',
  scope: 'ingest',
  summary: "Starts taking in a tenant's tickets",
  query: z.strictObject({
    tenant_id: tenantId,
    allow_deletions: wholeNumber(0, 10_000_000)
      .default(0)
      .meta({ description: 'How many deletions to let through if the guard would hold them back' }),
  }),
  config: ['mongo', 'lock', 'pageQueue'],
  grants: ['send:ingest-page'],
  answers: {
    202: {
      description: 'The run has begun',
      schema: z.object({
        job_id: z.string(),
        tenant_id: z.string(),
        status: z.literal('running'),
        started_at: isoTime,
      }),
    },
    409: { description: "The tenant's run is on already" },
  },
});

export const getIngestStatus = route('get-ingest-status', {
  method: 'GET',
  path: '/ingest/status',
  scope: 'read',
  summary: "Tells how far a tenant's run is",
  query: ofTenant,
  answers: { 200: { description: 'The running job, or that none is', schema: z.union([jobView, lastEnded]) } },
});

export const getIngestProgress = route('get-ingest-progress', {
  method: 'GET',
  path: '/ingest/progress/{job_id}',
  scope: 'read',
  summary: 'Tells how far a job is',
  params: z.strictObject({ job_id: jobId }),
  answers: { 200: { description: 'The job', schema: jobView }, 404: { description: 'No such job' } },
});

export const cancelIngest = route('cancel-ingest', {
  method: 'DELETE',
  path: '/ingest/{job_id}',
  scope: 'ingest',
  summary: 'Cancels a job: no page of it is applied from then on; what was ingested stays',
  params: z.strictObject({ job_id: jobId }),
  answers: {
    200: {
      description: 'It is cancelled',
      schema: z.object({ job_id: z.string(), status: z.literal('cancelled') }),
    },
    404: { description: 'No such job' },
    409: { description: 'It has ended already' },
  },
});

export const getIngestLock = route('get-ingest-lock', {
  method: 'GET',
  path: '/ingest/lock/{tenant_id}',
  scope: 'read',
  summary: "Tells who holds a tenant's ingestion lock",
  params: ofTenant,
  answers: {
    200: {
      description: 'The lock',
      schema: z.object({
        tenant_id: z.string(),
        locked: z.boolean(),
        owner_id: z.string().optional(),
        acquired_at: isoTime.optional(),
        expires_at: isoTime.optional(),
      }),
    },
  },
});

export const listTickets = route('list-tickets', {
  method: 'GET',
  path: '/tickets',
  scope: 'read',
  summary: "A tenant's tickets, newest first",
  query: z.strictObject({ tenant_id: tenantId, ...ticketFilters, ...paging }),
  answers: { 200: { description: 'One page of them', schema: ticketPage } },
});

export const getTicket = route('get-ticket', {
  method: 'GET',
  path: '/tickets/{ticket_id}',
  scope: 'read',
  summary: 'One ticket',
  params: z.strictObject({ ticket_id: ticketId }),
  query: ofTenant,
  answers: { 200: { description: 'The ticket', schema: ticketView }, 404: { description: 'No such ticket' } },
});

export const getRateLimitStatus = route('get-rate-limit-status', {
  method: 'GET',
  path: '/rate-limit/status',
  scope: 'read',
  summary: 'How much of the provider’s call limit is in use, over all tenants and instances',
  config: ['mongo', 'rateLimit', 'provider'],
  answers: {
    200: {
      description: 'The limit now',
      schema: z.object({
        limit: z.int(),
        window_seconds: z.number(),
        current_requests: z.int(),
        remaining: z.int(),
        next_slot_at: isoTime.nullable(),
      }),
    },
  },
});

const oneTicket = { params: z.strictObject({ ticket_id: ticketId }), query: ofTenant } as const;

export const listUrgentTickets = route('list-urgent-tickets', {
  method: 'GET',
  path: '/tickets/urgent',
  scope: 'read',
  summary: "A tenant's tickets of high urgency, newest first",
  query: z.strictObject({ tenant_id: tenantId, ...otherFilters, ...paging }),
  answers: { 200: { description: 'One page of them', schema: ticketPage } },
});

export const getTicketHistory = route('get-ticket-history', {
  method: 'GET',
  path: '/tickets/{ticket_id}/history',
  scope: 'read',
  summary: 'What happened to a ticket, newest first; also to a deleted one',
  ...oneTicket,
  query: z.strictObject({ tenant_id: tenantId, limit }),
  answers: {
    200: {
      description: 'Its history',
      schema: z.object({ ticket_id: z.string(), history: z.array(historyEntryView) }),
    },
    404: { description: 'No such ticket' },
  },
});

export const deleteTicket = route('delete-ticket', {
  method: 'DELETE',
  path: '/tickets/{ticket_id}',
  scope: 'admin',
  summary: 'Deletes a ticket softly: it shows no more, and no run brings it back',
  ...oneTicket,
  answers: {
    200: { description: 'It is deleted', schema: z.object({ ticket_id: z.string(), deleted_at: isoTime }) },
    404: { description: 'No such ticket' },
  },
});

export const restoreTicket = route('restore-ticket', {
  method: 'POST',
  path: '/tickets/{ticket_id}/restore',
  scope: 'admin',
  summary: 'Makes a deleted ticket show again',
  ...oneTicket,
  config: ['mongo', 'alertQueue'],
  grants: ['send:send-alert'],
  answers: {
    200: { description: 'The ticket', schema: ticketView },
    404: { description: 'No such ticket' },
    409: { description: 'It is not deleted' },
  },
});

export const listChanges = route('list-changes', {
  method: 'GET',
  path: '/changes',
  scope: 'read',
  summary: "What happened to a tenant's tickets, oldest first: come back with next_cursor for what is new",
  query: z.strictObject({ tenant_id: tenantId, limit, cursor: cursor.optional() }),
  answers: {
    200: {
      description: 'One page of changes',
      schema: z.object({ changes: z.array(changeView), next_cursor: z.string() }),
    },
  },
});

export const listIngestLogs = route('list-ingest-logs', {
  method: 'GET',
  path: '/ingest/logs',
  scope: 'read',
  summary: "How a tenant's runs went, newest first",
  query: z.strictObject({ tenant_id: tenantId, limit, cursor: cursor.optional() }),
  answers: {
    200: {
      description: 'One page of logs',
      schema: z.object({ logs: z.array(ingestLogView), next_cursor: z.string().nullable() }),
    },
  },
});

export const putTenant = route('put-tenant', {
  method: 'PUT',
  path: '/tenants/{tenant_id}',
  scope: 'admin',
  summary: "Says whether and how often a tenant's tickets are taken in",
  params: ofTenant,
  body: tenantSettings,
  answers: { 200: { description: 'The tenant', schema: tenantView } },
});

export const listTenants = route('list-tenants', {
  method: 'GET',
  path: '/tenants',
  scope: 'admin',
  summary: 'The tenants that are known, as far as the key may see them',
  answers: { 200: { description: 'The tenants', schema: z.object({ tenants: z.array(tenantView) }) } },
});

const circuitNamed = z.strictObject({ name: z.string().min(1).max(100) });

export const getCircuitStatus = route('get-circuit-status', {
  method: 'GET',
  path: '/circuit/{name}/status',
  scope: 'read',
  summary: 'Whether a service is being called: `provider` or `notify`',
  params: circuitNamed,
  config: ['mongo', 'circuit'],
  answers: {
    200: {
      description: 'The circuit now',
      schema: z.object({
        name: z.string(),
        state: z.enum(['closed', 'open', 'half_open']),
        failure_count: z.int(),
        success_count: z.int(),
        recent_failure_rate: z.number(),
        opened_at: isoTime.nullable(),
        retry_after: isoTime.nullable(),
      }),
    },
    404: { description: 'No such circuit' },
  },
});

export const resetCircuit = route('reset-circuit', {
  method: 'POST',
  path: '/circuit/{name}/reset',
  scope: 'admin',
  summary: 'Closes a circuit and forgets its past',
  params: circuitNamed,
  config: ['mongo', 'circuit'],
  answers: {
    200: { description: 'It is closed', schema: z.object({ name: z.string(), status: z.literal('reset') }) },
    404: { description: 'No such circuit' },
  },
});

export const routes = [
  getHealth,
  startIngest,
  getIngestStatus,
  getIngestProgress,
  cancelIngest,
  getIngestLock,
  listTickets,
  getTicket,
  getRateLimitStatus,
  getCircuitStatus,
  resetCircuit,
  listUrgentTickets,
  getTicketHistory,
  deleteTicket,
  restoreTicket,
  listChanges,
  listIngestLogs,
  putTenant,
  listTenants,
] as const satisfies readonly Route[];

export const ingestPage = {
  name: 'ingest-page',
  file: 'functions/queues/ingest-page.ts',
  summary: 'Takes in one page of one run',
  message: pageMessage,
  config: ['mongo', 'provider', 'rateLimit', 'lock', 'deletion', 'circuit', 'pageQueue', 'alertQueue'],
  grants: ['send:ingest-page', 'send:send-alert'],
  timeoutSeconds: 90,
  memoryMb: 512,
  batchSize: 5,
  maxConcurrency: 10,
  maxReceives: 5,
} as const satisfies Queue;

export const sendAlert = {
  name: 'send-alert',
  file: 'functions/queues/send-alert.ts',
  summary: 'Sends one alert to the notification service',
  message: alertMessage,
  config: ['mongo', 'notify', 'circuit', 'alertQueue'],
  grants: ['send:send-alert'],
  timeoutSeconds: 30,
  memoryMb: 512,
  batchSize: 10,
  maxConcurrency: 5,
  maxReceives: 5,
} as const satisfies Queue;

export const queues = [ingestPage, sendAlert] as const satisfies readonly Queue[];

export const resumeStalledRuns = {
  name: 'resume-stalled-runs',
  file: 'functions/schedules/resume-stalled-runs.ts',
  summary: 'Takes up runs that nobody moves any more, and ends those that stall again and again',
  everyMinutes: 1,
  config: ['mongo', 'lock', 'pageQueue'],
  grants: ['send:ingest-page'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resendAlerts = {
  name: 'resend-alerts',
  file: 'functions/schedules/resend-alerts.ts',
  summary: 'Queues alerts that never reached the queue, or whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'alertQueue'],
  grants: ['send:send-alert'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const startDueRuns = {
  name: 'start-due-runs',
  file: 'functions/schedules/start-due-runs.ts',
  summary: 'Starts the runs of tenants whose time has come',
  everyMinutes: 1,
  config: ['mongo', 'lock', 'pageQueue'],
  grants: ['send:ingest-page'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const schedules = [startDueRuns, resumeStalledRuns, resendAlerts] as const satisfies readonly Schedule[];
