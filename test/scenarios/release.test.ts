import { randomUUID } from 'node:crypto';
import type { Document } from 'mongodb';
import { afterAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { queues, schedules } from '#functions/manifest/manifest.ts';
import type { Call } from '#infra/local/demo-provider/calls.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEventBus } from '#infra/local/event-bus.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import type { ReplayView } from '#lib/replay/replay.ts';
import type { ApiClient } from '#test/functions/api-client.ts';
import { previousCode } from '#test/functions/releases.ts';
import { until } from '#test/functions/until.ts';
import { bundleRelease } from '#test/support/release-bundle.ts';
import { ownDatabase } from './local-process.ts';
import { type Release, recordedRelease, root, startStage, thisRelease } from './release-stage.ts';
import { rulesUpTo, tenants, ticketsIn, wantedAlerts, wantedHistory, wantedTickets } from './release-world.ts';

type Way = 'rolling' | 'drained';

/** How this release may follow the one before it: its notes say "drain first". Else: `['rolling', 'drained']`. */
const ways: readonly Way[] = ['drained'];

const limit = { requests: 6, windowMs: 1_000 };
const provider = await startProvider({ limit });
afterAll(provider.close);
const { store, variables } = await ownDatabase();
const deadlineMs = 480_000;

beforeEach(async () => {
  provider.reset();
  provider.setNotify({ fails: 1 });
  await store.db.dropDatabase();
});

/** The previous release and this one on one database and the same queues, none of them live yet. */
const bothReleases = async (code: Buffer) => {
  const queueService = await startQueueService(queues, {});
  onTestFinished(queueService.close);
  const bus = await startEventBus({}, () => {});
  onTestFinished(bus.close);
  const stage = startStage(queueService);
  const environment = {
    ...variables,
    ...queueService.env,
    ...bus.env,
    MONGODB_POOL_SIZE: '10',
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: `${limit.requests}`,
    RATE_LIMIT_WINDOW_SECONDS: `${limit.windowMs / 1_000}`,
    PROVIDER_PAGE_SIZE: '30',
    PAGE_MAX_ATTEMPTS: '100',
    ALERT_BACKFILL: 'send', // as the previous release does
    // A service that fails the first try of each alert is to leave the circuit closed.
    CIRCUIT_FAILURES: '1000',
    CIRCUIT_WINDOW: '1000',
  };
  const [previous, current] = await Promise.all([recordedRelease(code, environment), thisRelease(environment)]);
  return { stage, previous, current };
};

const prepare = (release: Release) => release.invoke<{ Key?: string }>('prepare-database', { newKeyFor: randomUUID() });

/** To a destination that was removed since. */
const leftDelivery = () =>
  newDelivery(
    { tenant_id: 'north', ticket_id: 'gone', alert_id: randomUUID(), destination_id: 'removed', notice: 'trigger' },
    new Date(Date.now() - 600_000),
  );

/** What was started, and what is to come of it. */
const rehearsal = async (code: Buffer) => {
  const { stage, previous, current } = await bothReleases(code);
  const { Key = '' } = await prepare(previous);
  const jobs: string[] = [];
  const replays: string[] = [];
  const verifications = new Set<string>();
  const both = (name: string): boolean => [previous, current].every(({ functions }) => functions.includes(name));
  const [canVerify, canRefresh, canDeliver] = [both('verify-counts'), both('refresh-ticket'), both('deliver-alert')];
  const canImport = both('apply-import');
  const imports: string[] = [];
  const feed: Record<string, { cursor: string; seen: Document[] }> = {};
  const caller = (): ApiClient => stage.caller(Key);

  const ask = async (method: string, path: string, body?: unknown): Promise<Document> => {
    const answer = await caller().call<Document>(
      method,
      path,
      body === undefined ? {} : { body: JSON.stringify(body) },
    );
    expect(answer.status, `${method} ${path}`).toBeLessThan(300);
    return answer.body;
  };

  /** What a version could not finish in time waits for the schedules that find it. */
  const hasNothingLeft = async (): Promise<boolean> => {
    if ((await stage.underWay()) > 0) return false;
    const hints = await store.db.collection('helpdesk_hints').countDocuments();
    const deliveries = await store.db.collection('deliveries').countDocuments({ due_at: { $exists: true } });
    if (hints > 0) await stage.tick('resend-hints');
    if (deliveries > 0) await stage.tick('resend-alerts');
    return hints + deliveries === 0;
  };

  return {
    stage,
    previous,
    current,
    caller,
    ask,
    /**
     * Every tenant is ingested as the provider is in that pass. Two have their tickets triaged again by more rules, and their
     * statistics verified, and a file of one is read, whose only line is rejected, if both versions know how.
     */
    async begin(pass: number, rules = 0): Promise<void> {
      provider.setTickets(ticketsIn(pass) as never);
      if (canImport) {
        const body = JSON.stringify({ id: `of a file, ${pass}` });
        const headers = { 'content-type': 'application/x-ndjson' };
        const started = await caller().call('POST', '/tenants/north/imports', { body, headers });
        expect([200, 202]).toContain(started.status);
        imports.push(started.headers.get('location') ?? '');
      }
      for (const tenant of tenants) jobs.push((await ask('POST', `/ingest/run?tenant_id=${tenant}`)).job_id);
      for (const tenant of rules > 0 ? ['north', 'large'] : []) {
        await ask('PUT', `/tenants/${tenant}/triage`, { rules: rulesUpTo(rules) });
        const { replay_id } = await ask('POST', `/tenants/${tenant}/triage/replay`);
        replays.push(`/tenants/${tenant}/triage/replay/${replay_id}`);
        if (!canVerify) continue;
        await ask('POST', `/tenants/${tenant}/verify`);
        verifications.add(`/tenants/${tenant}/verify`);
      }
    },
    /** The schedules tick, and find a hint and a delivery that were left; and the change feed is read on. */
    async meanwhile(): Promise<void> {
      if (canRefresh) await hintsOf(store, 'north').note(['north-1'], new Date(Date.now() - 600_000));
      if (canDeliver) await deliveriesIn(store).create([leftDelivery()]);
      await Promise.all(schedules.map(({ name }) => stage.tick(name)));
      for (const tenant of tenants) {
        const reader = feed[tenant] ?? { cursor: '', seen: [] };
        feed[tenant] = reader;
        for (let length = 1; length > 0; ) {
          const cursor = reader.cursor && `&cursor=${encodeURIComponent(reader.cursor)}`;
          const { changes, next_cursor } = await ask('GET', `/changes?tenant_id=${tenant}&limit=50${cursor}`);
          reader.seen.push(...changes);
          reader.cursor = next_cursor;
          length = changes.length;
        }
      }
    },
    /** Nothing is under way any more, and every run, replay and verification is completed. */
    async settle(): Promise<void> {
      await until('nothing left to do', hasNothingLeft, deadlineMs);
      for (const job of jobs) expect(await caller().progress(job)).toMatchObject({ status: 'completed' });
      for (const path of replays)
        expect((await caller().get<ReplayView>(path)).body).toMatchObject({ status: 'completed' });
      for (const path of imports) expect(await ask('GET', path)).toMatchObject({ status: 'completed' });
      for (const path of verifications)
        expect(await ask('GET', path)).toMatchObject({ status: 'completed', consistent: true });
    },
    seenBy: (tenant: string): Document[] => feed[tenant]?.seen ?? [],
  };
};

type Rehearsal = Awaited<ReturnType<typeof rehearsal>>;

const acceptedAlerts = () => provider.alerts.filter(({ status }) => status === 202);

const historyOf = async (tenant: string): Promise<Document[]> =>
  store.db.collection('ticket_history').find({ tenant_id: tenant }).sort({ recorded_at: 1, _id: 1 }).toArray();

const actionsOf = (entries: readonly Document[]): Record<string, string[]> =>
  Object.fromEntries(
    [...Map.groupBy(entries, ({ ticket_id }) => ticket_id as string)].map(([id, own]) => [
      id,
      own.map(({ action }) => action),
    ]),
  );

/** Nothing dead-lettered, nothing lost, nothing twice. */
const expectEverything = async ({ stage, ask, caller, seenBy }: Rehearsal, pass: number, rules: number) => {
  expect(await stage.deadLetters()).toEqual(Object.fromEntries(queues.map(({ name }) => [name, 0])));
  for (const tenant of tenants) {
    const shown = await caller().allTickets(`tenant_id=${tenant}&page_size=100`);
    const stored = shown.map(({ external_id, subject, message, status }) => ({
      external_id,
      subject,
      message,
      status,
    }));
    const byId = (a: Document, b: Document) => String(a.external_id).localeCompare(String(b.external_id));
    expect(stored.toSorted(byId)).toEqual(wantedTickets(tenant, pass).toSorted(byId));

    const history = await historyOf(tenant);
    expect(actionsOf(history)).toEqual(wantedHistory(tenant, pass, { north: rules, large: rules }));
    expect(actionsOf(seenBy(tenant))).toEqual(actionsOf(history));
    expect(await ask('GET', `/verify?tenant_id=${tenant}`)).toMatchObject({ consistent: true });
  }
  const alerts = acceptedAlerts().map(({ body }) => (body as { ticket_id: string }).ticket_id);
  expect([...new Set(alerts)].toSorted()).toEqual(wantedAlerts(pass).toSorted());
  expect(new Set(acceptedAlerts().map(({ key }) => key)).size).toBe(wantedAlerts(pass).length);
  const sent = { 'alert.state': 'sent' };
  expect(await store.db.collection('tickets').countDocuments(sent)).toBe(wantedAlerts(pass).length);
};

/** What is begun is half done: some of its pages are ingested, and others can only be from then on. */
const halfDone = async (begin: () => Promise<void>): Promise<void> => {
  const isHeld = ({ tenantId, page = 0 }: Call): boolean => tenantId === 'large' && page > 4;
  const { length } = provider.calls;
  provider.setFault((call) => (isHeld(call) ? { kind: 'status', status: 503 } : undefined));
  await begin();
  await until('a page to be held', () => provider.calls.slice(length).some(isHeld), deadlineMs);
  expect(await store.db.collection('ingestion_jobs').countDocuments({ status: 'running' })).toBeGreaterThan(0);
  provider.setFault(undefined);
};

/** Which functions of queues a release was given messages of. */
const consumersOf = ({ invoked }: Release): string[] =>
  queues.map(({ name }) => name).filter((name) => invoked.has(name));

const rehearse: Record<Way, (one: Rehearsal) => Promise<void>> = {
  /** Both versions work side by side, then this one alone, then the previous one again. */
  rolling: async (one) => {
    const { stage, previous, current } = one;
    stage.release(previous);
    await halfDone(() => one.begin(0));

    await prepare(current);
    stage.release(previous, current);
    await one.meanwhile();
    await one.settle();
    await halfDone(() => one.begin(1, 1));
    await one.meanwhile();
    await one.settle();
    expect([consumersOf(previous), consumersOf(current)]).toEqual(Array(2).fill(queues.map(({ name }) => name)));
    await halfDone(() => one.begin(2));

    stage.release(current);
    await one.meanwhile();
    await one.settle();
    await halfDone(() => one.begin(3, 2));

    await prepare(previous);
    stage.release(previous);
    await one.meanwhile();
    await one.settle();
    await one.meanwhile();
    await expectEverything(one, 3, 2);

    await prepare(current);
    stage.release(current);
  },
  /** The previous version ends what it began, the database is migrated, and this version goes on. */
  drained: async (one) => {
    const { stage, previous, current } = one;
    stage.release(previous);
    await one.begin(0);
    await one.settle();
    await one.begin(1, 1);
    await one.meanwhile();
    await one.settle();
    await one.meanwhile();

    await prepare(current);
    stage.release(current);
    await one.begin(2);
    await one.settle();
    await halfDone(() => one.begin(3, 2));
    await one.meanwhile();
    await one.settle();
    await one.meanwhile();
  },
};

const losesNothing = async (way: Way, code: Buffer): Promise<void> => {
  const one = await rehearsal(code);
  await rehearse[way](one);

  await expectEverything(one, 3, 2);
  await one.begin(3);
  await one.settle();
  await one.meanwhile();
  await expectEverything(one, 3, 2);
};

it.each(ways)(
  'a %s release loses nothing, repeats nothing and dead-letters nothing',
  { timeout: 3 * deadlineMs },
  (way) => losesNothing(way, previousCode()),
);

it('the code of this release, recorded for the next one, rolls forward and back beside its own', {
  timeout: 3 * deadlineMs,
}, async () => {
  const code = await bundleRelease(root);

  expect(code.length).toBeLessThan(1_600_000);
  await losesNothing('rolling', code);
});
