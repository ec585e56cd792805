import { pathOf } from '../api/client.ts';
import type { Job } from '../api/types.ts';
import { asCount, asDuration, counted } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Fault, Lines, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import type { Variant } from '../parts/variant.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { Progress } from './progress.tsx';
import { RunRemarks } from './run-remarks.tsx';

export const statusVariants: Readonly<Record<Job['status'], Variant>> = {
  running: 'busy',
  completed: 'good',
  cancelled: 'neutral',
  failed: 'bad',
};

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
      title={run.job ? 'Running' : 'Last run'}
      area="area-full"
      aside={
        run.job ? (
          <button
            type="button"
            class="button"
            disabled={cancel.isBusy}
            onClick={() => run.job && void cancel.run(run.job.job_id)}
          >
            {cancel.isBusy ? 'Cancelling…' : 'Cancel the run'}
          </button>
        ) : (
          <button
            type="button"
            class="button button-strong"
            disabled={start.isBusy || !run.isKnown}
            onClick={() => void start.run()}
          >
            {start.isBusy ? 'Starting…' : 'Start a run'}
          </button>
        )
      }
    >
      {error && <Fault error={error} />}
      {run.error && <Fault error={run.error} retry={run.look} />}
      {!run.isKnown && !run.error && <Lines count={4} />}
      {run.isKnown && !job && <p class="empty">This tenant's tickets were never ingested.</p>}
      {job && <RunFacts job={job} />}
    </Panel>
  );
};

const RunFacts = ({ job }: { job: Job }) => (
  <div class="run">
    <p class="run-line">
      {job.status !== 'running' && <Badge variant={statusVariants[job.status]}>{job.status}</Badge>}
      <span>
        {job.total_pages === null
          ? counted(job.processed_pages, 'page')
          : `${asCount(job.processed_pages)} of ${counted(job.total_pages, 'page')}`}
      </span>
      <span class="faint">
        <Time iso={job.started_at} />
        {job.ended_at && `, took ${asDuration(Date.parse(job.ended_at) - Date.parse(job.started_at))}`}
      </span>
    </p>
    <Progress job={job} label="Pages ingested" />
    {job.error && (
      <Verbatim as="p" class="run-error">
        {job.error}
      </Verbatim>
    )}
    <dl class="counts">
      {(
        [
          ['New', job.new_ingested],
          ['Updated', job.updated],
          ['Unchanged', job.unchanged],
          ['Deleted', job.deleted],
          ['Skipped', job.skipped],
          ['Errors', job.errors],
        ] as const
      ).map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{asCount(count)}</dd>
        </div>
      ))}
    </dl>
    <RunRemarks run={job} />
  </div>
);
