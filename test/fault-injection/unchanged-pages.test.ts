import fc from 'fast-check';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { Fault, Steps } from './faults.ts';
import { createWorld, type ScriptedProvider, startUniverse, type Universe, type World } from './world.ts';

// A page that equals its record is confirmed without a look at its tickets. Whatever happens to a list, the result is
// what a world has in which no page ever equals its record, and in which nothing fails.

const tenantId = 'a';
const pageSize = 3;
const idsAtFirst = 8;

type Entry = { id: string; face: number };

/** What happens to the list before a run; an index beyond its end means nothing. Mostly nothing at all. */
type Change =
  | { kind: 'nothing' }
  | { kind: 'change' | 'remove' | 'cut' | 'repeat' | 'malform' | 'delete' | 'restore'; at: number }
  | { kind: 'move'; at: number; to: number }
  | { kind: 'add' }
  /** The list is again what it was two runs before. */
  | { kind: 'back' };

const at = fc.nat(idsAtFirst);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'add' as const }, { kind: 'back' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), at, to: at }) },
  ...(['change', 'remove', 'cut', 'repeat', 'malform', 'delete', 'restore'] as const).map((kind) => ({
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant(kind), at }),
  })),
);

const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.nat(40),
  kind: fc.constantFrom('kill-before' as const, 'kill-after' as const, 'lost-reply' as const),
});

const round = fc.record({
  changes: fc.array(change, { maxLength: 2 }),
  faults: fc.array(fc.array(fault, { maxLength: 1 }), { maxLength: 2 }),
  deliversTwice: fc.boolean(),
});

const changed = (lists: readonly Entry[][], what: Change, serial: number): Entry[] => {
  const list = lists.at(-1) ?? [];
  if (what.kind === 'back') return lists.at(-3) ?? list;
  if (what.kind === 'nothing' || what.kind === 'delete' || what.kind === 'restore') return [...list];
  if (what.kind === 'add') return [...list, { id: `new-${serial}`, face: 0 }];
  const entry = list[what.at];
  if (!entry) return [...list];
  const others = list.toSpliced(what.at, 1);
  switch (what.kind) {
    case 'change':
      return list.with(what.at, { ...entry, face: serial });
    case 'malform':
      return list.with(what.at, { ...entry, face: -1 });
    case 'remove':
      return others;
    case 'cut':
      return list.slice(0, what.at);
    case 'move':
      return others.toSpliced(what.to, 0, entry);
    case 'repeat':
      return [...list, { ...entry, face: serial }];
  }
};

const rawOf = ({ id, face }: Entry): Document => ({
  id,
  tenant_id: tenantId,
  source: 'email',
  customer_id: 'c',
  subject: face < 0 ? { odd: true } : `Face ${face}`,
  message: face % 3 === 1 ? 'There is a fire' : 'All is well',
  status: face % 2 === 0 ? 'open' : 'closed',
  created_at: '2025-12-01T10:00:00Z',
  updated_at: '2025-12-01T10:00:00Z',
});

let universe: Universe;
/** One in which pages that equal their records are only confirmed, and one in which none ever does. */
let quick: World;
let whole: World;
let list: Entry[] = [];

const provider: ScriptedProvider = ({ page }) => {
  const from = (page - 1) * pageSize;
  const nextPage = from + pageSize < list.length ? page + 1 : null;
  return {
    kind: 'page',
    page: { tickets: list.slice(from, from + pageSize).map(rawOf), nextPage, totalCount: list.length },
  };
};

beforeAll(async () => {
  universe = await startUniverse({ release: '8.0' });
  [quick, whole] = [await createWorld(universe, provider), await createWorld(universe, provider)];
});
afterAll(() => universe.close());

/** Everything that users see of a tenant, without moments and ids that differ from world to world. */
const seenOf = async ({ store }: World): Promise<Document> => {
  const { db } = store;
  const tickets = await db.collection('tickets').find().sort({ external_id: 1 }).toArray();
  const history = await db.collection('ticket_history').find().sort({ ticket_id: 1, seq: 1 }).toArray();
  const runs = await db.collection<RunDoc>('ingestion_jobs').find().sort({ started_at: 1 }).toArray();
  const { consistent } = await verifyStats(store, tenantId);
  return {
    consistent,
    tickets: tickets.map(({ external_id, subject, status, urgency, deleted_at, deleted_by }) =>
      [external_id, subject, status, urgency, deleted_at && `deleted by ${deleted_by}`].join(' | '),
    ),
    history: history.map(({ ticket_id, action, changes }) => `${ticket_id} ${action} ${Object.keys(changes).sort()}`),
    runs: runs.map((run) => [
      run.status,
      ...[run.processed_pages, run.new_ingested, run.updated, run.unchanged, run.skipped, run.errors, run.stale],
      ...[run.deleted, run.deletions_held, run.repaired],
    ]),
  };
};

const byPeople = async (world: World, what: Change): Promise<void> => {
  const ticketId = 'at' in what ? list[what.at]?.id : undefined;
  if (ticketId === undefined) return;
  if (what.kind === 'delete') await deleteTicket(world.store, tenantId, ticketId);
  if (what.kind === 'restore') await restoreTicket(world.store, tenantId, ticketId);
};

const forgetPages = ({ store }: World) => store.db.collection('ledger').updateMany({}, { $unset: { hash: true } });

const transactionsOf = ({ labels }: Steps): number => labels.filter((label) => label === 'commit').length;

it('pages that are only confirmed give what applying them gives, whatever fails and is delivered twice', {
  timeout: 600_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`unchanged pages: seed ${seed} (set SEED to repeat it)`);
  let confirmed = 0;

  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 3, maxLength: 6 }), async (rounds) => {
      for (const world of [quick, whole]) await world.empty();
      list = Array.from({ length: idsAtFirst }, (_, n) => ({ id: `T-${n}`, face: 0 }));
      const lists: Entry[][] = [];
      for (const [index, { changes, faults, deliversTwice }] of rounds.entries()) {
        for (const [n, what] of changes.entries()) {
          for (const world of [quick, whole]) await byPeople(world, what);
          list = changed([...lists, list], what, 10 * index + n);
        }
        quick.deliverTwice(deliversTwice);
        await forgetPages(whole);
        for (const world of [quick, whole]) await world.start(tenantId);
        const confirming = await quick.run(...faults);
        const applying = await whole.run();
        if (faults.length === 0) confirmed += transactionsOf(applying) - transactionsOf(confirming);
        expect(await seenOf(quick)).toEqual(await seenOf(whole));
        lists.push(list);
      }
    }),
    { seed, numRuns: Number(process.env.UNCHANGED_RUNS ?? 12) },
  );
  expect(confirmed).toBeGreaterThan(0);
});
