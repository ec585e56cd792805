import { confirmPage } from '#lib/ledger/page-records.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type PageResult, unchanged } from './apply-page.ts';
import type { DeliveredPage } from './delivered-page.ts';
import { type PageRun, pageNameOf, positionOf, seerOf } from './run.ts';
import { unchangedStep } from './run-step.ts';
import { runsOf } from './runs.ts';

/**
 * Applies a page that equals its record: confirms the record, then moves the run on, each in one conditional write. A
 * crash in between repeats both. Null if the page differs, or the run is not where its message saw it: then the page's
 * own transaction decides.
 */
export const confirmUnchanged = async (
  store: Store,
  run: PageRun,
  delivered: DeliveredPage,
  hash: string,
): Promise<PageResult | null> => {
  const { tenant_id, job_id, epoch, position } = run;
  const runs = runsOf(store, tenant_id);
  // Skipped entries are compared with those of the pages before, which only the run knows.
  const isOutlined = position !== undefined && delivered.entries.every(({ kind }) => kind === 'ticket');
  const [before, current] = await Promise.all([
    confirmPage(store, pageNameOf(run, delivered.page), hash, seerOf(run)),
    isOutlined ? position : runs.find(job_id),
  ]);
  if (!before || !current) return null;
  const sized = { ...current, page_size: current.page_size ?? run.page_size ?? null };
  const still = { job_id, epoch, page: delivered.page, pass: run.pass };
  const step = unchangedStep(sized, delivered, before, job_id);
  const moved = await runs.advance(still, step, positionOf(current));
  return moved && unchanged(moved);
};
