import type { AlertPolicy, Destination, DestinationKind } from '../api/types.ts';
import { destinationTitle } from '../destinations/destination-title.ts';
import { Fault, Lines, Loaded } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { PolicyEditor } from './policy-editor.tsx';

/** Which destinations are alerted, and when. */
export const Policy = () => {
  const { tenant } = useTenantContext();
  const tenantPath = `/tenants/${encodeURIComponent(tenant)}`;
  const path = `${tenantPath}/alert-policy`;
  const policy = useResource<AlertPolicy>(path);
  const list = useResource<{ destinations: Destination[] }>(`${tenantPath}/destinations`);
  const kinds = useResource<{ kinds: DestinationKind[] }>('/destinations');
  const error = policy.error ? undefined : (list.error ?? kinds.error);
  const destinations = list.data?.destinations;

  return (
    <>
      <ViewHead title={t('frame.policy')} lead={t('policy.lead')} />
      <div class="grid">
        {error && (
          <div class="area-full">
            <Fault error={error} retry={list.error ? list.reload : kinds.reload} />
          </div>
        )}
        <Loaded resource={policy} skeleton={<Lines count={8} />}>
          {(stored) =>
            destinations && kinds.data ? (
              <PolicyEditor
                path={path}
                stored={stored}
                choices={destinations.map((one) => ({
                  id: one.destination_id,
                  name: destinationTitle(one, kinds.data?.kinds ?? []),
                }))}
              />
            ) : null
          }
        </Loaded>
      </div>
    </>
  );
};
