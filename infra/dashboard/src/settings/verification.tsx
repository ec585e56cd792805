import type { Verification as Job } from '../api/types.ts';
import { asCount } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge, RunBadge } from '../parts/badge.tsx';
import { Empty, Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useAction, useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

const everyMs = 1_000;

/** Whether the statistics equal a recount of the tickets. */
export const Verification = () => {
  const { client, tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/verify`;
  const last = useResource<Job>(path);
  const isRunning = last.data?.status === 'running';
  useReloadEvery(isRunning ? everyMs : null, last.reload);
  const start = useAction(async () => {
    await client.send('POST', path);
    last.reload();
  });
  const wasNever = last.error?.status === 404;

  return (
    <Panel title={t('settings.statistics')} area="area-half" isBusy={start.isBusy}>
      <p class="faint">{t('settings.statisticsHelp')}</p>
      {start.error && <Fault error={start.error} />}
      {wasNever ? (
        <Empty>{t('settings.neverVerified')}</Empty>
      ) : (
        <Loaded resource={last} skeleton={<Lines count={2} />}>
          {(job) => <Result job={job} />}
        </Loaded>
      )}
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={start.isBusy || isRunning || last.error?.status === 403}
          onClick={() => void start.run()}
        >
          {t('settings.verify')}
        </button>
      </div>
      <AsCurl
        calls={[
          { method: 'POST', path },
          { method: 'GET', path },
        ]}
      />
    </Panel>
  );
};

const Result = ({ job }: { job: Job }) => (
  <div role="status">
    <p class="run-line">
      <State job={job} />
      <span>{t('settings.counted', { count: job.tickets })}</span>
      <Time iso={job.ended_at ?? job.started_at} />
    </p>
    {job.error !== null && <Verbatim as="p">{job.error}</Verbatim>}
    {job.differences.length > 0 && <Differences job={job} />}
  </div>
);

const State = ({ job: { status, consistent, progress, difference_count } }: { job: Job }) => {
  if (consistent === false) return <Badge variant="bad">{t('settings.differ', { count: difference_count })}</Badge>;
  if (status === 'running') return <Badge variant="busy">{t('parts.percent', { percent: progress })}</Badge>;
  if (status === 'failed') return <RunBadge status={status} />;
  return <Badge variant="good">{t('settings.consistent')}</Badge>;
};

const mostShown = 20;

const Differences = ({ job: { differences } }: { job: Job }) => (
  <details>
    <summary>{t('settings.differences')}</summary>
    <ul>
      {differences.slice(0, mostShown).map(({ period, counted, kept, found }) => (
        <li key={`${period} ${counted}`}>
          <Verbatim>{`${period}, ${counted}`}</Verbatim>:{' '}
          {t('settings.keptAndFound', { kept: asCount(kept), found: asCount(found) })}
        </li>
      ))}
    </ul>
  </details>
);
