import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import { counted } from '../format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Icon } from '../parts/icon.tsx';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useDesk } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** Says that the last run held deletions back, and lets them through with another run if somebody says that they are right. */
export const HeldDeletions = () => {
  const { client, tenant, run } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const held = run.job ? 0 : (run.last?.deletions_held ?? 0);
  const approve = useAction(async () => {
    setAsking(false);
    await client.send('POST', pathOf('/ingest/run', { tenant_id: tenant, allow_deletions: held }));
    run.look();
  });
  if (held === 0 || !run.last) return null;
  const tickets = counted(held, 'ticket');
  return (
    <section class="notice" aria-label="Deletions held back">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{counted(held, 'deletion')} held back.</strong> The run of <Time iso={run.last.started_at} /> did not
          find {tickets} at the provider any more. That is so many that somebody should look first.
        </p>
        {approve.error && <Fault error={approve.error} />}
      </div>
      <button type="button" class="button" disabled={approve.isBusy} onClick={() => setAsking(true)}>
        Approve…
      </button>
      {isAsking && (
        <Confirm
          title={`Delete ${tickets}?`}
          yes={`Delete ${tickets}`}
          onYes={() => void approve.run()}
          onNo={() => setAsking(false)}
        >
          <p>
            A new run begins and deletes the tickets that the provider does not have, {held} at the most. What comes
            back later is restored.
          </p>
        </Confirm>
      )}
    </section>
  );
};
