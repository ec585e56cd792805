import { setTimeout as sleep } from 'node:timers/promises';
import type { JobView } from '#lib/ingestion/run-view.ts';
import { askApi } from './ask-api.ts';
import { type DeskNames, progressLine } from './progress-line.ts';
import type { LocalStack } from './stack.ts';

/** Starts a tenant's run, or joins the one in progress. */
const startOrJoin = async (api: LocalStack, tenant: string): Promise<string> => {
  const { status, body } = await askApi<{ job_id: string; detail?: string }>(
    api,
    'POST',
    `/ingest/run?tenant_id=${encodeURIComponent(tenant)}`,
  );
  if (status !== 202 && status !== 409) throw new Error(`The run of ${tenant} did not start: ${body.detail ?? status}`);
  return body.job_id;
};

/** Shows a line that is overwritten on a terminal; without a terminal it prints a new line every few seconds. */
const display = () => {
  const isTerminal = process.stdout.isTTY;
  let shownAt = 0;
  return {
    show(line: string): void {
      if (isTerminal) process.stdout.write(`\r\u001b[K${line}`);
      else if (Date.now() - shownAt > 5_000) {
        shownAt = Date.now();
        console.log(line);
      }
    },
    end(line: string): void {
      console.log(isTerminal ? `\r\u001b[K${line}` : line);
    },
  };
};

const pollMs = 200;
const unansweredMs = 60_000;

/** How a run stands; asked again while the API has no answer, as one that is busy has none. */
const progressOf = async (api: LocalStack, jobId: string): Promise<JobView> => {
  const askedAt = performance.now();
  for (;;) {
    const { status, body } = await askApi<JobView & { detail?: string }>(api, 'GET', `/ingest/progress/${jobId}`);
    if (status === 200) return body;
    if (performance.now() - askedAt > unansweredMs)
      throw new Error(`The progress of ${jobId} is not known: ${body.detail ?? status}`);
    await sleep(pollMs);
  }
};

/**
 * Ingests the tenants' tickets, showing the progress and then a summary; the progress names the tenants' help desks, if it is given
 * them. True if every run was completed.
 */
export const firstRun = async (
  stack: LocalStack,
  tenants: readonly string[],
  deskNames: DeskNames = new Map(),
): Promise<boolean> => {
  if (tenants.length === 0) return true;
  const startedAt = performance.now();
  const jobIds = await Promise.all(tenants.map((tenant) => startOrJoin(stack, tenant)));
  const screen = display();
  for (;;) {
    const jobs = await Promise.all(jobIds.map((id) => progressOf(stack, id)));
    const line = progressLine(jobs, performance.now() - startedAt, deskNames);
    if (jobs.every((job) => job.status !== 'running')) {
      screen.end(line);
      report(jobs);
      return jobs.every((job) => job.status === 'completed');
    }
    screen.show(line);
    await sleep(pollMs);
  }
};

const report = (jobs: readonly JobView[]): void => {
  console.log();
  console.table(
    jobs.map(({ tenant_id, status, processed_pages, error, ...counts }) => ({
      tenant: tenant_id,
      status,
      pages: processed_pages,
      new: counts.new_ingested,
      updated: counts.updated,
      unchanged: counts.unchanged,
      skipped: counts.skipped,
      errors: counts.errors,
      ...(error && { error }),
    })),
  );
  for (const { tenant_id, alert_summary } of jobs)
    if (alert_summary) console.log(`${tenant_id}: ${alert_summary.text}`);
};
