import type { ParsedEntry } from '#lib/provider/provider-ticket.ts';
import type { PageRecord } from '#lib/tickets/page-records.ts';
import type { DeliveredPage } from './delivered-page.ts';
import type { PagePlan } from './page-plan.ts';
import { passAfter, readsChanges } from './pass.ts';
import { countRepairs } from './repairs.ts';
import { noCounts, progressAfter, type RunDoc, type RunPosition } from './run.ts';
import type { RunStep } from './run-records.ts';
import { countSkipped, nameOfSkipped, noneSkipped, type SkippedMemory } from './skipped-entries.ts';

/** What a page does to its run besides moving it on. */
type Effect = Pick<PagePlan, 'counts' | 'faults'> & {
  isStored: (ticketId: string) => boolean;
  /** True if the page shows nothing new of the ticket: the run has seen it before, or it has not changed. */
  isSeen: (ticketId: string) => boolean;
};

/** A run before the page. */
type StepRun = RunPosition & Partial<SkippedMemory> & Pick<RunDoc, 'pass'>;

/** A page's changes to its run. A page without skipped entries needs no memory of those before. */
export const stepOf = (
  run: StepRun,
  { page, answer: { tickets, nextPage, totalCount, helpdesk }, entries, parsed }: DeliveredPage,
  { counts, faults, isStored, isSeen }: Effect,
): RunStep => {
  // A stored ticket is counted by what holds it even if its entry is malformed; counted here as well, it would hide a
  // gap.
  const names = tickets.filter((_, index) => !isOurs(entries[index], isStored)).map(nameOfSkipped);
  const skipped = names.length === 0 ? noneSkipped : countSkipped(names, { last_elsewhere: [], ...run });
  const others = [...parsed.malformedIds, ...parsed.unchangedIds].filter(isStored);
  const stored = [...parsed.tickets.map((ticket) => ticket.external_id), ...others];
  // The end of the changes is not that of the list, and their number is not the list's.
  const facts = readsChanges(run)
    ? { page, nextPage: page + 1, totalCount: null, size: 0 }
    : { page, nextPage, totalCount, size: tickets.length };
  const isWithoutNew = !helpdesk?.listsAgain && !skipped.holdsNew && stored.every(isSeen);
  return {
    set: {
      ...progressAfter(run, facts),
      page_size: run.page_size ?? null,
      page: facts.nextPage,
      applied_page: page,
      resumes: 0,
      barren_pages: isWithoutNew ? run.barren_pages + 1 : Math.min(0, run.barren_pages),
      ...skipped.memory,
      ...(run.pass && helpdesk && { pass: passAfter(run.pass, helpdesk) }),
    },
    inc: { ...counts, met_elsewhere: skipped.count, unidentified: parsed.unidentified },
    repaired: countRepairs(entries),
    ...(faults.length > 0 && { faults }),
  };
};

const isOurs = (entry: ParsedEntry | undefined, isStored: Effect['isStored']): boolean => {
  if (entry?.kind === 'malformed') return entry.id !== null && isStored(entry.id.trim());
  return entry?.kind === 'ticket' || (entry?.kind === 'unchanged' && isStored(entry.id));
};

/** The same of a page that equals its record, which a run has confirmed and which stood like this before. */
export const unchangedStep = (
  run: StepRun,
  delivered: DeliveredPage,
  before: PageRecord,
  jobId: RunDoc['job_id'],
): RunStep => {
  const { tickets, repeated, foreign, faults, tombstones, unchangedIds } = delivered.parsed;
  const ids = new Set(before.ids);
  return stepOf(run, delivered, {
    counts: {
      ...noCounts,
      unchanged: tickets.length + repeated + tombstones.length + unchangedIds.length,
      skipped: foreign,
      errors: faults.length,
    },
    faults,
    isStored: (id) => ids.has(id),
    isSeen: () => before.job_id === jobId,
  });
};
