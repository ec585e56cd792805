import { locksIn } from '#lib/coordination/lock.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import { findKnownTickets, type KnownTicket } from '#lib/tickets/known-tickets.ts';
import { erasePage } from './erase-page.ts';
import { type Classify, type PagePlan, type ParsedPage, planPage, sortOut } from './page-plan.ts';
import { countRepairs, withKnownDates } from './repairs.ts';
import { leaseOf, progressAfter, type RunDoc } from './run.ts';
import { type RunStep, runsOf } from './runs.ts';
import { countSkipped, nameOfSkipped } from './skipped-entries.ts';

export type PageResult =
  | { kind: 'applied'; run: RunDoc; alerts: PagePlan['alerts'] }
  /** The run ended, moved on or was taken over: nothing was changed. */
  | { kind: 'not-ours' }
  /** The lease expired and nobody else holds it: nothing was changed, and the renewer may retry. */
  | { kind: 'expired' };

/**
 * Applies a page atomically: one transaction verifies the lease, moves the run on from this page, and writes the
 * tickets, their history and their alerts. A second delivery finds the run moved.
 */
export const applyPage = async (
  store: Store,
  {
    run,
    page,
    answer,
    ttlMs,
    triage,
    now = () => new Date(),
  }: {
    run: RunDoc;
    page: number;
    answer: ProviderPage;
    ttlMs: number;
    triage: Classify;
    now?: () => Date;
  },
): Promise<PageResult> => {
  const entries = answer.tickets.map((entry) => parseTicket(entry, run.tenant_id, run.started_at));
  const parsed = sortOut(page, entries);
  const ids = [...new Set(parsed.tickets.map((ticket) => ticket.external_id))];

  return inTransaction<PageResult>(store, async (tx) => {
    const lease = await locksIn(tx).hold(leaseOf(run), ttlMs);
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });

    const known = await findKnownTickets(tx, run.tenant_id, [...ids, ...parsed.malformedIds]);
    const dated = { ...parsed, tickets: withKnownDates(parsed.tickets, entries, known) };
    const erased = await erasePage(tx, run.tenant_id, dated, known, triage);
    const owner = { tenantId: run.tenant_id, jobId: run.job_id };
    const plan = planPage(erased.page, known, owner, erased.triage, now());
    const step = stepOf(run, page, answer, { entries, parsed, known, plan });
    const moved = await runsOf(tx, run.tenant_id).advance({ job_id: run.job_id, epoch: run.epoch, page }, step);
    if (!moved) return tx.abandon({ kind: 'not-ours' });

    await writeTickets(tx, run.tenant_id, {
      writes: plan.writes,
      history: plan.history,
      seen: { externalIds: plan.seenIds, jobId: run.job_id },
    });
    return { kind: 'applied', run: moved, alerts: plan.alerts };
  });
};

type Read = { entries: ParsedTicket[]; parsed: ParsedPage; known: ReadonlyMap<string, KnownTicket>; plan: PagePlan };

/** A page's changes to its run. */
const stepOf = (
  run: RunDoc,
  page: number,
  { tickets, nextPage, totalCount }: ProviderPage,
  { entries, parsed, known, plan }: Read,
): RunStep => {
  // A stored ticket is counted by its pass marker even if its entry is malformed; counted here as well, it would hide a
  // gap.
  const skipped = countSkipped(tickets.filter((_, index) => !isOurs(entries[index], known)).map(nameOfSkipped), run);
  const stored = [
    ...parsed.tickets.map((ticket) => ticket.external_id),
    ...parsed.malformedIds.filter((id) => known.has(id)),
  ];
  const isWithoutNew = !skipped.holdsNew && stored.every((id) => known.get(id)?.seen_by === run.job_id);
  return {
    set: {
      ...progressAfter(run, { page, nextPage, totalCount, size: tickets.length }),
      page_size: run.page_size ?? null,
      page: nextPage,
      applied_page: page,
      resumes: 0,
      barren_pages: isWithoutNew ? run.barren_pages + 1 : Math.min(0, run.barren_pages),
      ...skipped.memory,
    },
    inc: { ...plan.counts, met_elsewhere: skipped.count, unidentified: parsed.unidentified },
    repaired: countRepairs(entries),
    ...(plan.faults.length > 0 && { faults: plan.faults }),
  };
};

const isOurs = (entry: ParsedTicket | undefined, known: ReadonlyMap<string, KnownTicket>): boolean =>
  entry?.kind === 'ticket' || (entry?.kind === 'malformed' && entry.id !== null && known.has(entry.id));
