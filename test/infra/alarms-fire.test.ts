import { randomUUID } from 'node:crypto';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as manifest from '#functions/manifest/manifest.ts';
import { metricNamespace, metrics } from '#functions/manifest/metrics.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEventBus } from '#infra/local/event-bus.ts';
import { contextOf, handlerOf } from '#infra/local/handlers.ts';
import { startHttpApi } from '#infra/local/http-api.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { createDestination } from '#lib/destinations/put-destination.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { logger } from '#lib/logger.ts';
import { connect } from '#lib/mongo/client.ts';
import type { AlertMessage, PageMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';
import { type EmfLine, emittedBy, valuesIn } from '#test/support/emf.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { type Properties, synthesise } from './template.ts';

logger.setLogLevel('SILENT'); // these errors are intended

// The handlers as they are deployed, on parts of this process, with limits that a single call reaches. The database is
// always the embedded one, since few other servers report their number of connections.
const server = await startEmbeddedMongo();
const client = await connect(server.uri, { maxPoolSize: 20 });
const store = { db: client.db('alarms') };
const provider = await startProvider();
const queueService = await startQueueService(manifest.queues, {});
const receiver = await answeringServer();
const bus = await startEventBus({}, () => {});
const api = await startHttpApi(manifest, 0);
Object.assign(process.env, queueService.env, bus.env, {
  MONGODB_URI: server.uri,
  MONGODB_DB: 'alarms',
  EXTERNAL_API_URL: provider.url,
  PAGE_MAX_ATTEMPTS: '1',
  NOTIFY_MAX_ATTEMPTS: '1',
  CIRCUIT_FAILURES: '1',
  CIRCUIT_WINDOW: '1',
  RATE_LIMIT_REQUESTS: '1',
  RATE_LIMIT_WINDOW_SECONDS: '3600',
  DESTINATIONS_ALLOW_LOOPBACK: 'true',
  POWERTOOLS_METRICS_DISABLED: 'false',
  POWERTOOLS_SERVICE_NAME: 'intake-dev',
});
await prepareDatabase(store);

afterAll(async () => {
  await client.close();
  await provider.close();
  await queueService.close();
  await bus.close();
  await api.close();
  await server.close();
});

beforeEach(async () => {
  provider.reset();
  await emptyCollections(store);
});

const { ofType } = synthesise({ accountConcurrency: '1', maxConnections: '6' }); // five connections are alarming
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const ours = alarms.filter(({ Namespace }) => Namespace === metricNamespace);
const shortName = (alarm: Properties): string => String(alarm.AlarmName).replace('intake-dev-', '');

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  SampleCount: (values) => values.length,
};

/** Whether a period in which these lines were logged counts against the alarm. */
const breaches = (alarm: Properties, lines: readonly EmfLine[]): boolean => {
  const dimensions = Object.fromEntries(
    (alarm.Dimensions as { Name: string; Value: string }[]).map(({ Name, Value }) => [Name, Value]),
  );
  const values = valuesIn(lines, metricNamespace, String(alarm.MetricName), dimensions);
  if (values.length === 0) return alarm.TreatMissingData === 'breaching';
  const value = statistics[String(alarm.Statistic)]?.(values) ?? Number.NaN;
  return alarm.ComparisonOperator === 'LessThanThreshold'
    ? value < Number(alarm.Threshold)
    : value >= Number(alarm.Threshold);
};

const raisedBy = (lines: readonly EmfLine[]): string[] => ours.filter((alarm) => breaches(alarm, lines)).map(shortName);

const handlers = new Map(
  [...manifest.queues, ...manifest.schedules].map((entry) => [entry.name as string, handlerOf(entry)]),
);

const invoke = (name: string, event: unknown): Promise<unknown> => {
  const handle = handlers.get(name);
  if (!handle) throw new Error(`There is no function ${name}`);
  return handle(event, contextOf(name, 'request-1'));
};

