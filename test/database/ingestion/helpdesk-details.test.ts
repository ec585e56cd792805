import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { LimitedCallDeps } from '#lib/coordination/limited-call.ts';
import type { RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { helpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage, ttlMs } from '#test/support/run-parts.ts';
import { textsApart } from '#test/support/texts-apart.ts';

const store = await testStore();
const { account, clock, http, connect } = await connectedDesk(store, { limits: null });
const { desk } = account;
// It stays closed: its time does not go by on the clock of the desk.
const circuit = { failures: 1_000, window: 1_000, openMs: 30_000, probeMs: 15_000 };
const limit = { requests: 1_000, windowMs: 1_000, callTimeoutMs: 10_000 };
const limiter = guardedLimiterIn(store, 'a-desk', { limit, circuit });
const minuteMs = 60_000;

type Answer = Awaited<ReturnType<HelpdeskHttp['send']>>;
type Answering = (id: string) => Answer | undefined;

/** What the desk answers instead of what it would. */
let answering: Answering = () => undefined;
/** Calls for details after which the limit lets a run wait for 5 s. */
let callsUntilWait = Number.POSITIVE_INFINITY;
let acquired = 0;
/** The tickets that were asked for by their ids. */
let asked: string[] = [];

const scripted: Pick<HelpdeskHttp, 'send'> = {
  async send(connection, request, options) {
    const ids = request.query?.ids;
    if (ids === undefined) return http.send(connection, request, options);
    asked.push(...ids.split(','));
    return answering(ids) ?? http.send(connection, request, options);
  },
};
const { rule, settle, record, release } = limiter;
const waiting: LimitedCallDeps['limiter'] = {
  ...{ rule, settle, record, release },
  acquire: async (...of: Parameters<typeof limiter.acquire>) => {
    acquired += 1;
    if (acquired % (callsUntilWait + 1) !== 0) return limiter.acquire(...of);
    return { kind: 'wait' as const, waitMs: 5_000, reservationId: '' };
  },
};

const work = (batch: number) =>
  ingestPage({
    store,
    limiter,
    provider: { fetchPage: () => Promise.reject(new Error('The generic provider must not be called')) },
    helpdeskOf: helpdeskOf({
      ...{ store, http: scripted, limiterOf: () => waiting, now: clock.now },
      adapterOf: () => textsApart(batch),
    }),
    pages: queue.sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    triageFor: async () => triage,
    rules: { pageSize: 10, maxAttempts: 8, ttlMs, guard: { count: 3, share: 0.25 }, alertBackfill: 'suppress' },
    warn: () => {},
    sleep: async () => {},
  });

let queue = recordingSender();
let deliveries = 0;

type Options = { mode?: RunMode; batch?: number; before?: (delivery: number, message: PageMessage) => unknown };

/** Runs to the end; waits go by on the clock of the desk. */
const run = async ({ mode, batch = 1, before }: Options = {}): Promise<RunDoc> => {
  clock.advance(2 * minuteMs);
  queue = recordingSender();
  asked = [];
  acquired = 0;
  deliveries = 0;
  const started = await startRun(store, queue.sender, { tenantId, allowDeletions: 0, ttlMs, mode });
  if (started.kind === 'taken') throw new Error('A run is on');
  for (let message = queue.sent.shift(); message; message = queue.sent.shift()) {
    deliveries += 1;
    await before?.(deliveries, message);
    const outcome = await work(batch)(message, false);
    if (outcome.kind !== 'again') continue;
    if (deliveries > 200) throw new Error('The run does not end');
    clock.advance(Math.floor(outcome.waitMs / 1_000) * 1_000); // as SQS delays
    queue.sent.push(outcome.message);
  }
  const ended = await runsOf(store, tenantId).find(started.run.job_id);
  if (!ended) throw new Error('The run is gone');
  return ended;
};

const stored = (): Promise<Document[]> =>
  store.db.collection('tickets').find({ tenant_id: tenantId, deleted_at: null }).sort({ external_id: 1 }).toArray();
const texts = async () =>
  Object.fromEntries((await stored()).map(({ external_id, message }) => [external_id, message]));
/** How often the list was asked for since a moment. */
const listings = (since: number): number =>
  account.calls.slice(since).filter(({ path }) => path.endsWith('cursor')).length;
const kept = () => store.db.collection('helpdesk_parts').find().toArray();
const fill = (count: number): void => {
  for (let n = 0; n < count; n++) {
    const { id } = desk.create();
    desk.update(id, { description: `Text ${id}` });
    clock.advance(1_000);
  }
};
const answered = (status: number, json: unknown): Answer => {
  const response = { status, headers: {}, json, receivedAt: new Date(clock.now()) };
  const verdict = zendesk.classify(response);
  if (verdict.kind === 'unauthorized' || verdict.kind === 'forbidden') throw new Error(verdict.reason);
  return { kind: 'answered', response, verdict };
};

beforeEach(async () => {
  await emptyCollections(store);
  desk.clear();
  answering = () => undefined;
  callsUntilWait = Number.POSITIVE_INFINITY;
  await connect(tenantId);
});

describe('a run over a help desk whose list has no texts', () => {
  it('asks for the text of each ticket, as many in one call as the desk allows', async () => {
    fill(12);

    const ended = await run({ batch: 5 });

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 12, errors: 0 });
    expect(await texts()).toMatchObject({ 1: 'Text 1', 12: 'Text 12' });
    expect([asked.length, account.calls.filter(({ path }) => path.endsWith('show_many')).length]).toEqual([12, 3]);
    expect(await kept()).toEqual([]);
  });

  it('asks for no ticket that is stored as it is listed, and for those that changed', async () => {
    fill(6);
    await run();
    clock.advance(minuteMs);
    desk.update(2, { description: 'Another text' });

    expect(await run({ mode: 'full' })).toMatchObject({ updated: 1, unchanged: 5, new_ingested: 0 });
    expect(asked).toEqual(['2']);

    clock.advance(minuteMs);
    expect(await run({ mode: 'full' })).toMatchObject({ updated: 0, unchanged: 6 });
    expect(await run({ mode: 'full' })).toMatchObject({ updated: 0, unchanged: 6, deleted: 0 });
    expect(asked).toEqual([]);
    expect(await texts()).toMatchObject({ 1: 'Text 1', 2: 'Another text' });
  });

  it('reads a text again that may have changed within the second that its ticket is of', async () => {
    fill(1);
    account.change({ hidesLastMinute: false });
    await run({ before: () => desk.update(1, { description: 'First' }) });
    const { updated_at } = desk.find(1) ?? {};
    desk.update(1, { description: 'Second', updated_at: updated_at ?? 0 });

    await run({ mode: 'full' });

    expect(await texts()).toEqual({ 1: 'Second' });
    account.change({ hidesLastMinute: true });
  });

  it('restores a ticket with its text when it comes back', async () => {
    fill(3);
    await run();
    desk.remove(1);
    await run();
    desk.restore(1);
    desk.update(1, { description: 'Back' });

    expect(await run()).toMatchObject({ updated: 1 });

    expect(await texts()).toMatchObject({ 1: 'Back' });
  });
});

