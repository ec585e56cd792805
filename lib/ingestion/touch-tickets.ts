import { randomUUID } from 'node:crypto';
import type { AlertBackfill } from '#lib/config-values.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { confirmTickets } from '#lib/ledger/confirm-tickets.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { named, type Part, rowsNamed } from '#lib/mongo/union.ts';
import type { Asked } from '#lib/provider/provider.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { erasePage } from './erase-page.ts';
import { type PageEntry, parsePageEntry } from './page-entry.ts';
import { type PagePlan, planPage } from './page-plan.ts';
import { customersOf, idsOf, type PageTriage } from './read-page.ts';
import { readStored } from './read-stored.ts';
import { withKnownDates } from './repairs.ts';
import { type ParsedPage, sortOut } from './sort-out.ts';

export type TouchResult =
  | {
      kind: 'applied';
      alerts: PagePlan['alerts'];
      changed: number;
      /** Tickets to ask for again: something that may be newer contradicts the answer. */
      doubtful: readonly string[];
      isFoldDue: boolean;
    }
  /** The connection was changed or removed since the tickets were read: nothing was changed. */
  | { kind: 'not-ours' };

type TouchOptions = { triage: PageTriage; asked: Asked; alertBackfill?: AlertBackfill | undefined; now: () => Date };

/** What a new ticket says instead of a run: none has seen it. */
const seenByNoRun = 'hook';

/**
 * Applies single tickets as their help desk has just shown them, by the same plan as a run's page, in one transaction of
 * their own. No list showed them: they count in no run, and stay where the last run saw them. `confirmed_at` keeps them
 * from being missed by a run that began before, and an older version on its pages is stale. A ticket that is gone is
 * marked; the next run deletes it, under its safeguard. What a page that may be newer contradicts is left as it is.
 */
export const touchTickets = (
  store: Store,
  connection: ConnectionDoc,
  entries: readonly PageEntry[],
  { triage, asked, alertBackfill: backfill = 'suppress', now: clock }: TouchOptions,
): Promise<TouchResult> =>
  inTransaction<TouchResult>(store, async (tx) => {
    const { tenant_id: tenantId } = connection;
    const now = clock();
    const gone = entries.filter((entry) => entry.kind === 'gone');
    const parsed = entries
      .filter((entry) => entry.kind !== 'gone')
      .map((entry) => parsePageEntry(entry, tenantId, now));
    const sorted = sortOut(1, parsed, gone);
    const read = await readTouched(tx, connection, sorted, triage);
    if (!read) return tx.abandon<TouchResult>({ kind: 'not-ours' });
    const dated = { ...sorted, tickets: withKnownDates(sorted.tickets, parsed, read.known) };
    const { page, triage: classify } = await erasePage(tx, dated, read);
    const isFirstImport = connection.last_full_at === null;
    const policy = alertPolicy({ isFinished: read.isFinished, isFirstImport, backfill });
    // A name of its own each time: two variants of a ticket were never shown by one list.
    const owner = { tenantId, jobId: `${seenByNoRun}:${randomUUID()}`, asked };
    const plan = planPage(page, read.known, owner, { triage: classify, alertPolicy: policy }, now);
    const { isFoldDue } = await writeTickets(tx, tenantId, {
      writes: [...plan.gone, ...plan.writes.map((write) => confirmedWrite(write, read.now))],
      history: plan.history.map(({ job_id: _, ...entry }) => entry),
      head: { head: read.head, now: read.now },
    });
    await confirmTickets(tx, tenantId, plan.seenIds, read.now);
    const changed = plan.gone.length + plan.counts.new_ingested + plan.counts.updated;
    return { kind: 'applied', alerts: plan.alerts, changed, doubtful: plan.doubtful, isFoldDue };
  });

const confirmedWrite = ({ set: { seen_by: _, ...set }, ...write }: TicketWrite, now: Date): TicketWrite => ({
  ...write,
  set: { ...set, confirmed_at: now, ...(write.before === null && { seen_by: seenByNoRun }) },
});

type ConnectionRow = Pick<ConnectionDoc, 'revision' | 'deleted_at'> & { now: Date };

/** All that must be known, in one read that opens the transaction; null if the connection is another one by now. */
const readTouched = async (
  tx: Transaction,
  { tenant_id: tenantId, revision }: ConnectionDoc,
  parsed: ParsedPage,
  triage: PageTriage,
) => {
  const asked = { ticketIds: idsOf(parsed), customerIds: customersOf(parsed) };
  const read = await readStored(tx, tenantId, asked, triage, [connectionPart(tenantId)]);
  const [connection] = rowsNamed<ConnectionRow>(read.rows, 'connection');
  if (connection?.revision !== revision || connection.deleted_at !== null) return null;
  return { ...read, now: connection.now };
};

const connectionPart = (tenantId: string): Part =>
  named('connection', {
    coll: 'connections',
    pipeline: [{ $match: { tenant_id: tenantId } }, { $project: { revision: 1, deleted_at: 1, now: '$$NOW' } }],
  });
