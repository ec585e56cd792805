import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { noPolicy } from '#lib/alert-policy/policy.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { checkDueTenants } from '#lib/spikes/check-due.ts';
import { checkTenant } from '#lib/spikes/check-tenant.ts';
import { dueTenants } from '#lib/spikes/due-tenants.ts';
import { readUnusual } from '#lib/spikes/read-unusual.ts';
import { watchesIn } from '#lib/spikes/watches.ts';
import { arrivals } from '#test/support/arrivals.ts';
import type { aStoredTicket } from '#test/support/builders.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { storePast } from '#test/support/past-counts.ts';

const store = await testStore();
/** Tickets are written at the server's time, and created shortly before. */
const now = new Date();
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const later = (minutes: number) => () => minutesAgo(-minutes);

const past = (tenantId: string, days?: number) => storePast(store, tenantId, now, days);

const { write, last } = arrivals(store, now);

const check = async (tenantId = 'acme', at = () => now, from: Store = store) => {
  const bus = recordingBus();
  const result = await checkTenant({ store: from, events: bus, now: at }, tenantId);
  return { ...result, events: bus.events };
};
const isDue = async (tenantId: string, at = now) => (await dueTenants(store, at, 100)).includes(tenantId);

beforeEach(() => emptyCollections(store));

describe('a check', () => {
  it('finds many more tickets than usual, and what they are about, each once', async () => {
    await past('acme');
    await write('acme', 15, { keywords: 'payment=payments' });

    const { outcome, events } = await check();

    expect(outcome).toBe('checked');
    const figures = { tenant_id: 'acme', seen: 15, minutes: 15, ticket_ids: expect.arrayContaining([last()]) };
    expect(events).toEqual([
      { type: 'VolumeSpiking', detail: expect.objectContaining(figures) },
      { type: 'TopicSpiking', detail: expect.objectContaining({ ...figures, words: ['payments'] }) },
    ]);
    expect((await check('acme', later(2))).events).toEqual([]);
    expect(await readUnusual(store, 'acme')).toMatchObject({
      is_learning: false,
      unusual: [{ kind: 'volume' }, { kind: 'topic', words: ['payments'] }],
    });
  });

  it('of several at once speaks of what it finds once', async () => {
    await past('acme');
    await write('acme', 15);
    for (let time = 0; time < 5; time++) {
      const all = await Promise.all(Array.from({ length: 6 }, () => check('acme', later(time))));
      expect(all.flatMap(({ events }) => events)).toHaveLength(time === 0 ? 1 : 0);
      expect(all.filter(({ outcome }) => outcome === 'checked').length).toBeGreaterThan(0);
    }
  });

  it('finds that it is over, and what begins after that is another one', async () => {
    await past('acme');
    await write('acme', 15);
    const [first] = (await check()).began;
    expect(await isDue('acme', later(6)())).toBe(true);

    expect(await check('acme', later(90))).toMatchObject({ outcome: 'checked', began: [] });

    expect((await readUnusual(store, 'acme')).unusual).toEqual([]);
    await write('acme', 15, { created_at: later(88)() });
    const [second] = (await check('acme', later(92))).began;
    expect(second?.id).toEqual(expect.any(String));
    expect(second?.id).not.toBe(first?.id);
  });

  it('finds nothing in a usual hour, in tickets of the past, or in those of others', async () => {
    await past('acme');
    await write('acme', 2);
    await write('acme', 200, { created_at: minutesAgo(600) });
    await write('other', 200);

    expect(await check()).toMatchObject({ outcome: 'checked', events: [] });
    expect(await readUnusual(store, 'acme')).toMatchObject({ unusual: [] });
  });

  it('finds nothing before it knows two weeks, and then what is unusual', async () => {
    await past('acme', 13);
    await write('acme', 15);
    expect(await check()).toMatchObject({ outcome: 'learning', events: [] });
    expect(await readUnusual(store, 'acme')).toMatchObject({ is_learning: true, unusual: [] });

    await store.db.collection('ticket_counts').deleteMany({});
    await past('acme', 14);
    expect((await check('acme', later(61))).outcome).toBe('checked');
  });

  it.each([
    ['a first import', 'ingestion_jobs', { job_id: 'j', is_first_import: true, started_at: now }],
    ['an import', 'imports', { import_id: 'i', content_code: 'c', part: 1, parts: 2 }],
  ])('finds nothing while %s stores a past, and looks again when it may be over', async (_, collection, doc) => {
    await past('acme');
    await write('acme', 15);
    await store.db.collection(collection).insertOne({ tenant_id: 'acme', status: 'running', ...doc });
    expect(await check()).toMatchObject({ outcome: 'filling', events: [] });
    expect(await isDue('acme', later(6)())).toBe(true);

    await store.db.collection(collection).deleteMany({});
    expect((await check('acme', later(6))).events).toHaveLength(1);
  });

  it('leaves out of its answer the tickets that are deleted meanwhile', async () => {
    await past('acme');
    await write('acme', 15);
    await check();
    await store.db.collection('tickets').updateOne({ external_id: last() }, { $set: { deleted_at: now } });

    const [found] = (await readUnusual(store, 'acme')).unusual;
    expect(found?.tickets).toHaveLength(14);
    expect(found?.tickets.map(({ ticket_id }) => ticket_id)).not.toContain(last());
  });
});

