import { pathOf } from '../api/client.ts';
import type { Connection, ConnectionHealth, IngestLog } from '../api/types.ts';
import { asDuration, asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fact } from '../parts/fact.tsx';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { type Resource, useAction, useResource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { plainState } from './plain-state.ts';

type StateProps = { health: Resource<ConnectionHealth>; connection: Connection | undefined };

/** How the connection is, how far the tickets are behind, and the buttons that start a run. */
export const State = ({ health, connection }: StateProps) => (
  <Panel title={t('connection.state')} area="area-full" aside={health.data && <RunButtons health={health.data} />}>
    <Loaded resource={health} skeleton={<Lines count={4} />}>
      {(data) => (
        <div class="connection-state">
          <PlainLine health={data} />
          {connection?.warnings.map((warning) => (
            <p key={warning} class="connection-warning" lang="en">
              {warning}
            </p>
          ))}
          {data.kind !== 'generic' && <Facts health={data} connection={connection} />}
        </div>
      )}
    </Loaded>
  </Panel>
);

const PlainLine = ({ health }: { health: ConnectionHealth }) => {
  const { variant, name, text } = plainState(health);
  return (
    <p class="run-line" role="status">
      <Badge variant={variant}>{name}</Badge>
      <span>{text}</span>
      {health.state === 'needs_auth' && health.state_reason !== null && (
        <Verbatim lang="en">{health.state_reason}</Verbatim>
      )}
    </p>
  );
};

const Facts = ({ health, connection }: { health: ConnectionHealth; connection: Connection | undefined }) => (
  <dl class="facts">
    <Fact name={t('connection.lag')}>
      {health.lag_seconds === null ? t('connection.unknown') : asDuration(health.lag_seconds * 1_000)}
    </Fact>
    <Fact name={t('connection.complete')}>
      {health.complete_until ? <Time iso={health.complete_until} /> : t('connection.notYet')}
    </Fact>
    <Fact name={t('connection.lastFull')}>
      {health.last_full_at ? <Time iso={health.last_full_at} /> : t('connection.none')}
    </Fact>
    <Fact name={t('connection.deletions')}>
      <DeletionNote />
    </Fact>
    {connection?.base_url && (
      <Fact name={t('connection.helpdesk')}>
        <Verbatim>{connection.base_url}</Verbatim>
      </Fact>
    )}
    {connection?.auth && (
      <Fact name={t('parts.credentials')}>
        {withElements(
          'connection.credentialsSet',
          { at: <Time iso={connection.auth.set_at} /> },
          { kind: asWords(connection.auth.kind) },
        )}
      </Fact>
    )}
  </dl>
);

/** What the last run says of deletions: why some are withheld, if they are. */
const DeletionNote = () => {
  const { tenant } = useTenantContext();
  const logs = useResource<{ logs: IngestLog[] }>(pathOf('/ingest/logs', { tenant_id: tenant, limit: 1 }));
  const note = logs.data?.logs[0]?.deletion_note;
  return note ? <Verbatim lang="en">{note}</Verbatim> : <span>{logs.data ? t('connection.noneWithheld') : '…'}</span>;
};

const modes = [
  { mode: 'incremental', title: t('connection.runIncremental') },
  { mode: 'full', title: t('connection.runFull') },
] as const;

const RunButtons = ({ health }: { health: ConnectionHealth }) => {
  const { client, tenant, run } = useTenantContext();
  const pathFor = (mode: string): string => pathOf('/ingest/run', { tenant_id: tenant, mode });
  const start = useAction(async (mode: string) => {
    await client.send('POST', pathFor(mode));
    run.look();
  });
  const isReady = health.state === 'active' && health.kind !== 'generic' && run.isKnown && run.job === null;
  if (health.kind === 'generic') return null;
  return (
    <div class="run-buttons">
      {start.error && <Fault error={start.error} />}
      {modes.map(({ mode, title }) => (
        <button
          key={mode}
          type="button"
          class="button"
          disabled={!isReady || start.isBusy}
          onClick={() => void start.run(mode)}
        >
          {title}
        </button>
      ))}
      <AsCurl calls={modes.map(({ mode }) => ({ method: 'POST', path: pathFor(mode) }))} />
    </div>
  );
};
