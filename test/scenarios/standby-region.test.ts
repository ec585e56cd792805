import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { type QueueName, queueVariables } from '#functions/manifest/table.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEmulatedQueues, startQueueService } from '#infra/local/queue-service.ts';
import { type AlertedTicket, addressOf, alertFields } from '#lib/alerts/alerted-ticket.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import { isTransient } from '#lib/mongo/transient.ts';
import { sqsSender } from '#lib/queue/sqs-sender.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const requests = 12;
const windowMs = 2_000;
const pages = 6;
const ticketsOnPage = 5;
const tenants = ['north', 'east', 'south', 'west'];

/** One ticket of each page is urgent. */
const ticketsOf = (tenantId: string) =>
  ticketsOfTenant(tenantId, pages * ticketsOnPage).map((ticket, n) =>
    n % ticketsOnPage === 0 ? { ...ticket, subject: 'Outage' } : ticket,
  );

const provider = await startProvider({ tickets: ticketsOf, limit: { requests, windowMs } });
afterAll(provider.close);
const { store, variables } = await ownDatabase();
const runs = store.db.collection<RunDoc>('ingestion_jobs');
const tickets = store.db.collection<AlertedTicket>('tickets');

beforeEach(() => provider.reset());

/** A region: queues of its own, and the stack that works on them; database and provider are everybody's. */
const region = async () => {
  const { endpoint, close } = await startEmulatedQueues();
  onTestFinished(close);
  const { client, env } = await startQueueService(queues, { AWS_ENDPOINT_URL_SQS: endpoint });
  onTestFinished(() => client.destroy());
  const urlOf = (name: QueueName): string => env[queueVariables(name).url] ?? '';

  const countWaiting = async (name: QueueName): Promise<number> => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: urlOf(name),
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  };

  return {
    start: (...args: string[]) =>
      startProcess(args, {
        ...variables,
        EXTERNAL_API_URL: provider.url,
        AWS_ENDPOINT_URL_SQS: endpoint,
        RATE_LIMIT_REQUESTS: `${requests}`,
        RATE_LIMIT_WINDOW_SECONDS: `${windowMs / 1000}`,
        PROVIDER_PAGE_SIZE: `${ticketsOnPage}`,
        PAGE_MAX_ATTEMPTS: '100',
        ALERT_BACKFILL: 'send',
        // Calls that hang are to leave the circuit closed.
        CIRCUIT_FAILURES: '1000',
        CIRCUIT_WINDOW: '1000',
      }),
    senderTo: (name: QueueName) => sqsSender(client, urlOf(name)),
    countWaiting,
  };
};

/** What the dead region's work had claimed, in leases, claims and due times, has run out. */
const expireClaims = async (): Promise<void> => {
  const past = new Date(Date.now() - 1_000);
  await store.db.collection('distributed_locks').updateMany({}, { $set: { expires_at: past } });
  await tickets.updateMany({ 'alert.due_at': { $exists: true } }, { $set: { 'alert.due_at': past } });
  await tickets.updateMany({ 'alert.claimed_until': { $exists: true } }, { $set: { 'alert.claimed_until': past } });
};

/** A server may keep the documents of a killed client's transaction locked for longer than a write waits. */
const letClaimsExpire = () =>
  until('the claims to expire', () =>
    expireClaims().then(
      () => true,
      (error: unknown) => {
        if (isTransient(error)) return false;
        throw error;
      },
    ),
  );

const runningRuns = async (): Promise<RunDoc[]> => {
  const started = await runs.find({ status: 'running' }).toArray();
  return Promise.all(started.map(async (run) => (await runsOf(store, run.tenant_id).find(run.job_id)) ?? run));
};

const processedPages = async (): Promise<number> =>
  (await runningRuns()).reduce((sum, run) => sum + run.processed_pages, 0);

const acceptedAlerts = (): string[] =>
  provider.alerts
    .filter(({ status }) => status === 202)
    .map(({ body }) => (body as { ticket_id: string }).ticket_id)
    .sort();

it('a standby region goes on with what the active one leaves, with nothing lost and nothing twice', {
  timeout: 900_000,
}, async () => {
  const [first, second] = await Promise.all([region(), region()]);
  const active = first.start();
  const standby = second.start('--standby');
  const [activeApi, standbyApi] = await Promise.all([active.api(), standby.api()]);

  // The active region dies in the middle of everything: pages are half done, and no alert has arrived.
  provider.setNotify({ hang: true });
  provider.setFault(({ page = 0 }) => (page > pages / 2 ? { kind: 'hang' } : undefined));
  const jobIds = await Promise.all(tenants.map(async (tenant) => (await activeApi.start(tenant)).body.job_id));
  await until('some pages and an alert', async () => (await processedPages()) >= 4 && provider.alerts.length > 0);
  await active.kill('SIGKILL');
  provider.setNotify({ hang: false });
  provider.setFault(undefined);
  const stalled = await runningRuns();
  const unsent = await tickets.find({ 'alert.state': { $in: ['pending', 'queued'] } }, alertFields).toArray();
  expect(stalled).toHaveLength(tenants.length);
  expect(unsent.length).toBeGreaterThan(0);

  // Until the switch the standby region answers, accepts work, and does none of it.
  const { status, body: late } = await standbyApi.start('late');
  expect(status).toBe(202);
  expect(await standbyApi.progress(jobIds[0] ?? '')).toMatchObject({ status: 'running' });
  expect(await second.countWaiting('ingest-page')).toBe(1);

  await letClaimsExpire();
  await standby.kill('SIGTERM');
  const api = await second.start().api();

  const whole = {
    status: 'completed',
    processed_pages: pages,
    new_ingested: pages * ticketsOnPage,
    unchanged: 0,
  };
  for (const jobId of [...jobIds, late.job_id]) expect(await api.ended(jobId)).toMatchObject(whole);
  const everyTenant = [...tenants, 'late'];
  const urgent = everyTenant.flatMap((tenant) =>
    Array.from({ length: pages }, (_, n) => `${tenant}-${n * ticketsOnPage + 1}`),
  );
  await until('every alert', () => acceptedAlerts().length >= urgent.length);
  expect(provider.mostCallsInAnyWindow(windowMs)).toBeLessThanOrEqual(requests);

  // The first region comes back, active beside the second, with every message that it had when it died.
  for (const run of stalled)
    await first.senderTo('ingest-page').send({ message: messageOfRun(run), groupId: run.tenant_id });
  for (const ticket of unsent)
    await first.senderTo('send-alert').send({ message: addressOf(ticket), groupId: ticket.tenant_id });
  const back = await first.start('--idle').api();
  await until('empty queues', async () => {
    const waiting = await Promise.all([first.countWaiting('ingest-page'), first.countWaiting('send-alert')]);
    return waiting.every((count) => count === 0);
  });

  expect(await back.run('afterwards')).toMatchObject(whole);
  const count = (everyTenant.length + 1) * pages * ticketsOnPage;
  expect(await tickets.countDocuments()).toBe(count);
  expect(await store.db.collection('ticket_history').countDocuments()).toBe(count);
  expect(await runs.countDocuments({ status: 'completed' })).toBe(everyTenant.length + 1);
  expect(acceptedAlerts().filter((id) => !id.startsWith('afterwards'))).toEqual(urgent.toSorted());
});