describe('a notice of a spike', () => {
  const spiking = async (spikes: { to: string[] } | null) => {
    const lab = deliveryLab(store);
    for (const id of ['d1', 'd2']) await lab.add(id, () => ({ kind: 'taken' }), { include: ['subject'] });
    if (spikes) await alertPoliciesIn(store).put('acme', { ...noPolicy, spikes }, now);
    await past('acme');
    await write('acme', 15);
    await Promise.all([check(), check()]);
    await lab.resend(60_000);
    await lab.work();
    await lab.resend(60_000);
    await lab.work();
    return lab;
  };

  it('goes to each destination once, with its newest tickets', async () => {
    const lab = await spiking(null);
    expect(lab.tried.map(({ destination }) => destination).toSorted()).toEqual(['d1', 'd2']);
    const [first] = lab.tried;
    expect(first?.notice).toMatchObject({
      ...{ type: 'spike', tenantId: 'acme' },
      spike: { words: [], seen: 15, minutes: 15 },
    });
    expect(first?.notice.type === 'spike' && first.notice.spike.samples).toHaveLength(5);
    const states = (await lab.deliveries()).map(({ notice, state, due_at }) => [notice, state, due_at]);
    expect(states).toEqual(['d1', 'd2'].map(() => ['spike', 'sent', undefined]));
  });

  it.each([
    [['d2'], ['d2']],
    [[], []],
  ])('goes to %j where the policy says so', async (to, tried) => {
    const lab = await spiking({ to });
    expect(lab.tried.map(({ destination }) => destination)).toEqual(tried);
  });
});

describe('a tenant', () => {
  it('is due when new tickets were folded, until it is checked', async () => {
    await write('acme', 1);
    expect(await isDue('acme')).toBe(false);
    await foldCounts(store, 'acme');
    expect(await isDue('acme')).toBe(true);

    await check('acme', later(2));

    expect(await isDue('acme', later(2)())).toBe(false);
    const folded = store.db.collection<{ _id: string }>('ledger');
    await folded.updateOne({ _id: 'acme/folded' }, { $set: { arrived_at: later(3)() } });
    expect(await isDue('acme', later(4)())).toBe(true);
    expect(await isDue('acme', later(90)())).toBe(false);
  });

  it('is not due by tickets that are old, or by changes', async () => {
    await write('acme', 3, { created_at: minutesAgo(90) });
    const [before] = await store.db.collection('tickets').find({}).toArray();
    const set = { ...(before as unknown as ReturnType<typeof aStoredTicket>), created_at: minutesAgo(1) };
    const history = [{ ticket_id: set.external_id, action: 'updated' as const, changes: {} }];
    await inTransaction(store, (tx) =>
      writeTickets(tx, 'acme', { writes: [{ externalId: set.external_id, before: set, set }], history }),
    );
    await foldCounts(store, 'acme');
    expect(await isDue('acme')).toBe(false);
  });

  it('whose check fails keeps no other from its own', async () => {
    for (const tenantId of ['acme', 'bad', 'other']) {
      await write(tenantId, 1);
      await foldCounts(store, tenantId);
    }
    await store.db.collection('spike_watches').insertOne({
      ...{ _id: 'bad' as never, tenant_id: 'bad', version: 1, checked_at: new Date(0), spikes: [] },
      ...{ usual: { hours: null, dispersion: 1, days: 56 }, usual_until: later(60)() },
    });
    const limits = { most: 100, atOnce: 2, deadline: performance.now() + 60_000 };
    await expect(checkDueTenants({ store, events: recordingBus(), now: () => now }, limits)).rejects.toThrow();

    const checked = await watchesIn(store).checkedAmong(['acme', 'other']);
    expect([...checked.keys()].toSorted()).toEqual(['acme', 'other']);
  });
});
