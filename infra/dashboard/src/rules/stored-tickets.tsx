import { useState } from 'preact/hooks';
import type { Replay } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useAction, useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { ReplayResult } from './replay-result.tsx';

type StoredTicketsProps = { path: string; isUnsaved: boolean };

/** Applies the stored rules to stored tickets, or says first what that would change. */
export const StoredTickets = ({ path, isUnsaved }: StoredTicketsProps) => {
  const { client } = useTenantContext();
  const [replayId, setReplayId] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const dryPath = `${path}?dry_run=true`;
  const start = useAction(async (isDryRun: boolean) => {
    setAsking(false);
    const { replay_id } = await client.send<{ replay_id: string }>('POST', isDryRun ? dryPath : path);
    setReplayId(replay_id);
  });

  return (
    <Panel title={t('rules.storedTickets')} area="area-full" isBusy={start.isBusy}>
      <p class="faint">{t(isUnsaved ? 'rules.saveFirst' : 'rules.storedHelp')}</p>
      {start.error && <Fault error={start.error} />}
      {replayId !== null && <RunningReplay key={replayId} path={`${path}/${encodeURIComponent(replayId)}`} />}
      <div class="actions">
        <button type="button" class="button" disabled={start.isBusy || isUnsaved} onClick={() => void start.run(true)}>
          {t('rules.preview')}
        </button>
        <button type="button" class="button" disabled={start.isBusy || isUnsaved} onClick={() => setAsking(true)}>
          {t('rules.apply')}
        </button>
      </div>
      <AsCurl calls={[dryPath, path].map((to) => ({ method: 'POST', path: to }))} />
      {isAsking && (
        <Confirm
          title={t('rules.applyQuestion')}
          yes={t('rules.applyIt')}
          onYes={() => void start.run(false)}
          onNo={() => setAsking(false)}
        >
          <p>{t('rules.applyWarning')}</p>
        </Confirm>
      )}
    </Panel>
  );
};

const everyMs = 1_000;

const RunningReplay = ({ path }: { path: string }) => {
  const replay = useResource<Replay>(path);
  const isRunning = replay.data === undefined || replay.data.status === 'running';
  useReloadEvery(isRunning ? everyMs : null, replay.reload);
  return (
    <Loaded resource={replay} skeleton={<Lines count={3} />}>
      {(data) => <ReplayResult replay={data} />}
    </Loaded>
  );
};
