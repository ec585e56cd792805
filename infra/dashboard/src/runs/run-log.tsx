import { pathOf } from '../api/client.ts';
import type { IngestLog } from '../api/types.ts';
import { asCount, asDuration, counted } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useResource } from '../state/resource.ts';
import { statusVariants } from './current-run.tsx';
import { hasRemarks, RunRemarks } from './run-remarks.tsx';

const shown = 10;

/** The newest runs with their counts, errors and remarks. */
export const RunLog = () => {
  const { tenant } = useTenantContext();
  const logs = useResource<{ logs: IngestLog[] }>(pathOf('/ingest/logs', { tenant_id: tenant, limit: shown }));
  return (
    <Panel title="Earlier runs" area="area-full" isBusy={logs.isLoading}>
      <Loaded
        resource={logs}
        skeleton={<Lines count={5} tall />}
        empty="No run has finished yet."
        isEmpty={(data) => data.logs.length === 0}
      >
        {(data) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section class="scroll" aria-label="Earlier runs, as a table" tabIndex={0}>
            <table class="log">
              <thead>
                <tr>
                  <th scope="col">Started</th>
                  <th scope="col">Result</th>
                  <th scope="col" class="number">
                    Duration
                  </th>
                  {['New', 'Updated', 'Unchanged', 'Deleted', 'Skipped', 'Errors'].map((name) => (
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
          </section>
        )}
      </Loaded>
    </Panel>
  );
};

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
          <Badge variant={statusVariants[status]}>{status}</Badge>
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
            {log.error && <Verbatim as="p">{log.error}</Verbatim>}
            {log.deletion_note && <Verbatim as="p">{log.deletion_note}</Verbatim>}
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
    <summary>{counted(faults.length, 'ticket')} ignored, with the reasons</summary>
    <ul>
      {faults.map(({ page, ticket_id, reason }, index) => (
        <li key={index}>
          {ticket_id === null ? 'No id' : <Verbatim>{ticket_id}</Verbatim>} on page {page}:{' '}
          <Verbatim>{reason}</Verbatim>
        </li>
      ))}
    </ul>
  </details>
);
