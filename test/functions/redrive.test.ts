import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeEach, expect, it } from 'vitest';
import { redrive } from '#infra/local/redrive.ts';
import { logger } from '#lib/logger.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

logger.setLogLevel('SILENT'); // these errors are intended

const { run, ended, get, progress, provider, store } = await localApi({
  PAGE_MAX_ATTEMPTS: '1',
  PROVIDER_PAGE_SIZE: '10',
  CIRCUIT_FAILURES: '10',
});
const client = new SQSClient({});
const { INGEST_PAGE_QUEUE_URL: url = '', INGEST_PAGE_DLQ_URL: deadLetterUrl = '' } = process.env;

const lyingIn = async (QueueUrl: string): Promise<number> => {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages);
};
const deadMessages = (count: number) =>
  until(`${count} dead-lettered messages`, async () => (await lyingIn(deadLetterUrl)) === count);
const sendBack = () => redrive(client, deadLetterUrl, url);

/** A run of 30 tickets that fails at its second page. */
const failedRun = async (tenant: string) => {
  provider.setTickets(ticketsOfTenant(tenant, 30));
  provider.setFault(({ page }) => (page === 2 ? { kind: 'status', status: 500 } : undefined));
  const job = await run(tenant);
  expect(job).toMatchObject({ status: 'failed', processed_pages: 1, error: expect.stringContaining('500') });
  expect((await get(`/ingest/lock/${tenant}`)).body).toMatchObject({ locked: false });
  await deadMessages(1);
  provider.reset();
  provider.setTickets(ticketsOfTenant(tenant, 30));
  return job;
};

beforeEach(() => provider.reset());

it('a run whose dead-lettered page is redriven continues where it stopped', async () => {
  const { job_id } = await failedRun('harbour-bank');

  expect(await sendBack()).toBe(1);

  await until('the run to be on again', async () => (await progress(job_id)).status !== 'failed');
  expect(await ended(job_id)).toMatchObject({ status: 'completed', processed_pages: 3, new_ingested: 30, error: null });
  expect(provider.calls.map(({ page }) => page)).toEqual([2, 3]);
  const { body } = await get<{ logs: unknown[] }>('/ingest/logs?tenant_id=harbour-bank');
  expect(body.logs).toMatchObject([{ job_id, status: 'completed', new_ingested: 30 }]);
});

it('a dead-lettered page that is redriven is dropped if a newer run was started', async () => {
  const old = await failedRun('city-hotels');
  const newer = await run('city-hotels');
  expect(newer).toMatchObject({ status: 'completed', new_ingested: 20, unchanged: 10 });
  const calls = provider.calls.length;

  expect(await sendBack()).toBe(1);

  expect(await run('after-it')).toMatchObject({ status: 'completed' });
  await until('the empty queue', async () => (await lyingIn(url)) + (await lyingIn(deadLetterUrl)) === 0);
  expect(await progress(old.job_id)).toEqual(old);
  expect(provider.calls.slice(calls).every(({ tenantId }) => tenantId === 'after-it')).toBe(true);
  expect(await store.db.collection('ingestion_jobs').countDocuments({ status: 'running' })).toBe(0);
});

it('an unreadable message is dead-lettered again, and the redrive ends', async () => {
  await client.send(new SendMessageCommand({ QueueUrl: deadLetterUrl, MessageBody: 'not json' }));

  expect(await sendBack()).toBe(1);

  await deadMessages(1);
});
