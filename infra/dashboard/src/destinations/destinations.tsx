import { useState } from 'preact/hooks';
import type { Destination, DestinationKind, StoredDestination } from '../api/types.ts';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { DestinationForm } from './destination-form.tsx';
import { DestinationPanel } from './destination-panel.tsx';
import { namesOf } from './destination-title.ts';
import { type Made, MadeSecret } from './made-secret.tsx';
import { Undelivered } from './undelivered.tsx';

const everyMs = 15_000;

/** The destinations of the tenant's alerts: how each is, and everything that a person can do about it. */
export const Destinations = () => {
  const { tenant, refresh } = useTenantContext();
  const tenantPath = `/tenants/${encodeURIComponent(tenant)}`;
  const path = `${tenantPath}/destinations`;
  const list = useResource<{ destinations: Destination[] }>(path);
  const kinds = useResource<{ kinds: DestinationKind[] }>('/destinations');
  const [made, setMade] = useState<Made | null>(null);
  useReloadEvery(everyMs, list.reload);

  const onStored = ({ destination_id, label, secret }: StoredDestination): void => {
    if (secret !== null) setMade({ name: label ?? destination_id, secret });
    refresh();
  };

  return (
    <>
      <ViewHead title={t('frame.destinations')} lead={t('destinations.lead')} />
      <div class="grid">
        {made && <MadeSecret made={made} onSeen={() => setMade(null)} />}
        <Loaded resource={list} skeleton={<Lines count={6} />}>
          {({ destinations }) => (
            <>
              {destinations.map((destination) => (
                <DestinationPanel
                  key={destination.destination_id}
                  path={`${path}/${destination.destination_id}`}
                  destination={destination}
                  kinds={kinds.data?.kinds ?? []}
                  onStored={onStored}
                  onChange={refresh}
                />
              ))}
              <Undelivered path={`${tenantPath}/deliveries`} nameOf={namesOf(destinations, kinds.data?.kinds ?? [])} />
              {kinds.data && (
                <Panel title={t('destinations.add')} area="area-full">
                  {destinations.length === 0 && <p class="faint">{t('destinations.none')}</p>}
                  <DestinationForm path={path} kinds={kinds.data.kinds} onStored={onStored} />
                </Panel>
              )}
            </>
          )}
        </Loaded>
        {kinds.error && !list.error && <Fault error={kinds.error} retry={kinds.reload} />}
      </div>
    </>
  );
};
