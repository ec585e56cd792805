import { expect } from 'vitest';
import { mostInAnyWindow } from '#infra/local/demo-provider/calls.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import type { HistoryDoc } from '#lib/tickets/ticket-history.ts';
import { filledAmong } from '#test/support/mongo.ts';
import type { Fault } from './faults.ts';
import { createWorld, limit, type ScriptedProvider, type Universe, type World } from './world.ts';

type Raw = Record<string, unknown>;

const raw = (tenantId: string, n: number, more: Raw = {}): Raw => ({
  id: `${tenantId}${n}`,
  tenant_id: tenantId,
  source: 'email',
  customer_id: `c${n % 3}`,
  subject: `Subject ${n}`,
  message: `All is well (${n})`,
  status: 'open',
  created_at: '2025-12-01T10:00:00Z',
  updated_at: '2025-12-01T10:00:00Z',
  ...more,
});

const tenantIds = ['a', 'b', 'c'];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** What the provider has at first. */
const before: Record<string, Raw[]> = {
  a: numbers(7).map((n) => raw('a', n)),
  b: numbers(3).map((n) => raw('b', n)),
  c: numbers(7).map((n) => raw('c', n)),
};

/**
 * What it has later. Of tenant a: one became urgent, one changed without a new time, one is gone, one only has a new time,
 * two are new and one of them urgent, one is another tenant's and one is malformed. Tenant b lost one. Nothing of tenant
 * c's has changed, so that its pages are only confirmed.
 */
const after: Record<string, Raw[]> = {
  a: [
    raw('a', 1, { message: 'There is a fire', updated_at: '2025-12-02T10:00:00Z' }),
    raw('a', 2, { subject: 'Another subject' }),
    raw('a', 4, { updated_at: '2025-12-02T10:00:00Z' }),
    raw('b', 99),
    raw('a', 5),
    raw('a', 6),
    raw('a', 98, { id: 'a'.repeat(300) }),
    raw('a', 7),
    raw('a', 8, { message: 'Another fire' }),
    raw('a', 9),
  ],
  b: numbers(2).map((n) => raw('b', n)),
  c: before.c ?? [],
};

/** Between them a pass misses one of tenant a's: a list of more than one page must miss a ticket twice. */
const between: Record<string, Raw[]> = { ...before, a: (before.a ?? []).filter(({ id }) => id !== 'a3') };

const pageSize = 5;

export const providerOf =
  (tickets: Record<string, Raw[]>, throttledCall?: number): ScriptedProvider =>
  ({ tenantId, page }, call) => {
    if (call === throttledCall) return { kind: 'throttled', retryAfterMs: 5_000, reason: 'It answered 429' };
    const all = tickets[tenantId] ?? [];
    const from = (page - 1) * pageSize;
    const nextPage = from + pageSize < all.length ? page + 1 : null;
    return { kind: 'page', page: { tickets: all.slice(from, from + pageSize), nextPage, totalCount: all.length } };
  };

/** The scenario's provider: first its initial tickets, finally its later ones, with a 429 at the second call. */
export const storyProvider = () => {
  let provider = providerOf(before);
  return {
    fetch: ((request, call) => provider(request, call)) satisfies ScriptedProvider,
    lose(): void {
      provider = providerOf(between);
    },
    turn(): void {
      provider = providerOf(after, 2);
    },
  };
};

const expectedTickets = [
  'a1 There is a fire | Subject 1 | high',
  'a2 All is well (2) | Another subject | low',
  'a3 All is well (3) | Subject 3 | low | deleted',
  'a4 All is well (4) | Subject 4 | low',
  'a5 All is well (5) | Subject 5 | low',
  'a6 All is well (6) | Subject 6 | low',
  'a7 All is well (7) | Subject 7 | low',
  'a8 Another fire | Subject 8 | high',
  'a9 All is well (9) | Subject 9 | low',
  'b1 All is well (1) | Subject 1 | low',
  'b2 All is well (2) | Subject 2 | low',
  'b3 All is well (3) | Subject 3 | low | deleted',
  ...numbers(7).map((n) => `c${n} All is well (${n}) | Subject ${n} | low`),
];

