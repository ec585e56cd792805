import * as z from 'zod';
import { ingestLogView } from '#lib/ingestion/read-logs.ts';
import { jobView } from '#lib/ingestion/run-view.ts';
import { cursor, jobId, limit, ofTenant, tenantId, wholeNumber } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const lastEnded = () => z.object({ status: z.literal('idle'), tenant_id: z.string(), last_job: jobView.optional() });

export const startIngest = route('start-ingest', {
  method: 'POST',
  path: '/ingest/run',
  scope: 'ingest',
  summary: 'Start an ingestion run',
  query: () =>
    z.strictObject({
      tenant_id: tenantId,
      allow_deletions: wholeNumber(0, 10_000_000)
        .default(0)
        .meta({ description: 'Number of deletions to allow that the deletion safeguard would otherwise withhold' }),
      mode: z.enum(['full', 'incremental']).optional().meta({
        description:
          'Whether to read all tickets of the connected help desk, or only those that changed since the last run; default: whichever is due. The first run is full, and so is every run of a tenant without a connection',
      }),
    }),
  config: ['mongo', 'passes', 'lock', 'pageQueue', 'eventBus'],
  grants: ['send:ingest-page', 'put:events'],
  answers: () => ({
    202: {
      description: 'The run has started',
      schema: z.object({
        job_id: z.string(),
        tenant_id: z.string(),
        status: z.literal('running'),
        started_at: isoTime,
      }),
    },
    409: { description: 'A run of the tenant is already in progress' },
  }),
});

export const getIngestStatus = route('get-ingest-status', {
  method: 'GET',
  path: '/ingest/status',
  scope: 'read',
  summary: 'Get the ingestion status of a tenant',
  details: 'The running job with its progress, or the last job if none is running.',
  query: ofTenant,
  answers: () => ({
    200: { description: 'The running job, or `idle` with the last job', schema: z.union([jobView, lastEnded()]) },
  }),
});

export const getIngestProgress = route('get-ingest-progress', {
  method: 'GET',
  path: '/ingest/progress/{job_id}',
  scope: 'read',
  answeredWith: 'get-ingest-status',
  summary: 'Get the progress of a job',
  params: () => z.strictObject({ job_id: jobId }),
  answers: () => ({ 200: { description: 'The job', schema: jobView }, 404: { description: 'No such job' } }),
});

export const cancelIngest = route('cancel-ingest', {
  method: 'DELETE',
  path: '/ingest/{job_id}',
  scope: 'ingest',
  load: 'light',
  summary: 'Cancel a job',
  details: 'Applies no further pages. Tickets already ingested are kept.',
  params: () => z.strictObject({ job_id: jobId }),
  answers: () => ({
    200: {
      description: 'The job is cancelled',
      schema: z.object({ job_id: z.string(), status: z.literal('cancelled') }),
    },
    404: { description: 'No such job' },
    409: { description: 'The job has already ended' },
  }),
});

export const getIngestLock = route('get-ingest-lock', {
  method: 'GET',
  path: '/ingest/lock/{tenant_id}',
  scope: 'read',
  answeredWith: 'get-ingest-status',
  load: 'light',
  summary: 'Get the ingestion lock of a tenant',
  params: ofTenant,
  answers: () => ({
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
  }),
});

export const listIngestLogs = route('list-ingest-logs', {
  method: 'GET',
  path: '/ingest/logs',
  scope: 'read',
  summary: 'List the ingestion logs of a tenant, newest first',
  details: 'One log per run, with its outcome.',
  query: () => z.strictObject({ tenant_id: tenantId, limit: limit(), cursor: cursor.optional() }),
  answers: () => ({
    200: {
      description: 'One page of logs',
      schema: z.object({ logs: z.array(ingestLogView), next_cursor: z.string().nullable() }),
    },
  }),
});

export const ingestRoutes = [
  startIngest,
  getIngestStatus,
  getIngestProgress,
  cancelIngest,
  getIngestLock,
  listIngestLogs,
] as const satisfies readonly Route[];