const deliver = (queue: string, ...messages: unknown[]): Promise<unknown> =>
  invoke(queue, {
    Records: messages.map((message) => ({
      messageId: randomUUID(),
      receiptHandle: 'none',
      body: JSON.stringify(message),
      attributes: { ApproximateReceiveCount: '1' },
    })),
  });

/** The first page of a new run of the tenant. */
const firstPage = async (tenantId: string): Promise<PageMessage> => {
  const sent: PageMessage[] = [];
  const sender = {
    send: async ({ message }: { message: PageMessage }) => void sent.push(message),
    sendAll: async () => {},
  };
  await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs: 60_000 });
  const [message] = sent;
  if (!message) throw new Error('No page was queued');
  return message;
};

/** Ingests one urgent ticket and returns its alert. */
const urgentTicket = async (): Promise<AlertMessage> => {
  provider.setTickets([
    aTicket({
      subject: 'Outage',
      message: 'Everything is down, nobody can pay',
      created_at: new Date().toISOString(),
    }),
  ] as never);
  await deliver('ingest-page', await firstPage('harbour-bank'));
  const ticket = await store.db.collection('tickets').findOne({ external_id: 'T-1' });
  return { tenant_id: 'harbour-bank', ticket_id: 'T-1', alert_id: ticket?.alert.id };
};

/** Alerts a destination that answers so. */
const deliverTo = async (status: number): Promise<void> => {
  receiver.answerWith((_, response) => response.writeHead(status).end());
  const alert = await urgentTicket();
  const target = { base_url: receiver.url, url: `${receiver.url}/hooks` };
  const input = { kind: 'webhook' as const, target };
  const hosts = { allowLoopback: true, hosts: [], privateHosts: [] };
  const deps = { store, keys: secretKeys(), hosts, now: new Date() };
  const { destination } = await createDestination(deps, alert.tenant_id, input);
  const delivery = newDelivery({ ...alert, destination_id: destination._id, notice: 'trigger' }, new Date());
  await deliveriesIn(store).create([delivery]);
  await deliver('deliver-alert', { tenant_id: alert.tenant_id, delivery_id: delivery._id });
};

/** So many events that were not signed by the help desk of a webhook, whose URL somebody knows. */
const forgedEvents = async (count: number): Promise<void> => {
  const connection = {
    tenant_id: 'acme',
    connection_id: 'cn_1',
    kind: 'zendesk',
    base_url: 'https://acme.zendesk.com',
  };
  const id = 'a'.repeat(40);
  const hook = { id, set_at: new Date(), sealed: null, former: null, last_at: null, refused: 0, last_refused: null };
  await store.db
    .collection('connections')
    .insertOne({ ...connection, revision: 1, state: 'active', deleted_at: null, hook });
  for (let n = 0; n < count; n++) {
    const { status } = await fetch(`${api.url}/hooks/${id}`, { method: 'POST', body: '{"ticket_id":"1"}' });
    if (status !== 401) throw new Error(`A forged event was answered ${status}`);
  }
};

const report = () => invoke('report-state', {});