const expectedHistory = [
  ...numbers(7).map((n) => `a${n} created`),
  ...numbers(3).map((n) => `b${n} created`),
  ...numbers(7).map((n) => `c${n} created`),
  'a1 updated message,urgency,requires_action',
  'a2 updated subject',
  'a3 deleted deleted_at',
  'a8 created',
  'a9 created',
  'b3 deleted deleted_at',
].toSorted();

const entryText = ({ ticket_id, action, changes }: HistoryDoc): string =>
  action === 'created' ? `${ticket_id} created` : `${ticket_id} ${action} ${Object.keys(changes).join()}`;

/** Asserts every invariant at the end of the scenario, whatever the faults were. */
export const expectStoryComplete = async ({ store, alerts, arrivals }: World): Promise<void> => {
  const { db } = store;
  const runs = await db
    .collection<RunDoc>('ingestion_jobs')
    .find({}, { sort: { started_at: 1 } })
    .toArray();
  const tickets = await db
    .collection('tickets')
    .find({}, { sort: { external_id: 1 } })
    .toArray();
  const history = await db
    .collection<HistoryDoc>('ticket_history')
    .find({}, { sort: { seq: 1 } })
    .toArray();
  const logs = await db.collection('ingestion_logs').countDocuments();

  expect(runs.map(({ status, error }) => error ?? status)).toEqual(Array(7).fill('completed'));
  expect(logs).toBe(7);
  expect(await db.collection('distributed_locks').countDocuments()).toBe(0);
  expect(
    tickets.map((t) =>
      [`${t.external_id} ${t.message}`, t.subject, t.urgency, ...(t.deleted_at ? ['deleted'] : [])].join(' | '),
    ),
  ).toEqual(expectedTickets);
  expect(history.map(entryText).toSorted()).toEqual(expectedHistory);
  for (const tenantId of tenantIds) {
    const seqs = history.filter((entry) => entry.tenant_id === tenantId).map(({ seq }) => seq);
    expect(seqs).toEqual(numbers(seqs.length));
    expect(await verifyStats({ db }, tenantId)).toMatchObject({ differences: [] });
  }
  expect(runs.filter(({ tenant_id }) => tenant_id === 'a').at(-1)).toMatchObject({
    processed_pages: 2,
    total_pages: 2,
    progress: 100,
    new_ingested: 2,
    updated: 2,
    unchanged: 4,
    skipped: 1,
    errors: 1,
    deleted: 1,
    deletions_held: 0,
  });
  expect(runs.filter(({ tenant_id }) => tenant_id === 'c').at(-1)).toMatchObject({
    processed_pages: 2,
    unchanged: 7,
    updated: 0,
    deleted: 0,
  });
  for (const ticket of tickets.filter(({ urgency }) => urgency === 'high')) {
    const isInQueue = alerts.sent.some(({ alert_id }) => alert_id === ticket.alert.id);
    expect(isInQueue || ticket.alert.due_at instanceof Date, `the alert of ${ticket.external_id} is lost`).toBe(true);
  }
  expect(alerts.sent.filter(({ ticket_id }) => !['a1', 'a8'].includes(ticket_id))).toEqual([]);
  expect(mostInAnyWindow(arrivals, limit.windowMs)).toBeLessThanOrEqual(limit.requests);
};

/** A snapshot of all documents of a world, to restore. */
export const snapshotOf = async ({ store: { db } }: World) => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const contents = await Promise.all(
    collections.map(async ({ name }) => [name, await db.collection(name).find().toArray()] as const),
  );
  const names = contents.map(([name]) => name);
  return async (): Promise<void> => {
    for (const name of await filledAmong(db, names)) await db.collection(name).deleteMany({});
    for (const [name, docs] of contents) if (docs.length > 0) await db.collection(name).insertMany(docs);
  };
};

/** A world after the first part of the scenario, whose second part can be replayed any number of times. */
export const beginStory = async (universe: Universe) => {
  const story = storyProvider();
  const world = await createWorld(universe, story.fetch);
  for (const tenantId of tenantIds) await world.start(tenantId);
  await world.run();
  story.lose();
  await world.start('a');
  await world.run();
  story.turn();
  const goBack = await snapshotOf(world);
  return {
    world,
    /** Each list of faults hits one instance; the next one takes over when it is killed. */
    async play(...instances: (readonly Fault[])[]) {
      await goBack();
      world.reset();
      for (const tenantId of tenantIds) await world.start(tenantId);
      return world.run(...instances);
    },
  };
};