describe('a page that has to wait for its details', () => {
  it('survives every wait, asks for nothing twice, and leaves nothing behind', async () => {
    fill(55);
    callsUntilWait = 2;
    const before = account.calls.length;

    const ended = await run({
      before: async (delivery) => {
        if (delivery === 3) expect(await kept()).toHaveLength(56);
      },
    });

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 55, processed_pages: 1 });
    expect(deliveries).toBeGreaterThan(3);
    expect(asked.toSorted()).toEqual(
      desk
        .all()
        .map(({ id }) => `${id}`)
        .toSorted(),
    );
    expect(listings(before)).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('goes on in another invocation when the time of one is nearly used', async () => {
    fill(25);
    answering = () => void clock.advance(3_000);

    expect(await run()).toMatchObject({ status: 'completed', new_ingested: 25 });

    expect(deliveries).toBe(2);
    expect(asked).toHaveLength(25);
  });

  it('is listed again after an erasure, which removes what was kept', async () => {
    fill(30);
    desk.update(1, { requester_id: 7 });
    callsUntilWait = 1;
    let erasures = 0;

    const ended = await run({
      before: async (delivery) => {
        if (delivery !== 3) return;
        expect(JSON.stringify(await kept())).toContain('Text 1');
        await eraseCustomer(store, tenantId, '7', { deadline: performance.now() + 60_000 });
        erasures += 1;
        expect(await kept()).toEqual([]);
      },
    });

    expect([ended.status, erasures]).toEqual(['completed', 1]);
    expect(await texts()).toMatchObject({ 1: '[erased]', 2: 'Text 2' });
    expect(JSON.stringify(await store.db.collection('ticket_history').find().toArray())).not.toContain('"Text 1"');
  });

  it('is not taken for the page of another place, and goes when its run ends', async () => {
    fill(30);
    callsUntilWait = 1;
    const before = account.calls.length;
    const ended = await run({
      before: async (delivery, { job_id }) => {
        const at = await runsOf(store, tenantId).find(job_id);
        if (delivery === 2 && at?.pass)
          await runsOf(store, tenantId).advance(at, { set: { pass: { ...at.pass, cursor: 'start:1' } } });
        if (delivery === 3) await connect(tenantId);
      },
    });

    expect(ended).toMatchObject({ status: 'failed', error: expect.stringContaining('changed') });
    expect(listings(before)).toBe(2);
    expect(await kept()).toEqual([]);
  });
});

