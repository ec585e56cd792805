import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { logger } from '#lib/logger.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

logger.setLogLevel('SILENT'); // these errors are intended

const { run, provider } = await localApi({ ALERT_BACKFILL: 'send' });
const queues = new SQSClient({});

const send = (QueueUrl: string | undefined, MessageBody: string) =>
  queues.send(new SendMessageCommand({ QueueUrl, MessageBody }));

/** The bodies of the dead-lettered messages, once there are this many. */
const putAside = async (QueueUrl: string | undefined, count: number): Promise<string[]> => {
  const bodies: string[] = [];
  return until(`${count} dead-lettered messages`, async () => {
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    bodies.push(...Messages.map(({ Body = '' }) => Body));
    return bodies.length >= count && bodies.sort();
  });
};

it('unreadable messages are dead-lettered unchanged, and runs continue', async () => {
  const unreadable = [
    'not json',
    '{"job_id":"a"}',
    '[]',
    '{"job_id":"a","tenant_id":{"$ne":1},"page":1,"epoch":1,"attempt":0}',
  ];
  for (const body of unreadable) await send(process.env.INGEST_PAGE_QUEUE_URL, body);
  provider.setTickets(ticketsOfTenant('harbour-bank', 3));
  expect(await run('harbour-bank')).toMatchObject({ status: 'completed', new_ingested: 3 });
  expect(await putAside(process.env.INGEST_PAGE_DLQ_URL, 4)).toEqual(['"not json"', ...unreadable.slice(1)].sort());
});

it('unreadable alerts are dead-lettered, and other alerts continue', async () => {
  await send(process.env.SEND_ALERT_QUEUE_URL, '{"alert":"lost"}');
  provider.setTickets(ticketsOfTenant('city-hotels', 1, { subject: 'Outage' }));
  await run('city-hotels');
  await until('the alert', () => provider.alerts.some(({ status }) => status === 202));
  expect(await putAside(process.env.SEND_ALERT_DLQ_URL, 1)).toEqual(['{"alert":"lost"}']);
});

it('a page of an unknown job is dropped without a call to the provider', async () => {
  const calls = provider.calls.length;
  const stray = { job_id: 'nobody-knows', tenant_id: 'stray', page: 1, epoch: 1, attempt: 0 };
  await send(process.env.INGEST_PAGE_QUEUE_URL, JSON.stringify(stray));
  provider.setTickets(ticketsOfTenant('after-it', 1));
  await run('after-it');
  expect(provider.calls.slice(calls).map(({ tenantId }) => tenantId)).toEqual(['after-it']);
});