/** What triggers each alarm on Intake's metrics, by alarm name. */
const troubles: Readonly<Record<string, () => Promise<unknown>>> = {
  'run-failed': async () => {
    provider.setFault(() => ({ kind: 'status', status: 500 }));
    await deliver('ingest-page', await firstPage('harbour-bank'));
  },
  'runs-stall': async () => {
    await runsOf(store, 'harbour-bank').create('job-1', 1, { allow_deletions: 0 }); // without a lock
    await report();
  },
  'circuit-provider-open': async () => {
    provider.setFault(() => ({ kind: 'status', status: 500 }));
    await deliver('ingest-page', await firstPage('harbour-bank'));
    await report();
  },
  'circuit-notify-open': async () => {
    provider.setNotify({ dead: true });
    await deliver('send-alert', await urgentTicket());
    await report();
  },
  'limit-saturated': async () => {
    await deliver('ingest-page', await firstPage('harbour-bank'));
    await deliver('ingest-page', await firstPage('city-hotels'));
  },
  'alerts-overdue': async () => {
    await urgentTicket();
    await store.db.collection('tickets').updateMany({}, { $set: { 'alert.due_at': new Date(0) } });
    await report();
  },
  'deliveries-undeliverable': () => deliverTo(400),
  'destinations-disabled': () => deliverTo(410),
  'helpdesk-circuits-open': async () => {
    const circuit = { state: 'open', opened_at: new Date(), history: [] };
    const limit = { _id: 'desk:zendesk:acme.zendesk.com', clock: new Date(), slots: [], circuit };
    await store.db.collection<{ _id: string }>('rate_limits').insertOne(limit);
    await report();
  },
  'connections-needing-auth': async () => {
    const needing = { tenant_id: 'acme', connection_id: 'cn_1', kind: 'zendesk', base_url: 'https://acme.zendesk.com' };
    await store.db.collection('connections').insertOne({ ...needing, revision: 1, state: 'needs_auth' });
    await report();
  },
  'hooks-refused': () => forgedEvents(10),
  'hints-dropped': async () => {
    const tickets = Array.from({ length: 10 }, (_, n) => `T-${n}`);
    await hintsOf(store, 'acme').note(tickets, new Date());
    await deliver('refresh-ticket', { tenant_id: 'acme', attempt: 0 }); // whose connection is gone
  },
  connections: async () => {
    const asking = Array.from({ length: 20 }, () => store.db.collection('tickets').findOne({}));
    await Promise.all([...asking, report()]);
  },
  'messages-failed': () => deliver('send-alert', { from: 'nobody' }),
  'monitoring-stopped': async () => {},
};

describe('an alarm on a metric that the functions emit', () => {
  it.each(ours.map((alarm) => [shortName(alarm)]))('%s goes off when there is cause', async (name) => {
    const lines = await emittedBy(
      troubles[name] ?? (() => Promise.reject(new Error(`Nothing is known to raise ${name}`))),
    );
    expect(raisedBy(lines)).toContain(name);
  });

  it.each(['hooks-refused', 'hints-dropped'])(
    '%s notifies at most once a day, however its cause comes and goes',
    (name) => {
      const alarm = ours.find((one) => shortName(one) === name);
      expect(alarm).toMatchObject({ DatapointsToAlarm: 1, TreatMissingData: 'notBreaching' });
      expect(Number(alarm?.Period) * Number(alarm?.EvaluationPeriods)).toBe(86_400);
    },
  );

  it('does not fire on a few events that are refused', async () => {
    expect(raisedBy(await emittedBy(() => forgedEvents(9)))).not.toContain('hooks-refused');
  });

  it('does not fire while all is well', async () => {
    const lines = await emittedBy(async () => {
      await deliver('ingest-page', await firstPage('harbour-bank'));
      await report();
    });
    expect(raisedBy(lines).filter((name) => name !== 'connections')).toEqual([]); // whose limit is low here
  });
});

