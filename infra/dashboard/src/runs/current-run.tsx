import { pathOf } from '../api/client.ts';
import type { Job } from '../api/types.ts';
import { asCount, asDuration } from '../format.ts';
import { RunBadge } from '../parts/badge.tsx';
import { Fact } from '../parts/fact.tsx';
import { Fault, Lines, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { Progress } from './progress.tsx';
import { RunRemarks } from './run-remarks.tsx';

/** The run in progress, which can be cancelled; else the last run, and the button that starts a new one. */
export const CurrentRun = () => {
  const { client, tenant, run } = useTenantContext();
  const start = useAction(async () => {
    await client.send('POST', pathOf('/ingest/run', { tenant_id: tenant }));
    run.look();
  });
  const cancel = useAction(async (jobId: string) => {
    await client.send('DELETE', `/ingest/${encodeURIComponent(jobId)}`);
    run.look();
  });
  const job = run.job ?? run.last;
  const error = start.error ?? cancel.error;

  return (
    <Panel
      title={t(run.job ? 'runs.running' : 'runs.last')}
      area="area-full"
      aside={
        run.job ? (
          <button
            type="button"
            class="button"
            disabled={cancel.isBusy}
            onClick={() => run.job && void cancel.run(run.job.job_id)}
          >
            {t(cancel.isBusy ? 'runs.cancelling' : 'runs.cancel')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-strong"
            disabled={start.isBusy || !run.isKnown}
            onClick={() => void start.run()}
          >
            {t(start.isBusy ? 'runs.starting' : 'runs.start')}
          </button>
        )
      }
    >
      {error && <Fault error={error} />}
      {run.error && <Fault error={run.error} retry={run.look} />}
      {!run.isKnown && !run.error && <Lines count={4} />}
      {run.isKnown && !job && <p class="empty">{t('runs.never')}</p>}
      {job && <RunFacts job={job} />}
    </Panel>
  );
};

const RunFacts = ({ job }: { job: Job }) => (
  <div class="run">
    <p class="run-line">
      {job.status !== 'running' && <RunBadge status={job.status} />}
      <span>
        {job.total_pages === null
          ? t('runs.pages', { count: job.processed_pages })
          : t('runs.pagesOf', { done: job.processed_pages, total: job.total_pages })}
      </span>
      <span class="faint">
        {job.ended_at ? (
          withElements(
            'runs.startedAndTook',
            { at: <Time iso={job.started_at} /> },
            { duration: asDuration(Date.parse(job.ended_at) - Date.parse(job.started_at)) },
          )
        ) : (
          <Time iso={job.started_at} />
        )}
      </span>
    </p>
    <Progress job={job} label={t('runs.progress')} />
    {job.error && (
      <Verbatim as="p" class="run-error" lang="en">
        {job.error}
      </Verbatim>
    )}
    <dl class="counts">
      {(
        [
          [t('runs.new'), job.new_ingested],
          [t('runs.updated'), job.updated],
          [t('runs.unchanged'), job.unchanged],
          [t('runs.deleted'), job.deleted],
          [t('runs.skipped'), job.skipped],
          [t('runs.errors'), job.errors],
        ] as const
      ).map(([name, count]) => (
        <Fact key={name} name={name}>
          {asCount(count)}
        </Fact>
      ))}
    </dl>
    <RunRemarks run={job} />
  </div>
);
