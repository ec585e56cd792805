import * as z from 'zod';
import { queueUrl } from './config-values.ts';

/** The groups of the queues and of the bus of events. */
export const messaging = {
  pageQueue: () =>
    z
      .object({ INGEST_PAGE_QUEUE_URL: queueUrl(), INGEST_PAGE_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.INGEST_PAGE_QUEUE_URL, deadLetterUrl: env.INGEST_PAGE_DLQ_URL })),

  refreshQueue: () =>
    z
      .object({ REFRESH_TICKET_QUEUE_URL: queueUrl(), REFRESH_TICKET_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.REFRESH_TICKET_QUEUE_URL, deadLetterUrl: env.REFRESH_TICKET_DLQ_URL })),

  alertQueue: () =>
    z
      .object({ SEND_ALERT_QUEUE_URL: queueUrl(), SEND_ALERT_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.SEND_ALERT_QUEUE_URL, deadLetterUrl: env.SEND_ALERT_DLQ_URL })),

  deliveryQueue: () =>
    z
      .object({ DELIVER_ALERT_QUEUE_URL: queueUrl(), DELIVER_ALERT_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.DELIVER_ALERT_QUEUE_URL, deadLetterUrl: env.DELIVER_ALERT_DLQ_URL })),

  replayQueue: () =>
    z
      .object({ REPLAY_TRIAGE_QUEUE_URL: queueUrl(), REPLAY_TRIAGE_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.REPLAY_TRIAGE_QUEUE_URL, deadLetterUrl: env.REPLAY_TRIAGE_DLQ_URL })),

  verificationQueue: () =>
    z
      .object({ VERIFY_COUNTS_QUEUE_URL: queueUrl(), VERIFY_COUNTS_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.VERIFY_COUNTS_QUEUE_URL, deadLetterUrl: env.VERIFY_COUNTS_DLQ_URL })),

  importQueue: () =>
    z
      .object({ APPLY_IMPORT_QUEUE_URL: queueUrl(), APPLY_IMPORT_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.APPLY_IMPORT_QUEUE_URL, deadLetterUrl: env.APPLY_IMPORT_DLQ_URL })),

  pushQueue: () =>
    z
      .object({ PUSH_CHANGES_QUEUE_URL: queueUrl(), PUSH_CHANGES_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.PUSH_CHANGES_QUEUE_URL, deadLetterUrl: env.PUSH_CHANGES_DLQ_URL })),

  eventBus: () =>
    z
      .object({ EVENT_BUS_NAME: z.string().regex(/^[\w./:-]{1,256}$/, 'must be the name or ARN of an event bus') })
      .transform((env) => ({ name: env.EVENT_BUS_NAME })),
};
