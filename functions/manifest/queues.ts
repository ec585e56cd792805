import * as z from 'zod';
import {
  alertMessage,
  bucketEvent,
  deliveryMessage,
  importMessage,
  pageMessage,
  pushMessage,
  refreshMessage,
  replayMessage,
  verificationMessage,
} from '#lib/queue/messages.ts';
import type { Queue } from './table.ts';

export const ingestPage = {
  name: 'ingest-page',
  file: 'functions/queues/ingest-page.ts',
  summary: 'Ingest one page of a run',
  message: pageMessage,
  config: [
    'mongo',
    'provider',
    'rateLimit',
    'accountLimit',
    'connections',
    'secrets',
    'lock',
    'deletion',
    'circuit',
    'alertPolicy',
    'judge',
    'pageQueue',
    'alertQueue',
    'eventBus',
  ],
  // A token that is renewed while a page is fetched is sealed again.
  grants: ['send:ingest-page', 'send:send-alert', 'put:events', 'seal:secrets', 'open:secrets'],
  timeoutSeconds: 90,
  memoryMb: 512,
  batchSize: 5,
  maxConcurrency: 10,
  maxReceives: 5,
} as const satisfies Queue;

export const refreshTicket = {
  name: 'refresh-ticket',
  file: 'functions/queues/refresh-ticket.ts',
  summary: 'Refresh tickets that webhooks name',
  message: refreshMessage,
  config: [
    ...(['mongo', 'accountLimit', 'connections', 'secrets', 'circuit', 'alertPolicy'] as const),
    ...(['judge', 'refreshQueue', 'alertQueue', 'eventBus'] as const),
  ],
  grants: ['send:refresh-ticket', 'send:send-alert', 'put:events', 'seal:secrets', 'open:secrets'],
  timeoutSeconds: 60,
  memoryMb: 512,
  batchSize: 5,
  maxConcurrency: 5,
  maxReceives: 5,
} as const satisfies Queue;

export const sendAlert = {
  name: 'send-alert',
  file: 'functions/queues/send-alert.ts',
  summary: 'Send one alert to destinations or the notification service',
  message: alertMessage,
  config: ['mongo', 'notify', 'circuit', 'alertQueue', 'deliveryQueue', 'eventBus'],
  grants: ['send:send-alert', 'send:deliver-alert', 'put:events'],
  timeoutSeconds: 30,
  memoryMb: 512,
  batchSize: 10,
  maxConcurrency: 5,
  maxReceives: 5,
} as const satisfies Queue;

export const deliverAlert = {
  name: 'deliver-alert',
  file: 'functions/queues/deliver-alert.ts',
  summary: 'Deliver one alert to one destination',
  message: deliveryMessage,
  config: ['mongo', 'destinations', 'secrets', 'publicUrl', 'circuit', 'deliveryQueue', 'eventBus'],
  grants: ['send:deliver-alert', 'put:events', 'open:secrets'],
  timeoutSeconds: 60,
  memoryMb: 512,
  batchSize: 1, // a destination that hangs holds up no message beside its own
  maxConcurrency: 7, // with those of the other queues, what three stages have of the 100 that AWS keeps unreserved
  maxReceives: 5,
} as const satisfies Queue;

/** Of jobs that go on step by step: a message is one step. */
const ofSteps = { timeoutSeconds: 60, memoryMb: 512, batchSize: 1, maxConcurrency: 2, maxReceives: 5 } as const;

export const replayTriage = {
  name: 'replay-triage',
  file: 'functions/queues/replay-triage.ts',
  summary: 'Re-triage one batch of the stored tickets of a tenant',
  message: replayMessage,
  config: ['mongo', 'replayQueue'],
  grants: ['send:replay-triage'],
  ...ofSteps,
} as const satisfies Queue;

export const verifyCounts = {
  name: 'verify-counts',
  file: 'functions/queues/verify-counts.ts',
  summary: 'Verify one part of the statistics of a tenant',
  message: verificationMessage,
  config: ['mongo', 'verificationQueue'],
  grants: ['send:verify-counts'],
  ...ofSteps,
} as const satisfies Queue;

export const applyImport = {
  name: 'apply-import',
  file: 'functions/queues/apply-import.ts',
  summary: 'Start uploaded imports, and apply imports part by part',
  message: z.union([importMessage, bucketEvent]),
  config: ['mongo', 'importQueue', 'imports'],
  grants: ['send:apply-import', 'read:imports'],
  ...ofSteps,
} as const satisfies Queue;

/** Of the sockets: not deployed where there are none. */
export const pushChanges = {
  name: 'push-changes',
  file: 'functions/queues/push-changes.ts',
  summary: 'Push changes to sockets that are behind',
  message: pushMessage,
  config: ['mongo', 'access', 'live', 'pushQueue'],
  grants: ['send:push-changes', 'push:sockets'],
  timeoutSeconds: 20,
  memoryMb: 512,
  batchSize: 1,
  maxConcurrency: 2,
  maxReceives: 5,
} as const satisfies Queue;

export const queues = [
  ingestPage,
  refreshTicket,
  sendAlert,
  deliverAlert,
  replayTriage,
  verifyCounts,
  applyImport,
] as const satisfies readonly Queue[];
