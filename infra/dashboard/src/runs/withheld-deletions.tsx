import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Icon } from '../parts/icon.tsx';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

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
  return (
    <section class="notice" aria-label={t('runs.withheld')}>
      <Icon name="alert" />
      <div>
        <p>
          {withElements(
            'runs.withheldMeans',
            {
              strong: (children: ComponentChildren) => <strong>{children}</strong>,
              at: <Time iso={run.last.started_at} />,
            },
            { count: withheld },
          )}
        </p>
        {approve.error && <Fault error={approve.error} />}
      </div>
      <button type="button" class="button" disabled={approve.isBusy} onClick={() => setAsking(true)}>
        {t('runs.approve')}
      </button>
      {isAsking && (
        <Confirm
          title={t('runs.deleteQuestion', { count: withheld })}
          yes={t('runs.delete', { count: withheld })}
          onYes={() => void approve.run()}
          onNo={() => setAsking(false)}
        >
          <p>{t('runs.deleteWarning', { count: withheld })}</p>
        </Confirm>
      )}
    </section>
  );
};
