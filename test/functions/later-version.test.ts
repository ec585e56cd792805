import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, it } from 'vitest';
import { redrive } from '#infra/local/redrive.ts';
import { logger } from '#lib/logger.ts';
import { startReplay } from '#lib/replay/start-replay.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// During a deployment instances of two releases share each queue, and after a rollback the older ones receive what the newer
// ones sent. Here messages with unknown members go through the real queues and handlers.

logger.setLogLevel('SILENT'); // these errors are intended

const { run, ended, get, provider, store } = await localApi({
  PAGE_MAX_ATTEMPTS: '2',
  NOTIFY_MAX_ATTEMPTS: '2',
  ALERT_BACKFILL: 'send', // the tickets are old
  CIRCUIT_FAILURES: '10',
});
const client = new SQSClient({});
const added = { mode: 'incremental', since: { cursor: 'c-1', tries: [1, 2] } };

/** Receives and deletes the one message of a dead-letter queue. */
const takeDead = (QueueUrl: string): Promise<Record<string, unknown>> =>
  until('a dead-lettered message', async () => {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return Messages.length === 1 && JSON.parse(Messages[0]?.Body ?? '');
  });

const send = (QueueUrl: string, message: object) =>
  client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));

beforeEach(() => provider.reset());

describe('a message of a later release', () => {
  it('is processed as a page, and keeps its added fields when retried, dead-lettered and redriven', async () => {
    const { INGEST_PAGE_QUEUE_URL: url = '', INGEST_PAGE_DLQ_URL: deadLetterUrl = '' } = process.env;
    provider.setTickets(ticketsOfTenant('harbour-bank', 3));
    provider.setFault(() => ({ kind: 'status', status: 500 }));
    const { job_id } = await run('harbour-bank');
    const message = await takeDead(deadLetterUrl);

    await send(url, { ...message, ...added });
    const again = await takeDead(deadLetterUrl); // after a delayed copy, for its second try

    expect(again).toMatchObject({ ...added, job_id, dead: true });

    provider.reset();
    provider.setTickets(ticketsOfTenant('harbour-bank', 3));
    await send(deadLetterUrl, again);
    expect(await redrive(client, deadLetterUrl, url)).toBe(1);
    await until('the run to be on again', async () => provider.calls.length > 0);
    expect(await ended(job_id)).toMatchObject({ status: 'completed', new_ingested: 3 });
  });

  it('is processed as an alert, from its first attempt to delivery', async () => {
    const { SEND_ALERT_QUEUE_URL: url = '', SEND_ALERT_DLQ_URL: deadLetterUrl = '' } = process.env;
    provider.setTickets(ticketsOfTenant('city-hotels', 1, { subject: 'Outage' }));
    provider.setNotify({ dead: true });
    await run('city-hotels');
    const message = await takeDead(deadLetterUrl);

    await send(url, { ...message, ...added });
    const again = await takeDead(deadLetterUrl);

    expect(again).toEqual({ ...message, ...added });

    provider.setNotify({ dead: false });
    await send(url, again);
    await until('the alert', () => provider.alerts.some(({ status }) => status === 202));
  });

  it('is processed as a batch of a replay', async () => {
    const { REPLAY_TRIAGE_QUEUE_URL: url = '' } = process.env;
    provider.setTickets(ticketsOfTenant('school-lunch', 2));
    await run('school-lunch');
    const later = {
      send: async ({ message }: { message: object }) => void (await send(url, { ...message, ...added })),
      sendAll: async () => {},
    };

    const started = await startReplay(store, later, { tenantId: 'school-lunch', dryRun: false });

    if (started.kind !== 'started') throw new Error('Another replay is on');
    const path = `/tenants/school-lunch/triage/replay/${started.replay.replay_id}`;
    const replay = await until('the end of the replay', async () => {
      const { body } = await get<{ status: string }>(path);
      return body.status !== 'running' && body;
    });
    expect(replay.status).toBe('completed');
  });
});
