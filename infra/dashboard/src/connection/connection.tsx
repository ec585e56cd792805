import type { ConnectionHealth, Connection as ConnectionView, Helpdesk } from '../api/types.ts';
import { Fault } from '../parts/panel.tsx';
import { Removal } from '../parts/removal.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { WithheldDeletions } from '../runs/withheld-deletions.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { Calls } from './calls.tsx';
import { HelpdeskForm } from './helpdesk-form.tsx';
import { Preview } from './preview.tsx';
import { State } from './state.tsx';
import { Test } from './test.tsx';
import { Webhook } from './webhook.tsx';

const everyMs = 15_000;

/** The help desk that the tenant is connected to: how it is, and everything that a person can do about it. */
export const Connection = () => {
  const { tenant, refresh } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/connection`;
  const health = useResource<ConnectionHealth>(`${path}/health`);
  const connection = useResource<ConnectionView>(path);
  const helpdesks = useResource<{ helpdesks: Helpdesk[] }>('/helpdesks');
  useReloadEvery(everyMs, health.reload);
  const stored = connection.data?.kind === 'generic' ? undefined : connection.data;
  const helpdesk = helpdesks.data?.helpdesks.find(({ kind }) => kind === stored?.kind);

  return (
    <>
      <ViewHead title={t('frame.connection')} lead={t('connection.lead')} />
      <WithheldDeletions />
      <div class="grid">
        <State health={health} connection={stored} />
        {connection.error && !health.error && (
          <div class="area-full">
            <Fault error={connection.error} retry={connection.reload} />
          </div>
        )}
        {connection.data && helpdesks.data && (
          <HelpdeskForm
            // A stored change brings a new form: what was typed in, secrets above all, is gone.
            key={`${connection.data.revision} ${connection.data.updated_at}`}
            path={path}
            connection={connection.data}
            helpdesks={helpdesks.data.helpdesks}
            onChange={refresh}
          />
        )}
        {helpdesks.error && !connection.error && <Fault error={helpdesks.error} retry={helpdesks.reload} />}
        {stored && (
          <>
            <div class="area-narrow stack">
              <Test key={`test ${stored.revision}`} path={path} onTested={refresh} />
              {health.data?.calls && <Calls calls={health.data.calls} />}
            </div>
            <Preview key={`preview ${stored.revision}`} path={path} />
          </>
        )}
        {health.data && (health.data.webhook || helpdesk?.webhooks) && (
          <Webhook path={`${path}/hook`} health={health.data} helpdesk={helpdesk} onChange={refresh} />
        )}
        {stored && (
          <Removal
            button={t('connection.removeButton')}
            question={t('connection.removeQuestion')}
            path={path}
            hint={t('connection.removeHint')}
            warning={t('connection.removeWarning')}
            onRemoved={refresh}
          />
        )}
      </div>
    </>
  );
};
