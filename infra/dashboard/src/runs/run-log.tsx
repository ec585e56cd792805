import { pathOf } from '../api/client.ts';
import type { IngestLog } from '../api/types.ts';
import { asCount, asDuration } from '../format.ts';
import { RunBadge } from '../parts/badge.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useResource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { hasRemarks, RunRemarks } from './run-remarks.tsx';

const shown = 10;

/** The newest runs with their counts, errors and remarks. */
export const RunLog = () => {
  const { tenant } = useTenantContext();
  const logs = useResource<{ logs: IngestLog[] }>(pathOf('/ingest/logs', { tenant_id: tenant, limit: shown }));
  return (
    <Panel title={t('runs.earlier')} area="area-full" isBusy={logs.isLoading}>
      <Loaded
        resource={logs}
        skeleton={<Lines count={5} tall />}
        empty={t('runs.none')}
        isEmpty={(data) => data.logs.length === 0}
      >
        {(data) => (
          <Scroll label={t('runs.earlierTable')}>
            <table class="log">
              <thead>
                <tr>
                  <th scope="col">{t('runs.started')}</th>
                  <th scope="col">{t('runs.result')}</th>
                  <th scope="col" class="number">
                    {t('runs.duration')}
                  </th>
                  {columns.map((name) => (
                    <th key={name} scope="col" class="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              {data.logs.map((log) => (
                <LogEntry key={log.job_id} log={log} />
              ))}
            </table>
          </Scroll>
        )}
      </Loaded>
    </Panel>
  );
};

const columns = [
  t('runs.new'),
  t('runs.updated'),
  t('runs.unchanged'),
  t('runs.deleted'),
  t('runs.skipped'),
  t('runs.errors'),
];

const LogEntry = ({ log }: { log: IngestLog }) => {
  const { status, started_at, ended_at, new_ingested, updated, unchanged, deleted, skipped, errors } = log;
  const hasNotes = hasRemarks(log) || log.error !== null || log.deletion_note !== null || log.ticket_faults.length > 0;
  return (
    <tbody>
      <tr>
        <td>
          <Time iso={started_at} />
        </td>
        <td>
          <RunBadge status={status} />
        </td>
        <td class="number">{asDuration(Date.parse(ended_at) - Date.parse(started_at))}</td>
        {Object.entries({ new_ingested, updated, unchanged, deleted, skipped, errors }).map(([name, count]) => (
          <td key={name} class={count === 0 ? 'number faint' : 'number'}>
            {asCount(count)}
          </td>
        ))}
      </tr>
      {hasNotes && (
        <tr class="notes">
          <td colSpan={9}>
            {log.error && (
              <Verbatim as="p" lang="en">
                {log.error}
              </Verbatim>
            )}
            {log.deletion_note && (
              <Verbatim as="p" lang="en">
                {log.deletion_note}
              </Verbatim>
            )}
            <RunRemarks run={log} />
            {log.ticket_faults.length > 0 && <TicketFaults faults={log.ticket_faults} />}
          </td>
        </tr>
      )}
    </tbody>
  );
};

const TicketFaults = ({ faults }: { faults: IngestLog['ticket_faults'] }) => (
  <details>
    <summary>{t('runs.ignored', { count: faults.length })}</summary>
    <ul>
      {faults.map(({ page, ticket_id, reason }, index) => (
        <li key={index}>
          {withElements(
            'runs.fault',
            {
              id: ticket_id === null ? t('parts.noId') : <Verbatim>{ticket_id}</Verbatim>,
              reason: <Verbatim lang="en">{reason}</Verbatim>,
            },
            { page },
          )}
        </li>
      ))}
    </ul>
  </details>
);
