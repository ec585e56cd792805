import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { messageOfRun, startRun } from '#lib/ingestion/start-run.ts';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { helpdeskRuns } from '#test/support/helpdesk-runs.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const { account, clock, http, connect } = await connectedDesk(store, { limits: null });
const { desk } = account;
const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };
const limit = { requests: 1_000, windowMs: 1_000, callTimeoutMs: 10_000 };
const limiter = guardedLimiterIn(store, 'a-desk', { limit, circuit });
const minuteMs = 60_000;

const runs = helpdeskRuns({ store, http, clock, limiterOf: () => limiter, guard: { count: 3, share: 0.25 } });

/** The clock of the desk goes on first, so that all changes are shown. */
const run: typeof runs.run = (options) => {
  clock.advance(2 * minuteMs);
  return runs.run(options);
};

const living = (): Promise<Document[]> =>
  store.db.collection('tickets').find({ tenant_id: tenantId, deleted_at: null }).sort({ external_id: 1 }).toArray();
const idsOf = (tickets: readonly Document[]): string[] => tickets.map(({ external_id }) => external_id).toSorted();
const shownAtDesk = (): string[] =>
  desk
    .all()
    .filter(({ status }) => status !== 'deleted')
    .map(({ id }) => `${id}`)
    .toSorted();
const connection = () => store.db.collection('connections').findOne({ tenant_id: tenantId });
const historyOf = (id: string) =>
  store.db.collection('ticket_history').find({ ticket_id: id }).sort({ seq: 1 }).toArray();
const fill = (count: number): void => {
  for (let n = 0; n < count; n++) {
    desk.create();
    clock.advance(1_000);
  }
};

beforeEach(async () => {
  await emptyCollections(store);
  desk.clear();
  account.change({
    cursorLifeMs: Number.POSITIVE_INFINITY,
    beforeAnswer: undefined,
    fault: undefined,
    emptyPages: 0,
    hiddenGroups: [],
  });
  await connect(tenantId);
});

describe('the first run over a help desk', () => {
  it('stores every ticket, archived ones too, and where the next run goes on', async () => {
    fill(1_250);
    desk.archive(1);
    desk.remove(2);

    const ended = await run();

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 1_249, deleted: 0, total_pages: 3 });
    expect(ended.pass?.mode).toBe('full');
    expect(idsOf(await living())).toEqual(shownAtDesk());
    expect(await connection()).toMatchObject({
      checkpoint: { cursor: ended.pass?.checkpoint },
      last_full_at: ended.started_at,
    });
  });
});

