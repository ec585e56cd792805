import type { QueueName } from '#functions/manifest/table.ts';

/** Who is hurt when a queue's messages are not worked on. */
export const queueImpact: Readonly<Record<QueueName, string>> = {
  'ingest-page':
    'Runs of some tenants stand still or fail, so these tenants see old tickets and get no alert for new ones.',
  'refresh-ticket':
    'Changes that help desks announce by webhooks show only after the next run, so urgent ones are alerted later.',
  'send-alert': 'Alerts on some urgent tickets were not delivered, so customers in need wait for an answer.',
  'deliver-alert':
    'Alerts of some tenants do not reach their chats, pagers or receivers, so customers in need wait for an answer.',
  'replay-triage': 'Tickets of some tenants stay judged by rules that these tenants have changed since.',
  'apply-import': 'Imports stand still; `GET /tenants/{tenant_id}/imports/{import_id}` shows how far they are.',
  'push-changes': 'Subscribers of sockets get changes late or not at all; they can read them by the API.',
  'verify-counts': 'Verifications of the statistics of some tenants do not end; the statistics go on.',
};

/** Who is hurt when functions of the API fail. */
export const apiImpact = 'Callers of some routes get no answer or an error.';

/** Who is hurt when functions of the sockets fail. */
export const liveImpact = 'Subscribers of sockets get changes late or not at all; the API answers.';

/** Who is hurt when functions of queues fail; what comes of it, the alarms on each queue say. */
export const queuesImpact = 'Messages are worked on late or not at all, so tenants see old tickets or miss alerts.';

/** Who is hurt when functions of schedules fail. */
export const schedulesImpact = 'Upkeep is not being done any more, for all tenants.';
