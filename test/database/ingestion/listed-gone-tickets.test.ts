import { describe, expect, it } from 'vitest';
import { startFreshdesk } from '#infra/local/helpdesks/freshdesk/server.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { connectedTo } from '#test/support/connected-desk.ts';
import { helpdeskRuns } from '#test/support/helpdesk-runs.ts';
import { testStore } from '#test/support/mongo.ts';
import { tenantId } from '#test/support/run-parts.ts';

// A desk with lists of what is gone beside that of its tickets, and an archive that is in no list.

const store = await testStore();
const { account, clock, http, connect } = await connectedTo(store, (now) => startFreshdesk({ now, limits: null }));
const { desk } = account;
const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };
const limit = { requests: 1_000, windowMs: 1_000, callTimeoutMs: 10_000 };
const limiter = guardedLimiterIn(store, 'a-desk', { limit, circuit });
const runs = helpdeskRuns({ store, http, clock, limiterOf: () => limiter });
const dayMs = 86_400_000;

/** The clock of the desk goes on first, so that all changes are shown. */
const run: typeof runs.run = (options) => {
  clock.advance(120_000);
  return runs.run(options);
};

const living = async (): Promise<string[]> => {
  const stored = await store.db.collection('tickets').find({ tenant_id: tenantId, deleted_at: null }).toArray();
  return stored.map(({ external_id }) => external_id).toSorted();
};

describe('runs over a desk that archives tickets and lists gone ones apart', () => {
  it('delete what is listed as gone, keep what may be archived, and ask for the others before they go', async () => {
    await connect(tenantId);
    const old = [1, 2].map((id) => desk.create({ id, created_at: clock.now() - 200 * dayMs, status: 5 }).id);
    for (let id = 3; id <= 20; id++) desk.create({ id, created_at: clock.now() - 3_600_000 + id * 1_000 });
    expect(await run()).toMatchObject({ status: 'completed', new_ingested: 20 });

    desk.remove(3);
    desk.spam(4);
    expect(await run()).toMatchObject({ pass: { mode: 'incremental' }, status: 'completed', deleted: 2 });

    for (const id of old) desk.archive(id);
    desk.lose(5); // without a tombstone
    account.change({ hides: (id) => id === '6' });
    const passes = [await run({ mode: 'full' }), await run({ mode: 'full' }), await run({ mode: 'full' })];

    expect(passes.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
    expect(passes.map(({ deleted }) => deleted)).toEqual([0, 2, 0]);
    const gone = ['3', '4', '5', '6'];
    expect(await living()).toEqual(
      Array.from({ length: 20 }, (_, at) => `${at + 1}`)
        .filter((id) => !gone.includes(id))
        .toSorted(),
    );
  });
});
