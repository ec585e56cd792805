import type { JobView } from '#lib/ingestion/run-view.ts';

const barWidth = 24;

type Progress = Pick<
  JobView,
  | 'tenant_id'
  | 'status'
  | 'processed_pages'
  | 'total_pages'
  | 'new_ingested'
  | 'updated'
  | 'unchanged'
  | 'skipped'
  | 'errors'
>;

/** What the help desks of tenants are called. */
export type DeskNames = ReadonlyMap<string, string>;

/** How much of something is done, from 0 to 1. */
export const bar = (share: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * barWidth);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * All runs on one line: a bar, pages, tickets, tickets per second and the time left. A run of unknown length counts with
 * the average of the others. Behind that, how many tickets came from each of the named help desks.
 */
export const progressLine = (
  jobs: readonly Progress[],
  elapsedMs: number,
  deskNames: DeskNames = new Map(),
): string => {
  const pages = sum(jobs.map((job) => job.processed_pages));
  const known = jobs.map((job) => job.total_pages).filter((total) => total !== null);
  const average = known.length > 0 ? sum(known) / known.length : 0;
  // A run that has ended has no pages left, whatever its status.
  const lengthOf = ({ status, total_pages, processed_pages }: Progress): number =>
    status === 'running' ? (total_pages ?? Math.max(average, processed_pages + 1)) : processed_pages;
  const total = Math.round(sum(jobs.map(lengthOf)));
  const tickets = sum(jobs.map(ticketsOf));
  const seconds = elapsedMs / 1000;
  const share = total === 0 ? 0 : Math.min(1, pages / total);
  const left = share > 0 && share < 1 ? `, ${spell((seconds / share) * (1 - share))} left` : '';
  const rate = seconds > 0 ? Math.round(tickets / seconds) : 0;
  return `${bar(share)} ${pages}/${total || '?'} pages, ${tickets} tickets, ${rate}/s, ${spell(seconds)}${left}${atDesks(jobs, deskNames)}`;
};

const ticketsOf = (job: Progress): number => job.new_ingested + job.updated + job.unchanged + job.skipped + job.errors;

const atDesks = (jobs: readonly Progress[], names: DeskNames): string => {
  const byDesk = Map.groupBy(jobs, ({ tenant_id }) => names.get(tenant_id));
  const parts = [...byDesk].flatMap(([name, all]) => (name ? [`${name} ${sum(all.map(ticketsOf))}`] : []));
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
};

const spell = (exactSeconds: number): string => {
  const seconds = Math.round(exactSeconds);
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
