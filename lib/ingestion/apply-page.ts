import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { erasePage } from './erase-page.ts';
import { type PagePlan, type ParsedPage, planPage, sortOut } from './page-plan.ts';
import { type PageTriage, readPage } from './read-page.ts';
import { countRepairs, withKnownDates } from './repairs.ts';
import { type LeasedRun, progressAfter, type RunDoc } from './run.ts';
import { type RunStep, runsOf } from './runs.ts';
import { countSkipped, nameOfSkipped } from './skipped-entries.ts';

export type PageResult =
  | { kind: 'applied'; run: RunDoc; alerts: PagePlan['alerts']; isFoldDue: boolean }
  /** The run ended, moved on or was taken over: nothing was changed. */
  | { kind: 'not-ours' }
  /** The lease expired and nobody else holds it: nothing was changed, and the renewer may retry. */
  | { kind: 'expired' };

/** What must be known of a run to ask for one of its pages and to parse it; the page's transaction reads the rest. */
export type PageRun = LeasedRun & Pick<RunDoc, 'started_at' | 'page_size'>;

/**
 * Applies a page atomically: one transaction verifies the lease, moves the run on from this page, and writes the
 * tickets, their history and their alerts. A second delivery finds the run moved. Whoever takes the lease over changes
 * the run in the same transaction, which therefore conflicts with this one.
 */
export const applyPage = async (
  store: Store,
  {
    run: { started_at: startedAt, ...ours },
    page,
    answer,
    triage,
    now = () => new Date(),
  }: {
    run: PageRun;
    page: number;
    answer: ProviderPage;
    triage: PageTriage;
    now?: () => Date;
  },
): Promise<PageResult> => {
  const entries = answer.tickets.map((entry) => parseTicket(entry, ours.tenant_id, startedAt));
  const parsed = sortOut(page, entries);

  return inTransaction<PageResult>(store, async (tx) => {
    const read = await readPage(tx, ours, parsed, triage);
    const { lease, run, known } = read;
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });
    if (!run) return tx.abandon({ kind: 'not-ours' });

    const dated = { ...parsed, tickets: withKnownDates(parsed.tickets, entries, known) };
    const erased = await erasePage(tx, dated, read);
    const owner = { tenantId: run.tenant_id, jobId: run.job_id };
    const plan = planPage(erased.page, known, owner, erased.triage, now());
    const step = stepOf({ ...run, ...ours }, page, answer, { entries, parsed, known, plan });
    const moved = await runsOf(tx, run.tenant_id).advance({ job_id: run.job_id, epoch: ours.epoch, page }, step);
    if (!moved) return tx.abandon({ kind: 'not-ours' });

    const { isFoldDue } = await writeTickets(tx, run.tenant_id, {
      writes: plan.writes,
      history: plan.history,
      seen: { externalIds: plan.seenIds, jobId: run.job_id },
    });
    return { kind: 'applied', run: moved, alerts: plan.alerts, isFoldDue };
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
