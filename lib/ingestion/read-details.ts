import type { LimitedCallDeps } from '#lib/coordination/limited-call.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import { findStoredVersions } from '#lib/tickets/known-tickets.ts';
import { afterDetailFault } from './after-detail-fault.ts';
import { askForDetails, type DetailRound } from './ask-for-details.ts';
import { afterRound, dueNow, isDue, untilDue, withoutUnchanged } from './detail-progress.ts';
import type { PageRequest } from './fetch-page.ts';
import type { HelpdeskDetails } from './helpdesk-details.ts';
import { pageOf } from './helpdesk-pages.ts';
import { type KeptPage, keepEntries, keepPage } from './kept-pages.ts';
import { leaseKeeper } from './lease-keeper.ts';
import type { PageEntry } from './page-entry.ts';
import { retry, type TryDeps } from './page-tries.ts';
import { waitFor, waitOut } from './page-waits.ts';

export type DetailDeps = TryDeps & LimitedCallDeps & { store: Store; details: HelpdeskDetails };

/** A page with all its details, or what becomes of its message before that. */
export type WithDetails =
  | { kind: 'page'; page: ProviderPage; renewedAt: number | undefined }
  | { kind: 'outcome'; outcome: MessageOutcome<PageMessage> };

/** A page as it was listed, or as an earlier delivery kept it. */
export type ListedPage = Omit<KeptPage, 'listId'> & { listId?: string };

/** An invocation ends long before its time is over, and leaves the rest to the next one. */
const budgetMs = 40_000;

/** Tries of one ticket's detail. */
const detailAttempts = 3;

/** A page's entries, if some of them lack their details. */
export const listedPage = ({ tickets, totalCount, helpdesk }: ProviderPage): ListedPage | null => {
  const entries = tickets as PageEntry[];
  if (!helpdesk || !entries.some(isDue)) return null;
  const { parse: _, isKept: __, gone, ...facts } = helpdesk;
  const tombstones = gone.map((tombstone) => ({ ...tombstone, kind: 'gone' as const }));
  return { entries: [...entries, ...tombstones], facts: { totalCount, ...facts } };
};

/** A page on its way: what of it is stored, and the message that its rest would come with. */
type Reading = { page: ListedPage; kept: ListedPage | null; message: PageMessage };

/** Ends a delivery before the page has all its details. */
type Stop = (message: PageMessage) => Promise<MessageOutcome<PageMessage>>;

/**
 * Reads the details of a page's tickets that are unknown or newer than what is stored, some at a time. Whenever that has to
 * wait, what was read is kept, and the message comes again: no wait, crash or second delivery costs what was kept.
 */
export const readDetails = async (
  deps: DetailDeps,
  run: PageRequest,
  listed: ListedPage,
  message: PageMessage,
): Promise<WithDetails> => {
  const lease = leaseKeeper(deps, run, run.renewedAt);
  const endsAt = deps.details.now() + budgetMs;
  let reading: Reading = { ...(await begun(deps, run, listed)), message };
  while (lacksDetails(reading.page)) {
    const { stop, ...read } = await readSome({ ...deps, during: lease.during, endsAt }, run, reading);
    reading = read;
    if (!lacksDetails(reading.page)) break;
    reading = await keep(deps.store, run, reading);
    if (stop) return { kind: 'outcome', outcome: await stop(reading.message) };
  }
  if (reading.message.reservation_id) await deps.limiter.release(reading.message.reservation_id);
  const { entries, facts } = reading.page;
  const asked = facts.asked && { ...facts.asked, answeredAt: new Date(deps.details.now()) };
  const page = pageOf(entries, run.page, { ...facts, asked });
  const helpdesk = { ...page.helpdesk, isKept: reading.kept !== null };
  return { kind: 'page', page: { ...page, helpdesk }, renewedAt: lease.renewedAt() };
};

const lacksDetails = ({ entries }: ListedPage): boolean => entries.some(isDue);

/** A page that was just listed asks for no ticket that is stored as it is listed; a kept one has been through that. */
const begun = async (
  { store, details }: DetailDeps,
  { tenant_id }: PageRequest,
  page: ListedPage,
): Promise<Omit<Reading, 'message'>> => {
  if (page.listId !== undefined) return { page, kept: page };
  const ids = page.entries.filter(isDue).map(({ id }) => id);
  const stored = await findStoredVersions(store, tenant_id, ids);
  const entries = withoutUnchanged(page.entries, stored, details.storedUntil);
  return { page: { ...page, entries }, kept: null };
};

/** One slot's worth of details. */
const readSome = async (
  deps: DetailDeps & { during: Parameters<typeof askForDetails>[0]['during']; endsAt: number },
  run: PageRequest,
  reading: Reading,
): Promise<Reading & { stop?: Stop | undefined }> => {
  const { details, rules } = deps;
  const { page, message } = reading;
  const now = details.now();
  const due = dueNow(page.entries, now);
  if (due.length === 0 || now >= deps.endsAt) {
    const waitMs = untilDue(page.entries, now);
    return { ...reading, stop: (rest) => waitOut(deps, run, rest, waitMs) };
  }
  const { reservation_id: reserved, ...unreserved } = message;
  const asked = await askForDetails(
    deps,
    due.map(({ id }) => id),
    reserved,
  );
  if (asked.kind === 'wait') {
    const { waitMs, reservationId } = asked;
    const rest = { ...unreserved, ...(reservationId && { reservation_id: reservationId }) };
    return { ...reading, message: rest, stop: (last) => waitFor(deps, run, last, waitMs) };
  }
  const round = asked.answer;
  const rule = { complete: details.complete, now, maxAttempts: Math.min(detailAttempts, rules.maxAttempts) };
  const rest = round.found.size > 0 ? { ...unreserved, attempt: 0 } : unreserved;
  const entries = afterRound(page.entries, round, rule);
  const [next] = dueNow(entries, now);
  const stop = stopAfter(deps, run, round, (next?.failures ?? 0) >= failuresAtOnce);
  return { ...reading, page: { ...page, entries }, message: rest, stop };
};

/** A ticket whose calls failed so often is not asked for again at once. */
const failuresAtOnce = 2;

/** Without a fault the next ones are asked for at once, unless only those are left that failed again and again. */
const stopAfter = (
  deps: DetailDeps,
  run: PageRequest,
  { found, failed, fault }: DetailRound,
  failsAgain: boolean,
): Stop | undefined => {
  const subject = `The details of page ${run.page}`;
  if (fault) return (message) => afterDetailFault(deps, run, message, { fault, subject });
  if (found.size > 0 && !failsAgain) return undefined;
  const [reason] = failed.values();
  if (reason === undefined) return (message) => waitFor(deps, run, message, 0);
  return (message) => retry(deps, run, message, { reason, subject, problem: 'could not be read' });
};

/** Stores what is not stored yet. If an erasure has removed the rest meanwhile, all of it. */
const keep = async (store: Store, run: PageRequest, reading: Reading): Promise<Reading> => {
  const { page, kept } = reading;
  const changed = page.entries.flatMap((entry, index) =>
    kept?.entries[index] === entry ? [] : [[index, entry] as const],
  );
  const isStored = kept?.listId !== undefined && (await keepEntries(store, kept.listId, new Map(changed)));
  const stored = isStored ? page : { ...page, listId: await keepPage(store, run, page) };
  return { ...reading, page: stored, kept: stored };
};
