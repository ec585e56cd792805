import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startWebhookReceiver } from '#infra/local/destinations/webhook.ts';
import { startEmulatedQueues } from '#infra/local/queue-service.ts';
import { connect } from '#lib/mongo/client.ts';
import { benchDatabase } from './database.ts';
import { modelAnswer, startService } from './features/services.ts';
import { startVariant, type Variant } from './features/variant.ts';
import { figuresOf, rounded } from './measure.ts';
import { answered, supportMail } from './pages/support-mail.ts';

const pages = 10;
const pageSize = 100;
const sets = 4;
const rounds = 4;
const readTimes = 40;

const sides = ['off', 'again', 'on', 'traced'] as const;
/**
 * Nothing, nothing once more, everything with one trace of twenty, and everything with all traces. The second shows by how
 * much two processes of the same settings differ: a smaller difference means nothing.
 */
type Side = (typeof sides)[number];
type Durations = Record<Side, number[]>;

/** A tenant's settings, with everything on that a tenant may switch on. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const officeHours = { time_zone: 'Europe/Berlin', hours: [{ days: weekdays, from: '09:00', to: '17:30' }] };
const serviceLevels = {
  ...officeHours,
  resolution: { high: 240, medium: 960, low: 2_400 },
  no_change: { high: 60, medium: 480 },
};
const alertPolicy = {
  time_zone: officeHours.time_zone,
  business_hours: officeHours.hours,
  quiet_hours: { hours: [{ days: weekdays, from: '22:00', to: '06:00' }], action: 'hold' },
  routes: [
    { name: 'Outages', match: { category: ['outage'] }, quiet_hours: 'deliver' },
    { name: 'Others', match: {}, group: { window_minutes: 30 } },
  ],
};

const readsOf = (tenantId: string, ticketId: string): Readonly<Record<string, string>> => ({
  'GET /tickets': `/tickets?tenant_id=${tenantId}&page_size=50`,
  'GET /tickets/urgent': `/tickets/urgent?tenant_id=${tenantId}`,
  'GET /tickets/{ticket_id}': `/tickets/${ticketId}?tenant_id=${tenantId}`,
  'GET /changes': `/changes?tenant_id=${tenantId}`,
  'GET /tenants/{tenant_id}/stats': `/tenants/${tenantId}/stats`,
});

const forEachSide = async <T>(make: (side: Side) => Promise<T>): Promise<Record<Side, T>> => ({
  off: await make('off'),
  again: await make('again'),
  on: await make('on'),
  traced: await make('traced'),
});

/** What the variants reach: one database server, and a stand-in for each service. */
const startWorld = async () => {
  const embedded = process.env.MONGODB_URI ? null : await startEmbeddedMongo();
  const uri = process.env.MONGODB_URI || embedded?.uri || '';
  const [provider, receiver] = await Promise.all([startProvider(), startWebhookReceiver()]);
  const [model, collector] = await Promise.all([startService(modelAnswer), startService({})]);
  const databaseOf = (side: Side) => `${benchDatabase}_${side}`;
  const switchedOn = {
    JUDGE_MODEL: 'bench.model',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: model.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    DESTINATIONS_ALLOW_LOOPBACK: 'true',
  };
  const envOf = (side: Side, queueEndpoint: string): Record<string, string> => ({
    MONGODB_URI: uri,
    MONGODB_DB: databaseOf(side),
    LOCAL_API_KEY: benchDatabase, // any value works
    EXTERNAL_API_URL: provider.url,
    AWS_ENDPOINT_URL_SQS: queueEndpoint,
    RATE_LIMIT_REQUESTS: '1000',
    RATE_LIMIT_WINDOW_SECONDS: '1',
    KEY_REQUESTS_PER_MINUTE: '1000000',
    ...((side === 'on' || side === 'traced') && switchedOn),
    ...(side === 'on' && { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.05' }),
  });
  const close = async (): Promise<void> => {
    const client = await connect(uri);
    for (const side of sides) await client.db(databaseOf(side)).dropDatabase();
    await client.close();
    for (const service of [provider, receiver, model, collector]) await service.close();
    await embedded?.close();
  };
  return { provider, receiver, envOf, close };
};
type World = Awaited<ReturnType<typeof startWorld>>;

type Started = { variant: Variant; url: string; key: string };

/** Switches on for a tenant what is switched on by tenant. */
const switchOn = async ({ url, key }: Started, tenantId: string, { receiver }: World): Promise<void> => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  for (const [method, path, body] of [
    ['POST', 'destinations', receiver.destination],
    ['PUT', 'service-levels', serviceLevels],
    ['PUT', 'alert-policy', alertPolicy],
  ] as const) {
    const answer = await fetch(`${url}/tenants/${tenantId}/${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
  }
};

const rowOf = ({ off, again, on, traced }: Durations) => {
  const without = figuresOf([...off, ...again]).medianMs;
  const all = figuresOf(on).medianMs;
  const ratio = (one: number, to: number) => Number((one / to).toFixed(3));
  return {
    'off ms': rounded(without),
    'on ms': rounded(all),
    'on / off': ratio(all, without),
    'off / off': ratio(figuresOf(again).medianMs, figuresOf(off).medianMs),
    'all traced / off': ratio(figuresOf(traced).medianMs, without),
    measured: on.length,
  };
};

type Note = (name: string, side: Side, durations: readonly number[]) => void;

/** Pages of a tenant's runs, and reads between them, at each side in turn. */
const measureTenant = async (
  { provider }: World,
  started: Record<Side, Started>,
  inTurn: readonly Side[],
  tenantId: string,
  note: Note,
): Promise<void> => {
  const first = supportMail(tenantId, pages * pageSize, new Date());
  const second = answered(first);
  for (const [kind, tickets] of [
    ['new', first],
    ['changed', second],
    ['unchanged', second],
  ] as const) {
    provider.setTickets(tickets);
    for (const side of inTurn) {
      const durations = await started[side].variant.ask('ingest', { tenantId });
      if (durations.length < pages) throw new Error(`A run of ${pages} pages has ${durations.length} invocations`);
      // The first page still starts the run, the last one ends it.
      note(`a page of ${pageSize}, ${kind}`, side, durations.slice(1, pages - 1));
      await started[side].variant.ask('keep', {});
    }
  }
  const reads = readsOf(tenantId, first[0]?.id ?? '');
  for (const side of inTurn) {
    const durations = await started[side].variant.ask('read', { paths: Object.values(reads), times: readTimes });
    for (const [index, name] of Object.keys(reads).entries()) note(name, side, durations[index] ?? []);
  }
};

/**
 * The figures of tenants with all features on, and with none, in turns. Two processes of the same settings differ, too, by
 * how their code was compiled and their memory lies: there are several sets of them.
 */
export const benchFeatures = async (): Promise<void> => {
  const world = await startWorld();
  const measured = new Map<string, Durations>();
  const note: Note = (name, side, durations) => {
    const all = measured.get(name) ?? { off: [], again: [], on: [], traced: [] };
    all[side].push(...durations);
    measured.set(name, all);
  };
  for (let set = 0; set < sets; set++) {
    // A set has its own queues: what consumed one is gone without a word, and its last receive may still be open.
    const queues = await forEachSide(startEmulatedQueues);
    const started = await forEachSide(async (side): Promise<Started> => {
      const variant = startVariant();
      return { variant, ...(await variant.ask('start', { env: world.envOf(side, queues[side].endpoint) })) };
    });
    for (let round = 0; round <= rounds; round++) {
      const tenantId = `tenant-${set}-${round}`;
      for (const side of ['on', 'traced'] as const) await switchOn(started[side], tenantId, world);
      const turn = round % sides.length;
      const inTurn = [...sides.slice(turn), ...sides.slice(0, turn)];
      const isWarm = round > 0; // once unmeasured, to warm up the compiler
      await measureTenant(world, started, inTurn, tenantId, isWarm ? note : () => {});
    }
    for (const side of sides) {
      await started[side].variant.ask('end', {});
      await queues[side].close();
    }
  }
  console.log(
    `${sets * rounds} tenants of ${pages * pageSize} tickets with everything on, and with nothing, in turns: medians`,
  );
  console.table(Object.fromEntries([...measured].map(([name, durations]) => [name, rowOf(durations)])));
  await world.close();
};