describe('a ticket whose detail is not had', () => {
  it('is a tombstone if a second look, a minute later, does not find it either', async () => {
    fill(3);
    await run();
    desk.update(1, { description: 'Gone meanwhile' });
    desk.update(2, { description: 'Hidden for a moment' });
    let looks = 0;
    answering = (id) => {
      if (id === '3') return undefined;
      looks += 1;
      clock.advance(300);
      return id === '1' || looks <= 2 ? answered(200, { tickets: [] }) : undefined;
    };

    const ended = await run();

    expect(ended).toMatchObject({ status: 'completed', deleted: 1, updated: 1, errors: 0 });
    expect(await texts()).toEqual({ 2: 'Hidden for a moment', 3: 'Text 3' });
  });

  it('counts as malformed after three tries, with a reason, and its page goes on', async () => {
    fill(14);
    answering = (id) => (id === '4' ? answered(500, {}) : id === '5' ? answered(200, { odd: true }) : undefined);

    const ended = await run();

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 12, errors: 2 });
    expect(ended.ticket_faults.map(({ ticket_id }) => ticket_id).toSorted()).toEqual(['4', '5']);
    expect(ended.ticket_faults[0]?.reason).toMatch(/^its text could not be had: The help desk/);
    for (const id of ['4', '5']) expect(asked.filter((one) => one === id)).toHaveLength(3);
    expect(asked.filter((one) => one === '6')).toHaveLength(1);
  });

  it('is malformed at once if the credentials may not read it, and the connection stays as it is', async () => {
    fill(2);
    answering = (id) =>
      id === '1'
        ? { kind: 'unanswered', fault: 'forbidden', reason: 'The help desk answered 403', isTemporary: false }
        : undefined;

    expect(await run()).toMatchObject({ status: 'completed', new_ingested: 1, errors: 1 });

    expect(asked).toEqual(['1', '2']);
  });

  it('fails the run in the end if no detail at all is had', async () => {
    fill(40);
    answering = () => answered(503, {});
    const ended = await run();

    expect(ended).toMatchObject({ status: 'failed', error: expect.stringMatching(/^The details of page 1 could not/) });
    expect(await kept()).toEqual([]);
  });
});
