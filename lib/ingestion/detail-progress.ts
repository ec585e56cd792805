import type { StoredVersion } from '#lib/tickets/known-tickets.ts';
import type { DetailRound } from './ask-for-details.ts';
import type { HelpdeskDetails } from './helpdesk-details.ts';
import { type DetailDue, listedFields, type PageEntry } from './page-entry.ts';

// How a page's entries get their details. Pure.

/** A ticket that is not shown by its id may be hidden for a moment: it is looked for once more, so much later. */
export const secondLookMs = 60_000;

export const isDue = (entry: PageEntry): entry is DetailDue => entry.kind === 'detail-due';

/**
 * Tickets that are stored as the list names them need no detail, unless they are deleted and come back. `storedUntil` is
 * when every change before it is stored.
 */
export const withoutUnchanged = (
  entries: readonly PageEntry[],
  stored: ReadonlyMap<string, StoredVersion>,
  storedUntil: number,
): PageEntry[] =>
  entries.map((entry) => {
    const version = isDue(entry) && stored.get(entry.id);
    return version && isStoredAs(entry, version, storedUntil) ? { kind: 'unchanged', id: entry.id } : entry;
  });

/** Desks write times by the second: within it a ticket may change again, and its time stays. */
const coarsestTimeMs = 1_000;

const isStoredAs = ({ changedAt, listed }: DetailDue, stored: StoredVersion, storedUntil: number): boolean => {
  const { version_at, updated_at, gone, deleted_at, deleted_by } = stored;
  if (gone || (deleted_at && deleted_by !== 'person') || changedAt === null) return false;
  if (changedAt < version_at.getTime()) return true;
  // A time in the future is stored beside the one that orders versions.
  const isSameTime = [version_at, updated_at].some((time) => time.getTime() === changedAt);
  if (listedFields.some((field) => listed[field] !== stored[field])) return false;
  return isSameTime && changedAt + coarsestTimeMs <= storedUntil;
};

/** Which tickets to ask for next: those without a failure first. */
export const dueNow = (entries: readonly PageEntry[], now: number): DetailDue[] =>
  entries
    .filter(isDue)
    .filter(({ absentAt }) => absentAt === null || now - absentAt >= secondLookMs)
    .toSorted((one, other) => one.failures - other.failures);

/** How long to wait until one of them is to be asked for. */
export const untilDue = (entries: readonly PageEntry[], now: number): number =>
  Math.min(...entries.filter(isDue).map(({ absentAt }) => (absentAt === null ? 0 : absentAt + secondLookMs - now)));

type Rule = { complete: HelpdeskDetails['complete']; now: number; maxAttempts: number };

/** The entries after some of their details were asked for. */
export const afterRound = (entries: readonly PageEntry[], round: DetailRound, rule: Rule): PageEntry[] =>
  entries.map((entry) => (isDue(entry) ? afterAnswer(entry, round, rule) : entry));

const afterAnswer = (due: DetailDue, { found, failed }: DetailRound, rule: Rule): PageEntry => {
  const { id, absentAt } = due;
  const detail = found.get(id);
  switch (detail?.kind) {
    case 'ticket':
      return rule.complete(due, detail.raw);
    case 'gone':
      return { kind: 'gone', id, gone: detail.gone };
    case 'absent':
    case 'elsewhere':
      return absentAt === null ? { ...due, absentAt: rule.now } : { kind: 'gone', id, gone: { kind: 'deleted' } };
    case 'forbidden':
      return { kind: 'malformed', id, reason: 'its text could not be had: the credentials may not read it' };
    case undefined: {
      const reason = failed.get(id);
      if (reason === undefined) return due;
      const failures = due.failures + 1;
      if (failures < rule.maxAttempts) return { ...due, failures };
      return { kind: 'malformed', id, reason: `its text could not be had: ${reason}`.slice(0, 500) };
    }
  }
};