describe('a run after a whole pass', () => {
  it('reads what changed since, and deletes what the help desk says is gone', async () => {
    fill(20);
    await run();
    desk.update(3, { status: 'solved' });
    desk.remove(4);
    desk.create();
    const calls = account.calls.length;

    const ended = await run();

    expect(ended).toMatchObject({ status: 'completed', new_ingested: 1, updated: 1, unchanged: 0, deleted: 1 });
    expect(ended.pass?.mode).toBe('incremental');
    expect(account.calls.length - calls).toBe(1);
    expect(idsOf(await living())).toEqual(shownAtDesk());
    expect((await historyOf('4')).at(-1)).toMatchObject({
      action: 'deleted',
      changes: { gone: { old: null, new: { kind: 'deleted' } } },
    });
  });

  it('writes nothing but itself if nothing has changed', async () => {
    fill(5);
    await run();
    const before = [await living(), await store.db.collection('ledger').find().toArray()];

    expect(await run()).toMatchObject({ status: 'completed', new_ingested: 0, updated: 0, deleted: 0 });

    expect([await living(), await store.db.collection('ledger').find().toArray()]).toEqual(before);
  });

  it('sees in the next run what the help desk did not show yet', async () => {
    fill(5);
    await run();

    const { pass } = await run({ beforePage: () => void desk.update(1, { subject: 'Hidden for a minute' }) });
    expect((await living())[0]).toMatchObject({ subject: 'Printer' });
    expect(pass?.complete_until?.getTime()).toBeLessThanOrEqual(clock.now() - minuteMs);

    await run();
    expect((await living())[0]).toMatchObject({ subject: 'Hidden for a minute' });
  });

  it('restores a ticket that comes back', async () => {
    fill(5);
    await run();
    desk.remove(1);
    await run();
    desk.restore(1);

    expect(await run()).toMatchObject({ updated: 1 });

    expect(idsOf(await living())).toEqual(shownAtDesk());
    expect((await historyOf('1')).map(({ action }) => action)).toEqual(['created', 'deleted', 'restored']);
  });

  it('withholds deletions of more than the safeguard allows, keeps in mind which, and lets through what a caller allows', async () => {
    fill(10);
    await run();
    for (const id of [1, 2, 3, 4]) desk.remove(id);

    expect(await run()).toMatchObject({ deleted: 0, deletions_held: 4 });
    expect(await living()).toHaveLength(10);

    desk.restore(4);
    expect(await run({ allowDeletions: 4 })).toMatchObject({ deleted: 3, deletions_held: 0 });
    expect(idsOf(await living())).toEqual(shownAtDesk());
  });

  it('goes on before a place that the help desk has forgotten, and loses nothing', async () => {
    fill(5);
    await run();
    desk.update(5, { status: 'solved' });
    fill(5);
    account.change({ cursorLifeMs: 0 });

    const ended = await run({ beforePage: () => account.change({ cursorLifeMs: minuteMs }) });

    expect(ended).toMatchObject({ status: 'completed' });
    expect(account.calls.some(({ query }) => query.get('start_time') !== '0')).toBe(true);
    expect((await living()).map(({ external_id, status }) => [external_id, status])).toContainEqual(['5', 'solved']);
    expect(idsOf(await living())).toEqual(shownAtDesk());
  });
});

describe('a full run after others', () => {
  it('deletes what two of them missed, and what the help desk does not have by its id either', async () => {
    fill(5);
    await run();
    const late = () => void desk.touch(2);
    desk.lose(1);
    expect(await run({ mode: 'full', beforePage: late })).toMatchObject({ deleted: 0 });

    const ended = await run({ mode: 'full', beforePage: late });

    expect(ended).toMatchObject({ status: 'completed', deleted: 1, deletions_held: 0 });
    expect(idsOf(await living())).toEqual(['2', '3', '4', '5']);
    const asked = account.calls.at(-1)?.query.get('ids') ?? '';
    expect(asked.split(',').toSorted()).toEqual(['1', '2']);
  });

  it('deletes no ticket that an incremental run has changed between two passes that missed it', async () => {
    fill(5);
    await run();
    account.change({ hiddenGroups: [desk.find(1)?.group_id ?? 0] });
    desk.update(2, { group_id: 7 });
    expect(await run({ mode: 'full' })).toMatchObject({ deleted: 0 });
    account.change({ hiddenGroups: [] });
    desk.update(1, { status: 'open' });
    await run();
    account.change({ hiddenGroups: [desk.find(1)?.group_id ?? 0] });

    await run({ mode: 'full', allowDeletions: 10 });
    account.change({ hiddenGroups: [] });

    expect(idsOf(await living())).toEqual(['1', '2']);
  });
});

describe('a run whose connection changes', () => {
  it('fails at its next page, and is followed by a full one of the new connection', async () => {
    fill(650);
    const failed = await run({
      beforePage: async ({ page }) => {
        if (page === 2) await connect(tenantId);
      },
    });

    expect(failed).toMatchObject({ status: 'failed', error: expect.stringContaining('changed'), processed_pages: 1 });
    expect(await connection()).toMatchObject({ checkpoint: null });
    expect(await run()).toMatchObject({ status: 'completed', new_ingested: 150 });
  });

  it('carries no place of the list in its messages', async () => {
    fill(1);
    const started = await startRun(store, recordingSender().sender, { tenantId, allowDeletions: 0, ttlMs });
    if (started.kind === 'taken') throw new Error('A run is on');

    expect(JSON.stringify(messageOfRun(started.run))).not.toContain('start:');
    expect(messageOfRun(started.run)).not.toHaveProperty('run');
  });
});