describe('a metric', () => {
  it('is emitted with its unit, under the deployment’s name', async () => {
    const [line] = await emittedBy(async () => deliver('ingest-page', await firstPage('harbour-bank')));
    expect(line?.service).toBe('intake-dev');
    const emitted = line?._aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics) ?? [];
    expect(emitted).toEqual([{ Name: 'ProviderCallMs', Unit: 'Milliseconds' }]);
  });

  it('reports the counts and the result of a run', async () => {
    provider.setTickets([aTicket(), aTicket({ id: 'T-2' })] as never);
    const lines = await emittedBy(async () => deliver('ingest-page', await firstPage('harbour-bank')));
    const valuesOf = (name: string) => valuesIn(lines, metricNamespace, name, { service: 'intake-dev' });
    expect({ pages: valuesOf('PagesApplied'), onPages: valuesOf('PageTickets') }).toEqual({ pages: [1], onPages: [2] });
    expect({ completed: valuesOf('RunsCompleted'), ofRun: valuesOf('RunTickets') }).toEqual({
      completed: [1],
      ofRun: [2],
    });
  });

  it('counts each message that fails, which is no failed invocation', async () => {
    const { queueHandler } = await import('#functions/runtime/queue/queue-handler.ts'); // with this environment
    const failing = queueHandler(manifest.queues[1], async () => {
      throw new Error('The database is away');
    });
    const record = { messageId: 'm-1', receiptHandle: 'none', attributes: { ApproximateReceiveCount: '1' } };
    const body = JSON.stringify({ tenant_id: 'harbour-bank', ticket_id: 'T-1', alert_id: 'of-T-1' });
    const Records = [
      { ...record, body },
      { ...record, messageId: 'm-2', body },
    ] as SQSRecord[];
    const lines = await emittedBy(() => failing({ Records }));
    expect(valuesIn(lines, metricNamespace, 'MessagesFailed', { service: 'intake-dev' })).toEqual([1, 1]);
  });

  it('has its tenant and job as properties, and never as dimensions', async () => {
    const messages = [await firstPage('harbour-bank'), await firstPage('city-hotels')];
    const lines = await emittedBy(() => deliver('ingest-page', ...messages));
    const ids = new Set(lines.map(({ tenant_id, job_id }) => `${tenant_id} ${job_id}`));
    expect(ids).toEqual(new Set(messages.map(({ tenant_id, job_id }) => `${tenant_id} ${job_id}`)));
    for (const { _aws } of lines)
      for (const { Dimensions } of _aws.CloudWatchMetrics)
        expect(['service', 'service,circuit', 'circuit,service']).toContain(Dimensions.flat().join());
  });

  it.each(ours)('of $AlarmName is one that the functions emit', ({ MetricName }) => {
    expect(Object.keys(metrics)).toContain(MetricName);
  });
});

/** AWS's documented metrics with their dimensions. */
const published: Readonly<Record<string, readonly string[]>> = {
  'AWS/Lambda FunctionName': ['Errors', 'Duration', 'Throttles', 'ConcurrentExecutions', 'Invocations'],
  'AWS/SQS QueueName': ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage', 'NumberOfMessagesSent'],
  'AWS/ApiGateway ApiId': ['Count', '4xx', '5xx', 'Latency', 'IntegrationLatency'],
};

type Watched = { Namespace: string; MetricName: string; Dimensions: { Name: string }[] };

/** The metric of an alarm, or those of its expression. */
const metricsOf = (alarm: Properties): Watched[] => {
  const queries = alarm.Metrics as { MetricStat?: { Metric: Watched } }[] | undefined;
  return queries?.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) ?? [alarm as Watched];
};

describe('an alarm on metrics of AWS', () => {
  const theirs = alarms.filter((alarm) => !ours.includes(alarm));

  it.each(theirs)('$AlarmName is on a metric that AWS publishes', (alarm) => {
    const watched = metricsOf(alarm);
    expect(watched.length).toBeGreaterThan(0);
    for (const { Namespace, MetricName, Dimensions } of watched)
      expect(published[`${Namespace} ${Dimensions.map(({ Name }) => Name).join()}`]).toContain(MetricName);
  });

  it('fires on the dead-lettered page of a failed run', async () => {
    await emittedBy(async () => troubles['run-failed']?.());
    const QueueUrl = process.env.INGEST_PAGE_DLQ_URL;
    const { Attributes } = await queueService.client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    const alarm = theirs.find((one) => shortName(one) === 'ingest-page-dlq-not-empty');
    expect(Number(Attributes?.ApproximateNumberOfMessages)).toBeGreaterThanOrEqual(Number(alarm?.Threshold));
  });
});
