import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { live, queues } from '#functions/manifest/manifest.ts';
import { metricNamespace } from '#functions/manifest/metrics.ts';
import { ingestPage, replayTriage, sendAlert } from '#functions/manifest/queues.ts';
import type { QueueName } from '#functions/manifest/table.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { aTicket } from '#test/support/builders.ts';
import { type EmfLine, valuesIn } from '#test/support/emf.ts';
import { refusedText } from './aws.ts';
import { deployedWorld } from './world.ts';

const tenant_id = 'harbour-bank';
const world = await deployedWorld('routes');
const { ask, drain, events, instanceOf, provider, send, sqs, deadLetterUrl } = world;

describe('a run under the runtime client', () => {
  provider.setTickets([
    ...ticketsOfTenant(tenant_id, 3),
    aTicket({
      id: 'T-urgent',
      tenant_id,
      subject: 'URGENT',
      message: 'Our production is down and we lose money!',
      created_at: new Date().toISOString(),
    }),
  ]);

  it('goes from the request to the alert through the functions of the queues', async () => {
    const started = await ask('start-ingest', { query: { tenant_id } });
    expect(started.status).toBe(202);
    const { job_id } = JSON.parse(started.text);

    expect(await drain(ingestPage)).toEqual([]);
    const progress = await ask('get-ingest-progress', { pathParameters: { job_id } });
    expect(JSON.parse(progress.text)).toMatchObject({ status: 'completed', progress: 100 });

    expect(await drain(sendAlert)).toEqual([]);
    expect(provider.alerts).toHaveLength(1);
    expect(events.map(({ type }) => type).sort()).toEqual([
      'AlertsSummarized',
      'IngestionCompleted',
      'TicketEscalated',
    ]);
  });

  it('publishes its metrics as raw EMF lines, unchanged by the runtime client', async () => {
    const { log } = await instanceOf(ingestPage.name);
    const lines = log.map((line) => JSON.parse(line) as EmfLine).filter((line) => '_aws' in line);
    expect(valuesIn(lines, metricNamespace, 'PagesApplied', { service: 'intake-dev' })).toEqual([1]);
    expect(valuesIn(lines, metricNamespace, 'PageTickets', { service: 'intake-dev' })).toEqual([4]);
  });
});

describe('a replay of triage under the runtime client', () => {
  it('goes through its queue to its end', async () => {
    const started = await ask('start-triage-replay', { pathParameters: { tenant_id }, query: { dry_run: 'true' } });
    const { replay_id } = JSON.parse(started.text);

    expect(await drain(replayTriage)).toEqual([]);

    const replay = await ask('get-triage-replay', { pathParameters: { tenant_id, replay_id } });
    expect(JSON.parse(replay.text)).toMatchObject({ status: 'completed' });
  });
});

/** Of work that is gone by now. */
const readable: Readonly<Record<QueueName, object>> = {
  'ingest-page': { job_id: 'gone', tenant_id, page: 1, epoch: 1, attempt: 0 },
  'refresh-ticket': { tenant_id: 'gone', attempt: 0 },
  'send-alert': { tenant_id, ticket_id: 'gone', alert_id: 'gone' },
  'deliver-alert': { tenant_id, delivery_id: 'gone' },
  'replay-triage': { tenant_id, replay_id: 'gone', batch: 1 },
  'verify-counts': { tenant_id, verification_id: 'gone', step: 1 },
  'apply-import': { tenant_id, import_id: 'gone', part: 1 },
  'push-changes': { generation: 1 },
};

describe.each([...queues, ...live.queues])('a batch of $name', (queue) => {
  it('reports only the message that could be neither processed nor dead-lettered as failed', async () => {
    await send(queue, JSON.stringify(readable[queue.name]));
    await send(queue, 'This is no JSON');
    await send(queue, refusedText);
    await send(queue, JSON.stringify(readable[queue.name]));

    expect(await drain(queue)).toEqual([refusedText]);

    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: deadLetterUrl(queue), MaxNumberOfMessages: 10 }),
    );
    expect(Messages.map(({ Body }) => JSON.parse(Body ?? ''))).toEqual(['This is no JSON']);
  });
});
