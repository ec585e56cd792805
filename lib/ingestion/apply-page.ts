import type { AlertBackfill } from '#lib/config-values.ts';
import { noteCheckpoint } from '#lib/connections/checkpoints.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { confirmation, isConfirmed, type PageWrite } from '#lib/ledger/page-records.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { type DeliveredPage, deliveredPage, hashOfPage } from './delivered-page.ts';
import { erasePage } from './erase-page.ts';
import { removeKeptPages } from './kept-pages.ts';
import { type PagePlan, planPage } from './page-plan.ts';
import { isPartial, readsChanges } from './pass.ts';
import { type NotOurs, type PageRead, type PageTriage, readPage } from './read-page.ts';
import { withKnownDates } from './repairs.ts';
import { type PageRun, type RunDoc, seerOf } from './run.ts';
import { afterStep, recordWrite } from './run-records.ts';
import { stepOf, unchangedStep } from './run-step.ts';
import { isSettled } from './settled-page.ts';

export type PageResult =
  | { kind: 'applied'; run: RunDoc; alerts: PagePlan['alerts']; isFoldDue: boolean; isUnchanged: boolean }
  /** Nothing was changed. */
  | NotOurs;

/** The result of a page that equals its record. */
export const unchanged = (run: RunDoc): PageResult => ({
  kind: 'applied',
  run,
  alerts: [],
  isFoldDue: false,
  isUnchanged: true,
});

type ApplyOptions = { triage: PageTriage; alertBackfill?: AlertBackfill | undefined; now?: () => Date };

/** Applies a page in its transaction. */
export const applyPage = async (
  store: Store,
  { run, page, answer, ...options }: { run: PageRun; page: number; answer: ProviderPage } & ApplyOptions,
): Promise<PageResult> => {
  const delivered = deliveredPage(run, page, answer);
  return applyDelivered(store, run, delivered, await hashOfPage(store, run.tenant_id, delivered), options);
};

/**
 * Applies a page atomically: one transaction verifies the lease, moves the run on from this page, and writes the
 * tickets, their history, their alerts and the page's record. A second delivery finds the run moved. Whoever takes the
 * lease over changes the run in the same transaction, which therefore conflicts with this one.
 */
export const applyDelivered = (
  store: Store,
  run: PageRun,
  delivered: DeliveredPage,
  hash: string,
  { triage, alertBackfill = 'suppress', now = () => new Date() }: ApplyOptions,
): Promise<PageResult> =>
  inTransaction<PageResult>(store, async (tx) => {
    const read = await readPage(tx, run, delivered, triage);
    if (read.kind !== 'read') return tx.abandon(read);
    if (delivered.answer.helpdesk?.isKept) await removeKeptPages(tx, run);
    const isUnchanged = !isPartial(run) && read.record && isConfirmed(read.record, hash, seerOf(run));
    const before = isUnchanged ? read.record : null;
    if (before) {
      const moved = afterStep(read.run, unchangedStep(read.run, delivered, before, run.job_id));
      const beside = [confirmation(read.name, seerOf(run)), recordWrite(moved)];
      await writeTickets(tx, run.tenant_id, { beside });
      return unchanged(moved);
    }
    const { plan, isSettled } = await planOf(tx, run, delivered, read, { alertBackfill, now: now() });
    const moved = afterStep(
      read.run,
      stepOf(read.run, delivered, {
        ...plan,
        isStored: (id) => read.known.has(id),
        isSeen: isPartial(run)
          ? (id) => !plan.writes.some(({ externalId }) => externalId === id)
          : (id) => read.known.get(id)?.seen_by === run.job_id,
      }),
    );
    await hintsOf(tx, run.tenant_id).note(plan.doubtful, now());
    await noteChangesRead(tx, read.run, moved);
    const { isFoldDue } = await writeTickets(tx, run.tenant_id, {
      writes: [...plan.gone, ...plan.writes.map((write) => storedWrite(run, write, read.marked))],
      history: plan.history,
      ...(!isPartial(run) && { page: pageWriteOf(run, read, plan, isSettled ? hash : null) }),
      head: read.head,
      beside: [recordWrite(moved)],
    });
    return { kind: 'applied', run: moved, alerts: plan.alerts, isFoldDue, isUnchanged: false };
  });

/** A full pass that has read what changed meanwhile: the next one starts there, even if this one does not get to its end. */
const noteChangesRead = async (tx: Transaction, before: RunDoc, { tenant_id, pass }: RunDoc): Promise<void> => {
  if (!pass?.changes?.read_until || !readsChanges(before) || readsChanges({ pass })) return;
  const { checkpoint: cursor, read_until: completeUntil } = pass.changes;
  await noteCheckpoint(tx, { tenant_id, revision: pass.revision }, { cursor, completeUntil });
};

/** What a page changes, and whether it would change nothing if it came again. */
const planOf = async (
  tx: Transaction,
  run: PageRun,
  { entries, parsed, answer }: DeliveredPage,
  read: PageRead,
  { alertBackfill: backfill, now }: { alertBackfill: AlertBackfill; now: Date },
): Promise<{ plan: PagePlan; isSettled: boolean }> => {
  const { known, isFinished } = read;
  const dated = { ...parsed, tickets: withKnownDates(parsed.tickets, entries, known) };
  const { page, triage } = await erasePage(tx, dated, read);
  const asked = run.pass && (answer.helpdesk?.asked ?? { at: run.started_at, answeredAt: run.started_at });
  const owner = { tenantId: run.tenant_id, jobId: run.job_id, asked };
  const isFirstImport = read.run.is_first_import ?? false; // in runs of earlier releases
  const rules = { triage, alertPolicy: alertPolicy({ isFinished, isFirstImport, backfill }) };
  const plan = planPage(page, known, owner, rules, now);
  return { plan, isSettled: isSettled(page, known, plan, owner, rules, now) };
};

/**
 * A plan says of each ticket which run saw it last; stored, its page's record says so. The page of an incremental pass has
 * none: a known ticket stays on the record that holds it, and is confirmed by itself.
 */
const storedWrite = (
  run: PageRun,
  { set: { seen_by, ...set }, unset = [], ...write }: TicketWrite,
  marked: ReadonlySet<string>,
): TicketWrite => {
  if (!isPartial(run))
    return { ...write, set, unset: marked.has(write.externalId) ? [...unset, 'seen_by' as const] : unset };
  const isNew = write.before === null && seen_by !== undefined;
  return { ...write, set: { ...set, confirmed_at: run.started_at, ...(isNew && { seen_by }) }, unset };
};

const pageWriteOf = (
  run: PageRun,
  { name, record, marked, areElsewhere, lastSeenBy }: PageRead,
  { writes, seenIds }: PagePlan,
  hash: string | null,
): PageWrite => {
  const ids = [...writes.map(({ externalId }) => externalId), ...seenIds];
  const stays = new Set(ids);
  return {
    ...seerOf(run),
    name,
    hash,
    ids,
    areElsewhere,
    marked: seenIds.filter((id) => marked.has(id)),
    left: { ids: (record?.ids ?? []).filter((id) => !stays.has(id)), seenBy: lastSeenBy },
  };
};
