import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import { counted } from '../format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Icon } from '../parts/icon.tsx';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** Shows the deletions that the last run withheld, and approves them: a new run then carries them out. */
export const WithheldDeletions = () => {
  const { client, tenant, run } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const withheld = run.job ? 0 : (run.last?.deletions_held ?? 0);
  const approve = useAction(async () => {
    setAsking(false);
    await client.send('POST', pathOf('/ingest/run', { tenant_id: tenant, allow_deletions: withheld }));
    run.look();
  });
  if (withheld === 0 || !run.last) return null;
  const tickets = counted(withheld, 'ticket');
  return (
    <section class="notice" aria-label="Withheld deletions">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{counted(withheld, 'deletion')} withheld.</strong> The run of <Time iso={run.last.started_at} /> no
          longer found {tickets} at the provider. That is unusually many: check with the provider before you approve.
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
            A new run starts and deletes the tickets that the provider no longer has, at most {withheld}. Tickets that
            come back later are restored.
          </p>
        </Confirm>
      )}
    </section>
  );
};
